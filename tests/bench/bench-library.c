/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-library.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "limber-bench.h"
#include "session/limber-timeline.h"

#define N_GENERATED 10000

typedef struct
{
  char      *folder;
  GPtrArray *texts; /* (element-type utf8): all its files */
  gsize      n_bytes;
} Shelf;

static void
read_folder (Shelf *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *file = NULL;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file_path = g_build_filename (path, file, NULL);
      char            *text = NULL;
      gsize            length = 0;

      if (g_file_get_contents (file_path, &text, &length, NULL))
        g_ptr_array_add (self->texts, text);
      self->n_bytes += length;
    }
}

static Shelf *
shelf_new (const char *folder)
{
  Shelf *self = g_new0 (Shelf, 1);

  self->folder = g_strdup (folder);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  read_folder (self, "exercises");
  read_folder (self, "routines");

  return self;
}

static void
shelf_free (Shelf *self)
{
  g_free (self->folder);
  g_ptr_array_unref (self->texts);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Shelf, shelf_free)

/* As the program has it: how long each routine takes is worked out in the same go. */
static gint64
measure_routine (const LimberRoutine *routine,
                 LimberExerciseLookup lookup,
                 gpointer             lookup_data,
                 gpointer             user_data)
{
  g_autoptr(LimberTimeline) timeline
             = limber_timeline_compile ((LimberRoutine *) routine, lookup, lookup_data, NULL, NULL);

  return timeline != NULL ? limber_timeline_get_total_us (timeline) : -1;
}

static LimberLibrary *
load (Shelf *shelf)
{
  LimberLibrary *library = limber_library_new (shelf->folder, NULL);
  g_autoptr(GError) error = NULL;

  limber_library_set_measure (library, measure_routine, NULL);
  limber_library_load (library, NULL, &error);
  g_assert_no_error (error);

  return library;
}

static void
load_cb (gpointer user_data)
{
  g_autoptr(LimberLibrary) library = load (user_data);

  g_assert_cmpuint (g_list_model_get_n_items (limber_library_get_faults (library)), ==, 0);
}

static void
parse_cb (gpointer user_data)
{
  Shelf *shelf = user_data;

  for (guint i = 0; i < shelf->texts->len; i++)
    {
      g_autoptr(JsonParser) parser = json_parser_new_immutable ();

      json_parser_load_from_data (parser, g_ptr_array_index (shelf->texts, i), -1, NULL);
    }
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *done = user_data;

  limber_library_load_finish (LIMBER_LIBRARY (source), result, NULL);
  *done = TRUE;
}

/* What loading on a worker costs the thread that draws, and the longest it is kept from drawing. */
static void
tell_async (Shelf *shelf)
{
  g_autoptr(GArray) used = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) blocked = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < 21; i++)
    {
      g_autoptr(LimberLibrary) library = NULL;
      gboolean done = FALSE;
      gint64   begin = limber_bench_get_thread_us ();
      gint64   from = begin;
      double   longest = 0;
      double   all;

      library = limber_library_new (shelf->folder, NULL);
      limber_library_set_measure (library, measure_routine, NULL);
      limber_library_load_async (library, NULL, loaded_cb, &done);
      while (!done)
        {
          gint64 now;

          g_main_context_iteration (NULL, TRUE);
          now = limber_bench_get_thread_us ();
          longest = MAX (longest, (double) (now - from) / 1000);
          from = now;
        }
      all = (double) (limber_bench_get_thread_us () - begin) / 1000;
      g_array_append_val (used, all);
      g_array_append_val (blocked, longest);
    }
  limber_bench_tell ("library-async-main-thread", limber_bench_get_rank (used, 0.5), "ms", 5);
  limber_bench_tell ("library-async-longest-turn", limber_bench_get_rank (blocked, 0.5), "ms", 8);
}

static void
tell_load (const char *name, Shelf *shelf, guint n_rounds, double budget)
{
  g_autofree char *load_name = g_strconcat (name, "-load", NULL);
  g_autofree char *parse_name = g_strconcat (name, "-parse-yardstick", NULL);
  g_autofree char *ratio_name = g_strconcat (name, "-load-ratio", NULL);
  g_autofree char *speed_name = g_strconcat (name, "-load-speed", NULL);
  double           load_us;
  double           parse_us;

  limber_bench_compare (n_rounds, load_cb, parse_cb, shelf, &load_us, &parse_us);
  limber_bench_tell (load_name, load_us / 1000, "ms", LIMBER_BENCH_NO_BUDGET);
  limber_bench_tell (parse_name, parse_us / 1000, "ms", LIMBER_BENCH_NO_BUDGET);
  limber_bench_tell (ratio_name, load_us / parse_us, "times", budget);
  limber_bench_tell (speed_name, (double) shelf->n_bytes / load_us, "MB/s", LIMBER_BENCH_NO_BUDGET);
}

static void
keep_loaded (Shelf *shelf)
{
  g_object_ref (load (shelf));
}

static void
keep_parsed (Shelf *shelf)
{
  for (guint i = 0; i < shelf->texts->len; i++)
    {
      g_autoptr(JsonParser) parser = json_parser_new_immutable ();

      if (json_parser_load_from_data (parser, g_ptr_array_index (shelf->texts, i), -1, NULL))
        json_node_ref (json_parser_get_root (parser));
    }
}

/* Done in a process of its own, which holds nothing else, and never frees it. */
static double
measure_memory (Shelf *shelf, void (*func) (Shelf *shelf))
{
  int    ends[2];
  gint64 grown = -1;
  pid_t  child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      gint64 before = limber_bench_get_resident_kib ();

      func (shelf);
      grown = limber_bench_get_resident_kib () - before;
      _exit (write (ends[1], &grown, sizeof grown) == sizeof grown ? 0 : 1);
    }
  close (ends[1]);
  if (read (ends[0], &grown, sizeof grown) != sizeof grown)
    grown = -1;
  close (ends[0]);
  waitpid (child, NULL, 0);

  return (double) grown / 1024;
}

static void
tell_memory (const char *name, Shelf *shelf)
{
  g_autofree char *load_name = g_strconcat (name, "-memory", NULL);
  g_autofree char *parse_name = g_strconcat (name, "-tree-memory-yardstick", NULL);
  g_autofree char *bytes_name = g_strconcat (name, "-bytes", NULL);

  limber_bench_tell (bytes_name, (double) shelf->n_bytes / 1048576, "MiB", LIMBER_BENCH_NO_BUDGET);
  limber_bench_tell (load_name, measure_memory (shelf, keep_loaded), "MiB", LIMBER_BENCH_NO_BUDGET);
  limber_bench_tell (
      parse_name, measure_memory (shelf, keep_parsed), "MiB", LIMBER_BENCH_NO_BUDGET);
}

/* Copies of the shipped exercises under other ids. */
static void
generate (const char *folder, Shelf *shipped)
{
  g_autofree char *exercises = g_build_filename (folder, "exercises", NULL);

  g_assert_cmpint (g_mkdir_with_parents (exercises, 0700), ==, 0);
  for (guint i = 0, n = 0; n < N_GENERATED; i++)
    {
      const char      *text = g_ptr_array_index (shipped->texts, i % shipped->texts->len);
      const char      *id = strstr (text, "\"id\": \"");
      const char      *end = id != NULL ? strchr (id + 7, '"') : NULL;
      g_autofree char *name = g_strdup_printf ("generated-%u.json", n);
      g_autofree char *path = g_build_filename (exercises, name, NULL);
      g_autofree char *copy = NULL;

      if (strstr (text, "\"steps\"") != NULL || end == NULL)
        continue;
      copy = g_strdup_printf ("%.*s\"id\": \"generated-%u%s", (int) (id - text), text, n, end);
      g_assert_true (
          g_file_set_contents_full (path, copy, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      n++;
    }
}

static void
remove_generated (const char *folder)
{
  g_autofree char *exercises = g_build_filename (folder, "exercises", NULL);

  for (guint n = 0; n < N_GENERATED; n++)
    {
      g_autofree char *name = g_strdup_printf ("generated-%u.json", n);
      g_autofree char *path = g_build_filename (exercises, name, NULL);

      g_unlink (path);
    }
  g_rmdir (exercises);
  g_rmdir (folder);
}

int
main (void)
{
  g_autoptr(Shelf) shipped = shelf_new (g_getenv ("LIMBER_DATA_DIR"));
  g_autofree char *folder = g_dir_make_tmp ("limber-bench-XXXXXX", NULL);
  g_autoptr(Shelf) many = NULL;

  g_assert_cmpuint (shipped->texts->len, >, 0);
  generate (folder, shipped);
  many = shelf_new (folder);

  /* The memory first, while there are no threads that a fork would lose. */
  tell_memory ("library-10000", many);
  tell_load ("library-shipped", shipped, 21, LIMBER_BENCH_NO_BUDGET);
  tell_async (shipped);
  tell_load ("library-10000", many, 5, 1.5);
  remove_generated (folder);

  return 0;
}
