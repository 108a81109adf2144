/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-services.h"
#include "edit/limber-draft-saver.h"
#include "edit/limber-routine-draft.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EDITOR_FILE (limber_editor_file_get_type ())
G_DECLARE_FINAL_TYPE (LimberEditorFile, limber_editor_file, LIMBER, EDITOR_FILE, GObject)

LimberEditorFile *limber_editor_file_new (LimberServices *services,
                                          const char     *id) G_GNUC_WARN_UNUSED_RESULT;

void limber_editor_file_open (LimberEditorFile *self);
void limber_editor_file_close (LimberEditorFile *self);

const char         *limber_editor_file_get_id (LimberEditorFile *self);
LimberRoutineDraft *limber_editor_file_get_draft (LimberEditorFile *self);
const char         *limber_editor_file_get_fault (LimberEditorFile *self);
LimberDraftSaver   *limber_editor_file_get_saver (LimberEditorFile *self);
gboolean            limber_editor_file_is_read_only (LimberEditorFile *self);

void limber_editor_file_settle_async (LimberEditorFile   *self,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
gboolean
limber_editor_file_settle_finish (LimberEditorFile *self, GAsyncResult *result, GError **error);

G_END_DECLS
