/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/limber-limits.h"

#define N_ROUNDS 20000

static LimberLimits
draw (void)
{
  return (LimberLimits){
    .light = g_test_rand_int_range (0, LIMBER_LIGHT_BLACK + 1),
    .scope = g_test_rand_int_range (0, LIMBER_SCOPE_NONE + 1),
    .half_dose = g_test_rand_bit (),
    .gentle_strength = g_test_rand_bit (),
    .no_strength = g_test_rand_bit (),
    .no_hard = g_test_rand_bit (),
    .no_impact = g_test_rand_bit (),
    .leg_symptoms = g_test_rand_bit (),
    .no_step_up = g_test_rand_bit (),
    .step_down = g_test_rand_bit (),
    .no_bending = g_test_rand_bit (),
    .drop_cause = g_test_rand_bit (),
    .run = g_test_rand_int_range (0, LIMBER_RUN_NONE + 1),
  };
}

static LimberLimits
merge (LimberLimits a, LimberLimits b)
{
  limber_limits_merge (&a, &b);

  return a;
}

static gboolean
are_alike (LimberLimits a, LimberLimits b)
{
  return limber_limits_is_as_strict (&a, &b) && limber_limits_is_as_strict (&b, &a);
}

static void
test_strength (void)
{
  static const struct
  {
    gboolean       half_dose, gentle_strength, no_strength;
    LimberStrength strength;
  } rows[] = {
    { FALSE, FALSE, FALSE, LIMBER_STRENGTH_ALL }, { FALSE, TRUE, FALSE, LIMBER_STRENGTH_ALL },
    { TRUE, FALSE, FALSE, LIMBER_STRENGTH_NONE }, { TRUE, TRUE, FALSE, LIMBER_STRENGTH_GENTLE },
    { FALSE, FALSE, TRUE, LIMBER_STRENGTH_NONE }, { FALSE, TRUE, TRUE, LIMBER_STRENGTH_NONE },
    { TRUE, FALSE, TRUE, LIMBER_STRENGTH_NONE },  { TRUE, TRUE, TRUE, LIMBER_STRENGTH_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LimberLimits limits = { .half_dose = rows[i].half_dose,
                              .gentle_strength = rows[i].gentle_strength,
                              .no_strength = rows[i].no_strength };

      g_assert_cmpint (limber_limits_get_strength (&limits), ==, rows[i].strength);
    }
}

/* Half of everything with gentle strength, and elsewhere no strength at all: no strength it is. */
static void
test_merge (void)
{
  LimberLimits steady = { .light = LIMBER_LIGHT_AMBER,
                          .half_dose = TRUE,
                          .gentle_strength = TRUE,
                          .run = LIMBER_RUN_SHORTER };
  LimberLimits none = { .light = LIMBER_LIGHT_GREEN,
                        .scope = LIMBER_SCOPE_GENTLE,
                        .no_strength = TRUE,
                        .drop_cause = TRUE };
  LimberLimits merged = merge (steady, none);

  g_assert_cmpint (merged.light, ==, LIMBER_LIGHT_AMBER);
  g_assert_cmpint (merged.scope, ==, LIMBER_SCOPE_GENTLE);
  g_assert_cmpint (merged.run, ==, LIMBER_RUN_SHORTER);
  g_assert_true (merged.half_dose);
  g_assert_true (merged.no_strength);
  g_assert_false (merged.gentle_strength);
  g_assert_true (merged.drop_cause);
  g_assert_false (merged.no_impact);

  merged = merge (steady, (LimberLimits){ .no_impact = TRUE });
  g_assert_cmpint (limber_limits_get_strength (&merged), ==, LIMBER_STRENGTH_GENTLE);
  g_assert_true (merged.gentle_strength);
  g_assert_true (merged.no_impact);
}

/* Each member alone makes limits stricter, so that none is forgotten. */
static void
test_members (void)
{
  static const LimberLimits alone[] = {
    { .light = LIMBER_LIGHT_AMBER_HOLD },
    { .scope = LIMBER_SCOPE_GENTLE },
    { .half_dose = TRUE, .gentle_strength = TRUE },
    { .no_strength = TRUE },
    { .no_hard = TRUE },
    { .no_impact = TRUE },
    { .leg_symptoms = TRUE },
    { .no_step_up = TRUE },
    { .step_down = TRUE },
    { .no_bending = TRUE },
    { .drop_cause = TRUE },
    { .run = LIMBER_RUN_SHORTER },
  };
  LimberLimits none = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (alone); i++)
    for (guint j = 0; j < G_N_ELEMENTS (alone); j++)
      {
        g_assert_true (limber_limits_is_as_strict (&alone[i], &none));
        g_assert_false (limber_limits_is_as_strict (&none, &alone[i]));
        g_assert_true (limber_limits_is_as_strict (&alone[i], &alone[j]) == (i == j));
        g_assert_true (are_alike (merge (none, alone[i]), alone[i]));
      }
}

/* The strictest of each kind: the least that is as strict as both. */
static void
test_laws (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      LimberLimits a = draw ();
      LimberLimits b = draw ();
      LimberLimits c = draw ();
      LimberLimits both = merge (a, b);

      g_assert_true (are_alike (merge (a, a), a));
      g_assert_true (are_alike (both, merge (b, a)));
      g_assert_true (are_alike (merge (both, c), merge (a, merge (b, c))));
      g_assert_true (limber_limits_is_as_strict (&both, &a));
      g_assert_true (limber_limits_is_as_strict (&both, &b));
      g_assert_true (limber_limits_is_as_strict (&a, &b) == are_alike (both, a));
      g_assert_false (both.no_strength && both.gentle_strength);
      if (limber_limits_is_as_strict (&c, &a) && limber_limits_is_as_strict (&c, &b))
        g_assert_true (limber_limits_is_as_strict (&c, &both));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/plan/limits/strength", test_strength);
  g_test_add_func ("/plan/limits/merge", test_merge);
  g_test_add_func ("/plan/limits/members", test_members);
  g_test_add_func ("/plan/limits/laws", test_laws);

  return g_test_run ();
}
