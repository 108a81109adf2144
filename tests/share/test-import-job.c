/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../content/limber-fixture.h"
#include "failing-file.h"
#include "share-fixture.h"
#include "share/limber-import-job.h"

#include <string.h>

#define N_MANY 400

typedef struct
{
  LimberImportPlan *plan;
  LimberImportUndo *undo;
  GError           *error;
  GThread          *thread;
  GCancellable     *cancellable;
  guint             n_last;
  guint             n_told;
  gboolean          done;
} Answer;

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->plan = limber_import_plan_finish (result, &answer->error);
  answer->done = TRUE;
  g_assert_true (g_thread_self () == answer->thread);
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->undo = limber_import_take_finish (result, &answer->error);
  answer->done = TRUE;
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;
  guint   n_left = 9;

  g_assert_true (limber_import_undo_finish (result, &n_left, &answer->error));
  g_assert_cmpuint (n_left, ==, 0);
  answer->done = TRUE;
}

static void
progress_cb (guint n_done, guint n_all, gpointer user_data)
{
  Answer *answer = user_data;

  g_assert_true (g_thread_self () == answer->thread);
  g_assert_cmpuint (n_done, <=, n_all);
  g_assert_cmpuint (n_done, >=, answer->n_last);
  answer->n_last = n_done;
  answer->n_told++;
  if (answer->cancellable != NULL)
    g_cancellable_cancel (answer->cancellable);
}

static GPtrArray *
one_file (GFile *file)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, file);

  return files;
}

static void
read_files (ShareFixture *fixture, GPtrArray *files, Answer *answer)
{
  answer->thread = g_thread_self ();
  answer->done = FALSE;
  limber_import_read_async (fixture->builtin,
                            fixture->user,
                            files,
                            progress_cb,
                            answer,
                            answer->cancellable,
                            planned_cb,
                            answer);
  limber_fixture_wait (&answer->done);
}

static char *
make_many (void)
{
  g_autoptr (GString) exercises = g_string_new (NULL);

  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("own-%u", i);
      g_autofree char *text = limber_fixture_exercise (id, id);

      g_string_append_printf (exercises, "%s%s", i > 0 ? "," : "", text);
    }

  return share_fixture_bundle (exercises->str, "");
}

/* it is gone at every place while it is read. */
static void
test_gone (ShareFixture *fixture, gconstpointer data)
{
  g_autofree char *own = limber_fixture_exercise ("own", "Own");
  g_autofree char *bundle = share_fixture_bundle (own, "");

  for (gsize n = 0; n < strlen (bundle); n++)
    {
      g_autoptr (GPtrArray) files = one_file (failing_file_new (bundle, n, G_FILE_TYPE_REGULAR));
      Answer                    answer = { 0 };
      const LimberImportSource *source = NULL;

      read_files (fixture, files, &answer);
      g_assert_no_error (answer.error);
      source = answer.plan->sources->pdata[0];
      g_assert_cmpstr (source->fault, ==, "The phone was unplugged");
      g_assert_cmpuint (answer.plan->items->len, ==, 0);
      limber_import_plan_free (answer.plan);
    }
  g_assert_false (g_file_test (fixture->user, G_FILE_TEST_EXISTS));
}

static void
test_no_path (ShareFixture *fixture, gconstpointer data)
{
  g_autofree char *own = limber_fixture_exercise ("own", "Own");
  g_autofree char *bundle = share_fixture_bundle (own, "");
  g_autoptr (GPtrArray) files
             = one_file (failing_file_new (bundle, strlen (bundle), G_FILE_TYPE_REGULAR));
  g_autoptr (GPtrArray) folders
             = one_file (failing_file_new (bundle, strlen (bundle), G_FILE_TYPE_DIRECTORY));
  Answer answer = { 0 };

  read_files (fixture, files, &answer);
  g_assert_cmpuint (limber_import_plan_count_coming (answer.plan), ==, 1);
  limber_import_plan_free (answer.plan);
  /* what is no file is not read there either. */
  read_files (fixture, folders, &answer);
  g_assert_cmpuint (limber_import_plan_count_faulty_sources (answer.plan), ==, 1);
  limber_import_plan_free (answer.plan);
}

static void
test_all_the_way (ShareFixture *fixture, gconstpointer data)
{
  g_autofree char *bundle = make_many ();
  g_autoptr (GPtrArray) files
             = one_file (failing_file_new (bundle, strlen (bundle), G_FILE_TYPE_REGULAR));
  g_autofree char *state = share_fixture_state (fixture);
  g_autofree char *after = NULL;
  Answer           answer = { 0 };

  read_files (fixture, files, &answer);
  answer.done = FALSE;
  answer.n_last = 0;
  limber_import_take_async (
      g_steal_pointer (&answer.plan), progress_cb, &answer, NULL, taken_cb, &answer);
  limber_fixture_wait (&answer.done);
  g_assert_no_error (answer.error);
  g_assert_cmpuint (limber_import_undo_count (answer.undo, FALSE), ==, N_MANY);
  g_assert_cmpuint (answer.n_told, >, 0);

  answer.done = FALSE;
  limber_import_undo_async (g_steal_pointer (&answer.undo), undone_cb, &answer);
  limber_fixture_wait (&answer.done);
  after = share_fixture_state (fixture);
  g_assert_cmpstr (after, ==, state);
}

/* Stopped in the middle, it leaves nothing. */
static void
test_stopped (ShareFixture *fixture, gconstpointer data)
{
  g_autofree char *bundle = make_many ();
  g_autoptr (GPtrArray) files
             = one_file (failing_file_new (bundle, strlen (bundle), G_FILE_TYPE_REGULAR));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *state = NULL;
  Answer           answer = { 0 };

  read_files (fixture, files, &answer);
  answer.done = FALSE;
  answer.n_last = 0;
  answer.cancellable = cancellable;
  limber_import_take_async (
      g_steal_pointer (&answer.plan), progress_cb, &answer, cancellable, taken_cb, &answer);
  limber_fixture_wait (&answer.done);
  state = share_fixture_state (fixture);
  /* The last file may have been made ready before anything was told. */
  if (answer.undo == NULL)
    {
      g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpstr (state, ==, "");
    }
  else
    {
      g_assert_cmpuint (limber_import_undo_count (answer.undo, FALSE), ==, N_MANY);
    }
  g_clear_error (&answer.error);
  g_clear_pointer (&answer.undo, limber_import_undo_free);

  /* And so it is if it is stopped before it begins. */
  answer.done = FALSE;
  read_files (fixture, files, &answer);
  g_assert_null (answer.plan);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&answer.error);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/share/import-job/" name,                                                           \
              ShareFixture,                                                                        \
              NULL,                                                                                \
              share_fixture_set_up,                                                                \
              func,                                                                                \
              share_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("A-17-gone", test_gone);
  ADD ("no-path", test_no_path);
  ADD ("all-the-way", test_all_the_way);
  ADD ("stopped", test_stopped);

  return g_test_run ();
}
