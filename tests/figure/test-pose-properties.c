/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figure-fixture.h"

#define N_POSES 2000

/* Whatever is asked for, bones keep their lengths and frames stay frames, on the way as well. */
static void
test_whole (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < N_POSES; i++)
    {
      LimberPose     from;
      LimberPose     to;
      LimberSkeleton s;

      figure_random_pose (rand, &from);
      figure_random_pose (rand, &to);
      limber_pose_solve (&from, NULL, 0, &s);
      figure_assert_whole (&s);
      limber_pose_solve_between (&from, &to, g_rand_double (rand), NULL, 0, &s);
      figure_assert_whole (&s);
    }
}

static void
test_targets (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (12);
  guint n_reached = 0;

  for (guint i = 0; i < N_POSES; i++)
    {
      LimberPose     pose;
      LimberSkeleton s;
      LimberMissed   missed;

      figure_random_pose (rand, &pose);
      missed = limber_pose_solve (&pose, NULL, 0, &s);
      for (guint j = 0; j < LIMBER_N_BODY_SIDES; j++)
        {
          if (pose.leg[j].reach.kind == LIMBER_REACH_PLACE
              && !(missed & (LIMBER_MISSED_LEFT_LEG << j)))
            g_assert_vec (s.leg[j].ankle, pose.leg[j].reach.place, 1e-6);
          if (pose.arm[j].reach.kind != LIMBER_REACH_PLACE
              || (missed & (LIMBER_MISSED_LEFT_ARM << j)))
            continue;
          g_assert_vec (s.arm[j].wrist, pose.arm[j].reach.place, 1e-6);
          n_reached++;
        }
    }
  g_assert_cmpuint (n_reached, >, 20);
}

/* The mirror image of a pose is solved to the mirror image of the body. */
static void
test_mirror (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (13);

  for (guint i = 0; i < N_POSES; i++)
    {
      LimberPose     pose;
      LimberPose     mirrored;
      LimberPose     again;
      LimberSkeleton s;
      LimberSkeleton image;

      figure_random_pose (rand, &pose);
      limber_pose_mirror (&pose, &mirrored);
      limber_pose_mirror (&mirrored, &again);
      limber_pose_solve (&pose, NULL, 0, &s);
      limber_skeleton_mirror (&s, &s);
      limber_pose_solve (&mirrored, NULL, 0, &image);
      figure_assert_same (&s, &image, 1e-9);

      limber_pose_solve (&again, NULL, 0, &image);
      limber_skeleton_mirror (&s, &s);
      figure_assert_same (&s, &image, 0);
    }
}

/* A way begins and ends in its poses, exactly, and does not jump there. */
static void
test_ends_of_way (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (14);

  for (guint i = 0; i < N_POSES; i++)
    {
      LimberPose     from;
      LimberPose     to;
      LimberSkeleton s;
      LimberSkeleton end;

      figure_random_pose (rand, &from);
      figure_random_pose (rand, &to);
      limber_pose_solve (&from, NULL, 0, &end);
      limber_pose_solve_between (&from, &to, 0, NULL, 0, &s);
      figure_assert_same (&s, &end, 0);
      limber_pose_solve_between (&from, &to, 1e-9, NULL, 0, &s);
      figure_assert_same (&s, &end, 1e-4);

      limber_pose_solve (&to, NULL, 0, &end);
      limber_pose_solve_between (&from, &to, 1, NULL, 0, &s);
      figure_assert_same (&s, &end, 0);
      limber_pose_solve_between (&from, &to, 1 - 1e-9, NULL, 0, &s);
      figure_assert_same (&s, &end, 1e-4);
    }
}

/* Hands, knees and feet that rest in the same place in both poses do not move between them, however
 * the trunk does. */
static void
test_contacts_stay (void)
{
  LimberPose     cat;
  LimberPose     cow;
  LimberSkeleton s;
  LimberSkeleton begin;

  figure_kneel_on_all_fours (&cat);
  cow = cat;
  cat.lumbar.flex = 25;
  cat.chest.flex = 20;
  cow.lean = 95;
  cow.lumbar.flex = -12;
  cow.chest.flex = -8;
  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    cow.leg[i].flex = 95;
  limber_pose_solve (&cat, NULL, 0, &begin);
  for (guint i = 0; i <= 100; i++)
    {
      limber_pose_solve_between (&cat, &cow, i / 100.0, NULL, 0, &s);
      for (guint j = 0; j < LIMBER_N_BODY_SIDES; j++)
        {
          g_assert_vec (s.arm[j].wrist, begin.arm[j].wrist, 1e-6);
          g_assert_cmpfloat_with_epsilon (s.arm[j].fingers.y, LIMBER_FINGER_RADIUS, 1e-9);
          g_assert_vec (s.leg[j].knee, begin.leg[j].knee, 1e-9);
          g_assert_vec (s.leg[j].toe, begin.leg[j].toe, 1e-9);
        }
    }
}

/* Angles take the shorter way round; half a turn is taken as it is written. */
static void
test_shorter_way (void)
{
  LimberPose     from = { .turn = 170, .arm[LIMBER_BODY_RIGHT].flex = 0 };
  LimberPose     to = { .turn = -170, .arm[LIMBER_BODY_RIGHT].flex = 180 };
  LimberSkeleton s;

  limber_pose_solve_between (&from, &to, 0.5, NULL, 0, &s);
  g_assert_vec (s.pelvis_frame.forward, ((LimberVec){ -1, 0, 0 }), 1e-9);
  g_assert_vec (limber_vec_sub (s.arm[LIMBER_BODY_RIGHT].elbow, s.arm[LIMBER_BODY_RIGHT].shoulder),
                ((LimberVec){ -0.17, 0, 0 }),
                1e-9);
}

/* A hand that leaves the floor for an angle begins on the floor. */
static void
test_mixed_limb (void)
{
  LimberPose     from;
  LimberPose     to;
  LimberSkeleton s;
  LimberVec      before = { 0.3, LIMBER_WRIST_CONTACT, 0.1 };

  figure_kneel_on_all_fours (&from);
  to = from;
  to.arm[LIMBER_BODY_RIGHT] = (LimberPoseArm){ .flex = 172 };
  for (guint i = 0; i <= 100; i++)
    {
      limber_pose_solve_between (&from, &to, i / 100.0, NULL, 0, &s);
      figure_assert_whole (&s);
      g_assert_vec (s.arm[LIMBER_BODY_RIGHT].wrist, before, 0.01);
      before = s.arm[LIMBER_BODY_RIGHT].wrist;
    }
  g_assert_cmpfloat (before.x, >, 0.55);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/figure/pose-properties/whole", test_whole);
  g_test_add_func ("/figure/pose-properties/targets", test_targets);
  g_test_add_func ("/figure/pose-properties/mirror", test_mirror);
  g_test_add_func ("/figure/pose-properties/ends-of-way", test_ends_of_way);
  g_test_add_func ("/figure/pose-properties/contacts-stay", test_contacts_stay);
  g_test_add_func ("/figure/pose-properties/shorter-way", test_shorter_way);
  g_test_add_func ("/figure/pose-properties/mixed-limb", test_mixed_limb);

  return g_test_run ();
}
