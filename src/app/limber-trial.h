/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-library.h"

G_BEGIN_DECLS

typedef struct _LimberTrial LimberTrial;

LimberTrial *limber_trial_new (LimberLibrary  *library,
                               LimberExercise *exercise) G_GNUC_WARN_UNUSED_RESULT;
void         limber_trial_free (LimberTrial *self);

LimberRoutine        *limber_trial_get_routine (LimberTrial *self);
const LimberExercise *limber_trial_lookup (const char *id, gpointer trial);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberTrial, limber_trial_free)

G_END_DECLS
