/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-editor-row.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EDITOR_LIST (limber_editor_list_get_type ())
G_DECLARE_FINAL_TYPE (LimberEditorList, limber_editor_list, LIMBER, EDITOR_LIST, AdwBin)

void limber_editor_list_set_gallery (LimberEditorList *self, LimberGallery *gallery);
void limber_editor_list_set_open (LimberEditorList *self, gboolean open);

void limber_editor_list_show (LimberEditorList *self, const LimberEditorLine *lines, guint n_lines);

int  limber_editor_list_get_selected (LimberEditorList *self);
void limber_editor_list_select (LimberEditorList *self, int index);
void limber_editor_list_focus (LimberEditorList *self, int index);

G_END_DECLS
