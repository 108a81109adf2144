/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-exercise.h"

G_BEGIN_DECLS

LimberExercise *limber_exercise_copy (const LimberExercise *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
