/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history/limber-balance.h"
#include "history/limber-calendar.h"
#include "history/limber-dates.h"
#include "history/limber-done.h"
#include "history/limber-goal.h"
#include "history/limber-health.h"
#include "history/limber-milestones.h"
#include "history/limber-streak.h"
#include "history/limber-trend.h"

#include "limber-bench.h"
#include "limber-plan-fixture.h"

#define N_SESSIONS 100000
#define N_ROUNDS 11
#define TODAY 739700
#define BUDGET_MS 20

/* Four sessions a day for almost seventy years. */
typedef struct
{
  PlanFixture *plan;
  GPtrArray   *records;   /* newest first, as the store reads them */
  GPtrArray   *check_ins; /* one a session */
  GArray      *done;
  GArray      *rows;   /* one a session */
  GArray      *recent; /* so many rows in the last four weeks */
} Bench;

static void
add_session (Bench *self, guint i, GPtrArray *work)
{
  static const char *const ids[]
      = { "supine-hamstring-stretch", "forearm-plank", "glute-bridge", "dead-bug", "clamshell" };
  LimberRecord        *record = limber_record_new ();
  LimberCheckInRecord *check_in = limber_check_in_record_new ();
  LimberWork          *row = g_ptr_array_index (work, 0);

  record->state = LIMBER_RECORD_FINISHED;
  record->local_date = TODAY - i / 4;
  record->started_us = (gint64) (4 * TODAY - i) * 6 * 3600 * G_USEC_PER_SEC;
  record->work_us = (60 + i % 1200) * (gint64) G_USEC_PER_SEC;
  g_ptr_array_add (self->records, record);

  check_in->local_date = record->local_date;
  check_in->answers.at_us = record->started_us;
  check_in->answers.pain = (int) (i % 7);
  g_ptr_array_add (self->check_ins, check_in);

  g_free (row->exercise_id);
  row->exercise_id = g_strdup (ids[i % G_N_ELEMENTS (ids)]);
  row->side = (int) (i % 3);
  row->planned_us = 60 * G_USEC_PER_SEC;
  row->done_us = (gint64) (50 + i % 11) * G_USEC_PER_SEC;
  limber_done_work_add (self->rows, record, work);
}

static void
fill (Bench *self)
{
  g_autoptr (GPtrArray) work = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);

  self->plan = plan_fixture_new ();
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_record_free);
  self->check_ins = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_check_in_record_free);
  self->rows = limber_done_work_new ();
  g_ptr_array_add (work, limber_work_new ());
  for (guint i = 0; i < N_SESSIONS; i++)
    add_session (self, i, work);
  self->done = limber_done_collect (self->records);
  self->recent = g_array_copy (self->rows);
  for (guint i = 0; i < N_SESSIONS; i++)
    g_array_index (self->recent, LimberDoneWork, i).local_date = TODAY - i % LIMBER_BALANCE_DAYS;
}

static void
empty (Bench *self)
{
  plan_fixture_free (self->plan);
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->check_ins);
  g_array_unref (self->done);
  g_array_unref (self->rows);
  g_array_unref (self->recent);
}

static void
collect_cb (gpointer user_data)
{
  Bench *self = user_data;
  g_autoptr (GArray) done = limber_done_collect (self->records);

  g_assert_cmpuint (done->len, ==, N_SESSIONS);
}

static void
calendar_cb (gpointer user_data)
{
  Bench *self = user_data;
  g_autoptr (GArray) days = limber_calendar_new (self->done, TODAY - N_SESSIONS / 4 + 1, TODAY);

  g_assert_cmpuint (g_array_index (days, LimberCalendarDay, 0).n_sessions, ==, 4);
}

static void
goal_cb (gpointer user_data)
{
  Bench *self = user_data;
  g_autoptr (GArray) weeks = limber_goal_new (self->done, TODAY, 1, N_SESSIONS / 28, 20);

  g_assert_cmpuint (limber_goal_get_run (weeks), >, 0);
}

static void
streak_cb (gpointer user_data)
{
  Bench *self = user_data;

  g_assert_cmpuint (limber_streak_find (self->done, TODAY, 0).days, ==, N_SESSIONS / 4);
}

static void
trend_cb (gpointer user_data)
{
  Bench *self = user_data;
  g_autoptr (LimberTrend) trend
             = limber_trend_new (self->check_ins, self->done, TODAY, 1, N_SESSIONS / 28);

  g_assert_cmpint (trend->word, ==, LIMBER_TREND_SAME);
}

static void
balance_cb (gpointer user_data)
{
  Bench *self = user_data;
  g_autoptr (LimberBalance) balance = NULL;
  LimberWeek week;

  limber_week_lay_out (&week, LIMBER_WEEK_RUN_DAYS_DEFAULT, 1);
  balance = limber_balance_new (
      self->recent, TODAY, &week, self->plan->routines, plan_fixture_lookup, self->plan);
  g_assert_true (limber_balance_is_enough (balance));
}

static void
milestones_cb (gpointer user_data)
{
  Bench *self = user_data;
  g_autoptr (GArray) milestones = limber_milestones_find (
      self->rows, self->done, TODAY, plan_fixture_lookup, self->plan);

  g_assert_cmpuint (milestones->len, >, 0);
}

/* What any of this takes at least: to look at each record once and sum up its day. */
static void
sum_cb (gpointer user_data)
{
  Bench *self = user_data;
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->records->len; i++)
    {
      const LimberRecord *record = g_ptr_array_index (self->records, i);
      gpointer            day = GUINT_TO_POINTER (record->local_date);
      const gsize         sum = GPOINTER_TO_SIZE (g_hash_table_lookup (days, day));

      g_hash_table_insert (days, day, GSIZE_TO_POINTER (sum + (gsize) record->work_us));
    }
  g_assert_cmpuint (g_hash_table_size (days), ==, N_SESSIONS / 4);
}

int
main (void)
{
  static const struct
  {
    const char     *name;
    LimberBenchFunc func;
  } rows[] = {
    { "progress-collect", collect_cb },
    { "progress-calendar", calendar_cb },
    { "progress-goal", goal_cb },
    { "progress-streak", streak_cb },
    { "progress-trend", trend_cb },
    { "progress-balance", balance_cb },
    { "progress-milestones", milestones_cb },
  };
  Bench  self = { 0 };
  double func_us = 0;
  double sum_us = 0;

  fill (&self);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      limber_bench_compare (N_ROUNDS, rows[i].func, sum_cb, &self, &func_us, &sum_us);
      limber_bench_tell (rows[i].name, func_us / 1000, "ms", BUDGET_MS);
    }
  limber_bench_tell ("progress-bare-sum-yardstick", sum_us / 1000, "ms", LIMBER_BENCH_NO_BUDGET);
  empty (&self);

  return 0;
}
