/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "limber-config.h"

#include "history/limber-backup.h"

#include "history/limber-backup-files.h"
#include "history/limber-backup-form.h"
#include "history/limber-database-look.h"
#include "history/limber-schema.h"
#include "history/limber-sql.h"
#include "history/limber-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Of a setting, as text; the longest that we write are lists of a dozen words. */
#define MAX_SETTING_BYTES (64 * 1024)

#define BUSY_MS 5000

#define COUNT "SELECT count (*), min (local_date), max (local_date) FROM session"

G_GNUC_PRINTF (4, 5)
static gboolean
refuse (GError **error, LimberStoreError code, const char *path, const char *format, ...)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *reason = NULL;
  va_list          arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, LIMBER_STORE_ERROR, code, "%s: %s", name, reason);

  return FALSE;
}

/* Opened without waiting: a pipe would have us wait for ever. */
static gboolean
is_file (const char *path, gint64 *size, GError **error)
{
  int         fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0);
  struct stat info = { 0 };
  gboolean    regular = FALSE;

  if (fd < 0)
    return refuse (error, LIMBER_STORE_ERROR_OPEN, path, "%s", g_strerror (errno));
  regular = fstat (fd, &info) == 0 && S_ISREG (info.st_mode);
  close (fd);
  if (!regular)
    return refuse (error, LIMBER_STORE_ERROR_OPEN, path, "%s", _ ("it is not a file"));
  if (info.st_size == 0)
    return refuse (error, LIMBER_STORE_ERROR_DAMAGED, path, "%s", _ ("it is empty"));

  *size = info.st_size;
  return TRUE;
}

/* A database whose marks make no sense is no database of ours, as far as we can tell. */
static gboolean
judge (sqlite3 *db, const char *path, gboolean *history_only, GError **error)
{
  gint64 owner = 0;
  gint64 version = 0;
  int    n_steps = 0;

  limber_schema_get_steps (&n_steps);
  if (!limber_sql_int64 (db, "PRAGMA application_id", &owner, NULL)
      || !limber_sql_int64 (db, "PRAGMA user_version", &version, NULL)
      || (owner != LIMBER_BACKUP_APPLICATION_ID && owner != LIMBER_SCHEMA_APPLICATION_ID))
    return refuse (
        error, LIMBER_STORE_ERROR_FOREIGN, path, "%s", _ ("it is not a backup of Limber's"));
  if (version < 1)
    return refuse (error, LIMBER_STORE_ERROR_DAMAGED, path, "%s", _ ("it is damaged"));
  if (version > n_steps)
    return refuse (error,
                   LIMBER_STORE_ERROR_READ_ONLY,
                   path,
                   "%s",
                   _ ("it is of a newer Limber; update this one first"));

  *history_only = owner == LIMBER_SCHEMA_APPLICATION_ID;
  return TRUE;
}

/**
 * limber_backup_open:
 * @path: a backup, or a history that is nobody's at the moment
 * @history_only: (out): whether there is only a history in it
 * @error: return location for a #LimberStoreError whose message says what is wrong with the file
 *
 * Opens a backup for reading; no byte is written. What is in it is not trusted: it may have come
 * from anywhere.
 *
 * Returns: (transfer full) (nullable): the connection
 */
sqlite3 *
limber_backup_open (const char *path, gboolean *history_only, GError **error)
{
  gint64   size = 0;
  sqlite3 *db = NULL;

  if (!is_file (path, &size, error))
    return NULL;
  db = limber_database_seal (path, limber_database_has_log (path), error);
  if (db == NULL)
    return NULL;

  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_exec (db, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0", NULL, NULL, NULL);
  if (judge (db, path, history_only, error))
    return db;

  sqlite3_close (db);
  return NULL;
}

/**
 * limber_backup_open_history:
 * @path: where the history is; it may be open elsewhere, or in a place that cannot be written to
 * @error: return location for a #LimberStoreError
 *
 * Opens the history for reading, beside whoever else has it open. Where there is none it is as a new
 * one would be.
 *
 * Returns: (transfer full) (nullable): the connection
 */
sqlite3 *
limber_backup_open_history (const char *path, GError **error)
{
  sqlite3                *db = NULL;
  int                     n_steps = 0;
  const LimberSchemaStep *steps = limber_schema_get_steps (&n_steps);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      if (sqlite3_open_v2 (":memory:", &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL)
              == SQLITE_OK
          && limber_schema_upgrade (db, NULL, steps, n_steps, error))
        return db;
      sqlite3_close (db);
      return NULL;
    }

  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK)
    {
      sqlite3_busy_timeout (db, BUSY_MS);
      if (sqlite3_exec (db, "SELECT count (*) FROM sqlite_schema", NULL, NULL, NULL) == SQLITE_OK)
        return db;
    }
  sqlite3_close (db);

  return limber_database_seal (path, limber_database_has_log (path), error);
}

/**
 * limber_backup_check_pages:
 * @db: a connection
 * @with_indexes: whether to compare the indexes with their tables as well, which takes longer
 * @error: return location for %LIMBER_STORE_ERROR_DAMAGED
 *
 * Returns: whether the pages of a database are sound
 */
gboolean
limber_backup_check_pages (sqlite3 *db, gboolean with_indexes, GError **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (
      db, with_indexes ? "PRAGMA integrity_check (1)" : "PRAGMA quick_check (1)", error);
  g_autofree char *answer = NULL;
  gboolean         row = FALSE;

  if (statement == NULL || !limber_sql_step (statement, &row, error))
    return FALSE;
  if (row)
    answer = limber_sql_dup_text (statement, 0);
  if (g_strcmp0 (answer, "ok") == 0)
    return TRUE;

  g_set_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_DAMAGED, "%s", answer);
  return FALSE;
}

/**
 * limber_backup_count:
 * @db: a connection to a history, or a backup
 * @n_sessions: (out): how many sessions there are
 * @first_date: (out): Julian day of the first; 0 without any
 * @last_date: (out): likewise of the last
 * @error: return location for a #LimberStoreError
 *
 * Returns: %FALSE on failure
 */
gboolean
limber_backup_count (sqlite3 *db,
                     gint64  *n_sessions,
                     guint32 *first_date,
                     guint32 *last_date,
                     GError **error)
{
  g_autoptr(LimberStatement) statement = NULL;
  gint64   has_deleted = 0;
  gboolean row = FALSE;

  /* Up to version 2 what was deleted was gone at once. */
  if (!limber_sql_int64 (
          db, "SELECT count (*) FROM sqlite_schema WHERE name = 'deleted'", &has_deleted, error))
    return FALSE;
  statement = limber_sql_prepare (
      db, has_deleted != 0 ? COUNT " WHERE id NOT IN (SELECT session FROM deleted)" : COUNT, error);
  if (statement == NULL || !limber_sql_step (statement, &row, error))
    return FALSE;

  *n_sessions = sqlite3_column_int64 (statement, 0);
  *first_date = (guint32) sqlite3_column_int64 (statement, 1);
  *last_date = (guint32) sqlite3_column_int64 (statement, 2);
  return TRUE;
}

static gint64
about_number (sqlite3 *db, const char *name)
{
  g_autoptr(LimberStatement) statement
             = limber_sql_prepare (db, "SELECT value FROM backup_about WHERE name = ?1", NULL);
  gboolean row = FALSE;

  if (statement == NULL)
    return 0;
  sqlite3_bind_text (statement, 1, name, -1, SQLITE_STATIC);

  return limber_sql_step (statement, &row, NULL) && row ? sqlite3_column_int64 (statement, 0) : 0;
}

static char *
about_text (sqlite3 *db, const char *name)
{
  g_autoptr(LimberStatement) statement
             = limber_sql_prepare (db, "SELECT value FROM backup_about WHERE name = ?1", NULL);
  gboolean row = FALSE;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, name, -1, SQLITE_STATIC);

  return limber_sql_step (statement, &row, NULL) && row ? limber_sql_dup_text (statement, 0) : NULL;
}

/* Names come from outside and become paths. */
static gboolean
read_files (LimberBackup *self, sqlite3 *db, GError **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (
      db, "SELECT name, digest, length (bytes) FROM backup_file ORDER BY name", error);
  gboolean row = FALSE;

  if (statement == NULL || !limber_sql_step (statement, &row, error))
    return FALSE;
  while (row)
    {
      g_autofree char *name = limber_sql_dup_text (statement, 0);
      g_autofree char *digest = limber_sql_dup_text (statement, 1);

      if (name == NULL || !limber_backup_files_is_name (name))
        {
          g_set_error (error,
                       LIMBER_STORE_ERROR,
                       LIMBER_STORE_ERROR_DAMAGED,
                       _ ("there is a file in it that Limber would not have put there"));
          return FALSE;
        }
      g_ptr_array_add (self->files,
                       limber_backup_file_new (name, digest, sqlite3_column_int64 (statement, 2)));
      if (!limber_sql_step (statement, &row, error))
        return FALSE;
    }

  return TRUE;
}

/* What cannot be read any more is left out: whoever applies it takes only what it knows. */
static gboolean
read_settings (LimberBackup *self, sqlite3 *db, GError **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (
      db, "SELECT name, value FROM backup_setting ORDER BY name", error);
  g_auto(GVariantDict) settings = G_VARIANT_DICT_INIT (NULL);
  gboolean known = about_number (db, "has-settings") != 0;
  gboolean row = FALSE;

  if (statement == NULL || !limber_sql_step (statement, &row, error))
    return FALSE;
  while (row)
    {
      g_autofree char *name = limber_sql_dup_text (statement, 0);
      g_autofree char *text = limber_sql_dup_text (statement, 1);
      g_autoptr(GVariant) value = NULL;

      if (name != NULL && text != NULL && strlen (text) <= MAX_SETTING_BYTES)
        value = g_variant_parse (NULL, text, NULL, NULL, NULL);
      if (value != NULL)
        g_variant_dict_insert_value (&settings, name, value);
      if (!limber_sql_step (statement, &row, error))
        return FALSE;
    }
  if (known)
    self->settings = g_variant_ref_sink (g_variant_dict_end (&settings));

  return TRUE;
}

/* Every file must be what it was when it was put in. */
static gboolean
check_files (sqlite3 *db, GError **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (
      db, "SELECT name, digest, bytes FROM backup_file WHERE digest IS NOT NULL", error);
  gboolean row = FALSE;

  if (statement == NULL || !limber_sql_step (statement, &row, error))
    return FALSE;
  while (row)
    {
      g_autofree char *found = g_compute_checksum_for_data (
          G_CHECKSUM_SHA256,
          sqlite3_column_blob (statement, 2) != NULL ? sqlite3_column_blob (statement, 2)
                                                     : (const void *) "",
          sqlite3_column_bytes (statement, 2));

      if (g_strcmp0 (found, (const char *) sqlite3_column_text (statement, 1)) != 0)
        {
          g_set_error (error,
                       LIMBER_STORE_ERROR,
                       LIMBER_STORE_ERROR_DAMAGED,
                       "%s",
                       (const char *) sqlite3_column_text (statement, 0));
          return FALSE;
        }
      if (!limber_sql_step (statement, &row, error))
        return FALSE;
    }

  return TRUE;
}

/* What the history has in this version that is run when it is used, one line each. */
static char *
list_active (sqlite3 *db, GError **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (
      db,
      "SELECT group_concat (text, char (10)) FROM (SELECT name || ' ' || sql AS text"
      " FROM sqlite_schema WHERE type IN ('trigger', 'view') OR sql LIKE 'CREATE VIRTUAL%'"
      " ORDER BY name)",
      error);
  gboolean row = FALSE;
  char    *text = NULL;

  if (statement == NULL || !limber_sql_step (statement, &row, error))
    return NULL;
  text = row ? limber_sql_dup_text (statement, 0) : NULL;

  return text != NULL ? text : g_strdup ("");
}

/* A view or a trigger runs when the history is used: there may be none but our own. */
static gboolean
check_objects (sqlite3 *db, int version, GError **error)
{
  g_autofree char        *found = list_active (db, error);
  g_autofree char        *expected = NULL;
  sqlite3                *model = NULL;
  int                     n_steps = 0;
  const LimberSchemaStep *steps = limber_schema_get_steps (&n_steps);

  if (found == NULL)
    return FALSE;
  if (sqlite3_open_v2 (":memory:", &model, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL)
          == SQLITE_OK
      && limber_schema_upgrade (model, NULL, steps, MIN (version, n_steps), error))
    expected = list_active (model, error);
  sqlite3_close (model);
  if (expected == NULL)
    return FALSE;
  if (g_str_equal (found, expected))
    return TRUE;

  g_set_error (error,
               LIMBER_STORE_ERROR,
               LIMBER_STORE_ERROR_DAMAGED,
               _ ("there is something in it that Limber would not have put there"));
  return FALSE;
}

static gboolean
read_all (LimberBackup *self, sqlite3 *db, gboolean thorough, GError **error)
{
  gint64 version = 0;

  if (!limber_sql_int64 (db, "PRAGMA user_version", &version, error)
      || !check_objects (db, (int) version, error)
      || (thorough && !limber_backup_check_pages (db, FALSE, error))
      || !limber_backup_count (db, &self->n_sessions, &self->first_date, &self->last_date, error))
    return FALSE;

  self->version = (int) version;
  if (self->history_only)
    {
      self->reason = LIMBER_BACKUP_BEFORE_UPDATE;
      return TRUE;
    }
  self->made_us = about_number (db, "made");
  self->offset_s = (int) CLAMP (about_number (db, "utc-offset"), -86400, 86400);
  self->reason
      = (LimberBackupReason) CLAMP (about_number (db, "reason"), 0, LIMBER_BACKUP_BEFORE_RESTORE);
  self->digest = about_text (db, "digest");

  return read_files (self, db, error) && read_settings (self, db, error)
         && (!thorough || check_files (db, error));
}

static LimberBackup *
read_backup (const char *path, gboolean thorough, GError **error)
{
  g_autoptr(LimberBackup) self = g_new0 (LimberBackup, 1);
  g_autoptr(GError) cause = NULL;
  sqlite3 *db = limber_backup_open (path, &self->history_only, error);
  gboolean good = FALSE;
  GStatBuf info = { 0 };

  if (db == NULL)
    return NULL;

  self->path = g_strdup (path);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_backup_file_free);
  if (g_stat (path, &info) == 0)
    self->size = info.st_size;
  good = read_all (self, db, thorough, &cause);
  sqlite3_close (db);
  if (self->history_only && self->made_us == 0)
    self->made_us = (gint64) info.st_mtime * G_USEC_PER_SEC;
  if (good)
    return g_steal_pointer (&self);

  refuse (error,
          LIMBER_STORE_ERROR_DAMAGED,
          path,
          /* Translators: the reason follows, from SQLite or from us */
          _ ("it is damaged (%s)"),
          cause->message);
  return NULL;
}

/**
 * limber_backup_read:
 * @path: a backup, or a history that is nobody's at the moment
 * @error: return location for a #LimberStoreError whose message says what is wrong with the file
 *
 * Looks into a backup and checks all of it. On a thread of its own, since that takes as long as
 * reading the file.
 *
 * Returns: (transfer full) (nullable): what is in it
 */
LimberBackup *
limber_backup_read (const char *path, GError **error)
{
  return read_backup (path, TRUE, error);
}

/**
 * limber_backup_glance:
 * @path: a backup
 * @error: return location for a #LimberStoreError
 *
 * Looks into a backup, for a list, without checking the whole of it.
 *
 * Returns: (transfer full) (nullable): what is in it
 */
LimberBackup *
limber_backup_glance (const char *path, GError **error)
{
  return read_backup (path, FALSE, error);
}
