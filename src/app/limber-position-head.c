/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-position-head.h"

#include <math.h>

/* A point on the head, in parts of its radii. */
LimberVec
limber_head_get_point (const LimberBrush *self, double gaze, double crown, double right)
{
  const LimberFigure *figure = self->figure;
  LimberVec           at = limber_vec_add (figure->head, figure->gaze, gaze * 0.058);

  at = limber_vec_add (at, figure->crown, crown * 0.074);

  return limber_vec_add (at, limber_vec_cross (figure->gaze, figure->crown), right * 0.053);
}

static void
trace_head (const LimberBrush *self)
{
  const LimberKnot skull[] = { { limber_head_get_point (self, -0.10, 0.22, 0), 0.0575 },
                               { limber_head_get_point (self, 0.12, -0.50, 0), 0.0390 } };

  limber_brush_trace_limb (self, skull, G_N_ELEMENTS (skull));
}

/*
 * Hair is what is behind a plane through the head; its edge is a circle, of which the near half is
 * seen. The plane is @cap away from the middle, towards @gaze and @crown (a unit vector).
 */
static void
trace_hair (const LimberBrush *self, double gaze, double crown, double cap)
{
  const int   n = 48;
  double      radius = sqrt (1 - cap * cap);
  LimberPoint middle = limber_brush_project (self, self->figure->head);
  LimberPoint far
      = limber_brush_project (self, limber_head_get_point (self, gaze * 3, crown * 3, 0));
  LimberPoint first = { 0 };
  LimberPoint at = { 0 };
  int         seen = -1; /* so many points of the edge; -1 before the far half */

  for (int i = 0; i < 2 * n; i++)
    {
      double    angle = 2 * G_PI * i / n;
      LimberVec edge = limber_head_get_point (self,
                                              gaze * cap + crown * radius * cos (angle),
                                              crown * cap - gaze * radius * cos (angle),
                                              radius * sin (angle));
      LimberVec reach = limber_vec_add (edge, self->figure->head, -1);

      if (limber_vec_dot (reach, self->near) < 0)
        {
          if (seen > 0)
            break;
          seen = 0;
        }
      else if (seen >= 0)
        {
          at = limber_brush_project (self, edge);
          if (seen++ == 0)
            first = at;
          cairo_line_to (self->cr, at.x, at.y);
        }
    }

  cairo_line_to (self->cr, at.x + far.x - middle.x, at.y + far.y - middle.y);
  cairo_line_to (self->cr, first.x + far.x - middle.x, first.y + far.y - middle.y);
  cairo_close_path (self->cr);
}

static void
paint_face (const LimberBrush *self)
{
  LimberVec        tip = limber_head_get_point (self, 1.04, -0.13, 0);
  const LimberKnot nose[]
      = { { limber_head_get_point (self, 0.76, 0.12, 0), 0.010 }, { tip, 0.0115 } };

  limber_brush_trace_limb (self, nose, G_N_ELEMENTS (nose));
  limber_brush_set_ink (self, LIMBER_INK_SKIN, 0, 1);
  cairo_fill (self->cr);
}

static void
paint_eyes (const LimberBrush *self)
{
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (self->cr, 0.0055);
  limber_brush_set_ink (self, LIMBER_INK_HAIR, 0, 0.85);

  for (int side = -1; side <= 1; side += 2)
    {
      LimberVec   middle = limber_head_get_point (self, 0.84, 0.0, side * 0.42);
      LimberPoint inner
          = limber_brush_project (self, limber_head_get_point (self, 0.90, 0.02, side * 0.28));
      LimberPoint low
          = limber_brush_project (self, limber_head_get_point (self, 0.89, -0.08, side * 0.36));
      LimberPoint lash
          = limber_brush_project (self, limber_head_get_point (self, 0.82, -0.08, side * 0.52));
      LimberPoint outer
          = limber_brush_project (self, limber_head_get_point (self, 0.74, 0.02, side * 0.58));

      /* Of an eye near the edge only a blot would be seen. */
      if (limber_vec_dot (limber_vec_add (middle, self->figure->head, -1), self->near) < 0.02)
        continue;

      cairo_move_to (self->cr, inner.x, inner.y);
      cairo_curve_to (self->cr, low.x, low.y, lash.x, lash.y, outer.x, outer.y);
      cairo_stroke (self->cr);
    }
}

static void
paint_ears (const LimberBrush *self)
{
  for (int side = -1; side <= 1; side += 2)
    {
      LimberVec top = limber_head_get_point (self, -0.12, 0.02, side * 0.98);
      LimberVec lobe = limber_head_get_point (self, -0.10, -0.16, side * 0.94);

      if (limber_vec_dot (limber_vec_add (top, self->figure->head, -1), self->near) < 0.02)
        continue;

      limber_brush_trace_capsule (self,
                                  limber_brush_project (self, top),
                                  0.0110,
                                  limber_brush_project (self, lobe),
                                  0.0075);
      limber_brush_set_ink (self, LIMBER_INK_FACE, 0, 1);
      cairo_fill (self->cr);
    }
}

void
limber_position_head_paint (const LimberBrush *self)
{
  cairo_t    *cr = self->cr;
  LimberPoint bun = limber_brush_project (self, limber_head_get_point (self, -0.80, 0.98, 0));

  limber_brush_trace_circle (self, bun, 0.027);
  limber_brush_set_ink (self, LIMBER_INK_HAIR, 0, 1);
  cairo_fill (cr);

  paint_face (self);
  trace_head (self);
  limber_brush_set_ink (self, LIMBER_INK_SKIN, 0, 1);
  cairo_fill (cr);

  cairo_save (cr);
  trace_head (self);
  cairo_clip (cr);
  trace_hair (self, -0.92, 0.39, 0.10);
  limber_brush_set_ink (self, LIMBER_INK_HAIR, 0, 1);
  cairo_fill (cr);
  trace_hair (self, -0.17, 0.985, 0.50);
  cairo_fill (cr);
  cairo_restore (cr);
  paint_eyes (self);
  paint_ears (self);
}
