/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-store-beside.h"

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GDestroyNotify free_answer = g_object_get_data (G_OBJECT (result), "limber-free-answer");
  GError        *error = NULL;
  gpointer       answer = g_task_propagate_pointer (G_TASK (result), &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, answer, free_answer);
}

/**
 * limber_store_beside_task:
 * @self: the store
 * @tag: the function that was called
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Returns: (transfer full): what is returned when the thread is done
 */
GTask *
limber_store_beside_task (LimberStore        *self,
                          gpointer            tag,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);

  return task;
}

/**
 * limber_store_run_beside:
 * @task: (transfer full): what is returned when it is done
 * @run: runs in a thread of its own; has a pointer or an error returned
 * @data: (transfer full): its task data
 * @free_data: frees @data
 * @free_answer: (nullable): frees the pointer that is returned
 *
 * Does what the database's thread is not needed for: copying and reading files, and long reading of
 * the history through a connection of its own. Writing goes on meanwhile. The task in the thread has
 * no source, so that the store is never finalized there.
 */
void
limber_store_run_beside (GTask          *task,
                         GTaskThreadFunc run,
                         gpointer        data,
                         GDestroyNotify  free_data,
                         GDestroyNotify  free_answer)
{
  g_autoptr(GTask) inner = g_task_new (NULL, g_task_get_cancellable (task), answered_cb, task);

  g_task_set_task_data (inner, data, free_data);
  g_task_set_check_cancellable (inner, FALSE);
  g_object_set_data (G_OBJECT (inner), "limber-free-answer", (gpointer) free_answer);
  g_task_run_in_thread (inner, run);
}
