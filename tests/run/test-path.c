/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "run/limber-path.h"

#include <math.h>

#define S ((gint64) G_USEC_PER_SEC)

/* A degree along a meridian of a sphere of 6371008.8 m is 111195.08 m. */
static void
test_measure (void)
{
  static const struct
  {
    double a[2];
    double b[2];
    double metres;
  } cases[] = {
    { { 0, 0 }, { 1, 0 }, 111195.08 },      { { 0, 0 }, { 0, 1 }, 111195.08 },
    { { 60, 10 }, { 60, 11 }, 55597.0 },    { { 0, 179.5 }, { 0, -179.5 }, 111195.08 },
    { { 90, 0 }, { 90, 120 }, 0 },          { { 52, 13 }, { 52, 13 }, 0 },
    { { 90, 0 }, { -90, 0 }, 20015114.35 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const double there
          = limber_path_measure (cases[i].a[0], cases[i].a[1], cases[i].b[0], cases[i].b[1]);
      const double back
          = limber_path_measure (cases[i].b[0], cases[i].b[1], cases[i].a[0], cases[i].a[1]);

      g_assert_cmpfloat_with_epsilon (there, cases[i].metres, 1 + cases[i].metres * 1e-4);
      g_assert_cmpfloat_with_epsilon (there, back, 1e-6);
    }
}

static void
test_breaks (void)
{
  LimberPath path = { 0 };

  g_assert_true (limber_path_add (&path, 0, 0, 1000 * S));
  g_assert_true (limber_path_add (&path, 0.0001, 0, 1004 * S));
  limber_path_break (&path);
  g_assert_true (limber_path_add (&path, 0.5, 0, 2000 * S));
  g_assert_true (limber_path_add (&path, 0.5001, 0, 2004 * S));
  g_assert_cmpint (path.moving_us, ==, 8 * S);
  g_assert_cmpfloat_with_epsilon (path.metres, 22.24, .01);
  g_assert_cmpint (path.first_us, ==, 1000 * S);
}

/* A leap is an error of the receiver, a clock set back makes no time, and there is no place beyond
 * the poles. */
static void
test_nonsense (void)
{
  LimberPath path = { 0 };

  g_assert_false (limber_path_add (&path, 91, 0, 1));
  g_assert_false (limber_path_add (&path, 0, 181, 1));
  g_assert_false (limber_path_add (&path, NAN, 0, 1));
  g_assert_cmpuint (path.n_points, ==, 0);
  limber_path_add (&path, 0, 0, 1000 * S);
  limber_path_add (&path, 1, 0, 1001 * S);
  g_assert_cmpfloat (path.metres, ==, 0);
  limber_path_add (&path, 1, 0, 990 * S);
  g_assert_cmpint (path.moving_us, ==, 1 * S);
  /* Without times all one has is the way. */
  limber_path_add (&path, 1.0001, 0, 0);
  g_assert_cmpfloat_with_epsilon (path.metres, 11.12, .01);
}

/* However one walks: time and way never shrink. */
static void
test_random (void)
{
  for (guint walk = 0; walk < 300; walk++)
    {
      LimberPath path = { 0 };

      for (guint i = 0; i < 50; i++)
        {
          const LimberPath before = path;

          if (g_test_rand_int_range (0, 8) == 0)
            limber_path_break (&path);
          limber_path_add (&path,
                           g_test_rand_double_range (-95, 95),
                           g_test_rand_double_range (-185, 185),
                           g_test_rand_int_range (0, 100000) * S);
          g_assert_cmpfloat (path.metres, >=, before.metres);
          g_assert_cmpint (path.moving_us, >=, before.moving_us);
          g_assert_true (isfinite (path.metres));
          g_assert_cmpint (path.moving_us, <=, 100000 * S);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/run/path/measure", test_measure);
  g_test_add_func ("/run/path/breaks", test_breaks);
  g_test_add_func ("/run/path/nonsense", test_nonsense);
  g_test_add_func ("/run/path/random", test_random);

  return g_test_run ();
}
