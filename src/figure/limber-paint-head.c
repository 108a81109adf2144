/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-painter-part.h"

/* An ellipsoid of the head: its middle and half axes along forward, up, right. */
typedef struct
{
  LimberVec at;
  LimberVec half;
} Lump;

static const Lump SKULL = { { -0.004, 0.018, 0 }, { 0.0560, 0.0540, 0.0490 } };
static const Lump FACE = { { 0.018, -0.018, 0 }, { 0.0345, 0.0400, 0.0410 } };
static const Lump CHIN = { { 0.0290, -0.0570, 0 }, { 0.0165, 0.0130, 0.0200 } };
static const Lump JAW = { { 0.0020, -0.0360, 0 }, { 0.0260, 0.0200, 0.0330 } };

/* How far the top of a head is turned to the viewer whose brows are seen. */
#define BROWS_FROM (-0.25)

/* How much of a light is on the rim of a bun. */
#define HAIR_RIM (0.22)

/* How high the middle of a ponytail is that lies on the floor. */
#define HAIR_LIES (0.014)

/* Hair that lies beyond a plane through an ellipsoid. */
typedef struct
{
  Lump   lump;
  double lean; /* degrees that the plane leans back: 0 lies level, 90 stands upright */
  double cut;  /* where it cuts, half axes from the middle: -1 leaves all, 1 nothing */
} Cap;

/* Over the forehead, and from the temples back. */
#define N_CAPS (2)

#define HAIR(thick)                                                                                \
  {                                                                                                \
    { -0.004, 0.018, 0 }, { 0.0560 + thick, 0.0540 + thick, 0.0490 + thick }                       \
  }

static const Cap CAPS[][N_CAPS] = {
  [LIMBER_HAIR_SHORT] = {
    { HAIR (0.0090), 38, 0.08 },
    { HAIR (0.0080), 72, 0.10 },
  },
  [LIMBER_HAIR_BUN] = {
    { HAIR (0.0085), 38, 0.02 },
    { HAIR (0.0080), 78, -0.04 },
  },
  [LIMBER_HAIR_PONYTAIL] = {
    { HAIR (0.0085), 37, 0.04 },
    { HAIR (0.0080), 80, -0.06 },
  },
  [LIMBER_HAIR_BOB] = {
    { HAIR (0.0100), 36, 0.05 },
    { { { -0.0090, -0.0060, 0 }, { 0.0560, 0.0720, 0.0560 } }, 88, -0.16 },
  },
  [LIMBER_HAIR_CURLS] = {
    { HAIR (0.0210), 46, 0.14 },
    { { { -0.0100, 0.0120, 0 }, { 0.0700, 0.0740, 0.0700 } }, 80, -0.10 },
  },
  [LIMBER_HAIR_SCARF] = {
    { HAIR (0.0076), 60, -0.14 },
    { { { -0.0030, -0.0080, 0 }, { 0.0590, 0.0700, 0.0530 } }, 90, -0.36 },
  },
  [LIMBER_HAIR_NONE] = {
    { HAIR (0.0016), 46, 0.16 },
    { HAIR (0.0015), 76, 0.06 },
  },
};

static LimberVec
head_place (const LimberSkeleton *s, LimberVec local)
{
  LimberVec at = limber_vec_add (s->head, s->head_frame.forward, local.x);

  at = limber_vec_add (at, s->head_frame.up, local.y);

  return limber_vec_add (at, s->head_frame.right, local.z);
}

static void
add_lump (LimberChain          *chain,
          const LimberCanvas   *canvas,
          const LimberSkeleton *s,
          const Lump           *lump,
          double                grown)
{
  limber_chain_add (chain,
                    canvas,
                    head_place (s, lump->at),
                    limber_vec_scale (s->head_frame.forward, lump->half.x + grown),
                    limber_vec_scale (s->head_frame.up, lump->half.y + grown),
                    limber_vec_scale (s->head_frame.right, lump->half.z + grown));
}

/* The shirt's opening leans forward: from the front one sees the throat, from behind the collar.
 * Returns its normal. */
static LimberVec
add_neckline (LimberChain *chain, const LimberCanvas *canvas, const LimberSkeleton *s)
{
  const LimberFrame *chest = &s->chest_frame;
  LimberVec normal = limber_vec_add (limber_vec_scale (chest->forward, 0.78), chest->up, 0.62);
  LimberVec down = limber_vec_add (limber_vec_scale (chest->forward, 0.62), chest->up, -0.78);
  LimberVec at = limber_vec_add (s->neck, chest->up, -0.010);

  at = limber_vec_add (at, chest->forward, 0.012);
  limber_chain_add (chain,
                    canvas,
                    at,
                    limber_vec_scale (chest->right, 0.0370),
                    limber_vec_scale (down, 0.0310),
                    limber_vec_scale (normal, 0.001));

  return normal;
}

void
limber_head_add_parts (LimberParts *parts, const LimberCanvas *canvas, const LimberSkeleton *s)
{
  LimberPart *part = limber_parts_add (parts, LIMBER_PART_NECK, 0);
  LimberVec   base = limber_vec_add (s->neck, s->neck_frame.up, -0.012);
  LimberVec   top = limber_vec_add (s->head, s->head_frame.up, -0.020);
  LimberVec   normal;
  double      girth = canvas->look->build.limbs;

  top = limber_vec_add (top, s->head_frame.forward, -0.010);
  base = limber_vec_add (base, s->chest_frame.forward, -0.003);
  normal = add_neckline (&part->chain, canvas, s);
  part->bias = limber_canvas_facing (canvas, normal) * 0.3;
  part->first = 1;
  limber_chain_add_ball (&part->chain, canvas, base, 0.0285 * girth);
  limber_chain_add_ball (&part->chain, canvas, limber_vec_mix (base, top, 0.35), 0.0252 * girth);
  limber_chain_add_ball (&part->chain, canvas, limber_vec_mix (base, top, 0.70), 0.0246 * girth);
  limber_chain_add_ball (&part->chain, canvas, top, 0.0255 * girth);
  part->last = part->chain.n - 1;

  part = limber_parts_add (parts, LIMBER_PART_HEAD, 0);
  add_lump (&part->chain, canvas, s, &SKULL, 0);
  add_lump (&part->chain, canvas, s, &FACE, 0);
  add_lump (&part->chain, canvas, s, &CHIN, 0);
  part->last = part->chain.n - 1;
}

void
limber_neck_paint (const LimberCanvas *canvas, const LimberSkeleton *s, const LimberPart *part)
{
  if (part->bias > 0)
    {
      LimberChain throat
          = { .n = 2, .convex = TRUE, .blobs = { part->chain.blobs[0], part->chain.blobs[1] } };

      limber_canvas_fill (canvas, &throat, 0, 1, 0, canvas->skin);
    }
  limber_canvas_fill (canvas, &part->chain, part->first, part->last, 0, canvas->skin);
  limber_canvas_draw_edges (canvas, &part->chain, part->first, part->last, canvas->skin);
}

/* How far a part of an ellipsoid reaches in a direction on the screen, and where: the part whose
   places, in units of the half axes, lie beyond the cut along the normal. */
static double
cap_reach (const LimberCanvas   *canvas,
           const LimberSkeleton *s,
           const Lump           *lump,
           LimberVec             normal,
           double                cut,
           double                angle,
           LimberBlob           *spot)
{
  LimberVec way = limber_vec_add (
      limber_vec_scale (canvas->axes.across, cos (angle)), canvas->axes.above, -sin (angle));
  LimberVec local = { limber_vec_dot (way, s->head_frame.forward) * lump->half.x,
                      limber_vec_dot (way, s->head_frame.up) * lump->half.y,
                      limber_vec_dot (way, s->head_frame.right) * lump->half.z };
  LimberVec unit = limber_vec_unit (local, normal);
  double    along = limber_vec_dot (unit, normal);

  if (along < cut)
    {
      LimberVec rim
          = limber_vec_unit (limber_vec_add (unit, normal, -along), (LimberVec){ 0, 0, 1 });

      unit = limber_vec_add (limber_vec_scale (rim, sqrt (MAX (0, 1 - cut * cut))), normal, cut);
    }
  unit = (LimberVec){ lump->at.x + unit.x * lump->half.x,
                      lump->at.y + unit.y * lump->half.y,
                      lump->at.z + unit.z * lump->half.z };
  *spot = limber_canvas_see (canvas, head_place (s, unit));

  return spot->x * cos (angle) + spot->y * sin (angle);
}

static void
trace_cap (const LimberCanvas   *canvas,
           const LimberSkeleton *s,
           const Lump           *lump,
           LimberVec             normal,
           double                cut)
{
  guint n = canvas->fine ? 36 : 16;

  for (guint k = 0; k < n; k++)
    {
      LimberBlob spot;

      cap_reach (canvas, s, lump, normal, cut, 2 * G_PI * k / n, &spot);
      if (k == 0)
        cairo_move_to (canvas->cr, spot.x, spot.y);
      else
        cairo_line_to (canvas->cr, spot.x, spot.y);
    }
  cairo_close_path (canvas->cr);
}

static void
trace_face (const LimberCanvas *canvas, const LimberSkeleton *s, double grown)
{
  LimberChain skull = { .convex = TRUE };
  LimberChain face = { .convex = TRUE };

  add_lump (&skull, canvas, s, &SKULL, 0);
  add_lump (&skull, canvas, s, &FACE, 0);
  add_lump (&face, canvas, s, &FACE, 0);
  add_lump (&face, canvas, s, &CHIN, 0);
  add_lump (&face, canvas, s, &JAW, 0);
  limber_chain_trace (&skull, canvas, 0, skull.n - 1, grown);
  limber_chain_trace (&face, canvas, 0, face.n - 1, grown);
}

static void
trace_nose (const LimberCanvas *canvas, const LimberSkeleton *s, double grown)
{
  LimberChain chain = { 0 };

  limber_chain_add_ball (&chain, canvas, head_place (s, (LimberVec){ 0.0480, 0.0060, 0 }), 0.0048);
  limber_chain_add_ball (&chain, canvas, head_place (s, (LimberVec){ 0.0575, -0.0130, 0 }), 0.0060);
  limber_chain_add_ball (&chain, canvas, head_place (s, (LimberVec){ 0.0480, -0.0190, 0 }), 0.0062);
  limber_chain_trace (&chain, canvas, 0, 2, grown);
}

/* A flat ellipse on the head; its strength tells how far it turns to the viewer. */
static void
paint_mark (const LimberCanvas   *canvas,
            const LimberSkeleton *s,
            LimberVec             at,
            LimberVec             outwards,
            double                half_width,
            double                half_height,
            LimberColour          colour)
{
  const LimberFrame *head = &s->head_frame;
  LimberVec          normal = limber_vec_scale (head->forward, outwards.x);
  LimberVec          across;
  double             facing;
  LimberChain        chain = { 0 };

  normal = limber_vec_add (normal, head->up, outwards.y);
  normal = limber_vec_unit (limber_vec_add (normal, head->right, outwards.z), head->forward);
  across = limber_vec_unit (limber_vec_cross (head->up, normal), head->right);
  facing = limber_canvas_facing (canvas, normal);
  if (facing < 0.05)
    return;

  limber_chain_add (&chain,
                    canvas,
                    head_place (s, at),
                    limber_vec_scale (across, half_width),
                    limber_vec_scale (head->up, half_height),
                    (LimberVec){ 0, 0, 0 });
  limber_chain_trace (&chain, canvas, 0, 0, 0);
  limber_canvas_set_colour (canvas, colour, CLAMP (facing * 4, 0, 1));
  cairo_fill (canvas->cr);
}

static void
paint_mouth (const LimberCanvas *canvas, const LimberSkeleton *s)
{
  double       facing = limber_canvas_facing (canvas, s->head_frame.forward);
  LimberColour colour = limber_colour_mix (canvas->skin, (LimberColour){ 0.50, 0.13, 0.13 }, 0.55);
  LimberChain  chain = { 0 };

  if (facing < 0.02)
    return;

  limber_chain_add_ball (
      &chain, canvas, head_place (s, (LimberVec){ 0.0455, -0.0340, -0.0125 }), 0.0011);
  limber_chain_add_ball (
      &chain, canvas, head_place (s, (LimberVec){ 0.0470, -0.0388, -0.0045 }), 0.0016);
  limber_chain_add_ball (
      &chain, canvas, head_place (s, (LimberVec){ 0.0470, -0.0388, 0.0045 }), 0.0016);
  limber_chain_add_ball (
      &chain, canvas, head_place (s, (LimberVec){ 0.0455, -0.0340, 0.0125 }), 0.0011);
  limber_chain_trace (&chain, canvas, 0, 3, 0);
  limber_canvas_set_colour (canvas, colour, CLAMP (facing * 4, 0, 1));
  cairo_fill (canvas->cr);
}

static void
paint_features (const LimberCanvas *canvas, const LimberSkeleton *s)
{
  LimberColour shade = limber_colour_mix (canvas->skin, (LimberColour){ 0.35, 0.12, 0.08 }, 0.16);
  LimberColour dark = limber_colour_mix (canvas->skin, (LimberColour){ 0.10, 0.06, 0.06 }, 0.86);

  /* From below brows would droop. */
  const gboolean brows = limber_canvas_facing (canvas, s->head_frame.up) > BROWS_FROM;

  for (int side = -1; side <= 1; side += 2)
    {
      paint_mark (canvas,
                  s,
                  (LimberVec){ 0.0480, 0.0000, 0.0180 * side },
                  (LimberVec){ 0.9, 0, 0.42 * side },
                  0.0040,
                  0.0056,
                  dark);
      if (!brows)
        continue;
      paint_mark (canvas,
                  s,
                  (LimberVec){ 0.0490, 0.0165, 0.0190 * side },
                  (LimberVec){ 0.9, 0.1, 0.42 * side },
                  0.0085,
                  0.0013,
                  limber_colour_mix (canvas->skin, canvas->hair, 0.42));
    }
  paint_mouth (canvas, s);
  trace_nose (canvas, s, 0);
  limber_canvas_set_colour (canvas, shade, 0.30);
  cairo_fill (canvas->cr);
}

static void
paint_ear (const LimberCanvas *canvas, const LimberSkeleton *s)
{
  LimberColour shade = limber_colour_mix (canvas->skin, (LimberColour){ 0.35, 0.12, 0.08 }, 0.16);

  if (canvas->look->style == LIMBER_HAIR_SCARF || canvas->look->style == LIMBER_HAIR_BOB)
    return;

  for (int side = -1; side <= 1; side += 2)
    paint_mark (canvas,
                s,
                (LimberVec){ -0.004, -0.006, 0.0470 * side },
                (LimberVec){ -0.25, 0, side },
                0.0090,
                0.0145,
                shade);
}

/* What would hang through the floor lies on it, away from the shoulders. */
static LimberVec
lay_on_floor (LimberVec at, LimberVec away)
{
  const double below = HAIR_LIES - at.y;

  if (below <= 0)
    return at;
  at.y = HAIR_LIES;
  away.y = 0;

  return limber_vec_add (at, limber_vec_unit (away, (LimberVec){ -1, 0, 0 }), below * 0.7);
}

static void
paint_hair_balls (const LimberCanvas *canvas, const LimberSkeleton *s, gboolean near)
{
  LimberVec   middle = { -0.046, 0.066, 0 };
  LimberChain chain = { 0 };
  LimberVec   at = head_place (s, middle);
  gboolean    is_near;

  if (canvas->look->style != LIMBER_HAIR_BUN && canvas->look->style != LIMBER_HAIR_PONYTAIL)
    return;

  is_near = limber_canvas_facing (canvas, limber_vec_sub (at, s->head)) > 0;
  if (is_near != near)
    return;

  if (canvas->look->style == LIMBER_HAIR_BUN)
    limber_chain_add_ball (&chain, canvas, at, 0.0265);
  else
    {
      LimberVec root = head_place (s, (LimberVec){ -0.052, 0.046, 0 });
      LimberVec out = limber_vec_add (root, s->head_frame.forward, -0.022);
      LimberVec end = limber_vec_add (out, (LimberVec){ 0, -1, 0 }, 0.078);

      end = limber_vec_add (end, s->head_frame.up, -0.030);
      end = lay_on_floor (end, s->head_frame.up);
      out = lay_on_floor (out, s->head_frame.up);
      limber_chain_add_ball (&chain, canvas, root, 0.011);
      limber_chain_add_ball (&chain, canvas, out, 0.0155);
      limber_chain_add_ball (&chain, canvas, limber_vec_mix (out, end, 0.5), 0.0175);
      limber_chain_add_ball (&chain, canvas, end, 0.006);
    }
  /* Before the head it would be lost, hair on hair. */
  if (near && canvas->fine)
    limber_canvas_fill (canvas,
                        &chain,
                        0,
                        chain.n - 1,
                        canvas->line,
                        limber_colour_mix (canvas->hair, canvas->skin, HAIR_RIM));
  limber_canvas_fill_outlined (canvas, &chain, canvas->hair);
}

static LimberVec
get_normal (const Cap *cap)
{
  double lean = cap->lean * G_PI / 180;

  return (LimberVec){ -sin (lean), cos (lean), 0 };
}

/* Whether one looks at the hair rather than at the cut. */
static gboolean
is_outside_seen (const LimberCanvas *canvas, const LimberSkeleton *s, const Cap *cap)
{
  LimberVec normal = get_normal (cap);
  LimberVec plane = limber_vec_scale (s->head_frame.forward, normal.x / cap->lump.half.x);

  plane = limber_vec_add (plane, s->head_frame.up, normal.y / cap->lump.half.y);

  return limber_canvas_facing (canvas, plane) > 0;
}

static LimberColour
get_hair (const LimberCanvas *canvas)
{
  return canvas->look->style == LIMBER_HAIR_NONE
             ? limber_colour_mix (canvas->skin, canvas->hair, 0.45)
             : canvas->hair;
}

static void
fill_hair (const LimberCanvas *canvas, LimberColour colour)
{
  if (canvas->palette->outline)
    {
      limber_canvas_set_colour (canvas, canvas->palette->ink, 1);
      cairo_set_line_width (canvas->cr, canvas->line);
      cairo_stroke_preserve (canvas->cr);
    }
  limber_canvas_set_colour (canvas, colour, 1);
  cairo_fill (canvas->cr);
}

/* What lies behind the face, then what lies on it. */
static void
paint_caps (const LimberCanvas *canvas, const LimberSkeleton *s, gboolean on_face)
{
  const Cap *caps = CAPS[canvas->look->style];

  for (guint i = 0; i < N_CAPS; i++)
    {
      const Cap *cap = &caps[i];
      LimberVec  normal = get_normal (cap);
      gboolean   outside = is_outside_seen (canvas, s, cap);

      if (on_face && !outside)
        {
          /* The whole but for what lies before the cut: what is left of it is a crescent. */
          trace_cap (canvas, s, &cap->lump, normal, -1);
          trace_cap (canvas, s, &cap->lump, limber_vec_scale (normal, -1), -cap->cut);
          cairo_set_fill_rule (canvas->cr, CAIRO_FILL_RULE_EVEN_ODD);
          limber_canvas_set_colour (canvas, get_hair (canvas), 1);
          cairo_fill (canvas->cr);
          cairo_set_fill_rule (canvas->cr, CAIRO_FILL_RULE_WINDING);
        }
      else if (on_face == outside)
        {
          trace_cap (canvas, s, &cap->lump, normal, cap->cut);
          fill_hair (canvas, get_hair (canvas));
        }
    }
}

static void
paint_beard (const LimberCanvas *canvas, const LimberSkeleton *s)
{
  static const Lump BEARD[] = {
    { { 0.0020, -0.0340, 0 }, { 0.0255, 0.0190, 0.0355 } },
    { { 0.0240, -0.0470, 0 }, { 0.0262, 0.0105, 0.0290 } },
    { { 0.0290, -0.0590, 0 }, { 0.0200, 0.0150, 0.0225 } },
  };
  LimberChain chain = { .convex = TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (BEARD); i++)
    add_lump (&chain, canvas, s, &BEARD[i], 0);
  limber_canvas_fill (canvas, &chain, 0, chain.n - 1, 0, canvas->hair);
}

void
limber_head_paint (const LimberCanvas *canvas, const LimberSkeleton *s, const LimberPart *part)
{
  double line = canvas->line / 2;

  paint_hair_balls (canvas, s, FALSE);
  paint_caps (canvas, s, FALSE);
  if (canvas->fine || canvas->palette->outline)
    {
      trace_face (canvas, s, line);
      trace_nose (canvas, s, line);
      limber_canvas_set_colour (canvas, limber_canvas_get_edge (canvas, canvas->skin), 1);
      cairo_fill (canvas->cr);
    }
  trace_face (canvas, s, -line);
  trace_nose (canvas, s, -line);
  limber_canvas_set_colour (canvas, canvas->skin, 1);
  cairo_fill (canvas->cr);
  if (canvas->look->beard)
    paint_beard (canvas, s);
  if (canvas->fine)
    paint_features (canvas, s);
  paint_caps (canvas, s, TRUE);
  paint_ear (canvas, s);
  paint_hair_balls (canvas, s, TRUE);
}
