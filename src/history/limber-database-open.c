/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "limber-config.h"

#include "history/limber-database-open.h"

#include "history/limber-database-look.h"
#include "history/limber-opening.h"
#include "history/limber-restore.h"
#include "history/limber-schema.h"
#include "history/limber-sql.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* A small database is checked every time, and wholly; a large one only when it was not closed
 * properly, and without comparing its indexes with its tables, which would take too long. */
#define SMALL_BYTES (4 * 1024 * 1024)

#define OPENING_BUSY_MS 5000
/* Shorter later on: what finds the database held by another program is tried again anyway, and
 * reading must not wait behind it for long. */
#define WRITING_BUSY_MS 1000

static void
set_open_error (GError **error, const char *path, const char *reason)
{
  g_set_error (error,
               LIMBER_STORE_ERROR,
               LIMBER_STORE_ERROR_OPEN,
               _ ("Cannot open the history %s: %s"),
               path,
               reason);
}

/* Reports a failure that SQLite told us about as one of opening, with the file's name. */
static void
wrap_error (GError **error, const char *path, GError *cause)
{
  if (g_error_matches (cause, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_OPEN))
    {
      g_propagate_error (error, cause);
      return;
    }

  set_open_error (error, path, cause != NULL ? cause->message : _ ("unknown reason"));
  g_clear_error (&cause);
}

/* NAME.corrupt-YYYYMMDD-HHMMSS, after the time of its last change: nobody here reads the clock. */
static char *
choose_name_aside (const char *path, gint64 changed)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_local (changed);
  g_autofree char *stamp
      = time != NULL ? g_date_time_format (time, "%Y%m%d-%H%M%S") : g_strdup ("00000000-000000");
  char *name = g_strdup_printf ("%s.corrupt-%s", path, stamp);

  for (guint i = 2;; i++)
    {
      g_autofree char *log = g_strconcat (name, "-wal", NULL);

      if (!g_file_test (name, G_FILE_TEST_EXISTS) && !g_file_test (log, G_FILE_TEST_EXISTS))
        return name;
      g_free (name);
      name = g_strdup_printf ("%s.corrupt-%s-%u", path, stamp, i);
    }
}

/* Renames the damaged database and what lies beside it; nothing is ever deleted. */
static gboolean
set_aside (LimberDatabase *self, GError **error)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-journal" };
  g_autofree char         *log = g_strconcat (self->path, "-wal", NULL);
  GStatBuf                 info = { 0 };
  g_autofree char         *name = NULL;

  if (g_stat (self->path, &info) != 0)
    g_stat (log, &info);
  name = choose_name_aside (self->path, info.st_mtime);

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (self->path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (name, suffixes[i], NULL);

      if (g_rename (from, to) != 0 && errno != ENOENT)
        {
          set_open_error (error, self->path, g_strerror (errno));
          return FALSE;
        }
    }

  g_debug ("Set aside %s as %s", self->path, name);
  self->notice |= LIMBER_STORE_NOTICE_SET_ASIDE;
  self->set_aside = g_steal_pointer (&name);
  return TRUE;
}

/* Ours alone to read: what is in it is about health. */
static gboolean
create_file (LimberDatabase *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  int              fd = -1;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    fd = g_open (self->path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      set_open_error (error, self->path, g_strerror (errno));
      return FALSE;
    }

  close (fd);
  return TRUE;
}

/* SQLite keeps the files that belong to a database beside the file itself, not beside a link. */
static void
resolve_links (LimberDatabase *self)
{
  char *resolved = realpath (self->path, NULL);

  if (resolved != NULL)
    {
      g_free (self->path);
      self->path = g_strdup (resolved);
      free (resolved);
    }
}

static gboolean
examine_file (LimberDatabase *self, gboolean *empty, GError **error)
{
  GStatBuf    info = { 0 };
  const char *reason = NULL;

  *empty = TRUE;
  if (g_stat (self->path, &info) != 0)
    {
      if (errno == ENOENT)
        return TRUE;
      reason = g_strerror (errno);
    }
  else if (S_ISDIR (info.st_mode))
    reason = _ ("it is a folder");
  else if (!S_ISREG (info.st_mode))
    reason = _ ("it is not a file");
  else if (access (self->path, R_OK) != 0)
    reason = g_strerror (errno);

  if (reason != NULL)
    {
      set_open_error (error, self->path, reason);
      return FALSE;
    }

  *empty = info.st_size == 0;
  return TRUE;
}

/* Sees to it that there is a regular file to open; @empty tells whether it holds nothing. */
static gboolean
find_file (LimberDatabase *self, gboolean *empty, GError **error)
{
  gboolean stray = FALSE;

  resolve_links (self);
  /* The log first: another program that is beginning this database makes it last. */
  stray = limber_database_has_log (self->path);
  if (!examine_file (self, empty, error))
    return FALSE;

  if (*empty && stray && !set_aside (self, error))
    return FALSE;
  if (*empty && !create_file (self, error))
    return FALSE;
  resolve_links (self);

  return TRUE;
}

static gboolean
can_write_here (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return access (path, W_OK) == 0 && access (folder, W_OK | X_OK) == 0;
}

/* An older one that cannot be written to is brought to the present version in memory, so that what
 * we ask for is there. */
static gboolean
update_in_memory (LimberDatabase *self, GError **error)
{
  int                     n_steps = 0;
  const LimberSchemaStep *steps = limber_schema_get_steps (&n_steps);
  gint64                  version = 0;
  sqlite3                *copy = NULL;

  if (!limber_sql_int64 (self->handle, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version >= n_steps)
    return TRUE;

  copy = limber_schema_copy_to_memory (self->handle, error);
  if (copy == NULL)
    return FALSE;
  sqlite3_close (self->handle);
  self->handle = copy;

  return limber_schema_upgrade (copy, NULL, steps, n_steps, error);
}

static gboolean
open_sealed (LimberDatabase *self, LimberStoreNotice notice, GError **error)
{
  g_autoptr(GError) cause = NULL;

  self->handle = limber_database_seal (self->path, limber_database_has_log (self->path), &cause);
  if (self->handle != NULL && !update_in_memory (self, &cause))
    g_clear_pointer (&self->handle, sqlite3_close);
  if (self->handle == NULL)
    {
      wrap_error (error, self->path, g_steal_pointer (&cause));
      return FALSE;
    }

  self->notice |= notice;
  return TRUE;
}

static gboolean
connect_file (LimberDatabase *self, GError **error)
{
  if (sqlite3_open_v2 (self->path,
                       &self->handle,
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                       NULL)
      != SQLITE_OK)
    {
      limber_sql_set_error (self->handle, error);
      return FALSE;
    }

  sqlite3_busy_timeout (self->handle, OPENING_BUSY_MS);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  /* Until we know that it is ours and sound, not even its log is taken in. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);

  return limber_sql_exec (self->handle,
                          "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
                          "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;"
                          "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY",
                          error);
}

static gboolean
check_pages (LimberDatabase *self, const char *check, GError **error)
{
  g_autoptr(LimberStatement) statement = NULL;
  g_autofree char *answer = NULL;
  gboolean         row = FALSE;

  statement = limber_sql_prepare (self->handle, check, error);
  if (statement == NULL || !limber_sql_step (statement, &row, error))
    return FALSE;
  if (row)
    answer = limber_sql_dup_text (statement, 0);
  if (g_strcmp0 (answer, "ok") == 0)
    return TRUE;

  g_set_error (
      error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_DAMAGED, "The history is damaged: %s", answer);
  return FALSE;
}

static gboolean
check_if_due (LimberDatabase *self, gboolean unclean, GError **error)
{
  GStatBuf info;

  if (g_stat (self->path, &info) == 0 && info.st_size <= SMALL_BYTES)
    return check_pages (self, "PRAGMA integrity_check (1)", error);

  return !unclean || check_pages (self, "PRAGMA quick_check (1)", error);
}

/* Brings it to the present version and to the way we use it. */
static gboolean
furnish (LimberDatabase *self, GError **error)
{
  g_autoptr(GError) cause = NULL;
  int                     n_steps = 0;
  const LimberSchemaStep *steps = limber_schema_get_steps (&n_steps);

  /* The mode stays as it is on a file system that cannot share memory; that is slower, not wrong.
   * Held by another program, it is being begun by that one, in the same mode. */
  if (!limber_sql_exec (self->handle, "PRAGMA journal_mode = WAL", &cause)
      && !g_error_matches (cause, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_BUSY))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }

  return limber_schema_upgrade (self->handle, self->path, steps, n_steps, error);
}

static LimberVerdict
settle (LimberDatabase *self, gboolean unclean, GError **error)
{
  LimberVerdict verdict = limber_database_judge (self->handle, error);

  if (verdict != LIMBER_VERDICT_OURS && verdict != LIMBER_VERDICT_EMPTY)
    return verdict;

  if (verdict == LIMBER_VERDICT_OURS && !check_if_due (self, unclean, error))
    return limber_database_is_damage (*error) ? LIMBER_VERDICT_DAMAGED : LIMBER_VERDICT_FAILED;
  if (!furnish (self, error))
    return g_error_matches (*error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_DAMAGED)
               ? LIMBER_VERDICT_DAMAGED
               : LIMBER_VERDICT_FAILED;
  if (!limber_schema_check (self->handle, error))
    return limber_database_is_damage (*error) ? LIMBER_VERDICT_DAMAGED : LIMBER_VERDICT_FAILED;
  /* The place can be written to, yet the header says that only later versions of SQLite may. */
  if (sqlite3_db_readonly (self->handle, "main"))
    return LIMBER_VERDICT_DAMAGED;

  return LIMBER_VERDICT_OURS;
}

static LimberVerdict
open_writable (LimberDatabase *self, gboolean unclean, GError **error)
{
  g_autofree char *locks = g_strconcat (self->path, "-lock", NULL);
  g_autoptr(GError) cause = NULL;
  LimberVerdict verdict = LIMBER_VERDICT_FAILED;

  if (connect_file (self, &cause))
    verdict = settle (self, unclean, &cause);
  else if (limber_database_is_damage (cause))
    verdict = LIMBER_VERDICT_DAMAGED;
  if (verdict != LIMBER_VERDICT_OURS)
    {
      if (cause != NULL)
        g_propagate_error (error, g_steal_pointer (&cause));
      g_clear_pointer (&self->handle, sqlite3_close);
      return verdict;
    }

  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  sqlite3_busy_timeout (self->handle, WRITING_BUSY_MS);
  self->claims = limber_claims_new (locks);

  return LIMBER_VERDICT_OURS;
}

/* What to do with a file that has been looked at. */
static LimberVerdict
open_as_judged (LimberDatabase *self, LimberVerdict verdict, GError **error)
{
  gboolean writable = can_write_here (self->path);

  if (verdict == LIMBER_VERDICT_OURS && !writable)
    return open_sealed (self, LIMBER_STORE_NOTICE_READ_ONLY, error) ? verdict
                                                                    : LIMBER_VERDICT_FAILED;
  if (verdict == LIMBER_VERDICT_EMPTY && !writable)
    {
      set_open_error (error, self->path, _ ("it is empty, and cannot be written to"));
      return LIMBER_VERDICT_FAILED;
    }
  if (verdict == LIMBER_VERDICT_OURS || verdict == LIMBER_VERDICT_EMPTY)
    {
      g_autofree char *log = g_strconcat (self->path, "-wal", NULL);

      verdict = open_writable (self, g_file_test (log, G_FILE_TEST_EXISTS), error);
    }
  if (verdict == LIMBER_VERDICT_NEWER)
    return open_sealed (self, LIMBER_STORE_NOTICE_NEWER, error) ? verdict : LIMBER_VERDICT_FAILED;

  return verdict;
}

static LimberDatabase *
open_in_turn (const char *path, GError **error)
{
  g_autoptr(LimberDatabase) self = limber_database_new (path);
  g_autoptr(GError) cause = NULL;
  LimberVerdict verdict = LIMBER_VERDICT_EMPTY;
  gboolean      empty = FALSE;

  if (!find_file (self, &empty, error))
    return NULL;

  if (!empty)
    verdict = limber_database_look (self->path, &cause);
  if (verdict != LIMBER_VERDICT_DAMAGED && verdict != LIMBER_VERDICT_FAILED)
    verdict = open_as_judged (self, verdict, &cause);
  if (verdict == LIMBER_VERDICT_DAMAGED)
    {
      g_debug ("%s: %s", self->path, cause != NULL ? cause->message : "damaged");
      g_clear_error (&cause);
      if (!set_aside (self, error) || !create_file (self, error))
        return NULL;
      verdict = open_as_judged (self, LIMBER_VERDICT_EMPTY, &cause);
      if (self->handle != NULL)
        limber_restore_revive (self, &self->restored);
    }

  if (verdict == LIMBER_VERDICT_FOREIGN)
    g_set_error (error,
                 LIMBER_STORE_ERROR,
                 LIMBER_STORE_ERROR_FOREIGN,
                 _ ("%s belongs to another program"),
                 self->path);
  else if (self->handle == NULL)
    wrap_error (error, self->path, g_steal_pointer (&cause));

  return self->handle != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * limber_database_open:
 * @path: where the history is, or is to be
 * @error: return location for a #LimberStoreError
 *
 * Opens a history, and begins one where there is none. Nothing is written before it is certain that
 * the file is ours and of a version we know. A newer one, or one in a place that cannot be written
 * to, is opened for reading. A damaged one is given another name, and a new one begun.
 *
 * Returns: (transfer full) (nullable): the database
 */
LimberDatabase *
limber_database_open (const char *path, GError **error)
{
  int             lock = limber_opening_begin (path);
  LimberDatabase *self = open_in_turn (path, error);

  limber_opening_end (lock);

  return self;
}
