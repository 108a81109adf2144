/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-session"

#include "limber-timeline.h"

/* Time to get to the next step when the routine does not say. */
#define TRANSITION_UPRIGHT_US (5 * G_USEC_PER_SEC)
#define TRANSITION_FLOOR_US (10 * G_USEC_PER_SEC)

/* How much of the time to change position a brisk and a relaxed person takes, in tenths. */
static const int change_time_tenths[] = {
  [LIMBER_CHANGE_TIME_BRISK] = 7,
  [LIMBER_CHANGE_TIME_NORMAL] = 10,
  [LIMBER_CHANGE_TIME_RELAXED] = 16,
};

typedef struct
{
  LimberRoutine               *routine;
  const LimberTimelineOptions *options;
  GPtrArray                   *steps;
  GArray                      *phases;
} Compiler;

static void
add (Compiler *self, LimberPhaseKind kind, int step, int set, LimberSide side, gint64 length_us)
{
  const LimberTimelineStep *info = g_ptr_array_index (self->steps, step);
  LimberPhase               phase = {
                  .kind = kind,
                  .step = step,
                  .set = set,
                  .side = side,
                  .length_us = length_us,
                  .sounds = self->routine->sounds,
  };

  if (length_us <= 0)
    return;

  if (info->step->sounds >= 0)
    phase.sounds = (LimberSoundProfile) info->step->sounds;
  else if (info->exercise->sounds >= 0)
    phase.sounds = (LimberSoundProfile) info->exercise->sounds;

  if (kind == LIMBER_PHASE_WORK)
    {
      phase.open = info->dose->self_paced > 0;
      phase.reps = limber_dose_get_reps (info->dose, set - 1);
      if (phase.reps > 0 || (info->dose->tempo != NULL && info->dose->tempo->len > 0))
        phase.rep_us = limber_dose_get_rep_us (info->dose);
    }

  g_array_append_val (self->phases, phase);
}

static void
add_step (Compiler *self, int index)
{
  const LimberTimelineStep *info = g_ptr_array_index (self->steps, index);
  const LimberDose         *dose = info->dose;
  LimberSide                first = LIMBER_SIDE_NONE;
  LimberSide                second = LIMBER_SIDE_NONE;

  if (info->exercise->sides == LIMBER_SIDES_PER_SIDE)
    {
      first = info->step->side != LIMBER_SIDE_NONE ? info->step->side : self->options->first_side;
      if (info->step->side == LIMBER_SIDE_NONE)
        second = limber_side_opposite (first);
    }

  for (int set = 1; set <= dose->sets; set++)
    {
      gint64 work = limber_dose_get_work_us (dose, set - 1);

      add (self, LIMBER_PHASE_WORK, index, set, first, work);
      if (second != LIMBER_SIDE_NONE)
        {
          add (self, LIMBER_PHASE_SWITCH, index, set, second, dose->switch_us);
          add (self, LIMBER_PHASE_WORK, index, set, second, work);
        }
      if (set < dose->sets)
        add (self, LIMBER_PHASE_REST, index, set + 1, first, dose->rest_us);
    }
}

static gboolean
same_equipment (const LimberExercise *a, const LimberExercise *b)
{
  guint a_bits = 0;
  guint b_bits = 0;

  for (guint i = 0; i < a->equipment->len; i++)
    a_bits |= 1u << g_array_index (a->equipment, LimberEquipment, i);
  for (guint i = 0; i < b->equipment->len; i++)
    b_bits |= 1u << g_array_index (b->equipment, LimberEquipment, i);

  return a_bits == b_bits;
}

/**
 * limber_timeline_get_usual_transition_us:
 * @from: an exercise
 * @to: the one that follows
 *
 * Returns: the time to get to the next step when the routine does not say, microseconds
 */
gint64
limber_timeline_get_usual_transition_us (const LimberExercise *from, const LimberExercise *to)
{
  g_return_val_if_fail (from != NULL && to != NULL, 0);

  return limber_position_is_floor (from->position) || limber_position_is_floor (to->position)
             ? TRANSITION_FLOOR_US
             : TRANSITION_UPRIGHT_US;
}

static gint64
get_transition_us (Compiler *self, int index)
{
  const LimberTimelineStep *from = g_ptr_array_index (self->steps, index);
  const LimberTimelineStep *to = g_ptr_array_index (self->steps, index + 1);
  gboolean                  from_floor = limber_position_is_floor (from->exercise->position);
  gboolean                  to_floor = limber_position_is_floor (to->exercise->position);
  gint64                    length = from->step->transition_us;

  if (length == LIMBER_DOSE_UNSTATED)
    length = limber_timeline_get_usual_transition_us (from->exercise, to->exercise);

  if (from_floor != to_floor || !same_equipment (from->exercise, to->exercise))
    {
      gint64 tenths = length * change_time_tenths[self->options->change_time] / G_USEC_PER_SEC;

      length = (tenths + 5) / 10 * G_USEC_PER_SEC;
    }

  return length;
}

/* The side that a step begins with: what one gets ready for before it. */
static LimberSide
get_first_side (Compiler *self, int index)
{
  const LimberTimelineStep *info = g_ptr_array_index (self->steps, index);

  if (info->exercise->sides != LIMBER_SIDES_PER_SIDE)
    return LIMBER_SIDE_NONE;

  return info->step->side != LIMBER_SIDE_NONE ? info->step->side : self->options->first_side;
}

static gboolean
find_steps (Compiler *self, LimberExerciseLookup lookup, gpointer lookup_data, GError **error)
{
  for (guint i = 0; i < self->routine->steps->len; i++)
    {
      const LimberStep     *step = g_ptr_array_index (self->routine->steps, i);
      const LimberExercise *exercise = lookup (step->exercise_id, lookup_data);

      if (exercise == NULL)
        {
          g_set_error (error,
                       LIMBER_TIMELINE_ERROR,
                       LIMBER_TIMELINE_ERROR_UNKNOWN_EXERCISE,
                       "%s: /steps/%u/exercise: there is no exercise “%s”, expected the id of one",
                       self->routine->id,
                       i,
                       step->exercise_id);
          return FALSE;
        }
      g_ptr_array_add (self->steps, limber_timeline_step_new (exercise, step));
    }

  if (self->steps->len == 0)
    g_set_error (error,
                 LIMBER_TIMELINE_ERROR,
                 LIMBER_TIMELINE_ERROR_EMPTY,
                 "%s: /steps: is empty, expected at least one step",
                 self->routine->id);

  return self->steps->len > 0;
}

static gboolean
check_lengths (Compiler *self, GError **error)
{
  gint64 total = 0;

  for (guint i = 0; i < self->phases->len; i++)
    {
      const LimberPhase *phase = &g_array_index (self->phases, LimberPhase, i);

      total += phase->length_us;
      if (phase->length_us <= LIMBER_PHASE_MAX_US && total <= LIMBER_TIMELINE_MAX_US)
        continue;

      g_set_error (error,
                   LIMBER_TIMELINE_ERROR,
                   LIMBER_TIMELINE_ERROR_TOO_LONG,
                   "%s: /steps/%d: %s",
                   self->routine->id,
                   phase->step,
                   phase->length_us > LIMBER_PHASE_MAX_US
                       ? "is longer than an hour without a break, expected at most 3600 s"
                       : "makes the session longer than a day, expected at most 24 hours");
      return FALSE;
    }

  return TRUE;
}

static void
lay_out (Compiler *self)
{
  gint64 lead_in = self->options->lead_in_us;

  if (lead_in < 0)
    lead_in = self->routine->lead_in_us;

  add (self, LIMBER_PHASE_LEAD_IN, 0, 1, get_first_side (self, 0), lead_in);
  for (int i = 0; i < (int) self->steps->len; i++)
    {
      add_step (self, i);
      if (i + 1 < (int) self->steps->len)
        add (self,
             LIMBER_PHASE_TRANSITION,
             i + 1,
             1,
             get_first_side (self, i + 1),
             get_transition_us (self, i));
    }
}

/**
 * limber_timeline_compile:
 * @routine: what to do
 * @lookup: finds the exercises that it names
 * @lookup_data: for @lookup
 * @options: (nullable): how to do it; %NULL for the ordinary way
 * @error: return location for an error
 *
 * Lays a routine out in time, without side effects: the same arguments give the same timeline. Its
 * total is the lead-in, and for each step sets × (work × sides + switch) + (sets − 1) × rest, and
 * the transition after each step but the last.
 *
 * Returns: (transfer full): the timeline, or %NULL with @error set: when an exercise is unknown, a
 *   phase is longer than an hour or the whole longer than a day
 */
LimberTimeline *
limber_timeline_compile (LimberRoutine               *routine,
                         LimberExerciseLookup         lookup,
                         gpointer                     lookup_data,
                         const LimberTimelineOptions *options,
                         GError                     **error)
{
  LimberTimelineOptions fallback = LIMBER_TIMELINE_OPTIONS_DEFAULT;
  g_autoptr(GPtrArray) steps
             = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_timeline_step_unref);
  g_autoptr(GArray) phases = g_array_new (FALSE, FALSE, sizeof (LimberPhase));
  Compiler self = { routine, &fallback, steps, phases };

  g_return_val_if_fail (routine != NULL, NULL);
  g_return_val_if_fail (lookup != NULL, NULL);

  if (options != NULL)
    fallback = *options;
  if (fallback.first_side == LIMBER_SIDE_NONE)
    fallback.first_side = LIMBER_SIDE_LEFT;

  if (!find_steps (&self, lookup, lookup_data, error))
    return NULL;

  lay_out (&self);
  if (!check_lengths (&self, error))
    return NULL;

  return limber_timeline_new (routine,
                              g_steal_pointer (&steps),
                              g_steal_pointer (&phases),
                              fallback.first_side,
                              fallback.seed);
}
