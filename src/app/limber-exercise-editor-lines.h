/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_EXERCISE_EDITOR_LINES (limber_exercise_editor_lines_get_type ())
G_DECLARE_FINAL_TYPE (LimberExerciseEditorLines,
                      limber_exercise_editor_lines,
                      LIMBER,
                      EXERCISE_EDITOR_LINES,
                      AdwBin)

GtkWidget *limber_exercise_editor_lines_new (const char *title,
                                             const char *add) G_GNUC_WARN_UNUSED_RESULT;

void limber_exercise_editor_lines_set_texts (LimberExerciseEditorLines *self, GPtrArray *texts);
GPtrArray *
limber_exercise_editor_lines_get_texts (LimberExerciseEditorLines *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
