/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-store-done.h"

#include "history/limber-done-read.h"
#include "history/limber-health-read.h"
#include "history/limber-store-job.h"

static void
done_job (LimberDesk *desk, LimberStoreJob *job)
{
  job->destroy = (GDestroyNotify) g_array_unref;
  if (limber_desk_is_open (desk, &job->error))
    job->result = limber_read_done (desk->database, job->from, &job->error);
}

static void
done_work_job (LimberDesk *desk, LimberStoreJob *job)
{
  job->destroy = (GDestroyNotify) g_array_unref;
  if (limber_desk_is_open (desk, &job->error))
    job->result = limber_read_done_work (desk->database, job->from, &job->error);
}

static void
best_work_job (LimberDesk *desk, LimberStoreJob *job)
{
  job->destroy = (GDestroyNotify) g_array_unref;
  if (limber_desk_is_open (desk, &job->error))
    job->result = limber_read_best_work (desk->database, &job->error);
}

static void
check_ins_job (LimberDesk *desk, LimberStoreJob *job)
{
  job->destroy = (GDestroyNotify) g_ptr_array_unref;
  if (limber_desk_is_open (desk, &job->error))
    job->result = limber_read_check_ins (desk->database, job->from, &job->error);
}

static void
push_from (LimberStore        *self,
           LimberStoreJobFunc  run,
           guint32             from,
           GCancellable       *cancellable,
           GAsyncReadyCallback callback,
           gpointer            user_data)
{
  LimberStoreJob *job = g_new0 (LimberStoreJob, 1);

  job->from = from;
  limber_store_push_job (self, run, job, cancellable, callback, user_data);
}

/**
 * limber_store_read_done_async:
 * @self: the store
 * @from: the first day, Julian; 0 for all
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Reads the sessions that count, in the order in which the arithmetic takes them. A day is the one of
 * the session, in the zone it was lived in. To go on from what was read before, give its last day.
 */
void
limber_store_read_done_async (LimberStore        *self,
                              guint32             from,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_STORE (self));

  push_from (self, done_job, from, cancellable, callback, user_data);
}

/**
 * limber_store_read_done_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Takes the sessions.
 *
 * Returns: (transfer full) (element-type LimberDone) (nullable): the sessions
 */
GArray *
limber_store_read_done_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, done_job, error);
}

/**
 * limber_store_read_done_work_async:
 * @self: the store
 * @from: the first day, Julian; 0 for all
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Reads the work of the sessions that count. That of a whole long history is much; see
 * limber_store_read_best_work_async().
 */
void
limber_store_read_done_work_async (LimberStore        *self,
                                   guint32             from,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_STORE (self));

  push_from (self, done_work_job, from, cancellable, callback, user_data);
}

/**
 * limber_store_read_done_work_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Takes the rows.
 *
 * Returns: (transfer full) (element-type LimberDoneWork) (nullable): the rows
 */
GArray *
limber_store_read_done_work_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, done_work_job, error);
}

/**
 * limber_store_read_best_work_async:
 * @self: the store
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Reads what milestones are made of: few rows, however much was done. See #LimberDoneBest.
 */
void
limber_store_read_best_work_async (LimberStore        *self,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_STORE (self));

  push_from (self, best_work_job, 0, cancellable, callback, user_data);
}

/**
 * limber_store_read_best_work_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Takes the rows.
 *
 * Returns: (transfer full) (element-type LimberDoneWork) (nullable): the rows
 */
GArray *
limber_store_read_best_work_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, best_work_job, error);
}

/**
 * limber_store_check_ins_async:
 * @self: the store
 * @from: the first day, Julian; 0 for all
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Reads how the back was.
 */
void
limber_store_check_ins_async (LimberStore        *self,
                              guint32             from,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_STORE (self));

  push_from (self, check_ins_job, from, cancellable, callback, user_data);
}

/**
 * limber_store_check_ins_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Takes the check-ins.
 *
 * Returns: (transfer full) (element-type LimberCheckInRecord) (nullable): the check-ins
 */
GPtrArray *
limber_store_check_ins_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, check_ins_job, error);
}
