/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void limber_compat_get_color (GtkWidget *widget, GdkRGBA *color);

G_END_DECLS
