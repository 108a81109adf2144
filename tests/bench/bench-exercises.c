/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-exercise-grid.h"

#include <glib/gstdio.h>
#include <string.h>

#include "limber-bench.h"
#include "session/limber-system-clock.h"

#define N_EXERCISES 10000

/* A frame, milliseconds. */
#define FRAME_MS 16.7

/* There has been nothing to do for so long: there is nothing to do any more. */
#define QUIET_US 100000

/* What somebody types, a letter at a time. */
static const char *const words[] = { "hamstring", "plank" };

/* Something that lists ten thousand and can be searched. */
typedef struct
{
  GtkWidget *window;
  void (*type) (gpointer list, const char *words);
  gpointer list;
} Searched;

typedef struct
{
  GArray *key;     /* milliseconds of the main thread from a key to the next one being heard */
  GArray *turn;    /* the longest that it was busy without listening after a key */
  GArray *settled; /* by the clock, until all was found, and what is seen of it painted */
} Figures;

/* Copies of the shipped exercises under other ids. */
static void
generate (const char *folder)
{
  g_autofree char *shipped = g_build_filename (g_getenv ("LIMBER_DATA_DIR"), "exercises", NULL);
  g_autofree char *exercises = g_build_filename (folder, "exercises", NULL);
  guint            n = 0;

  g_assert_cmpint (g_mkdir_with_parents (exercises, 0700), ==, 0);
  while (n < N_EXERCISES)
    {
      g_autoptr(GDir) dir = g_dir_open (shipped, 0, NULL);
      const char *name = NULL;

      g_assert_nonnull (dir);
      while ((name = g_dir_read_name (dir)) != NULL && n < N_EXERCISES)
        {
          g_autofree char *from = g_build_filename (shipped, name, NULL);
          g_autofree char *to = g_strdup_printf ("%s/generated-%u.json", exercises, n);
          g_autofree char *text = NULL;
          g_autofree char *copy = NULL;
          const char      *id, *end;

          g_assert_true (g_file_get_contents (from, &text, NULL, NULL));
          id = strstr (text, "\"id\": \"");
          end = strchr (id + 7, '"');
          copy = g_strdup_printf ("%.*s\"id\": \"generated-%u%s", (int) (id - text), text, n, end);
          g_assert_true (
              g_file_set_contents_full (to, copy, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
          n++;
        }
    }
}

static void
remove_generated (const char *folder)
{
  g_autofree char *exercises = g_build_filename (folder, "exercises", NULL);

  for (guint n = 0; n < N_EXERCISES; n++)
    {
      g_autofree char *path = g_strdup_printf ("%s/generated-%u.json", exercises, n);

      g_unlink (path);
    }
  g_rmdir (exercises);
  g_rmdir (folder);
}

static void
add (GArray *values, gint64 us)
{
  double ms = (double) us / 1000;

  g_array_append_val (values, ms);
}

/* Until there has been nothing to do for a while. Its own time counts, since others use the machine as
 * well. */
static double
settle (void)
{
  gint64 busy = g_get_monotonic_time ();
  double longest = 0;

  while (g_get_monotonic_time () - busy < QUIET_US)
    {
      gint64 from = limber_bench_get_thread_us ();

      if (!g_main_context_iteration (NULL, FALSE))
        {
          g_usleep (500);
          continue;
        }
      longest = MAX (longest, (double) (limber_bench_get_thread_us () - from) / 1000);
      busy = g_get_monotonic_time ();
    }

  return longest;
}

static void
type_text (Searched *searched, const char *text, Figures *figures)
{
  const gint64 from = g_get_monotonic_time ();
  const gint64 thread_from = limber_bench_get_thread_us ();
  double       longest;

  searched->type (searched->list, text);
  add (figures->key, limber_bench_get_thread_us () - thread_from);
  longest = settle ();
  g_array_append_val (figures->turn, longest);
  add (figures->settled, g_get_monotonic_time () - from - QUIET_US);
}

static void
type_words (Searched *searched, Figures *figures)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const guint n = (guint) strlen (words[i]);

      for (guint k = 1; k <= n; k++)
        {
          g_autofree char *text = g_strndup (words[i], k);

          type_text (searched, text, figures);
        }
      type_text (searched, "", figures);
    }
}

static void
tell (const char *name, Searched *searched, double budget)
{
  Figures figures = { g_array_new (FALSE, FALSE, sizeof (double)),
                      g_array_new (FALSE, FALSE, sizeof (double)),
                      g_array_new (FALSE, FALSE, sizeof (double)) };
  const struct
  {
    GArray     *values;
    const char *what;
    double      rank;
    double      budget;
  } rows[] = {
    { figures.key, "key-median", 0.5, budget },
    { figures.key, "key-worst", 1, LIMBER_BENCH_NO_BUDGET },
    { figures.turn, "turn-median", 0.5, budget },
    { figures.turn, "turn-worst", 1, LIMBER_BENCH_NO_BUDGET },
    { figures.settled, "settled-median", 0.5, LIMBER_BENCH_NO_BUDGET },
  };

  settle ();
  type_words (searched, &figures);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *full = g_strconcat (name, "-", rows[i].what, NULL);

      limber_bench_tell (
          full, limber_bench_get_rank (rows[i].values, rows[i].rank), "ms", rows[i].budget);
    }
  g_array_unref (figures.key);
  g_array_unref (figures.turn);
  g_array_unref (figures.settled);
}

static void
type_grid (gpointer grid, const char *text)
{
  limber_exercise_grid_set_words (grid, text);
}

static GtkWidget *
show (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static void
loaded_cb (GObject *services, GParamSpec *pspec, gboolean *ready)
{
  *ready = limber_services_get_ready (LIMBER_SERVICES (services));
}

static void
measure_grid (LimberServices *services)
{
  LimberExerciseGrid *grid = limber_exercise_grid_new (services);
  Searched            searched = { show (GTK_WIDGET (grid)), type_grid, grid };

  tell ("exercises-10000", &searched, FRAME_MS);
  gtk_window_destroy (GTK_WINDOW (searched.window));
}

static void
type_bare (gpointer filter, const char *text)
{
  gtk_string_filter_set_search (filter, text);
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
                       limber_item_get_name (gtk_list_item_get_item (item)));
}

/* The same names with GTK's own search, in its own grid, with a label for each and no picture. */
static void
measure_bare (GListModel *exercises)
{
  GtkStringFilter *filter
      = gtk_string_filter_new (gtk_property_expression_new (LIMBER_TYPE_ITEM, NULL, "name"));
  GtkFilterListModel *model
      = gtk_filter_list_model_new (g_object_ref (exercises), g_object_ref (GTK_FILTER (filter)));
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget          *view = NULL;
  GtkWidget          *scroller = gtk_scrolled_window_new ();
  Searched            searched = { NULL, type_bare, filter };

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  view = gtk_grid_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (model))),
                            factory);
  gtk_grid_view_set_max_columns (GTK_GRID_VIEW (view), 4);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  searched.window = show (scroller);
  tell ("exercises-10000-yardstick", &searched, LIMBER_BENCH_NO_BUDGET);
  gtk_window_destroy (GTK_WINDOW (searched.window));
  g_object_unref (filter);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("limber-bench-XXXXXX", NULL);
  g_autofree char *poses = g_build_filename (g_getenv ("LIMBER_DATA_DIR"), "base-poses.json", NULL);
  g_autofree char *copy = g_build_filename (folder, "base-poses.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr(LimberLibrary) library = NULL;
  g_autoptr(LimberClock) clock = LIMBER_CLOCK (limber_system_clock_new ());
  g_autoptr(LimberServices) services = NULL;
  gboolean ready = FALSE;

  adw_init ();
  /* It goes on blinking for ten seconds. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  generate (folder);
  g_assert_true (g_file_get_contents (poses, &text, NULL, NULL));
  g_assert_true (g_file_set_contents (copy, text, -1, NULL));
  library = limber_library_new (folder, NULL);
  services = limber_services_new (library, clock, NULL, NULL);
  g_signal_connect (services, "notify::ready", G_CALLBACK (loaded_cb), &ready);
  limber_services_prepare (services);
  while (!ready)
    g_main_context_iteration (NULL, TRUE);

  measure_bare (limber_library_get_exercises (library));
  measure_grid (services);
  g_unlink (copy);
  remove_generated (folder);

  return 0;
}
