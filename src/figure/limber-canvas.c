/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-canvas.h"

/* Directions an outline is looked for in. */
#define MAX_DIRECTIONS (64)

/* A chain's outline may miss the true one by so many pixels. */
#define TOLERANCE (0.3)

/* So far may what is filled reach under its edge, pixels. */
#define HIDDEN (0.25)

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
  double across;
  double down;

  for (guint i = from; i <= to; i++)
    largest = MAX (largest, MAX (chain->blobs[i].xx, chain->blobs[i].yy));
  radius = sqrt (largest) + MAX (grown, 0);
  wanted = radius > 1 ? G_PI / sqrt (2 * TOLERANCE / radius) : 8;
  self->n = 4 * (guint) CLAMP (ceil (wanted / 4), 2, MAX_DIRECTIONS / 4);
  across = cos (2 * G_PI / self->n);
  down = sin (2 * G_PI / self->n);
  self->x[0] = 1;
  self->y[0] = 0;
  for (guint k = 1; k < self->n; k++)
    {
      self->x[k] = self->x[k - 1] * across - self->y[k - 1] * down;
      self->y[k] = self->x[k - 1] * down + self->y[k - 1] * across;
    }
}

static void
support_init (Support *self, const LimberBlob *blob, const Directions *directions, double grown)
{
  gboolean is_ball = blob->xx == blob->yy && blob->xy == 0;
  double   radius = is_ball ? sqrt (blob->xx) : 0;

  for (guint k = 0; k < directions->n; k++)
    {
      double x = directions->x[k];
      double y = directions->y[k];
      double across = radius * x;
      double down = radius * y;
      double reach = radius;

      if (!is_ball)
        {
          across = blob->xx * x + blob->xy * y;
          down = blob->xy * x + blob->yy * y;
          reach = sqrt (MAX (across * x + down * y, 1e-9));
          across /= reach;
          down /= reach;
        }
      self->x[k] = blob->x + across + grown * x;
      self->y[k] = blob->y + down + grown * y;
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

/* The last direction in which a blob reaches farther than the next one, and the last in which the
 * next one does. FALSE if one of them does so everywhere. */
static gboolean
find_turns (const Support *blob, const Support *next, guint n, guint *to_next, guint *from_next)
{
  gboolean found = FALSE;
  gboolean last = next->reach[n - 1] > blob->reach[n - 1];

  for (guint k = 0; k < n; k++)
    {
      gboolean now = next->reach[k] > blob->reach[k];

      if (now && !last)
        *to_next = (k + n - 1) % n;
      if (!now && last)
        *from_next = (k + n - 1) % n;
      found |= now != last;
      last = now;
    }

  return found;
}

/* Whether a bend is so sharp that one cannot tell its outside from its inside. */
static gboolean
is_sharp (guint from, guint to, guint n)
{
  guint turn = (to + n - from) % n;

  return turn > n / 4 && turn < n - n / 4;
}

/* Goes round a blob from one direction on to another; the wrong way round only through its middle,
 * so that the winding stays what it is. */
static void
trace_round (cairo_t          *cr,
             const LimberBlob *blob,
             const Support    *support,
             guint             n,
             guint             from,
             guint             to)
{
  guint turn = (to + n - from) % n;

  if (turn > n / 2)
    {
      cairo_line_to (cr, support->x[from], support->y[from]);
      cairo_line_to (cr, blob->x, blob->y);
      cairo_line_to (cr, support->x[to], support->y[to]);
      return;
    }
  for (guint i = 0; i <= turn; i++)
    cairo_line_to (cr, support->x[(from + i) % n], support->y[(from + i) % n]);
}

static void
trace_end (cairo_t *cr, const Support *support, guint n, guint from, guint to)
{
  for (guint i = 0; i <= (to + n - from) % n; i++)
    cairo_line_to (cr, support->x[(from + i) % n], support->y[(from + i) % n]);
}

/* One outline for all of a chain: along one side, round the end, back on the other side. FALSE if a
 * blob hides in the next one, and there is no such way. */
static gboolean
trace_sides (cairo_t          *cr,
             const LimberBlob *blobs,
             guint             count,
             const Directions *directions,
             double            grown)
{
  guint   n = directions->n;
  Support supports[LIMBER_CHAIN_MAX];
  guint   there[LIMBER_CHAIN_MAX];
  guint   back[LIMBER_CHAIN_MAX];

  support_init (&supports[0], &blobs[0], directions, grown);
  for (guint i = 0; i + 1 < count; i++)
    {
      support_init (&supports[i + 1], &blobs[i + 1], directions, grown);
      if (!find_turns (&supports[i], &supports[i + 1], n, &there[i], &back[i]))
        return FALSE;
      if (i > 0 && (is_sharp (there[i - 1], there[i], n) || is_sharp (back[i], back[i - 1], n)))
        return FALSE;
    }
  cairo_new_sub_path (cr);
  trace_end (cr, &supports[0], n, (back[0] + 1) % n, there[0]);
  for (guint i = 1; i + 1 < count; i++)
    trace_round (cr, &blobs[i], &supports[i], n, (there[i - 1] + 1) % n, there[i]);
  trace_end (cr, &supports[count - 1], n, (there[count - 2] + 1) % n, back[count - 2]);
  for (guint i = count - 2; i > 0; i--)
    trace_round (cr, &blobs[i], &supports[i], n, (back[i] + 1) % n, back[i - 1]);
  cairo_close_path (cr);

  return TRUE;
}

/* The hulls of each two that follow each other, one by one. */
static void
trace_pairs (cairo_t          *cr,
             const LimberBlob *blobs,
             guint             count,
             const Directions *directions,
             double            grown)
{
  Support last;

  support_init (&last, &blobs[0], directions, grown);
  for (guint i = 1; i < count; i++)
    {
      Support next;

      support_init (&next, &blobs[i], directions, grown);
      support_take (&last, &next, directions->n);
      trace_support (cr, &last, directions->n);
      last = next;
    }
}

static void
trace_hull (cairo_t          *cr,
            const LimberBlob *blobs,
            guint             count,
            const Directions *directions,
            double            grown)
{
  Support hull;

  support_init (&hull, &blobs[0], directions, grown);
  for (guint i = 1; i < count; i++)
    {
      Support next;

      support_init (&next, &blobs[i], directions, grown);
      support_take (&hull, &next, directions->n);
    }
  trace_support (cr, &hull, directions->n);
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
  const LimberBlob *blobs = &chain->blobs[from];
  Directions        directions;
  guint             count;

  if (from >= chain->n)
    return;

  to = MIN (to, chain->n - 1);
  count = to - from + 1;
  directions_init (&directions, chain, from, to, grown);
  if (chain->convex || count == 1)
    trace_hull (canvas->cr, blobs, count, &directions, grown);
  else if (!trace_sides (canvas->cr, blobs, count, &directions, grown))
    trace_pairs (canvas->cr, blobs, count, &directions, grown);
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
 * limber_canvas_set_soft:
 * @self: a canvas
 * @soft: pixels on the rim are covered in part; else they are wholly covered or not at all
 *
 * Hard rims cost a third. They do where the rim cannot be seen: under an edge, or where what is
 * beyond it differs little.
 */
void
limber_canvas_set_soft (const LimberCanvas *self, gboolean soft)
{
  /* Sixteen steps of cover are enough for flat colours, at half the cost. */
  cairo_set_antialias (self->cr, soft ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_NONE);
}

/**
 * limber_canvas_fill_under_edges:
 * @self: a canvas
 * @chain: what is filled
 * @from: first blob
 * @to: last blob, included
 * @colour: what with
 *
 * As limber_canvas_fill(), for what limber_canvas_draw_edges() then goes round, and whose ends lie
 * on their like.
 */
void
limber_canvas_fill_under_edges (const LimberCanvas *self,
                                const LimberChain  *chain,
                                guint               from,
                                guint               to,
                                LimberColour        colour)
{
  limber_canvas_set_soft (self, !self->large);
  limber_canvas_fill (self, chain, from, to, self->large ? HIDDEN : 0, colour);
  limber_canvas_set_soft (self, TRUE);
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
  if (self->fine || self->palette->outline)
    limber_canvas_fill (
        self, chain, 0, chain->n - 1, self->line / 2, limber_canvas_get_edge (self, colour));
  limber_canvas_fill (self, chain, 0, chain->n - 1, -self->line / 2, colour);
}
