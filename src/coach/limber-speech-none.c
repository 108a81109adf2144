/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "limber-coach"

#include "coach/limber-speech.h"

/* In place of limber-speech.c where there is no speech-dispatcher to build with. */

gboolean
limber_speech_is_built (void)
{
  return FALSE;
}

LimberVoice *
limber_speech_new (const char *language)
{
  return NULL;
}
