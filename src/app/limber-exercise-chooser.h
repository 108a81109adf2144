/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "content/limber-library.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EXERCISE_CHOOSER (limber_exercise_chooser_get_type ())
G_DECLARE_FINAL_TYPE (LimberExerciseChooser,
                      limber_exercise_chooser,
                      LIMBER,
                      EXERCISE_CHOOSER,
                      AdwWindow)

void
limber_exercise_chooser_show (GtkWidget *from, LimberLibrary *library, const char *exercise_id);

G_END_DECLS
