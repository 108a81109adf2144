/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "limber-config.h"

#include "history/limber-sql.h"

#include "history/limber-store.h"

#include <glib/gi18n-lib.h>

/* Which kind of failure it is decides what is done about a write: see limber-scribe.c. */
static LimberStoreError
kind_of_failure (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return LIMBER_STORE_ERROR_BUSY;
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return LIMBER_STORE_ERROR_FULL;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return LIMBER_STORE_ERROR_DAMAGED;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return LIMBER_STORE_ERROR_READ_ONLY;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
    case SQLITE_RANGE:
      return LIMBER_STORE_ERROR_REFUSED;
    default:
      return LIMBER_STORE_ERROR_SQL;
    }
}

static const char *
describe_failure (LimberStoreError kind)
{
  switch (kind)
    {
    case LIMBER_STORE_ERROR_BUSY:
      return _ ("Another program is holding the history");
    case LIMBER_STORE_ERROR_FULL:
      return _ ("The history cannot be written; the disk may be full");
    case LIMBER_STORE_ERROR_DAMAGED:
      return _ ("The history is damaged");
    case LIMBER_STORE_ERROR_READ_ONLY:
      return _ ("The history cannot be written to");
    case LIMBER_STORE_ERROR_OPEN:
    case LIMBER_STORE_ERROR_FOREIGN:
    case LIMBER_STORE_ERROR_SQL:
    case LIMBER_STORE_ERROR_NOT_FOUND:
    case LIMBER_STORE_ERROR_REFUSED:
    default:
      return _ ("The history did not take this");
    }
}

/**
 * limber_sql_set_error:
 * @db: a connection, right after a call on it failed
 * @error: where to put the error
 *
 * Says in a #GError what went wrong with the last call, sorted by what can be done about it.
 */
void
limber_sql_set_error (sqlite3 *db, GError **error)
{
  LimberStoreError kind = kind_of_failure (sqlite3_extended_errcode (db));

  g_set_error (error,
               LIMBER_STORE_ERROR,
               kind,
               "%s (SQLite: %s, %d)",
               describe_failure (kind),
               sqlite3_errmsg (db),
               sqlite3_extended_errcode (db));
}

gboolean
limber_sql_exec (sqlite3 *db, const char *sql, GError **error)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  limber_sql_set_error (db, error);
  return FALSE;
}

LimberStatement *
limber_sql_prepare (sqlite3 *db, const char *sql, GError **error)
{
  LimberStatement *statement = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) == SQLITE_OK)
    return statement;

  limber_sql_set_error (db, error);
  return NULL;
}

/**
 * limber_sql_step:
 * @statement: a statement
 * @row: (out): whether there is a row to read; if not, the statement is done and was reset
 * @error: return location for a #LimberStoreError
 *
 * Takes one step.
 *
 * Returns: %FALSE on failure
 */
gboolean
limber_sql_step (LimberStatement *statement, gboolean *row, GError **error)
{
  int code = sqlite3_step (statement);

  *row = code == SQLITE_ROW;
  if (*row)
    return TRUE;
  if (code != SQLITE_DONE)
    limber_sql_set_error (sqlite3_db_handle (statement), error);
  sqlite3_reset (statement);

  return code == SQLITE_DONE;
}

/**
 * limber_sql_finish:
 * @statement: a statement that returns no rows, or none of interest
 * @error: return location for a #LimberStoreError
 *
 * Runs a statement to its end and makes it ready for the next time.
 *
 * Returns: %FALSE on failure
 */
gboolean
limber_sql_finish (LimberStatement *statement, GError **error)
{
  gboolean row = FALSE;

  do
    if (!limber_sql_step (statement, &row, error))
      return FALSE;
  while (row);

  return TRUE;
}

/**
 * limber_sql_int64:
 * @db: a connection
 * @sql: a query for one number
 * @value: (out): the number; 0 if the query has no row
 * @error: return location for a #LimberStoreError
 *
 * Asks for a single number.
 *
 * Returns: %FALSE on failure
 */
gboolean
limber_sql_int64 (sqlite3 *db, const char *sql, gint64 *value, GError **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (db, sql, error);
  gboolean row = FALSE;

  *value = 0;
  if (statement == NULL || !limber_sql_step (statement, &row, error))
    return FALSE;
  if (row)
    *value = sqlite3_column_int64 (statement, 0);

  return TRUE;
}

/* The parameters of a statement, in order. Texts are not copied: they outlive the step. */
void
limber_sql_bind_int64s (LimberStatement *statement, int first, const gint64 *values, int n)
{
  for (int i = 0; i < n; i++)
    sqlite3_bind_int64 (statement, first + i, values[i]);
}

void
limber_sql_bind_texts (LimberStatement *statement, int first, const char *const *texts, int n)
{
  for (int i = 0; i < n; i++)
    sqlite3_bind_text (statement, first + i, texts[i], -1, SQLITE_STATIC);
}

/**
 * limber_sql_dup_text:
 * @statement: a statement that stands on a row
 * @column: index of the column
 *
 * Copies a text out of a row. What a damaged disk made of it is turned into valid UTF-8.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL for NULL
 */
char *
limber_sql_dup_text (LimberStatement *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  if (text == NULL)
    return NULL;

  return g_utf8_make_valid (text, sqlite3_column_bytes (statement, column));
}

/**
 * limber_sql_collect:
 * @statement: a statement that was not stepped yet
 * @read: makes something of the row on which a statement stands
 * @destroy: frees that
 * @error: return location for a #LimberStoreError
 *
 * Reads all rows of a statement; whatever was read before a failure is dropped.
 *
 * Returns: (transfer full) (nullable): what was made of them
 */
GPtrArray *
limber_sql_collect (LimberStatement *statement,
                    gpointer (*read) (LimberStatement *row),
                    GDestroyNotify destroy,
                    GError       **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (destroy);
  gboolean row = FALSE;

  if (!limber_sql_step (statement, &row, error))
    return NULL;
  while (row)
    {
      g_ptr_array_add (rows, read (statement));
      if (!limber_sql_step (statement, &row, error))
        return NULL;
    }

  return g_steal_pointer (&rows);
}

/* Immediate: a transaction that will write asks for the lock at once, where waiting is possible. */
gboolean
limber_sql_begin (sqlite3 *db, GError **error)
{
  return limber_sql_exec (db, "BEGIN IMMEDIATE", error);
}

/**
 * limber_sql_commit:
 * @db: a connection within a transaction
 * @error: return location for a #LimberStoreError
 *
 * Commits; if that fails, nothing of the transaction remains.
 *
 * Returns: %FALSE on failure
 */
gboolean
limber_sql_commit (sqlite3 *db, GError **error)
{
  if (limber_sql_exec (db, "COMMIT", error))
    return TRUE;

  sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}
