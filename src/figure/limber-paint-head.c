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

/* Hair lies above a plane through the head: how its normal leans back, and where it cuts the
   ellipsoid that is the skull grown by its thickness. */
typedef struct
{
  double lean; /* degrees: 0 cuts level, 90 upright */
  double cut;  /* -1 covers all, 1 nothing */
  double thick;
} Cap;

static const Cap CAPS[] = {
  [LIMBER_HAIR_SHORT] = { 52, 0.14, 0.0055 },    [LIMBER_HAIR_BUN] = { 50, 0.08, 0.0045 },
  [LIMBER_HAIR_PONYTAIL] = { 50, 0.08, 0.0045 }, [LIMBER_HAIR_BOB] = { 66, 0.00, 0.0085 },
  [LIMBER_HAIR_CURLS] = { 52, 0.06, 0.0220 },    [LIMBER_HAIR_SCARF] = { 72, -0.30, 0.0075 },
  [LIMBER_HAIR_NONE] = { 50, 0.30, 0.0015 },
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

  top = limber_vec_add (top, s->head_frame.forward, -0.010);
  base = limber_vec_add (base, s->chest_frame.forward, -0.003);
  normal = add_neckline (&part->chain, canvas, s);
  part->bias = limber_canvas_facing (canvas, normal) * 0.3;
  part->first = 1;
  limber_chain_add_ball (&part->chain, canvas, base, 0.0300);
  limber_chain_add_ball (&part->chain, canvas, limber_vec_mix (base, top, 0.35), 0.0265);
  limber_chain_add_ball (&part->chain, canvas, limber_vec_mix (base, top, 0.70), 0.0258);
  limber_chain_add_ball (&part->chain, canvas, top, 0.0265);
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
  limber_canvas_fill (
      canvas, &part->chain, part->bias > 0 ? 0 : part->first, part->last, 0, canvas->skin);
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
  guint n = canvas->fine ? 48 : 20;

  for (guint k = 0; k < n; k++)
    {
      LimberBlob spot;

      cap_reach (canvas, s, lump, normal, cut, 2 * G_PI * k / n, &spot);
      cairo_line_to (canvas->cr, spot.x, spot.y);
    }
  cairo_close_path (canvas->cr);
}

static Lump
grow (const Lump *lump, double by)
{
  Lump grown = *lump;

  grown.half = limber_vec_add (grown.half, (LimberVec){ 1, 1, 1 }, by);

  return grown;
}

static void
trace_face (const LimberCanvas *canvas, const LimberSkeleton *s, gboolean whole, double grown)
{
  LimberChain chain = { 0 };

  if (whole)
    add_lump (&chain, canvas, s, &SKULL, 0);
  add_lump (&chain, canvas, s, &FACE, 0);
  add_lump (&chain, canvas, s, &CHIN, 0);
  add_lump (&chain, canvas, s, &JAW, 0);
  add_lump (&chain, canvas, s, &FACE, 0);
  limber_chain_trace (&chain, canvas, 0, chain.n - 1, grown);
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
paint_features (const LimberCanvas *canvas, const LimberSkeleton *s)
{
  LimberColour shade = limber_colour_mix (canvas->skin, (LimberColour){ 0.35, 0.12, 0.08 }, 0.16);
  LimberColour dark = limber_colour_mix (canvas->skin, (LimberColour){ 0.12, 0.07, 0.07 }, 0.82);

  for (int side = -1; side <= 1; side += 2)
    {
      paint_mark (canvas,
                  s,
                  (LimberVec){ 0.0475, 0.0010, 0.0185 * side },
                  (LimberVec){ 0.9, 0, 0.42 * side },
                  0.0038,
                  0.0052,
                  dark);
      paint_mark (canvas,
                  s,
                  (LimberVec){ 0.0490, 0.0140, 0.0190 * side },
                  (LimberVec){ 0.9, 0.1, 0.42 * side },
                  0.0085,
                  0.0014,
                  limber_colour_mix (canvas->skin, canvas->hair, 0.6));
    }
  paint_mark (canvas,
              s,
              (LimberVec){ 0.0490, -0.0380, 0 },
              (LimberVec){ 1, 0, 0 },
              0.0095,
              0.0019,
              limber_colour_mix (canvas->skin, (LimberColour){ 0.55, 0.16, 0.15 }, 0.5));
  trace_nose (canvas, s, 0);
  limber_canvas_set_colour (canvas, shade, 0.35);
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
      LimberVec out = limber_vec_add (root, s->head_frame.forward, -0.030);
      LimberVec end = limber_vec_add (out, (LimberVec){ 0, -1, 0 }, 0.062);

      end = limber_vec_add (end, s->head_frame.up, -0.030);
      limber_chain_add_ball (&chain, canvas, root, 0.012);
      limber_chain_add_ball (&chain, canvas, out, 0.020);
      limber_chain_add_ball (&chain, canvas, limber_vec_mix (out, end, 0.5), 0.019);
      limber_chain_add_ball (&chain, canvas, end, 0.008);
    }
  limber_canvas_fill_outlined (canvas, &chain, canvas->hair);
}

void
limber_head_paint (const LimberCanvas *canvas, const LimberSkeleton *s, const LimberPart *part)
{
  const Cap *cap = &CAPS[canvas->look->style];
  double     lean = cap->lean * G_PI / 180;
  LimberVec  normal = { -sin (lean), cos (lean), 0 };
  Lump       hair = grow (&SKULL, cap->thick);
  LimberVec  plane
      = limber_vec_add (limber_vec_scale (s->head_frame.forward, normal.x / hair.half.x),
                        s->head_frame.up,
                        normal.y / hair.half.y);
  gboolean     behind = limber_canvas_facing (canvas, plane) > 0;
  double       line = canvas->line / 2;
  LimberColour edge = limber_canvas_get_edge (canvas, canvas->skin);

  paint_hair_balls (canvas, s, FALSE);
  if (!behind)
    {
      LimberChain whole = { 0 };

      add_lump (&whole, canvas, s, &hair, 0);
      limber_canvas_fill_outlined (canvas, &whole, canvas->hair);
    }
  trace_face (canvas, s, behind, line);
  trace_nose (canvas, s, line);
  limber_canvas_set_colour (canvas, edge, 1);
  cairo_fill (canvas->cr);
  trace_face (canvas, s, behind, -line);
  trace_nose (canvas, s, -line);
  if (!behind)
    trace_cap (canvas, s, &SKULL, limber_vec_scale (normal, -1), -cap->cut);
  limber_canvas_set_colour (canvas, canvas->skin, 1);
  cairo_fill (canvas->cr);
  if (canvas->fine)
    paint_features (canvas, s);
  if (behind)
    {
      trace_cap (canvas, s, &hair, normal, cap->cut);
      limber_canvas_set_colour (canvas, canvas->hair, 1);
      cairo_fill (canvas->cr);
    }
  paint_ear (canvas, s);
  paint_hair_balls (canvas, s, TRUE);
}
