/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-store.h"

#include "history/limber-read.h"
#include "history/limber-store-job.h"

static LimberStoreJob *
job_about (const char *uuid)
{
  LimberStoreJob *job = g_new0 (LimberStoreJob, 1);

  job->uuid = g_strdup (uuid);

  return job;
}

static void
sessions_job (LimberDesk *desk, LimberStoreJob *job)
{
  job->destroy = (GDestroyNotify) g_ptr_array_unref;
  if (limber_desk_is_open (desk, &job->error))
    job->result = limber_read_sessions (desk->database, job->offset, job->limit, &job->error);
}

static void
session_job (LimberDesk *desk, LimberStoreJob *job)
{
  job->destroy = (GDestroyNotify) limber_record_free;
  if (limber_desk_is_open (desk, &job->error))
    job->result = limber_read_session (desk->database, job->uuid, &job->error);
}

static void
unfinished_job (LimberDesk *desk, LimberStoreJob *job)
{
  LimberRecord *record = NULL;

  job->destroy = (GDestroyNotify) limber_record_free;
  if (limber_desk_is_open (desk, &job->error)
      && limber_read_unfinished (desk->database, &record, &job->error))
    job->result = record;
}

static void
work_job (LimberDesk *desk, LimberStoreJob *job)
{
  job->destroy = (GDestroyNotify) g_ptr_array_unref;
  if (limber_desk_is_open (desk, &job->error))
    job->result = limber_read_work (desk->database, job->uuid, &job->error);
}

static void
pauses_job (LimberDesk *desk, LimberStoreJob *job)
{
  job->destroy = (GDestroyNotify) g_ptr_array_unref;
  if (limber_desk_is_open (desk, &job->error))
    job->result = limber_read_pauses (desk->database, job->uuid, &job->error);
}

static void
entries_job (LimberDesk *desk, LimberStoreJob *job)
{
  job->destroy = (GDestroyNotify) g_ptr_array_unref;
  if (limber_desk_is_open (desk, &job->error))
    job->result = limber_read_entries (desk->database, job->uuid, &job->error);
}

/* One more than the side, so that NULL remains for an error. */
static void
last_first_side_job (LimberDesk *desk, LimberStoreJob *job)
{
  int side = 0;

  if (limber_desk_is_open (desk, &job->error)
      && limber_read_last_first_side (desk->database, &side, &job->error))
    job->result = GINT_TO_POINTER (side + 1);
}

/**
 * limber_store_unfinished_async:
 * @self: the store
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Looks for the newest guided session that was cut off: it has not ended, and no living program is
 * playing it. From then on it is not offered elsewhere. Resume it with [method@Store.reopen], keep
 * what was done with [method@Store.end], or delete it.
 */
void
limber_store_unfinished_async (LimberStore        *self,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_STORE (self));

  limber_store_push_job (self, unfinished_job, NULL, cancellable, callback, user_data);
}

/**
 * limber_store_unfinished_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Takes the session that was cut off, with its snapshot and its timeline.
 *
 * Returns: (transfer full) (nullable): the session, or %NULL if there is none or on failure
 */
LimberRecord *
limber_store_unfinished_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, unfinished_job, error);
}

/**
 * limber_store_sessions_async:
 * @self: the store
 * @offset: how many of the newest to leave out
 * @limit: how many to read at most; 0 for all
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Reads sessions, the newest first. Their snapshot and timeline are left out, as they are large;
 * [method@Store.session_async] reads them.
 */
void
limber_store_sessions_async (LimberStore        *self,
                             guint               offset,
                             guint               limit,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  LimberStoreJob *job = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));

  job = job_about (NULL);
  job->offset = offset;
  job->limit = limit;
  limber_store_push_job (self, sessions_job, job, cancellable, callback, user_data);
}

/**
 * limber_store_sessions_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Takes the sessions.
 *
 * Returns: (transfer full) (element-type LimberRecord) (nullable): the sessions
 */
GPtrArray *
limber_store_sessions_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, sessions_job, error);
}

/**
 * limber_store_session_async:
 * @self: the store
 * @uuid: a session
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Reads one session with all there is about it.
 */
void
limber_store_session_async (LimberStore        *self,
                            const char         *uuid,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (uuid != NULL);

  limber_store_push_job (self, session_job, job_about (uuid), cancellable, callback, user_data);
}

/**
 * limber_store_session_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Takes the session.
 *
 * Returns: (transfer full) (nullable): the session
 */
LimberRecord *
limber_store_session_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, session_job, error);
}

/**
 * limber_store_work_async:
 * @self: the store
 * @uuid: a session
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Reads what was planned and done in a session. One that does not exist has none.
 */
void
limber_store_work_async (LimberStore        *self,
                         const char         *uuid,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (uuid != NULL);

  limber_store_push_job (self, work_job, job_about (uuid), cancellable, callback, user_data);
}

/**
 * limber_store_work_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Takes the rows of work, in the order of step, set and side.
 *
 * Returns: (transfer full) (element-type LimberWork) (nullable): the rows
 */
GPtrArray *
limber_store_work_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, work_job, error);
}

/**
 * limber_store_pauses_async:
 * @self: the store
 * @uuid: a session
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Reads the pauses of a session.
 */
void
limber_store_pauses_async (LimberStore        *self,
                           const char         *uuid,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (uuid != NULL);

  limber_store_push_job (self, pauses_job, job_about (uuid), cancellable, callback, user_data);
}

/**
 * limber_store_pauses_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Takes the pauses, the oldest first.
 *
 * Returns: (transfer full) (element-type LimberPause) (nullable): the pauses
 */
GPtrArray *
limber_store_pauses_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, pauses_job, error);
}

/**
 * limber_store_entries_async:
 * @self: the store
 * @uuid: a session
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Reads the journal of a session.
 */
void
limber_store_entries_async (LimberStore        *self,
                            const char         *uuid,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (uuid != NULL);

  limber_store_push_job (self, entries_job, job_about (uuid), cancellable, callback, user_data);
}

/**
 * limber_store_entries_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Takes the journal, the oldest first.
 *
 * Returns: (transfer full) (element-type LimberEntry) (nullable): the journal
 */
GPtrArray *
limber_store_entries_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, entries_job, error);
}

/**
 * limber_store_last_first_side_async:
 * @self: the store
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Asks with which side the newest guided session began that was no rehearsal.
 */
void
limber_store_last_first_side_async (LimberStore        *self,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_STORE (self));

  limber_store_push_job (self, last_first_side_job, NULL, cancellable, callback, user_data);
}

/**
 * limber_store_last_first_side_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Takes the side.
 *
 * Returns: a #LimberSide, none if there was no such session; -1 on failure
 */
int
limber_store_last_first_side_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return GPOINTER_TO_INT (limber_store_finish_job (self, result, last_first_side_job, error)) - 1;
}
