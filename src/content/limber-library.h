/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "content/limber-bodies.h"
#include "content/limber-item.h"
#include "content/limber-scan.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_LIBRARY (limber_library_get_type ())
G_DECLARE_FINAL_TYPE (LimberLibrary, limber_library, LIMBER, LIBRARY, GObject)

LimberLibrary *limber_library_new (const char *builtin_dir,
                                   const char *user_dir) G_GNUC_WARN_UNUSED_RESULT;
void
limber_library_set_measure (LimberLibrary *self, LimberRoutineMeasure measure, gpointer user_data);
void limber_library_measure_again (LimberLibrary *self);
void limber_library_set_room (LimberLibrary *self, gsize room);

gboolean limber_library_load (LimberLibrary *self, GCancellable *cancellable, GError **error);
void     limber_library_load_async (LimberLibrary      *self,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
gboolean limber_library_load_finish (LimberLibrary *self, GAsyncResult *result, GError **error);
void     limber_library_follow (LimberLibrary *self);

GListModel *limber_library_get_exercises (LimberLibrary *self);
GListModel *limber_library_get_routines (LimberLibrary *self);
GListModel *limber_library_get_faults (LimberLibrary *self);

LimberItem *limber_library_find_exercise (LimberLibrary *self, const char *id);
LimberItem *limber_library_find_routine (LimberLibrary *self, const char *id);

LimberExercise       *limber_library_get_exercise (LimberLibrary *self,
                                                   const char    *id,
                                                   GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LimberRoutine        *limber_library_get_routine (LimberLibrary *self,
                                                  const char    *id,
                                                  GError       **error) G_GNUC_WARN_UNUSED_RESULT;
const LimberExercise *limber_library_lookup (const char *id, gpointer library);

gboolean limber_library_is_at_hand (LimberLibrary *self, const char *id);
void     limber_library_fetch_async (LimberLibrary      *self,
                                     const char         *id,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
gboolean limber_library_fetch_finish (LimberLibrary *self, GAsyncResult *result, GError **error);
LimberRoutine        *limber_library_peek_routine (LimberLibrary *self,
                                                   const char    *id,
                                                   GError       **error) G_GNUC_WARN_UNUSED_RESULT;
const LimberExercise *limber_library_peek (const char *id, gpointer library);

char *limber_library_get_builtin_path (LimberLibrary *self,
                                       const char    *name) G_GNUC_WARN_UNUSED_RESULT;
char *limber_library_get_user_path (LimberLibrary *self,
                                    gboolean       routine,
                                    const char    *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
