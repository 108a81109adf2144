/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-store-diary.h"

#include "history/limber-diary-read.h"
#include "history/limber-diary-write.h"
#include "history/limber-store-job.h"

static void
add_write (LimberStore    *self,
           LimberWriteFunc run,
           const char     *uuid,
           gpointer        subject,
           GDestroyNotify  free_subject)
{
  LimberWrite *write = limber_write_new (run, uuid);

  write->subject = subject;
  write->free_subject = free_subject;
  limber_store_add_write (self, write);
}

/**
 * limber_store_edit_session:
 * @self: the store
 * @uuid: a session
 * @edit: what is to be different
 *
 * Changes what was said of a session. What was there before is kept beside it.
 */
void
limber_store_edit_session (LimberStore *self, const char *uuid, const LimberSessionEdit *edit)
{
  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (uuid != NULL && edit != NULL);

  add_write (self,
             limber_write_edit,
             uuid,
             limber_session_edit_copy (edit),
             (GDestroyNotify) limber_session_edit_free);
}

/**
 * limber_store_put_run:
 * @self: the store
 * @run: a run
 *
 * Adds a run, or changes the one that has the same uuid. A file of which a run is there already adds
 * nothing.
 */
void
limber_store_put_run (LimberStore *self, const LimberRunRecord *run)
{
  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (run != NULL && run->uuid != NULL);

  add_write (self,
             limber_write_run_record,
             run->uuid,
             limber_run_record_copy (run),
             (GDestroyNotify) limber_run_record_free);
}

/**
 * limber_store_put_activity:
 * @self: the store
 * @activity: an activity
 *
 * Adds an activity, or changes the one that has the same uuid.
 */
void
limber_store_put_activity (LimberStore *self, const LimberActivity *activity)
{
  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (activity != NULL && activity->uuid != NULL);

  add_write (self,
             limber_write_activity,
             activity->uuid,
             limber_activity_copy (activity),
             (GDestroyNotify) limber_activity_free);
}

/**
 * limber_store_delete:
 * @self: the store
 * @kind: what it is
 * @uuid: which one
 * @at_us: the moment, UTC microseconds
 *
 * Deletes a session that is over, a run or an activity. Nothing shows it any more, and it can be
 * restored until the history is closed; in one that stays open, for a day.
 */
void
limber_store_delete (LimberStore *self, LimberDiaryKind kind, const char *uuid, gint64 at_us)
{
  LimberWrite *write = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (uuid != NULL && at_us > 0);

  write = limber_write_new (limber_write_delete, uuid);
  write->kind = (int) kind;
  write->at_us = at_us;
  limber_store_add_write (self, write);
}

/**
 * limber_store_restore:
 * @self: the store
 * @kind: what it is
 * @uuid: which one
 *
 * Brings back what was deleted.
 */
void
limber_store_restore (LimberStore *self, LimberDiaryKind kind, const char *uuid)
{
  LimberWrite *write = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (uuid != NULL);

  write = limber_write_new (limber_write_restore, uuid);
  write->kind = (int) kind;
  limber_store_add_write (self, write);
}

/* What a page of the diary is asked for with. */
typedef struct
{
  LimberDiaryFilter *filter;
  LimberDiaryKey     from;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  limber_diary_filter_free (self->filter);
  g_free (self);
}

static LimberStoreJob *
job_with_wish (const LimberDiaryFilter *filter, const LimberDiaryKey *from, guint page_rows)
{
  LimberStoreJob *job = g_new0 (LimberStoreJob, 1);
  Wish           *wish = g_new0 (Wish, 1);

  wish->filter = limber_diary_filter_copy (filter);
  if (from != NULL)
    wish->from = *from;
  job->limit = page_rows;
  job->subject = wish;
  job->free_subject = wish_free;

  return job;
}

static void
index_job (LimberDesk *desk, LimberStoreJob *job)
{
  const Wish *wish = job->subject;

  job->destroy = (GDestroyNotify) limber_diary_index_free;
  if (limber_desk_is_open (desk, &job->error))
    job->result = limber_read_diary_index (desk->database, wish->filter, job->limit, &job->error);
}

static void
page_job (LimberDesk *desk, LimberStoreJob *job)
{
  const Wish *wish = job->subject;

  job->destroy = (GDestroyNotify) g_ptr_array_unref;
  if (limber_desk_is_open (desk, &job->error))
    job->result = limber_read_diary_page (
        desk->database, wish->filter, &wish->from, job->limit, &job->error);
}

static void
whole_job (LimberDesk *desk, LimberStoreJob *job)
{
  job->destroy = (GDestroyNotify) limber_session_whole_free;
  if (limber_desk_is_open (desk, &job->error))
    job->result = limber_read_whole (desk->database, job->uuid, &job->error);
}

static void
runs_job (LimberDesk *desk, LimberStoreJob *job)
{
  job->destroy = (GDestroyNotify) g_ptr_array_unref;
  if (limber_desk_is_open (desk, &job->error))
    job->result = limber_read_runs (desk->database, job->from, job->until, &job->error);
}

static void
activities_job (LimberDesk *desk, LimberStoreJob *job)
{
  job->destroy = (GDestroyNotify) g_ptr_array_unref;
  if (limber_desk_is_open (desk, &job->error))
    job->result = limber_read_activities (desk->database, job->from, job->until, &job->error);
}

/**
 * limber_store_diary_index_async:
 * @self: the store
 * @filter: which rows are wanted
 * @page_rows: how many to a page
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Counts the rows of the diary and finds where its pages begin.
 */
void
limber_store_diary_index_async (LimberStore             *self,
                                const LimberDiaryFilter *filter,
                                guint                    page_rows,
                                GCancellable            *cancellable,
                                GAsyncReadyCallback      callback,
                                gpointer                 user_data)
{
  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (filter != NULL && page_rows > 0);

  limber_store_push_job (
      self, index_job, job_with_wish (filter, NULL, page_rows), cancellable, callback, user_data);
}

/**
 * limber_store_diary_index_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Takes the index.
 *
 * Returns: (transfer full) (nullable): the index
 */
LimberDiaryIndex *
limber_store_diary_index_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, index_job, error);
}

/**
 * limber_store_diary_page_async:
 * @self: the store
 * @filter: which rows are wanted
 * @from: the first row of the page, as the index has it
 * @page_rows: how many rows to read at most
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Reads a page of the diary.
 */
void
limber_store_diary_page_async (LimberStore             *self,
                               const LimberDiaryFilter *filter,
                               const LimberDiaryKey    *from,
                               guint                    page_rows,
                               GCancellable            *cancellable,
                               GAsyncReadyCallback      callback,
                               gpointer                 user_data)
{
  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (filter != NULL && from != NULL && page_rows > 0);

  limber_store_push_job (
      self, page_job, job_with_wish (filter, from, page_rows), cancellable, callback, user_data);
}

/**
 * limber_store_diary_page_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Takes the rows.
 *
 * Returns: (transfer full) (element-type LimberDiaryRow) (nullable): the rows, the newest first
 */
GPtrArray *
limber_store_diary_page_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, page_job, error);
}

/**
 * limber_store_whole_async:
 * @self: the store
 * @uuid: a session
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Reads all there is about a session.
 */
void
limber_store_whole_async (LimberStore        *self,
                          const char         *uuid,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  LimberStoreJob *job = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (uuid != NULL);

  job = g_new0 (LimberStoreJob, 1);
  job->uuid = g_strdup (uuid);
  limber_store_push_job (self, whole_job, job, cancellable, callback, user_data);
}

/**
 * limber_store_whole_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Takes the session.
 *
 * Returns: (transfer full) (nullable): all of it
 */
LimberSessionWhole *
limber_store_whole_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, whole_job, error);
}

static void
push_days (LimberStore        *self,
           LimberStoreJobFunc  run,
           guint32             from,
           guint32             until,
           GCancellable       *cancellable,
           GAsyncReadyCallback callback,
           gpointer            user_data)
{
  LimberStoreJob *job = g_new0 (LimberStoreJob, 1);

  job->from = from;
  job->until = until;
  limber_store_push_job (self, run, job, cancellable, callback, user_data);
}

/**
 * limber_store_runs_async:
 * @self: the store
 * @from: the first day, Julian
 * @until: the last one
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Reads runs and walks, each by the date it had where it was done.
 */
void
limber_store_runs_async (LimberStore        *self,
                         guint32             from,
                         guint32             until,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_STORE (self));

  push_days (self, runs_job, from, until, cancellable, callback, user_data);
}

/**
 * limber_store_runs_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Takes the runs.
 *
 * Returns: (transfer full) (element-type LimberRunRecord) (nullable): the runs, the oldest first
 */
GPtrArray *
limber_store_runs_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, runs_job, error);
}

/**
 * limber_store_activities_async:
 * @self: the store
 * @from: the first day, Julian
 * @until: the last one
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Reads activities, each by the date it had where it was done.
 */
void
limber_store_activities_async (LimberStore        *self,
                               guint32             from,
                               guint32             until,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_STORE (self));

  push_days (self, activities_job, from, until, cancellable, callback, user_data);
}

/**
 * limber_store_activities_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Takes the activities.
 *
 * Returns: (transfer full) (element-type LimberActivity) (nullable): the oldest first
 */
GPtrArray *
limber_store_activities_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, activities_job, error);
}
