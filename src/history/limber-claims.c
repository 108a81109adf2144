/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* locks that belong to an open file rather than to the process */
#define G_LOG_DOMAIN "limber-history"

#include "history/limber-claims.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

struct _LimberClaims
{
  int         fd;     /* -1 where there are no locks to be had: then every claim succeeds */
  GHashTable *played; /* ids of the sessions that we are playing ourselves */
};

static gboolean
set_lock (LimberClaims *self, gint64 session, short type)
{
  struct flock lock = {
    .l_type = type,
    .l_whence = SEEK_SET,
    .l_start = session,
    .l_len = 1,
  };

  if (self->fd < 0 || fcntl (self->fd, F_OFD_SETLK, &lock) == 0)
    return TRUE;
  if (errno == EAGAIN || errno == EACCES)
    return FALSE;

  g_debug ("No locks beside the history: %s", g_strerror (errno));
  return TRUE;
}

/**
 * limber_claims_new:
 * @path: the file to lock; it is created, and stays empty
 *
 * Prepares to claim sessions.
 *
 * Returns: (transfer full): the claims
 */
LimberClaims *
limber_claims_new (const char *path)
{
  LimberClaims *self = g_new0 (LimberClaims, 1);

  self->played = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (self->fd < 0)
    g_debug ("Cannot open %s: %s", path, g_strerror (errno));

  return self;
}

void
limber_claims_free (LimberClaims *self)
{
  if (self == NULL)
    return;

  if (self->fd >= 0)
    close (self->fd);
  g_hash_table_unref (self->played);
  g_free (self);
}

/**
 * limber_claims_take:
 * @self: the claims
 * @session: row id of a session
 *
 * Claims a session. One that we hold already may be claimed again.
 *
 * Returns: %FALSE if another program, or another store of this one, holds it
 */
gboolean
limber_claims_take (LimberClaims *self, gint64 session)
{
  return set_lock (self, session, F_WRLCK);
}

void
limber_claims_drop (LimberClaims *self, gint64 session)
{
  set_lock (self, session, F_UNLCK);
  g_hash_table_remove (self->played, &session);
}

/**
 * limber_claims_set_played:
 * @self: the claims
 * @session: row id of a session that was claimed
 *
 * Remembers that a session is being played here, until its claim is dropped.
 */
void
limber_claims_set_played (LimberClaims *self, gint64 session)
{
  g_hash_table_add (self->played, g_memdup2 (&session, sizeof session));
}

gboolean
limber_claims_is_played (LimberClaims *self, gint64 session)
{
  return g_hash_table_contains (self->played, &session);
}
