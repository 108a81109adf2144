/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-chart-fixture.h"

#include <string.h>

#include "app/limber-chart-point.h"
#include "app/limber-chart-rows.h"

/* Returns: (nullable): the place of a point, if it can be seen */
GtkWidget *
limber_chart_find_point (LimberChart *chart, guint point)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (chart)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child)
        && limber_chart_point_get_index (LIMBER_CHART_POINT (child)) == point)
      return child;

  return NULL;
}

static guint
count_seen (LimberChart *chart)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (chart)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_get_child_visible (child);

  return n;
}

/* Each point that can be seen says what it means, lies within the chart and on no other. */
void
limber_chart_assert_points (LimberStage *stage)
{
  LimberChart           *chart = LIMBER_CHART (stage->widget);
  const LimberChartGrid *grid = limber_chart_get_grid (chart);
  const guint            first = grid->first * grid->n_rows;
  const guint            end = MIN (first + grid->n_columns * grid->n_rows, grid->n_points);

  g_assert_cmpuint (count_seen (chart), ==, end - first);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_ROLE_LIST);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (chart),
                                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  for (guint i = first; i < end; i++)
    {
      GtkWidget       *point = limber_chart_find_point (chart, i);
      g_autofree char *text = limber_chart_format (chart, i);
      graphene_rect_t  bounds;

      g_assert_nonnull (point);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (point), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (
          GTK_ACCESSIBLE (point), GTK_ACCESSIBLE_PROPERTY_LABEL, text);
      g_assert_true (gtk_widget_compute_bounds (point, stage->widget, &bounds));
      g_assert_cmpfloat (bounds.origin.x, >=, 0);
      g_assert_cmpfloat (bounds.origin.y, >=, 0);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width,
                         <=,
                         (float) gtk_widget_get_width (stage->widget) + 1);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height,
                         <=,
                         (float) gtk_widget_get_height (stage->widget) + 1);
    }
}

/* The rows of the table say what the points say, in one direction of time. */
void
limber_chart_assert_table (LimberStage *stage)
{
  LimberChart *chart = LIMBER_CHART (stage->widget);
  g_autoptr (LimberChartRows) rows = limber_chart_rows_new (chart);
  GListModel *model = G_LIST_MODEL (rows);
  const guint n = g_list_model_get_n_items (model);
  guint       before = G_MAXUINT;

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <=, limber_chart_get_grid (chart)->n_points);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LimberChartRow) row = g_list_model_get_item (model, i);
      const guint      point = limber_chart_row_get_point (row);
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;
      g_autofree char *text = limber_chart_format (chart, point);

      limber_chart_describe (chart, point, &name, &value);
      g_assert_cmpstr (limber_chart_row_get_name (row), ==, name);
      g_assert_cmpstr (limber_chart_row_get_value (row), ==, value);
      g_assert_nonnull (strstr (text, name));
      g_assert_nonnull (strstr (text, value));
      if (LIMBER_CHART_GET_CLASS (chart)->newest_first)
        g_assert_cmpuint (point, <, before);
      else
        g_assert_cmpuint (point, ==, i);
      before = point;
    }
  g_assert_null (g_list_model_get_item (model, n));
}

/* Tab enters it at one point, and leaves it from there. */
void
limber_chart_assert_one_stop (LimberStage *stage)
{
  LimberChart *chart = LIMBER_CHART (stage->widget);
  GtkRoot     *root = gtk_widget_get_root (stage->widget);

  gtk_root_set_focus (root, NULL);
  g_assert_true (gtk_widget_child_focus (stage->widget, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_root_get_focus (root)
                 == limber_chart_find_point (chart, limber_chart_get_current (chart)));
  g_assert_false (gtk_widget_child_focus (stage->widget, GTK_DIR_TAB_FORWARD));
}

/* From right to left everything lies in a mirror. */
void
limber_chart_assert_mirrored (LimberStage *stage)
{
  LimberChart           *chart = LIMBER_CHART (stage->widget);
  const LimberChartGrid *grid = limber_chart_get_grid (chart);
  const guint            first = grid->first * grid->n_rows;
  const guint            n = MIN (grid->n_columns * grid->n_rows, grid->n_points - first);
  g_autofree float      *lefts = g_new0 (float, n);
  graphene_rect_t        bounds;

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (gtk_widget_compute_bounds (
          limber_chart_find_point (chart, first + i), stage->widget, &bounds));
      lefts[i] = bounds.origin.x;
    }
  gtk_widget_set_direction (stage->widget, GTK_TEXT_DIR_RTL);
  limber_stage_settle (stage);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (gtk_widget_compute_bounds (
          limber_chart_find_point (chart, first + i), stage->widget, &bounds));
      g_assert_cmpfloat_with_epsilon (bounds.origin.x + bounds.size.width,
                                      (float) gtk_widget_get_width (stage->widget) - lefts[i],
                                      1);
    }
}

/* Home, End, the pages, and that what is gone to can be seen and has the focus. */
void
limber_chart_assert_keys (LimberStage *stage)
{
  static const char *const keys[] = { "Home", "End", "Page_Up", "Page_Down", "Home" };
  LimberChart             *chart = LIMBER_CHART (stage->widget);
  GtkRoot                 *root = gtk_widget_get_root (stage->widget);

  g_assert_true (gtk_widget_grab_focus (stage->widget));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkWidget *point;

      if (strstr (keys[i], "Page") != NULL
          && !limber_chart_grid_can (limber_chart_get_grid (chart), LIMBER_CHART_PAGE_ON))
        continue;
      limber_stage_press (stage, keys[i]);
      limber_stage_settle (stage);
      point = limber_chart_find_point (chart, limber_chart_get_current (chart));
      g_assert_nonnull (point);
      g_assert_true (gtk_root_get_focus (root) == point);
    }
  g_assert_cmpuint (limber_chart_get_current (chart), ==, 0);
  limber_stage_press (stage, "End");
  g_assert_cmpuint (
      limber_chart_get_current (chart), ==, limber_chart_get_grid (chart)->n_points - 1);
}
