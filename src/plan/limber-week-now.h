/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-week.h"

G_BEGIN_DECLS

/* What a session was to a run. */
typedef enum
{
  LIMBER_WEEK_APART,
  LIMBER_WEEK_BEFORE_RUN,
  LIMBER_WEEK_AFTER_RUN,
  LIMBER_WEEK_DESK, /* a break at the desk, which comes on top of everything */
} LimberWeekPlace;

/**
 * LimberWeekSession:
 * @routine_id: (nullable): what was done
 * @place: what it was to a run
 * @local_date: the Julian day of its start, where it was done
 * @offset_s: how far east of UTC that was
 * @started_us: UTC
 *
 * A session that was really done.
 */
typedef struct
{
  const char     *routine_id;
  LimberWeekPlace place;
  guint32         local_date;
  int             offset_s;
  gint64          started_us;
} LimberWeekSession;

/**
 * LimberWeekPart:
 * @routine_id: (nullable): what is asked for; %NULL for nothing
 * @done_on: the Julian day on which it was done in this week; 0 for not yet
 * @started_us: when that began, UTC
 * @offset_s: how far east of UTC that was
 *
 * One thing of a day.
 */
typedef struct
{
  const char *routine_id;
  guint32     done_on;
  gint64      started_us;
  int         offset_s;
} LimberWeekPart;

/**
 * LimberWeekRow:
 * @date: a Julian day
 * @plan: the day as it is planned
 * @ran: there was a run on it
 * @missed: it has passed, and what it asks for beside a run was not done in this week
 * @own: what it asks for beside a run; it may be done on any day of the week
 * @before: the warm-up, which belongs to the day
 * @after: what follows the run
 * @desk: breaks at the desk
 *
 * A day of this very week.
 */
typedef struct
{
  guint32        date;
  LimberWeekDay  plan;
  gboolean       ran;
  gboolean       missed;
  LimberWeekPart own;
  LimberWeekPart before;
  LimberWeekPart after;
  LimberWeekPart desk;
} LimberWeekRow;

/**
 * LimberWeekReason:
 * @LIMBER_WEEK_IS_RUN: it is the day for a run, and there was none yet
 * @LIMBER_WEEK_IS_DAY: it is the day for it
 * @LIMBER_WEEK_IS_MISSED: its day has passed without it
 * @LIMBER_WEEK_IS_DONE: what the day asks for is done
 * @LIMBER_WEEK_IS_REST: there is nothing left, and rest is part of the plan
 */
typedef enum
{
  LIMBER_WEEK_IS_RUN,
  LIMBER_WEEK_IS_DAY,
  LIMBER_WEEK_IS_MISSED,
  LIMBER_WEEK_IS_DONE,
  LIMBER_WEEK_IS_REST,
} LimberWeekReason;

/**
 * LimberWeekNow:
 * @rows: the days of this week, the first one first
 * @today: which of them is today
 * @reason: why that is suggested, or why nothing
 * @routine_id: (nullable): what is suggested for today
 * @because: which of @rows is the reason
 *
 * How this week stands, and what it asks for today. Plain data, with nothing to free.
 */
typedef struct
{
  LimberWeekRow    rows[LIMBER_WEEK_DAYS];
  guint            today;
  LimberWeekReason reason;
  const char      *routine_id;
  guint            because;
} LimberWeekNow;

void limber_week_now_find (LimberWeekNow    *self,
                           const LimberWeek *week,
                           GArray           *sessions,
                           GArray           *runs,
                           guint32           today);

G_END_DECLS
