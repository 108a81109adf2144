/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-fixtures.h"

#define S ((gint64) G_USEC_PER_SEC)

typedef struct
{
  LimberPhaseKind kind;
  int             step;
  int             set;
  LimberSide      side;
  int             start_s;
  int             length_s;
} Row;

static void
assert_phases (LimberTimeline *timeline, const Row *rows, guint n)
{
  g_assert_cmpuint (limber_timeline_get_n_phases (timeline), ==, n);
  for (guint i = 0; i < n; i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);

      g_test_message ("phase %u", i);
      g_assert_cmpint (phase->kind, ==, rows[i].kind);
      g_assert_cmpint (phase->step, ==, rows[i].step);
      g_assert_cmpint (phase->set, ==, rows[i].set);
      g_assert_cmpint (phase->side, ==, rows[i].side);
      g_assert_cmpint (phase->start_us, ==, rows[i].start_s * S);
      g_assert_cmpint (phase->length_us, ==, rows[i].length_s * S);
    }
}

static void
test_grammar (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  LimberExercise  *calf;
  static const Row rows[] = {
    { LIMBER_PHASE_LEAD_IN, 0, 1, LIMBER_SIDE_NONE, 0, 10 },
    { LIMBER_PHASE_WORK, 0, 1, LIMBER_SIDE_NONE, 10, 60 },
    { LIMBER_PHASE_TRANSITION, 1, 1, LIMBER_SIDE_RIGHT, 70, 5 },
    { LIMBER_PHASE_WORK, 1, 1, LIMBER_SIDE_RIGHT, 75, 30 },
    { LIMBER_PHASE_SWITCH, 1, 1, LIMBER_SIDE_LEFT, 105, 5 },
    { LIMBER_PHASE_WORK, 1, 1, LIMBER_SIDE_LEFT, 110, 30 },
    { LIMBER_PHASE_REST, 1, 2, LIMBER_SIDE_RIGHT, 140, 7 },
    { LIMBER_PHASE_WORK, 1, 2, LIMBER_SIDE_RIGHT, 147, 30 },
    { LIMBER_PHASE_SWITCH, 1, 2, LIMBER_SIDE_LEFT, 177, 5 },
    { LIMBER_PHASE_WORK, 1, 2, LIMBER_SIDE_LEFT, 182, 30 },
    { LIMBER_PHASE_TRANSITION, 2, 1, LIMBER_SIDE_NONE, 212, 5 },
    { LIMBER_PHASE_WORK, 2, 1, LIMBER_SIDE_NONE, 217, 12 },
  };
  LimberTimelineOptions options = LIMBER_TIMELINE_OPTIONS_DEFAULT;

  limber_fixtures_add_timed (fixtures, "march", LIMBER_SIDES_ALTERNATING, 60);
  calf = limber_fixtures_add_timed (fixtures, "calf", LIMBER_SIDES_PER_SIDE, 30);
  calf->dose->sets = 2;
  calf->dose->rest_us = 7 * S;
  limber_fixtures_add_counted (fixtures, "squat", LIMBER_SIDES_BOTH, 4, 3);
  routine = limber_fixtures_routine (fixtures, "march", "calf", "squat", NULL);
  options.first_side = LIMBER_SIDE_RIGHT;
  timeline = limber_fixtures_compile (fixtures, routine, &options);

  assert_phases (timeline, rows, G_N_ELEMENTS (rows));
  g_assert_cmpint (limber_timeline_get_total_us (timeline), ==, 229 * S);
  g_assert_cmpint (limber_timeline_get_work_us (timeline), ==, (60 + 4 * 30 + 12) * S);
  g_assert_cmpint (limber_timeline_get_phase (timeline, 11)->reps, ==, 4);
  g_assert_cmpint (limber_timeline_get_phase (timeline, 11)->rep_us, ==, 3 * S);
}

/* A dose may count each set for itself: "4, 3, 2". */
static void
test_reps_of_each_set (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  static const int more[] = { 3, 2 };
  LimberExercise  *curl_up
      = limber_fixtures_add_counted (fixtures, "curl-up", LIMBER_SIDES_BOTH, 4, 3);
  static const Row rows[] = {
    { LIMBER_PHASE_LEAD_IN, 0, 1, LIMBER_SIDE_NONE, 0, 10 },
    { LIMBER_PHASE_WORK, 0, 1, LIMBER_SIDE_NONE, 10, 12 },
    { LIMBER_PHASE_WORK, 0, 2, LIMBER_SIDE_NONE, 22, 9 },
    { LIMBER_PHASE_WORK, 0, 3, LIMBER_SIDE_NONE, 31, 6 },
  };

  g_array_append_vals (curl_up->dose->reps, more, G_N_ELEMENTS (more));
  curl_up->dose->sets = 3;
  routine = limber_fixtures_routine (fixtures, "curl-up", NULL);
  timeline = limber_fixtures_compile (fixtures, routine, NULL);

  assert_phases (timeline, rows, G_N_ELEMENTS (rows));
  for (int set = 1; set <= 3; set++)
    g_assert_cmpint (limber_timeline_get_phase (timeline, (guint) set)->reps, ==, 5 - set);
}

static void
test_one_side (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  LimberStep *step;

  limber_fixtures_add_timed (fixtures, "calf", LIMBER_SIDES_PER_SIDE, 30);
  routine = limber_fixtures_routine (fixtures, "calf", NULL);
  step = g_ptr_array_index (routine->steps, 0);
  step->side = LIMBER_SIDE_RIGHT;
  timeline = limber_fixtures_compile (fixtures, routine, NULL);

  g_assert_cmpuint (limber_timeline_get_n_phases (timeline), ==, 2);
  g_assert_cmpint (limber_timeline_get_phase (timeline, 0)->side, ==, LIMBER_SIDE_RIGHT);
  g_assert_cmpint (limber_timeline_get_phase (timeline, 1)->side, ==, LIMBER_SIDE_RIGHT);
}

static void
test_change_time (void)
{
  static const struct
  {
    LimberPosition   from;
    LimberPosition   to;
    gboolean         wall;
    int              stated_s; /* -1: not stated */
    LimberChangeTime time;
    int              expected_s;
  } rows[] = {
    /* The time counts where one gets down or up, or fetches something ... */
    { LIMBER_POSITION_STANDING, LIMBER_POSITION_SUPINE, FALSE, 10, LIMBER_CHANGE_TIME_BRISK, 7 },
    { LIMBER_POSITION_STANDING, LIMBER_POSITION_SUPINE, FALSE, 10, LIMBER_CHANGE_TIME_NORMAL, 10 },
    { LIMBER_POSITION_STANDING, LIMBER_POSITION_SUPINE, FALSE, 10, LIMBER_CHANGE_TIME_RELAXED, 16 },
    { LIMBER_POSITION_PRONE, LIMBER_POSITION_STANDING, FALSE, 5, LIMBER_CHANGE_TIME_RELAXED, 8 },
    { LIMBER_POSITION_STANDING, LIMBER_POSITION_STANDING, TRUE, 5, LIMBER_CHANGE_TIME_RELAXED, 8 },
    { LIMBER_POSITION_STANDING, LIMBER_POSITION_STANDING, TRUE, 5, LIMBER_CHANGE_TIME_BRISK, 4 },
    /* ... and nowhere else. */
    { LIMBER_POSITION_STANDING, LIMBER_POSITION_STANDING, FALSE, 5, LIMBER_CHANGE_TIME_RELAXED, 5 },
    { LIMBER_POSITION_SUPINE, LIMBER_POSITION_PRONE, FALSE, 10, LIMBER_CHANGE_TIME_BRISK, 10 },
    /* Not stated: five seconds upright, ten with the floor. */
    { LIMBER_POSITION_STANDING, LIMBER_POSITION_SEATED, FALSE, -1, LIMBER_CHANGE_TIME_NORMAL, 5 },
    { LIMBER_POSITION_STANDING,
      LIMBER_POSITION_KNEELING,
      FALSE,
      -1,
      LIMBER_CHANGE_TIME_NORMAL,
      10 },
    { LIMBER_POSITION_SUPINE, LIMBER_POSITION_SUPINE, FALSE, -1, LIMBER_CHANGE_TIME_BRISK, 10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
      g_autoptr(LimberRoutine) routine = NULL;
      g_autoptr(LimberTimeline) timeline = NULL;
      LimberEquipment       wall = LIMBER_EQUIPMENT_WALL;
      LimberExercise       *to;
      LimberStep           *step;
      LimberTimelineOptions options = LIMBER_TIMELINE_OPTIONS_DEFAULT;

      limber_fixtures_add (fixtures, "from", LIMBER_SIDES_BOTH, rows[i].from)->dose->length_us = S;
      to = limber_fixtures_add (fixtures, "to", LIMBER_SIDES_BOTH, rows[i].to);
      to->dose->length_us = S;
      if (rows[i].wall)
        g_array_append_val (to->equipment, wall);
      routine = limber_fixtures_routine (fixtures, "from", "to", NULL);
      step = g_ptr_array_index (routine->steps, 0);
      step->transition_us = rows[i].stated_s < 0 ? LIMBER_DOSE_UNSTATED : rows[i].stated_s * S;
      options.change_time = rows[i].time;
      timeline = limber_fixtures_compile (fixtures, routine, &options);

      g_test_message ("row %u", i);
      g_assert_cmpint (limber_timeline_get_phase (timeline, 2)->kind, ==, LIMBER_PHASE_TRANSITION);
      g_assert_cmpint (
          limber_timeline_get_phase (timeline, 2)->length_us, ==, rows[i].expected_s * S);
    }
}

static void
test_refusals (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberRoutine) unknown = limber_fixtures_routine (fixtures, "nowhere", NULL);
  g_autoptr(LimberRoutine) empty = limber_fixtures_routine (fixtures, NULL, NULL);
  g_autoptr(LimberRoutine) endless = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (limber_timeline_compile (unknown, limber_fixtures_lookup, fixtures, NULL, &error));
  g_assert_error (error, LIMBER_TIMELINE_ERROR, LIMBER_TIMELINE_ERROR_UNKNOWN_EXERCISE);
  g_assert_cmpstr (error->message,
                   ==,
                   "fixture: /steps/0/exercise: there is no exercise “nowhere”, expected the id of "
                   "one");
  g_clear_error (&error);

  g_assert_null (limber_timeline_compile (empty, limber_fixtures_lookup, fixtures, NULL, &error));
  g_assert_error (error, LIMBER_TIMELINE_ERROR, LIMBER_TIMELINE_ERROR_EMPTY);
  g_clear_error (&error);

  limber_fixtures_add_timed (fixtures, "hour", LIMBER_SIDES_BOTH, 3600)->dose->sets = 20;
  endless = limber_fixtures_routine (fixtures, "hour", "hour", NULL);
  g_assert_null (limber_timeline_compile (endless, limber_fixtures_lookup, fixtures, NULL, &error));
  g_assert_error (error, LIMBER_TIMELINE_ERROR, LIMBER_TIMELINE_ERROR_TOO_LONG);
  g_assert_cmpstr (g_quark_to_string (LIMBER_TIMELINE_ERROR), ==, "limber-timeline-error-quark");
}

static char *
describe_some_cues (LimberTimeline *timeline, LimberCueKind first, LimberCueKind last)
{
  GString                 *text = g_string_new (NULL);
  static const char *const names[]
      = { "ready",  "tick", "start",  "half", "switch", "rest",    "next",   "finish",
          "change", "form", "set-up", "ten",  "count",  "release", "breath", "breathing" };

  for (guint i = 0; i < limber_timeline_get_n_cues (timeline); i++)
    {
      const LimberCue *cue = limber_timeline_get_cue (timeline, i);

      if (cue->kind < first || cue->kind > last)
        continue;
      g_string_append_printf (
          text, "%s%s@%g", text->len > 0 ? " " : "", names[cue->kind], (double) cue->at_us / S);
      if (cue->text != NULL)
        g_string_append_printf (text, "(%s)", cue->text);
    }

  return g_string_free (text, FALSE);
}

static char *
describe_cues (LimberTimeline *timeline)
{
  return describe_some_cues (timeline, LIMBER_CUE_GET_READY, LIMBER_CUE_FORM);
}

/* Those that only a voice gives. */
static char *
describe_led_cues (LimberTimeline *timeline)
{
  return describe_some_cues (timeline, LIMBER_CUE_SET_UP, LIMBER_CUE_BREATHING);
}

static void
test_cues (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  g_autofree char *cues = NULL;

  limber_fixtures_add_timed (fixtures, "calf", LIMBER_SIDES_PER_SIDE, 20);
  limber_fixtures_add_counted (fixtures, "squat", LIMBER_SIDES_BOTH, 4, 3)->dose->sets = 2;
  limber_fixtures_lookup ("squat", fixtures)->dose->rest_us = 2 * S;
  routine = limber_fixtures_routine (fixtures, "calf", "squat", NULL);
  routine->lead_in_us = 4 * S;
  timeline = limber_fixtures_compile (fixtures, routine, NULL);
  cues = describe_cues (timeline);

  g_assert_cmpstr (cues,
                   ==,
                   "ready@0 tick@1 tick@2 tick@3 "
                   "start@4 half@14 tick@21 tick@22 tick@23 "
                   "switch@24 tick@26 tick@27 tick@28 "
                   "start@29 half@39 tick@46 tick@47 tick@48 "
                   "next@49 tick@51 tick@52 tick@53 "
                   "start@54 rest@66 tick@67 start@68 finish@80");
}

static LimberChange *
new_change (LimberChangeWhen when, const char *text)
{
  LimberChange *change = limber_change_new ();

  change->when = when;
  change->text = g_strdup (text);

  return change;
}

static void
test_changes (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  g_autofree char *cues = NULL;
  LimberExercise  *curl;
  LimberExercise  *calf;
  LimberChange    *change;
  LimberMoment     moment;

  /* Half-way through five repetitions is after the third, never in the middle of one. */
  curl = limber_fixtures_add_counted (fixtures, "curl", LIMBER_SIDES_BOTH, 5, 2);
  change = new_change (LIMBER_CHANGE_AT_FRACTION, "other knee");
  change->fraction = 0.5;
  g_ptr_array_add (curl->changes, change);
  calf = limber_fixtures_add_timed (fixtures, "calf", LIMBER_SIDES_BOTH, 8);
  calf->dose->sets = 2;
  calf->dose->rest_us = S;
  change = new_change (LIMBER_CHANGE_FROM_SET, "bend");
  change->from = 2;
  g_ptr_array_add (calf->changes, change);
  change = new_change (LIMBER_CHANGE_AT_TIME, "never");
  change->at_us = 8 * S;
  g_ptr_array_add (calf->changes, change);
  routine = limber_fixtures_routine (fixtures, "curl", "calf", NULL);
  routine->lead_in_us = 0;
  timeline = limber_fixtures_compile (fixtures, routine, NULL);
  cues = describe_cues (timeline);

  g_assert_cmpstr (cues,
                   ==,
                   "start@0 change@6(other knee) next@10 tick@12 tick@13 tick@14 start@15 "
                   "rest@23 change@23(bend) start@24 finish@32");

  limber_timeline_get_moment (timeline, 5 * S, &moment);
  g_assert_null (moment.change);
  limber_timeline_get_moment (timeline, 6 * S, &moment);
  g_assert_cmpstr (moment.change->text, ==, "other knee");
  limber_timeline_get_moment (timeline, 20 * S, &moment);
  g_assert_null (moment.change);
  limber_timeline_get_moment (timeline, 23 * S, &moment);
  g_assert_cmpstr (moment.change->text, ==, "bend");
  limber_timeline_get_moment (timeline, 32 * S, &moment);
  g_assert_cmpstr (moment.change->text, ==, "bend");
}

/* Whoever listens with closed eyes must hear that the other side is next, after a rest as well. */
static void
test_rest_that_turns (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  g_autofree char *cues = NULL;
  LimberExercise  *calf = limber_fixtures_add_timed (fixtures, "calf", LIMBER_SIDES_PER_SIDE, 8);
  LimberExercise  *quad = limber_fixtures_add_timed (fixtures, "quad", LIMBER_SIDES_PER_SIDE, 8);

  calf->dose->sets = 2;
  calf->dose->rest_us = 5 * S;
  quad->dose->sets = 2;
  quad->dose->rest_us = 4 * S;
  routine = limber_fixtures_routine (fixtures, "calf", "quad", NULL);
  routine->lead_in_us = 0;
  timeline = limber_fixtures_compile (fixtures, routine, NULL);
  cues = describe_cues (timeline);

  /* Where there is no time for both it is the other side that matters. */
  g_assert_cmpstr (cues,
                   ==,
                   "start@0 switch@8 tick@10 tick@11 tick@12 start@13 "
                   "rest@21 switch@22 tick@23 tick@24 tick@25 "
                   "start@26 switch@34 tick@36 tick@37 tick@38 start@39 "
                   "next@47 tick@49 tick@50 tick@51 "
                   "start@52 switch@60 tick@62 tick@63 tick@64 start@65 "
                   "switch@73 tick@74 tick@75 tick@76 "
                   "start@77 switch@85 tick@87 tick@88 tick@89 start@90 finish@98");
}

/* A long bout is never silent to its end, whether it is timed or counted; and as a change sounds the
 * same as half-way, one of them is enough at a time. */
static void
test_half_way (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  g_autofree char *cues = NULL;
  LimberExercise  *march;
  LimberChange    *change;

  limber_fixtures_add_counted (fixtures, "lunge", LIMBER_SIDES_ALTERNATING, 5, 5);
  limber_fixtures_add_counted (fixtures, "brief", LIMBER_SIDES_BOTH, 6, 3);
  limber_fixtures_add_counted (fixtures, "slow", LIMBER_SIDES_BOTH, 1, 30);
  march = limber_fixtures_add_timed (fixtures, "march", LIMBER_SIDES_BOTH, 40);
  change = new_change (LIMBER_CHANGE_AT_TIME, "higher");
  change->at_us = 12 * S;
  g_ptr_array_add (march->changes, change);
  change = new_change (LIMBER_CHANGE_FROM_SET, "slowly");
  change->from = 1;
  g_ptr_array_add (march->changes, change);
  routine = limber_fixtures_routine (fixtures, "lunge", "brief", "slow", "march", NULL);
  routine->lead_in_us = 0;
  timeline = limber_fixtures_compile (fixtures, routine, NULL);
  cues = describe_cues (timeline);

  g_assert_cmpstr (cues,
                   ==,
                   "start@0 half@15 next@25 tick@27 tick@28 tick@29 "
                   "start@30 next@48 tick@50 tick@51 tick@52 "
                   "start@53 next@83 tick@85 tick@86 tick@87 "
                   "start@88 change@100(higher) tick@125 tick@126 tick@127 finish@128");
}

/* A step may time what its exercise counts: then there are no repetitions to change at. */
static void
test_timed_has_no_reps (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  g_autofree char *cues = NULL;
  LimberExercise  *curl = limber_fixtures_add_timed (fixtures, "curl", LIMBER_SIDES_BOTH, 15);
  LimberChange    *change = new_change (LIMBER_CHANGE_FROM_REP, "other knee");
  LimberMoment     moment;

  change->from = 3;
  g_ptr_array_add (curl->changes, change);
  routine = limber_fixtures_routine (fixtures, "curl", NULL);
  routine->lead_in_us = 0;
  timeline = limber_fixtures_compile (fixtures, routine, NULL);
  cues = describe_cues (timeline);

  g_assert_cmpstr (cues, ==, "start@0 tick@12 tick@13 tick@14 finish@15");
  g_assert_cmpint (limber_timeline_get_phase (timeline, 0)->rep_us, ==, 0);
  limber_timeline_get_moment (timeline, 14 * S, &moment);
  g_assert_cmpint (moment.rep, ==, 0);
  g_assert_null (moment.change);
}

static void
test_form_cues (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  g_autofree char         *cues = NULL;
  LimberExercise          *calf;
  static const char *const texts[] = { "one", "two", "late" };

  calf = limber_fixtures_add_timed (fixtures, "calf", LIMBER_SIDES_BOTH, 15);
  calf->dose->sets = 3;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      LimberCueText *cue = limber_cue_text_new ();

      cue->text = g_strdup (texts[i]);
      if (i == 2)
        cue->at_fraction = 0.6;
      g_ptr_array_add (calf->cues, cue);
    }
  routine = limber_fixtures_routine (fixtures, "calf", NULL);
  routine->lead_in_us = 0;
  timeline = limber_fixtures_compile (fixtures, routine, NULL);
  cues = describe_cues (timeline);

  /* A word after the first breath, another one in each set. */
  g_assert_cmpstr (cues,
                   ==,
                   "start@0 form@4(one) form@9(late) tick@12 tick@13 tick@14 "
                   "start@15 form@19(two) form@24(late) tick@27 tick@28 tick@29 "
                   "start@30 form@34(one) form@39(late) tick@42 tick@43 tick@44 finish@45");
}

/* The words on form come in another order on another day, and on the same day in the same. */
static void
test_seed (void)
{
  static const char *const texts[] = { "one", "two", "three" };
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberRoutine) routine = NULL;
  LimberTimelineOptions options = LIMBER_TIMELINE_OPTIONS_DEFAULT;
  LimberExercise       *calf = limber_fixtures_add_timed (fixtures, "calf", LIMBER_SIDES_BOTH, 15);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      LimberCueText *cue = limber_cue_text_new ();

      cue->text = g_strdup (texts[i]);
      g_ptr_array_add (calf->cues, cue);
    }
  routine = limber_fixtures_routine (fixtures, "calf", NULL);
  routine->lead_in_us = 0;

  for (guint day = 739000; day < 739006; day++)
    {
      g_autoptr(LimberTimeline) timeline = NULL;
      g_autoptr(LimberTimeline) longer = NULL;

      options.seed = day;
      timeline = limber_fixtures_compile (fixtures, routine, &options);
      g_assert_cmpuint (limber_timeline_get_seed (timeline), ==, day);
      g_assert_cmpstr (limber_timeline_get_cue (timeline, 1)->text, ==, texts[day % 3]);
      longer = limber_timeline_adjust (timeline, 6 * S, 10 * S);
      g_assert_cmpstr (limber_timeline_get_cue (longer, 1)->text, ==, texts[day % 3]);
    }
}

/* What a voice leads with: the set-up where something changes, the count and the first breaths. */
static void
test_led_cues (void)
{
  const LimberEquipment strap = LIMBER_EQUIPMENT_STRAP;
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  g_autofree char *cues = NULL;
  LimberExercise  *calf = limber_fixtures_add_timed (fixtures, "calf", LIMBER_SIDES_BOTH, 30);
  LimberExercise  *lie
      = limber_fixtures_add (fixtures, "lie", LIMBER_SIDES_BOTH, LIMBER_POSITION_SUPINE);

  calf->breathing = g_strdup ("Slow breaths");
  limber_fixtures_add_counted (fixtures, "squat", LIMBER_SIDES_BOTH, 4, 3)->kind
      = LIMBER_KIND_STRENGTH_REPS;
  lie->dose->length_us = 19 * S;
  lie->breathing = g_strdup ("too short for it");
  g_array_append_val (lie->equipment, strap);
  routine = limber_fixtures_routine (fixtures, "calf", "squat", "lie", "lie", NULL);
  routine->lead_in_us = 9 * S;
  timeline = limber_fixtures_compile (fixtures, routine, NULL);
  cues = describe_led_cues (timeline);

  /* Calf 9-39, squat 44-56, lie 66-85 and 90-109. */
  g_assert_cmpstr (cues,
                   ==,
                   "set-up@2 breathing@19(Slow breaths) ten@29 count@44 breath@45 count@47 "
                   "breath@48 count@50 breath@51 count@53 set-up@57");
}

/* Both are counted: the repetitions, and the holds within them. */
static void
test_led_holds (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  g_autofree char *cues = NULL;
  LimberExercise *plank = limber_fixtures_add_counted (fixtures, "plank", LIMBER_SIDES_BOTH, 2, 10);

  g_clear_pointer (&plank->dose->tempo, g_array_unref);
  plank->kind = LIMBER_KIND_STRENGTH_HOLD;
  plank->dose->hold_us = 9 * S;
  plank->dose->gap_us = 3 * S;
  plank->breathing = g_strdup ("Short breaths");
  routine = limber_fixtures_routine (fixtures, "plank", NULL);
  routine->lead_in_us = 0;
  timeline = limber_fixtures_compile (fixtures, routine, NULL);
  cues = describe_led_cues (timeline);

  g_assert_cmpstr (cues,
                   ==,
                   "count@0 breathing@3(Short breaths) release@9 "
                   "count@12 breathing@15(Short breaths) release@21");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/timeline/grammar", test_grammar);
  g_test_add_func ("/timeline/reps-of-each-set", test_reps_of_each_set);
  g_test_add_func ("/timeline/one-side", test_one_side);
  g_test_add_func ("/timeline/change-time", test_change_time);
  g_test_add_func ("/timeline/refusals", test_refusals);
  g_test_add_func ("/timeline/cues", test_cues);
  g_test_add_func ("/timeline/changes", test_changes);
  g_test_add_func ("/timeline/rest-that-turns", test_rest_that_turns);
  g_test_add_func ("/timeline/half-way", test_half_way);
  g_test_add_func ("/timeline/timed-has-no-reps", test_timed_has_no_reps);
  g_test_add_func ("/timeline/form-cues", test_form_cues);
  g_test_add_func ("/timeline/seed", test_seed);
  g_test_add_func ("/timeline/led-cues", test_led_cues);
  g_test_add_func ("/timeline/led-holds", test_led_holds);

  return g_test_run ();
}
