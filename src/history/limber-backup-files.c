/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-backup-files.h"

#include "history/limber-backup-form.h"
#include "history/limber-sql.h"
#include "history/limber-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A definition is at most 256 KiB; what is larger is none, and is not carried about. */
#define MAX_FILE_BYTES (16 * 1024 * 1024)
#define MAX_NAME_BYTES 255

/* Where the user's own things are, within the folder for them. */
static const char *const folders[] = { "drafts", "exercises", "routines" };

/**
 * limber_backup_files_is_name:
 * @name: a name that may have come from anywhere
 *
 * Makes sure that a name is one of a definition in one of our folders, and leads nowhere else.
 *
 * Returns: whether it is
 */
gboolean
limber_backup_files_is_name (const char *name)
{
  const char *base = strchr (name, '/');

  if (base == NULL || !g_utf8_validate (name, -1, NULL) || strlen (name) > MAX_NAME_BYTES)
    return FALSE;
  base++;
  if (*base == '.' || strchr (base, '/') != NULL || !g_str_has_suffix (base, ".json"))
    return FALSE;
  for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_iscntrl (g_utf8_get_char (c)))
      return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    if (strncmp (name, folders[i], base - name - 1) == 0 && folders[i][base - name - 1] == '\0')
      return TRUE;

  return FALSE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * limber_backup_files_list:
 * @folder: where the user's own files are
 *
 * Returns: (transfer full) (element-type utf8): the names of the user's own files, in order
 */
GPtrArray *
limber_backup_files_list (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (folder, folders[i], NULL);
      g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
      const char *base = NULL;

      while (dir != NULL && (base = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *name = g_strconcat (folders[i], "/", base, NULL);

          if (limber_backup_files_is_name (name))
            g_ptr_array_add (names, g_steal_pointer (&name));
        }
    }
  g_ptr_array_sort (names, compare_names);

  return names;
}

static gboolean
read_descriptor (int fd, gsize size, char *bytes)
{
  gsize done = 0;

  while (done < size)
    {
      gssize n = read (fd, bytes + done, size - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      done += (gsize) n;
    }

  return TRUE;
}

/**
 * limber_backup_files_load:
 * @folder: where the user's own files are
 * @name: one of them
 * @error: return location for a #GFileError
 *
 * Reads a file, if it is one: what waits for somebody to write into it would have us wait as well.
 *
 * Returns: (transfer full) (nullable): what is in it
 */
GBytes *
limber_backup_files_load (const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  int              fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0);
  struct stat      info = { 0 };
  char            *bytes = NULL;
  int              code = 0;

  if (fd < 0 || fstat (fd, &info) != 0)
    code = errno;
  else if (!S_ISREG (info.st_mode))
    code = EINVAL;
  else if (info.st_size > MAX_FILE_BYTES)
    code = EFBIG;
  else
    {
      bytes = g_malloc ((gsize) info.st_size + 1);
      errno = 0;
      if (!read_descriptor (fd, (gsize) info.st_size, bytes))
        {
          code = errno != 0 ? errno : EIO;
          g_clear_pointer (&bytes, g_free);
        }
    }
  if (fd >= 0)
    close (fd);
  if (bytes != NULL)
    return g_bytes_new_take (bytes, (gsize) info.st_size);

  g_set_error (
      error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s", name, g_strerror (code));
  return NULL;
}

/* To what a link leads, so that links of dotfile managers stay. */
static char *
resolve (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char            *real = realpath (path, NULL);
  char            *copy = g_strdup (real != NULL ? real : path);

  free (real);

  return copy;
}

static gboolean
has_already (const char *folder, const char *name, const char *digest)
{
  g_autoptr(GBytes) present = limber_backup_files_load (folder, name, NULL);
  g_autofree char *found = present != NULL ? limber_backup_digest (present) : NULL;

  return g_strcmp0 (found, digest) == 0;
}

static gboolean
write_file (const char *folder, const char *name, LimberStatement *row, GError **error)
{
  g_autofree char *target = resolve (folder, name);
  g_autofree char *place = g_path_get_dirname (target);
  const void      *bytes = sqlite3_column_blob (row, 2);

  if (g_mkdir_with_parents (place, 0700) != 0)
    {
      g_set_error (
          error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", name, g_strerror (errno));
      return FALSE;
    }

  return g_file_set_contents_full (target,
                                   bytes != NULL ? bytes : "",
                                   sqlite3_column_bytes (row, 2),
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600,
                                   error);
}

/* One file that fails does not keep the others; the first failure is what is told. */
static guint
fail (guint n_failed, GError *cause, GError **error)
{
  if (n_failed == 0 && error != NULL && *error == NULL)
    g_propagate_error (error, cause);
  else
    g_error_free (cause);

  return n_failed + 1;
}

static guint
remove_others (const char *folder, GHashTable *kept, guint n_failed, GError **error)
{
  g_autoptr(GPtrArray) names = limber_backup_files_list (folder);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);

      if (!g_hash_table_contains (kept, names->pdata[i]) && g_unlink (path) != 0)
        n_failed = fail (n_failed,
                         g_error_new (G_FILE_ERROR,
                                      g_file_error_from_errno (errno),
                                      "%s: %s",
                                      (const char *) names->pdata[i],
                                      g_strerror (errno)),
                         error);
    }

  return n_failed;
}

/**
 * limber_backup_files_apply:
 * @folder: where the user's own files are to be
 * @db: a backup that was checked
 * @error: return location for the first failure
 *
 * Makes the user's own files what they are in a backup. A file that could not be read when the
 * backup was made stays as it is; all others that are not in it go.
 *
 * Returns: how many files failed
 */
guint
limber_backup_files_apply (const char *folder, sqlite3 *db, GError **error)
{
  g_autoptr(LimberStatement) statement
             = limber_sql_prepare (db, "SELECT name, digest, bytes FROM backup_file", error);
  g_autoptr(GHashTable) kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint    n_failed = 0;
  gboolean row = FALSE;

  if (statement == NULL || !limber_sql_step (statement, &row, error))
    return 1;
  while (row)
    {
      char       *name = limber_sql_dup_text (statement, 0);
      const char *digest = (const char *) sqlite3_column_text (statement, 1);
      g_autoptr(GError) cause = NULL;

      g_hash_table_add (kept, name);
      if (digest != NULL && limber_backup_files_is_name (name)
          && !has_already (folder, name, digest) && !write_file (folder, name, statement, &cause))
        n_failed = fail (n_failed, g_steal_pointer (&cause), error);
      if (!limber_sql_step (statement, &row, n_failed == 0 ? error : NULL))
        return n_failed + 1;
    }

  return remove_others (folder, kept, n_failed, error);
}
