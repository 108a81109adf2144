/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-session"

#include "limber-timeline.h"

/* A phase that has hardly begun keeps at least this much. */
#define SHORTEST_US G_USEC_PER_SEC

static GArray *
copy_phases (LimberTimeline *self, guint from, guint n)
{
  GArray *phases = g_array_sized_new (FALSE, FALSE, sizeof (LimberPhase), n);

  for (guint i = from; i < from + n; i++)
    g_array_append_vals (phases, limber_timeline_get_phase (self, i), 1);

  return phases;
}

static void
copy_steps (GPtrArray *steps, LimberTimeline *from, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    g_ptr_array_add (
        steps,
        limber_timeline_step_ref ((LimberTimelineStep *) limber_timeline_get_step (from, i)));
}

/* Counted work grows and shrinks by whole repetitions; where the sides take turns, by pairs. */
static void
adjust_reps (LimberPhase *phase, gint64 elapsed_us, gint64 delta_us, gboolean pairs)
{
  int unit = pairs ? 2 : 1;
  int begun = (int) ((elapsed_us + phase->rep_us - 1) / phase->rep_us);
  int least = MAX ((begun + unit - 1) / unit, 1) * unit;
  int most = (int) (LIMBER_PHASE_MAX_US / phase->rep_us) / unit * unit;
  int n = (int) ((ABS (delta_us) + unit * phase->rep_us / 2) / (unit * phase->rep_us));
  int change = MAX (n, 1) * unit;

  if (delta_us > 0)
    phase->reps = MAX (phase->reps, MIN (phase->reps + change, most));
  else
    phase->reps = MIN (phase->reps, MAX (phase->reps - change, least));
  phase->length_us = phase->reps * phase->rep_us;
}

static void
adjust_length (LimberPhase *phase, gint64 elapsed_us, gint64 delta_us)
{
  gint64 least = MIN (phase->length_us, MAX (elapsed_us, SHORTEST_US));

  phase->length_us = CLAMP (phase->length_us + delta_us, least, LIMBER_PHASE_MAX_US);
}

/* What is given to the first side is given to the second as well, while that is still to come. */
static void
follow_on_other_side (GArray *phases, guint index)
{
  const LimberPhase *changed = &g_array_index (phases, LimberPhase, index);

  if (changed->kind != LIMBER_PHASE_WORK || changed->side == LIMBER_SIDE_NONE)
    return;

  for (guint i = index + 1; i < phases->len; i++)
    {
      LimberPhase *phase = &g_array_index (phases, LimberPhase, i);

      if (phase->step != changed->step || phase->set != changed->set)
        return;
      if (phase->kind == LIMBER_PHASE_WORK)
        {
          phase->reps = changed->reps;
          phase->length_us = changed->length_us;
        }
    }
}

/**
 * limber_timeline_adjust:
 * @position_us: now
 * @delta_us: what the running phase is to last longer, or less when negative
 *
 * Makes the phase that is on longer or shorter; everything up to now stays as it is. Timed phases
 * change by just so much but never end before now; counted ones by the whole repetitions that come
 * nearest, and at least by one. On the first of two sides the second follows, so that both get the
 * same.
 *
 * Returns: (transfer full) (nullable): the changed timeline, or %NULL when nothing can change
 */
LimberTimeline *
limber_timeline_adjust (LimberTimeline *self, gint64 position_us, gint64 delta_us)
{
  guint                     index = limber_timeline_find_phase (self, position_us);
  const LimberPhase        *before = limber_timeline_get_phase (self, index);
  const LimberTimelineStep *step = limber_timeline_get_step (self, (guint) before->step);
  gint64                    elapsed = CLAMP (position_us - before->start_us, 0, before->length_us);
  g_autoptr(GArray) phases = copy_phases (self, 0, limber_timeline_get_n_phases (self));
  g_autoptr(GPtrArray) steps = NULL;
  LimberPhase *phase = &g_array_index (phases, LimberPhase, index);

  if (phase->kind == LIMBER_PHASE_WORK && phase->reps > 0)
    adjust_reps (phase, elapsed, delta_us, step->exercise->sides == LIMBER_SIDES_ALTERNATING);
  else
    adjust_length (phase, elapsed, delta_us);

  if (phase->length_us == before->length_us)
    return NULL;

  follow_on_other_side (phases, index);
  steps = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_timeline_step_unref);
  copy_steps (steps, self, 0, limber_timeline_get_n_steps (self));

  return limber_timeline_new (limber_timeline_get_routine (self),
                              g_steal_pointer (&steps),
                              g_steal_pointer (&phases),
                              limber_timeline_get_first_side (self),
                              limber_timeline_get_seed (self));
}

/* Getting ready for a step lasts as long whatever is got ready for; only work is of a set and side. */
static gboolean
is_same (const LimberPhase *phase, const LimberPhase *wanted)
{
  if (phase->kind != wanted->kind || phase->step != wanted->step)
    return FALSE;
  if (phase->kind == LIMBER_PHASE_LEAD_IN || phase->kind == LIMBER_PHASE_TRANSITION)
    return TRUE;

  return phase->set == wanted->set && phase->side == wanted->side;
}

static gboolean
find_same (LimberTimeline *self, const LimberPhase *wanted, guint *index)
{
  for (guint i = 0; i < limber_timeline_get_n_phases (self); i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (self, i);

      if (is_same (phase, wanted))
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* The number of steps whose work had begun up to and with that phase: these stay as they were. */
static guint
count_begun (LimberTimeline *self, guint index)
{
  const LimberPhase *phase = limber_timeline_get_phase (self, index);
  gboolean first = phase->kind == LIMBER_PHASE_LEAD_IN || phase->kind == LIMBER_PHASE_TRANSITION;

  return (guint) phase->step + (first ? 0 : 1);
}

/* Who gets ready has another exercise before them, or another side of it. */
static void
get_ready_for (LimberPhase *phase, const LimberPhase *fresh)
{
  phase->set = fresh->set;
  phase->side = fresh->side;
  phase->sounds = fresh->sounds;
}

/* Phases and begun steps of one timeline, and what follows in the other. */
static LimberTimeline *
join (LimberTimeline *self, GArray *phases, guint begun, LimberTimeline *fresh, guint from)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_timeline_step_unref);
  g_autoptr(GArray) rest = copy_phases (fresh, from, limber_timeline_get_n_phases (fresh) - from);

  if (rest->len > 0)
    g_array_append_vals (phases, rest->data, rest->len);
  copy_steps (steps, self, 0, begun);
  copy_steps (steps, fresh, begun, limber_timeline_get_n_steps (fresh));

  return limber_timeline_new (limber_timeline_get_routine (fresh),
                              steps,
                              phases,
                              limber_timeline_get_first_side (fresh),
                              limber_timeline_get_seed (fresh));
}

/**
 * limber_timeline_splice:
 * @position_us: now
 * @fresh: a timeline whose steps up to the running one are the same: another exercise in place of
 *   a later one, or a later one left out
 * @error: return location for an error
 *
 * Goes on with another timeline after the running phase; everything up to now stays as it is.
 *
 * Returns: (transfer full): the joined timeline, or %NULL with @error set when @fresh has no phase
 *   like the running one
 */
LimberTimeline *
limber_timeline_splice (LimberTimeline *self,
                        gint64          position_us,
                        LimberTimeline *fresh,
                        GError        **error)
{
  guint   index = limber_timeline_find_phase (self, position_us);
  guint   begun = count_begun (self, index);
  guint   from;
  GArray *phases = NULL;

  if (!find_same (fresh, limber_timeline_get_phase (self, index), &from)
      || limber_timeline_get_n_steps (fresh) < begun)
    {
      g_set_error (error,
                   LIMBER_TIMELINE_ERROR,
                   LIMBER_TIMELINE_ERROR_MISMATCH,
                   "The changed session has nothing like what is going on now");
      return NULL;
    }

  phases = copy_phases (self, 0, index + 1);
  get_ready_for (&g_array_index (phases, LimberPhase, index),
                 limber_timeline_get_phase (fresh, from));

  return join (self, phases, begun, fresh, from + 1);
}

/* The running phase ends now. */
static void
end_now (LimberPhase *phase, gint64 position_us)
{
  phase->length_us = CLAMP (position_us - phase->start_us, 1, phase->length_us);
  phase->open = FALSE;
  if (phase->reps > 0)
    phase->reps = (int) MAX (phase->length_us / phase->rep_us, 1);
}

/**
 * limber_timeline_leave:
 * @position_us: now, within the work of a step or between its sets and sides
 * @fresh: a timeline whose steps up to the running one are the same
 *
 * Ends the running step now and goes on with another timeline after that step; everything up to now
 * stays as it is. If @fresh has no more steps the session ends with it.
 *
 * Returns: (transfer full): the joined timeline
 */
LimberTimeline *
limber_timeline_leave (LimberTimeline *self, gint64 position_us, LimberTimeline *fresh)
{
  guint   index = limber_timeline_find_phase (self, position_us);
  guint   begun = count_begun (self, index);
  guint   from = 0;
  guint   n = limber_timeline_get_n_phases (fresh);
  GArray *phases = copy_phases (self, 0, index + 1);

  end_now (&g_array_index (phases, LimberPhase, index), position_us);
  while (from < n && limber_timeline_get_phase (fresh, from)->step < (int) begun)
    from++;

  return join (self, phases, begun, fresh, from);
}
