/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-history-export-stream.h"

#include "history/limber-database-open.h"
#include "history/limber-diary-read.h"
#include "history/limber-health-read.h"
#include "history/limber-history-export.h"
#include "history/limber-read.h"
#include "history/limber-sql.h"
#include "history/limber-store-beside.h"

/* Handed on in portions of about so many bytes. */
#define PORTION_BYTES (64 * 1024)

/* No day is later. */
#define LAST_DAY 3652424

/* An export on its way. */
typedef struct
{
  LimberDatabase         *db;
  const LimberExportWish *wish;
  GOutputStream          *out;
  GString                *text;
  LimberExportProgress    progress;
  gpointer                user_data;
  GCancellable           *cancellable;
  gint64                  n_sessions;
  LimberStatement        *work;
  LimberStatement        *pauses;
  LimberStatement        *check_ins;
} Export;

static gboolean
flush (Export *self, gsize at_least, GError **error)
{
  if (self->text->len < at_least)
    return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
  if (!g_output_stream_write_all (
          self->out, self->text->str, self->text->len, NULL, self->cancellable, error))
    return FALSE;

  g_string_truncate (self->text, 0);
  return TRUE;
}

static gboolean
append_session (Export *self, const LimberRecord *record, GError **error)
{
  g_autoptr(GPtrArray) work = NULL;
  g_autoptr(GPtrArray) pauses = NULL;
  g_autoptr(GPtrArray) check_ins = NULL;

  if (self->wish->format == LIMBER_EXPORT_ICALENDAR)
    {
      limber_history_export_ical (self->text, record);
      return TRUE;
    }

  work = limber_read_work_of (self->work, record->id, error);
  if (work == NULL)
    return FALSE;
  if (self->wish->format == LIMBER_EXPORT_CSV)
    {
      limber_history_export_csv (self->text, record, work);
      return TRUE;
    }

  pauses = limber_read_pauses_of (self->pauses, record->id, error);
  if (pauses != NULL)
    check_ins = limber_read_check_ins_of (self->check_ins, record->uuid, error);
  if (check_ins == NULL)
    return FALSE;
  limber_history_export_json (self->text, record, work, pauses, check_ins);

  return TRUE;
}

static gboolean
append_sessions (Export *self, GError **error)
{
  g_autoptr(LimberStatement) statement
             = limber_read_prepare_sessions (self->db, self->wish->from, self->wish->limit, error);
  gboolean row = FALSE;

  if (statement == NULL || !limber_sql_step (statement, &row, error))
    return FALSE;
  for (gint64 n = 1; row; n++)
    {
      g_autoptr(LimberRecord) record = limber_read_take_session (statement);

      if (!append_session (self, record, error) || !flush (self, PORTION_BYTES, error)
          || !limber_sql_step (statement, &row, error))
        return FALSE;
      if (self->progress != NULL && (n % 256 == 0 || !row))
        self->progress (MIN ((double) n / (double) MAX (self->n_sessions, 1), 1), self->user_data);
    }

  return TRUE;
}

static gboolean
append_runs (Export *self, GError **error)
{
  g_autoptr(GPtrArray) runs = limber_read_runs (self->db, self->wish->from, LAST_DAY, error);

  for (guint i = 0; runs != NULL && i < runs->len; i++)
    if (self->wish->format == LIMBER_EXPORT_ICALENDAR)
      limber_history_export_ical_run (self->text, runs->pdata[i]);
    else if (self->wish->format == LIMBER_EXPORT_CSV)
      limber_history_export_csv_run (self->text, runs->pdata[i]);
    else
      limber_history_export_json_run (self->text, runs->pdata[i]);

  return runs != NULL && flush (self, PORTION_BYTES, error);
}

static gboolean
append_activities (Export *self, GError **error)
{
  g_autoptr(GPtrArray) activities
             = limber_read_activities (self->db, self->wish->from, LAST_DAY, error);

  for (guint i = 0; activities != NULL && i < activities->len; i++)
    if (self->wish->format == LIMBER_EXPORT_ICALENDAR)
      limber_history_export_ical_activity (self->text, activities->pdata[i]);
    else if (self->wish->format == LIMBER_EXPORT_CSV)
      limber_history_export_csv_activity (self->text, activities->pdata[i]);
    else
      limber_history_export_json_activity (self->text, activities->pdata[i]);

  return activities != NULL && flush (self, PORTION_BYTES, error);
}

/* Those that stand in no session; the others are told with theirs. */
static gboolean
append_check_ins (Export *self, GError **error)
{
  g_autoptr(GPtrArray) check_ins = limber_read_check_ins (self->db, self->wish->from, error);

  for (guint i = 0; check_ins != NULL && i < check_ins->len; i++)
    {
      const LimberCheckInRecord *record = check_ins->pdata[i];

      if (record->session == NULL)
        limber_history_export_json_check_in (self->text, record);
    }

  return check_ins != NULL;
}

static gboolean
append_all (Export *self, GError **error)
{
  if (self->wish->format == LIMBER_EXPORT_CSV)
    limber_history_export_csv_header (self->text);
  if (self->wish->format == LIMBER_EXPORT_ICALENDAR)
    limber_history_export_ical_begin (self->text);

  if (!append_sessions (self, error))
    return FALSE;
  if (self->wish->limit == 0
      && (!append_runs (self, error) || !append_activities (self, error)
          || (self->wish->format == LIMBER_EXPORT_JSON_LINES && !append_check_ins (self, error))))
    return FALSE;

  if (self->wish->format == LIMBER_EXPORT_ICALENDAR)
    limber_history_export_ical_end (self->text);

  return flush (self, 0, error);
}

static gboolean
export_database (Export *self, GError **error)
{
  g_autoptr(LimberStatement) work = limber_read_prepare_work (self->db, error);
  g_autoptr(LimberStatement) pauses = NULL;
  g_autoptr(LimberStatement) check_ins = NULL;
  gboolean good = FALSE;

  if (work != NULL)
    pauses = limber_read_prepare_pauses (self->db, error);
  if (pauses != NULL)
    check_ins = limber_read_prepare_check_ins (self->db, error);
  if (check_ins == NULL || !limber_sql_exec (self->db->handle, "BEGIN", error))
    return FALSE;

  self->work = work;
  self->pauses = pauses;
  self->check_ins = check_ins;
  good = limber_sql_int64 (
             self->db->handle, "SELECT count (*) FROM session", &self->n_sessions, error)
         && append_all (self, error);
  sqlite3_exec (self->db->handle, "COMMIT", NULL, NULL, NULL);

  return good;
}

/**
 * limber_history_export_stream:
 * @history_path: where the history is
 * @wish: what is wanted
 * @out: where to write it; it is not closed
 * @progress: (nullable): told how far it is
 * @user_data: for @progress
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for a #LimberStoreError or a #GIOError
 *
 * Writes the history as text, the oldest session first, as it is at one moment, through a connection
 * of its own. Never more of it is in memory than a session and a portion of text.
 *
 * Returns: %FALSE on failure
 */
gboolean
limber_history_export_stream (const char             *history_path,
                              const LimberExportWish *wish,
                              GOutputStream          *out,
                              LimberExportProgress    progress,
                              gpointer                user_data,
                              GCancellable           *cancellable,
                              GError                **error)
{
  g_autoptr(LimberDatabase) db = limber_database_open (history_path, error);
  g_autoptr(GString) text = g_string_sized_new (PORTION_BYTES + PORTION_BYTES / 4);
  Export export = { .db = db,
                    .wish = wish,
                    .out = out,
                    .text = text,
                    .progress = progress,
                    .user_data = user_data,
                    .cancellable = cancellable };

  return db != NULL && export_database (&export, error);
}

/* What is asked of the thread. */
typedef struct
{
  char                *path;
  LimberExportWish     wish;
  GOutputStream       *out;
  LimberExportProgress progress;
  gpointer             user_data;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_free (self->path);
  g_object_unref (self->out);
  g_free (self);
}

static void
export_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request *request = data;
  GError        *error = NULL;

  if (limber_history_export_stream (request->path,
                                    &request->wish,
                                    request->out,
                                    request->progress,
                                    request->user_data,
                                    cancellable,
                                    &error))
    g_task_return_pointer (task, GINT_TO_POINTER (TRUE), NULL);
  else
    g_task_return_error (task, error);
}

static void
flushed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask   *task = user_data;
  Request *request = g_task_get_task_data (task);
  Request *own = g_new (Request, 1);

  limber_store_flush_finish (LIMBER_STORE (source), result, NULL);
  *own = *request;
  own->path = g_strdup (request->path);
  g_object_ref (own->out);
  limber_store_run_beside (task, export_thread, own, request_free, NULL);
}

/**
 * limber_store_export_async:
 * @self: the store
 * @wish: what is wanted
 * @out: where to write it; it is not closed
 * @progress: (nullable): told how far it is, on another thread
 * @progress_data: for @progress
 * @cancellable: (nullable): a #GCancellable
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Writes the history as text, with all that was to be written until now. Nothing waits for it.
 */
void
limber_store_export_async (LimberStore            *self,
                           const LimberExportWish *wish,
                           GOutputStream          *out,
                           LimberExportProgress    progress,
                           gpointer                progress_data,
                           GCancellable           *cancellable,
                           GAsyncReadyCallback     callback,
                           gpointer                user_data)
{
  GTask   *task = NULL;
  Request *request = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (wish != NULL && G_IS_OUTPUT_STREAM (out));

  task = limber_store_beside_task (
      self, (gpointer) limber_store_export_async, cancellable, callback, user_data);
  request = g_new0 (Request, 1);
  g_object_get (self, "path", &request->path, NULL);
  request->wish = *wish;
  request->out = g_object_ref (out);
  request->progress = progress;
  request->user_data = progress_data;
  g_task_set_task_data (task, request, request_free);
  limber_store_flush_async (self, NULL, flushed_cb, task);
}

/**
 * limber_store_export_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError or a #GIOError
 *
 * Returns: whether all of it was written
 */
gboolean
limber_store_export_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
