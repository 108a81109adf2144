/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-week-work.h"

#include "plan/limber-ladder.h"
#include "plan/limber-level.h"

#define WEEK_DAYS 7

/* By how much the work of a week may grow. */
#define MOST_PERCENT_STRENGTH 10
#define MOST_PERCENT_STRETCH 20

static gboolean
is_strength (const LimberExercise *exercise)
{
  return exercise->kind == LIMBER_KIND_STRENGTH_HOLD || exercise->kind == LIMBER_KIND_STRENGTH_REPS;
}

static gboolean
is_stretch (const LimberExercise *exercise)
{
  return exercise->kind == LIMBER_KIND_STATIC_STRETCH || exercise->kind == LIMBER_KIND_MOBILITY;
}

/* How much work a level is of whichever exercise is done at it. */
static double
get_units (const LimberProgressInput *input, const char *exercise_id, int level)
{
  const char           *id = limber_ladder_get_variant (exercise_id, level);
  const LimberExercise *exercise = input->lookup (id, input->lookup_data);

  return exercise != NULL ? limber_ladder_get_units (exercise, level, input->from_65) : 0;
}

static int
find_suggested (GPtrArray *suggestions, const LimberSuggestion *more, const char *family, int level)
{
  if (g_strcmp0 (more->family, family) == 0)
    return more->to;

  for (guint i = 0; i < suggestions->len; i++)
    {
      const LimberSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      if (suggestion->kind == LIMBER_SUGGESTION_STEP_UP
          && g_strcmp0 (suggestion->family, family) == 0)
        return suggestion->to;
    }

  return level;
}

/* Adds the work of one exercise: as it was a week ago, and as it would be. */
static void
add_work (const LimberProgressInput *input,
          const LimberPractice      *practice,
          const LimberExercise      *exercise,
          GPtrArray                 *suggestions,
          const LimberSuggestion    *more,
          double                    *was,
          double                    *will_be)
{
  const char              *family = limber_ladder_get_family (practice->exercise_id);
  const LimberLevelChange *first
      = limber_level_find_first (input->changes, family, input->today - WEEK_DAYS + 1);
  const int    now = limber_level_get (input->changes, exercise, input->from_65);
  const int    then = first != NULL ? first->from : now;
  const int    next = find_suggested (suggestions, more, family, now);
  const double played = get_units (input, family, practice->level > 0 ? practice->level : now);
  const double us = (double) practice->done_us;

  /* What went down this week makes no room for others. */
  const double base = MIN (get_units (input, family, then), get_units (input, family, now));

  *was += played > 0 ? us * base / played : us;
  *will_be += played > 0 ? us * get_units (input, family, next) / played : us;
}

/**
 * limber_week_work_count_steps:
 * @input: what is known
 *
 * Returns: how many exercises have stepped up in the last week
 */
guint
limber_week_work_count_steps (const LimberProgressInput *input)
{
  guint count = 0;

  for (guint i = 0; i < input->changes->len; i++)
    {
      const LimberLevelChange *change = g_ptr_array_index (input->changes, i);

      if (change->kind == LIMBER_SUGGESTION_STEP_UP
          && change->local_date + WEEK_DAYS > input->today)
        count++;
    }

  return count;
}

/**
 * limber_week_work_allows:
 * @input: what is known
 * @suggestions: (element-type LimberSuggestion): what is suggested already
 * @more: a step up that may be suggested besides
 *
 * The work of the last week is laid beside what the same week would be at the new levels; steps that
 * were taken in it count along. Strength may grow by a tenth, stretches and mobility by a fifth.
 *
 * Returns: whether the week would not grow too much
 */
gboolean
limber_week_work_allows (const LimberProgressInput *input,
                         GPtrArray                 *suggestions,
                         const LimberSuggestion    *more)
{
  const LimberExercise *subject = input->lookup (more->exercise_id, input->lookup_data);
  const gboolean        strength = subject != NULL && is_strength (subject);
  const double          percent = strength ? MOST_PERCENT_STRENGTH : MOST_PERCENT_STRETCH;
  double                was = 0;
  double                will_be = 0;

  for (guint i = 0; i < input->practices->len; i++)
    {
      const LimberPractice *practice = g_ptr_array_index (input->practices, i);
      const LimberExercise *exercise = input->lookup (practice->exercise_id, input->lookup_data);

      if (exercise != NULL && (strength ? is_strength (exercise) : is_stretch (exercise))
          && limber_practice_counts (practice, input->today)
          && practice->local_date + WEEK_DAYS > input->today)
        add_work (input, practice, exercise, suggestions, more, &was, &will_be);
    }

  /* A thousandth for what doubles lose. */
  return will_be <= was * (100 + percent + 0.001) / 100;
}
