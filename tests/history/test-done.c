/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history/limber-done.h"

#include "days-fixture.h"

static const struct
{
  const char       *what;
  LimberRecordState state;
  LimberSource      source;
  double            pace;
  int               work_s;
  gboolean          counts;
} cases[] = {
  { "finished", LIMBER_RECORD_FINISHED, LIMBER_SOURCE_GUIDED, 1, 600, TRUE },
  { "ended early", LIMBER_RECORD_ENDED, LIMBER_SOURCE_GUIDED, 1, 45, TRUE },
  { "still going on", LIMBER_RECORD_RUNNING, LIMBER_SOURCE_GUIDED, 1, 600, FALSE },
  { "a rehearsal", LIMBER_RECORD_FINISHED, LIMBER_SOURCE_GUIDED, 60, 600, FALSE },
  { "a slow rehearsal", LIMBER_RECORD_FINISHED, LIMBER_SOURCE_GUIDED, 0.5, 600, FALSE },
  { "hardly begun", LIMBER_RECORD_ENDED, LIMBER_SOURCE_GUIDED, 1, 29, FALSE },
  { "just begun", LIMBER_RECORD_ENDED, LIMBER_SOURCE_GUIDED, 1, 30, TRUE },
  { "away from the computer", LIMBER_RECORD_FINISHED, LIMBER_SOURCE_MANUAL, 1, 600, TRUE },
  { "imported", LIMBER_RECORD_FINISHED, LIMBER_SOURCE_IMPORTED, 1, 600, TRUE },
};

static void
test_counts (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimberRecord) record
                 = days_record (DAYS_DAY_US * 20000, utc, cases[i].work_s * DAYS_SECOND_US);
      g_autoptr (GPtrArray) records = g_ptr_array_new ();
      g_autoptr (GPtrArray) work
                 = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);
      g_autoptr (GArray) rows = limber_done_work_new ();
      g_autoptr (GArray) done = NULL;

      g_test_message ("%s", cases[i].what);
      record->state = cases[i].state;
      record->source = cases[i].source;
      record->pace = cases[i].pace;
      g_assert_true (limber_done_counts (record) == cases[i].counts);

      /* What does not count is nowhere. */
      g_ptr_array_add (records, record);
      done = limber_done_collect (records);
      g_assert_cmpuint (done->len, ==, cases[i].counts ? 1 : 0);
      g_ptr_array_add (work, limber_work_new ());
      limber_done_work_add (rows, record, work);
      g_assert_cmpuint (rows->len, ==, cases[i].counts ? 1 : 0);
    }
}

static void
test_collect (void)
{
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GPtrArray) records = days_random_records ((guint) g_test_rand_int_range (0, 60));
      g_autoptr (GArray) one = limber_done_collect (records);
      g_autoptr (GArray) other = NULL;
      gint64 sum_us = 0;

      /* None is lost or doubled on a flight, and the order in which they come does not matter. */
      g_assert_cmpuint (one->len, ==, records->len);
      for (guint i = 0; i < one->len; i++)
        {
          const LimberDone *done = &g_array_index (one, LimberDone, i);

          sum_us += done->work_us - ((LimberRecord *) records->pdata[i])->work_us;
          g_assert_true (i == 0 || done[-1].local_date <= done->local_date);
        }
      g_assert_cmpint (sum_us, ==, 0);
      days_shuffle_records (records);
      other = limber_done_collect (records);
      days_assert_same (one, other);
    }
}

static void
test_find (void)
{
  g_autoptr (GArray) done = days_done ("2025-03-01 2025-03-03 2025-03-03 2025-03-04");
  g_autoptr (GArray) none = days_done ("");

  g_assert_cmpuint (limber_done_find (done, days_parse ("2025-02-01")), ==, 0);
  g_assert_cmpuint (limber_done_find (done, days_parse ("2025-03-01")), ==, 0);
  g_assert_cmpuint (limber_done_find (done, days_parse ("2025-03-02")), ==, 1);
  g_assert_cmpuint (limber_done_find (done, days_parse ("2025-03-03")), ==, 1);
  g_assert_cmpuint (limber_done_find (done, days_parse ("2025-03-04")), ==, 3);
  g_assert_cmpuint (limber_done_find (done, days_parse ("2025-03-05")), ==, 4);
  g_assert_cmpuint (limber_done_find (none, days_parse ("2025-03-05")), ==, 0);
}

static void
test_work (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (LimberRecord) late = days_record (DAYS_DAY_US * 20001, utc, DAYS_HOUR_US);
  g_autoptr (LimberRecord) early = days_record (DAYS_DAY_US * 20000, utc, DAYS_HOUR_US);
  g_autoptr (GPtrArray) work = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);
  g_autoptr (GArray) rows = limber_done_work_new ();
  g_autoptr (GArray) sorted = NULL;
  g_autoptr (GArray) again = NULL;
  LimberWork *row = limber_work_new ();

  row->side = 2;
  row->exercise_id = g_strdup ("cat-cow");
  row->exercise_name = g_strdup ("Cat-cow");
  row->done_us = 5;
  g_ptr_array_add (work, row);
  limber_done_work_add (rows, late, work);
  limber_done_work_add (rows, early, work);
  sorted = limber_done_work_sort (rows);
  again = limber_done_work_sort (sorted);

  g_assert_true (again == sorted);
  g_assert_cmpuint (g_array_index (rows, LimberDoneWork, 0).local_date, ==, late->local_date);
  g_assert_cmpuint (g_array_index (sorted, LimberDoneWork, 0).local_date, ==, early->local_date);
  g_assert_cmpuint (g_array_index (sorted, LimberDoneWork, 1).local_date, ==, late->local_date);
  g_assert_true (g_array_index (sorted, LimberDoneWork, 0).exercise_id
                 == g_intern_string ("cat-cow"));
  g_assert_cmpstr (g_array_index (sorted, LimberDoneWork, 0).exercise_name, ==, "Cat-cow");
  g_assert_cmpint (g_array_index (sorted, LimberDoneWork, 0).side, ==, 2);
  g_assert_cmpint (g_array_index (sorted, LimberDoneWork, 0).done_us, ==, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/history/done/counts", test_counts);
  g_test_add_func ("/history/done/collect", test_collect);
  g_test_add_func ("/history/done/find", test_find);
  g_test_add_func ("/history/done/work", test_work);

  return g_test_run ();
}
