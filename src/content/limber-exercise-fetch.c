/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "content/limber-exercise-fetch.h"

#include "content/limber-bodies.h"

static void
fetch (GTask *task, gpointer source, gpointer item, GCancellable *cancellable)
{
  GError         *error = NULL;
  LimberExercise *exercise = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  exercise = limber_bodies_read (item, FALSE, &error);
  if (exercise != NULL)
    g_task_return_pointer (task, exercise, (GDestroyNotify) limber_exercise_unref);
  else
    g_task_return_error (task, error);
}

/**
 * limber_exercise_fetch_async:
 * @item: an item for an exercise
 * @cancellable: (nullable): to stop caring
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Reads the body of an exercise on another thread, as that of one in a very big collection. The library
 * has the bodies it has room for at hand; see [func@Library.peek].
 */
void
limber_exercise_fetch_async (LimberItem         *item,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LIMBER_IS_ITEM (item) && !limber_item_is_routine (item));

  /* No source object: its last reference might be dropped on the other thread. */
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, limber_exercise_fetch_async);
  g_task_set_task_data (task, g_object_ref (item), g_object_unref);
  g_task_run_in_thread (task, fetch);
}

/**
 * limber_exercise_fetch_finish:
 * @result: the result
 * @error: where to say why it cannot be read
 *
 * Returns: (transfer full) (nullable): the body
 */
LimberExercise *
limber_exercise_fetch_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
