/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-library.h"
#include "desktop/limber-compat.h"
#include "edit/limber-draft-saver.h"
#include "edit/limber-exercise-draft.h"

G_BEGIN_DECLS

/*
 * The file of an exercise of one's own.
 */

char             *limber_exercise_editor_file_choose_id (LimberLibrary *library,
                                                         const char    *name) G_GNUC_WARN_UNUSED_RESULT;
LimberDraftSaver *limber_exercise_editor_file_open (LimberLibrary *library,
                                                    LimberClock   *clock,
                                                    const char    *id) G_GNUC_WARN_UNUSED_RESULT;
void              limber_exercise_editor_file_delete_async (LimberDraftSaver   *saver,
                                                            GAsyncReadyCallback callback,
                                                            gpointer            user_data);
gboolean          limber_exercise_editor_file_delete_finish (GAsyncResult *result, GError **error);
void              limber_exercise_editor_file_ask_delete (GtkWidget           *page,
                                                          LimberLibrary       *library,
                                                          LimberExerciseDraft *draft,
                                                          gboolean             is_saved,
                                                          LimberAnswerFunc     func);
void              limber_exercise_editor_file_tell_waiting (GtkWidget           *page,
                                                            LimberExerciseDraft *draft,
                                                            const char          *like);

G_END_DECLS
