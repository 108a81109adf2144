/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-figure-view.h"
#include "content/limber-routine.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EDITOR_PREVIEW (limber_editor_preview_get_type ())
G_DECLARE_FINAL_TYPE (LimberEditorPreview, limber_editor_preview, LIMBER, EDITOR_PREVIEW, GObject)

LimberEditorPreview *limber_editor_preview_new (LimberFigureView *view) G_GNUC_WARN_UNUSED_RESULT;

void     limber_editor_preview_set_step (LimberEditorPreview  *self,
                                         LimberFigures        *figures,
                                         const LimberStep     *step,
                                         const LimberExercise *exercise);
void     limber_editor_preview_play (LimberEditorPreview *self, gboolean again);
void     limber_editor_preview_stop (LimberEditorPreview *self);
gboolean limber_editor_preview_is_playing (LimberEditorPreview *self);

G_END_DECLS
