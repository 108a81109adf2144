/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "limber-config.h"

#include "history/limber-erase.h"

#include "history/limber-store.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

/* As deep as anybody will have nested folders in ours by hand. */
#define MAX_LEVELS 16

static void
keep_first (GError **error, const char *path, int code)
{
  g_autofree char *name = NULL;

  if (error == NULL || *error != NULL)
    return;
  name = g_filename_display_name (path);
  g_set_error (error,
               LIMBER_STORE_ERROR,
               LIMBER_STORE_ERROR_FULL,
               _ ("Cannot erase %s: %s"),
               name,
               g_strerror (code));
}

/* Only the link: what it leads to lies elsewhere, and may be more than ours. */
static gboolean
erase_link (const char *path, GPtrArray *kept, GError **error)
{
  g_autofree char *target = g_file_read_link (path, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  if (target != NULL)
    {
      g_autofree char *real = g_canonicalize_filename (target, folder);

      if (g_file_test (real, G_FILE_TEST_EXISTS))
        g_ptr_array_add (kept, g_steal_pointer (&real));
    }
  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;

  keep_first (error, path, errno);
  return FALSE;
}

static gboolean erase_folder (const char *path, guint level, GPtrArray *kept, GError **error);

static gboolean
erase_one (const char *path, guint level, GPtrArray *kept, GError **error)
{
  GStatBuf info = { 0 };

  if (g_lstat (path, &info) != 0)
    return errno == ENOENT;
  if (S_ISLNK (info.st_mode))
    return erase_link (path, kept, error);
  if (S_ISDIR (info.st_mode))
    return erase_folder (path, level + 1, kept, error);
  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;

  keep_first (error, path, errno);
  return FALSE;
}

/* What fails does not keep the rest. */
static gboolean
erase_folder (const char *path, guint level, GPtrArray *kept, GError **error)
{
  g_autoptr(GDir) dir = level <= MAX_LEVELS ? g_dir_open (path, 0, NULL) : NULL;
  const char *name = NULL;
  gboolean    good = TRUE;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      good = erase_one (inner, level, kept, error) && good;
    }
  if (g_rmdir (path) == 0 || errno == ENOENT)
    return good;

  if (good)
    keep_first (error, path, errno);
  return FALSE;
}

/**
 * limber_erase_folders:
 * @folders: (array zero-terminated=1): folders that are ours; they need not be there
 * @kept: (element-type utf8): where to add what links in them led to, which stays
 * @error: return location for the first failure
 *
 * Erases folders with all that is in them. Nobody may have anything open there any more.
 *
 * Returns: %FALSE if something is left
 */
gboolean
limber_erase_folders (const char *const *folders, GPtrArray *kept, GError **error)
{
  gboolean good = TRUE;

  for (gsize i = 0; folders[i] != NULL; i++)
    if (g_file_test (folders[i], G_FILE_TEST_IS_DIR))
      good = erase_folder (folders[i], 0, kept, error) && good;

  return good;
}
