/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-ring.h"

#include "limber-widget-fixture.h"

#define SIZE 200
#define MIDDLE (SIZE / 2)
#define EDGE 4 /* the middle of the stroke */

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  *count += 1;
}

static void
test_fraction (void)
{
  GtkWidget *ring = g_object_ref_sink (limber_ring_new ());
  guint      count = 0;

  g_signal_connect (ring, "notify::fraction", G_CALLBACK (count_cb), &count);
  g_object_set (ring, "fraction", 0.25, NULL);
  g_assert_cmpfloat (limber_ring_get_fraction (LIMBER_RING (ring)), ==, 0.25);
  g_assert_cmpuint (count, ==, 1);
  limber_ring_set_fraction (LIMBER_RING (ring), 0.25);
  g_assert_cmpuint (count, ==, 1);

  limber_ring_set_fraction (LIMBER_RING (ring), 7);
  g_assert_cmpfloat (limber_ring_get_fraction (LIMBER_RING (ring)), ==, 1);
  limber_ring_set_fraction (LIMBER_RING (ring), -7);
  g_assert_cmpfloat (limber_ring_get_fraction (LIMBER_RING (ring)), ==, 0);

  g_assert_finalize_object (ring);
}

static void
test_child (void)
{
  GtkWidget *ring = g_object_ref_sink (limber_ring_new ());
  GtkWidget *label = g_object_ref_sink (gtk_label_new ("0:18"));
  guint      count = 0;

  g_signal_connect (ring, "notify::child", G_CALLBACK (count_cb), &count);
  g_object_set (ring, "child", label, NULL);
  g_assert_true (limber_ring_get_child (LIMBER_RING (ring)) == label);
  g_assert_true (gtk_widget_get_parent (label) == ring);
  limber_ring_set_child (LIMBER_RING (ring), label);
  g_assert_cmpuint (count, ==, 1);

  limber_ring_set_child (LIMBER_RING (ring), NULL);
  g_assert_null (gtk_widget_get_parent (label));
  g_assert_cmpuint (count, ==, 2);

  limber_ring_set_child (LIMBER_RING (ring), label);
  g_assert_finalize_object (ring);
  g_assert_finalize_object (label);
}

static void
test_square (void)
{
  GtkWidget *ring = g_object_ref_sink (limber_ring_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  int        width, height;

  gtk_widget_set_size_request (box, 120, 90);
  limber_ring_set_child (LIMBER_RING (ring), box);
  gtk_widget_measure (ring, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (ring, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_assert_cmpint (width, ==, height);

  /* The corners of the child stay inside the stroke. */
  g_assert_cmpint (width, >=, 150 + 2 * 8);
  g_assert_finalize_object (ring);
}

static void
assert_quarters (LimberStage *stage, gboolean right, gboolean bottom, gboolean left)
{
  g_assert_cmpint (limber_stage_is_filled (stage, SIZE - EDGE, MIDDLE), ==, right);
  g_assert_cmpint (limber_stage_is_filled (stage, MIDDLE, SIZE - EDGE), ==, bottom);
  g_assert_cmpint (limber_stage_is_filled (stage, EDGE, MIDDLE), ==, left);
}

static void
test_pixels (void)
{
  g_autoptr (LimberStage) stage = limber_stage_new (limber_ring_new (), SIZE, SIZE);
  LimberRing *ring = LIMBER_RING (stage->widget);

  assert_quarters (stage, FALSE, FALSE, FALSE);
  limber_ring_set_fraction (ring, 0.4);
  assert_quarters (stage, TRUE, FALSE, FALSE);
  limber_ring_set_fraction (ring, 0.6);
  assert_quarters (stage, TRUE, TRUE, FALSE);
  limber_ring_set_fraction (ring, 1);
  assert_quarters (stage, TRUE, TRUE, TRUE);
  g_assert_false (limber_stage_is_filled (stage, MIDDLE, MIDDLE));

  /* Clocks run the same way everywhere. */
  gtk_widget_set_direction (stage->widget, GTK_TEXT_DIR_RTL);
  limber_ring_set_fraction (ring, 0.4);
  assert_quarters (stage, TRUE, FALSE, FALSE);
}

static void
move_little (GtkWidget *widget)
{
  limber_ring_set_fraction (LIMBER_RING (widget), 0.5004);
}

static void
move_much (GtkWidget *widget)
{
  limber_ring_set_fraction (LIMBER_RING (widget), 0.502);
}

static void
test_redraw (void)
{
  g_autoptr (LimberStage) stage = limber_stage_new (limber_ring_new (), SIZE, SIZE);

  limber_ring_set_fraction (LIMBER_RING (stage->widget), 0.5);
  g_assert_false (limber_stage_draws (stage, move_little));
  g_assert_true (limber_stage_draws (stage, move_much));
}

/* The breath fills more of the middle the fuller it is; not where nothing is to move. */
static void
test_breath (void)
{
  g_autoptr (LimberStage) stage = NULL;
  LimberRing  *ring;
  GtkSettings *settings = gtk_settings_get_default ();
  guint32      empty, out, full;
  gboolean     animated[] = { TRUE, FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (animated); i++)
    {
      g_autoptr (GdkTexture) none = NULL;
      g_autoptr (GdkTexture) exhaled = NULL;
      g_autoptr (GdkTexture) inhaled = NULL;

      g_object_set (settings, "gtk-enable-animations", animated[i], NULL);
      g_clear_pointer (&stage, limber_stage_free);
      stage = limber_stage_new (limber_ring_new (), SIZE, SIZE);
      ring = LIMBER_RING (stage->widget);
      none = limber_stage_render (stage);
      limber_ring_set_breath (ring, 0);
      exhaled = limber_stage_render (stage);
      limber_ring_set_breath (ring, 1);
      inhaled = limber_stage_render (stage);
      /* Between the core and the stroke. */
      empty = limber_texture_get_pixel (none, MIDDLE, 20);
      out = limber_texture_get_pixel (exhaled, MIDDLE, 20);
      full = limber_texture_get_pixel (inhaled, MIDDLE, 20);
      g_assert_cmpuint (out, ==, empty);
      g_assert_cmpint (full != empty, ==, animated[i]);
      empty = limber_texture_get_pixel (none, MIDDLE, MIDDLE);
      out = limber_texture_get_pixel (exhaled, MIDDLE, MIDDLE);
      g_assert_cmpint (out != empty, ==, animated[i]);
    }
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
}

static void
breathe_little (GtkWidget *widget)
{
  limber_ring_set_breath (LIMBER_RING (widget), 0.501);
}

static void
breathe_much (GtkWidget *widget)
{
  limber_ring_set_breath (LIMBER_RING (widget), 0.55);
}

static void
test_breath_redraw (void)
{
  g_autoptr (LimberStage) stage = limber_stage_new (limber_ring_new (), SIZE, SIZE);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  limber_ring_set_breath (LIMBER_RING (stage->widget), 0.5);
  g_assert_false (limber_stage_draws (stage, breathe_little));
  g_assert_true (limber_stage_draws (stage, breathe_much));
}

static void
test_accessible (void)
{
  GtkWidget *ring = g_object_ref_sink (limber_ring_new ());

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (ring), GTK_ACCESSIBLE_ROLE_PRESENTATION);
  g_assert_finalize_object (ring);
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/ring/fraction", test_fraction);
  g_test_add_func ("/app/ring/child", test_child);
  g_test_add_func ("/app/ring/square", test_square);
  g_test_add_func ("/app/ring/pixels", test_pixels);
  g_test_add_func ("/app/ring/redraw", test_redraw);
  g_test_add_func ("/app/ring/breath", test_breath);
  g_test_add_func ("/app/ring/breath-redraw", test_breath_redraw);
  g_test_add_func ("/app/ring/accessible", test_accessible);

  return g_test_run ();
}
