/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-editor-dose.h"
#include "content/limber-definition.h"
#include "content/limber-library.h"
#include "content/limber-routine-check.h"
#include "session/limber-timeline.h"

#define S ((gint64) G_USEC_PER_SEC)

static LimberLibrary *
load (void)
{
  LimberLibrary *library
      = limber_library_new (g_getenv ("LIMBER_DATA_DIR"), g_get_user_data_dir ());
  g_autoptr(GError) error = NULL;

  limber_library_load (library, NULL, &error);
  g_assert_no_error (error);

  return library;
}

static const LimberExercise *
find (LimberLibrary *library, const char *id)
{
  const LimberExercise *exercise = limber_library_lookup (id, library);

  g_assert_nonnull (exercise);

  return exercise;
}

/* Nothing that it says is against the format, and it can be played unless it takes days. */
static void
assert_sound (LimberLibrary *library, const LimberStep *step)
{
  g_autoptr(LimberRoutine) routine = limber_routine_new ();
  g_autoptr(LimberRoutine) again = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  g_autoptr(GPtrArray) faults = limber_faults_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(GError) error = NULL;
  const LimberTimelineOptions options = LIMBER_TIMELINE_OPTIONS_DEFAULT;

  routine->format = 1;
  routine->id = g_strdup ("test");
  routine->name = g_strdup ("Test");
  g_ptr_array_add (routine->steps, limber_step_copy (step));
  root = limber_routine_to_json (routine, NULL);
  again = limber_routine_from_json (root, "test", FALSE, faults, NULL);
  if (again != NULL)
    limber_routine_check (again, limber_library_lookup, library, faults);
  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *text = limber_fault_format (g_ptr_array_index (faults, i), "test");

      g_autofree char *json = json_to_string (root, FALSE);

      g_test_message ("%s: %s", text, json);
    }
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_nonnull (again);
  timeline = limber_timeline_compile (again, limber_library_lookup, library, &options, &error);
  if (!g_error_matches (error, LIMBER_TIMELINE_ERROR, LIMBER_TIMELINE_ERROR_TOO_LONG))
    g_assert_no_error (error);
}

static void
change_something (LimberStep *step, const LimberExercise *exercise)
{
  const LimberEditorField field
      = (LimberEditorField) g_test_rand_int_range (0, LIMBER_EDITOR_N_FIELDS);
  const LimberEditorRange *range = limber_editor_dose_get_range (field);

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      limber_editor_dose_set_work (
          step, exercise, (LimberEditorWork) g_test_rand_int_range (0, LIMBER_EDITOR_OWN_PACE + 1));
      break;
    case 1:
      limber_editor_dose_set_series (step, exercise, g_test_rand_int_range (0, 2) == 1);
      break;
    case 2:
      limber_editor_dose_set_reps (
          step, exercise, (guint) g_test_rand_int_range (0, 6), g_test_rand_int_range (-3, 300));
      break;
    case 3:
      limber_editor_dose_set_tempo (
          step, exercise, (guint) g_test_rand_int_range (0, 4), g_test_rand_int_range (-1, 700));
      break;
    default:
      if (!limber_editor_dose_applies (step, exercise, field))
        break;
      limber_editor_dose_set (step,
                              exercise,
                              field,
                              g_test_rand_int_range (0, 4) == 0
                                  ? LIMBER_EDITOR_UNSTATED
                                  : g_test_rand_int_range (-1, (gint32) range->most + 10));
    }
}

/* Whatever is changed, in whatever order, the step stays one that can be saved and played. */
static void
test_sound (void)
{
  g_autoptr(LimberLibrary) library = load ();
  GListModel *exercises = limber_library_get_exercises (library);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (exercises, i);
      const LimberExercise *exercise = find (library, limber_item_get_id (item));
      g_autoptr(LimberStep) step = limber_step_new (exercise->id);

      for (guint n = 0; n < 40; n++)
        {
          change_something (step, exercise);
          assert_sound (library, step);
        }
    }
}

/* What is put back leaves no trace. */
static void
test_back (void)
{
  g_autoptr(LimberLibrary) library = load ();
  GListModel *exercises = limber_library_get_exercises (library);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (exercises, i);
      const LimberExercise *exercise = find (library, limber_item_get_id (item));
      g_autoptr(LimberStep) step = limber_step_new (exercise->id);
      const LimberEditorWork work = limber_editor_dose_get_work (step, exercise);

      limber_editor_dose_set_work (step, exercise, (work + 1) % (LIMBER_EDITOR_OWN_PACE + 1));
      g_assert_cmpint (limber_editor_dose_get_work (step, exercise),
                       ==,
                       (work + 1) % (LIMBER_EDITOR_OWN_PACE + 1));
      limber_editor_dose_set_work (step, exercise, work);
      for (LimberEditorField field = 0; field < LIMBER_EDITOR_N_FIELDS; field++)
        {
          const double usual = limber_editor_dose_get_usual (step, exercise, field);

          if (usual < 0 || !limber_editor_dose_applies (step, exercise, field))
            continue;
          limber_editor_dose_set (step, exercise, field, usual + 1);
          g_assert_cmpfloat (limber_editor_dose_get (step, field), >=, 0);
          limber_editor_dose_set (step, exercise, field, LIMBER_EDITOR_UNSTATED);
          g_assert_cmpfloat (limber_editor_dose_get (step, field), ==, LIMBER_EDITOR_UNSTATED);
        }
    }
}

/* The usual number, typed, is not stated. */
static void
test_usual (void)
{
  g_autoptr(LimberLibrary) library = load ();
  const LimberExercise *exercise = find (library, "standing-calf-stretch");
  g_autoptr(LimberStep) step = limber_step_new (exercise->id);
  const double usual = limber_editor_dose_get_usual (step, exercise, LIMBER_EDITOR_LENGTH);

  g_assert_cmpfloat (usual, >, 0);
  limber_editor_dose_set (step, exercise, LIMBER_EDITOR_LENGTH, usual + 15);
  g_assert_cmpint (step->dose->length_us, ==, (gint64) (usual + 15) * S);
  g_assert_cmpfloat (
      limber_editor_dose_get_usual (step, exercise, LIMBER_EDITOR_LENGTH), ==, usual);
  limber_editor_dose_set (step, exercise, LIMBER_EDITOR_LENGTH, usual);
  g_assert_cmpint (step->dose->length_us, ==, LIMBER_DOSE_UNSTATED);
}

/* A list for each set goes along with the number of sets. */
static void
test_series (void)
{
  g_autoptr(LimberLibrary) library = load ();
  const LimberExercise *exercise = find (library, "bird-dog");
  g_autoptr(LimberStep) step = limber_step_new (exercise->id);

  limber_editor_dose_set (step, exercise, LIMBER_EDITOR_SETS, 3);
  limber_editor_dose_set_series (step, exercise, TRUE);
  limber_editor_dose_set_reps (step, exercise, 0, 4);
  limber_editor_dose_set_reps (step, exercise, 2, 2);
  g_assert_true (limber_editor_dose_has_series (step, exercise));
  g_assert_cmpuint (step->dose->reps->len, ==, 3);
  g_assert_cmpint (g_array_index (step->dose->reps, int, 0), ==, 4);
  g_assert_cmpint (g_array_index (step->dose->reps, int, 2), ==, 2);
  limber_editor_dose_set (step, exercise, LIMBER_EDITOR_SETS, 4);
  g_assert_cmpuint (step->dose->reps->len, ==, 4);
  g_assert_cmpint (g_array_index (step->dose->reps, int, 3), ==, 2);
  assert_sound (library, step);
  limber_editor_dose_set_series (step, exercise, FALSE);
  g_assert_cmpuint (step->dose->reps->len, ==, 1);
  g_assert_cmpint (step->dose->sets, ==, 4);
  assert_sound (library, step);
}

/* A tempo of one's own states all its parts, and the usual one none. */
static void
test_tempo (void)
{
  g_autoptr(LimberLibrary) library = load ();
  const LimberExercise *exercise = find (library, "cat-cow");
  g_autoptr(LimberStep) step = limber_step_new (exercise->id);
  GArray *usual = exercise->dose->tempo;

  g_assert_cmpuint (usual->len, >, 1);
  limber_editor_dose_set_tempo (step, exercise, 1, 7.5);
  g_assert_cmpuint (step->dose->tempo->len, ==, usual->len);
  g_assert_cmpint (
      g_array_index (step->dose->tempo, LimberTempoSegment, 1).length_us, ==, 15 * S / 2);
  assert_sound (library, step);
  limber_editor_dose_set_tempo (step, exercise, 1, LIMBER_EDITOR_UNSTATED);
  g_assert_null (step->dose->tempo);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/app/editor-dose/sound", test_sound);
  g_test_add_func ("/app/editor-dose/back", test_back);
  g_test_add_func ("/app/editor-dose/usual", test_usual);
  g_test_add_func ("/app/editor-dose/series", test_series);
  g_test_add_func ("/app/editor-dose/tempo", test_tempo);

  return g_test_run ();
}
