/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_ROW (limber_routine_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberRoutineRow, limber_routine_row, LIMBER, ROUTINE_ROW, AdwActionRow)

GtkWidget *limber_routine_row_new (LimberItem           *item,
                                   LimberGallery        *gallery,
                                   const LimberExercise *exercise) G_GNUC_WARN_UNUSED_RESULT;

void limber_routine_row_set_services (LimberRoutineRow *self, LimberServices *services);

LimberItem *limber_routine_row_get_item (LimberRoutineRow *self);

G_END_DECLS
