/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-restore.h"
#include "history/limber-store.h"

G_BEGIN_DECLS

void limber_store_backup_async (LimberStore              *self,
                                const LimberBackupSource *source,
                                const char               *path,
                                GCancellable             *cancellable,
                                GAsyncReadyCallback       callback,
                                gpointer                  user_data);
gboolean
limber_store_backup_finish (LimberStore *self, GAsyncResult *result, char **path, GError **error);
void       limber_store_backups_async (LimberStore        *self,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
GPtrArray *limber_store_backups_finish (LimberStore *self, GAsyncResult *result, GError **error);
void       limber_store_preview_async (LimberStore              *self,
                                       const LimberBackupSource *source,
                                       const char               *path,
                                       GCancellable             *cancellable,
                                       GAsyncReadyCallback       callback,
                                       gpointer                  user_data);
LimberRestorePreview      *
limber_store_preview_finish (LimberStore *self, GAsyncResult *result, GError **error);
void limber_store_restore_async (LimberStore              *self,
                                 const LimberBackupSource *source,
                                 const char               *path,
                                 GCancellable             *cancellable,
                                 GAsyncReadyCallback       callback,
                                 gpointer                  user_data);
LimberRestoreOutcome            *
limber_store_restore_finish (LimberStore *self, GAsyncResult *result, GError **error);
void       limber_store_erase_async (LimberStore        *self,
                                     const char *const  *folders,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
GPtrArray *limber_store_erase_finish (LimberStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
