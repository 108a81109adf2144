/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-test"

#include "limber-fixtures.h"

#include <stdarg.h>

LimberFixtures *
limber_fixtures_new (void)
{
  LimberFixtures *self = g_new0 (LimberFixtures, 1);

  self->exercises = g_hash_table_new_full (
      g_str_hash, g_str_equal, NULL, (GDestroyNotify) limber_exercise_unref);

  return self;
}

void
limber_fixtures_free (LimberFixtures *self)
{
  g_hash_table_unref (self->exercises);
  g_free (self);
}

const LimberExercise *
limber_fixtures_lookup (const char *id, gpointer user_data)
{
  LimberFixtures *self = user_data;

  return g_hash_table_lookup (self->exercises, id);
}

LimberExercise *
limber_fixtures_add (LimberFixtures *self,
                     const char     *id,
                     LimberSides     sides,
                     LimberPosition  position)
{
  LimberExercise *exercise = limber_exercise_new ();
  guint           muscle = 0;

  exercise->id = g_strdup (id);
  exercise->name = g_strdup (id);
  exercise->sides = sides;
  exercise->position = position;
  exercise->kind = LIMBER_KIND_STATIC_STRETCH;
  exercise->side_meaning = g_strdup ("the moving leg");
  g_array_append_val (exercise->primary, muscle);
  g_ptr_array_add (exercise->instructions, g_strdup ("Do it."));
  g_hash_table_replace (self->exercises, exercise->id, exercise);

  return exercise;
}

LimberExercise *
limber_fixtures_add_timed (LimberFixtures *self, const char *id, LimberSides sides, int seconds)
{
  LimberExercise *exercise = limber_fixtures_add (self, id, sides, LIMBER_POSITION_STANDING);

  exercise->dose->length_us = (gint64) seconds * G_USEC_PER_SEC;

  return exercise;
}

LimberExercise *
limber_fixtures_add_counted (LimberFixtures *self,
                             const char     *id,
                             LimberSides     sides,
                             int             reps,
                             int             rep_seconds)
{
  LimberExercise    *exercise = limber_fixtures_add (self, id, sides, LIMBER_POSITION_STANDING);
  LimberTempoSegment up = { g_strdup ("up"), G_USEC_PER_SEC, LIMBER_BREATH_OUT };
  LimberTempoSegment down
      = { g_strdup ("down"), (rep_seconds - 1) * G_USEC_PER_SEC, LIMBER_BREATH_IN };

  exercise->dose->reps = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (exercise->dose->reps, reps);
  exercise->dose->tempo = limber_tempo_new ();
  g_array_append_val (exercise->dose->tempo, up);
  g_array_append_val (exercise->dose->tempo, down);

  return exercise;
}

/* A routine of the exercises named, each as its own dose has it, five seconds apart. */
LimberRoutine *
limber_fixtures_routine (LimberFixtures *self, const char *id, ...)
{
  LimberRoutine *routine = limber_routine_new ();
  va_list        args;

  routine->id = g_strdup ("fixture");
  routine->name = g_strdup ("Fixture");
  routine->context = LIMBER_CONTEXT_REST_DAY;

  va_start (args, id);
  for (const char *next = id; next != NULL; next = va_arg (args, const char *))
    {
      LimberStep *step = limber_step_new (next);

      step->transition_us = 5 * G_USEC_PER_SEC;
      g_ptr_array_add (routine->steps, step);
    }
  va_end (args);

  return routine;
}

static int
pick (GRand *rand, int low, int high)
{
  return g_rand_int_range (rand, low, high + 1);
}

static void
randomise_dose (LimberDose *dose, GRand *rand)
{
  int kind = pick (rand, 0, 3);

  dose->sets = pick (rand, 1, 4);
  dose->rest_us = pick (rand, 0, 30) * G_USEC_PER_SEC;
  dose->switch_us = pick (rand, 0, 10) * G_USEC_PER_SEC;
  if (kind == 0)
    {
      dose->length_us = pick (rand, 1, 120) * G_USEC_PER_SEC;
      return;
    }

  dose->reps = g_array_new (FALSE, FALSE, sizeof (int));
  for (int i = 0, n = pick (rand, 0, 1) != 0 ? dose->sets : 1; i < n; i++)
    {
      int reps = pick (rand, 1, 12);

      g_array_append_val (dose->reps, reps);
    }

  if (kind == 1)
    {
      dose->hold_us = pick (rand, 1, 10) * G_USEC_PER_SEC;
      dose->gap_us = pick (rand, 0, 3) * G_USEC_PER_SEC;
      return;
    }

  dose->tempo = limber_tempo_new ();
  for (int i = 0, n = pick (rand, 1, 4); i < n; i++)
    {
      LimberTempoSegment segment
          = { g_strdup ("part"), pick (rand, 1, 40) * 100000, LIMBER_BREATH_FREE };

      g_array_append_val (dose->tempo, segment);
    }
  dose->self_paced = kind == 3 && pick (rand, 0, 2) == 0;
}

/* A routine of new exercises, each of any shape that the format allows. */
LimberRoutine *
limber_fixtures_random_routine (LimberFixtures *self, GRand *rand)
{
  LimberRoutine *routine = limber_routine_new ();

  routine->id = g_strdup ("random");
  routine->name = g_strdup ("Random");
  routine->lead_in_us = pick (rand, 0, 15) * G_USEC_PER_SEC;
  for (int i = 0, n = pick (rand, 1, 8); i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("exercise-%d", i);
      LimberStep      *step = limber_step_new (id);
      LimberExercise  *exercise = limber_fixtures_add (
          self,
          id,
          (LimberSides) pick (rand, LIMBER_SIDES_BOTH, LIMBER_SIDES_ALTERNATING),
          (LimberPosition) pick (rand, LIMBER_POSITION_STANDING, LIMBER_POSITION_SIDE_LYING));

      randomise_dose (exercise->dose, rand);
      if (pick (rand, 0, 1) != 0)
        step->transition_us = pick (rand, 0, 20) * G_USEC_PER_SEC;
      if (pick (rand, 0, 7) == 0)
        step->side = LIMBER_SIDE_RIGHT;
      g_ptr_array_add (routine->steps, step);
    }

  return routine;
}

LimberTimeline *
limber_fixtures_compile (LimberFixtures              *self,
                         LimberRoutine               *routine,
                         const LimberTimelineOptions *options)
{
  g_autoptr(GError) error = NULL;
  LimberTimeline *timeline;

  timeline = limber_timeline_compile (routine, limber_fixtures_lookup, self, options, &error);
  g_assert_no_error (error);

  return timeline;
}
