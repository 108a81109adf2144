/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-progress-sums.h"
#include "app/limber-services.h"

G_BEGIN_DECLS

void                limber_progress_read_async (LimberServices     *services,
                                                GCancellable       *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer            user_data);
LimberProgressSums *limber_progress_read_finish (LimberServices *services,
                                                 GAsyncResult   *result,
                                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
