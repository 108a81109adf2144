/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-database-look.h"

#include "history/limber-schema.h"
#include "history/limber-sql.h"
#include "history/limber-store.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static const char magic[16] = "SQLite format 3";

/**
 * limber_database_has_log:
 * @path: the database's file
 *
 * Tells whether a write-ahead log lies beside a database: something was left undone, or another
 * program has it open.
 *
 * Returns: whether there is a log with something in it
 */
gboolean
limber_database_has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf         info;

  return g_stat (log, &info) == 0 && info.st_size > 0;
}

/**
 * limber_database_seal:
 * @path: the database's file
 * @with_log: whether to read what is in its log as well
 * @error: return location for a #LimberStoreError
 *
 * Opens a database so that no byte is written, to it or beside it.
 *
 * Without the log SQLite is told that the file never changes. With it there are no locks and the
 * index of the log is kept in memory, which SQLite does for a connection that has it all to itself.
 *
 * Returns: (transfer full) (nullable): the connection
 */
sqlite3 *
limber_database_seal (const char *path, gboolean with_log, GError **error)
{
  g_autofree char *base = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *uri = g_strconcat (base, with_log ? "?mode=ro" : "?immutable=1", NULL);
  sqlite3         *db = NULL;
  int              code = sqlite3_open_v2 (uri,
                              &db,
                              SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX,
                              with_log ? "unix-none" : NULL);

  if (code == SQLITE_OK && with_log)
    code = sqlite3_exec (db, "PRAGMA locking_mode = EXCLUSIVE", NULL, NULL, NULL);
  if (code == SQLITE_OK)
    return db;

  limber_sql_set_error (db, error);
  sqlite3_close (db);
  return NULL;
}

/**
 * limber_database_judge:
 * @db: a connection
 * @error: return location for a #LimberStoreError, set with %LIMBER_VERDICT_DAMAGED and
 *   %LIMBER_VERDICT_FAILED
 *
 * Finds out whose database it is, by the marks in its first page.
 *
 * Returns: the verdict
 */
LimberVerdict
limber_database_judge (sqlite3 *db, GError **error)
{
  g_autoptr(GError) local = NULL;
  LimberVerdict verdict = LIMBER_VERDICT_FAILED;
  gint64        owner = 0;
  gint64        version = 0;
  gint64        tables = 0;
  int           n_steps = 0;

  limber_schema_get_steps (&n_steps);
  if (!limber_sql_int64 (db, "PRAGMA application_id", &owner, &local)
      || !limber_sql_int64 (db, "PRAGMA user_version", &version, &local))
    {
      if (g_error_matches (local, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_DAMAGED))
        verdict = LIMBER_VERDICT_DAMAGED;
      g_propagate_error (error, g_steal_pointer (&local));
      return verdict;
    }

  if (owner == LIMBER_SCHEMA_APPLICATION_ID && version > n_steps)
    return LIMBER_VERDICT_NEWER;
  if (owner == LIMBER_SCHEMA_APPLICATION_ID && version > 0)
    return LIMBER_VERDICT_OURS;
  if (owner == 0 && version == 0
      && limber_sql_int64 (db, "SELECT count(*) FROM sqlite_schema", &tables, NULL) && tables == 0)
    return LIMBER_VERDICT_EMPTY;
  if (owner != LIMBER_SCHEMA_APPLICATION_ID)
    return LIMBER_VERDICT_FOREIGN;

  g_set_error_literal (error,
                       LIMBER_STORE_ERROR,
                       LIMBER_STORE_ERROR_DAMAGED,
                       "The version stored in the history makes no sense");
  return LIMBER_VERDICT_DAMAGED;
}

/* A file that is no database is somebody's text, or it was ours: blocks of zeros and noise are what
 * failing disks and lost power leave. */
static gboolean
is_text (const char *path)
{
  char   bytes[512];
  int    fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gssize n = fd >= 0 ? read (fd, bytes, sizeof bytes) : 0;
  gsize  valid = 0;

  if (fd >= 0)
    close (fd);
  if (n <= 0 || memcmp (bytes, magic, MIN ((gsize) n, strlen (magic))) == 0)
    return FALSE;

  while (valid < (gsize) n)
    {
      gunichar c = g_utf8_get_char_validated (bytes + valid, n - valid);

      if (c == (gunichar) -2) /* a character that the end of what we read cut through */
        return valid > 0;
      if (c == (gunichar) -1 || (c < 0x20 && !g_ascii_isspace ((char) c)))
        return FALSE;
      valid += g_unichar_to_utf8 (c, NULL);
    }

  return TRUE;
}

/**
 * limber_database_look:
 * @path: a regular file that is not empty
 * @error: return location for a #LimberStoreError, set with %LIMBER_VERDICT_DAMAGED and
 *   %LIMBER_VERDICT_FAILED
 *
 * Looks at a file from outside, changing nothing. Its log is left out of account: our versions are
 * written to the file itself as soon as they change. Where there is a log, damage cannot be told
 * yet, since the log may hold the sound pages.
 *
 * Returns: the verdict
 */
LimberVerdict
limber_database_look (const char *path, GError **error)
{
  g_autoptr(GError) local = NULL;
  sqlite3      *db = limber_database_seal (path, FALSE, error);
  LimberVerdict verdict = LIMBER_VERDICT_FAILED;

  if (db == NULL)
    return verdict;

  verdict = limber_database_judge (db, &local);
  sqlite3_close (db);

  if (verdict == LIMBER_VERDICT_DAMAGED && is_text (path))
    return LIMBER_VERDICT_FOREIGN;
  if (verdict == LIMBER_VERDICT_DAMAGED && limber_database_has_log (path))
    return LIMBER_VERDICT_OURS;
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));

  return verdict;
}
