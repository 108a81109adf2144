/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/limber-scene.h"
#include "limber-fake-clock.h"
#include "limber-fixtures.h"

#define S ((gint64) G_USEC_PER_SEC)

/* Lead-in 0-5, calf left 5-25, switch 25-30, right 30-50, squat 55-67. */
typedef struct
{
  LimberFixtures  *fixtures;
  LimberFakeClock *clock;
  LimberSession   *session;
  LimberScene     *scene;
} Fixture;

static void
set_up (Fixture *self, gconstpointer user_data)
{
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  LimberExercise *calf;

  self->fixtures = limber_fixtures_new ();
  calf = limber_fixtures_add_timed (self->fixtures, "calf", LIMBER_SIDES_PER_SIDE, 20);
  calf->easier = g_new0 (LimberVariant, 1);
  calf->easier->text = g_strdup ("Bend the knee");
  limber_fixtures_add_counted (self->fixtures, "squat", LIMBER_SIDES_BOTH, 4, 3);
  routine = limber_fixtures_routine (self->fixtures, "calf", "squat", NULL);
  routine->lead_in_us = 5 * S;
  timeline = limber_fixtures_compile (self->fixtures, routine, NULL);
  self->clock = limber_fake_clock_new ();
  self->session = limber_session_new (LIMBER_CLOCK (self->clock), timeline, 1);
  self->scene = limber_scene_new (self->session);
}

static void
tear_down (Fixture *self, gconstpointer user_data)
{
  g_assert_finalize_object (self->scene);
  g_assert_finalize_object (self->session);
  g_assert_finalize_object (self->clock);
  limber_fixtures_free (self->fixtures);
}

static void
assert_text (Fixture *self, const char *property, const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (self->scene, property, &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static gboolean
is (Fixture *self, const char *property)
{
  gboolean value;

  g_object_get (self->scene, property, &value, NULL);

  return value;
}

static void
test_follows (Fixture *self, gconstpointer user_data)
{
  double fraction, progress;
  gint64 position;

  assert_text (self, "heading", "Paused");
  g_assert_true (is (self, "still"));
  limber_session_start (self->session);
  g_assert_true (is (self, "moving"));
  g_assert_false (is (self, "still"));
  assert_text (self, "heading", "Get ready");
  assert_text (self, "name", "calf");
  assert_text (self, "side", "Left leg");
  assert_text (self, "place", "1 of 2");
  assert_text (self, "clock", "0:05");
  assert_text (self, "title", "Get ready: calf — Left leg – 5 s");

  limber_fake_clock_advance (self->clock, 5 * S);
  assert_text (self, "heading", "Hold");
  assert_text (self, "title", "calf — Left leg – 20 s");
  assert_text (self, "next", "Right leg");
  limber_fake_clock_advance (self->clock, 5 * S);
  assert_text (self, "clock", "0:15");
  assert_text (self, "elapsed", "0:10");
  g_assert_cmpint (limber_scene_get_seconds_left (self->scene), ==, 15);
  g_object_get (
      self->scene, "fraction", &fraction, "progress", &progress, "position", &position, NULL);
  g_assert_cmpfloat (fraction, ==, 0.75);
  g_assert_cmpfloat_with_epsilon (progress, 10 / 67.0, 0.01);
  g_assert_cmpint (position, ==, 10 * S);
}

static double
get_breath (Fixture *self)
{
  double breath;

  g_object_get (self->scene, "breath", &breath, NULL);

  return breath;
}

/* In a hold four seconds in, and six out; unless nobody wants to be led. */
static void
test_breath (Fixture *self, gconstpointer user_data)
{
  double before;

  limber_session_start (self->session);
  g_assert_cmpfloat (get_breath (self), ==, -1);
  assert_text (self, "breath-word", "");
  limber_fake_clock_advance (self->clock, 6 * S);
  assert_text (self, "breath-word", "in");
  before = get_breath (self);
  limber_fake_clock_advance (self->clock, 2 * S);
  g_assert_cmpfloat (get_breath (self), >, before);
  limber_fake_clock_advance (self->clock, 2 * S);
  assert_text (self, "breath-word", "out");
  g_assert_cmpfloat (get_breath (self), >, 0.9);
  limber_fake_clock_advance (self->clock, 4 * S);
  g_assert_cmpfloat (get_breath (self), <, 0.4);

  g_object_set (self->scene, "breath-guide", FALSE, NULL);
  g_assert_cmpfloat (get_breath (self), ==, -1);
  assert_text (self, "breath-word", "");
  g_object_set (self->scene, "breath-guide", TRUE, NULL);
  g_assert_cmpfloat (get_breath (self), >=, 0);
}

/* The clock counts the hold, the number the repetition. */
static void
test_held (Fixture *self, gconstpointer user_data)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  g_autoptr(LimberSession) session = NULL;
  LimberExercise *dog;
  Fixture         held = { .clock = self->clock };
  double          fraction;
  int             reps = 3;

  dog = limber_fixtures_add (fixtures, "dog", LIMBER_SIDES_BOTH, LIMBER_POSITION_QUADRUPED);
  dog->dose->reps = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (dog->dose->reps, reps);
  dog->dose->hold_us = 8 * S;
  dog->dose->gap_us = 2 * S;
  routine = limber_fixtures_routine (fixtures, "dog", NULL);
  routine->lead_in_us = 5 * S;
  timeline = limber_fixtures_compile (fixtures, routine, NULL);
  session = limber_session_new (LIMBER_CLOCK (self->clock), timeline, 1);
  held.scene = limber_scene_new (session);
  limber_session_start (session);
  limber_fake_clock_advance (self->clock, 5 * S + 12 * S);
  assert_text (&held, "clock", "0:06");
  assert_text (&held, "number", "Rep 2 of 3");
  assert_text (&held, "motion", "");
  assert_text (&held, "heading", "Hold");
  g_object_get (held.scene, "fraction", &fraction, NULL);
  g_assert_cmpfloat_with_epsilon (fraction, 6 / 8.0, 0.01);
  limber_fake_clock_advance (self->clock, 6 * S);
  assert_text (&held, "clock", "0:02");
  assert_text (&held, "heading", "Release");
  g_object_get (held.scene, "fraction", &fraction, NULL);
  g_assert_cmpfloat_with_epsilon (fraction, 1, 0.01);
  g_object_unref (held.scene);
}

/* What is next is told at the end of a bout, and never while one gets ready for it. */
static void
test_tells_soon (Fixture *self, gconstpointer user_data)
{
  limber_session_start (self->session);
  g_assert_false (is (self, "working"));
  limber_fake_clock_advance (self->clock, 4 * S);
  g_assert_false (is (self, "soon"));
  limber_fake_clock_advance (self->clock, S);
  g_assert_true (is (self, "working"));
  limber_fake_clock_advance (self->clock, 12 * S);
  g_assert_false (is (self, "soon"));
  limber_fake_clock_advance (self->clock, 2 * S);
  g_assert_true (is (self, "soon"));
  assert_text (self, "next", "Right leg");
  limber_fake_clock_advance (self->clock, 6 * S);
  g_assert_false (is (self, "soon"));
  g_assert_false (is (self, "working"));
  assert_text (self, "side", "Right leg");
}

/* What moves between two ticks needs to be asked for; half a second later it is still 0:15. */
static void
test_refreshes (Fixture *self, gconstpointer user_data)
{
  double before, after;

  limber_session_start (self->session);
  limber_fake_clock_advance (self->clock, 10 * S);
  g_object_get (self->scene, "fraction", &before, NULL);
  limber_fake_clock_advance (self->clock, S / 2);
  limber_scene_refresh (self->scene);
  g_object_get (self->scene, "fraction", &after, NULL);
  g_assert_cmpfloat_with_epsilon (before - after, 0.025, 0.001);
  assert_text (self, "clock", "0:15");
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  ++*(guint *) user_data;
}

static void
test_tells_once (Fixture *self, gconstpointer user_data)
{
  guint names = 0, clocks = 0;

  limber_session_start (self->session);
  g_signal_connect (self->scene, "notify::name", G_CALLBACK (count_cb), &names);
  g_signal_connect (self->scene, "notify::clock", G_CALLBACK (count_cb), &clocks);
  for (int i = 0; i < 10; i++)
    limber_scene_refresh (self->scene);
  g_assert_cmpuint (names + clocks, ==, 0);
  limber_fake_clock_advance (self->clock, S);
  limber_fake_clock_advance (self->clock, S);
  g_assert_cmpuint (clocks, ==, 2);
  g_assert_cmpuint (names, ==, 0);
}

static void
test_counts_in (Fixture *self, gconstpointer user_data)
{
  limber_session_start (self->session);
  limber_fake_clock_advance (self->clock, 8 * S);
  limber_session_pause (self->session);
  g_assert_true (is (self, "still"));
  g_assert_false (is (self, "moving"));
  assert_text (self, "heading", "Paused");
  limber_session_resume (self->session);
  assert_text (self, "clock", "3");
  assert_text (self, "heading", "Going on in");
  limber_fake_clock_advance (self->clock, S);
  assert_text (self, "clock", "2");
  limber_fake_clock_advance (self->clock, 2 * S);
  assert_text (self, "clock", "0:17");
  assert_text (self, "heading", "Hold");
}

static void
test_easier (Fixture *self, gconstpointer user_data)
{
  g_autofree char *calf = limber_scene_get_easier (self->scene);
  g_autofree char *squat = NULL;

  g_assert_nonnull (strstr (calf, "Easier: Bend the knee."));
  limber_session_seek (self->session, 60 * S);
  squat = limber_scene_get_easier (self->scene);
  g_assert_null (strstr (squat, "Easier"));
  g_assert_nonnull (strstr (squat, "skip it"));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *, gconstpointer);
  } tests[] = {
    { "/guide/scene/follows", test_follows },       { "/guide/scene/refreshes", test_refreshes },
    { "/guide/scene/tells-once", test_tells_once }, { "/guide/scene/counts-in", test_counts_in },
    { "/guide/scene/easier", test_easier },         { "/guide/scene/tells-soon", test_tells_soon },
    { "/guide/scene/breath", test_breath },         { "/guide/scene/held", test_held },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
