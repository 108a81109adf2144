/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-exercise.h"
#include "plan/limber-check-in.h"
#include "plan/limber-limits.h"

G_BEGIN_DECLS

/**
 * LimberPractice:
 * @exercise_id: the exercise
 * @local_date: the Julian day on which its session began
 * @pace: of the session; at any other than 1 it was a rehearsal and counts for nothing
 * @planned_us: work that was planned, all sets and sides, microseconds
 * @done_us: work that was done
 * @planned_reps: repetitions that were planned, 0 for timed work
 * @done_reps: repetitions that were done
 * @pain_before: 0 to 10, or -1 when it was not asked
 * @pain_after: 0 to 10, or -1
 * @worst_during: 0 to 10, or -1
 * @morning: the morning after
 * @effort: 0 to 10, or -1
 * @level: at which it was done, 0 when that is not known
 *
 * One exercise as it was done in one session.
 */
typedef struct
{
  char         *exercise_id;
  guint32       local_date;
  double        pace;
  gint64        planned_us;
  gint64        done_us;
  int           planned_reps;
  int           done_reps;
  int           pain_before;
  int           pain_after;
  int           worst_during;
  LimberMorning morning;
  int           effort;
  int           level;
} LimberPractice;

/**
 * LimberProgressInput:
 * @practices: (element-type LimberPractice): what was done, in any order
 * @changes: (element-type LimberLevelChange): the suggestions taken, oldest first
 * @today: a Julian day
 * @from_65: whether the person is 65 or older; %FALSE when that is not known
 * @limits: what today permits
 * @lookup: finds exercises
 * @lookup_data: for @lookup
 *
 * What progression is worked out from. It borrows everything.
 */
typedef struct
{
  GPtrArray           *practices;
  GPtrArray           *changes;
  guint32              today;
  gboolean             from_65;
  LimberLimits         limits;
  LimberExerciseLookup lookup;
  gpointer             lookup_data;
} LimberProgressInput;

LimberPractice *limber_practice_new (const char *exercise_id,
                                     guint32     local_date) G_GNUC_WARN_UNUSED_RESULT;
void            limber_practice_free (LimberPractice *self);

gboolean limber_practice_counts (const LimberPractice *self, guint32 today);
gboolean limber_practice_is_whole (const LimberPractice *self);
gboolean limber_practice_is_calm (const LimberPractice *self, int most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberPractice, limber_practice_free)

G_END_DECLS
