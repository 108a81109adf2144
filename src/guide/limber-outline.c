/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-outline.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

/**
 * limber_outline_get_equipment:
 *
 * Returns: what the routine needs, a bit for each LimberEquipment
 */
guint
limber_outline_get_equipment (LimberTimeline *timeline)
{
  guint equipment = 0;

  for (guint i = 0; i < limber_timeline_get_n_steps (timeline); i++)
    {
      GArray *list = limber_timeline_get_step (timeline, i)->exercise->equipment;

      for (guint j = 0; j < list->len; j++)
        equipment |= 1u << g_array_index (list, LimberEquipment, j);
    }

  return equipment;
}

/**
 * limber_outline_format_equipment:
 * @equipment: a bit for each LimberEquipment
 *
 * Returns: (transfer full): "mat, wall"; empty for nothing
 */
char *
limber_outline_format_equipment (guint equipment)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < limber_words_get_n (LIMBER_WORDS_EQUIPMENT); i++)
    {
      if ((equipment & (1u << i)) == 0)
        continue;
      if (text->len > 0)
        g_string_append (text, C_ ("list", ", "));
      g_string_append (text, limber_words_get_label (LIMBER_WORDS_EQUIPMENT, i));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * limber_outline_format_needs:
 *
 * Returns: (transfer full): what to have at hand, in a sentence: "You need: mat, wall"
 */
char *
limber_outline_format_needs (LimberTimeline *timeline)
{
  return limber_outline_format_needs_of (limber_outline_get_equipment (timeline));
}

/**
 * limber_outline_format_needs_of:
 * @equipment: a bit for each LimberEquipment
 *
 * Returns: (transfer full): the same sentence of these things
 */
char *
limber_outline_format_needs_of (guint equipment)
{
  g_autofree char *list = limber_outline_format_equipment (equipment);

  if (*list == '\0')
    return g_strdup (_ ("You need nothing"));

  /* Translators: a list of things: "You need: mat, wall" */
  return g_strdup_printf (_ ("You need: %s"), list);
}

/**
 * limber_outline_get_step_us:
 * @step: index of a step
 *
 * Returns: how long the step takes with its rests and changes of side, but without getting ready
 *   for it; microseconds
 */
gint64
limber_outline_get_step_us (LimberTimeline *timeline, guint step)
{
  gint64 sum = 0;

  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);

      if (phase->step == (int) step && phase->kind != LIMBER_PHASE_LEAD_IN
          && phase->kind != LIMBER_PHASE_TRANSITION)
        sum += phase->length_us;
    }

  return sum;
}

/* Lying and kneeling say more of a routine than standing does. */
#define FLOOR_WEIGHT 2

/**
 * limber_outline_find_telling_step:
 *
 * Returns: index of the step that shows best what the routine is: of those that take long, one on the
 *   floor rather than standing
 */
guint
limber_outline_find_telling_step (LimberTimeline *timeline)
{
  gint64 most = -1;
  guint  best = 0;

  for (guint i = 0; i < limber_timeline_get_n_steps (timeline); i++)
    {
      LimberPosition position = limber_timeline_get_step (timeline, i)->exercise->position;
      gint64         weight = limber_outline_get_step_us (timeline, i)
                      * (limber_position_is_floor (position) ? FLOOR_WEIGHT : 1);

      if (weight > most)
        {
          most = weight;
          best = i;
        }
    }

  return best;
}

/**
 * limber_outline_find_telling_exercise:
 * @routine: a routine, not laid out
 * @lookup: finds its exercises
 * @data: for @lookup
 *
 * What limber_outline_find_telling_step() tells of a timeline, for a list in which nothing is laid
 * out.
 *
 * Returns: (transfer none) (nullable): the exercise; %NULL if none is found
 */
const LimberExercise *
limber_outline_find_telling_exercise (LimberRoutine       *routine,
                                      LimberExerciseLookup lookup,
                                      gpointer             data)
{
  const LimberExercise *best = NULL;
  gint64                most = -1;

  for (guint i = 0; i < routine->steps->len; i++)
    {
      const LimberStep     *step = g_ptr_array_index (routine->steps, i);
      const LimberExercise *exercise = lookup (step->exercise_id, data);
      g_autoptr (LimberDose) dose
                 = exercise != NULL ? limber_dose_merge (exercise->dose, step->dose) : NULL;
      gint64 weight;

      if (dose == NULL)
        continue;
      weight = limber_dose_get_work_us (dose, 1) * dose->sets
               * (exercise->sides == LIMBER_SIDES_PER_SIDE ? 2 : 1)
               * (limber_position_is_floor (exercise->position) ? FLOOR_WEIGHT : 1);
      if (weight > most)
        {
          most = weight;
          best = exercise;
        }
    }

  return best;
}
