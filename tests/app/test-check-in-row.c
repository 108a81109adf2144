/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-hurt-sheet.h"
#include "app/limber-session-bar.h"
#include "limber-window-fixture.h"

#define HOUR (3600 * S)

static LimberAdvisor *
get_advisor (LimberWindowFixture *self)
{
  return limber_guide_get_advisor (limber_services_get_guide (self->services));
}

static gboolean
has_class (GtkWidget *widget, gconstpointer name)
{
  return gtk_widget_has_css_class (widget, name) && gtk_widget_get_mapped (widget);
}

/* How the back was some hours ago. */
static void
check_in_before (LimberWindowFixture *self, const LimberCheckIn *answers)
{
  limber_advisor_check_in (get_advisor (self), answers, NULL);
  limber_fake_clock_advance (self->clock, 30 * HOUR);
}

static void
begin (LimberWindowFixture *self, const char *routine)
{
  limber_window_fixture_begin (self, routine);
  limber_window_fixture_settle (self);
}

static int
get_pain (LimberWindowFixture *self)
{
  LimberCheckIn last;

  return limber_advisor_get_last (get_advisor (self), &last) ? last.pain : -1;
}

/* A digit answers, and nothing has waited for it. */
static void
test_one_key (LimberWindowFixture *self, gconstpointer user_data)
{
  begin (self, "post-run-short");
  limber_wait_until (limber_window_fixture_shows (self, "Back now?"));
  g_assert_false (limber_window_fixture_is_seen (self, LIMBER_TYPE_SESSION_BAR));
  limber_window_fixture_assert_state (self, LIMBER_SESSION_RUNNING);
  limber_window_fixture_press (self, "2");
  g_assert_false (limber_window_fixture_shows (self, "Back now?"));
  limber_wait_until (limber_window_fixture_is_seen (self, LIMBER_TYPE_SESSION_BAR));
  g_assert_cmpint (get_pain (self), ==, 2);
  limber_window_fixture_assert_state (self, LIMBER_SESSION_RUNNING);
}

/* Who does not answer is asked no more when the work begins, and has answered nothing. */
static void
test_unanswered (LimberWindowFixture *self, gconstpointer user_data)
{
  begin (self, "post-run-short");
  limber_fake_clock_advance (self->clock, 12 * S);
  g_assert_cmpuint (limber_session_get_phase (limber_window_fixture_get_session (self)), ==, 1);
  g_assert_false (limber_window_fixture_shows (self, "Back now?"));
  limber_wait_until (limber_window_fixture_is_seen (self, LIMBER_TYPE_SESSION_BAR));
  g_assert_cmpint (get_pain (self), ==, -1);
  limber_window_fixture_assert_state (self, LIMBER_SESSION_RUNNING);
}

static void
test_skip (LimberWindowFixture *self, gconstpointer user_data)
{
  begin (self, "post-run-short");
  limber_window_fixture_press (self, "Escape");
  g_assert_false (limber_window_fixture_shows (self, "Back now?"));
  limber_window_fixture_assert_state (self, LIMBER_SESSION_RUNNING);
  g_assert_cmpint (get_pain (self), ==, -1);
  /* From now on it does what it always does. */
  limber_window_fixture_press (self, "Escape");
  g_assert_nonnull (limber_window_fixture_get_dialog (self));
  limber_window_fixture_answer (self, "on");
}

/* A 1 waits for a 0, but not for long. */
static void
test_ten (LimberWindowFixture *self, gconstpointer user_data)
{
  begin (self, "post-run-short");
  limber_window_fixture_press (self, "1");
  limber_wait_until (limber_window_fixture_shows (self, "Back now?"));
  limber_wait_until (get_pain (self) == 1);
  g_assert_false (limber_window_fixture_shows (self, "Back now?"));
}

static void
test_one_and_zero (LimberWindowFixture *self, gconstpointer user_data)
{
  begin (self, "post-run-short");
  limber_window_fixture_press (self, "1");
  limber_window_fixture_press (self, "0");
  limber_wait_until (limber_window_fixture_shows (self, "What is it like?"));
  limber_window_fixture_assert_state (self, LIMBER_SESSION_PAUSED);
}

static void
test_same (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberCheckIn before = LIMBER_CHECK_IN_INIT;

  before.pain = 3;
  check_in_before (self, &before);
  begin (self, "post-run-short");
  limber_wait_until (limber_window_fixture_shows (self, "Enter: 3, same as last time"));
  limber_window_fixture_press (self, "Return");
  g_assert_false (limber_window_fixture_shows (self, "Back now?"));
  g_assert_cmpint (get_pain (self), ==, 3);
  limber_window_fixture_assert_state (self, LIMBER_SESSION_RUNNING);
}

/* From 4 upwards it is asked what it is like and where; that takes its time. */
static void
test_details (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberCheckIn last;
  gint64        position;

  begin (self, "post-run-short");
  limber_window_fixture_press (self, "5");
  limber_wait_until (limber_window_fixture_shows (self, "What is it like?"));
  limber_window_fixture_assert_state (self, LIMBER_SESSION_PAUSED);
  position = limber_session_get_position_us (limber_window_fixture_get_session (self));
  limber_fake_clock_advance (self->clock, 30 * S);

  limber_window_fixture_press (self, "1");
  limber_wait_until (limber_window_fixture_shows (self, "Where?"));
  /* Back, and the same again. */
  limber_window_fixture_press (self, "BackSpace");
  limber_wait_until (limber_window_fixture_shows (self, "What is it like?"));
  limber_window_fixture_press (self, "1");
  limber_window_fixture_press (self, "1");
  limber_wait_until (limber_window_fixture_shows (self, "Any new numbness, tingling or weakness?"));
  limber_window_fixture_press (self, "1");

  limber_window_fixture_assert_state (self, LIMBER_SESSION_COUNTING_IN);
  g_assert_cmpint (
      limber_session_get_position_us (limber_window_fixture_get_session (self)), ==, position);
  g_assert_true (limber_advisor_get_last (get_advisor (self), &last));
  g_assert_cmpint (last.pain, ==, 5);
  g_assert_cmpint (last.kind, ==, LIMBER_PAIN_KIND_ACHE);
  g_assert_cmpint (last.place, ==, LIMBER_PAIN_PLACE_BACK);
  g_assert_false (last.neuro);
  /* Why today is not as usual is said until the work begins. */
  g_assert_true (limber_widget_find (GTK_WIDGET (self->window), has_class, "changes-line") != NULL);
  limber_fake_clock_advance (self->clock, 20 * S);
  g_assert_null (limber_widget_find (GTK_WIDGET (self->window), has_class, "changes-line"));
}

static void
test_chip (LimberWindowFixture *self, gconstpointer user_data)
{
  begin (self, "post-run-short");
  limber_window_fixture_press (self, "l");
  limber_window_fixture_assert_state (self, LIMBER_SESSION_PAUSED);
  limber_window_fixture_press (self, "l");
  limber_window_fixture_assert_state (self, LIMBER_SESSION_COUNTING_IN);
  limber_window_fixture_press (self, "l");
  limber_window_fixture_press (self, "0");
  limber_wait_until (limber_window_fixture_shows (self, "What is it like?"));
  limber_window_fixture_press (self, "1");
  limber_window_fixture_press (self, "2");
  limber_window_fixture_press (self, "1");
  g_assert_true (
      limber_window_fixture_shows (self, "Is the pain new, or has it moved to a new place?"));
  limber_window_fixture_press (self, "1");
  g_assert_cmpint (get_pain (self), ==, 0);
  limber_window_fixture_assert_state (self, LIMBER_SESSION_COUNTING_IN);
}

/* After a red day nothing goes on before somebody has said how it is. */
static void
test_red_before (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberCheckIn before = LIMBER_CHECK_IN_INIT;

  before.pain = 8;
  before.kind = LIMBER_PAIN_KIND_ACHE;
  before.place = LIMBER_PAIN_PLACE_BACK;
  check_in_before (self, &before);
  begin (self, "post-run-short");
  limber_window_fixture_assert_state (self, LIMBER_SESSION_PAUSED);
  limber_window_fixture_press (self, "space");
  limber_window_fixture_assert_state (self, LIMBER_SESSION_PAUSED);
  limber_wait_until (limber_window_fixture_shows (self, "Back now?"));
  limber_window_fixture_press (self, "1");
  limber_wait_until (get_pain (self) == 1);
  limber_window_fixture_assert_state (self, LIMBER_SESSION_COUNTING_IN);
}

/* A quiet day ends the session, and there is nothing to sum up. */
static void
test_quiet (LimberWindowFixture *self, gconstpointer user_data)
{
  begin (self, "core-a");
  limber_window_fixture_press (self, "8");
  limber_window_fixture_press (self, "1");
  limber_window_fixture_press (self, "1");
  limber_window_fixture_press (self, "1");
  limber_window_fixture_assert_page (self, "today");
  g_assert_true (limber_session_is_over (limber_window_fixture_get_session (self)));
}

/* New weakness is to be examined: that is said, and then there is nothing more. */
static void
test_neuro (LimberWindowFixture *self, gconstpointer user_data)
{
  begin (self, "core-a");
  limber_window_fixture_press (self, "5");
  limber_window_fixture_press (self, "1");
  limber_window_fixture_press (self, "1");
  limber_window_fixture_press (self, "2");
  g_assert_true (limber_session_is_over (limber_window_fixture_get_session (self)));
  limber_wait_until (limber_window_fixture_is_seen (self, LIMBER_TYPE_HURT_SHEET));
  g_assert_true (
      limber_window_fixture_shows (self, "New numbness or weakness should be examined today."));
  limber_window_fixture_press (self, "Escape");
  limber_wait_until (limber_window_fixture_is_seen (self, LIMBER_TYPE_HURT_SHEET));
  limber_window_fixture_press (self, "1");
  limber_window_fixture_assert_page (self, "today");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char      *path;
    LimberWindowTest test;
  } tests[] = {
    { "/app/check-in-row/one-key", test_one_key },
    { "/app/check-in-row/unanswered", test_unanswered },
    { "/app/check-in-row/skip", test_skip },
    { "/app/check-in-row/ten", test_ten },
    { "/app/check-in-row/one-and-zero", test_one_and_zero },
    { "/app/check-in-row/same", test_same },
    { "/app/check-in-row/details", test_details },
    { "/app/check-in-row/chip", test_chip },
    { "/app/check-in-row/red-before", test_red_before },
    { "/app/check-in-row/quiet", test_quiet },
    { "/app/check-in-row/neuro", test_neuro },
  };

  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    limber_window_fixture_add (tests[i].path, tests[i].test);

  return g_test_run ();
}
