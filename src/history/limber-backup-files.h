/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-backup.h"
#include "history/limber-statement.h"

G_BEGIN_DECLS

gboolean   limber_backup_files_is_name (const char *name);
GPtrArray *limber_backup_files_list (const char *folder) G_GNUC_WARN_UNUSED_RESULT;
GBytes    *limber_backup_files_load (const char *folder,
                                     const char *name,
                                     GError    **error) G_GNUC_WARN_UNUSED_RESULT;
guint      limber_backup_files_apply (const char *folder, sqlite3 *db, GError **error);

G_END_DECLS
