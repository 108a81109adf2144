/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Loads ten thousand exercises, and beside it has json-glib parse the same bytes, in turns in one
 * process. Prints lines of name, value and unit.
 */

#include "content/limber-library.h"
#include "limber-fixture.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>

#define N_FILES 10000
#define N_ROUNDS 3

static void
write_files (const char *folder)
{
  g_autofree char *sample = limber_fixture_read ("exercise-sample.json");

  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *id = g_strdup_printf ("\"e%u\"", i);
      g_autofree char *text = limber_fixture_replace (sample, "\"sample\"", id);
      g_autofree char *path = g_strdup_printf ("exercises/e%u.json", i);

      limber_fixture_write (folder, path, text);
    }
}

static double
time_library (const char *folder)
{
  gint64 start_us = g_get_monotonic_time ();
  g_autoptr (LimberLibrary) library = limber_library_new (NULL, folder);

  if (!limber_library_load (library, NULL, NULL)
      || g_list_model_get_n_items (limber_library_get_exercises (library)) != N_FILES)
    abort ();

  return (double) (g_get_monotonic_time () - start_us) / 1000.0;
}

static double
time_json_glib (const char *folder)
{
  g_autofree char *exercises = g_build_filename (folder, "exercises", NULL);
  g_autoptr (GDir) dir = g_dir_open (exercises, 0, NULL);
  gint64      spent_us = 0;
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (exercises, name, NULL);
      g_autofree char *text = NULL;
      gsize            length = 0;
      gint64           start_us = 0;

      if (!g_file_get_contents (path, &text, &length, NULL))
        abort ();
      start_us = g_get_monotonic_time ();
      {
        g_autoptr (JsonParser) parser = json_parser_new ();

        if (!json_parser_load_from_data (parser, text, (gssize) length, NULL))
          abort ();
      }
      spent_us += g_get_monotonic_time () - start_us;
    }

  return (double) spent_us / 1000.0;
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  double           library_ms = G_MAXDOUBLE;
  double           json_glib_ms = G_MAXDOUBLE;

  g_test_init (&argc, &argv, NULL);
  folder = limber_fixture_make_folder ();
  write_files (folder);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      library_ms = MIN (library_ms, time_library (folder));
      json_glib_ms = MIN (json_glib_ms, time_json_glib (folder));
    }
  limber_fixture_remove (folder);

  g_print ("library-load-10000 %.0f ms\n", library_ms);
  g_print ("json-glib-parse-10000 %.0f ms\n", json_glib_ms);
  g_print ("library-load-ratio %.2f times\n", library_ms / json_glib_ms);

  return library_ms <= 1.5 * json_glib_ms ? EXIT_SUCCESS : EXIT_FAILURE;
}
