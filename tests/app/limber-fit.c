/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-fit.h"

#include <adwaita.h>

typedef struct
{
  GtkWidget     *root;
  const char    *where;
  LimberFitFlags flags;
} Walk;

static char *
describe (GtkWidget *widget)
{
  const char      *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "";
  g_autofree char *classes = NULL;
  g_auto (GStrv) list = gtk_widget_get_css_classes (widget);

  classes = g_strjoinv (".", list);

  return g_strdup_printf ("%s %s.%s \"%s\"",
                          G_OBJECT_TYPE_NAME (widget),
                          gtk_widget_get_css_name (widget),
                          classes,
                          text);
}

static void G_GNUC_PRINTF (3, 4) complain (Walk *walk, GtkWidget *widget, const char *format, ...)
{
  g_autofree char *who = describe (widget);
  g_autofree char *what = NULL;
  va_list          arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  /* A failure alone tells the last reason only. */
  g_test_message ("%s: %s %s", walk->where, who, what);
  g_test_fail ();
}

/* Nothing reaches beyond the sides of the window. */
static void
check_bounds (Walk *walk, GtkWidget *widget)
{
  graphene_rect_t bounds;
  int             width = gtk_widget_get_width (walk->root);

  if (!gtk_widget_compute_bounds (widget, walk->root, &bounds))
    return;

  if (bounds.origin.x < -1 || bounds.origin.x + bounds.size.width > (float) width + 1)
    complain (walk,
              widget,
              "reaches from %g to %g of %d",
              (double) bounds.origin.x,
              (double) (bounds.origin.x + bounds.size.width),
              width);
}

static void
check_size (Walk *walk, GtkWidget *widget)
{
  int margins = gtk_widget_get_margin_start (widget) + gtk_widget_get_margin_end (widget);
  int width = gtk_widget_get_allocated_width (widget) + margins;
  int height = gtk_widget_get_allocated_height (widget) + gtk_widget_get_margin_top (widget)
               + gtk_widget_get_margin_bottom (widget);
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (width < minimum)
    complain (walk, widget, "is %d wide and needs %d", width, minimum);

  gtk_widget_measure (
      widget, GTK_ORIENTATION_VERTICAL, MAX (width, minimum), &minimum, NULL, NULL, NULL);
  if (height < minimum)
    complain (walk, widget, "is %d high and needs %d", height, minimum);
}

static void
check_scrolling (Walk *walk, GtkWidget *widget)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (widget));

  if (gtk_adjustment_get_upper (across) > gtk_adjustment_get_page_size (across))
    complain (walk, widget, "scrolls sideways");
}

/* A title in the header bar is said again in the page, or by the page as a whole. */
static void
check_text (Walk *walk, GtkWidget *widget)
{
  if (gtk_widget_get_ancestor (widget, ADW_TYPE_WINDOW_TITLE) == NULL
      && (walk->flags & LIMBER_FIT_WHOLE_TEXTS) != 0
      && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    complain (walk, widget, "is cut off");
}

static void
check (Walk *walk, GtkWidget *widget)
{
  /* What is not there, and windows of their own. */
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget)
      || (widget != walk->root && GTK_IS_NATIVE (widget)))
    return;

  /* These lie over what they scroll, and slide in from beyond. */
  if (GTK_IS_SCROLLBAR (widget))
    return;

  if (widget != walk->root)
    check_bounds (walk, widget);
  /* What scrolls may be longer than what can be seen of it. */
  if (!GTK_IS_VIEWPORT (widget))
    check_size (walk, widget);
  if (GTK_IS_SCROLLED_WINDOW (widget))
    check_scrolling (walk, widget);
  if (GTK_IS_LABEL (widget))
    check_text (walk, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check (walk, child);
}

/* Everything that does not fit is told, and the test fails. */
void
limber_fit_check (GtkWidget *root, const char *where, LimberFitFlags flags)
{
  Walk walk = { root, where, flags };

  g_assert_true (gtk_widget_get_mapped (root));
  check (&walk, root);
}
