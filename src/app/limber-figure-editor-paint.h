/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "figure/limber-movement.h"
#include "figure/limber-painter.h"

G_BEGIN_DECLS

gboolean limber_figure_editor_paint_frame (GtkWidget            *widget,
                                           const LimberMovement *movement,
                                           LimberBodySide        side,
                                           double                yaw,
                                           double                pitch,
                                           LimberCamera         *camera);
void     limber_figure_editor_paint_ground (GtkWidget *widget, GtkSnapshot *snapshot);
void     limber_figure_editor_paint_body (GtkWidget            *widget,
                                          GtkSnapshot          *snapshot,
                                          const LimberPainting *painting);
gboolean limber_figure_editor_paint_is_outside (GtkWidget            *widget,
                                                const LimberCamera   *camera,
                                                const LimberSkeleton *skeleton);

G_END_DECLS
