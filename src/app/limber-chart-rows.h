/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-chart.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CHART_ROW (limber_chart_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberChartRow, limber_chart_row, LIMBER, CHART_ROW, GObject)

guint       limber_chart_row_get_point (LimberChartRow *self);
const char *limber_chart_row_get_name (LimberChartRow *self);
const char *limber_chart_row_get_value (LimberChartRow *self);

#define LIMBER_TYPE_CHART_ROWS (limber_chart_rows_get_type ())
G_DECLARE_FINAL_TYPE (LimberChartRows, limber_chart_rows, LIMBER, CHART_ROWS, GObject)

LimberChartRows *limber_chart_rows_new (LimberChart *chart) G_GNUC_WARN_UNUSED_RESULT;

char   *limber_chart_format (LimberChart *self, guint point) G_GNUC_WARN_UNUSED_RESULT;
GArray *limber_chart_list_rows (LimberChart *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
