/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-figure-disc.h"

#include "app/limber-drawn.h"
#include "figure/limber-painter.h"

#include <math.h>

static void
record_part (GtkSnapshot           *snapshot,
             const graphene_rect_t *disc,
             const GdkRGBA         *color,
             const graphene_rect_t *part)
{
  const double radius = disc->size.width / 2;
  cairo_t     *cr = gtk_snapshot_append_cairo (snapshot, part);

  cairo_arc (cr, disc->origin.x + radius, disc->origin.y + radius, radius, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/* A clip that is round costs the cairo renderer more than the body does, and every line of pixels that
 * has a round edge costs more than a whole one that has none. So there is a square in the middle, where
 * most of what moves is, and what is round is in parts that are left alone as long as nothing moves
 * before them. All of them end on whole pixels, so that no seam is seen. */
static void
record_disc (GtkSnapshot *snapshot, const graphene_rect_t *disc, const GdkRGBA *color)
{
  const float half = disc->size.width / 2;
  const float inner = half * (float) G_SQRT2 / 2;
  const float left = floorf (disc->origin.x);
  const float top = floorf (disc->origin.y);
  const float right = ceilf (disc->origin.x + disc->size.width);
  const float bottom = ceilf (disc->origin.y + disc->size.height);
  const float x = ceilf (disc->origin.x + half - inner);
  const float y = ceilf (disc->origin.y + half - inner);
  const float width = floorf (disc->origin.x + half + inner) - x;
  const float height = floorf (disc->origin.y + half + inner) - y;

  const graphene_rect_t parts[] = {
    GRAPHENE_RECT_INIT (left, top, right - left, y - top),
    GRAPHENE_RECT_INIT (left, y + height, right - left, bottom - y - height),
    GRAPHENE_RECT_INIT (left, y, x - left, height),
    GRAPHENE_RECT_INIT (x + width, y, right - x - width, height),
  };

  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y, width, height));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    record_part (snapshot, disc, color, &parts[i]);
}

static GskRenderNode *
create_node (const graphene_rect_t *bounds, const GdkRGBA *color, gboolean recorded)
{
  GtkSnapshot   *snapshot = gtk_snapshot_new ();
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, bounds, bounds->size.width / 2);
  if (recorded)
    record_disc (snapshot, bounds, color);
  else
    {
      gtk_snapshot_push_rounded_clip (snapshot, &disc);
      gtk_snapshot_append_color (snapshot, color, bounds);
      gtk_snapshot_pop (snapshot);
    }

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * limber_figure_disc_append:
 * @self: a disc
 * @snapshot: what it is added to
 * @width: of the stage, pixels
 * @height: of the stage, pixels
 * @recorded: whether it is for the cairo renderer
 *
 * Draws the disc in the middle of its stage.
 */
void
limber_figure_disc_append (LimberFigureDisc *self,
                           GtkSnapshot      *snapshot,
                           int               width,
                           int               height,
                           gboolean          recorded)
{
  const LimberPaletteKind palette = limber_drawn_get_palette ();
  const LimberColour      stage = limber_palette_get (palette)->stage;
  const GdkRGBA           color = { (float) stage.red, (float) stage.green, (float) stage.blue, 1 };
  float                   radius = (float) (MIN (width, height) * LIMBER_PAINTER_DISC);
  graphene_rect_t         bounds = GRAPHENE_RECT_INIT (
      (float) width / 2 - radius, (float) height / 2 - radius, 2 * radius, 2 * radius);

  if (self->node != NULL
      && (self->palette != palette || self->recorded != recorded
          || !graphene_rect_equal (&self->bounds, &bounds)))
    limber_figure_disc_clear (self);
  if (self->node == NULL)
    self->node = create_node (&bounds, &color, recorded);
  self->palette = palette;
  self->bounds = bounds;
  self->recorded = recorded;
  gtk_snapshot_append_node (snapshot, self->node);
}

/**
 * limber_figure_disc_clear:
 * @self: a disc
 *
 * Gives back what was drawn.
 */
void
limber_figure_disc_clear (LimberFigureDisc *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
}
