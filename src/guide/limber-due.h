/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "history/limber-diary.h"
#include "plan/limber-limits.h"
#include "plan/limber-week-now.h"

G_BEGIN_DECLS

/**
 * LimberDueReason:
 * @LIMBER_DUE_NEW: nothing was ever done
 * @LIMBER_DUE_BACK: nothing was done for weeks
 * @LIMBER_DUE_RAN: there was a run, and no stretching since
 * @LIMBER_DUE_WARMED_UP: a warm-up ended a short while ago, and a run follows it
 * @LIMBER_DUE_AFTER_RUN: there was a warm-up earlier today, and no stretching since
 * @LIMBER_DUE_SORE: the back was sore the last time
 * @LIMBER_DUE_RUN: the week's plan has a run today, and its warm-up comes first
 * @LIMBER_DUE_DAY: the week's plan has it today
 * @LIMBER_DUE_MISSED: the week's plan had it on an earlier day of this week
 * @LIMBER_DUE_DONE: what today asks for was done
 * @LIMBER_DUE_REST: the week's plan has nothing for today
 * @LIMBER_DUE_GENTLE: the back asks for something gentler than what would be due
 * @LIMBER_DUE_QUIET: the back asks for a quiet day
 */
typedef enum
{
  LIMBER_DUE_NEW,
  LIMBER_DUE_BACK,
  LIMBER_DUE_RAN,
  LIMBER_DUE_WARMED_UP,
  LIMBER_DUE_AFTER_RUN,
  LIMBER_DUE_SORE,
  LIMBER_DUE_RUN,
  LIMBER_DUE_DAY,
  LIMBER_DUE_MISSED,
  LIMBER_DUE_DONE,
  LIMBER_DUE_REST,
  LIMBER_DUE_GENTLE,
  LIMBER_DUE_QUIET,
} LimberDueReason;

/**
 * LimberDue:
 * @reason: why it is due, or why nothing is
 * @routine_id: (nullable): what is due; %NULL for nothing
 * @last_name: (nullable): the name of the session that is the reason; none for a run
 * @days: how many days ago that was, by the calendar
 * @hour: at which hour of the day it began
 * @ago_us: how long ago it ended, microseconds
 * @week: how this week stands against the plan
 *
 * What is due today, and why.
 */
typedef struct
{
  LimberDueReason reason;
  const char     *routine_id;
  char           *last_name;
  guint           days;
  int             hour;
  gint64          ago_us;
  LimberWeekNow   week;
} LimberDue;

LimberDue *limber_due_new (GPtrArray        *records,
                           GPtrArray        *runs,
                           const LimberWeek *week,
                           gint64            now_us,
                           GTimeZone        *zone) G_GNUC_WARN_UNUSED_RESULT;
void       limber_due_free (LimberDue *self);

void limber_due_respect (LimberDue *self, const LimberLimits *limits);

char *limber_due_format (const LimberDue *self, const char *routine_name) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberDue, limber_due_free)

G_END_DECLS
