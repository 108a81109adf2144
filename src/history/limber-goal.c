/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-goal.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "history/limber-dates.h"
#include "history/limber-done.h"

#define WEEK_DAYS 7

/* So many whole weeks are looked at before another goal is offered, and it is a multiple of so many minutes. */
#define OFFER_WEEKS 4
#define OFFER_STEP 5

#define MINUTE_US (60 * (gint64) G_USEC_PER_SEC)

/**
 * limber_goal_new:
 * @done: (element-type LimberDone): sessions, as they were collected
 * @today: a Julian day
 * @first_weekday: the weekday with which weeks begin
 * @n_weeks: how many to look at, at least 1
 * @goal_minutes: what is aimed at in a week; 0 for nothing
 *
 * Returns: (transfer full) (element-type LimberGoalWeek): the weeks, the present one last
 */
GArray *
limber_goal_new (GArray *done, guint32 today, int first_weekday, guint n_weeks, int goal_minutes)
{
  GArray       *weeks = g_array_new (FALSE, TRUE, sizeof (LimberGoalWeek));
  const guint32 last = limber_dates_find_week (today, first_weekday);
  guint32       first = 0;

  g_return_val_if_fail (n_weeks >= 1 && n_weeks <= last / WEEK_DAYS, weeks);

  first = last - WEEK_DAYS * (n_weeks - 1);
  g_array_set_size (weeks, n_weeks);
  for (guint i = 0; i < n_weeks; i++)
    g_array_index (weeks, LimberGoalWeek, i).from = first + WEEK_DAYS * i;
  for (guint i = limber_done_find (done, first); i < done->len; i++)
    {
      const LimberDone *one = &g_array_index (done, LimberDone, i);
      LimberGoalWeek   *week = NULL;

      if (one->local_date >= last + WEEK_DAYS)
        break;
      week = &g_array_index (weeks, LimberGoalWeek, (one->local_date - first) / WEEK_DAYS);
      week->n_sessions++;
      week->work_us += one->work_us;
    }
  for (guint i = 0; i < n_weeks; i++)
    {
      LimberGoalWeek *week = &g_array_index (weeks, LimberGoalWeek, i);

      week->reached = goal_minutes > 0 && limber_goal_get_minutes (week) >= goal_minutes;
    }

  return weeks;
}

/**
 * limber_goal_get_run:
 * @weeks: (element-type LimberGoalWeek): weeks, the present one last
 *
 * The present week counts once its goal is reached; until then it takes nothing away.
 *
 * Returns: how many weeks in a row, up to now, have reached their goal
 */
guint
limber_goal_get_run (GArray *weeks)
{
  guint end = weeks->len;
  guint run = 0;

  if (end > 0 && !g_array_index (weeks, LimberGoalWeek, end - 1).reached)
    end--;
  while (run < end && g_array_index (weeks, LimberGoalWeek, end - run - 1).reached)
    run++;

  return run;
}

/**
 * limber_goal_get_minutes:
 * @week: a week
 *
 * Returns: its minutes, rounded as they are shown: what reads as the goal has reached it
 */
int
limber_goal_get_minutes (const LimberGoalWeek *week)
{
  return (int) MIN ((week->work_us + MINUTE_US / 2) / MINUTE_US, G_MAXINT);
}

/**
 * limber_goal_format_week:
 * @week: a week
 * @goal_minutes: what is aimed at, or 0
 *
 * Returns: (transfer full): the week in words: "34 of 60 min"
 */
char *
limber_goal_format_week (const LimberGoalWeek *week, int goal_minutes)
{
  if (goal_minutes <= 0)
    return g_strdup_printf (C_ ("length", "%d min"), limber_goal_get_minutes (week));

  /* Translators: minutes that were done in a week, and how many are aimed at: "34 of 60 min" */
  return g_strdup_printf (_ ("%d of %d min"), limber_goal_get_minutes (week), goal_minutes);
}

/**
 * limber_goal_format_run:
 * @run: how many weeks in a row have reached their goal
 *
 * Returns: (transfer full) (nullable): "Goal reached 3 weeks in a row"; %NULL for less than two
 */
char *
limber_goal_format_run (guint run)
{
  if (run < 2)
    return NULL;

  return g_strdup_printf (
      g_dngettext (
          GETTEXT_PACKAGE, "Goal reached %u week in a row", "Goal reached %u weeks in a row", run),
      run);
}

/**
 * limber_goal_find_offer:
 * @weeks: (element-type LimberGoalWeek): weeks, the present one last
 * @goal_minutes: what is aimed at, or 0
 * @usual_minutes: (out): what the last four whole weeks had, on average
 *
 * A goal that was missed by half four times is too far off to help. The present week is not over yet, and
 * the first of the four must have had something.
 *
 * Returns: a goal in minutes that is within reach; 0 when there is no reason to offer another
 */
int
limber_goal_find_offer (GArray *weeks, int goal_minutes, int *usual_minutes)
{
  int sum = 0;
  int offer = 0;

  *usual_minutes = 0;
  if (goal_minutes <= 0 || weeks->len <= OFFER_WEEKS)
    return 0;

  for (guint i = weeks->len - 1 - OFFER_WEEKS; i < weeks->len - 1; i++)
    {
      const int minutes = limber_goal_get_minutes (&g_array_index (weeks, LimberGoalWeek, i));

      /* Whoever began later than that has no usual week yet. */
      if (minutes * 2 >= goal_minutes || (sum == 0 && minutes == 0))
        return 0;
      sum += minutes;
    }
  *usual_minutes = (sum + OFFER_WEEKS / 2) / OFFER_WEEKS;
  if (*usual_minutes == 0)
    return 0;
  offer = (*usual_minutes + OFFER_STEP) / OFFER_STEP * OFFER_STEP;

  return offer < goal_minutes ? offer : 0;
}
