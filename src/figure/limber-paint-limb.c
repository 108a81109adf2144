/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-painter-part.h"

/* Where along a bone the limb is how thick, and how far its middle lies in front of the bone. */
static const LimberStation THIGH[] = {
  { 0.00, 0.0500, -0.001 }, { 0.14, 0.0525, 0.001 }, { 0.30, 0.0510, 0.003 },
  { 0.46, 0.0478, 0.004 },  { 0.62, 0.0438, 0.003 }, { 0.78, 0.0395, 0.002 },
  { 0.90, 0.0365, 0.002 },  { 1.00, 0.0352, 0.002 },
};
static const LimberStation SHANK[] = {
  { 0.00, 0.0352, 0.002 },  { 0.10, 0.0338, -0.001 }, { 0.22, 0.0338, -0.006 },
  { 0.34, 0.0340, -0.009 }, { 0.48, 0.0312, -0.008 }, { 0.64, 0.0258, -0.004 },
  { 0.82, 0.0212, -0.001 }, { 1.00, 0.0200, 0.000 },
};
static const LimberStation UPPER_ARM[] = {
  { 0.00, 0.0180, 0.000 }, { 0.10, 0.0255, 0.001 }, { 0.25, 0.0280, 0.001 },
  { 0.50, 0.0270, 0.001 }, { 0.75, 0.0252, 0.000 }, { 1.00, 0.0232, 0.000 },
};
static const LimberStation FOREARM[] = {
  { 0.00, 0.0232, 0.000 }, { 0.14, 0.0252, 0.002 }, { 0.30, 0.0248, 0.003 },
  { 0.55, 0.0210, 0.001 }, { 0.80, 0.0168, 0.000 }, { 1.00, 0.0152, 0.000 },
};

/* A bone with its flesh. */
typedef struct
{
  const LimberStation *stations;
  guint                n;
  LimberVec            from;
  LimberVec            to;
  LimberFrame          frame;
  double               begin; /* the part before it is its neighbour's */
  LimberColour         cloth;
  double               covered;
} Bone;

/* Blobs along a bone; fewer for small pictures. */
#define N_FINE (8)
#define N_COARSE (5)

/* So near the hem, in radii, no blob lies: it would bulge out of it. */
#define HEM_FREE (1.0)

/* Clothes stand off from the skin. */
#define CLOTH (0.0018)

/* Depth over which what is behind the trunk fades, and how much. */
#define FADE_DEPTH (0.13)
#define FADE (0.25)
#define FADE_PLACE (0.6) /* along the upper bone, where it is measured */

/* Arms count as nearer than they are: they lie on the trunk rather than in it. */
#define ARM_BIAS (0.03)

static double
ease (double a, double b, double slope_a, double slope_b, double t)
{
  double t2 = t * t;
  double t3 = t2 * t;

  return a * (2 * t3 - 3 * t2 + 1) + slope_a * (t3 - 2 * t2 + t) + b * (3 * t2 - 2 * t3)
         + slope_b * (t3 - t2);
}

/* Slope at station i, over the whole of the piece from a to b. */
static LimberStation
find_slope (const LimberStation *stations, guint n, guint i, double piece)
{
  const LimberStation *a = &stations[i > 0 ? i - 1 : 0];
  const LimberStation *b = &stations[MIN (i + 1, n - 1)];
  double               scale = piece / (b->along - a->along);

  return (LimberStation){ 0, (b->radius - a->radius) * scale, (b->forward - a->forward) * scale };
}

/* A smooth curve through the stations: cubic Hermite, slopes by the neighbours. */
LimberStation
limber_station_find (const LimberStation *stations, guint n, double along)
{
  guint         i = 0;
  double        piece;
  double        t;
  LimberStation from;
  LimberStation to;

  while (i + 2 < n && stations[i + 1].along < along)
    i++;
  piece = stations[i + 1].along - stations[i].along;
  t = CLAMP ((along - stations[i].along) / piece, 0, 1);
  from = find_slope (stations, n, i, piece);
  to = find_slope (stations, n, i + 1, piece);

  return (LimberStation){
    along,
    ease (stations[i].radius, stations[i + 1].radius, from.radius, to.radius, t),
    ease (stations[i].forward, stations[i + 1].forward, from.forward, to.forward, t),
  };
}

/* How a limb is there: thigh, shank or upper arm. */
LimberStation
limber_limb_get_station (const LimberLook *look, LimberPartKind kind, double along)
{
  LimberStation station;

  if (kind == LIMBER_PART_THIGH)
    station = limber_station_find (THIGH, G_N_ELEMENTS (THIGH), along);
  else if (kind == LIMBER_PART_SHANK)
    station = limber_station_find (SHANK, G_N_ELEMENTS (SHANK), along);
  else
    station = limber_station_find (UPPER_ARM, G_N_ELEMENTS (UPPER_ARM), along);
  station.radius *= look->build.limbs;
  station.forward *= look->build.limbs;

  return station;
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
  LimberVec                bend = limber_vec_cross (limber_vec_sub (arm->elbow, arm->shoulder),
                                     limber_vec_sub (arm->wrist, arm->elbow));

  return limber_vec_length (bend) > 1e-3 ? bend : skeleton->chest_frame.right;
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

static Bone
get_bone (const LimberCanvas *canvas, const LimberSkeleton *s, LimberPartKind kind, int side)
{
  const LimberSkeletonLeg *leg = &s->leg[side];
  const LimberSkeletonArm *arm = &s->arm[side];
  const LimberLook        *look = canvas->look;

  if (kind == LIMBER_PART_THIGH)
    return (Bone){
      THIGH, G_N_ELEMENTS (THIGH), leg->hip,          leg->knee, limber_limb_get_thigh (s, side),
      0.10,  canvas->trousers,     MIN (look->hem, 1)
    };
  if (kind == LIMBER_PART_SHANK)
    return (Bone){ SHANK,
                   G_N_ELEMENTS (SHANK),
                   leg->knee,
                   leg->ankle,
                   limber_limb_get_shank (s, side),
                   0,
                   canvas->trousers,
                   CLAMP (look->hem - 1, 0, 1) };
  if (kind == LIMBER_PART_UPPER_ARM)
    return (Bone){ UPPER_ARM,
                   G_N_ELEMENTS (UPPER_ARM),
                   arm->shoulder,
                   arm->elbow,
                   limber_limb_get_upper_arm (s, side),
                   0.14,
                   canvas->shirt,
                   MIN (look->sleeve, 1) };

  return (Bone){ FOREARM,
                 G_N_ELEMENTS (FOREARM),
                 arm->elbow,
                 arm->wrist,
                 limber_limb_get_forearm (s, side),
                 0,
                 canvas->shirt,
                 CLAMP (look->sleeve - 1, 0, 1) };
}

static void
add_station (LimberChain *chain, const LimberCanvas *canvas, const Bone *bone, double along)
{
  LimberStation station = limber_station_find (bone->stations, bone->n, along);
  double        girth = canvas->look->build.limbs;
  double        radius;
  LimberVec     at = limber_vec_mix (bone->from, bone->to, along);

  at = limber_vec_add (at, bone->frame.forward, station.forward * girth);
  radius = station.radius * girth;

  /* Flesh gives way on the floor. */
  if (at.y > 0 && at.y < radius)
    {
      double pressed = (radius - at.y) / 2;

      radius -= pressed;
      at.y += pressed;
    }
  limber_chain_add_ball (chain, canvas, at, radius);
}

static void
add_bone (LimberPart *part, const LimberCanvas *canvas, const Bone *bone)
{
  guint n = canvas->fine ? N_FINE : N_COARSE;

  part->first = part->chain.n;
  for (guint i = 0; i < n; i++)
    add_station (&part->chain, canvas, bone, bone->begin + (1 - bone->begin) * i / (n - 1));
  part->last = part->chain.n - 1;
}

/* A limb fades if it is farther away than the trunk and than its fellow: if both go away from the
 * viewer there is nothing to tell apart. */
static double
get_fade (const LimberCanvas *canvas, LimberVec trunk, LimberVec other, LimberVec limb)
{
  double near
      = MIN (limber_canvas_see (canvas, trunk).depth, limber_canvas_see (canvas, other).depth);
  double behind = near - limber_canvas_see (canvas, limb).depth;
  double part = CLAMP ((behind - 0.02) / FADE_DEPTH, 0, 1);

  return part * part * (3 - 2 * part) * FADE;
}

/* Both bones of a limb; each chain goes on a little into the other's. */
static void
add_limb (LimberParts          *parts,
          const LimberCanvas   *canvas,
          const LimberSkeleton *s,
          LimberPartKind        upper,
          LimberPartKind        lower,
          int                   side)
{
  Bone        near = get_bone (canvas, s, upper, side);
  Bone        far = get_bone (canvas, s, lower, side);
  gboolean    is_leg = upper == LIMBER_PART_THIGH;
  Bone        fellow = get_bone (canvas, s, upper, 1 - side);
  double      fade = get_fade (canvas,
                          is_leg ? s->pelvis : s->chest,
                          limber_vec_mix (fellow.from, fellow.to, FADE_PLACE),
                          limber_vec_mix (near.from, near.to, FADE_PLACE));
  LimberPart *part = limber_parts_add (parts, upper, side);

  part->fade = fade;
  part->bias = is_leg ? 0 : ARM_BIAS;
  add_bone (part, canvas, &near);
  add_station (&part->chain, canvas, &far, 0.2);

  part = limber_parts_add (parts, lower, side);
  part->fade = fade;
  part->bias = is_leg ? 0 : ARM_BIAS;
  add_station (&part->chain, canvas, &near, 0.8);
  add_bone (part, canvas, &far);
}

void
limber_limb_add_parts (LimberParts *parts, const LimberCanvas *canvas, const LimberSkeleton *s)
{
  for (int side = 0; side < LIMBER_N_BODY_SIDES; side++)
    {
      add_limb (parts, canvas, s, LIMBER_PART_THIGH, LIMBER_PART_SHANK, side);
      add_limb (parts, canvas, s, LIMBER_PART_UPPER_ARM, LIMBER_PART_FOREARM, side);
    }
}

/* The last blob that the cloth goes round: none lies near the hem. */
static guint
find_last_covered (const LimberCanvas *canvas, const LimberPart *part, const Bone *bone)
{
  const double        own = part->last - part->first;
  const LimberStation hem = limber_station_find (bone->stations, bone->n, bone->covered);
  const double        radius = hem.radius * canvas->look->build.limbs + CLOTH;
  const double        length = limber_vec_length (limber_vec_sub (bone->to, bone->from));
  const double        along = bone->covered - HEM_FREE * radius / length;

  return part->first
         + (guint) CLAMP (floor ((along - bone->begin) / (1 - bone->begin) * own), 0, own - 1);
}

/* The cloth's own chain, down to the blob @last: it ends in a flat hem. */
static void
paint_cloth (const LimberCanvas *canvas,
             const LimberPart   *part,
             const Bone         *bone,
             guint               last,
             LimberColour        cloth)
{
  LimberChain   chain = part->chain;
  double        along = bone->covered;
  LimberStation hem = limber_station_find (bone->stations, bone->n, along);
  double        radius = hem.radius * canvas->look->build.limbs + CLOTH;
  LimberVec     at = limber_vec_mix (bone->from, bone->to, along);

  at = limber_vec_add (at, bone->frame.forward, hem.forward * canvas->look->build.limbs);
  for (guint i = part->first; i <= last; i++)
    {
      double grown = 1 + CLOTH * canvas->scale / sqrt (chain.blobs[i].xx);

      chain.blobs[i].xx *= grown * grown;
      chain.blobs[i].yy *= grown * grown;
    }
  chain.n = last + 1;
  limber_chain_add (&chain,
                    canvas,
                    at,
                    limber_vec_scale (bone->frame.forward, radius),
                    limber_vec_scale (bone->frame.right, radius),
                    limber_vec_scale (bone->frame.up, CLOTH));
  limber_canvas_fill (canvas, &chain, part->first, chain.n - 1, 0, cloth);
  limber_canvas_draw_edges (canvas, &chain, part->first, chain.n - 1, cloth);
}

/* A bone's limb in cloth up to a part of its length, and in skin after it; what the cloth hides is
 * left out. */
static void
paint_clothed (const LimberCanvas *canvas, const LimberPart *part, const Bone *bone)
{
  LimberColour skin = limber_canvas_fade (canvas, canvas->skin, part->fade);
  LimberColour cloth = limber_canvas_fade (canvas, bone->cloth, part->fade);
  LimberColour colour = bone->covered >= 1 ? cloth : skin;
  gboolean     hemmed = bone->covered < 1 && bone->covered > bone->begin + 0.05;
  guint        first = hemmed ? find_last_covered (canvas, part, bone) : part->first;

  limber_canvas_fill_under_edges (canvas, &part->chain, first, part->last, colour);
  limber_canvas_draw_edges (canvas, &part->chain, first, part->last, colour);
  if (hemmed)
    paint_cloth (canvas, part, bone, first, cloth);
}

/* The seat goes round from the back of the pelvis to the thigh, whatever the hip does. */
static void
paint_seat (const LimberCanvas *canvas, const LimberSkeleton *s, const LimberPart *part)
{
  const LimberSkeletonLeg *leg = &s->leg[part->side];
  LimberFrame              thigh = limber_limb_get_thigh (s, part->side);
  LimberVec                seat = limber_vec_add (leg->hip, s->pelvis_frame.forward, -0.0125);
  LimberVec                below = limber_vec_mix (leg->hip, leg->knee, 0.34);
  LimberChain              chain = { 0 };
  LimberColour             trousers;

  seat = limber_vec_add (seat, s->pelvis_frame.up, -0.010);
  below = limber_vec_add (below, thigh.forward, -0.001);
  limber_chain_add_ball (&chain, canvas, seat, 0.0470 * canvas->look->build.hips);
  limber_chain_add_ball (&chain, canvas, below, 0.0465 * canvas->look->build.limbs);
  trousers = limber_canvas_fade (canvas, canvas->trousers, part->fade);
  limber_canvas_fill (canvas, &chain, 0, 1, 0, trousers);
  if (canvas->palette->outline)
    limber_canvas_draw_edges (canvas, &chain, 0, 1, trousers);
}

void
limber_limb_paint (const LimberCanvas *canvas, const LimberSkeleton *s, const LimberPart *part)
{
  Bone bone = get_bone (canvas, s, part->kind, part->side);

  paint_clothed (canvas, part, &bone);
  if (part->kind == LIMBER_PART_THIGH)
    paint_seat (canvas, s, part);
}
