/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/limber-playhead.h"

#include "limber-fixtures.h"

#define S ((gint64) G_USEC_PER_SEC)

static LimberTimeline *
compile (LimberFixtures *fixtures)
{
  g_autoptr (LimberRoutine) routine = NULL;

  limber_fixtures_add_timed (fixtures, "calf", LIMBER_SIDES_PER_SIDE, 30);
  routine = limber_fixtures_routine (fixtures, "calf", NULL);
  routine->lead_in_us = 0;

  return limber_fixtures_compile (fixtures, routine, NULL);
}

/* Between looking at the clock and carrying it out a moment passes: it is nobody's work. */
static void
test_ends_when_it_was_made_to (void)
{
  g_autoptr (LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr (LimberTimeline) timeline = compile (fixtures);
  g_autoptr (LimberTimeline) shorter = NULL;
  LimberPlayhead   head;
  const LimberCue *cue;

  limber_playhead_init (&head, timeline, 1);
  limber_playhead_start (&head, 0);
  while (limber_playhead_step (&head, 9 * S, &cue) != LIMBER_PLAYHEAD_NOTHING)
    ;
  shorter = limber_timeline_adjust (timeline, 9 * S, -60 * S);
  limber_playhead_change (&head, shorter, 9 * S + 700);

  g_assert_cmpint (g_array_index (head.played, gint64, 0), ==, 9 * S);
  g_assert_cmpint (limber_timeline_get_phase (shorter, 0)->length_us, ==, 9 * S);
  g_assert_cmpint (limber_playhead_step (&head, 9 * S + 700, &cue), ==, LIMBER_PLAYHEAD_ENTERED);
  limber_playhead_clear (&head);
}

/* However often and unevenly one asks, what is played is what passed. */
static void
test_account (void)
{
  g_autoptr (LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr (LimberTimeline) timeline = compile (fixtures);
  LimberPlayhead      head;
  LimberPlayheadEvent event = LIMBER_PLAYHEAD_NOTHING;
  const LimberCue    *cue;
  gint64              now = 0;
  gint64              sum = 0;

  limber_playhead_init (&head, timeline, 1);
  limber_playhead_start (&head, now);
  while (event != LIMBER_PLAYHEAD_FINISHED)
    {
      now += g_test_rand_int_range (0, 900000);
      do
        event = limber_playhead_step (&head, now, &cue);
      while (event != LIMBER_PLAYHEAD_NOTHING && event != LIMBER_PLAYHEAD_FINISHED);
    }
  for (guint i = 0; i < head.played->len; i++)
    sum += g_array_index (head.played, gint64, i);
  g_assert_cmpint (sum, ==, limber_timeline_get_total_us (timeline));
  limber_playhead_clear (&head);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/playhead/ends-when-it-was-made-to", test_ends_when_it_was_made_to);
  g_test_add_func ("/playhead/account", test_account);

  return g_test_run ();
}
