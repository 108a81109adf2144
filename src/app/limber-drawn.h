/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "figure/limber-palette.h"

G_BEGIN_DECLS

void limber_drawn_get_colors (GtkWidget *widget, GdkRGBA *fill, GdkRGBA *track);

LimberPaletteKind limber_drawn_get_palette (void);
GdkTexture       *limber_drawn_take_texture (cairo_surface_t *surface) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
