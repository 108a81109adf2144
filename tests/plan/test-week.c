/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/limber-week.h"

/* A Monday, as Julian days count. */
#define MONDAY ((guint32) 738000 / 7 * 7 + 1)

typedef struct
{
  const char *id;
  int         day; /* from this Monday on */
} Done;

typedef struct
{
  const char      *what;
  int              today;
  Done             sessions[6];
  int              runs[3]; /* from this Monday on, counted from 1; 0 behind the last */
  const char      *routine;
  LimberWeekReason reason;
  gboolean         run;
} Case;

static const Case cases[] = {
  { "Monday", 0, { { 0 } }, { 0 }, "rest-day-long", LIMBER_WEEK_DAY, FALSE },
  { "Monday, taking turns",
    0,
    { { "rest-day-long", -7 } },
    { 0 },
    "low-back-relief",
    LIMBER_WEEK_DAY,
    FALSE },
  { "Monday, back again",
    0,
    { { "low-back-relief", -7 }, { "rest-day-long", -14 } },
    { 0 },
    "rest-day-long",
    LIMBER_WEEK_DAY,
    FALSE },
  { "Monday, done", 0, { { "rest-day-long", 0 } }, { 0 }, NULL, LIMBER_WEEK_DONE, FALSE },
  { "Tuesday", 1, { { 0 } }, { 0 }, NULL, LIMBER_WEEK_DAY, TRUE },
  { "Tuesday, run", 1, { { 0 } }, { 2 }, "post-run-full", LIMBER_WEEK_RUN, FALSE },
  { "Tuesday, run and stretched",
    1,
    { { "post-run-short", 1 } },
    { 2 },
    NULL,
    LIMBER_WEEK_DONE,
    FALSE },
  { "Wednesday", 2, { { "rest-day-long", 0 } }, { 0 }, "core-a", LIMBER_WEEK_DAY, FALSE },
  { "Wednesday, strength yesterday",
    2,
    { { "rest-day-long", 0 }, { "core-b", 1 } },
    { 0 },
    NULL,
    LIMBER_WEEK_REST,
    FALSE },
  { "Wednesday, an extra run",
    2,
    { { "rest-day-long", 0 } },
    { 3 },
    "post-run-short",
    LIMBER_WEEK_RUN,
    FALSE },
  { "Wednesday, an extra run, stretched",
    2,
    { { "post-run-short", 2 } },
    { 3 },
    "core-a",
    LIMBER_WEEK_DAY,
    FALSE },
  { "Wednesday, the first was done early",
    2,
    { { "core-a", 0 } },
    { 0 },
    "rest-day-long",
    LIMBER_WEEK_MISSED,
    FALSE },
  { "Friday",
    4,
    { { "rest-day-long", 0 }, { "core-a", 2 } },
    { 0 },
    "psoas-care",
    LIMBER_WEEK_DAY,
    FALSE },
  { "Friday, hips done",
    4,
    { { "rest-day-long", 0 }, { "psoas-care", 3 } },
    { 0 },
    "core-a",
    LIMBER_WEEK_MISSED,
    FALSE },
  { "Saturday",
    5,
    { { "rest-day-long", 0 }, { "core-a", 2 }, { "psoas-care", 4 } },
    { 0 },
    "core-b",
    LIMBER_WEEK_DAY,
    FALSE },
  { "Saturday, strength three times",
    5,
    { { "rest-day-long", 0 },
      { "core-a", -1 },
      { "core-a", 1 },
      { "core-b", -1 },
      { "psoas-care", 4 } },
    { 0 },
    NULL,
    LIMBER_WEEK_REST,
    FALSE },
  { "Sunday", 6, { { 0 } }, { 0 }, NULL, LIMBER_WEEK_DAY, TRUE },
  { "a clock that was wrong",
    0,
    { { "rest-day-long", 3 } },
    { 0 },
    "rest-day-long",
    LIMBER_WEEK_DAY,
    FALSE },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *row = &cases[i];
      g_autoptr(GArray) sessions = g_array_new (FALSE, FALSE, sizeof (LimberWeekSession));
      g_autoptr(GArray) runs = g_array_new (FALSE, FALSE, sizeof (guint32));
      LimberWeek week;

      for (guint k = 0; k < G_N_ELEMENTS (row->sessions) && row->sessions[k].id != NULL; k++)
        {
          LimberWeekSession session
              = { row->sessions[k].id, MONDAY + (guint32) row->sessions[k].day };

          g_array_append_val (sessions, session);
        }
      for (guint k = 0; k < G_N_ELEMENTS (row->runs) && row->runs[k] > 0; k++)
        {
          guint32 day = MONDAY + (guint32) row->runs[k] - 1;

          g_array_append_val (runs, day);
        }
      week = limber_week_find (sessions, runs, MONDAY + (guint32) row->today);

      g_test_message ("%s", row->what);
      g_assert_cmpstr (week.routine_id, ==, row->routine);
      g_assert_cmpint (week.reason, ==, row->reason);
      g_assert_cmpint (week.run, ==, row->run);
      g_assert_true ((week.before_id != NULL) == row->run);
      g_assert_true (limber_week_get_reason (&week) != NULL);
      g_assert_cmpstr (week.break_id, ==, row->today == 4 ? "hamstring-break" : NULL);
    }
}

/* Who does all that is asked for a year has strength twice a week and never on two days in a row. */
static void
test_year (void)
{
  g_autoptr(GArray) sessions = g_array_new (FALSE, FALSE, sizeof (LimberWeekSession));
  g_autoptr(GArray) runs = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint   strength = 0, hips = 0, long_ = 0, gentle = 0;
  guint32 last = 0;

  for (guint32 day = MONDAY; day < MONDAY + 364; day++)
    for (guint hour = 0; hour < 3; hour++)
      {
        LimberWeek        week = limber_week_find (sessions, runs, day);
        LimberWeekSession session = { week.routine_id, day };

        if (week.run)
          g_array_append_val (runs, day);
        if (week.routine_id == NULL)
          continue;
        g_array_append_val (sessions, session);
        hips += g_str_equal (week.routine_id, "psoas-care");
        long_ += g_str_equal (week.routine_id, "rest-day-long");
        gentle += g_str_equal (week.routine_id, "low-back-relief");
        if (!g_str_has_prefix (week.routine_id, "core-"))
          continue;
        g_assert_true (last == 0 || day - last >= 2);
        last = day;
        strength++;
      }

  g_assert_cmpuint (runs->len, ==, 3 * 52);
  g_assert_cmpuint (strength, ==, 2 * 52);
  g_assert_cmpuint (hips, ==, 52);
  g_assert_cmpuint (long_, ==, 26);
  g_assert_cmpuint (gentle, ==, 26);
}

/* Of two weeks, with those that take turns. */
static void
test_times (void)
{
  static const struct
  {
    const char *id;
    guint       times;
  } rows[] = {
    { "rest-day-long", 1 },   { "low-back-relief", 1 }, { "pre-run-full", 4 },
    { "post-run-full", 4 },   { "core-a", 2 },          { "core-b", 2 },
    { "pre-run-short", 2 },   { "post-run-short", 2 },  { "psoas-care", 2 },
    { "hamstring-break", 4 }, { "my-own", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (limber_week_get_times (rows[i].id), ==, rows[i].times);
  g_assert_cmpuint (limber_week_get_times (NULL), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/week/cases", test_cases);
  g_test_add_func ("/week/year", test_year);
  g_test_add_func ("/week/times", test_times);

  return g_test_run ();
}
