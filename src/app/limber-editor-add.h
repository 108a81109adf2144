/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EDITOR_ADD (limber_editor_add_get_type ())
G_DECLARE_FINAL_TYPE (LimberEditorAdd, limber_editor_add, LIMBER, EDITOR_ADD, AdwBin)

void   limber_editor_add_begin (LimberEditorAdd *self, LimberServices *services);
void   limber_editor_add_focus (LimberEditorAdd *self);
char **limber_editor_add_dup_chosen (LimberEditorAdd *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
