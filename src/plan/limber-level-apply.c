/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-level-apply.h"

#include "limber-facts.h"
#include "limber-ladder.h"
#include "limber-level.h"
#include "limber-swaps.h"

/**
 * limber_level_get_length_key:
 *
 * Returns: (transfer full): under what it is kept how long an exercise is done in routines of a kind
 */
char *
limber_level_get_length_key (const char *exercise_id, LimberContext context)
{
  return g_strdup_printf (
      "length/%s/%s", exercise_id, limber_words_get_id (LIMBER_WORDS_CONTEXT, context));
}

/* Levels are for training. What warms up, eases a sore back or breaks up a day at the desk is light on
 * purpose. */
static gboolean
trains (LimberContext context)
{
  return context == LIMBER_CONTEXT_POST_RUN || context == LIMBER_CONTEXT_REST_DAY;
}

static void
put_dose (LimberStep *step, LimberDose *dose)
{
  LimberDose *merged = NULL;

  /* A short version has fewer sets, at whatever level. */
  if (step->dose->sets != LIMBER_DOSE_UNSTATED)
    dose->sets = LIMBER_DOSE_UNSTATED;
  merged = limber_dose_merge (step->dose, dose);
  limber_dose_free (step->dose);
  step->dose = merged;
}

static void
put_level (const LimberLevelling *self, LimberContext context, LimberStep **step)
{
  const LimberLevelChange *change = limber_level_find_change (self->changes, (*step)->exercise_id);
  const LimberExercise    *from = self->lookup ((*step)->exercise_id, self->lookup_data);
  const LimberExercise    *to = from;
  g_autoptr(LimberDose) dose = NULL;

  if (change == NULL || from == NULL)
    return;

  if (g_strcmp0 (limber_ladder_get_variant (from->id, change->to), from->id) != 0)
    to = self->lookup (limber_ladder_get_variant (from->id, change->to), self->lookup_data);
  if (to != NULL && to != from)
    {
      LimberStep *other = limber_swap_make_step (context, *step, from, to);

      limber_step_free (*step);
      *step = other;
    }
  if (to != NULL)
    dose = limber_ladder_apply (to, change->to, self->from_65);
  if (dose != NULL)
    put_dose (*step, dose);
  if (dose != NULL && change->harder && to->harder != NULL && to->harder->text != NULL
      && (*step)->note == NULL)
    (*step)->note = g_strdup (to->harder->text);
}

static void
put_length (const LimberLevelling *self, LimberContext context, LimberStep *step)
{
  g_autofree char      *key = limber_level_get_length_key (step->exercise_id, context);
  const LimberExercise *exercise = self->lookup (step->exercise_id, self->lookup_data);
  gint64                length = 0;
  gint64                longest = 0;

  if (self->lengths == NULL || exercise == NULL || limber_dose_is_counted (exercise->dose))
    return;

  length = GPOINTER_TO_INT (g_hash_table_lookup (self->lengths, key)) * G_USEC_PER_SEC;
  longest = limber_ladder_get_longest_us (exercise, context);
  if (length > 0)
    step->dose->length_us = longest > 0 ? MIN (length, longest) : length;
}

static void
take_off_a_set (const LimberLevelling *self, LimberStep *step)
{
  const LimberExercise *exercise = self->lookup (step->exercise_id, self->lookup_data);
  g_autoptr(LimberDose) dose = NULL;

  if (exercise == NULL)
    return;

  dose = limber_facts_get_dose (step, exercise);
  if (dose->sets > 1)
    limber_facts_override_sets (step, dose, dose->sets - 1);
}

/**
 * limber_level_apply:
 * @routine: a routine
 *
 * Writes what somebody agreed to into a routine: levels as doses, and lengths that are kept. Where
 * nothing was agreed to nothing changes. The steps keep their places.
 *
 * Returns: (transfer full): the routine at somebody's levels; @routine itself when they change nothing
 */
LimberRoutine *
limber_level_apply (const LimberLevelling *self, LimberRoutine *routine)
{
  LimberRoutine *levelled = NULL;

  g_return_val_if_fail (self != NULL && routine != NULL, NULL);

  if (self->changes->len == 0 && !self->light_week
      && (self->lengths == NULL || g_hash_table_size (self->lengths) == 0))
    return limber_routine_ref (routine);

  levelled = limber_facts_copy_head (routine);
  for (guint i = 0; i < routine->steps->len; i++)
    {
      LimberStep *step = limber_step_copy (g_ptr_array_index (routine->steps, i));

      if (trains (routine->context))
        put_level (self, routine->context, &step);
      put_length (self, routine->context, step);
      if (self->light_week)
        take_off_a_set (self, step);
      g_ptr_array_add (levelled->steps, step);
    }

  return levelled;
}
