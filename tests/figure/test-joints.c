/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figure-fixture.h"
#include "figure/limber-frame.h"
#include "figure/limber-joints.h"

#define RIGHT LIMBER_BODY_RIGHT
#define N_POSES 4000
#define STEP (0.01)

/* Between two bodies that are a hundredth of a degree apart. */
#define MOST_CHANGE (0.5)

static double
get_most (LimberJointAngle angle, double bend)
{
  double least;
  double most;

  limber_joint_angle_get_limits_for (angle, bend, &least, &most);

  return most;
}

/* What a bent hip or knee gives, from where on and up to where. */
static void
test_slack (void)
{
  LimberJointAngle governor;
  double           least;
  double           most;

  g_assert_cmpfloat (get_most (LIMBER_JOINT_HIP_TURN, -20), ==, 65);
  g_assert_cmpfloat (get_most (LIMBER_JOINT_HIP_TURN, 60), ==, 65);
  g_assert_cmpfloat_with_epsilon (get_most (LIMBER_JOINT_HIP_TURN, 75), 75, 1e-9);
  g_assert_cmpfloat (get_most (LIMBER_JOINT_HIP_TURN, 90), ==, 85);
  g_assert_cmpfloat (get_most (LIMBER_JOINT_HIP_TURN, 130), ==, 85);
  g_assert_cmpfloat (get_most (LIMBER_JOINT_HIP_OUT, 0), ==, 50);
  g_assert_cmpfloat (get_most (LIMBER_JOINT_HIP_OUT, 60), ==, 70);
  g_assert_cmpfloat (get_most (LIMBER_JOINT_ANKLE, 0), ==, 25);
  g_assert_cmpfloat (get_most (LIMBER_JOINT_ANKLE, 20), ==, 38);
  g_assert_cmpfloat (get_most (LIMBER_JOINT_KNEE, 90), ==, 160);

  limber_joint_angle_get_limits_for (LIMBER_JOINT_HIP_TURN, 90, &least, &most);
  g_assert_cmpfloat (least, ==, -85);
  limber_joint_angle_get_limits_for (LIMBER_JOINT_HIP_OUT, 90, &least, &most);
  g_assert_cmpfloat (least, ==, -30);
  limber_joint_angle_get_limits_for (LIMBER_JOINT_ANKLE, 90, &least, &most);
  g_assert_cmpfloat (least, ==, -85);
  g_assert_true (limber_joint_angle_get_governor (LIMBER_JOINT_ANKLE, &governor));
  g_assert_cmpuint (governor, ==, LIMBER_JOINT_KNEE);
  g_assert_false (limber_joint_angle_get_governor (LIMBER_JOINT_KNEE, &governor));
}

static double
get_excess (const LimberPose *pose, LimberJointAngle angle)
{
  LimberSkeleton s;
  double         degrees;
  double         limit;

  limber_pose_solve (pose, NULL, 0, &s);

  return limber_joints_get_excess (&s, angle, RIGHT, &degrees, &limit);
}

/* The same turn, the same foot: right with a bent joint, wrong with a straight one. */
static void
test_slack_on_body (void)
{
  LimberPose pose = { 0 };

  pose.leg[RIGHT] = (LimberPoseLeg){ .flex = 95, .turn = 84, .knee = 90 };
  g_assert_cmpfloat (get_excess (&pose, LIMBER_JOINT_HIP_TURN), ==, 0);
  pose.leg[RIGHT].flex = 10;
  g_assert_cmpfloat_with_epsilon (get_excess (&pose, LIMBER_JOINT_HIP_TURN), 19, 1e-6);
  pose.leg[RIGHT] = (LimberPoseLeg){ .flex = 80, .out = 65, .knee = 90, .ankle = 35 };
  g_assert_cmpfloat (get_excess (&pose, LIMBER_JOINT_HIP_OUT), ==, 0);
  g_assert_cmpfloat (get_excess (&pose, LIMBER_JOINT_ANKLE), ==, 0);
  pose.leg[RIGHT] = (LimberPoseLeg){ .out = 65, .ankle = 35 };
  g_assert_cmpfloat_with_epsilon (get_excess (&pose, LIMBER_JOINT_HIP_OUT), 15, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_excess (&pose, LIMBER_JOINT_ANKLE), 10, 1e-6);
}

/* An arm that points along @upper with a forearm along @lower, both as the chest sees them. */
static double
get_arm_excess (LimberVec upper, LimberVec lower, LimberJointAngle angle)
{
  LimberPose     pose = { .lean = 24, .turn = 50, .roll = -15 };
  LimberSkeleton s;
  double         degrees;
  double         limit;

  limber_pose_solve (&pose, NULL, 0, &s);
  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      LimberSkeletonArm *arm = &s.arm[i];
      const double       outwards = i == RIGHT ? 1 : -1;

      upper.z = fabs (upper.z) * outwards;
      lower.z = fabs (lower.z) * outwards;
      arm->elbow = limber_frame_place (
          s.chest_frame, arm->shoulder, limber_vec_scale (limber_vec_unit (upper, upper), 0.17));
      arm->wrist = limber_frame_place (
          s.chest_frame, arm->elbow, limber_vec_scale (limber_vec_unit (lower, lower), 0.15));
    }
  g_assert_cmpfloat_with_epsilon (
      limber_joints_get_excess (&s, angle, LIMBER_BODY_LEFT, &degrees, &limit),
      limber_joints_get_excess (&s, angle, RIGHT, &degrees, &limit),
      1e-6);

  return limber_joints_get_excess (&s, angle, RIGHT, &degrees, &limit);
}

/* Arms out to the sides, and somewhat behind: the forearms up, ahead and down are all right, back is
 * not. */
static void
test_abducted (void)
{
  static const LimberVec uppers[]
      = { { 0, 0, 1 }, { -0.4, 0, 0.9 }, { -0.4, 0.2, 0.9 }, { -0.4, -0.2, 0.9 }, { 0.4, 0, 0.9 } };

  for (guint i = 0; i < G_N_ELEMENTS (uppers); i++)
    {
      static const LimberVec rights[] = { { 0, 1, 0 }, { 1, 0, 0 }, { 0, -1, 0 } };

      for (guint j = 0; j < G_N_ELEMENTS (rights); j++)
        {
          double excess = get_arm_excess (uppers[i], rights[j], LIMBER_JOINT_SHOULDER_TURN);

          g_assert_cmpfloat (excess, ==, 0);
        }
      g_assert_cmpfloat (
          get_arm_excess (uppers[i], (LimberVec){ -1, 0, 0 }, LIMBER_JOINT_SHOULDER_TURN), >, 40);
      g_assert_cmpfloat (
          get_arm_excess (uppers[i], (LimberVec){ 1, 0, 0 }, LIMBER_JOINT_SHOULDER_FLEX), ==, 0);
    }
}

/* What no shoulder does: behind the back above the shoulder, and an elbow the wrong way round. */
static void
test_shoulder_wrong (void)
{
  g_assert_cmpfloat (get_arm_excess ((LimberVec){ -1, 0.5, 0.2 },
                                     (LimberVec){ 0, 1, 0 },
                                     LIMBER_JOINT_SHOULDER_FLEX),
                     >,
                     20);
  g_assert_cmpfloat (get_arm_excess ((LimberVec){ 0, -1, 0.2 },
                                     (LimberVec){ -1, 0, 0 },
                                     LIMBER_JOINT_SHOULDER_TURN),
                     >,
                     60);
  g_assert_cmpfloat (get_arm_excess ((LimberVec){ 1, 0, 0.2 },
                                     (LimberVec){ 0, -1, 0 },
                                     LIMBER_JOINT_SHOULDER_TURN),
                     >,
                     60);
}

/* Further than any limit goes, but not where the whole body folds into itself. */
static void
randomise (GRand *rand, LimberPose *pose)
{
  figure_random_pose (rand, pose);
  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      LimberPoseLeg *leg = &pose->leg[i];
      LimberPoseArm *arm = &pose->arm[i];

      leg->reach.kind = LIMBER_REACH_ANGLES;
      leg->foot = LIMBER_FOOT_ANGLE;
      leg->flex = g_rand_double_range (rand, -110, 170);
      leg->out = g_rand_double_range (rand, -90, 90);
      leg->turn = g_rand_double_range (rand, -180, 180);
      arm->reach.kind = LIMBER_REACH_ANGLES;
      arm->flex = g_rand_double_range (rand, -180, 180);
      arm->out = g_rand_double_range (rand, -90, 90);
      arm->turn = g_rand_double_range (rand, -180, 180);
    }
}

static void
move_a_little (GRand *rand, LimberPose *pose)
{
  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      double *angles[]
          = { &pose->leg[i].flex,  &pose->leg[i].out,   &pose->leg[i].turn, &pose->leg[i].knee,
              &pose->leg[i].ankle, &pose->arm[i].flex,  &pose->arm[i].out,  &pose->arm[i].turn,
              &pose->arm[i].elbow, &pose->lumbar.twist, &pose->head.side };

      for (guint j = 0; j < G_N_ELEMENTS (angles); j++)
        *angles[j] += g_rand_double_range (rand, -STEP / 2, STEP / 2);
    }
}

/* A body that moves a little is a little more or less wrong, wherever it is. */
static void
test_steady (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (31);
  guint n_wrong = 0;

  for (guint i = 0; i < N_POSES; i++)
    {
      LimberPose pose;
      LimberPose moved;

      randomise (rand, &pose);
      moved = pose;
      move_a_little (rand, &moved);
      for (guint j = 0; j < LIMBER_N_JOINT_ANGLES; j++)
        {
          double before = get_excess (&pose, j);

          g_assert_cmpfloat_with_epsilon (before, get_excess (&moved, j), MOST_CHANGE);
          n_wrong += before > 0;
        }
    }
  g_assert_cmpuint (n_wrong, >, N_POSES);
}

/* One angle of a pose all the way, a tenth of a degree at a time. */
static void
sweep (LimberPose *pose, double *angle, double from, double to)
{
  for (guint j = LIMBER_JOINT_SHOULDER_FLEX; j <= LIMBER_JOINT_SHOULDER_TURN; j++)
    {
      double before;

      *angle = from;
      before = get_excess (pose, j);
      for (guint i = 1; i <= 10 * (to - from); i++)
        {
          double now;

          *angle = from + i / 10.0;
          now = get_excess (pose, j);
          g_assert_cmpfloat_with_epsilon (before, now, 2);
          before = now;
        }
    }
}

/* The same on the whole way of an arm round the body, past the chest plane and overhead, out to the
 * side and across, turned about itself, bent and straightened. */
static void
test_steady_sweep (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (33);

  for (guint i = 0; i < 25; i++)
    {
      LimberPose     pose;
      LimberPoseArm *arm = &pose.arm[RIGHT];
      LimberPoseArm  was;

      randomise (rand, &pose);
      was = *arm;
      sweep (&pose, &arm->flex, -180, 180);
      *arm = was;
      sweep (&pose, &arm->out, -89, 89);
      *arm = was;
      sweep (&pose, &arm->turn, -180, 180);
      *arm = was;
      sweep (&pose, &arm->elbow, 0, 170);
    }
}

/* Toes that point outwards against the knee: measured as they were turned, about the shank. */
static void
test_twist (void)
{
  LimberPose pose = { .lean = 10, .turn = 30 };

  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      double         outwards = i == RIGHT ? 1 : -1;
      LimberSkeleton s;
      double         degrees;
      LimberFrame    shank;

      pose.leg[i] = (LimberPoseLeg){ .flex = 70, .knee = 80, .foot = LIMBER_FOOT_DIRECTION };
      pose.leg[i].toes_to = (LimberVec){ 1, 0, 0 };
      limber_pose_solve (&pose, NULL, 0, &s);
      shank = limber_frame_along (limber_vec_scale (limber_vec_sub (s.leg[i].ankle, s.leg[i].knee),
                                                    1 / LIMBER_SHANK_LENGTH),
                                  s.pelvis_frame.right);
      pose.leg[i].toes_to = limber_vec_turn (shank.forward,
                                             shank.right,
                                             cos (50 * LIMBER_RADIANS),
                                             outwards * sin (50 * LIMBER_RADIANS));
      limber_pose_solve (&pose, NULL, 0, &s);
      g_assert_true (limber_joints_get_angle (&s, LIMBER_JOINT_ANKLE_TWIST, i, &degrees));
      g_assert_cmpfloat_with_epsilon (degrees, 50, 1e-6);
      g_assert_true (limber_joints_get_angle (&s, LIMBER_JOINT_ANKLE_SIDE, i, &degrees));
      g_assert_cmpfloat_with_epsilon (degrees, 0, 1e-6);
    }
  g_assert_cmpfloat_with_epsilon (get_excess (&pose, LIMBER_JOINT_ANKLE_TWIST), 5, 1e-6);
}

/* Wherever a pole pulls it, a knee folds backwards: the hinge is the one that the thigh is turned
 * by, and a leg bent to the same angles is the same leg. */
static void
test_hinge (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (32);
  guint n_bent = 0;

  for (guint i = 0; i < N_POSES; i++)
    {
      LimberPose     pose = { .lean = g_rand_double_range (rand, -90, 90) };
      LimberPoseLeg *leg = &pose.leg[RIGHT];
      LimberSkeleton s;
      LimberSkeleton again;
      double         angles[4];
      gboolean       told = TRUE;

      leg->reach = (LimberReach){ .kind = LIMBER_REACH_PLACE,
                                  .place = figure_random_vec (rand, 0.3),
                                  .pole_kind = LIMBER_POLE_DIRECTION,
                                  .pole = figure_random_vec (rand, 1) };
      leg->foot = LIMBER_FOOT_ANGLE;
      limber_pose_solve (&pose, NULL, 0, &s);
      for (guint j = 0; j < G_N_ELEMENTS (angles); j++)
        told &= limber_joints_get_angle (&s, LIMBER_JOINT_HIP_FLEX + j, RIGHT, &angles[j]);
      if (!told)
        continue;
      n_bent++;
      leg->reach.kind = LIMBER_REACH_ANGLES;
      leg->flex = angles[0];
      leg->out = angles[1];
      leg->turn = angles[2];
      leg->knee = angles[3];
      limber_pose_solve (&pose, NULL, 0, &again);
      g_assert_vec (s.leg[RIGHT].knee, again.leg[RIGHT].knee, 1e-6);
      g_assert_vec (s.leg[RIGHT].ankle, again.leg[RIGHT].ankle, 1e-6);
      g_assert_vec (s.leg[RIGHT].toe, again.leg[RIGHT].toe, 1e-6);
      g_assert_vec (s.leg[RIGHT].sole, again.leg[RIGHT].sole, 1e-6);
    }
  g_assert_cmpuint (n_bent, >, N_POSES / 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/figure/joints/slack", test_slack);
  g_test_add_func ("/figure/joints/slack-on-body", test_slack_on_body);
  g_test_add_func ("/figure/joints/abducted", test_abducted);
  g_test_add_func ("/figure/joints/shoulder-wrong", test_shoulder_wrong);
  g_test_add_func ("/figure/joints/steady", test_steady);
  g_test_add_func ("/figure/joints/steady-sweep", test_steady_sweep);
  g_test_add_func ("/figure/joints/twist", test_twist);
  g_test_add_func ("/figure/joints/hinge", test_hinge);

  return g_test_run ();
}
