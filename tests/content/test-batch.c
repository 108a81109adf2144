/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-batch.h"
#include "content/limber-definition-save.h"
#include "content/limber-library.h"
#include "limber-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = limber_fixture_make_folder ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  limber_fixture_remove (fixture->folder);
  g_free (fixture->folder);
}

static void
write_text (LimberBatch *batch, gboolean is_routine, const char *id, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  limber_batch_write (batch, is_routine, id, bytes);
}

/* (nullable) */
static char *
get_text (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  char            *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);

  return text;
}

static void
assert_says (Fixture *fixture, const char *name, const char *expected)
{
  g_autofree char *text = get_text (fixture, name);

  g_assert_cmpstr (text, ==, expected);
}

/* Nothing lies about that is not a definition. */
static void
assert_tidy (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_true (g_str_equal (name, "exercises") || g_str_equal (name, "routines"));
}

static LimberBatch *
begin (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  LimberBatch *batch = limber_batch_new (fixture->folder, &error);

  g_assert_no_error (error);

  return batch;
}

static void
count_cb (guint n_done, guint n_all, gpointer user_data)
{
  guint *n = user_data;

  g_assert_cmpuint (n_done, ==, ++*n);
  g_assert_cmpuint (n_all, ==, 3);
}

static void
test_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberBatch) batch = begin (fixture);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  limber_fixture_write (fixture->folder, "exercises/b.json", "old");
  limber_fixture_write (fixture->folder, "exercises/c.json", "gone");
  write_text (batch, TRUE, "a", "new");
  write_text (batch, FALSE, "b", "newer");
  limber_batch_remove (batch, FALSE, "c");
  g_assert_true (limber_batch_run (batch, count_cb, &n, NULL, &error));
  g_assert_no_error (error);
  g_clear_pointer (&batch, limber_batch_free);

  g_assert_cmpuint (n, ==, 3);
  assert_says (fixture, "routines/a.json", "new");
  assert_says (fixture, "exercises/b.json", "newer");
  assert_says (fixture, "exercises/c.json", NULL);
  assert_tidy (fixture);
}

static void
cancel_cb (guint n_done, guint n_all, gpointer user_data)
{
  if (n_done == n_all)
    g_cancellable_cancel (user_data);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberBatch) batch = begin (fixture);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  limber_fixture_write (fixture->folder, "exercises/b.json", "old");
  write_text (batch, FALSE, "a", "new");
  write_text (batch, FALSE, "b", "newer");
  g_assert_false (limber_batch_run (batch, cancel_cb, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_pointer (&batch, limber_batch_free);

  assert_says (fixture, "exercises/a.json", NULL);
  assert_says (fixture, "exercises/b.json", "old");
  assert_tidy (fixture);
}

/* what is a link stays one, and nothing else of the batch is done. */
static void
test_link (Fixture *fixture, gconstpointer data)
{
  static const char *const leads_to[] = { "../elsewhere.json", "nowhere", "a.json" };

  for (guint i = 0; i < G_N_ELEMENTS (leads_to); i++)
    {
      g_autoptr (LimberBatch) batch = begin (fixture);
      g_autofree char *link_path = g_build_filename (fixture->folder, "exercises", "a.json", NULL);
      g_autofree char *still = NULL;
      g_autoptr (GError) error = NULL;

      limber_fixture_write (fixture->folder, "exercises/keep.json", "kept");
      g_unlink (link_path);
      g_assert_cmpint (symlink (leads_to[i], link_path), ==, 0);
      write_text (batch, FALSE, "keep", "lost");
      write_text (batch, FALSE, "a", "new");
      g_assert_false (limber_batch_run (batch, NULL, NULL, NULL, &error));
      g_assert_error (error, LIMBER_SAVE_ERROR, LIMBER_SAVE_ERROR_LINK);
      g_clear_pointer (&batch, limber_batch_free);

      still = g_file_read_link (link_path, NULL);
      g_assert_cmpstr (still, ==, leads_to[i]);
      assert_says (fixture, "exercises/keep.json", "kept");
      assert_tidy (fixture);
    }
}

/* A folder that is a link is written through, and stays one. */
static void
test_linked_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere = limber_fixture_make_folder ();
  g_autofree char *folder = g_build_filename (fixture->folder, "exercises", NULL);
  g_autofree char *path = g_build_filename (elsewhere, "a.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (LimberBatch) batch = begin (fixture);

  g_assert_cmpint (symlink (elsewhere, folder), ==, 0);
  write_text (batch, FALSE, "a", "new");
  g_assert_true (limber_batch_run (batch, NULL, NULL, NULL, NULL));
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "new");
  limber_fixture_remove (elsewhere);
}

/* Gets into the way of the last one when all of it is ready. */
static void
block_cb (guint n_done, guint n_all, gpointer user_data)
{
  Fixture         *fixture = user_data;
  g_autofree char *path = g_build_filename (fixture->folder, "exercises", "z.json", "x", NULL);

  if (n_done == n_all)
    g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
}

/* All that was done before is turned back. */
static void
test_turn_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberBatch) batch = begin (fixture);
  g_autoptr (GError) error = NULL;

  limber_fixture_write (fixture->folder, "exercises/b.json", "old");
  limber_fixture_write (fixture->folder, "exercises/c.json", "kept");
  write_text (batch, FALSE, "a", "new");
  write_text (batch, FALSE, "b", "newer");
  limber_batch_remove (batch, FALSE, "c");
  write_text (batch, FALSE, "z", "newest");
  g_assert_false (limber_batch_run (batch, block_cb, fixture, NULL, &error));
  g_assert_nonnull (error);
  g_clear_pointer (&batch, limber_batch_free);

  assert_says (fixture, "exercises/a.json", NULL);
  assert_says (fixture, "exercises/b.json", "old");
  assert_says (fixture, "exercises/c.json", "kept");
  assert_tidy (fixture);
}

static void
write_stage (Fixture *fixture, const char *list_name, const char *list)
{
  g_autofree char *path = g_strconcat (".batch-cut/", list_name, NULL);

  limber_fixture_write (fixture->folder, path, list);
}

/* What was as good as done is done by whoever looks next. */
static void
test_recover_forward (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberLibrary) library = NULL;
  g_autofree char *exercise = limber_fixture_exercise ("a", "Came late");

  limber_fixture_write (fixture->folder, "exercises/c.json", "gone");
  limber_fixture_write (fixture->folder, "routines/r.json", "r");
  limber_fixture_write (fixture->folder, ".batch-cut/new-0", exercise);
  write_stage (fixture,
               "list",
               "write exercises/a.json\nwrite routines/done.json\nremove exercises/c.json\n");
  library = limber_library_new (NULL, fixture->folder);
  g_assert_true (limber_library_load (library, NULL, NULL));

  g_assert_nonnull (limber_library_find_exercise (library, "a"));
  assert_says (fixture, "exercises/c.json", NULL);
  assert_tidy (fixture);
}

/* Without a list it was not; and half a list is none. */
static void
test_recover_nothing (Fixture *fixture, gconstpointer data)
{
  limber_fixture_write (fixture->folder, "exercises/b.json", "old");
  limber_fixture_write (fixture->folder, ".batch-cut/new-0", "new");
  limber_fixture_write (fixture->folder, ".batch-cut/old-1", "old");
  write_stage (fixture, "list-half", "write exercises/a.json\nwrite exercises/b.json\n");
  limber_batch_recover (fixture->folder);

  assert_says (fixture, "exercises/a.json", NULL);
  assert_says (fixture, "exercises/b.json", "old");
  assert_tidy (fixture);
}

static void
test_recover_back (Fixture *fixture, gconstpointer data)
{
  limber_fixture_write (fixture->folder, "exercises/a.json", "new");
  limber_fixture_write (fixture->folder, "exercises/b.json", "newer");
  limber_fixture_write (fixture->folder, ".batch-cut/old-1", "old");
  limber_fixture_write (fixture->folder, ".batch-cut/new-2", "never came");
  write_stage (fixture,
               "list-back",
               "write exercises/a.json\nwrite exercises/b.json\nwrite exercises/never.json\n");
  limber_batch_recover (fixture->folder);

  assert_says (fixture, "exercises/a.json", NULL);
  assert_says (fixture, "exercises/b.json", "old");
  assert_says (fixture, "exercises/never.json", NULL);
  assert_tidy (fixture);
}

/* a list that somebody else made leads nowhere outside. */
static void
test_hostile_list (Fixture *fixture, gconstpointer data)
{
  static const char *const names[]
      = { "../escaped.json",      "exercises/../../escaped.json", "/tmp/escaped.json",
          "exercises/UPPER.json", "exercises/a.json.exe",         "history.db" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *list = g_strdup_printf ("write %s\n", names[i]);
      g_autofree char *target = g_build_filename (fixture->folder, names[i], NULL);

      limber_fixture_write (fixture->folder, "exercises/b.json", "old");
      limber_fixture_write (fixture->folder, ".batch-cut/new-0", "evil");
      write_stage (fixture, "list", list);
      limber_batch_recover (fixture->folder);
      g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
      assert_tidy (fixture);
    }
}

/* One that is at work is not taken for one that was cut off. */
static void
test_let_be (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberBatch) batch = begin (fixture);
  g_autofree char *stage = g_build_filename (fixture->folder, ".batch-other", NULL);

  limber_fixture_write (fixture->folder, ".batch-other/new-0", "x");
  limber_batch_recover (fixture->folder);
  g_assert_true (g_file_test (stage, G_FILE_TEST_IS_DIR));
  g_clear_pointer (&batch, limber_batch_free);
  limber_batch_recover (fixture->folder);
  g_assert_false (g_file_test (stage, G_FILE_TEST_EXISTS));
}

static gpointer
write_thread (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (LimberBatch) batch = begin (fixture);
  g_autofree char *before = get_text (fixture, "exercises/n.json");
  g_autofree char *after = g_strdup_printf ("%d", before != NULL ? atoi (before) + 1 : 1);

  write_text (batch, FALSE, "n", after);
  g_assert_true (limber_batch_run (batch, NULL, NULL, NULL, NULL));

  return NULL;
}

/* What one finds out holds until it is done. */
static void
test_turns (Fixture *fixture, gconstpointer data)
{
  GThread *threads[8];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("batch", write_thread, fixture);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);

  assert_says (fixture, "exercises/n.json", "8");
  assert_tidy (fixture);
}

#define ADD(name, func) g_test_add ("/content/batch/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("all", test_all);
  ADD ("cancel", test_cancel);
  ADD ("link", test_link);
  ADD ("linked-folder", test_linked_folder);
  ADD ("turn-back", test_turn_back);
  ADD ("recover-forward", test_recover_forward);
  ADD ("recover-nothing", test_recover_nothing);
  ADD ("recover-back", test_recover_back);
  ADD ("hostile-list", test_hostile_list);
  ADD ("let-be", test_let_be);
  ADD ("turns", test_turns);

  return g_test_run ();
}
