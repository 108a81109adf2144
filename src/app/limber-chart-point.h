/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_CHART_POINT (limber_chart_point_get_type ())
G_DECLARE_FINAL_TYPE (LimberChartPoint, limber_chart_point, LIMBER, CHART_POINT, GtkWidget)

LimberChartPoint *limber_chart_point_new (void) G_GNUC_WARN_UNUSED_RESULT;

guint limber_chart_point_get_index (LimberChartPoint *self);
void
limber_chart_point_show (LimberChartPoint *self, guint index, guint n_points, const char *text);
void limber_chart_point_hide (LimberChartPoint *self);

G_END_DECLS
