/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-routine.h"

G_BEGIN_DECLS

char *limber_prescription_make_echo (const LimberStep     *step,
                                     const LimberExercise *exercise,
                                     const char           *frequency) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
