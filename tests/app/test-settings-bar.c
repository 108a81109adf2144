/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-settings-bar.h"
#include "cli/limber-cli-settings.h"
#include "limber-window-fixture.h"

#define SAID "There is nowhere to keep settings here"

static gboolean
is_put_away (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_widget_get_tooltip_text (widget), "Put away") == 0;
}

/* In tests settings are kept in memory, and forgotten: the start page says so until it is put away. */
static void
test_forgotten (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *bar = limber_window_fixture_find (self, LIMBER_TYPE_SETTINGS_BAR);

  g_assert_false (limber_cli_settings_are_kept ());
  g_assert_true (limber_window_fixture_shows (self, SAID));
  g_signal_emit_by_name (limber_widget_find (bar, is_put_away, NULL), "clicked");
  limber_window_fixture_settle (self);
  g_assert_false (limber_window_fixture_shows (self, SAID));

  /* It is said once; to come back to the page is no reason to say it again. */
  limber_window_fixture_act (self, "win.place", "exercises");
  limber_window_fixture_act (self, "win.place", "today");
  limber_window_fixture_settle (self);
  g_assert_false (limber_window_fixture_shows (self, SAID));
}

/* What is asked for and is not installed is known before it is asked for. */
static void
test_missing (void)
{
  static const char *const keys[] = { "sounds", "volume", "no-such-thing" };

  g_assert_null (limber_cli_settings_find_missing (keys, 2));
  g_assert_cmpstr (
      limber_cli_settings_find_missing (keys, G_N_ELEMENTS (keys)), ==, "no-such-thing");
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/app/settings-bar/forgotten", test_forgotten);
  g_test_add_func ("/app/settings-bar/missing", test_missing);

  return g_test_run ();
}
