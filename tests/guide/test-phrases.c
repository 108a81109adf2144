/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/limber-phrases.h"
#include "limber-fixtures.h"

#define S ((gint64) G_USEC_PER_SEC)

/* Lead-in 0-5, march 5-36, calf left 41-61, right 66-86, rest 86-92, left 92-112, right 117-137,
 * squat 142-154. */
static LimberTimeline *
compile (LimberFixtures *fixtures)
{
  g_autoptr(LimberRoutine) routine = NULL;
  LimberExercise *calf;
  LimberChange   *change = limber_change_new ();
  LimberCueText  *cue = limber_cue_text_new ();

  limber_fixtures_add_timed (fixtures, "march", LIMBER_SIDES_BOTH, 31)->kind = LIMBER_KIND_DYNAMIC;
  calf = limber_fixtures_add_timed (fixtures, "calf", LIMBER_SIDES_PER_SIDE, 20);
  calf->dose->sets = 2;
  calf->dose->rest_us = 6 * S;
  change->when = LIMBER_CHANGE_FROM_SET;
  change->from = 2;
  change->text = g_strdup ("Bend the rear knee");
  g_ptr_array_add (calf->changes, change);
  cue->text = g_strdup ("Heel down");
  g_ptr_array_add (calf->cues, cue);
  limber_fixtures_add_counted (fixtures, "squat", LIMBER_SIDES_BOTH, 4, 3)->kind
      = LIMBER_KIND_STRENGTH_REPS;
  routine = limber_fixtures_routine (fixtures, "march", "calf", "squat", NULL);
  routine->lead_in_us = 5 * S;

  return limber_fixtures_compile (fixtures, routine, NULL);
}

static void
test_moments (void)
{
  static const struct
  {
    int         at_s;
    const char *place;
    const char *heading;
    const char *title;
    const char *cue;
    const char *count;
    const char *next;
  } rows[] = {
    { 0, "1 of 3", "Get ready", "march", "Stand up.", NULL, "calf — Left leg" },
    { 10, "1 of 3", "Move", "march", NULL, NULL, "calf — Left leg" },
    { 37, "2 of 3 · set 1 of 2", "Next", "calf — Left leg", "Do it.", NULL, "Right leg" },
    { 42, "2 of 3 · set 1 of 2", "Hold", "calf — Left leg", "Heel down", NULL, "Right leg" },
    { 62,
      "2 of 3 · set 1 of 2",
      "Switch sides",
      "calf — Right leg",
      "the moving leg",
      NULL,
      "Set 2 of 2 — Left leg" },
    { 70,
      "2 of 3 · set 1 of 2",
      "Hold",
      "calf — Right leg",
      "Heel down",
      NULL,
      "Set 2 of 2 — Left leg" },
    { 87,
      "2 of 3 · set 2 of 2",
      "Rest",
      "calf — Left leg",
      "Bend the rear knee",
      NULL,
      "Right leg" },
    { 93,
      "2 of 3 · set 2 of 2",
      "Hold",
      "calf — Left leg",
      "Bend the rear knee",
      NULL,
      "Right leg" },
    { 120, "2 of 3 · set 2 of 2", "Hold", "calf — Right leg", "Bend the rear knee", NULL, "squat" },
    { 150, "3 of 3", "Move", "squat", NULL, "3 of 4 · down · breathe in", NULL },
  };
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberTimeline) timeline = compile (fixtures);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LimberMoment     moment;
      g_autofree char *place = NULL;
      g_autofree char *title = NULL;
      g_autofree char *count = NULL;
      g_autofree char *next = NULL;
      g_autofree char *cue = NULL;

      limber_timeline_get_moment (timeline, rows[i].at_s * S, &moment);
      place = limber_phrases_get_place (timeline, &moment);
      title = limber_phrases_get_title (timeline, moment.phase);
      count = limber_phrases_get_count (timeline, &moment);
      next = limber_phrases_get_next (timeline, &moment);
      cue = limber_phrases_get_cue (timeline, &moment);

      g_test_message ("at %d s", rows[i].at_s);
      g_assert_cmpstr (place, ==, rows[i].place);
      g_assert_cmpstr (limber_phrases_get_heading (timeline, &moment), ==, rows[i].heading);
      g_assert_cmpstr (title, ==, rows[i].title);
      g_assert_cmpstr (cue, ==, rows[i].cue);
      g_assert_cmpstr (count, ==, rows[i].count);
      g_assert_cmpstr (next, ==, rows[i].next);
    }
}

static void
test_hold_counts_both (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  LimberExercise  *dog;
  LimberMoment     moment;
  g_autofree char *held = NULL;
  g_autofree char *released = NULL;
  int              reps = 3;

  dog = limber_fixtures_add (fixtures, "dog", LIMBER_SIDES_BOTH, LIMBER_POSITION_QUADRUPED);
  dog->dose->reps = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (dog->dose->reps, reps);
  dog->dose->hold_us = 8 * S;
  dog->dose->gap_us = 2 * S;
  routine = limber_fixtures_routine (fixtures, "dog", NULL);
  routine->lead_in_us = 0;
  timeline = limber_fixtures_compile (fixtures, routine, NULL);

  limber_timeline_get_moment (timeline, 12 * S + S / 2, &moment);
  held = limber_phrases_get_count (timeline, &moment);
  g_assert_cmpstr (held, ==, "Rep 2 of 3 · hold 6");
  limber_timeline_get_moment (timeline, 18 * S, &moment);
  released = limber_phrases_get_count (timeline, &moment);
  g_assert_cmpstr (released, ==, "Rep 2 of 3 · release 2");
}

/* A breath that is counted by its segments is said once; whose turn it is stands beside the number. */
static void
test_breath_is_said_once (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  LimberExercise *sweep
      = limber_fixtures_add_counted (fixtures, "sweep", LIMBER_SIDES_ALTERNATING, 4, 3);
  LimberMoment     moment;
  g_autofree char *number = NULL;
  g_autofree char *motion = NULL;

  sweep->side_part = LIMBER_SIDE_PART_LEG;
  routine = limber_fixtures_routine (fixtures, "sweep", NULL);
  routine->lead_in_us = 0;
  timeline = limber_fixtures_compile (fixtures, routine, NULL);
  limber_timeline_get_moment (timeline, S / 10, &moment);
  number = limber_phrases_get_number (timeline, &moment);
  g_assert_cmpstr (number, ==, "1 of 4 · Left leg");

  moment.segment_name = "in";
  moment.breath = LIMBER_BREATH_IN;
  motion = limber_phrases_get_motion (timeline, &moment);
  g_assert_cmpstr (motion, ==, "breathe in");
}

static void
test_sides (void)
{
  g_assert_null (limber_phrases_get_side (LIMBER_SIDE_NONE, LIMBER_SIDE_PART_LEG));
  g_assert_cmpstr (
      limber_phrases_get_side (LIMBER_SIDE_LEFT, LIMBER_SIDE_PART_ARM), ==, "Left arm");
  g_assert_cmpstr (
      limber_phrases_get_side (LIMBER_SIDE_RIGHT, LIMBER_SIDE_PART_SIDE), ==, "Right side");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/phrases/moments", test_moments);
  g_test_add_func ("/phrases/hold-counts-both", test_hold_counts_both);
  g_test_add_func ("/phrases/breath-is-said-once", test_breath_is_said_once);
  g_test_add_func ("/phrases/sides", test_sides);

  return g_test_run ();
}
