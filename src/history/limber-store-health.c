/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-store-health.h"

#include "history/limber-health-read.h"
#include "history/limber-health-write.h"
#include "history/limber-store-job.h"

static void
add_write (LimberStore *self, LimberWriteFunc run, gpointer subject, GDestroyNotify free_subject)
{
  LimberWrite *write = limber_write_new (run, NULL);

  write->subject = subject;
  write->free_subject = free_subject;
  limber_store_add_write (self, write);
}

/**
 * limber_store_add_check_in:
 * @self: the store
 * @record: how the back is
 *
 * Adds a check-in. The session it names may be begun later.
 */
void
limber_store_add_check_in (LimberStore *self, const LimberCheckInRecord *record)
{
  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (record != NULL && record->local_date > 0);

  add_write (self,
             limber_write_check_in,
             limber_check_in_record_copy (record),
             (GDestroyNotify) limber_check_in_record_free);
}

/**
 * limber_store_drop_morning:
 * @self: the store
 * @at_us: when it was answered, UTC microseconds
 *
 * Takes back a check-in that says something of the morning and nothing else.
 */
void
limber_store_drop_morning (LimberStore *self, gint64 at_us)
{
  LimberWrite *write = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));

  write = limber_write_new (limber_write_drop_morning, NULL);
  write->at_us = at_us;
  limber_store_add_write (self, write);
}

/**
 * limber_store_add_screening:
 * @self: the store
 * @screening: the answers, and what they came to
 *
 * Adds the answers to a red-flag screen. An emergency among them is a lock until it is cleared,
 * whatever is answered later.
 */
void
limber_store_add_screening (LimberStore *self, const LimberScreeningRecord *screening)
{
  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (screening != NULL);

  add_write (self,
             limber_write_screening,
             limber_screening_record_copy (screening),
             (GDestroyNotify) limber_screening_record_free);
}

/**
 * limber_store_clear_screening:
 * @self: the store
 * @how: why it does not hold any more
 * @at_us: the moment, UTC microseconds
 *
 * Clears answers that were not well. After an examination all that were given before it are
 * cleared. A correction clears one: the emergency that locks, or else the newest; what is right
 * instead is to be added as a screening of its own.
 */
void
limber_store_clear_screening (LimberStore *self, LimberCleared how, gint64 at_us)
{
  LimberScreeningRecord *screening = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (how == LIMBER_CLEARED_EXAMINED || how == LIMBER_CLEARED_CORRECTED);

  screening = g_new0 (LimberScreeningRecord, 1);
  screening->cleared = how;
  screening->cleared_us = at_us;
  add_write (self, limber_write_clear, screening, (GDestroyNotify) limber_screening_record_free);
}

/**
 * limber_store_set_feel:
 * @self: the store
 * @feel: the answer
 *
 * Notes whether an exercise is felt where it should be. It takes the place of the answer before.
 */
void
limber_store_set_feel (LimberStore *self, const LimberFeel *feel)
{
  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (feel != NULL && feel->exercise_id != NULL);

  add_write (self, limber_write_feel, limber_feel_copy (feel), (GDestroyNotify) limber_feel_free);
}

/**
 * limber_store_set_level:
 * @self: the store
 * @level: the level from now on
 *
 * Notes a change of level. Those before it are kept.
 */
void
limber_store_set_level (LimberStore *self, const LimberLevel *level)
{
  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (level != NULL && level->key != NULL);

  add_write (
      self, limber_write_level, limber_level_copy (level), (GDestroyNotify) limber_level_free);
}

/**
 * limber_store_set_shown:
 * @self: the store
 * @shown: the text, its episode and the moment
 *
 * Notes that a text was shown. The first time is the one that is kept.
 */
void
limber_store_set_shown (LimberStore *self, const LimberShown *shown)
{
  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (shown != NULL && shown->key != NULL);

  add_write (
      self, limber_write_shown, limber_shown_copy (shown), (GDestroyNotify) limber_shown_free);
}

/**
 * limber_store_add_effect:
 * @self: the store
 * @record: what an exercise did to the back
 *
 * Adds an answer for the direction finder. The session it names may be begun later.
 */
void
limber_store_add_effect (LimberStore *self, const LimberEffectRecord *record)
{
  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (record != NULL && record->exercise_id != NULL);
  g_return_if_fail (record->effect != LIMBER_EFFECT_UNASKED);

  add_write (self,
             limber_write_effect,
             limber_effect_record_copy (record),
             (GDestroyNotify) limber_effect_record_free);
}

static void
health_job (LimberDesk *desk, LimberStoreJob *job)
{
  job->destroy = (GDestroyNotify) limber_health_free;
  if (limber_desk_is_open (desk, &job->error))
    job->result = limber_read_health (desk->database, job->since_us, &job->error);
}

static void
log_job (LimberDesk *desk, LimberStoreJob *job)
{
  job->destroy = (GDestroyNotify) g_ptr_array_unref;
  if (limber_desk_is_open (desk, &job->error))
    job->result = limber_read_log (desk->database, job->since_us, &job->error);
}

static void
push_since (LimberStore        *self,
            LimberStoreJobFunc  run,
            gint64              since_us,
            GCancellable       *cancellable,
            GAsyncReadyCallback callback,
            gpointer            user_data)
{
  LimberStoreJob *job = g_new0 (LimberStoreJob, 1);

  job->since_us = since_us;
  limber_store_push_job (self, run, job, cancellable, callback, user_data);
}

/**
 * limber_store_health_async:
 * @self: the store
 * @since_us: how far back check-ins, effects and changes of level are of interest, UTC microseconds
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Reads all that is to be known about somebody before anything is offered, as it is at one moment.
 * What holds until something else takes its place is there however old it is: the lock, the newest
 * screening, the present levels, what was stopped, felt, shown and ever done.
 */
void
limber_store_health_async (LimberStore        *self,
                           gint64              since_us,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_STORE (self));

  push_since (self, health_job, since_us, cancellable, callback, user_data);
}

/**
 * limber_store_health_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Takes what is known.
 *
 * Returns: (transfer full) (nullable): what is known
 */
LimberHealth *
limber_store_health_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, health_job, error);
}

/**
 * limber_store_log_async:
 * @self: the store
 * @since_us: from when on sessions are of interest, UTC microseconds
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Reads how each exercise went in each session that is over. Rehearsals are left out.
 */
void
limber_store_log_async (LimberStore        *self,
                        gint64              since_us,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_STORE (self));

  push_since (self, log_job, since_us, cancellable, callback, user_data);
}

/**
 * limber_store_log_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Takes the log, the oldest session first, and within one in the order of its routine.
 *
 * Returns: (transfer full) (element-type LimberLogRow) (nullable): the rows
 */
GPtrArray *
limber_store_log_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, log_job, error);
}
