/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-plan-fixture.h"

#include <stdlib.h>
#include <string.h>

#include "content/limber-definition.h"
#include "session/limber-timeline.h"

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_files (const char *folder)
{
  g_autofree char *path = g_build_filename (g_getenv ("LIMBER_DATA_DIR"), folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  GPtrArray  *files = g_ptr_array_new_with_free_func (g_free);
  const char *name = NULL;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (files, g_build_filename (path, name, NULL));
  g_ptr_array_sort (files, compare_names_cb);

  return files;
}

PlanFixture *
plan_fixture_new (void)
{
  PlanFixture *self = g_new0 (PlanFixture, 1);
  g_autoptr (GPtrArray) exercises = list_files ("exercises");
  g_autoptr (GPtrArray) routines = list_files ("routines");
  g_autoptr (GPtrArray) faults = limber_faults_new ();

  self->exercises = g_hash_table_new_full (
      g_str_hash, g_str_equal, NULL, (GDestroyNotify) limber_exercise_unref);
  self->routines = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_routine_unref);
  for (guint i = 0; i < exercises->len; i++)
    {
      LimberExercise *exercise
          = limber_exercise_read_file (g_ptr_array_index (exercises, i), FALSE, faults);

      g_assert_nonnull (exercise);
      g_hash_table_insert (self->exercises, exercise->id, exercise);
    }
  for (guint i = 0; i < routines->len; i++)
    {
      LimberRoutine *routine
          = limber_routine_read_file (g_ptr_array_index (routines, i), FALSE, faults);

      g_assert_nonnull (routine);
      g_ptr_array_add (self->routines, routine);
    }
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpuint (g_hash_table_size (self->exercises), ==, 60);
  g_assert_cmpuint (self->routines->len, ==, 13);

  return self;
}

void
plan_fixture_free (PlanFixture *self)
{
  g_hash_table_unref (self->exercises);
  g_ptr_array_unref (self->routines);
  g_free (self);
}

LimberRoutine *
plan_fixture_get_routine (PlanFixture *self, const char *id)
{
  for (guint i = 0; i < self->routines->len; i++)
    {
      LimberRoutine *routine = g_ptr_array_index (self->routines, i);

      if (strcmp (routine->id, id) == 0)
        return routine;
    }

  g_assert_not_reached ();
}

/* One word of a step: "sets=2", "seconds=30", "reps=8", "hold=5", "rest=10", "side=left",
 * "optional", "prescribed=R-HOLD". */
static void
read_word (LimberStep *step, const char *word)
{
  const char *value = strchr (word, '=') != NULL ? strchr (word, '=') + 1 : "";
  int         number = atoi (value);

  if (g_str_has_prefix (word, "sets="))
    step->dose->sets = number;
  else if (g_str_has_prefix (word, "seconds="))
    step->dose->length_us = number * (gint64) G_USEC_PER_SEC;
  else if (g_str_has_prefix (word, "reps="))
    {
      step->dose->reps = g_array_new (FALSE, FALSE, sizeof (int));
      g_array_append_val (step->dose->reps, number);
    }
  else if (g_str_has_prefix (word, "hold="))
    step->dose->hold_us = number * (gint64) G_USEC_PER_SEC;
  else if (g_str_has_prefix (word, "rest="))
    step->dose->rest_us = number * (gint64) G_USEC_PER_SEC;
  else if (g_str_has_prefix (word, "side="))
    step->side = strcmp (value, "left") == 0 ? LIMBER_SIDE_LEFT : LIMBER_SIDE_RIGHT;
  else if (strcmp (word, "optional") == 0)
    step->optional = TRUE;
  else if (g_str_has_prefix (word, "prescribed="))
    {
      step->prescribed = limber_prescribed_new ();
      g_ptr_array_add (step->prescribed->rules, g_strdup (value));
    }
  else
    g_error ("%s is no word of a step", word);
}

/* "march-in-place seconds=60; childs-pose sets=2" */
LimberRoutine *
plan_fixture_make_routine (LimberContext context, const char *steps)
{
  LimberRoutine *routine = limber_routine_new ();
  g_auto (GStrv) list = g_strsplit (steps, "; ", -1);

  routine->id = g_strdup ("made-up");
  routine->name = g_strdup ("Made up");
  routine->context = context;
  for (guint i = 0; list[i] != NULL && *list[i] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (list[i], " ", -1);
      LimberStep *step = limber_step_new (words[0]);

      for (guint j = 1; words[j] != NULL; j++)
        read_word (step, words[j]);
      g_ptr_array_add (routine->steps, step);
    }

  return routine;
}

const LimberExercise *
plan_fixture_lookup (const char *id, gpointer self)
{
  return g_hash_table_lookup (((PlanFixture *) self)->exercises, id);
}

gint64
plan_fixture_measure (LimberRoutine *routine, gpointer self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberTimeline) timeline
             = limber_timeline_compile (routine, plan_fixture_lookup, self, NULL, &error);

  g_assert_no_error (error);

  return limber_timeline_get_total_us (timeline);
}

LimberAdapted *
plan_fixture_adapt (PlanFixture *self, LimberRoutine *routine, const LimberAdaptation *what)
{
  g_autoptr (GError) error = NULL;
  LimberAdapted *adapted = limber_adapt (routine, plan_fixture_lookup, self, what, &error);

  g_assert_no_error (error);
  g_assert_nonnull (adapted);

  return adapted;
}

LimberExercise *
plan_fixture_get_exercise (PlanFixture *self, const LimberStep *step)
{
  LimberExercise *exercise = g_hash_table_lookup (self->exercises, step->exercise_id);

  g_assert_nonnull (exercise);

  return exercise;
}

/* All that a routine says, as its file would. */
char *
plan_fixture_describe (const LimberRoutine *routine)
{
  g_autoptr (JsonNode) node = limber_routine_to_json (routine, NULL);

  return json_to_string (node, TRUE);
}

/* The ids of its exercises, with spaces between. */
char *
plan_fixture_list (const LimberRoutine *routine)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < routine->steps->len; i++)
    {
      const LimberStep *step = g_ptr_array_index (routine->steps, i);

      g_string_append_printf (list, "%s%s", i > 0 ? " " : "", step->exercise_id);
    }

  return g_string_free (list, FALSE);
}

const LimberPlanChange *
plan_fixture_find_change (GPtrArray *changes, int from, LimberPlanChangeKind kind)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const LimberPlanChange *change = g_ptr_array_index (changes, i);

      if (change->from == from && change->kind == kind)
        return change;
    }

  return NULL;
}
