/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "content/limber-exercise.h"

/* Beside the body, so that the count does not stand among what a file says. */
typedef struct
{
  LimberExercise  body;
  gatomicrefcount ref_count;
} CountedExercise;

/**
 * limber_exercise_new:
 *
 * Returns: (transfer full): an exercise with empty lists and the defaults of the format
 */
LimberExercise *
limber_exercise_new (void)
{
  CountedExercise *counted = g_new0 (CountedExercise, 1);
  LimberExercise  *self = &counted->body;

  g_atomic_ref_count_init (&counted->ref_count);
  self->format = 1;
  self->aliases = g_ptr_array_new_with_free_func (g_free);
  self->equipment = g_array_new (FALSE, TRUE, sizeof (LimberEquipment));
  self->dose = limber_dose_new ();
  self->dose->sets = 1;
  self->dose->gap_us = 0;
  self->dose->self_paced = FALSE;
  self->dose->rest_us = 0;
  self->dose->switch_us = 5 * G_USEC_PER_SEC;
  self->primary = g_array_new (FALSE, TRUE, sizeof (guint));
  self->secondary = g_array_new (FALSE, TRUE, sizeof (guint));
  self->instructions = g_ptr_array_new_with_free_func (g_free);
  self->cues = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_cue_text_free);
  self->cautions = g_array_new (FALSE, TRUE, sizeof (LimberCaution));
  self->suits = g_array_new (FALSE, TRUE, sizeof (LimberContext));
  self->not_for = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_not_for_free);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_change_free);
  self->sounds = -1;
  self->sources = g_ptr_array_new_with_free_func (g_free);
  self->seeds = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * limber_exercise_ref:
 * @self: an exercise
 *
 * Returns: (transfer full): @self
 */
LimberExercise *
limber_exercise_ref (LimberExercise *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&((CountedExercise *) self)->ref_count);

  return self;
}

static void
clear_texts (LimberExercise *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->licence);
  g_free (self->author);
  g_free (self->side_meaning);
  g_free (self->benefit);
  g_free (self->breathing);
}

static void
clear_lists (LimberExercise *self)
{
  g_ptr_array_unref (self->aliases);
  g_array_unref (self->equipment);
  g_array_unref (self->primary);
  g_array_unref (self->secondary);
  g_ptr_array_unref (self->instructions);
  g_ptr_array_unref (self->cues);
  g_array_unref (self->cautions);
  g_array_unref (self->suits);
  g_ptr_array_unref (self->not_for);
  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->seeds);
}

/**
 * limber_exercise_unref:
 * @self: (transfer full): an exercise
 */
void
limber_exercise_unref (LimberExercise *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&((CountedExercise *) self)->ref_count))
    return;

  clear_texts (self);
  clear_lists (self);
  limber_dose_free (self->dose);
  g_clear_pointer (&self->opening, limber_dose_free);
  g_clear_pointer (&self->easier, limber_variant_free);
  g_clear_pointer (&self->harder, limber_variant_free);
  g_clear_pointer (&self->figure, json_node_unref);
  g_free ((CountedExercise *) self);
}

/**
 * limber_cue_text_new:
 *
 * Returns: (transfer full): a cue without words, at no stated moment
 */
LimberCueText *
limber_cue_text_new (void)
{
  LimberCueText *self = g_new0 (LimberCueText, 1);

  self->at_us = -1;
  self->at_fraction = -1.0;

  return self;
}

/**
 * limber_cue_text_copy:
 * @self: a cue
 *
 * Returns: (transfer full): a copy
 */
LimberCueText *
limber_cue_text_copy (const LimberCueText *self)
{
  LimberCueText *copy = g_memdup2 (self, sizeof *self);

  copy->text = g_strdup (self->text);

  return copy;
}

/**
 * limber_cue_text_free:
 * @self: (transfer full): a cue
 */
void
limber_cue_text_free (LimberCueText *self)
{
  g_free (self->text);
  g_free (self);
}

/**
 * limber_variant_free:
 * @self: (transfer full): a variant
 */
void
limber_variant_free (LimberVariant *self)
{
  g_free (self->exercise_id);
  g_free (self->text);
  g_free (self);
}

/**
 * limber_not_for_free:
 * @self: (transfer full): a "not for"
 */
void
limber_not_for_free (LimberNotFor *self)
{
  g_clear_pointer (&self->contexts, g_array_unref);
  g_free (self->reason);
  g_free (self);
}

/**
 * limber_change_new:
 *
 * Returns: (transfer full): a change without words
 */
LimberChange *
limber_change_new (void)
{
  return g_new0 (LimberChange, 1);
}

/**
 * limber_change_copy:
 * @self: a change
 *
 * Returns: (transfer full): a copy that shares nothing
 */
LimberChange *
limber_change_copy (const LimberChange *self)
{
  LimberChange *copy = g_memdup2 (self, sizeof *self);

  copy->text = g_strdup (self->text);
  copy->label = g_strdup (self->label);
  copy->muscles = self->muscles != NULL ? g_array_copy (self->muscles) : NULL;

  return copy;
}

/**
 * limber_change_free:
 * @self: (transfer full): a change
 */
void
limber_change_free (LimberChange *self)
{
  g_free (self->text);
  g_free (self->label);
  g_clear_pointer (&self->muscles, g_array_unref);
  g_free (self);
}
