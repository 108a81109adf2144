/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-painter-part.h"

#include "figure/limber-body.h"
#include "figure/limber-frame.h"

/* Layers of a soft edge. */
#define N_LAYERS (6)
#define N_LARGE (12)
#define N_COARSE (3)

/* Pixels for a body height from which on more layers are needed. */
#define LARGE_SCALE (900)

/* Above this part of the spine the trunk wears nothing but the shirt. */
#define SHIRT_FROM (0.16)

/* Places along a patch. */
#define N_PLACES (7)

/* Where the seat begins on the pelvis, from the way back towards the tail. */
#define SEAT_FROM (-0.53)

/* Half the thickness of what runs from the neck to the shoulder. */
#define SLOPE_DEPTH (0.022)

#define SECONDARY (0.42)

/* Where on the thigh the hip's flexors are shown when it is bent. */
#define CREASE (0.06)
#define BELOW_CREASE (0.46)

/* What the patch of a muscle lies on. */
typedef enum
{
  ON_TRUNK,
  ON_SLOPE,
  ON_NECK,
  ON_SEAT,
  ON_THIGH,
  ON_SHANK,
  ON_UPPER_ARM,
} Carrier;

/**
 * Patch:
 * @from: where it begins along the segment: of limbs 0 is the trunk's end, of the trunk 0 is the hips
 * @to: where it ends; limbs' first part may be below 0, on the trunk
 * @front: where on the round of the segment it lies: part of its direction that is forward
 * @out: part that is outward, away from the body's middle (of the trunk: to its side)
 * @size: half its breadth, part of the segment's half breadth
 * @across: where on the trunk's breadth it lies, 0 middle to 1 side: patches come in pairs
 * @slant: how much farther to the side its upper end lies than its lower one
 */
typedef struct
{
  LimberMuscle muscle;
  Carrier      carrier;
  double       from;
  double       to;
  double       front;
  double       out;
  double       size;
  double       across;
  double       slant;
} Patch;

static const Patch PATCHES[] = {
  { LIMBER_MUSCLE_NECK, ON_NECK, 0.10, 0.95, -0.55, 1, 0.62, 0, 0 },
  { LIMBER_MUSCLE_UPPER_TRAPEZIUS, ON_SLOPE, -0.10, 0.86, 1, 0, 0.95, 1, 0 },
  { LIMBER_MUSCLE_RHOMBOIDS_MID_TRAPEZIUS, ON_TRUNK, 0.66, 0.90, -1, 0, 0.30, 0.34, 0 },
  { LIMBER_MUSCLE_THORACIC_SPINE, ON_TRUNK, 0.52, 0.97, -1, 0, 0.24, 0, 0 },
  { LIMBER_MUSCLE_LATISSIMUS, ON_TRUNK, 0.40, 0.80, -0.75, 0.65, 0.34, 0.68, 0 },
  { LIMBER_MUSCLE_CHEST, ON_TRUNK, 0.66, 0.93, 1, 0.1, 0.46, 0.92, 1.00 },
  { LIMBER_MUSCLE_SHOULDERS, ON_UPPER_ARM, 0.04, 0.40, 0.2, 1, 0.85, 0, 0 },
  { LIMBER_MUSCLE_ERECTOR_SPINAE, ON_TRUNK, 0.10, 0.82, -1, 0, 0.26, 0.30, 0 },
  { LIMBER_MUSCLE_QUADRATUS_LUMBORUM, ON_TRUNK, 0.16, 0.46, -0.75, 0.62, 0.32, 0.62, 0 },
  { LIMBER_MUSCLE_RECTUS_ABDOMINIS, ON_TRUNK, 0.06, 0.62, 1, 0, 0.42, 0, 0 },
  { LIMBER_MUSCLE_OBLIQUES, ON_TRUNK, 0.18, 0.56, 0.25, 1, 0.46, 0.80, 0 },
  { LIMBER_MUSCLE_TRANSVERSE_ABDOMINIS, ON_TRUNK, 0.10, 0.42, 0.9, 0.35, 0.55, 0.38, 0 },
  { LIMBER_MUSCLE_DIAPHRAGM, ON_TRUNK, 0.44, 0.64, 1, 0, 0.82, 0, 0 },
  { LIMBER_MUSCLE_HIP_FLEXORS, ON_THIGH, -0.17, 0.26, 1, 0.1, 0.52, 0, 0 },
  { LIMBER_MUSCLE_QUADRICEPS, ON_THIGH, 0.14, 0.84, 1, 0.15, 0.80, 0, 0 },
  { LIMBER_MUSCLE_GLUTEUS_MAXIMUS, ON_SEAT, 0.22, 0.80, -1, 0.60, 0.86, 0, 0 },
  { LIMBER_MUSCLE_GLUTEUS_MEDIUS, ON_THIGH, -0.14, 0.06, -0.35, 1, 0.66, 0, 0 },
  { LIMBER_MUSCLE_PIRIFORMIS, ON_SEAT, 0.36, 0.64, -1, 0.95, 0.54, 0, 0 },
  { LIMBER_MUSCLE_TFL_ITB, ON_THIGH, -0.02, 0.86, 0.25, 1, 0.40, 0, 0 },
  { LIMBER_MUSCLE_ADDUCTORS, ON_THIGH, 0.14, 0.70, 0.25, -1, 0.60, 0, 0 },
  { LIMBER_MUSCLE_HAMSTRINGS, ON_THIGH, 0.18, 0.84, -1, 0, 0.78, 0, 0 },
  { LIMBER_MUSCLE_CALVES, ON_SHANK, 0.06, 0.58, -1, 0, 0.80, 0, 0 },
  { LIMBER_MUSCLE_SOLEUS, ON_SHANK, 0.46, 0.88, -1, 0.1, 0.72, 0, 0 },
};

/* The segment at one place along it: what a patch is measured by. */
typedef struct
{
  LimberVec middle;
  LimberVec normal;      /* unit, from the middle to the patch */
  LimberVec beside;      /* unit, along the surface, across the segment */
  double    reach;       /* from the middle to the surface */
  double    half_beside; /* from the middle to the surface, to the side of the patch */
  LimberVec shift;       /* of the patch across the trunk */
} Place;

static LimberPartKind
get_kind (Carrier carrier)
{
  static const LimberPartKind KINDS[] = {
    [ON_TRUNK] = LIMBER_PART_TRUNK,         [ON_SLOPE] = LIMBER_PART_TRUNK,
    [ON_NECK] = LIMBER_PART_NECK,           [ON_SEAT] = LIMBER_PART_THIGH,
    [ON_THIGH] = LIMBER_PART_THIGH,         [ON_SHANK] = LIMBER_PART_SHANK,
    [ON_UPPER_ARM] = LIMBER_PART_UPPER_ARM,
  };

  return KINDS[carrier];
}

/* How far an ellipse of those half axes reaches in a direction. */
static double
get_reach (double forward, double right, double half_depth, double half_width)
{
  double length = hypot (forward / half_depth, right / half_width);

  return length > 1e-9 ? 1 / length : half_depth;
}

static Place
make_place (LimberVec          middle,
            const LimberFrame *frame,
            double             front,
            double             out,
            double             half_depth,
            double             half_width)
{
  double    length = hypot (front, out);
  LimberVec normal;

  normal = limber_vec_scale (frame->forward, front / length);
  normal = limber_vec_add (normal, frame->right, out / length);

  return (Place){
    .middle = middle,
    .normal = normal,
    .beside = limber_vec_cross (frame->up, normal),
    .reach = get_reach (front / length, out / length, half_depth, half_width),
    .half_beside = get_reach (-out / length, front / length, half_depth, half_width),
  };
}

static Place
place_on_trunk (const LimberCanvas   *canvas,
                const LimberSkeleton *s,
                const Patch          *patch,
                int                   side,
                double                along)
{
  double      sign = side == LIMBER_BODY_RIGHT ? 1 : -1;
  LimberVec   middle;
  LimberFrame frame;
  double      half_width;
  double      half_depth;
  double      across;
  Place       place;

  limber_trunk_get_section (s, canvas, along, &middle, &frame, &half_width, &half_depth);
  place = make_place (middle, &frame, patch->front, patch->out * sign, half_depth, half_width);
  if (patch->out >= 0.5)
    return place;

  /* Off the middle the trunk is less deep. */
  along = (along - patch->from) / (patch->to - patch->from);
  across = patch->across + patch->slant * (along - 0.5);
  place.shift = limber_vec_scale (frame.right, across * (1 - patch->size) * half_width * sign);
  place.reach *= sqrt (MAX (1 - 0.8 * across * across, 0.2));

  return place;
}

static Place
place_on_limb (const LimberCanvas   *canvas,
               const LimberSkeleton *s,
               const Patch          *patch,
               int                   side,
               double                along)
{
  const LimberSkeletonLeg *leg = &s->leg[side];
  const LimberSkeletonArm *arm = &s->arm[side];
  double                   out = patch->out * (side == LIMBER_BODY_RIGHT ? 1 : -1);
  LimberStation            station
      = limber_limb_get_station (canvas->look, get_kind (patch->carrier), MAX (along, 0));
  LimberFrame frame;
  LimberVec   middle;

  if (patch->carrier == ON_SHANK)
    {
      frame = limber_limb_get_shank (s, side);
      middle = limber_vec_mix (leg->knee, leg->ankle, along);
    }
  else if (patch->carrier == ON_UPPER_ARM)
    {
      frame = limber_limb_get_upper_arm (s, side);
      middle = limber_vec_mix (arm->shoulder, arm->elbow, along);
    }
  else if (along < 0)
    {
      /* Above the hip the thigh's muscles lie on the pelvis. */
      frame = s->pelvis_frame;
      middle = limber_vec_add (leg->hip, frame.up, -along * LIMBER_THIGH_LENGTH);
      station.radius *= 0.88 + along * 0.5;
    }
  else
    {
      frame = limber_limb_get_thigh (s, side);
      middle = limber_vec_mix (leg->hip, leg->knee, along);
    }
  middle = limber_vec_add (middle, frame.forward, station.forward);

  return make_place (middle, &frame, patch->front, out, station.radius, station.radius);
}

/* The seat is a round about the hip: from the back of the pelvis (0) to the back of the thigh (1),
 * however the hip is bent. */
static Place
place_on_seat (const LimberCanvas   *canvas,
               const LimberSkeleton *s,
               const Patch          *patch,
               int                   side,
               double                along)
{
  const LimberFrame *pelvis = &s->pelvis_frame;
  LimberFrame        thigh = limber_limb_get_thigh (s, side);
  double             out = patch->out * (side == LIMBER_BODY_RIGHT ? 1 : -1);
  LimberVec          to = limber_vec_add (limber_vec_scale (thigh.up, -1), thigh.forward, -1.5);
  LimberVec right = limber_vec_unit (limber_vec_add (pelvis->right, thigh.right, 1), pelvis->right);
  LimberVec back = limber_vec_unit (
      limber_vec_reject (limber_vec_scale (pelvis->forward, -1), right), pelvis->up);
  LimberVec   tail = limber_vec_cross (right, back);
  double      angle = atan2 (limber_vec_dot (to, tail), limber_vec_dot (to, back));
  LimberFrame frame;

  /* The thigh never comes up behind the back: there the angle goes on beyond half a turn. */
  if (angle < SEAT_FROM)
    angle += 2 * G_PI;
  angle = SEAT_FROM + (angle - SEAT_FROM) * along;
  frame.forward = limber_vec_negate (limber_vec_turn (back, tail, cos (angle), sin (angle)));
  frame.right = right;
  frame.up = limber_vec_cross (frame.right, frame.forward);

  return make_place (limber_vec_add (s->leg[side].hip, pelvis->forward, -0.0125),
                     &frame,
                     -1,
                     out,
                     0.046 * canvas->look->build.hips,
                     0.046 * canvas->look->build.hips);
}

static Place
place_on_neck (const LimberCanvas   *canvas,
               const LimberSkeleton *s,
               const Patch          *patch,
               int                   side,
               double                along)
{
  LimberVec top = limber_vec_add (s->head, s->head_frame.up, -0.03);

  return make_place (limber_vec_mix (s->neck, top, along),
                     &s->neck_frame,
                     patch->front,
                     patch->out * (side == LIMBER_BODY_RIGHT ? 1 : -1),
                     0.026,
                     0.026);
}

/* From the neck down to the top of the shoulder, wherever the arm has taken it. */
static Place
place_on_slope (const LimberCanvas *canvas, const LimberSkeleton *s, int side, double along)
{
  const LimberFrame       *chest = &s->chest_frame;
  const LimberSkeletonArm *arm = &s->arm[side];
  double                   sign = side == LIMBER_BODY_RIGHT ? 1 : -1;
  double    radius = limber_limb_get_station (canvas->look, LIMBER_PART_UPPER_ARM, 0.15).radius;
  LimberVec from = limber_vec_add (s->neck, chest->right, 0.024 * sign);
  LimberVec to = limber_vec_mix (arm->shoulder, arm->elbow, 0.15);
  LimberVec way;
  LimberVec up = limber_vec_add (chest->up, chest->forward, -0.25);
  Place     place;

  from = limber_vec_add (from, chest->up, 0.016);
  way = limber_vec_unit (limber_vec_sub (to, from), chest->right);
  up = limber_vec_unit (limber_vec_reject (up, way), chest->up);
  to = limber_vec_add (to, up, radius);
  way = limber_vec_unit (limber_vec_sub (to, from), chest->right);
  place.normal = limber_vec_unit (limber_vec_reject (up, way), chest->up);
  place.beside = limber_vec_cross (place.normal, way);
  place.reach = SLOPE_DEPTH;
  place.half_beside = SLOPE_DEPTH;
  place.shift = (LimberVec){ 0, 0, 0 };
  place.middle = limber_vec_add (limber_vec_mix (from, to, along), place.normal, -SLOPE_DEPTH);

  return place;
}

static Place
find_place (const LimberCanvas   *canvas,
            const LimberSkeleton *s,
            const Patch          *patch,
            int                   side,
            double                along)
{
  switch (patch->carrier)
    {
    case ON_TRUNK:
      return place_on_trunk (canvas, s, patch, side, along);
    case ON_SLOPE:
      return place_on_slope (canvas, s, side, along);
    case ON_NECK:
      return place_on_neck (canvas, s, patch, side, along);
    case ON_SEAT:
      return place_on_seat (canvas, s, patch, side, along);
    case ON_THIGH:
    case ON_SHANK:
    case ON_UPPER_ARM:
    default:
      return place_on_limb (canvas, s, patch, side, along);
    }
}

static Place
mix_places (const Place *a, const Place *b, double part)
{
  return (Place){
    limber_vec_mix (a->middle, b->middle, part),
    limber_vec_mix (a->normal, b->normal, part),
    limber_vec_mix (a->beside, b->beside, part),
    a->reach + (b->reach - a->reach) * part,
    a->half_beside + (b->half_beside - a->half_beside) * part,
    limber_vec_mix (a->shift, b->shift, part),
  };
}

/* Where a patch lies, from one end to the other. */
static Place
find_between (const Place places[N_PLACES], double part)
{
  double along = CLAMP (part, 0, 1) * (N_PLACES - 1);
  guint  i = MIN ((guint) along, N_PLACES - 2);

  return mix_places (&places[i], &places[i + 1], along - i);
}

/* One layer of a patch: the inner ones are narrower and shorter, and all touch the surface, so that
 * the light is soft inside the body and reaches its outline. */
static void
trace_layer (const LimberCanvas *canvas,
             const Place         places[N_PLACES],
             const Patch        *patch,
             double              inner,
             double              grown)
{
  /* Round the seat, seen from wherever, a patch is bent about itself. */
  const gboolean convex = patch->carrier == ON_SEAT;
  LimberChain    chain = { .convex = convex };
  double         size = patch->size * (1 - 0.72 * inner);

  for (guint i = 0; i < N_PLACES; i++)
    {
      /* Closer at the ends, which makes them round. */
      double    part = 0.5 - 0.5 * cos (G_PI * i / (N_PLACES - 1));
      double    end = 0.22 * inner;
      double    belly = sqrt (1 - 0.96 * (2 * part - 1) * (2 * part - 1));
      Place     place = find_between (places, end + (1 - 2 * end) * part);
      double    depth = place.reach * MIN (size * belly, 0.9) * 0.62;
      double    width = place.half_beside * size * belly;
      double    edge = place.reach - canvas->line / 2 / canvas->scale;
      LimberVec at = limber_vec_add (place.middle, place.normal, edge - depth);
      LimberVec along_it = limber_vec_cross (place.normal, place.beside);

      /* What is broad must lie deeper to stay inside the round of the segment. */
      at = limber_vec_add (at, place.normal, -place.reach * 0.16 * size * size);
      at = limber_vec_add (at, place.shift, 1);
      limber_chain_add (&chain,
                        canvas,
                        at,
                        limber_vec_scale (place.normal, depth),
                        limber_vec_scale (place.beside, width),
                        limber_vec_scale (along_it, MIN (depth, width)));
    }
  limber_chain_trace (&chain, canvas, 0, chain.n - 1, grown);
}

/* How well a patch is seen: it fades as it turns away. */
static double
get_visibility (const LimberCanvas *canvas, const Place places[N_PLACES])
{
  double facing = limber_canvas_facing (canvas, places[N_PLACES / 2].normal);
  double part = CLAMP ((facing + 0.78) / 0.55, 0, 1);

  return part * part * (3 - 2 * part);
}

/* Cloth or skin, if there is but one of them under a patch. */
static gboolean
find_ground (const LimberCanvas *canvas,
             const Patch        *patch,
             const LimberPart   *part,
             LimberColour       *ground)
{
  const LimberLook *look = canvas->look;
  double            covered = look->hem - (patch->carrier == ON_SHANK);
  LimberColour      cloth = canvas->trousers;

  if (patch->carrier == ON_UPPER_ARM)
    covered = look->sleeve;
  if (patch->carrier == ON_UPPER_ARM || patch->carrier == ON_TRUNK)
    cloth = canvas->shirt;
  if (patch->carrier == ON_SEAT || patch->carrier == ON_TRUNK)
    covered = 1;
  if (patch->carrier == ON_NECK)
    covered = 0;
  *ground = limber_canvas_fade (canvas, covered >= patch->to ? cloth : canvas->skin, part->fade);
  if (patch->carrier == ON_TRUNK || patch->carrier == ON_SLOPE)
    return patch->carrier == ON_TRUNK && patch->from >= SHIRT_FROM;

  return (patch->from >= 0 && covered >= patch->to) || covered <= patch->from;
}

/* A faint light needs fewer for steps that are as small. */
static guint
get_n_layers (const LimberCanvas *canvas, double alpha)
{
  const guint most = canvas->scale > LARGE_SCALE ? N_LARGE : canvas->fine ? N_LAYERS : N_COARSE;

  return CLAMP ((guint) ceil (most * alpha * 1.5), N_COARSE, most);
}

/* Laid over each other the layers come to an even slope from the rim to alpha. */
static void
paint_layers (const LimberCanvas *canvas,
              const Place         places[N_PLACES],
              const Patch        *patch,
              double              alpha,
              const LimberColour *ground)
{
  guint  n = get_n_layers (canvas, alpha);
  double laid = 0;

  for (guint i = 0; i < n; i++)
    {
      double   part = (i + 1.0) / n;
      double   sum = MIN (alpha, 0.98) * part * (1 + part - part * part);
      gboolean soft;

      /* Those between others may have hard rims: they keep off the pixels that the body's outline
         goes through, where all rims lie together. */
      soft = i == 0 || i + 1 == n || !canvas->large;
      limber_canvas_set_soft (canvas, soft);
      trace_layer (canvas, places, patch, i / (n - 1.0), soft ? 0 : -0.5);
      /* Opaque colours are laid at a third of the cost. */
      if (ground != NULL)
        limber_canvas_set_colour (
            canvas, limber_colour_mix (*ground, canvas->palette->glow, sum), 1);
      else
        limber_canvas_set_colour (canvas, canvas->palette->glow, 1 - (1 - sum) / (1 - laid));
      cairo_fill (canvas->cr);
      laid = sum;
    }
  limber_canvas_set_soft (canvas, TRUE);
}

/* What lies in the crease of a bent hip would be hidden by it: with the thigh the light comes up on to
 * its front. */
static Patch
follow_hip (const LimberSkeleton *s, const Patch *patch, int side)
{
  const double straight = limber_vec_dot (limber_limb_get_thigh (s, side).up, s->pelvis_frame.up);
  const double bent = CLAMP ((0.90 - straight) / 0.75, 0, 1);
  Patch        moved = *patch;

  if (patch->muscle != LIMBER_MUSCLE_HIP_FLEXORS)
    return moved;
  moved.from += (CREASE - patch->from) * bent;
  moved.to += (BELOW_CREASE - patch->to) * bent;

  return moved;
}

/* FALSE if there is nothing to be seen of it. */
static gboolean
paint_patch (const LimberCanvas   *canvas,
             const LimberSkeleton *s,
             const Patch          *patch,
             int                   side,
             double                strength,
             const LimberColour   *ground)
{
  const Patch moved = follow_hip (s, patch, side);
  double      alpha;
  Place       places[N_PLACES];

  for (guint i = 0; i < N_PLACES; i++)
    places[i] = find_place (
        canvas, s, &moved, side, moved.from + (moved.to - moved.from) * i / (N_PLACES - 1));
  alpha = strength * get_visibility (canvas, places);
  if (alpha < 0.03)
    return FALSE;

  paint_layers (canvas, places, patch, alpha, ground);

  return TRUE;
}

/* Lights a muscle on one part of the body; @plain is whether none has been lit on it before. */
static void
paint_muscle (const LimberCanvas   *canvas,
              const LimberPainting *painting,
              const LimberPart     *part,
              const Patch          *patch,
              double                strength,
              gboolean             *plain)
{
  const LimberGlow *glow = &painting->glow;
  gboolean          on_limb = patch->carrier >= ON_SEAT;
  LimberColour      ground;
  gboolean          one = find_ground (canvas, patch, part, &ground);

  for (int side = 0; side < LIMBER_N_BODY_SIDES; side++)
    {
      gboolean lit = glow->side < 0 || glow->side == side;

      if (on_limb ? side == part->side && lit : lit || patch->across == 0)
        *plain &= !paint_patch (
            canvas, painting->skeleton, patch, side, strength, *plain && one ? &ground : NULL);
      if (patch->carrier == ON_TRUNK && patch->across == 0)
        break;
    }
}

/**
 * limber_glow_paint:
 * @canvas: what on
 * @painting: whose muscles
 * @part: what has just been painted: its muscles are lit on it
 */
void
limber_glow_paint (const LimberCanvas   *canvas,
                   const LimberPainting *painting,
                   const LimberPart     *part)
{
  const LimberGlow *glow = &painting->glow;
  gboolean          plain = TRUE;

  if ((glow->primary | glow->secondary) == 0 || painting->glow_strength <= 0)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (PATCHES); i++)
    {
      const Patch *patch = &PATCHES[i];
      gboolean     primary = glow->primary >> patch->muscle & 1;
      double       strength = painting->glow_strength * (primary ? 0.92 : SECONDARY);

      if (get_kind (patch->carrier) != part->kind)
        continue;
      if (!primary && !(glow->secondary >> patch->muscle & 1))
        continue;
      paint_muscle (canvas, painting, part, patch, strength, &plain);
    }
}
