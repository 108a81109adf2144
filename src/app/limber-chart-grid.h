/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberChartGrid:
 * @n_points: how many points there are; the last one is the latest
 * @n_rows: how many of them stand in a column
 * @n_columns: columns that can be seen at once
 * @first: the first column that can be seen
 *
 * Where the points of a chart stand: in columns, filled from above, of which some can be seen. Columns
 * run the way time does; what is left and right is for the chart to say. Plain data.
 */
typedef struct
{
  guint n_points;
  guint n_rows;
  guint n_columns;
  guint first;
} LimberChartGrid;

typedef enum
{
  LIMBER_CHART_BACK, /* a column earlier */
  LIMBER_CHART_ON,   /* a column later */
  LIMBER_CHART_UP,
  LIMBER_CHART_DOWN,
  LIMBER_CHART_START,
  LIMBER_CHART_END,
  LIMBER_CHART_PAGE_BACK, /* as many columns as can be seen */
  LIMBER_CHART_PAGE_ON,
} LimberChartMove;

void limber_chart_grid_set (LimberChartGrid *self, guint n_points, guint n_rows);
void limber_chart_grid_fit (LimberChartGrid *self, guint n_columns);

guint    limber_chart_grid_get_all_columns (const LimberChartGrid *self);
guint    limber_chart_grid_get_last_first (const LimberChartGrid *self);
gboolean limber_chart_grid_can (const LimberChartGrid *self, LimberChartMove move);
guint    limber_chart_grid_move (const LimberChartGrid *self, guint point, LimberChartMove move);
void     limber_chart_grid_scroll (LimberChartGrid *self, LimberChartMove move);
gboolean limber_chart_grid_reveal (LimberChartGrid *self, guint point);

G_END_DECLS
