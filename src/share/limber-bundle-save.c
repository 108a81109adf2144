/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "limber-config.h"

#include "share/limber-bundle-save.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>

/* The file behind a link, so that the link stays one; one that leads nowhere is no place to write to,
 * and neither is what is no file: to replace a device would be worse than to fail. */
static char *
find_target (const char *path, GError **error)
{
  GStatBuf about = { 0 };
  char    *real = NULL;
  char    *copy = NULL;

  if (g_lstat (path, &about) != 0)
    return g_strdup (path);

  real = realpath (path, NULL);
  if (real == NULL || g_stat (real, &about) != 0 || !S_ISREG (about.st_mode))
    {
      free (real);
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_NOT_REGULAR_FILE,
                   _ ("%s is there and is no file that could be replaced"),
                   path);
      return NULL;
    }
  copy = g_strdup (real);
  free (real);

  return copy;
}

/**
 * limber_bundle_save:
 * @bundle: what the file is to say
 * @file: where; what is there is replaced
 * @error: where to say why it was not written
 *
 * Writes a bundle, all of it or nothing. Waits for the disk.
 *
 * Returns: whether it was written
 */
gboolean
limber_bundle_save (GBytes *bundle, GFile *file, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *target = NULL;
  gsize            length = 0;
  const char      *text = g_bytes_get_data (bundle, &length);

  if (path == NULL)
    return g_file_replace_contents (
        file, text, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, error);

  target = find_target (path, error);

  return target != NULL
         && g_file_set_contents_full (target,
                                      text,
                                      (gssize) length,
                                      G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                      0666,
                                      error);
}
