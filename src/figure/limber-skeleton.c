/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-skeleton.h"

#include "figure/limber-frame.h"

static LimberVec
mirror (LimberVec a)
{
  return (LimberVec){ a.x, a.y, -a.z };
}

/* The right of the mirror image is the mirror image of the left. */
static LimberFrame
mirror_frame (LimberFrame frame)
{
  return (LimberFrame){ mirror (frame.forward),
                        mirror (frame.up),
                        limber_vec_negate (mirror (frame.right)) };
}

static LimberSkeletonLeg
mirror_leg (const LimberSkeletonLeg *leg)
{
  return (LimberSkeletonLeg){ mirror (leg->hip),  mirror (leg->knee), mirror (leg->ankle),
                              mirror (leg->heel), mirror (leg->ball), mirror (leg->toe),
                              mirror (leg->sole) };
}

static LimberSkeletonArm
mirror_arm (const LimberSkeletonArm *arm)
{
  return (LimberSkeletonArm){ mirror (arm->shoulder),
                              mirror (arm->elbow),
                              mirror (arm->wrist),
                              mirror (arm->fingers),
                              mirror (arm->palm) };
}

/**
 * limber_skeleton_mirror:
 * @skeleton: a body
 * @mirrored: (out): its mirror image, left and right exchanged; may be @skeleton
 */
void
limber_skeleton_mirror (const LimberSkeleton *skeleton, LimberSkeleton *mirrored)
{
  LimberSkeleton image = {
    .pelvis = mirror (skeleton->pelvis),
    .waist = mirror (skeleton->waist),
    .chest = mirror (skeleton->chest),
    .neck = mirror (skeleton->neck),
    .head = mirror (skeleton->head),
    .pelvis_frame = mirror_frame (skeleton->pelvis_frame),
    .lumbar_frame = mirror_frame (skeleton->lumbar_frame),
    .chest_frame = mirror_frame (skeleton->chest_frame),
    .neck_frame = mirror_frame (skeleton->neck_frame),
    .head_frame = mirror_frame (skeleton->head_frame),
  };

  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      image.leg[i] = mirror_leg (&skeleton->leg[1 - i]);
      image.arm[i] = mirror_arm (&skeleton->arm[1 - i]);
    }
  *mirrored = image;
}

typedef struct
{
  LimberVec   place;
  LimberFrame frame;
  double      at; /* part of the spine, by length */
} Knot;

static void
get_knots (const LimberSkeleton *skeleton, Knot knots[4])
{
  static const double whole = LIMBER_PELVIS_LENGTH + LIMBER_LUMBAR_LENGTH + LIMBER_THORAX_LENGTH;

  knots[0] = (Knot){ skeleton->pelvis, skeleton->pelvis_frame, 0 };
  knots[1] = (Knot){ skeleton->waist, skeleton->lumbar_frame, LIMBER_PELVIS_LENGTH / whole };
  knots[2] = (Knot){ skeleton->chest,
                     skeleton->chest_frame,
                     (LIMBER_PELVIS_LENGTH + LIMBER_LUMBAR_LENGTH) / whole };
  knots[3] = (Knot){ skeleton->neck, skeleton->chest_frame, 1 };
}

/* The way the spine takes at a knot: between the segments that meet there. */
static LimberVec
get_tangent (const Knot knots[4], guint i)
{
  LimberVec below = limber_vec_sub (knots[i].place, knots[i > 0 ? i - 1 : 0].place);
  LimberVec above = limber_vec_sub (knots[i < 3 ? i + 1 : 3].place, knots[i].place);
  LimberVec up = knots[i].frame.up;

  below = limber_vec_unit (below, up);
  above = limber_vec_unit (above, up);
  if (i == 0)
    below = knots[0].frame.up;
  if (i == 3)
    above = knots[3].frame.up;

  return limber_vec_unit (limber_vec_add (below, above, 1), up);
}

/**
 * limber_skeleton_get_spine:
 * @skeleton: a body
 * @part: 0 at the pelvis to 1 at the neck, by length
 * @place: (out): where the spine is there
 * @frame: (out): how it is turned there, its up along the curve
 *
 * The curve of the spine: cubic Hermite pieces through pelvis, waist, chest and neck. The pelvis
 * and the thorax are stiff, the curve leaves them along their own axes.
 */
void
limber_skeleton_get_spine (const LimberSkeleton *skeleton,
                           double                part,
                           LimberVec            *place,
                           LimberFrame          *frame)
{
  Knot      knots[4];
  guint     i = 0;
  double    t;
  double    length;
  LimberVec chord;
  LimberVec from;
  LimberVec to;
  LimberVec bow;
  LimberVec speed;
  LimberVec forward;

  get_knots (skeleton, knots);
  part = CLAMP (part, 0, 1);
  while (i < 2 && part > knots[i + 1].at)
    i++;
  t = (part - knots[i].at) / (knots[i + 1].at - knots[i].at);
  chord = limber_vec_sub (knots[i + 1].place, knots[i].place);
  length = limber_vec_length (chord);
  from = limber_vec_scale (get_tangent (knots, i), length);
  to = limber_vec_scale (get_tangent (knots, i + 1), length);

  /* The chord, and what the tangents add to it. */
  bow = limber_vec_scale (limber_vec_sub (from, chord), t * (1 - t) * (1 - t));
  bow = limber_vec_add (bow, limber_vec_sub (to, chord), -t * t * (1 - t));
  *place = limber_vec_add (limber_vec_add (knots[i].place, chord, t), bow, 1);
  speed = limber_vec_add (chord, limber_vec_sub (from, chord), (1 - t) * (1 - 3 * t));
  speed = limber_vec_add (speed, limber_vec_sub (to, chord), t * (3 * t - 2));

  frame->up = limber_vec_unit (speed, knots[i].frame.up);
  forward = limber_vec_mix (knots[i].frame.forward, knots[i + 1].frame.forward, t);
  frame->forward = limber_vec_unit (limber_vec_reject (forward, frame->up), knots[i].frame.forward);
  frame->right = limber_vec_cross (frame->forward, frame->up);
}

static LimberVec
get_trunk_point (const LimberSkeleton *skeleton, LimberBodyPoint point, double *radius)
{
  switch ((int) point)
    {
    case LIMBER_BODY_POINT_HEAD:
      *radius = LIMBER_HEAD_DEPTH;
      return skeleton->head;
    case LIMBER_BODY_POINT_NECK:
      *radius = LIMBER_NECK_RADIUS;
      return limber_vec_add (skeleton->neck, skeleton->neck_frame.up, LIMBER_NECK_LENGTH / 2);
    case LIMBER_BODY_POINT_CHEST:
      *radius = LIMBER_TRUNK_CONTACT;
      return limber_vec_mix (skeleton->chest, skeleton->neck, 0.5);
    case LIMBER_BODY_POINT_BELLY:
      *radius = LIMBER_TRUNK_CONTACT;
      return limber_vec_mix (skeleton->waist, skeleton->chest, 0.5);
    default:
      *radius = LIMBER_TRUNK_CONTACT;
      return skeleton->pelvis;
    }
}

/* Where the sole of the toes looks, which may be bent up against the foot. From the middle of the
 * ball their tip lies a little below the toes' own line, as far as the ball is thick. */
static LimberVec
get_toe_sole (const LimberSkeletonLeg *leg, LimberVec dir)
{
  LimberVec ball = limber_vec_add (leg->ball, leg->sole, -LIMBER_BALL_CONTACT);
  LimberVec tip = limber_vec_sub (leg->toe, ball);
  LimberVec across = limber_vec_cross (limber_vec_cross (dir, leg->sole), tip);
  LimberVec below
      = limber_vec_turn (tip, across, LIMBER_BALL_CONTACT, LIMBER_TOE_LENGTH - LIMBER_BALL_LENGTH);

  return limber_vec_unit (below, leg->sole);
}

static LimberVec
get_leg_point (const LimberSkeletonLeg *leg, LimberBodyPoint left, double along, double *radius)
{
  LimberVec dir = limber_vec_unit (limber_vec_sub (leg->ball, leg->heel), (LimberVec){ 1, 0, 0 });

  switch ((int) left)
    {
    case LIMBER_BODY_POINT_LEFT_HIP:
      *radius = LIMBER_TRUNK_CONTACT;
      return leg->hip;
    case LIMBER_BODY_POINT_LEFT_KNEE:
      *radius = LIMBER_KNEE_CONTACT;
      return leg->knee;
    case LIMBER_BODY_POINT_LEFT_ANKLE:
      *radius = LIMBER_ANKLE_RADIUS;
      return leg->ankle;
    case LIMBER_BODY_POINT_LEFT_HEEL:
      *radius = LIMBER_HEEL_CONTACT;
      return limber_vec_add (
          limber_vec_add (leg->heel, leg->sole, -LIMBER_HEEL_CONTACT), dir, LIMBER_HEEL_CONTACT);
    case LIMBER_BODY_POINT_LEFT_BALL:
      *radius = LIMBER_BALL_CONTACT;
      return limber_vec_add (leg->ball, leg->sole, -LIMBER_BALL_CONTACT);
    case LIMBER_BODY_POINT_LEFT_TOES:
      *radius = LIMBER_TOES_CONTACT;
      return limber_vec_add (leg->toe, get_toe_sole (leg, dir), -LIMBER_TOES_CONTACT);
    case LIMBER_BODY_POINT_LEFT_FOOT:
      *radius = LIMBER_BALL_CONTACT;
      return limber_vec_add (
          limber_vec_mix (leg->heel, leg->ball, 0.5), leg->sole, -LIMBER_BALL_CONTACT);
    case LIMBER_BODY_POINT_LEFT_THIGH:
      *radius = LIMBER_THIGH_RADIUS + (LIMBER_KNEE_CONTACT - LIMBER_THIGH_RADIUS) * along;
      return limber_vec_mix (leg->hip, leg->knee, along);
    default:
      *radius = LIMBER_KNEE_CONTACT + (LIMBER_ANKLE_RADIUS - LIMBER_KNEE_CONTACT) * along;
      return limber_vec_mix (leg->knee, leg->ankle, along);
    }
}

static LimberVec
get_arm_point (const LimberSkeletonArm *arm, LimberBodyPoint left, double along, double *radius)
{
  switch ((int) left)
    {
    case LIMBER_BODY_POINT_LEFT_SHOULDER:
      *radius = LIMBER_TRUNK_CONTACT;
      return arm->shoulder;
    case LIMBER_BODY_POINT_LEFT_ELBOW:
      *radius = LIMBER_ELBOW_CONTACT;
      return arm->elbow;
    case LIMBER_BODY_POINT_LEFT_WRIST:
      *radius = LIMBER_WRIST_CONTACT;
      return arm->wrist;
    case LIMBER_BODY_POINT_LEFT_HAND:
      *radius = LIMBER_PALM_CONTACT;
      return limber_vec_mix (arm->wrist, arm->fingers, LIMBER_PALM_MIDDLE / LIMBER_HAND_LENGTH);
    case LIMBER_BODY_POINT_LEFT_FINGERS:
      *radius = LIMBER_FINGER_RADIUS;
      return arm->fingers;
    case LIMBER_BODY_POINT_LEFT_UPPER_ARM:
      *radius = LIMBER_SHOULDER_RADIUS + (LIMBER_ELBOW_CONTACT - LIMBER_SHOULDER_RADIUS) * along;
      return limber_vec_mix (arm->shoulder, arm->elbow, along);
    default:
      *radius = LIMBER_ELBOW_CONTACT + (LIMBER_WRIST_CONTACT - LIMBER_ELBOW_CONTACT) * along;
      return limber_vec_mix (arm->elbow, arm->wrist, along);
    }
}

/**
 * limber_skeleton_get_point_along:
 * @skeleton: a body
 * @point: a point of it
 * @along: where along it if it is a segment, 0 to 1
 * @radius: (out) (optional): how thick the body is about it, body heights
 *
 * Returns: the middle of the body there
 */
LimberVec
limber_skeleton_get_point_along (const LimberSkeleton *skeleton,
                                 LimberBodyPoint       point,
                                 double                along,
                                 double               *radius)
{
  double          spare;
  double         *into = radius ? radius : &spare;
  LimberBodySide  side;
  LimberBodyPoint left;

  if (!limber_body_point_get_side (point, &side))
    return get_trunk_point (skeleton, point, into);
  left = point - side;
  if (left < LIMBER_BODY_POINT_LEFT_HIP)
    return get_arm_point (&skeleton->arm[side], left, along, into);

  return get_leg_point (&skeleton->leg[side], left, along, into);
}

/**
 * limber_skeleton_get_point:
 * @skeleton: a body
 * @point: a point of it; of a segment its middle is meant
 * @radius: (out) (optional): how thick the body is about it, body heights
 *
 * Returns: the middle of the body there
 */
LimberVec
limber_skeleton_get_point (const LimberSkeleton *skeleton, LimberBodyPoint point, double *radius)
{
  return limber_skeleton_get_point_along (skeleton, point, 0.5, radius);
}

/* Half axes of what is no ball: forward, up, to the right. */
static gboolean
get_half_axes (const LimberSkeleton *skeleton,
               LimberBodyPoint       point,
               LimberFrame          *frame,
               LimberVec            *half)
{
  static const double thick = LIMBER_TRUNK_CONTACT;

  *frame = skeleton->chest_frame;
  switch ((int) point)
    {
    case LIMBER_BODY_POINT_HEAD:
      *frame = skeleton->head_frame;
      *half = (LimberVec){ LIMBER_HEAD_DEPTH, LIMBER_HEAD_HEIGHT, LIMBER_HEAD_WIDTH };
      return TRUE;
    case LIMBER_BODY_POINT_CHEST:
      *half = (LimberVec){ thick, LIMBER_THORAX_LENGTH / 2, LIMBER_CHEST_HALF_WIDTH };
      return TRUE;
    case LIMBER_BODY_POINT_BELLY:
      *frame = skeleton->lumbar_frame;
      *half = (LimberVec){ thick, LIMBER_LUMBAR_LENGTH / 2, LIMBER_WAIST_HALF_WIDTH };
      return TRUE;
    case LIMBER_BODY_POINT_PELVIS:
      *frame = skeleton->pelvis_frame;
      *half = (LimberVec){ thick, thick, LIMBER_HIP_SPREAD + LIMBER_THIGH_RADIUS };
      return TRUE;
    case LIMBER_BODY_POINT_LEFT_SHOULDER:
    case LIMBER_BODY_POINT_RIGHT_SHOULDER:
      *half = (LimberVec){ thick, LIMBER_SHOULDER_RADIUS, LIMBER_SHOULDER_RADIUS };
      return TRUE;
    case LIMBER_BODY_POINT_LEFT_HIP:
    case LIMBER_BODY_POINT_RIGHT_HIP:
      *frame = skeleton->pelvis_frame;
      *half = (LimberVec){ thick, thick, LIMBER_THIGH_RADIUS };
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * limber_skeleton_get_extent:
 * @skeleton: a body
 * @point: a point of it
 * @along: where along it if it is a segment, 0 to 1
 * @towards: unit
 *
 * How far the body reaches from the middle of a point in a direction. Head and trunk are thicker
 * one way than another (the support of an ellipsoid), all else is round.
 *
 * Returns: body heights
 */
double
limber_skeleton_get_extent (const LimberSkeleton *skeleton,
                            LimberBodyPoint       point,
                            double                along,
                            LimberVec             towards)
{
  LimberFrame frame;
  LimberVec   half;
  LimberVec   own;
  double      radius;

  if (!get_half_axes (skeleton, point, &frame, &half))
    {
      limber_skeleton_get_point_along (skeleton, point, along, &radius);
      return radius;
    }
  own = limber_frame_see (frame, towards);

  return limber_vec_length ((LimberVec){ own.x * half.x, own.y * half.y, own.z * half.z });
}

/**
 * limber_skeleton_get_floor_gap:
 * @skeleton: a body
 * @point: a point of it
 * @along: where along it if it is a segment, 0 to 1
 *
 * Returns: how far the body there is above the floor, body heights; negative below it
 */
double
limber_skeleton_get_floor_gap (const LimberSkeleton *skeleton, LimberBodyPoint point, double along)
{
  static const LimberVec down = { 0, -1, 0 };

  return limber_skeleton_get_point_along (skeleton, point, along, NULL).y
         - limber_skeleton_get_extent (skeleton, point, along, down);
}

/**
 * limber_skeleton_get_solids:
 * @n_solids: (out): how many
 *
 * Returns: (array length=n_solids) (transfer none): all of the body that has a surface
 */
const LimberBodyPoint *
limber_skeleton_get_solids (guint *n_solids)
{
  static const LimberBodyPoint solids[] = {
    LIMBER_BODY_POINT_HEAD,
    LIMBER_BODY_POINT_NECK,
    LIMBER_BODY_POINT_CHEST,
    LIMBER_BODY_POINT_BELLY,
    LIMBER_BODY_POINT_PELVIS,
    LIMBER_BODY_POINT_LEFT_UPPER_ARM,
    LIMBER_BODY_POINT_RIGHT_UPPER_ARM,
    LIMBER_BODY_POINT_LEFT_FOREARM,
    LIMBER_BODY_POINT_RIGHT_FOREARM,
    LIMBER_BODY_POINT_LEFT_HAND,
    LIMBER_BODY_POINT_RIGHT_HAND,
    LIMBER_BODY_POINT_LEFT_FINGERS,
    LIMBER_BODY_POINT_RIGHT_FINGERS,
    LIMBER_BODY_POINT_LEFT_THIGH,
    LIMBER_BODY_POINT_RIGHT_THIGH,
    LIMBER_BODY_POINT_LEFT_SHIN,
    LIMBER_BODY_POINT_RIGHT_SHIN,
    LIMBER_BODY_POINT_LEFT_HEEL,
    LIMBER_BODY_POINT_RIGHT_HEEL,
    LIMBER_BODY_POINT_LEFT_BALL,
    LIMBER_BODY_POINT_RIGHT_BALL,
    LIMBER_BODY_POINT_LEFT_TOES,
    LIMBER_BODY_POINT_RIGHT_TOES,
  };

  *n_solids = G_N_ELEMENTS (solids);

  return solids;
}
