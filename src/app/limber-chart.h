/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/limber-chart-grid.h"
#include "app/limber-chart-pen.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CHART (limber_chart_get_type ())
G_DECLARE_DERIVABLE_TYPE (LimberChart, limber_chart, LIMBER, CHART, GtkWidget)

/**
 * LimberChartClass:
 * @most_columns: so many columns can be seen at most
 * @newest_first: the table begins with the last point
 * @get_height: how high the chart wants to be, pixels
 * @fit: how many columns have room in that width, pixels; the chart's places follow from it
 * @place: where a point that can be seen is, as if all ran from left to right
 * @draw: draws everything but the focus
 * @describe: what a point means: its name, and what it says, to be freed
 * @format: the same in one sentence, to be freed; %NULL for "name: value"
 * @is_row: whether a point is worth a row of the table; %NULL when all are
 *
 * What the kinds of chart differ in.
 */
struct _LimberChartClass
{
  GtkWidgetClass parent_class;

  guint    most_columns;
  gboolean newest_first;

  int (*get_height) (LimberChart *self);
  guint (*fit) (LimberChart *self, int width, int height);
  void (*place) (LimberChart *self, guint point, graphene_rect_t *area);
  void (*draw) (LimberChart *self, const LimberChartPen *pen);
  void (*describe) (LimberChart *self, guint point, char **name, char **value);
  char *(*format) (LimberChart *self, guint point);
  gboolean (*is_row) (LimberChart *self, guint point);
};

const LimberChartGrid *limber_chart_get_grid (LimberChart *self);

void limber_chart_set_points (LimberChart *self, guint n_points, guint n_rows);
void limber_chart_set_summary (LimberChart *self, const char *summary);

const char *limber_chart_get_summary (LimberChart *self);
guint       limber_chart_get_current (LimberChart *self);
gboolean    limber_chart_go (LimberChart *self, LimberChartMove move);
void        limber_chart_scroll (LimberChart *self, LimberChartMove move);
void        limber_chart_activate (LimberChart *self, guint point);

gboolean limber_chart_silence (LimberChart *self);

void limber_chart_describe (LimberChart *self, guint point, char **name, char **value);

G_END_DECLS
