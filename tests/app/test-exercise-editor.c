/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-exercise-editor-form.h"
#include "app/limber-exercise-editor-lines.h"
#include "app/limber-exercise-editor.h"
#include "app/limber-figure-editor-stage.h"
#include "app/limber-figure-editor.h"
#include "content/limber-definition.h"
#include "content/limber-figure.h"
#include "figure/limber-figure-check.h"
#include "figure/limber-grip.h"
#include "limber-window-fixture.h"

#include <string.h>
#include <unistd.h>

static LimberFigureEditorStage *
get_stage (LimberWindowFixture *self)
{
  return LIMBER_FIGURE_EDITOR_STAGE (
      limber_window_fixture_find (self, LIMBER_TYPE_FIGURE_EDITOR_STAGE));
}

static GtkWidget *
get_page (LimberWindowFixture *self)
{
  return limber_window_fixture_find (self, LIMBER_TYPE_EXERCISE_EDITOR);
}

static const LimberMovement *
get_movement (LimberWindowFixture *self)
{
  return limber_figure_editor_stage_get_movement (get_stage (self));
}

static void
make (LimberWindowFixture *self, const char *id)
{
  limber_window_fixture_act (self, "win.new-exercise", id);
  limber_window_fixture_assert_page (self, "new-exercise");
  limber_wait_until (get_stage (self) != NULL && get_movement (self)->n_keys > 0);
  limber_window_fixture_settle (self);
}

static char *
get_path (LimberWindowFixture *self, const char *id)
{
  return limber_library_get_user_path (limber_services_get_library (self->services), FALSE, id);
}

static LimberExercise *
await_file (LimberWindowFixture *self, const char *id)
{
  g_autofree char *path = get_path (self, id);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  LimberExercise *exercise = NULL;

  limber_wait_until (g_file_test (path, G_FILE_TEST_EXISTS));
  exercise = limber_exercise_read_file (path, FALSE, faults);
  if (exercise == NULL)
    g_error ("%s", limber_faults_format (faults, path));

  return exercise;
}

static guint
count_joint_faults (const LimberMovement *movement)
{
  g_autoptr (GArray) faults = g_array_new (FALSE, FALSE, sizeof (LimberFigureFault));
  guint n = 0;

  limber_figure_check (movement, faults);
  for (guint i = 0; i < faults->len; i++)
    if (g_array_index (faults, LimberFigureFault, i).kind == LIMBER_FIGURE_FAULT_JOINT)
      n++;

  return n;
}

static LimberVec
get_place (LimberWindowFixture *self, guint key, LimberBodyPoint point)
{
  LimberSkeleton body;

  limber_movement_solve (get_movement (self), key, LIMBER_BODY_RIGHT, &body);

  return limber_skeleton_get_point (&body, point, NULL);
}

/* What the program says on the command line. */
static char *
call (const char *command, const char *argument, const char *option, const char *value)
{
  const char *argv[] = { g_getenv ("LIMBER_PROGRAM"), command, argument, option, value, NULL };
  g_auto (GStrv) env = g_get_environ ();
  g_autoptr (GError) error = NULL;
  char *said = NULL;
  int   status = -1;

  env = g_environ_setenv (env, "XDG_DATA_HOME", g_get_user_data_dir (), TRUE);
  g_spawn_sync (
      NULL, (char **) argv, env, G_SPAWN_DEFAULT, NULL, NULL, &said, NULL, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, &error))
    g_error ("%s %s: %s\n%s", command, argument, error->message, said);

  return said;
}

/* All the rest of the program knows it. */
static void
check_elsewhere (LimberWindowFixture *self, const char *id)
{
  g_autofree char *path = get_path (self, id);
  g_autofree char *picture = g_build_filename (g_get_user_data_dir (), "picture.png", NULL);
  g_autofree char *link = g_build_filename (g_get_user_data_dir (), "limber", "exercises", NULL);
  g_autofree char *listed = NULL;
  g_autofree char *checked = NULL;
  g_autofree char *drawn = NULL;
  g_autofree char *faults = NULL;

  /* The library of the window looks right here, the program one folder further down. */
  g_assert_true (g_file_test (link, G_FILE_TEST_EXISTS) || symlink ("../exercises", link) == 0);
  listed = call ("list", "--json", NULL, NULL);
  g_assert_nonnull (strstr (listed, id));
  checked = call ("check", path, NULL, NULL);
  drawn = call ("figure", id, "-o", picture);
  g_assert_true (g_file_test (picture, G_FILE_TEST_IS_REGULAR));
  faults = call ("figure", id, "--check", NULL);
  g_assert_null (strstr (faults, "degrees"));
}

/* Made like another one: a hand is moved, all is saved by itself in a file of its own, and the other one
 * stays as it was. */
static void
test_make_like (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autoptr (LimberExercise) saved = NULL;
  g_autoptr (LimberFigure) figure = NULL;
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  LimberVec        before;
  g_autofree char *builtin = get_path (self, "bird-dog");

  make (self, "bird-dog");
  g_assert_cmpuint (get_movement (self)->n_keys, ==, 3);
  before = get_place (self, 0, LIMBER_BODY_POINT_RIGHT_HAND);
  g_assert_true (limber_figure_editor_stage_nudge (
      get_stage (self), LIMBER_BODY_POINT_RIGHT_HAND, 0.05, 0.1, 0));
  g_assert_cmpfloat (get_place (self, 0, LIMBER_BODY_POINT_RIGHT_HAND).y, >, before.y + 0.05);

  saved = await_file (self, "bird-dog-my-way");
  g_assert_cmpstr (saved->name, ==, "Bird dog (my way)");
  g_assert_cmpint (saved->kind, ==, LIMBER_KIND_STRENGTH_HOLD);
  g_assert_cmpint (limber_dose_get_reps (saved->dose, 0), ==, 3);
  figure = limber_figure_from_json (saved->figure, NULL, FALSE, faults, NULL);
  g_assert_nonnull (figure);
  g_assert_cmpuint (count_joint_faults (&figure->movement), ==, 0);
  g_assert_false (g_file_test (builtin, G_FILE_TEST_EXISTS));
  check_elsewhere (self, "bird-dog-my-way");
}

/* What is undone is undone on the figure as well. */
static void
test_undo (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberVec before;
  LimberVec after;

  make (self, "");
  before = get_place (self, 0, LIMBER_BODY_POINT_LEFT_HAND);
  limber_figure_editor_stage_nudge (get_stage (self), LIMBER_BODY_POINT_LEFT_HAND, 0.1, 0.2, 0);
  after = get_place (self, 0, LIMBER_BODY_POINT_LEFT_HAND);
  g_assert_cmpfloat (limber_vec_length (limber_vec_sub (after, before)), >, 0.1);
  g_assert_true (gtk_widget_activate_action (get_page (self), "editor.undo", NULL));
  after = get_place (self, 0, LIMBER_BODY_POINT_LEFT_HAND);
  g_assert_cmpfloat (limber_vec_length (limber_vec_sub (after, before)), <, 0.001);
  g_assert_true (gtk_widget_activate_action (get_page (self), "editor.redo", NULL));
  after = get_place (self, 0, LIMBER_BODY_POINT_LEFT_HAND);
  g_assert_cmpfloat (limber_vec_length (limber_vec_sub (after, before)), >, 0.1);
}

/* Poses are added, sorted and removed; two stay. */
static void
test_poses (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *editor = NULL;

  make (self, "");
  editor = limber_window_fixture_find (self, LIMBER_TYPE_FIGURE_EDITOR);
  g_assert_cmpuint (get_movement (self)->n_keys, ==, 2);
  for (guint i = 0; i < 6; i++)
    gtk_widget_activate_action (editor, "figure.add", NULL);
  g_assert_cmpuint (get_movement (self)->n_keys, ==, LIMBER_MOVEMENT_MAX_KEYS);
  gtk_widget_activate_action (editor, "figure.earlier", NULL);
  gtk_widget_activate_action (editor, "figure.mirror", NULL);
  for (guint i = 0; i < 6; i++)
    gtk_widget_activate_action (editor, "figure.remove", NULL);
  g_assert_cmpuint (get_movement (self)->n_keys, ==, 2);
}

/* Each handle has a name and says where it is, and can have the focus. */
static void
test_handles (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *handle = NULL;
  guint      n = 0;

  make (self, "");
  for (handle = gtk_widget_get_first_child (GTK_WIDGET (get_stage (self))); handle != NULL;
       handle = gtk_widget_get_next_sibling (handle), n++)
    {
      g_assert_true (gtk_widget_get_focusable (handle));
      g_assert_nonnull (gtk_widget_get_tooltip_text (handle));
      gtk_test_accessible_assert_property (
          handle, GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_widget_get_tooltip_text (handle));
      if (g_str_equal (gtk_widget_get_tooltip_text (handle), "Right foot"))
        gtk_test_accessible_assert_property (
            handle, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "on the floor");
    }
  g_assert_cmpuint (n, ==, LIMBER_GRIP_N_HANDLES);
}

/* Deleted, and brought back. */
static void
test_delete (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autoptr (LimberExercise) saved = NULL;
  g_autoptr (LimberExercise) again = NULL;
  g_autofree char *path = get_path (self, "bird-dog-my-way");

  make (self, "bird-dog");
  limber_figure_editor_stage_nudge (get_stage (self), LIMBER_BODY_POINT_RIGHT_HAND, 0.05, 0.1, 0);
  saved = await_file (self, "bird-dog-my-way");
  g_assert_true (gtk_widget_activate_action (get_page (self), "editor.delete", NULL));
  limber_window_fixture_answer (self, "delete");
  limber_wait_until (!g_file_test (path, G_FILE_TEST_EXISTS));
  limber_wait_until (limber_window_fixture_shows (self, "Deleted"));
  g_assert_true (gtk_widget_activate_action (get_page (self), "editor.bring-back", NULL));
  again = await_file (self, "bird-dog-my-way");
  g_assert_cmpstr (again->name, ==, saved->name);
}

static gboolean
is_listed (LimberWindowFixture *self, const char *id)
{
  return limber_library_find_exercise (limber_services_get_library (self->services), id) != NULL;
}

/* One's own is changed where it is; a built-in one is not, but for one like it. */
static void
test_edit (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autoptr (LimberExercise) saved = NULL;
  g_autofree char *other = get_path (self, "bird-dog-my-way-2");

  make (self, "bird-dog");
  limber_figure_editor_stage_nudge (get_stage (self), LIMBER_BODY_POINT_RIGHT_HAND, 0.05, 0.1, 0);
  saved = await_file (self, "bird-dog-my-way");
  limber_window_fixture_act (self, "win.back", NULL);
  limber_wait_until (is_listed (self, "bird-dog-my-way"));

  limber_window_fixture_act (self, "win.edit-exercise", "bird-dog-my-way");
  limber_window_fixture_assert_page (self, "edit-exercise");
  limber_wait_until (limber_window_fixture_shows (self, "Bird dog (my way)"));
  limber_wait_until (limber_window_fixture_shows (self, "Saved"));
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
}

/* What is not whole is neither saved nor lost: it is said what is missing, and it waits. */
static void
test_waiting (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberVec before, after;

  make (self, "");
  before = get_place (self, 0, LIMBER_BODY_POINT_LEFT_HAND);
  g_assert_true (limber_window_fixture_shows (self, "Not saved yet. It needs a name."));
  limber_figure_editor_stage_nudge (get_stage (self), LIMBER_BODY_POINT_LEFT_HAND, 0.1, 0.2, 0);
  limber_window_fixture_act (self, "win.back", NULL);
  limber_wait_until (limber_window_fixture_shows (self, "This exercise is not saved yet."));

  make (self, "");
  after = get_place (self, 0, LIMBER_BODY_POINT_LEFT_HAND);
  g_assert_cmpfloat (limber_vec_length (limber_vec_sub (after, before)), >, 0.01);
  gtk_widget_activate_action (get_page (self), "editor.delete", NULL);
  limber_window_fixture_answer (self, "delete");
  limber_window_fixture_settle (self);
  make (self, "");
  after = get_place (self, 0, LIMBER_BODY_POINT_LEFT_HAND);
  g_assert_cmpfloat (limber_vec_length (limber_vec_sub (after, before)), <, 0.001);
}

int
main (int argc, char *argv[])
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/exercise-editor/make-like", test_make_like);
  limber_window_fixture_add ("/exercise-editor/undo", test_undo);
  limber_window_fixture_add ("/exercise-editor/poses", test_poses);
  limber_window_fixture_add ("/exercise-editor/handles", test_handles);
  limber_window_fixture_add ("/exercise-editor/delete", test_delete);
  limber_window_fixture_add ("/exercise-editor/edit", test_edit);
  limber_window_fixture_add ("/exercise-editor/waiting", test_waiting);

  return g_test_run ();
}
