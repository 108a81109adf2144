/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EXERCISE_GRID (limber_exercise_grid_get_type ())
G_DECLARE_FINAL_TYPE (LimberExerciseGrid, limber_exercise_grid, LIMBER, EXERCISE_GRID, AdwBin)

LimberExerciseGrid *limber_exercise_grid_new (LimberServices *services) G_GNUC_WARN_UNUSED_RESULT;

void limber_exercise_grid_set_services (LimberExerciseGrid *self, LimberServices *services);

void   limber_exercise_grid_set_words (LimberExerciseGrid *self, const char *words);
guint  limber_exercise_grid_get_n_chosen (LimberExerciseGrid *self);
char **limber_exercise_grid_dup_chosen (LimberExerciseGrid *self) G_GNUC_WARN_UNUSED_RESULT;
void   limber_exercise_grid_choose_none (LimberExerciseGrid *self);
void   limber_exercise_grid_focus_search (LimberExerciseGrid *self);

G_END_DECLS
