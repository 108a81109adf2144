/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-column.h"

/**
 * LimberColumn:
 *
 * A column as wide as the style sheets say, and no wider, however long the texts in it: what stands
 * beside it does not move when they change. They wrap.
 */
struct _LimberColumn
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (LimberColumn, limber_column, ADW_TYPE_BIN)

static GtkSizeRequestMode
get_request_mode_cb (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_cb (GtkWidget     *widget,
            GtkOrientation orientation,
            int            for_size,
            int           *minimum,
            int           *natural,
            int           *minimum_baseline,
            int           *natural_baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  /* A width that depended on the height would change with the texts again. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;
  if (child != NULL)
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = *minimum;
}

static void
allocate_cb (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  if (child != NULL)
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
limber_column_class_init (LimberColumnClass *klass)
{
}

static void
limber_column_init (LimberColumn *self)
{
  gtk_widget_set_layout_manager (
      GTK_WIDGET (self), gtk_custom_layout_new (get_request_mode_cb, measure_cb, allocate_cb));
}
