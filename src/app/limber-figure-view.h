/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "guide/limber-choreography.h"
#include "guide/limber-figures.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_FIGURE_VIEW (limber_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (LimberFigureView, limber_figure_view, LIMBER, FIGURE_VIEW, GtkWidget)

GtkWidget *limber_figure_view_new (void) G_GNUC_WARN_UNUSED_RESULT;

void limber_figure_view_set_figures (LimberFigureView *self, LimberFigures *figures);
void limber_figure_view_show (LimberFigureView *self, const LimberChoreography *shown);
void limber_figure_view_turn (LimberFigureView *self, double right, double down);

const LimberChoreography *limber_figure_view_get_shown (LimberFigureView *self);
double                    limber_figure_view_get_yaw (LimberFigureView *self);

G_END_DECLS
