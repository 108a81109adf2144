/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-canvas.h"

/* Steps in which the round of a joint is drawn. */
#define ROUND_STEP (0.3)

typedef struct
{
  double x;
  double y;
} Spot;

/* A line that touches two blobs, and the direction of its normal. */
typedef struct
{
  Spot   from;
  Spot   to;
  double angle;
  guint  blob; /* the first of the two */
} Tangent;

/* Most spots of an edge. */
#define MAX_SPOTS (64)

/* Bends smaller than this need no spot of their own. */
#define SMOOTH (0.06)

/* An edge: places, and the normals there. */
typedef struct
{
  guint  n;
  Spot   at[MAX_SPOTS];
  double x[MAX_SPOTS];
  double y[MAX_SPOTS];
} Line;

static double
blob_reach (const LimberBlob *self, double x, double y)
{
  return sqrt (MAX (self->xx * x * x + 2 * self->xy * x * y + self->yy * y * y, 1e-9));
}

static Spot
blob_touch (const LimberBlob *self, double angle)
{
  double x = cos (angle);
  double y = sin (angle);
  double reach = blob_reach (self, x, y);

  return (Spot){ self->x + (self->xx * x + self->xy * y) / reach,
                 self->y + (self->xy * x + self->yy * y) / reach };
}

/* The outer tangent of two blobs on one side (-1, 1), if neither swallows the other: the normal's
   angle to the line of centres is found by going the way the reaches differ, a few times. */
static gboolean
tangent_init (Tangent *self, const LimberBlob *a, const LimberBlob *b, int side)
{
  double x = b->x - a->x;
  double y = b->y - a->y;
  double distance = hypot (x, y);
  double along = atan2 (y, x);
  double angle = along + side * G_PI_2;

  if (distance < 1e-6)
    return FALSE;

  for (guint i = 0; i < 6; i++)
    {
      double nx = cos (angle);
      double ny = sin (angle);
      double tilt = (blob_reach (a, nx, ny) - blob_reach (b, nx, ny)) / distance;

      double last = angle;

      if (fabs (tilt) >= 0.999)
        return FALSE;
      angle = along + side * acos (tilt);
      if (fabs (angle - last) < 1e-4)
        break;
    }
  self->angle = angle;
  self->from = blob_touch (a, angle);
  self->to = blob_touch (b, angle);

  return TRUE;
}

/* Where two tangents cross, if they do. */
static gboolean
tangents_cross (const Tangent *a, const Tangent *b, Spot *spot)
{
  double ax = a->to.x - a->from.x;
  double ay = a->to.y - a->from.y;
  double bx = b->to.x - b->from.x;
  double by = b->to.y - b->from.y;
  double det = ax * by - ay * bx;
  double along_a;
  double along_b;

  if (fabs (det) < 1e-9)
    return FALSE;

  along_a = ((b->from.x - a->from.x) * by - (b->from.y - a->from.y) * bx) / det;
  along_b = ((b->from.x - a->from.x) * ay - (b->from.y - a->from.y) * ax) / det;
  if (along_a < 0 || along_a > 1 || along_b < 0 || along_b > 1)
    return FALSE;

  spot->x = a->from.x + ax * along_a;
  spot->y = a->from.y + ay * along_a;

  return TRUE;
}

static double
wrap (double angle)
{
  return angle - 2 * G_PI * round (angle / (2 * G_PI));
}

/* All tangents of one side, cut where they cross on the inner side of a bend. */
static guint
find_tangents (Tangent *tangents, const LimberChain *chain, int side)
{
  guint n = 0;

  for (guint i = 0; i + 1 < chain->n; i++)
    {
      Tangent *next = &tangents[n];
      Spot     spot;

      if (!tangent_init (next, &chain->blobs[i], &chain->blobs[i + 1], side))
        continue;
      next->blob = i;
      if (n > 0 && wrap (next->angle - tangents[n - 1].angle) * side > 0
          && tangents_cross (&tangents[n - 1], next, &spot))
        tangents[n - 1].to = next->from = spot;
      n++;
    }

  return n;
}

static void
line_add (Line *self, Spot at, double angle)
{
  if (self->n == MAX_SPOTS)
    return;

  self->at[self->n] = at;
  self->x[self->n] = cos (angle);
  self->y[self->n] = sin (angle);
  self->n++;
}

/* Round the outside of a bend, from where one tangent ends to where the next begins. */
static void
line_add_round (Line *self, const LimberChain *chain, const Tangent *last, const Tangent *next)
{
  double turn = wrap (next->angle - last->angle);
  guint  n = (guint) (fabs (turn) / ROUND_STEP);

  for (guint i = 1; i <= n; i++)
    {
      double angle = last->angle + turn * i / (n + 1);

      line_add (self, blob_touch (&chain->blobs[next->blob], angle), angle);
    }
}

static void
line_init (Line *self, const LimberChain *chain, guint from, guint to, int side)
{
  Tangent tangents[LIMBER_CHAIN_MAX];
  guint   n = find_tangents (tangents, chain, side);

  self->n = 0;
  for (guint i = 0; i < n; i++)
    {
      const Tangent *last = i > 0 ? &tangents[i - 1] : NULL;
      const Tangent *next = &tangents[i];
      double         turn = last != NULL ? wrap (next->angle - last->angle) * side : 0;

      if (next->blob < from || next->blob >= to)
        continue;
      if (self->n == 0 && turn < 0)
        line_add (self, last->to, last->angle);
      if (turn < -ROUND_STEP)
        line_add_round (self, chain, last, next);
      if (self->n == 0 || fabs (turn) > SMOOTH)
        line_add (self, next->from, next->angle);
      line_add (self, next->to, next->angle);
    }
}

/* The line as a narrow area: quicker to fill than a stroke. */
static void
trace_line (cairo_t *cr, const Line *line, double half)
{
  if (line->n < 2)
    return;

  for (guint i = 0; i < line->n; i++)
    cairo_line_to (cr, line->at[i].x + line->x[i] * half, line->at[i].y + line->y[i] * half);
  for (guint i = line->n; i-- > 0;)
    cairo_line_to (cr, line->at[i].x - line->x[i] * half, line->at[i].y - line->y[i] * half);
  cairo_close_path (cr);
  cairo_new_sub_path (cr);
}

/**
 * limber_canvas_draw_edges:
 * @self: a canvas
 * @chain: a limb, and what goes on before @from and after @to
 * @from: first blob of the part whose edges are drawn
 * @to: its last
 * @colour: of what lies between the edges
 *
 * Draws both edges of a limb along the outer tangents, and round the outside of its bends. Its ends
 * stay open, so that joints show no rings.
 */
void
limber_canvas_draw_edges (const LimberCanvas *self,
                          const LimberChain  *chain,
                          guint               from,
                          guint               to,
                          LimberColour        colour)
{
  Line line;

  if (!self->fine && !self->palette->outline)
    return;

  for (int side = -1; side <= 1; side += 2)
    {
      line_init (&line, chain, from, to, side);
      trace_line (self->cr, &line, self->line / 2);
    }
  limber_canvas_set_colour (self, limber_canvas_get_edge (self, colour), 1);
  cairo_fill (self->cr);
}
