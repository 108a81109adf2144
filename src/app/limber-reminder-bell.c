/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-reminder-bell.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-window.h"
#include "desktop/limber-autostart.h"
#include "desktop/limber-notices.h"

/**
 * LimberReminderBell:
 *
 * Lets reminders be seen, as a notification whose buttons begin the routine, put it off, or leave it
 * for today. While there is anything to be reminded of it keeps the program running without a
 * window, and has the desktop start it after the login.
 */
struct _LimberReminderBell
{
  GObject parent_instance;

  GtkApplication      *application; /* not owned: it owns us */
  LimberReminderWatch *watch;       /* (owned) */
  LimberNotices       *notices;     /* (owned) (nullable): nothing was told yet */
  LimberAutostart     *autostart;   /* (owned) */
  gboolean             held;
};

G_DEFINE_FINAL_TYPE (LimberReminderBell, limber_reminder_bell, G_TYPE_OBJECT)

static void
due_cb (LimberReminderWatch *watch,
        const char          *routine_id,
        const char          *title,
        const char          *body,
        LimberReminderBell  *self)
{
  g_autoptr(GNotification) notification = g_notification_new (title);

  g_assert (LIMBER_IS_REMINDER_BELL (self));

  if (self->notices == NULL)
    self->notices = limber_notices_new (G_APPLICATION (self->application), "reminder");
  if (body != NULL)
    g_notification_set_body (notification, body);
  g_notification_add_button_with_target (
      notification, _ ("Start"), "app.start-reminded", "s", routine_id);
  g_notification_add_button (notification, _ ("In 10 minutes"), "app.snooze");
  g_notification_add_button (notification, _ ("Not today"), "app.not-today");
  limber_notices_show (self->notices, notification);
}

static void
over_cb (LimberReminderWatch *watch, LimberReminderBell *self)
{
  g_assert (LIMBER_IS_REMINDER_BELL (self));

  if (self->notices != NULL)
    limber_notices_withdraw (self->notices);
}

static LimberWindow *
find_window (LimberReminderBell *self)
{
  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    if (LIMBER_IS_WINDOW (l->data))
      return l->data;

  return NULL;
}

/* The window asks what is to be asked first, and may refuse. */
static void
start_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LimberReminderBell *self = LIMBER_REMINDER_BELL (user_data);
  LimberWindow       *window;

  g_application_activate (G_APPLICATION (self->application));
  window = find_window (self);
  if (window != NULL)
    limber_window_open (window, g_variant_get_string (parameter, NULL), TRUE);
  limber_reminder_watch_take_back (self->watch);
}

static void
snooze_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  limber_reminder_watch_snooze (LIMBER_REMINDER_BELL (user_data)->watch);
}

static void
refuse_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  limber_reminder_watch_refuse (LIMBER_REMINDER_BELL (user_data)->watch);
}

static const GActionEntry actions[] = {
  { "start-reminded", start_cb, "s", NULL, NULL, { 0 } },
  { "snooze", snooze_cb, NULL, NULL, NULL, { 0 } },
  { "not-today", refuse_cb, NULL, NULL, NULL, { 0 } },
};

static void
set_held (LimberReminderBell *self, gboolean held)
{
  if (held == self->held)
    return;

  self->held = held;
  if (held)
    g_application_hold (G_APPLICATION (self->application));
  else
    g_application_release (G_APPLICATION (self->application));
}

static void
active_cb (LimberReminderWatch *watch, GParamSpec *pspec, LimberReminderBell *self)
{
  const gboolean active = limber_reminder_watch_get_active (watch);

  g_assert (LIMBER_IS_REMINDER_BELL (self));

  set_held (self, active);
  limber_autostart_set_wanted (self->autostart, active);
}

static void
add_variable (GStrvBuilder *builder, const char *name)
{
  const char      *value = g_getenv (name);
  g_autofree char *setting = NULL;

  if (value == NULL)
    return;

  setting = g_strconcat (name, "=", value, NULL);
  g_strv_builder_add (builder, setting);
}

/* One that was not installed lies somewhere, and has to be told where its things are. */
static char **
make_command (void)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);

  if (g_getenv ("LIMBER_DATA_DIR") != NULL && self != NULL)
    {
      g_strv_builder_add (builder, "env");
      add_variable (builder, "LIMBER_DATA_DIR");
      add_variable (builder, "LIMBER_LOCALE_DIR");
      add_variable (builder, "GSETTINGS_SCHEMA_DIR");
      g_strv_builder_add (builder, self);
    }
  else
    {
      g_strv_builder_add (builder, "limber");
    }
  g_strv_builder_add (builder, "--background");

  return g_strv_builder_end (builder);
}

static void
limber_reminder_bell_dispose (GObject *object)
{
  LimberReminderBell *self = LIMBER_REMINDER_BELL (object);

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  /* A program that goes takes its reminder along; it would not hear of the buttons. */
  g_clear_object (&self->notices);
  g_clear_object (&self->autostart);

  G_OBJECT_CLASS (limber_reminder_bell_parent_class)->dispose (object);
}

static void
limber_reminder_bell_class_init (LimberReminderBellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_reminder_bell_dispose;
}

static void
limber_reminder_bell_init (LimberReminderBell *self)
{
  g_auto(GStrv) command = make_command ();

  self->autostart = limber_autostart_new ((const char *const *) command,
                                          limber_autostart_is_known_to_portal ());
}

/**
 * limber_reminder_bell_new:
 * @application: who tells, which outlives this
 * @watch: what knows when
 *
 * Returns: (transfer full): what tells from now on
 */
LimberReminderBell *
limber_reminder_bell_new (GtkApplication *application, LimberReminderWatch *watch)
{
  LimberReminderBell *self = g_object_new (LIMBER_TYPE_REMINDER_BELL, NULL);

  self->application = application;
  self->watch = g_object_ref (watch);
  g_action_map_add_action_entries (
      G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (watch, "due", G_CALLBACK (due_cb), self, 0);
  g_signal_connect_object (watch, "over", G_CALLBACK (over_cb), self, 0);
  g_signal_connect_object (watch, "notify::active", G_CALLBACK (active_cb), self, 0);
  if (limber_reminder_watch_get_active (watch))
    active_cb (watch, NULL, self);

  return self;
}
