/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-overlap.h"

#include "figure/limber-frame.h"

/* Half the height of a foot, at heel and toes. */
#define HEEL_RADIUS (0.020)
#define TOES_RADIUS (0.012)

/* Hips and the tops of thighs, which are softer than all else. */
#define HIP_RADIUS (0.055)

/* Of a limb only what is beyond this much of it can come into the trunk that it hangs on. */
#define FREE_FROM (0.5)

/* Three of the trunk and the head in five pieces, six of each side. */
#define MAX_PIECES (5 + 2 * 6)

/* A round rod that may taper. */
typedef struct
{
  LimberBodyPoint part;
  LimberVec       from;
  LimberVec       to;
  double          from_radius;
  double          to_radius;
} Piece;

static Piece
get_head (const LimberSkeleton *skeleton)
{
  const LimberVec up = skeleton->head_frame.up;
  const double    half = LIMBER_HEAD_HEIGHT - LIMBER_HEAD_WIDTH;

  return (Piece){ LIMBER_BODY_POINT_HEAD,
                  limber_vec_add (skeleton->head, up, -half),
                  limber_vec_add (skeleton->head, up, half),
                  LIMBER_HEAD_WIDTH,
                  LIMBER_HEAD_WIDTH };
}

/* The thorax is wider than it is deep: a rod on either side. */
static Piece
get_chest_half (const LimberSkeleton *skeleton, double sign)
{
  const double    aside = sign * (LIMBER_CHEST_HALF_WIDTH - LIMBER_TRUNK_CONTACT);
  const LimberVec right = skeleton->chest_frame.right;
  const LimberVec top = limber_vec_mix (skeleton->chest, skeleton->neck, 0.75);

  return (Piece){ LIMBER_BODY_POINT_CHEST,
                  limber_vec_add (skeleton->chest, right, aside),
                  limber_vec_add (top, right, aside),
                  LIMBER_TRUNK_CONTACT,
                  LIMBER_TRUNK_CONTACT };
}

static guint
add_trunk (const LimberSkeleton *skeleton, Piece *pieces)
{
  pieces[0] = get_head (skeleton);
  pieces[1] = get_chest_half (skeleton, -1);
  pieces[2] = get_chest_half (skeleton, 1);
  pieces[3] = (Piece){ LIMBER_BODY_POINT_BELLY,
                       skeleton->waist,
                       skeleton->chest,
                       LIMBER_TRUNK_CONTACT,
                       LIMBER_TRUNK_CONTACT };
  pieces[4] = (Piece){ LIMBER_BODY_POINT_PELVIS,
                       skeleton->leg[LIMBER_BODY_LEFT].hip,
                       skeleton->leg[LIMBER_BODY_RIGHT].hip,
                       HIP_RADIUS,
                       HIP_RADIUS };

  return 5;
}

static guint
add_side (const LimberSkeleton *skeleton, LimberBodySide side, Piece *pieces)
{
  const LimberSkeletonLeg *leg = &skeleton->leg[side];
  const LimberSkeletonArm *arm = &skeleton->arm[side];
  const LimberVec          heel = limber_vec_add (leg->heel, leg->sole, -HEEL_RADIUS);
  const LimberVec          toes = limber_vec_add (leg->toe, leg->sole, -TOES_RADIUS);
  const Piece              own[] = {
                 { LIMBER_BODY_POINT_LEFT_UPPER_ARM,
                   arm->shoulder,
                   arm->elbow,
                   LIMBER_SHOULDER_RADIUS,
                   LIMBER_ELBOW_RADIUS },
                 { LIMBER_BODY_POINT_LEFT_FOREARM,
                   arm->elbow,
                   arm->wrist,
                   LIMBER_ELBOW_RADIUS,
                   LIMBER_WRIST_RADIUS },
                 { LIMBER_BODY_POINT_LEFT_HAND,
                   arm->wrist,
                   arm->fingers,
                   LIMBER_WRIST_RADIUS,
                   LIMBER_FINGER_RADIUS },
                 { LIMBER_BODY_POINT_LEFT_THIGH, leg->hip, leg->knee, HIP_RADIUS, LIMBER_KNEE_RADIUS },
                 { LIMBER_BODY_POINT_LEFT_SHIN, leg->knee, leg->ankle, LIMBER_KNEE_RADIUS, LIMBER_ANKLE_RADIUS },
                 { LIMBER_BODY_POINT_LEFT_FOOT, heel, toes, HEEL_RADIUS, TOES_RADIUS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    {
      pieces[i] = own[i];
      pieces[i].part += side;
    }

  return G_N_ELEMENTS (own);
}

static gboolean
is_on_trunk (LimberBodyPoint part)
{
  return part < LIMBER_BODY_POINT_FIRST_PAIR;
}

static LimberBodyPoint
get_left (LimberBodyPoint part)
{
  LimberBodySide side;

  return limber_body_point_get_side (part, &side) ? part - side : part;
}

/* Joined to one another, or with only a joint between that folds one onto the other. */
static gboolean
is_joined (LimberBodyPoint a, LimberBodyPoint b)
{
  LimberBodySide a_side;
  LimberBodySide b_side;
  gboolean       a_is_arm = get_left (a) < LIMBER_BODY_POINT_LEFT_HIP;
  gboolean       b_is_arm = get_left (b) < LIMBER_BODY_POINT_LEFT_HIP;

  if (is_on_trunk (a) && is_on_trunk (b))
    return TRUE;
  /* Fingers of both hands are folded into one another. */
  if (get_left (a) == LIMBER_BODY_POINT_LEFT_HAND && get_left (b) == LIMBER_BODY_POINT_LEFT_HAND)
    return TRUE;
  if (!limber_body_point_get_side (a, &a_side) || !limber_body_point_get_side (b, &b_side))
    return a == LIMBER_BODY_POINT_PELVIS && get_left (b) == LIMBER_BODY_POINT_LEFT_THIGH;
  if (a_side != b_side || a_is_arm != b_is_arm)
    return FALSE;

  /* A heel comes to the thigh, and could come into it. */
  return get_left (a) != LIMBER_BODY_POINT_LEFT_FOOT
         || get_left (b) != LIMBER_BODY_POINT_LEFT_THIGH;
}

/* Leaves out of a limb what is always in the trunk that it hangs on. */
static Piece
trim (Piece limb, LimberBodyPoint trunk)
{
  const LimberBodyPoint left = get_left (limb.part);

  if (!(left == LIMBER_BODY_POINT_LEFT_UPPER_ARM && trunk == LIMBER_BODY_POINT_CHEST)
      && !(left == LIMBER_BODY_POINT_LEFT_THIGH && trunk == LIMBER_BODY_POINT_BELLY))
    return limb;
  limb.from = limber_vec_mix (limb.from, limb.to, FREE_FROM);
  limb.from_radius += (limb.to_radius - limb.from_radius) * FREE_FROM;

  return limb;
}

/* Where on a rod one is nearest to @place, 0 to 1. */
static double
get_nearest (const Piece *rod, LimberVec place)
{
  LimberVec way = limber_vec_sub (rod->to, rod->from);
  double    square = limber_vec_dot (way, way);

  if (square < 1e-12)
    return 0;

  return CLAMP (limber_vec_dot (limber_vec_sub (place, rod->from), way) / square, 0, 1);
}

/* How deep the rod @b is in the place @along the rod @a. */
static double
get_depth_at (const Piece *a, double along, const Piece *b)
{
  LimberVec place = limber_vec_mix (a->from, a->to, along);
  double    there = get_nearest (b, place);
  LimberVec gap = limber_vec_sub (place, limber_vec_mix (b->from, b->to, there));

  return a->from_radius + (a->to_radius - a->from_radius) * along + b->from_radius
         + (b->to_radius - b->from_radius) * there - limber_vec_length (gap);
}

/*
 * The distance of a place on one rod from the other is convex in the place, so that the nearest one
 * is found by going from thirds to thirds. That they taper only matters a little.
 */
static double
get_depth (const Piece *a, const Piece *b)
{
  double from = 0;
  double to = 1;

  while (to - from > 1e-3)
    {
      double first = from + (to - from) / 3;
      double second = to - (to - from) / 3;

      if (get_depth_at (a, first, b) < get_depth_at (a, second, b))
        from = first;
      else
        to = second;
    }

  return get_depth_at (a, (from + to) / 2, b);
}

static double
get_limit (const Piece *a, const Piece *b)
{
  double thick = (a->from_radius + a->to_radius + b->from_radius + b->to_radius) / 2;

  return MIN (LIMBER_OVERLAP_DEPTH, LIMBER_OVERLAP_PART * thick);
}

/**
 * limber_overlap_foreach:
 * @skeleton: a body
 * @func: (scope call): called for each two parts one of which is too deep in the other
 * @data: for @func
 *
 * Limbs that go through one another, or through head or trunk. The parts are round rods (the trunk
 * is several); those that are joined are left out, and so
 * are hands, which may be folded.
 */
void
limber_overlap_foreach (const LimberSkeleton *skeleton, LimberOverlapFunc func, gpointer data)
{
  Piece pieces[MAX_PIECES];
  guint n = add_trunk (skeleton, pieces);

  n += add_side (skeleton, LIMBER_BODY_LEFT, pieces + n);
  n += add_side (skeleton, LIMBER_BODY_RIGHT, pieces + n);
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        Piece         free_end = trim (pieces[j], pieces[i].part);
        LimberOverlap overlap = { pieces[i].part, pieces[j].part };

        if (is_joined (overlap.a, overlap.b))
          continue;
        overlap.depth = get_depth (&pieces[i], &free_end);
        overlap.limit = get_limit (&pieces[i], &free_end);
        if (overlap.depth > overlap.limit)
          func (&overlap, data);
      }
}

/**
 * limber_overlap_is_part_of:
 * @point: a point of the body
 * @part: one of the parts that are told by limber_overlap_foreach()
 *
 * Returns: whether what holds on to @point touches @part
 */
gboolean
limber_overlap_is_part_of (LimberBodyPoint point, LimberBodyPoint part)
{
  static const struct
  {
    LimberBodyPoint point;
    LimberBodyPoint part;
  } touched[] = {
    { LIMBER_BODY_POINT_NECK, LIMBER_BODY_POINT_HEAD },
    { LIMBER_BODY_POINT_NECK, LIMBER_BODY_POINT_CHEST },
    { LIMBER_BODY_POINT_CHEST, LIMBER_BODY_POINT_BELLY },
    { LIMBER_BODY_POINT_BELLY, LIMBER_BODY_POINT_CHEST },
    { LIMBER_BODY_POINT_BELLY, LIMBER_BODY_POINT_PELVIS },
    { LIMBER_BODY_POINT_PELVIS, LIMBER_BODY_POINT_BELLY },
    { LIMBER_BODY_POINT_LEFT_SHOULDER, LIMBER_BODY_POINT_LEFT_UPPER_ARM },
    { LIMBER_BODY_POINT_LEFT_SHOULDER, LIMBER_BODY_POINT_CHEST },
    { LIMBER_BODY_POINT_LEFT_ELBOW, LIMBER_BODY_POINT_LEFT_UPPER_ARM },
    { LIMBER_BODY_POINT_LEFT_ELBOW, LIMBER_BODY_POINT_LEFT_FOREARM },
    { LIMBER_BODY_POINT_LEFT_WRIST, LIMBER_BODY_POINT_LEFT_FOREARM },
    { LIMBER_BODY_POINT_LEFT_WRIST, LIMBER_BODY_POINT_LEFT_HAND },
    { LIMBER_BODY_POINT_LEFT_FINGERS, LIMBER_BODY_POINT_LEFT_HAND },
    { LIMBER_BODY_POINT_LEFT_HIP, LIMBER_BODY_POINT_LEFT_THIGH },
    { LIMBER_BODY_POINT_LEFT_HIP, LIMBER_BODY_POINT_PELVIS },
    { LIMBER_BODY_POINT_LEFT_HIP, LIMBER_BODY_POINT_BELLY },
    { LIMBER_BODY_POINT_LEFT_KNEE, LIMBER_BODY_POINT_LEFT_THIGH },
    { LIMBER_BODY_POINT_LEFT_KNEE, LIMBER_BODY_POINT_LEFT_SHIN },
    { LIMBER_BODY_POINT_LEFT_ANKLE, LIMBER_BODY_POINT_LEFT_SHIN },
    { LIMBER_BODY_POINT_LEFT_ANKLE, LIMBER_BODY_POINT_LEFT_FOOT },
    { LIMBER_BODY_POINT_LEFT_HEEL, LIMBER_BODY_POINT_LEFT_FOOT },
    { LIMBER_BODY_POINT_LEFT_BALL, LIMBER_BODY_POINT_LEFT_FOOT },
    { LIMBER_BODY_POINT_LEFT_TOES, LIMBER_BODY_POINT_LEFT_FOOT },
  };
  LimberBodySide side = LIMBER_BODY_LEFT;
  LimberBodySide part_side = LIMBER_BODY_LEFT;

  if (point == part)
    return TRUE;
  if (limber_body_point_get_side (point, &side) && limber_body_point_get_side (part, &part_side)
      && side != part_side)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (touched); i++)
    if (touched[i].point == get_left (point) && touched[i].part == get_left (part))
      return TRUE;

  return FALSE;
}
