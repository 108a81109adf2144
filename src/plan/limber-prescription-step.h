/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-exercise.h"
#include "content/limber-routine.h"
#include "plan/limber-prescription-said.h"

G_BEGIN_DECLS

LimberStep *limber_prescription_make_step (const LimberSaidDose *said,
                                           const LimberExercise *exercise,
                                           GPtrArray            *remarks,
                                           GString              *note,
                                           char                **fault) G_GNUC_WARN_UNUSED_RESULT;
LimberExercise *
limber_prescription_make_exercise (const char           *id,
                                   const char           *name,
                                   const char           *line,
                                   const LimberSaidDose *said) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
