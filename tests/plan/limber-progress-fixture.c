/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-progress-fixture.h"

#include "content/limber-definition.h"
#include "content/limber-fault.h"
#include "plan/limber-ladder.h"

static const LimberExercise *
lookup (const char *id, gpointer data)
{
  GHashTable     *exercises = data;
  LimberExercise *exercise = g_hash_table_lookup (exercises, id);

  if (exercise == NULL)
    {
      g_autofree char *file = g_strconcat (id, ".json", NULL);
      g_autofree char *path
          = g_build_filename (g_getenv ("LIMBER_DATA_DIR"), "exercises", file, NULL);
      g_autoptr(GPtrArray) faults = limber_faults_new ();

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return NULL;
      exercise = limber_exercise_read_file (path, FALSE, faults);
      g_assert_cmpuint (faults->len, ==, 0);
      g_hash_table_insert (exercises, exercise->id, exercise);
    }

  return exercise;
}

/* Today is the Thursday of a first week. */
void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  fixture->exercises = g_hash_table_new_full (
      g_str_hash, g_str_equal, NULL, (GDestroyNotify) limber_exercise_unref);
  fixture->input = (LimberProgressInput){
    .practices = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_practice_free),
    .changes = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_level_change_free),
    .today = MONDAY + 3,
    .lookup = lookup,
    .lookup_data = fixture->exercises,
  };
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->input.practices);
  g_ptr_array_unref (fixture->input.changes);
  g_hash_table_unref (fixture->exercises);
}

const LimberExercise *
fixture_get (Fixture *fixture, const char *id)
{
  const LimberExercise *exercise = lookup (id, fixture->exercises);

  g_assert_nonnull (exercise);

  return exercise;
}

static int
count_sides (const LimberExercise *exercise)
{
  return exercise->sides == LIMBER_SIDES_PER_SIDE ? 2 : 1;
}

/* Done as planned at that level, with nothing asked. */
LimberPractice *
fixture_add (Fixture *fixture, const char *id, int level, guint ago)
{
  const LimberExercise *exercise = fixture_get (fixture, id);
  LimberPractice       *practice = limber_practice_new (id, fixture->input.today - ago);
  g_autoptr(LimberDose) over = limber_ladder_apply (exercise, level, fixture->input.from_65);
  g_autoptr(LimberDose) dose = limber_dose_merge (exercise->dose, over);

  for (int set = 0; set < dose->sets; set++)
    {
      practice->planned_us += limber_dose_get_work_us (dose, set) * count_sides (exercise);
      practice->planned_reps += limber_dose_get_reps (dose, set) * count_sides (exercise);
    }
  practice->done_us = practice->planned_us;
  practice->done_reps = practice->planned_reps;
  practice->level = level;
  g_ptr_array_add (fixture->input.practices, practice);

  return practice;
}

LimberPractice *
fixture_add_calm (Fixture *fixture, const char *id, int level, guint ago)
{
  LimberPractice *practice = fixture_add (fixture, id, level, ago);

  practice->pain_before = 1;
  practice->pain_after = 1;

  return practice;
}

LimberLevelChange *
fixture_change (Fixture *fixture, const char *id, LimberSuggestionKind kind, int to, guint ago)
{
  const int from = limber_level_get (
      fixture->input.changes, fixture_get (fixture, id), fixture->input.from_65);
  LimberLevelChange *change = limber_level_change_new (
      limber_ladder_get_family (id), fixture->input.today - ago, kind, from, to);

  g_ptr_array_add (fixture->input.changes, change);

  return change;
}

void
fixture_clear (Fixture *fixture)
{
  g_ptr_array_set_size (fixture->input.practices, 0);
  g_ptr_array_set_size (fixture->input.changes, 0);
  fixture->input.limits = (LimberLimits){ 0 };
  fixture->input.from_65 = FALSE;
}

/* "up glute-bridge 5-6, down curl-up 3-2": the suggestions in their order. */
char *
fixture_describe (const LimberProgress *progress)
{
  static const char *const kinds[] = { "up", "down", "restart", "light", "keep" };
  GString                 *text = g_string_new (NULL);

  for (guint i = 0; i < progress->suggestions->len; i++)
    {
      const LimberSuggestion *suggestion = g_ptr_array_index (progress->suggestions, i);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", kinds[suggestion->kind]);
      if (suggestion->to_id != NULL)
        g_string_append_printf (
            text, " %s %d-%d", suggestion->to_id, suggestion->from, suggestion->to);
      if (suggestion->way != NULL)
        g_string_append (text, " another way");
    }

  return g_string_free (text, FALSE);
}
