/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-dose.h"
#include "content/limber-shape.h"

G_BEGIN_DECLS

extern const LimberShape
    limber_exercise_dose_shape; /* complete, but for what follows the opening */
extern const LimberShape limber_dose_note_shape;
extern const LimberShape limber_step_dose_shape;   /* what differs from an exercise's */
extern const LimberShape limber_dose_limits_shape; /* an opening dose, or the least */

void limber_dose_check_sets (LimberReader *reader, JsonObject *object, const LimberDose *dose);

G_END_DECLS
