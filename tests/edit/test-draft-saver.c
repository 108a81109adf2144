/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/limber-draft-saver.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>
#include <utime.h>

#include "content/limber-definition.h"
#include "edit-fixture.h"
#include "limber-fake-clock.h"

#define SECOND G_USEC_PER_SEC
#define NOBODY 65534

typedef struct
{
  char             *folder;
  char             *builtin;
  char             *path;
  LimberFakeClock  *clock;
  LimberDraftSaver *saver;
  guint             n_failed;
  guint             n_saved;
  guint             n_conflicts;
  char             *id;
  char             *our_name;
  char             *their_name;
} Fixture;

static void
failed_cb (LimberDraftSaver *saver, const char *message, Fixture *fixture)
{
  g_assert_nonnull (message);
  fixture->n_failed++;
}

static void
saved_cb (LimberDraftSaver *saver, Fixture *fixture)
{
  fixture->n_saved++;
}

static void
conflict_cb (LimberDraftSaver *saver,
             const char       *id,
             const char       *ours,
             const char       *theirs,
             Fixture          *fixture)
{
  fixture->n_conflicts++;
  g_free (fixture->id);
  g_free (fixture->our_name);
  g_free (fixture->their_name);
  fixture->id = g_strdup (id);
  fixture->our_name = g_strdup (ours);
  fixture->their_name = g_strdup (theirs);
}

static LimberDraftSaver *
make_saver (Fixture *fixture)
{
  LimberDraftSaver *saver = limber_draft_saver_new_routine (
      fixture->path, fixture->builtin, LIMBER_CLOCK (fixture->clock));

  g_signal_connect (saver, "failed", G_CALLBACK (failed_cb), fixture);
  g_signal_connect (saver, "saved", G_CALLBACK (saved_cb), fixture);
  g_signal_connect (saver, "conflict", G_CALLBACK (conflict_cb), fixture);

  return saver;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *root = edit_fixture_make_folder ();

  fixture->folder = g_build_filename (root, "routines", NULL);
  fixture->builtin = g_build_filename (root, "builtin", NULL);
  fixture->path = g_build_filename (fixture->folder, "mine.json", NULL);
  fixture->clock = limber_fake_clock_new ();
  fixture->saver = make_saver (fixture);
  g_mkdir (fixture->builtin, 0700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *root = g_path_get_dirname (fixture->folder);

  g_assert_finalize_object (fixture->saver);
  g_assert_finalize_object (fixture->clock);
  edit_fixture_remove (root);
  g_free (fixture->folder);
  g_free (fixture->builtin);
  g_free (fixture->path);
  g_free (fixture->id);
  g_free (fixture->our_name);
  g_free (fixture->their_name);
}

static void
put (LimberDraftSaver *saver, const char *steps)
{
  g_autoptr(LimberRoutine) routine = edit_fixture_make (steps);

  limber_draft_saver_put_routine (saver, routine);
}

static void
wait_while_saving (LimberDraftSaver *saver)
{
  while (limber_draft_saver_get_state (saver) == LIMBER_DRAFT_SAVING)
    g_main_context_iteration (NULL, TRUE);
}

static void
advance (Fixture *fixture, gint64 us)
{
  limber_fake_clock_advance (fixture->clock, us);
  wait_while_saving (fixture->saver);
}

static void
flushed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GError  *error = NULL;
  gboolean saved = limber_draft_saver_flush_finish (LIMBER_DRAFT_SAVER (source), result, &error);

  g_assert_true (saved == (error == NULL));
  *(int *) user_data = saved;
  g_clear_error (&error);
}

static gboolean
flush (LimberDraftSaver *saver)
{
  int saved = -1;

  limber_draft_saver_flush_async (saver, NULL, flushed_cb, &saved);
  while (saved < 0)
    g_main_context_iteration (NULL, TRUE);

  return saved;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask **answer = user_data;

  *answer = G_TASK (g_object_ref (result));
}

static LimberRoutine *
load (LimberDraftSaver *saver, GError **error)
{
  GTask         *answer = NULL;
  LimberRoutine *routine = NULL;

  limber_draft_saver_load_async (saver, NULL, loaded_cb, &answer);
  while (answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  routine = limber_draft_saver_load_routine_finish (saver, G_ASYNC_RESULT (answer), error);
  g_object_unref (answer);

  return routine;
}

static void
assert_file (const char *path, const char *name, const char *steps)
{
  g_autoptr(GPtrArray) faults = limber_faults_new ();
  g_autoptr(LimberRoutine) routine = limber_routine_read_file (path, FALSE, faults);

  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpstr (routine->name, ==, name);
  edit_fixture_assert (routine, steps);
}

static void
test_waits (Fixture *fixture, gconstpointer data)
{
  put (fixture->saver, "a");
  g_assert_cmpint (limber_draft_saver_get_state (fixture->saver), ==, LIMBER_DRAFT_WAITING);
  advance (fixture, SECOND - 1);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  put (fixture->saver, "a b");
  advance (fixture, SECOND - 1);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  advance (fixture, 1);
  assert_file (fixture->path, "Mine", "a b");
  g_assert_cmpuint (fixture->n_saved, ==, 1);
  g_assert_cmpint (limber_draft_saver_get_state (fixture->saver), ==, LIMBER_DRAFT_SAVED);
  advance (fixture, 60 * SECOND);
  g_assert_cmpuint (fixture->n_saved, ==, 1);
}

/* Somebody who never stops typing is saved, too. */
static void
test_never_waits_long (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 100 && fixture->n_saved == 0; i++)
    {
      g_assert_cmpuint (i, <=, 10);
      put (fixture->saver, i % 2 == 0 ? "a" : "b");
      advance (fixture, SECOND / 2);
    }
  g_assert_cmpuint (fixture->n_saved, ==, 1);
}

static void
test_flushes (Fixture *fixture, gconstpointer data)
{
  put (fixture->saver, "a");
  g_assert_true (flush (fixture->saver));
  assert_file (fixture->path, "Mine", "a");
  g_assert_true (flush (fixture->saver));

  /* What comes while it is being saved is flushed, too. */
  put (fixture->saver, "b");
  limber_fake_clock_advance (fixture->clock, SECOND);
  g_assert_cmpint (limber_draft_saver_get_state (fixture->saver), ==, LIMBER_DRAFT_SAVING);
  put (fixture->saver, "c");
  g_assert_true (flush (fixture->saver));
  assert_file (fixture->path, "Mine", "c");
}

/* What nobody waits for gets to the disk all the same. */
static void
test_let_go (Fixture *fixture, gconstpointer data)
{
  gint64 until_us = g_get_monotonic_time () + 30 * SECOND;

  put (fixture->saver, "a");
  g_assert_finalize_object (fixture->saver);
  while (!g_file_test (fixture->path, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < until_us)
    g_main_context_iteration (NULL, TRUE);
  assert_file (fixture->path, "Mine", "a");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  fixture->saver = make_saver (fixture);
}

/* A routine without steps is no file; the one that is there stays. */
static void
test_incomplete (Fixture *fixture, gconstpointer data)
{
  put (fixture->saver, "");
  advance (fixture, 10 * SECOND);
  g_assert_cmpint (limber_draft_saver_get_state (fixture->saver), ==, LIMBER_DRAFT_INCOMPLETE);
  g_assert_true (flush (fixture->saver));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  put (fixture->saver, "a");
  g_assert_true (flush (fixture->saver));
  put (fixture->saver, "");
  g_assert_true (flush (fixture->saver));
  assert_file (fixture->path, "Mine", "a");
}

static void
test_becomes_mine (Fixture *fixture, gconstpointer data)
{
  g_autofree char *builtin = g_build_filename (fixture->builtin, "mine.json", NULL);
  g_autoptr(LimberRoutine) shipped = edit_fixture_make ("a b");
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberRoutineDraft) draft = NULL;
  g_autofree char *text = edit_fixture_print (shipped);
  g_autofree char *before = NULL;

  g_assert_true (g_file_set_contents (builtin, text, -1, NULL));
  routine = load (fixture->saver, NULL);
  edit_fixture_assert (routine, "a b");
  draft = limber_routine_draft_new (
      routine, edit_fixture_lookup, NULL, LIMBER_CLOCK (fixture->clock));
  limber_draft_saver_follow (fixture->saver, draft);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  limber_routine_draft_remove_steps (draft, 0, 1);
  advance (fixture, SECOND);
  assert_file (fixture->path, "Mine", "b");
  g_assert_true (g_file_get_contents (builtin, &before, NULL, NULL));
  g_assert_cmpstr (before, ==, text);

  /* Undoing works across saving. */
  limber_routine_draft_undo (draft);
  g_assert_true (flush (fixture->saver));
  assert_file (fixture->path, "Mine", "a b");
  g_assert_cmpuint (fixture->n_conflicts, ==, 0);
}

static void
write_theirs (const char *path, const char *name, const char *steps)
{
  g_autoptr(LimberRoutine) theirs = edit_fixture_make (steps);
  g_autofree char *text = NULL;

  g_free (theirs->name);
  theirs->name = g_strdup (name);
  text = edit_fixture_print (theirs);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  g_autofree char *beside = g_build_filename (fixture->folder, "mine-2.json", NULL);
  g_autofree char *more = g_build_filename (fixture->folder, "mine-3.json", NULL);
  g_autoptr(LimberRoutine) routine = edit_fixture_make ("a");
  g_autoptr(LimberRoutineDraft) draft = limber_routine_draft_new (
      routine, edit_fixture_lookup, NULL, LIMBER_CLOCK (fixture->clock));

  limber_draft_saver_follow (fixture->saver, draft);
  limber_routine_draft_duplicate_step (draft, 0);
  g_assert_true (flush (fixture->saver));
  write_theirs (fixture->path, "Theirs", "x y");
  limber_routine_draft_duplicate_step (draft, 0);
  g_assert_true (flush (fixture->saver));

  g_assert_cmpuint (fixture->n_conflicts, ==, 1);
  g_assert_cmpstr (fixture->id, ==, "mine-2");
  g_assert_cmpstr (fixture->our_name, ==, "Mine (my changes)");
  g_assert_cmpstr (fixture->their_name, ==, "Theirs");
  g_assert_cmpstr (limber_draft_saver_get_path (fixture->saver), ==, beside);
  assert_file (fixture->path, "Theirs", "x y");
  assert_file (beside, "Mine (my changes)", "a a a");

  /* It goes on there. */
  limber_routine_draft_remove_steps (draft, 0, 1);
  g_assert_true (flush (fixture->saver));
  assert_file (beside, "Mine (my changes)", "a a");
  g_assert_cmpuint (fixture->n_conflicts, ==, 1);

  /* And may be changed by somebody else again, even into what is no JSON. */
  g_assert_true (g_file_set_contents (beside, "half a fi", -1, NULL));
  limber_routine_draft_remove_steps (draft, 0, 1);
  g_assert_true (flush (fixture->saver));
  g_assert_cmpuint (fixture->n_conflicts, ==, 2);
  g_assert_cmpstr (fixture->their_name, ==, "mine-2");
  assert_file (more, "Mine (my changes)", "a");
}

static void
test_removed (Fixture *fixture, gconstpointer data)
{
  put (fixture->saver, "a");
  g_assert_true (flush (fixture->saver));
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  put (fixture->saver, "b");
  g_assert_true (flush (fixture->saver));
  g_assert_cmpuint (fixture->n_conflicts, ==, 1);
  g_assert_cmpstr (fixture->id, ==, "mine");
  g_assert_cmpstr (fixture->our_name, ==, "Mine");
  g_assert_null (fixture->their_name);
  assert_file (fixture->path, "Mine", "b");
}

/* The same bytes are no change, and others are one, whatever the times say. */
static void
test_times (Fixture *fixture, gconstpointer data)
{
  const struct utimbuf future = { 4102444800, 4102444800 };
  struct utimbuf       same = { 0 };
  GStatBuf             about = { 0 };
  g_autofree char     *text = NULL;
  g_autofree char     *theirs = NULL;

  put (fixture->saver, "a");
  g_assert_true (flush (fixture->saver));
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  g_assert_cmpint (g_utime (fixture->path, (struct utimbuf *) &future), ==, 0);
  put (fixture->saver, "b");
  g_assert_true (flush (fixture->saver));
  g_assert_cmpuint (fixture->n_conflicts, ==, 0);
  assert_file (fixture->path, "Mine", "b");

  g_assert_cmpint (g_stat (fixture->path, &about), ==, 0);
  same.actime = same.modtime = about.st_mtime;
  write_theirs (fixture->path, "Mine", "c");
  g_assert_true (g_file_get_contents (fixture->path, &theirs, NULL, NULL));
  g_assert_cmpuint (strlen (theirs), ==, strlen (text));
  g_assert_cmpint (g_utime (fixture->path, &same), ==, 0);
  put (fixture->saver, "d");
  g_assert_true (flush (fixture->saver));
  g_assert_cmpuint (fixture->n_conflicts, ==, 1);
  assert_file (fixture->path, "Mine", "c");
}

/* Two windows of two Limbers: whoever comes second goes on beside. */
static void
test_two_savers (Fixture *fixture, gconstpointer data)
{
  LimberDraftSaver *other = NULL;
  g_autofree char  *beside = g_build_filename (fixture->folder, "mine-2.json", NULL);
  g_autoptr(LimberRoutine) mine = NULL;
  g_autoptr(LimberRoutine) theirs = NULL;

  g_mkdir (fixture->folder, 0700);
  write_theirs (fixture->path, "Mine", "a");
  other = make_saver (fixture);
  mine = load (fixture->saver, NULL);
  theirs = load (other, NULL);
  edit_fixture_assert (mine, "a");
  edit_fixture_assert (theirs, "a");
  put (fixture->saver, "a b");
  put (other, "a c");
  limber_fake_clock_advance (fixture->clock, SECOND);
  wait_while_saving (fixture->saver);
  wait_while_saving (other);

  g_assert_cmpuint (fixture->n_conflicts, ==, 1);
  g_assert_cmpuint (fixture->n_saved, ==, 2);
  if (g_strcmp0 (limber_draft_saver_get_path (other), beside) == 0)
    {
      assert_file (fixture->path, "Mine", "a b");
      assert_file (beside, "Mine (my changes)", "a c");
    }
  else
    {
      assert_file (fixture->path, "Mine", "a c");
      assert_file (beside, "Mine (my changes)", "a b");
    }
  g_assert_finalize_object (other);
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "{\n  \"format\": 2,\n  \"id\": \"mine\",\n  \"name\": \"Mine\",\n"
                             "  \"context\": \"rest-day\",\n"
                             "  \"steps\": [{ \"exercise\": \"a\" }]\n}\n";
  g_autoptr(LimberRoutine) routine = NULL;
  g_autofree char *after = NULL;

  g_mkdir (fixture->folder, 0700);
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  routine = load (fixture->saver, NULL);
  g_assert_nonnull (routine);
  g_assert_true (limber_draft_saver_is_read_only (fixture->saver));
  put (fixture->saver, "b");
  g_assert_true (flush (fixture->saver));
  g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, text);
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "", "{", "[]", NULL };

  g_mkdir (fixture->folder, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;

      if (texts[i] != NULL)
        g_assert_true (g_file_set_contents (fixture->path, texts[i], -1, NULL));
      else
        g_remove (fixture->path);
      g_assert_null (load (fixture->saver, &error));
      g_assert_nonnull (error);
      g_assert_true (limber_draft_saver_is_read_only (fixture->saver));
    }
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = g_build_filename (fixture->builtin, "elsewhere.json", NULL);

  g_mkdir (fixture->folder, 0700);
  write_theirs (target, "Mine", "a");
  g_assert_cmpint (symlink (target, fixture->path), ==, 0);
  limber_routine_unref (load (fixture->saver, NULL));
  put (fixture->saver, "b");
  g_assert_true (flush (fixture->saver));
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  assert_file (fixture->path, "Mine", "b");
  g_assert_false (g_file_test (target, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (fixture->n_conflicts, ==, 0);
}

/* Nothing is lost, it is told once, and tried again with the next change or when it is asked for. */
static void
assert_fails (Fixture *fixture)
{
  g_assert_false (flush (fixture->saver));
  g_assert_cmpint (limber_draft_saver_get_state (fixture->saver), ==, LIMBER_DRAFT_FAILED);
  g_assert_nonnull (limber_draft_saver_get_message (fixture->saver));
  advance (fixture, 60 * SECOND);
  g_assert_false (flush (fixture->saver));
  put (fixture->saver, "b");
  advance (fixture, SECOND);
  g_assert_cmpint (limber_draft_saver_get_state (fixture->saver), ==, LIMBER_DRAFT_FAILED);
  g_assert_cmpuint (fixture->n_failed, ==, 1);
  g_assert_cmpuint (fixture->n_saved, ==, 0);
}

static void
assert_recovered (Fixture *fixture)
{
  g_assert_true (flush (fixture->saver));
  g_assert_cmpint (limber_draft_saver_get_state (fixture->saver), ==, LIMBER_DRAFT_SAVED);
  g_assert_null (limber_draft_saver_get_message (fixture->saver));
  assert_file (fixture->path, "Mine", "b");
  g_assert_cmpuint (edit_fixture_count_files (fixture->folder), ==, 1);
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  struct rlimit before = { 0 };
  struct rlimit tight = { 0 };

  g_mkdir (fixture->folder, 0700);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  tight = before;
  tight.rlim_cur = 50;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &tight), ==, 0);
  put (fixture->saver, "a");
  assert_fails (fixture);
  g_assert_cmpuint (edit_fixture_count_files (fixture->folder), ==, 0);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_DFL);
  assert_recovered (fixture);
}

static void
test_folder_is_file (Fixture *fixture, gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->folder, "in the way", -1, NULL));
  put (fixture->saver, "a");
  assert_fails (fixture);
  g_assert_cmpint (g_remove (fixture->folder), ==, 0);
  assert_recovered (fixture);
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *root = g_path_get_dirname (fixture->folder);
  gboolean         is_root = geteuid () == 0;

  /* Everything can be written as root: be somebody else for a while. */
  g_mkdir (fixture->folder, 0500);
  g_assert_cmpint (g_chmod (root, 0755), ==, 0);
  if (is_root && seteuid (NOBODY) != 0)
    {
      g_test_skip ("root cannot be somebody else here");
      return;
    }
  g_assert_false (is_root && geteuid () == 0);
  put (fixture->saver, "a");
  assert_fails (fixture);
  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  assert_recovered (fixture);
}

static void
test_links_to_nowhere (Fixture *fixture, gconstpointer data)
{
  const char *target = data;

  g_mkdir (fixture->folder, 0700);
  g_assert_cmpint (symlink (target, fixture->path), ==, 0);
  put (fixture->saver, "a");
  assert_fails (fixture);
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  assert_recovered (fixture);
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_properties (Fixture *fixture, gconstpointer data)
{
  guint            n_states = 0;
  int              state = -1;
  gboolean         read_only = TRUE;
  g_autofree char *path = NULL;
  g_autofree char *message = NULL;

  g_signal_connect (fixture->saver, "notify::state", G_CALLBACK (count_cb), &n_states);
  put (fixture->saver, "a");
  g_object_get (fixture->saver,
                "state",
                &state,
                "read-only",
                &read_only,
                "path",
                &path,
                "message",
                &message,
                NULL);
  g_assert_cmpint (state, ==, LIMBER_DRAFT_WAITING);
  g_assert_false (read_only);
  g_assert_cmpstr (path, ==, fixture->path);
  g_assert_null (message);
  g_assert_true (flush (fixture->saver));
  g_assert_cmpuint (n_states, ==, 3);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
    const char *data;
  } tests[] = {
    { "/edit/draft-saver/waits", test_waits, NULL },
    { "/edit/draft-saver/never-waits-long", test_never_waits_long, NULL },
    { "/edit/draft-saver/flushes", test_flushes, NULL },
    { "/edit/draft-saver/let-go", test_let_go, NULL },
    { "/edit/draft-saver/incomplete", test_incomplete, NULL },
    { "/edit/draft-saver/becomes-mine", test_becomes_mine, NULL },
    { "/edit/draft-saver/conflict", test_conflict, NULL },
    { "/edit/draft-saver/removed", test_removed, NULL },
    { "/edit/draft-saver/times", test_times, NULL },
    { "/edit/draft-saver/two-savers", test_two_savers, NULL },
    { "/edit/draft-saver/newer", test_newer, NULL },
    { "/edit/draft-saver/unreadable", test_unreadable, NULL },
    { "/edit/draft-saver/link", test_link, NULL },
    { "/edit/draft-saver/full-disk", test_full_disk, NULL },
    { "/edit/draft-saver/folder-is-file", test_folder_is_file, NULL },
    { "/edit/draft-saver/read-only-folder", test_read_only_folder, NULL },
    { "/edit/draft-saver/link-to-nowhere", test_links_to_nowhere, "nowhere.json" },
    { "/edit/draft-saver/link-loop", test_links_to_nowhere, "mine.json" },
    { "/edit/draft-saver/properties", test_properties, NULL },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].data, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
