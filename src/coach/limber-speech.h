/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coach/limber-voice.h"

G_BEGIN_DECLS

gboolean     limber_speech_is_built (void);
LimberVoice *limber_speech_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
