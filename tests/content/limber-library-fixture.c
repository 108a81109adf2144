/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-library-fixture.h"

#include "limber-fixture.h"

void
library_fixture_write_exercise (const char *folder, const char *id, const char *name)
{
  g_autofree char *path = g_strdup_printf ("exercises/%s.json", id);
  g_autofree char *text = limber_fixture_exercise (id, name);

  limber_fixture_write (folder, path, text);
}

void
library_fixture_write_routine (const char *folder,
                               const char *id,
                               const char *name,
                               int         order,
                               const char *exercise)
{
  const char *const exercises[] = { exercise, "b", NULL };
  g_autofree char  *path = g_strdup_printf ("routines/%s.json", id);
  g_autofree char  *text = limber_fixture_routine (id, name, order, exercises);

  limber_fixture_write (folder, path, text);
}

static void
changed_cb (LimberLibrary *library, LibraryFixture *fixture)
{
  fixture->n_changed++;
  fixture->changed = TRUE;
}

void
library_fixture_set_up (LibraryFixture *fixture, gconstpointer data)
{
  fixture->root = limber_fixture_make_folder ();
  fixture->builtin = g_build_filename (fixture->root, "builtin", NULL);
  fixture->user = g_build_filename (fixture->root, "home", "limber", NULL);
  library_fixture_write_exercise (fixture->builtin, "a", "Zebra stretch");
  library_fixture_write_exercise (fixture->builtin, "b", "Ape stretch");
  library_fixture_write_routine (fixture->builtin, "x", "Evening", 20, "a");
  library_fixture_write_routine (fixture->builtin, "y", "Morning", 10, "b");
  fixture->library = limber_library_new (fixture->builtin, fixture->user);
  g_signal_connect (fixture->library, "changed", G_CALLBACK (changed_cb), fixture);
}

void
library_fixture_tear_down (LibraryFixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->library);
  limber_fixture_remove (fixture->root);
  g_free (fixture->root);
  g_free (fixture->builtin);
  g_free (fixture->user);
}

void
library_fixture_load (LibraryFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_library_load (fixture->library, NULL, &error));
  g_assert_no_error (error);
}

static char *
list (GListModel *model)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (LimberItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", limber_item_get_name (item));
    }

  return g_string_free (out, FALSE);
}

void
library_fixture_assert_exercises (LibraryFixture *fixture, const char *expected)
{
  g_autofree char *names = list (limber_library_get_exercises (fixture->library));

  g_assert_cmpstr (names, ==, expected);
}

void
library_fixture_assert_routines (LibraryFixture *fixture, const char *expected)
{
  g_autofree char *names = list (limber_library_get_routines (fixture->library));

  g_assert_cmpstr (names, ==, expected);
}

guint
library_fixture_count_faults (LibraryFixture *fixture)
{
  return g_list_model_get_n_items (limber_library_get_faults (fixture->library));
}

void
library_fixture_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LibraryAnswer *answer = user_data;

  answer->loaded = limber_library_load_finish (LIMBER_LIBRARY (source), result, &answer->error);
  answer->thread = g_thread_self ();
  answer->done = TRUE;
}
