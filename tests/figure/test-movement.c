/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figure-fixture.h"

#define RIGHT LIMBER_BODY_RIGHT

/* Poses that differ by the arm's angle: 0, 30, 60 … */
static LimberMovement *
new_movement (LimberLoop loop, guint n_keys)
{
  LimberMovement *movement = g_new0 (LimberMovement, 1);

  movement->loop = loop;
  movement->n_keys = n_keys;
  for (guint i = 0; i < n_keys; i++)
    {
      figure_stand (&movement->keys[i].pose);
      movement->keys[i].pose.arm[RIGHT].flex = 30.0 * i;
      movement->keys[i].ease = LIMBER_EASE_LINEAR;
      movement->keys[i].seconds = i + 1;
    }

  return movement;
}

/* Degrees the arm is lifted at a beat. */
static double
get_lifted (const LimberMovement *movement, double beat, LimberBodySide side, LimberBodySide arm)
{
  LimberSkeleton s;
  LimberVec      upper;

  limber_movement_solve (movement, beat, side, &s);
  upper = limber_vec_sub (s.arm[arm].elbow, s.arm[arm].shoulder);

  return atan2 (upper.x, -upper.y) * 180 / G_PI;
}

static void
test_cycle (void)
{
  g_autofree LimberMovement *movement = new_movement (LIMBER_LOOP_CYCLE, 3);
  static const struct
  {
    double beat;
    double lifted;
  } rows[] = { { 0, 0 }, { 0.5, 15 }, { 1, 30 },  { 2, 60 },   { 2.5, 30 },
               { 3, 0 }, { 4.5, 45 }, { -1, 60 }, { -0.5, 30 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpfloat_with_epsilon (
        get_lifted (movement, rows[i].beat, RIGHT, RIGHT), rows[i].lifted, 1e-9);
  g_assert_cmpfloat (limber_movement_get_last_beat (movement), ==, 3);
}

static void
test_hold (void)
{
  g_autofree LimberMovement *movement = new_movement (LIMBER_LOOP_HOLD, 2);
  g_autofree LimberMovement *still = new_movement (LIMBER_LOOP_HOLD, 1);

  g_assert_cmpfloat_with_epsilon (get_lifted (movement, -3, RIGHT, RIGHT), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_lifted (movement, 0.5, RIGHT, RIGHT), 15, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_lifted (movement, 1, RIGHT, RIGHT), 30, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_lifted (movement, 7, RIGHT, RIGHT), 30, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_lifted (still, 7, RIGHT, RIGHT), 0, 1e-9);
}

/* The second half is the mirror image; the way there leads into it. */
static void
test_alternate (void)
{
  g_autofree LimberMovement *movement = new_movement (LIMBER_LOOP_ALTERNATE, 2);

  movement->keys[0].pose.arm[RIGHT].flex = 10;
  g_assert_cmpfloat_with_epsilon (get_lifted (movement, 1, RIGHT, RIGHT), 30, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_lifted (movement, 1, RIGHT, LIMBER_BODY_LEFT), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_lifted (movement, 1.5, RIGHT, RIGHT), 15, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_lifted (movement, 1.5, RIGHT, LIMBER_BODY_LEFT), 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_lifted (movement, 2, RIGHT, LIMBER_BODY_LEFT), 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_lifted (movement, 3, RIGHT, LIMBER_BODY_LEFT), 30, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_lifted (movement, 3, RIGHT, RIGHT), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_lifted (movement, 4, RIGHT, RIGHT), 10, 1e-9);
}

static void
test_side (void)
{
  g_autofree LimberMovement *movement = new_movement (LIMBER_LOOP_CYCLE, 2);
  LimberSkeleton             right;
  LimberSkeleton             left;

  limber_movement_solve (movement, 0.7, RIGHT, &right);
  limber_movement_solve (movement, 0.7, LIMBER_BODY_LEFT, &left);
  limber_skeleton_mirror (&left, &left);
  figure_assert_same (&left, &right, 0);

  movement->keys[0].pose.arm[RIGHT].reach
      = (LimberReach){ .kind = LIMBER_REACH_PLACE, .place = { 9, 0, 0 } };
  g_assert_cmpuint (
      limber_movement_solve (movement, 0, RIGHT, &right), ==, LIMBER_MISSED_RIGHT_ARM);
  g_assert_cmpuint (
      limber_movement_solve (movement, 0, LIMBER_BODY_LEFT, &right), ==, LIMBER_MISSED_LEFT_ARM);
}

/* How fast it goes near the end of a way, in ways for each way's time. */
static double
get_speed (LimberEase ease, double part)
{
  g_autofree LimberMovement *movement = new_movement (LIMBER_LOOP_CYCLE, 2);
  double                     before;
  double                     after;

  movement->keys[1].ease = ease;
  before = get_lifted (movement, part - 1e-4, RIGHT, RIGHT);
  after = get_lifted (movement, part + 1e-4, RIGHT, RIGHT);

  return (after - before) / 30 / 2e-4;
}

static void
test_ease (void)
{
  static const LimberEase eases[] = { LIMBER_EASE_SMOOTH, LIMBER_EASE_LINEAR, LIMBER_EASE_SWING };

  for (guint i = 0; i < G_N_ELEMENTS (eases); i++)
    {
      g_autofree LimberMovement *movement = new_movement (LIMBER_LOOP_CYCLE, 2);

      movement->keys[1].ease = eases[i];
      g_assert_cmpfloat_with_epsilon (get_lifted (movement, 0, RIGHT, RIGHT), 0, 1e-9);
      g_assert_cmpfloat_with_epsilon (get_lifted (movement, 0.5, RIGHT, RIGHT), 15, 1e-9);
      g_assert_cmpfloat_with_epsilon (get_lifted (movement, 1, RIGHT, RIGHT), 30, 1e-9);
    }

  /* Smooth rests at its ends, a pendulum is on its way again at once. */
  g_assert_cmpfloat (get_speed (LIMBER_EASE_SMOOTH, 0.01), <, 0.005);
  g_assert_cmpfloat (get_speed (LIMBER_EASE_SMOOTH, 0.99), <, 0.005);
  g_assert_cmpfloat (get_speed (LIMBER_EASE_SWING, 0.01), >, 0.04);
  g_assert_cmpfloat_with_epsilon (get_speed (LIMBER_EASE_LINEAR, 0.01), 1, 1e-6);
}

/* A hip that goes round in four keyframes: nearly a circle, at a steady pace, through each
 * of them; a foot that stays on two of them does so between them. */
static void
test_round (void)
{
  static const double        circle[4][2] = { { 30, 0 }, { 0, 30 }, { -30, 0 }, { 0, -30 } };
  g_autofree LimberMovement *movement = new_movement (LIMBER_LOOP_CYCLE, 4);
  LimberSkeleton             s;
  LimberVec                  before;

  for (guint i = 0; i < 4; i++)
    {
      movement->keys[i].ease = LIMBER_EASE_SWING;
      movement->keys[i].pose.lumbar.flex = circle[i][0];
      movement->keys[i].pose.chest.flex = circle[i][1];
      movement->keys[i].pose.leg[RIGHT].reach
          = (LimberReach){ .kind = LIMBER_REACH_PLACE, .place = { i / 2 * 0.1, 0.1, 0.06 } };
    }
  limber_movement_solve (movement, -0.01, RIGHT, &s);
  before = s.leg[RIGHT].ankle;
  for (guint i = 0; i <= 400; i++)
    {
      double flex;
      double more;

      limber_movement_solve (movement, i * 0.01, RIGHT, &s);
      flex = atan2 (s.lumbar_frame.up.x, s.lumbar_frame.up.y) * 180 / G_PI;
      more = atan2 (s.chest_frame.up.x, s.chest_frame.up.y) * 180 / G_PI - flex;
      g_assert_cmpfloat_with_epsilon (hypot (flex, more), 28.2, 1.9);
      if (i % 100 == 0)
        g_assert_cmpfloat_with_epsilon (flex, circle[i / 100 % 4][0], 1e-9);
      g_assert_vec (s.leg[RIGHT].ankle, before, 0.002);
      before = s.leg[RIGHT].ankle;
      if (i <= 100)
        g_assert_vec (before, ((LimberVec){ 0, 0.1, 0.06 }), 1e-6);
    }

  /* One of them holds: there it comes to rest. */
  movement->keys[1].stay = 1;
  limber_movement_solve (movement, 0.999, RIGHT, &s);
  g_assert_cmpfloat_with_epsilon (atan2 (s.lumbar_frame.up.x, s.lumbar_frame.up.y), 0, 1e-5);
}

/* At ease where one begins, at work where one goes to; round and round without a rest. */
static void
test_effort (void)
{
  static const struct
  {
    LimberLoop loop;
    guint      n_keys;
    double     beat;
    double     effort;
  } rows[] = {
    { LIMBER_LOOP_HOLD, 1, 0, 1 },          { LIMBER_LOOP_HOLD, 3, 0, 0 },
    { LIMBER_LOOP_HOLD, 3, 1, 0.5 },        { LIMBER_LOOP_HOLD, 3, 9, 1 },
    { LIMBER_LOOP_CYCLE, 2, 0, 0 },         { LIMBER_LOOP_CYCLE, 2, 1, 1 },
    { LIMBER_LOOP_CYCLE, 2, 1.5, 0.5 },     { LIMBER_LOOP_CYCLE, 2, 2, 0 },
    { LIMBER_LOOP_CYCLE, 3, 2, 1 },         { LIMBER_LOOP_CYCLE, 6, 0, 1 },
    { LIMBER_LOOP_ALTERNATE, 3, 3, 0 },     { LIMBER_LOOP_ALTERNATE, 3, 4, 1 },
    { LIMBER_LOOP_ALTERNATE, 3, 5.5, 0.5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree LimberMovement *movement = new_movement (rows[i].loop, rows[i].n_keys);

      g_assert_cmpfloat_with_epsilon (
          limber_movement_get_effort (movement, rows[i].beat), rows[i].effort, 1e-12);
    }
}

/* Keyframes of 1, 2 and 3 seconds' way. */
static void
test_own_time (void)
{
  g_autofree LimberMovement *cycle = new_movement (LIMBER_LOOP_CYCLE, 3);
  g_autofree LimberMovement *alternate = new_movement (LIMBER_LOOP_ALTERNATE, 3);
  g_autofree LimberMovement *hold = new_movement (LIMBER_LOOP_HOLD, 3);

  cycle->keys[1].stay = 4;
  g_assert_cmpfloat (limber_movement_get_seconds (cycle), ==, 10);
  g_assert_cmpfloat (limber_movement_beat_at (cycle, 1), ==, 0.5);
  g_assert_cmpfloat (limber_movement_beat_at (cycle, 3), ==, 1);
  g_assert_cmpfloat (limber_movement_beat_at (cycle, 7.5), ==, 1.5);
  g_assert_cmpfloat (limber_movement_beat_at (cycle, 9.5), ==, 2.5);
  g_assert_cmpfloat (limber_movement_beat_at (cycle, 21), ==, 0.5);

  g_assert_cmpfloat (limber_movement_get_seconds (alternate), ==, 12);
  g_assert_cmpfloat (limber_movement_beat_at (alternate, 7), ==, 3.5);
  g_assert_cmpfloat (limber_movement_beat_at (alternate, 13), ==, 0.5);

  g_assert_cmpfloat (limber_movement_get_seconds (hold), ==, 5);
  g_assert_cmpfloat (limber_movement_beat_at (hold, 1), ==, 0.5);
  g_assert_cmpfloat (limber_movement_beat_at (hold, 99), ==, 2);
}

static void
test_hold_time (void)
{
  g_autofree LimberMovement *hold = new_movement (LIMBER_LOOP_HOLD, 2);

  g_assert_cmpfloat (limber_movement_beat_for_hold (hold, 0, 30), ==, 0);
  g_assert_cmpfloat (limber_movement_beat_for_hold (hold, 1, 29), ==, 0.5);
  g_assert_cmpfloat (limber_movement_beat_for_hold (hold, 1, -1), ==, 0.5);
  g_assert_cmpfloat (limber_movement_beat_for_hold (hold, 2, 28), ==, 1);
  g_assert_cmpfloat (limber_movement_beat_for_hold (hold, 30, 0), ==, 1);

  /* Five seconds leave one and a half to go into it. */
  g_assert_cmpfloat_with_epsilon (limber_movement_beat_for_hold (hold, 0.75, 4.25), 0.5, 1e-12);
  g_assert_cmpfloat (limber_movement_beat_for_hold (hold, 1.6, 3.4), ==, 1);
}

static void
test_rep_hold_time (void)
{
  g_autofree LimberMovement *hold = new_movement (LIMBER_LOOP_HOLD, 2);
  g_autofree LimberMovement *cycle = new_movement (LIMBER_LOOP_CYCLE, 2);

  g_assert_cmpfloat (limber_movement_beat_for_rep_hold (hold, 10, 4, 0), ==, 0);
  g_assert_cmpfloat (limber_movement_beat_for_rep_hold (hold, 10, 4, 1), ==, 0.5);
  g_assert_cmpfloat (limber_movement_beat_for_rep_hold (hold, 10, 4, 9.9), ==, 1);
  g_assert_cmpfloat (limber_movement_beat_for_rep_hold (hold, 10, 4, 11), ==, 0.5);
  g_assert_cmpfloat (limber_movement_beat_for_rep_hold (hold, 10, 4, 13), ==, 0);

  /* A cycle goes on to its first pose; without a gap within the hold. */
  g_assert_cmpfloat (limber_movement_beat_for_rep_hold (cycle, 10, 4, 10.5), ==, 1.5);
  g_assert_cmpfloat (limber_movement_beat_for_rep_hold (cycle, 10, 4, 14), ==, 2);
  g_assert_cmpfloat (limber_movement_beat_for_rep_hold (cycle, 10, 0, 8.9), ==, 1);
  g_assert_cmpfloat (limber_movement_beat_for_rep_hold (cycle, 10, 0, 9.5), ==, 1.5);
  g_assert_cmpfloat (limber_movement_beat_for_rep_hold (cycle, 10, 0, 10), ==, 2);
}

static void
test_segments (void)
{
  static const LimberMovementSegment two[] = { { "up", 1 }, { "down", 2 } };
  static const LimberMovementSegment three[] = { { "up", 1 }, { "stay", 2 }, { "down", 3 } };
  g_autofree LimberMovement         *cycle = new_movement (LIMBER_LOOP_CYCLE, 2);
  g_autofree LimberMovement         *hold = new_movement (LIMBER_LOOP_HOLD, 2);

  /* As many as there are keyframes. */
  g_assert_cmpfloat (limber_movement_beat_for_segments (cycle, two, 2, 0, 0.25), ==, 0.25);
  g_assert_cmpfloat (limber_movement_beat_for_segments (cycle, two, 2, 1, 0.25), ==, 1.25);

  /* Else by the movement's own times: 2 s up, 1 s down. */
  g_assert_cmpfloat_with_epsilon (
      limber_movement_beat_for_segments (cycle, three, 3, 1, 0.5), 0.5, 1e-12);

  /* Named: it stays in what no keyframe names. */
  g_strlcpy (cycle->keys[1].segment, "up", LIMBER_KEY_NAME_SIZE);
  g_strlcpy (cycle->keys[0].segment, "down", LIMBER_KEY_NAME_SIZE);
  g_assert_cmpfloat (limber_movement_beat_for_segments (cycle, three, 3, 0, 0.5), ==, 0.5);
  g_assert_cmpfloat (limber_movement_beat_for_segments (cycle, three, 3, 1, 0.5), ==, 1);
  g_assert_cmpfloat (limber_movement_beat_for_segments (cycle, three, 3, 2, 0.5), ==, 1.5);

  g_assert_cmpfloat (limber_movement_beat_for_segments (hold, two, 2, 0, 0.25), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/figure/movement/cycle", test_cycle);
  g_test_add_func ("/figure/movement/hold", test_hold);
  g_test_add_func ("/figure/movement/alternate", test_alternate);
  g_test_add_func ("/figure/movement/side", test_side);
  g_test_add_func ("/figure/movement/ease", test_ease);
  g_test_add_func ("/figure/movement/round", test_round);
  g_test_add_func ("/figure/movement/effort", test_effort);
  g_test_add_func ("/figure/movement/own-time", test_own_time);
  g_test_add_func ("/figure/movement/hold-time", test_hold_time);
  g_test_add_func ("/figure/movement/rep-hold-time", test_rep_hold_time);
  g_test_add_func ("/figure/movement/segments", test_segments);

  return g_test_run ();
}
