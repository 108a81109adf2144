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
 * limber_database_is_damage:
 * @error: (nullable): why something could not be read
 *
 * Tells whether an error means that a database is damaged. An error in a statement that only asks
 * does: what it asks for is not there, or it is there in a way that SQLite cannot read.
 *
 * Returns: whether it does
 */
gboolean
limber_database_is_damage (const GError *error)
{
  return g_error_matches (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_DAMAGED)
         || g_error_matches (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_SQL);
}

static LimberVerdict
judge_marks (sqlite3 *db, GError **error)
{
  gint64 owner = 0;
  gint64 version = 0;
  gint64 tables = 0;
  int    n_steps = 0;

  limber_schema_get_steps (&n_steps);
  if (!limber_sql_int64 (db, "PRAGMA application_id", &owner, error)
      || !limber_sql_int64 (db, "PRAGMA user_version", &version, error))
    return limber_database_is_damage (*error) ? LIMBER_VERDICT_DAMAGED : LIMBER_VERDICT_FAILED;

  if (owner == LIMBER_SCHEMA_APPLICATION_ID && version > n_steps)
    return LIMBER_VERDICT_NEWER;
  if (owner == LIMBER_SCHEMA_APPLICATION_ID && version > 0)
    return LIMBER_VERDICT_OURS;
  if (owner != LIMBER_SCHEMA_APPLICATION_ID && (owner != 0 || version != 0))
    return LIMBER_VERDICT_FOREIGN;

  /* No marks: it is new and empty, or another program's that sets none, or was cut off in them. */
  if (!limber_sql_int64 (db, "SELECT count(*) FROM sqlite_schema", &tables, error))
    return limber_database_is_damage (*error) ? LIMBER_VERDICT_DAMAGED : LIMBER_VERDICT_FAILED;
  if (owner == 0)
    return tables == 0 ? LIMBER_VERDICT_EMPTY : LIMBER_VERDICT_FOREIGN;

  g_set_error_literal (error,
                       LIMBER_STORE_ERROR,
                       LIMBER_STORE_ERROR_DAMAGED,
                       "The version stored in the history makes no sense");
  return LIMBER_VERDICT_DAMAGED;
}

/**
 * limber_database_judge:
 * @db: a connection
 * @error: (not optional): return location for a #LimberStoreError, set with
 *   %LIMBER_VERDICT_DAMAGED and %LIMBER_VERDICT_FAILED
 *
 * Finds out whose database it is, by the marks in its first page.
 *
 * Returns: the verdict
 */
LimberVerdict
limber_database_judge (sqlite3 *db, GError **error)
{
  LimberVerdict verdict = LIMBER_VERDICT_FAILED;

  /* All of it as it is at one moment: another program may be writing the marks. */
  if (!limber_sql_exec (db, "BEGIN", error))
    return limber_database_is_damage (*error) ? LIMBER_VERDICT_DAMAGED : LIMBER_VERDICT_FAILED;
  verdict = judge_marks (db, error);
  sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);

  return verdict;
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

static LimberVerdict
glance (const char *path, GError **error)
{
  sqlite3      *db = limber_database_seal (path, FALSE, error);
  LimberVerdict verdict = LIMBER_VERDICT_FAILED;

  if (db != NULL)
    verdict = limber_database_judge (db, error);
  sqlite3_close (db);

  return verdict;
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
  LimberVerdict verdict = glance (path, &local);

  /* There are no locks here, so that another program may just be beginning this very database. */
  if (verdict != LIMBER_VERDICT_OURS)
    {
      g_clear_error (&local);
      verdict = glance (path, &local);
    }

  if (verdict == LIMBER_VERDICT_DAMAGED && is_text (path))
    return LIMBER_VERDICT_FOREIGN;
  if (verdict == LIMBER_VERDICT_DAMAGED && limber_database_has_log (path))
    return LIMBER_VERDICT_OURS;
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));

  return verdict;
}
