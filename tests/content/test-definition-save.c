/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-definition-save.h"
#include "content/limber-definition.h"
#include "limber-fixture.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char           *folder;
  char           *path;
  LimberExercise *exercise;
} Fixture;

static LimberExercise *
make_exercise (const char *id, const char *name)
{
  g_autofree char *text = limber_fixture_exercise (id, name);
  g_autoptr (JsonNode) root = limber_fixture_parse (text);
  g_autoptr (GPtrArray) faults = limber_faults_new ();

  return limber_exercise_from_json (root, NULL, FALSE, faults, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = limber_fixture_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.json", NULL);
  fixture->exercise = make_exercise ("a", "New");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  limber_fixture_remove (fixture->folder);
  limber_exercise_unref (fixture->exercise);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_contents (const char *path, const char *expected)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "data", "exercises", "a.json", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *expected = limber_fixture_exercise ("a", "New");
  g_autoptr (GError) error = NULL;
  GStatBuf about = { 0 };

  g_assert_true (limber_exercise_save (fixture->exercise, path, NULL, &error));
  g_assert_no_error (error);
  assert_contents (path, expected);
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0700);
  g_assert_cmpuint (count_files (folder), ==, 1);
}

static void
test_keeps_unknown (Fixture *fixture, gconstpointer data)
{
  g_autofree char *old = limber_fixture_exercise ("a", "Old");
  g_autofree char *before = limber_fixture_replace (old, "\"kind\"", "\"x\": [1, 2], \"kind\"");
  g_autofree char *expected = limber_fixture_replace (before, "\"Old\"", "\"New\"");
  g_autoptr (GError) error = NULL;

  limber_fixture_write (fixture->folder, "a.json", before);
  g_assert_true (limber_exercise_save (fixture->exercise, fixture->path, NULL, &error));
  assert_contents (fixture->path, expected);
}

/* The first version of their own takes along what the built-in file says. */
static void
test_takes_from_source (Fixture *fixture, gconstpointer data)
{
  g_autofree char *builtin = limber_fixture_exercise ("a", "Built in");
  g_autofree char *source = limber_fixture_replace (
      builtin, "in.\"]\n", "in.\"],\n  \"figure\": {\n    \"poses\": []\n  }\n");
  g_autofree char *expected = limber_fixture_replace (source, "Built in", "New");
  g_autofree char *source_path = g_build_filename (fixture->folder, "builtin", "a.json", NULL);
  g_autoptr (GError) error = NULL;

  limber_fixture_write (fixture->folder, "builtin/a.json", source);
  g_assert_true (limber_exercise_save (fixture->exercise, fixture->path, source_path, &error));
  assert_contents (fixture->path, expected);
  assert_contents (source_path, source);
}

static void
test_through_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = g_build_filename (fixture->folder, "elsewhere", "a.json", NULL);
  g_autofree char *old = limber_fixture_exercise ("a", "Old");
  g_autofree char *expected = limber_fixture_exercise ("a", "New");
  g_autoptr (GError) error = NULL;

  limber_fixture_write (fixture->folder, "elsewhere/a.json", old);
  g_assert_cmpint (symlink ("elsewhere/a.json", fixture->path), ==, 0);
  g_assert_true (limber_exercise_save (fixture->exercise, fixture->path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (target, G_FILE_TEST_IS_SYMLINK));
  assert_contents (target, expected);
}

static void
test_links_to_nowhere (Fixture *fixture, gconstpointer data)
{
  static const char *const targets[] = { "nowhere.json", "a.json" };

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (symlink (targets[i], fixture->path), ==, 0);
      g_assert_false (limber_exercise_save (fixture->exercise, fixture->path, NULL, &error));
      g_assert_error (error, LIMBER_SAVE_ERROR, LIMBER_SAVE_ERROR_LINK);
      g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
      g_assert_cmpuint (count_files (fixture->folder), ==, 1);
      g_remove (fixture->path);
    }
}

/* A file that is not understood is left alone. */
static void
test_would_lose (Fixture *fixture, gconstpointer data)
{
  g_autofree char  *good = limber_fixture_exercise ("a", "Old");
  g_autofree char  *newer = limber_fixture_replace (good, "\"format\": 1", "\"format\": 2");
  g_autofree char  *wrong = limber_fixture_replace (good, "\"standing\"", "\"flying\"");
  const char *const texts[] = { "", "{", newer, wrong };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      limber_fixture_write (fixture->folder, "a.json", texts[i]);
      g_assert_false (limber_exercise_save (fixture->exercise, fixture->path, NULL, &error));
      g_assert_error (error, LIMBER_SAVE_ERROR, LIMBER_SAVE_ERROR_WOULD_LOSE);
      assert_contents (fixture->path, texts[i]);
    }
}

static void
test_invalid (Fixture *fixture, gconstpointer data)
{
  g_autofree char *old = limber_fixture_exercise ("a", "Old");
  g_autofree char *other_path = g_build_filename (fixture->folder, "b.json", NULL);
  g_autoptr (GError) error = NULL;

  limber_fixture_write (fixture->folder, "a.json", old);
  g_assert_false (limber_exercise_save (fixture->exercise, other_path, NULL, &error));
  g_assert_error (error, LIMBER_SAVE_ERROR, LIMBER_SAVE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "/id: "));
  g_clear_error (&error);

  fixture->exercise->dose->length_us = 4000 * (gint64) G_USEC_PER_SEC;
  g_assert_false (limber_exercise_save (fixture->exercise, fixture->path, NULL, &error));
  g_assert_error (error, LIMBER_SAVE_ERROR, LIMBER_SAVE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "/dose/seconds: 4000 is not between 1 and 3600"));
  assert_contents (fixture->path, old);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "file", "a.json", NULL);
  g_autoptr (GError) error = NULL;

  limber_fixture_write (fixture->folder, "file", "in the way");
  g_assert_false (limber_exercise_save (fixture->exercise, path, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR);
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *old = limber_fixture_exercise ("a", "Old");
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("everything can be written as root");
      return;
    }
  limber_fixture_write (fixture->folder, "a.json", old);
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  g_assert_false (limber_exercise_save (fixture->exercise, fixture->path, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_ACCES);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  assert_contents (fixture->path, old);
}

/* In this folder even root can make no files. */
static void
test_unwritable_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (
      limber_exercise_save (fixture->exercise, "/proc/self/fdinfo/a.json", NULL, &error));
  g_assert_nonnull (error);
  g_assert_cmpint ((int) error->domain, ==, (int) G_FILE_ERROR);
}

/* A limit on the size of files stands for a full disk. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  struct rlimit    before = { 0 };
  struct rlimit    tight = { 0 };
  g_autofree char *old = limber_fixture_exercise ("a", "Old");
  g_autoptr (GError) error = NULL;
  gboolean saved = TRUE;

  limber_fixture_write (fixture->folder, "a.json", old);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  tight = before;
  tight.rlim_cur = 100;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &tight), ==, 0);
  saved = limber_exercise_save (fixture->exercise, fixture->path, NULL, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_DFL);

  g_assert_false (saved);
  g_assert_nonnull (error);
  g_assert_cmpint ((int) error->domain, ==, (int) G_FILE_ERROR);
  assert_contents (fixture->path, old);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

typedef struct
{
  gboolean done;
  gboolean saved;
  GError  *error;
  GThread *thread;
} Answer;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->saved = limber_definition_save_finish (result, &answer->error);
  answer->thread = g_thread_self ();
  answer->done = TRUE;
}

static void
test_async (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected = limber_fixture_exercise ("a", "New");
  Answer           answer = { 0 };

  limber_exercise_save_async (fixture->exercise, fixture->path, NULL, NULL, saved_cb, &answer);
  g_assert_false (answer.done);
  limber_fixture_wait (&answer.done);
  g_assert_no_error (answer.error);
  g_assert_true (answer.saved);
  g_assert_true (answer.thread == g_thread_self ());
  assert_contents (fixture->path, expected);
}

static void
test_async_routine (Fixture *fixture, gconstpointer data)
{
  static const char *const exercises[] = { "x", "y", NULL };
  g_autofree char         *text = limber_fixture_routine ("a", "A", 5, exercises);
  g_autoptr (JsonNode) root = limber_fixture_parse (text);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (LimberRoutine) routine = limber_routine_from_json (root, NULL, FALSE, faults, NULL);
  Answer answer = { 0 };

  limber_routine_save_async (routine, fixture->path, NULL, NULL, saved_cb, &answer);
  g_clear_pointer (&routine, limber_routine_unref);
  limber_fixture_wait (&answer.done);
  g_assert_no_error (answer.error);
  assert_contents (fixture->path, text);
}

static void
test_async_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Answer answer = { 0 };

  g_cancellable_cancel (cancellable);
  limber_exercise_save_async (
      fixture->exercise, fixture->path, NULL, cancellable, saved_cb, &answer);
  limber_fixture_wait (&answer.done);
  g_assert_false (answer.saved);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_clear_error (&answer.error);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/content/definition-save/new", test_new },
    { "/content/definition-save/keeps-unknown", test_keeps_unknown },
    { "/content/definition-save/takes-from-source", test_takes_from_source },
    { "/content/definition-save/through-link", test_through_link },
    { "/content/definition-save/links-to-nowhere", test_links_to_nowhere },
    { "/content/definition-save/would-lose", test_would_lose },
    { "/content/definition-save/invalid", test_invalid },
    { "/content/definition-save/no-folder", test_no_folder },
    { "/content/definition-save/read-only-folder", test_read_only_folder },
    { "/content/definition-save/unwritable-folder", test_unwritable_folder },
    { "/content/definition-save/full-disk", test_full_disk },
    { "/content/definition-save/async", test_async },
    { "/content/definition-save/async-routine", test_async_routine },
    { "/content/definition-save/async-cancelled", test_async_cancelled },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
