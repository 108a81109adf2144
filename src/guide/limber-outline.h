/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/limber-timeline.h"

G_BEGIN_DECLS

guint  limber_outline_get_equipment (LimberTimeline *timeline);
char  *limber_outline_format_equipment (guint equipment) G_GNUC_WARN_UNUSED_RESULT;
char  *limber_outline_format_needs (LimberTimeline *timeline) G_GNUC_WARN_UNUSED_RESULT;
char  *limber_outline_format_needs_of (guint equipment) G_GNUC_WARN_UNUSED_RESULT;
gint64 limber_outline_get_step_us (LimberTimeline *timeline, guint step);
guint  limber_outline_find_telling_step (LimberTimeline *timeline);

const LimberExercise *limber_outline_find_telling_exercise (LimberRoutine       *routine,
                                                            LimberExerciseLookup lookup,
                                                            gpointer             data);

G_END_DECLS
