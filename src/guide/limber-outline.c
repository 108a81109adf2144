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
  g_autofree char *list = limber_outline_format_equipment (limber_outline_get_equipment (timeline));

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

/**
 * limber_outline_get_position:
 *
 * Returns: the position that a picture of the routine shows: of those that much of the time is
 *   spent in, one on the floor rather than standing
 */
LimberPosition
limber_outline_get_position (LimberTimeline *timeline)
{
  gint64 times[LIMBER_POSITION_SIDE_LYING + 1] = { 0 };
  guint  best = 0;

  for (guint i = 0; i < limber_timeline_get_n_steps (timeline); i++)
    {
      LimberPosition position = limber_timeline_get_step (timeline, i)->exercise->position;

      times[position] += limber_outline_get_step_us (timeline, i)
                         * (limber_position_is_floor (position) ? 3 : 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    if (times[i] > times[best])
      best = i;

  return (LimberPosition) best;
}
