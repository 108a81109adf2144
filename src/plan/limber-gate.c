/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-gate.h"

#include "plan/limber-ladder.h"
#include "plan/limber-level.h"

/* A week back, this weekday included: core work that takes turns comes round once a week. */
#define WINDOW_DAYS 7

#define DAYS_BETWEEN 7
#define DAYS_BETWEEN_MOBILITY 3

#define MOST_PAIN 3
#define MOST_EFFORT 6

#define SESSIONS 2
#define SESSIONS_STRETCH 3

#define SPIDERMAN "spiderman-plank"
#define SPIDERMAN_LEVEL 5
#define MOST_PAIN_SPIDERMAN 2
#define CALM_DAYS 14

/**
 * limber_gate_is_at_level:
 * @input: what is known
 * @practice: an exercise that was done
 * @level: its level now
 *
 * Returns: whether it was done at that level; where that is not known, since the last change
 */
gboolean
limber_gate_is_at_level (const LimberProgressInput *input,
                         const LimberPractice      *practice,
                         int                        level)
{
  const LimberLevelChange *change = NULL;

  if (practice->level > 0)
    return practice->level == level;
  change = limber_level_find_change (input->changes, practice->exercise_id);

  return change == NULL || practice->local_date > change->local_date;
}

/**
 * limber_gate_is_calm_for:
 * @input: what is known
 * @family: (nullable): the exercises that are looked at, as limber_ladder_get_family() has them;
 *   %NULL for all
 * @days: so many days back, today not counted
 * @most: the most pain that is calm
 *
 * Returns: whether all that was answered in those days was calm
 */
gboolean
limber_gate_is_calm_for (const LimberProgressInput *input, const char *family, guint days, int most)
{
  for (guint i = 0; i < input->practices->len; i++)
    {
      const LimberPractice *practice = g_ptr_array_index (input->practices, i);

      if (limber_practice_counts (practice, input->today)
          && practice->local_date + days >= input->today
          && (family == NULL
              || g_strcmp0 (limber_ladder_get_family (practice->exercise_id), family) == 0)
          && (!limber_practice_is_calm (practice, most)
              || practice->morning >= LIMBER_MORNING_LITTLE_MORE))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_too_soon (const LimberProgressInput *input, const LimberExercise *exercise)
{
  const LimberLevelChange *change = limber_level_find_change (input->changes, exercise->id);
  guint                    days = DAYS_BETWEEN;

  if (change == NULL)
    return FALSE;
  if (change->kind == LIMBER_SUGGESTION_STEP_UP
      && limber_ladder_find (exercise) == LIMBER_LADDER_MOBILITY)
    days = DAYS_BETWEEN_MOBILITY;

  return input->today < change->local_date + days;
}

static LimberGate
check_practice (const LimberPractice *practice)
{
  if (!limber_practice_is_calm (practice, MOST_PAIN))
    return LIMBER_GATE_PAIN;
  if (practice->morning >= LIMBER_MORNING_LITTLE_MORE)
    return LIMBER_GATE_MORNING;
  if (practice->effort > MOST_EFFORT)
    return LIMBER_GATE_EFFORT;

  return LIMBER_GATE_OPEN;
}

/**
 * limber_gate_check:
 * @input: what is known
 * @exercise: the exercise as it is done at @level
 * @level: its level now
 *
 * Looks for proof that an exercise has become easy: in the last week done wholly on two days (a
 * stretch on three) at this level, with the back asked afterwards and calm each time, no worse
 * morning, no more than middling effort, and its level a week old. Repetitions of mobility work may
 * rise every few days. Several sessions of a day are one.
 *
 * Returns: whether it may be made harder, or what speaks against it
 */
LimberGate
limber_gate_check (const LimberProgressInput *input, const LimberExercise *exercise, int level)
{
  const char *family = limber_ladder_get_family (exercise->id);
  const guint needed
      = limber_ladder_find (exercise) == (int) LIMBER_LADDER_STRETCH ? SESSIONS_STRETCH : SESSIONS;
  guint      days = 0; /* a bit for each day that proves something */
  guint      count = 0;
  LimberGate worst = LIMBER_GATE_TOO_FEW;

  if (input->limits.no_step_up || input->limits.half_dose || input->limits.step_down
      || input->limits.light != LIMBER_LIGHT_GREEN)
    return LIMBER_GATE_TODAY;
  if (is_too_soon (input, exercise))
    return LIMBER_GATE_TOO_SOON;

  for (guint i = 0; i < input->practices->len; i++)
    {
      const LimberPractice *practice = g_ptr_array_index (input->practices, i);
      LimberGate            gate = LIMBER_GATE_OPEN;

      if (!limber_practice_counts (practice, input->today)
          || practice->local_date + WINDOW_DAYS < input->today
          || g_strcmp0 (limber_ladder_get_family (practice->exercise_id), family) != 0)
        continue;

      gate = check_practice (practice);
      if (gate != LIMBER_GATE_OPEN)
        worst = MIN (worst, gate);
      else if (practice->pain_after >= 0 && limber_practice_is_whole (practice)
               && limber_gate_is_at_level (input, practice, level))
        days |= 1u << (input->today - practice->local_date);
    }

  if (worst != LIMBER_GATE_TOO_FEW)
    return worst;
  for (guint i = 0; i <= WINDOW_DAYS; i++)
    count += days >> i & 1;

  return count >= needed ? LIMBER_GATE_OPEN : LIMBER_GATE_TOO_FEW;
}

/* Somebody was asked how the back is, in each of the last two weeks. */
static gboolean
was_asked (const LimberProgressInput *input)
{
  gboolean weeks[2] = { FALSE, FALSE };

  for (guint i = 0; i < input->practices->len; i++)
    {
      const LimberPractice *practice = g_ptr_array_index (input->practices, i);
      guint32               ago = 0;

      if (!limber_practice_counts (practice, input->today) || practice->pain_after < 0)
        continue;
      ago = input->today - practice->local_date;
      if (ago <= CALM_DAYS)
        weeks[ago > CALM_DAYS / 2] = TRUE;
    }

  return weeks[0] && weeks[1];
}

/**
 * limber_gate_is_unlocked:
 * @input: what is known
 * @exercise_id: an exercise
 *
 * The Spiderman plank is not for beginners, nor for a back that hurts: it opens at level 5 of the
 * plank, after two weeks with pain of 2 at most. Everything else is open.
 *
 * Returns: whether the exercise is open
 */
gboolean
limber_gate_is_unlocked (const LimberProgressInput *input, const char *exercise_id)
{
  if (g_strcmp0 (exercise_id, SPIDERMAN) != 0)
    return TRUE;

  return limber_level_get_on_ladder (input->changes, LIMBER_LADDER_PLANK) >= SPIDERMAN_LEVEL
         && input->limits.light == LIMBER_LIGHT_GREEN
         && limber_gate_is_calm_for (input, NULL, CALM_DAYS, MOST_PAIN_SPIDERMAN)
         && was_asked (input);
}
