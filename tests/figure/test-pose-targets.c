/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figure-fixture.h"

#define LEFT LIMBER_BODY_LEFT
#define RIGHT LIMBER_BODY_RIGHT

static void
place_leg (LimberPoseLeg *leg, LimberVec place)
{
  leg->reach.kind = LIMBER_REACH_PLACE;
  leg->reach.place = place;
}

static void
place_arm (LimberPoseArm *arm, LimberVec place)
{
  arm->reach.kind = LIMBER_REACH_PLACE;
  arm->reach.place = place;
}

/* Knees point to the front wherever the foot is, elbows back and out. */
static void
test_default_poles (void)
{
  static const struct
  {
    double    lean;
    LimberVec ankle; /* from the hip */
    LimberVec knee;  /* which way */
  } rows[] = {
    { 0, { 0, -0.4, 0 }, { 1, 0, 0 } },     { 0, { 0.4, 0, 0 }, { 0, 1, 0 } },
    { 0, { -0.3, -0.3, 0 }, { 1, -1, 0 } }, { -90, { 0.3, 0, 0 }, { 0, 1, 0 } },
    { -90, { 0, 0.3, 0 }, { -1, 0, 0 } },   { 90, { -0.1, -0.1, 0 }, { 1, -1, 0 } },
    { 0, { 0, 0, 0.4 }, { 1, 0, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LimberPose     pose = { .lean = rows[i].lean };
      LimberSkeleton s;
      LimberVec      bent;
      double         length = limber_vec_length (rows[i].knee);

      place_leg (&pose.leg[RIGHT],
                 limber_vec_add (rows[i].ankle, (LimberVec){ 0, 0, LIMBER_HIP_SPREAD }, 1));
      g_assert_cmpuint (limber_pose_solve (&pose, NULL, 0, &s), ==, 0);
      bent = limber_vec_sub (s.leg[RIGHT].knee,
                             limber_vec_mix (s.leg[RIGHT].hip, s.leg[RIGHT].ankle, 0.5));
      g_assert_cmpfloat (
          limber_vec_dot (bent, rows[i].knee), >, 0.9 * length * limber_vec_length (bent));
    }
}

static void
test_default_elbows (void)
{
  LimberPose     pose;
  LimberSkeleton s;

  figure_kneel_on_all_fours (&pose);
  pose.arm[RIGHT].reach.place.x = 0.25;
  pose.arm[RIGHT].reach.place.y = 0.08;
  limber_pose_solve (&pose, NULL, 0, &s);
  g_assert_cmpfloat (s.arm[RIGHT].elbow.x, <, MIN (s.arm[RIGHT].shoulder.x, s.arm[RIGHT].wrist.x));
  g_assert_cmpfloat (s.arm[RIGHT].elbow.z, >, s.arm[RIGHT].shoulder.z);
}

static void
test_told_poles (void)
{
  LimberPose     pose = { 0 };
  LimberSkeleton s;

  place_leg (&pose.leg[RIGHT], (LimberVec){ 0, -0.4, LIMBER_HIP_SPREAD });
  pose.leg[RIGHT].reach.pole_kind = LIMBER_POLE_DIRECTION;
  pose.leg[RIGHT].reach.pole = (LimberVec){ 0, 5, 1 };
  limber_pose_solve (&pose, NULL, 0, &s);
  g_assert_cmpfloat_with_epsilon (s.leg[RIGHT].knee.x, 0, 1e-9);
  g_assert_cmpfloat (s.leg[RIGHT].knee.z, >, 0.15);

  pose.leg[RIGHT].reach.pole_kind = LIMBER_POLE_PLACE;
  pose.leg[RIGHT].reach.pole = (LimberVec){ 0, -0.2, -7 };
  limber_pose_solve (&pose, NULL, 0, &s);
  g_assert_cmpfloat (s.leg[RIGHT].knee.z, <, -0.05);
}

/* What is too far is reached for, in a straight line, and said. */
static void
test_out_of_reach (void)
{
  LimberPose     pose = { 0 };
  LimberSkeleton s;
  LimberVec      far = { 2, 0.3, 0.098 };

  place_arm (&pose.arm[RIGHT], far);
  g_assert_cmpuint (limber_pose_solve (&pose, NULL, 0, &s), ==, LIMBER_MISSED_RIGHT_ARM);
  g_assert_vec (s.arm[RIGHT].wrist, limber_vec_mix (s.arm[RIGHT].shoulder, far, 0.32 / 2), 1e-9);
}

/* On all fours palms lie on the floor and point ahead, and so do toes, stretched, backwards. */
static void
test_all_fours (void)
{
  LimberPose     pose;
  LimberSkeleton s;

  figure_kneel_on_all_fours (&pose);
  g_assert_cmpuint (limber_pose_solve (&pose, NULL, 0, &s), ==, 0);
  g_assert_cmpfloat_with_epsilon (s.leg[RIGHT].knee.y, 0.03, 1e-9);
  g_assert_vec (s.arm[RIGHT].wrist, ((LimberVec){ 0.3, 0.02, 0.1 }), 1e-6);
  g_assert_cmpfloat (s.arm[RIGHT].fingers.x, >, 0.37);
  g_assert_cmpfloat_with_epsilon (s.arm[RIGHT].fingers.y, LIMBER_FINGER_RADIUS, 1e-9);
  g_assert_cmpfloat (s.arm[RIGHT].palm.y, <, -0.98);
  g_assert_cmpfloat_with_epsilon (
      limber_skeleton_get_point (&s, LIMBER_BODY_POINT_RIGHT_TOES, NULL).y,
      LIMBER_TOES_CONTACT,
      1e-9);
  g_assert_cmpfloat (s.leg[RIGHT].toe.x, <, s.leg[RIGHT].ankle.x - 0.1);
  g_assert_cmpfloat (s.leg[RIGHT].sole.y, >, 0.8);
}

static void
test_flat_feet (void)
{
  LimberPose     pose = { .lean = -90, .at = { 0, 0.06, 0 } };
  LimberSkeleton s;

  place_leg (&pose.leg[RIGHT], (LimberVec){ 0.25, LIMBER_ANKLE_HEIGHT, 0.06 });
  limber_pose_solve (&pose, NULL, 0, &s);
  g_assert_vec (s.leg[RIGHT].sole, ((LimberVec){ 0, -1, 0 }), 1e-9);
  g_assert_cmpfloat_with_epsilon (s.leg[RIGHT].ball.y, 0, 1e-9);
  g_assert_cmpfloat (s.leg[RIGHT].ball.x, >, 0.35);

  /* Turned out as told. */
  pose.leg[RIGHT].toes_to = (LimberVec){ 1, 0, 1 };
  limber_pose_solve (&pose, NULL, 0, &s);
  g_assert_cmpfloat_with_epsilon (
      s.leg[RIGHT].ball.z - s.leg[RIGHT].ankle.z, 0.11 * G_SQRT2 / 2, 1e-9);
}

/* From a flat foot to the tips of the toes the ball stays on the floor. */
static void
test_on_toes (void)
{
  for (guint i = 0; i <= 20; i++)
    {
      LimberPose     pose = { .at = { 0, 0.5, 0 } };
      LimberSkeleton s;
      double         height = LIMBER_ANKLE_HEIGHT + i * 0.0035;

      place_leg (&pose.leg[RIGHT], (LimberVec){ 0, height, LIMBER_HIP_SPREAD });
      pose.leg[RIGHT].foot = LIMBER_FOOT_ON_TOES;
      limber_pose_solve (&pose, NULL, 0, &s);
      g_assert_cmpfloat_with_epsilon (
          limber_skeleton_get_point (&s, LIMBER_BODY_POINT_RIGHT_BALL, NULL).y,
          LIMBER_BALL_CONTACT,
          1e-9);
      g_assert_cmpfloat_with_epsilon (s.leg[RIGHT].toe.y, 0, 1e-9);
      if (i == 0)
        g_assert_vec (s.leg[RIGHT].sole, ((LimberVec){ 0, -1, 0 }), 1e-9);
    }
}

static void
test_direction (void)
{
  LimberPose     pose = { .leg[RIGHT] = { .foot = LIMBER_FOOT_DIRECTION, .toes_to = { 0, 0, 2 } },
                          .arm[RIGHT] = { .hand = LIMBER_HAND_DIRECTION, .fingers_to = { 3, 0, 0 } } };
  LimberSkeleton s;

  limber_pose_solve (&pose, NULL, 0, &s);
  g_assert_vec (
      limber_vec_sub (s.leg[RIGHT].ball, s.leg[RIGHT].heel), ((LimberVec){ 0, 0, 0.14 }), 1e-9);
  g_assert_vec (s.leg[RIGHT].sole, ((LimberVec){ 0, -1, 0 }), 1e-9);
  g_assert_vec (limber_vec_sub (s.arm[RIGHT].fingers, s.arm[RIGHT].wrist),
                ((LimberVec){ 0.075, 0, 0 }),
                1e-9);
}

/* Hands on the shins: the palm lies on it, in front. */
static void
test_hand_on_shin (void)
{
  LimberPose     pose = { .lean = -90, .at = { 0, 0.06, 0 } };
  LimberSkeleton s;
  double         radius;
  LimberVec      shin;
  LimberVec      palm;

  pose.leg[RIGHT].flex = 125;
  pose.leg[RIGHT].knee = 130;
  pose.leg[LEFT] = pose.leg[RIGHT];
  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    pose.arm[i].reach = (LimberReach){ .kind = LIMBER_REACH_BODY,
                                       .point = LIMBER_BODY_POINT_LEFT_SHIN + i,
                                       .along = 0.2 };
  g_assert_cmpuint (limber_pose_solve (&pose, NULL, 0, &s), ==, 0);
  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      shin = limber_skeleton_get_point_along (&s, LIMBER_BODY_POINT_LEFT_SHIN + i, 0.2, &radius);
      palm = limber_vec_mix (
          s.arm[i].wrist, s.arm[i].fingers, LIMBER_PALM_MIDDLE / LIMBER_HAND_LENGTH);
      g_assert_cmpfloat_with_epsilon (
          limber_vec_length (limber_vec_sub (palm, shin)), radius + LIMBER_PALM_CONTACT, 1e-6);
      g_assert_vec (s.arm[i].palm, limber_vec_unit (limber_vec_sub (shin, palm), shin), 1e-6);
    }

  /* From behind the leg, if that is asked for. */
  pose.arm[RIGHT].reach.from = (LimberVec){ 0, -1, 0 };
  limber_pose_solve (&pose, NULL, 0, &s);
  palm = limber_vec_mix (
      s.arm[RIGHT].wrist, s.arm[RIGHT].fingers, LIMBER_PALM_MIDDLE / LIMBER_HAND_LENGTH);
  g_assert_cmpfloat (palm.y, <, shin.y - 0.02);
}

/* The right ankle lies on the left thigh, near the knee, and moves with it. */
static void
test_ankle_on_thigh (void)
{
  for (guint i = 0; i < 3; i++)
    {
      LimberPose     pose = { .lean = -90, .at = { 0, 0.06, 0 } };
      LimberSkeleton s;
      LimberVec      thigh;
      double         radius;

      pose.leg[LEFT].flex = 70 + 10 * i;
      pose.leg[LEFT].knee = 90;
      pose.leg[RIGHT].reach = (LimberReach){ .kind = LIMBER_REACH_BODY,
                                             .point = LIMBER_BODY_POINT_LEFT_THIGH,
                                             .along = 0.85,
                                             .pole_kind = LIMBER_POLE_DIRECTION,
                                             .pole = { 0, 0, 1 } };
      g_assert_cmpuint (limber_pose_solve (&pose, NULL, 0, &s), ==, 0);
      thigh = limber_skeleton_get_point_along (&s, LIMBER_BODY_POINT_LEFT_THIGH, 0.85, &radius);
      g_assert_cmpfloat_with_epsilon (
          limber_vec_length (limber_vec_sub (s.leg[RIGHT].ankle, thigh)),
          radius + LIMBER_ANKLE_RADIUS,
          1e-6);
      g_assert_cmpfloat (s.leg[RIGHT].knee.z, >, 0.15);
    }
}

/* One hand on the other forearm, which is placed. */
static void
test_hand_on_arm (void)
{
  LimberPose     pose = { 0 };
  LimberSkeleton s;
  double         radius;
  LimberVec      middle;
  LimberVec      palm;

  place_arm (&pose.arm[LEFT], (LimberVec){ 0.2, 0.2, 0 });
  pose.arm[RIGHT].reach = (LimberReach){ .kind = LIMBER_REACH_BODY,
                                         .point = LIMBER_BODY_POINT_LEFT_FOREARM,
                                         .along = 0.5 };
  g_assert_cmpuint (limber_pose_solve (&pose, NULL, 0, &s), ==, 0);
  middle = limber_skeleton_get_point (&s, LIMBER_BODY_POINT_LEFT_FOREARM, &radius);
  palm = limber_skeleton_get_point (&s, LIMBER_BODY_POINT_RIGHT_HAND, NULL);
  g_assert_cmpfloat_with_epsilon (
      limber_vec_length (limber_vec_sub (palm, middle)), radius + LIMBER_PALM_CONTACT, 2e-4);
}

static void
test_on_props (void)
{
  static const LimberProp props[] = {
    { .kind = LIMBER_PROP_WALL, .at = { 0.3, 0, 0 } },
    { .kind = LIMBER_PROP_CHAIR, .at = { -0.05, 0, 0 }, .turn = 180 },
  };
  LimberPose     pose;
  LimberSkeleton s;
  LimberVec      outward;

  figure_stand (&pose);
  pose.arm[RIGHT].reach
      = (LimberReach){ .kind = LIMBER_REACH_PROP, .prop = 0, .place = { 0.1, 0.85, 0.12 } };
  pose.leg[LEFT].reach
      = (LimberReach){ .kind = LIMBER_REACH_PROP, .prop = 1, .place = { -0.1, 0.3, 0.05 } };
  g_assert_cmpuint (limber_pose_solve (&pose, props, G_N_ELEMENTS (props), &s), ==, 0);
  g_assert_vec (s.arm[RIGHT].wrist, ((LimberVec){ 0.28, 0.85, 0.12 }), 1e-6);
  g_assert_cmpfloat (s.arm[RIGHT].palm.x, >, 0.98);
  g_assert_cmpfloat (s.arm[RIGHT].fingers.y, >, 0.92);
  g_assert_cmpfloat_with_epsilon (
      limber_prop_get_distance (&props[0], s.arm[RIGHT].fingers, &outward),
      LIMBER_FINGER_RADIUS,
      1e-9);
  g_assert_vec (s.leg[LEFT].ankle,
                ((LimberVec){ 0.05, LIMBER_CHAIR_SEAT_HEIGHT + LIMBER_ANKLE_HEIGHT, -0.05 }),
                1e-6);
  g_assert_vec (s.leg[LEFT].sole, ((LimberVec){ 0, -1, 0 }), 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/figure/pose-targets/default-poles", test_default_poles);
  g_test_add_func ("/figure/pose-targets/default-elbows", test_default_elbows);
  g_test_add_func ("/figure/pose-targets/told-poles", test_told_poles);
  g_test_add_func ("/figure/pose-targets/out-of-reach", test_out_of_reach);
  g_test_add_func ("/figure/pose-targets/all-fours", test_all_fours);
  g_test_add_func ("/figure/pose-targets/flat-feet", test_flat_feet);
  g_test_add_func ("/figure/pose-targets/on-toes", test_on_toes);
  g_test_add_func ("/figure/pose-targets/direction", test_direction);
  g_test_add_func ("/figure/pose-targets/hand-on-shin", test_hand_on_shin);
  g_test_add_func ("/figure/pose-targets/ankle-on-thigh", test_ankle_on_thigh);
  g_test_add_func ("/figure/pose-targets/hand-on-arm", test_hand_on_arm);
  g_test_add_func ("/figure/pose-targets/on-props", test_on_props);

  return g_test_run ();
}
