/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "limber-plan-fixture.h"

typedef struct
{
  int levels[LIMBER_LADDER_BACK_EXTENSION + 1];
} Levels;

static int
level_of (LimberLadder ladder, gpointer data)
{
  return ((Levels *) data)->levels[ladder];
}

static void
assert_exercises (const LimberAdapted *adapted, const char *expected)
{
  g_autofree char *list = plan_fixture_list (adapted->routine);

  g_assert_cmpstr (list, ==, expected);
}

static const LimberPlanChange *
get_change (const LimberAdapted *adapted, int from, LimberPlanChangeKind kind)
{
  const LimberPlanChange *change = plan_fixture_find_change (adapted->changes, from, kind);

  g_assert_nonnull (change);

  return change;
}

/* Nothing to adapt to: the same steps, and nothing to tell. */
static void
test_nothing (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  LimberAdaptation what = { 0 };

  for (guint i = 0; i < fixture->routines->len; i++)
    {
      LimberRoutine *routine = g_ptr_array_index (fixture->routines, i);
      g_autoptr (LimberAdapted) adapted = plan_fixture_adapt (fixture, routine, &what);
      g_autofree char *before = plan_fixture_describe (routine);
      g_autofree char *after = plan_fixture_describe (adapted->routine);

      g_assert_true (adapted->routine != routine);
      g_assert_cmpuint (adapted->changes->len, ==, 0);
      g_assert_cmpstr (before, ==, after);
      g_assert_true (adapted->fits);
    }
}

static void
test_levels (void)
{
  static const struct
  {
    const char *routine;
    int         hold;
    int         plank;
    gboolean    step_down;
    int         step;
    const char *expected;
  } rows[] = {
    { "core-a", 0, 0, FALSE, 3, "knee-side-plank" },
    { "core-a", 3, 3, FALSE, 3, "knee-side-plank" },
    { "core-a", 4, 3, FALSE, 3, "side-plank" },
    { "core-a", 4, 3, TRUE, 3, "knee-side-plank" },
    { "core-a", 4, 0, FALSE, 5, "forearm-plank" },
    { "core-a", 4, 2, FALSE, 5, "knee-plank" },
    { "core-a", 4, 3, FALSE, 5, "forearm-plank" },
    { "core-a", 4, 3, TRUE, 5, "knee-plank" },
    { "core-b", 3, 5, FALSE, 3, "knee-side-plank" },
    { "core-b", 4, 5, FALSE, 3, "side-plank" },
    { "core-b", 4, 2, FALSE, 4, "knee-plank" },
    { "core-b", 4, 4, FALSE, 4, "forearm-plank" },
    { "core-b", 4, 5, FALSE, 4, "spiderman-plank" },
  };
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LimberRoutine    *routine = plan_fixture_get_routine (fixture, rows[i].routine);
      const LimberStep *original = g_ptr_array_index (routine->steps, rows[i].step);
      Levels            levels = { { 0 } };
      LimberAdaptation  what = { .level_of = level_of, .level_data = &levels };
      g_autoptr (LimberAdapted) adapted = NULL;
      const LimberStep *step = NULL;

      levels.levels[LIMBER_LADDER_HOLD] = rows[i].hold;
      levels.levels[LIMBER_LADDER_PLANK] = rows[i].plank;
      what.today.limits.step_down = rows[i].step_down;
      adapted = plan_fixture_adapt (fixture, routine, &what);
      step = g_ptr_array_index (adapted->routine->steps, rows[i].step);
      g_assert_cmpstr (step->exercise_id, ==, rows[i].expected);
      if (strcmp (original->exercise_id, rows[i].expected) != 0)
        {
          const LimberPlanChange *change = get_change (adapted, rows[i].step, LIMBER_PLAN_SWAPPED);

          g_assert_cmpint (change->cause, ==, LIMBER_PLAN_LEVEL);
          g_assert_true (change->keepable);
          g_assert_cmpuint (step->instead->len, ==, 0);
        }
    }
}

static void
test_equipment (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  LimberAdaptation what = { .lacks = 1u << LIMBER_EQUIPMENT_FOAM_ROLLER };
  g_autoptr (LimberAdapted) bare = NULL;
  g_autoptr (LimberAdapted) ball = NULL;
  g_autoptr (LimberAdapted) strapless = NULL;
  const LimberPlanChange *change = NULL;
  const LimberStep       *step = NULL;

  bare = plan_fixture_adapt (fixture, plan_fixture_get_routine (fixture, "rest-day-long"), &what);
  g_assert_cmpuint (bare->routine->steps->len, ==, 13);
  change = get_change (bare, 3, LIMBER_PLAN_DROPPED);
  g_assert_cmpstr (change->code, ==, "foam-roller");
  g_assert_cmpint (change->cause, ==, LIMBER_PLAN_EQUIPMENT);
  g_assert_true (change->keepable);

  what = (LimberAdaptation){ .has = 1u << LIMBER_EQUIPMENT_STABILITY_BALL };
  ball = plan_fixture_adapt (fixture, plan_fixture_get_routine (fixture, "psoas-care"), &what);
  g_assert_cmpstr (get_change (ball, 6, LIMBER_PLAN_SWAPPED)->swap_id, ==, "stability-ball-bridge");

  /* Nothing in its place, but something that serves as well. */
  what = (LimberAdaptation){ .lacks = 1u << LIMBER_EQUIPMENT_STRAP };
  strapless
      = plan_fixture_adapt (fixture, plan_fixture_get_routine (fixture, "post-run-full"), &what);
  step = g_ptr_array_index (strapless->routine->steps, 4);
  g_assert_cmpstr (step->exercise_id, ==, "supine-hamstring-stretch");
  g_assert_cmpstr (step->note, ==, "With a towel");
  g_assert_cmpstr (get_change (strapless, 4, LIMBER_PLAN_EASED)->way, ==, "With a towel");
}

/* The user may keep what is a matter of taste or of care, not what has a hard mark. */
static void
test_kept (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  LimberRoutine   *routine = plan_fixture_get_routine (fixture, "evening-wind-down");
  LimberAdaptation what = { .today = { .own = (1u << LIMBER_OWN_FLEXION_SENSITIVE)
                                              | (1u << LIMBER_OWN_LEG_SYMPTOMS) } };
  g_autoptr (LimberAdapted) adapted = plan_fixture_adapt (fixture, routine, &what);
  g_autoptr (LimberAdapted) kept = NULL;
  g_autoptr (LimberAdapted) from_pain = NULL;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint));

  g_assert_false (get_change (adapted, 3, LIMBER_PLAN_SWAPPED)->keepable);
  g_assert_true (get_change (adapted, 4, LIMBER_PLAN_SWAPPED)->keepable);
  g_assert_true (get_change (adapted, 2, LIMBER_PLAN_EASED)->keepable);

  for (guint i = 0; i < routine->steps->len; i++)
    g_array_append_val (all, i);
  what.kept = all;
  kept = plan_fixture_adapt (fixture, routine, &what);
  for (guint i = 0; i < kept->changes->len; i++)
    g_assert_false (((LimberPlanChange *) g_ptr_array_index (kept->changes, i))->keepable);
  g_assert_null (plan_fixture_find_change (kept->changes, 4, LIMBER_PLAN_SWAPPED));
  get_change (kept, 3, LIMBER_PLAN_SWAPPED);

  /* What today's pain brought along is no matter of taste. */
  what.today.own = 0;
  what.today.limits.leg_symptoms = TRUE;
  from_pain = plan_fixture_adapt (fixture, routine, &what);
  g_assert_false (get_change (from_pain, 4, LIMBER_PLAN_SWAPPED)->keepable);
}

static void
test_barred (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  g_autoptr (GHashTable) barred = g_hash_table_new (g_str_hash, g_str_equal);
  Levels           levels = { { 5, 5, 5, 5, 5 } };
  LimberAdaptation what = { .barred = barred, .level_of = level_of, .level_data = &levels };
  g_autoptr (LimberAdapted) one = NULL;
  g_autoptr (LimberAdapted) both = NULL;
  g_autoptr (LimberAdapted) harder = NULL;

  g_hash_table_add (barred, (gpointer) "side-plank");
  one = plan_fixture_adapt (fixture, plan_fixture_get_routine (fixture, "core-b"), &what);
  g_assert_cmpstr (get_change (one, 3, LIMBER_PLAN_SWAPPED)->swap_id, ==, "knee-side-plank");
  g_assert_cmpstr (get_change (one, 3, LIMBER_PLAN_SWAPPED)->code, ==, "R-STOP-RADIATE");
  g_assert_false (get_change (one, 3, LIMBER_PLAN_SWAPPED)->keepable);

  /* The level would have it, but it is barred. */
  harder = plan_fixture_adapt (fixture, plan_fixture_get_routine (fixture, "core-a"), &what);
  g_assert_null (plan_fixture_find_change (harder->changes, 3, LIMBER_PLAN_SWAPPED));

  g_hash_table_add (barred, (gpointer) "knee-side-plank");
  both = plan_fixture_adapt (fixture, plan_fixture_get_routine (fixture, "core-b"), &what);
  get_change (both, 3, LIMBER_PLAN_DROPPED);
}

static void
test_morning (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  g_autoptr (LimberRoutine) routine = plan_fixture_make_routine (
      LIMBER_CONTEXT_REST_DAY,
      "march-in-place seconds=120; childs-pose; cat-cow; standing-toe-touch");
  LimberAdaptation what = { .today = { .first_hour = TRUE } };
  g_autoptr (LimberAdapted) well = plan_fixture_adapt (fixture, routine, &what);
  g_autoptr (LimberAdapted) stiff = NULL;
  g_autoptr (LimberAdapted) bending = NULL;

  g_assert_null (plan_fixture_find_change (well->changes, 1, LIMBER_PLAN_SWAPPED));
  g_assert_cmpstr (get_change (well, 3, LIMBER_PLAN_SWAPPED)->code, ==, "R-MORNING");

  what.today.pain = 1;
  stiff = plan_fixture_adapt (fixture, routine, &what);
  g_assert_cmpstr (get_change (stiff, 1, LIMBER_PLAN_SWAPPED)->code, ==, "R-MORNING");
  g_assert_cmpint (get_change (stiff, 1, LIMBER_PLAN_SWAPPED)->cause, ==, LIMBER_PLAN_RULE);
  g_assert_true (get_change (stiff, 1, LIMBER_PLAN_SWAPPED)->keepable);
  get_change (stiff, 2, LIMBER_PLAN_EASED);

  what.today.pain = 0;
  what.today.own = 1u << LIMBER_OWN_FLEXION_SENSITIVE;
  bending = plan_fixture_adapt (fixture, routine, &what);
  g_assert_cmpstr (get_change (bending, 1, LIMBER_PLAN_SWAPPED)->code, ==, "flexion-sensitive");
}

static void
test_pressure (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  g_autoptr (LimberRoutine) routine = plan_fixture_make_routine (
      LIMBER_CONTEXT_REST_DAY, "cat-cow; forearm-plank sets=2 seconds=20; bird-dog hold=8");
  LimberAdaptation what = { .today = { .own = 1u << LIMBER_OWN_BLOOD_PRESSURE } };
  g_autoptr (LimberAdapted) adapted = plan_fixture_adapt (fixture, routine, &what);
  const LimberStep *plank = g_ptr_array_index (adapted->routine->steps, 1);

  g_assert_cmpint (plank->dose->length_us, ==, 10 * G_USEC_PER_SEC);
  g_assert_cmpint (plank->dose->sets, ==, 2);
  get_change (adapted, 1, LIMBER_PLAN_REDUCED);
  g_assert_null (plan_fixture_find_change (adapted->changes, 2, LIMBER_PLAN_REDUCED));
}

/* A swap is as long as what it stands in for, within what its context allows. */
static void
test_doses (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  LimberAdaptation what = { .today = { .own = 1u << LIMBER_OWN_LEG_SYMPTOMS } };
  g_autoptr (LimberRoutine) routine = plan_fixture_make_routine (
      LIMBER_CONTEXT_PRE_RUN, "high-knees seconds=25; hamstring-sweep reps=20");
  g_autoptr (LimberRoutine) lists
             = plan_fixture_make_routine (LIMBER_CONTEXT_REST_DAY, "bird-dog sets=3");
  g_autoptr (LimberAdapted) adapted = plan_fixture_adapt (fixture, routine, &what);
  g_autoptr (LimberAdapted) half = NULL;
  const int         reps[] = { 4, 3, 2 };
  LimberStep       *listed = g_ptr_array_index (lists->steps, 0);
  const LimberStep *step = g_ptr_array_index (adapted->routine->steps, 0);

  assert_exercises (adapted, "march-in-place bodyweight-squat");
  g_assert_cmpint (step->dose->length_us, ==, 25 * G_USEC_PER_SEC);
  step = g_ptr_array_index (adapted->routine->steps, 1);
  g_assert_cmpint (step->dose->sets, ==, 1);

  /* Repetitions listed for each set stay a list of as many. */
  listed->dose->reps = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_vals (listed->dose->reps, reps, 3);
  what
      = (LimberAdaptation){ .today = { .limits = { .half_dose = TRUE, .gentle_strength = TRUE } } };
  half = plan_fixture_adapt (fixture, lists, &what);
  step = g_ptr_array_index (half->routine->steps, 0);
  g_assert_cmpint (step->dose->sets, ==, 1);
  g_assert_cmpuint (step->dose->reps->len, ==, 1);
  g_assert_cmpint (g_array_index (step->dose->reps, int, 0), ==, 4);
}

/* A heading stays over what is left of its section, and is lost with all of it. */
static void
test_sections (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  g_autoptr (LimberRoutine) routine = plan_fixture_make_routine (
      LIMBER_CONTEXT_REST_DAY, "march-in-place; bird-dog; cat-cow; curl-up; dead-bug; open-book");
  LimberAdaptation what = { .today = { .limits = { .no_strength = TRUE } } };
  g_autoptr (LimberAdapted) adapted = NULL;
  const char *const expected[] = { NULL, "Trunk", "End" };

  ((LimberStep *) g_ptr_array_index (routine->steps, 1))->section = g_strdup ("Trunk");
  ((LimberStep *) g_ptr_array_index (routine->steps, 3))->section = g_strdup ("Strength");
  ((LimberStep *) g_ptr_array_index (routine->steps, 5))->section = g_strdup ("End");
  adapted = plan_fixture_adapt (fixture, routine, &what);
  assert_exercises (adapted, "march-in-place cat-cow open-book");
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (
        ((LimberStep *) g_ptr_array_index (adapted->routine->steps, i))->section, ==, expected[i]);
}

static void
test_unknown (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  g_autoptr (LimberRoutine) routine
             = plan_fixture_make_routine (LIMBER_CONTEXT_REST_DAY, "cat-cow; no-such-thing");
  LimberAdaptation what = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_null (limber_adapt (routine, plan_fixture_lookup, fixture, &what, &error));
  g_assert_error (error, LIMBER_ADAPT_ERROR, LIMBER_ADAPT_ERROR_UNKNOWN_EXERCISE);
}

static void
test_json (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  g_autoptr (LimberRoutine) routine = plan_fixture_make_routine (
      LIMBER_CONTEXT_REST_DAY,
      "march-in-place seconds=120; bird-dog; childs-pose; open-book; cat-cow");
  LimberAdaptation what = { .today = { .own = 1u << LIMBER_OWN_FLEXION_SENSITIVE,
                                       .limits = { .no_strength = TRUE } } };
  g_autoptr (LimberAdapted) adapted = plan_fixture_adapt (fixture, routine, &what);
  g_autoptr (JsonNode) node = limber_adapted_to_json (adapted);
  g_autofree char *text = json_to_string (node, FALSE);

  g_assert_cmpstr (
      text,
      ==,
      "[{\"change\":\"dropped\",\"cause\":\"pain\",\"code\":\"pain\",\"from\":1,"
      "\"exercise\":\"bird-dog\"},"
      "{\"change\":\"swapped\",\"cause\":\"caution\",\"code\":\"flexion-sensitive\",\"from\":2,"
      "\"to\":1,\"exercise\":\"childs-pose\",\"swap\":\"cat-cow\"},"
      "{\"change\":\"eased\",\"cause\":\"caution\",\"code\":\"flexion-sensitive\",\"from\":2,"
      "\"to\":1,\"exercise\":\"childs-pose\"},"
      "{\"change\":\"eased\",\"cause\":\"caution\",\"code\":\"flexion-sensitive\",\"from\":4,"
      "\"to\":3,\"exercise\":\"cat-cow\"}]");
}

/* Both at once: right for today, and no longer than wished; everything speaks of the original. */
static void
test_fitted (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  LimberRoutine   *routine = plan_fixture_get_routine (fixture, "rest-day-long");
  LimberAdaptation what = {
    .today = { .own = 1u << LIMBER_OWN_PREGNANT },
    .lacks = 1u << LIMBER_EQUIPMENT_FOAM_ROLLER,
    .length_us = 480 * G_USEC_PER_SEC,
    .measure = plan_fixture_measure,
    .measure_data = fixture,
  };
  g_autoptr (LimberAdapted) adapted = plan_fixture_adapt (fixture, routine, &what);

  g_assert_true (adapted->fits);
  g_assert_cmpint (plan_fixture_measure (adapted->routine, fixture), <=, what.length_us);
  for (guint i = 0; i < adapted->changes->len; i++)
    {
      const LimberPlanChange *change = g_ptr_array_index (adapted->changes, i);
      const LimberStep       *from = g_ptr_array_index (routine->steps, change->from);

      g_assert_cmpint (change->to, <, (int) adapted->routine->steps->len);
      if (change->kind != LIMBER_PLAN_FITTED)
        g_assert_cmpstr (change->exercise_id, ==, from->exercise_id);
      if (change->swap_id != NULL)
        g_assert_cmpstr (
            change->swap_id,
            ==,
            ((LimberStep *) g_ptr_array_index (adapted->routine->steps, change->to))->exercise_id);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/adapt/nothing", test_nothing);
  g_test_add_func ("/adapt/levels", test_levels);
  g_test_add_func ("/adapt/equipment", test_equipment);
  g_test_add_func ("/adapt/kept", test_kept);
  g_test_add_func ("/adapt/barred", test_barred);
  g_test_add_func ("/adapt/morning", test_morning);
  g_test_add_func ("/adapt/pressure", test_pressure);
  g_test_add_func ("/adapt/doses", test_doses);
  g_test_add_func ("/adapt/sections", test_sections);
  g_test_add_func ("/adapt/unknown", test_unknown);
  g_test_add_func ("/adapt/json", test_json);
  g_test_add_func ("/adapt/fitted", test_fitted);

  return g_test_run ();
}
