/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-store.h"

#include "history/limber-store-job.h"

/**
 * limber_store_begin:
 * @self: the store
 * @record: the session; its timeline is kept only while it runs
 * @work: (element-type LimberWork) (nullable): what is planned in it
 *
 * Begins a session; one that is over already, as it was entered by hand, may be given whole. A
 * running one is ours from now on, and is not offered elsewhere as one that was cut off.
 */
void
limber_store_begin (LimberStore *self, const LimberRecord *record, GPtrArray *work)
{
  LimberWrite *write = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (record != NULL && record->uuid != NULL);

  write = limber_write_new (limber_write_begin, record->uuid);
  write->record = limber_record_copy (record);
  write->work = limber_work_copy_all (work);
  limber_store_add_write (self, write);
}

/**
 * limber_store_enter:
 * @self: the store
 * @uuid: a session
 * @entry: the phase that begins
 * @work: (element-type LimberWork) (nullable): rows of work as they are now, above all of the bout
 *   that was just left
 *
 * Notes in the journal that a phase begins, and how the one before it went. It is on the disk
 * before anything later is.
 */
void
limber_store_enter (LimberStore *self, const char *uuid, const LimberEntry *entry, GPtrArray *work)
{
  LimberWrite *write = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (uuid != NULL && entry != NULL);

  write = limber_write_new (limber_write_enter, uuid);
  write->entry = *entry;
  write->work = limber_work_copy_all (work);
  limber_store_add_write (self, write);
}

/**
 * limber_store_tick:
 * @self: the store
 * @uuid: a running session
 * @at_us: the moment, UTC microseconds
 * @position_us: where the session stands, microseconds on its timeline
 * @work: (nullable): the bout that is going on, with what is done of it so far
 *
 * Notes how far a session has come, once a second. It is written without waiting for the disk.
 */
void
limber_store_tick (LimberStore      *self,
                   const char       *uuid,
                   gint64            at_us,
                   gint64            position_us,
                   const LimberWork *work)
{
  LimberWrite *write = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (uuid != NULL);

  write = limber_write_new (limber_write_tick, uuid);
  write->at_us = at_us;
  write->position_us = position_us;
  if (work != NULL)
    {
      write->work = g_ptr_array_new_full (1, (GDestroyNotify) limber_work_free);
      g_ptr_array_add (write->work, limber_work_copy (work));
    }
  limber_store_add_write (self, write);
}

/**
 * limber_store_pause:
 * @self: the store
 * @uuid: a running session
 * @pause: the pause; one that is over already may be given whole
 *
 * Notes a pause. One that still lasts ends where this one begins; if it is over already it is part
 * of the one that lasts, and not counted again.
 */
void
limber_store_pause (LimberStore *self, const char *uuid, const LimberPause *pause)
{
  LimberWrite *write = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (uuid != NULL && pause != NULL);

  write = limber_write_new (limber_write_pause, uuid);
  write->pause = *pause;
  limber_store_add_write (self, write);
}

/**
 * limber_store_resume:
 * @self: the store
 * @uuid: a session
 * @at_us: the moment, UTC microseconds
 *
 * Ends the pause that lasts, if one does.
 */
void
limber_store_resume (LimberStore *self, const char *uuid, gint64 at_us)
{
  LimberWrite *write = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (uuid != NULL);

  write = limber_write_new (limber_write_resume, uuid);
  write->at_us = at_us;
  limber_store_add_write (self, write);
}

/**
 * limber_store_change:
 * @self: the store
 * @uuid: a session
 * @timeline: (nullable): its timeline from now on, JSON
 * @snapshot: (nullable): the routine and its exercises if they have changed, or %NULL
 * @planned_us: that timeline's total, microseconds
 * @work: (element-type LimberWork) (nullable): all that is planned now
 *
 * Notes that a session was changed while it runs. Rows of work that are planned no more go, unless
 * something was done of them; what was done never becomes less.
 */
void
limber_store_change (LimberStore *self,
                     const char  *uuid,
                     const char  *timeline,
                     const char  *snapshot,
                     gint64       planned_us,
                     GPtrArray   *work)
{
  LimberWrite *write = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (uuid != NULL);

  write = limber_write_new (limber_write_change, uuid);
  write->text = g_strdup (timeline);
  write->subject = g_strdup (snapshot);
  write->free_subject = g_free;
  write->planned_us = planned_us;
  write->work = limber_work_copy_all (work);
  limber_store_add_write (self, write);
}

/**
 * limber_store_reopen:
 * @self: the store
 * @uuid: a session that was cut off, see limber_store_unfinished_async()
 * @at_us: the moment, UTC microseconds
 *
 * Goes on with a session. The time since it was last heard of becomes a pause.
 */
void
limber_store_reopen (LimberStore *self, const char *uuid, gint64 at_us)
{
  LimberWrite *write = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (uuid != NULL);

  write = limber_write_new (limber_write_reopen, uuid);
  write->at_us = at_us;
  limber_store_add_write (self, write);
}

/**
 * limber_store_annotate:
 * @self: the store
 * @uuid: a session, which may have ended
 * @pain_before: 0 to 10, or -1 to leave it as it is
 * @pain_after: 0 to 10, or -1 to leave it as it is
 * @effort: 0 to 10, or -1 to leave it as it is
 * @note: (nullable): the note, or %NULL to leave it as it is
 *
 * Adds what was answered during a session, or after it.
 */
void
limber_store_annotate (LimberStore *self,
                       const char  *uuid,
                       int          pain_before,
                       int          pain_after,
                       int          effort,
                       const char  *note)
{
  LimberWrite *write = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (uuid != NULL);

  write = limber_write_new (limber_write_annotate, uuid);
  write->pain_before = pain_before;
  write->pain_after = pain_after;
  write->effort = effort;
  write->text = g_strdup (note);
  limber_store_add_write (self, write);
}

/**
 * limber_store_set_swaps:
 * @self: the store
 * @uuid: a session
 * @swaps: (nullable): what was exchanged and why, all of it, JSON
 *
 * Notes what was exchanged in the course of a session.
 */
void
limber_store_set_swaps (LimberStore *self, const char *uuid, const char *swaps)
{
  LimberWrite *write = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (uuid != NULL);

  write = limber_write_new (limber_write_swaps, uuid);
  write->text = g_strdup (swaps);
  limber_store_add_write (self, write);
}

/**
 * limber_store_end:
 * @self: the store
 * @uuid: a running session
 * @state: how it ended
 * @at_us: the moment, UTC microseconds; 0 for when it was last heard of, as for one that was cut
 *   off and is not resumed
 * @position_us: where it stands; left as it is if @at_us is 0
 * @work: (element-type LimberWork) (nullable): rows of work as they are now
 *
 * Ends a session, and the pause it may be in. Its timeline is not kept any longer.
 */
void
limber_store_end (LimberStore      *self,
                  const char       *uuid,
                  LimberRecordState state,
                  gint64            at_us,
                  gint64            position_us,
                  GPtrArray        *work)
{
  LimberWrite *write = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (uuid != NULL);
  g_return_if_fail (state != LIMBER_RECORD_RUNNING);

  write = limber_write_new (limber_write_end, uuid);
  write->state = state;
  write->at_us = at_us;
  write->position_us = position_us;
  write->work = limber_work_copy_all (work);
  limber_store_add_write (self, write);
}

/* What was forgotten is to be gone from the log too. */
static void
forget_job (LimberDesk *desk, LimberStoreJob *job)
{
  g_autoptr(LimberWrite) write = limber_write_new (limber_write_forget, job->uuid);

  if (!limber_desk_settle (desk, FALSE, &job->error) || !limber_desk_is_writable (desk, &job->error)
      || !limber_write_run (write, desk->database, &job->error))
    return;

  limber_database_checkpoint (desk->database, NULL);
  job->result = GINT_TO_POINTER (TRUE);
}

/**
 * limber_store_forget_async:
 * @self: the store
 * @uuid: a session
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Deletes a session with all that belongs to it. Unlike other writes this one is not tried again.
 */
void
limber_store_forget_async (LimberStore        *self,
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
  limber_store_push_job (self, forget_job, job, cancellable, callback, user_data);
}

/**
 * limber_store_forget_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Learns whether the session is deleted.
 *
 * Returns: whether it is
 */
gboolean
limber_store_forget_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, forget_job, error) != NULL;
}

static void
flush_job (LimberDesk *desk, LimberStoreJob *job)
{
  if (limber_desk_settle (desk, TRUE, &job->error))
    job->result = GINT_TO_POINTER (TRUE);
}

/**
 * limber_store_flush_async:
 * @self: the store
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Waits until all that was given to the store so far is written, and tries at once what failed.
 */
void
limber_store_flush_async (LimberStore        *self,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_STORE (self));

  limber_store_push_job (self, flush_job, NULL, cancellable, callback, user_data);
}

/**
 * limber_store_flush_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Learns whether all is written.
 *
 * Returns: %FALSE if something still waits, or was not taken
 */
gboolean
limber_store_flush_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, flush_job, error) != NULL;
}
