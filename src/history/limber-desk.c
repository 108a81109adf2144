/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "limber-config.h"

#include "history/limber-desk.h"

#include "history/limber-database-open.h"
#include "history/limber-diary-write.h"

#include <glib/gi18n-lib.h>

LimberDesk *
limber_desk_new (const char *path, LimberScribeFunc report, gpointer user_data)
{
  LimberDesk *self = g_new0 (LimberDesk, 1);

  self->path = g_strdup (path);
  self->scribe = limber_scribe_new (report, user_data);

  return self;
}

void
limber_desk_free (LimberDesk *self)
{
  if (self == NULL)
    return;

  limber_scribe_free (self->scribe);
  limber_database_free (self->database);
  g_clear_error (&self->closed);
  g_free (self->path);
  g_free (self);
}

/**
 * limber_desk_is_open:
 * @self: the desk
 * @error: return location for a #LimberStoreError
 *
 * Makes sure that there is a database to read from.
 *
 * Returns: whether there is
 */
gboolean
limber_desk_is_open (LimberDesk *self, GError **error)
{
  if (self->database != NULL)
    return TRUE;

  if (self->closed != NULL)
    g_propagate_error (error, g_error_copy (self->closed));
  else
    g_set_error_literal (
        error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_OPEN, _ ("The history is not open"));
  return FALSE;
}

/**
 * limber_desk_is_writable:
 * @self: the desk
 * @error: return location for a #LimberStoreError
 *
 * Makes sure that there is a database to write to.
 *
 * Returns: whether there is
 */
gboolean
limber_desk_is_writable (LimberDesk *self, GError **error)
{
  if (!limber_desk_is_open (self, error))
    return FALSE;
  if (limber_database_is_writable (self->database))
    return TRUE;

  g_set_error_literal (error,
                       LIMBER_STORE_ERROR,
                       LIMBER_STORE_ERROR_READ_ONLY,
                       _ ("The history is open for reading only"));
  return FALSE;
}

/**
 * limber_desk_settle:
 * @self: the desk
 * @now: whether to try even while waiting for the next attempt
 * @error: return location for a #LimberStoreError
 *
 * Writes what waits to be written. Before the history is opened it goes on waiting.
 *
 * Returns: whether nothing is left, and nothing had to be thrown away
 */
gboolean
limber_desk_settle (LimberDesk *self, gboolean now, GError **error)
{
  g_autoptr(GError) reason = NULL;

  limber_scribe_wake (self->scribe);

  if (limber_desk_is_writable (self, &reason))
    return limber_scribe_write (self->scribe, self->database, now, error);
  if ((self->database != NULL || self->closed != NULL)
      && limber_scribe_discard (self->scribe, reason))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/**
 * limber_desk_open:
 * @self: the desk
 * @error: return location for a #LimberStoreError
 *
 * Opens the database, unless it is open, and writes what has waited for it.
 *
 * Returns: whether it is open
 */
gboolean
limber_desk_open (LimberDesk *self, GError **error)
{
  if (self->database != NULL)
    return TRUE;

  g_clear_error (&self->closed);
  self->database = limber_database_open (self->path, &self->closed);
  limber_desk_settle (self, TRUE, NULL);
  if (self->database == NULL)
    g_propagate_error (error, g_error_copy (self->closed));

  return self->database != NULL;
}

/**
 * limber_desk_close:
 * @self: the desk
 * @error: return location for a #LimberStoreError
 *
 * Writes what waits, takes the log into the database and closes it. A log that cannot be taken in
 * now stays beside it; whoever opens the database next checks it then.
 *
 * Returns: %FALSE if something could not be written; then the database stays open
 */
gboolean
limber_desk_close (LimberDesk *self, GError **error)
{
  g_autoptr(GError) cause = NULL;

  if (limber_desk_is_writable (self, NULL))
    {
      if (!limber_desk_settle (self, TRUE, error) || !limber_write_purge (self->database, error))
        return FALSE;
      if (!limber_database_checkpoint (self->database, &cause))
        g_debug ("Closing: %s", cause->message);
    }

  g_clear_pointer (&self->database, limber_database_free);
  g_clear_error (&self->closed);
  limber_desk_is_open (self, &self->closed);

  return TRUE;
}

/**
 * limber_desk_leave:
 * @self: the desk
 *
 * Closes the database for good, whatever waits to be written: it is about to be erased.
 */
void
limber_desk_leave (LimberDesk *self)
{
  g_clear_pointer (&self->database, limber_database_free);
  limber_scribe_clear (self->scribe);
  g_clear_error (&self->closed);
  limber_desk_is_open (self, &self->closed);
}
