/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "limber-config.h"

#include "history/limber-restore.h"

#include "history/limber-backup-files.h"
#include "history/limber-backup-form.h"
#include "history/limber-backup-write.h"
#include "history/limber-restore-rows.h"
#include "history/limber-sql.h"
#include "history/limber-store.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

static void
change_free (gpointer data)
{
  LimberRestoreChange *self = data;

  g_free (self->name);
  g_free (self);
}

void
limber_restore_preview_free (LimberRestorePreview *self)
{
  if (self == NULL)
    return;

  limber_backup_free (self->backup);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_nothing (const LimberRestoreCount *count)
{
  return count->coming == 0 && count->changing == 0 && count->going == 0;
}

/**
 * limber_restore_preview_is_empty:
 * @self: a preview
 *
 * Returns: whether everything is as it is in the backup
 */
gboolean
limber_restore_preview_is_empty (const LimberRestorePreview *self)
{
  return is_nothing (&self->sessions) && is_nothing (&self->outings) && !self->answers
         && self->files->len == 0 && self->n_settings == 0;
}

static LimberRestoreRows *
read_rows_at (const char *path, gboolean is_backup, GError **error)
{
  gboolean           history_only = FALSE;
  sqlite3           *db = is_backup ? limber_backup_open (path, &history_only, error)
                                    : limber_backup_open_history (path, error);
  LimberRestoreRows *rows = db != NULL ? limber_restore_rows_read (db, error) : NULL;

  sqlite3_close (db);

  return rows;
}

static gboolean
compare_rows (LimberRestorePreview *self, const char *history_path, GError **error)
{
  g_autoptr(LimberRestoreRows) then = read_rows_at (self->backup->path, TRUE, error);
  g_autoptr(LimberRestoreRows) now = NULL;

  if (then != NULL)
    now = read_rows_at (history_path, FALSE, error);
  if (now == NULL)
    return FALSE;

  limber_restore_rows_compare (then->sessions, now->sessions, &self->sessions);
  limber_restore_rows_compare (then->outings, now->outings, &self->outings);
  self->answers = g_strcmp0 (then->answers, now->answers) != 0;
  return TRUE;
}

static void
add_change (LimberRestorePreview *self, const char *name, LimberRestoreKind kind)
{
  LimberRestoreChange *change = g_new0 (LimberRestoreChange, 1);

  change->name = g_strdup (name);
  change->kind = kind;
  g_ptr_array_add (self->files, change);
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const LimberRestoreChange *one = *(const LimberRestoreChange *const *) a;
  const LimberRestoreChange *other = *(const LimberRestoreChange *const *) b;

  return strcmp (one->name, other->name);
}

static void
compare_files (LimberRestorePreview *self, const char *folder)
{
  g_autoptr(GPtrArray) names = limber_backup_files_list (folder);
  g_autoptr(GHashTable) then = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->backup->files->len; i++)
    {
      const LimberBackupFile *file = self->backup->files->pdata[i];
      g_autoptr(GBytes) present = limber_backup_files_load (folder, file->name, NULL);
      g_autofree char *digest = present != NULL ? limber_backup_digest (present) : NULL;

      g_hash_table_add (then, file->name);
      if (file->digest != NULL && g_strcmp0 (digest, file->digest) != 0)
        add_change (
            self, file->name, digest != NULL ? LIMBER_RESTORE_CHANGES : LIMBER_RESTORE_COMES);
    }
  for (guint i = 0; i < names->len; i++)
    if (!g_hash_table_contains (then, names->pdata[i]))
      add_change (self, names->pdata[i], LIMBER_RESTORE_GOES);
  g_ptr_array_sort (self->files, compare_changes);
}

static guint
count_different (GVariant *some, GVariant *others, gboolean missing_only)
{
  GVariantIter iter;
  const char  *name = NULL;
  GVariant    *value = NULL;
  guint        n = 0;

  g_variant_iter_init (&iter, some);
  while (g_variant_iter_next (&iter, "{&sv}", &name, &value))
    {
      g_autoptr(GVariant) other = g_variant_lookup_value (others, name, NULL);

      if (other == NULL || (!missing_only && !g_variant_equal (value, other)))
        n++;
      g_variant_unref (value);
    }

  return n;
}

/**
 * limber_restore_is_itself:
 * @history_path: where the history is
 * @path: what somebody wants to bring back
 * @error: return location for %LIMBER_STORE_ERROR_REFUSED if it is
 *
 * Returns: whether both are the same file
 */
gboolean
limber_restore_is_itself (const char *history_path, const char *path, GError **error)
{
  GStatBuf one = { 0 };
  GStatBuf other = { 0 };

  if (g_stat (history_path, &one) != 0 || g_stat (path, &other) != 0 || one.st_ino != other.st_ino
      || one.st_dev != other.st_dev)
    return FALSE;

  g_set_error_literal (error,
                       LIMBER_STORE_ERROR,
                       LIMBER_STORE_ERROR_REFUSED,
                       _ ("That is the history itself, not a backup of it"));
  return TRUE;
}

/**
 * limber_restore_preview:
 * @now: how things are
 * @path: a backup
 * @error: return location for a #LimberStoreError whose message says what is wrong with the backup
 *
 * Says what is in a backup and what would change. Nothing is changed. It reads all of the backup; on
 * a thread of its own.
 *
 * Returns: (transfer full) (nullable): the preview
 */
LimberRestorePreview *
limber_restore_preview (const LimberBackupSource *now, const char *path, GError **error)
{
  g_autoptr(LimberRestorePreview) self = g_new0 (LimberRestorePreview, 1);

  if (limber_restore_is_itself (now->history_path, path, error))
    return NULL;

  self->files = g_ptr_array_new_with_free_func (change_free);
  self->backup = limber_backup_read (path, error);
  if (self->backup == NULL || !compare_rows (self, now->history_path, error))
    return NULL;

  if (!self->backup->history_only)
    compare_files (self, now->folder);
  if (self->backup->settings != NULL && now->settings != NULL)
    self->n_settings = count_different (self->backup->settings, now->settings, FALSE)
                       + count_different (now->settings, self->backup->settings, TRUE);

  return g_steal_pointer (&self);
}
