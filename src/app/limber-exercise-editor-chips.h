/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/limber-vocabulary.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EXERCISE_EDITOR_CHIPS (limber_exercise_editor_chips_get_type ())
G_DECLARE_FINAL_TYPE (LimberExerciseEditorChips,
                      limber_exercise_editor_chips,
                      LIMBER,
                      EXERCISE_EDITOR_CHIPS,
                      GtkWidget)

GtkWidget *limber_exercise_editor_chips_new (LimberWords words) G_GNUC_WARN_UNUSED_RESULT;

void    limber_exercise_editor_chips_set_chosen (LimberExerciseEditorChips *self, guint32 chosen);
guint32 limber_exercise_editor_chips_get_chosen (LimberExerciseEditorChips *self);

G_END_DECLS
