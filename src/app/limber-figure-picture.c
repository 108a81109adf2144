/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-figure-picture.h"

#include "app/limber-drawn.h"
#include "figure/limber-framing.h"

#include <math.h>

/* What is around the body: the shadow beside it; body heights. */
#define SHADOW 0.08

/* Adds what of a prop is painted; returns whether that is known. */
static gboolean
add_prop (LimberExtent *extent, const LimberCamera *camera, const LimberProp *prop)
{
  switch (prop->kind)
    {
    case LIMBER_PROP_CHAIR:
    case LIMBER_PROP_STABILITY_BALL:
    case LIMBER_PROP_FOAM_ROLLER:
      limber_extent_add_prop (extent, camera, prop);
      return TRUE;
    case LIMBER_PROP_STRAP:
      return TRUE;
    case LIMBER_PROP_MAT:
    case LIMBER_PROP_WALL:
    case LIMBER_PROP_DOOR_FRAME:
    case LIMBER_N_PROPS:
    default:
      return FALSE;
    }
}

/* What of the picture is painted on: the smaller it is, the less has to be put together anew. */
static void
get_bounds (const LimberPainting *painting, int width, int height, graphene_rect_t *bounds)
{
  const LimberCamera *camera = &painting->camera;
  LimberCameraAxes    axes = limber_camera_get_axes (camera);
  LimberExtent        extent = LIMBER_EXTENT_EMPTY;
  graphene_rect_t     own;
  double              x, y;

  *bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  limber_extent_add_skeleton (&extent, camera, painting->skeleton);
  for (guint i = 0; i < painting->n_props; i++)
    {
      LimberVec  hips = painting->skeleton->pelvis;
      LimberProp prop;

      if (camera->mirrored)
        hips.z = -hips.z;
      limber_prop_roll (&painting->props[i], hips, &prop);
      if (!add_prop (&extent, camera, &prop))
        return;
    }

  x = extent.low.x - SHADOW - limber_vec_dot (camera->centre, axes.across);
  y = -extent.high.y - SHADOW + limber_vec_dot (camera->centre, axes.above);
  own = GRAPHENE_RECT_INIT (
      (float) floor (width / 2.0 + x * camera->scale),
      (float) floor (height / 2.0 + y * camera->scale),
      (float) ceil ((extent.high.x - extent.low.x + 2 * SHADOW) * camera->scale),
      (float) ceil ((extent.high.y - extent.low.y + 2 * SHADOW) * camera->scale));
  if (!graphene_rect_intersection (bounds, &own, bounds))
    *bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
}

/* Without cairo a record would be painted into a picture that is as large: twice the work. */
static void
append_texture (GtkSnapshot           *snapshot,
                const LimberPainting  *painting,
                int                    width,
                int                    height,
                int                    scale,
                const graphene_rect_t *bounds)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, (int) bounds->size.width * scale, (int) bounds->size.height * scale);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GdkTexture) texture = NULL;

  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -bounds->origin.x, -bounds->origin.y);
  limber_painter_paint (cr, width, height, painting);
  cairo_destroy (cr);
  texture = limber_drawn_take_texture (surface);
  gtk_snapshot_append_texture (snapshot, texture, bounds);
}

/**
 * limber_figure_picture_append:
 * @snapshot: what it is added to
 * @painting: what is painted
 * @width: of the whole picture, pixels
 * @height: of the whole picture, pixels
 * @scale: pixels of the screen for each of these; 0 for a renderer that draws records, as cairo's does:
 *   then no picture is made, copied and laid upon the window, which costs more than recording
 *
 * Paints a figure, no farther than it reaches.
 */
void
limber_figure_picture_append (GtkSnapshot          *snapshot,
                              const LimberPainting *painting,
                              int                   width,
                              int                   height,
                              int                   scale)
{
  graphene_rect_t bounds;
  cairo_t        *cr;

  get_bounds (painting, width, height, &bounds);
  if (scale > 0)
    {
      append_texture (snapshot, painting, width, height, scale, &bounds);
      return;
    }

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  limber_painter_paint (cr, width, height, painting);
  cairo_destroy (cr);
}
