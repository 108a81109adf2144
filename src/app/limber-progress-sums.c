/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-progress-sums.h"

#include "history/limber-calendar.h"
#include "history/limber-dates.h"
#include "history/limber-done.h"
#include "history/limber-goal.h"
#include "history/limber-diary.h"
#include "history/limber-health.h"

#define WEEK_DAYS 7

/* Charts show so many weeks at least, whoever began when. */
#define LEAST_WEEKS 27

/* What is older comes from a clock that was wrong. */
#define MOST_WEEKS (100 * 53)

/**
 * limber_progress_input_new:
 *
 * Returns: (transfer full): nothing yet; all of it is to be filled in
 */
LimberProgressInput *
limber_progress_input_new (void)
{
  return g_new0 (LimberProgressInput, 1);
}

static void
empty_input (LimberProgressInput *self)
{
  g_clear_pointer (&self->done, g_array_unref);
  g_clear_pointer (&self->recent, g_array_unref);
  g_clear_pointer (&self->best, g_array_unref);
  g_clear_pointer (&self->check_ins, g_ptr_array_unref);
  g_clear_pointer (&self->runs, g_ptr_array_unref);
  g_clear_pointer (&self->activities, g_ptr_array_unref);
  g_clear_pointer (&self->routines, g_ptr_array_unref);
  g_clear_pointer (&self->exercises, g_hash_table_unref);
}

void
limber_progress_input_free (LimberProgressInput *self)
{
  empty_input (self);
  g_free (self);
}

static const LimberExercise *
lookup (const char *id, gpointer exercises)
{
  return g_hash_table_lookup (exercises, id);
}

/* From the week of the first session or run on. */
static guint
count_weeks (const LimberProgressInput *input)
{
  const guint32 last = limber_dates_find_week (input->today, input->first_weekday);
  guint32       first = input->today;
  guint         n = 1;

  if (input->done->len > 0)
    first = MIN (first, g_array_index (input->done, LimberDone, 0).local_date);
  if (input->runs->len > 0)
    first = MIN (first, ((LimberRunRecord *) g_ptr_array_index (input->runs, 0))->local_date);
  if (first < last)
    n = (last - first + WEEK_DAYS - 1) / WEEK_DAYS + 1;

  return CLAMP (n, LEAST_WEEKS, MOST_WEEKS);
}

/**
 * limber_progress_sums_new:
 * @input: what there is
 *
 * Adds it up. That takes some milliseconds for a long history; see [func@progress_sums_async].
 *
 * Returns: (transfer full): what it comes to
 */
LimberProgressSums *
limber_progress_sums_new (const LimberProgressInput *input)
{
  LimberProgressSums *self = g_new0 (LimberProgressSums, 1);
  const guint         n_weeks = count_weeks (input);

  self->today = input->today;
  self->goal_minutes = input->goal_minutes;
  self->n_sessions = input->done->len;
  self->from
      = limber_dates_find_week (input->today, input->first_weekday) - WEEK_DAYS * (n_weeks - 1);
  self->days = limber_calendar_new (input->done, self->from, input->today);
  limber_calendar_add_runs (self->days, self->from, input->runs);
  limber_calendar_add_activities (self->days, self->from, input->activities);
  self->weeks = limber_goal_new (
      input->done, input->today, input->first_weekday, n_weeks, input->goal_minutes);
  self->streak = limber_streak_find (input->done, input->today, input->offset_s);
  self->balance = limber_balance_new (
      input->recent, input->today, &input->week, input->routines, lookup, input->exercises);
  self->trend = limber_trend_new (
      input->check_ins, input->done, input->today, input->first_weekday, n_weeks);
  self->milestones
      = limber_milestones_find (input->best, input->done, input->today, lookup, input->exercises);
  self->next = limber_milestones_find_next (input->done, input->today);

  return self;
}

void
limber_progress_sums_free (LimberProgressSums *self)
{
  g_array_unref (self->days);
  g_array_unref (self->weeks);
  g_array_unref (self->milestones);
  limber_balance_free (self->balance);
  limber_trend_free (self->trend);
  g_free (self);
}

/* A hundred thousand check-ins are not thrown away on the main thread, either. */
static void
add_up (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  LimberProgressInput *input = task_data;
  LimberProgressSums  *sums = limber_progress_sums_new (input);

  empty_input (input);
  g_task_return_pointer (task, sums, (GDestroyNotify) limber_progress_sums_free);
}

/**
 * limber_progress_sums_async:
 * @input: (transfer full): what there is
 * @cancellable: (nullable): to stop caring
 *
 * Adds it up on another thread.
 */
void
limber_progress_sums_async (LimberProgressInput *input,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, limber_progress_sums_async);
  g_task_set_task_data (task, input, (GDestroyNotify) limber_progress_input_free);
  g_task_run_in_thread (task, add_up);
}

/**
 * limber_progress_sums_finish:
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what it comes to
 */
LimberProgressSums *
limber_progress_sums_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
