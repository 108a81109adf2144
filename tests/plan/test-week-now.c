/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/limber-week-now.h"

/* A Monday, as Julian days count. */
#define MONDAY ((guint32) 738000 / 7 * 7 + 1)

#define DAY_US (G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC)

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
  LimberWeekReason reason;
  const char      *routine; /* (nullable) */
  int              because; /* from this Monday on */
} Case;

static const Case cases[] = {
  { "Monday", 0, { { 0 } }, { 0 }, LIMBER_WEEK_IS_DAY, "rest-day-long", 0 },
  { "Monday, taking turns",
    0,
    { { "rest-day-long", -7 } },
    { 0 },
    LIMBER_WEEK_IS_DAY,
    "low-back-relief",
    0 },
  { "Monday, back again",
    0,
    { { "low-back-relief", -7 }, { "rest-day-long", -14 } },
    { 0 },
    LIMBER_WEEK_IS_DAY,
    "rest-day-long",
    0 },
  { "Monday, done", 0, { { "rest-day-long", 0 } }, { 0 }, LIMBER_WEEK_IS_DONE, NULL, 0 },
  { "Monday, something of one's own", 0, { { "my-own", 0 } }, { 0 }, LIMBER_WEEK_IS_DONE, NULL, 0 },
  { "Monday, a break at the desk is not enough",
    0,
    { { "hamstring-break", 0 } },
    { 0 },
    LIMBER_WEEK_IS_DAY,
    "rest-day-long",
    0 },
  { "a new week begins afresh",
    0,
    { { "psoas-care", -3 } },
    { 0 },
    LIMBER_WEEK_IS_DAY,
    "rest-day-long",
    0 },
  { "Tuesday", 1, { { 0 } }, { 0 }, LIMBER_WEEK_IS_RUN, "pre-run-full", 1 },
  { "Tuesday, run", 1, { { 0 } }, { 2 }, LIMBER_WEEK_IS_DONE, NULL, 1 },
  { "Tuesday, stretched after a run that nobody told",
    1,
    { { "post-run-short", 1 } },
    { 0 },
    LIMBER_WEEK_IS_DONE,
    NULL,
    1 },
  { "Tuesday, strength in place of it",
    1,
    { { "core-a", 1 } },
    { 0 },
    LIMBER_WEEK_IS_DONE,
    NULL,
    1 },
  { "Wednesday", 2, { { "rest-day-long", 0 } }, { 0 }, LIMBER_WEEK_IS_DAY, "core-a", 2 },
  { "Wednesday, strength yesterday",
    2,
    { { "rest-day-long", 0 }, { "core-b", 1 } },
    { 0 },
    LIMBER_WEEK_IS_REST,
    NULL,
    2 },
  { "Wednesday, an extra run, stretched",
    2,
    { { "post-run-short", 2 } },
    { 3 },
    LIMBER_WEEK_IS_DAY,
    "core-a",
    2 },
  { "Wednesday, its own was done early",
    2,
    { { "core-a", 0 } },
    { 0 },
    LIMBER_WEEK_IS_MISSED,
    "rest-day-long",
    0 },
  { "Thursday is for a run, whatever was missed",
    3,
    { { "rest-day-long", 0 } },
    { 0 },
    LIMBER_WEEK_IS_RUN,
    "pre-run-short",
    3 },
  { "Friday",
    4,
    { { "rest-day-long", 0 }, { "core-a", 2 } },
    { 0 },
    LIMBER_WEEK_IS_DAY,
    "psoas-care",
    4 },
  { "Friday, hips done",
    4,
    { { "rest-day-long", 0 }, { "psoas-care", 3 } },
    { 0 },
    LIMBER_WEEK_IS_MISSED,
    "core-a",
    2 },
  { "Friday, the oldest first",
    4,
    { { "psoas-care", 3 }, { "core-b", -2 } },
    { 0 },
    LIMBER_WEEK_IS_MISSED,
    "rest-day-long",
    0 },
  { "Friday, who began on Thursday has missed nothing",
    4,
    { { "psoas-care", 3 } },
    { 0 },
    LIMBER_WEEK_IS_REST,
    NULL,
    4 },
  { "Friday, nor has who came back on Thursday",
    4,
    { { "psoas-care", 3 }, { "core-b", -12 } },
    { 0 },
    LIMBER_WEEK_IS_REST,
    NULL,
    4 },
  { "Friday, but a fortnight is no gap",
    4,
    { { "psoas-care", 3 }, { "core-b", -11 } },
    { 0 },
    LIMBER_WEEK_IS_MISSED,
    "rest-day-long",
    0 },
  { "Saturday",
    5,
    { { "rest-day-long", 0 }, { "core-a", 2 }, { "psoas-care", 4 } },
    { 0 },
    LIMBER_WEEK_IS_DAY,
    "core-b",
    5 },
  { "Saturday, strength three times",
    5,
    { { "rest-day-long", 0 },
      { "core-a", -1 },
      { "core-a", 1 },
      { "core-a", 3 },
      { "psoas-care", 3 } },
    { 0 },
    LIMBER_WEEK_IS_REST,
    NULL,
    5 },
  { "Sunday", 6, { { 0 } }, { 0 }, LIMBER_WEEK_IS_RUN, "pre-run-full", 6 },
  { "a clock that was wrong",
    0,
    { { "rest-day-long", 3 } },
    { 0 },
    LIMBER_WEEK_IS_DAY,
    "rest-day-long",
    0 },
};

static LimberWeekPlace
get_place (const char *id)
{
  if (g_str_has_prefix (id, "pre-run"))
    return LIMBER_WEEK_BEFORE_RUN;
  if (g_str_has_prefix (id, "post-run"))
    return LIMBER_WEEK_AFTER_RUN;

  return g_str_has_suffix (id, "-break") ? LIMBER_WEEK_DESK : LIMBER_WEEK_APART;
}

static void
add (GArray *sessions, const char *id, guint32 day)
{
  LimberWeekSession session = { id, get_place (id), day, 3600, day * DAY_US + sessions->len };

  g_array_append_val (sessions, session);
}

static void
test_cases (void)
{
  LimberWeek week;

  limber_week_lay_out (&week, LIMBER_WEEK_RUN_DAYS_DEFAULT, 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *row = &cases[i];
      g_autoptr (GArray) sessions = g_array_new (FALSE, FALSE, sizeof (LimberWeekSession));
      g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (guint32));
      LimberWeekNow now;

      for (guint k = 0; k < G_N_ELEMENTS (row->sessions) && row->sessions[k].id != NULL; k++)
        add (sessions, row->sessions[k].id, MONDAY + (guint32) row->sessions[k].day);
      for (guint k = 0; k < G_N_ELEMENTS (row->runs) && row->runs[k] > 0; k++)
        {
          guint32 day = MONDAY + (guint32) row->runs[k] - 1;

          g_array_append_val (runs, day);
        }
      limber_week_now_find (&now, &week, sessions, runs, MONDAY + (guint32) row->today);

      g_test_message ("%s", row->what);
      g_assert_cmpint (now.reason, ==, row->reason);
      g_assert_cmpstr (now.routine_id, ==, row->routine);
      g_assert_cmpuint (now.rows[now.because].date, ==, MONDAY + (guint32) row->because);
      g_assert_cmpuint (now.rows[now.today].date, ==, MONDAY + (guint32) row->today);
    }
}

/* How the days of a week stand: done on their day, early, late, and not. */
static void
test_rows (void)
{
  g_autoptr (GArray) sessions = g_array_new (FALSE, FALSE, sizeof (LimberWeekSession));
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (guint32));
  const guint32 tuesday = MONDAY + 1;
  LimberWeek    week;
  LimberWeekNow now;

  add (sessions, "psoas-care", MONDAY - 1); /* last week */
  add (sessions, "core-b", MONDAY);         /* early */
  add (sessions, "pre-run-short", tuesday);
  add (sessions, "low-back-relief", MONDAY + 3); /* late */
  g_array_append_val (runs, tuesday);
  limber_week_lay_out (&week, LIMBER_WEEK_RUN_DAYS_DEFAULT, 1);
  limber_week_now_find (&now, &week, sessions, runs, MONDAY + 3);

  g_assert_cmpuint (now.today, ==, 3);
  g_assert_cmpuint (now.rows[0].own.done_on, ==, MONDAY + 3);
  g_assert_cmpstr (now.rows[0].own.routine_id, ==, "low-back-relief");
  g_assert_false (now.rows[0].missed);
  g_assert_true (now.rows[1].ran);
  g_assert_cmpuint (now.rows[1].before.done_on, ==, tuesday);
  g_assert_cmpint (now.rows[1].before.offset_s, ==, 3600);
  g_assert_cmpint (now.rows[1].before.started_us, ==, tuesday * DAY_US + 2);
  g_assert_cmpuint (now.rows[1].after.done_on, ==, 0);
  g_assert_cmpuint (now.rows[2].own.done_on, ==, 0);
  g_assert_true (now.rows[2].missed);
  g_assert_cmpuint (now.rows[4].own.done_on, ==, 0);
  g_assert_false (now.rows[4].missed);
  g_assert_cmpuint (now.rows[5].own.done_on, ==, MONDAY);
  g_assert_false (now.rows[3].ran || now.rows[6].ran);

  /* Where weeks begin on Sunday, that Sunday belongs to it, and is the day for a run. */
  limber_week_lay_out (&week, LIMBER_WEEK_RUN_DAYS_DEFAULT, 7);
  limber_week_now_find (&now, &week, sessions, runs, MONDAY + 3);
  g_assert_cmpuint (now.today, ==, 4);
  g_assert_cmpuint (now.rows[0].date, ==, MONDAY - 1);
  g_assert_true (now.rows[0].plan.longest);
  g_assert_cmpuint (now.rows[5].own.done_on, ==, MONDAY - 1); /* the hips, on Friday */
  g_assert_cmpuint (now.rows[6].own.done_on, ==, MONDAY);
}

/* What was done once counts once, even when one routine has to do for two. */
static gboolean
has_core_b_cb (const char *routine_id, gpointer user_data)
{
  return !g_str_equal (routine_id, "core-a");
}

static void
test_once (void)
{
  g_autoptr (GArray) sessions = g_array_new (FALSE, FALSE, sizeof (LimberWeekSession));
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (guint32));
  LimberWeek    week;
  LimberWeekNow now;

  add (sessions, "core-b", MONDAY + 2);
  limber_week_lay_out (&week, LIMBER_WEEK_RUN_DAYS_DEFAULT, 1);
  limber_week_leave_out (&week, has_core_b_cb, NULL);
  limber_week_now_find (&now, &week, sessions, runs, MONDAY + 5);
  g_assert_cmpuint (now.rows[2].own.done_on, ==, MONDAY + 2);
  g_assert_cmpuint (now.rows[5].own.done_on, ==, 0);
  g_assert_cmpstr (now.routine_id, ==, "core-b");
}

/* Does what is asked for, as long as anything is. */
static void
live_a_day (const LimberWeek *week, GArray *sessions, GArray *runs, guint32 day)
{
  for (guint hour = 0; hour < 4; hour++)
    {
      LimberWeekNow now;

      limber_week_now_find (&now, week, sessions, runs, day);
      if (now.reason == LIMBER_WEEK_IS_RUN)
        {
          add (sessions, now.rows[now.today].before.routine_id, day);
          g_array_append_val (runs, day);
          add (sessions, now.rows[now.today].after.routine_id, day);
          continue;
        }
      if (now.routine_id == NULL)
        return;
      add (sessions, now.routine_id, day);
    }
  g_assert_not_reached ();
}

/* Who does all that is asked for has, in every whole week, just what was laid out, whatever the days
 * of the runs: strength twice and never on two days in a row. */
static void
test_lives (void)
{
  for (guint run_days = 0; run_days <= LIMBER_WEEK_RUN_DAYS_MAX; run_days++)
    {
      g_autoptr (GArray) sessions = g_array_new (FALSE, FALSE, sizeof (LimberWeekSession));
      g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_autoptr (GHashTable) times = g_hash_table_new (g_str_hash, g_str_equal);
      GHashTableIter iter;
      gpointer       id = NULL;
      gpointer       n = NULL;
      guint32        last = 0;
      LimberWeek     week;

      limber_week_lay_out (&week, run_days, 1);
      for (guint32 day = MONDAY; day < MONDAY + 4 * LIMBER_WEEK_DAYS; day++)
        live_a_day (&week, sessions, runs, day);

      for (guint i = 0; i < sessions->len; i++)
        {
          const LimberWeekSession *session = &g_array_index (sessions, LimberWeekSession, i);

          n = g_hash_table_lookup (times, session->routine_id);
          g_hash_table_insert (
              times, (gpointer) session->routine_id, GUINT_TO_POINTER (GPOINTER_TO_UINT (n) + 1));
          if (!g_str_has_prefix (session->routine_id, "core-"))
            continue;
          g_assert_true (last == 0 || session->local_date >= last + 2);
          last = session->local_date;
        }
      g_hash_table_iter_init (&iter, times);
      while (g_hash_table_iter_next (&iter, &id, &n))
        g_assert_cmpuint (GPOINTER_TO_UINT (n), ==, 2 * limber_week_get_times (&week, id));
      g_assert_cmpuint (g_hash_table_size (times), >=, 5);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/week-now/cases", test_cases);
  g_test_add_func ("/week-now/rows", test_rows);
  g_test_add_func ("/week-now/once", test_once);
  g_test_add_func ("/week-now/lives", test_lives);

  return g_test_run ();
}
