/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-opening.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

/* Opening takes milliseconds. Whoever takes longer than this has been stopped in the middle. */
#define PATIENCE_MS 5000
#define INTERVAL_MS 10

/**
 * limber_opening_begin:
 * @path: where the history is, or is to be
 *
 * Takes turns with whoever else opens a history in that folder: a database that is just being begun
 * looks damaged to one who looks without SQLite's locks. The folder itself is locked, so that
 * nothing is left behind, beside a file that turns out to be another program's either.
 *
 * Waits a few seconds at most, on the database's thread, and then goes on without.
 *
 * Returns: the lock, for [func@opening_end]; -1 where there is none to be had
 */
int
limber_opening_begin (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int              lock = -1;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return -1;

  lock = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (lock < 0)
    return -1;

  for (int waited = 0; flock (lock, LOCK_EX | LOCK_NB) != 0; waited += INTERVAL_MS)
    {
      if ((errno != EWOULDBLOCK && errno != EINTR) || waited >= PATIENCE_MS)
        {
          g_debug ("Going on without the lock on %s", folder);
          break;
        }
      g_usleep (INTERVAL_MS * 1000);
    }

  return lock;
}

/**
 * limber_opening_end:
 * @lock: what [func@opening_begin] returned
 *
 * Lets the next one open.
 */
void
limber_opening_end (int lock)
{
  if (lock >= 0)
    close (lock);
}
