/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-backup-shelf.h"

#include "history/limber-backup-write.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define SUFFIX ".limber-backup"

/* How many are kept: of the last days that have one, of the weeks before those, and of each other
 * kind. */
#define N_DAYS 7
#define N_WEEKS 4
#define N_OTHERS 5

static const char *const reasons[] = { "asked", "daily", "before-restore", "before-update" };

/* What a name says. */
typedef struct
{
  GDate       date;
  guint       time; /* HHMMSS */
  const char *reason;
} Label;

/**
 * limber_backup_shelf_dup_folder:
 * @history_path: where the history is
 *
 * Returns: (transfer full): where its backups are
 */
char *
limber_backup_shelf_dup_folder (const char *history_path)
{
  g_autofree char *folder = g_path_get_dirname (history_path);

  return g_build_filename (folder, "backups", NULL);
}

/**
 * limber_backup_shelf_name:
 * @reason: why it is made
 * @now_us: when, UTC microseconds
 * @offset_s: local time, seconds east of UTC
 *
 * Returns: (transfer full): the name for a backup, "limber-20250330-070000-daily.limber-backup"
 */
char *
limber_backup_shelf_name (LimberBackupReason reason, gint64 now_us, int offset_s)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (now_us / G_USEC_PER_SEC + offset_s);
  g_autofree char *stamp
      = time != NULL ? g_date_time_format (time, "%Y%m%d-%H%M%S") : g_strdup ("19700101-000000");

  return g_strdup_printf ("limber-%s-%s" SUFFIX, stamp, reasons[reason]);
}

static gboolean
read_label (const char *name, Label *label)
{
  guint year = 0;
  guint month = 0;
  guint day = 0;
  int   end = 0;

  if (sscanf (name, "limber-%4u%2u%2u-%6u-%n", &year, &month, &day, &label->time, &end) != 4
      || end != (int) strlen ("limber-YYYYMMDD-HHMMSS-") || !g_str_has_suffix (name, SUFFIX)
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_clear (&label->date, 1);
  g_date_set_dmy (&label->date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      const gsize length = strlen (reasons[i]);

      label->reason = reasons[i];
      if (strncmp (name + end, reasons[i], length) == 0
          && strlen (name) == end + length + strlen (SUFFIX))
        return TRUE;
    }

  return FALSE;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

/* The Monday of its week. */
static guint32
week_of (const GDate *date)
{
  return g_date_get_julian (date) - (guint32) g_date_get_weekday (date);
}

/* Of the daily ones, the newest first: one for each of the last days, then one for each week. */
static gboolean
keep_daily (const Label *label, GHashTable *days, GHashTable *weeks)
{
  gpointer day = GUINT_TO_POINTER (g_date_get_julian (&label->date));
  gpointer week = GUINT_TO_POINTER (week_of (&label->date));

  if (g_hash_table_contains (days, day))
    return FALSE;
  if (g_hash_table_size (days) < N_DAYS)
    return g_hash_table_add (days, day);
  if (g_hash_table_contains (weeks, week) || g_hash_table_size (weeks) >= N_WEEKS)
    return FALSE;

  return g_hash_table_add (weeks, week);
}

/**
 * limber_backup_shelf_choose:
 * @names: (element-type utf8): the names of the files where the backups are
 *
 * Decides which backups have served their time. What has no name of ours is left alone.
 *
 * Returns: (transfer full) (element-type utf8): the names of those that may go
 */
GPtrArray *
limber_backup_shelf_choose (GPtrArray *names)
{
  GPtrArray *gone = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) sorted = g_ptr_array_copy (names, (GCopyFunc) g_strdup, NULL);
  g_autoptr(GHashTable) days = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) weeks = g_hash_table_new (NULL, NULL);
  guint n_others[G_N_ELEMENTS (reasons)] = { 0 };

  g_ptr_array_set_free_func (sorted, g_free);
  g_ptr_array_sort (sorted, compare_newest_first);
  for (guint i = 0; i < sorted->len; i++)
    {
      const char *name = sorted->pdata[i];
      Label       label;

      if (!read_label (name, &label))
        continue;
      if (label.reason == reasons[LIMBER_BACKUP_DAILY])
        {
          if (!keep_daily (&label, days, weeks))
            g_ptr_array_add (gone, g_strdup (name));
          continue;
        }
      for (gsize j = 0; j < G_N_ELEMENTS (reasons); j++)
        if (label.reason == reasons[j] && n_others[j]++ >= N_OTHERS)
          g_ptr_array_add (gone, g_strdup (name));
    }

  return gone;
}

static GPtrArray *
list_names (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray  *names = g_ptr_array_new_with_free_func (g_free);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_newest_first);

  return names;
}

/* Copies of the history that were made before it was brought to a newer version lie beside it. */
static void
add_old_versions (GPtrArray *backups, const char *history_path)
{
  g_autofree char *folder = g_path_get_dirname (history_path);
  g_autofree char *base = g_path_get_basename (history_path);
  g_autofree char *prefix = g_strconcat (base, ".v", NULL);
  g_autoptr(GPtrArray) names = list_names (folder);

  for (guint i = 0; i < names->len; i++)
    {
      const char      *name = names->pdata[i];
      g_autofree char *path = g_build_filename (folder, name, NULL);
      LimberBackup    *backup = NULL;

      if (!g_str_has_prefix (name, prefix) || g_str_has_suffix (name, ".part"))
        continue;
      backup = limber_backup_glance (path, NULL);
      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
}

static int
compare_made (gconstpointer a, gconstpointer b)
{
  const LimberBackup *one = *(const LimberBackup *const *) a;
  const LimberBackup *other = *(const LimberBackup *const *) b;

  return one->made_us > other->made_us ? -1 : one->made_us < other->made_us;
}

/**
 * limber_backup_shelf_list:
 * @history_path: where the history is
 *
 * Looks through the backups that were made by themselves. It reads files; on a thread of its own.
 *
 * Returns: (transfer full) (element-type LimberBackup): those that can be read, the newest first
 */
GPtrArray *
limber_backup_shelf_list (const char *history_path)
{
  g_autofree char *folder = limber_backup_shelf_dup_folder (history_path);
  g_autoptr(GPtrArray) names = list_names (folder);
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_backup_free);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
      g_autoptr(GError) error = NULL;
      LimberBackup *backup = NULL;

      if (!g_str_has_suffix (names->pdata[i], SUFFIX))
        continue;
      backup = limber_backup_glance (path, &error);
      if (backup != NULL)
        g_ptr_array_add (backups, backup);
      else
        g_debug ("Left out of the list: %s", error->message);
    }
  add_old_versions (backups, history_path);
  g_ptr_array_sort (backups, compare_made);

  return backups;
}

/**
 * limber_backup_shelf_find_newest:
 * @history_path: where the history is, or was
 *
 * Finds what a history that was damaged can be brought back from: the newest backup that is sound.
 *
 * Returns: (transfer full) (nullable): the backup, or %NULL if there is none
 */
LimberBackup *
limber_backup_shelf_find_newest (const char *history_path)
{
  g_autoptr(GPtrArray) backups = limber_backup_shelf_list (history_path);

  for (guint i = 0; i < backups->len; i++)
    {
      const LimberBackup *seen = backups->pdata[i];
      LimberBackup       *backup = limber_backup_read (seen->path, NULL);

      if (backup != NULL)
        return backup;
    }

  return NULL;
}

/* What a crash has left half done, and nobody is writing any more. */
static gboolean
is_left_over (const char *path)
{
  int      fd = g_str_has_suffix (path, ".part") ? g_open (path, O_RDONLY | O_CLOEXEC, 0) : -1;
  gboolean free = fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) == 0;

  if (fd >= 0)
    close (fd);

  return free;
}

static void
tidy (const char *folder)
{
  g_autoptr(GPtrArray) names = list_names (folder);
  g_autoptr(GPtrArray) gone = limber_backup_shelf_choose (names);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);

      if (is_left_over (path))
        g_ptr_array_add (gone, g_strdup (names->pdata[i]));
    }

  for (guint i = 0; i < gone->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, gone->pdata[i], NULL);

      if (g_unlink (path) != 0)
        g_debug ("%s stays: %s", path, g_strerror (errno));
    }
}

/* A second later than it is, where there is one of this second already. */
static char *
choose_path (const LimberBackupSource *source, LimberBackupReason reason, const char *folder)
{
  for (gint64 at_us = source->now_us;; at_us += G_USEC_PER_SEC)
    {
      g_autofree char *name = limber_backup_shelf_name (reason, at_us, source->offset_s);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

/**
 * limber_backup_shelf_put:
 * @source: of what
 * @reason: why
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for a #LimberStoreError
 *
 * Makes a backup beside the history, and lets go of those that have served their time.
 *
 * Returns: (transfer full) (nullable): its path
 */
char *
limber_backup_shelf_put (const LimberBackupSource *source,
                         LimberBackupReason        reason,
                         GCancellable             *cancellable,
                         GError                  **error)
{
  g_autofree char *folder = limber_backup_shelf_dup_folder (source->history_path);
  g_autofree char *path = choose_path (source, reason, folder);

  if (!limber_backup_write (source, reason, path, NULL, cancellable, error))
    return NULL;
  tidy (folder);

  return g_steal_pointer (&path);
}

/* The newest daily one: its path, and whether it is of the present day. */
static char *
find_daily (const char *folder, const char *present, gboolean *is_todays)
{
  g_autoptr(GPtrArray) names = list_names (folder);
  const gsize day = strlen ("limber-YYYYMMDD");

  *is_todays = FALSE;
  for (guint i = 0; i < names->len; i++)
    {
      Label label;

      if (read_label (names->pdata[i], &label) && label.reason == reasons[LIMBER_BACKUP_DAILY])
        {
          *is_todays = strncmp (names->pdata[i], present, day) == 0;
          return g_build_filename (folder, names->pdata[i], NULL);
        }
    }

  return NULL;
}

/**
 * limber_backup_shelf_put_daily:
 * @source: of what
 * @path: (out) (optional) (nullable) (transfer full): the backup, if one was made
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for a #LimberStoreError
 *
 * Makes the backup of the day, unless there is one already, or nothing has changed since the last.
 *
 * Returns: %FALSE on failure
 */
gboolean
limber_backup_shelf_put_daily (const LimberBackupSource *source,
                               char                    **path,
                               GCancellable             *cancellable,
                               GError                  **error)
{
  g_autofree char *folder = limber_backup_shelf_dup_folder (source->history_path);
  g_autofree char *name
      = limber_backup_shelf_name (LIMBER_BACKUP_DAILY, source->now_us, source->offset_s);
  g_autofree char *target = g_build_filename (folder, name, NULL);
  gboolean         is_todays = FALSE;
  g_autofree char *last_path = find_daily (folder, name, &is_todays);
  g_autoptr(LimberBackup) last = NULL;

  if (last_path != NULL)
    last = limber_backup_read (last_path, NULL);
  if (last != NULL && is_todays)
    return TRUE;
  if (!limber_backup_write (source,
                            LIMBER_BACKUP_DAILY,
                            target,
                            last != NULL ? last->digest : NULL,
                            cancellable,
                            error))
    return FALSE;
  if (!g_file_test (target, G_FILE_TEST_EXISTS))
    return TRUE;

  tidy (folder);
  if (path != NULL)
    *path = g_steal_pointer (&target);
  return TRUE;
}
