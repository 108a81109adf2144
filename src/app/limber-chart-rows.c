/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-chart-rows.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

/**
 * LimberChartRow:
 *
 * A point of a chart as a row of its table.
 */
struct _LimberChartRow
{
  GObject parent_instance;

  guint point;
  char *name;
  char *value;
};

G_DEFINE_FINAL_TYPE (LimberChartRow, limber_chart_row, G_TYPE_OBJECT)

static void
limber_chart_row_finalize (GObject *object)
{
  LimberChartRow *self = LIMBER_CHART_ROW (object);

  g_free (self->name);
  g_free (self->value);

  G_OBJECT_CLASS (limber_chart_row_parent_class)->finalize (object);
}

static void
limber_chart_row_class_init (LimberChartRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_chart_row_finalize;
}

static void
limber_chart_row_init (LimberChartRow *self)
{
}

/**
 * limber_chart_row_get_point:
 *
 * Returns: which point of the chart it is
 */
guint
limber_chart_row_get_point (LimberChartRow *self)
{
  g_return_val_if_fail (LIMBER_IS_CHART_ROW (self), 0);

  return self->point;
}

/**
 * limber_chart_row_get_name:
 *
 * Returns: (transfer none): what it is: "3 May"
 */
const char *
limber_chart_row_get_name (LimberChartRow *self)
{
  g_return_val_if_fail (LIMBER_IS_CHART_ROW (self), NULL);

  return self->name;
}

/**
 * limber_chart_row_get_value:
 *
 * Returns: (transfer none): what it says: "12 min in 2 sessions"
 */
const char *
limber_chart_row_get_value (LimberChartRow *self)
{
  g_return_val_if_fail (LIMBER_IS_CHART_ROW (self), NULL);

  return self->value;
}

/**
 * LimberChartRows:
 *
 * The rows of a chart's table, as a list model. They are put into words when they are asked for, so that
 * thirty years of days cost no more than those that can be seen.
 */
struct _LimberChartRows
{
  GObject parent_instance;

  LimberChart *chart; /* (owned) */
  GArray      *rows;  /* (element-type guint) (nullable): not asked for yet */
};

static guint
count (LimberChartRows *self)
{
  if (self->rows == NULL)
    self->rows = limber_chart_list_rows (self->chart);

  return self->rows->len;
}

static GType
get_item_type (GListModel *model)
{
  return LIMBER_TYPE_CHART_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return count (LIMBER_CHART_ROWS (model));
}

static gpointer
get_item (GListModel *model, guint position)
{
  LimberChartRows *self = LIMBER_CHART_ROWS (model);
  LimberChartRow  *row;

  if (position >= count (self))
    return NULL;

  row = g_object_new (LIMBER_TYPE_CHART_ROW, NULL);
  row->point = g_array_index (self->rows, guint, position);
  limber_chart_describe (self->chart, row->point, &row->name, &row->value);

  return row;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberChartRows,
                               limber_chart_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
changed_cb (LimberChart *chart, LimberChartRows *self)
{
  const guint removed = self->rows != NULL ? self->rows->len : 0;

  g_assert (LIMBER_IS_CHART_ROWS (self));

  if (self->rows == NULL)
    return;

  g_clear_pointer (&self->rows, g_array_unref);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, removed, count (self));
}

static void
limber_chart_rows_dispose (GObject *object)
{
  LimberChartRows *self = LIMBER_CHART_ROWS (object);

  g_clear_object (&self->chart);
  g_clear_pointer (&self->rows, g_array_unref);

  G_OBJECT_CLASS (limber_chart_rows_parent_class)->dispose (object);
}

static void
limber_chart_rows_class_init (LimberChartRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_chart_rows_dispose;
}

static void
limber_chart_rows_init (LimberChartRows *self)
{
}

/**
 * limber_chart_rows_new:
 * @chart: a chart
 *
 * Returns: (transfer full): its rows, which follow it
 */
LimberChartRows *
limber_chart_rows_new (LimberChart *chart)
{
  LimberChartRows *self = g_object_new (LIMBER_TYPE_CHART_ROWS, NULL);

  self->chart = g_object_ref (chart);
  g_signal_connect_object (chart, "changed", G_CALLBACK (changed_cb), self, 0);

  return self;
}

/**
 * limber_chart_format:
 * @point: one of its points
 *
 * Returns: (transfer full): what the point means: "3 May: 12 min in 2 sessions"
 */
char *
limber_chart_format (LimberChart *self, guint point)
{
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;

  g_return_val_if_fail (LIMBER_IS_CHART (self), NULL);

  if (LIMBER_CHART_GET_CLASS (self)->format != NULL)
    return LIMBER_CHART_GET_CLASS (self)->format (self, point);

  limber_chart_describe (self, point, &name, &value);
  if (*value == '\0')
    return g_steal_pointer (&name);

  /* Translators: a point of a chart, such as a day, and what it says */
  return g_strdup_printf (_ ("%s: %s"), name, value);
}

/**
 * limber_chart_list_rows:
 *
 * Returns: (transfer full) (element-type guint): the points that make up its table, in order
 */
GArray *
limber_chart_list_rows (LimberChart *self)
{
  GArray                 *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  const LimberChartClass *klass;
  guint                   n;

  g_return_val_if_fail (LIMBER_IS_CHART (self), rows);

  klass = LIMBER_CHART_GET_CLASS (self);
  n = limber_chart_get_grid (self)->n_points;
  for (guint i = 0; i < n; i++)
    {
      const guint point = klass->newest_first ? n - 1 - i : i;

      if (klass->is_row == NULL || klass->is_row (self, point))
        g_array_append_val (rows, point);
    }

  return rows;
}
