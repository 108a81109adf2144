/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-backup.h"

G_BEGIN_DECLS

gboolean limber_backup_write (const LimberBackupSource *source,
                              LimberBackupReason        reason,
                              const char               *path,
                              const char               *unless_digest,
                              GCancellable             *cancellable,
                              GError                  **error);
gboolean limber_backup_may_replace (const char *path, GError **error);

G_END_DECLS
