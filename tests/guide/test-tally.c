/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/limber-outline.h"
#include "guide/limber-tally.h"
#include "limber-fake-clock.h"
#include "limber-fixtures.h"

#define S ((gint64) G_USEC_PER_SEC)

/* Lead-in 0-5, calf left 5-25, switch 25-30, right 30-50, squat from 55 on. */
static LimberTimeline *
compile (LimberFixtures *fixtures, LimberContext context)
{
  g_autoptr(LimberRoutine) routine = NULL;
  LimberExercise *squat;
  LimberEquipment chair = LIMBER_EQUIPMENT_CHAIR;
  LimberEquipment wall = LIMBER_EQUIPMENT_WALL;

  limber_fixtures_add_timed (fixtures, "calf", LIMBER_SIDES_PER_SIDE, 20);
  squat = limber_fixtures_add_counted (fixtures, "squat", LIMBER_SIDES_BOTH, 4, 3);
  g_array_append_val (squat->equipment, chair);
  g_array_append_val (squat->equipment, wall);
  routine = limber_fixtures_routine (fixtures, "calf", "squat", NULL);
  routine->lead_in_us = 5 * S;
  routine->context = context;

  return limber_fixtures_compile (fixtures, routine, NULL);
}

static void
assert_line (GPtrArray *lines, guint index, const char *name, const char *done, gboolean skipped)
{
  const LimberTallyLine *line = g_ptr_array_index (lines, index);

  g_assert_cmpstr (line->name, ==, name);
  g_assert_cmpstr (line->done, ==, done);
  g_assert_cmpint (line->skipped, ==, skipped);
}

static void
test_ended (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberTimeline) timeline = compile (fixtures, LIMBER_CONTEXT_POST_RUN);
  g_autoptr(LimberFakeClock) clock = limber_fake_clock_new ();
  g_autoptr(LimberSession) session = limber_session_new (LIMBER_CLOCK (clock), timeline, 1);
  g_autoptr(GPtrArray) lines = NULL;
  g_autofree char *total = NULL;

  limber_session_start (session);
  limber_fake_clock_advance (clock, 40 * S);
  limber_session_end (session);
  lines = limber_tally_get_lines (session);
  total = limber_tally_get_total (session);
  g_assert_cmpuint (lines->len, ==, 2);
  assert_line (lines, 0, "calf", "left 0:20, right 0:10", FALSE);
  assert_line (lines, 1, "squat", "skipped", TRUE);
  g_assert_cmpstr (total, ==, "0:30 of work");
  g_assert_cmpstr (limber_tally_get_last_word (session), ==, "Ended here. What you did counts.");
  g_assert_null (limber_tally_get_remark (session, TRUE));
  g_assert_nonnull (limber_tally_get_remark (session, FALSE));
}

static void
test_warmed_up (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberTimeline) timeline = compile (fixtures, LIMBER_CONTEXT_PRE_RUN);
  g_autoptr(LimberFakeClock) clock = limber_fake_clock_new ();
  g_autoptr(LimberSession) session = limber_session_new (LIMBER_CLOCK (clock), timeline, 2);

  limber_session_start (session);
  limber_fake_clock_advance (clock, 80 * S);
  g_assert_cmpstr (limber_tally_get_last_word (session), ==, "Go, easy first.");
  g_assert_nonnull (limber_tally_get_remark (session, TRUE));
}

static void
test_outline (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberTimeline) timeline = compile (fixtures, LIMBER_CONTEXT_PRE_RUN);
  g_autofree char *needs = limber_outline_format_needs (timeline);
  g_autofree char *nothing = limber_outline_format_equipment (0);

  g_assert_cmpstr (needs, ==, "You need: wall, chair");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpint (limber_outline_get_step_us (timeline, 0), ==, 45 * S);
  g_assert_cmpint (limber_outline_get_step_us (timeline, 1), ==, 12 * S);
  g_assert_cmpint (limber_outline_find_telling_step (timeline), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/guide/tally/ended", test_ended);
  g_test_add_func ("/guide/tally/warmed-up", test_warmed_up);
  g_test_add_func ("/guide/outline", test_outline);

  return g_test_run ();
}
