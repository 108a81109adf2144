/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-store.h"

G_BEGIN_DECLS

GTask *limber_store_beside_task (LimberStore        *self,
                                 gpointer            tag,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data) G_GNUC_WARN_UNUSED_RESULT;
void   limber_store_run_beside (GTask          *task,
                                GTaskThreadFunc run,
                                gpointer        data,
                                GDestroyNotify  free_data,
                                GDestroyNotify  free_answer);

G_END_DECLS
