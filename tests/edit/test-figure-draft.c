/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-definition.h"
#include "content/limber-figure.h"
#include "edit/limber-figure-draft.h"
#include "edit/limber-figure-write.h"
#include "figure/limber-figure-check.h"

#include <string.h>

static LimberBasePoses *bases;

static LimberFigure *
read_figure (JsonNode *node)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  LimberFigure *figure = limber_figure_from_json (node, bases, FALSE, faults, NULL);

  if (figure == NULL)
    g_error ("%s", limber_faults_format (faults, "figure"));
  g_assert_nonnull (figure);

  return figure;
}

static LimberExercise *
read_exercise (const char *id)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("LIMBER_DATA_DIR"), "exercises", name, NULL);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  LimberExercise *exercise = limber_exercise_read_file (path, FALSE, faults);

  g_assert_nonnull (exercise);

  return exercise;
}

static void
assert_same_body (const LimberMovement *a, const LimberMovement *b, double beat)
{
  LimberSkeleton one;
  LimberSkeleton other;
  guint          n = sizeof (LimberSkeleton) / sizeof (double);

  limber_movement_solve (a, beat, LIMBER_BODY_RIGHT, &one);
  limber_movement_solve (b, beat, LIMBER_BODY_RIGHT, &other);
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat_with_epsilon (((double *) &one)[i], ((double *) &other)[i], 1e-9);
}

static void
assert_round_trip (const LimberMovement *movement, const char *text)
{
  g_autoptr (JsonNode) node = limber_figure_write (movement, text, NULL);
  g_autoptr (LimberFigure) again = read_figure (node);
  g_autoptr (JsonNode) twice = limber_figure_write (&again->movement, again->text, NULL);
  double last = limber_movement_get_last_beat (movement);

  g_assert_cmpstr (again->text, ==, text);
  g_assert_true (json_node_equal (node, twice));
  g_assert_cmpfloat (last, ==, limber_movement_get_last_beat (&again->movement));
  g_assert_cmpfloat (
      limber_movement_get_seconds (movement), ==, limber_movement_get_seconds (&again->movement));
  for (double beat = 0; beat <= last; beat += 0.25)
    assert_same_body (movement, &again->movement, beat);
}

/* What is written of every built-in figure is read back as the same movement. */
static void
test_round_trip (gconstpointer id)
{
  g_autoptr (LimberExercise) exercise = read_exercise (id);
  g_autoptr (LimberFigure) figure = read_figure (exercise->figure);

  assert_round_trip (&figure->movement, figure->text);
}

static void
test_unknown (void)
{
  g_autoptr (LimberExercise) exercise = read_exercise ("bird-dog");
  g_autoptr (LimberFigure) figure = read_figure (exercise->figure);
  g_autoptr (JsonNode) written = NULL;

  json_object_set_int_member (json_node_get_object (exercise->figure), "x-mood", 7);
  written = limber_figure_write (&figure->movement, "Words", exercise->figure);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (written), "x-mood"), ==, 7);
  g_assert_cmpstr (
      json_object_get_string_member (json_node_get_object (written), "text"), ==, "Words");
}

static void
test_keys (void)
{
  LimberMovement movement;

  limber_figure_draft_begin (&movement, limber_base_poses_get (bases, "standing"));
  g_assert_cmpuint (movement.n_keys, ==, 2);
  g_assert_false (limber_figure_draft_remove (&movement, 0));
  while (movement.n_keys < LIMBER_MOVEMENT_MAX_KEYS)
    g_assert_true (limber_figure_draft_duplicate (&movement, 0));
  g_assert_false (limber_figure_draft_duplicate (&movement, 0));
  for (guint i = 0; i < movement.n_keys; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (movement.keys[i].name, !=, movement.keys[j].name);

  limber_figure_draft_set_seconds (&movement, 5, 7.5);
  limber_figure_draft_set_stay (&movement, 5, 1e9);
  g_assert_true (limber_figure_draft_move (&movement, 5, 1));
  g_assert_cmpfloat (movement.keys[1].seconds, ==, 7.5);
  g_assert_cmpfloat (movement.keys[1].stay, ==, LIMBER_FIGURE_DRAFT_MOST_SECONDS);
  g_assert_true (limber_figure_draft_move (&movement, 1, 4));
  g_assert_cmpfloat (movement.keys[4].seconds, ==, 7.5);
  g_assert_false (limber_figure_draft_move (&movement, 1, 6));
  g_assert_true (limber_figure_draft_remove (&movement, 4));
  g_assert_cmpuint (movement.n_keys, ==, 5);
  for (guint i = 0; i < movement.n_keys; i++)
    g_assert_cmpfloat (movement.keys[i].seconds, ==, 2);
  assert_round_trip (&movement, "Standing still");
}

static guint
count_joints (const LimberMovement *movement)
{
  g_autoptr (GArray) faults = g_array_new (FALSE, FALSE, sizeof (LimberFigureFault));
  guint n = 0;

  limber_figure_check (movement, faults);
  for (guint i = 0; i < faults->len; i++)
    if (g_array_index (faults, LimberFigureFault, i).kind == LIMBER_FIGURE_FAULT_JOINT)
      n++;

  return n;
}

/* Whatever handles make of three poses: no joint is bent too far, in them or on the way, and what is
 * saved is what was made. */
static void
test_pulls (void)
{
  static const char *const names[]
      = { "standing", "quadruped", "hook-lying", "half-kneeling", "side-lying-left", "prone" };
  GRand *rand = g_rand_new_with_seed (3);
  guint  n_done = 0;
  guint  n_tried = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      LimberMovement movement;

      limber_figure_draft_begin (&movement, limber_base_poses_get (bases, names[i]));
      limber_figure_draft_duplicate (&movement, 0);
      movement.loop = i % 3;
      for (guint j = 0; j < 40; j++)
        {
          guint      key = g_rand_int_range (rand, 0, movement.n_keys);
          guint      which = g_rand_int_range (rand, 0, LIMBER_GRIP_N_HANDLES);
          LimberGrip grip;
          LimberVec  way = { g_rand_double_range (rand, -0.1, 0.1),
                             g_rand_double_range (rand, -0.1, 0.1),
                             g_rand_double_range (rand, -0.1, 0.1) };

          limber_grip_take (&grip,
                            &movement.keys[key].pose,
                            movement.props,
                            movement.n_props,
                            limber_grip_get_handles ()[which],
                            FALSE);
          limber_grip_pull (&grip, limber_vec_add (grip.origin, way, 1), (LimberVec){ 0, 0, 1 });
          n_tried++;
          n_done += limber_figure_draft_set_pose (&movement, key, &grip.pose);
        }
      g_assert_cmpuint (count_joints (&movement), ==, 0);
      assert_round_trip (&movement, names[i]);
    }
  g_test_message ("%u of %u", n_done, n_tried);
  g_assert_cmpuint (n_done, >, n_tried * 3 / 4);
  g_rand_free (rand);
}

static void
test_faults (void)
{
  LimberMovement movement;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) some = NULL;

  limber_figure_draft_begin (&movement, limber_base_poses_get (bases, "standing"));
  none = limber_figure_draft_get_faults (&movement);
  g_assert_cmpuint (none->len, ==, 0);
  movement.keys[1].pose.lumbar.flex = 90;
  some = limber_figure_draft_get_faults (&movement);
  g_assert_cmpuint (some->len, >, 0);
  g_assert_nonnull (strstr (g_ptr_array_index (some, 0), "the lower back"));
}

static void
add_round_trips (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("LIMBER_DATA_DIR"), "exercises", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name = NULL;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      char            *id = g_strndup (name, strlen (name) - strlen (".json"));
      g_autofree char *test = g_strconcat ("/figure-draft/round-trip/", id, NULL);

      g_test_add_data_func_full (test, id, test_round_trip, g_free);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  bases = limber_base_poses_read_folder (g_getenv ("LIMBER_DATA_DIR"), faults);
  g_assert_nonnull (bases);
  add_round_trips ();
  g_test_add_func ("/figure-draft/unknown", test_unknown);
  g_test_add_func ("/figure-draft/keys", test_keys);
  g_test_add_func ("/figure-draft/pulls", test_pulls);
  g_test_add_func ("/figure-draft/faults", test_faults);
  status = g_test_run ();
  limber_base_poses_unref (bases);

  return status;
}
