/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "coach/limber-cue-sink.h"
#include "coach/limber-script.h"
#include "coach/limber-voice.h"
#include "session/limber-session.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_COACH (limber_coach_get_type ())
G_DECLARE_FINAL_TYPE (LimberCoach, limber_coach, LIMBER, COACH, GObject)

LimberCoach *limber_coach_new (LimberSession *session,
                               LimberCueSink *sink,
                               LimberVoice   *voice,
                               LimberClock   *clock) G_GNUC_WARN_UNUSED_RESULT;

gboolean limber_coach_get_muted (LimberCoach *self);
void     limber_coach_set_muted (LimberCoach *self, gboolean muted);
double   limber_coach_get_volume (LimberCoach *self);
void     limber_coach_set_volume (LimberCoach *self, double volume_db);
gboolean limber_coach_get_speaking (LimberCoach *self);
void     limber_coach_set_speaking (LimberCoach *self, gboolean speaking);
void     limber_coach_set_wishes (LimberCoach *self, LimberCueWishes wishes);

G_END_DECLS
