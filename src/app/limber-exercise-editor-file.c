/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-exercise-editor-file.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-exercise-editor-facts.h"
#include "app/limber-undo-offer.h"
#include "edit/limber-new-id.h"

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
 * limber_exercise_editor_file_ask_delete:
 * @page: where it is edited
 * @library: where the routines are
 * @draft: the exercise
 * @is_saved: whether it has a file
 * @func: is told "delete" or "keep"
 *
 * Asks whether it is to go, and says what goes with it.
 */
void
limber_exercise_editor_file_ask_delete (GtkWidget           *page,
                                        LimberLibrary       *library,
                                        LimberExerciseDraft *draft,
                                        gboolean             is_saved,
                                        LimberAnswerFunc     func)
{
  const LimberAnswer answers[] = {
    { "keep", is_saved ? _ ("Keep it") : _ ("Keep editing"), FALSE },
    { "delete", is_saved ? _ ("Delete") : _ ("Discard"), TRUE },
  };
  g_autofree char *body = is_saved ? limber_exercise_editor_facts_warn (
                              library, limber_exercise_draft_get_exercise (draft)->id)
                                   : limber_exercise_editor_facts_describe_waiting (draft);

  limber_compat_ask (GTK_WINDOW (gtk_widget_get_root (page)),
                     is_saved ? _ ("Delete this exercise?") : _ ("Discard this exercise?"),
                     body,
                     answers,
                     G_N_ELEMENTS (answers),
                     func,
                     page);
}

static void
keep_editing_cb (GtkWidget *from, gpointer user_data)
{
  gtk_widget_activate_action (from, "win.new-exercise", "s", user_data);
}

/**
 * limber_exercise_editor_file_tell_waiting:
 * @page: where it was edited
 * @draft: an exercise that has no file yet
 * @like: the exercise it began like, or nothing
 *
 * Says, where somebody leaves what is not saved, what is missing and that it waits, and leads back.
 */
void
limber_exercise_editor_file_tell_waiting (GtkWidget           *page,
                                          LimberExerciseDraft *draft,
                                          const char          *like)
{
  g_autofree char *text = limber_exercise_editor_facts_describe_waiting (draft);

  limber_undo_offer (page, text, _ ("Keep editing"), keep_editing_cb, g_strdup (like), g_free);
}
