/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-window-shape.h"

#include "app/limber-settings.h"

/* Below this there is room for one column only; pixels. */
#define NARROW_WIDTH 720

/* Below this the largest letters would not fit; pixels. */
#define ROOMY_WIDTH 1040
#define ROOMY_HEIGHT 740

/* Pixels. */
#define LARGE_WIDTH 1500
#define LARGE_HEIGHT 860

/**
 * limber_window_shape_find:
 * @width: pixels
 * @height: pixels
 *
 * Returns: how much room that is
 */
LimberWindowShape
limber_window_shape_find (int width, int height)
{
  if (width < NARROW_WIDTH)
    return LIMBER_WINDOW_NARROW;
  if (width < ROOMY_WIDTH || height < ROOMY_HEIGHT)
    return LIMBER_WINDOW_COMPACT;
  if (width < LARGE_WIDTH || height < LARGE_HEIGHT)
    return LIMBER_WINDOW_ROOMY;

  return LIMBER_WINDOW_LARGE;
}

/**
 * limber_window_shape_guess:
 * @window: a window that is not shown yet
 *
 * Returns: what it will most likely be. One that opens narrow must not be held open by the wide
 *   layout.
 */
LimberWindowShape
limber_window_shape_guess (GtkWindow *window)
{
  int width, height;

  gtk_window_get_default_size (window, &width, &height);

  return limber_window_shape_find (width, height);
}

static void
set_class (GtkWidget *window, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (window, name);
  else
    gtk_widget_remove_css_class (window, name);
}

/**
 * limber_window_shape_style:
 * @window: the window
 *
 * Tells the style sheets, by a class.
 */
void
limber_window_shape_style (LimberWindowShape shape, GtkWidget *window)
{
  set_class (window, "narrow", shape == LIMBER_WINDOW_NARROW);
  set_class (window, "compact", shape == LIMBER_WINDOW_COMPACT);
  set_class (window, "large", shape == LIMBER_WINDOW_LARGE);
}

/* What was left on a bigger screen, or written by hand, must not reach beyond all there are. */
static void
limit_size (GtkWindow *window)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (window)));
  int         width, height;
  int         most_width = 0;
  int         most_height = 0;

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr(GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle area;

      gdk_monitor_get_geometry (monitor, &area);
      most_width = MAX (most_width, area.width);
      most_height = MAX (most_height, area.height);
    }
  gtk_window_get_default_size (window, &width, &height);
  if (most_width > 0 && most_height > 0)
    gtk_window_set_default_size (window, MIN (width, most_width), MIN (height, most_height));
}

/**
 * limber_window_shape_keep:
 * @window: a window that is not shown yet
 * @settings: where its size is kept
 *
 * Gives it the size that it had the last time, and keeps the one that it gets.
 */
void
limber_window_shape_keep (GtkWindow *window, GSettings *settings)
{
  static const struct
  {
    const char *key;
    const char *property;
  } keys[] = {
    { LIMBER_SETTINGS_WIDTH, "default-width" },
    { LIMBER_SETTINGS_HEIGHT, "default-height" },
    { LIMBER_SETTINGS_MAXIMIZED, "maximized" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_bind (settings, keys[i].key, window, keys[i].property, G_SETTINGS_BIND_DEFAULT);
  limit_size (window);
}
