/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-services.h"
#include "edit/limber-routine-draft.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EDITOR_VIEW (limber_editor_view_get_type ())
G_DECLARE_FINAL_TYPE (LimberEditorView, limber_editor_view, LIMBER, EDITOR_VIEW, AdwBin)

void limber_editor_view_set_services (LimberEditorView *self, LimberServices *services);
void limber_editor_view_set_draft (LimberEditorView *self, LimberRoutineDraft *draft);
void limber_editor_view_set_open (LimberEditorView *self, gboolean open);

void     limber_editor_view_select (LimberEditorView *self, int index);
int      limber_editor_view_get_selected (LimberEditorView *self);
void     limber_editor_view_focus (LimberEditorView *self);
void     limber_editor_view_focus_name (LimberEditorView *self);
gboolean limber_editor_view_go_back (LimberEditorView *self);
gboolean limber_editor_view_is_playable (LimberEditorView *self);

G_END_DECLS
