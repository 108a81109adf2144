/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* renameat2(): only the kernel can see to it that nothing comes in between */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-durable-file.h"

#include "content/limber-definition-file.h"
#include "content/limber-json-guard.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUFFIX ".saving"
#define MAX_NAMES 100

/* clang-format off */
G_DEFINE_QUARK (limber-durable-error-quark, limber_durable_error)
/* clang-format on */

/**
 * limber_file_mark_text:
 * @self: (out): the mark
 * @text: what a file holds
 * @length: of @text, bytes
 */
void
limber_file_mark_text (LimberFileMark *self, const char *text, gsize length)
{
  g_autofree char *digest
      = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, length);

  self->exists = TRUE;
  g_strlcpy (self->digest, digest, sizeof self->digest);
}

/**
 * limber_file_mark_file:
 * @self: (out): the mark
 * @path: a file, or where there is none
 *
 * Waits for the disk.
 */
void
limber_file_mark_file (LimberFileMark *self, const char *path)
{
  g_autofree char *text = NULL;
  gsize            length = 0;
  LimberFault     *fault = NULL;
  GStatBuf         about = { 0 };

  *self = LIMBER_FILE_MARK_NONE;
  text = limber_definition_file_read (path, LIMBER_JSON_MAX_DEFINITION, &length, &fault);
  if (text != NULL)
    limber_file_mark_text (self, text, length);
  else
    self->exists = g_lstat (path, &about) == 0 || errno != ENOENT;
  g_clear_pointer (&fault, limber_fault_free);
}

/**
 * limber_file_mark_is_same:
 * @a: a mark
 * @b: a mark
 *
 * Returns: whether both are for sure of the same content
 */
gboolean
limber_file_mark_is_same (const LimberFileMark *a, const LimberFileMark *b)
{
  if (a->exists != b->exists)
    return FALSE;

  return !a->exists || (*a->digest != '\0' && strcmp (a->digest, b->digest) == 0);
}

static gboolean
fail (GError **error, const char *path, int code)
{
  g_set_error (error,
               G_FILE_ERROR,
               g_file_error_from_errno (code),
               _ ("%s cannot be written: %s"),
               path,
               g_strerror (code));

  return FALSE;
}

/* Whether two places are on different disks. */
static gboolean
are_apart (const char *a, const char *b)
{
  GStatBuf first = { 0 };
  GStatBuf second = { 0 };

  return g_stat (a, &first) == 0 && g_stat (b, &second) == 0 && first.st_dev != second.st_dev;
}

static gboolean
fail_as_changed (GError **error, const char *path)
{
  g_set_error (error,
               LIMBER_DURABLE_ERROR,
               LIMBER_DURABLE_ERROR_CHANGED,
               _ ("%s was changed by somebody else"),
               path);

  return FALSE;
}

/* Of several Limbers one at a time clears away, or looks and exchanges, so that none of them takes for
 * real what another is about to take back. The lock is on the folder, and so leaves nothing; who knows of
 * no lock, such as a text editor, is noticed all the same. Where there are no locks, -1 or one that is
 * none does no harm. */
static int
lock (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd >= 0)
    (void) flock (fd, LOCK_EX);

  return fd;
}

static void
unlock (int fd)
{
  if (fd >= 0)
    close (fd);
}

/* Whoever writes holds a lock on what they write, and loses it when they die. */
static void
sweep (const char *folder, const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;
  int         locked = lock (folder);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = NULL;
      int              fd = -1;

      if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, SUFFIX))
        continue;
      path = g_build_filename (folder, name, NULL);
      fd = open (path, O_RDWR | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
      if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) == 0)
        g_unlink (path);
      if (fd >= 0)
        close (fd);
    }
  unlock (locked);
}

/* Somebody who sweeps may have come between making and locking. */
static gboolean
is_still_there (int fd, const char *path)
{
  struct stat open_file = { 0 };
  struct stat named = { 0 };

  return fstat (fd, &open_file) == 0 && stat (path, &named) == 0 && open_file.st_ino == named.st_ino
         && open_file.st_dev == named.st_dev;
}

/* Makes a file beside the one that is to be written; -1 with errno if that does not work. */
static int
make_beside (const char *folder, const char *prefix, char **path)
{
  static int n_made = 0;

  for (guint i = 0; i < MAX_NAMES; i++)
    {
      g_autofree char *name = g_strdup_printf (
          "%s%d-%d" SUFFIX, prefix, (int) getpid (), g_atomic_int_add (&n_made, 1));
      int fd = -1;

      *path = g_build_filename (folder, name, NULL);
      fd = open (*path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
      if (fd >= 0)
        (void) flock (fd, LOCK_EX | LOCK_NB);
      if (fd >= 0 && is_still_there (fd, *path))
        return fd;
      g_clear_pointer (path, g_free);
      if (fd >= 0)
        close (fd);
      else if (errno != EEXIST)
        return -1;
    }
  errno = EEXIST;

  return -1;
}

static gboolean
write_all (int fd, const char *text, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, text, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      text += n;
      length -= (gsize) n;
    }

  return fsync (fd) == 0;
}

/* Folders can be lost, too; where they cannot be synced, nothing can be done about it. */
static void
sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  (void) fsync (fd);
  close (fd);
}

static gboolean
is_unknown_to_file_system (int code)
{
  return code == EINVAL || code == ENOSYS || code == ENOTSUP;
}

static gboolean
put_in_place (const char *beside, const char *path, GError **error)
{
  return rename (beside, path) == 0 || fail (error, path, errno);
}

/* Where there was nothing, nothing may have come meanwhile. */
static gboolean
put_where_nothing_is (const char *beside, const char *path, GError **error)
{
  GStatBuf about = { 0 };

  if (renameat2 (AT_FDCWD, beside, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno == EEXIST)
    return fail_as_changed (error, path);
  if (!is_unknown_to_file_system (errno))
    return fail (error, path, errno);

  return g_lstat (path, &about) == 0 ? fail_as_changed (error, path)
                                     : put_in_place (beside, path, error);
}

/* Both files change places in one instant, so that what was there can be looked at, and brought back if
 * it was not what we know. */
static gboolean
put_in_place_of (const char           *beside,
                 const char           *path,
                 const LimberFileMark *expected,
                 GError              **error)
{
  LimberFileMark found = LIMBER_FILE_MARK_NONE;

  limber_file_mark_file (&found, path);
  if (!limber_file_mark_is_same (&found, expected))
    return fail_as_changed (error, path);

  if (renameat2 (AT_FDCWD, beside, AT_FDCWD, path, RENAME_EXCHANGE) != 0)
    {
      if (errno == ENOENT)
        return fail_as_changed (error, path);
      return is_unknown_to_file_system (errno) ? put_in_place (beside, path, error)
                                               : fail (error, path, errno);
    }

  limber_file_mark_file (&found, beside);
  if (limber_file_mark_is_same (&found, expected))
    return TRUE;

  if (renameat2 (AT_FDCWD, beside, AT_FDCWD, path, RENAME_EXCHANGE) != 0)
    return fail (error, path, errno);

  return fail_as_changed (error, path);
}

static gboolean
put (const char           *beside,
     const char           *folder,
     const char           *path,
     const LimberFileMark *expected,
     GError              **error)
{
  gboolean done = FALSE;
  int      locked = -1;

  if (expected == NULL)
    return put_in_place (beside, path, error);
  if (!expected->exists)
    return put_where_nothing_is (beside, path, error);

  locked = lock (folder);
  done = put_in_place_of (beside, path, expected, error);
  unlock (locked);

  return done;
}

/**
 * limber_durable_file_write:
 * @path: the file to write, not a link
 * @text: what it is to hold
 * @length: of @text, bytes
 * @expected: (nullable): what it holds now, as far as the caller knows; %NULL not to care
 * @error: where to say why it was not written
 *
 * Writes a file, all of it or nothing, and makes sure that it is on the disk. If the file is not what
 * it is taken to be, not even since a moment ago, it is left as it is and the error is
 * %LIMBER_DURABLE_ERROR_CHANGED. It keeps its permissions; a new one is the user's alone. What a
 * program left that died while it wrote is cleared away by the next one that writes the same file.
 *
 * Waits for the disk.
 *
 * Returns: whether it was written
 */
gboolean
limber_durable_file_write (const char           *path,
                           const char           *text,
                           gsize                 length,
                           const LimberFileMark *expected,
                           GError              **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *prefix = g_strdup_printf (".%s.", name);
  g_autofree char *beside = NULL;
  struct stat      about = { 0 };
  gboolean         written = FALSE;
  int              fd = -1;

  sweep (folder, prefix);
  fd = make_beside (folder, prefix, &beside);
  if (fd < 0)
    return fail (error, path, errno);

  if (stat (path, &about) == 0)
    (void) fchmod (fd, about.st_mode & 0777);
  written = write_all (fd, text, length) || fail (error, path, errno);
  written = written && put (beside, folder, path, expected, error);
  /* After an exchange this is what was there before. */
  (void) g_unlink (beside);
  close (fd);
  if (written)
    sync_folder (folder);

  return written;
}

/* Where a folder leads to another disk, nothing can be moved in one instant: first it is there, then it
 * is not here any more. */
static gboolean
move_by_copying (const char *from, const char *to, GError **error)
{
  g_autofree char *text = NULL;
  gsize            length = 0;

  return g_file_get_contents (from, &text, &length, error)
         && limber_durable_file_write (to, text, length, &LIMBER_FILE_MARK_NONE, error)
         && (g_unlink (from) == 0 || fail (error, from, errno));
}

/**
 * limber_durable_file_move:
 * @from: a file, or a link, which is moved itself
 * @to: where it is to be
 * @error: where to say why it was not moved
 *
 * Moves a file and makes sure that this is on the disk. If there is something already, the error is
 * %LIMBER_DURABLE_ERROR_CHANGED. At every moment it is in one of the places at least. Waits for the
 * disk.
 *
 * Returns: whether it was moved
 */
gboolean
limber_durable_file_move (const char *from, const char *to, GError **error)
{
  g_autofree char *from_folder = g_path_get_dirname (from);
  g_autofree char *to_folder = g_path_get_dirname (to);

  if (g_mkdir_with_parents (to_folder, 0700) != 0)
    return fail (error, to_folder, errno);

  if (are_apart (from_folder, to_folder) ? !move_by_copying (from, to, error)
                                         : !put_where_nothing_is (from, to, error))
    return FALSE;
  sync_folder (to_folder);
  sync_folder (from_folder);

  return TRUE;
}
