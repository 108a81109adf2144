/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* About two thirds of what the week's plan asks for: three or four sessions. */
#define LIMBER_GOAL_DEFAULT_MINUTES 60

/**
 * LimberGoalWeek:
 * @from: its first day, Julian
 * @n_sessions: how many there were
 * @work_us: what was done in them
 * @reached: it is as much as the goal, in whole minutes as they are shown
 *
 * A week beside the goal.
 */
typedef struct
{
  guint32  from;
  guint    n_sessions;
  gint64   work_us;
  gboolean reached;
} LimberGoalWeek;

GArray *limber_goal_new (GArray *done,
                         guint32 today,
                         int     first_weekday,
                         guint   n_weeks,
                         int     goal_minutes) G_GNUC_WARN_UNUSED_RESULT;
guint   limber_goal_get_run (GArray *weeks);
int     limber_goal_get_minutes (const LimberGoalWeek *week);
char   *limber_goal_format_week (const LimberGoalWeek *week,
                                 int                   goal_minutes) G_GNUC_WARN_UNUSED_RESULT;
char   *limber_goal_format_run (guint run) G_GNUC_WARN_UNUSED_RESULT;
int     limber_goal_find_offer (GArray *weeks, int goal_minutes, int *usual_minutes);

G_END_DECLS
