/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history/limber-calendar.h"

#include "days-fixture.h"
#include "history/limber-dates.h"
#include "history/limber-diary.h"

#define DAY(days, n) (&g_array_index (days, LimberCalendarDay, n))

static void
test_days (void)
{
  g_autoptr (GArray) done = days_done (
      "2025-02-27 2025-02-28*5 2025-03-01*7 2025-03-01*8 2025-03-03 2025-03-04");
  g_autoptr (GArray) days
             = limber_calendar_new (done, days_parse ("2025-02-28"), days_parse ("2025-03-03"));
  static const struct
  {
    guint n_sessions;
    int   minutes;
  } expected[] = { { 1, 5 }, { 2, 15 }, { 0, 0 }, { 1, 10 } };

  g_assert_cmpuint (days->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < days->len; i++)
    {
      g_assert_cmpuint (DAY (days, i)->n_sessions, ==, expected[i].n_sessions);
      g_assert_cmpint (DAY (days, i)->work_us, ==, expected[i].minutes * DAYS_MINUTE_US);
    }
}

/* Somebody who is new here, and somebody who does little or much each day. */
static void
test_heat (void)
{
  static const struct
  {
    guint       n_days;
    int         step; /* minutes that each day has more than the one before */
    int         minutes[LIMBER_CALENDAR_N_HEATS];
    const char *words[LIMBER_CALENDAR_N_HEATS];
  } rows[] = {
    { 5, 9, { 0, 0, 10, 20, 40 }, { NULL, "under 10", "from 10", "from 20", "from 40 min" } },
    { 12, 0, { 0, 0, 2, 3, 4 }, { NULL, "under 2", "from 2", "from 3", "from 4 min" } },
    { 40, 1, { 0, 0, 10, 20, 30 }, { NULL, "under 10", "from 10", "from 20", "from 30 min" } },
    { 40, 3, { 0, 0, 30, 60, 90 }, { NULL, "under 30", "from 30", "from 60", "from 90 min" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) days = g_array_new (FALSE, TRUE, sizeof (LimberCalendarDay));
      LimberCalendarScale scale;

      for (guint day = 0; day < rows[i].n_days; day++)
        {
          const LimberCalendarDay one = { 1, day * rows[i].step * DAYS_MINUTE_US };

          g_array_append_val (days, one);
        }
      scale = limber_calendar_find_scale (days);
      for (int heat = 1; heat < LIMBER_CALENDAR_N_HEATS; heat++)
        {
          const LimberCalendarDay least = { 1, rows[i].minutes[heat] * DAYS_MINUTE_US };
          const LimberCalendarDay below = { 1, least.work_us - DAYS_MINUTE_US };
          g_autofree char        *words = limber_calendar_format_heat (&scale, heat);

          g_assert_cmpstr (words, ==, rows[i].words[heat]);
          g_assert_cmpint (limber_calendar_get_heat (&scale, &least), ==, heat);
          g_assert_cmpint (limber_calendar_get_heat (&scale, &below), ==, MAX (heat - 1, 1));
        }
    }
}

static LimberRunRecord *
make_run (guint32 date, gboolean walk, int minutes, int metres)
{
  LimberRunRecord *run = limber_run_record_new ();

  run->local_date = date;
  run->walk = walk;
  run->length_us = minutes * DAYS_MINUTE_US;
  run->distance_m = metres;

  return run;
}

/* A run is no session, a walk no run, and what was on no day that is shown is nowhere. */
static void
test_runs (void)
{
  const guint32 from = days_parse ("2025-03-01");
  g_autoptr (GArray) done = days_done ("2025-03-02*5");
  g_autoptr (GArray) days = limber_calendar_new (done, from, from + 6);
  g_autoptr (GPtrArray) runs
             = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_run_record_free);
  g_autoptr (GPtrArray) activities
             = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_activity_free);
  static const struct
  {
    guint       first;
    guint       n;
    const char *words;
  } rows[] = {
    { 0, 1, NULL },
    { 1, 1, "5 min in 1 session; 2 runs, 13 km" },
    { 2, 1, "1 run, 35 min" },
    { 3, 1, "1 run" },
    { 4, 1, "2 activities" },
    { 0, 7, "5 min in 1 session; 4 runs, 13 km; 2 activities" },
    { 3, 99, "1 run; 2 activities" },
  };
  LimberActivity *swim = limber_activity_new ();

  g_ptr_array_add (runs, make_run (from - 1, FALSE, 30, 5000));
  g_ptr_array_add (runs, make_run (from + 1, FALSE, 30, 4960));
  g_ptr_array_add (runs, make_run (from + 1, FALSE, 50, 8000));
  g_ptr_array_add (runs, make_run (from + 2, FALSE, 35, 0));
  g_ptr_array_add (runs, make_run (from + 3, FALSE, 0, 0));
  g_ptr_array_add (runs, make_run (from + 4, TRUE, 60, 4000));
  g_ptr_array_add (runs, make_run (from + 7, FALSE, 30, 5000));
  swim->local_date = from + 4;
  g_ptr_array_add (activities, swim);
  limber_calendar_add_runs (days, from, runs);
  limber_calendar_add_activities (days, from, activities);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const LimberCalendarDay sum
          = limber_calendar_sum (days, from, from + rows[i].first, rows[i].n);
      g_autofree char *words = limber_calendar_format_what (&sum);

      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

/* Whole kilometres read as such. */
static void
test_distances (void)
{
  static const struct
  {
    int         metres;
    const char *words;
  } rows[] = { { 400, "1 run, 0.4 km" },  { 5000, "1 run, 5 km" },  { 5240, "1 run, 5.2 km" },
               { 8040, "1 run, 8 km" },   { 9960, "1 run, 10 km" }, { 10400, "1 run, 10 km" },
               { 14600, "1 run, 15 km" }, { 42195, "1 run, 42 km" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const LimberCalendarDay day = { .n_runs = 1, .run_m = rows[i].metres };
      g_autofree char        *words = limber_calendar_format_runs (&day);

      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

static void
test_words (void)
{
  static const struct
  {
    guint       n_sessions;
    int         minutes;
    const char *date;
    const char *words;
  } rows[] = {
    { 2, 12, "2025-05-03", "3 May: 12 min in 2 sessions" },
    { 1, 5, "2025-05-30", "30 May: 5 min in 1 session" },
    { 1, 5, "2024-05-30", "30 May 2024: 5 min in 1 session" },
    { 0, 0, "2025-05-29", "29 May: rest" },
    /* A day that is not over is no rest yet. */
    { 0, 0, "2025-05-30", "30 May" },
    { 0, 0, "2025-05-31", "31 May" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LimberCalendarDay day = { rows[i].n_sessions, rows[i].minutes * DAYS_MINUTE_US };
      g_autofree char  *words
          = limber_calendar_format (&day, days_parse (rows[i].date), days_parse ("2025-05-30"));

      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

/* However somebody travels, every session is on one day. */
static void
test_sums (void)
{
  for (guint round = 0; round < 200; round++)
    {
      const guint n = (guint) g_test_rand_int_range (1, 100);
      g_autoptr (GPtrArray) records = days_random_records (n);
      g_autoptr (GArray) done = limber_done_collect (records);
      g_autoptr (GArray) days = NULL;
      const guint32       first = g_array_index (done, LimberDone, 0).local_date;
      const guint32       last = g_array_index (done, LimberDone, n - 1).local_date;
      const guint32       middle = first + (last - first) / 2;
      guint               n_sessions = 0;
      gint64              work_us = 0;
      LimberCalendarScale scale;

      days = limber_calendar_new (done, first, last);
      scale = limber_calendar_find_scale (days);
      for (guint i = 0; i < days->len; i++)
        {
          n_sessions += DAY (days, i)->n_sessions;
          work_us += DAY (days, i)->work_us;
          g_assert_true ((limber_calendar_get_heat (&scale, DAY (days, i)) > 0)
                         == (DAY (days, i)->n_sessions > 0));
        }
      g_assert_cmpuint (n_sessions, ==, n);
      for (guint i = 0; i < n; i++)
        work_us -= ((LimberRecord *) records->pdata[i])->work_us;
      g_assert_cmpint (work_us, ==, 0);

      /* Part of it is that part. */
      if (middle < last)
        {
          g_autoptr (GArray) part = limber_calendar_new (done, middle, last);

          g_array_remove_range (days, 0, middle - first);
          days_assert_same (part, days);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/history/calendar/days", test_days);
  g_test_add_func ("/history/calendar/heat", test_heat);
  g_test_add_func ("/history/calendar/runs", test_runs);
  g_test_add_func ("/history/calendar/distances", test_distances);
  g_test_add_func ("/history/calendar/words", test_words);
  g_test_add_func ("/history/calendar/sums", test_sums);

  return g_test_run ();
}
