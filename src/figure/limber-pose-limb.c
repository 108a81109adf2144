/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-pose-limb.h"

#include "figure/limber-ik.h"

/* How far knees and elbows point outwards where nothing is said, as a part of how far they point
 * to the front and to the back. */
#define KNEE_OUT (0.1)
#define ELBOW_OUT (0.35)

/* Without a word the hand that is held to something lies across it this much. */
#define ACROSS (0.5)

LimberLimbPlan
limber_limb_plan (const LimberPoseSolver *solver, gboolean is_arm, LimberBodySide side)
{
  const LimberSkeleton *skeleton = solver->skeleton;
  LimberLimbPlan        plan = { solver, is_arm, side };

  plan.frame = is_arm ? skeleton->chest_frame : skeleton->pelvis_frame;
  plan.root = is_arm ? skeleton->arm[side].shoulder : skeleton->leg[side].hip;
  plan.outwards = side == LIMBER_BODY_RIGHT ? 1 : -1;

  return plan;
}

static double
get_upper_length (const LimberLimbPlan *plan)
{
  return plan->is_arm ? LIMBER_UPPER_ARM_LENGTH : LIMBER_THIGH_LENGTH;
}

static double
get_lower_length (const LimberLimbPlan *plan)
{
  return plan->is_arm ? LIMBER_FOREARM_LENGTH : LIMBER_SHANK_LENGTH;
}

static const LimberReach *
get_reach (const LimberLimbPlan *plan, guint end)
{
  return limber_pose_get_reach (plan->solver->pose[end], plan->is_arm, plan->side);
}

static gboolean
is_zero (LimberVec a)
{
  return a.x == 0 && a.y == 0 && a.z == 0;
}

/*
 * @own, a direction beside a limb that hangs down from @frame, once the limb points along
 * @direction: carried there the shortest way, and above the shoulder by way of the front, as an arm
 * is lifted.
 */
static LimberVec
carry_to_limb (LimberFrame frame, LimberVec direction, LimberVec own)
{
  LimberVec down = limber_vec_negate (frame.up);
  double    raised = limber_vec_dot (direction, frame.up);
  LimberVec level;

  if (raised <= 0)
    return limber_vec_carry (own, down, direction);
  level = limber_vec_reject (direction, frame.up);
  level = limber_vec_unit (limber_vec_add (level, frame.forward, 0.6 * raised), frame.forward);

  return limber_vec_carry (limber_vec_carry (own, down, level), level, direction);
}

static LimberVec
get_natural_pole (const LimberLimbPlan *plan, LimberVec direction, double outwards)
{
  LimberVec own = limber_vec_scale (plan->frame.forward, plan->is_arm ? -1 : 1);

  own = limber_vec_add (own, plan->frame.right, plan->outwards * outwards);

  return carry_to_limb (plan->frame, direction, own);
}

/* Where knee or elbow point to at one end of the way, beside the unit vector @axis. */
static LimberVec
get_pole (const LimberLimbPlan *plan, guint end, LimberVec target, LimberVec axis)
{
  const LimberReach *reach = get_reach (plan, end);
  LimberVec          pole;

  switch (reach->pole_kind)
    {
    case LIMBER_POLE_PLACE:
      pole = limber_vec_sub (reach->pole, limber_vec_mix (plan->root, target, 0.5));
      break;
    case LIMBER_POLE_DIRECTION:
      pole = reach->pole;
      break;
    case LIMBER_POLE_DEFAULT:
    default:
      pole = get_natural_pole (plan, axis, plan->is_arm ? ELBOW_OUT : KNEE_OUT);
      break;
    }

  return limber_vec_unit (pole, plan->frame.forward);
}

/* The direction of a segment; zero for what is none. */
static LimberVec
get_axis (const LimberSkeleton *skeleton, LimberBodyPoint point)
{
  LimberVec from = limber_skeleton_get_point_along (skeleton, point, 0, NULL);
  LimberVec to = limber_skeleton_get_point_along (skeleton, point, 1, NULL);

  return limber_vec_unit (limber_vec_sub (to, from), (LimberVec){ 0 });
}

/* The front of a leg: away from where the knee folds, and for one that is straight
 * what hangs in front. */
static LimberVec
get_front (const LimberSkeleton *skeleton, LimberBodySide side)
{
  const LimberSkeletonLeg *leg = &skeleton->leg[side];
  LimberVec thigh = limber_vec_unit (limber_vec_sub (leg->knee, leg->hip), (LimberVec){ 0 });
  LimberVec shank = limber_vec_unit (limber_vec_sub (leg->ankle, leg->knee), (LimberVec){ 0 });
  LimberVec front = limber_vec_sub (thigh, shank);

  return limber_vec_add (
      front, carry_to_limb (skeleton->pelvis_frame, thigh, skeleton->pelvis_frame.forward), 0.1);
}

/* From which side a limb comes to a point of the body. */
static LimberVec
get_side_of (const LimberLimbPlan *plan, const LimberReach *reach, LimberVec middle)
{
  const LimberSkeleton *skeleton = plan->solver->skeleton;
  LimberVec             wish = reach->from;
  LimberBodySide        side;

  if (is_zero (wish))
    {
      gboolean on_leg = reach->point >= LIMBER_BODY_POINT_LEFT_HIP;

      if (on_leg && limber_body_point_get_side (reach->point, &side))
        wish = get_front (skeleton, side);
      else
        wish = limber_vec_sub (plan->root, middle);
    }
  wish = limber_vec_reject (limber_vec_unit (wish, plan->frame.forward),
                            get_axis (skeleton, reach->point));

  return limber_vec_unit (wish, plan->frame.forward);
}

/* Where the fingers of a hand point that lies on something that looks to @outward. */
static LimberVec
get_held_fingers (const LimberLimbPlan *plan, guint end, LimberVec middle, LimberVec outward)
{
  LimberVec wish = plan->solver->pose[end]->arm[plan->side].fingers_to;

  if (is_zero (wish))
    {
      wish = limber_vec_unit (limber_vec_sub (middle, plan->root), plan->frame.forward);
      wish = limber_vec_reject (wish, outward);
      wish = limber_vec_add (wish, plan->frame.right, -plan->outwards * ACROSS);
    }

  return limber_vec_unit (
      limber_vec_reject (wish, outward),
      limber_vec_unit (limber_vec_cross (outward, plan->frame.up), plan->frame.right));
}

static void
hold_body (const LimberLimbPlan *plan, guint end, LimberHold *hold)
{
  const LimberReach    *reach = get_reach (plan, end);
  const LimberSkeleton *skeleton = plan->solver->skeleton;
  LimberVec middle = limber_skeleton_get_point_along (skeleton, reach->point, reach->along, NULL);
  LimberVec outward = get_side_of (plan, reach, middle);
  double    extent = limber_skeleton_get_extent (skeleton, reach->point, reach->along, outward);

  hold->outward = outward;
  extent += plan->is_arm ? LIMBER_PALM_CONTACT : LIMBER_ANKLE_RADIUS;
  hold->place = limber_vec_add (middle, outward, extent);
  if (!plan->is_arm)
    return;
  hold->fingers = get_held_fingers (plan, end, middle, outward);
  if (limber_limb_is_flat (plan, end))
    hold->place = limber_vec_add (hold->place, hold->fingers, -LIMBER_PALM_MIDDLE);
}

static void
hold_prop (const LimberLimbPlan *plan, guint end, LimberHold *hold)
{
  const LimberReach *reach = get_reach (plan, end);
  const LimberProp  *prop;
  LimberVec          place;
  double             distance;
  double             above = LIMBER_WRIST_CONTACT;

  if (reach->prop >= plan->solver->n_props)
    return;
  prop = &plan->solver->props[reach->prop];
  place = limber_prop_get_place (prop, reach->place);
  distance = limber_prop_get_distance (prop, place, &hold->outward);
  if (distance == G_MAXDOUBLE)
    return;
  if (!plan->is_arm)
    above = limber_limb_is_flat (plan, end) ? LIMBER_ANKLE_HEIGHT : LIMBER_ANKLE_RADIUS;
  hold->place = limber_vec_add (place, hold->outward, above - distance);
}

/* Where a limb ends that is placed, at one end of the way, and on what. */
void
limber_limb_get_hold (const LimberLimbPlan *plan, guint end, LimberHold *hold)
{
  const LimberReach *reach = get_reach (plan, end);

  *hold = (LimberHold){ .place = reach->place, .outward = { 0, 1, 0 } };
  if (reach->kind == LIMBER_REACH_BODY)
    hold_body (plan, end, hold);
  else if (reach->kind == LIMBER_REACH_PROP)
    hold_prop (plan, end, hold);
}

/* Whether hand or foot lie flat on what they are on. */
gboolean
limber_limb_is_flat (const LimberLimbPlan *plan, guint end)
{
  const LimberPose  *pose = plan->solver->pose[end];
  const LimberReach *reach = get_reach (plan, end);

  if (!plan->is_arm)
    {
      if (pose->leg[plan->side].foot == LIMBER_FOOT_AUTO)
        return reach->kind == LIMBER_REACH_PLACE || reach->kind == LIMBER_REACH_PROP;
      return pose->leg[plan->side].foot == LIMBER_FOOT_FLAT;
    }
  if (pose->arm[plan->side].hand != LIMBER_HAND_AUTO)
    return pose->arm[plan->side].hand == LIMBER_HAND_FLAT;
  if (reach->kind == LIMBER_REACH_PLACE)
    return reach->place.y <= LIMBER_WRIST_CONTACT + LIMBER_FINGER_RADIUS;

  return reach->kind != LIMBER_REACH_ANGLES;
}

static void
get_angles (const LimberLimbPlan *plan, guint end, double angles[4])
{
  const LimberPose    *pose = plan->solver->pose[end];
  const LimberPoseLeg *leg = &pose->leg[plan->side];
  const LimberPoseArm *arm = &pose->arm[plan->side];

  angles[0] = plan->is_arm ? arm->flex : leg->flex;
  angles[1] = plan->is_arm ? arm->out : leg->out;
  angles[2] = plan->is_arm ? arm->turn : leg->turn;
  angles[3] = plan->is_arm ? arm->elbow : leg->knee;
}

static void
bend_by (const LimberLimbPlan *plan, const double angles[4], LimberLimbBones *limb)
{
  double bend = plan->is_arm ? -angles[3] : angles[3];

  limb->upper = limber_frame_flex (plan->frame, -angles[0]);
  limb->upper = limber_frame_tilt (limb->upper, -plan->outwards * angles[1]);
  limb->upper = limber_frame_twist (limb->upper, plan->outwards * angles[2]);
  limb->lower = limber_frame_flex (limb->upper, bend);
  limb->middle = limber_vec_add (plan->root, limb->upper.up, -get_upper_length (plan));
  limb->end = limber_vec_add (limb->middle, limb->lower.up, -get_lower_length (plan));
}

/* By the angles of both ends. */
void
limber_limb_bend (const LimberLimbPlan *plan, LimberLimbBones *limb)
{
  double angles[4];
  double to[4];

  get_angles (plan, 0, angles);
  get_angles (plan, 1, to);
  for (guint i = 0; i < G_N_ELEMENTS (angles); i++)
    angles[i] = limber_pose_mix_angle (angles[i], to[i], plan->solver->part);
  bend_by (plan, angles, limb);
}

/* From the end @first of the way to the end @last of it; the same for one of them alone. */
static gboolean
place_limb (const LimberLimbPlan *plan, guint first, guint last, LimberLimbBones *limb)
{
  double          part = first == last ? 0 : plan->solver->part;
  LimberHold      from;
  LimberHold      to;
  LimberVec       target;
  LimberVec       axis;
  LimberVec       natural;
  LimberVec       pole;
  LimberVec       right;
  LimberLimbChain chain;
  gboolean        reached;

  limber_limb_get_hold (plan, first, &from);
  limber_limb_get_hold (plan, last, &to);
  target = limber_vec_mix (from.place, to.place, part);
  axis = limber_vec_unit (limber_vec_sub (target, plan->root), limber_vec_negate (plan->frame.up));
  natural = get_natural_pole (plan, axis, 0);
  pole = limber_vec_mix_units (
      get_pole (plan, first, target, axis), get_pole (plan, last, target, axis), part);
  reached = limber_ik_solve (
      plan->root, target, get_upper_length (plan), get_lower_length (plan), pole, natural, &chain);

  right = limber_vec_cross (axis, chain.pole);
  if (plan->is_arm)
    right = limber_vec_negate (right);
  limb->middle = chain.middle;
  limb->end = chain.end;
  limb->upper = limber_frame_along (
      limber_vec_scale (limber_vec_sub (chain.middle, chain.root), 1 / get_upper_length (plan)),
      right);
  limb->lower = limber_frame_along (
      limber_vec_scale (limber_vec_sub (chain.end, chain.middle), 1 / get_lower_length (plan)),
      right);

  return reached;
}

static LimberFrame
mix_frames (LimberFrame from, LimberFrame to, double part)
{
  LimberVec down = limber_vec_negate (limber_vec_mix_units (from.up, to.up, part));

  return limber_frame_along (down, limber_vec_mix_units (from.right, to.right, part));
}

/* Bent at one end of the way, placed at the other: both are solved and their bones are mixed. */
static void
mix_limb (const LimberLimbPlan *plan, LimberLimbBones *limb)
{
  gboolean        bent_first = get_reach (plan, 0)->kind == LIMBER_REACH_ANGLES;
  double          angles[4];
  LimberLimbBones ends[2];

  get_angles (plan, bent_first ? 0 : 1, angles);
  bend_by (plan, angles, &ends[bent_first ? 0 : 1]);
  place_limb (plan, bent_first ? 1 : 0, bent_first ? 1 : 0, &ends[bent_first ? 1 : 0]);

  limb->upper = mix_frames (ends[0].upper, ends[1].upper, plan->solver->part);
  limb->lower = mix_frames (ends[0].lower, ends[1].lower, plan->solver->part);
  limb->middle = limber_vec_add (plan->root, limb->upper.up, -get_upper_length (plan));
  limb->end = limber_vec_add (limb->middle, limb->lower.up, -get_lower_length (plan));
}

/* Returns: whether all that is reached for is reached. */
gboolean
limber_limb_solve (const LimberLimbPlan *plan, LimberLimbBones *limb)
{
  gboolean bent[2];

  for (guint i = 0; i < 2; i++)
    bent[i] = get_reach (plan, i)->kind == LIMBER_REACH_ANGLES;
  if (!bent[0] && !bent[1])
    return place_limb (plan, 0, 1, limb);
  if (bent[0] && bent[1])
    limber_limb_bend (plan, limb);
  else
    mix_limb (plan, limb);

  return TRUE;
}
