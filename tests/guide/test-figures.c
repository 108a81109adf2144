/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/limber-figures.h"

#include "content/limber-definition.h"

static char *
get_path (const char *name)
{
  return g_build_filename (g_getenv ("LIMBER_DATA_DIR"), name, NULL);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(int *) user_data = limber_figures_load_finish (LIMBER_FIGURES (source), result, &error);
  g_assert_true (*(int *) user_data == (error == NULL));
}

static gboolean
load (LimberFigures *figures, const char *path)
{
  int loaded = -1;

  limber_figures_load_async (figures, path, NULL, loaded_cb, &loaded);
  while (loaded < 0)
    g_main_context_iteration (NULL, TRUE);

  return loaded;
}

static LimberFigures *
create_figures (void)
{
  g_autofree char *path = get_path ("base-poses.json");
  LimberFigures   *figures = limber_figures_new ();

  g_assert_true (load (figures, path));

  return figures;
}

static LimberExercise *
read_exercise (void)
{
  g_autofree char *path = get_path ("exercises/childs-pose.json");
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  LimberExercise *exercise = limber_exercise_read_file (path, FALSE, faults);

  g_assert_nonnull (exercise);

  return exercise;
}

/* Until the poses are there nothing can be shown, and without them never. */
static void
test_not_loaded (void)
{
  g_autoptr (LimberFigures) figures = limber_figures_new ();
  g_autoptr (LimberExercise) exercise = read_exercise ();

  g_assert_null (limber_figures_get (figures, exercise));
  g_assert_null (limber_figures_get_stand_in (figures, LIMBER_POSITION_PRONE));
  g_assert_false (load (figures, "/nowhere/base-poses.json"));
  g_assert_null (limber_figures_get (figures, exercise));
}

/* Made once, and anew when the definition is another. */
static void
test_kept (void)
{
  g_autoptr (LimberFigures) figures = create_figures ();
  g_autoptr (LimberExercise) exercise = read_exercise ();
  g_autoptr (LimberExercise) changed = read_exercise ();
  g_autoptr (LimberFigure) figure
             = limber_figure_ref ((LimberFigure *) limber_figures_get (figures, exercise));

  g_assert_true (limber_figures_get (figures, exercise) == figure);
  g_assert_true (limber_figures_lookup (exercise, figures) == figure);
  g_assert_true (limber_figures_get (figures, changed) != figure);
}

/* Whoever has no figure, or one that is wrong, is shown at rest. */
static void
test_stand_ins (void)
{
  g_autoptr (LimberFigures) figures = create_figures ();
  g_autoptr (LimberExercise) exercise = read_exercise ();

  for (guint i = LIMBER_POSITION_STANDING; i <= LIMBER_POSITION_SIDE_LYING; i++)
    {
      const LimberFigure *figure = limber_figures_get_stand_in (figures, i);

      g_assert_nonnull (figure);
      g_assert_cmpstr (figure->text, ==, limber_words_get_label (LIMBER_WORDS_POSITION, i));
      g_assert_true (limber_figures_get_stand_in (figures, i) == figure);
    }

  json_node_unref (exercise->figure);
  exercise->figure = json_from_string ("{\"loop\": \"dance\"}", NULL);
  g_assert_true (limber_figures_get (figures, exercise)
                 == limber_figures_get_stand_in (figures, exercise->position));
  g_clear_pointer (&exercise->figure, json_node_unref);
  g_assert_true (limber_figures_get (figures, exercise)
                 == limber_figures_get_stand_in (figures, exercise->position));
}

static void
count_cb (LimberFigures *figures, GParamSpec *pspec, guint *n)
{
  *n += 1;
}

static void
test_look (void)
{
  g_autoptr (LimberFigures) figures = limber_figures_new ();
  g_autofree char *id = NULL;
  guint            n = 0;

  g_assert_true (limber_figures_get_look (figures) == limber_look_get (0));
  g_signal_connect (figures, "notify::look", G_CALLBACK (count_cb), &n);
  g_object_set (figures, "look", "silver", NULL);
  g_object_set (figures, "look", "silver", NULL);
  g_object_get (figures, "look", &id, NULL);
  g_assert_cmpstr (id, ==, "silver");
  g_assert_cmpuint (n, ==, 1);
  limber_figures_set_look (figures, "a look of next year");
  g_assert_true (limber_figures_get_look (figures) == limber_look_get (0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/guide/figures/not-loaded", test_not_loaded);
  g_test_add_func ("/guide/figures/kept", test_kept);
  g_test_add_func ("/guide/figures/stand-ins", test_stand_ins);
  g_test_add_func ("/guide/figures/look", test_look);

  return g_test_run ();
}
