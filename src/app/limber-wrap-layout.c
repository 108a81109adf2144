/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-wrap-layout.h"

#define GAP 8

/**
 * LimberWrapLayout:
 *
 * Puts children side by side, each as wide as it likes, in as many lines as that takes: chips.
 */
struct _LimberWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (LimberWrapLayout, limber_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
limber_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_height (GtkWidget *child, int width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

/* Goes through all places from left to right; returns how high it is. With no line that is wider than
 * can be, a child alone on its line takes what there is. */
static int
place (GtkWidget *widget, int width, gboolean allocate)
{
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int      x = 0, y = 0, line = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation area;
      int           min, natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, &natural, NULL, NULL);
      natural = MAX (MIN (natural, width), min);
      if (x > 0 && x + natural > width)
        {
          y += line + GAP;
          x = line = 0;
        }
      area = (GtkAllocation){ x, y, natural, get_height (child, natural) };
      if (from_right)
        area.x = width - x - natural;
      if (allocate)
        gtk_widget_size_allocate (child, &area, -1);
      x += natural + GAP;
      line = MAX (line, area.height);
    }

  return y + line;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int min, nat;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, &nat, NULL, NULL);
      *minimum = MAX (*minimum, min);
      *natural += nat + (*natural > 0 ? GAP : 0);
    }
}

static void
limber_wrap_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  int min = 0, nat = 0;

  measure_width (widget, &min, &nat);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    min = nat = place (widget, for_size < 0 ? nat : MAX (for_size, min), FALSE);
  *minimum = min;
  *natural = nat;
}

static void
limber_wrap_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  place (widget, width, TRUE);
}

static void
limber_wrap_layout_class_init (LimberWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = limber_wrap_layout_get_request_mode;
  layout_class->measure = limber_wrap_layout_measure;
  layout_class->allocate = limber_wrap_layout_allocate;
}

static void
limber_wrap_layout_init (LimberWrapLayout *self)
{
}
