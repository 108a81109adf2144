/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-position-painter.h"

#include <math.h>

/* The disc in the picture, and a body height in the disc. */
#define DISC_PART 0.97
#define BODY_PART 0.74

/* How far what is farther away fades into the disc. */
#define FADE 0.2

typedef enum
{
  INK_DISC,
  INK_MAT,
  INK_MAT_EDGE,
  INK_SHADOW,
  INK_TOP,
  INK_SLEEVE,
  INK_TIGHTS,
  INK_SKIN,
  INK_FACE,
  INK_HAIR,
  INK_SOCK,
  INK_RIGHT_SOCK, /* golden yellow: orange is for muscles */
  INK_WOOD,
  INK_WOOD_EDGE,
  N_INKS,
} Ink;

static const guint32 inks[2][N_INKS] = {
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

typedef struct
{
  double x;
  double y;
} Point;

/* A circle of the outline of a limb. */
typedef struct
{
  LimberVec at;
  double    radius;
} Knot;

typedef struct
{
  cairo_t            *cr;
  const LimberFigure *figure;
  const LimberPaint  *paint;
  LimberVec           across; /* the axes of the picture in the room, units: to its right ... */
  LimberVec           above;  /* ... up ... */
  LimberVec           near;   /* ... and towards the viewer */
} Painter;

static Point
project (const Painter *self, LimberVec at)
{
  return (Point){ limber_vec_dot (at, self->across), -limber_vec_dot (at, self->above) };
}

static void
mix_ink (const Painter *self, Ink ink, double fade, double part[3])
{
  guint32 color = inks[self->paint->dark][ink];
  guint32 disc = inks[self->paint->dark][INK_DISC];

  for (int i = 0; i < 3; i++)
    {
      int shift = 16 - 8 * i;

      part[i] = ((color >> shift & 0xff) * (1 - fade) + (disc >> shift & 0xff) * fade) / 255.0;
    }
}

static void
set_ink (const Painter *self, Ink ink, double fade, double alpha)
{
  double part[3];

  mix_ink (self, ink, fade, part);
  cairo_set_source_rgba (self->cr, part[0], part[1], part[2], alpha);
}

/* Fades in from one point to another, so that no edge shows where a limb leaves the trunk. */
static void
set_ink_along (const Painter *self, Ink ink, LimberVec from, LimberVec to, double fade)
{
  Point            a = project (self, from);
  Point            b = project (self, to);
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

static void
trace_circle (const Painter *self, Point at, double radius)
{
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, at.x, at.y, radius, 0, 2 * G_PI);
  cairo_close_path (self->cr);
}

/* Two circles and their outer tangents. */
static void
trace_capsule (const Painter *self, Point a, double ra, Point b, double rb)
{
  double distance = hypot (b.x - a.x, b.y - a.y);
  double heading, lean;

  if (distance <= fabs (ra - rb))
    {
      trace_circle (self, ra > rb ? a : b, MAX (ra, rb));
      return;
    }

  heading = atan2 (b.y - a.y, b.x - a.x);
  lean = acos ((ra - rb) / distance);
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, a.x, a.y, ra, heading + lean, heading - lean + 2 * G_PI);
  cairo_arc (self->cr, b.x, b.y, rb, heading - lean, heading + lean);
  cairo_close_path (self->cr);
}

static void
trace_limb (const Painter *self, const Knot *knots, guint n)
{
  for (guint i = 0; i + 1 < n; i++)
    trace_capsule (self,
                   project (self, knots[i].at),
                   knots[i].radius,
                   project (self, knots[i + 1].at),
                   knots[i + 1].radius);
}

/* The same with the corners between the knots rounded off. */
static void
trace_round_limb (const Painter *self, const Knot *knots, int n)
{
  enum
  {
    PARTS = 6
  };
  Knot fine[8 * PARTS];
  int  count = 0;

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

  trace_limb (self, fine, (guint) count);
}

static void
paint_limb (const Painter *self, const Knot *knots, guint n, Ink ink, double fade)
{
  trace_round_limb (self, knots, (int) n);
  set_ink (self, ink, fade, 1);
  cairo_fill (self->cr);
}

/* From here on the unit square lies on the floor: first x, then z. */
static void
lie_on_floor (const Painter *self)
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

/* How far the body reaches along the floor. */
static void
get_reach (const LimberFigure *figure, double *from, double *to)
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

static void
paint_mat (const Painter *self)
{
  cairo_t *cr = self->cr;
  double   from, to;

  get_reach (self->figure, &from, &to);
  from -= 0.10;
  to += 0.10;

  for (int edge = 4; edge >= 0; edge--)
    {
      cairo_save (cr);
      cairo_translate (cr, 0, edge * 0.0025);
      lie_on_floor (self);
      trace_rounded (cr, from, -0.24, to - from, 0.48, 0.025);
      set_ink (self, edge ? INK_MAT_EDGE : INK_MAT, 0, 1);
      cairo_fill (cr);
      cairo_restore (cr);
    }
}

static void
trace_shadow_line (const Painter *self, LimberVec a, LimberVec b)
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

/* One outline, stroked ever narrower: soft edges, and no darker where limbs cross. */
static void
paint_shadow (const Painter *self)
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

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  set_ink (self, INK_SHADOW, 0, self->paint->dark ? 0.06 : 0.035);
  for (double width = 0.15; width > 0.03; width -= 0.015)
    {
      cairo_set_line_width (cr, width);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
  cairo_restore (cr);
}

static void
paint_quad (const Painter *self, const LimberVec corners[4], Ink ink)
{
  for (guint i = 0; i < 4; i++)
    {
      Point at = project (self, corners[i]);

      cairo_line_to (self->cr, at.x, at.y);
    }
  cairo_close_path (self->cr);
  set_ink (self, ink, 0, 1);
  cairo_fill_preserve (self->cr);
  cairo_set_line_width (self->cr, 0.008);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (self->cr);
}

static void
paint_chair (const Painter *self)
{
  double    seat = self->figure->seat;
  LimberVec middle = { self->figure->pelvis.x, 0, self->figure->pelvis.z };

  if (seat <= 0)
    return;

  for (int i = 0; i < 4; i++)
    {
      double     x = i % 2 == 0 ? -0.115 : 0.135;
      double     z = i < 2 ? -0.12 : 0.12;
      double     top = i % 2 == 0 && i < 4 ? 0.36 : 0;
      const Knot leg[] = {
        { limber_vec_add (middle, (LimberVec){ x * 1.08, 0.008, z * 1.05 }, 1), 0.009 },
        { limber_vec_add (middle, (LimberVec){ x, seat + top, z }, 1), 0.011 },
      };

      paint_limb (self, leg, G_N_ELEMENTS (leg), INK_WOOD_EDGE, i < 2 ? FADE : 0);
    }

  for (int part = 0; part < 3; part++)
    {
      const double heights[3][2] = { { 0.20, 0.34 }, { -0.024, -0.001 }, { -0.001, -0.001 } };
      double       low = seat + heights[part][0];
      double       high = seat + heights[part][1];
      double       x = part == 0 ? -0.115 : 0.145;
      double       back = -0.125;
      LimberVec    corners[4] = {
           { x, low, -0.13 },
           { x, low, 0.13 },
           { part == 2 ? back : x, high, 0.13 },
           { part == 2 ? back : x, high, -0.13 },
      };

      for (guint i = 0; i < 4; i++)
        corners[i] = limber_vec_add (middle, corners[i], 1);
      paint_quad (self, corners, part == 1 ? INK_WOOD_EDGE : INK_WOOD);
    }
  {
    LimberVec side[4] = {
      { -0.125, seat - 0.024, 0.13 },
      { 0.145, seat - 0.024, 0.13 },
      { 0.145, seat - 0.001, 0.13 },
      { -0.125, seat - 0.001, 0.13 },
    };

    for (guint i = 0; i < 4; i++)
      side[i] = limber_vec_add (middle, side[i], 1);
    paint_quad (self, side, INK_WOOD_EDGE);
  }
}

static void
paint_foot (const Painter *self, const LimberFigureLeg *leg, Ink ink, double fade)
{
  LimberVec  low = limber_vec_mix (leg->ankle, leg->knee, 0.13);
  LimberVec  heel = limber_vec_add (leg->ankle, leg->sole, 0.020);
  LimberVec  ball = limber_vec_add (leg->ankle, leg->sole, 0.025);
  LimberVec  tip = limber_vec_add (leg->ankle, leg->sole, 0.028);
  const Knot back[] = { { low, 0.025 },
                        { leg->ankle, 0.023 },
                        { limber_vec_add (heel, leg->toe, -0.014), 0.020 } };
  const Knot instep[]
      = { { leg->ankle, 0.023 }, { limber_vec_add (ball, leg->toe, 0.048), 0.0155 } };
  const Knot sole[] = {
    back[2],
    instep[1],
    { limber_vec_add (tip, leg->toe, 0.070), 0.012 },
  };

  trace_limb (self, back, G_N_ELEMENTS (back));
  trace_limb (self, instep, G_N_ELEMENTS (instep));
  trace_limb (self, sole, G_N_ELEMENTS (sole));
  set_ink (self, ink, fade, 1);
  cairo_fill (self->cr);
}

static void
paint_leg (const Painter *self, LimberLimb limb, double fade)
{
  const LimberFigureLeg *leg = &self->figure->legs[limb];
  LimberVec              calf = limber_vec_mix (leg->knee, leg->ankle, 0.30);
  const Knot             knots[] = {
                { leg->hip, 0.055 },
                { limber_vec_mix (leg->hip, leg->knee, 0.45), 0.053 },
                { leg->knee, 0.0390 },
                { calf, 0.0385 },
                { limber_vec_mix (leg->knee, leg->ankle, 0.88), 0.0225 },
  };

  paint_foot (self, leg, limb == LIMBER_LIMB_RIGHT ? INK_RIGHT_SOCK : INK_SOCK, fade);
  trace_round_limb (self, knots, G_N_ELEMENTS (knots));
  set_ink_along (self, INK_TIGHTS, leg->hip, calf, fade);
  cairo_fill (self->cr);
}

static void
paint_arm (const Painter *self, LimberLimb limb, double fade)
{
  const LimberFigureArm *arm = &self->figure->arms[limb];
  LimberVec              knuckles = limber_vec_mix (arm->wrist, arm->fingers, 0.45);
  const Knot             skin[] = {
                { limber_vec_mix (arm->shoulder, arm->elbow, 0.5), 0.029 },
                { arm->elbow, 0.0255 },
                { limber_vec_mix (arm->elbow, arm->wrist, 0.28), 0.0265 },
                { arm->wrist, 0.0165 },
                { knuckles, 0.019 },
                { arm->fingers, 0.011 },
  };
  const Knot sleeve[] = {
    { arm->shoulder, 0.036 },
    { limber_vec_mix (arm->shoulder, arm->elbow, 0.62), 0.0335 },
  };

  paint_limb (self, skin, G_N_ELEMENTS (skin), INK_SKIN, fade);
  paint_limb (self, sleeve, G_N_ELEMENTS (sleeve), INK_SLEEVE, fade);
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
get_extent (const Painter *self, const Slice *slice, Point normal)
{
  Point  forward = project (self, self->figure->forward);
  Point  right = project (self, self->figure->right);
  double depth = slice->depth * (forward.x * normal.x + forward.y * normal.y);
  double width = slice->width * (right.x * normal.x + right.y * normal.y);

  return hypot (depth, width);
}

/* A smooth curve through the points, from the second to the last but one. */
static void
trace_curve (cairo_t *cr, const Point *p, int n, int step)
{
  for (int i = 0; i < n - 1; i++)
    {
      const Point *a = p + i * step;
      const Point *b = a + step;
      const Point *before = i > 0 ? a - step : a;
      const Point *after = i < n - 2 ? b + step : b;

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
trace_stack (const Painter *self, const Slice *slices, int n, double bulge_low, double bulge_high)
{
  Point left[8], right[8], axis[8];

  g_assert (n <= 8);
  for (int i = 0; i < n; i++)
    {
      Point  a = project (self, slices[MAX (i - 1, 0)].at);
      Point  b = project (self, slices[MIN (i + 1, n - 1)].at);
      Point  at = project (self, slices[i].at);
      double length = hypot (b.x - a.x, b.y - a.y);
      Point  normal = { (b.y - a.y) / length, -(b.x - a.x) / length };
      double extent = get_extent (self, &slices[i], normal);

      left[i] = (Point){ at.x - normal.x * extent, at.y - normal.y * extent };
      right[i] = (Point){ at.x + normal.x * extent, at.y + normal.y * extent };
      axis[i] = (Point){ -normal.y * extent, normal.x * extent };
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
paint_trunk (const Painter *self)
{
  const LimberFigure *figure = self->figure;
  double              breath = 1 + 0.06 * self->paint->breath;
  LimberVec           seat = limber_vec_add (figure->pelvis, figure->forward, -0.012);
  LimberVec           down = limber_vec_add (figure->pelvis, figure->waist, -1);
  const Slice         hips[] = {
            { limber_vec_add (seat, down, 0.70), 0.046, 0.062 },
            { limber_vec_add (seat, down, 0.25), 0.057, 0.086 },
            { limber_vec_mix (seat, figure->waist, 0.35), 0.058, 0.086 },
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
  const Knot shoulders[] = {
    { figure->arms[0].shoulder, 0.034 },
    { figure->arms[1].shoulder, 0.034 },
  };

  trace_stack (self, hips, G_N_ELEMENTS (hips), 0.7, 0);
  set_ink (self, INK_TIGHTS, 0, 1);
  cairo_fill (self->cr);

  trace_stack (self, slices, G_N_ELEMENTS (slices), 0.25, 0.3);
  set_ink (self, INK_TOP, 0, 1);
  cairo_fill (self->cr);
  paint_limb (self, shoulders, G_N_ELEMENTS (shoulders), INK_TOP, 0);
}

static void
paint_neck (const Painter *self)
{
  LimberVec  throat = limber_vec_add (self->figure->head, self->figure->crown, -0.045);
  const Knot knots[] = {
    { limber_vec_mix (self->figure->neck, self->figure->chest, 0.12), 0.034 },
    { self->figure->neck, 0.027 },
    { throat, 0.026 },
  };

  paint_limb (self, knots, G_N_ELEMENTS (knots), INK_SKIN, 0.06);
}

/* A point on the head, in parts of its radii. */
static LimberVec
get_on_head (const Painter *self, double gaze, double crown, double right)
{
  const LimberFigure *figure = self->figure;
  LimberVec           at = limber_vec_add (figure->head, figure->gaze, gaze * 0.058);

  at = limber_vec_add (at, figure->crown, crown * 0.074);

  return limber_vec_add (at, limber_vec_cross (figure->gaze, figure->crown), right * 0.053);
}

static void
trace_head (const Painter *self)
{
  const Knot skull[] = { { get_on_head (self, -0.10, 0.22, 0), 0.0575 },
                         { get_on_head (self, 0.12, -0.50, 0), 0.0390 } };

  trace_limb (self, skull, G_N_ELEMENTS (skull));
}

/*
 * Hair is what is behind a plane through the head; its edge is a circle, of which the near half is
 * seen. The plane is @cap away from the middle, towards @gaze and @crown (a unit vector).
 */
static void
trace_hair (const Painter *self, double gaze, double crown, double cap)
{
  const int n = 48;
  double    radius = sqrt (1 - cap * cap);
  Point     middle = project (self, self->figure->head);
  Point     far = project (self, get_on_head (self, gaze * 3, crown * 3, 0));
  Point     first = { 0 };
  Point     at = { 0 };
  int       seen = -1; /* so many points of the edge; -1 before the far half */

  for (int i = 0; i < 2 * n; i++)
    {
      double    angle = 2 * G_PI * i / n;
      LimberVec edge = get_on_head (self,
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
          at = project (self, edge);
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
paint_face (const Painter *self)
{
  LimberVec  tip = get_on_head (self, 1.10, -0.12, 0);
  const Knot nose[] = { { get_on_head (self, 0.80, 0.12, 0), 0.008 }, { tip, 0.0095 } };

  trace_limb (self, nose, G_N_ELEMENTS (nose));
  set_ink (self, INK_SKIN, 0, 1);
  cairo_fill (self->cr);
}

static void
paint_eyes (const Painter *self)
{
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (self->cr, 0.0055);
  set_ink (self, INK_HAIR, 0, 0.85);

  for (int side = -1; side <= 1; side += 2)
    {
      LimberVec middle = get_on_head (self, 0.84, 0.0, side * 0.42);
      Point     inner = project (self, get_on_head (self, 0.90, 0.02, side * 0.28));
      Point     low = project (self, get_on_head (self, 0.89, -0.08, side * 0.36));
      Point     lash = project (self, get_on_head (self, 0.82, -0.08, side * 0.52));
      Point     outer = project (self, get_on_head (self, 0.74, 0.02, side * 0.58));

      /* Of an eye near the edge only a blot would be seen. */
      if (limber_vec_dot (limber_vec_add (middle, self->figure->head, -1), self->near) < 0.012)
        continue;

      cairo_move_to (self->cr, inner.x, inner.y);
      cairo_curve_to (self->cr, low.x, low.y, lash.x, lash.y, outer.x, outer.y);
      cairo_stroke (self->cr);
    }
}

static void
paint_ears (const Painter *self)
{
  for (int side = -1; side <= 1; side += 2)
    {
      LimberVec top = get_on_head (self, -0.12, 0.02, side * 0.98);
      LimberVec lobe = get_on_head (self, -0.10, -0.16, side * 0.94);

      if (limber_vec_dot (limber_vec_add (top, self->figure->head, -1), self->near) < 0.02)
        continue;

      trace_capsule (self, project (self, top), 0.0110, project (self, lobe), 0.0075);
      set_ink (self, INK_FACE, 0, 1);
      cairo_fill (self->cr);
    }
}

static void
paint_head (const Painter *self)
{
  cairo_t *cr = self->cr;
  Point    bun = project (self, get_on_head (self, -0.80, 0.98, 0));

  trace_circle (self, bun, 0.027);
  set_ink (self, INK_HAIR, 0, 1);
  cairo_fill (cr);

  paint_face (self);
  trace_head (self);
  set_ink (self, INK_SKIN, 0, 1);
  cairo_fill (cr);

  cairo_save (cr);
  trace_head (self);
  cairo_clip (cr);
  trace_hair (self, -0.92, 0.39, 0.10);
  set_ink (self, INK_HAIR, 0, 1);
  cairo_fill (cr);
  trace_hair (self, -0.17, 0.985, 0.50);
  cairo_fill (cr);
  cairo_restore (cr);
  paint_eyes (self);
  paint_ears (self);
}

static double
get_leg_depth (const Painter *self, LimberLimb limb)
{
  const LimberFigureLeg *leg = &self->figure->legs[limb];

  return limber_vec_dot (limber_vec_mix (leg->hip, leg->knee, 0.5), self->near);
}

static double
get_arm_depth (const Painter *self, LimberLimb limb)
{
  return limber_vec_dot (self->figure->arms[limb].elbow, self->near);
}

static void
paint_body (const Painter *self)
{
  LimberLimb far_leg = get_leg_depth (self, 0) < get_leg_depth (self, 1) ? 0 : 1;
  LimberLimb far_arm = get_arm_depth (self, 0) < get_arm_depth (self, 1) ? 0 : 1;

  paint_arm (self, far_arm, FADE);
  paint_leg (self, far_leg, FADE);
  paint_leg (self, !far_leg, 0);
  paint_neck (self);
  paint_trunk (self);
  paint_head (self);
  paint_arm (self, !far_arm, 0);
}

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
fit (const Painter *self, double size)
{
  const LimberFigure *figure = self->figure;
  double              from, to, top, scale;

  get_reach (figure, &from, &to);
  top = limber_vec_dot (get_on_head (self, -0.5, 1.4, 0), self->above);
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
  Painter      self = { .cr = cr, .figure = &figure, .paint = paint };
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
  trace_circle (&self, (Point){ 0, 0 }, size / 2);
  set_ink (&self, INK_DISC, 0, 1);
  cairo_fill (cr);

  cairo_scale (cr, paint->mirrored ? -1 : 1, 1);
  fit (&self, size);
  if (figure.seat <= 0)
    paint_mat (&self);
  paint_shadow (&self);
  paint_chair (&self);
  paint_body (&self);
  cairo_restore (cr);
}
