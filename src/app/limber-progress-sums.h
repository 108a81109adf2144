/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "history/limber-balance.h"
#include "history/limber-milestones.h"
#include "history/limber-streak.h"
#include "history/limber-trend.h"

G_BEGIN_DECLS

/**
 * LimberProgressInput:
 * @today: a Julian day
 * @offset_s: how far east of UTC one is today
 * @first_weekday: the weekday with which weeks begin
 * @goal_minutes: what is aimed at in a week, or 0
 * @week: the plan of the week, by the days on which somebody runs now
 * @done: (element-type LimberDone): all sessions that count, in order
 * @recent: (element-type LimberDoneWork): the work of the last four weeks
 * @best: (element-type LimberDoneWork): what milestones are made of
 * @check_ins: (element-type LimberCheckInRecord): how the back was
 * @runs: (element-type LimberRunRecord): all runs and walks, in order
 * @activities: (element-type LimberActivity): all other activities
 * @routines: (element-type LimberRoutine): those of the week's plan
 * @exercises: (element-type utf8 LimberExercise): by id; all that are in @recent, @best and @routines
 *
 * What there is to be added up. Nobody else may hold its arrays: it is emptied on another thread.
 */
typedef struct
{
  guint32     today;
  int         offset_s;
  int         first_weekday;
  int         goal_minutes;
  LimberWeek  week;
  GArray     *done;
  GArray     *recent;
  GArray     *best;
  GPtrArray  *check_ins;
  GPtrArray  *runs;
  GPtrArray  *activities;
  GPtrArray  *routines;
  GHashTable *exercises;
} LimberProgressInput;

/**
 * LimberProgressSums:
 * @today: a Julian day
 * @goal_minutes: what is aimed at in a week, or 0
 * @n_sessions: how many sessions count
 * @from: the first day of @days, with which a week begins
 * @days: (element-type LimberCalendarDay): what was done on each day, runs and all, today last
 * @weeks: (element-type LimberGoalWeek): the weeks, the present one last
 * @streak: how long it has gone on
 * @balance: what the last four weeks were for
 * @trend: pain over weeks
 * @milestones: (element-type LimberMilestone): what came true, the latest first
 * @next: what comes true next
 *
 * All that the page of progress shows.
 */
typedef struct
{
  guint32        today;
  int            goal_minutes;
  guint          n_sessions;
  guint32        from;
  GArray        *days;
  GArray        *weeks;
  LimberStreak   streak;
  LimberBalance *balance;
  LimberTrend   *trend;
  GArray        *milestones;
  LimberNext     next;
} LimberProgressSums;

LimberProgressInput *limber_progress_input_new (void) G_GNUC_WARN_UNUSED_RESULT;
void                 limber_progress_input_free (LimberProgressInput *self);

LimberProgressSums      *
limber_progress_sums_new (const LimberProgressInput *input) G_GNUC_WARN_UNUSED_RESULT;
void limber_progress_sums_free (LimberProgressSums *self);

void                limber_progress_sums_async (LimberProgressInput *input,
                                                GCancellable        *cancellable,
                                                GAsyncReadyCallback  callback,
                                                gpointer             user_data);
LimberProgressSums *limber_progress_sums_finish (GAsyncResult *result,
                                                 GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberProgressInput, limber_progress_input_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberProgressSums, limber_progress_sums_free)

G_END_DECLS
