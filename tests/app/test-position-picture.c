/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-position-picture.h"

#include "app/limber-position-figure.h"
#include "limber-widget-fixture.h"

#include <adwaita.h>

#define SIZE 320

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  *count += 1;
}

static void
test_properties (void)
{
  GtkWidget             *widget = g_object_ref_sink (limber_position_picture_new ());
  LimberPositionPicture *picture = LIMBER_POSITION_PICTURE (widget);
  guint                  count = 0;

  g_signal_connect (widget, "notify", G_CALLBACK (count_cb), &count);
  g_object_set (widget, "position", LIMBER_POSITION_PRONE, NULL);
  g_assert_cmpint (limber_position_picture_get_position (picture), ==, LIMBER_POSITION_PRONE);
  limber_position_picture_set_position (picture, LIMBER_POSITION_PRONE);
  g_assert_cmpuint (count, ==, 1);

  g_object_set (widget, "side", LIMBER_SIDE_LEFT, NULL);
  g_assert_cmpint (limber_position_picture_get_side (picture), ==, LIMBER_SIDE_LEFT);
  limber_position_picture_set_side (picture, LIMBER_SIDE_LEFT);
  g_assert_cmpuint (count, ==, 2);

  g_object_set (widget, "moving", TRUE, NULL);
  g_assert_true (limber_position_picture_get_moving (picture));
  limber_position_picture_set_moving (picture, TRUE);
  g_assert_cmpuint (count, ==, 3);

  g_assert_finalize_object (widget);
}

/* How much two pictures differ, in pixels. */
static guint
compare (GdkTexture *a, GdkTexture *b)
{
  const gsize         stride = SIZE * sizeof (guint32);
  g_autofree guint32 *first = g_new (guint32, SIZE * SIZE);
  g_autofree guint32 *second = g_new (guint32, SIZE * SIZE);
  guint               count = 0;

  gdk_texture_download (a, (guchar *) first, stride);
  gdk_texture_download (b, (guchar *) second, stride);
  for (guint i = 0; i < SIZE * SIZE; i++)
    count += first[i] != second[i];

  return count;
}

static void
assert_near (double height, double expected)
{
  g_assert_cmpfloat_with_epsilon (height, expected, 0.015);
}

/* The floor carries what it should, and nothing is below it. */
static void
test_floor (void)
{
  LimberFigure figure;

  for (LimberPosition i = LIMBER_POSITION_STANDING; i <= LIMBER_POSITION_SIDE_LYING; i++)
    {
      limber_figure_solve (&figure, i);
      for (guint side = 0; side < 2; side++)
        {
          g_assert_cmpfloat (figure.legs[side].ankle.y, >, 0.015);
          g_assert_cmpfloat (figure.legs[side].knee.y, >, 0.03);
          g_assert_cmpfloat (figure.arms[side].wrist.y, >, 0.005);
          g_assert_cmpfloat (figure.arms[side].fingers.y, >, 0);
          g_assert_cmpfloat (figure.arms[side].elbow.y, >, 0.015);
        }
    }

  limber_figure_solve (&figure, LIMBER_POSITION_STANDING);
  assert_near (figure.legs[0].ankle.y, 0.04);
  assert_near (figure.head.y + 0.074, 1.0);

  limber_figure_solve (&figure, LIMBER_POSITION_HALF_KNEELING);
  assert_near (figure.legs[0].ankle.y, 0.04);
  assert_near (figure.legs[1].knee.y, 0.04);

  limber_figure_solve (&figure, LIMBER_POSITION_QUADRUPED);
  assert_near (figure.legs[1].knee.y, 0.04);
  assert_near (figure.arms[1].wrist.y, 0.02);

  limber_figure_solve (&figure, LIMBER_POSITION_SUPINE);
  assert_near (figure.legs[1].ankle.y, 0.04);
  assert_near (figure.pelvis.y, 0.056);
  assert_near (figure.head.y, 0.058);
}

static void
test_positions (void)
{
  g_autoptr (LimberStage) stage = limber_stage_new (limber_position_picture_new (), SIZE, SIZE);
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func (g_object_unref);
  LimberPositionPicture *picture = LIMBER_POSITION_PICTURE (stage->widget);

  for (LimberPosition i = LIMBER_POSITION_STANDING; i <= LIMBER_POSITION_SIDE_LYING; i++)
    {
      limber_position_picture_set_position (picture, i);
      g_ptr_array_add (pictures, limber_stage_render (stage));

      for (guint k = 0; k < i; k++)
        g_assert_cmpuint (compare (pictures->pdata[k], pictures->pdata[i]), >, SIZE * SIZE / 50);
    }

  /* A disc: nothing in the corners, all of it in the middle of its edge. */
  g_assert_cmphex (limber_texture_get_pixel (pictures->pdata[0], 2, 2), ==, 0);
  g_assert_cmphex (limber_texture_get_pixel (pictures->pdata[0], 20, SIZE / 2) >> 24, ==, 0xff);
}

/* A yellow pixel, which only the right sock has. */
static gboolean
is_sock (guint32 pixel)
{
  guint red = pixel >> 16 & 0xff;
  guint green = pixel >> 8 & 0xff;
  guint blue = pixel & 0xff;

  return red > 200 && green > 160 && blue < 90;
}

static void
get_socks (GdkTexture *texture, guint *left_half, guint *right_half)
{
  g_autofree guint32 *data = g_new (guint32, SIZE * SIZE);

  *left_half = *right_half = 0;
  gdk_texture_download (texture, (guchar *) data, SIZE * sizeof (guint32));
  for (guint i = 0; i < SIZE * SIZE; i++)
    if (is_sock (data[i]))
      *(i % SIZE < SIZE / 2 ? left_half : right_half) += 1;
}

/* On one knee the right one is down, behind, on the left of the picture; turned round the left one
 * is, and the right foot stands in front: again on the left of the picture. */
static void
test_sides (void)
{
  g_autoptr (LimberStage) stage = limber_stage_new (limber_position_picture_new (), SIZE, SIZE);
  g_autoptr (GdkTexture) right = NULL;
  g_autoptr (GdkTexture) left = NULL;
  LimberPositionPicture *picture = LIMBER_POSITION_PICTURE (stage->widget);
  guint                  before, behind;

  limber_position_picture_set_position (picture, LIMBER_POSITION_HALF_KNEELING);
  right = limber_stage_render (stage);
  limber_position_picture_set_side (picture, LIMBER_SIDE_LEFT);
  left = limber_stage_render (stage);
  g_assert_cmpuint (compare (right, left), >, SIZE * SIZE / 20);

  get_socks (right, &behind, &before);
  g_assert_cmpuint (behind, >, 40);
  g_assert_cmpuint (before, ==, 0);
  get_socks (left, &before, &behind);
  g_assert_cmpuint (before, >, 40);
  g_assert_cmpuint (behind, ==, 0);
}

static void
go_dark (GtkWidget *widget)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_DARK);
}

static void
test_dark (void)
{
  g_autoptr (LimberStage) stage = limber_stage_new (limber_position_picture_new (), SIZE, SIZE);
  g_autoptr (GdkTexture) texture = NULL;

  g_assert_true (limber_stage_draws (stage, go_dark));
  texture = limber_stage_render (stage);
  g_assert_cmphex (limber_texture_get_pixel (texture, 20, SIZE / 2) & 0xff, <, 0x50);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

static void
begin_moving (GtkWidget *widget)
{
  limber_position_picture_set_moving (LIMBER_POSITION_PICTURE (widget), TRUE);
}

/* Without animations it does not even ask for frames. */
static void
test_still (void)
{
  g_autoptr (LimberStage) stage = limber_stage_new (limber_position_picture_new (), SIZE, SIZE);
  GtkSettings *settings = gtk_widget_get_settings (stage->widget);

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  g_assert_false (limber_stage_draws (stage, begin_moving));
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
}

static void
drawn_cb (GdkPaintable *paintable, gboolean *drawn)
{
  *drawn = TRUE;
}

static void
test_moving (void)
{
  g_autoptr (LimberStage) stage = limber_stage_new (limber_position_picture_new (), SIZE, SIZE);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (stage->widget);
  gboolean drawn = FALSE;

  g_signal_connect (paintable, "invalidate-contents", G_CALLBACK (drawn_cb), &drawn);
  begin_moving (stage->widget);
  while (!drawn)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_accessible (void)
{
  GtkWidget             *widget = g_object_ref_sink (limber_position_picture_new ());
  LimberPositionPicture *picture = LIMBER_POSITION_PICTURE (widget);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "Standing");
  limber_position_picture_set_position (picture, LIMBER_POSITION_SUPINE);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "On your back");
  g_assert_finalize_object (widget);
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/position-picture/properties", test_properties);
  g_test_add_func ("/app/position-picture/floor", test_floor);
  g_test_add_func ("/app/position-picture/positions", test_positions);
  g_test_add_func ("/app/position-picture/sides", test_sides);
  g_test_add_func ("/app/position-picture/dark", test_dark);
  g_test_add_func ("/app/position-picture/still", test_still);
  g_test_add_func ("/app/position-picture/moving", test_moving);
  g_test_add_func ("/app/position-picture/accessible", test_accessible);

  return g_test_run ();
}
