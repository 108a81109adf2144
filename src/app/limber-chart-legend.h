/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-chart-mark.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CHART_LEGEND (limber_chart_legend_get_type ())
G_DECLARE_FINAL_TYPE (LimberChartLegend, limber_chart_legend, LIMBER, CHART_LEGEND, GtkWidget)

GtkWidget *limber_chart_legend_new (void) G_GNUC_WARN_UNUSED_RESULT;

void limber_chart_legend_clear (LimberChartLegend *self);
void limber_chart_legend_add (LimberChartLegend *self, LimberChartMark mark, const char *text);

G_END_DECLS
