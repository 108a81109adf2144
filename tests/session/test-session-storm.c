/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-fixtures.h"
#include "limber-session-log.h"
#include "session/limber-count-in.h"

#define N_STORMS 400
#define N_COMMANDS 120
#define N_SEEKS 1000

static gint64
sum_played (LimberSession *session)
{
  gint64 sum = 0;

  for (guint i = 0; i < limber_timeline_get_n_phases (limber_session_get_timeline (session)); i++)
    {
      gint64 played = limber_session_get_played_us (session, i);

      g_assert_cmpint (played, >=, 0);
      sum += played;
    }

  return sum;
}

static void
command (LimberSession *session, LimberFakeClock *clock, GRand *rand)
{
  gint64 total = limber_timeline_get_total_us (limber_session_get_timeline (session));

  switch (g_rand_int_range (rand, 0, 10))
    {
    case 0:
      limber_session_toggle (session);
      break;

    case 1:
      limber_session_resume (session);
      break;

    case 2:
      limber_session_next (session);
      break;

    case 3:
      limber_session_previous (session);
      break;

    case 4:
      limber_session_repeat (session);
      break;

    case 5:
      limber_session_adjust (session, g_rand_int_range (rand, -15, 16) * G_USEC_PER_SEC);
      break;

    case 6:
      limber_session_seek (session, (gint64) (g_rand_double (rand) * (double) total * 0.98));
      break;

    case 7:
      limber_fake_clock_suspend (clock, g_rand_int_range (rand, 0, 100) * G_USEC_PER_SEC);
      break;

    case 8:
      limber_fake_clock_block (clock, g_rand_int_range (rand, 0, 8000000));
      break;

    default:
      limber_fake_clock_advance (clock, g_rand_int_range (rand, 0, 20000000));
      break;
    }
}

static void
assert_sane (LimberSession *session)
{
  LimberTimeline    *timeline = limber_session_get_timeline (session);
  gint64             position = limber_session_get_position_us (session);
  guint              index = limber_session_get_phase (session);
  const LimberPhase *phase = limber_timeline_get_phase (timeline, index);

  g_assert_cmpint (position, >=, phase->start_us);
  g_assert_cmpint (position, <=, phase->start_us + phase->length_us);
  g_assert_cmpint (limber_session_get_count_in (session), <=, LIMBER_COUNT_IN_FROM);
}

/* However wildly one presses, no more is credited than the time that passed while it went on. */
static void
test_storm (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int_range (0, G_MAXINT32));

  for (guint i = 0; i < N_STORMS; i++)
    {
      g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
      g_autoptr(LimberRoutine) routine = limber_fixtures_random_routine (fixtures, rand);
      g_autoptr(LimberTimeline) timeline = limber_fixtures_compile (fixtures, routine, NULL);
      g_autoptr(LimberFakeClock) clock = limber_fake_clock_new ();
      g_autoptr(LimberSession) session = NULL;
      g_autoptr(LimberSessionLog) log = NULL;
      gint64 begun;
      gint64 going_on = 0;

      session = limber_session_new (LIMBER_CLOCK (clock), timeline, 1);
      log = limber_session_log_new (session);
      limber_session_start (session);
      for (guint j = 0; j < N_COMMANDS && !limber_session_is_over (session); j++)
        {
          LimberSessionState before = limber_session_get_state (session);

          begun = limber_clock_get_monotonic (LIMBER_CLOCK (clock));
          command (session, clock, rand);
          limber_session_update (session);
          assert_sane (session);
          if (before != LIMBER_SESSION_PAUSED)
            going_on += limber_clock_get_monotonic (LIMBER_CLOCK (clock)) - begun;
          g_assert_cmpint (sum_played (session), <=, going_on);
        }
      limber_session_end (session);
      g_assert_cmpint (sum_played (session), <=, going_on);
      g_assert_cmpuint (log->n_over, ==, 1);
    }
}

static gboolean
has_open_phase (LimberTimeline *timeline)
{
  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    if (limber_timeline_get_phase (timeline, i)->open)
      return TRUE;

  return FALSE;
}

/* From any point of any routine on, seeking there equals having played there. */
static void
test_seek_equals_play (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int_range (0, G_MAXINT32));
  guint n_tried = 0;

  while (n_tried < N_SEEKS)
    {
      g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
      g_autoptr(LimberRoutine) routine = limber_fixtures_random_routine (fixtures, rand);
      g_autoptr(LimberTimeline) timeline = limber_fixtures_compile (fixtures, routine, NULL);
      g_autoptr(LimberFakeClock) played_clock = limber_fake_clock_new ();
      g_autoptr(LimberFakeClock) sought_clock = limber_fake_clock_new ();
      g_autoptr(LimberSession) played = NULL;
      g_autoptr(LimberSession) sought = NULL;
      g_autoptr(LimberSessionLog) played_log = NULL;
      g_autoptr(LimberSessionLog) sought_log = NULL;
      gint64 total = limber_timeline_get_total_us (timeline);
      gint64 at = (gint64) (g_rand_double (rand) * (double) total);

      /* Where one waits for the user there is no one way of having played. */
      if (has_open_phase (timeline))
        continue;

      n_tried++;
      played = limber_session_new (LIMBER_CLOCK (played_clock), timeline, 1);
      sought = limber_session_new (LIMBER_CLOCK (sought_clock), timeline, 1);
      played_log = limber_session_log_new (played);
      sought_log = limber_session_log_new (sought);
      limber_session_start (played);
      limber_session_start (sought);
      limber_fake_clock_advance (played_clock, at);
      limber_session_seek (sought, at);
      g_assert_cmpint (limber_session_get_position_us (sought), ==, at);
      g_assert_cmpuint (limber_session_get_phase (sought), ==, limber_session_get_phase (played));

      limber_session_log_clear (played_log);
      limber_session_log_clear (sought_log);
      limber_fake_clock_advance (played_clock, total);
      limber_fake_clock_advance (sought_clock, total);
      g_assert_cmpstr (played_log->text->str, ==, sought_log->text->str);
      g_assert_cmpuint (played_log->n_ticks, ==, sought_log->n_ticks);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/storm", test_storm);
  g_test_add_func ("/session/seek-equals-play", test_seek_equals_play);

  return g_test_run ();
}
