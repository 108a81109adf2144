/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-fixtures.h"
#include "limber-plan-fixture.h"

#include "plan/limber-rules.h"

#define MINUTE_US (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)

static LimberFitted *
fit (PlanFixture *fixture, LimberRoutine *routine, gint64 length_us, gboolean may_grow)
{
  LimberFitting fitting = {
    .length_us = length_us,
    .may_grow = may_grow,
    .lookup = plan_fixture_lookup,
    .lookup_data = fixture,
    .measure = plan_fixture_measure,
    .measure_data = fixture,
  };

  return limber_fit (routine, &fitting);
}

/* Everything that a routine has to keep, whatever its length. */
static void
assert_rules (PlanFixture *fixture, LimberRoutine *routine)
{
  g_autoptr (GPtrArray) findings = limber_rules_check (routine, plan_fixture_lookup, fixture, -1);

  for (guint i = 0; i < findings->len; i++)
    {
      const LimberFinding *finding = g_ptr_array_index (findings, i);

      /* A short warm-up may be all that there is time for. */
      if (g_strcmp0 (finding->rule, "R-WU10") != 0)
        g_error ("%s: %s at %d: %s", routine->id, finding->rule, finding->step, finding->text);
    }
}

/* What is left stands in its order, at the places that are told, and what changed is told. */
static void
assert_places (LimberRoutine *routine, const LimberFitted *fitted)
{
  int next = 0;

  g_assert_cmpuint (fitted->places->len, ==, routine->steps->len);
  for (guint i = 0; i < routine->steps->len; i++)
    {
      const LimberStep       *step = g_ptr_array_index (routine->steps, i);
      const LimberPlanChange *change
          = plan_fixture_find_change (fitted->changes, (int) i, LIMBER_PLAN_FITTED);
      int place = g_array_index (fitted->places, int, i);

      if (place < 0)
        {
          g_assert_nonnull (change);
          g_assert_cmpint (change->to, ==, -1);
          continue;
        }
      g_assert_cmpint (place, ==, next++);
      g_assert_cmpstr (
          ((LimberStep *) g_ptr_array_index (fitted->routine->steps, place))->exercise_id,
          ==,
          step->exercise_id);
      if (change != NULL)
        g_assert_cmpint (change->to, ==, place);
    }
  g_assert_cmpint (next, ==, (int) fitted->routine->steps->len);
}

static void
test_minutes (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();

  for (guint i = 0; i < fixture->routines->len; i++)
    {
      LimberRoutine *routine = g_ptr_array_index (fixture->routines, i);
      gint64         whole_us = plan_fixture_measure (routine, fixture);
      gint64         last_us = 0;
      gint64         widest_us = 0;

      for (gint64 half = 4; half <= 80; half++)
        {
          gint64 wish_us = half * MINUTE_US / 2;
          g_autoptr (LimberFitted) fitted = fit (fixture, routine, wish_us, TRUE);

          g_assert_cmpint (fitted->length_us, ==, plan_fixture_measure (fitted->routine, fixture));
          g_assert_cmpint (fitted->fits, ==, fitted->length_us <= wish_us);
          g_assert_cmpint (fitted->length_us, >=, last_us);
          g_assert_cmpuint (fitted->routine->steps->len, >, 0);
          assert_places (routine, fitted);
          assert_rules (fixture, fitted->routine);
          /* Below the routine's own length, less than a set of both sides stays unused. */
          if (fitted->fits && wish_us < whole_us)
            widest_us = MAX (widest_us, wish_us - fitted->length_us);
          last_us = fitted->length_us;
        }
      g_test_message ("%s: %d s, up to %d s unused, at most %d s",
                      routine->id,
                      (int) (whole_us / G_USEC_PER_SEC),
                      (int) (widest_us / G_USEC_PER_SEC),
                      (int) (last_us / G_USEC_PER_SEC));
      g_assert_cmpint (widest_us, <=, 75 * G_USEC_PER_SEC);
      g_assert_cmpint (last_us, >=, whole_us);
    }
}

/* Its own length changes nothing, and what was made shorter stays as it is. */
static void
test_again (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();

  for (guint i = 0; i < fixture->routines->len; i++)
    {
      LimberRoutine *routine = g_ptr_array_index (fixture->routines, i);
      g_autoptr (LimberFitted) same
                 = fit (fixture, routine, plan_fixture_measure (routine, fixture), FALSE);
      g_autofree char *before = plan_fixture_describe (routine);
      g_autofree char *after = plan_fixture_describe (same->routine);

      g_assert_cmpuint (same->changes->len, ==, 0);
      g_assert_cmpstr (before, ==, after);
      for (gint64 minutes = 2; minutes < 23; minutes++)
        {
          g_autoptr (LimberFitted) once = fit (fixture, routine, minutes * MINUTE_US, FALSE);
          g_autoptr (LimberFitted) again = NULL;

          if (!once->fits)
            continue;
          again = fit (fixture, once->routine, minutes * MINUTE_US, FALSE);
          g_assert_cmpuint (again->changes->len, ==, 0);
        }
    }
}

static void
assert_list (const LimberFitted *fitted, const char *expected)
{
  g_autofree char *list = plan_fixture_list (fitted->routine);

  g_assert_cmpstr (list, ==, expected);
}

/* What is optional goes first, and untouched goes the rest. */
static void
test_optional (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  g_autoptr (LimberRoutine) routine = plan_fixture_make_routine (
      LIMBER_CONTEXT_POST_RUN,
      "march-in-place; standing-calf-stretch sets=1; figure-four sets=1 optional; "
      "standing-quad-stretch sets=1");
  gint64 whole_us = plan_fixture_measure (routine, fixture);
  g_autoptr (LimberFitted) whole = fit (fixture, routine, whole_us, FALSE);
  g_autoptr (LimberFitted) less = fit (fixture, routine, whole_us - 1, FALSE);

  assert_list (whole, "march-in-place standing-calf-stretch figure-four standing-quad-stretch");
  assert_list (less, "march-in-place standing-calf-stretch standing-quad-stretch");
  g_assert_cmpuint (less->changes->len, ==, 1);
}

/* The least that a step states holds as long as the step is there. */
static void
test_minimum (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  g_autoptr (LimberRoutine) routine = plan_fixture_make_routine (
      LIMBER_CONTEXT_POST_RUN,
      "march-in-place; standing-calf-stretch sets=3 seconds=30; bodyweight-squat sets=2 reps=10");
  LimberStep *calf = g_ptr_array_index (routine->steps, 1);
  LimberStep *squat = g_ptr_array_index (routine->steps, 2);
  int         reps = 7;

  calf->minimum = limber_dose_new ();
  calf->minimum->sets = 2;
  calf->minimum->length_us = 25 * G_USEC_PER_SEC;
  squat->minimum = limber_dose_new ();
  squat->minimum->reps = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (squat->minimum->reps, reps);

  for (gint64 wish = 60; wish < 500; wish += 10)
    {
      g_autoptr (LimberFitted) fitted = fit (fixture, routine, wish * G_USEC_PER_SEC, FALSE);

      for (guint i = 0; i < fitted->routine->steps->len; i++)
        {
          const LimberStep *step = g_ptr_array_index (fitted->routine->steps, i);
          g_autoptr (LimberDose) dose
                     = limber_facts_get_dose (step, plan_fixture_get_exercise (fixture, step));

          if (g_str_equal (step->exercise_id, "standing-calf-stretch"))
            {
              g_assert_cmpint (dose->sets, >=, 2);
              g_assert_cmpint (dose->length_us, >=, 25 * G_USEC_PER_SEC);
            }
          if (g_str_equal (step->exercise_id, "bodyweight-squat"))
            g_assert_cmpint (limber_dose_get_reps (dose, 0), >=, 7);
        }
    }
}

/* Left and right as steps of their own share their lot. */
static void
test_pairs (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  g_autoptr (LimberRoutine) routine = plan_fixture_make_routine (
      LIMBER_CONTEXT_REST_DAY,
      "march-in-place seconds=120; figure-four side=left sets=2 seconds=30; "
      "half-kneeling-hip-flexor sets=2; figure-four side=right sets=2 seconds=30; "
      "glute-bridge; open-book");

  for (gint64 wish = 120; wish < 1500; wish += 15)
    {
      g_autoptr (LimberFitted) fitted = fit (fixture, routine, wish * G_USEC_PER_SEC, TRUE);
      int left = g_array_index (fitted->places, int, 1);
      int right = g_array_index (fitted->places, int, 3);

      assert_rules (fixture, fitted->routine);
      g_assert_cmpint (left < 0, ==, right < 0);
    }
}

/* The two movements that are compared with each other stay together. */
static void
test_questions (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  LimberRoutine *routine = plan_fixture_get_routine (fixture, "low-back-relief");
  guint          n_without = 0;

  for (gint64 wish = 180; wish < 700; wish += 10)
    {
      g_autoptr (LimberFitted) fitted = fit (fixture, routine, wish * G_USEC_PER_SEC, TRUE);
      int bend = g_array_index (fitted->places, int, 9);
      int arch = g_array_index (fitted->places, int, 10);

      g_assert_cmpint (bend < 0, ==, arch < 0);
      n_without += bend < 0;
    }
  g_assert_cmpuint (n_without, >, 0);
}

/* More time: more of it, within bounds; a break at the desk and a sore back stay as they are. */
static void
test_grow (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  LimberRoutine *stretch = plan_fixture_get_routine (fixture, "post-run-full");
  LimberRoutine *desk = plan_fixture_get_routine (fixture, "upper-back-desk");
  LimberRoutine *flare = plan_fixture_get_routine (fixture, "return-from-flare");
  g_autoptr (LimberFitted) a = fit (fixture, stretch, 20 * MINUTE_US, TRUE);
  g_autoptr (LimberFitted) b = fit (fixture, stretch, 20 * MINUTE_US, FALSE);
  g_autoptr (LimberFitted) c = fit (fixture, desk, 20 * MINUTE_US, TRUE);
  g_autoptr (LimberFitted) d = fit (fixture, flare, 20 * MINUTE_US, TRUE);

  g_assert_cmpint (a->length_us, >, 18 * MINUTE_US);
  g_assert_cmpuint (b->changes->len, ==, 0);
  g_assert_cmpint (c->length_us, <=, 7 * MINUTE_US);
  g_assert_cmpint (c->length_us, >, 6 * MINUTE_US);
  g_assert_cmpuint (d->changes->len, ==, 0);
}

static gint64
measure_random (LimberRoutine *routine, gpointer data)
{
  g_autoptr (LimberTimeline) timeline = limber_fixtures_compile (data, routine, NULL);

  return limber_timeline_get_total_us (timeline);
}

/* Whatever the format allows. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (int i = 0; i < 150; i++)
    {
      g_autoptr (LimberFixtures) fixtures = limber_fixtures_new ();
      g_autoptr (LimberRoutine) routine = limber_fixtures_random_routine (fixtures, rand);
      LimberFitting fitting = {
        .may_grow = i % 2 == 0,
        .lookup = limber_fixtures_lookup,
        .lookup_data = fixtures,
        .measure = measure_random,
        .measure_data = fixtures,
      };
      gint64 last_us = 0;

      for (guint j = 0; j < routine->steps->len; j++)
        {
          LimberStep     *step = g_ptr_array_index (routine->steps, j);
          LimberExercise *exercise = g_hash_table_lookup (fixtures->exercises, step->exercise_id);

          exercise->kind = (LimberKind) g_rand_int_range (rand, 0, LIMBER_KIND_SELF_MASSAGE + 1);
          step->optional = g_rand_int_range (rand, 0, 4) == 0;
        }
      for (gint64 minutes = 1; minutes <= 40; minutes++)
        {
          g_autoptr (LimberFitted) fitted = NULL;

          fitting.length_us = minutes * MINUTE_US;
          fitted = limber_fit (routine, &fitting);
          g_assert_cmpint (fitted->length_us, ==, measure_random (fitted->routine, fixtures));
          g_assert_cmpint (fitted->fits, ==, fitted->length_us <= fitting.length_us);
          g_assert_cmpint (fitted->length_us, >=, last_us);
          assert_places (routine, fitted);
          last_us = fitted->length_us;
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/fit/minutes", test_minutes);
  g_test_add_func ("/fit/again", test_again);
  g_test_add_func ("/fit/optional", test_optional);
  g_test_add_func ("/fit/minimum", test_minimum);
  g_test_add_func ("/fit/pairs", test_pairs);
  g_test_add_func ("/fit/questions", test_questions);
  g_test_add_func ("/fit/grow", test_grow);
  g_test_add_func ("/fit/random", test_random);

  return g_test_run ();
}
