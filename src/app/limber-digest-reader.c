/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-digest-reader.h"

#include "history/limber-dates.h"
#include "history/limber-store-diary.h"

/* So much of the history is looked at for the start page. */
#define SESSIONS 60
#define RUN_DAYS LIMBER_WEEK_DAYS

typedef struct
{
  LimberClock *clock; /* (owned) */
  LimberWeek   week;
  GPtrArray   *runs; /* (element-type LimberRunRecord) (nullable): could not be read */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_object_unref (self->clock);
  g_clear_pointer (&self->runs, g_ptr_array_unref);
  g_free (self);
}

static void
runs_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Reading *self = g_task_get_task_data (task);

  self->runs = limber_store_runs_finish (LIMBER_STORE (source), result, NULL);
}

static void
sessions_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Reading *self = g_task_get_task_data (task);
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (self->clock);
  g_autoptr(GPtrArray) records = NULL;
  GError *error = NULL;

  records = limber_store_sessions_finish (LIMBER_STORE (source), result, &error);
  if (records == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (
        task,
        limber_digest_new (
            records, self->runs, &self->week, limber_clock_get_wall (self->clock), zone),
        (GDestroyNotify) limber_digest_free);
}

/**
 * limber_digest_reader_read_async:
 * @store: the history
 * @clock: what tells the time
 * @week: the plan of the week
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Reads what the start page wants to know of the history.
 */
void
limber_digest_reader_read_async (LimberStore        *store,
                                 LimberClock        *clock,
                                 const LimberWeek   *week,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  GTask   *task = g_task_new (store, cancellable, callback, user_data);
  Reading *self = g_new0 (Reading, 1);
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (clock);
  const guint32 today = limber_dates_find_day (limber_clock_get_wall (clock), zone, NULL);

  self->clock = g_object_ref (clock);
  self->week = *week;
  g_task_set_source_tag (task, limber_digest_reader_read_async);
  g_task_set_task_data (task, self, reading_free);

  /* The store does things in order: the runs are there when the sessions come. */
  limber_store_runs_async (
      store, today - RUN_DAYS, today + 1, cancellable, runs_cb, g_object_ref (task));
  limber_store_sessions_async (store, 0, SESSIONS, cancellable, sessions_cb, task);
}

/**
 * limber_digest_reader_read_finish:
 * @store: the history
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the digest
 */
LimberDigest *
limber_digest_reader_read_finish (LimberStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
