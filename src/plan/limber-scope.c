/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-scope.h"

/* Rest positions, easy breathing and walking: what is left on a quiet day. */
static const char *const rest_ids[]
    = { "legs-on-chair-rest", "diaphragmatic-breathing", "march-in-place", NULL };

static const char *const gentle_ids[] = { "return-from-flare", "low-back-relief", NULL };

/**
 * limber_scope_allows_exercise:
 * @scope: which routines are fit for today
 * @exercise_id: an exercise
 *
 * Returns: whether the exercise is left over in that scope
 */
gboolean
limber_scope_allows_exercise (LimberScope scope, const char *exercise_id)
{
  g_return_val_if_fail (exercise_id != NULL, FALSE);

  switch (scope)
    {
    case LIMBER_SCOPE_ANY:
    case LIMBER_SCOPE_GENTLE:
      return TRUE;
    case LIMBER_SCOPE_REST:
      return g_strv_contains (rest_ids, exercise_id);
    case LIMBER_SCOPE_NONE:
    default:
      return FALSE;
    }
}

/**
 * limber_scope_allows_routine:
 * @scope: which routines are fit for today
 * @routine: a routine
 *
 * A routine of the user's own for a sore back is as gentle as ours. On a quiet day a routine is
 * within the scope if rest positions, breathing and walking are all that is in it.
 *
 * Returns: whether the routine may be offered
 */
gboolean
limber_scope_allows_routine (LimberScope scope, const LimberRoutine *routine)
{
  g_return_val_if_fail (routine != NULL, FALSE);

  if (scope == LIMBER_SCOPE_GENTLE)
    return routine->context == LIMBER_CONTEXT_FLARE
           || (routine->id != NULL && g_strv_contains (gentle_ids, routine->id));

  for (guint i = 0; i < routine->steps->len; i++)
    {
      const LimberStep *step = g_ptr_array_index (routine->steps, i);

      if (!limber_scope_allows_exercise (scope, step->exercise_id))
        return FALSE;
    }

  return scope != LIMBER_SCOPE_NONE;
}

/**
 * limber_scope_get_offer:
 * @limits: what today permits
 *
 * On a quiet day the offer is the routine that keeps most of its steps then.
 *
 * Returns: (nullable): the id of the built-in routine to offer where another one is out of scope;
 *   %NULL when everything is within it, or nothing
 */
const char *
limber_scope_get_offer (const LimberLimits *limits)
{
  g_return_val_if_fail (limits != NULL, NULL);

  switch (limits->scope)
    {
    case LIMBER_SCOPE_GENTLE:
      /* Pain that travels begins with the gentlest; a step back after too much may be longer. */
      return limits->leg_symptoms || limits->light >= LIMBER_LIGHT_RED_AMBER ? gentle_ids[0]
                                                                             : gentle_ids[1];
    case LIMBER_SCOPE_REST:
      return gentle_ids[0];
    case LIMBER_SCOPE_ANY:
    case LIMBER_SCOPE_NONE:
    default:
      return NULL;
    }
}
