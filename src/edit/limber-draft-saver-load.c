/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-edit"

#include "limber-draft-saver-private.h"

/* How what is to be saved gets out of its file and into the editor. */

static void
read_cb (LimberDraftRead *read, gpointer user_data)
{
  GTask *task = user_data;

  limber_draft_saver_take_read (g_task_get_source_object (task), read);
  if (read->error != NULL)
    g_task_return_error (task, g_steal_pointer (&read->error));
  else if (read->is_routine)
    g_task_return_pointer (
        task, g_steal_pointer (&read->routine), (GDestroyNotify) limber_routine_unref);
  else
    g_task_return_pointer (
        task, g_steal_pointer (&read->exercise), (GDestroyNotify) limber_exercise_unref);
}

/**
 * limber_draft_saver_load_async:
 * @self: a saver
 * @cancellable: (nullable): to stop caring
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Reads what is to be edited from the user's file, or else the built-in one, on another thread.
 */
void
limber_draft_saver_load_async (LimberDraftSaver   *self,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  LimberDraftRead *read = NULL;
  GTask           *task = NULL;

  g_return_if_fail (LIMBER_IS_DRAFT_SAVER (self));

  read = g_new0 (LimberDraftRead, 1);
  read->is_routine = self->is_routine;
  read->path = g_strdup (self->path);
  read->builtin_folder = g_strdup (self->builtin_folder);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, limber_draft_saver_load_async);
  limber_draft_read_start (read, read_cb, task, g_object_unref);
}

/**
 * limber_draft_saver_load_routine_finish:
 * @self: a saver for a routine
 * @result: the result
 * @error: where to say why it cannot be edited
 *
 * Returns: (transfer full) (nullable): the routine
 */
LimberRoutine *
limber_draft_saver_load_routine_finish (LimberDraftSaver *self,
                                        GAsyncResult     *result,
                                        GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self) && self->is_routine, NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * limber_draft_saver_load_exercise_finish:
 * @self: a saver for an exercise
 * @result: the result
 * @error: where to say why it cannot be edited
 *
 * Returns: (transfer full) (nullable): the exercise
 */
LimberExercise *
limber_draft_saver_load_exercise_finish (LimberDraftSaver *self,
                                         GAsyncResult     *result,
                                         GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self) && !self->is_routine, NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
draft_changed_cb (LimberRoutineDraft *draft, LimberDraftSaver *self)
{
  limber_draft_saver_put_routine (self, limber_routine_draft_get_routine (draft));
}

static void
conflict_cb (LimberDraftSaver   *self,
             const char         *id,
             const char         *our_name,
             const char         *their_name,
             LimberRoutineDraft *draft)
{
  if (their_name != NULL)
    limber_routine_draft_become (draft, id, our_name);
}

/**
 * limber_draft_saver_follow:
 * @self: a saver for a routine
 * @draft: what is edited
 *
 * Saves what becomes of the draft from now on, and after a conflict has it go on as what ours is then.
 */
void
limber_draft_saver_follow (LimberDraftSaver *self, LimberRoutineDraft *draft)
{
  g_return_if_fail (LIMBER_IS_DRAFT_SAVER (self) && self->is_routine);
  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (draft));

  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self, 0);
  g_signal_connect_object (self, "conflict", G_CALLBACK (conflict_cb), draft, 0);
}
