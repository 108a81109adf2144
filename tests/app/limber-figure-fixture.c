/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-figure-fixture.h"

#include "content/limber-definition.h"

/* The figures that come with the program. */
LimberFigures *
limber_figure_fixture_new (void)
{
  LimberFigures   *figures = limber_figures_new ();
  g_autofree char *path = g_build_filename (g_getenv ("LIMBER_DATA_DIR"), "base-poses.json", NULL);
  g_autoptr(GPtrArray) faults = limber_faults_new ();
  g_autoptr(LimberBasePoses) bases = limber_base_poses_read_file (path, faults);

  g_assert_nonnull (bases);
  limber_figures_set_bases (figures, bases);

  return figures;
}

LimberExercise *
limber_figure_fixture_read (const char *id)
{
  g_autofree char *file = g_strconcat (id, ".json", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("LIMBER_DATA_DIR"), "exercises", file, NULL);
  g_autoptr(GPtrArray) faults = limber_faults_new ();
  LimberExercise *exercise = limber_exercise_read_file (path, FALSE, faults);

  g_assert_nonnull (exercise);

  return exercise;
}
