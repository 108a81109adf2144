/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What it takes to go through the list of a hundred thousand sessions: by pages, to its end, and back to
 * its beginning. The yardstick is GTK's own list with a label for each. */

#include "app/limber-session-list-page.h"
#include "app/limber-session-list-row.h"
#include "history/limber-dates.h"
#include "limber-bench.h"
#include "limber-long-history.h"
#include "limber-window-fixture.h"

#define N_SESSIONS 100000
#define N_PAGES 60
#define N_ROUNDS 5
#define GAP_US (6 * 3600 * S)

/* A frame, milliseconds. */
#define FRAME_MS 16.7

/* There has been nothing to do for so long: there is nothing to do any more. */
#define QUIET_US 30000

typedef struct
{
  GArray *page; /* milliseconds: the longest that the main thread was busy after each step */
  GArray *end;
  GArray *home;
  GArray *shown; /* by the clock, until nothing moves any more */
} Figures;

/* Its own time, since others use the machine as well. */
static double
settle (void)
{
  gint64 busy = g_get_monotonic_time ();
  double longest = 0;

  while (g_get_monotonic_time () - busy < QUIET_US)
    {
      const gint64 from = limber_bench_get_thread_us ();

      if (!g_main_context_iteration (NULL, FALSE))
        {
          g_usleep (200);
          continue;
        }
      longest = MAX (longest, (double) (limber_bench_get_thread_us () - from) / 1000);
      busy = g_get_monotonic_time ();
    }

  return longest;
}

static void
go (GtkAdjustment *scroll, double value, GArray *turns, GArray *shown)
{
  const gint64 from = g_get_monotonic_time ();
  double       turn, whole;

  gtk_adjustment_set_value (scroll, value);
  turn = settle ();
  whole = (double) (g_get_monotonic_time () - from - QUIET_US) / 1000;
  g_array_append_val (turns, turn);
  g_array_append_val (shown, whole);
}

static void
scroll_through (GtkWidget *list, Figures *figures)
{
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  double         page = 0;

  settle ();
  page = gtk_adjustment_get_page_increment (scroll);
  g_assert_cmpfloat (page, >, 100);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      for (guint i = 0; i < N_PAGES / N_ROUNDS; i++)
        go (scroll, gtk_adjustment_get_value (scroll) + page, figures->page, figures->shown);
      go (scroll, gtk_adjustment_get_upper (scroll), figures->end, figures->shown);
      g_assert_cmpfloat (gtk_adjustment_get_value (scroll), >, page * 1000);
      go (scroll, 0, figures->home, figures->shown);
    }
}

static GArray *
new_values (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

static void
tell (const char *name, GtkWidget *list, double budget)
{
  Figures figures = { new_values (), new_values (), new_values (), new_values () };
  const struct
  {
    GArray     *values;
    const char *what;
    double      rank;
    double      budget;
  } rows[] = {
    { figures.page, "page-turn-median", 0.5, budget },
    { figures.page, "page-turn-p90", 0.9, budget },
    { figures.end, "end-turn-median", 0.5, budget },
    { figures.home, "home-turn-median", 0.5, budget },
    { figures.shown, "shown-median", 0.5, LIMBER_BENCH_NO_BUDGET },
  };

  scroll_through (list, &figures);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *full = g_strconcat (name, "-", rows[i].what, NULL);

      limber_bench_tell (
          full, limber_bench_get_rank (rows[i].values, rows[i].rank), "ms", rows[i].budget);
    }
  g_array_unref (figures.page);
  g_array_unref (figures.end);
  g_array_unref (figures.home);
  g_array_unref (figures.shown);
}

static void
measure_sessions (void)
{
  LimberWindowFixture fixture = { 0 };
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "limber", "history.db", NULL);
  GtkWidget       *list = NULL;

  limber_window_fixture_set_up (&fixture, NULL);
  limber_long_history_write (
      path, N_SESSIONS, limber_clock_get_wall (LIMBER_CLOCK (fixture.clock)) - GAP_US, GAP_US);
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.show-sessions", "u", 0u);
  while (!limber_window_fixture_is_seen (&fixture, LIMBER_TYPE_SESSION_LIST_ROW))
    g_main_context_iteration (NULL, TRUE);
  list = gtk_widget_get_ancestor (
      limber_window_fixture_find (&fixture, LIMBER_TYPE_SESSION_LIST_ROW), GTK_TYPE_LIST_VIEW);
  tell ("session-list-100000", list, FRAME_MS);
  limber_window_fixture_tear_down (&fixture, NULL);
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
measure_bare (void)
{
  GtkStringList      *strings = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget          *window = gtk_window_new ();
  GtkWidget          *scroller = gtk_scrolled_window_new ();
  GtkWidget          *list = NULL;

  for (guint i = 0; i < N_SESSIONS; i++)
    gtk_string_list_take (strings, g_strdup_printf ("Session %u", i));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (strings))),
                            factory);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
  tell ("session-list-100000-yardstick", list, LIMBER_BENCH_NO_BUDGET);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  g_assert_true (gtk_init_check ());
  adw_init ();
  measure_bare ();
  measure_sessions ();

  return 0;
}
