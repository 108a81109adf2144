/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LimberWindowShape:
 * @LIMBER_WINDOW_ROOMY: two columns
 * @LIMBER_WINDOW_NARROW: one column
 * @LIMBER_WINDOW_COMPACT: two columns, smaller letters
 * @LIMBER_WINDOW_LARGE: two columns, larger letters: it is probably looked at from further away
 *
 * How much room a window has.
 */
typedef enum
{
  LIMBER_WINDOW_ROOMY,
  LIMBER_WINDOW_NARROW,
  LIMBER_WINDOW_COMPACT,
  LIMBER_WINDOW_LARGE,
} LimberWindowShape;

LimberWindowShape limber_window_shape_find (int width, int height);
LimberWindowShape limber_window_shape_guess (GtkWindow *window);
void              limber_window_shape_style (LimberWindowShape shape, GtkWidget *window);
void              limber_window_shape_keep (GtkWindow *window, GSettings *settings);

G_END_DECLS
