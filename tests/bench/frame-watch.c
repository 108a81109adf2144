/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells when a program draws, without a line in that program: loaded before it (LD_PRELOAD), it
 * appends a line "microseconds processor widgets rows" for each frame to the file descriptor
 * FRAME_WATCH_FD: when the frame was drawn (monotonic), how much processor time the program had used
 * by then (microseconds), and how many widgets, and how many rows of lists, lay within the window;
 * these are counted only with FRAME_WATCH_WIDGETS set, since that takes some tenths of a millisecond.
 * A turn of the frame clock in which nothing is drawn is no frame. */

#include <gtk/gtk.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static int      frame_fd = -1;
static gboolean counts;
static gboolean drawn;

static gboolean
can_be_seen (GtkWidget *widget, GtkWidget *window)
{
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (widget) && gtk_widget_compute_bounds (widget, window, &bounds)
         && bounds.origin.y < (float) gtk_widget_get_height (window);
}

static void
count (GtkWidget *widget, GtkWidget *window, guint *n_widgets, guint *n_rows)
{
  if (!can_be_seen (widget, window))
    return;

  *n_widgets += 1;
  *n_rows += GTK_IS_LIST_BOX_ROW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count (child, window, n_widgets, n_rows);
}

static void
tell (gint64 now)
{
  GListModel     *windows = gtk_window_get_toplevels ();
  guint           n_widgets = 0;
  guint           n_rows = 0;
  struct timespec used;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &used);
  for (guint i = 0; counts && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      count (window, window, &n_widgets, &n_rows);
    }
  dprintf (frame_fd,
           "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %u %u\n",
           now,
           (gint64) used.tv_sec * G_USEC_PER_SEC + used.tv_nsec / 1000,
           n_widgets,
           n_rows);
}

static gboolean
render_hook (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  drawn = TRUE;

  return G_SOURCE_CONTINUE;
}

static gboolean
painted_hook (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  gint64 now = g_get_monotonic_time ();

  if (drawn)
    tell (now);
  drawn = FALSE;

  return G_SOURCE_CONTINUE;
}

static void
watch (GType type, const char *signal, GSignalEmissionHook hook)
{
  /* Signals are there only with their class. */
  g_type_class_ref (type);
  g_signal_add_emission_hook (g_signal_lookup (signal, type), 0, hook, NULL, NULL);
}

__attribute__ ((constructor)) static void
begin (void)
{
  const char *text = g_getenv ("FRAME_WATCH_FD");

  if (text == NULL)
    return;

  frame_fd = (int) g_ascii_strtoll (text, NULL, 10);
  counts = g_getenv ("FRAME_WATCH_WIDGETS") != NULL;
  watch (GDK_TYPE_SURFACE, "render", render_hook);
  watch (GDK_TYPE_FRAME_CLOCK, "after-paint", painted_hook);
}
