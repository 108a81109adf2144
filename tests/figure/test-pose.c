/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figure-fixture.h"
#include "figure/limber-frame.h"

#define RIGHT LIMBER_BODY_RIGHT

/* Where a line of @length at @degrees from the horizontal ends, seen from the side. */
static LimberVec
go (LimberVec from, double degrees, double length)
{
  double angle = degrees * G_PI / 180;

  return (LimberVec){ from.x + length * cos (angle), from.y + length * sin (angle), 0 };
}

static LimberVec
seen_from_side (LimberVec place, LimberVec hip)
{
  return (LimberVec){ place.x - hip.x, place.y - hip.y, 0 };
}

/*
 * The angles that the exercises are described with, and what they mean: upper arm T + 180 + S,
 * forearm + E, thigh T + 180 + Hp, shank − K, foot shank + 90 + A, head T − H.
 */
static void
test_angles_of_exercises (void)
{
  static const struct
  {
    const char *what;
    double      t, s, e, hp, k, a, h;
  } rows[] = {
    { "standing", 90, 0, 0, 0, 0, 0, 0 },
    { "march", 90, 40, 85, 75, 80, 0, 0 },
    { "cat", 10, 80, 0, 80, 90, -80, 35 },
    { "press-up", 32, 20, 102, -32, 0, -80, -5 },
    { "lying", 180, 0, 0, 52, 122, -20, 0 },
    { "knee to chest", 180, 23, 43, 122, 128, 0, 0 },
    { "strap", 180, 40, 5, 80, 6, 10, 0 },
    { "toe touch", -45, 135, 0, 138, 8, 5, 5 },
    { "child", -8, 175, 10, 165, 160, -80, -10 },
    { "plank", 6, 84, 90, 0, 0, 0, 0 },
    { "bridge", 204, -24, 0, 0, 109, -5, 24 },
    { "bird dog", 10, 172, 0, -8, 0, 0, 0 },
    { "hamstring roll", 135, -62, 13, 45, 5, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LimberPose               pose = { .lean = 90 - rows[i].t, .head.flex = rows[i].h };
      LimberPoseArm           *arm = &pose.arm[RIGHT];
      LimberPoseLeg           *leg = &pose.leg[RIGHT];
      LimberSkeleton           s;
      const LimberSkeletonLeg *bones = &s.leg[RIGHT];
      const LimberSkeletonArm *hand = &s.arm[RIGHT];
      LimberVec                hip;
      LimberVec                at;
      double                   shank = rows[i].t + 180 + rows[i].hp - rows[i].k;

      g_test_message ("%s", rows[i].what);
      arm->flex = rows[i].s;
      arm->elbow = rows[i].e;
      leg->flex = rows[i].hp;
      leg->knee = rows[i].k;
      leg->ankle = rows[i].a;
      limber_pose_solve (&pose, NULL, 0, &s);
      hip = bones->hip;

      at = go ((LimberVec){ 0 }, rows[i].t, 0.30);
      g_assert_vec (seen_from_side (hand->shoulder, hip), at, 1e-9);
      at = go (at, rows[i].t + 180 + rows[i].s, 0.17);
      g_assert_vec (seen_from_side (hand->elbow, hip), at, 1e-9);
      at = go (at, rows[i].t + 180 + rows[i].s + rows[i].e, 0.15);
      g_assert_vec (seen_from_side (hand->wrist, hip), at, 1e-9);

      at = go ((LimberVec){ 0 }, rows[i].t + 180 + rows[i].hp, 0.245);
      g_assert_vec (seen_from_side (bones->knee, hip), at, 1e-9);
      at = go (at, shank, 0.245);
      g_assert_vec (seen_from_side (bones->ankle, hip), at, 1e-9);
      at = go (go (at, shank + rows[i].a, 0.04), shank + 90 + rows[i].a, 0.11);
      g_assert_vec (seen_from_side (bones->ball, hip), at, 1e-9);

      at = go ((LimberVec){ 0 }, rows[i].t - rows[i].h, 1);
      g_assert_vec (s.head_frame.up, at, 1e-9);
    }
}

/* Which way everything turns. */
static void
test_signs (void)
{
  LimberPose     pose = { .leg[RIGHT] = { .out = 90 } };
  LimberSkeleton s;

  /* Away from the body, on both sides; turned outwards; the forearm goes out. */
  pose.leg[LIMBER_BODY_LEFT].out = 90;
  pose.arm[RIGHT] = (LimberPoseArm){ .elbow = 90, .turn = 90 };
  limber_pose_solve (&pose, NULL, 0, &s);
  g_assert_vec (s.leg[RIGHT].knee, ((LimberVec){ 0, 0, 0.297 }), 1e-9);
  g_assert_vec (s.leg[LIMBER_BODY_LEFT].knee, ((LimberVec){ 0, 0, -0.297 }), 1e-9);
  g_assert_vec (
      limber_vec_sub (s.arm[RIGHT].wrist, s.arm[RIGHT].elbow), ((LimberVec){ 0, 0, 0.15 }), 1e-9);

  /* The trunk to the right, its front to the right. */
  pose = (LimberPose){ .lumbar.side = 90 };
  limber_pose_solve (&pose, NULL, 0, &s);
  g_assert_vec (s.chest_frame.up, ((LimberVec){ 0, 0, 1 }), 1e-9);
  pose = (LimberPose){ .chest.twist = 90 };
  limber_pose_solve (&pose, NULL, 0, &s);
  g_assert_vec (s.chest_frame.forward, ((LimberVec){ 0, 0, 1 }), 1e-9);
  pose = (LimberPose){ .turn = 90 };
  limber_pose_solve (&pose, NULL, 0, &s);
  g_assert_vec (s.chest_frame.forward, ((LimberVec){ 0, 0, 1 }), 1e-9);
  g_assert_vec (s.chest_frame.up, ((LimberVec){ 0, 1, 0 }), 1e-9);
}

/* Face down, on the back, on either side. */
static void
test_lying (void)
{
  static const struct
  {
    double    lean;
    double    roll;
    LimberVec forward;
    LimberVec up;
    LimberVec right;
  } rows[] = {
    { 90, 0, { 0, -1, 0 }, { 1, 0, 0 }, { 0, 0, 1 } },
    { -90, 0, { 0, 1, 0 }, { -1, 0, 0 }, { 0, 0, 1 } },
    /* Left side below, face to the viewer, head forward. */
    { 90, 90, { 0, 0, 1 }, { 1, 0, 0 }, { 0, 1, 0 } },
    { 90, -90, { 0, 0, -1 }, { 1, 0, 0 }, { 0, -1, 0 } },
    /* Right side below, face to the viewer, head backward. */
    { -90, 90, { 0, 0, 1 }, { -1, 0, 0 }, { 0, -1, 0 } },
    { -90, -90, { 0, 0, -1 }, { -1, 0, 0 }, { 0, 1, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LimberPose     pose = { .lean = rows[i].lean, .roll = rows[i].roll };
      LimberSkeleton s;

      limber_pose_solve (&pose, NULL, 0, &s);
      g_assert_vec (s.pelvis_frame.forward, rows[i].forward, 1e-12);
      g_assert_vec (s.pelvis_frame.up, rows[i].up, 1e-12);
      g_assert_vec (s.pelvis_frame.right, rows[i].right, 1e-12);
    }
}

static void
test_standing (void)
{
  LimberPose     pose;
  LimberSkeleton s;

  figure_stand (&pose);
  limber_pose_solve (&pose, NULL, 0, &s);
  figure_assert_whole (&s);
  g_assert_vec (s.leg[RIGHT].ankle, ((LimberVec){ 0, 0.04, 0.052 }), 1e-12);
  g_assert_vec (s.leg[RIGHT].heel, ((LimberVec){ -0.03, 0, 0.052 }), 1e-12);
  g_assert_vec (s.leg[RIGHT].ball, ((LimberVec){ 0.11, 0, 0.052 }), 1e-12);
  g_assert_vec (s.leg[RIGHT].toe, ((LimberVec){ 0.145, 0, 0.052 }), 1e-12);
  g_assert_vec (s.arm[RIGHT].shoulder, ((LimberVec){ 0, 0.83, 0.098 }), 1e-12);
  g_assert_vec (s.arm[RIGHT].fingers, ((LimberVec){ 0, 0.435, 0.098 }), 1e-12);
  g_assert_vec (s.arm[RIGHT].palm, ((LimberVec){ 0, 0, -1 }), 1e-12);
  g_assert_vec (s.neck, ((LimberVec){ 0, 0.84, 0 }), 1e-12);
  g_assert_cmpfloat_with_epsilon (s.head.y + LIMBER_HEAD_HEIGHT, s.neck.y + LIMBER_HEAD_TOP, 1e-12);
}

/* Palm and wrist: the palm of an arm held out in front looks down, the hand bends back. */
static void
test_hand_by_angles (void)
{
  LimberPose     pose = { .arm[RIGHT] = { .flex = 90, .palm = 90 } };
  LimberSkeleton s;

  limber_pose_solve (&pose, NULL, 0, &s);
  g_assert_vec (s.arm[RIGHT].palm, ((LimberVec){ 0, -1, 0 }), 1e-12);
  pose.arm[RIGHT].wrist = 90;
  limber_pose_solve (&pose, NULL, 0, &s);
  g_assert_vec (limber_vec_sub (s.arm[RIGHT].fingers, s.arm[RIGHT].wrist),
                ((LimberVec){ 0, 0.075, 0 }),
                1e-12);
  g_assert_vec (s.arm[RIGHT].palm, ((LimberVec){ 1, 0, 0 }), 1e-12);
  pose.arm[LIMBER_BODY_LEFT] = (LimberPoseArm){ .palm = 90 };
  limber_pose_solve (&pose, NULL, 0, &s);
  g_assert_vec (s.arm[LIMBER_BODY_LEFT].palm, ((LimberVec){ -1, 0, 0 }), 1e-12);
}

static void
test_girdle (void)
{
  LimberPose     pose = { .arm[RIGHT] = { .forward = -0.03, .lift = 0.02 } };
  LimberSkeleton s;

  limber_pose_solve (&pose, NULL, 0, &s);
  g_assert_vec (s.arm[RIGHT].shoulder, ((LimberVec){ -0.03, 0.32, 0.098 }), 1e-12);
  g_assert_vec (s.arm[LIMBER_BODY_LEFT].shoulder, ((LimberVec){ 0, 0.30, -0.098 }), 1e-12);
}

/* The neck takes a third of what the head is bent by. */
static void
test_neck (void)
{
  LimberPose     pose = { .head = { .flex = 45 } };
  LimberSkeleton s;

  limber_pose_solve (&pose, NULL, 0, &s);
  g_assert_vec (
      s.neck_frame.up, ((LimberVec){ sin (15 * G_PI / 180), cos (15 * G_PI / 180), 0 }), 1e-12);
  g_assert_vec (s.head_frame.up, ((LimberVec){ G_SQRT2 / 2, G_SQRT2 / 2, 0 }), 1e-12);
}

/* The head goes where it looks, however the body lies; neither its turn nor the neck's length
 * changes. */
static void
test_head_glides (void)
{
  static const double ways[] = { -LIMBER_HEAD_GLIDE_MOST, -0.01, 0.02, LIMBER_HEAD_GLIDE_MOST };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      LimberPose     pose = { .lean = -90, .roll = 30, .chest.flex = 10 };
      LimberSkeleton still;
      LimberSkeleton s;
      LimberVec      way;

      limber_pose_solve (&pose, NULL, 0, &still);
      pose.head_forward = ways[i];
      limber_pose_solve (&pose, NULL, 0, &s);
      way = limber_frame_see (s.chest_frame, limber_vec_sub (s.head, still.head));
      g_assert_cmpfloat_with_epsilon (way.x, ways[i], 1e-12);
      g_assert_cmpfloat_with_epsilon (way.z, 0, 1e-12);
      g_assert_cmpfloat (way.y, <=, 0);
      g_assert_vec (s.head_frame.forward, still.head_frame.forward, 1e-12);
      g_assert_vec (s.neck, still.neck, 1e-12);
      way = limber_vec_add (s.head, s.head_frame.up, -LIMBER_HEAD_MIDDLE);
      way = limber_vec_sub (way, s.neck);
      g_assert_cmpfloat_with_epsilon (limber_vec_length (way), LIMBER_NECK_LENGTH, 1e-9);
    }
}

/* Whatever the anchor is, it touches what carries it, and is where it should be. */
static void
test_anchors (void)
{
  static const double legs[] = { 0, 40, 90 };

  for (guint i = 0; i < LIMBER_N_BODY_POINTS; i++)
    for (guint j = 0; j < G_N_ELEMENTS (legs); j++)
      {
        LimberPose     pose = { .lean = legs[j], .lumbar.flex = 10, .anchored = TRUE, .anchor = i };
        LimberSkeleton s;
        LimberVec      place;

        pose.anchor_place = (LimberVec){ 0.3, 0.265, -0.2 };
        for (guint k = 0; k < LIMBER_N_BODY_SIDES; k++)
          {
            pose.leg[k].flex = legs[j];
            pose.leg[k].knee = legs[j];
          }
        limber_pose_solve (&pose, NULL, 0, &s);
        place = limber_skeleton_get_point (&s, i, NULL);
        place.y -= limber_skeleton_get_extent (&s, i, 0.5, (LimberVec){ 0, -1, 0 });
        g_assert_vec (place, pose.anchor_place, 1e-12);
      }
}

/* Sideways the body stays where it is told to, a foot carries its height alone. */
static void
test_anchor_of_height (void)
{
  LimberPose     pose = { .at = { 0.1, 9, 0 },
                          .anchored = TRUE,
                          .anchor = LIMBER_BODY_POINT_RIGHT_BALL,
                          .anchor_place = { NAN, 0, NAN } };
  LimberSkeleton s;

  limber_pose_solve (&pose, NULL, 0, &s);
  g_assert_vec (s.pelvis, ((LimberVec){ 0.1, 0.53, 0 }), 1e-12);
}

/* A foot that stands on its toes carries the body too. */
static void
test_anchor_on_toes (void)
{
  LimberPose     pose = { .anchored = TRUE, .anchor = LIMBER_BODY_POINT_RIGHT_BALL };
  LimberSkeleton s;

  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      pose.leg[i].ankle = -40;
      pose.leg[i].foot = LIMBER_FOOT_ON_TOES;
    }
  limber_pose_solve (&pose, NULL, 0, &s);
  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      g_assert_cmpfloat_with_epsilon (
          limber_skeleton_get_point (&s, LIMBER_BODY_POINT_LEFT_BALL + i, NULL).y,
          LIMBER_BALL_CONTACT,
          1e-9);
      g_assert_cmpfloat_with_epsilon (s.leg[i].toe.y, 0, 1e-9);
      g_assert_cmpfloat (s.leg[i].heel.y, >, 0.08);
    }
}

static void
test_can_anchor (void)
{
  LimberPose pose;

  figure_kneel_on_all_fours (&pose);
  g_assert_true (limber_pose_can_anchor (&pose, LIMBER_BODY_POINT_LEFT_KNEE));
  g_assert_true (limber_pose_can_anchor (&pose, LIMBER_BODY_POINT_RIGHT_SHOULDER));
  g_assert_true (limber_pose_can_anchor (&pose, LIMBER_BODY_POINT_HEAD));
  g_assert_false (limber_pose_can_anchor (&pose, LIMBER_BODY_POINT_LEFT_HAND));
  pose.leg[RIGHT].reach.kind = LIMBER_REACH_PLACE;
  g_assert_false (limber_pose_can_anchor (&pose, LIMBER_BODY_POINT_RIGHT_BALL));
  g_assert_true (limber_pose_can_anchor (&pose, LIMBER_BODY_POINT_RIGHT_HIP));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/figure/pose/angles-of-exercises", test_angles_of_exercises);
  g_test_add_func ("/figure/pose/signs", test_signs);
  g_test_add_func ("/figure/pose/lying", test_lying);
  g_test_add_func ("/figure/pose/standing", test_standing);
  g_test_add_func ("/figure/pose/hand-by-angles", test_hand_by_angles);
  g_test_add_func ("/figure/pose/girdle", test_girdle);
  g_test_add_func ("/figure/pose/neck", test_neck);
  g_test_add_func ("/figure/pose/head-glides", test_head_glides);
  g_test_add_func ("/figure/pose/anchors", test_anchors);
  g_test_add_func ("/figure/pose/anchor-of-height", test_anchor_of_height);
  g_test_add_func ("/figure/pose/anchor-on-toes", test_anchor_on_toes);
  g_test_add_func ("/figure/pose/can-anchor", test_can_anchor);

  return g_test_run ();
}
