/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "content/limber-routine.h"

typedef struct
{
  LimberRoutine   body;
  gatomicrefcount ref_count;
} CountedRoutine;

typedef struct
{
  LimberStep      body;
  gatomicrefcount ref_count;
} CountedStep;

static gpointer
copy_text_cb (gconstpointer text, gpointer user_data)
{
  return g_strdup (text);
}

static gpointer
copy_cue_cb (gconstpointer cue, gpointer user_data)
{
  return limber_cue_text_copy (cue);
}

static gpointer
copy_change_cb (gconstpointer change, gpointer user_data)
{
  return limber_change_copy (change);
}

static gpointer
copy_instead_cb (gconstpointer instead, gpointer user_data)
{
  return limber_instead_copy (instead);
}

static GPtrArray *
copy_list (GPtrArray *list, GCopyFunc copy)
{
  return list != NULL ? g_ptr_array_copy (list, copy, NULL) : NULL;
}

/**
 * limber_routine_new:
 *
 * Returns: (transfer full): a routine without steps, with the defaults of the format
 */
LimberRoutine *
limber_routine_new (void)
{
  CountedRoutine *counted = g_new0 (CountedRoutine, 1);
  LimberRoutine  *self = &counted->body;

  g_atomic_ref_count_init (&counted->ref_count);
  self->format = 1;
  self->order = G_MAXINT;
  self->lead_in_us = LIMBER_ROUTINE_DEFAULT_LEAD_IN_US;
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_step_free);

  return self;
}

/**
 * limber_routine_ref:
 * @self: a routine
 *
 * Returns: (transfer full): @self
 */
LimberRoutine *
limber_routine_ref (LimberRoutine *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&((CountedRoutine *) self)->ref_count);

  return self;
}

/**
 * limber_routine_unref:
 * @self: (transfer full): a routine
 */
void
limber_routine_unref (LimberRoutine *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&((CountedRoutine *) self)->ref_count))
    return;

  g_free (self->id);
  g_free (self->name);
  g_free (self->licence);
  g_free (self->author);
  g_free (self->goal);
  g_free (self->frequency);
  g_free (self->variant_of);
  g_free (self->variant);
  g_ptr_array_unref (self->steps);
  g_free ((CountedRoutine *) self);
}

/**
 * limber_step_new:
 * @exercise_id: (nullable): the exercise to do
 *
 * Returns: (transfer full): a step that does the exercise as it is
 */
LimberStep *
limber_step_new (const char *exercise_id)
{
  CountedStep *counted = g_new0 (CountedStep, 1);
  LimberStep  *self = &counted->body;

  g_atomic_ref_count_init (&counted->ref_count);
  self->exercise_id = g_strdup (exercise_id);
  self->dose = limber_dose_new ();
  self->transition_us = LIMBER_DOSE_UNSTATED;
  self->instead = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_instead_free);
  self->question = -1;
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_change_free);
  self->sounds = -1;

  return self;
}

/**
 * limber_step_copy:
 * @self: a step
 *
 * Returns: (transfer full): a copy that shares nothing
 */
LimberStep *
limber_step_copy (const LimberStep *self)
{
  CountedStep *counted = NULL;
  LimberStep  *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  counted = g_new0 (CountedStep, 1);
  g_atomic_ref_count_init (&counted->ref_count);
  copy = &counted->body;
  *copy = *self;
  copy->exercise_id = g_strdup (self->exercise_id);
  copy->dose = limber_dose_copy (self->dose);
  copy->note = g_strdup (self->note);
  copy->section = g_strdup (self->section);
  copy->minimum = self->minimum != NULL ? limber_dose_copy (self->minimum) : NULL;
  copy->instead = copy_list (self->instead, copy_instead_cb);
  copy->question_text = g_strdup (self->question_text);
  copy->changes = copy_list (self->changes, copy_change_cb);
  copy->cues = copy_list (self->cues, copy_cue_cb);
  copy->prescribed = self->prescribed != NULL ? limber_prescribed_copy (self->prescribed) : NULL;

  return copy;
}

/**
 * limber_step_ref:
 * @self: a step, which must not change from now on
 *
 * Lets versions of a routine have a step in common.
 *
 * Returns: (transfer full): @self
 */
LimberStep *
limber_step_ref (LimberStep *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&((CountedStep *) self)->ref_count);

  return self;
}

/**
 * limber_step_free:
 * @self: (transfer full): a step
 *
 * Drops a reference, mostly the only one.
 */
void
limber_step_free (LimberStep *self)
{
  if (!g_atomic_ref_count_dec (&((CountedStep *) self)->ref_count))
    return;

  g_free (self->exercise_id);
  limber_dose_free (self->dose);
  g_free (self->note);
  g_free (self->section);
  g_clear_pointer (&self->minimum, limber_dose_free);
  g_ptr_array_unref (self->instead);
  g_free (self->question_text);
  g_ptr_array_unref (self->changes);
  g_clear_pointer (&self->cues, g_ptr_array_unref);
  g_clear_pointer (&self->prescribed, limber_prescribed_free);
  g_free ((CountedStep *) self);
}

/**
 * limber_instead_new:
 *
 * Returns: (transfer full): an alternative that states nothing yet
 */
LimberInstead *
limber_instead_new (void)
{
  LimberInstead *self = g_new0 (LimberInstead, 1);

  self->ladder = -1;
  self->dose = limber_dose_new ();

  return self;
}

/**
 * limber_instead_copy:
 * @self: an alternative
 *
 * Returns: (transfer full): a copy that shares nothing
 */
LimberInstead *
limber_instead_copy (const LimberInstead *self)
{
  LimberInstead *copy = g_memdup2 (self, sizeof *self);

  copy->exercise_id = g_strdup (self->exercise_id);
  copy->dose = limber_dose_copy (self->dose);

  return copy;
}

/**
 * limber_instead_free:
 * @self: (transfer full): an alternative
 */
void
limber_instead_free (LimberInstead *self)
{
  g_free (self->exercise_id);
  limber_dose_free (self->dose);
  g_free (self);
}

/**
 * limber_prescribed_new:
 *
 * Returns: (transfer full): a prescription that names no rule yet
 */
LimberPrescribed *
limber_prescribed_new (void)
{
  LimberPrescribed *self = g_new0 (LimberPrescribed, 1);

  self->rules = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * limber_prescribed_copy:
 * @self: a prescription
 *
 * Returns: (transfer full): a copy that shares nothing
 */
LimberPrescribed *
limber_prescribed_copy (const LimberPrescribed *self)
{
  LimberPrescribed *copy = g_new0 (LimberPrescribed, 1);

  copy->rules = copy_list (self->rules, copy_text_cb);
  copy->by = g_strdup (self->by);

  return copy;
}

/**
 * limber_prescribed_free:
 * @self: (transfer full): a prescription
 */
void
limber_prescribed_free (LimberPrescribed *self)
{
  g_ptr_array_unref (self->rules);
  g_free (self->by);
  g_free (self);
}
