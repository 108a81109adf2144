/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-chart-legend.h"
#include "app/limber-chart.h"

#include "history/limber-trend.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CHART_PAIN (limber_chart_pain_get_type ())
G_DECLARE_FINAL_TYPE (LimberChartPain, limber_chart_pain, LIMBER, CHART_PAIN, LimberChart)

GtkWidget *limber_chart_pain_new (void) G_GNUC_WARN_UNUSED_RESULT;

void limber_chart_pain_set_trend (LimberChartPain   *self,
                                  const LimberTrend *trend,
                                  GArray            *days,
                                  guint32            from,
                                  guint32            today);
void limber_chart_pain_fill_legend (LimberChartPain *self, LimberChartLegend *legend);

G_END_DECLS
