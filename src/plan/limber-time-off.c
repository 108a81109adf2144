/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-time-off.h"

#include "plan/limber-ladder.h"

/* A pause of so many days takes so many levels. */
static const struct
{
  guint days;
  guint levels;
} steps[] = {
  { 8, 1 },
  { 15, 2 },
  { 43, G_MAXUINT },
};

#define SCREEN_DAYS 43

/* Two steps down within so many days lead to so many gentle ones. */
#define FLARE_WITHIN_DAYS 14
#define FLARE_DAYS 3

/* What was not done for so long before the pause has no part in it. */
#define FORGOTTEN_DAYS 28

#define WEEK_DAYS 7
#define LIGHT_WEEK 4

static gboolean
is_strength (const LimberExercise *exercise)
{
  return exercise->kind == LIMBER_KIND_STRENGTH_HOLD || exercise->kind == LIMBER_KIND_STRENGTH_REPS;
}

/* The day on which anything, or anything of that kind, was last done; 0 if never. */
static guint32
find_last (const LimberProgressInput *input, const LimberExercise *like)
{
  guint32 last = 0;

  for (guint i = 0; i < input->practices->len; i++)
    {
      const LimberPractice *practice = g_ptr_array_index (input->practices, i);
      const LimberExercise *exercise = NULL;

      if (!limber_practice_counts (practice, input->today) || practice->local_date <= last)
        continue;
      exercise = input->lookup (practice->exercise_id, input->lookup_data);
      if (like == NULL || (exercise != NULL && is_strength (exercise) == is_strength (like)))
        last = practice->local_date;
    }

  return last;
}

/* Steps down that were taken on one day are one: a bad morning takes a whole session down. */
static guint32
find_flare (GPtrArray *changes, guint32 today)
{
  guint32 before = 0;
  guint32 since = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      const LimberLevelChange *change = g_ptr_array_index (changes, i);

      if (change->kind != LIMBER_SUGGESTION_STEP_DOWN || change->local_date > today)
        continue;
      if (before > 0 && change->local_date > before
          && change->local_date <= before + FLARE_WITHIN_DAYS)
        since = change->local_date;
      before = MAX (before, change->local_date);
    }

  return since > 0 && today < since + FLARE_WITHIN_DAYS ? since : 0;
}

/**
 * limber_time_off_find_flare_days:
 * @changes: (element-type LimberLevelChange): what was agreed to, oldest first
 * @today: the Julian day
 *
 * Returns: for so many days, today included, return-from-flare is the plan; 0 for none
 */
guint
limber_time_off_find_flare_days (GPtrArray *changes, guint32 today)
{
  const guint32 since = find_flare (changes, today);

  return since > 0 && today < since + FLARE_DAYS ? since + FLARE_DAYS - today : 0;
}

/* Weeks begin on Monday, as Julian days do. */
static gboolean
find_light_week (const LimberProgressInput *input)
{
  const guint32 this_week = (input->today - 1) / WEEK_DAYS;
  g_autoptr(GHashTable) weeks = g_hash_table_new (NULL, NULL);
  guint before = 0;

  for (guint i = 0; i < input->practices->len; i++)
    {
      const LimberPractice *practice = g_ptr_array_index (input->practices, i);

      if (limber_practice_counts (practice, input->today))
        g_hash_table_add (weeks, GUINT_TO_POINTER ((practice->local_date - 1) / WEEK_DAYS));
    }
  while (before < this_week
         && g_hash_table_contains (weeks, GUINT_TO_POINTER (this_week - before - 1)))
    before++;

  return (before + 1) % LIGHT_WEEK == 0;
}

/**
 * limber_time_off_find:
 * @input: what is known
 *
 * Finds what concerns every exercise: a flare after two steps down within two weeks, a pause of more
 * than six weeks, and each fourth of the weeks in a row in which something was done.
 *
 * Returns: what slows progression down
 */
LimberTimeOff
limber_time_off_find (const LimberProgressInput *input)
{
  LimberTimeOff self = { 0 };
  const guint32 last = find_last (input, NULL);

  self.flare_since = find_flare (input->changes, input->today);
  self.flare_days = limber_time_off_find_flare_days (input->changes, input->today);
  self.screen_due = last > 0 && input->today >= last + SCREEN_DAYS;
  self.light_week = find_light_week (input);

  return self;
}

/**
 * limber_time_off_was_flare:
 * @self: what slows progression down
 * @input: what is known
 * @change: (nullable): the last change of an exercise's level
 *
 * Returns: whether the exercise brought the flare about, the gentle days are over, and it has not
 *   begun lower since
 */
gboolean
limber_time_off_was_flare (const LimberTimeOff       *self,
                           const LimberProgressInput *input,
                           const LimberLevelChange   *change)
{
  return self->flare_since > 0 && self->flare_days == 0 && change != NULL
         && change->kind == LIMBER_SUGGESTION_STEP_DOWN && change->local_date <= self->flare_since
         && change->local_date + FLARE_WITHIN_DAYS >= self->flare_since
         && change->local_date <= input->today;
}

/**
 * limber_time_off_get_levels:
 * @input: what is known
 * @exercise: an exercise
 * @last_done: the Julian day on which it was last done
 *
 * A pause is one from strength, or one from stretches and mobility: who did none of a kind for more
 * than a week begins it one level lower, after two weeks two, after six weeks at the first.
 *
 * Returns: how many levels, %G_MAXUINT for all of them
 */
guint
limber_time_off_get_levels (const LimberProgressInput *input,
                            const LimberExercise      *exercise,
                            guint32                    last_done)
{
  const guint32 last = find_last (input, exercise);
  guint         levels = 0;

  if (last_done + FORGOTTEN_DAYS < last)
    return 0;

  for (guint i = 0; last > 0 && i < G_N_ELEMENTS (steps); i++)
    if (input->today >= last + steps[i].days)
      levels = steps[i].levels;

  return levels;
}
