/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-level.h"

#include "plan/limber-ladder.h"

/* The ladders on which a level chooses between exercises, the exercise that decides, and the level
 * that the routines are written for. */
static const struct
{
  const char *family;
  int         level;
} deciding[] = {
  [LIMBER_LADDER_HOLD] = { "side-plank", 3 },
  [LIMBER_LADDER_PLANK] = { "forearm-plank", 4 },
};

/**
 * limber_level_change_new:
 * @family: the exercise, as limber_ladder_get_family() has it
 * @local_date: a Julian day
 * @kind: what was suggested
 * @from: the level until then
 * @to: the level from then on
 *
 * Returns: (transfer full): the change
 */
LimberLevelChange *
limber_level_change_new (const char          *family,
                         guint32              local_date,
                         LimberSuggestionKind kind,
                         int                  from,
                         int                  to)
{
  LimberLevelChange *self = g_new0 (LimberLevelChange, 1);

  self->family = g_strdup (family);
  self->local_date = local_date;
  self->kind = kind;
  self->from = from;
  self->to = to;

  return self;
}

void
limber_level_change_free (LimberLevelChange *self)
{
  g_free (self->family);
  g_free (self);
}

/**
 * limber_level_find_change:
 * @changes: (element-type LimberLevelChange): the changes, oldest first
 * @exercise_id: an exercise
 *
 * Returns: (transfer none) (nullable): the last change of its level, which holds
 */
const LimberLevelChange *
limber_level_find_change (GPtrArray *changes, const char *exercise_id)
{
  const char *family = limber_ladder_get_family (exercise_id);

  for (guint i = changes->len; i > 0; i--)
    {
      const LimberLevelChange *change = g_ptr_array_index (changes, i - 1);

      if (g_strcmp0 (change->family, family) == 0)
        return change;
    }

  return NULL;
}

/**
 * limber_level_find_first:
 * @changes: (element-type LimberLevelChange): the changes, oldest first
 * @exercise_id: an exercise
 * @since: a Julian day
 *
 * Returns: (transfer none) (nullable): the first change of its level on that day or after it
 */
const LimberLevelChange *
limber_level_find_first (GPtrArray *changes, const char *exercise_id, guint32 since)
{
  const char *family = limber_ladder_get_family (exercise_id);

  for (guint i = 0; i < changes->len; i++)
    {
      const LimberLevelChange *change = g_ptr_array_index (changes, i);

      if (change->local_date >= since && g_strcmp0 (change->family, family) == 0)
        return change;
    }

  return NULL;
}

/**
 * limber_level_change_take:
 * @suggestion: a suggestion for one exercise
 * @changes: (element-type LimberLevelChange): the changes until now, oldest first
 * @local_date: the Julian day on which somebody agreed to it
 *
 * A harder way is kept until the exercise begins again from the first level.
 *
 * Returns: (transfer full) (nullable): what is to be added to the changes; %NULL when the suggestion
 *   is not about a level
 */
LimberLevelChange *
limber_level_change_take (const LimberSuggestion *suggestion,
                          GPtrArray              *changes,
                          guint32                 local_date)
{
  const LimberLevelChange *before = NULL;
  LimberLevelChange       *self = NULL;

  if (suggestion->family == NULL || suggestion->to == 0)
    return NULL;

  before = limber_level_find_change (changes, suggestion->family);
  self = limber_level_change_new (
      suggestion->family, local_date, suggestion->kind, suggestion->from, suggestion->to);
  self->harder = suggestion->kind == LIMBER_SUGGESTION_STEP_UP && suggestion->way != NULL;
  self->harder = self->harder || (before != NULL && before->harder && suggestion->to > 1);

  return self;
}

/**
 * limber_level_get:
 * @changes: (element-type LimberLevelChange): the changes, oldest first
 * @exercise: an exercise
 * @from_65: whether the person is 65 or older
 *
 * As long as nothing was changed the level is the one of the exercise's own dose.
 *
 * Returns: the level, 0 when the exercise has no ladder
 */
int
limber_level_get (GPtrArray *changes, const LimberExercise *exercise, gboolean from_65)
{
  const LimberLevelChange *change = NULL;

  g_return_val_if_fail (exercise != NULL, 0);

  if (limber_ladder_find (exercise) == LIMBER_LADDER_NONE)
    return 0;
  change = limber_level_find_change (changes, exercise->id);

  return change != NULL ? change->to : limber_ladder_read (exercise, exercise->dose, from_65);
}

/**
 * limber_level_get_on_ladder:
 * @changes: (element-type LimberLevelChange): the changes, oldest first
 * @ladder: a ladder
 *
 * The level by which a routine chooses between exercises, "below level 4 on the ladder hold".
 *
 * Returns: the level, 0 on a ladder where there is nothing to choose
 */
int
limber_level_get_on_ladder (GPtrArray *changes, LimberLadder ladder)
{
  const LimberLevelChange *change = NULL;

  if ((guint) ladder >= G_N_ELEMENTS (deciding) || deciding[ladder].family == NULL)
    return 0;
  change = limber_level_find_change (changes, deciding[ladder].family);

  return change != NULL ? change->to : deciding[ladder].level;
}
