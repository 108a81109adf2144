/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-backup.h"
#include "history/limber-statement.h"

G_BEGIN_DECLS

/* "LimB": how we know a backup, which must not be taken for the history itself. */
#define LIMBER_BACKUP_APPLICATION_ID 0x4c696d42

/* What lies in a backup beside the history. */
#define LIMBER_BACKUP_TABLES                                                                       \
  "CREATE TABLE backup_about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;"  \
  "CREATE TABLE backup_file (name TEXT PRIMARY KEY, digest TEXT, bytes BLOB) STRICT;"              \
  "CREATE TABLE backup_setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT "      \
  "ROWID;"

#define LIMBER_BACKUP_DROP_TABLES                                                                  \
  "DROP TABLE IF EXISTS backup_about; DROP TABLE IF EXISTS backup_file;"                           \
  "DROP TABLE IF EXISTS backup_setting;"

sqlite3 *limber_backup_open (const char *path,
                             gboolean   *history_only,
                             GError    **error) G_GNUC_WARN_UNUSED_RESULT;
sqlite3 *limber_backup_open_history (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_backup_check_pages (sqlite3 *db, gboolean with_indexes, GError **error);
gboolean limber_backup_count (sqlite3 *db,
                              gint64  *n_sessions,
                              guint32 *first_date,
                              guint32 *last_date,
                              GError **error);
char    *limber_backup_digest (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
