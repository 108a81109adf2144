/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-edit"

#include "limber-draft-saver-private.h"

#include "content/limber-definition.h"
#include "content/limber-json-printer.h"

/* What is to be saved, and when. */

static void
schedule (LimberDraftSaver *self)
{
  gint64 now_us = limber_clock_get_monotonic (self->clock);

  if (self->since_us < 0)
    self->since_us = now_us;
  limber_clock_set_alarm (
      self->clock,
      self->alarm,
      MIN (now_us + LIMBER_DRAFT_SAVER_DELAY_US, self->since_us + LIMBER_DRAFT_SAVER_LATEST_US));
  limber_draft_saver_notify_state (self);
}

/**
 * limber_draft_saver_put_routine:
 * @self: a saver for a routine
 * @routine: what is to be saved from now on
 *
 * Saves it in a moment, together with what comes until then. One without steps is not saved: its file
 * stays as it is. Nothing is saved to a file that is read-only.
 */
void
limber_draft_saver_put_routine (LimberDraftSaver *self, LimberRoutine *routine)
{
  g_return_if_fail (LIMBER_IS_DRAFT_SAVER (self) && self->is_routine);
  g_return_if_fail (routine != NULL);

  if (self->read_only)
    return;

  g_clear_pointer (&self->routine, limber_routine_unref);
  self->is_incomplete = routine->steps->len == 0;
  if (self->is_incomplete)
    {
      limber_clock_set_alarm (self->clock, self->alarm, -1);
      self->since_us = -1;
      limber_draft_saver_notify_state (self);
      return;
    }

  self->routine = limber_routine_ref (routine);
  schedule (self);
}

/**
 * limber_draft_saver_put_exercise:
 * @self: a saver for an exercise
 * @exercise: what is to be saved from now on
 *
 * Saves it in a moment, together with what comes until then.
 */
void
limber_draft_saver_put_exercise (LimberDraftSaver *self, LimberExercise *exercise)
{
  g_return_if_fail (LIMBER_IS_DRAFT_SAVER (self) && !self->is_routine);
  g_return_if_fail (exercise != NULL);

  if (self->read_only)
    return;

  g_clear_pointer (&self->exercise, limber_exercise_unref);
  self->exercise = limber_exercise_ref (exercise);
  schedule (self);
}

/**
 * limber_draft_saver_flush_async:
 * @self: a saver
 * @cancellable: (nullable): to stop caring
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Saves at once what is not saved, also what failed before: when a page is left, when the window closes,
 * and for "Try again".
 */
void
limber_draft_saver_flush_async (LimberDraftSaver   *self,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  GTask *task = NULL;

  g_return_if_fail (LIMBER_IS_DRAFT_SAVER (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, limber_draft_saver_flush_async);
  g_ptr_array_add (self->flushes, task);
  if (!self->is_running && limber_draft_saver_has_something (self))
    limber_draft_saver_start (self);
  else if (!self->is_running)
    limber_draft_saver_answer (self);
}

/**
 * limber_draft_saver_flush_finish:
 * @self: a saver
 * @result: the result
 * @error: where to say why something is not saved
 *
 * Returns: whether all is saved that can be
 */
gboolean
limber_draft_saver_flush_finish (LimberDraftSaver *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * limber_draft_saver_dup_text:
 * @self: a saver
 *
 * Returns: (transfer full) (nullable): what its file would say if it could be saved; %NULL if there is
 *   nothing to be saved
 */
GBytes *
limber_draft_saver_dup_text (LimberDraftSaver *self)
{
  g_autoptr(JsonNode) root = NULL;
  gsize length = 0;
  char *text = NULL;

  g_return_val_if_fail (LIMBER_IS_DRAFT_SAVER (self), NULL);

  if (self->routine == NULL && self->exercise == NULL)
    return NULL;

  root = self->routine != NULL ? limber_routine_to_json (self->routine, NULL)
                               : limber_exercise_to_json (self->exercise, NULL);
  text = limber_json_print (root, &length);

  return g_bytes_new_take (text, length);
}
