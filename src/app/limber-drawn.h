/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void limber_drawn_get_colors (GtkWidget *widget, GdkRGBA *fill, GdkRGBA *track);

G_END_DECLS
