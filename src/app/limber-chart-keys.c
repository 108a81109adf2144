/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-chart-keys.h"

/* An arrow key: the argument is 1 for the right one, -1 for the left one. */
static gboolean
arrow_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int            direction;

  g_variant_get (arguments, "(i)", &direction);

  return limber_chart_go (LIMBER_CHART (widget),
                          (direction > 0) != rtl ? LIMBER_CHART_ON : LIMBER_CHART_BACK);
}

static gboolean
move_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  int move;

  g_variant_get (arguments, "(i)", &move);

  return limber_chart_go (LIMBER_CHART (widget), (LimberChartMove) move);
}

static gboolean
return_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LimberChart *self = LIMBER_CHART (widget);

  if (limber_chart_get_grid (self)->n_points == 0)
    return GDK_EVENT_PROPAGATE;

  limber_chart_activate (self, limber_chart_get_current (self));

  return GDK_EVENT_STOP;
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return limber_chart_silence (LIMBER_CHART (widget));
}

/**
 * limber_chart_keys_add:
 * @widget_class: the class of all charts
 *
 * Binds the keys by which one walks in a chart.
 */
void
limber_chart_keys_add (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           keys[2];
    LimberChartMove move;
  } moves[] = {
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, LIMBER_CHART_UP },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, LIMBER_CHART_DOWN },
    { { GDK_KEY_Home, GDK_KEY_KP_Home }, LIMBER_CHART_START },
    { { GDK_KEY_End, GDK_KEY_KP_End }, LIMBER_CHART_END },
    { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, LIMBER_CHART_PAGE_BACK },
    { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, LIMBER_CHART_PAGE_ON },
  };
  static const guint returns[]
      = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    for (guint k = 0; k < G_N_ELEMENTS (moves[i].keys); k++)
      gtk_widget_class_add_binding (
          widget_class, moves[i].keys[k], 0, move_cb, "(i)", (int) moves[i].move);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, arrow_cb, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Left, 0, arrow_cb, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, arrow_cb, "(i)", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Right, 0, arrow_cb, "(i)", 1);
  for (guint i = 0; i < G_N_ELEMENTS (returns); i++)
    gtk_widget_class_add_binding (widget_class, returns[i], 0, return_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

/* The page goes on scrolling. */
static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, LimberChart *chart)
{
  limber_chart_silence (chart);

  return GDK_EVENT_PROPAGATE;
}

/**
 * limber_chart_keys_hush:
 * @chart: a chart
 *
 * What is said over a point goes as soon as the page is scrolled under the pointer.
 */
void
limber_chart_keys_hush (LimberChart *chart)
{
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), chart, 0);
  gtk_widget_add_controller (GTK_WIDGET (chart), scroll);
}
