/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-adapt.h"

#include "limber-adapt-step.h"

G_DEFINE_QUARK (limber - adapt - error - quark, limber_adapt_error)

static void
place_changes (GPtrArray *changes, int from, int to)
{
  for (guint i = 0; i < changes->len; i++)
    {
      LimberPlanChange *change = g_ptr_array_index (changes, i);

      if (change->from == from && change->kind != LIMBER_PLAN_DROPPED)
        change->to = to;
    }
}

/* A heading stays over what is left of its section. */
static void
hand_on_section (const LimberStep *from, LimberStep *to)
{
  if (to->section == NULL)
    to->section = g_strdup (from->section);
}

static gboolean
find_exercises (LimberRoutine       *routine,
                LimberExerciseLookup lookup,
                gpointer             lookup_data,
                GPtrArray           *exercises,
                GError             **error)
{
  for (guint i = 0; i < routine->steps->len; i++)
    {
      const LimberStep     *step = g_ptr_array_index (routine->steps, i);
      const LimberExercise *exercise = lookup (step->exercise_id, lookup_data);

      if (exercise == NULL)
        {
          g_set_error (error,
                       LIMBER_ADAPT_ERROR,
                       LIMBER_ADAPT_ERROR_UNKNOWN_EXERCISE,
                       "%s: /steps/%u/exercise: there is no exercise “%s”, expected the id of one",
                       routine->id,
                       i,
                       step->exercise_id);
          return FALSE;
        }
      g_ptr_array_add (exercises, (gpointer) exercise);
    }

  return TRUE;
}

static void
adapt_steps (LimberAdapted *self, LimberRoutine *routine, LimberStepAdapter *adapter)
{
  const LimberStep *dropped = NULL; /* the last heading that lost its step */

  for (guint i = 0; i < routine->steps->len; i++)
    {
      const LimberStep *step = g_ptr_array_index (routine->steps, i);
      LimberStep       *made = limber_step_adapter_run (adapter, (int) i);

      if (step->section != NULL)
        dropped = made == NULL ? step : NULL;
      if (made == NULL)
        continue;
      if (dropped != NULL)
        hand_on_section (dropped, made);
      dropped = NULL;
      place_changes (self->changes, (int) i, (int) self->routine->steps->len);
      g_ptr_array_add (self->routine->steps, made);
    }
}

/* The fitted routine in place of the adapted one; its changes speak of the original's steps. What was
 * done to a step that then fell away is of no interest any more. */
static void
take_fitted (LimberAdapted *self, LimberFitted *fitted, GArray *origins)
{
  for (guint i = self->changes->len; i > 0; i--)
    {
      LimberPlanChange *change = g_ptr_array_index (self->changes, i - 1);

      if (change->to < 0)
        continue;
      change->to = g_array_index (fitted->places, int, change->to);
      if (change->to < 0)
        g_ptr_array_remove_index (self->changes, i - 1);
    }

  while (fitted->changes->len > 0)
    {
      LimberPlanChange *change = g_ptr_array_steal_index (fitted->changes, 0);

      change->from = g_array_index (origins, int, change->from);
      g_ptr_array_add (self->changes, change);
    }

  limber_routine_unref (self->routine);
  self->routine = limber_routine_ref (fitted->routine);
  self->fits = fitted->fits;
}

static void
fit (LimberAdapted *self, const LimberAdaptation *what, LimberFitting fitting, GArray *origins)
{
  const LimberLimits *limits = &what->today.limits;
  g_autoptr (LimberFitted) fitted = NULL;

  fitting.length_us = what->length_us;
  fitting.measure = what->measure;
  fitting.measure_data = what->measure_data;
  fitting.may_grow = !limits->half_dose && !limits->no_step_up && !limits->step_down
                     && limits->scope == LIMBER_SCOPE_ANY;
  fitted = limber_fit (self->routine, &fitting);
  take_fitted (self, fitted, origins);
}

/**
 * limber_adapt:
 * @routine: a routine
 * @lookup: finds exercises
 * @lookup_data: for @lookup
 * @what: what it is adapted to
 * @error: return location for an error
 *
 * Turns a routine into what is right for somebody today. Each step in turn: what its conditions say,
 * then what is not right today is exchanged or dropped, then eased, then reduced; last the whole is
 * fitted to the wished length. The same arguments give the same, and adapting the result again
 * changes nothing any more.
 *
 * Returns: (transfer full): the routine for today and in what it differs, or %NULL with @error set
 *   when an exercise is unknown
 */
LimberAdapted *
limber_adapt (LimberRoutine          *routine,
              LimberExerciseLookup    lookup,
              gpointer                lookup_data,
              const LimberAdaptation *what,
              GError                **error)
{
  g_autoptr (LimberAdapted) self = NULL;
  g_autoptr (GPtrArray) exercises = g_ptr_array_new ();
  g_autoptr (LimberStepAdapter) adapter = NULL;

  g_return_val_if_fail (routine != NULL && lookup != NULL && what != NULL, NULL);
  g_return_val_if_fail (what->length_us <= 0 || what->measure != NULL, NULL);

  if (!find_exercises (routine, lookup, lookup_data, exercises, error))
    return NULL;

  self = g_new0 (LimberAdapted, 1);
  self->routine = limber_facts_copy_head (routine);
  self->changes = limber_plan_changes_new ();
  self->fits = TRUE;
  adapter = limber_step_adapter_new (routine, exercises, what, self->changes);
  adapter->search.lookup = lookup;
  adapter->search.lookup_data = lookup_data;
  adapt_steps (self, routine, adapter);
  if (what->length_us > 0 && self->routine->steps->len > 0)
    fit (self,
         what,
         (LimberFitting){ .lookup = lookup, .lookup_data = lookup_data },
         adapter->origins);

  return g_steal_pointer (&self);
}

/**
 * limber_adapted_free:
 * @self: (transfer full): an adapted routine
 */
void
limber_adapted_free (LimberAdapted *self)
{
  limber_routine_unref (self->routine);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

/**
 * limber_adapted_to_json:
 * @self: an adapted routine
 *
 * Returns: (transfer full): its changes, for the history
 */
JsonNode *
limber_adapted_to_json (const LimberAdapted *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return limber_plan_changes_to_json (self->changes);
}
