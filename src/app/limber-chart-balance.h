/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-chart-legend.h"
#include "app/limber-chart.h"

#include "history/limber-balance.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CHART_BALANCE (limber_chart_balance_get_type ())
G_DECLARE_FINAL_TYPE (LimberChartBalance, limber_chart_balance, LIMBER, CHART_BALANCE, LimberChart)

GtkWidget *limber_chart_balance_new (void) G_GNUC_WARN_UNUSED_RESULT;

void limber_chart_balance_set_balance (LimberChartBalance *self, const LimberBalance *balance);
void limber_chart_balance_fill_legend (LimberChartBalance *self, LimberChartLegend *legend);

G_END_DECLS
