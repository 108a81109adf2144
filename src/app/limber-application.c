/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-application.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "app/limber-preferences.h"
#include "app/limber-reminder-bell.h"
#include "app/limber-safekeeping.h"
#include "app/limber-settings.h"
#include "app/limber-share-actions.h"
#include "app/limber-window.h"
#include "cli/limber-cli-places.h"
#include "coach/limber-canberra-sink.h"
#include "coach/limber-speech.h"
#include "desktop/limber-compat.h"
#include "session/limber-system-clock.h"

/* How long the first frame may wait for what it is to show; milliseconds. */
#define PATIENCE_MS 200

/**
 * LimberApplication:
 *
 * The program with a window: one of it, which a second call brings forward. It builds the services
 * that the pages work with, and lets them finish writing before it goes.
 */
struct _LimberApplication
{
  AdwApplication parent_instance;

  GSettings      *settings;
  LimberServices *services; /* (nullable): no window yet */
  guint           patience; /* source: until the window is shown, filled or not */
  gboolean        quiet;    /* it was called to run without a window */

  LimberReminderWatch *watch;
  LimberReminderBell  *bell;
  GPtrArray           *files; /* (owned) (nullable) (element-type utf8): to take in when it is */
};

G_DEFINE_FINAL_TYPE (LimberApplication, limber_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *accels[3];
} accelerators[] = {
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "window.close", { "<Control>w" } },
  { "win.show-help-overlay", { "<Control>question", "F1" } },
  { "win.fullscreen", { "F11" } },
  { "win.choose-import", { "<Control>o" } },
  { "win.place::today", { "<Alt>1" } },
  { "win.place::exercises", { "<Alt>2" } },
  { "win.place::progress", { "<Alt>3" } },
};

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  /* The window may have something to ask first. */
  if (window != NULL)
    gtk_window_close (window);
  else
    g_application_quit (G_APPLICATION (user_data));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  limber_compat_show_about (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

/* What came of something that was begun in a window that is closed by now. */
static void
tell_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LimberApplication *self = user_data;

  if (self->services != NULL)
    limber_services_tell (self->services, g_variant_get_string (parameter, NULL));
}

static void
show_preferences (LimberApplication *self, const char *page)
{
  GtkWindow      *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  LimberServices *services = self->services;
  GtkWidget      *preferences;

  /* Only reminders run. */
  if (services == NULL)
    return;

  preferences = limber_preferences_new (self->settings,
                                        limber_services_get_gallery (services),
                                        limber_services_get_sink (services),
                                        limber_services_get_voice (services));
  limber_preferences_set_routines (
      LIMBER_PREFERENCES (preferences),
      limber_library_get_routines (limber_services_get_library (services)));
  limber_preferences_set_store (LIMBER_PREFERENCES (preferences),
                                limber_services_get_store (services));
  if (page != NULL)
    adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (preferences), page);
  gtk_window_set_transient_for (GTK_WINDOW (preferences), window);
  gtk_window_present (GTK_WINDOW (preferences));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_preferences (LIMBER_APPLICATION (user_data), NULL);
}

static void
preferences_data_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_preferences (LIMBER_APPLICATION (user_data), "data");
}

/* Everything is another now, or nothing is left: nobody is to go on with what was there before. */
static void
start_over_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LimberApplication *self = LIMBER_APPLICATION (user_data);
  GList             *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  g_application_hold (G_APPLICATION (self));
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_destroy (l->data);
  g_list_free (windows);
  g_application_activate (G_APPLICATION (self));
  g_application_release (G_APPLICATION (self));
}

/* Tests and rehearsals are played faster. */
static double
get_pace (void)
{
  const char *text = g_getenv ("LIMBER_PACE");
  double      pace = text != NULL ? g_ascii_strtod (text, NULL) : 1;

  return pace >= 0.1 && pace <= 1000 ? pace : 1;
}

/* Gets ready on threads of its own, so the earlier the better. */
static void
prepare_services (LimberApplication *self)
{
  g_autoptr(LimberCliPlaces) places = limber_cli_places_new ();
  g_autoptr(LimberLibrary) library = limber_library_new (places->data_dir, places->user_dir);
  g_autoptr(LimberClock) clock = LIMBER_CLOCK (limber_system_clock_new ());
  g_autoptr(LimberStore) store = limber_store_new (places->history_path);
  g_autoptr(LimberCueSink) sink = LIMBER_CUE_SINK (limber_canberra_sink_new (places->sounds_dir));
  g_autoptr(LimberScreenReader) reader = limber_screen_reader_new ();
  g_autoptr(LimberVoice) voice = limber_speech_new (NULL);

  self->services = limber_services_new (library, clock, store, sink);
  limber_services_set_voice (self->services, voice, reader);
  limber_services_set_pace (self->services, get_pace ());
  limber_safekeeping_begin (self->services);
  limber_services_prepare (self->services);
  if (self->watch != NULL)
    limber_reminder_watch_set_services (self->watch, self->services);
}

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberApplication) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!limber_services_close_finish (LIMBER_SERVICES (source), result, &error))
    g_printerr (_ ("Your history could not be saved: %s\n"), error->message);
  g_application_release (G_APPLICATION (self));
}

static void
close_services (LimberApplication *self)
{
  g_autoptr(LimberServices) services = g_steal_pointer (&self->services);

  if (services == NULL)
    return;

  g_clear_handle_id (&self->patience, g_source_remove);
  limber_reminder_watch_set_services (self->watch, NULL);
  g_application_hold (G_APPLICATION (self));
  limber_services_close_async (services, closed_cb, g_object_ref (self));
}

static void
limber_application_window_removed (GtkApplication *application, GtkWindow *window)
{
  if (LIMBER_IS_WINDOW (window))
    close_services (LIMBER_APPLICATION (application));

  GTK_APPLICATION_CLASS (limber_application_parent_class)->window_removed (application, window);
}

static LimberWindow *
find_window (LimberApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (LIMBER_IS_WINDOW (l->data))
      return l->data;

  return NULL;
}

static gboolean
take_in_cb (gpointer user_data)
{
  LimberApplication *self = user_data;
  LimberWindow      *window = find_window (self);
  g_autoptr(GPtrArray) files = g_steal_pointer (&self->files);

  if (window == NULL || files == NULL)
    return G_SOURCE_REMOVE;

  gtk_widget_activate_action_variant (
      GTK_WIDGET (window),
      "win.import-files",
      g_variant_new_strv ((const char *const *) files->pdata, files->len));

  return G_SOURCE_REMOVE;
}

static void
wants_services_cb (LimberApplication *self)
{
  g_assert (LIMBER_IS_APPLICATION (self));

  if (self->services == NULL)
    prepare_services (self);
}

/* Without a window they would know nothing of what is done in a terminal meanwhile. */
static void
settled_cb (LimberApplication *self)
{
  g_assert (LIMBER_IS_APPLICATION (self));

  if (find_window (self) == NULL)
    close_services (self);
}

static void
prepare_reminders (LimberApplication *self)
{
  g_autoptr(LimberClock) clock = LIMBER_CLOCK (limber_system_clock_new ());
  GConnectFlags flags = G_CONNECT_SWAPPED;

  self->watch = limber_reminder_watch_new (clock, self->settings);
  g_signal_connect_object (
      self->watch, "wants-services", G_CALLBACK (wants_services_cb), self, flags);
  g_signal_connect_object (self->watch, "settled", G_CALLBACK (settled_cb), self, flags);
  self->bell = limber_reminder_bell_new (GTK_APPLICATION (self), self->watch);
  limber_reminder_watch_set_services (self->watch, self->services);
}

static void
present (LimberApplication *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_window_present (GTK_WINDOW (find_window (self)));
  if (self->files != NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, take_in_cb, g_object_ref (self), g_object_unref);
}

static gboolean
is_filled (LimberApplication *self)
{
  return limber_services_get_ready (self->services)
         && limber_services_get_digest (self->services) != NULL;
}

static gboolean
patience_cb (gpointer user_data)
{
  LimberApplication *self = user_data;

  self->patience = 0;
  present (self);

  return G_SOURCE_REMOVE;
}

static void
filled_cb (LimberApplication *self)
{
  g_assert (LIMBER_IS_APPLICATION (self));

  if (self->patience != 0 && is_filled (self))
    present (self);
}

/* All it shows is there a few milliseconds after the window is built; to lay out and draw an empty
 * one first would take longer than that. */
static void
present_when_filled (LimberApplication *self)
{
  GConnectFlags flags = G_CONNECT_SWAPPED;

  if (is_filled (self))
    {
      present (self);
      return;
    }

  g_signal_connect_object (self->services, "notify::ready", G_CALLBACK (filled_cb), self, flags);
  g_signal_connect_object (self->services, "history-read", G_CALLBACK (filled_cb), self, flags);
  self->patience = g_timeout_add (PATIENCE_MS, patience_cb, self);
}

static void
limber_application_activate (GApplication *application)
{
  LimberApplication *self = LIMBER_APPLICATION (application);
  LimberWindow      *window = find_window (self);

  if (window == NULL)
    {
      if (self->services == NULL)
        prepare_services (self);
      window = limber_window_new (GTK_APPLICATION (self), self->services);
      limber_share_actions_add (ADW_APPLICATION_WINDOW (window), self->services);
      present_when_filled (self);
    }
  else
    {
      present (self);
    }
}

/* Something to take in as soon as the window is there to ask about it. */
static void
want_file (LimberApplication *self, GFile *file)
{
  if (self->files == NULL)
    self->files = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->files, g_file_get_uri (file));
}

static void
limber_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    want_file (LIMBER_APPLICATION (application), files[i]);
  limber_application_activate (application);
}

static int
limber_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  LimberApplication *self = LIMBER_APPLICATION (application);
  GVariantDict      *options = g_application_command_line_get_options_dict (line);
  g_auto(GStrv) words = g_application_command_line_get_arguments (line, NULL);
  const char *routine = NULL;
  gboolean    start = FALSE;

  if (g_variant_dict_contains (options, "background"))
    return EXIT_SUCCESS;

  g_variant_dict_lookup (options, "routine", "&s", &routine);
  g_variant_dict_lookup (options, "start", "b", &start);
  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++)
    {
      g_autoptr(GFile) file = g_application_command_line_create_file_for_arg (line, words[i]);

      want_file (self, file);
    }
  limber_application_activate (application);
  if (routine != NULL || start)
    limber_window_open (find_window (self), routine, start);

  return EXIT_SUCCESS;
}

/* Comes before the start, which then leaves out what only a window needs. */
static int
limber_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  LIMBER_APPLICATION (application)->quiet = g_variant_dict_contains (options, "background");

  return -1;
}

static void
limber_application_startup (GApplication *application)
{
  LimberApplication *self = LIMBER_APPLICATION (application);
  const GActionEntry entries[] = {
    { "quit", quit_cb, NULL, NULL, NULL, { 0 } },
    { "about", about_cb, NULL, NULL, NULL, { 0 } },
    { "preferences", preferences_cb, NULL, NULL, NULL, { 0 } },
    { "preferences-data", preferences_data_cb, NULL, NULL, NULL, { 0 } },
    { "start-over", start_over_cb, NULL, NULL, NULL, { 0 } },
    { "tell", tell_cb, "s", NULL, NULL, { 0 } },
  };
  g_autoptr(GAction) sounds = NULL;

  /* Before GTK, so that they are ready when it is. */
  if (!self->quiet)
    prepare_services (self);

  G_APPLICATION_CLASS (limber_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (LIMBER_APPLICATION_ID);
  self->settings = g_settings_new (LIMBER_APPLICATION_ID);
  sounds = g_settings_create_action (self->settings, LIMBER_SETTINGS_SOUNDS);
  g_action_map_add_action (G_ACTION_MAP (self), sounds);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (
        GTK_APPLICATION (self), accelerators[i].action, accelerators[i].accels);
  prepare_reminders (self);
}

/* What was told holds the application. */
static void
limber_application_shutdown (GApplication *application)
{
  LimberApplication *self = LIMBER_APPLICATION (application);

  g_clear_object (&self->bell);

  G_APPLICATION_CLASS (limber_application_parent_class)->shutdown (application);
}

static void
limber_application_dispose (GObject *object)
{
  LimberApplication *self = LIMBER_APPLICATION (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->bell);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_object (&self->services);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_application_parent_class)->dispose (object);
}

static void
limber_application_class_init (LimberApplicationClass *klass)
{
  GObjectClass        *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass   *application_class = G_APPLICATION_CLASS (klass);
  GtkApplicationClass *gtk_class = GTK_APPLICATION_CLASS (klass);

  object_class->dispose = limber_application_dispose;
  application_class->activate = limber_application_activate;
  application_class->handle_local_options = limber_application_handle_local_options;
  application_class->command_line = limber_application_command_line;
  application_class->shutdown = limber_application_shutdown;
  application_class->open = limber_application_open;
  application_class->startup = limber_application_startup;
  gtk_class->window_removed = limber_application_window_removed;
}

static void
limber_application_init (LimberApplication *self)
{
  const GOptionEntry entries[] = {
    { "routine", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Open at this routine"), N_ ("ID") },
    { "start", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Begin it at once"), NULL },
    { "background", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Only remind, without a window"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
}

/**
 * limber_application_new:
 *
 * Returns: (transfer full): the application
 */
LimberApplication *
limber_application_new (void)
{
  return g_object_new (LIMBER_TYPE_APPLICATION,
                       "application-id",
                       LIMBER_APPLICATION_ID,
                       "resource-base-path",
                       "/app/limber/Limber",
                       "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
