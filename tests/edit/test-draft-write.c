/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/limber-draft-write.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "content/limber-definition.h"
#include "edit-fixture.h"
#include "edit/limber-routine-edit.h"

#define N_KILLS 200
#define N_VERSIONS 60

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = edit_fixture_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "mine.json", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  edit_fixture_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static LimberDraftRead *
read_draft (const char *path)
{
  LimberDraftRead *read = g_new0 (LimberDraftRead, 1);

  read->is_routine = TRUE;
  read->path = g_strdup (path);
  limber_draft_read_run (read);
  g_assert_no_error (read->error);

  return read;
}

/* Writes it where it was read. */
static LimberDraftWrite *
write_draft (const char *path, const LimberFileMark *mark, LimberRoutine *routine)
{
  LimberDraftWrite *write = g_new0 (LimberDraftWrite, 1);

  write->path = g_strdup (path);
  write->mark = *mark;
  write->routine = routine;
  limber_draft_write_run (write);

  return write;
}

static LimberRoutine *
set_seconds (const LimberRoutine *routine, guint at, int seconds)
{
  LimberStep *step = limber_step_copy (routine->steps->pdata[at]);

  step->dose->length_us = seconds * G_USEC_PER_SEC;

  return limber_routine_edit_replace (routine, at, step);
}

static guint
count_other_lines (const char *a, const char *b)
{
  g_auto(GStrv) first = g_strsplit (a, "\n", -1);
  g_auto(GStrv) second = g_strsplit (b, "\n", -1);
  guint n = 0;

  g_assert_cmpuint (g_strv_length (first), ==, g_strv_length (second));
  for (guint i = 0; first[i] != NULL; i++)
    n += strcmp (first[i], second[i]) != 0;

  return n;
}

static const char by_hand[]
    = "{ \"format\": 1, \"id\": \"mine\",   \"mood\": [\"calm\",\"slow\"],\n"
      "  \"name\": \"Mine\",\n"
      "  \"steps\": [\n"
      "    { \"seconds\": 60, \"exercise\": \"a\", \"x-why\": { \"said\": \"coach\" } },\n"
      "\n"
      "    { \"exercise\": \"b\",  \"seconds\": 30 },\n"
      "    { \"exercise\": \"b\", \"note\": \"Tr\\u00e4ge\" }\n"
      "  ],\n"
      "  \"context\": \"rest-day\"\n"
      "}\n";

/* A diff shows just what changed, in a file that somebody wrote by hand. */
static void
test_one_line (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LimberDraftRead) read = NULL;
  g_autoptr(LimberDraftWrite) write = NULL;
  g_autoptr(LimberDraftWrite) back = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;

  g_assert_true (g_file_set_contents (fixture->path, by_hand, -1, NULL));
  read = read_draft (fixture->path);
  write = write_draft (fixture->path, &read->mark, set_seconds (read->routine, 1, 45));
  g_assert_no_error (write->error);
  g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
  g_assert_cmpuint (count_other_lines (by_hand, after), ==, 1);
  g_assert_nonnull (strstr (after, "\n    { \"exercise\": \"b\",  \"seconds\": 45 },\n"));

  back = write_draft (fixture->path, &write->mark, limber_routine_ref (read->routine));
  g_assert_no_error (back->error);
  g_assert_true (g_file_get_contents (fixture->path, &undone, NULL, NULL));
  g_assert_cmpstr (undone, ==, by_hand);
}

/* A step that comes or goes is a line, too; one that moves takes along what nobody knows of it. */
static void
test_steps_by_hand (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LimberDraftRead) read = NULL;
  g_autoptr(LimberDraftWrite) write = NULL;
  g_autofree char *after = NULL;

  g_assert_true (g_file_set_contents (fixture->path, by_hand, -1, NULL));
  read = read_draft (fixture->path);
  write = write_draft (fixture->path, &read->mark, limber_routine_edit_move (read->routine, 0, 2));
  g_assert_no_error (write->error);
  g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
  g_assert_nonnull (strstr (after,
                            "    { \"exercise\": \"b\", \"note\": \"Tr\\u00e4ge\" },\n"
                            "    { \"seconds\": 60, \"exercise\": \"a\", \"x-why\": "
                            "{ \"said\": \"coach\" } }"));
}

/* A built-in routine and somebody's version of it differ by what was changed. */
static void
test_shipped (Fixture *fixture, gconstpointer data)
{
  g_autofree char *builtin = g_build_filename (g_getenv ("LIMBER_DATA_DIR"), "routines", NULL);
  g_autoptr(GDir) dir = g_dir_open (builtin, 0, NULL);
  const char *name = NULL;
  guint       n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_autofree char *source = g_build_filename (builtin, name, NULL);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr(LimberDraftRead) read = g_new0 (LimberDraftRead, 1);
      g_autoptr(LimberDraftWrite) write = g_new0 (LimberDraftWrite, 1);

      read->is_routine = TRUE;
      read->path = g_strdup (path);
      read->builtin_folder = g_strdup (builtin);
      limber_draft_read_run (read);
      g_assert_no_error (read->error);
      write->path = g_strdup (path);
      write->builtin_folder = g_strdup (builtin);
      write->mark = read->mark;
      write->routine = limber_routine_edit_copy (read->routine);
      g_free (write->routine->name);
      write->routine->name = g_strdup ("Mine");
      limber_draft_write_run (write);
      g_assert_no_error (write->error);
      g_assert_true (g_file_get_contents (source, &before, NULL, NULL));
      g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
      g_assert_cmpuint (count_other_lines (before, after), ==, 1);
      n++;
    }
  g_assert_cmpuint (n, >=, 13);
}

static void
save_for_ever (Fixture *fixture)
{
  g_autoptr(LimberRoutine) routine = edit_fixture_make ("a b c d e");
  LimberFileMark mark = LIMBER_FILE_MARK_NONE;

  limber_file_mark_file (&mark, fixture->path);
  for (int i = 0;; i = (i + 1) % 3000)
    {
      g_autoptr(LimberDraftWrite) write
                 = write_draft (fixture->path, &mark, set_seconds (routine, (guint) i % 5, i + 1));

      if (write->error != NULL || write->conflict)
        _exit (1);
      mark = write->mark;
    }
}

static void
test_killed (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LimberDraftWrite) first
             = write_draft (fixture->path, &LIMBER_FILE_MARK_NONE, edit_fixture_make ("a"));

  g_assert_no_error (first->error);
  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autoptr(LimberDraftRead) read = NULL;
      int   status = 0;
      pid_t pid = fork ();

      if (pid == 0)
        save_for_ever (fixture);
      g_usleep ((gulong) g_test_rand_int_range (0, 8000));
      g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
      g_assert_true (WIFSIGNALED (status));
      read = read_draft (fixture->path);
      g_assert_false (read->read_only);
      g_assert_cmpuint (edit_fixture_count_files (fixture->folder), <=, 2);
    }
}

/* Keeps saving, wherever that leads, and ends with a routine of its own name. */
static void
save_many (Fixture *fixture, int who)
{
  g_autofree char *path = g_strdup (fixture->path);
  LimberFileMark   mark = LIMBER_FILE_MARK_NONE;

  limber_file_mark_file (&mark, path);
  for (int i = 0; i < N_VERSIONS; i++)
    {
      g_autoptr(LimberRoutine) routine = edit_fixture_make (who == 0 ? "a" : "b");
      g_autoptr(LimberDraftWrite) write
                 = write_draft (path, &mark, set_seconds (routine, 0, i + 1));

      if (write->error != NULL)
        _exit (1);
      mark = write->mark;
      g_free (path);
      path = g_strdup (write->path);
    }
  _exit (0);
}

static gboolean
has_last_version (Fixture *fixture, const char *exercise)
{
  g_autoptr(GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_autoptr(LimberDraftRead) read = read_draft (path);
      const LimberStep *step = read->routine->steps->pdata[0];

      if (strcmp (step->exercise_id, exercise) == 0
          && step->dose->length_us == N_VERSIONS * G_USEC_PER_SEC)
        return TRUE;
    }

  return FALSE;
}

/* Two Limbers that edit the same routine: what each of them had in the end is there. */
static void
test_two_processes (Fixture *fixture, gconstpointer data)
{
  for (guint round = 0; round < 20; round++)
    {
      pid_t pids[2] = { 0 };

      for (int i = 0; i < 2; i++)
        {
          pids[i] = fork ();
          if (pids[i] == 0)
            save_many (fixture, i);
        }
      for (guint i = 0; i < 2; i++)
        {
          int status = -1;

          g_assert_cmpint (waitpid (pids[i], &status, 0), ==, pids[i]);
          g_assert_cmpint (status, ==, 0);
        }
      g_assert_true (has_last_version (fixture, "a"));
      g_assert_true (has_last_version (fixture, "b"));
      edit_fixture_remove (fixture->folder);
      g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
    }
}

/* A text editor that saves between two of our versions: each of its texts is still there. */
static void
test_text_editor (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LimberDraftWrite) write
             = write_draft (fixture->path, &LIMBER_FILE_MARK_NONE, edit_fixture_make ("a"));
  static const char *const texts[] = { by_hand, "", "{", "[1]", "\xff\xfe" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strdup (write->path);
      g_autofree char *text = NULL;
      LimberFileMark   mark = write->mark;

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      g_clear_pointer (&write, limber_draft_write_free);
      write = write_draft (path, &mark, edit_fixture_make ("a b"));
      g_assert_no_error (write->error);
      g_assert_true (write->conflict);
      g_assert_cmpstr (write->path, !=, path);
      g_assert_nonnull (write->their_name);
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_cmpstr (text, ==, texts[i]);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/edit/draft-write/one-line", test_one_line },
    { "/edit/draft-write/steps-by-hand", test_steps_by_hand },
    { "/edit/draft-write/shipped", test_shipped },
    { "/edit/draft-write/killed", test_killed },
    { "/edit/draft-write/two-processes", test_two_processes },
    { "/edit/draft-write/text-editor", test_text_editor },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
