/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EXERCISE_EDITOR (limber_exercise_editor_get_type ())
G_DECLARE_FINAL_TYPE (LimberExerciseEditor, limber_exercise_editor, LIMBER, EXERCISE_EDITOR, AdwBin)

LimberExerciseEditor *limber_exercise_editor_new (LimberServices *services,
                                                  gboolean        makes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
