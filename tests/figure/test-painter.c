/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figure/limber-painter.h"
#include "figure/limber-pose.h"

#define SIZE 400

/* Room around a picture, to see what leaves it. */
#define AROUND 40

typedef struct
{
  LimberSkeleton   skeleton;
  LimberPainting   painting;
  cairo_surface_t *surface;
} Fixture;

static void
stand (LimberSkeleton *skeleton)
{
  LimberPose pose = { .at = { 0, 0.53, 0 } };

  for (guint side = 0; side < LIMBER_N_BODY_SIDES; side++)
    pose.arm[side].out = 12;
  limber_pose_solve (&pose, NULL, 0, skeleton);
}

static void
fit (Fixture *self)
{
  LimberExtent extent = LIMBER_EXTENT_EMPTY;

  limber_extent_add_skeleton (&extent, &self->painting.camera, &self->skeleton);
  limber_camera_fit (&self->painting.camera, &extent, SIZE, SIZE);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  stand (&self->skeleton);
  self->surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE + 2 * AROUND, SIZE + 2 * AROUND);
  self->painting
      = (LimberPainting){ .skeleton = &self->skeleton, .glow.side = -1, .glow_strength = 1 };
  fit (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cairo_surface_destroy (self->surface);
}

static void
paint (Fixture *self)
{
  cairo_t *cr = cairo_create (self->surface);

  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_paint (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  cairo_translate (cr, AROUND, AROUND);
  limber_painter_paint (cr, SIZE, SIZE, &self->painting);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
}

static guint32
get_pixel (Fixture *self, int x, int y)
{
  const guchar *data = cairo_image_surface_get_data (self->surface);
  int           stride = cairo_image_surface_get_stride (self->surface);

  return ((const guint32 *) (gconstpointer) (data + (y + AROUND) * stride))[x + AROUND];
}

static guint32
get_pixel_at (Fixture *self, LimberVec place)
{
  LimberView view = limber_camera_project (&self->painting.camera, place);

  return get_pixel (self, (int) floor (SIZE / 2.0 + view.x), (int) floor (SIZE / 2.0 + view.y));
}

/* The most that a channel of the pixel is away from the colour, of 255. */
static double
get_difference (guint32 pixel, LimberColour colour)
{
  double red = fabs ((pixel >> 16 & 255) - colour.red * 255);
  double green = fabs ((pixel >> 8 & 255) - colour.green * 255);
  double blue = fabs ((pixel & 255) - colour.blue * 255);

  return MAX (red, MAX (green, blue));
}

/* How much a muscle lights left and right of the line that the place is on. */
static void
measure_glow (Fixture *self, guint32 muscles, LimberVec place, double *left, double *right)
{
  g_autofree guint32 *before = g_new (guint32, SIZE * SIZE);
  LimberView          view = limber_camera_project (&self->painting.camera, place);
  double              middle = SIZE / 2.0 + view.x;

  self->painting.glow.primary = 0;
  paint (self);
  for (int i = 0; i < SIZE * SIZE; i++)
    before[i] = get_pixel (self, i % SIZE, i / SIZE);
  self->painting.glow.primary = muscles;
  paint (self);
  *left = *right = 0;
  for (int i = 0; i < SIZE * SIZE; i++)
    {
      guint32 pixel = get_pixel (self, i % SIZE, i / SIZE);
      double  more = (pixel >> 16 & 255) - (double) (before[i] >> 16 & 255);

      *(i % SIZE < middle ? left : right) += MAX (more, 0) / 255;
    }
}

static void
test_glow_sides (Fixture *self, gconstpointer data)
{
  LimberVec thigh = limber_vec_mix (
      self->skeleton.leg[LIMBER_BODY_RIGHT].hip, self->skeleton.leg[LIMBER_BODY_RIGHT].knee, 0.5);
  double left;
  double right;

  measure_glow (self, 1u << LIMBER_MUSCLE_HAMSTRINGS, thigh, &left, &right);
  g_assert_cmpfloat (left, >, 100);
  g_assert_cmpfloat (left, >, 5 * right);
  measure_glow (self, 1u << LIMBER_MUSCLE_QUADRICEPS, thigh, &left, &right);
  g_assert_cmpfloat (right, >, 100);
  g_assert_cmpfloat (right, >, 5 * left);
  measure_glow (self, 1u << LIMBER_MUSCLE_ERECTOR_SPINAE, self->skeleton.chest, &left, &right);
  g_assert_cmpfloat (left, >, 5 * right);
  measure_glow (self, 1u << LIMBER_MUSCLE_RECTUS_ABDOMINIS, self->skeleton.chest, &left, &right);
  g_assert_cmpfloat (right, >, 5 * left);
}

static void
test_glow_far (Fixture *self, gconstpointer data)
{
  double left;
  double right;
  double back;

  self->painting.camera.yaw = 90;
  fit (self);
  measure_glow (self, 1u << LIMBER_MUSCLE_HAMSTRINGS, self->skeleton.pelvis, &left, &right);
  g_assert_cmpfloat (left + right, <, 1);
  self->painting.camera.yaw = -90;
  measure_glow (self, 1u << LIMBER_MUSCLE_HAMSTRINGS, self->skeleton.pelvis, &left, &right);
  back = left + right;
  g_assert_cmpfloat (back, >, 200);

  /* Of one side only: half of it. */
  self->painting.glow.side = LIMBER_BODY_RIGHT;
  measure_glow (self, 1u << LIMBER_MUSCLE_HAMSTRINGS, self->skeleton.pelvis, &left, &right);
  g_assert_cmpfloat (left, <, 1);
  g_assert_cmpfloat_with_epsilon (right, back / 2, back / 20);
}

/* Every muscle is seen from somewhere, and no light falls beside the body. */
static void
test_glow_all (Fixture *self, gconstpointer data)
{
  for (guint muscle = 0; muscle < LIMBER_N_MUSCLES; muscle++)
    {
      double best = 0;

      for (int yaw = -90; yaw <= 90; yaw += 45)
        {
          g_autofree guint32 *before = g_new (guint32, SIZE * SIZE);
          double              beside = 0;
          double              lit = 0;

          self->painting.camera.yaw = yaw;
          fit (self);
          self->painting.glow.primary = 0;
          paint (self);
          for (int i = 0; i < SIZE * SIZE; i++)
            before[i] = get_pixel (self, i % SIZE, i / SIZE);
          self->painting.glow.primary = 1u << muscle;
          paint (self);
          for (int i = 0; i < SIZE * SIZE; i++)
            {
              guint32 pixel = get_pixel (self, i % SIZE, i / SIZE);

              lit += (pixel >> 16 & 255) > (before[i] >> 16 & 255) + 20;
              beside += (before[i] >> 24) < 64 && (pixel >> 24) > 192;
            }
          best = MAX (best, lit);
          g_assert_cmpfloat (beside, <=, 4);
        }
      g_test_message ("muscle %u lights %g pixels at best", muscle, best);
      g_assert_cmpfloat (best, >, 60);
    }
}

static void
check_socks (Fixture *self)
{
  LimberColour sock = limber_palette_get (self->painting.palette)->right_sock;

  for (int side = 0; side < LIMBER_N_BODY_SIDES; side++)
    {
      const LimberSkeletonLeg *leg = &self->skeleton.leg[side];
      LimberVec                middle = limber_vec_mix (leg->ankle, leg->ball, 0.4);
      double                   difference = get_difference (get_pixel_at (self, middle), sock);

      if (side == LIMBER_BODY_RIGHT)
        g_assert_cmpfloat (difference, <, 30);
      else
        g_assert_cmpfloat (difference, >, 60);
    }
}

/* The sock is told from the light by how dark it is, even by who sees no difference of hue. */
static void
test_sock_lightness (void)
{
  for (guint palette = 0; palette < LIMBER_N_PALETTES; palette++)
    {
      const LimberPalette *colours = limber_palette_get (palette);

      g_assert_cmpfloat (limber_colour_get_lightness (colours->glow)
                             - limber_colour_get_lightness (colours->right_sock),
                         >,
                         0.12);
      g_assert_cmpfloat (limber_colour_get_lightness (colours->left_sock)
                             - limber_colour_get_lightness (colours->right_sock),
                         >,
                         0.25);
    }
}

static void
test_sock (Fixture *self, gconstpointer data)
{
  for (guint mirrored = 0; mirrored < 4; mirrored++)
    for (guint palette = 0; palette < LIMBER_N_PALETTES; palette++)
      {
        stand (&self->skeleton);
        if (mirrored & 1)
          limber_skeleton_mirror (&self->skeleton, &self->skeleton);
        self->painting.camera.mirrored = (mirrored & 2) != 0;
        self->painting.camera.yaw = 80;
        self->painting.palette = palette;
        fit (self);
        paint (self);
        check_socks (self);
      }
}

/* Seen from behind, a leg that crosses in front of the other one does not make its trouser leg cover
 * its own sock: shank, foot and the other leg lie round about each other. */
static void
test_sock_crossed (Fixture *self, gconstpointer data)
{
  const LimberColour sock = limber_palette_get (self->painting.palette)->left_sock;

  for (int out = -24; out <= -12; out++)
    {
      LimberPose               pose = { .at = { 0, 0.53, 0 } };
      const LimberSkeletonLeg *leg = &self->skeleton.leg[LIMBER_BODY_LEFT];

      pose.leg[LIMBER_BODY_RIGHT] = (LimberPoseLeg){ .flex = 32, .out = out, .knee = 6 };
      limber_pose_solve (&pose, NULL, 0, &self->skeleton);
      self->painting.camera.yaw = -66;
      self->painting.camera.pitch = 10;
      fit (self);
      paint (self);
      g_assert_cmpfloat (
          get_difference (get_pixel_at (self, limber_vec_mix (leg->ankle, leg->knee, 0.06)), sock),
          <,
          30);
    }
}

/* A hand on a wall at the figure's side leaves a shadow there, so that it does not hang in the air. */
static void
test_hand_on_wall (Fixture *self, gconstpointer data)
{
  const LimberProp wall = { .kind = LIMBER_PROP_WALL, .at = { 0, 0, -0.34 }, .turn = -90 };
  double           lightest = 0;

  self->painting.props = &wall;
  self->painting.n_props = 1;
  self->painting.camera.yaw = 20;
  for (int touching = 0; touching < 2; touching++)
    {
      LimberPose               pose = { .at = { 0, 0.53, 0 } };
      LimberPoseArm           *arm = &pose.arm[LIMBER_BODY_LEFT];
      const LimberSkeletonArm *solved = &self->skeleton.arm[LIMBER_BODY_LEFT];
      double                   darkest = 255;

      arm->hand = LIMBER_HAND_FLAT;
      arm->fingers_to = (LimberVec){ 1, 0, 0 };
      arm->reach.kind = LIMBER_REACH_PLACE;
      arm->reach.place = (LimberVec){ 0.12, 0.78, touching ? -0.32 : -0.26 };
      limber_pose_solve (&pose, &wall, 1, &self->skeleton);
      fit (self);
      paint (self);
      for (double down = 0.012; down < 0.1; down += 0.002)
        {
          LimberVec below = limber_vec_mix (solved->wrist, solved->fingers, 0.5);
          guint32   pixel;

          below.y -= down;
          below.z = wall.at.z;
          pixel = get_pixel_at (self, below);

          /* Neither skin, which is warm, nor its edge. */
          if ((pixel & 255) + 8 > (pixel >> 16 & 255))
            darkest = MIN (darkest, pixel >> 8 & 255);
        }
      g_test_message ("darkest below the hand: %g", darkest);
      if (touching)
        g_assert_cmpfloat (darkest, <, lightest - 6);
      lightest = darkest;
    }
}

static void
test_frame (Fixture *self, gconstpointer data)
{
  static const LimberProp props[] = {
    { .kind = LIMBER_PROP_MAT },
    { .kind = LIMBER_PROP_WALL, .at = { 0.3, 0, 0 } },
    { .kind = LIMBER_PROP_CHAIR, .at = { 0.4, 0, 0 } },
  };

  self->painting.props = props;
  self->painting.n_props = G_N_ELEMENTS (props);
  self->painting.disc = TRUE;
  self->painting.camera.scale *= 2;
  paint (self);
  for (int i = -AROUND; i < SIZE + AROUND; i++)
    for (int out = 1; out <= AROUND; out++)
      {
        g_assert_cmphex (get_pixel (self, i, -out), ==, 0);
        g_assert_cmphex (get_pixel (self, -out, i), ==, 0);
        g_assert_cmphex (get_pixel (self, i, SIZE - 1 + out), ==, 0);
        g_assert_cmphex (get_pixel (self, SIZE - 1 + out, i), ==, 0);
      }
}

/* A fitted body with its hair lies inside the margin from all sides. */
static void
test_fit (Fixture *self, gconstpointer data)
{
  for (guint look = 0; look < limber_look_get_n (); look++)
    for (int yaw = 0; yaw < 360; yaw += 30)
      {
        self->painting.camera.yaw = yaw;
        self->painting.camera.pitch = 12;
        self->painting.look = limber_look_get (look);
        fit (self);
        paint (self);
        for (int i = 0; i < SIZE; i++)
          for (int in = 0; in < 8; in++)
            {
              g_assert_cmpint (get_pixel (self, i, in) >> 24, <, 16);
              g_assert_cmpint (get_pixel (self, i, SIZE - 1 - in) >> 24, <, 16);
              g_assert_cmpint (get_pixel (self, in, i) >> 24, <, 16);
              g_assert_cmpint (get_pixel (self, SIZE - 1 - in, i) >> 24, <, 16);
            }
      }
}

/* Down the middle of a limb no ring crosses a joint. */
static void
test_rings (Fixture *self, gconstpointer data)
{
  const LimberSkeletonLeg *leg = &self->skeleton.leg[LIMBER_BODY_RIGHT];
  const LimberSkeletonArm *arm = &self->skeleton.arm[LIMBER_BODY_RIGHT];

  self->painting.look = limber_look_find ("silver");
  paint (self);
  for (double part = 0; part < 1; part += 0.01)
    {
      LimberVec down = limber_vec_mix (limber_vec_mix (leg->hip, leg->knee, 0.4),
                                       limber_vec_mix (leg->knee, leg->ankle, 0.75),
                                       part);
      LimberVec along = limber_vec_mix (limber_vec_mix (arm->shoulder, arm->elbow, 0.3),
                                        limber_vec_mix (arm->elbow, arm->wrist, 0.8),
                                        part);

      g_assert_cmpfloat (
          get_difference (get_pixel_at (self, down), self->painting.look->trousers), <, 2);
      g_assert_cmpfloat (
          get_difference (get_pixel_at (self, along), self->painting.look->shirt), <, 2);
    }
}

/* The arm that is nearer is seen whole, the other one hides behind the trunk. */
static void
test_order (Fixture *self, gconstpointer data)
{
  LimberPose pose = { .at = { 0, 0.53, 0 } };

  pose.arm[LIMBER_BODY_RIGHT].flex = 20;
  pose.arm[LIMBER_BODY_RIGHT].elbow = 70;
  pose.arm[LIMBER_BODY_LEFT].flex = -10;
  limber_pose_solve (&pose, NULL, 0, &self->skeleton);
  for (int side = 0; side < LIMBER_N_BODY_SIDES; side++)
    {
      const LimberLook *look = limber_look_get (0);
      LimberVec         elbow
          = limber_vec_mix (self->skeleton.arm[side].elbow, self->skeleton.arm[side].wrist, 0.12);

      self->painting.camera.yaw = side == LIMBER_BODY_RIGHT ? 0 : 180;
      fit (self);
      paint (self);
      g_assert_cmpfloat (get_difference (get_pixel_at (self, elbow), look->skin), <, 4);
      self->painting.camera.yaw += 180;
      fit (self);
      paint (self);
      g_assert_cmpfloat (get_difference (get_pixel_at (self, elbow), look->skin), >, 8);
    }
}

/* A wall whose middle is nearer than a body that stands before its face, and the same from behind,
 * where one sees the body through it. */
static void
test_wall (Fixture *self, gconstpointer data)
{
  static const LimberProp wall = { .kind = LIMBER_PROP_WALL, .at = { 0.12, 0, 0.25 } };
  const LimberLook       *look = limber_look_get (0);

  self->painting.props = &wall;
  self->painting.n_props = 1;
  self->painting.camera.yaw = -45;
  fit (self);
  paint (self);
  g_assert_cmpfloat (get_difference (get_pixel_at (self, self->skeleton.chest), look->shirt), <, 4);
  self->painting.camera.yaw = 45;
  fit (self);
  paint (self);
  g_assert_cmpfloat (
      get_difference (get_pixel_at (self, self->skeleton.chest), look->shirt), >, 20);
  self->painting.n_props = 0;
  paint (self);
  g_assert_cmpfloat (get_difference (get_pixel_at (self, self->skeleton.chest), look->shirt), <, 4);
}

/* A post hides what is behind it, and only that. */
static void
test_post (Fixture *self, gconstpointer data)
{
  static const LimberProp door
      = { .kind = LIMBER_PROP_DOOR_FRAME, .at = { 0, 0, 0.36 }, .turn = 0 };
  const LimberColour wood = limber_palette_get (self->painting.palette)->wood;
  const LimberVec    knee = self->skeleton.leg[LIMBER_BODY_RIGHT].knee;

  self->painting.props = &door;
  self->painting.n_props = 1;
  paint (self);
  g_assert_cmpfloat (get_difference (get_pixel_at (self, knee), wood), <, 4);
  self->painting.camera.yaw = 180;
  fit (self);
  paint (self);
  g_assert_cmpfloat (get_difference (get_pixel_at (self, knee), wood), >, 40);
}

/* Height of what is painted straight above a place, pixels. */
static double
measure_height (Fixture *self, LimberVec place)
{
  LimberView view = limber_camera_project (&self->painting.camera, place);
  int        x = (int) floor (SIZE / 2.0 + view.x);
  int        y = (int) floor (SIZE / 2.0 + view.y);

  for (int top = y; top > 0; top--)
    if (get_pixel (self, x, top) >> 24 < 128)
      return y - top;

  return y;
}

/* Lying on the back the belly rises as one breathes in, the spine and the hips stay. */
static void
test_breath (Fixture *self, gconstpointer data)
{
  LimberPose pose = { .at = { 0, 0.07, 0 }, .lean = -90 };
  double     belly[3];
  double     hips[3];

  limber_pose_solve (&pose, NULL, 0, &self->skeleton);
  fit (self);
  self->painting.breath_lift = 0.015;
  for (int breath = -1; breath <= 1; breath++)
    {
      self->painting.breath = breath;
      paint (self);
      belly[breath + 1]
          = measure_height (self, limber_vec_mix (self->skeleton.waist, self->skeleton.chest, 0.6));
      hips[breath + 1] = measure_height (self, self->skeleton.pelvis);
    }
  g_assert_cmpfloat_with_epsilon (belly[2] - belly[0], 0.030 * self->painting.camera.scale, 2.5);
  g_assert_cmpfloat_with_epsilon (belly[2] - belly[1], 0.015 * self->painting.camera.scale, 2);
  g_assert_cmpfloat_with_epsilon (hips[2], hips[0], 1);

  /* Where nothing is said of it, a calm breath is seen all the same. */
  self->painting.breath_lift = 0;
  paint (self);
  g_assert_cmpfloat (
      measure_height (self, limber_vec_mix (self->skeleton.waist, self->skeleton.chest, 0.6)),
      >,
      belly[1]);
}

static void
test_looks (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (limber_look_get_n (), >=, 6);
  for (guint look = 0; look < limber_look_get_n (); look++)
    {
      g_assert_true (limber_look_find (limber_look_get (look)->id) == limber_look_get (look));
      for (guint palette = 0; palette < LIMBER_N_PALETTES; palette++)
        {
          LimberColour glow = limber_palette_get (palette)->glow;
          guint        painted = 0;
          guint        orange = 0;

          self->painting.look = limber_look_get (look);
          self->painting.palette = palette;
          self->painting.camera.yaw = 40;
          fit (self);
          paint (self);
          for (int i = 0; i < SIZE * SIZE; i++)
            {
              guint32 pixel = get_pixel (self, i % SIZE, i / SIZE);

              painted += pixel >> 24 == 255;
              orange += pixel >> 24 == 255 && get_difference (pixel, glow) < 45;
            }
          g_assert_cmpuint (painted, >, 8000);
          g_assert_cmpuint (orange, ==, 0);
        }
    }
}

/* A body without any extent, and one whose joints all lie in a heap, break nothing. */
static void
test_degenerate (Fixture *self, gconstpointer data)
{
  LimberSkeleton solved = self->skeleton;

  for (guint kind = 0; kind < 4; kind++)
    {
      self->skeleton = solved;
      if (kind == 0)
        memset (&self->skeleton, 0, sizeof self->skeleton);
      for (guint side = 0; side < LIMBER_N_BODY_SIDES && kind > 0; side++)
        {
          LimberSkeletonLeg *leg = &self->skeleton.leg[side];
          LimberSkeletonArm *arm = &self->skeleton.arm[side];

          leg->knee = leg->ankle = leg->heel = leg->ball = leg->toe = leg->hip;
          arm->elbow = arm->wrist = arm->fingers = arm->shoulder;
          if (kind == 2)
            self->skeleton.head = self->skeleton.neck = self->skeleton.chest = self->skeleton.waist
                = self->skeleton.pelvis;
          if (kind == 3)
            leg->sole = arm->palm = (LimberVec){ 0, 0, 0 };
        }
      self->painting.glow.primary = (1u << LIMBER_N_MUSCLES) - 1;
      self->painting.glow.secondary = self->painting.glow.primary;
      for (int yaw = 0; yaw <= 90; yaw += 45)
        {
          self->painting.camera.yaw = yaw;
          paint (self);
        }
    }
  self->painting.camera.scale = 0;
  paint (self);
  g_assert_cmphex (get_pixel (self, SIZE / 2, SIZE / 2), ==, 0);
}

static void
test_camera (void)
{
  LimberCamera camera = { .scale = 100, .centre = { 0, 1, 0 } };
  LimberView   view = limber_camera_project (&camera, (LimberVec){ 1, 1.5, 2 });

  g_assert_cmpfloat_with_epsilon (view.x, 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (view.y, -50, 1e-9);
  g_assert_cmpfloat_with_epsilon (view.depth, 2, 1e-9);

  /* In front of it its right is on the left of the screen. */
  camera.yaw = 90;
  view = limber_camera_project (&camera, (LimberVec){ 1, 1, 2 });
  g_assert_cmpfloat_with_epsilon (view.x, -200, 1e-9);
  g_assert_cmpfloat_with_epsilon (view.depth, 1, 1e-9);

  /* From above what is nearer lies lower. */
  camera.pitch = 30;
  view = limber_camera_project (&camera, (LimberVec){ 1, 1, 0 });
  g_assert_cmpfloat_with_epsilon (view.y, 50, 1e-9);
}

/* A mirrored body seen by a mirrored camera is the mirror image. */
static void
test_camera_mirrored (void)
{
  LimberCamera camera = { .yaw = 25, .pitch = 12, .scale = 100 };
  LimberCamera mirrored = camera;
  LimberView   view = limber_camera_project (&camera, (LimberVec){ 0.3, 0.4, 0.5 });
  LimberView   image;

  mirrored.mirrored = TRUE;
  image = limber_camera_project (&mirrored, (LimberVec){ 0.3, 0.4, -0.5 });
  g_assert_cmpfloat_with_epsilon (image.x, -view.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (image.y, view.y, 1e-9);
  g_assert_cmpfloat_with_epsilon (image.depth, view.depth, 1e-9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/camera/project", test_camera);
  g_test_add_func ("/camera/mirrored", test_camera_mirrored);
  g_test_add_func ("/palette/sock", test_sock_lightness);
#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  add ("/painter/glow/sides", test_glow_sides);
  add ("/painter/glow/far", test_glow_far);
  add ("/painter/glow/all", test_glow_all);
  add ("/painter/sock", test_sock);
  add ("/painter/sock-crossed", test_sock_crossed);
  add ("/painter/hand-on-wall", test_hand_on_wall);
  add ("/painter/frame", test_frame);
  add ("/painter/fit", test_fit);
  add ("/painter/rings", test_rings);
  add ("/painter/order", test_order);
  add ("/painter/wall", test_wall);
  add ("/painter/post", test_post);
  add ("/painter/breath", test_breath);
  add ("/painter/looks", test_looks);
  add ("/painter/degenerate", test_degenerate);

  return g_test_run ();
}
