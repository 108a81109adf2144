/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figure-fixture.h"

static void
test_worked (void)
{
  static const struct
  {
    LimberPropKind kind;
    LimberVec      place; /* the prop is at (1, 0, 0), not turned */
    double         distance;
    LimberVec      outward;
  } rows[] = {
    { LIMBER_PROP_WALL, { 0.7, 0.8, 0.2 }, 0.3, { -1, 0, 0 } },
    { LIMBER_PROP_WALL, { 1.1, 0.8, 0.2 }, -0.1, { -1, 0, 0 } },
    { LIMBER_PROP_MAT, { 0, 0.2, 0 }, 0.2, { 0, 1, 0 } },
    { LIMBER_PROP_STABILITY_BALL, { 1, 0.265, 0 }, 0.1, { 0, 1, 0 } },
    { LIMBER_PROP_FOAM_ROLLER, { 1.144, 0, 0.1 }, 0.1, { 1, 0, 0 } },
    { LIMBER_PROP_FOAM_ROLLER, { 1, 0.01, 0.2 }, 0.05, { 0, 0, 1 } },
    { LIMBER_PROP_CHAIR, { 0.9, 0.365, 0 }, 0.1, { 0, 1, 0 } },
    { LIMBER_PROP_CHAIR, { 1.05, 0.26, 0.1 }, 0.05, { 1, 0, 0 } },
    { LIMBER_PROP_CHAIR, { 0.7, 0.4, 0 }, 0.04, { -1, 0, 0 } },
    { LIMBER_PROP_DOOR_FRAME, { 1, 0.5, 0.2 }, 0.03, { 0, 0, -1 } },
    { LIMBER_PROP_DOOR_FRAME, { 1, 0.5, -0.2 }, 0.03, { 0, 0, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LimberProp prop = { .kind = rows[i].kind, .at = { 1, 0, 0 } };
      LimberVec  outward;

      g_assert_cmpfloat_with_epsilon (
          limber_prop_get_distance (&prop, rows[i].place, &outward), rows[i].distance, 1e-9);
      g_assert_vec (outward, rows[i].outward, 1e-9);
    }
}

/* A prop that is turned sees what it saw before, if the place is turned with it. */
static void
test_turned (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (2);

  for (guint i = 0; i < 2000; i++)
    {
      LimberProp prop = { .kind = i % LIMBER_N_PROPS };
      LimberVec  own = figure_random_vec (rand, 0.5);
      LimberVec  outward;
      LimberVec  nearest;
      double     distance = limber_prop_get_distance (&prop, own, &outward);

      if (prop.kind == LIMBER_PROP_STRAP)
        {
          g_assert_cmpfloat (distance, ==, G_MAXDOUBLE);
          continue;
        }
      prop.turn = g_rand_double_range (rand, -180, 180);
      if (prop.kind != LIMBER_PROP_MAT)
        prop.at = figure_random_vec (rand, 1);
      g_assert_cmpfloat_with_epsilon (
          limber_prop_get_distance (&prop, limber_prop_get_place (&prop, own), &outward),
          distance,
          1e-9);
      g_assert_cmpfloat_with_epsilon (limber_vec_length (outward), 1, 1e-9);

      nearest = limber_vec_add (limber_prop_get_place (&prop, own), outward, -distance);
      g_assert_cmpfloat_with_epsilon (limber_prop_get_distance (&prop, nearest, &outward), 0, 1e-9);
    }
}

/* + is to the right: a sitter on a chair that is turned by 90 looks to +z. */
static void
test_turns_right (void)
{
  LimberProp chair = { .kind = LIMBER_PROP_CHAIR, .turn = 90 };

  g_assert_vec (
      limber_prop_get_place (&chair, (LimberVec){ 1, 0, 0 }), ((LimberVec){ 0, 0, 1 }), 1e-12);
}

/* Half the way of what it carries, along its own forward; without slipping. */
static void
test_rolls (void)
{
  LimberProp roller = { .kind = LIMBER_PROP_FOAM_ROLLER,
                        .at = { 0.3, LIMBER_ROLLER_RADIUS, 0.1 },
                        .rolls = TRUE,
                        .rolls_from = { 0.1, 0.1, 0.05 } };
  LimberProp still = roller;
  LimberProp image;
  LimberProp rolled;

  limber_prop_roll (&roller, (LimberVec){ -0.1, 0.3, 0.4 }, &rolled);
  g_assert_vec (rolled.at, ((LimberVec){ 0.2, LIMBER_ROLLER_RADIUS, 0.1 }), 1e-12);
  g_assert_cmpfloat_with_epsilon (rolled.spin * LIMBER_ROLLER_RADIUS, -0.1, 1e-12);

  limber_prop_mirror (&roller, &image);
  limber_prop_roll (&image, (LimberVec){ -0.1, 0.3, -0.4 }, &image);
  limber_prop_mirror (&image, &image);
  g_assert_vec (image.at, rolled.at, 1e-12);

  still.rolls = FALSE;
  limber_prop_roll (&still, (LimberVec){ -0.1, 0.3, 0.4 }, &rolled);
  g_assert_vec (rolled.at, still.at, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/figure/prop/worked", test_worked);
  g_test_add_func ("/figure/prop/turned", test_turned);
  g_test_add_func ("/figure/prop/turns-right", test_turns_right);
  g_test_add_func ("/figure/prop/rolls", test_rolls);

  return g_test_run ();
}
