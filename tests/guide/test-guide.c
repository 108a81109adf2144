/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/limber-guide.h"
#include "limber-fake-clock.h"
#include "limber-fake-sink.h"
#include "limber-fixtures.h"

#define S ((gint64) G_USEC_PER_SEC)

/* A session conducted from end to end on a clock turned by hand, into a real database. */
typedef struct
{
  LimberFixtures  *fixtures;
  LimberFakeClock *clock;
  LimberFakeSink  *sink;
  LimberStore     *store;
  LimberGuide     *guide;
  char            *path;
  GString         *messages;
} Fixture;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static void
message_cb (LimberGuide *guide, const char *text, Fixture *self)
{
  g_string_append_printf (self->messages, "%s\n", text);
}

static gint64
now_cb (gpointer user_data)
{
  return limber_clock_get_monotonic (user_data);
}

/* A program that starts: a guide on the same database, which another one may have left in a hurry. */
static void
open_guide (Fixture *self)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  self->store = limber_store_new (self->path);
  self->sink = limber_fake_sink_new (now_cb, self->clock);
  self->guide
      = limber_guide_new (LIMBER_CLOCK (self->clock), self->store, LIMBER_CUE_SINK (self->sink));
  g_signal_connect (self->guide, "message", G_CALLBACK (message_cb), self);
  limber_guide_prepare_async (self->guide, NULL, done_cb, &result);
  g_assert_true (limber_guide_prepare_finish (self->guide, wait_for (&result), &error));
  g_assert_no_error (error);
}

static void
close_guide (Fixture *self)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  limber_guide_close_async (self->guide, NULL, done_cb, &result);
  g_assert_true (limber_guide_close_finish (self->guide, wait_for (&result), &error));
  g_assert_no_error (error);
  g_clear_object (&result);
  g_assert_finalize_object (self->guide);
  g_assert_finalize_object (self->sink);
  g_assert_finalize_object (self->store);
}

static void
set_up (Fixture *self, gconstpointer user_data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "limber", NULL);

  self->fixtures = limber_fixtures_new ();
  limber_fixtures_add_timed (self->fixtures, "march", LIMBER_SIDES_ALTERNATING, 31);
  limber_fixtures_add_timed (self->fixtures, "calf", LIMBER_SIDES_PER_SIDE, 20);
  limber_fixtures_add_counted (self->fixtures, "squat", LIMBER_SIDES_BOTH, 4, 3);
  self->clock = limber_fake_clock_new ();
  self->path = g_build_filename (folder, "history.db", NULL);
  self->messages = g_string_new (NULL);
  open_guide (self);
}

static void
tear_down (Fixture *self, gconstpointer user_data)
{
  close_guide (self);
  g_assert_finalize_object (self->clock);
  limber_fixtures_free (self->fixtures);
  g_string_free (self->messages, TRUE);
  g_free (self->path);
}

static LimberSession *
begin (Fixture *self, LimberGuideOptions options)
{
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(GError) error = NULL;

  routine = limber_fixtures_routine (self->fixtures, "march", "calf", "squat", NULL);
  routine->lead_in_us = 5 * S;
  g_assert_true (limber_guide_begin (
      self->guide, routine, limber_fixtures_lookup, self->fixtures, &options, &error));
  g_assert_no_error (error);
  limber_session_start (limber_guide_get_session (self->guide));

  return limber_guide_get_session (self->guide);
}

static LimberRecord *
get_newest (Fixture *self)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) sessions = NULL;
  g_autoptr(GError) error = NULL;

  limber_store_sessions_async (self->store, 0, 1, NULL, done_cb, &result);
  sessions = limber_store_sessions_finish (self->store, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sessions->len, ==, 1);

  return limber_record_copy (g_ptr_array_index (sessions, 0));
}

static char *
describe_work (Fixture *self, const char *uuid)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) work = NULL;
  g_autoptr(GError) error = NULL;
  GString *text = g_string_new (NULL);

  limber_store_work_async (self->store, uuid, NULL, done_cb, &result);
  work = limber_store_work_finish (self->store, wait_for (&result), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < work->len; i++)
    {
      const LimberWork *row = g_ptr_array_index (work, i);

      g_string_append_printf (text,
                              "%s%s.%d.%s %g/%g",
                              i > 0 ? ", " : "",
                              row->exercise_id,
                              row->set,
                              limber_words_get_id (LIMBER_WORDS_SIDE, (guint) row->side),
                              (double) row->done_us / S,
                              (double) row->planned_us / S);
      if (row->planned_reps > 0)
        g_string_append_printf (text, " %d/%d", row->done_reps, row->planned_reps);
    }

  return g_string_free (text, FALSE);
}

static void
test_whole_session (Fixture *self, gconstpointer user_data)
{
  LimberSession *session;
  g_autoptr(LimberRecord) record = NULL;
  g_autofree char *work = NULL;
  g_autofree char *sounds = NULL;

  limber_fake_clock_set_zone (self->clock, "Pacific/Kiritimati");
  session = begin (self, LIMBER_GUIDE_OPTIONS_DEFAULT);
  limber_fake_clock_advance (self->clock, 200 * S);
  g_assert_cmpint (limber_session_get_state (session), ==, LIMBER_SESSION_FINISHED);

  record = get_newest (self);
  g_assert_cmpint (record->state, ==, LIMBER_RECORD_FINISHED);
  g_assert_cmpstr (record->routine_id, ==, "fixture");
  g_assert_cmpint (record->planned_us, ==, 103 * S);
  g_assert_cmpint (record->position_us, ==, 103 * S);
  g_assert_cmpint (record->ended_us - record->started_us, ==, 103 * S);
  g_assert_cmpint (record->work_us, ==, 83 * S);
  g_assert_cmpfloat (record->pace, ==, 1);
  g_assert_cmpint (record->first_side, ==, LIMBER_SIDE_LEFT);
  /* 2027-01-15 08:00 UTC is 22:00 of that day where the sun rises first. */
  g_assert_cmpint (record->offset_s, ==, 14 * 3600);
  g_assert_cmpstr (record->zone, ==, "Pacific/Kiritimati");

  work = describe_work (self, record->uuid);
  g_assert_cmpstr (work,
                   ==,
                   "march.1.left 15.5/15.5, march.1.right 15.5/15.5, calf.1.left 20/20, "
                   "calf.1.right 20/20, squat.1.both 12/12 4/4");

  sounds = limber_fake_sink_describe (self->sink);
  g_assert_cmpstr (sounds,
                   ==,
                   "prepare prepare get-ready tick tick tick start half-way tick tick tick "
                   "next tick tick tick start half-way tick tick tick switch tick tick tick "
                   "start half-way tick tick tick next tick tick tick start finish rest");
}

/* A sound belongs to its moment: on the second, with a deadline that is near. */
static void
test_sounds_on_time (Fixture *self, gconstpointer user_data)
{
  gint64 begun = limber_clock_get_monotonic (LIMBER_CLOCK (self->clock));

  begin (self, LIMBER_GUIDE_OPTIONS_DEFAULT);
  limber_fake_clock_set_late (self->clock, 5000);
  limber_fake_clock_advance (self->clock, 200 * S);
  for (guint i = 0; i < limber_fake_sink_get_n_events (self->sink); i++)
    {
      const LimberFakeSinkEvent *event = limber_fake_sink_get_event (self->sink, i);
      gint64                     offset = (event->time_us - begun) % (S / 2);

      if (g_strcmp0 (event->call, "play") != 0)
        continue;
      g_assert_true (offset == 0 || offset == 5000);
      g_assert_cmpint (event->deadline_us, >, event->time_us);
      g_assert_cmpint (event->deadline_us, <=, event->time_us + 10 * S);
      if (g_str_equal (event->sound, "tick"))
        g_assert_cmpint (event->deadline_us, ==, event->time_us - offset + 200000);
    }
}

static void
test_skips_and_pauses (Fixture *self, gconstpointer user_data)
{
  LimberSession *session = begin (self, LIMBER_GUIDE_OPTIONS_DEFAULT);
  g_autoptr(LimberRecord) record = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) pauses = NULL;
  g_autofree char *work = NULL;

  limber_fake_clock_advance (self->clock, 15 * S);
  limber_session_next (session);
  limber_fake_clock_advance (self->clock, 10 * S);
  limber_session_pause (session);
  limber_fake_clock_advance (self->clock, 60 * S);
  limber_session_resume (session);
  limber_fake_clock_advance (self->clock, 2 * S);
  limber_session_pause (session);
  limber_fake_clock_advance (self->clock, 60 * S);
  limber_session_resume (session);
  limber_fake_clock_advance (self->clock, 3 * S + S);
  limber_session_adjust (session, 10 * S);
  limber_fake_clock_advance (self->clock, 4 * S);
  limber_fake_clock_suspend (self->clock, 3600 * S);
  limber_session_end (session);

  record = get_newest (self);
  g_assert_cmpint (record->state, ==, LIMBER_RECORD_ENDED);
  g_assert_cmpint (record->planned_us, ==, 123 * S);
  g_assert_cmpint (record->work_us, ==, 20 * S);
  work = describe_work (self, record->uuid);
  g_assert_cmpstr (work,
                   ==,
                   "march.1.left 5/15.5, march.1.right 5/15.5, calf.1.left 10/20, "
                   "calf.1.right 0/20, squat.1.both 0/12 0/4");

  limber_store_pauses_async (self->store, record->uuid, NULL, done_cb, &result);
  pauses = limber_store_pauses_finish (self->store, wait_for (&result), NULL);
  g_assert_cmpuint (pauses->len, ==, 2);
  g_assert_cmpint (((LimberPause *) g_ptr_array_index (pauses, 0))->reason, ==, LIMBER_PAUSE_USER);
  g_assert_cmpint (((LimberPause *) g_ptr_array_index (pauses, 0))->position_us, ==, 46 * S);
  g_assert_cmpint (
      ((LimberPause *) g_ptr_array_index (pauses, 1))->reason, ==, LIMBER_PAUSE_SUSPEND);
}

static void
test_sides_take_turns (Fixture *self, gconstpointer user_data)
{
  LimberGuideOptions      rehearsal = LIMBER_GUIDE_OPTIONS_DEFAULT;
  static const LimberSide expected[] = { LIMBER_SIDE_LEFT, LIMBER_SIDE_RIGHT, LIMBER_SIDE_LEFT };

  rehearsal.pace = 60;
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      LimberSession *session = begin (self, LIMBER_GUIDE_OPTIONS_DEFAULT);

      g_assert_cmpint (
          limber_timeline_get_first_side (limber_session_get_timeline (session)), ==, expected[i]);
      limber_session_end (session);

      /* A rehearsal follows suit, and changes nothing. */
      limber_fake_clock_advance (self->clock, S);
      limber_session_end (begin (self, rehearsal));
      close_guide (self);
      limber_fake_clock_advance (self->clock, S);
      open_guide (self);
    }
}

/* The session is cut off: the guide and its session are gone, and nothing was said to the store. */
static void
cut_off (Fixture *self)
{
  close_guide (self);
  limber_fake_clock_advance (self->clock, 600 * S);
  open_guide (self);
}

static void
test_taken_up (Fixture *self, gconstpointer user_data)
{
  LimberGuideOptions options = LIMBER_GUIDE_OPTIONS_DEFAULT;
  LimberSession     *session = begin (self, options);
  g_autoptr(LimberRecord) record = NULL;
  g_autofree char *work = NULL;
  LimberMoment     moment;

  limber_fake_clock_advance (self->clock, 45 * S);
  limber_session_adjust (session, 10 * S);
  limber_fake_clock_advance (self->clock, 5 * S);
  cut_off (self);

  g_assert_nonnull (limber_guide_get_unfinished (self->guide));
  g_assert_cmpint (limber_guide_get_unfinished (self->guide)->position_us, ==, 50 * S);
  g_assert_true (
      limber_guide_take_up (self->guide, limber_fixtures_lookup, self->fixtures, &options, NULL));
  session = limber_guide_get_session (self->guide);
  limber_session_get_moment (session, &moment);
  g_assert_cmpint (moment.phase->kind, ==, LIMBER_PHASE_WORK);
  g_assert_cmpint (moment.side, ==, LIMBER_SIDE_LEFT);
  g_assert_cmpint (moment.elapsed_us, ==, 9 * S);
  g_assert_cmpint (moment.phase->length_us, ==, 30 * S);

  limber_session_toggle (session);
  limber_fake_clock_advance (self->clock, 200 * S);
  record = get_newest (self);
  g_assert_cmpint (record->state, ==, LIMBER_RECORD_FINISHED);
  g_assert_cmpint (record->work_us, ==, 103 * S);
  g_assert_cmpint (record->paused_us, >=, 600 * S);
  work = describe_work (self, record->uuid);
  g_assert_cmpstr (work,
                   ==,
                   "march.1.left 15.5/15.5, march.1.right 15.5/15.5, calf.1.left 30/20, "
                   "calf.1.right 30/20, squat.1.both 12/12 4/4");
  g_assert_null (limber_guide_get_unfinished (self->guide));
}

static void
test_kept (Fixture *self, gconstpointer user_data)
{
  g_autoptr(LimberRecord) record = NULL;

  begin (self, LIMBER_GUIDE_OPTIONS_DEFAULT);
  limber_fake_clock_advance (self->clock, 20 * S);
  cut_off (self);
  limber_guide_keep_unfinished (self->guide);
  record = get_newest (self);
  g_assert_cmpint (record->state, ==, LIMBER_RECORD_ENDED);
  g_assert_cmpint (record->work_us, ==, 15 * S);
  g_assert_cmpint (record->ended_us - record->started_us, ==, 20 * S);
}

static void
test_dropped (Fixture *self, gconstpointer user_data)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) sessions = NULL;

  begin (self, LIMBER_GUIDE_OPTIONS_DEFAULT);
  limber_fake_clock_advance (self->clock, 20 * S);
  cut_off (self);
  limber_guide_drop_unfinished (self->guide);
  limber_store_sessions_async (self->store, 0, 0, NULL, done_cb, &result);
  sessions = limber_store_sessions_finish (self->store, wait_for (&result), NULL);
  g_assert_cmpuint (sessions->len, ==, 0);
}

/* Before a session nobody misses the sound; when one begins without it, that is said. */
static void
test_no_sound_from_the_start (Fixture *self, gconstpointer user_data)
{
  LimberSession *session;

  limber_fake_sink_set_available (self->sink, FALSE);
  g_assert_cmpstr (self->messages->str, ==, "");
  session = begin (self, LIMBER_GUIDE_OPTIONS_DEFAULT);
  g_assert_cmpstr (self->messages->str, ==, "No sound just now. The screen shows everything.\n");
  limber_session_end (session);
  begin (self, LIMBER_GUIDE_OPTIONS_DEFAULT);
  g_assert_cmpstr (self->messages->str, ==, "No sound just now. The screen shows everything.\n");
}

/* It went and came back between two sessions. */
static void
test_no_sound_between (Fixture *self, gconstpointer user_data)
{
  LimberSession *session = begin (self, LIMBER_GUIDE_OPTIONS_DEFAULT);

  limber_session_end (session);
  limber_fake_sink_set_available (self->sink, FALSE);
  limber_fake_sink_set_available (self->sink, TRUE);
  begin (self, LIMBER_GUIDE_OPTIONS_DEFAULT);
  g_assert_cmpstr (self->messages->str, ==, "");
}

static void
test_one_message_about_sound (Fixture *self, gconstpointer user_data)
{
  begin (self, LIMBER_GUIDE_OPTIONS_DEFAULT);
  limber_fake_sink_set_available (self->sink, FALSE);
  limber_fake_sink_set_available (self->sink, TRUE);
  limber_fake_sink_set_available (self->sink, FALSE);
  limber_fake_clock_advance (self->clock, 200 * S);
  g_assert_cmpint (limber_session_get_state (limber_guide_get_session (self->guide)),
                   ==,
                   LIMBER_SESSION_FINISHED);
  g_assert_cmpstr (self->messages->str, ==, "No sound just now. The screen shows everything.\n");
}

static void
test_mute (Fixture *self, gconstpointer user_data)
{
  LimberSession   *session = begin (self, LIMBER_GUIDE_OPTIONS_DEFAULT);
  g_autofree char *sounds = NULL;

  limber_fake_clock_advance (self->clock, S);
  limber_fake_sink_forget (self->sink);
  limber_coach_set_muted (limber_guide_get_coach (self->guide), TRUE);
  limber_fake_clock_advance (self->clock, 30 * S);
  limber_session_next (session);
  sounds = limber_fake_sink_describe (self->sink);
  g_assert_cmpstr (sounds, ==, "silence silence");
}

static void
test_calm (void)
{
  double gain;

  g_assert_null (limber_script_get_sound (LIMBER_CUE_HALF_WAY, LIMBER_SOUND_PROFILE_CALM, &gain));
  g_assert_cmpstr (
      limber_script_get_sound (LIMBER_CUE_TICK, LIMBER_SOUND_PROFILE_CALM, &gain), ==, "tick");
  g_assert_cmpfloat (gain, <, 0);
  g_assert_null (limber_script_get_sound (LIMBER_CUE_NEXT, LIMBER_SOUND_PROFILE_TICKS, &gain));
  g_assert_null (limber_script_get_sound (LIMBER_CUE_FORM, LIMBER_SOUND_PROFILE_FULL, &gain));
  for (LimberCueKind kind = LIMBER_CUE_GET_READY; kind < LIMBER_N_CUES; kind++)
    g_assert_null (limber_script_get_sound (kind, LIMBER_SOUND_PROFILE_SILENT, &gain));
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

/* Louder than loudest is loudest, and the same again is no change. */
static void
test_volume_has_bounds (Fixture *self, gconstpointer user_data)
{
  LimberCoach *coach;
  guint        n_changes = 0;

  begin (self, LIMBER_GUIDE_OPTIONS_DEFAULT);
  coach = limber_guide_get_coach (self->guide);
  g_signal_connect (coach, "notify::volume", G_CALLBACK (count_cb), &n_changes);
  limber_coach_set_volume (coach, 40);
  limber_coach_set_volume (coach, 40);

  g_assert_cmpfloat (limber_coach_get_volume (coach), ==, 12);
  g_assert_cmpuint (n_changes, ==, 1);
}

/* People hear what they can do something about; what SQLite calls it is for the log. */
static void
test_trouble_in_plain_words (Fixture *self, gconstpointer user_data)
{
  static const int codes[]
      = { LIMBER_STORE_ERROR_FULL, LIMBER_STORE_ERROR_BUSY, LIMBER_STORE_ERROR_SQL };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr(GError) error = g_error_new (LIMBER_STORE_ERROR, codes[i], "SQLite: 13");

      g_signal_emit_by_name (self->store, "trouble", error);
    }

  g_assert_true (limber_guide_is_kept (self->guide));
  g_assert_cmpstr (
      self->messages->str,
      ==,
      "Your history cannot be saved just now; the disk may be full. Limber keeps trying.\n"
      "Another program holds your history just now. Limber keeps trying to save.\n"
      "Your history cannot be saved just now. Limber keeps trying.\n");
}

#define ADD(path, func) g_test_add ("/guide/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("whole-session", test_whole_session);
  ADD ("sounds-on-time", test_sounds_on_time);
  ADD ("skips-and-pauses", test_skips_and_pauses);
  ADD ("sides-take-turns", test_sides_take_turns);
  ADD ("taken-up", test_taken_up);
  ADD ("kept", test_kept);
  ADD ("dropped", test_dropped);
  ADD ("no-sound-from-the-start", test_no_sound_from_the_start);
  ADD ("no-sound-between", test_no_sound_between);
  ADD ("one-message-about-sound", test_one_message_about_sound);
  ADD ("mute", test_mute);
  ADD ("volume-has-bounds", test_volume_has_bounds);
  ADD ("trouble-in-plain-words", test_trouble_in_plain_words);
  g_test_add_func ("/guide/calm", test_calm);

  return g_test_run ();
}
