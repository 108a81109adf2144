/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-session"

#include "limber-timeline.h"

/* "Previous" later than this into the work of a step begins that step again. */
#define STEP_BACK_US (3 * G_USEC_PER_SEC)

/* A repetition is led in by so much of the getting ready before it: the count-down. */
#define LEAD_US (3 * G_USEC_PER_SEC)

static gboolean
is_work (LimberTimeline *self, guint index)
{
  return limber_timeline_get_phase (self, index)->kind == LIMBER_PHASE_WORK;
}

/**
 * limber_timeline_find_step:
 * @step: index of a step
 *
 * Returns: where one begins to get ready for that step, microseconds; the end when there is none
 */
gint64
limber_timeline_find_step (LimberTimeline *self, int step)
{
  for (guint i = 0; i < limber_timeline_get_n_phases (self); i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (self, i);

      if (phase->step >= step)
        return phase->start_us;
    }

  return limber_timeline_get_total_us (self);
}

/**
 * limber_timeline_find_next:
 * @index: index of the phase that is on
 *
 * Returns: where "next" goes: while getting ready to the work, at work to the next step, in an open
 *   phase to its end; microseconds
 */
gint64
limber_timeline_find_next (LimberTimeline *self, guint index)
{
  const LimberPhase *phase = limber_timeline_get_phase (self, index);

  if (!is_work (self, index) || phase->open)
    return phase->start_us + phase->length_us;

  return limber_timeline_find_step (self, phase->step + 1);
}

/**
 * limber_timeline_find_previous:
 * @index: index of the phase that is on
 * @position_us: now
 *
 * Returns: where "previous" goes: to the beginning of the step, or in its first seconds and while
 *   getting ready for it to that of the step before; microseconds
 */
gint64
limber_timeline_find_previous (LimberTimeline *self, guint index, gint64 position_us)
{
  int    step = limber_timeline_get_phase (self, index)->step;
  gint64 start = limber_timeline_find_step (self, step);
  guint  work = limber_timeline_find_phase (self, start);

  if (!is_work (self, work))
    work++;

  if (step > 0 && position_us < limber_timeline_get_phase (self, work)->start_us + STEP_BACK_US)
    return limber_timeline_find_step (self, step - 1);

  return start;
}

/**
 * limber_timeline_find_repeat:
 * @index: index of the phase that is on
 *
 * Returns: where "repeat" goes: just before the beginning of the bout, or of the last one while
 *   getting ready for another; microseconds
 */
gint64
limber_timeline_find_repeat (LimberTimeline *self, guint index)
{
  const LimberPhase *before;
  gint64             start;

  while (index > 0 && !is_work (self, index))
    index--;

  start = limber_timeline_get_phase (self, index)->start_us;
  if (index == 0 || is_work (self, index - 1))
    return start;

  before = limber_timeline_get_phase (self, index - 1);

  return start - MIN (before->length_us, LEAD_US);
}
