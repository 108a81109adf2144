/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "coach/limber-speech-pace.h"

#define MS 1000

/* What espeak-ng really takes, milliseconds: the estimate is to be near before anything is learnt. */
static const struct
{
  const char *language;
  const char *text;
  int         took_ms;
} rows[] = {
  { "en", "Standing hamstring stretch, right leg.", 2460 },
  { "en-GB", "Lie on your back. You need the strap.", 2450 },
  { "en", "Ten seconds.", 1130 },
  { "de", "Leg dich auf den Rücken. Du brauchst das Band.", 2810 },
  { "fr", "Changez de côté. Jambe droite.", 2060 },
  { "fi", "Takareiden venytys seisten, oikea jalka.", 2940 },
  { "pl", "Zmień stronę. Prawa noga.", 2260 },
  { "zh_CN", "站立腘绳肌拉伸，右腿。", 3850 },
  { "ja", "あおむけになります。", 1340 },
};

static void
test_estimates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LimberSpeechPace pace;
      double           ms;

      limber_speech_pace_init (&pace, rows[i].language, 1);
      ms = (double) limber_speech_pace_estimate (&pace, rows[i].text) / MS;
      g_test_message ("“%s”: %g ms for %d", rows[i].text, ms, rows[i].took_ms);
      g_assert_cmpfloat (ms, >, 0.75 * rows[i].took_ms);
      g_assert_cmpfloat (ms, <, 1.35 * rows[i].took_ms);
    }
}

static void
test_speed (void)
{
  LimberSpeechPace usual, fast, unknown;

  limber_speech_pace_init (&usual, "en", 1);
  limber_speech_pace_init (&fast, "en", 2);
  limber_speech_pace_init (&unknown, NULL, 1);
  g_assert_cmpint (limber_speech_pace_estimate (&fast, "Ten seconds."),
                   ==,
                   limber_speech_pace_estimate (&usual, "Ten seconds.") / 2);
  g_assert_cmpint (limber_speech_pace_estimate (&unknown, "Ten seconds."), >, 0);
  g_assert_cmpint (
      limber_speech_pace_estimate (&usual, "12"), >, limber_speech_pace_estimate (&usual, "of"));
}

/* A slow voice is known after a few sentences, and one odd one does not lead astray. */
static void
test_learns (void)
{
  const char      *text = "Standing hamstring stretch, right leg.";
  LimberSpeechPace pace;
  gint64           before, after;

  limber_speech_pace_init (&pace, "en", 1);
  before = limber_speech_pace_estimate (&pace, text);
  for (int i = 0; i < 8; i++)
    limber_speech_pace_learn (&pace, text, 2 * before);
  after = limber_speech_pace_estimate (&pace, text);
  g_assert_cmpint (after, >, 19 * before / 10);
  g_assert_cmpint (after, <=, 2 * before);

  limber_speech_pace_learn (&pace, text, (gint64) 3600 * G_USEC_PER_SEC);
  g_assert_cmpint (limber_speech_pace_estimate (&pace, text), <, 3 * before);
  limber_speech_pace_learn (&pace, text, 0);
  g_assert_cmpint (limber_speech_pace_estimate (&pace, text), >, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/speech-pace/estimates", test_estimates);
  g_test_add_func ("/speech-pace/speed", test_speed);
  g_test_add_func ("/speech-pace/learns", test_learns);

  return g_test_run ();
}
