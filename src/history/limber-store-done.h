/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-done.h"
#include "history/limber-store.h"

G_BEGIN_DECLS

/* What the arithmetic of progress is made of, without anything else of the sessions. */
void    limber_store_read_done_async (LimberStore        *self,
                                      guint32             from,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
GArray *limber_store_read_done_finish (LimberStore *self, GAsyncResult *result, GError **error);
void    limber_store_read_done_work_async (LimberStore        *self,
                                           guint32             from,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);
GArray      *
limber_store_read_done_work_finish (LimberStore *self, GAsyncResult *result, GError **error);
void limber_store_read_best_work_async (LimberStore        *self,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
GArray      *
limber_store_read_best_work_finish (LimberStore *self, GAsyncResult *result, GError **error);
void limber_store_check_ins_async (LimberStore        *self,
                                   guint32             from,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
GPtrArray *limber_store_check_ins_finish (LimberStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
