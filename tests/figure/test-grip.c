/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-base-poses.h"
#include "figure-fixture.h"
#include "figure/limber-figure-check.h"
#include "figure/limber-grip.h"

static const char *const base_names[] = {
  "standing",   "quadruped",       "kneeling", "half-kneeling", "prone",           "supine",
  "hook-lying", "side-lying-left", "plank",    "forearm-plank", "seated-on-floor",
};

static LimberBasePoses *bases;

static const LimberPose *
get_base (const char *name)
{
  const LimberPose *pose = limber_base_poses_get (bases, name);

  g_assert_nonnull (pose);

  return pose;
}

/* What the checker says of joints and the floor. */
static guint
count_faults (const LimberPose *pose, gboolean tell)
{
  LimberMovement movement = { .loop = LIMBER_LOOP_HOLD, .n_keys = 1 };
  g_autoptr (GArray) faults = g_array_new (FALSE, FALSE, sizeof (LimberFigureFault));
  guint n = 0;

  movement.keys[0].pose = *pose;
  limber_figure_check (&movement, faults);
  for (guint i = 0; i < faults->len; i++)
    {
      const LimberFigureFault *fault = &g_array_index (faults, LimberFigureFault, i);
      g_autofree char         *text = limber_figure_fault_describe (&movement, fault);

      if (fault->kind == LIMBER_FIGURE_FAULT_OVERLAP || fault->kind == LIMBER_FIGURE_FAULT_NO_PROP)
        continue;
      if (tell)
        g_printerr ("%s\n", text);
      n++;
    }

  return n;
}

static LimberVec
get_place (const LimberPose *pose, LimberBodyPoint handle)
{
  LimberSkeleton body;

  limber_pose_solve (pose, NULL, 0, &body);

  return limber_skeleton_get_point (&body, handle, NULL);
}

static void
assert_sound (const LimberPose *pose, const char *what)
{
  LimberSkeleton body;
  guint          n;

  limber_pose_solve (pose, NULL, 0, &body);
  figure_assert_whole (&body);
  n = count_faults (pose, TRUE);
  if (n > 0)
    g_error ("%s", what);
}

static gboolean
is_end (LimberBodyPoint handle)
{
  return handle == LIMBER_BODY_POINT_LEFT_HAND || handle == LIMBER_BODY_POINT_RIGHT_HAND
         || handle == LIMBER_BODY_POINT_LEFT_ANKLE || handle == LIMBER_BODY_POINT_RIGHT_ANKLE;
}

/* Pull after pull, each at the body that the last one left, from every pose that one may begin with. */
static void
test_walk (void)
{
  GRand *rand = g_rand_new_with_seed (20261130);
  guint  n_pulls = g_test_slow () ? 10000 : 1200;
  double seconds;
  guint  n_followed = 0;
  guint  n_ends = 0;

  LimberPose pose = *get_base ("standing");

  g_test_timer_start ();
  for (guint i = 0; i < n_pulls; i++)
    {
      const char      *name = base_names[i / 12 % G_N_ELEMENTS (base_names)];
      LimberGrip       grip;
      LimberBodyPoint  handle;
      g_autofree char *what = NULL;
      LimberVec        way;
      double           miss;

      if (i % 12 == 0)
        pose = *get_base (name);
      handle = limber_grip_get_handles ()[g_rand_int_range (rand, 0, LIMBER_GRIP_N_HANDLES)];
      what = g_strdup_printf (
          "pull %u, from %s, at %s", i, name, limber_body_point_get_word (handle));
      limber_grip_take (&grip, &pose, NULL, 0, handle, FALSE);
      way = figure_random_vec (rand, 0.15);
      miss = limber_grip_pull (&grip, limber_vec_add (grip.origin, way, 1), (LimberVec){ 0, 0, 1 });
      n_ends += is_end (handle);
      n_followed += is_end (handle) && miss < 0.02;
      assert_sound (&grip.pose, what);
      pose = grip.pose;
    }
  seconds = g_test_timer_elapsed ();
  g_test_message (
      "%u of %u followed, %.2f ms a pull", n_followed, n_pulls, 1000 * seconds / n_pulls);
  g_assert_cmpuint (n_followed, >, n_ends / 3);
  g_rand_free (rand);
}

static void
test_bases_are_sound (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (base_names); i++)
    assert_sound (get_base (base_names[i]), base_names[i]);
}

/* A limb that hangs freely, bent in another way that joints and floor allow. */
static gboolean
bend_freely (GRand *rand, LimberPose *pose, LimberBodyPoint handle)
{
  LimberBodySide side;
  gboolean       is_arm = handle < LIMBER_BODY_POINT_LEFT_HIP;

  limber_body_point_get_side (handle, &side);
  if (is_arm)
    {
      pose->arm[side].reach.kind = LIMBER_REACH_ANGLES;
      pose->arm[side].hand = LIMBER_HAND_ANGLE;
      pose->arm[side].flex = g_rand_double_range (rand, -40, 170);
      pose->arm[side].out = g_rand_double_range (rand, -20, 60);
      pose->arm[side].turn = g_rand_double_range (rand, -60, 60);
      pose->arm[side].elbow = g_rand_double_range (rand, 5, 130);
    }
  else
    {
      pose->leg[side].reach.kind = LIMBER_REACH_ANGLES;
      pose->leg[side].foot = LIMBER_FOOT_ANGLE;
      pose->leg[side].ankle = -20;
      pose->leg[side].flex = g_rand_double_range (rand, -20, 90);
      pose->leg[side].out = g_rand_double_range (rand, -10, 30);
      pose->leg[side].turn = g_rand_double_range (rand, -30, 30);
      pose->leg[side].knee = g_rand_double_range (rand, 5, 110);
    }
  pose->n_contacts = 0;

  return count_faults (pose, FALSE) == 0;
}

/* Where a hand or a foot can be, it can be pulled to: in the picture it comes there. */
static void
test_reach (void)
{
  static const LimberBodyPoint ends[] = { LIMBER_BODY_POINT_LEFT_HAND,
                                          LIMBER_BODY_POINT_RIGHT_HAND,
                                          LIMBER_BODY_POINT_LEFT_ANKLE,
                                          LIMBER_BODY_POINT_RIGHT_ANKLE };
  const LimberVec              towards = { 0, 0, 1 };
  GRand                       *rand = g_rand_new_with_seed (7);
  guint                        n = 0;
  guint                        n_far = 0;
  double                       worst = 0;

  for (guint tries = 0; tries < 1200; tries++)
    {
      const char     *name = base_names[tries % G_N_ELEMENTS (base_names)];
      LimberBodyPoint handle = ends[tries % G_N_ELEMENTS (ends)];
      LimberPose      wanted = *get_base (name);
      LimberGrip      grip;
      LimberVec       place;
      LimberVec       target;
      double          way;

      /* What is pulled to the floor comes down flat. */
      if (!bend_freely (rand, &wanted, handle) || get_place (&wanted, handle).y < 0.07)
        continue;
      n++;
      target = get_place (&wanted, handle);
      limber_grip_take (&grip, get_base (name), NULL, 0, handle, FALSE);
      target.z = grip.origin.z;
      limber_grip_pull (&grip, target, towards);
      place = get_place (&grip.pose, handle);
      way = hypot (place.x - target.x, place.y - target.y);
      worst = MAX (worst, way);
      n_far += way > 0.02;
      if (way > 0.05)
        g_error ("%s of %s is %.3f from (%.2f %.2f)",
                 limber_body_point_get_word (handle),
                 name,
                 way,
                 target.x,
                 target.y);
    }
  g_test_message ("%.4f at worst, %u of %u beyond 0.02", worst, n_far, n);
  g_assert_cmpuint (n_far * 200, <=, n);
  g_assert_cmpuint (n, >, 200);
  g_rand_free (rand);
}

/* Wherever one pulled meanwhile, and nearly so for one who is nearly back. */
static void
test_there_and_back (void)
{
  GRand *rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < G_N_ELEMENTS (base_names) * LIMBER_GRIP_N_HANDLES; i++)
    {
      const LimberPose      *pose = get_base (base_names[i / LIMBER_GRIP_N_HANDLES]);
      LimberBodyPoint        handle = limber_grip_get_handles ()[i % LIMBER_GRIP_N_HANDLES];
      guint                  n_solids;
      const LimberBodyPoint *solids = limber_skeleton_get_solids (&n_solids);
      LimberGrip             grip;

      limber_grip_take (&grip, pose, NULL, 0, handle, FALSE);
      for (guint j = 0; j < 3; j++)
        limber_grip_pull (&grip,
                          limber_vec_add (grip.origin, figure_random_vec (rand, 0.2), 1),
                          (LimberVec){ 0 });
      limber_grip_pull (&grip, grip.origin, (LimberVec){ 0 });
      for (guint j = 0; j < n_solids; j++)
        if (limber_vec_length (
                limber_vec_sub (get_place (&grip.pose, solids[j]), get_place (pose, solids[j])))
            > 0.0001)
          g_error ("%s, pulled at %s: %s is elsewhere",
                   base_names[i / LIMBER_GRIP_N_HANDLES],
                   limber_body_point_get_word (handle),
                   limber_body_point_get_word (solids[j]));
    }
  g_rand_free (rand);
}

static void
test_both (void)
{
  static const char *const alike[]
      = { "standing", "quadruped", "kneeling", "prone", "supine", "hook-lying", "plank" };
  GRand *rand = g_rand_new_with_seed (13);

  g_assert_false (limber_grip_is_symmetrical (get_base ("half-kneeling"), NULL, 0));
  g_assert_false (limber_grip_is_symmetrical (get_base ("side-lying-left"), NULL, 0));
  for (guint i = 0; i < G_N_ELEMENTS (alike); i++)
    {
      LimberPose pose = *get_base (alike[i]);

      g_assert_true (limber_grip_is_symmetrical (&pose, NULL, 0));
      for (guint j = 0; j < 30; j++)
        {
          LimberGrip grip;

          limber_grip_take (
              &grip,
              &pose,
              NULL,
              0,
              limber_grip_get_handles ()[g_rand_int_range (rand, 0, LIMBER_GRIP_N_HANDLES)],
              TRUE);
          limber_grip_pull (&grip,
                            limber_vec_add (grip.origin, figure_random_vec (rand, 0.2), 1),
                            (LimberVec){ 0 });
          pose = grip.pose;
          if (!limber_grip_is_symmetrical (&pose, NULL, 0))
            g_error ("%s, pulled at %s", alike[i], limber_body_point_get_word (grip.task.handle));
          assert_sound (&pose, alike[i]);
        }
    }
  g_rand_free (rand);
}

static const LimberContact *
find_contact (const LimberPose *pose, LimberBodyPoint point)
{
  for (guint i = 0; i < pose->n_contacts; i++)
    if (pose->contacts[i].point == point)
      return &pose->contacts[i];

  return NULL;
}

static void
assert_stays (const LimberPose *before, const LimberPose *after, LimberBodyPoint point)
{
  g_assert_vec (get_place (after, point), get_place (before, point), 0.004);
}

/* Hips go up into a bridge; feet, chest and head stay where they rest. */
static void
test_bridge (void)
{
  const LimberPose *lying = get_base ("hook-lying");
  LimberGrip        grip;

  limber_grip_take (&grip, lying, NULL, 0, LIMBER_BODY_POINT_PELVIS, TRUE);
  limber_grip_pull (
      &grip, limber_vec_add (grip.origin, (LimberVec){ 0, 0.12, 0 }, 1), (LimberVec){ 0 });
  g_assert_cmpfloat (get_place (&grip.pose, LIMBER_BODY_POINT_PELVIS).y, >, 0.16);
  assert_stays (lying, &grip.pose, LIMBER_BODY_POINT_RIGHT_FOOT);
  assert_stays (lying, &grip.pose, LIMBER_BODY_POINT_LEFT_FOOT);
  g_assert_null (find_contact (&grip.pose, LIMBER_BODY_POINT_PELVIS));
  g_assert_nonnull (find_contact (&grip.pose, LIMBER_BODY_POINT_CHEST));
}

/* From all fours the hips go back to the heels while hands and knees stay. */
static void
test_rock_back (void)
{
  const LimberPose *kneeling = get_base ("quadruped");
  LimberGrip        grip;

  limber_grip_take (&grip, kneeling, NULL, 0, LIMBER_BODY_POINT_PELVIS, TRUE);
  limber_grip_pull (
      &grip, limber_vec_add (grip.origin, (LimberVec){ -0.12, -0.06, 0 }, 1), (LimberVec){ 0 });
  g_assert_cmpfloat (get_place (&grip.pose, LIMBER_BODY_POINT_PELVIS).x, <, -0.09);
  assert_stays (kneeling, &grip.pose, LIMBER_BODY_POINT_RIGHT_HAND);
  assert_stays (kneeling, &grip.pose, LIMBER_BODY_POINT_RIGHT_KNEE);
}

/* A hand is lifted off the floor, and comes down flat elsewhere. */
static void
test_step (void)
{
  const LimberPose *kneeling = get_base ("quadruped");
  LimberGrip        grip;
  LimberPose        pose;

  limber_grip_take (&grip, kneeling, NULL, 0, LIMBER_BODY_POINT_RIGHT_HAND, FALSE);
  limber_grip_pull (
      &grip, limber_vec_add (grip.origin, (LimberVec){ 0.2, 0.2, 0 }, 1), (LimberVec){ 0 });
  g_assert_null (find_contact (&grip.pose, LIMBER_BODY_POINT_RIGHT_HAND));
  g_assert_nonnull (find_contact (&grip.pose, LIMBER_BODY_POINT_LEFT_HAND));
  pose = grip.pose;
  limber_grip_take (&grip, &pose, NULL, 0, LIMBER_BODY_POINT_RIGHT_HAND, FALSE);
  limber_grip_pull (&grip, (LimberVec){ 0.36, 0, 0.12 }, (LimberVec){ 0 });
  g_assert_nonnull (find_contact (&grip.pose, LIMBER_BODY_POINT_RIGHT_HAND));
  g_assert_cmpint (grip.pose.arm[LIMBER_BODY_RIGHT].hand, ==, LIMBER_HAND_FLAT);
  g_assert_cmpfloat_with_epsilon (
      get_place (&grip.pose, LIMBER_BODY_POINT_RIGHT_HAND).x, 0.36, 0.02);
}

/* What is in front is meant where two handles lie over one another, and nothing far from all. */
static void
test_pick (void)
{
  LimberCamera    camera = { .scale = 400, .centre = { 0, 0.5, 0 } };
  LimberSkeleton  body;
  LimberBodyPoint handle;
  LimberView      view;

  limber_pose_solve (get_base ("standing"), NULL, 0, &body);
  view = limber_camera_project (&camera, body.leg[LIMBER_BODY_RIGHT].knee);
  g_assert_true (limber_grip_pick (&body, &camera, view.x + 3, view.y, 20, &handle));
  g_assert_cmpint (handle, ==, LIMBER_BODY_POINT_RIGHT_KNEE);
  camera.yaw = 180;
  view = limber_camera_project (&camera, body.leg[LIMBER_BODY_RIGHT].knee);
  g_assert_true (limber_grip_pick (&body, &camera, view.x, view.y, 20, &handle));
  g_assert_cmpint (handle, ==, LIMBER_BODY_POINT_LEFT_KNEE);
  g_assert_false (limber_grip_pick (&body, &camera, view.x + 300, view.y, 20, &handle));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();

  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  bases = limber_base_poses_read_folder (g_getenv ("LIMBER_DATA_DIR"), faults);
  g_assert_nonnull (bases);
  g_test_add_func ("/grip/bases-are-sound", test_bases_are_sound);
  g_test_add_func ("/grip/walk", test_walk);
  g_test_add_func ("/grip/reach", test_reach);
  g_test_add_func ("/grip/there-and-back", test_there_and_back);
  g_test_add_func ("/grip/both", test_both);
  g_test_add_func ("/grip/bridge", test_bridge);
  g_test_add_func ("/grip/rock-back", test_rock_back);
  g_test_add_func ("/grip/step", test_step);
  g_test_add_func ("/grip/pick", test_pick);
  status = g_test_run ();
  limber_base_poses_unref (bases);

  return status;
}
