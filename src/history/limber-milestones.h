/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-exercise.h"

G_BEGIN_DECLS

/**
 * LimberMilestoneKind:
 * @LIMBER_MILESTONE_HOLD: a hold became longer, in seconds
 * @LIMBER_MILESTONE_REPS: more repetitions in one set
 * @LIMBER_MILESTONE_FIRST: an exercise was done for the first time
 * @LIMBER_MILESTONE_HOURS: so many hours in all
 * @LIMBER_MILESTONE_SESSIONS: so many sessions in all
 */
typedef enum
{
  LIMBER_MILESTONE_HOLD,
  LIMBER_MILESTONE_REPS,
  LIMBER_MILESTONE_FIRST,
  LIMBER_MILESTONE_HOURS,
  LIMBER_MILESTONE_SESSIONS,
} LimberMilestoneKind;

/**
 * LimberMilestone:
 * @kind: what it is about
 * @exercise_id: (nullable): interned
 * @exercise_name: (nullable): interned
 * @from: how much it was at first, where there is such a number
 * @to: how much it became
 * @since: the day of @from, Julian
 * @day: the day of @to
 *
 * Something that came true on a day. A fact, not a prize.
 */
typedef struct
{
  LimberMilestoneKind kind;
  const char         *exercise_id;
  const char         *exercise_name;
  int                 from;
  int                 to;
  guint32             since;
  guint32             day;
} LimberMilestone;

/**
 * LimberNext:
 * @kind: %LIMBER_MILESTONE_HOURS or %LIMBER_MILESTONE_SESSIONS
 * @to: the round number that is passed next; 0 when there is none any more
 * @fraction: how much of the way to it is done, 0 to 1
 * @done_us: work that was done since the beginning
 * @n_sessions: sessions since the beginning
 *
 * The next of the round numbers.
 */
typedef struct
{
  LimberMilestoneKind kind;
  int                 to;
  double              fraction;
  gint64              done_us;
  guint               n_sessions;
} LimberNext;

LimberNext limber_milestones_find_next (GArray *done, guint32 today);
char      *limber_next_format (const LimberNext *self) G_GNUC_WARN_UNUSED_RESULT;

GArray *limber_milestones_find (GArray              *rows,
                                GArray              *done,
                                guint32              today,
                                LimberExerciseLookup lookup,
                                gpointer             lookup_data) G_GNUC_WARN_UNUSED_RESULT;
char   *limber_milestone_format (const LimberMilestone *self,
                                 guint32                today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
