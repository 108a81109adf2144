/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-position-ground.h"

/* From here on the unit square lies on the floor: first x, then z. */
static void
lie_on_floor (const LimberBrush *self)
{
  cairo_matrix_t floor;

  cairo_matrix_init (&floor, self->across.x, -self->above.x, self->across.z, -self->above.z, 0, 0);
  cairo_transform (self->cr, &floor);
}

static void
trace_rounded (cairo_t *cr, double x, double y, double width, double height, double r)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/**
 * limber_ground_get_reach:
 * @from: (out): where the body begins along the floor, body heights
 * @to: (out): where it ends
 */
void
limber_ground_get_reach (const LimberFigure *figure, double *from, double *to)
{
  *from = MIN (figure->pelvis.x, figure->head.x);
  *to = MAX (figure->pelvis.x, figure->head.x);

  for (guint i = 0; i < 2; i++)
    {
      const LimberFigureLeg *leg = &figure->legs[i];
      double                 tip = leg->ankle.x + leg->toe.x * 0.08;
      double                 fingers = figure->arms[i].fingers.x;

      *from = MIN (*from, MIN (MIN (tip, leg->ankle.x), fingers));
      *to = MAX (*to, MAX (MAX (tip, leg->knee.x), fingers));
    }
}

void
limber_ground_paint_mat (const LimberBrush *self)
{
  cairo_t *cr = self->cr;
  double   from, to;

  limber_ground_get_reach (self->figure, &from, &to);
  from -= 0.10;
  to += 0.10;

  for (int edge = 4; edge >= 0; edge--)
    {
      cairo_save (cr);
      cairo_translate (cr, 0, edge * 0.0025);
      lie_on_floor (self);
      trace_rounded (cr, from, -0.24, to - from, 0.48, 0.025);
      limber_brush_set_ink (self, edge ? LIMBER_INK_MAT_EDGE : LIMBER_INK_MAT, 0, 1);
      cairo_fill (cr);
      cairo_restore (cr);
    }
}

static void
trace_shadow_line (const LimberBrush *self, LimberVec a, LimberVec b)
{
  /* What is high above the floor throws no shadow that one would see. */
  if (MIN (a.y, b.y) > 0.13)
    return;

  if (a.y > b.y)
    a = limber_vec_mix (b, a, MIN (1, (0.13 - b.y) / (a.y - b.y + 1e-6)));
  else
    b = limber_vec_mix (a, b, MIN (1, (0.13 - a.y) / (b.y - a.y + 1e-6)));
  cairo_move_to (self->cr, a.x, a.z);
  cairo_line_to (self->cr, b.x, b.z);
}

static void
trace_chair_shadow (const LimberBrush *self)
{
  for (int i = 0; i < 4; i++)
    {
      double x = self->figure->pelvis.x + (i % 2 == 0 ? -0.12 : 0.145);
      double z = self->figure->pelvis.z + (i < 2 ? -0.125 : 0.125);

      trace_shadow_line (self, (LimberVec){ x, 0, z }, (LimberVec){ x + 0.01, 0, z });
    }
}

/* One outline, stroked ever narrower: soft edges, and no darker where limbs cross. */
void
limber_ground_paint_shadow (const LimberBrush *self)
{
  const LimberFigure *figure = self->figure;
  cairo_t            *cr = self->cr;

  cairo_save (cr);
  lie_on_floor (self);
  trace_shadow_line (self, figure->pelvis, figure->chest);
  trace_shadow_line (self, figure->chest, figure->head);
  for (guint i = 0; i < 2; i++)
    {
      const LimberFigureLeg *leg = &figure->legs[i];
      const LimberFigureArm *arm = &figure->arms[i];

      trace_shadow_line (self, leg->hip, leg->knee);
      trace_shadow_line (self, leg->knee, leg->ankle);
      trace_shadow_line (self, leg->ankle, limber_vec_add (leg->ankle, leg->toe, 0.07));
      trace_shadow_line (self, arm->shoulder, arm->elbow);
      trace_shadow_line (self, arm->elbow, arm->wrist);
      trace_shadow_line (self, arm->wrist, arm->fingers);
    }
  if (figure->seat > 0)
    trace_chair_shadow (self);

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  limber_brush_set_ink (self, LIMBER_INK_SHADOW, 0, self->paint->dark ? 0.072 : 0.056);
  for (double width = 0.15; width > 0.03; width -= 0.024)
    {
      cairo_set_line_width (cr, width);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
  cairo_restore (cr);
}

static void
paint_quad (const LimberBrush *self, const LimberVec corners[4], LimberInk ink)
{
  for (guint i = 0; i < 4; i++)
    {
      LimberPoint at = limber_brush_project (self, corners[i]);

      cairo_line_to (self->cr, at.x, at.y);
    }
  cairo_close_path (self->cr);
  limber_brush_set_ink (self, ink, 0, 1);
  cairo_fill_preserve (self->cr);
  cairo_set_line_width (self->cr, 0.008);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (self->cr);
}

/* A board of the chair, given by two opposite corners of it, from the middle below the sitter. */
static void
paint_board (const LimberBrush *self, LimberVec a, LimberVec b, LimberInk ink)
{
  LimberVec middle = { self->figure->pelvis.x, 0, self->figure->pelvis.z };
  LimberVec corners[4] = { a, b, b, a };

  /* It lies in a plane of the room: flat, to the front, or to the side. */
  if (a.y == b.y)
    corners[1].x = a.x, corners[3].x = b.x;
  else
    corners[1].y = a.y, corners[3].y = b.y;

  for (guint i = 0; i < 4; i++)
    corners[i] = limber_vec_add (middle, corners[i], 1);
  paint_quad (self, corners, ink);
}

static void
paint_chair_leg (const LimberBrush *self, double x, double z, double top, double fade)
{
  LimberVec        middle = { self->figure->pelvis.x, 0, self->figure->pelvis.z };
  const LimberKnot knots[] = {
    { limber_vec_add (middle, (LimberVec){ x * 1.08, 0.009, z * 1.05 }, 1), 0.009 },
    { limber_vec_add (middle, (LimberVec){ x, top, z }, 1), 0.011 },
  };

  limber_brush_paint_limb (self, knots, G_N_ELEMENTS (knots), LIMBER_INK_WOOD_EDGE, fade);
}

/**
 * limber_ground_paint_chair:
 *
 * Paints the chair below who sits, if there is one.
 */
void
limber_ground_paint_chair (const LimberBrush *self)
{
  const double front = 0.145;
  const double back = -0.125;
  const double side = 0.13;
  double       seat = self->figure->seat;
  double       below = seat - 0.024;

  if (seat <= 0)
    return;

  paint_chair_leg (self, -0.115, -0.12, seat + 0.36, LIMBER_FADE);
  paint_chair_leg (self, 0.135, -0.12, seat, LIMBER_FADE);
  paint_chair_leg (self, -0.115, 0.12, seat + 0.36, 0);
  paint_chair_leg (self, 0.135, 0.12, seat, 0);

  paint_board (self,
               (LimberVec){ -0.115, seat + 0.20, -side },
               (LimberVec){ -0.115, seat + 0.34, side },
               LIMBER_INK_WOOD);
  paint_board (self,
               (LimberVec){ front, below, -side },
               (LimberVec){ front, seat, side },
               LIMBER_INK_WOOD_EDGE);
  paint_board (self,
               (LimberVec){ back, below, side },
               (LimberVec){ front, seat, side },
               LIMBER_INK_WOOD_EDGE);
  paint_board (
      self, (LimberVec){ back, seat, -side }, (LimberVec){ front, seat, side }, LIMBER_INK_WOOD);
}
