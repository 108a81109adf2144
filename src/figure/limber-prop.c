/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-prop.h"

#include "figure/limber-body.h"
#include "figure/limber-frame.h"

static LimberFrame
get_frame (const LimberProp *prop)
{
  return limber_frame_twist (limber_frame_upright, prop->turn);
}

/**
 * limber_prop_mirror:
 * @prop: a prop
 * @mirrored: (out): its mirror image, left and right exchanged; may be @prop itself
 */
void
limber_prop_mirror (const LimberProp *prop, LimberProp *mirrored)
{
  *mirrored = *prop;
  mirrored->at.z = -mirrored->at.z;
  mirrored->turn = -mirrored->turn;
  mirrored->rolls_from.z = -mirrored->rolls_from.z;
  for (guint i = 0; i < MIN (prop->n_points, LIMBER_STRAP_POINTS); i++)
    mirrored->points[i] = (int) limber_body_point_mirror ((LimberBodyPoint) prop->points[i]);
}

/**
 * limber_prop_roll:
 * @prop: a prop
 * @hips: where the middle between the hips is
 * @rolled: (out): where it has rolled to under the body; may be @prop itself
 *
 * What rolls on the floor under something goes half its way: it turns between the two.
 */
void
limber_prop_roll (const LimberProp *prop, LimberVec hips, LimberProp *rolled)
{
  const LimberVec forward = get_frame (prop).forward;
  double          way;

  *rolled = *prop;
  if (!prop->rolls)
    return;

  way = limber_vec_dot (limber_vec_sub (hips, prop->rolls_from), forward) / 2;
  rolled->at = limber_vec_add (prop->at, forward, way);
  rolled->spin = way / LIMBER_ROLLER_RADIUS;
}

/**
 * limber_prop_get_place:
 * @prop: a prop
 * @own: a place as the prop sees it, from its @at and its @turn
 *
 * Returns: the same place in the world
 */
LimberVec
limber_prop_get_place (const LimberProp *prop, LimberVec own)
{
  return limber_frame_place (get_frame (prop), prop->at, own);
}

/* Distance from a box with half edges @half around the origin; also where it is nearest. */
static double
get_box_distance (LimberVec own, LimberVec half, LimberVec *outward)
{
  LimberVec over = { fabs (own.x) - half.x, fabs (own.y) - half.y, fabs (own.z) - half.z };
  LimberVec beyond = { MAX (over.x, 0), MAX (over.y, 0), MAX (over.z, 0) };
  double    distance = limber_vec_length (beyond);

  if (distance > 0)
    *outward = limber_vec_scale (beyond, 1 / distance);
  else
    {
      distance = MAX (over.x, MAX (over.y, over.z));
      *outward = (LimberVec){ distance == over.x, 0, 0 };
      if (distance == over.y)
        *outward = (LimberVec){ 0, 1, 0 };
      else if (distance == over.z)
        *outward = (LimberVec){ 0, 0, 1 };
    }
  outward->x = copysign (outward->x, own.x);
  outward->y = copysign (outward->y, own.y);
  outward->z = copysign (outward->z, own.z);

  return distance;
}

/* The nearer of two boxes. */
static double
get_boxes_distance (LimberVec        own,
                    const LimberVec *middle,
                    const LimberVec *half,
                    LimberVec       *outward)
{
  LimberVec other;
  double    distance = get_box_distance (limber_vec_sub (own, middle[0]), half[0], outward);
  double    second = get_box_distance (limber_vec_sub (own, middle[1]), half[1], &other);

  if (second >= distance)
    return distance;
  *outward = other;

  return second;
}

/* Seat and back; the legs of the chair are no obstacle. */
static double
get_chair_distance (LimberVec own, LimberVec *outward)
{
  static const double    thick = LIMBER_CHAIR_THICKNESS / 2;
  static const LimberVec middle[2] = {
    { -LIMBER_CHAIR_SEAT_DEPTH / 2, LIMBER_CHAIR_SEAT_HEIGHT - LIMBER_CHAIR_THICKNESS / 2, 0 },
    { -LIMBER_CHAIR_SEAT_DEPTH - LIMBER_CHAIR_THICKNESS / 2,
      (LIMBER_CHAIR_SEAT_HEIGHT + LIMBER_CHAIR_BACK_HEIGHT) / 2,
      0 },
  };
  const LimberVec half[2] = {
    { LIMBER_CHAIR_SEAT_DEPTH / 2, thick, LIMBER_CHAIR_WIDTH / 2 },
    { thick, (LIMBER_CHAIR_BACK_HEIGHT - LIMBER_CHAIR_SEAT_HEIGHT) / 2, LIMBER_CHAIR_WIDTH / 2 },
  };

  return get_boxes_distance (own, middle, half, outward);
}

/* The two posts. */
static double
get_door_distance (LimberVec own, LimberVec *outward)
{
  const double    post = LIMBER_DOOR_POST / 2;
  const double    beside = LIMBER_DOOR_WIDTH / 2 + post;
  const LimberVec middle[2]
      = { { 0, LIMBER_DOOR_HEIGHT / 2, -beside }, { 0, LIMBER_DOOR_HEIGHT / 2, beside } };
  const LimberVec half[2]
      = { { post, LIMBER_DOOR_HEIGHT / 2, post }, { post, LIMBER_DOOR_HEIGHT / 2, post } };

  return get_boxes_distance (own, middle, half, outward);
}

/* A cylinder along z. */
static double
get_roller_distance (LimberVec own, LimberVec *outward)
{
  LimberVec round = { own.x, own.y, 0 };
  double    across = limber_vec_length (round) - LIMBER_ROLLER_RADIUS;
  double    beyond = fabs (own.z) - LIMBER_ROLLER_LENGTH / 2;
  LimberVec radial = limber_vec_unit (round, (LimberVec){ 0, 1, 0 });
  LimberVec axial = { 0, 0, copysign (1, own.z) };

  if (across > 0 && beyond > 0)
    {
      *outward = limber_vec_unit (limber_vec_turn (radial, axial, across, beyond), radial);
      return hypot (across, beyond);
    }
  *outward = across > beyond ? radial : axial;

  return MAX (across, beyond);
}

/**
 * limber_prop_get_distance:
 * @prop: a prop
 * @place: a place in the world
 * @outward: (out): the way from the nearest place of its surface out of it, unit
 *
 * Returns: how far @place is from the prop, body heights; negative inside. A mat is as the floor, a
 *   strap is infinitely far
 */
double
limber_prop_get_distance (const LimberProp *prop, LimberVec place, LimberVec *outward)
{
  LimberFrame frame = get_frame (prop);
  LimberVec   own = limber_frame_see (frame, limber_vec_sub (place, prop->at));
  LimberVec   out = { 0, 1, 0 };
  double      distance = G_MAXDOUBLE;

  switch (prop->kind)
    {
    case LIMBER_PROP_MAT:
      distance = place.y;
      break;
    case LIMBER_PROP_WALL:
      out = (LimberVec){ -1, 0, 0 };
      distance = -own.x;
      break;
    case LIMBER_PROP_CHAIR:
      distance = get_chair_distance (own, &out);
      break;
    case LIMBER_PROP_FOAM_ROLLER:
      distance = get_roller_distance (own, &out);
      break;
    case LIMBER_PROP_STABILITY_BALL:
      distance = limber_vec_length (own) - LIMBER_BALL_RADIUS;
      out = limber_vec_unit (own, out);
      break;
    case LIMBER_PROP_DOOR_FRAME:
      distance = get_door_distance (own, &out);
      break;
    case LIMBER_PROP_STRAP:
    case LIMBER_N_PROPS:
    default:
      break;
    }
  *outward = limber_frame_place (frame, (LimberVec){ 0 }, out);

  return distance;
}
