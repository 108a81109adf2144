/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-history-export-stream.h"

G_BEGIN_DECLS

void     limber_export_file_async (LimberStore        *store,
                                   GFile              *file,
                                   LimberExportFormat  format,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
gboolean limber_export_file_finish (LimberStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
