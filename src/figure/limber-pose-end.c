/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-pose-limb.h"

/* A foot that is pointed without a word is so by this, degrees. */
#define POINTED (-70.0)

/* Between these heights of the ankle a pointed foot leaves the floor. */
#define POINTED_NEAR (0.06)
#define POINTED_FAR (0.12)

typedef struct
{
  LimberVec along; /* from the heel to the toes, from the wrist to the fingers; unit */
  LimberVec below; /* out of sole or palm; unit */
  double    toes;  /* bent up, degrees */
} End;

static const LimberVec up = { 0, 1, 0 };

static double
rise (double from, double to, double value)
{
  double part = CLAMP ((value - from) / (to - from), 0, 1);

  return part * part * (3 - 2 * part);
}

static End
mix_ends (End from, End to, double part)
{
  End mixed;

  mixed.along = limber_vec_mix_units (from.along, to.along, part);
  mixed.below = limber_vec_mix_units (from.below, to.below, part);
  mixed.below = limber_vec_unit (limber_vec_reject (mixed.below, mixed.along), from.below);
  mixed.toes = from.toes + (to.toes - from.toes) * part;

  return mixed;
}

/* What is @along as told and, as near as can be, @below. */
static End
aim (LimberVec along, LimberVec below, LimberVec otherwise)
{
  End end = { 0 };

  end.along = limber_vec_unit (along, otherwise);
  end.below = limber_vec_unit (limber_vec_reject (below, end.along),
                               limber_vec_unit (limber_vec_reject (otherwise, end.along), up));

  return end;
}

/* A pitch of the foot, 0 level, + with the toes up against @heading and @normal. */
static End
pitch (LimberVec heading, LimberVec normal, double degrees)
{
  double c = cos (degrees * LIMBER_RADIANS);
  double s = sin (degrees * LIMBER_RADIANS);

  return (End){ limber_vec_turn (heading, normal, c, s), limber_vec_turn (heading, normal, s, -c) };
}

static End
bend_foot (const LimberLimbBones *limb, double ankle)
{
  return pitch (limb->lower.forward, limb->lower.up, ankle);
}

/* Where a foot points that stands on what looks to @normal: where it is told to, or the knee. */
static LimberVec
get_heading (const LimberPoseLeg *leg, const LimberLimbBones *limb, LimberVec normal)
{
  LimberVec knee = limber_vec_cross (normal, limb->lower.right);

  knee = limber_vec_unit (knee, limber_vec_reject (limb->lower.forward, normal));

  return limber_vec_unit (limber_vec_reject (leg->toes_to, normal), knee);
}

/* The ball is on the floor and the heel above it, as high as the ankle is: of the triangle ankle,
 * middle of the ball, floor. */
static End
raise_heel (const LimberPoseLeg *leg, const LimberLimbBones *limb)
{
  double down = LIMBER_ANKLE_HEIGHT - LIMBER_BALL_CONTACT;
  double length = hypot (LIMBER_BALL_LENGTH, down);
  double height = (limb->end.y - LIMBER_BALL_CONTACT) / length;
  double raised = asin (CLAMP (height, -1, 1)) - atan2 (down, LIMBER_BALL_LENGTH);
  End    foot;

  raised = CLAMP (raised / LIMBER_RADIANS, 0, 75);
  foot = pitch (get_heading (leg, limb, up), up, -raised);
  foot.toes = raised;

  return foot;
}

/* The same without knowing where the floor is. */
static End
raise_heel_by_angle (const LimberPoseLeg *leg, const LimberLimbBones *limb)
{
  End foot = bend_foot (limb, leg->ankle);

  foot.toes = asin (CLAMP (-foot.along.y, -1, 1)) / LIMBER_RADIANS;

  return foot;
}

/* The top of the toes lies on the floor if the shank lies and the ankle is near it: of the triangle
 * ankle, middle of the toes, floor. */
static End
point_foot (const LimberPoseLeg *leg, const LimberLimbBones *limb, gboolean grounded)
{
  End       free = bend_foot (limb, leg->ankle != 0 ? leg->ankle : POINTED);
  double    above = LIMBER_ANKLE_HEIGHT - LIMBER_TOES_CONTACT;
  double    length = hypot (LIMBER_TOE_LENGTH, above);
  double    height = (limb->end.y - LIMBER_TOES_CONTACT) / length;
  double    lowered = asin (CLAMP (height, -1, 1)) + atan2 (above, LIMBER_TOE_LENGTH);
  double    lying = rise (0.4, 0.8, -limb->lower.forward.y);
  double    near_floor = 1 - rise (POINTED_NEAR, POINTED_FAR, limb->end.y);
  LimberVec heading = limber_vec_negate (limber_vec_reject (limb->lower.up, up));
  End       resting;

  free.toes = 0;
  if (!grounded || lying * near_floor == 0)
    return free;
  resting = pitch (limber_vec_unit (heading, free.along), up, -lowered / LIMBER_RADIANS);
  resting.below = limber_vec_negate (resting.below);

  return mix_ends (free, resting, lying * near_floor);
}

/* A foot that tells where the floor is must not ask for it. */
static gboolean
is_anchor (const LimberPose *pose, LimberBodySide side)
{
  LimberBodySide anchor_side;

  return pose->anchored && pose->anchor >= LIMBER_BODY_POINT_LEFT_HEEL
         && pose->anchor <= LIMBER_BODY_POINT_RIGHT_FOOT
         && limber_body_point_get_side (pose->anchor, &anchor_side) && anchor_side == side
         && limber_pose_can_anchor (pose, pose->anchor);
}

static End
solve_foot_end (const LimberLimbPlan  *plan,
                const LimberLimbBones *limb,
                guint                  end,
                gboolean               grounded)
{
  const LimberPoseLeg *leg = &plan->solver->pose[end]->leg[plan->side];
  LimberFootMode       mode = leg->foot;
  LimberHold           hold;
  End                  foot;

  grounded = grounded && !is_anchor (plan->solver->pose[end], plan->side);
  if (mode == LIMBER_FOOT_AUTO)
    mode = limber_limb_is_flat (plan, end) ? LIMBER_FOOT_FLAT : LIMBER_FOOT_ANGLE;
  switch (mode)
    {
    case LIMBER_FOOT_FLAT:
      limber_limb_get_hold (plan, end, &hold);
      foot = pitch (get_heading (leg, limb, hold.outward), hold.outward, 0);
      break;
    case LIMBER_FOOT_POINTED:
      foot = point_foot (leg, limb, grounded);
      break;
    case LIMBER_FOOT_ON_TOES:
      foot = grounded ? raise_heel (leg, limb) : raise_heel_by_angle (leg, limb);
      break;
    case LIMBER_FOOT_DIRECTION:
      foot = aim (leg->toes_to, limber_vec_negate (limb->lower.up), limb->lower.forward);
      break;
    case LIMBER_FOOT_AUTO:
    case LIMBER_FOOT_ANGLE:
    default:
      foot = bend_foot (limb, leg->ankle);
      break;
    }
  if (mode != LIMBER_FOOT_ON_TOES)
    foot.toes = leg->toes;

  return foot;
}

/* Places the foot at the end of a leg; @grounded if it is known where the floor is. */
void
limber_foot_solve (const LimberLimbPlan *plan, const LimberLimbBones *limb, gboolean grounded)
{
  LimberSkeletonLeg *leg = &plan->solver->skeleton->leg[plan->side];
  End                foot = solve_foot_end (plan, limb, 0, grounded);
  LimberVec          under;
  LimberVec          ball;
  End                toes;

  if (plan->solver->pose[0] != plan->solver->pose[1])
    foot = mix_ends (foot, solve_foot_end (plan, limb, 1, grounded), plan->solver->part);

  under = limber_vec_add (limb->end, foot.below, LIMBER_ANKLE_HEIGHT);
  leg->knee = limb->middle;
  leg->ankle = limb->end;
  leg->sole = foot.below;
  leg->heel = limber_vec_add (under, foot.along, -LIMBER_HEEL_LENGTH);
  leg->ball = limber_vec_add (under, foot.along, LIMBER_BALL_LENGTH);

  ball = limber_vec_add (leg->ball, foot.below, -LIMBER_BALL_CONTACT);
  toes = pitch (foot.along, limber_vec_negate (foot.below), foot.toes);
  leg->toe = limber_vec_add (ball, toes.along, LIMBER_TOE_LENGTH - LIMBER_BALL_LENGTH);
  leg->toe = limber_vec_add (leg->toe, toes.below, LIMBER_BALL_CONTACT);
}

static End
bend_hand (const LimberLimbPlan *plan, const LimberLimbBones *limb, const LimberPoseArm *arm)
{
  LimberVec down = limber_vec_negate (limb->lower.up);
  LimberVec inwards = limber_vec_scale (limb->lower.right, -plan->outwards);
  double    c = cos (arm->palm * LIMBER_RADIANS);
  double    s = sin (arm->palm * LIMBER_RADIANS);
  LimberVec palm = limber_vec_turn (inwards, limb->lower.forward, c, -s);

  return pitch (down, limber_vec_negate (palm), arm->wrist);
}

/* Where the fingers of a hand point that lies on the floor or a wall: ahead, or up the wall, however
 * the trunk moves above it; on with a forearm that lies there too. */
static LimberVec
get_flat_fingers (const LimberLimbPlan  *plan,
                  const LimberLimbBones *limb,
                  const LimberPoseArm   *arm,
                  LimberVec              normal)
{
  const LimberPoseSolver *solver = plan->solver;
  double turn = limber_pose_mix_angle (solver->pose[0]->turn, solver->pose[1]->turn, solver->part);
  LimberVec ahead = limber_frame_twist (limber_frame_upright, turn).forward;
  LimberVec forearm = limber_vec_negate (limber_vec_reject (limb->lower.up, normal));

  ahead = limber_vec_reject (limber_vec_add (ahead, up, 1), normal);
  ahead = limber_vec_mix_units (limber_vec_unit (ahead, up),
                                limber_vec_unit (forearm, up),
                                rise (0.8, 0.98, limber_vec_length (forearm)));

  return limber_vec_unit (limber_vec_reject (arm->fingers_to, normal),
                          limber_vec_unit (limber_vec_reject (ahead, normal), limb->lower.right));
}

/* On the body the fingers lie along it, on all else they slope down to it. */
static End
lay_hand (const LimberLimbPlan  *plan,
          const LimberLimbBones *limb,
          const LimberPoseArm   *arm,
          guint                  end)
{
  static const double slope = (LIMBER_WRIST_CONTACT - LIMBER_FINGER_RADIUS) / LIMBER_HAND_LENGTH;
  LimberHold          hold;

  limber_limb_get_hold (plan, end, &hold);
  if (arm->reach.kind == LIMBER_REACH_BODY)
    return pitch (hold.fingers, hold.outward, 0);

  return pitch (get_flat_fingers (plan, limb, arm, hold.outward),
                hold.outward,
                -asin (slope) / LIMBER_RADIANS);
}

static End
solve_hand_end (const LimberLimbPlan *plan, const LimberLimbBones *limb, guint end)
{
  const LimberPoseArm *arm = &plan->solver->pose[end]->arm[plan->side];
  End                  free = bend_hand (plan, limb, arm);

  if (limber_limb_is_flat (plan, end))
    return lay_hand (plan, limb, arm, end);
  if (arm->hand == LIMBER_HAND_DIRECTION)
    return aim (arm->fingers_to, free.below, limb->lower.forward);

  return free;
}

/* Places the hand at the end of an arm. */
void
limber_hand_solve (const LimberLimbPlan *plan, const LimberLimbBones *limb)
{
  LimberSkeletonArm *arm = &plan->solver->skeleton->arm[plan->side];
  End                hand = solve_hand_end (plan, limb, 0);

  if (plan->solver->pose[0] != plan->solver->pose[1])
    hand = mix_ends (hand, solve_hand_end (plan, limb, 1), plan->solver->part);
  arm->elbow = limb->middle;
  arm->wrist = limb->end;
  arm->fingers = limber_vec_add (limb->end, hand.along, LIMBER_HAND_LENGTH);
  arm->palm = hand.below;
}
