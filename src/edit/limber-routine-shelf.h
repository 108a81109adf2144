/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "limber-shelf-work.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_SHELF (limber_routine_shelf_get_type ())
G_DECLARE_FINAL_TYPE (LimberRoutineShelf, limber_routine_shelf, LIMBER, ROUTINE_SHELF, GObject)

LimberRoutineShelf *limber_routine_shelf_new (const char *user_dir,
                                              const char *builtin_dir) G_GNUC_WARN_UNUSED_RESULT;

char       *limber_routine_shelf_get_path (LimberRoutineShelf *self,
                                           const char         *id) G_GNUC_WARN_UNUSED_RESULT;
const char *limber_routine_shelf_get_builtin_folder (LimberRoutineShelf *self);

void              limber_routine_shelf_create_async (LimberRoutineShelf *self,
                                                     const char         *name,
                                                     GCancellable       *cancellable,
                                                     GAsyncReadyCallback callback,
                                                     gpointer            user_data);
void              limber_routine_shelf_duplicate_async (LimberRoutineShelf *self,
                                                        const char         *id,
                                                        GCancellable       *cancellable,
                                                        GAsyncReadyCallback callback,
                                                        gpointer            user_data);
void              limber_routine_shelf_rename_async (LimberRoutineShelf *self,
                                                     const char         *id,
                                                     const char         *name,
                                                     GCancellable       *cancellable,
                                                     GAsyncReadyCallback callback,
                                                     gpointer            user_data);
void              limber_routine_shelf_remove_async (LimberRoutineShelf *self,
                                                     const char         *id,
                                                     GCancellable       *cancellable,
                                                     GAsyncReadyCallback callback,
                                                     gpointer            user_data);
void              limber_routine_shelf_undo_async (LimberRoutineShelf     *self,
                                                   const LimberShelfToken *token,
                                                   GCancellable           *cancellable,
                                                   GAsyncReadyCallback     callback,
                                                   gpointer                user_data);
LimberShelfToken *limber_routine_shelf_finish (LimberRoutineShelf *self,
                                               GAsyncResult       *result,
                                               GError            **error) G_GNUC_WARN_UNUSED_RESULT;

void limber_routine_shelf_tidy (LimberRoutineShelf *self, gint64 now_us);

G_END_DECLS
