/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-canvas.h"

/* Directions an outline is looked for in. */
#define MAX_DIRECTIONS (64)

/* A chain's outline may miss the true one by so many pixels. */
#define TOLERANCE (0.12)

typedef struct
{
  guint  n;
  double x[MAX_DIRECTIONS];
  double y[MAX_DIRECTIONS];
} Directions;

/* How far a blob reaches in each direction, and the point where it does. */
typedef struct
{
  double reach[MAX_DIRECTIONS];
  double x[MAX_DIRECTIONS];
  double y[MAX_DIRECTIONS];
} Support;

/**
 * limber_canvas_see:
 * @self: a canvas
 * @at: a place
 *
 * Returns: @at on the screen, a blob without size
 */
LimberBlob
limber_canvas_see (const LimberCanvas *self, LimberVec at)
{
  return (LimberBlob){
    .x = self->x + limber_vec_dot (at, self->axes.across) * self->scale,
    .y = self->y - limber_vec_dot (at, self->axes.above) * self->scale,
    .depth = limber_vec_dot (at, self->axes.towards) - self->depth,
  };
}

/**
 * limber_canvas_facing:
 * @self: a canvas
 * @normal: unit
 *
 * Returns: 1 if @normal looks at the viewer, -1 if away
 */
double
limber_canvas_facing (const LimberCanvas *self, LimberVec normal)
{
  return limber_vec_dot (normal, self->axes.towards);
}

/**
 * limber_chain_add_ball:
 * @chain: what gets one more
 * @canvas: where it is seen
 * @at: middle
 * @radius: body heights
 */
void
limber_chain_add_ball (LimberChain *chain, const LimberCanvas *canvas, LimberVec at, double radius)
{
  LimberBlob blob = limber_canvas_see (canvas, at);
  double     pixels = radius * canvas->scale;

  g_return_if_fail (chain->n < LIMBER_CHAIN_MAX);

  blob.xx = pixels * pixels;
  blob.yy = blob.xx;
  chain->blobs[chain->n++] = blob;
}

static void
blob_stretch (LimberBlob *self, const LimberCanvas *canvas, LimberVec axis)
{
  double x = limber_vec_dot (axis, canvas->axes.across) * canvas->scale;
  double y = -limber_vec_dot (axis, canvas->axes.above) * canvas->scale;

  self->xx += x * x;
  self->xy += x * y;
  self->yy += y * y;
}

/**
 * limber_chain_add:
 * @chain: what gets one more
 * @canvas: where it is seen
 * @at: middle of an ellipsoid
 * @a: half of one axis
 * @b: half of another; all three at right angles
 * @c: half of the third; none for a flat disc
 */
void
limber_chain_add (LimberChain        *chain,
                  const LimberCanvas *canvas,
                  LimberVec           at,
                  LimberVec           a,
                  LimberVec           b,
                  LimberVec           c)
{
  LimberBlob blob = limber_canvas_see (canvas, at);

  g_return_if_fail (chain->n < LIMBER_CHAIN_MAX);

  blob_stretch (&blob, canvas, a);
  blob_stretch (&blob, canvas, b);
  blob_stretch (&blob, canvas, c);
  chain->blobs[chain->n++] = blob;
}

/* As many directions as the largest blob needs: the sagitta of their chords stays small. */
static void
directions_init (Directions *self, const LimberChain *chain, guint from, guint to, double grown)
{
  double largest = 0;
  double radius;
  double wanted;

  for (guint i = from; i <= to; i++)
    largest = MAX (largest, chain->blobs[i].xx + chain->blobs[i].yy);
  radius = sqrt (largest) + MAX (grown, 0);
  wanted = radius > 0.5 ? G_PI / sqrt (2 * TOLERANCE / radius) : 8;
  self->n = 4 * (guint) CLAMP (ceil (wanted / 4), 2, MAX_DIRECTIONS / 4);
  for (guint k = 0; k < self->n; k++)
    {
      self->x[k] = cos (2 * G_PI * k / self->n);
      self->y[k] = sin (2 * G_PI * k / self->n);
    }
}

static void
support_init (Support *self, const LimberBlob *blob, const Directions *directions, double grown)
{
  for (guint k = 0; k < directions->n; k++)
    {
      double x = directions->x[k];
      double y = directions->y[k];
      double across = blob->xx * x + blob->xy * y;
      double down = blob->xy * x + blob->yy * y;
      double reach = sqrt (MAX (across * x + down * y, 1e-9));

      self->x[k] = blob->x + across / reach + grown * x;
      self->y[k] = blob->y + down / reach + grown * y;
      self->reach[k] = reach + grown + blob->x * x + blob->y * y;
    }
}

static void
support_take (Support *self, const Support *other, guint n)
{
  for (guint k = 0; k < n; k++)
    if (other->reach[k] > self->reach[k])
      {
        self->reach[k] = other->reach[k];
        self->x[k] = other->x[k];
        self->y[k] = other->y[k];
      }
}

static void
trace_support (cairo_t *cr, const Support *support, guint n)
{
  cairo_move_to (cr, support->x[0], support->y[0]);
  for (guint k = 1; k < n; k++)
    cairo_line_to (cr, support->x[k], support->y[k]);
  cairo_close_path (cr);
}

/**
 * limber_chain_trace:
 * @chain: what is outlined
 * @canvas: where to
 * @from: first blob
 * @to: last blob, included
 * @grown: how much larger, pixels
 *
 * Adds the outline to the path of @canvas. All parts of it run the same way round, so that filling
 * by the winding rule fills their union.
 */
void
limber_chain_trace (const LimberChain  *chain,
                    const LimberCanvas *canvas,
                    guint               from,
                    guint               to,
                    double              grown)
{
  Directions directions;
  Support    supports[2];
  Support    hull;

  if (chain->n == 0)
    return;

  to = MIN (to, chain->n - 1);
  directions_init (&directions, chain, from, to, grown);
  support_init (&supports[from & 1], &chain->blobs[from], &directions, grown);
  hull = supports[from & 1];
  for (guint i = from + 1; i <= to; i++)
    {
      support_init (&supports[i & 1], &chain->blobs[i], &directions, grown);
      if (!chain->convex)
        hull = supports[(i - 1) & 1];
      support_take (&hull, &supports[i & 1], directions.n);
      if (!chain->convex)
        trace_support (canvas->cr, &hull, directions.n);
    }
  if (chain->convex || from >= to)
    trace_support (canvas->cr, &hull, directions.n);
}

/**
 * limber_canvas_set_colour:
 * @self: a canvas
 * @colour: of what is painted next
 * @alpha: 0 is clear, 1 is opaque
 */
void
limber_canvas_set_colour (const LimberCanvas *self, LimberColour colour, double alpha)
{
  cairo_set_source_rgba (self->cr, colour.red, colour.green, colour.blue, alpha);
}

/**
 * limber_canvas_fade:
 * @self: a canvas
 * @colour: of something near
 * @fade: 0 to 1
 *
 * Returns: the colour of the same thing farther away
 */
LimberColour
limber_canvas_fade (const LimberCanvas *self, LimberColour colour, double fade)
{
  return limber_colour_mix (colour, self->palette->stage, fade);
}

/**
 * limber_canvas_get_edge:
 * @self: a canvas
 * @colour: of what has an edge
 *
 * Returns: the colour of the edge
 */
LimberColour
limber_canvas_get_edge (const LimberCanvas *self, LimberColour colour)
{
  return limber_colour_mix (colour, self->palette->ink, self->palette->edge);
}

/**
 * limber_canvas_fill:
 * @self: a canvas
 * @chain: what is filled
 * @from: first blob
 * @to: last blob, included
 * @grown: how much larger, pixels
 * @colour: what with
 */
void
limber_canvas_fill (const LimberCanvas *self,
                    const LimberChain  *chain,
                    guint               from,
                    guint               to,
                    double              grown,
                    LimberColour        colour)
{
  limber_chain_trace (chain, self, from, to, grown);
  limber_canvas_set_colour (self, colour, 1);
  cairo_fill (self->cr);
}

/**
 * limber_canvas_fill_outlined:
 * @self: a canvas
 * @chain: what is filled
 * @colour: what with
 *
 * Fills a whole chain with an edge all round.
 */
void
limber_canvas_fill_outlined (const LimberCanvas *self,
                             const LimberChain  *chain,
                             LimberColour        colour)
{
  limber_canvas_fill (
      self, chain, 0, chain->n - 1, self->line / 2, limber_canvas_get_edge (self, colour));
  limber_canvas_fill (self, chain, 0, chain->n - 1, -self->line / 2, colour);
}
