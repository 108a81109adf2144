/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "limber-config.h"

#include "history/limber-history-import.h"

#include "history/limber-history-import-line.h"
#include "history/limber-sql.h"
#include "history/limber-store-job.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A session of five hundred steps takes less. */
#define MAX_LINE_BYTES (1024 * 1024)
#define PORTION_BYTES (64 * 1024)
#define MAX_REASONS 100

static LimberImported *
imported_new (void)
{
  LimberImported *self = g_new0 (LimberImported, 1);

  self->reasons = g_ptr_array_new_with_free_func (g_free);
  self->uuids = g_ptr_array_new_with_free_func (g_free);
  self->check_ins = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

void
limber_imported_free (LimberImported *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->reasons);
  g_ptr_array_unref (self->uuids);
  g_array_unref (self->check_ins);
  g_free (self);
}

/**
 * limber_history_import_recognises:
 * @text: the beginning of a file
 * @length: bytes of @text
 *
 * Tells whether somebody's file is a history that we have exported, as JSON Lines.
 *
 * Returns: whether it is
 */
gboolean
limber_history_import_recognises (const char *text, gsize length)
{
  static const char *const beginnings[] = { "{\"type\":\"session\",\"uuid\":",
                                            "{\"type\":\"run\",\"uuid\":",
                                            "{\"type\":\"activity\",\"uuid\":",
                                            "{\"type\":\"check-in\",\"local-date\":" };

  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (length >= strlen (beginnings[i])
        && strncmp (text, beginnings[i], strlen (beginnings[i])) == 0)
      return TRUE;

  return FALSE;
}

static void
refuse (LimberImported *imported, guint number, const char *reason)
{
  imported->n_refused++;
  if (imported->reasons->len < MAX_REASONS)
    g_ptr_array_add (imported->reasons, g_strdup_printf (_ ("line %u: %s"), number, reason));
}

/* A refused line leaves nothing behind. What the history itself refuses is a refused line, too; all
 * else ends the import. */
static gboolean
import_line (LimberDatabase *db,
             GString        *text,
             guint           number,
             LimberImported *imported,
             GError        **error)
{
  g_autofree char *reason = NULL;
  g_autoptr(GError) cause = NULL;
  LimberLineVerdict verdict = LIMBER_LINE_REFUSED;

  if (text->len > 0 && text->str[text->len - 1] == '\r')
    g_string_truncate (text, text->len - 1);
  if (text->len == 0)
    return TRUE;

  if (!limber_sql_exec (db->handle, "SAVEPOINT line", error))
    return FALSE;
  verdict = limber_history_import_line (db, text->str, text->len, imported, &reason, &cause);
  if (verdict == LIMBER_LINE_FAILED
      && !g_error_matches (cause, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_REFUSED))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }

  if (verdict == LIMBER_LINE_NEW)
    imported->n_new++;
  else if (verdict == LIMBER_LINE_KNOWN)
    imported->n_known++;
  else
    refuse (imported, number, reason != NULL ? reason : cause->message);

  return limber_sql_exec (db->handle,
                          verdict == LIMBER_LINE_NEW ? "RELEASE line"
                                                     : "ROLLBACK TO line; RELEASE line",
                          error);
}

/* The lines of a stream, however long it is; a line that is too long is left out. */
static gboolean
import_stream (LimberDatabase *db, GInputStream *stream, LimberImported *imported, GError **error)
{
  g_autofree char *portion = g_malloc (PORTION_BYTES);
  g_autoptr(GString) line = g_string_new (NULL);
  gboolean too_long = FALSE;
  guint    number = 1;
  gssize   n = 0;

  while ((n = g_input_stream_read (stream, portion, PORTION_BYTES, NULL, error)) > 0)
    for (const char *at = portion, *end = NULL; at < portion + n; at = end + 1)
      {
        end = memchr (at, '\n', (gsize) (portion + n - at));
        if (line->len + (gsize) ((end != NULL ? end : portion + n) - at) > MAX_LINE_BYTES)
          too_long = TRUE;
        if (!too_long)
          g_string_append_len (line, at, (end != NULL ? end : portion + n) - at);
        if (end == NULL)
          break;

        if (too_long)
          refuse (imported, number, _ ("it is too long"));
        else if (!import_line (db, line, number, imported, error))
          return FALSE;
        g_string_truncate (line, 0);
        too_long = FALSE;
        number++;
      }
  if (n < 0)
    return FALSE;
  if (too_long)
    refuse (imported, number, _ ("it is too long"));

  return too_long || import_line (db, line, number, imported, error);
}

/**
 * limber_history_import_read:
 * @db: a history that is open for writing
 * @stream: JSON Lines, as we export them
 * @error: return location for a #LimberStoreError or a #GIOError; nothing was taken in then
 *
 * Takes in what was exported, here or elsewhere. What is there already, by its uuid, is left as it
 * is: to import a file twice is to import it once. Lines that make no sense are left out, each with
 * its reason; all others are taken in together, or none.
 *
 * Returns: (transfer full) (nullable): what has come of it
 */
LimberImported *
limber_history_import_read (LimberDatabase *db, GInputStream *stream, GError **error)
{
  g_autoptr(LimberImported) imported = imported_new ();

  if (!limber_sql_begin (db->handle, error))
    return NULL;
  if (import_stream (db, stream, imported, error) && limber_sql_commit (db->handle, error))
    return g_steal_pointer (&imported);

  if (!sqlite3_get_autocommit (db->handle))
    sqlite3_exec (db->handle, "ROLLBACK", NULL, NULL, NULL);
  return NULL;
}

static gboolean
drop_each (LimberDatabase *db, const LimberImported *imported, GError **error)
{
  static const char *const sqls[] = {
    "DELETE FROM check_in WHERE session = ?1 AND EXISTS (SELECT 1 FROM session WHERE uuid = ?1)",
    "DELETE FROM session WHERE uuid = ?1",
    "DELETE FROM run WHERE uuid = ?1",
    "DELETE FROM activity WHERE uuid = ?1",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sqls); i++)
    {
      g_autoptr(LimberStatement) statement = limber_sql_prepare (db->handle, sqls[i], error);

      for (guint n = 0; statement != NULL && n < imported->uuids->len; n++)
        {
          sqlite3_bind_text (statement, 1, imported->uuids->pdata[n], -1, SQLITE_STATIC);
          if (!limber_sql_finish (statement, error))
            return FALSE;
        }
      if (statement == NULL)
        return FALSE;
    }

  for (guint n = 0; n < imported->check_ins->len; n++)
    {
      g_autofree char *sql = g_strdup_printf ("DELETE FROM check_in WHERE id = %" G_GINT64_FORMAT,
                                              g_array_index (imported->check_ins, gint64, n));

      if (!limber_sql_exec (db->handle, sql, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * limber_history_import_undo:
 * @db: a history that is open for writing
 * @imported: what has come of an import
 * @error: return location for a #LimberStoreError
 *
 * Takes out again what an import has taken in.
 *
 * Returns: %FALSE on failure; nothing has changed then
 */
gboolean
limber_history_import_undo (LimberDatabase *db, const LimberImported *imported, GError **error)
{
  if (!limber_sql_begin (db->handle, error))
    return FALSE;
  if (drop_each (db, imported, error) && limber_sql_commit (db->handle, error))
    return TRUE;

  if (!sqlite3_get_autocommit (db->handle))
    sqlite3_exec (db->handle, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

static void
import_job (LimberDesk *desk, LimberStoreJob *job)
{
  g_autoptr(GFileInputStream) stream = NULL;

  if (!limber_desk_is_writable (desk, &job->error) || !limber_desk_settle (desk, TRUE, &job->error))
    return;
  stream = g_file_read (job->subject, NULL, &job->error);
  if (stream == NULL)
    return;

  job->result = limber_history_import_read (desk->database, G_INPUT_STREAM (stream), &job->error);
  job->destroy = (GDestroyNotify) limber_imported_free;
}

/**
 * limber_store_import_async:
 * @self: the store
 * @file: JSON Lines, as we export them
 * @cancellable: (nullable): a #GCancellable; it has effect up to the moment it begins
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Takes in what was exported, here or elsewhere; see [func@history_import_read].
 */
void
limber_store_import_async (LimberStore        *self,
                           GFile              *file,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  LimberStoreJob *job = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (G_IS_FILE (file));

  job = g_new0 (LimberStoreJob, 1);
  job->subject = g_object_ref (file);
  job->free_subject = g_object_unref;
  limber_store_push_job (self, import_job, job, cancellable, callback, user_data);
}

/**
 * limber_store_import_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for an error; nothing was taken in then
 *
 * Returns: (transfer full) (nullable): what has come of it
 */
LimberImported *
limber_store_import_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, import_job, error);
}

static void
unimport_job (LimberDesk *desk, LimberStoreJob *job)
{
  if (limber_desk_is_writable (desk, &job->error)
      && limber_history_import_undo (desk->database, job->subject, &job->error))
    job->result = GINT_TO_POINTER (TRUE);
}

/**
 * limber_store_unimport_async:
 * @self: the store
 * @imported: (transfer full): what has come of an import
 * @cancellable: (nullable): a #GCancellable; it has effect up to the moment it begins
 * @callback: whom to call
 * @user_data: for @callback
 *
 * Takes out again what an import has taken in.
 */
void
limber_store_unimport_async (LimberStore        *self,
                             LimberImported     *imported,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  LimberStoreJob *job = NULL;

  g_return_if_fail (LIMBER_IS_STORE (self));
  g_return_if_fail (imported != NULL);

  job = g_new0 (LimberStoreJob, 1);
  job->subject = imported;
  job->free_subject = (GDestroyNotify) limber_imported_free;
  limber_store_push_job (self, unimport_job, job, cancellable, callback, user_data);
}

/**
 * limber_store_unimport_finish:
 * @self: the store
 * @result: what the callback was given
 * @error: return location for a #LimberStoreError
 *
 * Returns: whether it is out again
 */
gboolean
limber_store_unimport_finish (LimberStore *self, GAsyncResult *result, GError **error)
{
  return limber_store_finish_job (self, result, unimport_job, error) != NULL;
}
