/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history/limber-goal.h"

#include "days-fixture.h"
#include "history/limber-calendar.h"
#include "history/limber-dates.h"

#define WEEK(weeks, n) (&g_array_index (weeks, LimberGoalWeek, n))

/* Three weeks up to today, with a goal of 60 minutes. */
static const struct
{
  const char *what;
  const char *done;
  const char *today;
  int         first_weekday;
  guint       sessions[3];
  int         minutes[3];
  const char *reached; /* "yn." */
  guint       run;
} cases[] = {
  { "nothing", "", "2026-11-30", 1, { 0, 0, 0 }, { 0, 0, 0 }, "nnn", 0 },
  { "all three",
    "2026-11-16*60 2026-11-23*40 2026-11-29*20 2026-11-30*60",
    "2026-11-30",
    1,
    { 1, 2, 1 },
    { 60, 60, 60 },
    "yyy",
    3 },
  { "this week is not over",
    "2026-11-16*60 2026-11-23*40 2026-11-29*20 2026-11-30*59",
    "2026-11-30",
    1,
    { 1, 2, 1 },
    { 60, 60, 59 },
    "yyn",
    2 },
  { "with a Sunday first the 29th is in this week",
    "2026-11-16*60 2026-11-23*40 2026-11-29*20 2026-11-30*59",
    "2026-11-30",
    7,
    { 1, 1, 2 },
    { 60, 40, 79 },
    "yny",
    1 },
  { "last week was less",
    "2026-11-16*60 2026-11-24*10",
    "2026-12-06",
    1,
    { 1, 1, 0 },
    { 60, 10, 0 },
    "ynn",
    0 },
  { "before and after it counts for nothing",
    "2026-11-15*60 2026-12-07*60",
    "2026-12-01",
    1,
    { 0, 0, 0 },
    { 0, 0, 0 },
    "nnn",
    0 },
  { "through the new year",
    "2026-12-31*30 2027-01-03*30 2027-01-04*61",
    "2027-01-05",
    1,
    { 0, 2, 1 },
    { 0, 60, 61 },
    "nyy",
    2 },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) done = days_done (cases[i].done);
      g_autoptr (GArray) weeks = limber_goal_new (
          done, days_parse (cases[i].today), cases[i].first_weekday, 3, 60);
      g_autoptr (GArray) no_goal = limber_goal_new (
          done, days_parse (cases[i].today), cases[i].first_weekday, 3, 0);

      g_test_message ("%s", cases[i].what);
      for (guint k = 0; k < 3; k++)
        {
          g_assert_cmpuint (WEEK (weeks, k)->n_sessions, ==, cases[i].sessions[k]);
          g_assert_cmpint (limber_goal_get_minutes (WEEK (weeks, k)), ==, cases[i].minutes[k]);
          g_assert_true (WEEK (weeks, k)->reached == (cases[i].reached[k] == 'y'));
          g_assert_false (WEEK (no_goal, k)->reached);
        }
      g_assert_cmpuint (limber_goal_get_run (weeks), ==, cases[i].run);
      g_assert_cmpuint (limber_goal_get_run (no_goal), ==, 0);
    }
}

/* What is shown as sixty minutes is sixty minutes. */
static void
test_rounding (void)
{
  static const struct
  {
    int         seconds;
    const char *words;
    gboolean    reached;
  } rows[] = {
    { 3569, "59 of 60 min", FALSE },
    { 3570, "60 of 60 min", TRUE },
    { 3600, "60 of 60 min", TRUE },
    { 7200, "120 of 60 min", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) done = days_done ("");
      g_autoptr (GArray) weeks = NULL;
      g_autofree char *words = NULL;

      days_add_done (done, days_parse ("2026-11-30"), 0, rows[i].seconds * DAYS_SECOND_US);
      weeks = limber_goal_new (done, days_parse ("2026-11-30"), 1, 1, 60);
      words = limber_goal_format_week (WEEK (weeks, 0), 60);
      g_assert_cmpstr (words, ==, rows[i].words);
      g_assert_true (WEEK (weeks, 0)->reached == rows[i].reached);
    }
}

static void
test_words (void)
{
  LimberGoalWeek   week = { .work_us = 34 * DAYS_MINUTE_US };
  g_autofree char *aimless = limber_goal_format_week (&week, 0);
  g_autofree char *one = limber_goal_format_run (1);
  g_autofree char *three = limber_goal_format_run (3);

  g_assert_cmpstr (aimless, ==, "34 min");
  g_assert_null (one);
  g_assert_cmpstr (three, ==, "Goal reached 3 weeks in a row");
}

/* Weeks and days of the same time agree, wherever a week begins. */
static void
test_sums (void)
{
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GPtrArray) records = days_random_records ((guint) g_test_rand_int_range (1, 80));
      g_autoptr (GArray) done = limber_done_collect (records);
      const LimberDone *some
          = &g_array_index (done, LimberDone, g_test_rand_int_range (0, (int) done->len));
      const guint n_weeks = (guint) g_test_rand_int_range (1, 60);
      const int   first_weekday = g_test_rand_int_range (1, 8);
      g_autoptr (GArray) weeks
                 = limber_goal_new (done, some->local_date, first_weekday, n_weeks, 30);
      g_autoptr (GArray) days = limber_calendar_new (
          done, WEEK (weeks, 0)->from, WEEK (weeks, 0)->from + 7 * n_weeks - 1);

      g_assert_cmpuint (weeks->len, ==, n_weeks);
      for (guint i = 0; i < days->len; i++)
        {
          const LimberCalendarDay *day = &g_array_index (days, LimberCalendarDay, i);

          g_assert_cmpuint (WEEK (weeks, i / 7)->from + i % 7, ==, WEEK (weeks, 0)->from + i);
          WEEK (weeks, i / 7)->n_sessions -= day->n_sessions;
          WEEK (weeks, i / 7)->work_us -= day->work_us;
        }
      for (guint i = 0; i < n_weeks; i++)
        {
          g_assert_cmpuint (WEEK (weeks, i)->n_sessions, ==, 0);
          g_assert_cmpint (WEEK (weeks, i)->work_us, ==, 0);
        }
      g_assert_cmpuint (limber_goal_get_run (weeks), <=, n_weeks);
    }
}

/* Another goal is offered when four whole weeks had less than half of this one, and something. */
static void
test_offer (void)
{
  static const struct
  {
    int goal;
    int minutes[6];
    int n;
    int usual;
    int offer;
  } rows[] = {
    { 60, { 14, 12, 13, 10, 14, 5 }, 6, 12, 15 },
    { 60, { 90, 12, 13, 10, 14, 90 }, 6, 12, 15 }, /* neither older ones nor this one */
    { 60, { 0, 12, 13, 30, 14, 5 }, 6, 0, 0 },     /* half of it once */
    { 60, { 0, 0, 0, 0, 0, 5 }, 6, 0, 0 },
    { 60, { 0, 0, 0, 0, 21, 19 }, 6, 0, 0 },  /* begun only lately */
    { 60, { 9, 20, 0, 0, 12, 5 }, 6, 8, 10 }, /* away for a while */
    { 60, { 10, 10, 10, 10, 5 }, 5, 10, 15 },
    { 60, { 10, 10, 10, 5 }, 4, 0, 0 }, /* too few weeks */
    { 5, { 2, 2, 2, 2, 0 }, 5, 2, 0 },  /* nothing lower */
    { 0, { 2, 2, 2, 2, 0 }, 5, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) weeks = g_array_new (FALSE, TRUE, sizeof (LimberGoalWeek));
      int usual = -1;

      for (int k = 0; k < rows[i].n; k++)
        {
          const LimberGoalWeek week = { .work_us = rows[i].minutes[k] * DAYS_MINUTE_US };

          g_array_append_val (weeks, week);
        }
      g_assert_cmpint (limber_goal_find_offer (weeks, rows[i].goal, &usual), ==, rows[i].offer);
      if (rows[i].offer > 0)
        g_assert_cmpint (usual, ==, rows[i].usual);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/history/goal/cases", test_cases);
  g_test_add_func ("/history/goal/rounding", test_rounding);
  g_test_add_func ("/history/goal/words", test_words);
  g_test_add_func ("/history/goal/sums", test_sums);
  g_test_add_func ("/history/goal/offer", test_offer);

  return g_test_run ();
}
