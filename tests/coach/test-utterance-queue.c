/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "coach/limber-utterance-queue.h"

#define MS 1000

typedef struct
{
  LimberUtteranceQueue *queue;
  LimberSpeechPace      pace;
} Fixture;

static void
set_up (Fixture *self, gconstpointer user_data)
{
  self->queue = limber_utterance_queue_new (3);
  limber_speech_pace_init (&self->pace, "en", 1);
}

static void
tear_down (Fixture *self, gconstpointer user_data)
{
  limber_utterance_queue_free (self->queue);
}

static void
push (Fixture            *self,
      const char         *text,
      const char         *brief,
      LimberVoicePriority priority,
      gint64              from_ms,
      gint64              until_ms)
{
  const LimberUtterance utterance = {
    .text = (char *) text,
    .brief = (char *) brief,
    .from_us = from_ms * MS,
    .until_us = until_ms * MS,
    .priority = priority,
    .cuts = priority >= LIMBER_VOICE_CUE,
  };

  limber_utterance_queue_push (self->queue, &utterance);
}

#define assert_pops(self, now_ms, expected)                                                        \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr(LimberUtterance) popped                                                             \
               = limber_utterance_queue_pop ((self)->queue, &(self)->pace, (now_ms) *MS);          \
                                                                                                   \
    g_assert_cmpstr (popped != NULL ? popped->text : NULL, ==, expected);                          \
  }                                                                                                \
  G_STMT_END

static void
test_what_matters_comes_first (Fixture *self, gconstpointer user_data)
{
  push (self, "Squeeze.", NULL, LIMBER_VOICE_WORD, 0, 9000);
  push (self, "Calf stretch.", NULL, LIMBER_VOICE_NAME, 0, 9000);
  push (self, "Left leg.", NULL, LIMBER_VOICE_NAME, 0, 9000);

  assert_pops (self, 0, "Calf stretch.");
  assert_pops (self, 1000, "Left leg.");
  assert_pops (self, 2000, "Squeeze.");
  assert_pops (self, 3000, NULL);
}

/* For every moment of the present: what is begun can be finished, and what could not is gone. */
static void
test_nothing_is_begun_too_late (Fixture *self, gconstpointer user_data)
{
  const char *text = "Next: standing hamstring stretch, right leg.";
  const char *brief = "Right leg.";
  gint64      long_us = limber_speech_pace_estimate (&self->pace, text);
  gint64      short_us = limber_speech_pace_estimate (&self->pace, brief);

  for (gint64 now_ms = 0; now_ms < 6000; now_ms += 50)
    {
      gint64      left_us = (5000 - now_ms) * MS;
      const char *expected = left_us >= long_us ? text : left_us >= short_us ? brief : NULL;

      push (self, text, brief, LIMBER_VOICE_NAME, 0, 5000);
      assert_pops (self, now_ms, expected);
      g_assert_cmpuint (limber_utterance_queue_get_length (self->queue), ==, 0);
    }
}

static void
test_waits_for_its_moment (Fixture *self, gconstpointer user_data)
{
  push (self, "Calf stretch.", NULL, LIMBER_VOICE_NAME, 500, 9000);
  g_assert_cmpint (limber_utterance_queue_get_wake (self->queue, 0), ==, 500 * MS);
  assert_pops (self, 499, NULL);
  g_assert_cmpint (limber_utterance_queue_get_wake (self->queue, 500 * MS), ==, G_MAXINT64);
  assert_pops (self, 500, "Calf stretch.");
}

static gboolean
wants_cut (Fixture *self, LimberVoicePriority spoken, gint64 end_ms, gint64 now_ms)
{
  return limber_utterance_queue_wants_cut (
      self->queue, &self->pace, spoken, end_ms * MS, now_ms * MS);
}

/* A name is never cut; a word is, by what would otherwise come too late. */
static void
test_cuts (Fixture *self, gconstpointer user_data)
{
  push (self, "Ten seconds.", NULL, LIMBER_VOICE_CUE, 1000, 3000);

  g_assert_false (wants_cut (self, LIMBER_VOICE_NAME, 2900, 1000));
  g_assert_false (wants_cut (self, LIMBER_VOICE_CUE, 2900, 1000));
  g_assert_true (wants_cut (self, LIMBER_VOICE_WORD, 2900, 1000));
  g_assert_false (wants_cut (self, LIMBER_VOICE_WORD, 1500, 1000)); /* it can wait for that */
  g_assert_false (wants_cut (self, LIMBER_VOICE_WORD, 2900, 900));  /* not yet */
  g_assert_false (wants_cut (self, LIMBER_VOICE_WORD, 2900, 2900)); /* nothing is won by it */

  limber_utterance_queue_clear (self->queue);
  push (self, "3", NULL, LIMBER_VOICE_BEAT, 1000, 2200);
  g_assert_false (wants_cut (self, LIMBER_VOICE_WORD, 2900, 1000)); /* a number cuts nothing */
}

static void
test_is_bounded (Fixture *self, gconstpointer user_data)
{
  push (self, "Calf stretch.", NULL, LIMBER_VOICE_NAME, 0, 90000);
  for (int i = 0; i < 100; i++)
    push (self, "word", NULL, LIMBER_VOICE_WORD, 0, 90000);
  push (self, "Ten seconds.", NULL, LIMBER_VOICE_CUE, 0, 90000);

  g_assert_cmpuint (limber_utterance_queue_get_length (self->queue), ==, 3);
  assert_pops (self, 0, "Calf stretch.");
  assert_pops (self, 0, "Ten seconds.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/utterance-queue/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("what-matters-comes-first", test_what_matters_comes_first);
  ADD ("nothing-is-begun-too-late", test_nothing_is_begun_too_late);
  ADD ("waits-for-its-moment", test_waits_for_its_moment);
  ADD ("cuts", test_cuts);
  ADD ("is-bounded", test_is_bounded);
#undef ADD

  return g_test_run ();
}
