/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-gallery.h"
#include "content/limber-library.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EXERCISE_CELL (limber_exercise_cell_get_type ())
G_DECLARE_FINAL_TYPE (LimberExerciseCell, limber_exercise_cell, LIMBER, EXERCISE_CELL, GtkWidget)

GtkWidget *limber_exercise_cell_new (LimberLibrary *library,
                                     LimberGallery *gallery) G_GNUC_WARN_UNUSED_RESULT;

void        limber_exercise_cell_set_item (LimberExerciseCell *self, LimberItem *item);
LimberItem *limber_exercise_cell_get_item (LimberExerciseCell *self);
void limber_exercise_cell_set_mark (LimberExerciseCell *self, gboolean shown, gboolean chosen);

G_END_DECLS
