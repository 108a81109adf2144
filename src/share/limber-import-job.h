/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "share/limber-import-take.h"

G_BEGIN_DECLS

/* Called now and then on the thread that began it. */
typedef void (*LimberImportProgress) (guint n_done, guint n_all, gpointer user_data);

void              limber_import_read_async (const char          *builtin_dir,
                                            const char          *user_dir,
                                            GPtrArray           *files,
                                            LimberImportProgress progress,
                                            gpointer             progress_data,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
void              limber_import_settle_async (LimberImportPlan   *plan,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
LimberImportPlan *limber_import_plan_finish (GAsyncResult *result,
                                             GError      **error) G_GNUC_WARN_UNUSED_RESULT;

void              limber_import_take_async (LimberImportPlan    *plan,
                                            LimberImportProgress progress,
                                            gpointer             progress_data,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
LimberImportUndo *limber_import_take_finish (GAsyncResult *result,
                                             GError      **error) G_GNUC_WARN_UNUSED_RESULT;

void
limber_import_undo_async (LimberImportUndo *undo, GAsyncReadyCallback callback, gpointer user_data);
gboolean limber_import_undo_finish (GAsyncResult *result, guint *n_left, GError **error);

void     limber_bundle_save_async (const char         *builtin_dir,
                                   const char         *user_dir,
                                   const char *const  *routine_ids,
                                   GFile              *file,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
gboolean limber_bundle_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS
