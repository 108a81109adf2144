/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every exercise that is shipped has a figure, which a body could do, and which one sees whole. */

#include "content/limber-definition.h"
#include "content/limber-figure.h"
#include "figure/limber-figure-check.h"
#include "figure/limber-framing.h"

#define SIZE 640
#define MOMENTS 20

static LimberBasePoses *bases;

static char *
get_folder (void)
{
  return g_build_filename (g_getenv ("LIMBER_DATA_DIR"), "exercises", NULL);
}

static LimberExercise *
read_exercise (const char *file)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  LimberExercise *exercise = limber_exercise_read_file (path, FALSE, faults);

  g_assert_cmpuint (faults->len, ==, 0);

  return exercise;
}

static void
check_body (const LimberMovement *movement)
{
  g_autoptr (GArray) faults = g_array_new (FALSE, TRUE, sizeof (LimberFigureFault));

  limber_figure_check (movement, faults);
  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *line
          = limber_figure_fault_describe (movement, &g_array_index (faults, LimberFigureFault, i));

      g_test_message ("%s", line);
      g_test_fail ();
    }
}

static void
check_seen (const LimberCamera *camera,
            LimberVec           place,
            double              radius,
            const char         *what,
            double              beat)
{
  const LimberView view = limber_camera_project (camera, place);
  const double     most = SIZE / 2.0 - radius * camera->scale;

  if (fabs (view.x) <= most && fabs (view.y) <= most)
    return;

  g_test_message ("%s is out of the picture at %g", what, beat);
  g_test_fail ();
}

static void
check_frame (const LimberMovement *movement, LimberBodySide side)
{
  const guint  n = (guint) limber_movement_get_last_beat (movement) * MOMENTS;
  LimberCamera camera;

  limber_frame_movement (movement, side, 0, 0, SIZE, SIZE, &camera);
  for (guint i = 0; i <= n; i++)
    {
      const double   beat = (double) i / MOMENTS;
      LimberSkeleton body;

      limber_movement_solve (movement, beat, side, &body);
      check_seen (&camera, body.head, .085, "the head", beat);
      for (guint j = 0; j < LIMBER_N_BODY_SIDES; j++)
        {
          check_seen (&camera, body.arm[j].fingers, .011, "a hand", beat);
          check_seen (&camera, body.leg[j].toe, .016, "a foot", beat);
          check_seen (&camera, body.leg[j].heel, .016, "a heel", beat);
        }
    }
}

static void
test_exercise (gconstpointer data)
{
  g_autoptr (LimberExercise) exercise = read_exercise (data);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (GPtrArray) notes = limber_faults_new ();
  g_autoptr (LimberFigure) figure = NULL;

  if (exercise->figure == NULL)
    {
      g_test_message ("there is no figure in it");
      g_test_fail ();
      return;
    }
  figure = limber_figure_from_json (exercise->figure, bases, FALSE, faults, notes);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpuint (notes->len, ==, 0);

  check_body (&figure->movement);
  check_frame (&figure->movement, LIMBER_BODY_RIGHT);
  check_frame (&figure->movement, LIMBER_BODY_LEFT);
  /* Whose turn it is can be seen where sides take turns, and only there. */
  g_assert_cmpint (figure->movement.loop == LIMBER_LOOP_ALTERNATE,
                   ==,
                   exercise->sides == LIMBER_SIDES_ALTERNATING);
}

/* What figures start from is right by itself, on a chair or on the mat. */
static void
test_base (gconstpointer data)
{
  g_autofree char *text = g_strdup_printf (
      "{\"text\": \"One base pose.\", \"loop\": \"hold\", \"props\": [\"mat\"%s],"
      " \"poses\": [{\"name\": \"base\", \"base\": \"%s\"}]}",
      g_str_has_suffix (data, "chair") ? ", \"chair\"" : "",
      (const char *) data);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (LimberFigure) figure = limber_figure_from_json (node, bases, FALSE, faults, NULL);

  g_assert_cmpuint (faults->len, ==, 0);
  check_body (&figure->movement);
}

static void
add_bases (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("LIMBER_DATA_DIR"), "base-poses.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GList) names = NULL;
  JsonObject *poses;

  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  poses = json_object_get_object_member (json_node_get_object (json_parser_get_root (parser)),
                                         "poses");
  names = json_object_get_members (poses);
  g_assert_cmpuint (g_list_length (names), >, 9);
  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autofree char *name = g_strconcat ("/figures/base/", l->data, NULL);

      g_test_add_data_func_full (name, g_strdup (l->data), test_base, g_free);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  int status = 0;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  bases = limber_base_poses_read_folder (g_getenv ("LIMBER_DATA_DIR"), faults);
  g_assert_nonnull (bases);
  add_bases ();
  for (const char *file = g_dir_read_name (dir); file != NULL; file = g_dir_read_name (dir))
    {
      g_autofree char *path = g_strdelimit (g_strconcat ("/figures/", file, NULL), ".", '-');

      g_test_add_data_func_full (path, g_strdup (file), test_exercise, g_free);
    }
  status = g_test_run ();
  limber_base_poses_unref (bases);

  return status;
}
