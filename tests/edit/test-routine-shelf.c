/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/limber-routine-shelf.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "content/limber-definition.h"
#include "edit-fixture.h"

typedef struct
{
  char               *root;
  char               *routines;
  char               *trash;
  char               *builtin;
  LimberRoutineShelf *shelf;
} Fixture;

static void
write_routine (const char *folder, const char *id, const char *name, const char *steps)
{
  g_autoptr(LimberRoutine) routine = edit_fixture_make (steps);
  g_autofree char *text = NULL;
  g_autofree char *file = g_strconcat (id, ".json", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  g_free (routine->id);
  g_free (routine->name);
  routine->id = g_strdup (id);
  routine->name = g_strdup (name);
  text = edit_fixture_print (routine);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *shipped = NULL;

  fixture->root = edit_fixture_make_folder ();
  fixture->routines = g_build_filename (fixture->root, "routines", NULL);
  fixture->trash = g_build_filename (fixture->root, "trash", NULL);
  shipped = g_build_filename (fixture->root, "shipped", NULL);
  fixture->builtin = g_build_filename (shipped, "routines", NULL);
  g_mkdir_with_parents (fixture->builtin, 0700);
  g_mkdir_with_parents (fixture->routines, 0700);
  fixture->shelf = limber_routine_shelf_new (fixture->root, shipped);
  write_routine (fixture->builtin, "core", "Core", "a b");
  write_routine (fixture->routines, "hill", "Hill", "c d");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->shelf);
  edit_fixture_remove (fixture->root);
  g_free (fixture->root);
  g_free (fixture->routines);
  g_free (fixture->trash);
  g_free (fixture->builtin);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask **answer = user_data;

  *answer = G_TASK (g_object_ref (result));
}

static LimberShelfToken *
finish (Fixture *fixture, GTask **answer, GError **error)
{
  LimberShelfToken *token = NULL;

  while (*answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  token = limber_routine_shelf_finish (fixture->shelf, G_ASYNC_RESULT (*answer), error);
  g_clear_object (answer);

  return token;
}

static LimberShelfToken *
rename_routine (Fixture *fixture, const char *id, const char *name, GError **error)
{
  GTask *answer = NULL;

  limber_routine_shelf_rename_async (fixture->shelf, id, name, NULL, done_cb, &answer);

  return finish (fixture, &answer, error);
}

static LimberShelfToken *
duplicate (Fixture *fixture, const char *id, GError **error)
{
  GTask *answer = NULL;

  limber_routine_shelf_duplicate_async (fixture->shelf, id, NULL, done_cb, &answer);

  return finish (fixture, &answer, error);
}

static LimberShelfToken *
remove_routine (Fixture *fixture, const char *id, GError **error)
{
  GTask *answer = NULL;

  limber_routine_shelf_remove_async (fixture->shelf, id, NULL, done_cb, &answer);

  return finish (fixture, &answer, error);
}

static void
undo (Fixture *fixture, LimberShelfToken *token, GError **error)
{
  GTask            *answer = NULL;
  LimberShelfToken *undone = NULL;

  limber_routine_shelf_undo_async (fixture->shelf, token, NULL, done_cb, &answer);
  undone = finish (fixture, &answer, error);
  if (undone != NULL)
    g_assert_cmpint (undone->deed, ==, LIMBER_SHELF_UNDONE);
  g_clear_pointer (&undone, limber_shelf_token_free);
}

static char *
read_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char            *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);

  return text;
}

static void
assert_routine (Fixture *fixture, const char *id, const char *name, const char *steps)
{
  g_autofree char *path = limber_routine_shelf_get_path (fixture->shelf, id);
  g_autoptr(GPtrArray) faults = limber_faults_new ();
  g_autoptr(LimberRoutine) routine = limber_routine_read_file (path, FALSE, faults);

  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpstr (routine->name, ==, name);
  edit_fixture_assert (routine, steps);
}

static void
assert_format (LimberShelfToken *token, const char *expected)
{
  g_autofree char *text = limber_shelf_token_format (token);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_duplicates (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LimberShelfToken) first = duplicate (fixture, "core", NULL);
  g_autoptr(LimberShelfToken) second = duplicate (fixture, "core", NULL);

  g_assert_cmpstr (first->id, ==, "core-copy");
  g_assert_cmpstr (second->id, ==, "core-copy-2");
  assert_format (first, "“Core (copy)” is yours to change");
  assert_routine (fixture, "core-copy", "Core (copy)", "a b");
  undo (fixture, first, NULL);
  g_assert_null (read_file (fixture->routines, "core-copy.json"));
  assert_routine (fixture, "core-copy-2", "Core (copy)", "a b");
}

static void
test_renames (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = read_file (fixture->routines, "hill.json");
  g_autofree char *after = NULL;
  g_autoptr(LimberShelfToken) token = rename_routine (fixture, "hill", " After the\nhill ", NULL);

  assert_routine (fixture, "hill", "After the hill", "c d");
  assert_format (token, "It is called “After the hill” now");
  undo (fixture, token, NULL);
  after = read_file (fixture->routines, "hill.json");
  g_assert_cmpstr (after, ==, before);
}

/* A built-in one becomes the user's, and is built in again. */
static void
test_renames_builtin (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LimberShelfToken) token = rename_routine (fixture, "core", "Trunk", NULL);

  assert_routine (fixture, "core", "Trunk", "a b");
  undo (fixture, token, NULL);
  g_assert_null (read_file (fixture->routines, "core.json"));
}

static void
test_removes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = read_file (fixture->routines, "hill.json");
  g_autofree char *kept = NULL;
  g_autofree char *after = NULL;
  g_autoptr(LimberShelfToken) token = remove_routine (fixture, "hill", NULL);

  assert_format (token, "“Hill” was deleted");
  g_assert_null (read_file (fixture->routines, "hill.json"));
  kept = read_file (fixture->trash, "hill.json");
  g_assert_cmpstr (kept, ==, before);
  undo (fixture, token, NULL);
  after = read_file (fixture->routines, "hill.json");
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (edit_fixture_count_files (fixture->trash), ==, 0);
}

static void
test_resets (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LimberShelfToken) token = NULL;

  write_routine (fixture->routines, "core", "My core", "b");
  token = remove_routine (fixture, "core", NULL);
  assert_format (token, "“My core” is as it came with Limber");
  g_assert_null (read_file (fixture->routines, "core.json"));
  undo (fixture, token, NULL);
  assert_routine (fixture, "core", "My core", "b");
}

/* Whatever is deleted and made again: nothing takes the place of anything. */
static void
test_keeps_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LimberShelfToken) first = remove_routine (fixture, "hill", NULL);
  g_autoptr(LimberShelfToken) second = NULL;
  g_autoptr(GError) error = NULL;

  write_routine (fixture->routines, "hill", "New hill", "e");
  undo (fixture, first, &error);
  g_assert_error (error, LIMBER_SHELF_ERROR, LIMBER_SHELF_ERROR_TAKEN);
  assert_routine (fixture, "hill", "New hill", "e");
  second = remove_routine (fixture, "hill", NULL);
  g_assert_cmpuint (edit_fixture_count_files (fixture->trash), ==, 2);
  undo (fixture, first, NULL);
  assert_routine (fixture, "hill", "Hill", "c d");
}

/* What cannot be read can be deleted all the same; a link goes, not what it leads to. */
static void
test_removes_anything (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = limber_routine_shelf_get_path (fixture->shelf, "hill");
  g_autofree char *target = g_build_filename (fixture->root, "target.json", NULL);
  g_autoptr(LimberShelfToken) broken = NULL;
  g_autoptr(LimberShelfToken) link = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (path, "no JSON", -1, NULL));
  broken = remove_routine (fixture, "hill", NULL);
  assert_format (broken, "“hill” was deleted");
  g_assert_true (g_file_set_contents (target, "target", -1, NULL));
  g_assert_cmpint (symlink (target, path), ==, 0);
  link = remove_routine (fixture, "hill", NULL);
  g_assert_false (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  text = read_file (fixture->root, "target.json");
  g_assert_cmpstr (text, ==, "target");
  undo (fixture, link, NULL);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
}

static void
test_creates (Fixture *fixture, gconstpointer data)
{
  GTask *answer = NULL;
  g_autoptr(LimberShelfToken) token = NULL;
  g_autoptr(LimberShelfToken) none = NULL;
  g_autoptr(GError) error = NULL;

  limber_routine_shelf_create_async (fixture->shelf, "Hill", NULL, done_cb, &answer);
  token = finish (fixture, &answer, NULL);
  g_assert_cmpstr (token->id, ==, "hill-2");
  g_assert_cmpstr (token->name, ==, "Hill");
  g_assert_null (read_file (fixture->routines, "hill-2.json"));
  limber_routine_shelf_create_async (fixture->shelf, " \n", NULL, done_cb, &answer);
  none = finish (fixture, &answer, &error);
  g_assert_error (error, LIMBER_SHELF_ERROR, LIMBER_SHELF_ERROR_NAME);
}

static void
test_refuses (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (remove_routine (fixture, "core", &error));
  g_assert_error (error, LIMBER_SHELF_ERROR, LIMBER_SHELF_ERROR_NONE_THERE);
  g_clear_error (&error);
  g_assert_null (duplicate (fixture, "gone", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (rename_routine (fixture, "hill", "", &error));
  g_assert_error (error, LIMBER_SHELF_ERROR, LIMBER_SHELF_ERROR_NAME);
  g_clear_error (&error);

  /* Where the trash should be is a file: it stays where it is. */
  g_assert_true (g_file_set_contents (fixture->trash, "in the way", -1, NULL));
  g_assert_null (remove_routine (fixture, "hill", &error));
  g_assert_nonnull (error);
  assert_routine (fixture, "hill", "Hill", "c d");
}

static void
test_tidies (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LimberShelfToken) token = remove_routine (fixture, "hill", NULL);
  LimberShelfPlaces places = { fixture->routines, fixture->trash, fixture->builtin };
  gint64            now_us = g_get_real_time ();

  limber_shelf_work_tidy (&places, now_us + 29 * G_TIME_SPAN_DAY);
  g_assert_cmpuint (edit_fixture_count_files (fixture->trash), ==, 1);
  limber_shelf_work_tidy (&places, now_us - 400 * G_TIME_SPAN_DAY);
  g_assert_cmpuint (edit_fixture_count_files (fixture->trash), ==, 1);
  limber_shelf_work_tidy (&places, now_us + 31 * G_TIME_SPAN_DAY);
  g_assert_cmpuint (edit_fixture_count_files (fixture->trash), ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/edit/routine-shelf/duplicates", test_duplicates },
    { "/edit/routine-shelf/renames", test_renames },
    { "/edit/routine-shelf/renames-builtin", test_renames_builtin },
    { "/edit/routine-shelf/removes", test_removes },
    { "/edit/routine-shelf/resets", test_resets },
    { "/edit/routine-shelf/keeps-all", test_keeps_all },
    { "/edit/routine-shelf/removes-anything", test_removes_anything },
    { "/edit/routine-shelf/creates", test_creates },
    { "/edit/routine-shelf/refuses", test_refuses },
    { "/edit/routine-shelf/tidies", test_tidies },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
