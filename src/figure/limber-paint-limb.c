/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-painter-part.h"

/* Where along a bone the limb is how thick, and how far its middle lies in front of the bone. */
typedef struct
{
  double along;
  double radius;
  double forward;
} Station;

static const Station THIGH[] = {
  { 0.00, 0.0530, -0.001 }, { 0.14, 0.0535, 0.001 }, { 0.30, 0.0515, 0.003 },
  { 0.46, 0.0480, 0.004 },  { 0.62, 0.0440, 0.003 }, { 0.78, 0.0400, 0.001 },
  { 0.90, 0.0375, 0.000 },  { 1.00, 0.0365, 0.001 },
};
static const Station SHANK[] = {
  { 0.00, 0.0365, 0.001 },  { 0.10, 0.0345, -0.003 }, { 0.22, 0.0350, -0.008 },
  { 0.34, 0.0350, -0.010 }, { 0.48, 0.0315, -0.008 }, { 0.64, 0.0260, -0.004 },
  { 0.82, 0.0212, 0.000 },  { 1.00, 0.0205, 0.000 },
};
static const Station UPPER_ARM[] = {
  { 0.00, 0.0335, 0 }, { 0.12, 0.0345, 0 },     { 0.30, 0.0315, 0 },     { 0.50, 0.0290, 0.001 },
  { 0.75, 0.0262, 0 }, { 0.90, 0.0245, 0.000 }, { 1.00, 0.0240, 0.000 },
};
static const Station FOREARM[] = {
  { 0.00, 0.0240, 0 }, { 0.14, 0.0258, 0.002 }, { 0.30, 0.0255, 0.003 },
  { 0.55, 0.0215, 0 }, { 0.80, 0.0172, 0 },     { 1.00, 0.0158, 0 },
};

/* Clothes stand off from the skin. */
#define CLOTH (0.0022)

/* Depth over which what is behind the trunk fades, and how much. */
#define FADE_DEPTH (0.13)
#define FADE (0.30)

static double
find_radius (const Station *stations, guint n, double along)
{
  for (guint i = 1; i < n; i++)
    if (along <= stations[i].along)
      {
        const Station *a = &stations[i - 1];
        const Station *b = &stations[i];

        return a->radius + (b->radius - a->radius) * (along - a->along) / (b->along - a->along);
      }

  return stations[n - 1].radius;
}

double
limber_limb_get_thigh_radius (const LimberLook *look, double along)
{
  return find_radius (THIGH, G_N_ELEMENTS (THIGH), along) * look->build.limbs;
}

double
limber_limb_get_shank_radius (const LimberLook *look, double along)
{
  return find_radius (SHANK, G_N_ELEMENTS (SHANK), along) * look->build.limbs;
}

double
limber_limb_get_arm_radius (const LimberLook *look, double along)
{
  return find_radius (UPPER_ARM, G_N_ELEMENTS (UPPER_ARM), along) * look->build.limbs;
}

static LimberFrame
make_frame (LimberVec from, LimberVec to, LimberVec right)
{
  LimberFrame frame;

  frame.up = limber_vec_unit (limber_vec_sub (from, to), (LimberVec){ 0, 1, 0 });
  right = limber_vec_add (right, frame.up, -limber_vec_dot (right, frame.up));
  frame.right = limber_vec_unit (right, (LimberVec){ 0, 0, 1 });
  frame.forward = limber_vec_cross (frame.up, frame.right);

  return frame;
}

/* The knee is a hinge: its axis lies across the foot. */
static LimberVec
get_leg_right (const LimberSkeletonLeg *leg)
{
  return limber_vec_unit (limber_vec_cross (leg->sole, limber_vec_sub (leg->toe, leg->heel)),
                          (LimberVec){ 0, 0, 1 });
}

LimberFrame
limber_limb_get_thigh (const LimberSkeleton *skeleton, int side)
{
  const LimberSkeletonLeg *leg = &skeleton->leg[side];

  return make_frame (leg->hip, leg->knee, get_leg_right (leg));
}

LimberFrame
limber_limb_get_shank (const LimberSkeleton *skeleton, int side)
{
  const LimberSkeletonLeg *leg = &skeleton->leg[side];

  return make_frame (leg->knee, leg->ankle, get_leg_right (leg));
}

/* The elbow's hinge if it is bent, else the chest's axis. */
static LimberVec
get_arm_right (const LimberSkeleton *skeleton, int side)
{
  const LimberSkeletonArm *arm = &skeleton->arm[side];
  LimberVec                bend = limber_vec_cross (limber_vec_sub (arm->wrist, arm->elbow),
                                     limber_vec_sub (arm->elbow, arm->shoulder));

  return limber_vec_length (bend) > 1e-3 ? limber_vec_scale (bend, -1)
                                         : skeleton->chest_frame.right;
}

LimberFrame
limber_limb_get_upper_arm (const LimberSkeleton *skeleton, int side)
{
  const LimberSkeletonArm *arm = &skeleton->arm[side];

  return make_frame (arm->shoulder, arm->elbow, get_arm_right (skeleton, side));
}

LimberFrame
limber_limb_get_forearm (const LimberSkeleton *skeleton, int side)
{
  const LimberSkeletonArm *arm = &skeleton->arm[side];

  return make_frame (arm->elbow, arm->wrist, get_arm_right (skeleton, side));
}

static void
add_station (LimberPart         *part,
             const LimberCanvas *canvas,
             LimberVec           from,
             LimberVec           to,
             LimberVec           forward,
             const Station      *station)
{
  LimberVec at = limber_vec_mix (from, to, station->along);
  double    girth = canvas->look->build.limbs;

  at = limber_vec_add (at, forward, station->forward * girth);
  limber_chain_add_ball (&part->chain, canvas, at, station->radius * girth);
}

static void
add_stations (LimberPart         *part,
              const LimberCanvas *canvas,
              LimberVec           from,
              LimberVec           to,
              LimberVec           forward,
              const Station      *stations,
              guint               n)
{
  part->first = part->chain.n;
  for (guint i = 0; i < n; i++)
    add_station (part, canvas, from, to, forward, &stations[i]);
  part->last = part->chain.n - 1;
}

/* How much farther than the trunk a limb is. */
static double
get_fade (const LimberCanvas *canvas, LimberVec trunk, LimberVec a, LimberVec b)
{
  double behind = limber_canvas_see (canvas, trunk).depth
                  - limber_canvas_see (canvas, limber_vec_mix (a, b, 0.5)).depth;
  double part = CLAMP ((behind - 0.02) / FADE_DEPTH, 0, 1);

  return part * part * (3 - 2 * part) * FADE;
}

static void
add_leg (LimberParts *parts, const LimberCanvas *canvas, const LimberSkeleton *s, int side)
{
  const LimberSkeletonLeg *leg = &s->leg[side];
  LimberVec                thigh = limber_limb_get_thigh (s, side).forward;
  LimberVec                shank = limber_limb_get_shank (s, side).forward;
  double fade = get_fade (canvas, s->pelvis, leg->hip, limber_vec_mix (leg->knee, leg->ankle, 0.3));
  LimberPart *part = limber_parts_add (parts, LIMBER_PART_THIGH, side);

  part->fade = fade;
  add_stations (part, canvas, leg->hip, leg->knee, thigh, THIGH, G_N_ELEMENTS (THIGH));
  add_station (part, canvas, leg->knee, leg->ankle, shank, &SHANK[2]);

  part = limber_parts_add (parts, LIMBER_PART_SHANK, side);
  part->fade = fade;
  add_station (part, canvas, leg->hip, leg->knee, thigh, &THIGH[5]);
  add_stations (part, canvas, leg->knee, leg->ankle, shank, SHANK, G_N_ELEMENTS (SHANK));
}

static void
add_arm (LimberParts *parts, const LimberCanvas *canvas, const LimberSkeleton *s, int side)
{
  const LimberSkeletonArm *arm = &s->arm[side];
  LimberVec                upper = limber_limb_get_upper_arm (s, side).forward;
  LimberVec                fore = limber_limb_get_forearm (s, side).forward;
  double                   fade = get_fade (canvas, s->chest, arm->shoulder, arm->elbow);
  LimberPart              *part = limber_parts_add (parts, LIMBER_PART_UPPER_ARM, side);

  part->fade = fade;
  add_stations (
      part, canvas, arm->shoulder, arm->elbow, upper, UPPER_ARM, G_N_ELEMENTS (UPPER_ARM));
  add_station (part, canvas, arm->elbow, arm->wrist, fore, &FOREARM[2]);

  part = limber_parts_add (parts, LIMBER_PART_FOREARM, side);
  part->fade = fade;
  add_station (part, canvas, arm->shoulder, arm->elbow, upper, &UPPER_ARM[4]);
  add_stations (part, canvas, arm->elbow, arm->wrist, fore, FOREARM, G_N_ELEMENTS (FOREARM));
}

void
limber_limb_add_parts (LimberParts *parts, const LimberCanvas *canvas, const LimberSkeleton *s)
{
  for (int side = 0; side < LIMBER_N_BODY_SIDES; side++)
    {
      add_leg (parts, canvas, s, side);
      add_arm (parts, canvas, s, side);
    }
}

/* A bone's limb in cloth up to a part of its length, and in skin after it. */
static void
paint_clothed (const LimberCanvas *canvas,
               const LimberPart   *part,
               double              covered,
               LimberColour        cloth)
{
  LimberColour skin = limber_canvas_fade (canvas, canvas->skin, part->fade);
  double       length = part->last - part->first;
  guint        last = part->first + (guint) CLAMP (round (covered * length), 0, length);

  cloth = limber_canvas_fade (canvas, cloth, part->fade);
  if (covered < 1)
    {
      limber_canvas_fill (canvas, &part->chain, part->first, part->last, 0, skin);
      limber_canvas_draw_edges (canvas, &part->chain, MAX (last, part->first), part->last, skin);
    }
  if (covered > 0)
    {
      limber_canvas_fill (
          canvas, &part->chain, part->first, last, covered < 1 ? CLOTH * canvas->scale : 0, cloth);
      limber_canvas_draw_edges (canvas, &part->chain, part->first, last, cloth);
    }
}

/* The seat goes round from the back of the pelvis to the thigh, whatever the hip does. */
static void
trace_seat (const LimberCanvas *canvas, const LimberSkeleton *s, int side)
{
  const LimberSkeletonLeg *leg = &s->leg[side];
  const LimberFrame       *pelvis = &s->pelvis_frame;
  LimberFrame              thigh = limber_limb_get_thigh (s, side);
  double                   girth = canvas->look->build.hips;
  LimberVec                back = limber_vec_add (leg->hip, pelvis->up, 0.028);
  LimberVec                seat = limber_vec_add (leg->hip, pelvis->forward, -0.019);
  LimberVec                below = limber_vec_mix (leg->hip, leg->knee, 0.34);
  LimberChain              chain = { 0 };

  back = limber_vec_add (back, pelvis->forward, -0.012);
  seat = limber_vec_add (seat, pelvis->up, -0.008);
  below = limber_vec_add (below, thigh.forward, -0.001);
  limber_chain_add_ball (&chain, canvas, back, 0.042 * girth);
  limber_chain_add_ball (&chain, canvas, seat, 0.0485 * girth);
  limber_chain_add_ball (&chain, canvas, below, 0.047 * canvas->look->build.limbs);
  limber_chain_trace (&chain, canvas, 0, 2, 0);
}

static void
paint_seat (const LimberCanvas *canvas, const LimberSkeleton *s, const LimberPart *part)
{
  trace_seat (canvas, s, part->side);
  limber_canvas_set_colour (canvas, limber_canvas_fade (canvas, canvas->trousers, part->fade), 1);
  cairo_fill (canvas->cr);
}

void
limber_limb_paint (const LimberCanvas *canvas, const LimberSkeleton *s, const LimberPart *part)
{
  const LimberLook *look = canvas->look;

  switch (part->kind)
    {
    case LIMBER_PART_THIGH:
      paint_clothed (canvas, part, MIN (look->hem, 1), canvas->trousers);
      paint_seat (canvas, s, part);
      break;
    case LIMBER_PART_SHANK:
      paint_clothed (canvas, part, CLAMP (look->hem - 1, 0, 1), canvas->trousers);
      break;
    case LIMBER_PART_UPPER_ARM:
      paint_clothed (canvas, part, MIN (look->sleeve, 1), canvas->shirt);
      break;
    case LIMBER_PART_FOREARM:
      paint_clothed (canvas, part, CLAMP (look->sleeve - 1, 0, 1), canvas->shirt);
      break;
    case LIMBER_PART_PROP:
    case LIMBER_PART_TRUNK:
    case LIMBER_PART_NECK:
    case LIMBER_PART_HEAD:
    case LIMBER_PART_FOOT:
    case LIMBER_PART_HAND:
    default:
      g_return_if_reached ();
    }
}
