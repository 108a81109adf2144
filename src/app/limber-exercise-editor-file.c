/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-exercise-editor-file.h"

#include "limber-config.h"

#include "edit/limber-new-id.h"

#include <glib/gi18n-lib.h>

/**
 * limber_exercise_editor_file_choose_id:
 * @library: where exercises are
 * @name: (nullable): what it is called
 *
 * Returns: (transfer full): an id that no exercise has, after the name
 */
char *
limber_exercise_editor_file_choose_id (LimberLibrary *library, const char *name)
{
  g_autofree char *wish = limber_new_id_from_name (name, "exercise");
  g_autofree char *own = limber_library_get_user_path (library, FALSE, wish);
  g_autofree char *folder = g_path_get_dirname (own);
  g_autofree char *builtin = limber_library_get_builtin_path (library, "exercises");
  const char      *folders[] = { folder, builtin, NULL };

  return limber_new_id_choose (wish, folders);
}

/**
 * limber_exercise_editor_file_open:
 * @library: where exercises are
 * @clock: tells when to save
 * @id: of an exercise of one's own
 *
 * Returns: (transfer full): what saves it
 */
LimberDraftSaver *
limber_exercise_editor_file_open (LimberLibrary *library, LimberClock *clock, const char *id)
{
  g_autofree char *path = limber_library_get_user_path (library, FALSE, id);
  g_autofree char *builtin = limber_library_get_builtin_path (library, "exercises");

  return limber_draft_saver_new_exercise (path, builtin, clock);
}

/* Somebody may have been faster. */
static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_file_delete_finish (G_FILE (source), result, &error)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_clear_error (&error);
      g_task_return_boolean (task, TRUE);
      return;
    }
  g_task_return_error (task, error);
}

static void
flushed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LimberDraftSaver *saver = LIMBER_DRAFT_SAVER (source);
  g_autoptr (GFile) file = g_file_new_for_path (limber_draft_saver_get_path (saver));

  /* What could not be saved is not missed. */
  limber_draft_saver_flush_finish (saver, result, NULL);
  g_file_delete_async (file, G_PRIORITY_DEFAULT, NULL, deleted_cb, user_data);
}

/**
 * limber_exercise_editor_file_delete_async:
 * @saver: what saved the exercise; nothing is to be put into it any more
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Deletes the file once nothing is being written to it any more.
 */
void
limber_exercise_editor_file_delete_async (LimberDraftSaver   *saver,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data)
{
  GTask *task = g_task_new (saver, NULL, callback, user_data);

  g_task_set_source_tag (task, limber_exercise_editor_file_delete_async);
  limber_draft_saver_flush_async (saver, NULL, flushed_cb, task);
}

/**
 * limber_exercise_editor_file_delete_finish:
 * @result: the result
 * @error: where to say why it is still there
 *
 * Returns: whether there is no such file any more
 */
gboolean
limber_exercise_editor_file_delete_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * limber_exercise_editor_file_leave:
 * @services: the services, which tell
 * @draft: (nullable): an exercise that somebody goes away from
 * @saver: (nullable): what saves it; %NULL while it has no file
 *
 * Saves what can be saved, and otherwise says what is missing for that, and where it waits.
 */
void
limber_exercise_editor_file_leave (LimberServices      *services,
                                   LimberExerciseDraft *draft,
                                   LimberDraftSaver    *saver)
{
  LimberExerciseField field;

  if (draft == NULL)
    return;
  if (saver != NULL)
    {
      limber_draft_saver_flush_async (saver, NULL, NULL, NULL);
      return;
    }

  field = limber_exercise_draft_get_first_fault (draft);
  if (field != LIMBER_EXERCISE_FIELD_NONE && limber_exercise_draft_can_undo (draft))
    {
      /* Translators: with what is missing: "Your exercise waits under New exercise. It needs a step." */
      g_autofree char *text = g_strdup_printf (_ ("Your exercise waits under New exercise. %s"),
                                               limber_exercise_draft_get_fault (draft, field));

      limber_services_tell (services, text);
    }
}
