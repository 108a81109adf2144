/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coach/limber-voice.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_FAKE_VOICE (limber_fake_voice_get_type ())
G_DECLARE_FINAL_TYPE (LimberFakeVoice, limber_fake_voice, LIMBER, FAKE_VOICE, GObject)

LimberFakeVoice *limber_fake_voice_new (void) G_GNUC_WARN_UNUSED_RESULT;

guint                  limber_fake_voice_get_n_said (LimberFakeVoice *self);
const LimberUtterance *limber_fake_voice_get_said (LimberFakeVoice *self, guint position);
char                  *limber_fake_voice_describe (LimberFakeVoice *self) G_GNUC_WARN_UNUSED_RESULT;
void                   limber_fake_voice_forget (LimberFakeVoice *self);
const LimberVoiceStyle *limber_fake_voice_get_style (LimberFakeVoice *self);
void                    limber_fake_voice_set_available (LimberFakeVoice *self, gboolean available);
void limber_fake_voice_set_names (LimberFakeVoice *self, const char *const *names);

G_END_DECLS
