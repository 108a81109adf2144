/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_NOTE_ROW (limber_note_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberNoteRow, limber_note_row, LIMBER, NOTE_ROW, AdwPreferencesRow)

void  limber_note_row_set_text (LimberNoteRow *self, const char *text);
void  limber_note_row_apply (LimberNoteRow *self);
char *limber_note_row_dup_text (LimberNoteRow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
