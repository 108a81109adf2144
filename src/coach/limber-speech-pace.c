/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "limber-coach"

#include "coach/limber-speech-pace.h"

#include <string.h>

/* A voice takes this long to begin and to end, however little it says. */
#define FRAME_US (300 * 1000)

/* As many letters as it takes to say a digit, or a character that is a syllable or more; and to pause
 * between two sentences. */
#define DIGIT 4
#define WIDE 3
#define PAUSE 4

/* How much of what is new is learnt from one sentence, and how far astray one may lead. */
#define KEENNESS 0.3
#define LEAST 0.3
#define MOST 4.0

/* Measured with espeak-ng at its usual speed, on sentences such as ours. */
static const struct
{
  const char *language;
  int         unit_ms;
} paces[] = {
  { "de", 47 }, { "en", 50 }, { "es", 53 }, { "fi", 58 }, { "fr", 43 },
  { "ja", 40 }, { "nl", 53 }, { "pl", 62 }, { "ru", 53 }, { "zh", 112 },
};

#define OTHER_UNIT_MS 56

static gint64
get_unit_us (const char *language)
{
  gsize length = language != NULL ? strcspn (language, "-_") : 0;

  for (guint i = 0; i < G_N_ELEMENTS (paces); i++)
    if (strlen (paces[i].language) == length && strncmp (paces[i].language, language, length) == 0)
      return paces[i].unit_ms * 1000;

  return OTHER_UNIT_MS * 1000;
}

static int
count_units (const char *text)
{
  int units = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isdigit (c))
        units += DIGIT;
      else if (g_unichar_iswide (c))
        units += WIDE;
      else if (g_unichar_ispunct (c))
        units += PAUSE;
      else
        units++;
    }

  return units;
}

static double
guess (const LimberSpeechPace *self, const char *text)
{
  return FRAME_US + (double) count_units (text) * (double) self->unit_us;
}

/**
 * limber_speech_pace_init:
 * @language: (nullable): what is spoken: "de", "pt-BR"
 * @speed: how fast: 1 is usual, 2 twice as fast
 *
 * Forgets what was learnt.
 */
void
limber_speech_pace_init (LimberSpeechPace *self, const char *language, double speed)
{
  self->unit_us = get_unit_us (language);
  self->scale = 1 / CLAMP (speed, LEAST, MOST);
}

/**
 * limber_speech_pace_estimate:
 * @text: something to say
 *
 * Returns: how long it will take, microseconds
 */
gint64
limber_speech_pace_estimate (const LimberSpeechPace *self, const char *text)
{
  g_return_val_if_fail (text != NULL, 0);

  return (gint64) (guess (self, text) * self->scale);
}

/**
 * limber_speech_pace_learn:
 * @text: something that was said to its end
 * @took_us: how long that took, microseconds
 *
 * Learns from it.
 */
void
limber_speech_pace_learn (LimberSpeechPace *self, const char *text, gint64 took_us)
{
  double scale;

  g_return_if_fail (text != NULL);

  scale = CLAMP ((double) took_us / guess (self, text), LEAST, MOST);
  self->scale += KEENNESS * (scale - self->scale);
}
