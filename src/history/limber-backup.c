/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-backup.h"

#include "history/limber-backup-form.h"

LimberBackupSource *
limber_backup_source_new (const char *history_path,
                          const char *folder,
                          GVariant   *settings,
                          gint64      now_us,
                          int         offset_s)
{
  LimberBackupSource *self = g_new0 (LimberBackupSource, 1);

  self->history_path = g_strdup (history_path);
  self->folder = g_strdup (folder);
  self->settings = settings != NULL ? g_variant_ref_sink (settings) : NULL;
  self->now_us = now_us;
  self->offset_s = offset_s;

  return self;
}

LimberBackupSource *
limber_backup_source_copy (const LimberBackupSource *self)
{
  return limber_backup_source_new (
      self->history_path, self->folder, self->settings, self->now_us, self->offset_s);
}

void
limber_backup_source_free (LimberBackupSource *self)
{
  if (self == NULL)
    return;

  g_free (self->history_path);
  g_free (self->folder);
  g_clear_pointer (&self->settings, g_variant_unref);
  g_free (self);
}

LimberBackupFile *
limber_backup_file_new (const char *name, const char *digest, gint64 size)
{
  LimberBackupFile *self = g_new0 (LimberBackupFile, 1);

  self->name = g_strdup (name);
  self->digest = g_strdup (digest);
  self->size = size;

  return self;
}

void
limber_backup_file_free (LimberBackupFile *self)
{
  g_free (self->name);
  g_free (self->digest);
  g_free (self);
}

void
limber_backup_free (LimberBackup *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_free (self->digest);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->settings, g_variant_unref);
  g_free (self);
}

/**
 * limber_backup_count_files:
 * @self: a backup
 * @folder: "exercises" or "routines"
 *
 * Returns: how many files of that folder are in it
 */
guint
limber_backup_count_files (const LimberBackup *self, const char *folder)
{
  g_autofree char *prefix = g_strconcat (folder, "/", NULL);
  guint            n = 0;

  for (guint i = 0; i < self->files->len; i++)
    n += g_str_has_prefix (((const LimberBackupFile *) self->files->pdata[i])->name, prefix);

  return n;
}

/**
 * limber_backup_dup_date:
 * @self: a backup
 *
 * Returns: (transfer full): when it was made, where it was made, "2025-03-30 07:00"; a dash if
 *   nobody knows
 */
char *
limber_backup_dup_date (const LimberBackup *self)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_offset (self->offset_s);
  g_autoptr(GDateTime) utc = NULL;
  g_autoptr(GDateTime) local = NULL;

  if (self->made_us > 0)
    utc = g_date_time_new_from_unix_utc (self->made_us / G_USEC_PER_SEC);
  if (utc != NULL)
    local = g_date_time_to_timezone (utc, zone);

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup ("–");
}

/**
 * limber_backup_digest:
 * @bytes: what is in a file
 *
 * Returns: (transfer full): its SHA-256, hexadecimal
 */
char *
limber_backup_digest (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}
