/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figure-fixture.h"
#include "limber-bench.h"

#define N_SOLVES 1000

typedef struct
{
  LimberMovement movement;
  LimberPose     random[2];
  double         sum; /* so that nothing is left out as useless */
} Bench;

static void
solve_cb (gpointer user_data)
{
  Bench         *self = user_data;
  LimberSkeleton skeleton;

  for (guint i = 0; i < N_SOLVES; i++)
    {
      limber_pose_solve (&self->movement.keys[0].pose, NULL, 0, &skeleton);
      self->sum += skeleton.head.x;
    }
}

static void
move_cb (gpointer user_data)
{
  Bench         *self = user_data;
  LimberSkeleton skeleton;

  for (guint i = 0; i < N_SOLVES; i++)
    {
      limber_movement_solve (&self->movement, 4.0 * i / N_SOLVES, LIMBER_BODY_LEFT, &skeleton);
      self->sum += skeleton.head.x;
    }
}

static void
hardest_cb (gpointer user_data)
{
  Bench         *self = user_data;
  LimberSkeleton skeleton;

  for (guint i = 0; i < N_SOLVES; i++)
    {
      limber_pose_solve_between (
          &self->random[0], &self->random[1], (i + 1.0) / (N_SOLVES + 2), NULL, 0, &skeleton);
      self->sum += skeleton.head.x;
    }
}

/* The sines and cosines of the eighteen angles that a body of nothing but angles needs. */
static void
sines_cb (gpointer user_data)
{
  Bench *self = user_data;

  for (guint i = 0; i < N_SOLVES; i++)
    for (guint j = 0; j < 18; j++)
      self->sum += sin (i + j) + cos (i + j);
}

static void
tell (const char *name, LimberBenchFunc func, Bench *self)
{
  g_autofree char *yardstick = g_strconcat (name, "-sines-yardstick", NULL);
  double           us;
  double           sines_us;

  limber_bench_compare (101, func, sines_cb, self, &us, &sines_us);
  limber_bench_tell (name, us / N_SOLVES, "us", 20);
  limber_bench_tell (yardstick, sines_us / N_SOLVES, "us", LIMBER_BENCH_NO_BUDGET);
}

/* All fours; cat and cow in turn with their mirror image; two random poses whose arms are held to the
 * body in one and bent in the other, which takes longest. */
int
main (void)
{
  Bench self = { 0 };
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);

  self.movement.loop = LIMBER_LOOP_ALTERNATE;
  self.movement.n_keys = 2;
  for (guint i = 0; i < 2; i++)
    {
      figure_kneel_on_all_fours (&self.movement.keys[i].pose);
      self.movement.keys[i].pose.lumbar.flex = i == 0 ? 20 : -10;
      figure_random_pose (rand, &self.random[i]);
      for (guint side = 0; side < LIMBER_N_BODY_SIDES; side++)
        self.random[i].arm[side].reach.kind = i == 0 ? LIMBER_REACH_BODY : LIMBER_REACH_ANGLES;
    }
  tell ("figure-solve", solve_cb, &self);
  tell ("figure-movement", move_cb, &self);
  tell ("figure-mixed", hardest_cb, &self);

  return self.sum != self.sum;
}
