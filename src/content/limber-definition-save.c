/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-definition-save.h"

#include "content/limber-definition-file.h"
#include "content/limber-definition.h"
#include "content/limber-json-guard.h"
#include "content/limber-json-like.h"
#include "content/limber-json-printer.h"
#include "content/limber-json-span.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* clang-format off */
G_DEFINE_QUARK (limber-save-error-quark, limber_save_error)
/* clang-format on */

/* What is to be saved: one of the two. */
typedef struct
{
  const LimberExercise *exercise;
  const LimberRoutine  *routine;
} Definition;

/* A definition on its way to a worker and back. */
typedef struct
{
  LimberExercise *exercise;
  LimberRoutine  *routine;
  char           *path;
  char           *source_path;
  GTask          *task;
  GError         *error;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_pointer (&self->exercise, limber_exercise_unref);
  g_clear_pointer (&self->routine, limber_routine_unref);
  g_free (self->path);
  g_free (self->source_path);
  g_clear_object (&self->task);
  g_clear_error (&self->error);
  g_free (self);
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int              saved_errno = 0;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  saved_errno = errno;
  g_set_error (error,
               G_FILE_ERROR,
               g_file_error_from_errno (saved_errno),
               _ ("The folder %s cannot be made: %s"),
               folder,
               g_strerror (saved_errno));

  return FALSE;
}

/* Finds the file behind symbolic links, so that saving goes through a link and does not replace
 * it. A file that is not there yet is itself. */
static char *
resolve (const char *path, GError **error)
{
  char *real = realpath (path, NULL);

  if (real != NULL)
    {
      char *copy = g_strdup (real);

      free (real);
      return copy;
    }
  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return g_strdup (path);

  g_set_error (error,
               LIMBER_SAVE_ERROR,
               LIMBER_SAVE_ERROR_LINK,
               _ ("%s is a link that leads nowhere"),
               path);

  return NULL;
}

/* Checks a definition the way it will be read. */
static void
find_faults (const Definition *self, JsonNode *root, const char *stem, GPtrArray *faults)
{
  g_autoptr (LimberExercise) exercise = NULL;
  g_autoptr (LimberRoutine) routine = NULL;

  if (self->routine != NULL)
    routine = limber_routine_from_json (root, stem, FALSE, faults, NULL);
  else
    exercise = limber_exercise_from_json (root, stem, FALSE, faults, NULL);
}

/* What a file says that is there already. */
typedef struct
{
  char     *text;
  gsize     length;
  JsonNode *root;
} Base;

static void
base_clear (Base *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->root, json_node_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Base, base_clear)

/* Reads the file that is there, for what it says beyond our knowledge and for how it says it. */
static gboolean
read_base (const Definition *self, const char *path, gboolean is_target, Base *base, GError **error)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autofree char *message = NULL;
  LimberFault     *fault = NULL;

  if (path == NULL || base->root != NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  base->text
      = limber_definition_file_read (path, LIMBER_JSON_MAX_DEFINITION, &base->length, &fault);
  if (base->text != NULL)
    base->root = limber_definition_text_parse (
        base->text, base->length, LIMBER_JSON_MAX_DEFINITION, &fault);
  if (fault != NULL)
    g_ptr_array_add (faults, fault);
  else
    find_faults (self, base->root, NULL, faults);
  if (faults->len == 0)
    return TRUE;

  base_clear (base);
  if (!is_target)
    return TRUE;

  message = limber_faults_format (faults, path);
  g_set_error (error,
               LIMBER_SAVE_ERROR,
               LIMBER_SAVE_ERROR_WOULD_LOSE,
               _ ("The file that is there is left alone. %s"),
               message);

  return FALSE;
}

/* Prints it as the file has it; in our own way if there is none, or if anything should be amiss. */
static char *
print (const Definition *self, const Base *base, gsize *length)
{
  JsonObject *object = base->root != NULL ? json_node_get_object (base->root) : NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  root = self->routine != NULL ? limber_routine_to_json (self->routine, object)
                               : limber_exercise_to_json (self->exercise, object);
  if (object != NULL)
    {
      g_autoptr (JsonNode) again = NULL;
      LimberFault *fault = NULL;

      text = limber_json_print_like (root, base->text, base->root, length);
      again = limber_definition_text_parse (text, *length, LIMBER_JSON_MAX_DEFINITION, &fault);
      g_clear_pointer (&fault, limber_fault_free);
      if (again != NULL && limber_json_is_same (again, root))
        return g_steal_pointer (&text);
    }

  return limber_json_print (root, length);
}

/* What does not read back must not get to the disk. */
static gboolean
check_text (const Definition *self,
            const char       *text,
            gsize             length,
            const char       *path,
            GError          **error)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *stem = limber_definition_stem (path);
  g_autofree char *message = NULL;
  LimberFault     *fault = NULL;

  root = limber_definition_text_parse (text, length, LIMBER_JSON_MAX_DEFINITION, &fault);
  if (fault != NULL)
    g_ptr_array_add (faults, fault);
  else
    find_faults (self, root, stem, faults);
  if (faults->len == 0)
    return TRUE;

  message = limber_faults_format (faults, path);
  g_set_error_literal (error, LIMBER_SAVE_ERROR, LIMBER_SAVE_ERROR_INVALID, message);

  return FALSE;
}

/* What a link leads to is what is read and written. */
static gboolean
is_as_expected (const char *target, const Base *base, const LimberFileMark *mark, GError **error)
{
  LimberFileMark found = LIMBER_FILE_MARK_NONE;

  if (base->text != NULL)
    limber_file_mark_text (&found, base->text, base->length);
  else
    limber_file_mark_file (&found, target);
  if (mark == NULL || limber_file_mark_is_same (&found, mark))
    return TRUE;

  g_set_error (error,
               LIMBER_DURABLE_ERROR,
               LIMBER_DURABLE_ERROR_CHANGED,
               _ ("%s was changed by somebody else"),
               target);

  return FALSE;
}

static gboolean
save (const Definition *self,
      const char       *path,
      const char       *source_path,
      LimberFileMark   *mark,
      GError          **error)
{
  g_auto (Base) base = { NULL };
  g_autofree char *target = NULL;
  g_autofree char *text = NULL;
  gsize            length = 0;
  gboolean         is_there = FALSE;

  if (!make_folder (path, error))
    return FALSE;
  target = resolve (path, error);
  if (target == NULL)
    return FALSE;
  if (mark != NULL && !is_as_expected (target, &base, mark, error))
    return FALSE;
  if (!read_base (self, target, TRUE, &base, error))
    return FALSE;
  if (base.text != NULL && !is_as_expected (target, &base, mark, error))
    return FALSE;
  is_there = base.text != NULL;
  if (!read_base (self, source_path, FALSE, &base, error))
    return FALSE;

  text = print (self, &base, &length);
  if (is_there && strcmp (text, base.text) == 0)
    return TRUE;
  if (!check_text (self, text, length, path, error)
      || !limber_durable_file_write (target, text, length, mark, error))
    return FALSE;

  if (mark != NULL)
    limber_file_mark_text (mark, text, length);

  return TRUE;
}

/**
 * limber_exercise_save:
 * @exercise: an exercise
 * @path: the file to write
 * @source_path: (nullable): the file it was first read from, if that is another one
 * @error: where to say why it was not written
 *
 * Writes an exercise, all of it or nothing, and makes sure that it is on the disk. Members of the
 * file, or else of the one it comes from, that Limber does not know are kept. The folder is made if
 * need be. Waits for the disk: see [func@exercise_save_async].
 *
 * Returns: whether it was written
 */
gboolean
limber_exercise_save (const LimberExercise *exercise,
                      const char           *path,
                      const char           *source_path,
                      GError              **error)
{
  g_return_val_if_fail (exercise != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return save (&(Definition){ exercise, NULL }, path, source_path, NULL, error);
}

/**
 * limber_routine_save:
 * @routine: a routine
 * @path: the file to write
 * @source_path: (nullable): the file it was first read from, if that is another one
 * @error: where to say why it was not written
 *
 * Does for a routine what [func@exercise_save] does for an exercise.
 *
 * Returns: whether it was written
 */
gboolean
limber_routine_save (const LimberRoutine *routine,
                     const char          *path,
                     const char          *source_path,
                     GError             **error)
{
  g_return_val_if_fail (routine != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return save (&(Definition){ NULL, routine }, path, source_path, NULL, error);
}

/**
 * limber_definition_save_marked:
 * @exercise: (nullable): an exercise
 * @routine: (nullable): a routine, if it is none
 * @path: the file to write
 * @source_path: (nullable): the file it was first read from, if that is another one
 * @mark: (inout): what the file holds as far as the caller knows; afterwards what it holds now
 * @error: where to say why it was not written
 *
 * Like [func@exercise_save] or [func@routine_save], if the file is what it is taken to be; else it is
 * left as it is, and the error is %LIMBER_DURABLE_ERROR_CHANGED. Waits for the disk.
 *
 * Returns: whether it was written
 */
gboolean
limber_definition_save_marked (const LimberExercise *exercise,
                               const LimberRoutine  *routine,
                               const char           *path,
                               const char           *source_path,
                               LimberFileMark       *mark,
                               GError              **error)
{
  g_return_val_if_fail ((exercise != NULL) != (routine != NULL), FALSE);
  g_return_val_if_fail (path != NULL && mark != NULL, FALSE);

  return save (&(Definition){ exercise, routine }, path, source_path, mark, error);
}

static gboolean
saved_cb (gpointer data)
{
  Job *job = data;

  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    g_task_return_boolean (job->task, TRUE);

  return G_SOURCE_REMOVE;
}

static gpointer
save_thread (gpointer data)
{
  Job *job = data;
  g_autoptr (GMainContext) context = g_main_context_ref (g_task_get_context (job->task));
  g_autoptr (GSource) done = g_idle_source_new ();

  if (!g_cancellable_set_error_if_cancelled (g_task_get_cancellable (job->task), &job->error))
    save (&(Definition){ job->exercise, job->routine },
          job->path,
          job->source_path,
          NULL,
          &job->error);

  g_source_set_priority (done, g_task_get_priority (job->task));
  g_source_set_callback (done, saved_cb, job, job_free);
  g_source_attach (done, context);

  return NULL;
}

static void
save_async (Job *job, const char *path, const char *source_path, GTask *task)
{
  job->path = g_strdup (path);
  job->source_path = g_strdup (source_path);
  job->task = task;
  /* What has begun to be written is written to the end. */
  g_task_set_check_cancellable (task, FALSE);
  g_thread_unref (g_thread_new ("save", save_thread, job));
}

/**
 * limber_exercise_save_async:
 * @exercise: an exercise
 * @path: the file to write
 * @source_path: (nullable): the file it was first read from, if that is another one
 * @cancellable: (nullable): to stop it as long as nothing has been written
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Like [func@exercise_save], but on another thread.
 */
void
limber_exercise_save_async (LimberExercise     *exercise,
                            const char         *path,
                            const char         *source_path,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  Job *job = NULL;

  g_return_if_fail (exercise != NULL);
  g_return_if_fail (path != NULL);

  job = g_new0 (Job, 1);
  job->exercise = limber_exercise_ref (exercise);
  save_async (job, path, source_path, g_task_new (NULL, cancellable, callback, user_data));
}

/**
 * limber_routine_save_async:
 * @routine: a routine, which must not change meanwhile
 * @path: the file to write
 * @source_path: (nullable): the file it was first read from, if that is another one
 * @cancellable: (nullable): to stop it as long as nothing has been written
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Like [func@routine_save], but on another thread.
 */
void
limber_routine_save_async (LimberRoutine      *routine,
                           const char         *path,
                           const char         *source_path,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  Job *job = NULL;

  g_return_if_fail (routine != NULL);
  g_return_if_fail (path != NULL);

  job = g_new0 (Job, 1);
  job->routine = limber_routine_ref (routine);
  save_async (job, path, source_path, g_task_new (NULL, cancellable, callback, user_data));
}

/**
 * limber_definition_save_finish:
 * @result: the result
 * @error: where to say why it was not written
 *
 * Returns: whether the exercise or routine was written
 */
gboolean
limber_definition_save_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
