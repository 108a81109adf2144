/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-facts.h"

/**
 * limber_facts_get_tags:
 * @exercise: an exercise
 * @only_hard: leave out the tags that are only a note
 *
 * Returns: its caution tags, a bit for each [enum@Tag]
 */
guint
limber_facts_get_tags (const LimberExercise *exercise, gboolean only_hard)
{
  guint tags = 0;

  g_return_val_if_fail (exercise != NULL, 0);

  for (guint i = 0; i < exercise->cautions->len; i++)
    {
      const LimberCaution *caution = &g_array_index (exercise->cautions, LimberCaution, i);

      if (caution->hard || !only_hard)
        tags |= 1u << caution->tag;
    }

  return tags;
}

/**
 * limber_facts_is_strength:
 * @exercise: an exercise
 *
 * Returns: whether it makes stronger, held or counted
 */
gboolean
limber_facts_is_strength (const LimberExercise *exercise)
{
  g_return_val_if_fail (exercise != NULL, FALSE);

  return exercise->kind == LIMBER_KIND_STRENGTH_REPS || exercise->kind == LIMBER_KIND_STRENGTH_HOLD;
}

/**
 * limber_facts_is_movement:
 * @exercise: an exercise
 *
 * Easy breathing and walking count: they are what a sore back begins with.
 *
 * Returns: whether it counts as warming up for a held stretch
 */
gboolean
limber_facts_is_movement (const LimberExercise *exercise)
{
  g_return_val_if_fail (exercise != NULL, FALSE);

  return exercise->kind != LIMBER_KIND_STATIC_STRETCH;
}

/**
 * limber_facts_is_cat_cow:
 * @exercise: an exercise
 *
 * Returns: whether it moves the spine before it has to be still (R-CATCOW-FIRST)
 */
gboolean
limber_facts_is_cat_cow (const LimberExercise *exercise)
{
  g_return_val_if_fail (exercise != NULL, FALSE);

  return g_str_equal (exercise->id, "cat-cow") || g_str_equal (exercise->id, "seated-cat-cow");
}

/**
 * limber_facts_is_trunk_hold:
 * @exercise: an exercise
 *
 * Returns: whether the trunk is held still in it, down on the floor; two such make core work
 */
gboolean
limber_facts_is_trunk_hold (const LimberExercise *exercise)
{
  g_return_val_if_fail (exercise != NULL, FALSE);

  return exercise->kind == LIMBER_KIND_STRENGTH_HOLD
         && limber_position_is_floor (exercise->position);
}

static gboolean
has_context (GArray *contexts, LimberContext context)
{
  for (guint i = 0; i < contexts->len; i++)
    if (g_array_index (contexts, LimberContext, i) == context)
      return TRUE;

  return FALSE;
}

/**
 * limber_facts_suits:
 * @exercise: an exercise
 * @context: when it would be done
 *
 * An exercise of the user's own that names no context is taken to suit all that it does not rule
 * out.
 *
 * Returns: whether it belongs there
 */
gboolean
limber_facts_suits (const LimberExercise *exercise, LimberContext context)
{
  g_return_val_if_fail (exercise != NULL, FALSE);

  for (guint i = 0; i < exercise->not_for->len; i++)
    {
      const LimberNotFor *not_for = g_ptr_array_index (exercise->not_for, i);

      if (has_context (not_for->contexts, context))
        return FALSE;
    }

  if (context == LIMBER_CONTEXT_MORNING)
    return TRUE;
  if (context == LIMBER_CONTEXT_FLARE)
    return exercise->flare != LIMBER_FLARE_NO;
  if (context == LIMBER_CONTEXT_PRE_RUN && exercise->pre_run == LIMBER_PRE_RUN_NO)
    return FALSE;

  return exercise->suits->len == 0 || has_context (exercise->suits, context);
}

/**
 * limber_facts_get_equipment:
 * @exercise: an exercise
 *
 * A mat is left out: a carpet is everywhere.
 *
 * Returns: what it needs, a bit for each #LimberEquipment
 */
guint
limber_facts_get_equipment (const LimberExercise *exercise)
{
  guint equipment = 0;

  g_return_val_if_fail (exercise != NULL, 0);

  for (guint i = 0; i < exercise->equipment->len; i++)
    equipment |= 1u << g_array_index (exercise->equipment, LimberEquipment, i);

  return equipment & ~(1u << LIMBER_EQUIPMENT_MAT);
}

/**
 * limber_facts_get_dose:
 * @step: a step
 * @exercise: its exercise
 *
 * Returns: (transfer full): how much of it is done, complete
 */
LimberDose *
limber_facts_get_dose (const LimberStep *step, const LimberExercise *exercise)
{
  LimberDose *dose = NULL;

  g_return_val_if_fail (step != NULL && exercise != NULL, NULL);

  dose = limber_dose_merge (exercise->dose, step->dose);
  if (dose->sets < 1)
    dose->sets = 1;

  return dose;
}

/**
 * limber_facts_get_bout_us:
 * @dose: a complete dose
 *
 * Returns: how long one position is held: the hold within a repetition, or all of a timed set;
 *   0 for counted work that moves; microseconds
 */
gint64
limber_facts_get_bout_us (const LimberDose *dose)
{
  g_return_val_if_fail (dose != NULL, 0);

  if (limber_dose_is_counted (dose))
    return MAX (dose->hold_us, 0);

  return MAX (dose->length_us, 0);
}

/**
 * limber_facts_get_side_us:
 * @dose: a complete dose
 *
 * Returns: the work of one side in all sets, microseconds
 */
gint64
limber_facts_get_side_us (const LimberDose *dose)
{
  gint64 sum_us = 0;

  g_return_val_if_fail (dose != NULL, 0);

  for (int set = 0; set < dose->sets; set++)
    sum_us += limber_dose_get_work_us (dose, set);

  return sum_us;
}

/**
 * limber_facts_get_step_us:
 * @step: a step
 * @exercise: its exercise
 * @dose: its complete dose
 *
 * Returns: the work of a step, all sets and sides, without rests; microseconds
 */
gint64
limber_facts_get_step_us (const LimberStep     *step,
                          const LimberExercise *exercise,
                          const LimberDose     *dose)
{
  gboolean twice = FALSE;

  g_return_val_if_fail (step != NULL && exercise != NULL && dose != NULL, 0);

  twice = exercise->sides == LIMBER_SIDES_PER_SIDE && step->side == LIMBER_SIDE_NONE;

  return limber_facts_get_side_us (dose) * (twice ? 2 : 1);
}

/**
 * limber_facts_override_sets:
 * @step: a step
 * @dose: its complete dose; follows
 * @sets: how many sets there are to be, at least 1
 *
 * Makes a step state its number of sets. Repetitions that are listed for each set stay a list of as
 * many.
 */
void
limber_facts_override_sets (LimberStep *step, LimberDose *dose, int sets)
{
  g_return_if_fail (step != NULL && dose != NULL);
  g_return_if_fail (sets >= 1);

  dose->sets = sets;
  step->dose->sets = sets;
  if (dose->reps == NULL || dose->reps->len < 2)
    return;

  while ((int) dose->reps->len < sets)
    {
      int last = g_array_index (dose->reps, int, dose->reps->len - 1);

      g_array_append_val (dose->reps, last);
    }
  g_array_set_size (dose->reps, (guint) sets);
  g_clear_pointer (&step->dose->reps, g_array_unref);
  step->dose->reps = g_array_copy (dose->reps);
}

/**
 * limber_facts_get_warm_up_us:
 * @context: when a routine is done
 *
 * Returns: how much movement there has to be before the first held stretch (R-WARM-FIRST),
 *   microseconds
 */
gint64
limber_facts_get_warm_up_us (LimberContext context)
{
  switch (context)
    {
    case LIMBER_CONTEXT_PRE_RUN:
      return 300 * G_USEC_PER_SEC;
    case LIMBER_CONTEXT_POST_RUN:
      return 30 * G_USEC_PER_SEC;
    case LIMBER_CONTEXT_DESK_BREAK:
      return 20 * G_USEC_PER_SEC;
    case LIMBER_CONTEXT_REST_DAY:
    case LIMBER_CONTEXT_FLARE:
    case LIMBER_CONTEXT_MORNING:
    default:
      return 120 * G_USEC_PER_SEC;
    }
}

/**
 * limber_facts_copy_head:
 * @routine: a routine
 *
 * Returns: (transfer full): a routine with all that it says but its steps
 */
LimberRoutine *
limber_facts_copy_head (const LimberRoutine *routine)
{
  LimberRoutine *copy = NULL;

  g_return_val_if_fail (routine != NULL, NULL);

  copy = limber_routine_new ();
  copy->format = routine->format;
  copy->id = g_strdup (routine->id);
  copy->name = g_strdup (routine->name);
  copy->licence = g_strdup (routine->licence);
  copy->author = g_strdup (routine->author);
  copy->context = routine->context;
  copy->goal = g_strdup (routine->goal);
  copy->frequency = g_strdup (routine->frequency);
  copy->nominal_minutes = routine->nominal_minutes;
  copy->order = routine->order;
  copy->variant_of = g_strdup (routine->variant_of);
  copy->variant = g_strdup (routine->variant);
  copy->lead_in_us = routine->lead_in_us;
  copy->sounds = routine->sounds;

  return copy;
}
