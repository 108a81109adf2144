/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-database.h"

#include "history/limber-sql.h"

#include <gio/gio.h>
#include <stdlib.h>

/**
 * limber_database_new:
 * @path: where the history is kept
 *
 * Creates a database that is not open yet; see limber_database_open().
 *
 * Returns: (transfer full): the database
 */
LimberDatabase *
limber_database_new (const char *path)
{
  LimberDatabase *self = g_new0 (LimberDatabase, 1);

  self->path = g_canonicalize_filename (path, NULL);

  return self;
}

/* Closing the last connection takes what is in the log into the file and removes the log, which is
 * how the next one to open the file knows that all went well. */
void
limber_database_free (LimberDatabase *self)
{
  if (self == NULL)
    return;

  sqlite3_close (self->handle);
  g_clear_pointer (&self->claims, limber_claims_free);
  g_free (self->set_aside);
  g_free (self->restored);
  g_free (self->path);
  g_free (self);
}

gboolean
limber_database_is_writable (const LimberDatabase *self)
{
  return (self->notice & (LIMBER_STORE_NOTICE_NEWER | LIMBER_STORE_NOTICE_READ_ONLY)) == 0;
}

/**
 * limber_database_set_lax:
 * @self: an open database, outside of a transaction
 * @lax: whether what is written next may be lost when the power fails; it survives our own end
 * @error: return location for a #LimberStoreError
 *
 * Chooses between waiting for the disk at each commit and not waiting.
 *
 * Returns: %FALSE on failure
 */
gboolean
limber_database_set_lax (LimberDatabase *self, gboolean lax, GError **error)
{
  const char *sql = lax ? "PRAGMA synchronous = NORMAL" : "PRAGMA synchronous = FULL";

  if (lax == self->lax)
    return TRUE;
  if (!limber_sql_exec (self->handle, sql, error))
    return FALSE;

  self->lax = lax;
  return TRUE;
}

/**
 * limber_database_checkpoint:
 * @self: an open database
 * @error: return location for a #LimberStoreError
 *
 * Takes the log into the file and empties it. That another program is reading, so that part of it
 * has to stay, is no failure.
 *
 * Returns: %FALSE on failure
 */
gboolean
limber_database_checkpoint (LimberDatabase *self, GError **error)
{
  int code
      = sqlite3_wal_checkpoint_v2 (self->handle, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);

  if (code == SQLITE_OK || (code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED)
    return TRUE;

  limber_sql_set_error (self->handle, error);
  return FALSE;
}
