/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-chart-point.h"

/**
 * LimberChartPoint:
 *
 * The place of one point in a chart. It draws nothing but the focus: the chart paints all of its
 * points. It is there so that the focus can lie on a point, and a screen reader say what that means.
 */
struct _LimberChartPoint
{
  GtkWidget parent_instance;

  guint    index;
  gboolean shown; /* it is the place of a point */
};

G_DEFINE_FINAL_TYPE (LimberChartPoint, limber_chart_point, GTK_TYPE_WIDGET)

static void
limber_chart_point_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
limber_chart_point_class_init (LimberChartPointClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = limber_chart_point_measure;

  gtk_widget_class_set_css_name (widget_class, "limberchartpoint");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
limber_chart_point_init (LimberChartPoint *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

/**
 * limber_chart_point_new:
 *
 * Returns: (transfer floating): the place of a point
 */
LimberChartPoint *
limber_chart_point_new (void)
{
  return g_object_new (LIMBER_TYPE_CHART_POINT, NULL);
}

/**
 * limber_chart_point_get_index:
 *
 * Returns: which point of the chart it is
 */
guint
limber_chart_point_get_index (LimberChartPoint *self)
{
  g_return_val_if_fail (LIMBER_IS_CHART_POINT (self), 0);

  return self->index;
}

/**
 * limber_chart_point_show:
 * @index: which point of the chart it is
 * @n_points: how many the chart has
 * @text: what it means
 *
 * Becomes the place of a point.
 */
void
limber_chart_point_show (LimberChartPoint *self, guint index, guint n_points, const char *text)
{
  g_return_if_fail (LIMBER_IS_CHART_POINT (self));

  self->index = index;
  self->shown = TRUE;
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                  (int) index + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                  (int) n_points,
                                  -1);
}

/**
 * limber_chart_point_hide:
 *
 * Is the place of no point any more: not even a screen reader finds it.
 */
void
limber_chart_point_hide (LimberChartPoint *self)
{
  g_return_if_fail (LIMBER_IS_CHART_POINT (self));

  if (!self->shown)
    return;

  self->shown = FALSE;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}
