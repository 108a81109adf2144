/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-trial.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "guide/limber-digest.h"

/**
 * LimberTrial:
 *
 * A session of a single exercise: a routine that is in no library.
 */
struct _LimberTrial
{
  LimberLibrary  *library;  /* (owned) */
  LimberExercise *exercise; /* (owned) */
  LimberRoutine  *routine;  /* (owned) */
};

/**
 * limber_trial_new:
 * @library: where easier exercises are found
 * @exercise: what is to be tried
 *
 * Returns: (transfer full): a routine of just that
 */
LimberTrial *
limber_trial_new (LimberLibrary *library, LimberExercise *exercise)
{
  LimberTrial *self = NULL;

  g_return_val_if_fail (LIMBER_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (exercise != NULL, NULL);

  self = g_new0 (LimberTrial, 1);
  self->library = g_object_ref (library);
  self->exercise = limber_exercise_ref (exercise);
  self->routine = limber_routine_new ();
  self->routine->format = 1;
  self->routine->id = g_strdup (LIMBER_TRIAL_ID);
  /* Translators: a session of one exercise */
  self->routine->name = g_strdup_printf (_ ("Trying: %s"), exercise->name);
  /* No warm-up for a run, and none after it. */
  self->routine->context = LIMBER_CONTEXT_REST_DAY;
  g_ptr_array_add (self->routine->steps, limber_step_new (exercise->id));

  return self;
}

/**
 * limber_trial_free:
 * @self: (transfer full): a trial
 */
void
limber_trial_free (LimberTrial *self)
{
  g_object_unref (self->library);
  limber_exercise_unref (self->exercise);
  limber_routine_unref (self->routine);
  g_free (self);
}

/**
 * limber_trial_get_routine:
 * @self: a trial
 *
 * Returns: (transfer none): the routine of just that exercise
 */
LimberRoutine *
limber_trial_get_routine (LimberTrial *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->routine;
}

/**
 * limber_trial_lookup:
 * @id: the id of an exercise
 * @trial: a #LimberTrial
 *
 * A [callback@ExerciseLookup] that knows the exercise that is tried, at hand in the library or not.
 *
 * Returns: (transfer none) (nullable): the exercise
 */
const LimberExercise *
limber_trial_lookup (const char *id, gpointer trial)
{
  LimberTrial *self = trial;

  g_return_val_if_fail (self != NULL, NULL);

  return g_str_equal (id, self->exercise->id) ? self->exercise
                                              : limber_library_peek (id, self->library);
}
