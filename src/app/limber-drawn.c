/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-drawn.h"

#include "desktop/limber-compat.h"

#include <adwaita.h>

#define TRACK_ALPHA 0.13F
#define TRACK_ALPHA_HIGH_CONTRAST 0.4F

/**
 * limber_drawn_get_colors:
 * @widget: a widget that shows how much of something there is
 * @fill: (out caller-allocates): colour of what is there: the widget's own
 * @track: (out caller-allocates): colour of what is missing: a breath of the text around it, so
 *   that it is quiet on cards of any colour
 */
void
limber_drawn_get_colors (GtkWidget *widget, GdkRGBA *fill, GdkRGBA *track)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  gboolean   high = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());

  limber_compat_get_color (widget, fill);
  limber_compat_get_color (parent != NULL ? parent : widget, track);
  track->alpha *= high ? TRACK_ALPHA_HIGH_CONTRAST : TRACK_ALPHA;
}

/**
 * limber_drawn_get_palette:
 *
 * Returns: the colours of figures that fit the desktop's
 */
LimberPaletteKind
limber_drawn_get_palette (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean         dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    return dark ? LIMBER_PALETTE_CONTRAST_DARK : LIMBER_PALETTE_CONTRAST;

  return dark ? LIMBER_PALETTE_DARK : LIMBER_PALETTE_LIGHT;
}

/**
 * limber_drawn_take_texture:
 * @surface: (transfer full): a picture in memory, ARGB, that nobody paints on any more
 *
 * Returns: (transfer full): the picture as a texture, without copying it
 */
GdkTexture *
limber_drawn_take_texture (cairo_surface_t *surface)
{
  int         width = cairo_image_surface_get_width (surface);
  int         height = cairo_image_surface_get_height (surface);
  gsize       stride = (gsize) cairo_image_surface_get_stride (surface);
  GBytes     *bytes;
  GdkTexture *texture;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy,
                                      surface);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
  g_bytes_unref (bytes);

  return texture;
}
