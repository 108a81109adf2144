/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LIMBER_WEEK_DAYS 7

/* Sets of weekdays are masks whose lowest bit is Monday: here Tuesday, Thursday and Sunday. */
#define LIMBER_WEEK_RUN_DAYS_DEFAULT 0x4au
#define LIMBER_WEEK_RUN_DAYS_MAX 0x7fu

/* What a day asks for beside a run; each is asked for once a day at most. */
typedef enum
{
  LIMBER_WEEK_NOTHING,
  LIMBER_WEEK_STRENGTH,
  LIMBER_WEEK_HIPS,
  LIMBER_WEEK_LONG, /* or gentle */
} LimberWeekKind;

/**
 * LimberWeekDay:
 * @kind: what it is for, beside a run
 * @ids: routines for that, which take turns; %NULL behind the last
 * @run: it is for a run
 * @longest: that is the longest run of the week
 * @before: (nullable): the warm-up of the run
 * @after: (nullable): what follows the run
 * @break_id: (nullable): for breaks at the desk
 *
 * A day of the plan.
 */
typedef struct
{
  LimberWeekKind kind;
  const char    *ids[2];
  gboolean       run;
  gboolean       longest;
  const char    *before;
  const char    *after;
  const char    *break_id;
} LimberWeekDay;

/**
 * LimberWeek:
 * @run_days: the days on which somebody runs
 * @first_weekday: the weekday with which weeks begin, 1 for Monday to 7 for Sunday: then what was
 *   missed is missed no longer
 * @days: Monday first, whatever the week begins with
 *
 * The plan of a runner's week. Plain data, with nothing to free.
 */
typedef struct
{
  guint         run_days;
  int           first_weekday;
  LimberWeekDay days[LIMBER_WEEK_DAYS];
} LimberWeek;

/* Whether a routine is there to be suggested. */
typedef gboolean (*LimberWeekHas) (const char *routine_id, gpointer user_data);

void limber_week_lay_out (LimberWeek *self, guint run_days, int first_weekday);
void limber_week_leave_out (LimberWeek *self, LimberWeekHas has, gpointer user_data);

guint       limber_week_get_times (const LimberWeek *self, const char *routine_id);
const char *limber_week_explain (const LimberWeek *self);

G_END_DECLS
