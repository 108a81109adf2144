/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-plan-fixture.h"

#include "plan/limber-scope.h"

#define N_SWITCHES 9

/* All limits there can be, one a bit, strictest last within what belongs together. */
static LimberLimits
make_limits (guint bits)
{
  LimberLimits limits = { 0 };

  limits.half_dose = (bits & 1) != 0;
  limits.gentle_strength = (bits & 2) != 0;
  limits.no_strength = (bits & 4) != 0;
  limits.no_hard = (bits & 8) != 0;
  limits.no_impact = (bits & 16) != 0;
  limits.leg_symptoms = (bits & 32) != 0;
  limits.no_step_up = (bits & 64) != 0;
  limits.step_down = (bits & 128) != 0;
  limits.scope = (bits & 256) != 0 ? LIMBER_SCOPE_REST : LIMBER_SCOPE_ANY;

  return limits;
}

typedef struct
{
  guint strength;
  guint acute;
  guint end_range;
  guint impact;
  guint nerve;
  guint repeats;
} Count;

static Count
count (PlanFixture *fixture, const LimberAdapted *adapted)
{
  Count n = { 0 };
  guint acute = 1u << LIMBER_TAG_ACUTE_PAIN;
  guint spine = (1u << LIMBER_TAG_DISC_FLEXION) | (1u << LIMBER_TAG_DISC_EXTENSION);
  guint nerve = 1u << LIMBER_TAG_NERVE_TENSION;
  guint impact = 1u << LIMBER_TAG_IMPACT;

  for (guint i = 0; i < adapted->routine->steps->len; i++)
    {
      const LimberStep     *step = g_ptr_array_index (adapted->routine->steps, i);
      const LimberExercise *exercise = plan_fixture_get_exercise (fixture, step);
      g_autoptr (LimberDose) dose = limber_facts_get_dose (step, exercise);
      guint tags = limber_facts_get_tags (exercise, FALSE);
      guint hard = limber_facts_get_tags (exercise, TRUE);

      n.strength += limber_facts_is_strength (exercise);
      n.acute += (hard & acute) != 0;
      n.end_range += (hard & spine) != 0;
      n.impact += (tags & impact) != 0;
      n.nerve += (tags & nerve) != 0;
      n.repeats += dose->sets > 1;
    }

  return n;
}

/* What a limit forbids is not there, whatever the others say. */
static void
test_forbidden (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();

  for (guint i = 0; i < fixture->routines->len; i++)
    for (guint bits = 0; bits < 1u << N_SWITCHES; bits++)
      {
        LimberAdaptation    what = { .today = { .limits = make_limits (bits) } };
        const LimberLimits *limits = &what.today.limits;
        g_autoptr (LimberAdapted) adapted
                   = plan_fixture_adapt (fixture, g_ptr_array_index (fixture->routines, i), &what);
        Count n = count (fixture, adapted);

        if (limits->no_strength || (limits->half_dose && !limits->gentle_strength))
          g_assert_cmpuint (n.strength, ==, 0);
        if (limits->no_hard || limits->half_dose)
          g_assert_cmpuint (n.acute, ==, 0);
        if (limits->half_dose)
          g_assert_cmpuint (n.end_range + n.repeats, ==, 0);
        if (limits->no_impact || limits->leg_symptoms)
          g_assert_cmpuint (n.impact, ==, 0);
        if (limits->leg_symptoms)
          g_assert_cmpuint (n.nerve, ==, 0);
        for (guint j = 0; limits->scope == LIMBER_SCOPE_REST && j < adapted->routine->steps->len;
             j++)
          {
            const LimberStep *step = g_ptr_array_index (adapted->routine->steps, j);

            g_assert_true (limber_scope_allows_exercise (LIMBER_SCOPE_REST, step->exercise_id));
          }
      }
}

/* One limit more never brings back what another one keeps away. */
static void
test_stricter (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();

  for (guint i = 0; i < fixture->routines->len; i++)
    for (guint bits = 0; bits < 1u << N_SWITCHES; bits++)
      for (guint more = 0; more < N_SWITCHES; more++)
        {
          LimberAdaptation loose = { .today = { .limits = make_limits (bits) } };
          LimberAdaptation strict = { .today = { .limits = make_limits (bits | (1u << more)) } };
          LimberRoutine   *routine = g_ptr_array_index (fixture->routines, i);
          g_autoptr (LimberAdapted) a = NULL;
          g_autoptr (LimberAdapted) b = NULL;
          Count n;
          Count m;

          /* Gentle strength is a leave, not a limit. */
          if (more == 1 || (bits & (1u << more)) != 0)
            continue;
          a = plan_fixture_adapt (fixture, routine, &loose);
          b = plan_fixture_adapt (fixture, routine, &strict);
          n = count (fixture, a);
          m = count (fixture, b);
          g_assert_cmpuint (b->routine->steps->len, <=, a->routine->steps->len);
          g_assert_cmpuint (m.acute, <=, n.acute);
          g_assert_cmpuint (m.end_range, <=, n.end_range);
          g_assert_cmpuint (m.impact, <=, n.impact);
          g_assert_cmpuint (m.repeats, <=, n.repeats);
        }
}

/* Limits and cautions together, twice. */
static void
test_twice (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();

  for (guint i = 0; i < fixture->routines->len; i++)
    for (guint bits = 0; bits < 1u << N_SWITCHES; bits += 3)
      {
        LimberAdaptation what
            = { .today = { .own = 1u << (bits % LIMBER_N_OWN), .limits = make_limits (bits) } };
        g_autoptr (LimberAdapted) once
                   = plan_fixture_adapt (fixture, g_ptr_array_index (fixture->routines, i), &what);
        g_autoptr (LimberAdapted) again = plan_fixture_adapt (fixture, once->routine, &what);
        g_autofree char *first = plan_fixture_describe (once->routine);
        g_autofree char *second = plan_fixture_describe (again->routine);

        g_assert_cmpstr (first, ==, second);
      }
}

static void
test_half (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  LimberRoutine   *routine = plan_fixture_get_routine (fixture, "low-back-relief");
  LimberAdaptation what = { .today = { .limits = { .half_dose = TRUE } } };
  g_autoptr (LimberAdapted) half = plan_fixture_adapt (fixture, routine, &what);
  g_autoptr (LimberAdapted) gentle = NULL;
  const LimberPlanChange *change = NULL;

  change = plan_fixture_find_change (half->changes, 4, LIMBER_PLAN_REDUCED);
  g_assert_nonnull (change);
  g_assert_false (change->keepable);
  g_assert_cmpstr (change->reason, ==, "One set is enough today.");
  g_assert_nonnull (plan_fixture_find_change (half->changes, 7, LIMBER_PLAN_DROPPED));
  g_assert_nonnull (plan_fixture_find_change (half->changes, 9, LIMBER_PLAN_SWAPPED));
  g_assert_nonnull (plan_fixture_find_change (half->changes, 10, LIMBER_PLAN_SWAPPED));

  what.today.limits.gentle_strength = TRUE;
  gentle = plan_fixture_adapt (fixture, routine, &what);
  g_assert_null (plan_fixture_find_change (gentle->changes, 7, LIMBER_PLAN_DROPPED));
}

static void
test_rest (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  LimberAdaptation what = { .today = { .limits = { .scope = LIMBER_SCOPE_REST } } };
  g_autoptr (LimberAdapted) gentle = plan_fixture_adapt (
      fixture, plan_fixture_get_routine (fixture, "return-from-flare"), &what);
  g_autoptr (LimberAdapted) nothing
             = plan_fixture_adapt (fixture, plan_fixture_get_routine (fixture, "core-a"), &what);
  g_autofree char *list = plan_fixture_list (gentle->routine);

  g_assert_cmpstr (list, ==, "legs-on-chair-rest diaphragmatic-breathing march-in-place");
  g_assert_cmpuint (nothing->routine->steps->len, ==, 0);
  g_assert_cmpuint (nothing->changes->len, ==, 8);
  g_assert_true (limber_scope_allows_routine (LIMBER_SCOPE_REST, gentle->routine));

  what.today.limits.scope = LIMBER_SCOPE_NONE;
  limber_adapted_free (g_steal_pointer (&gentle));
  gentle = plan_fixture_adapt (
      fixture, plan_fixture_get_routine (fixture, "return-from-flare"), &what);
  g_assert_cmpuint (gentle->routine->steps->len, ==, 0);
}

static void
test_scopes (void)
{
  static const struct
  {
    LimberScope scope;
    const char *routine;
    gboolean    allowed;
  } rows[] = {
    { LIMBER_SCOPE_ANY, "core-a", TRUE },
    { LIMBER_SCOPE_GENTLE, "core-a", FALSE },
    { LIMBER_SCOPE_GENTLE, "return-from-flare", TRUE },
    { LIMBER_SCOPE_GENTLE, "low-back-relief", TRUE },
    { LIMBER_SCOPE_REST, "return-from-flare", FALSE },
    { LIMBER_SCOPE_NONE, "return-from-flare", FALSE },
  };
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  LimberLimits limits = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (limber_scope_allows_routine (
                         rows[i].scope, plan_fixture_get_routine (fixture, rows[i].routine)),
                     ==,
                     rows[i].allowed);

  g_assert_null (limber_scope_get_offer (&limits));
  limits.scope = LIMBER_SCOPE_GENTLE;
  g_assert_cmpstr (limber_scope_get_offer (&limits), ==, "low-back-relief");
  limits.light = LIMBER_LIGHT_RED_AMBER;
  g_assert_cmpstr (limber_scope_get_offer (&limits), ==, "return-from-flare");
  limits.scope = LIMBER_SCOPE_REST;
  g_assert_cmpstr (limber_scope_get_offer (&limits), ==, "return-from-flare");
  limits.scope = LIMBER_SCOPE_NONE;
  g_assert_null (limber_scope_get_offer (&limits));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/adapt-limits/forbidden", test_forbidden);
  g_test_add_func ("/adapt-limits/stricter", test_stricter);
  g_test_add_func ("/adapt-limits/twice", test_twice);
  g_test_add_func ("/adapt-limits/half", test_half);
  g_test_add_func ("/adapt-limits/rest", test_rest);
  g_test_add_func ("/adapt-limits/scopes", test_scopes);

  return g_test_run ();
}
