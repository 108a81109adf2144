/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-practice.h"

/* A little that was cut off at the end does not make it incomplete. */
#define WHOLE_PERCENT 90

/* More than this above the start is a back that did not like it. */
#define MOST_RISE 1

/**
 * limber_practice_new:
 * @exercise_id: the exercise
 * @local_date: the Julian day of its session
 *
 * Returns: (transfer full): an exercise of which nothing was done and nothing was asked
 */
LimberPractice *
limber_practice_new (const char *exercise_id, guint32 local_date)
{
  LimberPractice *self = g_new0 (LimberPractice, 1);

  self->exercise_id = g_strdup (exercise_id);
  self->local_date = local_date;
  self->pace = 1;
  self->pain_before = -1;
  self->pain_after = -1;
  self->worst_during = -1;
  self->effort = -1;

  return self;
}

void
limber_practice_free (LimberPractice *self)
{
  g_free (self->exercise_id);
  g_free (self);
}

/**
 * limber_practice_counts:
 * @self: an exercise that was done
 * @today: a Julian day
 *
 * Rehearsals do not count, nor does what a clock that was wrong puts into the future, nor an
 * exercise that was skipped.
 *
 * Returns: whether it counts
 */
gboolean
limber_practice_counts (const LimberPractice *self, guint32 today)
{
  return self->pace > 0.999 && self->pace < 1.001 && self->local_date <= today && self->done_us > 0;
}

/**
 * limber_practice_is_whole:
 * @self: an exercise that was done
 *
 * Returns: whether it was done as planned, as good as wholly
 */
gboolean
limber_practice_is_whole (const LimberPractice *self)
{
  if (self->planned_reps > 0)
    return self->done_reps * 100 >= self->planned_reps * WHOLE_PERCENT;

  return self->planned_us > 0 && self->done_us >= self->planned_us / 100 * WHOLE_PERCENT;
}

/**
 * limber_practice_is_calm:
 * @self: an exercise that was done
 * @most: the most pain that is calm
 *
 * Looks at what was answered; what was not asked says nothing.
 *
 * Returns: whether the back stayed calm before, during and after it, and did not grow sorer
 */
gboolean
limber_practice_is_calm (const LimberPractice *self, int most)
{
  const int worst = MAX (self->worst_during, self->pain_after);

  if (MAX (worst, self->pain_before) > most)
    return FALSE;

  return self->pain_before < 0 || worst - self->pain_before <= MOST_RISE;
}
