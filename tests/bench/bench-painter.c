/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figure/limber-painter.h"
#include "figure/limber-pose.h"
#include "limber-bench.h"

#define ROUNDS 201

/* The budgets of figure.md, milliseconds. */
#define STAGE_BUDGET 1.5
#define THUMBNAIL_BUDGET 0.3

/* The segments of a body: as many capsules are the yardstick. */
#define N_SEGMENTS 16

typedef struct
{
  LimberSkeleton skeleton;
  LimberPainting painting;
  cairo_t       *cr;
  double         size;
} Bench;

static const LimberProp mat = { .kind = LIMBER_PROP_MAT };

static void
paint_cb (gpointer user_data)
{
  Bench *self = user_data;

  limber_painter_paint (self->cr, self->size, self->size, &self->painting);
}

static void
capsules_cb (gpointer user_data)
{
  Bench *self = user_data;
  double radius = self->size * 0.04;

  for (guint i = 0; i < N_SEGMENTS; i++)
    {
      double x = self->size * (0.1 + 0.045 * i);
      double y = self->size * 0.4;

      cairo_arc (self->cr, x, y, radius, G_PI / 2, 3 * G_PI / 2);
      cairo_arc (self->cr, x + self->size * 0.15, y * 1.1, radius * 0.8, -G_PI / 2, G_PI / 2);
      cairo_close_path (self->cr);
      cairo_set_source_rgb (self->cr, 0.2, 0.4, 0.5);
      cairo_fill (self->cr);
    }
}

static void
tell (Bench *self, const char *name, double size, double budget)
{
  g_autofree char *yardstick = g_strconcat (name, "-capsules-yardstick", NULL);
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) size, (int) size);
  LimberExtent extent = LIMBER_EXTENT_EMPTY;
  double       us;
  double       yardstick_us;

  self->size = size;
  self->cr = cairo_create (surface);
  limber_extent_add_skeleton (&extent, &self->painting.camera, &self->skeleton);
  limber_camera_fit (&self->painting.camera, &extent, size, size);
  limber_bench_compare (ROUNDS, paint_cb, capsules_cb, self, &us, &yardstick_us);
  limber_bench_tell (name, us / 1000, "ms", budget);
  limber_bench_tell (yardstick, yardstick_us / 1000, "ms", LIMBER_BENCH_NO_BUDGET);
  cairo_destroy (self->cr);
  cairo_surface_destroy (surface);
}

int
main (void)
{
  Bench      bench = { 0 };
  LimberPose pose = { .at = { 0, 0.5, 0 }, .lean = 40, .lumbar.flex = 10 };

  pose.leg[LIMBER_BODY_RIGHT].flex = 80;
  pose.leg[LIMBER_BODY_RIGHT].knee = 40;
  pose.leg[LIMBER_BODY_LEFT].flex = 40;
  pose.arm[LIMBER_BODY_RIGHT].flex = 60;
  pose.arm[LIMBER_BODY_LEFT].flex = 30;
  limber_pose_solve (&pose, NULL, 0, &bench.skeleton);
  bench.painting = (LimberPainting){
    .skeleton = &bench.skeleton,
    .props = &mat,
    .n_props = 1,
    .camera = { .yaw = 20, .pitch = 10 },
    .glow = { 1u << LIMBER_MUSCLE_HAMSTRINGS, 1u << LIMBER_MUSCLE_CALVES, -1 },
    .glow_strength = 1,
    .disc = TRUE,
  };
  tell (&bench, "paint-640", 640, STAGE_BUDGET);
  tell (&bench, "paint-thumbnail-96", 96, THUMBNAIL_BUDGET);

  return 0;
}
