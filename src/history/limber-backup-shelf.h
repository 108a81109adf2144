/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-backup.h"

G_BEGIN_DECLS

char         *limber_backup_shelf_dup_folder (const char *history_path) G_GNUC_WARN_UNUSED_RESULT;
char         *limber_backup_shelf_name (LimberBackupReason reason,
                                        gint64             now_us,
                                        int                offset_s) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray    *limber_backup_shelf_choose (GPtrArray *names) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray    *limber_backup_shelf_list (const char *history_path) G_GNUC_WARN_UNUSED_RESULT;
LimberBackup *limber_backup_shelf_find_newest (const char *history_path) G_GNUC_WARN_UNUSED_RESULT;
char         *limber_backup_shelf_put (const LimberBackupSource *source,
                                       LimberBackupReason        reason,
                                       GCancellable             *cancellable,
                                       GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      limber_backup_shelf_put_daily (const LimberBackupSource *source,
                                             char                    **path,
                                             GCancellable             *cancellable,
                                             GError                  **error);

G_END_DECLS
