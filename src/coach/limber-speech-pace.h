/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberSpeechPace:
 * @unit_us: how long a letter takes, microseconds
 * @scale: what was learnt since: how much longer it really takes
 *
 * How long a voice takes to say something.
 */
typedef struct
{
  gint64 unit_us;
  double scale;
} LimberSpeechPace;

void   limber_speech_pace_init (LimberSpeechPace *self, const char *language, double speed);
gint64 limber_speech_pace_estimate (const LimberSpeechPace *self, const char *text);
void   limber_speech_pace_learn (LimberSpeechPace *self, const char *text, gint64 took_us);

G_END_DECLS
