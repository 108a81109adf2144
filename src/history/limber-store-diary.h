/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-diary.h"
#include "history/limber-store.h"

G_BEGIN_DECLS

/* Writing. Each is queued and done in the order of the calls, with those of limber-store.h; none
 * blocks. What is deleted can be restored until the history is closed, or for a day. */
void limber_store_edit_session (LimberStore *self, const char *uuid, const LimberSessionEdit *edit);
void limber_store_put_run (LimberStore *self, const LimberRunRecord *run);
void limber_store_put_activity (LimberStore *self, const LimberActivity *activity);
void limber_store_delete (LimberStore *self, LimberDiaryKind kind, const char *uuid, gint64 at_us);
void limber_store_restore (LimberStore *self, LimberDiaryKind kind, const char *uuid);

/* Reading. */
void limber_store_diary_index_async (LimberStore             *self,
                                     const LimberDiaryFilter *filter,
                                     guint                    page_rows,
                                     GCancellable            *cancellable,
                                     GAsyncReadyCallback      callback,
                                     gpointer                 user_data);
LimberDiaryIndex      *
limber_store_diary_index_finish (LimberStore *self, GAsyncResult *result, GError **error);
void limber_store_diary_page_async (LimberStore             *self,
                                    const LimberDiaryFilter *filter,
                                    const LimberDiaryKey    *from,
                                    guint                    page_rows,
                                    GCancellable            *cancellable,
                                    GAsyncReadyCallback      callback,
                                    gpointer                 user_data);
GPtrArray *limber_store_diary_page_finish (LimberStore *self, GAsyncResult *result, GError **error);
void       limber_store_whole_async (LimberStore        *self,
                                     const char         *uuid,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
LimberSessionWhole            *
limber_store_whole_finish (LimberStore *self, GAsyncResult *result, GError **error);
void       limber_store_runs_async (LimberStore        *self,
                                    guint32             from,
                                    guint32             until,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
GPtrArray *limber_store_runs_finish (LimberStore *self, GAsyncResult *result, GError **error);
void       limber_store_activities_async (LimberStore        *self,
                                          guint32             from,
                                          guint32             until,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
GPtrArray *limber_store_activities_finish (LimberStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
