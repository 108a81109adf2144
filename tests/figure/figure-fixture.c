/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figure-fixture.h"

#define N_VECS (sizeof (LimberSkeleton) / sizeof (LimberVec))

/* A body is nothing but places and directions. */
G_STATIC_ASSERT (sizeof (LimberSkeleton) == 44 * sizeof (LimberVec));

void
figure_assert_vec (const char *what, LimberVec a, LimberVec b, double epsilon)
{
  double way = limber_vec_length (limber_vec_sub (a, b));

  if (!(way <= epsilon))
    {
      g_printerr ("%s: (%.9f %.9f %.9f) is %g from (%.9f %.9f %.9f)\n",
                  what,
                  a.x,
                  a.y,
                  a.z,
                  way,
                  b.x,
                  b.y,
                  b.z);
      g_test_fail ();
      g_assert_not_reached ();
    }
}

void
figure_assert_same (const LimberSkeleton *a, const LimberSkeleton *b, double epsilon)
{
  for (guint i = 0; i < N_VECS; i++)
    {
      LimberVec one = ((const LimberVec *) a)[i];
      LimberVec other = ((const LimberVec *) b)[i];

      if (!(limber_vec_length (limber_vec_sub (one, other)) <= epsilon))
        g_printerr ("Vector %u of the skeleton:\n", i);
      figure_assert_vec ("there", one, other, epsilon);
    }
}

static void
assert_length (LimberVec a, LimberVec b, double length)
{
  g_assert_cmpfloat_with_epsilon (limber_vec_length (limber_vec_sub (a, b)), length, 1e-9);
}

static void
assert_frame (LimberFrame frame)
{
  g_assert_cmpfloat_with_epsilon (limber_vec_length (frame.forward), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_vec_length (frame.up), 1, 1e-9);
  g_assert_vec (limber_vec_cross (frame.forward, frame.up), frame.right, 1e-9);
}

static void
assert_leg (const LimberSkeletonLeg *leg)
{
  LimberVec sole = limber_vec_add (leg->ankle, leg->sole, LIMBER_ANKLE_HEIGHT);

  assert_length (leg->hip, leg->knee, LIMBER_THIGH_LENGTH);
  assert_length (leg->knee, leg->ankle, LIMBER_SHANK_LENGTH);
  assert_length (leg->heel, leg->ball, LIMBER_HEEL_LENGTH + LIMBER_BALL_LENGTH);
  assert_length (sole, leg->ball, LIMBER_BALL_LENGTH);
  assert_length (sole, leg->heel, LIMBER_HEEL_LENGTH);
  assert_length (limber_vec_add (leg->ball, leg->sole, -LIMBER_BALL_CONTACT),
                 leg->toe,
                 hypot (LIMBER_TOE_LENGTH - LIMBER_BALL_LENGTH, LIMBER_BALL_CONTACT));
  g_assert_cmpfloat_with_epsilon (limber_vec_length (leg->sole), 1, 1e-9);
}

static void
assert_arm (const LimberSkeletonArm *arm)
{
  LimberVec fingers = limber_vec_sub (arm->fingers, arm->wrist);

  assert_length (arm->shoulder, arm->elbow, LIMBER_UPPER_ARM_LENGTH);
  assert_length (arm->elbow, arm->wrist, LIMBER_FOREARM_LENGTH);
  assert_length (arm->wrist, arm->fingers, LIMBER_HAND_LENGTH);
  g_assert_cmpfloat_with_epsilon (limber_vec_length (arm->palm), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_vec_dot (arm->palm, fingers), 0, 1e-9);
}

/* Bones have their lengths, frames are frames. */
void
figure_assert_whole (const LimberSkeleton *skeleton)
{
  assert_frame (skeleton->pelvis_frame);
  assert_frame (skeleton->lumbar_frame);
  assert_frame (skeleton->chest_frame);
  assert_frame (skeleton->neck_frame);
  assert_frame (skeleton->head_frame);
  assert_length (skeleton->pelvis, skeleton->waist, LIMBER_PELVIS_LENGTH);
  assert_length (skeleton->waist, skeleton->chest, LIMBER_LUMBAR_LENGTH);
  assert_length (skeleton->chest, skeleton->neck, LIMBER_THORAX_LENGTH);
  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      assert_leg (&skeleton->leg[i]);
      assert_arm (&skeleton->arm[i]);
      assert_length (skeleton->pelvis, skeleton->leg[i].hip, LIMBER_HIP_SPREAD);
    }
}

LimberVec
figure_random_vec (GRand *rand, double size)
{
  return (LimberVec){ g_rand_double_range (rand, -size, size),
                      g_rand_double_range (rand, -size, size),
                      g_rand_double_range (rand, -size, size) };
}

static double
random_angle (GRand *rand, LimberJointAngle angle)
{
  double least;
  double most;

  limber_joint_angle_get_limits (angle, &least, &most);

  return g_rand_double_range (rand, least, most);
}

static LimberBend
random_bend (GRand *rand, LimberJointAngle flex)
{
  return (LimberBend){ random_angle (rand, flex),
                       random_angle (rand, flex + 1),
                       random_angle (rand, flex + 2) };
}

static LimberReach
random_reach (GRand *rand, gboolean is_arm)
{
  LimberReach reach = { g_rand_int_range (rand, LIMBER_REACH_ANGLES, LIMBER_REACH_PROP) };

  reach.place = figure_random_vec (rand, 0.6);
  reach.pole_kind = g_rand_int_range (rand, LIMBER_POLE_DEFAULT, LIMBER_POLE_DIRECTION + 1);
  reach.pole = figure_random_vec (rand, 1);
  reach.along = g_rand_double (rand);
  /* Legs on the trunk, arms on legs: nothing that goes round in circles. */
  reach.point = is_arm ? g_rand_int_range (rand, LIMBER_BODY_POINT_LEFT_HIP, LIMBER_N_BODY_POINTS)
                       : g_rand_int_range (rand, 0, LIMBER_BODY_POINT_FIRST_PAIR);
  if (g_rand_boolean (rand))
    reach.from = figure_random_vec (rand, 1);

  return reach;
}

static void
random_leg (GRand *rand, LimberPoseLeg *leg)
{
  leg->flex = random_angle (rand, LIMBER_JOINT_HIP_FLEX);
  leg->out = random_angle (rand, LIMBER_JOINT_HIP_OUT);
  leg->turn = random_angle (rand, LIMBER_JOINT_HIP_TURN);
  leg->knee = random_angle (rand, LIMBER_JOINT_KNEE);
  leg->ankle = random_angle (rand, LIMBER_JOINT_ANKLE);
  leg->toes = g_rand_double_range (rand, 0, 60);
  leg->reach = random_reach (rand, FALSE);
  leg->foot = g_rand_int_range (rand, LIMBER_FOOT_AUTO, LIMBER_FOOT_DIRECTION + 1);
  leg->toes_to = figure_random_vec (rand, 1);
}

static void
random_arm (GRand *rand, LimberPoseArm *arm)
{
  arm->flex = random_angle (rand, LIMBER_JOINT_SHOULDER_FLEX);
  arm->out = g_rand_double_range (rand, -50, 90);
  arm->turn = random_angle (rand, LIMBER_JOINT_SHOULDER_TURN);
  arm->elbow = random_angle (rand, LIMBER_JOINT_ELBOW);
  arm->wrist = g_rand_double_range (rand, -60, 90);
  arm->palm = g_rand_double_range (rand, -90, 90);
  arm->forward = g_rand_double_range (rand, -0.03, 0.03);
  arm->lift = g_rand_double_range (rand, -0.01, 0.03);
  arm->reach = random_reach (rand, TRUE);
  arm->hand = g_rand_int_range (rand, LIMBER_HAND_AUTO, LIMBER_HAND_DIRECTION + 1);
  arm->fingers_to = figure_random_vec (rand, 1);
}

void
figure_random_pose (GRand *rand, LimberPose *pose)
{
  *pose = (LimberPose){
    .at = figure_random_vec (rand, 0.5),
    .lean = g_rand_double_range (rand, -180, 180),
    .turn = g_rand_double_range (rand, -180, 180),
    .roll = g_rand_double_range (rand, -180, 180),
    .anchored = g_rand_boolean (rand),
    .anchor = g_rand_int_range (rand, 0, LIMBER_N_BODY_POINTS),
    .anchor_place = figure_random_vec (rand, 0.5),
    .lumbar = random_bend (rand, LIMBER_JOINT_LUMBAR_FLEX),
    .chest = random_bend (rand, LIMBER_JOINT_CHEST_FLEX),
    .head = random_bend (rand, LIMBER_JOINT_HEAD_FLEX),
  };
  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      random_leg (rand, &pose->leg[i]);
      random_arm (rand, &pose->arm[i]);
    }
}

static void
add_contact (LimberPose *pose, LimberBodyPoint left)
{
  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    pose->contacts[pose->n_contacts++]
        = (LimberContact){ .point = left + i, .along = -1, .on = LIMBER_ON_FLOOR };
}

void
figure_stand (LimberPose *pose)
{
  *pose = (LimberPose){ .at = { 0, 0.53, 0 } };
  add_contact (pose, LIMBER_BODY_POINT_LEFT_HEEL);
  add_contact (pose, LIMBER_BODY_POINT_LEFT_BALL);
}

void
figure_kneel_on_all_fours (LimberPose *pose)
{
  *pose = (LimberPose){ .lean = 80,
                        .anchored = TRUE,
                        .anchor = LIMBER_BODY_POINT_RIGHT_KNEE,
                        .anchor_place = { 0, 0, NAN } };
  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      pose->leg[i].flex = 80;
      pose->leg[i].knee = 90;
      pose->leg[i].foot = LIMBER_FOOT_POINTED;
      pose->arm[i].reach.kind = LIMBER_REACH_PLACE;
      pose->arm[i].reach.place
          = (LimberVec){ 0.3, LIMBER_WRIST_CONTACT, i == LIMBER_BODY_RIGHT ? 0.1 : -0.1 };
    }
  add_contact (pose, LIMBER_BODY_POINT_LEFT_KNEE);
  add_contact (pose, LIMBER_BODY_POINT_LEFT_TOES);
  add_contact (pose, LIMBER_BODY_POINT_LEFT_HAND);
}
