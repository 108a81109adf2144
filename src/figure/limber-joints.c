/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-joints.h"

#include "figure/limber-frame.h"

/* A limb that is bent less than the first does not tell about what it is turned, one that is bent
 * more than the second does, degrees. */
#define STRAIGHT (10.0)
#define BENT (30.0)

/* The same of how far a limb points to the side, which hides by which way it came there. */
#define ASIDE (70.0)
#define SIDEWAYS (85.0)

/* From here to there an arm that is held out is no longer measured as lifted to the front and then
 * taken out, but as lifted to the side and then taken to the front. */
#define LIFTED_AHEAD (40.0)
#define LIFTED_ASIDE (60.0)

/* Ways to measure one angle. */
#define MAX_MEASURES (2)

/* One of them, and how much it is to be trusted, 0 to 1. */
typedef struct
{
  double degrees;
  double trust;
} Measure;

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

static double
rise (double from, double to, double value)
{
  return CLAMP ((value - from) / (to - from), 0, 1);
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

/* How much of its turn a limb tells by how it is bent. */
static double
get_bent (const Limb *limb)
{
  return rise (STRAIGHT, BENT, get_between (limb->upper, limb->lower));
}

static double
get_turn_in (const Limb *limb, LimberFrame frame)
{
  LimberVec front = limber_vec_scale (limber_vec_reject (limb->lower, limb->upper), limb->front);

  front = limber_frame_see (frame, front);

  return get_direction (front.x, limb->outwards * front.z);
}

/* Against the limb that was flexed, then taken out. */
static double
get_turn (const Limb *limb)
{
  LimberFrame frame = limber_frame_flex (limb->frame, -get_flex (limb));

  return get_turn_in (limb, limber_frame_tilt (frame, -limb->outwards * get_out (limb)));
}

/* Against the limb that was taken out, then flexed: the forearm of an arm held to the side is not
 * turned if it points ahead, and turned outwards if it points up. */
static double
get_turn_aside (const Limb *limb)
{
  LimberVec   own = limber_frame_see (limb->frame, limb->upper);
  double      out = get_direction (-own.y, limb->outwards * own.z);
  LimberFrame frame = limber_frame_tilt (limb->frame, -limb->outwards * out);

  return get_turn_in (limb, limber_frame_flex (frame, -arc_sine (own.x)));
}

static double
get_trust_ahead (const Limb *limb, gboolean is_arm)
{
  double out = get_out (limb);

  if (is_arm && out > 0)
    return 1 - rise (LIFTED_AHEAD, LIFTED_ASIDE, out);

  return 1 - rise (ASIDE, SIDEWAYS, fabs (out));
}

static double
get_ankle (const LimberSkeletonLeg *leg, const Limb *limb)
{
  return arc_sine (-limber_vec_dot (get_unit (leg->heel, leg->ball), limb->lower));
}

/* The axis of the knee, to the right. */
static LimberVec
get_hinge (const Limb *limb)
{
  return limber_vec_unit (limber_vec_cross (limb->lower, limb->upper), (LimberVec){ 0, 0, 1 });
}

static double
get_ankle_side (const LimberSkeletonLeg *leg, const Limb *limb)
{
  return arc_sine (limb->outwards * limber_vec_dot (leg->sole, get_hinge (limb)));
}

/* About the shank, between the knee's axis and the foot's; not told by one that lies along it. */
static Measure
get_ankle_twist (const LimberSkeletonLeg *leg, const Limb *limb)
{
  LimberVec hinge = get_hinge (limb);
  LimberVec front = limber_vec_cross (hinge, limb->lower);
  LimberVec across = limber_vec_cross (leg->sole, get_unit (leg->heel, leg->ball));
  double    x = limber_vec_dot (across, hinge);
  double    y = -limb->outwards * limber_vec_dot (across, front);

  return (Measure){ get_direction (x, y), get_bent (limb) * rise (0.1, 0.4, hypot (x, y)) };
}

static LimberFrame
get_below (const LimberSkeleton *skeleton, LimberJointAngle angle)
{
  if (angle <= LIMBER_JOINT_LUMBAR_TWIST)
    return skeleton->pelvis_frame;

  return angle <= LIMBER_JOINT_CHEST_TWIST ? skeleton->lumbar_frame : skeleton->chest_frame;
}

static LimberFrame
get_above (const LimberSkeleton *skeleton, LimberJointAngle angle)
{
  if (angle <= LIMBER_JOINT_LUMBAR_TWIST)
    return skeleton->lumbar_frame;

  return angle <= LIMBER_JOINT_CHEST_TWIST ? skeleton->chest_frame : skeleton->head_frame;
}

static Measure
measure_leg (const LimberSkeletonLeg *bones, const Limb *leg, LimberJointAngle angle)
{
  switch ((int) angle)
    {
    case LIMBER_JOINT_HIP_FLEX:
      return (Measure){ get_flex (leg), get_trust_ahead (leg, FALSE) };
    case LIMBER_JOINT_HIP_OUT:
      return (Measure){ get_out (leg), 1 };
    case LIMBER_JOINT_HIP_TURN:
      return (Measure){ get_turn (leg), get_trust_ahead (leg, FALSE) * get_bent (leg) };
    case LIMBER_JOINT_KNEE:
      return (Measure){ get_between (leg->upper, leg->lower), 1 };
    case LIMBER_JOINT_ANKLE:
      return (Measure){ get_ankle (bones, leg), 1 };
    case LIMBER_JOINT_ANKLE_SIDE:
      return (Measure){ get_ankle_side (bones, leg), get_bent (leg) };
    default:
      return get_ankle_twist (bones, leg);
    }
}

static Measure
measure_arm (const Limb *arm, LimberJointAngle angle)
{
  switch ((int) angle)
    {
    case LIMBER_JOINT_SHOULDER_FLEX:
      return (Measure){ get_flex (arm), get_trust_ahead (arm, TRUE) };
    case LIMBER_JOINT_SHOULDER_OUT:
      return (Measure){ get_out (arm), 1 };
    case LIMBER_JOINT_SHOULDER_TURN:
      return (Measure){ get_turn (arm), get_trust_ahead (arm, TRUE) * get_bent (arm) };
    default:
      return (Measure){ get_between (arm->upper, arm->lower), 1 };
    }
}

static void
measure (const LimberSkeleton *skeleton,
         LimberJointAngle      angle,
         LimberBodySide        side,
         Measure               measures[MAX_MEASURES])
{
  Limb leg = get_leg (skeleton, side);
  Limb arm = get_arm (skeleton, side);

  measures[1] = (Measure){ 0 };
  if (angle <= LIMBER_JOINT_ANKLE_TWIST)
    measures[0] = measure_leg (&skeleton->leg[side], &leg, angle);
  else if (angle <= LIMBER_JOINT_ELBOW)
    measures[0] = measure_arm (&arm, angle);
  else
    measures[0] = (Measure){ get_bend (get_below (skeleton, angle),
                                       get_above (skeleton, angle),
                                       (angle - LIMBER_JOINT_LUMBAR_FLEX) % 3),
                             1 };
  if (angle == LIMBER_JOINT_SHOULDER_TURN)
    measures[1] = (Measure){ get_turn_aside (&arm),
                             rise (LIFTED_AHEAD, LIFTED_ASIDE, get_out (&arm)) * get_bent (&arm) };
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
 * flexed before. The turn of an arm that is held to the side by more than 50 degrees is that
 * against an arm which was lifted there sideways.
 *
 * Returns: whether the angle can be told
 */
gboolean
limber_joints_get_angle (const LimberSkeleton *skeleton,
                         LimberJointAngle      angle,
                         LimberBodySide        side,
                         double               *degrees)
{
  Measure measures[MAX_MEASURES];
  guint   best;

  g_return_val_if_fail ((guint) angle < LIMBER_N_JOINT_ANGLES, FALSE);

  measure (skeleton, angle, side, measures);
  best = measures[1].trust > measures[0].trust ? 1 : 0;
  *degrees = measures[best].degrees;

  return measures[best].trust > 0;
}

/**
 * limber_joints_get_limits:
 * @skeleton: a body
 * @angle: which angle
 * @side: of which side; does not matter for the trunk
 * @least: (out): degrees
 * @most: (out): degrees
 *
 * How far a joint goes with the others as they are.
 */
void
limber_joints_get_limits (const LimberSkeleton *skeleton,
                          LimberJointAngle      angle,
                          LimberBodySide        side,
                          double               *least,
                          double               *most)
{
  LimberJointAngle governor;
  double           bend = 0;

  if (limber_joint_angle_get_governor (angle, &governor))
    limber_joints_get_angle (skeleton, governor, side, &bend);
  limber_joint_angle_get_limits_for (angle, bend, least, most);
}

/* How far an angle is outside of its limits, on whichever way round is shorter. */
static double
get_beyond (double *degrees, double least, double most, double *limit)
{
  double middle = (least + most) / 2;
  double from_middle = remainder (*degrees - middle, 360);

  *degrees = middle + from_middle;
  *limit = from_middle < 0 ? least : most;

  return MAX (fabs (from_middle) - (most - least) / 2, 0);
}

/**
 * limber_joints_get_excess:
 * @skeleton: a body
 * @angle: which angle
 * @side: of which side; does not matter for the trunk
 * @degrees: (out): the angle
 * @limit: (out): the limit that is nearest to it
 *
 * How far a joint is bent further than it goes. It changes steadily with the body: where an angle
 * cannot be told well it counts less, and where it can be measured in two ways both count.
 *
 * Returns: degrees, 0 if the joint is within its limits
 */
double
limber_joints_get_excess (const LimberSkeleton *skeleton,
                          LimberJointAngle      angle,
                          LimberBodySide        side,
                          double               *degrees,
                          double               *limit)
{
  Measure measures[MAX_MEASURES];
  double  worst = -1;
  double  excess = 0;
  double  least;
  double  most;

  measure (skeleton, angle, side, measures);
  limber_joints_get_limits (skeleton, angle, side, &least, &most);
  for (guint i = 0; i < MAX_MEASURES; i++)
    {
      double nearest;
      double beyond = get_beyond (&measures[i].degrees, least, most, &nearest) * measures[i].trust;

      excess += beyond;
      if (beyond <= worst)
        continue;
      worst = beyond;
      *degrees = measures[i].degrees;
      *limit = nearest;
    }

  return excess;
}
