/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "content/limber-exercise.h"
#include "limber-routine-draft.h"
#include "session/limber-clock.h"

G_BEGIN_DECLS

/* How long after the last change it is saved, and how long after the first one at most, microseconds. */
#define LIMBER_DRAFT_SAVER_DELAY_US G_USEC_PER_SEC
#define LIMBER_DRAFT_SAVER_LATEST_US (5 * G_USEC_PER_SEC)

/**
 * LimberDraftState:
 * @LIMBER_DRAFT_SAVED: all is in the file
 * @LIMBER_DRAFT_WAITING: it will be saved in a moment
 * @LIMBER_DRAFT_SAVING: it is being saved
 * @LIMBER_DRAFT_FAILED: it could not be saved; the message says why
 * @LIMBER_DRAFT_INCOMPLETE: a routine without steps, which is not saved until it has one
 */
typedef enum
{
  LIMBER_DRAFT_SAVED,
  LIMBER_DRAFT_WAITING,
  LIMBER_DRAFT_SAVING,
  LIMBER_DRAFT_FAILED,
  LIMBER_DRAFT_INCOMPLETE,
} LimberDraftState;

#define LIMBER_TYPE_DRAFT_SAVER (limber_draft_saver_get_type ())
G_DECLARE_FINAL_TYPE (LimberDraftSaver, limber_draft_saver, LIMBER, DRAFT_SAVER, GObject)

LimberDraftSaver *limber_draft_saver_new_routine (const char  *path,
                                                  const char  *builtin_folder,
                                                  LimberClock *clock) G_GNUC_WARN_UNUSED_RESULT;
LimberDraftSaver *limber_draft_saver_new_exercise (const char  *path,
                                                   const char  *builtin_folder,
                                                   LimberClock *clock) G_GNUC_WARN_UNUSED_RESULT;

void            limber_draft_saver_load_async (LimberDraftSaver   *self,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
LimberRoutine  *limber_draft_saver_load_routine_finish (LimberDraftSaver *self,
                                                        GAsyncResult     *result,
                                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberExercise *limber_draft_saver_load_exercise_finish (LimberDraftSaver *self,
                                                         GAsyncResult     *result,
                                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

void limber_draft_saver_put_routine (LimberDraftSaver *self, LimberRoutine *routine);
void limber_draft_saver_put_exercise (LimberDraftSaver *self, LimberExercise *exercise);
void limber_draft_saver_follow (LimberDraftSaver *self, LimberRoutineDraft *draft);

void limber_draft_saver_flush_async (LimberDraftSaver   *self,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
gboolean
limber_draft_saver_flush_finish (LimberDraftSaver *self, GAsyncResult *result, GError **error);

LimberDraftState limber_draft_saver_get_state (LimberDraftSaver *self);
const char      *limber_draft_saver_get_message (LimberDraftSaver *self);
const char      *limber_draft_saver_get_path (LimberDraftSaver *self);
GBytes          *limber_draft_saver_dup_text (LimberDraftSaver *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean         limber_draft_saver_is_read_only (LimberDraftSaver *self);

G_END_DECLS
