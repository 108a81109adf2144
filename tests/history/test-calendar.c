/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history/limber-calendar.h"

#include "days-fixture.h"
#include "history/limber-dates.h"

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

static void
test_heat (void)
{
  static const struct
  {
    guint       n_sessions;
    int         seconds;
    int         heat;
    const char *label;
  } rows[] = {
    { 0, 0, 0, "rest" },
    { 1, 30, 1, "under 5 min" },
    { 1, 299, 1, "under 5 min" },
    { 1, 300, 2, "5 to 10 min" },
    { 2, 599, 2, "5 to 10 min" },
    { 1, 600, 3, "10 to 20 min" },
    { 3, 1199, 3, "10 to 20 min" },
    { 1, 1200, 4, "20 min or more" },
    { 9, 90000, 4, "20 min or more" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LimberCalendarDay day = { rows[i].n_sessions, rows[i].seconds * DAYS_SECOND_US };

      g_assert_cmpint (limber_calendar_get_heat (&day), ==, rows[i].heat);
      g_assert_cmpstr (limber_calendar_get_heat_label (rows[i].heat), ==, rows[i].label);
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
      const guint32 first = g_array_index (done, LimberDone, 0).local_date;
      const guint32 last = g_array_index (done, LimberDone, n - 1).local_date;
      const guint32 middle = first + (last - first) / 2;
      guint         n_sessions = 0;
      gint64        work_us = 0;

      days = limber_calendar_new (done, first, last);
      for (guint i = 0; i < days->len; i++)
        {
          n_sessions += DAY (days, i)->n_sessions;
          work_us += DAY (days, i)->work_us;
          g_assert_true ((limber_calendar_get_heat (DAY (days, i)) > 0)
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
  g_test_add_func ("/history/calendar/words", test_words);
  g_test_add_func ("/history/calendar/sums", test_sums);

  return g_test_run ();
}
