/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-desktop"

#include "limber-compat.h"

/*
 * Calls that were deprecated after GTK 4.8, or that came later under another name, are made here
 * and nowhere else.
 */

/**
 * limber_compat_get_color:
 * @widget: a widget
 * @color: (out caller-allocates): the colour that the style sheets give its foreground
 */
void
limber_compat_get_color (GtkWidget *widget, GdkRGBA *color)
{
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
}
