/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-exercise.h"

G_BEGIN_DECLS

typedef struct _LimberExerciseTable LimberExerciseTable;

LimberExerciseTable *limber_exercise_table_new (void) G_GNUC_WARN_UNUSED_RESULT;
void                 limber_exercise_table_free (LimberExerciseTable *self);

void limber_exercise_table_add_folder (LimberExerciseTable *self,
                                       const char          *folder,
                                       gboolean             translate);
void limber_exercise_table_add (LimberExerciseTable *self, LimberExercise *exercise);

const LimberExercise *limber_exercise_table_lookup (const char *id, gpointer table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberExerciseTable, limber_exercise_table_free)

G_END_DECLS
