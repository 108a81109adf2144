/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A routine that was done. */
typedef struct
{
  const char *routine_id;
  guint32     local_date; /* Julian day */
} LimberWeekSession;

/**
 * LimberWeekReason:
 * @LIMBER_WEEK_DAY: it is the day for it
 * @LIMBER_WEEK_MISSED: its day has passed without it
 * @LIMBER_WEEK_RUN: a run was done, and stretching follows
 * @LIMBER_WEEK_DONE: what the day asks for is done
 * @LIMBER_WEEK_REST: there is nothing left, and rest is part of the plan
 */
typedef enum
{
  LIMBER_WEEK_DAY,
  LIMBER_WEEK_MISSED,
  LIMBER_WEEK_RUN,
  LIMBER_WEEK_DONE,
  LIMBER_WEEK_REST,
} LimberWeekReason;

/**
 * LimberWeek:
 * @reason: why that, or why nothing
 * @run: a run is planned for today and was not done yet
 * @routine_id: (nullable): the routine of today
 * @before_id: (nullable): the warm-up of today's run
 * @after_id: (nullable): what follows the run
 * @break_id: (nullable): for breaks at the desk
 *
 * What the week's plan suggests for a day. Plain data, with nothing to free.
 */
typedef struct
{
  LimberWeekReason reason;
  gboolean         run;
  const char      *routine_id;
  const char      *before_id;
  const char      *after_id;
  const char      *break_id;
} LimberWeek;

LimberWeek  limber_week_find (GArray *sessions, GArray *runs, guint32 today);
const char *limber_week_get_reason (const LimberWeek *self);
guint       limber_week_get_times (const char *routine_id);

G_END_DECLS
