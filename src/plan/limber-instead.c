/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-instead.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

/* The ladder that an exercise stands on when the condition names none. */
static LimberLadder
get_ladder (const LimberInstead *self, const LimberExercise *exercise)
{
  if (self->ladder >= 0)
    return (LimberLadder) self->ladder;

  switch (exercise->kind)
    {
    case LIMBER_KIND_STRENGTH_REPS:
      return LIMBER_LADDER_REPS;
    case LIMBER_KIND_STRENGTH_HOLD:
      return limber_dose_is_counted (exercise->dose) ? LIMBER_LADDER_HOLD : LIMBER_LADDER_PLANK;
    case LIMBER_KIND_DYNAMIC:
    case LIMBER_KIND_MOBILITY:
    case LIMBER_KIND_STATIC_STRETCH:
    case LIMBER_KIND_BREATHING:
    case LIMBER_KIND_SELF_MASSAGE:
    default:
      return LIMBER_LADDER_STRETCH;
    }
}

/* 0 when it is not known; then no condition on it holds, and the routine stays as it is written. */
static int
get_level (const LimberAdaptation *what, LimberLadder ladder)
{
  int level = what->level_of != NULL ? what->level_of (ladder, what->level_data) : 0;

  if (level > 1 && what->today.limits.step_down)
    level--;

  return level;
}

static gboolean
holds (const LimberInstead    *self,
       const LimberAdaptation *what,
       const LimberSwapSearch *search,
       const LimberExercise   *exercise)
{
  guint bit = 1u << MIN (self->value, 31);
  int   level = 0;

  switch (self->condition)
    {
    case LIMBER_IF_CAUTION:
      return (limber_today_get_cautions (search->today) & bit) != 0;
    case LIMBER_IF_MISSING:
      return (what->lacks & bit) != 0;
    case LIMBER_IF_HAS:
      return (what->has & ~what->lacks & bit) != 0;
    case LIMBER_IF_BELOW_LEVEL:
      level = get_level (what, get_ladder (self, exercise));
      return level > 0 && level < (int) self->value;
    case LIMBER_IF_FROM_LEVEL:
      level = get_level (what, get_ladder (self, exercise));
      return level > 0 && level >= (int) self->value;
    default:
      return FALSE;
    }
}

/**
 * limber_instead_find:
 * @what: what the routine is adapted to
 * @search: what is right today
 * @step: a step
 * @exercise: its exercise
 *
 * Finds the first of a step's alternatives whose condition holds and that can be done today.
 *
 * Returns: (nullable): the alternative
 */
const LimberInstead *
limber_instead_find (const LimberAdaptation *what,
                     const LimberSwapSearch *search,
                     const LimberStep       *step,
                     const LimberExercise   *exercise)
{
  g_return_val_if_fail (what != NULL && search != NULL, NULL);
  g_return_val_if_fail (step != NULL && exercise != NULL, NULL);

  for (guint i = 0; i < step->instead->len; i++)
    {
      const LimberInstead  *instead = g_ptr_array_index (step->instead, i);
      const LimberExercise *other = exercise;

      if (!holds (instead, what, search, exercise))
        continue;
      if (instead->drop)
        return instead;
      if (instead->exercise_id != NULL)
        other = search->lookup (instead->exercise_id, search->lookup_data);
      if (other != NULL && limber_swap_is_right (search, other))
        return instead;
    }

  return NULL;
}

/**
 * limber_instead_get_cause:
 * @self: an alternative
 *
 * Returns: what it is due to
 */
LimberPlanCause
limber_instead_get_cause (const LimberInstead *self)
{
  g_return_val_if_fail (self != NULL, LIMBER_PLAN_RULE);

  switch (self->condition)
    {
    case LIMBER_IF_CAUTION:
      return LIMBER_PLAN_CAUTION;
    case LIMBER_IF_MISSING:
    case LIMBER_IF_HAS:
      return LIMBER_PLAN_EQUIPMENT;
    case LIMBER_IF_BELOW_LEVEL:
    case LIMBER_IF_FROM_LEVEL:
    default:
      return LIMBER_PLAN_LEVEL;
    }
}

/**
 * limber_instead_get_code:
 * @self: an alternative
 *
 * Returns: what it is due to, precisely; a stable id
 */
const char *
limber_instead_get_code (const LimberInstead *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (limber_instead_get_cause (self))
    {
    case LIMBER_PLAN_CAUTION:
      return limber_words_get_id (LIMBER_WORDS_PROFILE, self->value);
    case LIMBER_PLAN_EQUIPMENT:
      return limber_words_get_id (LIMBER_WORDS_EQUIPMENT, self->value);
    case LIMBER_PLAN_PAIN:
    case LIMBER_PLAN_RULE:
    case LIMBER_PLAN_STOPPED:
    case LIMBER_PLAN_LEVEL:
    case LIMBER_PLAN_TIME:
    default:
      return "level";
    }
}

/**
 * limber_instead_get_reason:
 * @self: an alternative that holds
 * @search: what is right today
 * @exercise: the exercise of the step that gives way
 *
 * Returns: (transfer full): why, a sentence in the user's language
 */
char *
limber_instead_get_reason (const LimberInstead    *self,
                           const LimberSwapSearch *search,
                           const LimberExercise   *exercise)
{
  LimberCounsel counsel;

  g_return_val_if_fail (self != NULL && search != NULL && exercise != NULL, NULL);

  switch (self->condition)
    {
    case LIMBER_IF_CAUTION:
      counsel = limber_today_judge (search->today, exercise);
      if (counsel.kind != LIMBER_COUNSEL_FINE)
        return limber_counsel_get_reason (&counsel, exercise);
      /* Translators: one's own caution, "Bending forward brings the pain on" */
      return g_strdup_printf (_ ("%s."),
                              limber_words_get_label (LIMBER_WORDS_PROFILE, self->value));
    case LIMBER_IF_MISSING:
      /* Translators: an exercise, and the thing one needs for it */
      return g_strdup_printf (_ ("%s needs a thing you do not have: %s."),
                              exercise->name,
                              limber_words_get_label (LIMBER_WORDS_EQUIPMENT, self->value));
    case LIMBER_IF_HAS:
      /* Translators: a thing one has for an exercise */
      return g_strdup_printf (_ ("You have what it takes: %s."),
                              limber_words_get_label (LIMBER_WORDS_EQUIPMENT, self->value));
    case LIMBER_IF_BELOW_LEVEL:
      /* Translators: an exercise that is too hard as yet */
      return g_strdup_printf (_ ("%s comes a little later on your way."), exercise->name);
    case LIMBER_IF_FROM_LEVEL:
    default:
      return g_strdup (_ ("You have worked your way up to it."));
    }
}
