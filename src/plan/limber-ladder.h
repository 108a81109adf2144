/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-exercise.h"

G_BEGIN_DECLS

/* What follows no ladder: warm-ups, breathing, rollers, and doses beyond what a ladder knows. */
#define LIMBER_LADDER_NONE (-1)

/* Repetitions of mobility work. No routine refers to it, so that it is no word of the content. */
#define LIMBER_LADDER_MOBILITY ((int) LIMBER_LADDER_BACK_EXTENSION + 1)

int         limber_ladder_find (const LimberExercise *exercise);
int         limber_ladder_get_lowest (const LimberExercise *exercise);
int         limber_ladder_get_highest (const LimberExercise *exercise, gboolean from_65);
const char *limber_ladder_get_family (const char *exercise_id);
const char *limber_ladder_get_variant (const char *exercise_id, int level);

LimberDose *limber_ladder_apply (const LimberExercise *exercise,
                                 int                   level,
                                 gboolean              from_65) G_GNUC_WARN_UNUSED_RESULT;
int limber_ladder_read (const LimberExercise *exercise, const LimberDose *dose, gboolean from_65);
int limber_ladder_get_units (const LimberExercise *exercise, int level, gboolean from_65);
int limber_ladder_restart (int level);

gint64 limber_ladder_get_longest_us (const LimberExercise *exercise, LimberContext context);

G_END_DECLS
