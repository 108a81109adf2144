/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "cli/limber-cli-check.h"

#include "cli/limber-cli-output.h"
#include "content/limber-check.h"
#include "content/limber-definition.h"
#include "content/limber-exercise-table.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

/* Where the exercises of a routine are looked for, one after the other. */
typedef struct
{
  LimberExerciseTable *near;    /* beside the file */
  LimberExerciseTable *given;   /* among the files */
  LimberExerciseTable *library; /* the user's and the built-in ones */
  LimberBasePoses     *bases;   /* (nullable): those of figures */
} Sources;

static const LimberExercise *
lookup (const char *id, gpointer data)
{
  Sources              *sources = data;
  const LimberExercise *exercise = limber_exercise_table_lookup (id, sources->near);

  if (exercise == NULL)
    exercise = limber_exercise_table_lookup (id, sources->given);
  if (exercise == NULL)
    exercise = limber_exercise_table_lookup (id, sources->library);

  return exercise;
}

static LimberExerciseTable *
find_library (LimberCliPlaces *places)
{
  LimberExerciseTable *table = limber_exercise_table_new ();
  g_autofree char     *own = g_build_filename (places->user_dir, "exercises", NULL);
  g_autofree char     *built_in = g_build_filename (places->data_dir, "exercises", NULL);

  limber_exercise_table_add_folder (table, own, FALSE);
  limber_exercise_table_add_folder (table, built_in, FALSE);

  return table;
}

/* What is no exercise is passed over; its faults are named in its turn. */
static LimberExerciseTable *
read_given (char **paths)
{
  LimberExerciseTable *table = limber_exercise_table_new ();

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) faults = limber_faults_new ();
      g_autoptr (LimberExercise) exercise = limber_exercise_read_file (paths[i], FALSE, faults);

      if (exercise != NULL)
        limber_exercise_table_add (table, exercise);
    }

  return table;
}

/* The folder of the file, one in it, and one beside it. */
static LimberExerciseTable *
find_near (const char *path)
{
  LimberExerciseTable *table = limber_exercise_table_new ();
  g_autofree char     *folder = g_path_get_dirname (path);
  g_autofree char     *within = g_build_filename (folder, "exercises", NULL);
  g_autofree char     *beside = g_build_filename (folder, "..", "exercises", NULL);

  limber_exercise_table_add_folder (table, folder, FALSE);
  limber_exercise_table_add_folder (table, within, FALSE);
  limber_exercise_table_add_folder (table, beside, FALSE);

  return table;
}

static void
print_notes (const char *path, GPtrArray *notes)
{
  g_autofree char *prefix = g_strdup_printf (_ ("%s: note"), path);

  for (guint i = 0; i < notes->len; i++)
    {
      g_autofree char *line = limber_fault_format (notes->pdata[i], prefix);

      g_printerr ("%s\n", line);
    }
}

static gboolean
check_one (const char *path, Sources *sources)
{
  g_autoptr (LimberExerciseTable) near = find_near (path);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (GPtrArray) notes = limber_faults_new ();
  gboolean is_good = FALSE;

  sources->near = near;
  is_good = limber_check_file_against (path, lookup, sources, sources->bases, faults, notes);
  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *line = limber_fault_format (faults->pdata[i], path);

      g_print ("%s\n", line);
    }
  print_notes (path, notes);

  return is_good;
}

/**
 * limber_cli_check:
 * @argc: number of arguments
 * @argv: the arguments, the first of which is the command
 * @places: where things lie
 *
 * `limber check FILE…`: a line for everything that is wrong with definitions.
 *
 * Returns: how the program ends
 */
int
limber_cli_check (int argc, char **argv, LimberCliPlaces *places)
{
  const char *parameters = _ ("FILE…");
  const char *summary = _ ("Says what is wrong with files of exercises and routines, a line for "
                           "each fault, and nothing if they are good.");
  g_auto (GStrv) paths = NULL;
  g_autoptr (LimberExerciseTable) given = NULL;
  g_autoptr (LimberExerciseTable) library = NULL;
  g_autoptr (GPtrArray) base_faults = limber_faults_new ();
  g_autoptr (LimberBasePoses) bases = limber_base_poses_read_folder (places->data_dir, base_faults);
  Sources      sources = { 0 };
  int          status = EXIT_SUCCESS;
  GOptionEntry entries[]
      = { { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
          G_OPTION_ENTRY_NULL };

  if (!limber_cli_parse ("check", parameters, summary, entries, &argc, &argv, &status))
    return status;
  if (paths == NULL)
    return limber_cli_refuse ("check", "%s", _ ("name a file to check"));

  given = read_given (paths);
  library = find_library (places);
  sources.given = given;
  sources.library = library;
  sources.bases = bases;
  for (guint i = 0; paths[i] != NULL; i++)
    if (!check_one (paths[i], &sources))
      status = EXIT_FAILURE;

  return status;
}
