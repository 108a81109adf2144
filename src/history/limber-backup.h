/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LimberBackupReason:
 * @LIMBER_BACKUP_BY_HAND: somebody asked for it
 * @LIMBER_BACKUP_DAILY: the one of the day
 * @LIMBER_BACKUP_BEFORE_RESTORE: what there was before another one was brought back
 * @LIMBER_BACKUP_BEFORE_UPDATE: the history alone, before it was brought to a newer version
 */
typedef enum
{
  LIMBER_BACKUP_BY_HAND,
  LIMBER_BACKUP_DAILY,
  LIMBER_BACKUP_BEFORE_RESTORE,
  LIMBER_BACKUP_BEFORE_UPDATE,
} LimberBackupReason;

/**
 * LimberBackupSource:
 * @history_path: where the history is; it need not be there
 * @folder: where the user's own files are, in the folders `exercises` and `routines`
 * @settings: (nullable): what somebody has set, `a{sv}`; %NULL if that is not known
 * @now_us: the present moment, UTC microseconds
 * @offset_s: of the local time from UTC, seconds east
 *
 * Of what a backup is made. History knows neither clock nor settings: whoever asks for a backup
 * brings them along.
 */
typedef struct
{
  char     *history_path;
  char     *folder;
  GVariant *settings;
  gint64    now_us;
  int       offset_s;
} LimberBackupSource;

/**
 * LimberBackupFile:
 *
 * One of the user's own files. @name is relative, "routines/after-the-hill.json"; @digest is NULL
 * for one that could not be read when the backup was made.
 */
typedef struct
{
  char  *name;
  char  *digest; /* (nullable): SHA-256, hexadecimal */
  gint64 size;   /* bytes */
} LimberBackupFile;

/**
 * LimberBackup:
 *
 * A backup, as far as one wants to know before bringing it back. Its history and the bytes of its
 * files stay where they are.
 */
typedef struct
{
  char              *path;
  gint64             size;     /* bytes */
  gint64             made_us;  /* UTC; 0 if nobody knows */
  int                offset_s; /* of the place where it was made, east of UTC */
  LimberBackupReason reason;
  int                version;    /* of the history's schema */
  char              *digest;     /* (nullable): of all that is in it */
  gint64             n_sessions; /* all of them, rehearsals too */
  guint32            first_date; /* Julian days; 0 without sessions */
  guint32            last_date;
  gboolean           history_only; /* there are no files and no settings in it */
  GPtrArray         *files;    /* (element-type LimberBackupFile), in the order of their names */
  GVariant          *settings; /* (nullable): a{sv} */
} LimberBackup;

/* Told how much is done, 0 to 1, on the thread that does it. */
typedef void (*LimberBackupProgress) (double done, gpointer user_data);

LimberBackupSource *limber_backup_source_new (const char *history_path,
                                              const char *folder,
                                              GVariant   *settings,
                                              gint64      now_us,
                                              int         offset_s) G_GNUC_WARN_UNUSED_RESULT;
LimberBackupSource      *
limber_backup_source_copy (const LimberBackupSource *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_backup_source_free (LimberBackupSource *self);

LimberBackupFile *limber_backup_file_new (const char *name,
                                          const char *digest,
                                          gint64      size) G_GNUC_WARN_UNUSED_RESULT;
void              limber_backup_file_free (LimberBackupFile *self);

LimberBackup *limber_backup_read (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberBackup *limber_backup_glance (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void          limber_backup_free (LimberBackup *self);
guint         limber_backup_count_files (const LimberBackup *self, const char *folder);
char         *limber_backup_dup_date (const LimberBackup *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberBackupSource, limber_backup_source_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberBackup, limber_backup_free)

G_END_DECLS
