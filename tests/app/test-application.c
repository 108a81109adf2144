/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-application.h"

#include "limber-config.h"

#include <adwaita.h>

#include "app/limber-settings.h"
#include "limber-window-fixture.h"

/* The program as it is, but for the main loop, which the tests turn. */
typedef struct
{
  LimberApplication *application;
  GtkWindow         *window; /* weak */
} Fixture;

static void
start (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  self->application = limber_application_new ();
  g_application_register (G_APPLICATION (self->application), NULL, &error);
  g_assert_no_error (error);
  g_application_activate (G_APPLICATION (self->application));
  g_set_weak_pointer (&self->window,
                      gtk_application_get_active_window (GTK_APPLICATION (self->application)));
  g_assert_true (LIMBER_IS_WINDOW (self->window));
  limber_widget_settle (GTK_WIDGET (self->window));
}

/* Until the history is written: as long as that takes the application holds on to itself. GTK keeps
 * one reference for good. */
static void
quit (Fixture *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->application), "quit", NULL);
  limber_wait_until (self->window == NULL);
  limber_wait_until (G_OBJECT (self->application)->ref_count <= 2);
  g_clear_object (&self->application);
}

static void
set_up (Fixture *self, gconstpointer user_data)
{
  start (self);
}

static void
tear_down (Fixture *self, gconstpointer user_data)
{
  if (self->application != NULL)
    quit (self);
}

static void
assert_size (Fixture *self, int width, int height)
{
  int is_width, is_height;

  gtk_window_get_default_size (self->window, &is_width, &is_height);
  g_assert_cmpint (is_width, ==, width);
  g_assert_cmpint (is_height, ==, height);
}

static void
test_remembers_size (Fixture *self, gconstpointer user_data)
{
  int width;

  assert_size (self, 1100, 760);
  g_assert_false (gtk_window_is_maximized (self->window));
  gtk_window_set_default_size (self->window, 840, 620);
  limber_widget_settle (GTK_WIDGET (self->window));
  width = gtk_widget_get_width (GTK_WIDGET (self->window));
  quit (self);

  start (self);
  assert_size (self, 840, 620);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self->window)), ==, width);
  gtk_window_maximize (self->window);
  limber_widget_settle (GTK_WIDGET (self->window));
  quit (self);
}

/* Without a window manager a window is maximised only from the beginning. */
static void
test_remembers_maximized (Fixture *self, gconstpointer user_data)
{
  g_autoptr (GSettings) settings = g_settings_new (LIMBER_APPLICATION_ID);

  quit (self);
  g_settings_set_boolean (settings, LIMBER_SETTINGS_MAXIMIZED, TRUE);
  g_settings_set_int (settings, LIMBER_SETTINGS_WIDTH, 840);
  start (self);
  g_assert_true (gtk_window_is_maximized (self->window));
  gtk_window_fullscreen (self->window);
  limber_widget_settle (GTK_WIDGET (self->window));
  quit (self);
  g_assert_true (g_settings_get_boolean (settings, LIMBER_SETTINGS_MAXIMIZED));
  g_assert_cmpint (g_settings_get_int (settings, LIMBER_SETTINGS_WIDTH), ==, 840);

  start (self);
  g_assert_true (gtk_window_is_maximized (self->window));
  g_assert_false (gtk_window_is_fullscreen (self->window));
  g_settings_reset (settings, LIMBER_SETTINGS_MAXIMIZED);
  g_settings_reset (settings, LIMBER_SETTINGS_WIDTH);
}

static void
test_size_limits (Fixture *self, gconstpointer user_data)
{
  g_autoptr (GSettings) settings = g_settings_new (LIMBER_APPLICATION_ID);
  GListModel *monitors = gdk_display_get_monitors (gdk_display_get_default ());
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, 0);
  GdkRectangle area;

  quit (self);
  g_settings_set_int (settings, LIMBER_SETTINGS_WIDTH, 16000);
  g_settings_set_int (settings, LIMBER_SETTINGS_HEIGHT, 16000);
  start (self);
  gdk_monitor_get_geometry (monitor, &area);
  assert_size (self, area.width, area.height);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self->window)), <=, area.width);
  quit (self);

  g_settings_set_int (settings, LIMBER_SETTINGS_WIDTH, 360);
  g_settings_set_int (settings, LIMBER_SETTINGS_HEIGHT, 294);
  start (self);
  assert_size (self, 360, 294);
  g_settings_reset (settings, LIMBER_SETTINGS_WIDTH);
  g_settings_reset (settings, LIMBER_SETTINGS_HEIGHT);
}

static GtkWindow *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

static void
test_about (Fixture *self, gconstpointer user_data)
{
  GtkWindow *about;

  g_action_group_activate_action (G_ACTION_GROUP (self->application), "about", NULL);
  about = find_window (ADW_TYPE_ABOUT_WINDOW);
  g_assert_nonnull (about);
  limber_widget_settle (GTK_WIDGET (about));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (about)));
  g_assert_true (gtk_window_get_transient_for (about) == self->window);
  g_assert_true (limber_widget_shows_text (GTK_WIDGET (about), "Limber"));
  g_assert_cmpstr (adw_about_window_get_version (ADW_ABOUT_WINDOW (about)), ==, LIMBER_VERSION);
  g_assert_cmpint (
      adw_about_window_get_license_type (ADW_ABOUT_WINDOW (about)), ==, GTK_LICENSE_GPL_3_0);
  g_assert_nonnull (
      strstr (adw_about_window_get_comments (ADW_ABOUT_WINDOW (about)), "not a diagnosis"));
  gtk_window_destroy (about);
}

static void
test_preferences (Fixture *self, gconstpointer user_data)
{
  GtkWindow *preferences;

  g_action_group_activate_action (G_ACTION_GROUP (self->application), "preferences", NULL);
  preferences = find_window (ADW_TYPE_PREFERENCES_WINDOW);
  g_assert_nonnull (preferences);
  limber_widget_settle (GTK_WIDGET (preferences));
  g_assert_true (limber_widget_shows_text (GTK_WIDGET (preferences), "Volume"));
  g_assert_true (gtk_window_get_modal (preferences));
  gtk_window_destroy (preferences);
}

static char *
get_canonical (const char *accelerator)
{
  guint           key;
  GdkModifierType modifiers;

  if (!gtk_accelerator_parse (accelerator, &key, &modifiers))
    g_error ("%s is no key", accelerator);

  return gtk_accelerator_name (key, modifiers);
}

/* "0...9" tells every key between them, too. */
static void
add_told (GHashTable *told, const char *accelerator)
{
  const char *dots = strstr (accelerator, "...");

  if (dots == NULL)
    {
      g_hash_table_add (told, get_canonical (accelerator));
      return;
    }

  g_assert_true (dots == accelerator + 1 && strlen (dots) == 4);
  for (char key = accelerator[0]; key <= dots[3]; key++)
    {
      const char name[] = { key, 0 };

      g_hash_table_add (told, get_canonical (name));
    }
}

/* Keys that the help tells. */
static GHashTable *
get_told (void)
{
  g_autoptr (GtkBuilder) builder
             = gtk_builder_new_from_resource ("/app/limber/Limber/limber-help-overlay.ui");
  GSList     *objects = gtk_builder_get_objects (builder);
  GHashTable *told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (GSList *l = objects; l != NULL; l = l->next)
    {
      g_autofree char *accelerators = NULL;
      g_autofree char *title = NULL;
      g_auto (GStrv) list = NULL;

      if (!GTK_IS_SHORTCUTS_SHORTCUT (l->data))
        continue;

      g_object_get (l->data, "accelerator", &accelerators, "title", &title, NULL);
      g_assert_cmpstr (title, !=, "");
      list = g_strsplit (accelerators, " ", -1);
      for (char **key = list; *key != NULL; key++)
        add_told (told, *key);
    }
  g_slist_free (objects);
  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay")));

  return told;
}

/* The same key elsewhere on the keyboard, or with another name on it. */
static gboolean
is_twin (const char *key)
{
  static const char *const twins[]
      = { "KP_Add", "KP_Subtract", "KP_Enter", "equal", "AudioPause", NULL };

  return g_strv_contains (twins, key) || (strlen (key) == 4 && g_ascii_isdigit (key[3]));
}

/* One way to do something: one of its keys is told at least. */
static void
check_keys (GHashTable *told, GHashTable *real, const char *const *keys, const char *what)
{
  gboolean one = FALSE;

  for (; *keys != NULL; keys++)
    {
      char *key = get_canonical (*keys);

      if (g_hash_table_contains (told, key))
        one = TRUE;
      else if (!is_twin (key))
        g_error ("The help does not tell of %s, which does %s", key, what);
      g_hash_table_add (real, key);
    }
  if (!one)
    g_error ("The help does not tell how to do %s", what);
}

static void
check_shortcuts (GHashTable *told, GHashTable *real, GtkWidget *widget, const char *only)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint k = 0;
           GTK_IS_SHORTCUT_CONTROLLER (shortcuts) && k < g_list_model_get_n_items (shortcuts);
           k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, k);
          g_autofree char *trigger
              = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));
          g_autofree char *action
              = gtk_shortcut_action_to_string (gtk_shortcut_get_action (shortcut));
          g_auto (GStrv) keys = g_strsplit (trigger, "|", -1);

          if (only == NULL || strstr (action, only) != NULL)
            check_keys (told, real, (const char *const *) keys, action);
        }
    }
}

static void
check_accelerators (GHashTable *told, GHashTable *real, GtkApplication *application)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  g_assert_cmpuint (g_strv_length (actions), >=, 5);
  for (char **action = actions; *action != NULL; action++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (application, *action);

      check_keys (told, real, (const char *const *) keys, *action);
    }
}

/* The help tells of every key there is, and of no other. */
static void
test_help (Fixture *self, gconstpointer user_data)
{
  g_autoptr (GHashTable) told = get_told ();
  g_autoptr (GHashTable) real = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget     *player = g_object_ref_sink (GTK_WIDGET (limber_player_page_new ()));
  GHashTableIter iter;
  gpointer       key;

  check_shortcuts (told, real, player, NULL);
  check_shortcuts (told, real, GTK_WIDGET (self->window), "win.");
  check_accelerators (told, real, GTK_APPLICATION (self->application));
  g_assert_true (g_hash_table_contains (real, "<Shift>Left"));
  g_assert_true (g_hash_table_contains (real, "<Alt>Left"));
  g_assert_true (g_hash_table_contains (real, "<Control>q"));

  /* GTK's own, for the button with the menu. */
  g_assert_true (gtk_menu_button_get_primary (
      GTK_MENU_BUTTON (limber_widget_find_type (GTK_WIDGET (self->window), GTK_TYPE_MENU_BUTTON))));
  g_hash_table_add (real, g_strdup ("F10"));

  g_hash_table_iter_init (&iter, told);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (real, key))
      g_error ("The help tells of %s, which does nothing", (char *) key);
  g_object_unref (player);
}

static void
test_help_opens (Fixture *self, gconstpointer user_data)
{
  GtkWindow *help;

  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-help-overlay", NULL));
  help = find_window (GTK_TYPE_SHORTCUTS_WINDOW);
  g_assert_nonnull (help);
  limber_widget_settle (GTK_WIDGET (help));
  g_assert_true (limber_widget_shows_text (GTK_WIDGET (help), "While a session runs"));
  g_assert_true (limber_widget_shows_text (GTK_WIDGET (help), "Ten seconds longer"));
  gtk_window_close (help);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *, gconstpointer);
  } tests[] = {
    { "/app/application/remembers-size", test_remembers_size },
    { "/app/application/remembers-maximized", test_remembers_maximized },
    { "/app/application/size-limits", test_size_limits },
    { "/app/application/about", test_about },
    { "/app/application/preferences", test_preferences },
    { "/app/application/help", test_help },
    { "/app/application/help-opens", test_help_opens },
  };

  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
