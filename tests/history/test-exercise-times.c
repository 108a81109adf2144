/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history-fixture.h"

#include "history/limber-store-exercise.h"

static void
take_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GPtrArray *
read_times (LimberStore *store, const char *exercise_id)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *times = NULL;

  limber_store_exercise_async (store, exercise_id, NULL, take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  times = limber_store_exercise_finish (store, result, &error);
  g_assert_no_error (error);

  return times;
}

static LimberRecord *
finished (const char *uuid, guint days, double pace)
{
  LimberRecord *record = test_record (uuid);

  record->state = LIMBER_RECORD_FINISHED;
  record->started_us += SECONDS (days * 86400);
  record->ended_us = record->started_us + SECONDS (600);
  record->local_date += days;
  record->pace = pace;

  return record;
}

/* Two bouts of the first exercise, of so many seconds. */
static void
add (LimberStore *store, const char *uuid, guint days, double pace, int left_s, int right_s)
{
  g_autoptr(LimberRecord) record = finished (uuid, days, pace);
  g_autoptr(GPtrArray) work = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);

  g_ptr_array_add (work, test_work (0, 1, 1, SECONDS (30), SECONDS (left_s)));
  g_ptr_array_add (work, test_work (0, 1, 2, SECONDS (30), SECONDS (right_s)));
  g_ptr_array_add (work, test_work (1, 1, 0, SECONDS (40), SECONDS (5)));
  limber_store_begin (store, record, work);
}

static void
test_times (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "history.db", NULL);
  LimberStore     *store = test_open_new (path);
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GPtrArray) times = NULL;
  const LimberTime *time;

  none = read_times (store, "exercise-0");
  g_assert_cmpuint (none->len, ==, 0);

  add (store, "later", 9, 1, 30, 35);
  add (store, "first", 1, 1, 20, 15);
  add (store, "rehearsed", 4, 60, 90, 90);
  add (store, "skipped", 5, 1, 0, 0);
  times = read_times (store, "exercise-0");
  g_assert_cmpuint (times->len, ==, 2);
  time = g_ptr_array_index (times, 0);
  g_assert_cmpuint (time->local_date, ==, TEST_DATE + 1);
  g_assert_cmpint (time->done_us, ==, SECONDS (35));
  g_assert_cmpint (time->longest_us, ==, SECONDS (20));
  g_assert_cmpint (time->most_reps, ==, 0);
  time = g_ptr_array_index (times, 1);
  g_assert_cmpuint (time->local_date, ==, TEST_DATE + 9);
  g_assert_cmpint (time->longest_us, ==, SECONDS (35));
  test_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exercise-times/read", test_times);

  return g_test_run ();
}
