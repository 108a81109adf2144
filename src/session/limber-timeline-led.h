/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/limber-timeline.h"

G_BEGIN_DECLS

gboolean limber_timeline_led_has (const LimberExercise *exercise, LimberEquipment thing);
gboolean limber_timeline_led_is_set_up (const LimberExercise *before,
                                        const LimberExercise *exercise);
void     limber_timeline_led_add (GPtrArray *steps, GArray *phases, guint index, GArray *cues);

G_END_DECLS
