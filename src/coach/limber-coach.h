/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "coach/limber-cue-sink.h"
#include "session/limber-session.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_COACH (limber_coach_get_type ())
G_DECLARE_FINAL_TYPE (LimberCoach, limber_coach, LIMBER, COACH, GObject)

LimberCoach *limber_coach_new (LimberSession *session,
                               LimberCueSink *sink,
                               LimberClock   *clock) G_GNUC_WARN_UNUSED_RESULT;

gboolean limber_coach_get_muted (LimberCoach *self);
void     limber_coach_set_muted (LimberCoach *self, gboolean muted);
double   limber_coach_get_volume (LimberCoach *self);
void     limber_coach_set_volume (LimberCoach *self, double volume_db);

const char *
limber_coach_get_sound (LimberCueKind kind, LimberSoundProfile profile, double *gain_db);

G_END_DECLS
