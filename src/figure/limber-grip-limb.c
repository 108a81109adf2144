/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-grip-limb.h"

#include "figure/limber-joints.h"
#include "figure/limber-pose-limb.h"

/* What is lifted further than the first off what it rested on no longer rests there; what comes
 * nearer than the second to the floor does. Body heights. */
#define LEFT (0.008)
#define ARRIVED (0.004)

/* What files say: hundredths of degrees, and a fiftieth of a millimetre of a grown-up. */
#define DEGREES (100.0)
#define PLACES (100000.0)

/* Of a limb, from where it begins; the same for arms as for legs. */
#define N_ANGLES (6)

typedef struct
{
  LimberSkeleton   skeleton;
  LimberPoseSolver solver;
  LimberLimbPlan   plan;
  LimberLimbBones  bones;
} Limb;

static void
solve_limb (const LimberPose *pose,
            const LimberProp *props,
            guint             n_props,
            gboolean          is_arm,
            LimberBodySide    side,
            Limb             *limb)
{
  limber_pose_solve (pose, props, n_props, &limb->skeleton);
  limb->solver = (LimberPoseSolver){ { pose, pose }, 0, props, n_props, &limb->skeleton };
  limb->plan = limber_limb_plan (&limb->solver, is_arm, side);
  limber_limb_solve (&limb->plan, &limb->bones);
}

/**
 * limber_grip_release_anchor:
 * @pose: (inout): a pose
 * @props: (array length=n_props) (nullable): what stands about
 * @n_props: how many
 *
 * Says where the hips are instead of what the body is placed by.
 */
void
limber_grip_release_anchor (LimberPose *pose, const LimberProp *props, guint n_props)
{
  LimberSkeleton skeleton;

  if (!pose->anchored)
    return;
  limber_pose_solve (pose, props, n_props, &skeleton);
  pose->at = skeleton.pelvis;
  pose->anchored = FALSE;
  pose->anchor = 0;
  pose->anchor_place = (LimberVec){ 0 };
}

static double
get_degrees (double x, double y)
{
  return atan2 (y, x) / LIMBER_RADIANS;
}

/* The reverse of bending a limb by its angles. */
static void
measure_bones (const Limb *limb, double angles[4])
{
  const LimberLimbPlan  *plan = &limb->plan;
  const LimberLimbBones *bones = &limb->bones;
  LimberVec              own = limber_frame_see (plan->frame, limber_vec_negate (bones->upper.up));
  double                 out = asin (CLAMP (plan->outwards * own.z, -1, 1)) / LIMBER_RADIANS;
  double                 flex = fabs (out) > 89.9 ? 0 : get_degrees (-own.y, own.x);
  LimberFrame            bent = limber_frame_flex (plan->frame, -flex);
  LimberVec              front;
  LimberVec              lower;

  if (flex < (plan->is_arm ? -135 : -179))
    flex += 360;
  bent = limber_frame_tilt (bent, -plan->outwards * out);
  front = limber_frame_see (bent, bones->upper.forward);
  lower = limber_frame_see (bones->upper, limber_vec_negate (bones->lower.up));
  angles[0] = flex;
  angles[1] = out;
  angles[2] = plan->outwards * get_degrees (front.x, front.z);
  angles[3] = get_degrees (-lower.y, plan->is_arm ? lower.x : -lower.x);
}

static double
get_palm (const Limb *limb, LimberBodySide side)
{
  const LimberFrame *lower = &limb->bones.lower;
  LimberVec          palm = limb->skeleton.arm[side].palm;
  LimberVec          inwards = limber_vec_scale (lower->right, -limb->plan.outwards);

  return CLAMP (
      get_degrees (limber_vec_dot (palm, inwards), -limber_vec_dot (palm, lower->forward)),
      -90,
      90);
}

/* How far toes that lie flat are bent up against a foot whose heel is raised. */
static double
get_toes (const LimberSkeletonLeg *leg)
{
  LimberVec along = limber_vec_unit (limber_vec_sub (leg->ball, leg->heel), leg->sole);

  return asin (CLAMP (-along.y, -1, 1)) / LIMBER_RADIANS;
}

/* A hand that lay flat hangs loosely once it is free, a foot keeps its angle. */
static void
free_end (LimberPose *pose, const Limb *limb, gboolean is_arm, LimberBodySide side)
{
  LimberPoseArm *arm = &pose->arm[side];
  LimberPoseLeg *leg = &pose->leg[side];
  gboolean       flat = limber_limb_is_flat (&limb->plan, 0);
  double         least;
  double         most;

  if (is_arm && (flat || arm->hand == LIMBER_HAND_DIRECTION))
    {
      arm->palm = get_palm (limb, side);
      arm->wrist = 0;
      arm->hand = LIMBER_HAND_ANGLE;
      arm->fingers_to = (LimberVec){ 0 };
    }
  else if (!is_arm && (flat || (leg->foot != LIMBER_FOOT_ANGLE && leg->foot != LIMBER_FOOT_AUTO)))
    {
      limber_joints_get_angle (&limb->skeleton, LIMBER_JOINT_ANKLE, side, &leg->ankle);
      limber_joints_get_limits (&limb->skeleton, LIMBER_JOINT_ANKLE, side, &least, &most);
      leg->ankle = CLAMP (leg->ankle, least, most);
      leg->toes = leg->foot == LIMBER_FOOT_ON_TOES ? get_toes (&limb->skeleton.leg[side]) : 0;
      leg->foot = LIMBER_FOOT_ANGLE;
      leg->toes_to = (LimberVec){ 0 };
    }
}

/**
 * limber_grip_bend_limb:
 * @pose: (inout): a pose
 * @props: (array length=n_props) (nullable): what stands about
 * @n_props: how many
 * @is_arm: an arm, or a leg
 * @side: whose
 *
 * Says of a limb that reaches for something by which angles it does.
 */
void
limber_grip_bend_limb (LimberPose       *pose,
                       const LimberProp *props,
                       guint             n_props,
                       gboolean          is_arm,
                       LimberBodySide    side)
{
  LimberPoseArm *arm = &pose->arm[side];
  LimberPoseLeg *leg = &pose->leg[side];
  double         angles[4];
  Limb           limb;

  solve_limb (pose, props, n_props, is_arm, side, &limb);
  measure_bones (&limb, angles);
  free_end (pose, &limb, is_arm, side);
  if (limber_pose_get_reach (pose, is_arm, side)->kind == LIMBER_REACH_ANGLES)
    return;
  *(is_arm ? &arm->flex : &leg->flex) = angles[0];
  *(is_arm ? &arm->out : &leg->out) = angles[1];
  *(is_arm ? &arm->turn : &leg->turn) = angles[2];
  *(is_arm ? &arm->elbow : &leg->knee) = MAX (angles[3], 0);
  *(is_arm ? &arm->reach : &leg->reach) = (LimberReach){ 0 };
}

/* Where elbow or knee point to, beside the line from root to end. */
static LimberVec
get_pole (const Limb *limb)
{
  LimberVec root = limb->plan.root;
  LimberVec line = limber_vec_unit (limber_vec_sub (limb->bones.end, root), (LimberVec){ 0, 1, 0 });
  LimberVec beside = limber_vec_reject (limber_vec_sub (limb->bones.middle, root), line);
  LimberVec front = limb->bones.upper.forward;

  if (limb->plan.is_arm)
    front = limber_vec_negate (front);

  return limber_vec_unit (limber_vec_length (beside) > 0.004 ? beside : front, front);
}

/**
 * limber_grip_plant_limb:
 * @pose: (inout): a pose
 * @props: (array length=n_props) (nullable): what stands about
 * @n_props: how many
 * @is_arm: an arm, or a leg
 * @side: whose
 *
 * Says of a limb that is bent by angles where it ends, so that it stays there while the body moves.
 */
void
limber_grip_plant_limb (LimberPose       *pose,
                        const LimberProp *props,
                        guint             n_props,
                        gboolean          is_arm,
                        LimberBodySide    side)
{
  LimberPoseLeg *leg = &pose->leg[side];
  LimberReach   *reach = is_arm ? &pose->arm[side].reach : &leg->reach;
  Limb           limb;

  if (reach->kind != LIMBER_REACH_ANGLES)
    return;
  solve_limb (pose, props, n_props, is_arm, side, &limb);
  *reach = (LimberReach){ .kind = LIMBER_REACH_PLACE,
                          .place = limb.bones.end,
                          .pole_kind = LIMBER_POLE_DIRECTION,
                          .pole = get_pole (&limb) };
  if (is_arm)
    {
      if (pose->arm[side].hand == LIMBER_HAND_AUTO)
        pose->arm[side].hand = LIMBER_HAND_ANGLE;
      return;
    }
  if (leg->foot != LIMBER_FOOT_AUTO && leg->foot != LIMBER_FOOT_ANGLE)
    return;
  leg->foot = LIMBER_FOOT_DIRECTION;
  leg->toes_to = limber_vec_unit (
      limber_vec_sub (limb.skeleton.leg[side].ball, limb.skeleton.leg[side].heel),
      (LimberVec){ 1, 0, 0 });
}

/**
 * limber_grip_lay_flat:
 * @pose: (inout): a pose
 * @props: (array length=n_props) (nullable): what stands about
 * @n_props: how many
 * @is_arm: an arm, or a leg
 * @side: whose
 * @place: where the palm or the ankle should be about
 *
 * Puts a hand or a foot flat on the floor; elbow and knee point where they did.
 */
void
limber_grip_lay_flat (LimberPose       *pose,
                      const LimberProp *props,
                      guint             n_props,
                      gboolean          is_arm,
                      LimberBodySide    side,
                      LimberVec         place)
{
  LimberReach *reach = is_arm ? &pose->arm[side].reach : &pose->leg[side].reach;
  Limb         limb;
  LimberVec    along;

  solve_limb (pose, props, n_props, is_arm, side, &limb);
  *reach = (LimberReach){ .kind = LIMBER_REACH_PLACE,
                          .place = place,
                          .pole_kind = LIMBER_POLE_DIRECTION,
                          .pole = get_pole (&limb) };
  if (is_arm)
    {
      const LimberSkeletonArm *arm = &limb.skeleton.arm[side];

      along = limber_vec_sub (arm->fingers, arm->wrist);
      along.y = 0;
      along = limber_vec_unit (along, limb.skeleton.chest_frame.forward);
      if (pose->arm[side].hand != LIMBER_HAND_FLAT)
        pose->arm[side].fingers_to = (LimberVec){ 0 };
      pose->arm[side].hand = LIMBER_HAND_FLAT;
      reach->place = limber_vec_add (place, along, -LIMBER_PALM_MIDDLE);
      reach->place.y = LIMBER_WRIST_CONTACT;
      return;
    }
  along = limber_vec_sub (limb.skeleton.leg[side].ball, limb.skeleton.leg[side].heel);
  along.y = 0;
  pose->leg[side].toes_to = limber_vec_unit (along, (LimberVec){ 1, 0, 0 });
  pose->leg[side].foot = LIMBER_FOOT_FLAT;
  pose->leg[side].toes = 0;
  reach->place.y = LIMBER_ANKLE_HEIGHT;
}

static void
round_to (double *number, double parts)
{
  /* Not the negative zero. */
  *number = round (*number * parts) / parts + 0.0;
}

static void
round_vec (LimberVec *vec)
{
  round_to (&vec->x, PLACES);
  round_to (&vec->y, PLACES);
  round_to (&vec->z, PLACES);
}

static void
round_bend (LimberBend *bend)
{
  round_to (&bend->flex, DEGREES);
  round_to (&bend->side, DEGREES);
  round_to (&bend->twist, DEGREES);
}

/* An angle as files may have it: the same another way round, else as far as they go. */
static void
round_angle (double *angle, double most)
{
  if (fabs (*angle) > most)
    *angle = CLAMP (remainder (*angle, 360), -most, most);
  round_to (angle, DEGREES);
}

static void
round_direction (LimberVec *direction)
{
  *direction = limber_vec_unit (*direction, *direction);
  round_vec (direction);
}

static void
round_limb (double *angles, const double *most, LimberReach *reach, LimberVec *direction)
{
  for (guint i = 0; i < N_ANGLES; i++)
    round_angle (&angles[i], most[i]);
  round_vec (&reach->place);
  if (reach->pole_kind == LIMBER_POLE_DIRECTION)
    round_direction (&reach->pole);
  else
    round_vec (&reach->pole);
  round_direction (direction);
}

/**
 * limber_grip_round:
 * @pose: (inout): a pose
 *
 * Rounds what a pull came to, so that a file shows no noise and says exactly the same.
 */
void
limber_grip_round (LimberPose *pose)
{
  static const double leg_most[N_ANGLES] = { 180, 120, 120, 180, 120, 120 };
  static const double arm_most[N_ANGLES] = { 270, 200, 180, 180, 120, 180 };

  round_vec (&pose->at);
  round_angle (&pose->lean, 180);
  round_angle (&pose->turn, 180);
  round_angle (&pose->roll, 180);
  round_bend (&pose->lumbar);
  round_bend (&pose->chest);
  round_bend (&pose->head);
  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      round_limb ((double *) &pose->leg[i], leg_most, &pose->leg[i].reach, &pose->leg[i].toes_to);
      round_limb (
          (double *) &pose->arm[i], arm_most, &pose->arm[i].reach, &pose->arm[i].fingers_to);
    }
}

/**
 * limber_grip_is_of_limb:
 * @point: a point of a body
 * @is_arm: an arm, or a leg
 * @side: whose
 *
 * Returns: whether @point belongs to that limb, below shoulder or hip
 */
gboolean
limber_grip_is_of_limb (LimberBodyPoint point, gboolean is_arm, LimberBodySide side)
{
  LimberBodySide own;

  if (!limber_body_point_get_side (point, &own) || own != side)
    return FALSE;
  point -= own;
  if (is_arm)
    return point > LIMBER_BODY_POINT_LEFT_SHOULDER && point < LIMBER_BODY_POINT_LEFT_HIP;

  return point > LIMBER_BODY_POINT_LEFT_HIP;
}

static double
get_gap (const LimberSkeleton *skeleton, const LimberContact *contact)
{
  if (contact->along >= 0)
    return limber_skeleton_get_floor_gap (skeleton, contact->point, contact->along);

  return MIN (limber_skeleton_get_floor_gap (skeleton, contact->point, 0),
              limber_skeleton_get_floor_gap (skeleton, contact->point, 1));
}

/* What rests on the floor still does as long as it has not left it; what rests on other things as
 * long as it has not moved. */
static gboolean
still_rests (const LimberContact *contact, const LimberSkeleton *was, const LimberSkeleton *now)
{
  LimberVec place = limber_skeleton_get_point (now, contact->point, NULL);
  LimberVec moved = limber_vec_sub (place, limber_skeleton_get_point (was, contact->point, NULL));

  if (contact->on == LIMBER_ON_FLOOR)
    return fabs (get_gap (now, contact)) <= MAX (LEFT, fabs (get_gap (was, contact)));

  return limber_vec_length (moved) < LEFT;
}

static gboolean
has_contact (const LimberPose *pose, LimberBodyPoint point)
{
  for (guint i = 0; i < pose->n_contacts; i++)
    if (pose->contacts[i].point == point)
      return TRUE;

  return FALSE;
}

static void
add_contact (LimberPose *pose, const LimberSkeleton *skeleton, LimberBodyPoint point)
{
  LimberContact contact = { .point = point, .along = -1, .on = LIMBER_ON_FLOOR };

  if (!has_contact (pose, point) && fabs (get_gap (skeleton, &contact)) <= ARRIVED
      && pose->n_contacts < LIMBER_POSE_MAX_CONTACTS)
    pose->contacts[pose->n_contacts++] = contact;
}

/* The whole sole, or what of the foot is down. */
static void
add_foot (LimberPose *pose, const LimberSkeleton *skeleton, LimberBodySide side)
{
  static const LimberBodyPoint parts[]
      = { LIMBER_BODY_POINT_LEFT_HEEL, LIMBER_BODY_POINT_LEFT_BALL, LIMBER_BODY_POINT_LEFT_TOES };
  double heel;
  double ball;

  heel = limber_skeleton_get_floor_gap (skeleton, LIMBER_BODY_POINT_LEFT_HEEL + side, 0);
  ball = limber_skeleton_get_floor_gap (skeleton, LIMBER_BODY_POINT_LEFT_BALL + side, 0);
  if (has_contact (pose, LIMBER_BODY_POINT_LEFT_FOOT + side))
    return;
  if (fabs (heel) <= ARRIVED && fabs (ball) <= ARRIVED
      && !has_contact (pose, LIMBER_BODY_POINT_LEFT_HEEL + side)
      && !has_contact (pose, LIMBER_BODY_POINT_LEFT_BALL + side))
    add_contact (pose, skeleton, LIMBER_BODY_POINT_LEFT_FOOT + side);
  else
    for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
      add_contact (pose, skeleton, parts[i] + side);
}

/**
 * limber_grip_find_contacts:
 * @pose: (inout): a pose after a pull
 * @before: the same before it
 * @props: (array length=n_props) (nullable): what stands about
 * @n_props: how many
 *
 * Notes what rests on the floor now, and what no longer does.
 */
void
limber_grip_find_contacts (LimberPose       *pose,
                           const LimberPose *before,
                           const LimberProp *props,
                           guint             n_props)
{
  static const LimberBodyPoint pairs[]
      = { LIMBER_BODY_POINT_LEFT_KNEE, LIMBER_BODY_POINT_LEFT_HAND, LIMBER_BODY_POINT_LEFT_ELBOW };
  LimberSkeleton was;
  LimberSkeleton now;
  guint          n = 0;

  limber_pose_solve (before, props, n_props, &was);
  limber_pose_solve (pose, props, n_props, &now);
  for (guint i = 0; i < pose->n_contacts; i++)
    if (still_rests (&pose->contacts[i], &was, &now))
      pose->contacts[n++] = pose->contacts[i];
  pose->n_contacts = n;
  for (LimberBodySide side = 0; side < LIMBER_N_BODY_SIDES; side++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
        add_contact (pose, &now, pairs[i] + side);
      add_foot (pose, &now, side);
    }
  add_contact (pose, &now, LIMBER_BODY_POINT_HEAD);
  add_contact (pose, &now, LIMBER_BODY_POINT_CHEST);
  add_contact (pose, &now, LIMBER_BODY_POINT_PELVIS);
}
