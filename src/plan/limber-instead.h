/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-adapt.h"
#include "limber-swaps.h"

G_BEGIN_DECLS

const LimberInstead *limber_instead_find (const LimberAdaptation *what,
                                          const LimberSwapSearch *search,
                                          const LimberStep       *step,
                                          const LimberExercise   *exercise);
LimberPlanCause      limber_instead_get_cause (const LimberInstead *self);
const char          *limber_instead_get_code (const LimberInstead *self);
char                *limber_instead_get_reason (const LimberInstead    *self,
                                                const LimberSwapSearch *search,
                                                const LimberExercise   *exercise) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
