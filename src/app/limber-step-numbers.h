/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "content/limber-routine.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_STEP_NUMBERS (limber_step_numbers_get_type ())
G_DECLARE_FINAL_TYPE (LimberStepNumbers, limber_step_numbers, LIMBER, STEP_NUMBERS, AdwBin)

void limber_step_numbers_show (LimberStepNumbers    *self,
                               LimberStep           *step,
                               const LimberExercise *exercise,
                               gint64                transition_us);
void limber_step_numbers_clear (LimberStepNumbers *self);

G_END_DECLS
