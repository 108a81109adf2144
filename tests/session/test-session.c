/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-fixtures.h"
#include "limber-session-log.h"

#define S ((gint64) G_USEC_PER_SEC)

typedef struct
{
  LimberFixtures   *fixtures;
  LimberFakeClock  *clock;
  LimberSession    *session;
  LimberSessionLog *log;
} Fixture;

/*
 * [0] lead-in 0-5, [1] march 5-35, [2] transition 35-40, [3] calf left 40-60, [4] switch 60-65,
 * [5] calf right 65-85, [6] transition 85-90, [7] squat 4 × 3 s 90-102.
 */
static void
set_up_at_pace (Fixture *self, double pace, gboolean self_paced)
{
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;

  self->fixtures = limber_fixtures_new ();
  limber_fixtures_add_timed (self->fixtures, "march", LIMBER_SIDES_BOTH, 30);
  limber_fixtures_add_timed (self->fixtures, "calf", LIMBER_SIDES_PER_SIDE, 20);
  limber_fixtures_add_counted (self->fixtures, "squat", LIMBER_SIDES_BOTH, 4, 3)->dose->self_paced
      = self_paced;
  routine = limber_fixtures_routine (self->fixtures, "march", "calf", "squat", NULL);
  routine->lead_in_us = 5 * S;
  timeline = limber_fixtures_compile (self->fixtures, routine, NULL);
  self->clock = limber_fake_clock_new ();
  self->session = limber_session_new (LIMBER_CLOCK (self->clock), timeline, pace);
  self->log = limber_session_log_new (self->session);
}

static void
set_up (Fixture *self, gconstpointer user_data)
{
  set_up_at_pace (self, 1, FALSE);
}

static void
set_up_self_paced (Fixture *self, gconstpointer user_data)
{
  set_up_at_pace (self, 1, TRUE);
}

static void
tear_down (Fixture *self, gconstpointer user_data)
{
  g_assert_finalize_object (self->session);
  limber_session_log_free (self->log);
  g_assert_finalize_object (self->clock);
  limber_fixtures_free (self->fixtures);
}

static void
assert_said (Fixture *self, const char *expected)
{
  g_assert_cmpstr (self->log->text->str, ==, expected);
  limber_session_log_clear (self->log);
}

static void
start_at (Fixture *self, int seconds)
{
  limber_session_start (self->session);
  limber_fake_clock_advance (self->clock, seconds * S);
  limber_session_log_clear (self->log);
}

static gint64
get_position_s (Fixture *self)
{
  gint64 position = limber_session_get_position_us (self->session);

  g_assert_cmpint (position % S, ==, 0);

  return position / S;
}

static void
test_play_through (Fixture *self, gconstpointer user_data)
{
  g_assert_cmpint (limber_session_get_state (self->session), ==, LIMBER_SESSION_READY);
  limber_session_start (self->session);
  limber_fake_clock_advance (self->clock, 200 * S);

  g_assert_cmpuint (self->log->n_ticks, ==, 102 - 8);
  assert_said (self,
               "[0]@0 ready@0 tick@2 tick@3 tick@4 "
               "[1]@5 start@5 half@20 tick@32 tick@33 tick@34 "
               "[2]@35 next@35 tick@37 tick@38 tick@39 "
               "[3]@40 start@40 half@50 tick@57 tick@58 tick@59 "
               "[4]@60 switch@60 tick@62 tick@63 tick@64 "
               "[5]@65 start@65 half@75 tick@82 tick@83 tick@84 "
               "[6]@85 next@85 tick@87 tick@88 tick@89 "
               "[7]@90 start@90 finish@102 over@102");
  g_assert_cmpint (limber_session_get_state (self->session), ==, LIMBER_SESSION_FINISHED);
  g_assert_cmpuint (self->log->n_over, ==, 1);
  for (guint i = 0; i < 8; i++)
    g_assert_cmpint (
        limber_session_get_played_us (self->session, i),
        ==,
        limber_timeline_get_phase (limber_session_get_timeline (self->session), i)->length_us);
}

static void
spare_cb (LimberSession *session, const LimberCue *cue, guint *n_cues)
{
  g_assert_cmpint (cue->latest_us - cue->at_us, >=, G_USEC_PER_SEC / 5);
  (*n_cues)++;
}

/* What sounds a cue does so on another thread: without time to spare it would always be too late. */
static void
test_count_in_can_be_heard (Fixture *self, gconstpointer user_data)
{
  guint n_cues = 0;

  start_at (self, 45);
  limber_session_pause (self->session);
  g_signal_connect (self->session, "cue", G_CALLBACK (spare_cb), &n_cues);
  limber_session_resume (self->session);
  limber_fake_clock_advance (self->clock, 3 * S);

  g_assert_cmpuint (n_cues, ==, 4);
}

static void
test_pause (Fixture *self, gconstpointer user_data)
{
  start_at (self, 45);
  limber_session_pause (self->session);
  limber_fake_clock_advance (self->clock, 3600 * S);
  g_assert_cmpint (get_position_s (self), ==, 45);
  assert_said (self, "paused@45");

  limber_session_resume (self->session);
  g_assert_cmpint (limber_session_get_state (self->session), ==, LIMBER_SESSION_COUNTING_IN);
  g_assert_cmpint (limber_session_get_count_in (self->session), ==, 3);
  limber_fake_clock_advance (self->clock, 2 * S);
  g_assert_cmpint (limber_session_get_count_in (self->session), ==, 1);
  limber_fake_clock_advance (self->clock, 6 * S);
  assert_said (self, "tick@45 tick@45 tick@45 resumed@45 start@45 half@50");
  g_assert_cmpint (get_position_s (self), ==, 50);
}

static void
test_pause_while_counting_in (Fixture *self, gconstpointer user_data)
{
  start_at (self, 45);
  limber_session_toggle (self->session);
  limber_session_toggle (self->session);
  limber_fake_clock_advance (self->clock, 2 * S);
  limber_session_toggle (self->session);
  limber_fake_clock_advance (self->clock, 60 * S);
  assert_said (self, "paused@45 tick@45 tick@45 tick@45 paused@45");
  g_assert_cmpint (limber_session_get_state (self->session), ==, LIMBER_SESSION_PAUSED);
}

static void
test_next (Fixture *self, gconstpointer user_data)
{
  start_at (self, 7);
  limber_session_next (self->session);
  assert_said (self, "jumped@35 [2]@35 next@35");
  limber_session_next (self->session);
  assert_said (self, "jumped@40 [3]@40 start@40");
  limber_fake_clock_advance (self->clock, 3 * S);
  limber_session_next (self->session);
  limber_session_next (self->session);
  limber_session_next (self->session);
  assert_said (self, "jumped@85 [6]@85 next@85 jumped@90 [7]@90 start@90 jumped@102 over@102");

  /* What was skipped is not credited. */
  g_assert_cmpint (limber_session_get_played_us (self->session, 1), ==, 2 * S);
  g_assert_cmpint (limber_session_get_played_us (self->session, 3), ==, 3 * S);
  g_assert_cmpint (limber_session_get_played_us (self->session, 5), ==, 0);
  g_assert_cmpint (limber_session_get_played_us (self->session, 7), ==, 0);
}

static void
test_previous (Fixture *self, gconstpointer user_data)
{
  start_at (self, 70);
  limber_session_previous (self->session);
  g_assert_cmpint (get_position_s (self), ==, 35);
  limber_session_previous (self->session);
  g_assert_cmpint (get_position_s (self), ==, 0);
  limber_session_previous (self->session);
  g_assert_cmpint (get_position_s (self), ==, 0);
  limber_fake_clock_advance (self->clock, 41 * S);
  limber_session_previous (self->session);
  g_assert_cmpint (get_position_s (self), ==, 0);
}

static void
test_repeat (Fixture *self, gconstpointer user_data)
{
  start_at (self, 72);
  limber_session_repeat (self->session);
  assert_said (self, "jumped@62 [4]@62 tick@62");
  limber_fake_clock_advance (self->clock, 23 * S);
  limber_session_repeat (self->session);
  g_assert_cmpint (get_position_s (self), ==, 62);

  /* Done again is done again. */
  g_assert_cmpint (limber_session_get_played_us (self->session, 5), ==, 27 * S);
}

static void
test_adjust (Fixture *self, gconstpointer user_data)
{
  LimberTimeline *timeline;

  start_at (self, 45);
  g_assert_true (limber_session_adjust (self->session, 10 * S));
  timeline = limber_session_get_timeline (self->session);
  g_assert_cmpint (limber_timeline_get_phase (timeline, 3)->length_us, ==, 30 * S);
  g_assert_cmpint (limber_timeline_get_phase (timeline, 5)->length_us, ==, 30 * S);
  g_assert_cmpint (limber_timeline_get_total_us (timeline), ==, 122 * S);
  g_assert_cmpint (get_position_s (self), ==, 45);

  /* Less than what has passed cannot be: the phase ends now. */
  g_assert_true (limber_session_adjust (self->session, -60 * S));
  assert_said (self, "[4]@45 switch@45");
  g_assert_cmpint (limber_session_get_played_us (self->session, 3), ==, 5 * S);

  limber_fake_clock_advance (self->clock, 5 * S);
  timeline = limber_session_get_timeline (self->session);
  g_assert_cmpint (limber_timeline_get_phase (timeline, 5)->length_us, ==, 5 * S);
}

static void
test_adjust_reps (Fixture *self, gconstpointer user_data)
{
  LimberTimeline *timeline;

  start_at (self, 94);
  g_assert_true (limber_session_adjust (self->session, 10 * S));
  timeline = limber_session_get_timeline (self->session);
  g_assert_cmpint (limber_timeline_get_phase (timeline, 7)->reps, ==, 7);
  g_assert_true (limber_session_adjust (self->session, -60 * S));
  timeline = limber_session_get_timeline (self->session);
  g_assert_cmpint (limber_timeline_get_phase (timeline, 7)->reps, ==, 2);
  g_assert_false (limber_session_adjust (self->session, -10 * S));
  limber_fake_clock_advance (self->clock, 2 * S);
  assert_said (self, "finish@96 over@96");
}

static void
test_seek_equals_play (Fixture *self, gconstpointer user_data)
{
  LimberTimeline *timeline = limber_session_get_timeline (self->session);

  /* What comes after seeking to a moment is what comes after having played up to it. */
  for (gint64 at = S / 2; at < 102 * S; at += 3 * S / 2)
    {
      g_autoptr(LimberFakeClock) played_clock = limber_fake_clock_new ();
      g_autoptr(LimberFakeClock) sought_clock = limber_fake_clock_new ();
      g_autoptr(LimberSession) played = NULL;
      g_autoptr(LimberSession) sought = NULL;
      g_autoptr(LimberSessionLog) played_log = NULL;
      g_autoptr(LimberSessionLog) sought_log = NULL;
      LimberMoment a;
      LimberMoment b;

      played = limber_session_new (LIMBER_CLOCK (played_clock), timeline, 1);
      sought = limber_session_new (LIMBER_CLOCK (sought_clock), timeline, 1);
      played_log = limber_session_log_new (played);
      sought_log = limber_session_log_new (sought);
      limber_session_start (played);
      limber_session_start (sought);
      limber_fake_clock_advance (played_clock, at - 1);
      limber_session_seek (sought, at - 1);
      limber_session_get_moment (played, &a);
      limber_session_get_moment (sought, &b);
      g_assert_cmpmem (&a, sizeof a, &b, sizeof b);
      g_assert_cmpuint (limber_session_get_phase (played), ==, limber_session_get_phase (sought));

      limber_session_log_clear (played_log);
      limber_session_log_clear (sought_log);
      limber_fake_clock_advance (played_clock, 200 * S);
      limber_fake_clock_advance (sought_clock, 200 * S);
      g_assert_cmpstr (played_log->text->str, ==, sought_log->text->str);
      g_assert_cmpuint (played_log->n_ticks, ==, sought_log->n_ticks);
    }
}

static void
test_seek_while_paused (Fixture *self, gconstpointer user_data)
{
  start_at (self, 10);
  limber_session_pause (self->session);
  limber_session_log_clear (self->log);
  limber_session_seek (self->session, 75 * S);
  limber_fake_clock_advance (self->clock, 10 * S);
  assert_said (self, "jumped@75 [5]@75");
  g_assert_cmpint (limber_session_get_state (self->session), ==, LIMBER_SESSION_PAUSED);
}

static void
test_suspend (Fixture *self, gconstpointer user_data)
{
  static const gint64 naps[] = { 10, 3600, 9 * 3600 };

  start_at (self, 42);
  for (guint i = 0; i < G_N_ELEMENTS (naps); i++)
    {
      limber_fake_clock_suspend (self->clock, naps[i] * S);
      g_assert_cmpint (limber_session_get_state (self->session), ==, LIMBER_SESSION_PAUSED);
      g_assert_cmpint (get_position_s (self), ==, 42);
      assert_said (self, "slept@42");
      limber_session_resume (self->session);
      limber_fake_clock_advance (self->clock, 3 * S);
      limber_session_log_clear (self->log);
    }
  g_assert_cmpint (limber_session_get_played_us (self->session, 3), ==, 2 * S);
}

/* Where no timer tells of the waking, the next alarm does; what passed since waking does not count. */
static void
test_suspend_noticed_late (Fixture *self, gconstpointer user_data)
{
  start_at (self, 42);
  g_signal_handlers_block_matched (
      self->clock, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self->session);
  limber_fake_clock_suspend (self->clock, 3600 * S);
  limber_fake_clock_block (self->clock, 20 * S);
  assert_said (self, "slept@43");
  g_assert_cmpint (limber_session_get_played_us (self->session, 3), ==, 3 * S);
}

static void
test_wall_clock_set (Fixture *self, gconstpointer user_data)
{
  start_at (self, 42);
  limber_fake_clock_set_wall (self->clock, 0);
  limber_fake_clock_advance (self->clock, S);
  g_assert_cmpint (limber_session_get_state (self->session), ==, LIMBER_SESSION_RUNNING);
  g_assert_cmpint (get_position_s (self), ==, 43);
}

static void
test_blocked (Fixture *self, gconstpointer user_data)
{
  start_at (self, 58);

  /* Three seconds across the edge: the phase ended when it ended, the ticks are not made up for,
   * the switch still makes no sense to announce, and the next cue is on time. */
  limber_fake_clock_block (self->clock, 3 * S);
  assert_said (self, "[4]@61 switch@61");
  limber_fake_clock_advance (self->clock, 3 * S + S / 2);
  assert_said (self, "tick@62 tick@63 tick@64");

  limber_fake_clock_block (self->clock, 2 * S);
  assert_said (self, "[5]@66.5");
  g_assert_cmpint (limber_session_get_played_us (self->session, 4), ==, 5 * S);
}

static void
test_late_alarms_do_not_drift (Fixture *self, gconstpointer user_data)
{
  limber_fake_clock_set_late (self->clock, 30000);
  limber_session_start (self->session);
  limber_fake_clock_advance (self->clock, 101 * S);
  g_assert_cmpint (get_position_s (self), ==, 101);
  limber_fake_clock_advance (self->clock, S + 30000);
  g_assert_cmpint (limber_session_get_state (self->session), ==, LIMBER_SESSION_FINISHED);
  g_assert_cmpint (get_position_s (self), ==, 102);
}

static void
test_hour_without_drift (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  g_autoptr(LimberFakeClock) clock = limber_fake_clock_new ();
  g_autoptr(LimberSession) session = NULL;
  gint64 begun = limber_clock_get_monotonic (LIMBER_CLOCK (clock));

  limber_fixtures_add_timed (fixtures, "calf", LIMBER_SIDES_PER_SIDE, 85)->dose->sets = 20;
  routine = limber_fixtures_routine (fixtures, "calf", NULL);
  routine->lead_in_us = 100 * S;
  timeline = limber_fixtures_compile (fixtures, routine, NULL);
  g_assert_cmpint (limber_timeline_get_total_us (timeline), ==, 3600 * S);
  session = limber_session_new (LIMBER_CLOCK (clock), timeline, 1);
  limber_session_start (session);

  for (int i = 0; !limber_session_is_over (session); i++)
    {
      /* Every way of letting time pass, in uneven pieces. */
      limber_fake_clock_set_late (clock, i * 7919 % 15000);
      limber_fake_clock_advance (clock, 333333);
      g_assert_cmpint (limber_session_get_position_us (session),
                       ==,
                       MIN (limber_clock_get_monotonic (LIMBER_CLOCK (clock)) - begun, 3600 * S));
    }
}

static void
test_open_phase (Fixture *self, gconstpointer user_data)
{
  LimberMoment moment;

  start_at (self, 100);
  limber_fake_clock_advance (self->clock, 62 * S);
  g_assert_cmpint (limber_session_get_state (self->session), ==, LIMBER_SESSION_WAITING);
  g_assert_cmpint (get_position_s (self), ==, 102);
  limber_session_get_moment (self->session, &moment);
  g_assert_cmpuint (moment.index, ==, 7);
  g_assert_cmpint (moment.rep, ==, 4);
  assert_said (self, "");

  limber_session_toggle (self->session);
  assert_said (self, "jumped@102 over@102");
  /* Taking one's time counts, up to as much again as was planned; being away does not. */
  g_assert_cmpint (limber_session_get_played_us (self->session, 7), ==, 24 * S);
}

static void
test_open_phase_ends_early (Fixture *self, gconstpointer user_data)
{
  start_at (self, 95);
  limber_session_next (self->session);
  g_assert_cmpint (limber_session_get_state (self->session), ==, LIMBER_SESSION_FINISHED);
  g_assert_cmpint (limber_session_get_played_us (self->session, 7), ==, 5 * S);
}

static void
test_open_phase_paused (Fixture *self, gconstpointer user_data)
{
  start_at (self, 110);
  limber_session_pause (self->session);
  limber_fake_clock_advance (self->clock, 60 * S);
  g_assert_cmpint (limber_session_get_played_us (self->session, 7), ==, 20 * S);
  limber_session_resume (self->session);
  limber_fake_clock_advance (self->clock, 5 * S);
  g_assert_cmpint (limber_session_get_state (self->session), ==, LIMBER_SESSION_WAITING);
  limber_session_end (self->session);
  g_assert_cmpint (limber_session_get_played_us (self->session, 7), ==, 22 * S);
}

static void
test_end (Fixture *self, gconstpointer user_data)
{
  start_at (self, 45);
  limber_session_end (self->session);
  limber_session_end (self->session);
  limber_session_toggle (self->session);
  limber_session_next (self->session);
  limber_fake_clock_advance (self->clock, 200 * S);
  assert_said (self, "over@45");
  g_assert_cmpint (limber_session_get_state (self->session), ==, LIMBER_SESSION_ENDED);
  g_assert_cmpint (limber_session_get_played_us (self->session, 3), ==, 5 * S);
}

static void
pause_at_start_cb (LimberSession *session, const LimberCue *cue, gpointer user_data)
{
  if (cue->kind == LIMBER_CUE_START)
    limber_session_pause (session);
}

/* Whoever is told may command: what was under way is then over. */
static void
test_command_from_signal (Fixture *self, gconstpointer user_data)
{
  g_signal_connect (self->session, "cue", G_CALLBACK (pause_at_start_cb), NULL);
  limber_session_start (self->session);
  limber_fake_clock_advance (self->clock, 30 * S);
  g_assert_cmpint (limber_session_get_state (self->session), ==, LIMBER_SESSION_PAUSED);
  g_assert_cmpint (get_position_s (self), ==, 5);
}

static void
test_pace (void)
{
  Fixture self;

  set_up_at_pace (&self, 60, FALSE);
  limber_session_start (self.session);
  limber_fake_clock_advance (self.clock, S);
  g_assert_cmpint (limber_session_get_position_us (self.session), ==, 60 * S);
  g_assert_cmpuint (self.log->n_ticks, <=, 2);
  limber_fake_clock_advance (self.clock, S);
  g_assert_cmpint (limber_session_get_state (self.session), ==, LIMBER_SESSION_FINISHED);
  g_assert_nonnull (strstr (self.log->text->str, "tick@39 [3]@40 start@40 half@50"));
  tear_down (&self, NULL);
}

static void
test_taken_up_again (Fixture *self, gconstpointer user_data)
{
  limber_session_seek (self->session, 45 * S);
  limber_session_set_played_us (self->session, 1, 30 * S);
  limber_session_set_played_us (self->session, 3, 5 * S);
  limber_session_log_clear (self->log);
  limber_session_start (self->session);
  g_assert_cmpint (limber_session_get_state (self->session), ==, LIMBER_SESSION_COUNTING_IN);
  limber_fake_clock_advance (self->clock, 4 * S);
  assert_said (self, "tick@45 tick@45 tick@45 resumed@45 start@45");
  limber_session_end (self->session);
  g_assert_cmpint (limber_session_get_played_us (self->session, 3), ==, 6 * S);
}

/* Nothing polls: at rest nothing wakes it, and while it runs once a second and for its cues. */
static void
test_wakes_only_when_due (Fixture *self, gconstpointer user_data)
{
  guint before;

  limber_fake_clock_advance (self->clock, 100 * S);
  g_assert_cmpuint (limber_fake_clock_get_n_rings (self->clock), ==, 0);
  limber_session_start (self->session);
  limber_fake_clock_advance (self->clock, 60 * S);
  before = limber_fake_clock_get_n_rings (self->clock);
  g_assert_cmpuint (before, <=, 60);
  limber_session_pause (self->session);
  limber_fake_clock_advance (self->clock, 3600 * S);
  g_assert_cmpuint (limber_fake_clock_get_n_rings (self->clock), ==, before);
}

static void
pause_cb (LimberSession *session, gpointer user_data)
{
  limber_session_pause (session);
}

/* Who is told that it goes on may stop it again: nothing starts then. */
static void
test_paused_as_it_resumes (Fixture *self, gconstpointer user_data)
{
  start_at (self, 45);
  limber_session_pause (self->session);
  g_signal_connect (self->session, "resumed", G_CALLBACK (pause_cb), NULL);
  limber_session_log_clear (self->log);
  limber_session_resume (self->session);
  limber_fake_clock_advance (self->clock, 10 * S);

  assert_said (self, "tick@45 tick@45 tick@45 resumed@45 paused@45");
  g_assert_cmpint (limber_session_get_state (self->session), ==, LIMBER_SESSION_PAUSED);
}

static void
lengthen_cb (LimberSession *session, const LimberCue *cue, LimberCue *copy)
{
  if (cue->kind != LIMBER_CUE_HALF_WAY)
    return;

  *copy = *cue;
  g_assert_true (limber_session_adjust (session, 10 * S));
}

static void
compare_cb (LimberSession *session, const LimberCue *cue, LimberCue *copy)
{
  if (copy->phase == 0)
    return;

  g_assert_cmpint (cue->kind, ==, copy->kind);
  g_assert_cmpint (cue->at_us, ==, copy->at_us);
  copy->phase = 0;
}

/* Who hears of a cue may change the timeline; the others still hear of the same cue. */
static void
test_changed_by_cue (Fixture *self, gconstpointer user_data)
{
  LimberCue copy = { 0 };

  g_signal_connect (self->session, "cue", G_CALLBACK (lengthen_cb), &copy);
  g_signal_connect (self->session, "cue", G_CALLBACK (compare_cb), &copy);
  limber_session_start (self->session);
  limber_fake_clock_advance (self->clock, 22 * S);

  g_assert_cmpint (copy.kind, ==, LIMBER_CUE_HALF_WAY);
  g_assert_cmpuint (copy.phase, ==, 0);
}

#define ADD(path, set_up_func, func)                                                               \
  g_test_add ("/session/" path, Fixture, NULL, set_up_func, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("play-through", set_up, test_play_through);
  ADD ("pause", set_up, test_pause);
  ADD ("count-in-can-be-heard", set_up, test_count_in_can_be_heard);
  ADD ("pause-while-counting-in", set_up, test_pause_while_counting_in);
  ADD ("next", set_up, test_next);
  ADD ("previous", set_up, test_previous);
  ADD ("repeat", set_up, test_repeat);
  ADD ("adjust", set_up, test_adjust);
  ADD ("adjust-reps", set_up, test_adjust_reps);
  ADD ("seek-equals-play", set_up, test_seek_equals_play);
  ADD ("seek-while-paused", set_up, test_seek_while_paused);
  ADD ("suspend", set_up, test_suspend);
  ADD ("suspend-noticed-late", set_up, test_suspend_noticed_late);
  ADD ("wall-clock-set", set_up, test_wall_clock_set);
  ADD ("blocked", set_up, test_blocked);
  ADD ("late-alarms-do-not-drift", set_up, test_late_alarms_do_not_drift);
  ADD ("open-phase", set_up_self_paced, test_open_phase);
  ADD ("open-phase-ends-early", set_up_self_paced, test_open_phase_ends_early);
  ADD ("open-phase-paused", set_up_self_paced, test_open_phase_paused);
  ADD ("end", set_up, test_end);
  ADD ("command-from-signal", set_up, test_command_from_signal);
  ADD ("paused-as-it-resumes", set_up, test_paused_as_it_resumes);
  ADD ("changed-by-cue", set_up, test_changed_by_cue);
  ADD ("taken-up-again", set_up, test_taken_up_again);
  ADD ("wakes-only-when-due", set_up, test_wakes_only_when_due);
  g_test_add_func ("/session/hour-without-drift", test_hour_without_drift);
  g_test_add_func ("/session/pace", test_pace);

  return g_test_run ();
}
