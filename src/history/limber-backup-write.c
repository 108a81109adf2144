/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "limber-config.h"

#include "history/limber-backup-write.h"

#include "history/limber-backup-files.h"
#include "history/limber-backup-form.h"
#include "history/limber-schema.h"
#include "history/limber-sql.h"
#include "history/limber-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* Copied in portions of so many pages, a megabyte, so that it can be called off in between. */
#define PORTION_PAGES 256
#define BUSY_MS 5000
#define REST_MS 20

/* The part of the first page that changes whenever the file is written, whatever is written. */
#define HEADER_BYTES 100

static void
set_error (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error,
               LIMBER_STORE_ERROR,
               LIMBER_STORE_ERROR_FULL,
               _ ("Cannot write the backup %s: %s"),
               name,
               g_strerror (code));
}

static gboolean
is_ours (sqlite3 *db, GError **error)
{
  gint64 owner = 0;

  if (!limber_sql_int64 (db, "PRAGMA application_id", &owner, error))
    return FALSE;
  if (owner == LIMBER_SCHEMA_APPLICATION_ID)
    return TRUE;

  g_set_error_literal (error,
                       LIMBER_STORE_ERROR,
                       LIMBER_STORE_ERROR_FOREIGN,
                       _ ("The history belongs to another program"));
  return FALSE;
}

static int
copy_portions (sqlite3_backup *backup, GCancellable *cancellable)
{
  int code = SQLITE_OK;

  for (int waited_ms = 0; code != SQLITE_DONE;)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return SQLITE_ABORT;
      code = sqlite3_backup_step (backup, PORTION_PAGES);
      if (code != SQLITE_BUSY && code != SQLITE_LOCKED)
        {
          if (code != SQLITE_OK && code != SQLITE_DONE)
            return code;
          continue;
        }
      if (waited_ms >= BUSY_MS)
        return code;
      g_usleep (REST_MS * 1000);
      waited_ms += REST_MS;
    }

  return code;
}

/* All of it as it is at one moment: within a transaction, whatever is written meanwhile. */
static gboolean
copy_history (sqlite3 *from, sqlite3 *to, GCancellable *cancellable, GError **error)
{
  sqlite3_backup *backup = NULL;
  int             code = SQLITE_ERROR;

  if (!limber_sql_exec (from, "BEGIN; SELECT count (*) FROM sqlite_schema", error)
      || !is_ours (from, error))
    return FALSE;

  backup = sqlite3_backup_init (to, "main", from, "main");
  if (backup != NULL)
    {
      code = copy_portions (backup, cancellable);
      sqlite3_backup_finish (backup);
    }
  sqlite3_exec (from, "COMMIT", NULL, NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (code != SQLITE_DONE)
    {
      limber_sql_set_error (to, error);
      return FALSE;
    }

  /* One file that is whole on its own. */
  return limber_sql_exec (to, "PRAGMA journal_mode = DELETE", error);
}

static gboolean
put_about (sqlite3 *db, const char *name, const char *value, GError **error)
{
  g_autoptr(LimberStatement) statement
             = limber_sql_prepare (db, "INSERT INTO backup_about VALUES (?1, ?2)", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, name, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, value, -1, SQLITE_STATIC);

  return limber_sql_finish (statement, error);
}

static gboolean
put_number (sqlite3 *db, const char *name, gint64 value, GError **error)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  return put_about (db, name, text, error);
}

static gboolean
put_file (LimberStatement *statement, const char *folder, const char *name, GError **error)
{
  g_autoptr(GError) cause = NULL;
  g_autoptr(GBytes) bytes = limber_backup_files_load (folder, name, &cause);
  g_autofree char *digest = bytes != NULL ? limber_backup_digest (bytes) : NULL;
  gsize            size = 0;
  const void      *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  /* One that is gone by now is not there; one that cannot be read is named, and nothing more. */
  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return TRUE;

  sqlite3_bind_text (statement, 1, name, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, digest, -1, SQLITE_STATIC);
  if (bytes != NULL)
    sqlite3_bind_blob64 (statement, 3, size > 0 ? data : "", size, SQLITE_STATIC);
  else
    sqlite3_bind_null (statement, 3);

  return limber_sql_finish (statement, error);
}

static gboolean
put_files (sqlite3 *db, const char *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr(LimberStatement) statement
             = limber_sql_prepare (db, "INSERT INTO backup_file VALUES (?1, ?2, ?3)", error);
  g_autoptr(GPtrArray) names = limber_backup_files_list (folder);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !put_file (statement, folder, names->pdata[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
put_settings (sqlite3 *db, GVariant *settings, GError **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (
      db, "INSERT OR REPLACE INTO backup_setting VALUES (?1, ?2)", error);
  GVariantIter iter;
  const char  *name = NULL;
  GVariant    *value = NULL;

  if (statement == NULL)
    return FALSE;
  if (settings == NULL)
    return TRUE;

  g_variant_iter_init (&iter, settings);
  while (g_variant_iter_next (&iter, "{&sv}", &name, &value))
    {
      g_autofree char *text = g_variant_print (value, TRUE);
      gboolean         good = FALSE;

      g_variant_unref (value);
      sqlite3_bind_text (statement, 1, name, -1, SQLITE_STATIC);
      sqlite3_bind_text (statement, 2, text, -1, SQLITE_STATIC);
      good = limber_sql_finish (statement, error);
      if (!good)
        return FALSE;
    }

  return TRUE;
}

/* Of the history alone, as it was copied: the file as it is now, without what SQLite counts in it. */
static char *
digest_pages (const char *part, GError **error)
{
  g_autoptr(GMappedFile) file = g_mapped_file_new (part, FALSE, error);
  gsize size = file != NULL ? g_mapped_file_get_length (file) : 0;

  if (file == NULL)
    return NULL;
  if (size <= HEADER_BYTES)
    return g_strdup ("");

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256,
                                      (const guchar *) g_mapped_file_get_contents (file)
                                          + HEADER_BYTES,
                                      size - HEADER_BYTES);
}

/* The same for as long as nothing changes of what is worth keeping. */
static char *
digest_all (sqlite3 *db, const char *pages, GError **error)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr(LimberStatement) rest = limber_sql_prepare (
      db,
      "SELECT name, coalesce (digest, '') FROM (SELECT 1 AS part, name,"
      " digest FROM backup_file UNION ALL SELECT 2, name, value"
      " FROM backup_setting) ORDER BY part, name",
      error);
  gboolean row = FALSE;

  g_checksum_update (sum, (const guchar *) pages, -1);
  if (rest == NULL || !limber_sql_step (rest, &row, error))
    return NULL;
  while (row)
    {
      /* With the zero at the end, so that one text does not run into the next. */
      for (int i = 0; i < 2; i++)
        g_checksum_update (sum, sqlite3_column_text (rest, i), sqlite3_column_bytes (rest, i) + 1);
      if (!limber_sql_step (rest, &row, error))
        return NULL;
    }

  return g_strdup (g_checksum_get_string (sum));
}

static gboolean
put_all (sqlite3                  *db,
         const LimberBackupSource *source,
         LimberBackupReason        reason,
         const char               *pages,
         char                    **digest,
         GCancellable             *cancellable,
         GError                  **error)
{
  g_autofree char *marks
      = g_strdup_printf ("PRAGMA application_id = %d", LIMBER_BACKUP_APPLICATION_ID);

  if (!limber_sql_exec (db, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN", error)
      || !limber_sql_exec (db, LIMBER_BACKUP_TABLES, error)
      || !put_files (db, source->folder, cancellable, error)
      || !put_settings (db, source->settings, error))
    return FALSE;

  *digest = digest_all (db, pages, error);

  return *digest != NULL && put_about (db, "digest", *digest, error)
         && put_number (db, "made", source->now_us, error)
         && put_number (db, "utc-offset", source->offset_s, error)
         && put_number (db, "reason", (gint64) reason, error)
         && put_number (db, "has-settings", source->settings != NULL, error)
         && limber_sql_exec (db, marks, error) && limber_sql_exec (db, "COMMIT", error)
         && limber_backup_check_pages (db, FALSE, error);
}

static gboolean
write_part (const LimberBackupSource *source,
            LimberBackupReason        reason,
            const char               *part,
            char                    **digest,
            GCancellable             *cancellable,
            GError                  **error)
{
  sqlite3         *from = limber_backup_open_history (source->history_path, error);
  sqlite3         *to = NULL;
  g_autofree char *pages = NULL;
  gboolean         good = FALSE;

  if (from != NULL
      && sqlite3_open_v2 (part, &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL)
             != SQLITE_OK)
    limber_sql_set_error (to, error);
  else if (from != NULL && copy_history (from, to, cancellable, error))
    {
      pages = digest_pages (part, error);
      good = pages != NULL && put_all (to, source, reason, pages, digest, cancellable, error);
    }
  sqlite3_close (to);
  sqlite3_close (from);

  return good;
}

/* On the disk, then under its name, then its name on the disk. */
static gboolean
put_in_place (int fd, const char *part, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int              place = -1;

  if (fsync (fd) != 0 || g_rename (part, path) != 0)
    {
      set_error (error, path, errno);
      return FALSE;
    }

  place = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (place >= 0)
    {
      fsync (place);
      close (place);
    }

  return TRUE;
}

/* What SQLite may have put beside it goes too. */
static void
clear_part (const char *part)
{
  static const char *const suffixes[] = { "", "-journal", "-wal", "-shm" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (part, suffixes[i], NULL);

      g_unlink (name);
    }
}

/**
 * limber_backup_write:
 * @source: of what
 * @reason: why
 * @path: where the backup is to be; what is there now is replaced once the new one is whole
 * @unless_digest: (nullable): the digest of a backup; if nothing has changed since that one was made,
 *   none is written
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for a #LimberStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Writes a backup of everything: history, the user's own exercises and routines, settings. The
 * history may be in use; it is copied as it is at one moment, and whoever writes to it does not wait.
 * The backup is checked before it takes its name.
 *
 * It takes as long as copying the file; call it on a thread of its own.
 *
 * Returns: whether there is a backup at @path, or none was needed
 */
gboolean
limber_backup_write (const LimberBackupSource *source,
                     LimberBackupReason        reason,
                     const char               *path,
                     const char               *unless_digest,
                     GCancellable             *cancellable,
                     GError                  **error)
{
  g_autofree char *part = g_strconcat (path, ".XXXXXX.part", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *digest = NULL;
  gboolean         good = FALSE;
  int              fd = -1;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    fd = g_mkstemp_full (part, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      set_error (error, path, errno);
      return FALSE;
    }

  /* So that whoever tidies up knows it from one that a crash has left. */
  flock (fd, LOCK_EX | LOCK_NB);
  good = write_part (source, reason, part, &digest, cancellable, error);
  if (good && g_strcmp0 (digest, unless_digest) != 0)
    good = put_in_place (fd, part, path, error);
  clear_part (part);
  close (fd);

  return good;
}

/**
 * limber_backup_may_replace:
 * @path: where somebody wants a backup
 * @error: return location for a #LimberStoreError
 *
 * Makes sure that nothing is there, or a backup of ours that a newer one may take the place of.
 *
 * Returns: whether it is so
 */
gboolean
limber_backup_may_replace (const char *path, GError **error)
{
  g_autoptr(LimberBackup) present = NULL;
  g_autofree char *name = g_filename_display_name (path);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  present = limber_backup_glance (path, NULL);
  if (present != NULL && !present->history_only)
    return TRUE;

  g_set_error (error,
               LIMBER_STORE_ERROR,
               LIMBER_STORE_ERROR_REFUSED,
               _ ("%s is there already, and it is no backup"),
               name);
  return FALSE;
}
