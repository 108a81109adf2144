/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-exercise.h"

G_BEGIN_DECLS

/*
 * What chips and numbers say, as an exercise has it.
 */

double  limber_exercise_editor_values_get_tempo (const LimberDose *dose);
void    limber_exercise_editor_values_set_tempo (LimberDose *dose, double seconds);
guint32 limber_exercise_editor_values_get_words (GArray *words);
void    limber_exercise_editor_values_set_words (GArray *words, guint32 bits);
guint32 limber_exercise_editor_values_get_cautions (GArray *cautions);
void    limber_exercise_editor_values_set_cautions (GArray *cautions, guint32 bits);

G_END_DECLS
