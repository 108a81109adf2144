/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-position-painter.h"

#include "limber-position-body.h"
#include "limber-position-ground.h"
#include "limber-position-head.h"

#include <math.h>

/* The disc in the picture, and a body height in the disc. */
#define DISC_PART 0.97
#define BODY_PART 0.74

/* Mirroring turns the picture round; the body keeps its socks. */
static void
swap_sides (LimberFigure *figure)
{
  LimberFigureLeg leg = figure->legs[0];
  LimberFigureArm arm = figure->arms[0];

  figure->legs[0] = figure->legs[1];
  figure->legs[1] = leg;
  figure->arms[0] = figure->arms[1];
  figure->arms[1] = arm;
}

/* Puts the body into the middle of the disc, as large as fits. */
static void
fit (const LimberBrush *self, double size)
{
  const LimberFigure *figure = self->figure;
  double              from, to, top, scale;

  limber_ground_get_reach (figure, &from, &to);
  top = limber_vec_dot (limber_head_get_point (self, -0.5, 1.4, 0), self->above);
  top = MAX (top, limber_vec_dot (figure->legs[1].knee, self->above) + 0.05);
  scale = size * MIN (BODY_PART, 1.0 / (to - from + 0.32));

  cairo_scale (self->cr, scale, scale);
  cairo_translate (self->cr, -(from + to) / 2 * self->across.x, top / 2 - 0.04);
}

/**
 * limber_position_paint:
 * @cr: where to paint
 * @width: of the picture
 * @height: of the picture
 * @position: the position
 * @paint: how
 *
 * Paints a body at rest on its mat, before a disc as large as fits.
 */
void
limber_position_paint (cairo_t           *cr,
                       double             width,
                       double             height,
                       LimberPosition     position,
                       const LimberPaint *paint)
{
  LimberFigure figure;
  LimberBrush  self = { .cr = cr, .figure = &figure, .paint = paint };
  double       size = MIN (width, height) * DISC_PART;
  double       yaw_sin, yaw_cos, pitch_sin, pitch_cos;

  limber_figure_solve (&figure, position);
  if (paint->mirrored)
    swap_sides (&figure);

  yaw_sin = sin (figure.yaw);
  yaw_cos = cos (figure.yaw);
  pitch_sin = sin (figure.pitch);
  pitch_cos = cos (figure.pitch);
  self.across = (LimberVec){ yaw_cos, 0, -yaw_sin };
  self.above = (LimberVec){ -yaw_sin * pitch_sin, pitch_cos, -yaw_cos * pitch_sin };
  self.near = (LimberVec){ yaw_sin * pitch_cos, pitch_sin, yaw_cos * pitch_cos };

  cairo_save (cr);
  cairo_translate (cr, width / 2, height / 2);
  limber_brush_trace_circle (&self, (LimberPoint){ 0, 0 }, size / 2);
  limber_brush_set_ink (&self, LIMBER_INK_DISC, 0, 1);
  cairo_fill (cr);

  cairo_scale (cr, paint->mirrored ? -1 : 1, 1);
  fit (&self, size);
  if (figure.seat <= 0)
    limber_ground_paint_mat (&self);
  limber_ground_paint_shadow (&self);
  limber_ground_paint_chair (&self);
  limber_body_paint (&self);
  cairo_restore (cr);
}
