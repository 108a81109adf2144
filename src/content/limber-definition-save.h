/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "content/limber-durable-file.h"
#include "content/limber-exercise.h"
#include "content/limber-routine.h"

G_BEGIN_DECLS

#define LIMBER_SAVE_ERROR (limber_save_error_quark ())

/**
 * LimberSaveError:
 * @LIMBER_SAVE_ERROR_INVALID: what was to be saved is no valid definition
 * @LIMBER_SAVE_ERROR_WOULD_LOSE: there is a file that Limber cannot read, or of a newer format, and
 *   it stays
 * @LIMBER_SAVE_ERROR_LINK: there is a symbolic link that leads nowhere
 */
typedef enum
{
  LIMBER_SAVE_ERROR_INVALID,
  LIMBER_SAVE_ERROR_WOULD_LOSE,
  LIMBER_SAVE_ERROR_LINK,
} LimberSaveError;

GQuark limber_save_error_quark (void);

gboolean limber_exercise_save (const LimberExercise *exercise,
                               const char           *path,
                               const char           *source_path,
                               GError              **error);
gboolean limber_routine_save (const LimberRoutine *routine,
                              const char          *path,
                              const char          *source_path,
                              GError             **error);
gboolean limber_definition_save_marked (const LimberExercise *exercise,
                                        const LimberRoutine  *routine,
                                        const char           *path,
                                        const char           *source_path,
                                        LimberFileMark       *mark,
                                        GError              **error);

void     limber_exercise_save_async (LimberExercise     *exercise,
                                     const char         *path,
                                     const char         *source_path,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
void     limber_routine_save_async (LimberRoutine      *routine,
                                    const char         *path,
                                    const char         *source_path,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
gboolean limber_definition_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS
