/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-editor-facts.h"
#include "edit/limber-routine-draft.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EDITOR_HEAD (limber_editor_head_get_type ())
G_DECLARE_FINAL_TYPE (LimberEditorHead, limber_editor_head, LIMBER, EDITOR_HEAD, AdwBin)

void limber_editor_head_set_clock (LimberEditorHead *self, LimberClock *clock);
void limber_editor_head_set_draft (LimberEditorHead *self, LimberRoutineDraft *draft);
void limber_editor_head_set_open (LimberEditorHead *self, gboolean open);
void
limber_editor_head_show (LimberEditorHead *self, LimberRoutine *routine, LimberEditorFacts *facts);
void limber_editor_head_focus_name (LimberEditorHead *self);

G_END_DECLS
