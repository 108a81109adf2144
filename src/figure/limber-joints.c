/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-joints.h"

#include "figure/limber-frame.h"

/* A limb that is bent less does not tell about what it is turned, degrees. */
#define BENT (20.0)

/* A limb that points further to the side does not tell by which way it came there, degrees. */
#define SIDEWAYS (70.0)

static double
arc_sine (double value)
{
  return asin (CLAMP (value, -1, 1)) / LIMBER_RADIANS;
}

static double
get_direction (double x, double y)
{
  return atan2 (y, x) / LIMBER_RADIANS;
}

static double
get_between (LimberVec a, LimberVec b)
{
  return get_direction (limber_vec_dot (a, b), limber_vec_length (limber_vec_cross (a, b)));
}

/* How @above is bent against @below: flexed, then tilted, then twisted. */
static double
get_bend (LimberFrame below, LimberFrame above, guint which)
{
  LimberVec   up = limber_frame_see (below, above.up);
  double      flex = get_direction (up.y, up.x);
  double      side = arc_sine (up.z);
  LimberFrame bent = limber_frame_tilt (limber_frame_flex (below, flex), side);
  LimberVec   front = limber_frame_see (bent, above.forward);

  return which == 0 ? flex : which == 1 ? side : get_direction (front.x, front.z);
}

typedef struct
{
  LimberFrame frame; /* of what it hangs on */
  LimberVec   upper; /* unit, away from the body */
  LimberVec   lower;
  double      front; /* 1 if it bends to the front, else -1 */
  double      outwards;
} Limb;

static LimberVec
get_unit (LimberVec from, LimberVec to)
{
  return limber_vec_unit (limber_vec_sub (to, from), (LimberVec){ 0, -1, 0 });
}

static Limb
get_leg (const LimberSkeleton *skeleton, LimberBodySide side)
{
  const LimberSkeletonLeg *leg = &skeleton->leg[side];

  return (Limb){ skeleton->pelvis_frame,
                 get_unit (leg->hip, leg->knee),
                 get_unit (leg->knee, leg->ankle),
                 -1,
                 side == LIMBER_BODY_RIGHT ? 1 : -1 };
}

static Limb
get_arm (const LimberSkeleton *skeleton, LimberBodySide side)
{
  const LimberSkeletonArm *arm = &skeleton->arm[side];

  return (Limb){ skeleton->chest_frame,
                 get_unit (arm->shoulder, arm->elbow),
                 get_unit (arm->elbow, arm->wrist),
                 1,
                 side == LIMBER_BODY_RIGHT ? 1 : -1 };
}

static double
get_flex (const Limb *limb)
{
  LimberVec own = limber_frame_see (limb->frame, limb->upper);
  double    flex = get_direction (-own.y, own.x);

  /* An arm goes further up than behind. */
  return flex < -135 ? flex + 360 : flex;
}

static double
get_out (const Limb *limb)
{
  return arc_sine (limb->outwards * limber_vec_dot (limb->upper, limb->frame.right));
}

static gboolean
get_turn (const Limb *limb, double *degrees)
{
  double      out = get_out (limb);
  LimberFrame frame = limber_frame_flex (limb->frame, -get_flex (limb));
  LimberVec   front = limber_vec_scale (limber_vec_reject (limb->lower, limb->upper), limb->front);

  frame = limber_frame_tilt (frame, -limb->outwards * out);
  front = limber_frame_see (frame, front);
  *degrees = get_direction (front.x, limb->outwards * front.z);

  return fabs (out) < SIDEWAYS && get_between (limb->upper, limb->lower) > BENT;
}

static double
get_ankle (const LimberSkeletonLeg *leg, const Limb *limb)
{
  return arc_sine (-limber_vec_dot (get_unit (leg->heel, leg->ball), limb->lower));
}

static gboolean
get_ankle_side (const LimberSkeletonLeg *leg, const Limb *limb, double *degrees)
{
  LimberVec hinge
      = limber_vec_unit (limber_vec_cross (limb->lower, limb->upper), (LimberVec){ 0, 0, 1 });

  *degrees = arc_sine (limb->outwards * limber_vec_dot (leg->sole, hinge));

  return get_between (limb->upper, limb->lower) > BENT;
}

/**
 * limber_joints_get_angle:
 * @skeleton: a body
 * @angle: which angle
 * @side: of which side; does not matter for the trunk
 * @degrees: (out): the angle, signs as in #LimberPose
 *
 * Measures a joint on a solved body, however that came about. A limb that is all but straight does
 * not tell how it is turned, and one that points straight to the side does not tell how much it was
 * flexed before.
 *
 * Returns: whether the angle can be told
 */
gboolean
limber_joints_get_angle (const LimberSkeleton *skeleton,
                         LimberJointAngle      angle,
                         LimberBodySide        side,
                         double               *degrees)
{
  const LimberSkeletonLeg *bones = &skeleton->leg[side];
  Limb                     leg = get_leg (skeleton, side);
  Limb                     arm = get_arm (skeleton, side);

  switch (angle)
    {
    case LIMBER_JOINT_HIP_FLEX:
      *degrees = get_flex (&leg);
      return fabs (get_out (&leg)) < SIDEWAYS;
    case LIMBER_JOINT_HIP_OUT:
      *degrees = get_out (&leg);
      return TRUE;
    case LIMBER_JOINT_HIP_TURN:
      return get_turn (&leg, degrees);
    case LIMBER_JOINT_KNEE:
      *degrees = get_between (leg.upper, leg.lower);
      return TRUE;
    case LIMBER_JOINT_ANKLE:
      *degrees = get_ankle (bones, &leg);
      return TRUE;
    case LIMBER_JOINT_ANKLE_SIDE:
      return get_ankle_side (bones, &leg, degrees);
    case LIMBER_JOINT_SHOULDER_FLEX:
      *degrees = get_flex (&arm);
      return fabs (get_out (&arm)) < SIDEWAYS;
    case LIMBER_JOINT_SHOULDER_OUT:
      *degrees = get_out (&arm);
      return TRUE;
    case LIMBER_JOINT_SHOULDER_TURN:
      return get_turn (&arm, degrees);
    case LIMBER_JOINT_ELBOW:
      *degrees = get_between (arm.upper, arm.lower);
      return TRUE;
    case LIMBER_JOINT_LUMBAR_FLEX:
    case LIMBER_JOINT_LUMBAR_SIDE:
    case LIMBER_JOINT_LUMBAR_TWIST:
      *degrees = get_bend (
          skeleton->pelvis_frame, skeleton->lumbar_frame, angle - LIMBER_JOINT_LUMBAR_FLEX);
      return TRUE;
    case LIMBER_JOINT_CHEST_FLEX:
    case LIMBER_JOINT_CHEST_SIDE:
    case LIMBER_JOINT_CHEST_TWIST:
      *degrees = get_bend (
          skeleton->lumbar_frame, skeleton->chest_frame, angle - LIMBER_JOINT_CHEST_FLEX);
      return TRUE;
    case LIMBER_JOINT_HEAD_FLEX:
    case LIMBER_JOINT_HEAD_SIDE:
    case LIMBER_JOINT_HEAD_TWIST:
      *degrees
          = get_bend (skeleton->chest_frame, skeleton->head_frame, angle - LIMBER_JOINT_HEAD_FLEX);
      return TRUE;
    case LIMBER_N_JOINT_ANGLES:
    default:
      return FALSE;
    }
}
