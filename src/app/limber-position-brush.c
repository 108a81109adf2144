/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-position-brush.h"

#include <math.h>

static const guint32 inks[2][LIMBER_N_INKS] = {
  { 0xe3ece8,
    0x8cbab3,
    0x76a69f,
    0x1d4440,
    0x35808a,
    0x2a717b,
    0x414e6e,
    0xdca888,
    0xb97f62,
    0x3d2c29,
    0xf7f4ef,
    0xeec02f,
    0xcdb79a,
    0xb39c7f },
  { 0x2c3735,
    0x4a7570,
    0x3c625e,
    0x0a1211,
    0x3f98a1,
    0x348790,
    0x5f7298,
    0xd6a283,
    0xa8715a,
    0x5d443c,
    0xe6e2da,
    0xeec02f,
    0x8a7863,
    0x6f604f },
};

/**
 * limber_brush_project:
 * @at: a place in the room
 *
 * Returns: where that is in the picture, in body heights, x to the right and y down
 */
LimberPoint
limber_brush_project (const LimberBrush *self, LimberVec at)
{
  return (LimberPoint){ limber_vec_dot (at, self->across), -limber_vec_dot (at, self->above) };
}

static void
mix_ink (const LimberBrush *self, LimberInk ink, double fade, double part[3])
{
  guint32 color = inks[self->paint->dark][ink];
  guint32 disc = inks[self->paint->dark][LIMBER_INK_DISC];

  for (int i = 0; i < 3; i++)
    {
      int shift = 16 - 8 * i;

      part[i] = ((color >> shift & 0xff) * (1 - fade) + (disc >> shift & 0xff) * fade) / 255.0;
    }
}

/**
 * limber_brush_set_ink:
 * @ink: a colour of the palette
 * @fade: how much of the disc behind is mixed in, 0 to 1
 * @alpha: opacity, 0 to 1
 */
void
limber_brush_set_ink (const LimberBrush *self, LimberInk ink, double fade, double alpha)
{
  double part[3];

  mix_ink (self, ink, fade, part);
  cairo_set_source_rgba (self->cr, part[0], part[1], part[2], alpha);
}

/* Fades in from one point to another, so that no edge shows where a limb leaves the trunk. */
void
limber_brush_set_ink_along (const LimberBrush *self,
                            LimberInk          ink,
                            LimberVec          from,
                            LimberVec          to,
                            double             fade)
{
  LimberPoint      a = limber_brush_project (self, from);
  LimberPoint      b = limber_brush_project (self, to);
  cairo_pattern_t *pattern = cairo_pattern_create_linear (a.x, a.y, b.x, b.y);

  for (int stop = 0; stop < 2; stop++)
    {
      double part[3];

      mix_ink (self, ink, stop * fade, part);
      cairo_pattern_add_color_stop_rgb (pattern, stop, part[0], part[1], part[2]);
    }
  cairo_set_source (self->cr, pattern);
  cairo_pattern_destroy (pattern);
}

/**
 * limber_brush_trace_circle:
 * @at: its middle
 * @radius: body heights
 */
void
limber_brush_trace_circle (const LimberBrush *self, LimberPoint at, double radius)
{
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, at.x, at.y, radius, 0, 2 * G_PI);
  cairo_close_path (self->cr);
}

/* Two circles and their outer tangents. */
void
limber_brush_trace_capsule (const LimberBrush *self,
                            LimberPoint        a,
                            double             ra,
                            LimberPoint        b,
                            double             rb)
{
  double distance = hypot (b.x - a.x, b.y - a.y);
  double heading, lean;

  if (distance <= fabs (ra - rb))
    {
      limber_brush_trace_circle (self, ra > rb ? a : b, MAX (ra, rb));
      return;
    }

  heading = atan2 (b.y - a.y, b.x - a.x);
  lean = acos ((ra - rb) / distance);
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, a.x, a.y, ra, heading + lean, heading - lean + 2 * G_PI);
  cairo_arc (self->cr, b.x, b.y, rb, heading - lean, heading + lean);
  cairo_close_path (self->cr);
}

/**
 * limber_brush_trace_limb:
 * @knots: (array length=n): circles, each joined to the next
 * @n: how many
 */
void
limber_brush_trace_limb (const LimberBrush *self, const LimberKnot *knots, guint n)
{
  for (guint i = 0; i + 1 < n; i++)
    limber_brush_trace_capsule (self,
                                limber_brush_project (self, knots[i].at),
                                knots[i].radius,
                                limber_brush_project (self, knots[i + 1].at),
                                knots[i + 1].radius);
}

/* The same with the corners between the knots rounded off. */
void
limber_brush_trace_round_limb (const LimberBrush *self, const LimberKnot *knots, int n)
{
  enum
  {
    PARTS = 6
  };
  LimberKnot fine[8 * PARTS];
  int        count = 0;

  g_assert (n <= 8);
  for (int i = 0; i < n - 1; i++)
    for (int k = 0; k < PARTS + (i == n - 2); k++)
      {
        double t = (double) k / PARTS;
        double before = knots[MAX (i - 1, 0)].radius;
        double from = knots[i].radius;
        double to = knots[i + 1].radius;
        double after = knots[MIN (i + 2, n - 1)].radius;
        double rise = (to - before) / 2;
        double fall = (after - from) / 2;
        double rest = 3 * (to - from) - 2 * rise - fall;
        double bend = 2 * (from - to) + rise + fall;

        fine[count].at = limber_vec_mix (knots[i].at, knots[i + 1].at, t);
        fine[count++].radius = from + t * (rise + t * (rest + t * bend));
      }

  limber_brush_trace_limb (self, fine, (guint) count);
}

/**
 * limber_brush_paint_limb:
 * @knots: (array length=n): the outline of the limb
 * @n: how many, at most 8
 * @ink: its colour
 * @fade: see [method@Brush.set_ink]
 */
void
limber_brush_paint_limb (const LimberBrush *self,
                         const LimberKnot  *knots,
                         guint              n,
                         LimberInk          ink,
                         double             fade)
{
  limber_brush_trace_round_limb (self, knots, (int) n);
  limber_brush_set_ink (self, ink, fade, 1);
  cairo_fill (self->cr);
}
