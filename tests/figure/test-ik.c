/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figure-fixture.h"
#include "figure/limber-ik.h"

#define N_RANDOM 20000

static const LimberVec forward = { 1, 0, 0 };

static void
assert_bones (const LimberLimbChain *chain, double upper, double lower)
{
  g_assert_cmpfloat_with_epsilon (
      limber_vec_length (limber_vec_sub (chain->middle, chain->root)), upper, 1e-9);
  g_assert_cmpfloat_with_epsilon (
      limber_vec_length (limber_vec_sub (chain->end, chain->middle)), lower, 1e-9);
}

/* Bones of 3 and 4, 5 apart: a right angle at the knee. */
static void
test_worked (void)
{
  LimberLimbChain chain;

  g_assert_true (
      limber_ik_solve ((LimberVec){ 0, 5, 0 }, (LimberVec){ 0 }, 3, 4, forward, forward, &chain));
  g_assert_vec (chain.middle, ((LimberVec){ 2.4, 5 - 1.8, 0 }), 1e-12);
  g_assert_vec (chain.end, ((LimberVec){ 0 }), 1e-12);
  g_assert_vec (chain.pole, forward, 1e-12);
}

static void
test_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  guint n_reached = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      LimberVec       root = figure_random_vec (rand, 1);
      LimberVec       target = limber_vec_add (root, figure_random_vec (rand, 0.4), 1);
      double          wanted = limber_vec_length (limber_vec_sub (target, root));
      double          upper = g_rand_double_range (rand, 0.1, 0.3);
      double          lower = g_rand_double_range (rand, 0.1, 0.3);
      double          length = CLAMP (wanted, fabs (upper - lower), upper + lower);
      LimberVec       pole = figure_random_vec (rand, 1);
      LimberLimbChain chain;
      gboolean        reached = limber_ik_solve (root, target, upper, lower, pole, forward, &chain);
      LimberVec       nearest;

      assert_bones (&chain, upper, lower);
      g_assert_cmpint (reached, ==, fabs (wanted - length) < 1e-6);
      nearest = limber_vec_mix (root, target, length / wanted);
      g_assert_vec (chain.end, nearest, 1e-6);
      g_assert_cmpfloat (
          limber_vec_dot (limber_vec_sub (chain.middle, root), chain.pole), >, -1e-12);
      n_reached += reached;
    }
  g_assert_cmpuint (n_reached, >, N_RANDOM / 4);
  g_assert_cmpuint (n_reached, <, N_RANDOM);
}

/* Nothing tells where the knee is to be, or where the target is. */
static void
test_degenerate (void)
{
  static const LimberVec down = { 0, -0.3, 0 };
  static const struct
  {
    LimberVec target;
    LimberVec pole;
    LimberVec otherwise;
  } rows[] = {
    { { 0, -0.3, 0 }, { 0, -1, 0 }, { 1, 0, 0 } },
    { { 0, -0.3, 0 }, { 0, 1, 0 }, { 0, 1, 0 } },
    { { 0, -0.3, 0 }, { 0 }, { 0 } },
    { { 0 }, { 1, 0, 0 }, { 1, 0, 0 } },
    { { 0 }, { 0 }, { 0, 1, 0 } },
    { { 0, -9, 0 }, { 0, 1, 0 }, { 1, 0, 0 } },
  };
  LimberLimbChain chain;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      limber_ik_solve (
          (LimberVec){ 0 }, rows[i].target, 0.2, 0.2, rows[i].pole, rows[i].otherwise, &chain);
      assert_bones (&chain, 0.2, 0.2);
      g_assert_cmpfloat_with_epsilon (limber_vec_length (chain.pole), 1, 1e-9);
    }
  limber_ik_solve ((LimberVec){ 0 }, down, 0.2, 0.2, down, forward, &chain);
  g_assert_vec (chain.pole, forward, 1e-12);
}

/* A pole that comes near to the axis does not make the knee jump. */
static void
test_pole_is_steady (void)
{
  LimberVec before = { 0 };

  for (guint i = 0; i <= 1000; i++)
    {
      double          angle = (i / 1000.0 - 0.5) * 0.4;
      LimberVec       pole = { sin (angle) + 0.02, -cos (angle), 0 };
      LimberLimbChain chain;

      if (pole.x <= 0)
        continue;
      limber_ik_solve (
          (LimberVec){ 0 }, (LimberVec){ 0, -0.3, 0 }, 0.2, 0.2, pole, forward, &chain);
      if (before.y != 0)
        g_assert_vec (chain.middle, before, 0.01);
      before = chain.middle;
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/figure/ik/worked", test_worked);
  g_test_add_func ("/figure/ik/random", test_random);
  g_test_add_func ("/figure/ik/degenerate", test_degenerate);
  g_test_add_func ("/figure/ik/pole-is-steady", test_pole_is_steady);

  return g_test_run ();
}
