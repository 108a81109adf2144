/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-chart-legend.h"
#include "app/limber-chart.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CHART_CALENDAR (limber_chart_calendar_get_type ())
G_DECLARE_FINAL_TYPE (LimberChartCalendar,
                      limber_chart_calendar,
                      LIMBER,
                      CHART_CALENDAR,
                      LimberChart)

GtkWidget *limber_chart_calendar_new (void) G_GNUC_WARN_UNUSED_RESULT;

void    limber_chart_calendar_set_days (LimberChartCalendar *self,
                                        GArray              *days,
                                        guint32              from,
                                        guint32              today);
guint32 limber_chart_calendar_get_date (LimberChartCalendar *self, guint point);
void    limber_chart_calendar_fill_legend (LimberChartCalendar *self, LimberChartLegend *legend);

G_END_DECLS
