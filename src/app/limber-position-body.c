/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-position-body.h"

#include "limber-position-head.h"

#include <math.h>

static void
paint_foot (const LimberBrush *self, const LimberFigureLeg *leg, LimberInk ink, double fade)
{
  LimberVec        low = limber_vec_mix (leg->ankle, leg->knee, 0.13);
  LimberVec        heel = limber_vec_add (leg->ankle, leg->sole, 0.020);
  LimberVec        ball = limber_vec_add (leg->ankle, leg->sole, 0.025);
  LimberVec        tip = limber_vec_add (leg->ankle, leg->sole, 0.028);
  const LimberKnot back[] = { { low, 0.025 },
                              { leg->ankle, 0.023 },
                              { limber_vec_add (heel, leg->toe, -0.014), 0.020 } };
  const LimberKnot instep[]
      = { { leg->ankle, 0.023 }, { limber_vec_add (ball, leg->toe, 0.048), 0.0155 } };
  const LimberKnot sole[] = {
    back[2],
    instep[1],
    { limber_vec_add (tip, leg->toe, 0.070), 0.012 },
  };

  limber_brush_trace_limb (self, back, G_N_ELEMENTS (back));
  limber_brush_trace_limb (self, instep, G_N_ELEMENTS (instep));
  limber_brush_trace_limb (self, sole, G_N_ELEMENTS (sole));
  limber_brush_set_ink (self, ink, fade, 1);
  cairo_fill (self->cr);
}

static void
paint_leg (const LimberBrush *self, LimberLimb limb, double fade)
{
  const LimberFigureLeg *leg = &self->figure->legs[limb];
  LimberVec              calf = limber_vec_mix (leg->knee, leg->ankle, 0.30);
  const LimberKnot       knots[] = {
          { leg->hip, 0.055 },
          { limber_vec_mix (leg->hip, leg->knee, 0.45), 0.053 },
          { leg->knee, 0.0390 },
          { calf, 0.0385 },
          { limber_vec_mix (leg->knee, leg->ankle, 0.88), 0.0225 },
  };

  paint_foot (self,
              leg,
              limb == LIMBER_LIMB_RIGHT ? LIMBER_INK_RIGHT_SOCK : LIMBER_INK_SOCK,
              fade * LIMBER_SOCK_FADE);
  limber_brush_trace_round_limb (self, knots, G_N_ELEMENTS (knots));
  limber_brush_set_ink_along (self, LIMBER_INK_TIGHTS, leg->hip, calf, fade);
  cairo_fill (self->cr);
}

static void
paint_arm (const LimberBrush *self, LimberLimb limb, double fade)
{
  const LimberFigureArm *arm = &self->figure->arms[limb];
  LimberVec              knuckles = limber_vec_mix (arm->wrist, arm->fingers, 0.45);
  const LimberKnot       skin[] = {
          { limber_vec_mix (arm->shoulder, arm->elbow, 0.5), 0.029 },
          { arm->elbow, 0.0255 },
          { limber_vec_mix (arm->elbow, arm->wrist, 0.28), 0.0265 },
          { arm->wrist, 0.0165 },
          { knuckles, 0.019 },
          { arm->fingers, 0.011 },
  };
  const LimberKnot sleeve[] = {
    { arm->shoulder, 0.036 },
    { limber_vec_mix (arm->shoulder, arm->elbow, 0.62), 0.0335 },
  };

  limber_brush_paint_limb (self, skin, G_N_ELEMENTS (skin), LIMBER_INK_SKIN, fade);
  limber_brush_paint_limb (self, sleeve, G_N_ELEMENTS (sleeve), LIMBER_INK_SLEEVE, fade);
}

/* A slice of the trunk. */
typedef struct
{
  LimberVec at;
  double    depth; /* half, along forward */
  double    width; /* half, along right */
} Slice;

/* How far a slice reaches to the side of the spine in the picture. */
static double
get_extent (const LimberBrush *self, const Slice *slice, LimberPoint normal)
{
  LimberPoint forward = limber_brush_project (self, self->figure->forward);
  LimberPoint right = limber_brush_project (self, self->figure->right);
  double      depth = slice->depth * (forward.x * normal.x + forward.y * normal.y);
  double      width = slice->width * (right.x * normal.x + right.y * normal.y);

  return hypot (depth, width);
}

/* A smooth curve through the points, from the second to the last but one. */
static void
trace_curve (cairo_t *cr, const LimberPoint *p, int n, int step)
{
  for (int i = 0; i < n - 1; i++)
    {
      const LimberPoint *a = p + i * step;
      const LimberPoint *b = a + step;
      const LimberPoint *before = i > 0 ? a - step : a;
      const LimberPoint *after = i < n - 2 ? b + step : b;

      cairo_curve_to (cr,
                      a->x + (b->x - before->x) / 6,
                      a->y + (b->y - before->y) / 6,
                      b->x - (after->x - a->x) / 6,
                      b->y - (after->y - a->y) / 6,
                      b->x,
                      b->y);
    }
}

/* The outline of a stack of slices, bulging at both ends by parts of their extents. */
static void
trace_stack (const LimberBrush *self,
             const Slice       *slices,
             int                n,
             double             bulge_low,
             double             bulge_high)
{
  LimberPoint left[8], right[8], axis[8];

  g_assert (n <= 8);
  for (int i = 0; i < n; i++)
    {
      LimberPoint a = limber_brush_project (self, slices[MAX (i - 1, 0)].at);
      LimberPoint b = limber_brush_project (self, slices[MIN (i + 1, n - 1)].at);
      LimberPoint at = limber_brush_project (self, slices[i].at);
      double      length = hypot (b.x - a.x, b.y - a.y);
      LimberPoint normal = { (b.y - a.y) / length, -(b.x - a.x) / length };
      double      extent = get_extent (self, &slices[i], normal);

      left[i] = (LimberPoint){ at.x - normal.x * extent, at.y - normal.y * extent };
      right[i] = (LimberPoint){ at.x + normal.x * extent, at.y + normal.y * extent };
      axis[i] = (LimberPoint){ -normal.y * extent, normal.x * extent };
    }

  cairo_move_to (self->cr, left[0].x, left[0].y);
  trace_curve (self->cr, left, n, 1);
  cairo_curve_to (self->cr,
                  left[n - 1].x + axis[n - 1].x * bulge_high,
                  left[n - 1].y + axis[n - 1].y * bulge_high,
                  right[n - 1].x + axis[n - 1].x * bulge_high,
                  right[n - 1].y + axis[n - 1].y * bulge_high,
                  right[n - 1].x,
                  right[n - 1].y);
  trace_curve (self->cr, right + n - 1, n, -1);
  cairo_curve_to (self->cr,
                  right[0].x - axis[0].x * bulge_low,
                  right[0].y - axis[0].y * bulge_low,
                  left[0].x - axis[0].x * bulge_low,
                  left[0].y - axis[0].y * bulge_low,
                  left[0].x,
                  left[0].y);
  cairo_close_path (self->cr);
}

static void
paint_trunk (const LimberBrush *self)
{
  const LimberFigure *figure = self->figure;
  double              breath = 1 + 0.08 * self->paint->breath;
  LimberVec           behind = limber_vec_add (figure->pelvis, figure->forward, -0.009);
  LimberVec           seat = limber_vec_add (figure->pelvis, figure->forward, -0.012);
  LimberVec           down = limber_vec_add (figure->pelvis, figure->waist, -1);
  const LimberKnot    buttocks[] = {
       { limber_vec_mix (behind, figure->legs[0].hip, 0.35), 0.0610 },
       { limber_vec_mix (behind, figure->legs[1].hip, 0.35), 0.0610 },
  };
  const Slice hips[] = {
    { limber_vec_add (seat, down, 0.70), 0.042, 0.062 },
    { limber_vec_add (seat, down, 0.25), 0.055, 0.086 },
    { limber_vec_mix (seat, figure->waist, 0.35), 0.056, 0.086 },
    { figure->waist, 0.050, 0.074 },
  };
  const Slice slices[] = {
    { limber_vec_mix (figure->pelvis, figure->waist, 0.20), 0.062, 0.108 },
    { figure->waist, 0.055, 0.092 },
    { limber_vec_mix (figure->waist, figure->chest, 0.55), 0.051 * breath, 0.074 },
    { figure->chest, 0.056 * breath, 0.080 },
    { limber_vec_mix (figure->chest, figure->neck, 0.5), 0.057 * breath, 0.090 },
    { limber_vec_mix (figure->chest, figure->neck, 0.85), 0.046, 0.085 },
    { limber_vec_mix (figure->chest, figure->neck, 1.0), 0.032, 0.050 },
  };
  const LimberKnot shoulders[] = {
    { figure->arms[0].shoulder, 0.034 },
    { figure->arms[1].shoulder, 0.034 },
  };

  limber_brush_paint_limb (self, buttocks, G_N_ELEMENTS (buttocks), LIMBER_INK_TIGHTS, 0);
  trace_stack (self, hips, G_N_ELEMENTS (hips), 0.7, 0);
  limber_brush_set_ink (self, LIMBER_INK_TIGHTS, 0, 1);
  cairo_fill (self->cr);

  trace_stack (self, slices, G_N_ELEMENTS (slices), 0.25, 0.3);
  limber_brush_set_ink (self, LIMBER_INK_TOP, 0, 1);
  cairo_fill (self->cr);
  limber_brush_paint_limb (self, shoulders, G_N_ELEMENTS (shoulders), LIMBER_INK_TOP, 0);
}

static void
paint_neck (const LimberBrush *self)
{
  LimberVec        throat = limber_vec_add (self->figure->head, self->figure->crown, -0.045);
  const LimberKnot knots[] = {
    { limber_vec_mix (self->figure->neck, self->figure->chest, 0.12), 0.034 },
    { self->figure->neck, 0.027 },
    { throat, 0.026 },
  };

  limber_brush_paint_limb (self, knots, G_N_ELEMENTS (knots), LIMBER_INK_SKIN, 0.06);
}

static double
get_leg_depth (const LimberBrush *self, LimberLimb limb)
{
  const LimberFigureLeg *leg = &self->figure->legs[limb];

  return limber_vec_dot (limber_vec_mix (leg->hip, leg->knee, 0.5), self->near);
}

static double
get_arm_depth (const LimberBrush *self, LimberLimb limb)
{
  return limber_vec_dot (self->figure->arms[limb].elbow, self->near);
}

void
limber_body_paint (const LimberBrush *self)
{
  LimberLimb far_leg = get_leg_depth (self, 0) < get_leg_depth (self, 1) ? 0 : 1;
  LimberLimb far_arm = get_arm_depth (self, 0) < get_arm_depth (self, 1) ? 0 : 1;

  paint_arm (self, far_arm, LIMBER_FADE);
  paint_leg (self, far_leg, LIMBER_FADE);
  paint_leg (self, !far_leg, 0);
  paint_neck (self);
  paint_trunk (self);
  limber_position_head_paint (self);
  paint_arm (self, !far_arm, 0);
}
