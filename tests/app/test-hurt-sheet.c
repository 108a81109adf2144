/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-hurt-sheet.h"
#include "limber-window-fixture.h"

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
hurt (LimberWindowFixture *self, const char *pain, const char *kind)
{
  limber_window_fixture_press (self, "h");
  limber_wait_until (limber_window_fixture_is_seen (self, LIMBER_TYPE_HURT_SHEET));
  limber_window_fixture_assert_state (self, LIMBER_SESSION_PAUSED);
  limber_window_fixture_press (self, pain);
  limber_wait_until (limber_window_fixture_shows (self, "What is it like?"));
  limber_window_fixture_press (self, kind);
  limber_window_fixture_settle (self);
}

static guint
get_step (LimberWindowFixture *self)
{
  LimberMoment moment;

  limber_session_get_moment (limber_window_fixture_get_session (self), &moment);

  return (guint) moment.phase->step;
}

static void
test_hurt_goes_on (LimberWindowFixture *self, gconstpointer user_data)
{
  static const char *const ways_out[] = { "Escape", "space", "Return" };
  guint                    step;

  go_to_work (self, "post-run-short");
  step = get_step (self);
  for (guint i = 0; i < G_N_ELEMENTS (ways_out); i++)
    {
      limber_window_fixture_press (self, "h");
      /* Nothing else is done meanwhile. */
      limber_window_fixture_press (self, "Right");
      limber_window_fixture_press (self, "plus");
      limber_window_fixture_assert_state (self, LIMBER_SESSION_PAUSED);
      g_assert_cmpuint (get_step (self), ==, step);
      limber_window_fixture_press (self, ways_out[i]);
      /* At once: later it would leave what is asked then. */
      limber_window_fixture_assert_state (self, LIMBER_SESSION_COUNTING_IN);
      g_assert_false (limber_window_fixture_is_seen (self, LIMBER_TYPE_HURT_SHEET));
      limber_fake_clock_advance (self->clock, 4 * S);
    }

  hurt (self, "2", "1");
  limber_wait_until (limber_window_fixture_shows (self, "Stay where it feels good."));
  limber_window_fixture_press (self, "1");
  g_assert_cmpuint (get_step (self), ==, step);
  limber_window_fixture_assert_state (self, LIMBER_SESSION_COUNTING_IN);
}

static void
test_hurt_easier (LimberWindowFixture *self, gconstpointer user_data)
{
  guint step;

  go_to_work (self, "post-run-short");
  step = get_step (self);
  hurt (self, "5", "1");
  limber_wait_until (
      limber_window_fixture_shows (self, "Take the easier version, or skip this one."));
  limber_window_fixture_press (self, "1");
  g_assert_cmpuint (get_step (self), ==, step);
  limber_window_fixture_assert_state (self, LIMBER_SESSION_COUNTING_IN);

  limber_fake_clock_advance (self->clock, 4 * S);
  hurt (self, "4", "1");
  limber_window_fixture_press (self, "2");
  g_assert_cmpuint (get_step (self), ==, step + 1);
}

/* What is sharp ends the exercise; the second time is one too many. */
static void
test_hurt_ends (LimberWindowFixture *self, gconstpointer user_data)
{
  guint step;

  go_to_work (self, "post-run-short");
  step = get_step (self);
  hurt (self, "3", "3");
  limber_wait_until (limber_window_fixture_shows (self, "We leave this one for today."));
  limber_window_fixture_press (self, "1");
  g_assert_cmpuint (get_step (self), ==, step + 1);
  limber_fake_clock_advance (self->clock, 20 * S);
  hurt (self, "3", "3");
  limber_wait_until (limber_window_fixture_shows (self, "We close with easy breathing."));
  limber_window_fixture_press (self, "1");
  limber_fake_clock_advance (self->clock, 5 * S);
  limber_wait_until (limber_window_fixture_shows (self, "Belly breathing"));
}

static void
test_hurt_where_to (LimberWindowFixture *self, gconstpointer user_data)
{
  go_to_work (self, "post-run-short");
  hurt (self, "2", "4");
  g_assert_true (
      limber_window_fixture_shows (self, "Is it moving up, out of the leg and towards the back?"));
  limber_window_fixture_press (self, "1");
  limber_wait_until (limber_window_fixture_shows (self, "Stay where it feels good."));
  limber_window_fixture_press (self, "4");
  limber_window_fixture_assert_page (self, "summary");
}

static void
test_hurt_stops (LimberWindowFixture *self, gconstpointer user_data)
{
  go_to_work (self, "post-run-short");
  hurt (self, "2", "5");
  g_assert_true (
      limber_window_fixture_shows (self, "New numbness or weakness should be examined today."));
  g_assert_true (limber_window_fixture_shows (self, "Please stop here"));
  limber_window_fixture_press (self, "1");
  g_assert_true (limber_session_is_over (limber_window_fixture_get_session (self)));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char      *path;
    LimberWindowTest test;
  } tests[] = {
    { "/app/hurt-sheet/goes-on", test_hurt_goes_on },
    { "/app/hurt-sheet/easier", test_hurt_easier },
    { "/app/hurt-sheet/ends", test_hurt_ends },
    { "/app/hurt-sheet/where-to", test_hurt_where_to },
    { "/app/hurt-sheet/stops", test_hurt_stops },
  };

  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    limber_window_fixture_add (tests[i].path, tests[i].test);

  return g_test_run ();
}
