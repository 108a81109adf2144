/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-vocabulary.h"
#include "figure-fixture.h"
#include "figure/limber-muscle.h"

static void
test_words (void)
{
  for (guint i = 0; i < LIMBER_N_BODY_POINTS; i++)
    {
      LimberBodyPoint point;
      LimberBodySide  side;
      const char     *word = limber_body_point_get_word (i);

      g_assert_true (limber_body_point_from_word (word, &point));
      g_assert_cmpuint (point, ==, i);
      g_assert_cmpuint (limber_body_point_mirror (limber_body_point_mirror (i)), ==, i);
      if (!limber_body_point_get_side (i, &side))
        {
          g_assert_null (strchr (word, '-'));
          g_assert_cmpuint (limber_body_point_mirror (i), ==, i);
          continue;
        }
      g_assert_true (g_str_has_prefix (word, side == LIMBER_BODY_LEFT ? "left-" : "right-"));
      g_assert_cmpstr (strchr (word, '-'),
                       ==,
                       strchr (limber_body_point_get_word (limber_body_point_mirror (i)), '-'));
    }
}

static void
test_unknown_word (void)
{
  LimberBodyPoint point = LIMBER_BODY_POINT_NECK;

  g_assert_false (limber_body_point_from_word ("right-tail", &point));
  g_assert_false (limber_body_point_from_word ("", &point));
  g_assert_cmpuint (point, ==, LIMBER_BODY_POINT_NECK);
}

/* The definitions and the figure number the muscles alike. */
static void
test_muscles (void)
{
  static const char *const words[LIMBER_N_MUSCLES] = {
    [LIMBER_MUSCLE_NECK] = "neck",
    [LIMBER_MUSCLE_UPPER_TRAPEZIUS] = "upper-trapezius",
    [LIMBER_MUSCLE_RHOMBOIDS_MID_TRAPEZIUS] = "rhomboids-mid-trapezius",
    [LIMBER_MUSCLE_THORACIC_SPINE] = "thoracic-spine",
    [LIMBER_MUSCLE_LATISSIMUS] = "latissimus",
    [LIMBER_MUSCLE_CHEST] = "chest",
    [LIMBER_MUSCLE_SHOULDERS] = "shoulders",
    [LIMBER_MUSCLE_ERECTOR_SPINAE] = "erector-spinae",
    [LIMBER_MUSCLE_QUADRATUS_LUMBORUM] = "quadratus-lumborum",
    [LIMBER_MUSCLE_RECTUS_ABDOMINIS] = "rectus-abdominis",
    [LIMBER_MUSCLE_OBLIQUES] = "obliques",
    [LIMBER_MUSCLE_TRANSVERSE_ABDOMINIS] = "transverse-abdominis",
    [LIMBER_MUSCLE_DIAPHRAGM] = "diaphragm",
    [LIMBER_MUSCLE_HIP_FLEXORS] = "hip-flexors",
    [LIMBER_MUSCLE_QUADRICEPS] = "quadriceps",
    [LIMBER_MUSCLE_GLUTEUS_MAXIMUS] = "gluteus-maximus",
    [LIMBER_MUSCLE_GLUTEUS_MEDIUS] = "gluteus-medius",
    [LIMBER_MUSCLE_PIRIFORMIS] = "piriformis",
    [LIMBER_MUSCLE_TFL_ITB] = "tfl-itb",
    [LIMBER_MUSCLE_ADDUCTORS] = "adductors",
    [LIMBER_MUSCLE_HAMSTRINGS] = "hamstrings",
    [LIMBER_MUSCLE_CALVES] = "calves",
    [LIMBER_MUSCLE_SOLEUS] = "soleus",
  };

  g_assert_cmpuint (limber_words_get_n (LIMBER_WORDS_MUSCLE), ==, LIMBER_N_MUSCLES);
  for (guint i = 0; i < LIMBER_N_MUSCLES; i++)
    g_assert_cmpstr (limber_words_get_id (LIMBER_WORDS_MUSCLE, i), ==, words[i]);
}

static void
test_mirror_twice (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (3);

  for (guint i = 0; i < 200; i++)
    {
      LimberPose     pose;
      LimberSkeleton skeleton;
      LimberSkeleton mirrored;

      figure_random_pose (rand, &pose);
      limber_pose_solve (&pose, NULL, 0, &skeleton);
      limber_skeleton_mirror (&skeleton, &mirrored);
      figure_assert_whole (&mirrored);
      g_assert_vec (mirrored.leg[LIMBER_BODY_LEFT].toe,
                    ((LimberVec){ skeleton.leg[LIMBER_BODY_RIGHT].toe.x,
                                  skeleton.leg[LIMBER_BODY_RIGHT].toe.y,
                                  -skeleton.leg[LIMBER_BODY_RIGHT].toe.z }),
                    0);
      limber_skeleton_mirror (&mirrored, &mirrored);
      figure_assert_same (&skeleton, &mirrored, 0);
    }
}

static void
test_straight_spine (void)
{
  LimberPose     pose;
  LimberSkeleton skeleton;

  figure_stand (&pose);
  limber_pose_solve (&pose, NULL, 0, &skeleton);
  for (guint i = 0; i <= 31; i++)
    {
      LimberVec   place;
      LimberFrame frame;

      limber_skeleton_get_spine (&skeleton, i / 31.0, &place, &frame);
      g_assert_vec (place, ((LimberVec){ 0, 0.53 + i * 0.01, 0 }), 1e-12);
      g_assert_vec (frame.up, ((LimberVec){ 0, 1, 0 }), 1e-12);
      g_assert_vec (frame.right, ((LimberVec){ 0, 0, 1 }), 1e-12);
    }
}

/* The curve goes through the joints, has no corners, and its frames are frames. */
static void
test_bent_spine (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (4);

  for (guint i = 0; i < 50; i++)
    {
      LimberPose     pose;
      LimberSkeleton skeleton;
      LimberVec      place;
      LimberFrame    frame;
      LimberFrame    before;

      figure_random_pose (rand, &pose);
      limber_pose_solve (&pose, NULL, 0, &skeleton);
      limber_skeleton_get_spine (&skeleton, 0.05 / 0.31, &place, &frame);
      g_assert_vec (place, skeleton.waist, 1e-9);
      limber_skeleton_get_spine (&skeleton, 0.165 / 0.31, &place, &frame);
      g_assert_vec (place, skeleton.chest, 1e-9);
      limber_skeleton_get_spine (&skeleton, 1, &place, &frame);
      g_assert_vec (place, skeleton.neck, 1e-9);
      g_assert_vec (frame.up, skeleton.chest_frame.up, 1e-9);
      limber_skeleton_get_spine (&skeleton, 0, &place, &before);
      g_assert_vec (place, skeleton.pelvis, 1e-9);
      g_assert_vec (before.up, skeleton.pelvis_frame.up, 1e-9);
      for (guint j = 1; j <= 500; j++)
        {
          limber_skeleton_get_spine (&skeleton, j / 500.0, &place, &frame);
          g_assert_vec (limber_vec_cross (frame.forward, frame.up), frame.right, 1e-9);
          g_assert_cmpfloat_with_epsilon (limber_vec_length (frame.right), 1, 1e-9);
          g_assert_vec (frame.up, before.up, 0.1);
          before = frame;
        }
    }
}

static void
test_points (void)
{
  LimberPose     pose;
  LimberSkeleton skeleton;
  double         radius;

  figure_stand (&pose);
  limber_pose_solve (&pose, NULL, 0, &skeleton);
  for (guint i = 0; i < LIMBER_N_BODY_POINTS; i++)
    {
      LimberVec      place = limber_skeleton_get_point (&skeleton, i, &radius);
      LimberBodySide side;

      g_assert_cmpfloat (radius, >, 0);
      if (!limber_body_point_get_side (i, &side))
        g_assert_cmpfloat (place.z, ==, 0);
      else
        g_assert_cmpfloat (side == LIMBER_BODY_RIGHT ? place.z : -place.z, >, 0.04);
    }

  /* What one stands on touches the floor, from the heel to the toes. */
  for (guint i = LIMBER_BODY_POINT_LEFT_HEEL; i <= LIMBER_BODY_POINT_RIGHT_FOOT; i++)
    {
      LimberVec place = limber_skeleton_get_point (&skeleton, i, &radius);

      g_assert_cmpfloat_with_epsilon (place.y, radius, 1e-12);
    }
  g_assert_vec (limber_skeleton_get_point_along (&skeleton, LIMBER_BODY_POINT_RIGHT_THIGH, 1, NULL),
                skeleton.leg[LIMBER_BODY_RIGHT].knee,
                1e-12);
  g_assert_vec (
      limber_skeleton_get_point_along (&skeleton, LIMBER_BODY_POINT_LEFT_FOREARM, 0.25, NULL),
      limber_vec_mix (
          skeleton.arm[LIMBER_BODY_LEFT].elbow, skeleton.arm[LIMBER_BODY_LEFT].wrist, 0.25),
      1e-12);
}

/* Lying on the back and on the side one is thick in different ways. */
static void
test_extent (void)
{
  static const LimberVec ahead = { 1, 0, 0 };
  static const LimberVec right = { 0, 0, 1 };
  LimberPose             pose;
  LimberSkeleton         skeleton;

  figure_stand (&pose);
  limber_pose_solve (&pose, NULL, 0, &skeleton);
  g_assert_cmpfloat_with_epsilon (
      limber_skeleton_get_extent (&skeleton, LIMBER_BODY_POINT_PELVIS, 0, ahead), 0.06, 1e-12);
  g_assert_cmpfloat_with_epsilon (
      limber_skeleton_get_extent (&skeleton, LIMBER_BODY_POINT_PELVIS, 0, right), 0.11, 1e-12);
  g_assert_cmpfloat_with_epsilon (
      limber_skeleton_get_extent (&skeleton, LIMBER_BODY_POINT_LEFT_SHOULDER, 0, ahead),
      0.06,
      1e-12);
  g_assert_cmpfloat_with_epsilon (
      limber_skeleton_get_extent (&skeleton, LIMBER_BODY_POINT_LEFT_SHOULDER, 0, right),
      0.034,
      1e-12);
  g_assert_cmpfloat_with_epsilon (
      limber_skeleton_get_extent (&skeleton, LIMBER_BODY_POINT_LEFT_KNEE, 0, right), 0.03, 1e-12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/figure/skeleton/words", test_words);
  g_test_add_func ("/figure/skeleton/unknown-word", test_unknown_word);
  g_test_add_func ("/figure/skeleton/muscles", test_muscles);
  g_test_add_func ("/figure/skeleton/mirror-twice", test_mirror_twice);
  g_test_add_func ("/figure/skeleton/straight-spine", test_straight_spine);
  g_test_add_func ("/figure/skeleton/bent-spine", test_bent_spine);
  g_test_add_func ("/figure/skeleton/points", test_points);
  g_test_add_func ("/figure/skeleton/extent", test_extent);

  return g_test_run ();
}
