/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-figure-check.h"

#include "figure/limber-joints.h"
#include "figure/limber-overlap.h"
#include "figure/limber-pose-limb.h"

/* Places along a limb that are held against props. */
#define ALONG (5)

/* Points a jump is told from. */
static const LimberBodyPoint ends[] = {
  LIMBER_BODY_POINT_HEAD,        LIMBER_BODY_POINT_LEFT_KNEE,    LIMBER_BODY_POINT_RIGHT_KNEE,
  LIMBER_BODY_POINT_LEFT_TOES,   LIMBER_BODY_POINT_RIGHT_TOES,   LIMBER_BODY_POINT_LEFT_ELBOW,
  LIMBER_BODY_POINT_RIGHT_ELBOW, LIMBER_BODY_POINT_LEFT_FINGERS, LIMBER_BODY_POINT_RIGHT_FINGERS,
};

typedef struct
{
  const LimberMovement *movement;
  GArray               *faults;
  guint                 first; /* of the faults, ours */

  /* The way that is being looked at. */
  guint          key;
  double         part;
  LimberPose     from;
  LimberPose     to;
  LimberSkeleton begin;
  LimberSkeleton before;
  LimberSkeleton now;
  LimberProp     props[LIMBER_MOVEMENT_MAX_PROPS]; /* as they are now */
} Check;

/* The worst of the same fault on one way is enough. */
static void
add (Check *self, LimberFigureFault fault)
{
  fault.key = self->key;
  fault.part = self->part;
  for (guint i = self->first; i < self->faults->len; i++)
    {
      LimberFigureFault *known = &g_array_index (self->faults, LimberFigureFault, i);

      if (known->kind != fault.kind || known->key != fault.key || known->point != fault.point
          || known->angle != fault.angle || known->prop != fault.prop
          || known->other != fault.other)
        continue;
      if (fabs (fault.value - fault.limit) > fabs (known->value - known->limit))
        *known = fault;
      return;
    }
  g_array_append_val (self->faults, fault);
}

static LimberBodyPoint
get_joint_point (LimberJointAngle angle, LimberBodySide side)
{
  if (angle <= LIMBER_JOINT_HIP_TURN)
    return LIMBER_BODY_POINT_LEFT_HIP + side;
  if (angle == LIMBER_JOINT_KNEE)
    return LIMBER_BODY_POINT_LEFT_KNEE + side;
  if (angle <= LIMBER_JOINT_ANKLE_TWIST)
    return LIMBER_BODY_POINT_LEFT_ANKLE + side;
  if (angle <= LIMBER_JOINT_SHOULDER_TURN)
    return LIMBER_BODY_POINT_LEFT_SHOULDER + side;
  if (angle == LIMBER_JOINT_ELBOW)
    return LIMBER_BODY_POINT_LEFT_ELBOW + side;
  if (angle <= LIMBER_JOINT_LUMBAR_TWIST)
    return LIMBER_BODY_POINT_BELLY;

  return angle <= LIMBER_JOINT_CHEST_TWIST ? LIMBER_BODY_POINT_CHEST : LIMBER_BODY_POINT_HEAD;
}

/* A tenth of a degree is left to rounding. */
static void
check_joint (Check *self, LimberJointAngle angle, LimberBodySide side)
{
  LimberFigureFault fault = { LIMBER_FIGURE_FAULT_JOINT };

  if (limber_joints_get_excess (&self->now, angle, side, &fault.value, &fault.limit) <= 0.1)
    return;
  fault.point = get_joint_point (angle, side);
  fault.angle = angle;
  fault.prop = LIMBER_ON_FLOOR;
  add (self, fault);
}

static double
get_prop_gap (const LimberSkeleton *skeleton,
              const LimberProp     *prop,
              LimberBodyPoint       point,
              double                along)
{
  LimberVec place = limber_skeleton_get_point_along (skeleton, point, along, NULL);
  LimberVec outward;
  double    distance = limber_prop_get_distance (prop, place, &outward);

  return distance
         - limber_skeleton_get_extent (skeleton, point, along, limber_vec_negate (outward));
}

static void
check_floor (Check *self, LimberBodyPoint point)
{
  double gap = MIN (limber_skeleton_get_floor_gap (&self->now, point, 0),
                    limber_skeleton_get_floor_gap (&self->now, point, 1));

  if (gap < -LIMBER_CHECK_DEPTH)
    add (self,
         (LimberFigureFault){ .kind = LIMBER_FIGURE_FAULT_FLOOR,
                              .point = point,
                              .prop = LIMBER_ON_FLOOR,
                              .value = -gap,
                              .limit = LIMBER_CHECK_DEPTH });
}

static void
check_prop (Check *self, const LimberProp *prop, LimberBodyPoint point)
{
  double gap = G_MAXDOUBLE;

  if (prop->kind == LIMBER_PROP_MAT)
    return;
  for (guint i = 0; i < ALONG; i++)
    gap = MIN (gap, get_prop_gap (&self->now, prop, point, i / (ALONG - 1.0)));
  if (gap < -LIMBER_CHECK_DEPTH)
    add (self,
         (LimberFigureFault){ .kind = LIMBER_FIGURE_FAULT_PROP,
                              .point = point,
                              .prop = (int) prop->kind,
                              .value = -gap,
                              .limit = LIMBER_CHECK_DEPTH });
}

/* Whether @end, hand or foot, or what it ends is meant to be on @other in a pose. */
static gboolean
holds (const LimberPose *pose, LimberBodyPoint end, LimberBodyPoint other)
{
  LimberBodySide     side;
  gboolean           is_arm = end < LIMBER_BODY_POINT_LEFT_HIP;
  const LimberReach *reach = NULL;

  if (!limber_body_point_get_side (end, &side))
    return FALSE;
  end -= side;
  if (end == LIMBER_BODY_POINT_LEFT_UPPER_ARM || end == LIMBER_BODY_POINT_LEFT_THIGH)
    return FALSE;
  reach = limber_pose_get_reach (pose, is_arm, side);

  return reach->kind == LIMBER_REACH_BODY && limber_overlap_is_part_of (reach->point, other);
}

static void
check_overlap (const LimberOverlap *overlap, gpointer data)
{
  Check            *self = data;
  const LimberPose *poses[] = { &self->from, &self->to };

  for (guint i = 0; i < G_N_ELEMENTS (poses); i++)
    if (holds (poses[i], overlap->a, overlap->b) || holds (poses[i], overlap->b, overlap->a))
      return;
  add (self,
       (LimberFigureFault){ .kind = LIMBER_FIGURE_FAULT_OVERLAP,
                            .point = overlap->b,
                            .prop = LIMBER_ON_FLOOR,
                            .value = overlap->depth,
                            .limit = overlap->limit,
                            .other = overlap->a });
}

static void
check_body (Check *self)
{
  guint                  n_solids;
  const LimberBodyPoint *solids = limber_skeleton_get_solids (&n_solids);

  for (guint i = 0; i < LIMBER_N_JOINT_ANGLES; i++)
    {
      check_joint (self, i, LIMBER_BODY_RIGHT);
      if (i < LIMBER_JOINT_LUMBAR_FLEX)
        check_joint (self, i, LIMBER_BODY_LEFT);
    }
  for (guint i = 0; i < n_solids; i++)
    {
      check_floor (self, solids[i]);
      for (guint j = 0; j < self->movement->n_props; j++)
        check_prop (self, &self->props[j], solids[i]);
    }
  limber_overlap_foreach (&self->now, check_overlap, self);
}

/* The smaller of two gaps, whichever their signs. */
static double
get_nearer (double a, double b)
{
  return fabs (a) < fabs (b) ? a : b;
}

static double
get_gap_along (const Check *self, const LimberContact *contact, double along)
{
  const LimberMovement *movement = self->movement;
  double                gap = G_MAXDOUBLE;

  if (contact->on == LIMBER_ON_FLOOR || contact->on == LIMBER_PROP_MAT)
    return limber_skeleton_get_floor_gap (&self->now, contact->point, along);
  for (guint i = 0; i < movement->n_props; i++)
    if ((int) movement->props[i].kind == contact->on)
      gap = get_nearer (gap, get_prop_gap (&self->now, &self->props[i], contact->point, along));

  return gap;
}

/* %G_MAXDOUBLE if there is nothing to rest on. */
static double
get_gap (const Check *self, const LimberContact *contact)
{
  double gap = G_MAXDOUBLE;

  if (contact->along >= 0)
    return get_gap_along (self, contact, contact->along);
  for (guint i = 0; i < 2 * ALONG; i++)
    gap = MIN (gap, get_gap_along (self, contact, i / (2 * ALONG - 1.0)));

  return gap;
}

static void
check_contact (Check *self, const LimberContact *contact)
{
  LimberFigureFault fault = { .kind = LIMBER_FIGURE_FAULT_CONTACT,
                              .point = contact->point,
                              .prop = contact->on,
                              .limit = LIMBER_CHECK_CONTACT };

  fault.value = get_gap (self, contact);
  if (fault.value == G_MAXDOUBLE)
    fault.kind = LIMBER_FIGURE_FAULT_NO_PROP;
  if (fabs (fault.value) > LIMBER_CHECK_CONTACT)
    add (self, fault);
}

/* Trunk and bones may roll on what carries them. */
static gboolean
must_stay (const LimberContact *contact)
{
  return !contact->glides && contact->point >= LIMBER_BODY_POINT_LEFT_ELBOW
         && contact->point <= LIMBER_BODY_POINT_RIGHT_FOOT
         && (contact->point < LIMBER_BODY_POINT_LEFT_UPPER_ARM
             || contact->point > LIMBER_BODY_POINT_RIGHT_HIP);
}

static void
check_slide (Check *self, const LimberContact *contact)
{
  LimberVec at = limber_skeleton_get_point (&self->now, contact->point, NULL);
  LimberVec was = limber_skeleton_get_point (&self->begin, contact->point, NULL);
  double    way = limber_vec_length (limber_vec_sub (at, was));

  if (must_stay (contact) && way > LIMBER_CHECK_SLIDE)
    add (self,
         (LimberFigureFault){ .kind = LIMBER_FIGURE_FAULT_SLIDE,
                              .point = contact->point,
                              .prop = contact->on,
                              .value = way,
                              .limit = LIMBER_CHECK_SLIDE });
}

static const LimberContact *
find_contact (const LimberPose *pose, const LimberContact *contact)
{
  for (guint i = 0; i < pose->n_contacts; i++)
    if (pose->contacts[i].point == contact->point && pose->contacts[i].on == contact->on)
      return &pose->contacts[i];

  return NULL;
}

/* On the way only what rests in both poses rests. */
static void
check_contacts (Check *self)
{
  const LimberPose *pose = self->part >= 1 ? &self->to : &self->from;

  for (guint i = 0; i < pose->n_contacts; i++)
    {
      gboolean both = find_contact (&self->to, &pose->contacts[i])
                      && find_contact (&self->from, &pose->contacts[i]);

      if (both || self->part <= 0 || self->part >= 1)
        check_contact (self, &pose->contacts[i]);
      if (both)
        check_slide (self, &pose->contacts[i]);
    }
}

static void
check_jumps (Check *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      LimberVec at = limber_skeleton_get_point (&self->now, ends[i], NULL);
      LimberVec was = limber_skeleton_get_point (&self->before, ends[i], NULL);
      double    way = limber_vec_length (limber_vec_sub (at, was));

      if (way > LIMBER_CHECK_JUMP)
        add (self,
             (LimberFigureFault){ .kind = LIMBER_FIGURE_FAULT_JUMP,
                                  .point = ends[i],
                                  .prop = LIMBER_ON_FLOOR,
                                  .value = way,
                                  .limit = LIMBER_CHECK_JUMP });
    }
}

static void
check_reach (Check *self, const LimberPose *pose, gboolean is_arm, LimberBodySide side)
{
  const LimberMovement *movement = self->movement;
  LimberPoseSolver   solver = { { pose, pose }, 0, movement->props, movement->n_props, &self->now };
  LimberLimbPlan     plan = limber_limb_plan (&solver, is_arm, side);
  const LimberReach *reach = limber_pose_get_reach (pose, is_arm, side);
  LimberFigureFault  fault
      = { .kind = LIMBER_FIGURE_FAULT_REACH, .prop = LIMBER_ON_FLOOR, .limit = LIMBER_CHECK_REACH };
  LimberVec  end;
  LimberHold hold;

  if (reach->kind == LIMBER_REACH_ANGLES)
    return;
  fault.point = (is_arm ? LIMBER_BODY_POINT_LEFT_WRIST : LIMBER_BODY_POINT_LEFT_ANKLE) + side;
  end = limber_skeleton_get_point (&self->now, fault.point, NULL);
  limber_limb_get_hold (&plan, 0, &hold);
  fault.value = limber_vec_length (limber_vec_sub (end, hold.place));
  if (reach->kind == LIMBER_REACH_PROP && reach->prop >= movement->n_props)
    fault.kind = LIMBER_FIGURE_FAULT_NO_PROP;
  if (fault.kind == LIMBER_FIGURE_FAULT_NO_PROP || fault.value > LIMBER_CHECK_REACH)
    add (self, fault);
}

/* What is to be said about a pose rather than about moving. */
static void
check_pose (Check *self, const LimberPose *pose)
{
  if (pose->anchored && !limber_pose_can_anchor (pose, pose->anchor))
    add (self,
         (LimberFigureFault){
             .kind = LIMBER_FIGURE_FAULT_ANCHOR, .point = pose->anchor, .prop = LIMBER_ON_FLOOR });
  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      check_reach (self, pose, FALSE, i);
      check_reach (self, pose, TRUE, i);
    }
}

static void
check_moment (Check *self, guint moment)
{
  self->part = moment / (double) LIMBER_CHECK_MOMENTS;
  limber_movement_solve (self->movement, self->key + self->part, LIMBER_BODY_RIGHT, &self->now);
  for (guint i = 0; i < self->movement->n_props; i++)
    limber_prop_roll (&self->movement->props[i], self->now.pelvis, &self->props[i]);
  if (moment == 0)
    self->begin = self->now;
  else
    check_jumps (self);
  if (moment == 0 || moment == LIMBER_CHECK_MOMENTS)
    check_pose (self, moment == 0 ? &self->from : &self->to);
  check_body (self);
  check_contacts (self);
  self->before = self->now;
}

/* The pose of a beat; those behind the last keyframe are mirrored. */
static void
get_pose (const LimberMovement *movement, guint beat, LimberPose *pose)
{
  guint last = (guint) limber_movement_get_last_beat (movement);

  if (movement->loop == LIMBER_LOOP_HOLD)
    beat = MIN (beat, last);
  else
    beat %= last;
  if (beat < movement->n_keys)
    *pose = movement->keys[beat].pose;
  else
    limber_pose_mirror (&movement->keys[beat % movement->n_keys].pose, pose);
}

/**
 * limber_figure_check:
 * @movement: a movement
 * @faults: (element-type LimberFigureFault): what is wrong is added to it
 *
 * Looks at every keyframe and at twenty moments on every way between two: joints within their
 * limits, what rests on something within a hundredth of it and not sliding along it, nothing
 * below the floor or inside a prop or through the body itself, every hand and foot where it should be, nothing jumping.
 * Of a fault that lasts the worst moment is told, once for each way.
 *
 * Returns: how many faults were added
 */
guint
limber_figure_check (const LimberMovement *movement, GArray *faults)
{
  Check self = { movement, faults, faults->len };
  guint n_ways = (guint) limber_movement_get_last_beat (movement);

  g_return_val_if_fail (movement->n_keys > 0, 0);

  for (guint i = 0; i < MAX (n_ways, 1); i++)
    {
      guint n_moments = i + 1 == n_ways ? LIMBER_CHECK_MOMENTS + 1 : LIMBER_CHECK_MOMENTS;

      self.key = i;
      get_pose (movement, i, &self.from);
      get_pose (movement, i + 1, &self.to);
      for (guint j = 0; j < (n_ways > 0 ? n_moments : 1); j++)
        check_moment (&self, j);
    }

  return faults->len - self.first;
}

static const char *const prop_words[LIMBER_N_PROPS] = {
  "mat", "wall", "chair", "foam-roller", "strap", "stability-ball", "door-frame",
};

static char *
describe_measure (const LimberFigureFault *fault)
{
  const char *on = fault->prop < 0 ? "floor" : prop_words[fault->prop];

  switch (fault->kind)
    {
    case LIMBER_FIGURE_FAULT_JOINT:
      return g_strdup_printf ("%s is %.1f degrees, the limit is %.0f",
                              limber_joint_angle_get_word (fault->angle),
                              fault->value,
                              fault->limit);
    case LIMBER_FIGURE_FAULT_CONTACT:
      return g_strdup_printf (
          "%.4f off the %s it should rest on, %.3f is allowed", fault->value, on, fault->limit);
    case LIMBER_FIGURE_FAULT_FLOOR:
    case LIMBER_FIGURE_FAULT_PROP:
      return g_strdup_printf (
          "%.4f deep in the %s, %.3f is allowed", fault->value, on, fault->limit);
    case LIMBER_FIGURE_FAULT_SLIDE:
      return g_strdup_printf (
          "slides %.4f on the %s, %.3f is allowed", fault->value, on, fault->limit);
    case LIMBER_FIGURE_FAULT_REACH:
      return g_strdup_printf (
          "ends %.4f from where it should be, %.3f is allowed", fault->value, fault->limit);
    case LIMBER_FIGURE_FAULT_JUMP:
      return g_strdup_printf (
          "moves %.3f in a twentieth of the way, %.2f is allowed", fault->value, fault->limit);
    case LIMBER_FIGURE_FAULT_OVERLAP:
      return g_strdup_printf ("%.4f deep in the %s, %.3f is allowed",
                              fault->value,
                              limber_body_point_get_word (fault->other),
                              fault->limit);
    case LIMBER_FIGURE_FAULT_NO_PROP:
      return g_strdup ("should be on a prop that is not there");
    case LIMBER_FIGURE_FAULT_ANCHOR:
    default:
      return g_strdup ("cannot be the anchor, its limb reaches for something");
    }
}

/**
 * limber_figure_fault_describe:
 * @movement: the movement that was checked
 * @fault: something wrong with it
 *
 * Returns: (transfer full): one line for whoever draws poses, in English
 */
char *
limber_figure_fault_describe (const LimberMovement *movement, const LimberFigureFault *fault)
{
  const LimberKeyframe *key = &movement->keys[fault->key % movement->n_keys];
  g_autofree char      *measure = describe_measure (fault);

  return g_strdup_printf ("%s%s + %.0f %%: %s: %s",
                          *key->name ? key->name : "pose",
                          fault->key >= movement->n_keys ? " (mirrored)" : "",
                          fault->part * 100,
                          limber_body_point_get_word (fault->point),
                          measure);
}
