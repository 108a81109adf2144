/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "limber-config.h"

#include "history/limber-restore.h"

#include "history/limber-backup-files.h"
#include "history/limber-backup-form.h"
#include "history/limber-backup-shelf.h"
#include "history/limber-schema.h"
#include "history/limber-sql.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#define BUSY_MS 5000
#define REST_MS 20

void
limber_restore_outcome_free (LimberRestoreOutcome *self)
{
  if (self == NULL)
    return;

  limber_backup_free (self->backup);
  g_free (self->undo_path);
  g_free (self->failure);
  g_free (self);
}

/**
 * limber_restore_is_played:
 * @db: an open database
 *
 * Returns: whether somebody is in the middle of a session, here or in another program
 */
gboolean
limber_restore_is_played (LimberDatabase *db)
{
  g_autoptr(LimberStatement) statement
             = limber_sql_prepare (db->handle, "SELECT id FROM session WHERE state = 0", NULL);
  gboolean row = FALSE;

  if (statement == NULL || db->claims == NULL || !limber_sql_step (statement, &row, NULL))
    return FALSE;
  while (row)
    {
      const gint64 session = sqlite3_column_int64 (statement, 0);

      if (limber_claims_is_played (db->claims, session)
          || !limber_claims_take (db->claims, session))
        return TRUE;
      limber_claims_drop (db->claims, session);
      if (!limber_sql_step (statement, &row, NULL))
        return FALSE;
    }

  return FALSE;
}

static gboolean
copy_all (sqlite3 *from, sqlite3 *to, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");
  int             code = SQLITE_BUSY;

  if (backup != NULL)
    {
      for (int waited_ms = 0; waited_ms <= BUSY_MS; waited_ms += REST_MS)
        {
          code = sqlite3_backup_step (backup, -1);
          if (code != SQLITE_BUSY && code != SQLITE_LOCKED)
            break;
          g_usleep (REST_MS * 1000);
        }
      sqlite3_backup_finish (backup);
    }
  if (backup != NULL && code == SQLITE_DONE)
    return TRUE;

  limber_sql_set_error (to, error);
  return FALSE;
}

/* What came from outside must be a history of ours in every respect before it takes the place of the
 * one that is there. */
static gboolean
is_sound (sqlite3 *db, GError **error)
{
  gint64 n = 0;

  if (!limber_schema_check (db, error) || !limber_backup_check_pages (db, TRUE, error)
      || !limber_sql_int64 (db, "SELECT count (*) FROM pragma_foreign_key_check", &n, error))
    return FALSE;
  if (n == 0)
    return TRUE;

  g_set_error_literal (error,
                       LIMBER_STORE_ERROR,
                       LIMBER_STORE_ERROR_DAMAGED,
                       _ ("The backup is damaged: parts of sessions are missing"));
  return FALSE;
}

/* SQLite copies pages, so both must have the same size of them. */
static gboolean
fit_pages (sqlite3 *db, sqlite3 *live, GError **error)
{
  g_autofree char *sql = NULL;
  gint64           size = 0;
  gint64           wanted = 0;

  if (!limber_sql_int64 (db, "PRAGMA page_size", &size, error)
      || !limber_sql_int64 (live, "PRAGMA page_size", &wanted, error))
    return FALSE;
  if (size == wanted)
    return TRUE;

  sql = g_strdup_printf ("PRAGMA page_size = %" G_GINT64_FORMAT "; VACUUM", wanted);

  return limber_sql_exec (db, sql, error);
}

/* The history of a backup, brought to the present version, nowhere but here: SQLite keeps it in
 * memory, or in a file without a name if it is large. */
static sqlite3 *
stage (sqlite3 *backup, sqlite3 *live, GError **error)
{
  g_autofree char *marks
      = g_strdup_printf ("PRAGMA application_id = %d", LIMBER_SCHEMA_APPLICATION_ID);
  int                     n_steps = 0;
  const LimberSchemaStep *steps = limber_schema_get_steps (&n_steps);
  sqlite3                *db = NULL;

  if (sqlite3_open_v2 ("", &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    limber_sql_set_error (db, error);
  else if (copy_all (backup, db, error)
           && limber_sql_exec (
               db, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON", error)
           && limber_sql_exec (db, LIMBER_BACKUP_DROP_TABLES, error)
           && limber_sql_exec (db, marks, error)
           && limber_schema_upgrade (db, NULL, steps, n_steps, error) && is_sound (db, error)
           && fit_pages (db, live, error))
    return db;

  sqlite3_close (db);
  return NULL;
}

static gboolean
may_restore (LimberDatabase *db, GError **error)
{
  if (!limber_database_is_writable (db))
    g_set_error_literal (error,
                         LIMBER_STORE_ERROR,
                         LIMBER_STORE_ERROR_READ_ONLY,
                         _ ("The history is open for reading only"));
  else if (limber_restore_is_played (db))
    g_set_error_literal (error,
                         LIMBER_STORE_ERROR,
                         LIMBER_STORE_ERROR_BUSY,
                         _ ("A session is under way; end it first"));
  else
    return TRUE;

  return FALSE;
}

static void
apply_files (LimberRestoreOutcome *outcome, const char *folder, sqlite3 *backup)
{
  g_autoptr(GError) failure = NULL;

  outcome->n_failed = limber_backup_files_apply (folder, backup, &failure);
  if (failure != NULL)
    outcome->failure = g_strdup (failure->message);
}

static gboolean
bring_back (LimberRestoreOutcome     *outcome,
            LimberDatabase           *db,
            const LimberBackupSource *now,
            sqlite3                  *backup,
            GError                  **error)
{
  sqlite3 *staged = stage (backup, db->handle, error);
  gboolean good = FALSE;

  if (staged == NULL)
    return FALSE;

  /* Only when all is known to be well, and before anything is changed. The backup stays open, so
   * that it may be one of those that make room for this. */
  outcome->undo_path = limber_backup_shelf_put (now, LIMBER_BACKUP_BEFORE_RESTORE, NULL, error);
  good = outcome->undo_path != NULL && copy_all (staged, db->handle, error);
  sqlite3_close (staged);
  if (good)
    limber_database_checkpoint (db, NULL);
  if (good && !outcome->backup->history_only)
    apply_files (outcome, now->folder, backup);

  return good;
}

/**
 * limber_restore_apply:
 * @db: the history, open for writing
 * @now: how things are
 * @path: a backup
 * @error: return location for a #LimberStoreError whose message says why it cannot be brought back;
 *   nothing has changed then
 *
 * Brings a backup back: the history and the user's own files become what they are in it. What there
 * was before is a backup from now on. Settings are the caller's, as they are in the outcome.
 *
 * Returns: (transfer full) (nullable): what has come of it
 */
LimberRestoreOutcome *
limber_restore_apply (LimberDatabase           *db,
                      const LimberBackupSource *now,
                      const char               *path,
                      GError                  **error)
{
  g_autoptr(LimberRestoreOutcome) outcome = g_new0 (LimberRestoreOutcome, 1);
  gboolean history_only = FALSE;
  gboolean good = FALSE;
  sqlite3 *backup = NULL;

  if (!may_restore (db, error) || limber_restore_is_itself (now->history_path, path, error))
    return NULL;
  outcome->backup = limber_backup_read (path, error);
  if (outcome->backup != NULL)
    backup = limber_backup_open (path, &history_only, error);
  if (backup == NULL)
    return NULL;

  good = bring_back (outcome, db, now, backup, error);
  sqlite3_close (backup);

  return good ? g_steal_pointer (&outcome) : NULL;
}

/**
 * limber_restore_revive:
 * @db: a history that has just been begun in the place of one that was damaged
 * @date: (out) (transfer full): when the backup was made from which it is back
 *
 * Fills a new history from the newest backup that is sound. The user's own files and the settings are
 * what they are: they were not damaged.
 *
 * Returns: whether there was one
 */
gboolean
limber_restore_revive (LimberDatabase *db, char **date)
{
  g_autoptr(LimberBackup) newest = limber_backup_shelf_find_newest (db->path);
  g_autoptr(GError) error = NULL;
  gboolean history_only = FALSE;
  gboolean good = FALSE;
  sqlite3 *backup = NULL;
  sqlite3 *staged = NULL;

  if (newest == NULL)
    return FALSE;

  backup = limber_backup_open (newest->path, &history_only, &error);
  if (backup != NULL)
    staged = stage (backup, db->handle, &error);
  good = staged != NULL && copy_all (staged, db->handle, &error);
  sqlite3_close (staged);
  sqlite3_close (backup);
  if (good)
    *date = limber_backup_dup_date (newest);
  else
    g_debug ("%s cannot be brought back: %s", newest->path, error->message);

  return good;
}
