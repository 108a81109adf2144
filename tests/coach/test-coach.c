/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "coach/limber-coach.h"
#include "coach/limber-sentences.h"
#include "limber-fake-clock.h"
#include "limber-fake-sink.h"
#include "limber-fake-voice.h"
#include "limber-fixtures.h"

#define S ((gint64) G_USEC_PER_SEC)

/* A session led by a voice that writes down what it is told: lead-in 0-9, calf left 9-39, switch
 * 39-44, right 44-74, bridge 79-91, plank 96-118. */
typedef struct
{
  LimberFixtures  *fixtures;
  LimberFakeClock *clock;
  LimberFakeSink  *sink;
  LimberFakeVoice *voice;
  LimberSession   *session;
  LimberCoach     *coach;
} Fixture;

static gint64
now_cb (gpointer user_data)
{
  return limber_clock_get_monotonic (user_data);
}

static void
add_exercises (LimberFixtures *fixtures)
{
  const LimberEquipment mat = LIMBER_EQUIPMENT_MAT;
  LimberExercise *calf = limber_fixtures_add_timed (fixtures, "calf", LIMBER_SIDES_PER_SIDE, 30);
  LimberExercise *bridge
      = limber_fixtures_add_counted (fixtures, "bridge", LIMBER_SIDES_BOTH, 3, 4);
  LimberExercise *plank = limber_fixtures_add_counted (fixtures, "plank", LIMBER_SIDES_BOTH, 2, 10);
  LimberCueText  *cue = limber_cue_text_new ();

  g_free (calf->name);
  calf->name = g_strdup ("Calf stretch (at the wall)");
  calf->breathing = g_strdup ("Slow breaths.");
  cue->text = g_strdup ("Heel down");
  g_ptr_array_add (calf->cues, cue);
  bridge->kind = LIMBER_KIND_STRENGTH_REPS;
  bridge->position = LIMBER_POSITION_SUPINE;
  g_array_append_val (bridge->equipment, mat);
  g_clear_pointer (&plank->dose->tempo, g_array_unref);
  plank->kind = LIMBER_KIND_STRENGTH_HOLD;
  plank->position = LIMBER_POSITION_PRONE;
  plank->dose->hold_us = 8 * S;
  plank->dose->gap_us = 3 * S;
  g_array_append_val (plank->equipment, mat);
}

static void
set_up_session (Fixture *self, LimberSoundProfile sounds, double pace)
{
  g_autoptr(LimberRoutine) routine
             = limber_fixtures_routine (self->fixtures, "calf", "bridge", "plank", NULL);
  g_autoptr(LimberTimeline) timeline = NULL;

  g_clear_object (&self->coach);
  g_clear_object (&self->session);
  limber_fake_voice_forget (self->voice);
  routine->lead_in_us = 9 * S;
  routine->sounds = sounds;
  timeline = limber_fixtures_compile (self->fixtures, routine, NULL);
  self->session = limber_session_new (LIMBER_CLOCK (self->clock), timeline, pace);
  self->coach = limber_coach_new (self->session,
                                  LIMBER_CUE_SINK (self->sink),
                                  LIMBER_VOICE (self->voice),
                                  LIMBER_CLOCK (self->clock));
  limber_coach_set_speaking (self->coach, TRUE);
}

static void
set_up (Fixture *self, gconstpointer user_data)
{
  self->fixtures = limber_fixtures_new ();
  add_exercises (self->fixtures);
  self->clock = limber_fake_clock_new ();
  self->sink = limber_fake_sink_new (now_cb, self->clock);
  self->voice = limber_fake_voice_new ();
  set_up_session (self, LIMBER_SOUND_PROFILE_FULL, 1);
}

static void
tear_down (Fixture *self, gconstpointer user_data)
{
  g_assert_finalize_object (self->coach);
  g_assert_finalize_object (self->session);
  g_assert_finalize_object (self->sink);
  g_assert_finalize_object (self->voice);
  g_assert_finalize_object (self->clock);
  limber_fixtures_free (self->fixtures);
}

static void
assert_calls (Fixture *self, const char *expected)
{
  g_autofree char *calls = limber_fake_voice_describe (self->voice);

  g_assert_cmpstr (calls, ==, expected);
  limber_fake_voice_forget (self->voice);
}

static void
run_all (Fixture *self)
{
  limber_session_start (self->session);
  limber_fake_clock_advance (self->clock, 200 * S);
  g_assert_true (limber_session_is_over (self->session));
}

static void
test_full (Fixture *self, gconstpointer user_data)
{
  run_all (self);
  assert_calls (self,
                "prepare | prepare | Calf stretch, left leg. | Stand up. | Heel down | "
                "Slow breaths. | Half way. | Ten seconds. | Switch sides. right leg. | Heel down | "
                "Slow breaths. | Half way. | Ten seconds. | Next: bridge. | "
                "Lie on your back. You need the mat. | 1 | Breathe in. | 2 | Breathe in. | 3 | "
                "Breathe in. | Next: plank. | Lie on your front. | 1, hold | release | 2, hold | "
                "release | Done.");
}

/* In the evening only what one must know. */
static void
test_calm (Fixture *self, gconstpointer user_data)
{
  set_up_session (self, LIMBER_SOUND_PROFILE_CALM, 1);
  run_all (self);
  assert_calls (self,
                "prepare | prepare | Calf stretch, left leg. | Stand up. | "
                "Switch sides. right leg. | Next: bridge. | Lie on your back. You need the mat. | "
                "Breathe in. | Breathe in. | Breathe in. | Next: plank. | Lie on your front. | "
                "Done.");
}

static void
test_quiet_profiles (Fixture *self, gconstpointer user_data)
{
  set_up_session (self, LIMBER_SOUND_PROFILE_TICKS, 1);
  run_all (self);
  assert_calls (self, "prepare | prepare");

  set_up_session (self, LIMBER_SOUND_PROFILE_SILENT, 1);
  run_all (self);
  assert_calls (self, "prepare | prepare");
}

/* A rehearsal at a minute a second would be gibberish. */
static void
test_rehearsal (Fixture *self, gconstpointer user_data)
{
  set_up_session (self, LIMBER_SOUND_PROFILE_FULL, 20);
  run_all (self);
  assert_calls (self, "");
}

static void
test_wishes (Fixture *self, gconstpointer user_data)
{
  limber_coach_set_wishes (self->coach, LIMBER_CUE_WISH_COUNT);
  run_all (self);
  assert_calls (self,
                "prepare | prepare | Calf stretch, left leg. | Stand up. | "
                "Switch sides. right leg. | Next: bridge. | Lie on your back. You need the mat. | "
                "1 | 2 | 3 | Next: plank. | Lie on your front. | 1, hold | release | 2, hold | "
                "release | Done.");
}

/* What is not wanted does not sound either. */
static void
test_wishes_sound (Fixture *self, gconstpointer user_data)
{
  g_autofree char *sounds = NULL;

  limber_coach_set_wishes (self->coach, 0);
  run_all (self);
  sounds = limber_fake_sink_describe (self->sink);
  g_assert_null (g_strstr_len (sounds, -1, "half-way"));
  g_assert_nonnull (g_strstr_len (sounds, -1, "switch"));
}

static void
test_jumps_and_pauses_hush (Fixture *self, gconstpointer user_data)
{
  limber_session_start (self->session);
  limber_fake_clock_advance (self->clock, 3 * S);
  limber_fake_voice_forget (self->voice);

  limber_session_next (self->session);
  assert_calls (self, "hush");
  limber_fake_clock_advance (self->clock, 5 * S);
  assert_calls (self, "Heel down");
  limber_session_seek (self->session, 40 * S);
  assert_calls (self, "hush");
  limber_session_pause (self->session);
  assert_calls (self, "hush");
  limber_session_resume (self->session);
  limber_coach_set_muted (self->coach, TRUE);
  assert_calls (self, "prepare | hush");
  limber_fake_clock_advance (self->clock, 20 * S);
  assert_calls (self, "");
  limber_coach_set_muted (self->coach, FALSE);
  limber_fake_clock_advance (self->clock, 15 * S);
  assert_calls (self, "Half way. | Ten seconds.");
  limber_coach_set_speaking (self->coach, FALSE);
  limber_fake_clock_advance (self->clock, 10 * S);
  assert_calls (self, "hush");
  limber_coach_set_speaking (self->coach, TRUE);
  limber_session_end (self->session);
  assert_calls (self, "prepare | hush");
}

/* Whatever is said has time enough, ends with its phase, and comes after its sound. */
static void
test_moments (Fixture *self, gconstpointer user_data)
{
  gint64          begun = limber_clock_get_monotonic (LIMBER_CLOCK (self->clock));
  LimberTimeline *timeline = limber_session_get_timeline (self->session);

  limber_fake_clock_set_late (self->clock, 5000);
  run_all (self);
  for (guint i = 0; i + 1 < limber_fake_voice_get_n_said (self->voice); i++)
    {
      const LimberUtterance *said = limber_fake_voice_get_said (self->voice, i);
      const LimberPhase     *phase = limber_timeline_get_phase (
          timeline, limber_timeline_find_phase (timeline, said->from_us - begun));

      g_test_message ("“%s”", said->text);
      g_assert_cmpint (said->until_us, >, said->from_us + S / 2);
      g_assert_cmpint (said->until_us - begun, <=, phase->start_us + phase->length_us);
      if (said->priority == LIMBER_VOICE_NAME)
        g_assert_cmpint (said->from_us - begun - phase->start_us, >=, S / 4);
    }
}

/* A name is only ever displaced by nothing: no row of the table may cut one. */
static void
test_names_matter_most (Fixture *self, gconstpointer user_data)
{
  LimberTimeline *timeline = limber_session_get_timeline (self->session);

  for (guint i = 0; i < limber_timeline_get_n_cues (timeline); i++)
    {
      const LimberCue *cue = limber_timeline_get_cue (timeline, i);
      g_autoptr(LimberUtterance) utterance = limber_script_get_utterance (timeline, cue);
      gboolean is_name = cue->kind == LIMBER_CUE_GET_READY || cue->kind == LIMBER_CUE_NEXT
                         || cue->kind == LIMBER_CUE_SWITCH || cue->kind == LIMBER_CUE_REST
                         || cue->kind == LIMBER_CUE_FINISH;

      if (utterance != NULL)
        g_assert_cmpint (utterance->priority == LIMBER_VOICE_NAME, ==, is_name);
    }
}

static void
test_language (Fixture *self, gconstpointer user_data)
{
  g_autofree char *language = limber_sentences_get_language ();

  /* No translation is loaded: the sentences are English, and so must the voice be. */
  g_assert_true (g_str_has_prefix (language, "en"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, test) g_test_add ("/coach/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("full", test_full);
  ADD ("calm", test_calm);
  ADD ("quiet-profiles", test_quiet_profiles);
  ADD ("rehearsal", test_rehearsal);
  ADD ("wishes", test_wishes);
  ADD ("wishes-sound", test_wishes_sound);
  ADD ("jumps-and-pauses-hush", test_jumps_and_pauses_hush);
  ADD ("moments", test_moments);
  ADD ("names-matter-most", test_names_matter_most);
  ADD ("language", test_language);
#undef ADD

  return g_test_run ();
}
