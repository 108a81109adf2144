/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-flash.h"
#include "app/limber-settings.h"
#include "limber-window-fixture.h"

static LimberFlash *
find_flash (LimberWindowFixture *self)
{
  return LIMBER_FLASH (limber_window_fixture_find (self, LIMBER_TYPE_FLASH));
}

static double
get_strength (LimberFlash *flash)
{
  double strength;

  g_object_get (flash, "strength", &strength, NULL);

  return strength;
}

static void
set_wanted (LimberWindowFixture *self, gboolean wanted)
{
  g_settings_set_boolean (
      limber_services_get_settings (self->services), LIMBER_SETTINGS_FLASH, wanted);
}

static void
set_animations (gboolean on)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", on, NULL);
}

static void
strength_cb (LimberFlash *flash, GParamSpec *pspec, guint *n_flashes)
{
  *n_flashes += get_strength (flash) == 1;
}

/* Off by default; on, every sound is seen, and nothing else is. */
static void
test_cues (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberFlash *flash;

  limber_window_fixture_begin (self, "post-run-short");
  flash = find_flash (self);
  limber_fake_clock_advance (self->clock, 4 * S);
  g_assert_cmpfloat (get_strength (flash), ==, 0);

  set_wanted (self, TRUE);
  limber_window_fixture_press (self, "Right");
  g_assert_cmpfloat (get_strength (flash), ==, 1);
  limber_wait_until (get_strength (flash) == 0);

  /* Five seconds in which nothing sounds. */
  limber_fake_clock_advance (self->clock, 5 * S);
  g_assert_cmpfloat (get_strength (flash), ==, 0);

  /* What is muted is seen all the same. */
  gtk_widget_activate_action (GTK_WIDGET (flash), "app.sounds", NULL);
  limber_window_fixture_press (self, "r");
  limber_fake_clock_advance (self->clock, 4 * S);
  g_assert_cmpfloat (get_strength (flash), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (flash), "app.sounds", NULL);

  /* It goes with the wish. */
  set_wanted (self, FALSE);
  g_assert_cmpfloat (get_strength (flash), ==, 0);
}

/* However many sounds there are, there are never more than three flashes in a second. */
static void
test_no_strobe (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberFlash *flash;
  guint        n_flashes = 0;
  gint64       begin;
  gint64       length;

  limber_window_fixture_begin (self, "post-run-short");
  flash = find_flash (self);
  set_animations (TRUE);
  set_wanted (self, TRUE);
  g_signal_connect (flash, "notify::strength", G_CALLBACK (strength_cb), &n_flashes);

  begin = g_get_monotonic_time ();
  do
    {
      limber_window_fixture_press (self, "r");
      limber_fake_clock_advance (self->clock, 3 * S);
      g_main_context_iteration (NULL, FALSE);
      length = g_get_monotonic_time () - begin;
    }
  while (length < 1500 * 1000);
  g_test_message ("%u flashes in %.1f s", n_flashes, (double) length / 1e6);
  g_assert_cmpuint (n_flashes, >=, 2);
  g_assert_cmpuint (n_flashes, <=, 1 + 3 * (guint) length / 1000000);

  /* And it fades. */
  limber_wait_until (get_strength (flash) > 0 && get_strength (flash) < 1);
  limber_wait_until (get_strength (flash) == 0);
  g_signal_handlers_disconnect_by_func (flash, strength_cb, &n_flashes);
  set_wanted (self, FALSE);
  set_animations (FALSE);
}

/* What the flash draws now: premultiplied, and nothing where there is nothing. */
static guint
get_alpha (LimberWindowFixture *self, LimberFlash *flash, int x, int y)
{
  GtkNative *native = GTK_NATIVE (self->window);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr(GdkTexture) texture = NULL;
  g_autoptr(GError) error = NULL;
  graphene_rect_t area = GRAPHENE_RECT_INIT ((float) x, (float) y, 1, 1);

  GTK_WIDGET_GET_CLASS (flash)->snapshot (GTK_WIDGET (flash), snapshot);
  node = gtk_snapshot_to_node (snapshot);
  if (node == NULL)
    return 0;

  gsk_renderer_realize (renderer, gtk_native_get_surface (native), &error);
  g_assert_no_error (error);
  texture = gsk_renderer_render_texture (renderer, node, &area);
  gsk_renderer_unrealize (renderer);

  return limber_texture_get_pixel (texture, 0, 0) >> 24;
}

/* Bright all along the edge, softer inwards, hardly anything in the middle; nothing when dark, and it
 * never takes a click. */
static void
test_look (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberFlash *flash;
  int          right, bottom, step;

  limber_window_fixture_begin (self, "post-run-short");
  limber_window_fixture_settle (self);
  flash = find_flash (self);
  g_assert_false (gtk_widget_get_can_target (GTK_WIDGET (flash)));
  right = gtk_widget_get_width (GTK_WIDGET (flash)) - 1;
  bottom = gtk_widget_get_height (GTK_WIDGET (flash)) - 1;
  g_assert_cmpint (right, >, 300);
  g_assert_cmpuint (get_alpha (self, flash, 0, 0), ==, 0);

  set_wanted (self, TRUE);
  limber_window_fixture_press (self, "Right");
  g_assert_cmpuint (get_alpha (self, flash, 0, bottom / 2), >, 0xf0);
  g_assert_cmpuint (get_alpha (self, flash, right, bottom / 2), >, 0xf0);
  g_assert_cmpuint (get_alpha (self, flash, right / 2, 0), >, 0xf0);
  g_assert_cmpuint (get_alpha (self, flash, right / 2, bottom), >, 0xf0);
  /* The light reaches a tenth of the shorter edge. */
  step = MIN (right, bottom) / 40;
  for (int x = step; x < 4 * step; x += step)
    g_assert_cmpuint (
        get_alpha (self, flash, x, bottom / 2), >, get_alpha (self, flash, x + step, bottom / 2));
  g_assert_cmpuint (get_alpha (self, flash, right / 2, bottom / 2), <, 0x40);
  g_assert_cmpuint (get_alpha (self, flash, right / 2, bottom / 2), >, 0);
  set_wanted (self, FALSE);
  g_assert_cmpuint (get_alpha (self, flash, 0, bottom / 2), ==, 0);
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/app/flash/cues", test_cues);
  limber_window_fixture_add ("/app/flash/no-strobe", test_no_strobe);
  limber_window_fixture_add ("/app/flash/look", test_look);

  return g_test_run ();
}
