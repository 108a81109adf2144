/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-definition-save.h"
#include "content/limber-definition.h"
#include "edit/limber-exercise-copy.h"
#include "edit/limber-exercise-draft.h"
#include "limber-fake-clock.h"

static LimberExercise *
read_exercise (const char *path)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  LimberExercise *exercise = limber_exercise_read_file (path, FALSE, faults);

  if (exercise == NULL)
    g_error ("%s", limber_faults_format (faults, path));

  return exercise;
}

static char *
get_path (const char *name)
{
  return g_build_filename (g_getenv ("LIMBER_DATA_DIR"), "exercises", name, NULL);
}

/* A copy says the same as what it is a copy of, and shares nothing that is changed. */
static void
test_copy (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("LIMBER_DATA_DIR"), "exercises", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = get_path (name);
      g_autoptr (LimberExercise) exercise = read_exercise (file);
      g_autoptr (LimberExercise) copy = limber_exercise_copy (exercise);
      g_autoptr (JsonNode) one = limber_exercise_to_json (exercise, NULL);
      g_autoptr (JsonNode) other = limber_exercise_to_json (copy, NULL);

      g_assert_true (json_node_equal (one, other));
      g_array_set_size (copy->primary, 0);
      g_ptr_array_set_size (copy->instructions, 0);
      g_assert_cmpuint (exercise->primary->len, >, 0);
      g_assert_cmpuint (exercise->instructions->len, >, 0);
    }
}

static void
put_name (LimberExerciseDraft *draft, const char *name)
{
  LimberExercise *exercise = limber_exercise_draft_take_copy (draft);

  g_free (exercise->name);
  exercise->name = g_strdup (name);
  limber_exercise_draft_put (draft, exercise, "Name", "name");
}

static void
assert_name (LimberExerciseDraft *draft, const char *name)
{
  g_assert_cmpstr (limber_exercise_draft_get_exercise (draft)->name, ==, name);
}

static void
count_cb (LimberExerciseDraft *draft, guint *n)
{
  (*n)++;
}

static void
test_undo (void)
{
  LimberFakeClock *clock = limber_fake_clock_new ();
  g_autoptr (LimberExercise) exercise = limber_exercise_draft_begin ("my-own");
  LimberExerciseDraft *draft = limber_exercise_draft_new (exercise, LIMBER_CLOCK (clock));
  guint                n_changes = 0;

  g_signal_connect (draft, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_false (limber_exercise_draft_can_undo (draft));
  put_name (draft, "A");
  put_name (draft, "Ab");
  limber_fake_clock_advance (clock, 10 * G_USEC_PER_SEC);
  put_name (draft, "Abc");
  g_assert_cmpuint (n_changes, ==, 3);
  g_assert_cmpstr (limber_exercise_draft_get_undo_label (draft), ==, "Name");
  limber_exercise_draft_undo (draft);
  assert_name (draft, "Ab");
  limber_exercise_draft_undo (draft);
  assert_name (draft, "");
  g_assert_false (limber_exercise_draft_can_undo (draft));
  g_assert_cmpstr (limber_exercise_draft_get_redo_label (draft), ==, "Name");
  limber_exercise_draft_redo (draft);
  limber_exercise_draft_redo (draft);
  assert_name (draft, "Abc");
  g_assert_false (limber_exercise_draft_can_redo (draft));
  g_assert_cmpuint (n_changes, ==, 7);
  g_assert_finalize_object (draft);
  g_assert_finalize_object (clock);
}

static void
put_whole (LimberExerciseDraft *draft)
{
  LimberExercise *exercise = limber_exercise_draft_take_copy (draft);
  guint           muscle = 0;

  g_free (exercise->name);
  exercise->name = g_strdup ("Side-lying hip lift");
  exercise->sides = LIMBER_SIDES_PER_SIDE;
  g_array_append_val (exercise->primary, muscle);
  g_ptr_array_add (exercise->instructions, g_strdup ("Lie on your side."));
  limber_exercise_draft_put (draft, exercise, "All", NULL);
}

/* What it lacks is said where it is missing, and when nothing is, a file can be made of it. */
static void
test_faults (void)
{
  LimberFakeClock *clock = limber_fake_clock_new ();
  g_autoptr (LimberExercise) exercise = limber_exercise_draft_begin ("my-own");
  LimberExerciseDraft *draft = limber_exercise_draft_new (exercise, LIMBER_CLOCK (clock));
  LimberExercise      *changed = NULL;
  g_autofree char     *path = g_build_filename (g_get_user_data_dir (), "my-own.json", NULL);
  g_autoptr (LimberExercise) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (limber_exercise_draft_get_first_fault (draft), ==, LIMBER_EXERCISE_FIELD_NAME);
  g_assert_nonnull (limber_exercise_draft_get_fault (draft, LIMBER_EXERCISE_FIELD_MUSCLES));
  g_assert_nonnull (limber_exercise_draft_get_fault (draft, LIMBER_EXERCISE_FIELD_INSTRUCTIONS));
  g_assert_null (limber_exercise_draft_get_fault (draft, LIMBER_EXERCISE_FIELD_DOSE));
  put_whole (draft);
  g_assert_cmpint (limber_exercise_draft_get_first_fault (draft), ==, LIMBER_EXERCISE_FIELD_SIDE);
  changed = limber_exercise_draft_take_copy (draft);
  changed->side_meaning = g_strdup ("the upper leg");
  limber_exercise_draft_put (draft, changed, "Side", NULL);
  g_assert_cmpint (limber_exercise_draft_get_first_fault (draft), ==, LIMBER_EXERCISE_FIELD_NONE);

  limber_exercise_save (limber_exercise_draft_get_exercise (draft), path, path, &error);
  g_assert_no_error (error);
  again = read_exercise (path);
  g_assert_cmpstr (again->side_meaning, ==, "the upper leg");
  g_assert_cmpint (again->dose->length_us, ==, 30 * G_USEC_PER_SEC);
  g_assert_finalize_object (draft);
  g_assert_finalize_object (clock);
}

static void
test_like (void)
{
  g_autofree char *path = get_path ("bird-dog.json");
  g_autoptr (LimberExercise) other = read_exercise (path);
  g_autoptr (LimberExercise) own
             = limber_exercise_draft_begin_like (other, "bird-dog-2", "My bird dog");

  g_assert_cmpstr (own->id, ==, "bird-dog-2");
  g_assert_cmpstr (own->name, ==, "My bird dog");
  g_assert_cmpuint (own->aliases->len, ==, 0);
  g_assert_cmpstr (own->licence, ==, other->licence);
  g_assert_true (own->figure == other->figure);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/edit/exercise-draft/copy", test_copy);
  g_test_add_func ("/edit/exercise-draft/undo", test_undo);
  g_test_add_func ("/edit/exercise-draft/faults", test_faults);
  g_test_add_func ("/edit/exercise-draft/like", test_like);

  return g_test_run ();
}
