/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-habit.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"
#include "plan/limber-ladder.h"

/* Presses the same way that make a habit. */
#define HABIT 3

/* Nothing is held for less: a stretch (R-HOLD), anything else. */
#define SHORTEST_STRETCH_S 10
#define SHORTEST_S 5

#define ROUND_TO_S 5

static int
compare_int (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* How much each bout was changed in the end; those left as they were are not among them. */
static GArray *
sum_bouts (GArray *adjustments)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < adjustments->len; i++)
    {
      const guint bout = g_array_index (adjustments, LimberAdjustment, i).bout;
      gboolean    seen = FALSE;
      int         sum = 0;

      for (guint k = 0; k < adjustments->len; k++)
        {
          const LimberAdjustment *other = &g_array_index (adjustments, LimberAdjustment, k);

          seen = seen || (k < i && other->bout == bout);
          sum += other->bout == bout ? CLAMP (other->seconds, -3600, 3600) : 0;
        }
      if (!seen && sum != 0)
        g_array_append_val (sums, sum);
    }

  return sums;
}

/* The presses from the newest back, as long as they go the same way: +3 or −4. */
static int
count_streak (GArray *adjustments)
{
  int streak = 0;

  for (guint i = adjustments->len; i > 0; i--)
    {
      const int seconds = g_array_index (adjustments, LimberAdjustment, i - 1).seconds;
      const int sign = (seconds > 0) - (seconds < 0);

      if (sign != 0 && sign * streak < 0)
        break;
      streak += sign;
    }

  return streak;
}

static gint64
clamp_length (const LimberExercise *exercise, LimberContext context, gint64 length_us)
{
  const gboolean stretch = exercise->kind == LIMBER_KIND_STATIC_STRETCH;
  const gint64   longest_us = limber_ladder_get_longest_us (exercise, context);
  const gint64 shortest_us = (stretch ? SHORTEST_STRETCH_S : SHORTEST_S) * (gint64) G_USEC_PER_SEC;
  const gint64 grain_us = ROUND_TO_S * (gint64) G_USEC_PER_SEC;

  return CLAMP ((length_us + grain_us / 2) / grain_us * grain_us, shortest_us, longest_us);
}

static char *
format_reason (int streak, gint64 length_us)
{
  g_autoptr(LimberDose) dose = limber_dose_new ();
  g_autofree char *length = NULL;

  dose->length_us = length_us;
  length = limber_format_dose (dose, LIMBER_SIDES_BOTH, LIMBER_SIDE_NONE);
  if (streak > 0)
    /* Translators: how often, and a length of time such as "40 s" */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "You pressed + %d time. Keep %s?",
                                         "You pressed + %d times. Keep %s?",
                                         (gulong) streak),
                            streak,
                            length);

  /* Translators: how often, and a length of time such as "20 s" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "You pressed − %d time. Keep %s?",
                                       "You pressed − %d times. Keep %s?",
                                       (gulong) -streak),
                          -streak,
                          length);
}

/**
 * limber_habit_suggest:
 * @exercise: the exercise of a step
 * @context: the context of its routine
 * @length_us: the length of its work as planned, microseconds
 * @adjustments: (element-type LimberAdjustment): what was made longer or shorter since that length
 *   was set, oldest first
 * @no_step_up: nothing is to be made harder today
 *
 * Notices when somebody makes a hold longer, or shorter, again and again. The new length is the
 * one that the middle one of the changed bouts had, in steps of 5 s, within what is allowed there.
 * Counted work has no length of its own and is left alone.
 *
 * Returns: (transfer full) (nullable): the suggestion to keep it, %NULL when there is none
 */
LimberSuggestion *
limber_habit_suggest (const LimberExercise *exercise,
                      LimberContext         context,
                      gint64                length_us,
                      GArray               *adjustments,
                      gboolean              no_step_up)
{
  g_autoptr(GArray) sums = NULL;
  LimberSuggestion *self = NULL;
  const int         streak = count_streak (adjustments);
  gint64            keep_us = 0;

  g_return_val_if_fail (exercise != NULL, NULL);

  if (ABS (streak) < HABIT || (streak > 0 && no_step_up) || limber_dose_is_counted (exercise->dose)
      || limber_ladder_get_longest_us (exercise, context) == 0)
    return NULL;

  sums = sum_bouts (adjustments);
  if (sums->len == 0)
    return NULL;
  g_array_sort (sums, compare_int);
  /* Of two in the middle the smaller change. */
  keep_us = g_array_index (sums, int, streak > 0 ? (sums->len - 1) / 2 : sums->len / 2);
  keep_us = clamp_length (exercise, context, length_us + keep_us * G_USEC_PER_SEC);
  if (streak > 0 ? keep_us <= length_us : keep_us >= length_us)
    return NULL;

  self = limber_suggestion_new (LIMBER_SUGGESTION_KEEP);
  self->exercise_id = g_strdup (exercise->id);
  self->to_id = g_strdup (exercise->id);
  self->dose = limber_dose_new ();
  self->dose->length_us = keep_us;
  self->reason = format_reason (streak, keep_us);

  return self;
}
