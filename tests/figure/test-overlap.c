/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figure-fixture.h"
#include "figure/limber-overlap.h"

#define RIGHT LIMBER_BODY_RIGHT
#define LEFT LIMBER_BODY_LEFT

typedef struct
{
  guint         n;
  double        depth; /* of all together */
  LimberOverlap deepest;
} Found;

static void
note (const LimberOverlap *overlap, gpointer data)
{
  Found *found = data;

  g_assert_cmpuint (overlap->a, !=, overlap->b);
  g_assert_cmpfloat (overlap->limit, >, 0);
  g_assert_cmpfloat (overlap->limit, <=, LIMBER_OVERLAP_DEPTH);
  g_assert_cmpfloat (overlap->depth, >, overlap->limit);
  if (found->n == 0 || overlap->depth > found->deepest.depth)
    found->deepest = *overlap;
  found->n++;
  found->depth += overlap->depth;
}

static Found
search (const LimberSkeleton *skeleton)
{
  Found found = { 0 };

  limber_overlap_foreach (skeleton, note, &found);

  return found;
}

static void
assert_none (const LimberPose *pose)
{
  LimberSkeleton s;

  limber_pose_solve (pose, NULL, 0, &s);
  g_assert_cmpuint (search (&s).n, ==, 0);
}

/* Bodies that only touch themselves: hanging arms, folded knees, heels at the buttocks, the belly on
 * the thighs, knees drawn up. */
static void
test_sound (void)
{
  LimberPose pose = { 0 };

  assert_none (&pose);
  figure_stand (&pose);
  assert_none (&pose);
  figure_kneel_on_all_fours (&pose);
  assert_none (&pose);

  pose = (LimberPose){ 0 };
  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      pose.leg[i] = (LimberPoseLeg){ .flex = 60, .knee = 150, .ankle = -80 };
      pose.arm[i] = (LimberPoseArm){ .flex = 170, .out = 5 };
    }
  assert_none (&pose);
  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      pose.leg[i] = (LimberPoseLeg){ .flex = 110, .out = 8, .knee = 130 };
      pose.arm[i] = (LimberPoseArm){ .flex = 45, .out = 10, .elbow = 150 };
    }
  pose.lumbar.flex = 20;
  assert_none (&pose);
}

static void
shift_leg (LimberSkeletonLeg *leg, double z)
{
  LimberVec *places[] = { &leg->hip, &leg->knee, &leg->ankle, &leg->heel, &leg->ball, &leg->toe };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    places[i]->z += z;
}

/* Legs side by side, nearer to one another than they are thick: as deep as is easily counted. */
static void
test_depth (void)
{
  LimberPose     pose = { 0 };
  LimberSkeleton s;
  Found          found;

  pose.arm[LEFT].out = pose.arm[RIGHT].out = 60;
  limber_pose_solve (&pose, NULL, 0, &s);
  g_assert_cmpuint (search (&s).n, ==, 0);
  shift_leg (&s.leg[LEFT], 2 * LIMBER_HIP_SPREAD - 0.05);
  found = search (&s);
  g_assert_cmpuint (found.deepest.a, ==, LIMBER_BODY_POINT_LEFT_THIGH);
  g_assert_cmpuint (found.deepest.b, ==, LIMBER_BODY_POINT_RIGHT_THIGH);
  g_assert_cmpfloat_with_epsilon (found.deepest.depth, 2 * 0.055 - 0.05, 1e-3);
  g_assert_cmpfloat (found.deepest.limit, ==, LIMBER_OVERLAP_DEPTH);
}

/* One leg before the other may cross it, one beside it may not. */
static void
test_crossed (void)
{
  LimberPose     pose = { 0 };
  LimberSkeleton s;
  Found          found;

  pose.leg[RIGHT] = (LimberPoseLeg){ .flex = 30, .out = -25 };
  assert_none (&pose);
  pose.leg[RIGHT].flex = 0;
  limber_pose_solve (&pose, NULL, 0, &s);
  found = search (&s);
  g_assert_cmpuint (found.n, >, 0);
  g_assert_cmpfloat (found.deepest.depth, >, 0.06);
}

/* A hand in the head, an elbow in the belly. */
static void
test_arms (void)
{
  LimberPose     pose = { 0 };
  LimberSkeleton s;
  Found          found;

  limber_pose_solve (&pose, NULL, 0, &s);
  pose.arm[RIGHT].reach = (LimberReach){ .kind = LIMBER_REACH_PLACE, .place = s.head };
  limber_pose_solve (&pose, NULL, 0, &s);
  found = search (&s);
  g_assert_cmpuint (found.deepest.a, ==, LIMBER_BODY_POINT_HEAD);
  g_assert_cmpfloat (found.deepest.depth, >, LIMBER_HEAD_WIDTH);

  pose.arm[RIGHT] = (LimberPoseArm){ .out = -40, .elbow = 20 };
  limber_pose_solve (&pose, NULL, 0, &s);
  found = search (&s);
  g_assert_cmpuint (found.n, >=, 2);
}

/* The mirror image is as wrong, and so is the same body elsewhere. */
static void
test_mirror (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (41);
  guint n_wrong = 0;

  for (guint i = 0; i < 500; i++)
    {
      LimberPose     pose;
      LimberSkeleton s;
      Found          found;
      Found          again;

      figure_random_pose (rand, &pose);
      limber_pose_solve (&pose, NULL, 0, &s);
      found = search (&s);
      limber_skeleton_mirror (&s, &s);
      again = search (&s);
      g_assert_cmpuint (found.n, ==, again.n);
      g_assert_cmpfloat_with_epsilon (found.depth, again.depth, 1e-3);
      n_wrong += found.n > 0;
    }
  g_assert_cmpuint (n_wrong, >, 100);
}

/* What is touched by what holds on to a point. */
static void
test_part_of (void)
{
  g_assert_true (
      limber_overlap_is_part_of (LIMBER_BODY_POINT_RIGHT_KNEE, LIMBER_BODY_POINT_RIGHT_SHIN));
  g_assert_true (
      limber_overlap_is_part_of (LIMBER_BODY_POINT_RIGHT_KNEE, LIMBER_BODY_POINT_RIGHT_THIGH));
  g_assert_false (
      limber_overlap_is_part_of (LIMBER_BODY_POINT_RIGHT_KNEE, LIMBER_BODY_POINT_LEFT_SHIN));
  g_assert_true (
      limber_overlap_is_part_of (LIMBER_BODY_POINT_LEFT_SHIN, LIMBER_BODY_POINT_LEFT_SHIN));
  g_assert_false (
      limber_overlap_is_part_of (LIMBER_BODY_POINT_LEFT_SHIN, LIMBER_BODY_POINT_LEFT_THIGH));
  g_assert_true (limber_overlap_is_part_of (LIMBER_BODY_POINT_RIGHT_HIP, LIMBER_BODY_POINT_PELVIS));
  g_assert_false (limber_overlap_is_part_of (LIMBER_BODY_POINT_RIGHT_HIP, LIMBER_BODY_POINT_HEAD));
  g_assert_true (limber_overlap_is_part_of (LIMBER_BODY_POINT_BELLY, LIMBER_BODY_POINT_CHEST));
  g_assert_false (limber_overlap_is_part_of (LIMBER_BODY_POINT_PELVIS, LIMBER_BODY_POINT_CHEST));
  g_assert_true (limber_overlap_is_part_of (LIMBER_BODY_POINT_NECK, LIMBER_BODY_POINT_HEAD));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/figure/overlap/sound", test_sound);
  g_test_add_func ("/figure/overlap/depth", test_depth);
  g_test_add_func ("/figure/overlap/crossed", test_crossed);
  g_test_add_func ("/figure/overlap/arms", test_arms);
  g_test_add_func ("/figure/overlap/mirror", test_mirror);
  g_test_add_func ("/figure/overlap/part-of", test_part_of);

  return g_test_run ();
}
