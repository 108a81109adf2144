/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Marks a number that is not stated. */
#define LIMBER_EDITOR_NUMBER_NONE (-1.0)

#define LIMBER_TYPE_EDITOR_NUMBER (limber_editor_number_get_type ())
G_DECLARE_FINAL_TYPE (LimberEditorNumber, limber_editor_number, LIMBER, EDITOR_NUMBER, AdwActionRow)

GtkWidget *limber_editor_number_new (const char *title, gboolean seconds) G_GNUC_WARN_UNUSED_RESULT;

void limber_editor_number_set_title (LimberEditorNumber *self, const char *title);
void
limber_editor_number_set_range (LimberEditorNumber *self, double least, double most, double stride);
void limber_editor_number_show (LimberEditorNumber *self, double stated, double usual);

double limber_editor_number_get_stated (LimberEditorNumber *self);

G_END_DECLS
