/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-preferences-desk.h"
#include "app/limber-settings.h"
#include "limber-window-fixture.h"

/* The rows of the preferences show what is set, and set it. */
static void
test_rows (LimberWindowFixture *self, gconstpointer user_data)
{
  GSettings *settings = limber_services_get_settings (self->services);
  GtkWidget *desk = g_object_ref_sink (g_object_new (LIMBER_TYPE_PREFERENCES_DESK, NULL));
  GtkWidget *row, *toggle;

  static const char *const ways[] = { "leave", "lower", "pause" };

  limber_preferences_desk_bind (LIMBER_PREFERENCES_DESK (desk), settings);
  toggle = limber_widget_find_type (desk, GTK_TYPE_SWITCH);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (toggle)));
  gtk_switch_set_active (GTK_SWITCH (toggle), FALSE);
  g_assert_false (g_settings_get_boolean (settings, LIMBER_SETTINGS_NOTIFY));
  g_settings_reset (settings, LIMBER_SETTINGS_NOTIFY);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (toggle)));

  row = limber_widget_find_type (desk, ADW_TYPE_COMBO_ROW);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *way = NULL;

      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
      way = g_settings_get_string (settings, LIMBER_SETTINGS_OTHER_MUSIC);
      g_assert_cmpstr (way, ==, ways[i]);
    }
  g_settings_reset (settings, LIMBER_SETTINGS_OTHER_MUSIC);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  g_object_unref (desk);
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/app/preferences-desk/rows", test_rows);

  return g_test_run ();
}
