/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-session"

#include "limber-timeline.h"

#include "limber-timeline-cues.h"

/* clang-format off */
G_DEFINE_QUARK (limber-timeline-error-quark, limber_timeline_error)
/* clang-format on */

/**
 * LimberTimeline:
 *
 * A session, laid out once and then played like a recording: phases that tile the axis from 0 to
 * its total without gap or overlap, and cues at absolute offsets. Immutable and reference counted;
 * a change in mid-session makes a new one (see [method@Timeline.adjust]).
 */
struct _LimberTimeline
{
  LimberRoutine *routine;
  GPtrArray     *steps;  /* LimberTimelineStep */
  GArray        *phases; /* LimberPhase */
  GArray        *cues;   /* LimberCue, by moment */
  LimberSide     first_side;
  guint          seed; /* which words on form come first */
  gint64         total_us;
};

static GPtrArray *
join_changes (GPtrArray *first, GPtrArray *second)
{
  GPtrArray *joined = g_ptr_array_new ();

  g_ptr_array_extend (joined, first, NULL, NULL);
  g_ptr_array_extend (joined, second, NULL, NULL);

  return joined;
}

/**
 * limber_timeline_step_new:
 * @exercise: the exercise
 * @step: what the routine says of it; copied
 *
 * Returns: (transfer full): a step with its complete dose, cues and changes
 */
LimberTimelineStep *
limber_timeline_step_new (const LimberExercise *exercise, const LimberStep *step)
{
  LimberTimelineStep *self = g_rc_box_new0 (LimberTimelineStep);

  self->exercise = limber_exercise_ref ((LimberExercise *) exercise);
  self->step = limber_step_copy (step);
  self->dose = limber_dose_merge (exercise->dose, step->dose);
  self->cues = g_ptr_array_ref (self->step->cues != NULL ? self->step->cues : exercise->cues);
  self->changes = join_changes (exercise->changes, self->step->changes);

  return self;
}

LimberTimelineStep *
limber_timeline_step_ref (LimberTimelineStep *self)
{
  return g_rc_box_acquire (self);
}

static void
timeline_step_clear (LimberTimelineStep *self)
{
  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->cues);
  limber_dose_free (self->dose);
  limber_step_free (self->step);
  limber_exercise_unref (self->exercise);
}

void
limber_timeline_step_unref (LimberTimelineStep *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) timeline_step_clear);
}

/**
 * limber_timeline_new:
 * @routine: what it is made from
 * @steps: (transfer full) (element-type LimberTimelineStep): its steps
 * @phases: (transfer full) (element-type LimberPhase): its phases in order; where they start is
 *   worked out here
 * @first_side: the side that began
 * @seed: which words on form come first
 *
 * Lays phases out one after the other and works out the cues. Most callers want
 * [func@Timeline.compile].
 *
 * Returns: (transfer full): the timeline
 */
LimberTimeline *
limber_timeline_new (LimberRoutine *routine,
                     GPtrArray     *steps,
                     GArray        *phases,
                     LimberSide     first_side,
                     guint          seed)
{
  LimberTimeline *self;
  gint64          at = 0;

  g_return_val_if_fail (phases != NULL && phases->len > 0, NULL);

  for (guint i = 0; i < phases->len; i++)
    {
      LimberPhase *phase = &g_array_index (phases, LimberPhase, i);

      phase->start_us = at;
      at += phase->length_us;
    }

  self = g_rc_box_new0 (LimberTimeline);
  self->routine = limber_routine_ref (routine);
  self->steps = steps;
  self->phases = phases;
  self->first_side = first_side;
  self->seed = seed;
  self->total_us = at;
  self->cues = limber_timeline_cues_build (steps, phases, seed);

  return self;
}

LimberTimeline *
limber_timeline_ref (LimberTimeline *self)
{
  return g_rc_box_acquire (self);
}

static void
timeline_clear (LimberTimeline *self)
{
  g_array_unref (self->cues);
  g_array_unref (self->phases);
  g_ptr_array_unref (self->steps);
  limber_routine_unref (self->routine);
}

void
limber_timeline_unref (LimberTimeline *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) timeline_clear);
}

/**
 * limber_timeline_get_routine:
 *
 * Returns: (transfer none): the routine it was made from
 */
LimberRoutine *
limber_timeline_get_routine (LimberTimeline *self)
{
  return self->routine;
}

LimberSide
limber_timeline_get_first_side (LimberTimeline *self)
{
  return self->first_side;
}

guint
limber_timeline_get_seed (LimberTimeline *self)
{
  return self->seed;
}

/**
 * limber_timeline_get_total_us:
 *
 * Returns: its length in microseconds, the sum of its phases
 */
gint64
limber_timeline_get_total_us (LimberTimeline *self)
{
  return self->total_us;
}

/**
 * limber_timeline_get_work_us:
 *
 * Returns: the sum of its bouts in microseconds
 */
gint64
limber_timeline_get_work_us (LimberTimeline *self)
{
  gint64 work = 0;

  for (guint i = 0; i < self->phases->len; i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (self, i);

      if (phase->kind == LIMBER_PHASE_WORK)
        work += phase->length_us;
    }

  return work;
}

guint
limber_timeline_get_n_steps (LimberTimeline *self)
{
  return self->steps->len;
}

const LimberTimelineStep *
limber_timeline_get_step (LimberTimeline *self, guint index)
{
  g_return_val_if_fail (index < self->steps->len, NULL);

  return g_ptr_array_index (self->steps, index);
}

guint
limber_timeline_get_n_phases (LimberTimeline *self)
{
  return self->phases->len;
}

const LimberPhase *
limber_timeline_get_phase (LimberTimeline *self, guint index)
{
  g_return_val_if_fail (index < self->phases->len, NULL);

  return &g_array_index (self->phases, LimberPhase, index);
}

guint
limber_timeline_get_n_cues (LimberTimeline *self)
{
  return self->cues->len;
}

const LimberCue *
limber_timeline_get_cue (LimberTimeline *self, guint index)
{
  g_return_val_if_fail (index < self->cues->len, NULL);

  return &g_array_index (self->cues, LimberCue, index);
}

/**
 * limber_timeline_find_phase:
 * @position_us: a moment; clamped to the timeline
 *
 * Returns: the index of the phase that is on at that moment. A phase owns its beginning but not its
 *   end; the last one owns both.
 */
guint
limber_timeline_find_phase (LimberTimeline *self, gint64 position_us)
{
  guint low = 0;
  guint high = self->phases->len - 1;

  while (low < high)
    {
      guint middle = (low + high + 1) / 2;

      if (limber_timeline_get_phase (self, middle)->start_us <= position_us)
        low = middle;
      else
        high = middle - 1;
    }

  return low;
}

/**
 * limber_timeline_find_cue:
 * @position_us: a moment
 *
 * Returns: the index of the first cue at or after that moment; the number of cues if there is none
 */
guint
limber_timeline_find_cue (LimberTimeline *self, gint64 position_us)
{
  guint low = 0;
  guint high = self->cues->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (limber_timeline_get_cue (self, middle)->at_us < position_us)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * limber_timeline_get_upcoming:
 * @index: index of a phase
 *
 * Returns: (nullable): the first bout after that phase; of a phase that gets ready, the one that it
 *   gets ready for
 */
const LimberPhase *
limber_timeline_get_upcoming (LimberTimeline *self, guint index)
{
  for (guint i = index + 1; i < self->phases->len; i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (self, i);

      if (phase->kind == LIMBER_PHASE_WORK)
        return phase;
    }

  return NULL;
}
