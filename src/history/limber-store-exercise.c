/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-store-exercise.h"

#include "history/limber-sql.h"
#include "history/limber-store-job.h"

static gpointer
read_time (LimberStatement *row)
{
  LimberTime *time = g_new0 (LimberTime, 1);

  time->local_date = (guint32) sqlite3_column_int64 (row, 0);
  time->done_us = sqlite3_column_int64 (row, 1);
  time->longest_us = sqlite3_column_int64 (row, 2);
  time->done_reps = sqlite3_column_int (row, 3);
  time->most_reps = sqlite3_column_int (row, 4);

  return time;
}

static GPtrArray *
read_times (LimberDatabase *db, const char *exercise_id, GError **error)
{
  g_autoptr(LimberStatement) statement
             = limber_sql_prepare (db->handle,
                                   "SELECT s.local_date, sum (w.done), max (w.done),"
                                   " sum (w.done_reps), max (w.done_reps)"
                                   " FROM work w JOIN session s ON s.id = w.session"
                                   " WHERE w.exercise_id = ?1 AND (w.done > 0 OR w.done_reps > 0)"
                                   " AND s.state != 0 AND s.pace = 1.0"
                                   " GROUP BY s.id ORDER BY s.started, s.id",
                                   error);

  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, exercise_id, -1, SQLITE_STATIC);

  return limber_sql_collect (statement, read_time, g_free, error);
}

static void
exercise_job (LimberDesk *desk, LimberStoreJob *job)
{
  job->destroy = (GDestroyNotify) g_ptr_array_unref;
  if (limber_desk_is_open (desk, &job->error))
    job->result = read_times (desk->database, job->uuid, &job->error);
}

/**
 * limber_store_exercise_async:
 * @self: the store
 * @exercise_id: an exercise
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Reads when and how the exercise was done. Rehearsals are left out.
 */
void
limber_store_exercise_async (LimberStore        *self,
                             const char         *exercise_id,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  LimberStoreJob *job = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (exercise_id != NULL);

  job = g_new0 (LimberStoreJob, 1);
  job->uuid = g_strdup (exercise_id);
  limber_store_push_job (self, exercise_job, job, cancellable, callback, user_data);
}

/**
 * limber_store_exercise_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Takes the times, the oldest first.
 *
 * Returns: (transfer full) (element-type LimberTime) (nullable): the times
 */
GPtrArray *
limber_store_exercise_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, exercise_job, error);
}
