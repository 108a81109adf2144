/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Does what `limber check FILE...` does, so that it can be compared with the schemas on its own;
 * the word `check` may be left out. With LIMBER_DATA_DIR it knows the exercises there. */

#include "content/limber-check.h"
#include "content/limber-exercise-table.h"
#include "content/limber-fault.h"

#include <stdio.h>
#include <string.h>

int
main (int argc, char **argv)
{
  g_autoptr (LimberExerciseTable) table = limber_exercise_table_new ();
  g_autofree char *exercises = g_build_filename (g_getenv ("LIMBER_DATA_DIR"), "exercises", NULL);
  gboolean         knows = g_getenv ("LIMBER_DATA_DIR") != NULL;
  g_autofree char *data = g_strdup (knows ? g_getenv ("LIMBER_DATA_DIR") : "");
  g_autoptr (GPtrArray) base_faults = limber_faults_new ();
  g_autoptr (LimberBasePoses) bases = limber_base_poses_read_folder (data, base_faults);
  int status = 0;

  limber_exercise_table_add_folder (table, exercises, FALSE);

  for (int i = argc > 1 && strcmp (argv[1], "check") == 0 ? 2 : 1; i < argc; i++)
    {
      g_autoptr (GPtrArray) faults = limber_faults_new ();
      g_autoptr (GPtrArray) notes = limber_faults_new ();
      g_autofree char *wrong = NULL;
      g_autofree char *mention = NULL;

      if (!limber_check_file_against (
              argv[i], knows ? limber_exercise_table_lookup : NULL, table, bases, faults, notes))
        status = 1;
      wrong = limber_faults_format (faults, argv[i]);
      mention = limber_faults_format (notes, argv[i]);
      if (faults->len > 0)
        printf ("%s\n", wrong);
      if (notes->len > 0)
        fprintf (stderr, "%s\n", mention);
    }

  return status;
}
