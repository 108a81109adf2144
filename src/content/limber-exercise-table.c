/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "content/limber-exercise-table.h"

#include "content/limber-definition.h"

#include <string.h>

/* Of a big collection only so many are kept when they come by; a routine that needs others has them
 * read again. */
#define MAX_ADDED 512

typedef struct
{
  char    *path;
  gboolean translate;
} Folder;

/**
 * LimberExerciseTable:
 *
 * Bodies of exercises by their id, read from folders as they are asked for and kept. For one thread
 * at a time.
 */
struct _LimberExerciseTable
{
  GHashTable *exercises; /* (element-type utf8 LimberExercise): NULL for one that is not there */
  GArray     *folders;   /* (element-type Folder): the first that has a good file wins */
};

static void
folder_clear (gpointer data)
{
  Folder *folder = data;

  g_free (folder->path);
}

static void
exercise_clear (gpointer data)
{
  if (data != NULL)
    limber_exercise_unref (data);
}

/**
 * limber_exercise_table_new:
 *
 * Returns: (transfer full): a table without exercises and folders
 */
LimberExerciseTable *
limber_exercise_table_new (void)
{
  LimberExerciseTable *self = g_new0 (LimberExerciseTable, 1);

  self->exercises = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, exercise_clear);
  self->folders = g_array_new (FALSE, FALSE, sizeof (Folder));
  g_array_set_clear_func (self->folders, folder_clear);

  return self;
}

/**
 * limber_exercise_table_free:
 * @self: (transfer full): a table
 */
void
limber_exercise_table_free (LimberExerciseTable *self)
{
  g_hash_table_unref (self->exercises);
  g_array_unref (self->folders);
  g_free (self);
}

/**
 * limber_exercise_table_add_folder:
 * @self: a table
 * @folder: where to look for exercises, after the folders added before
 * @translate: whether they are built-in ones, to be shown to people
 */
void
limber_exercise_table_add_folder (LimberExerciseTable *self, const char *folder, gboolean translate)
{
  Folder entry = { g_strdup (folder), translate };

  g_array_append_val (self->folders, entry);
}

/**
 * limber_exercise_table_add:
 * @self: a table
 * @exercise: an exercise that is at hand
 *
 * Saves reading it again, as long as there are not too many. It comes in the place of an earlier one
 * of the same id.
 */
void
limber_exercise_table_add (LimberExerciseTable *self, LimberExercise *exercise)
{
  if (g_hash_table_size (self->exercises) >= MAX_ADDED)
    {
      /* What was added before under the same id is no longer what is meant. */
      g_hash_table_remove (self->exercises, exercise->id);
      return;
    }

  g_hash_table_replace (self->exercises, g_strdup (exercise->id), limber_exercise_ref (exercise));
}

static LimberExercise *
read_from_folders (LimberExerciseTable *self, const char *id)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);

  for (guint i = 0; i < self->folders->len; i++)
    {
      Folder          *folder = &g_array_index (self->folders, Folder, i);
      g_autofree char *path = g_build_filename (folder->path, name, NULL);
      g_autoptr (GPtrArray) faults = limber_faults_new ();
      LimberExercise *exercise = limber_exercise_read_file (path, folder->translate, faults);

      if (exercise != NULL)
        return exercise;
    }

  return NULL;
}

/**
 * limber_exercise_table_lookup:
 * @id: the id of an exercise
 * @table: a #LimberExerciseTable
 *
 * A [callback@ExerciseLookup].
 *
 * Returns: (transfer none) (nullable): the exercise, valid as long as the table
 */
const LimberExercise *
limber_exercise_table_lookup (const char *id, gpointer table)
{
  LimberExerciseTable *self = table;
  gpointer             exercise = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (g_hash_table_lookup_extended (self->exercises, id, NULL, &exercise))
    return exercise;

  /* An id is part of the name of a file. */
  if (strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (id))
    exercise = read_from_folders (self, id);
  g_hash_table_insert (self->exercises, g_strdup (id), exercise);

  return exercise;
}
