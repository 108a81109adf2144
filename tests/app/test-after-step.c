/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-feel-chips.h"
#include "limber-window-fixture.h"

#define HOUR (3600 * S)

static LimberAdvisor *
get_advisor (LimberWindowFixture *self)
{
  return limber_guide_get_advisor (limber_services_get_guide (self->services));
}

static void
begin (LimberWindowFixture *self, const char *routine)
{
  limber_window_fixture_begin (self, routine);
  limber_window_fixture_settle (self);
}

static void
go_to_work (LimberWindowFixture *self, const char *routine)
{
  begin (self, routine);
  limber_window_fixture_press (self, "0");
  limber_fake_clock_advance (self->clock, 20 * S);
  limber_window_fixture_assert_state (self, LIMBER_SESSION_RUNNING);
}

static void
do_step (LimberWindowFixture *self, int step)
{
  LimberSession  *session = limber_window_fixture_get_session (self);
  LimberTimeline *timeline = limber_session_get_timeline (session);
  gint64          from = limber_timeline_find_step (timeline, step);
  gint64          until = step + 1 < (int) limber_timeline_get_n_steps (timeline)
                              ? limber_timeline_find_step (timeline, step + 1)
                              : limber_timeline_get_total_us (timeline);

  limber_session_seek (session, from);
  limber_fake_clock_advance (self->clock, until - from - 9 * S);
}

static int
find_step (LimberWindowFixture *self, const char *exercise)
{
  LimberTimeline *timeline = limber_session_get_timeline (limber_window_fixture_get_session (self));

  for (guint i = 0; i < limber_timeline_get_n_steps (timeline); i++)
    if (g_str_equal (limber_timeline_get_step (timeline, i)->exercise->id, exercise))
      return (int) i;
  g_assert_not_reached ();
}

/* What a movement did to the back is asked while one gets to the next, and waits for nobody. */
static void
test_direction (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberSession *session;
  int            step;

  for (guint i = 0; i < 2; i++)
    {
      begin (self, "low-back-relief");
      /* An answer holds for hours. */
      if (i == 0)
        limber_window_fixture_press (self, "0");
      session = limber_window_fixture_get_session (self);
      step = find_step (self, "double-knees-to-chest");
      limber_session_seek (
          session, limber_timeline_find_step (limber_session_get_timeline (session), step) + 2 * S);
      while (limber_session_get_phase (session) + 1
                 < limber_timeline_get_n_phases (limber_session_get_timeline (session))
             && !limber_window_fixture_shows (self, "Into the leg"))
        limber_fake_clock_advance (self->clock, S);
      limber_wait_until (limber_window_fixture_shows (self, "Into the leg"));
      limber_window_fixture_assert_state (self, LIMBER_SESSION_RUNNING);
      limber_window_fixture_press (self, "3");
      g_assert_false (limber_window_fixture_shows (self, "Into the leg"));
      g_assert_cmpint (limber_window_fixture_shows (
                           self, "Bending forward made it worse twice. Mind that from now on?"),
                       ==,
                       i == 1);
      if (i == 1)
        limber_window_fixture_press (self, "1");
      limber_session_end (session);
      limber_fake_clock_advance (self->clock, HOUR);
    }
  /* It stands in the preferences, and holds. */
  g_assert_cmpuint (limber_advisor_get_person (get_advisor (self))->own
                        & (1u << LIMBER_OWN_FLEXION_SENSITIVE),
                    !=,
                    0);
}

/* After the last exercise it is asked when the session is over. */
static void
test_direction_at_the_end (LimberWindowFixture *self, gconstpointer user_data)
{
  int last;

  begin (self, "low-back-relief");
  limber_window_fixture_press (self, "0");
  last = find_step (self, "prone-press-up");
  do_step (self, last);
  limber_fake_clock_advance (self->clock, 60 * S);
  limber_window_fixture_assert_page (self, "summary");
  limber_wait_until (limber_window_fixture_shows (self, "Into the leg"));
}

static void
test_keep (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberSession *session;

  go_to_work (self, "post-run-full");
  session = limber_window_fixture_get_session (self);
  limber_session_seek (session,
                       limber_timeline_find_step (limber_session_get_timeline (session),
                                                  find_step (self, "standing-calf-stretch")));
  while (!limber_window_fixture_shows (self, "Hold"))
    limber_fake_clock_advance (self->clock, S);
  for (guint i = 0; i < 3; i++)
    limber_window_fixture_press (self, "plus");
  while (limber_window_fixture_shows (self, "Hold"))
    limber_fake_clock_advance (self->clock, S);
  limber_wait_until (limber_window_fixture_shows (self, "You pressed + 3 times."));
  limber_window_fixture_press (self, "1");
  g_assert_false (limber_window_fixture_shows (self, "You pressed + 3 times."));
}

/* To its very beginning. */
static void
go_to_hold (LimberWindowFixture *self)
{
  LimberSession  *session = limber_window_fixture_get_session (self);
  LimberTimeline *timeline = limber_session_get_timeline (session);
  int             step = find_step (self, "standing-calf-stretch");
  guint           phase = 0;

  while (limber_timeline_get_phase (timeline, phase)->step != step
         || limber_timeline_get_phase (timeline, phase)->kind != LIMBER_PHASE_WORK)
    phase++;
  limber_session_seek (session, limber_timeline_get_phase (timeline, phase)->start_us);
}

/* It is asked after the first breath, in the first hold only, and not at its end. */
static void
test_feel (LimberWindowFixture *self, gconstpointer user_data)
{
  go_to_work (self, "post-run-full");
  g_assert_false (limber_window_fixture_is_seen (self, LIMBER_TYPE_FEEL_CHIPS));
  go_to_hold (self);
  g_assert_false (limber_window_fixture_is_seen (self, LIMBER_TYPE_FEEL_CHIPS));
  limber_fake_clock_advance (self->clock, 6 * S);
  limber_wait_until (limber_window_fixture_is_seen (self, LIMBER_TYPE_FEEL_CHIPS));
  limber_window_fixture_press (self, "n");
  g_assert_cmpint (limber_advisor_get_feel (get_advisor (self), "standing-calf-stretch"), ==, 0);
  g_assert_false (limber_window_fixture_shows (self, "Feel it here"));

  go_to_hold (self);
  limber_advisor_set_feel (get_advisor (self), "standing-calf-stretch", TRUE);
  limber_fake_clock_advance (self->clock, 6 * S);
  limber_wait_until (limber_window_fixture_shows (self, "You feel it here: "));
  limber_fake_clock_advance (self->clock, 18 * S);
  limber_wait_until (!limber_window_fixture_is_seen (self, LIMBER_TYPE_FEEL_CHIPS));
}

/* What was never done is shown while one gets ready. */
static void
test_watch_once (LimberWindowFixture *self, gconstpointer user_data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  begin (self, "post-run-full");
  limber_wait_until (limber_window_fixture_shows (self, "Watch once"));
  limber_window_fixture_press (self, "0");
  limber_window_fixture_press (self, "space");
  g_assert_false (limber_window_fixture_shows (self, "Watch once"));
  limber_window_fixture_press (self, "space");
  limber_fake_clock_advance (self->clock, 30 * S);
  g_assert_false (limber_window_fixture_shows (self, "Watch once"));
  limber_session_seek (limber_window_fixture_get_session (self), 0);
  g_assert_false (limber_advisor_is_new (get_advisor (self), "march-in-place")
                  && !limber_window_fixture_shows (self, "Watch once"));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char      *path;
    LimberWindowTest test;
  } tests[] = {
    { "/app/after-step/direction", test_direction },
    { "/app/after-step/direction-at-the-end", test_direction_at_the_end },
    { "/app/after-step/keep", test_keep },
    { "/app/after-step/feel", test_feel },
    { "/app/after-step/watch-once", test_watch_once },
  };

  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    limber_window_fixture_add (tests[i].path, tests[i].test);

  return g_test_run ();
}
