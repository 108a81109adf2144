/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "edit/limber-exercise-draft.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EXERCISE_EDITOR_FORM (limber_exercise_editor_form_get_type ())
G_DECLARE_FINAL_TYPE (LimberExerciseEditorForm,
                      limber_exercise_editor_form,
                      LIMBER,
                      EXERCISE_EDITOR_FORM,
                      AdwBin)

void limber_exercise_editor_form_show (LimberExerciseEditorForm *self, LimberExerciseDraft *draft);
void limber_exercise_editor_form_show_faults (LimberExerciseEditorForm *self,
                                              LimberExerciseDraft      *draft);
void limber_exercise_editor_form_write (LimberExerciseEditorForm *self, LimberExercise *exercise);
void limber_exercise_editor_form_focus_name (LimberExerciseEditorForm *self);

G_END_DECLS
