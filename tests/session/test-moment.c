/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-fixtures.h"

#define S ((gint64) G_USEC_PER_SEC)

static LimberTimeline *
compile_one (LimberFixtures *fixtures, const char *id)
{
  g_autoptr(LimberRoutine) routine = limber_fixtures_routine (fixtures, id, NULL);

  routine->lead_in_us = 0;

  return limber_fixtures_compile (fixtures, routine, NULL);
}

static void
test_tempo (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberTimeline) timeline = NULL;
  static const struct
  {
    gint64       at_ms;
    int          rep;
    const char  *segment;
    gint64       remaining_ms;
    LimberBreath breath;
  } rows[] = {
    { 0, 1, "up", 1000, LIMBER_BREATH_OUT },     { 999, 1, "up", 1, LIMBER_BREATH_OUT },
    { 1000, 1, "down", 2000, LIMBER_BREATH_IN }, { 2999, 1, "down", 1, LIMBER_BREATH_IN },
    { 3000, 2, "up", 1000, LIMBER_BREATH_OUT },  { 10000, 4, "down", 2000, LIMBER_BREATH_IN },
  };

  limber_fixtures_add_counted (fixtures, "squat", LIMBER_SIDES_BOTH, 4, 3);
  timeline = compile_one (fixtures, "squat");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LimberMoment moment;

      limber_timeline_get_moment (timeline, rows[i].at_ms * 1000, &moment);
      g_test_message ("at %" G_GINT64_FORMAT " ms", rows[i].at_ms);
      g_assert_cmpint (moment.rep, ==, rows[i].rep);
      g_assert_cmpstr (moment.segment_name, ==, rows[i].segment);
      g_assert_cmpint (moment.segment_remaining_us, ==, rows[i].remaining_ms * 1000);
      g_assert_cmpint (moment.breath, ==, rows[i].breath);
      g_assert_cmpint (moment.side, ==, LIMBER_SIDE_NONE);
    }
}

static void
test_holds (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberTimeline) timeline = NULL;
  LimberExercise *dog;
  LimberMoment    moment;
  int             reps = 3;

  dog = limber_fixtures_add (fixtures, "dog", LIMBER_SIDES_PER_SIDE, LIMBER_POSITION_QUADRUPED);
  dog->dose->reps = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (dog->dose->reps, reps);
  dog->dose->hold_us = 8 * S;
  dog->dose->gap_us = 2 * S;
  timeline = compile_one (fixtures, "dog");

  limber_timeline_get_moment (timeline, 7 * S, &moment);
  g_assert_cmpint (moment.rep, ==, 1);
  g_assert_cmpint (moment.segment, ==, 0);
  g_assert_cmpint (moment.segment_remaining_us, ==, S);
  g_assert_cmpstr (moment.segment_name, ==, "hold");

  limber_timeline_get_moment (timeline, 28 * S, &moment);
  g_assert_cmpint (moment.rep, ==, 3);
  g_assert_cmpint (moment.segment, ==, 1);
  g_assert_cmpint (moment.segment_remaining_us, ==, 2 * S);
  g_assert_cmpint (moment.side, ==, LIMBER_SIDE_LEFT);

  /* While changing sides one sees the side to come. */
  limber_timeline_get_moment (timeline, 31 * S, &moment);
  g_assert_cmpint (moment.phase->kind, ==, LIMBER_PHASE_SWITCH);
  g_assert_cmpint (moment.rep, ==, 0);
  g_assert_cmpint (moment.side, ==, LIMBER_SIDE_RIGHT);
}

static void
test_turns (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  LimberTimelineOptions options = LIMBER_TIMELINE_OPTIONS_DEFAULT;
  LimberMoment          moment;

  limber_fixtures_add_counted (fixtures, "bug", LIMBER_SIDES_ALTERNATING, 8, 5);
  routine = limber_fixtures_routine (fixtures, "bug", NULL);
  routine->lead_in_us = 0;
  options.first_side = LIMBER_SIDE_RIGHT;
  timeline = limber_fixtures_compile (fixtures, routine, &options);

  for (int rep = 1; rep <= 8; rep++)
    {
      limber_timeline_get_moment (timeline, (rep - 1) * 5 * S + S, &moment);
      g_assert_cmpint (moment.rep, ==, rep);
      g_assert_cmpint (moment.side, ==, rep % 2 == 1 ? LIMBER_SIDE_RIGHT : LIMBER_SIDE_LEFT);
    }
}

static void
test_ends (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberTimeline) timeline = NULL;
  LimberMoment moment;

  limber_fixtures_add_counted (fixtures, "squat", LIMBER_SIDES_BOTH, 4, 3);
  timeline = compile_one (fixtures, "squat");

  limber_timeline_get_moment (timeline, -5 * S, &moment);
  g_assert_cmpint (moment.elapsed_us, ==, 0);
  limber_timeline_get_moment (timeline, 99 * S, &moment);
  g_assert_cmpint (moment.remaining_us, ==, 0);
  g_assert_cmpint (moment.rep, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/moment/tempo", test_tempo);
  g_test_add_func ("/moment/holds", test_holds);
  g_test_add_func ("/moment/turns", test_turns);
  g_test_add_func ("/moment/ends", test_ends);

  return g_test_run ();
}
