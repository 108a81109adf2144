/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-chart-legend.h"
#include "app/limber-chart.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CHART_WEEKS (limber_chart_weeks_get_type ())
G_DECLARE_FINAL_TYPE (LimberChartWeeks, limber_chart_weeks, LIMBER, CHART_WEEKS, LimberChart)

GtkWidget *limber_chart_weeks_new (void) G_GNUC_WARN_UNUSED_RESULT;

void limber_chart_weeks_set_weeks (LimberChartWeeks *self,
                                   GArray           *weeks,
                                   int               goal_minutes,
                                   GArray           *days,
                                   guint32           from,
                                   guint32           today);

guint32 limber_chart_weeks_get_first_day (LimberChartWeeks *self, guint point);
void    limber_chart_weeks_fill_legend (LimberChartWeeks *self, LimberChartLegend *legend);

G_END_DECLS
