/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_FIGURE_TURN (limber_figure_turn_get_type ())
G_DECLARE_FINAL_TYPE (LimberFigureTurn, limber_figure_turn, LIMBER, FIGURE_TURN, GObject)

LimberFigureTurn *limber_figure_turn_new (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;

void limber_figure_turn_set_view (LimberFigureTurn *self, double pitch, gboolean mirrored);
void limber_figure_turn_set_active (LimberFigureTurn *self, gboolean active);

double limber_figure_turn_get_yaw (LimberFigureTurn *self);
double limber_figure_turn_get_pitch (LimberFigureTurn *self);
void   limber_figure_turn_by (LimberFigureTurn *self, double right, double down);
void   limber_figure_turn_ease_back (LimberFigureTurn *self);
void   limber_figure_turn_reset (LimberFigureTurn *self);

G_END_DECLS
