/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-desktop"

#include "limber-autostart.h"

#include "limber-config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_BACKGROUND "org.freedesktop.portal.Background"
#define PORTAL_REQUEST "org.freedesktop.portal.Request"
#define TOKEN "limber_autostart"

/* How desktops are told to start everything else first. */
#define DELAY_S 10
#define LAST_PHASE 2

/**
 * LimberAutostart:
 *
 * Whether the program is started, without its window, when one logs in: through the portal, where
 * that knows who asks, else by a file in the user's folder for it.
 *
 * It waits for no answer and no disk. What is wanted last is what remains.
 */
struct _LimberAutostart
{
  GObject parent_instance;

  char   **command;
  gboolean portal;
  gboolean wanted;
  gboolean working; /* a file is being written or removed */
  gboolean again;   /* and something else was wanted since */

  GDBusConnection *bus; /* (owned) (nullable) */
  guint            heard;
};

G_DEFINE_FINAL_TYPE (LimberAutostart, limber_autostart, G_TYPE_OBJECT)

static void begin_work (LimberAutostart *self);

static char *
get_path (void)
{
  return g_build_filename (
      g_get_user_config_dir (), "autostart", LIMBER_APPLICATION_ID ".desktop", NULL);
}

/* As a desktop file wants an argument quoted. */
static void
append_quoted (GString *line, const char *argument)
{
  if (line->len > 0)
    g_string_append_c (line, ' ');
  g_string_append_c (line, '"');
  for (const char *c = argument; *c != '\0'; c++)
    {
      if (strchr ("\"`$\\", *c) != NULL)
        g_string_append_c (line, '\\');
      if (*c == '%')
        g_string_append_c (line, '%');
      g_string_append_c (line, *c);
    }
  g_string_append_c (line, '"');
}

static char *
make_contents (const char *const *command)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(GString) line = g_string_new (NULL);
  const char *group = G_KEY_FILE_DESKTOP_GROUP;

  for (; *command != NULL; command++)
    append_quoted (line, *command);
  g_key_file_set_string (file, group, G_KEY_FILE_DESKTOP_KEY_TYPE, "Application");
  g_key_file_set_string (file, group, G_KEY_FILE_DESKTOP_KEY_NAME, "Limber");
  g_key_file_set_string (file, group, G_KEY_FILE_DESKTOP_KEY_COMMENT, _ ("Reminders of Limber"));
  g_key_file_set_string (file, group, G_KEY_FILE_DESKTOP_KEY_EXEC, line->str);
  g_key_file_set_string (file, group, G_KEY_FILE_DESKTOP_KEY_ICON, LIMBER_APPLICATION_ID);
  g_key_file_set_boolean (file, group, G_KEY_FILE_DESKTOP_KEY_NO_DISPLAY, TRUE);
  /* Not before there is anybody to show a notification. */
  g_key_file_set_integer (file, group, "X-GNOME-Autostart-Delay", DELAY_S);
  g_key_file_set_integer (file, group, "X-KDE-autostart-phase", LAST_PHASE);

  return g_key_file_to_data (file, NULL, NULL);
}

/* The contents, or %NULL for no file. */
static void
work_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autofree char *path = get_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  GError          *error = NULL;

  if (task_data == NULL && g_unlink (path) != 0 && errno != ENOENT)
    g_set_error (&error,
                 G_FILE_ERROR,
                 (int) g_file_error_from_errno (errno),
                 "%s: %s",
                 path,
                 g_strerror (errno));
  else if (task_data != NULL && g_mkdir_with_parents (folder, 0700) == 0)
    g_file_set_contents (path, task_data, -1, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
worked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LimberAutostart *self = LIMBER_AUTOSTART (source);
  g_autoptr(GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_message ("Reminders will not come after the next login: %s", error->message);
  self->working = FALSE;
  if (self->again)
    begin_work (self);
}

static void
begin_work (LimberAutostart *self)
{
  g_autoptr(GTask) task = NULL;

  self->again = self->working;
  if (self->working)
    return;

  self->working = TRUE;
  task = g_task_new (self, NULL, worked_cb, NULL);
  g_task_set_source_tag (task, begin_work);
  if (self->wanted)
    g_task_set_task_data (task, make_contents ((const char *const *) self->command), g_free);
  g_task_run_in_thread (task, work_cb);
}

static void
stop_hearing (LimberAutostart *self)
{
  if (self->heard != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->heard);
  self->heard = 0;
}

/* The portal may have been asked by somebody it does not know, or not want to. */
static void
response_cb (GDBusConnection *connection,
             const char      *sender,
             const char      *path,
             const char      *interface,
             const char      *signal,
             GVariant        *parameters,
             gpointer         user_data)
{
  LimberAutostart *self = user_data;
  g_autoptr(GVariant) results = NULL;
  gboolean autostart = FALSE;
  guint    response = 0;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ua{sv})")))
    return;

  g_variant_get (parameters, "(u@a{sv})", &response, &results);
  g_variant_lookup (results, "autostart", "b", &autostart);
  stop_hearing (self);
  /* 1 is that somebody said no. */
  if (response != 1 && self->wanted && !autostart)
    begin_work (self);
}

static void
called_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberAutostart) self = user_data;
  g_autoptr(GVariant) answer
             = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  if (answer != NULL)
    return;

  stop_hearing (self);
  if (self->wanted)
    begin_work (self);
}

/* The answer is a signal at a path that is known before, so that it cannot be missed. */
static void
hear (LimberAutostart *self)
{
  g_autofree char *path = NULL;
  g_autofree char *sender = g_strdup (g_dbus_connection_get_unique_name (self->bus) + 1);

  stop_hearing (self);
  g_strdelimit (sender, ".", '_');
  path = g_strdup_printf (PORTAL_PATH "/request/%s/" TOKEN, sender);
  self->heard = g_dbus_connection_signal_subscribe (self->bus,
                                                    NULL,
                                                    PORTAL_REQUEST,
                                                    "Response",
                                                    path,
                                                    NULL,
                                                    G_DBUS_SIGNAL_FLAGS_NONE,
                                                    response_cb,
                                                    self,
                                                    NULL);
}

static void
got_bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberAutostart) self = user_data;
  g_autoptr(GDBusConnection) bus = g_bus_get_finish (result, NULL);
  GVariantBuilder options;

  if (bus == NULL)
    {
      if (self->wanted)
        begin_work (self);
      return;
    }

  g_set_object (&self->bus, bus);
  hear (self);
  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (TOKEN));
  g_variant_builder_add (
      &options, "{sv}", "reason", g_variant_new_string (_ ("To remind you when you asked for it")));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (self->wanted));
  g_variant_builder_add (&options,
                         "{sv}",
                         "commandline",
                         g_variant_new_strv ((const char *const *) self->command, -1));
  g_dbus_connection_call (bus,
                          PORTAL_NAME,
                          PORTAL_PATH,
                          PORTAL_BACKGROUND,
                          "RequestBackground",
                          g_variant_new ("(sa{sv})", "", &options),
                          G_VARIANT_TYPE ("(o)"),
                          G_DBUS_CALL_FLAGS_NONE,
                          -1,
                          NULL,
                          called_cb,
                          g_object_ref (self));
}

static void
limber_autostart_dispose (GObject *object)
{
  LimberAutostart *self = LIMBER_AUTOSTART (object);

  stop_hearing (self);
  g_clear_object (&self->bus);
  g_clear_pointer (&self->command, g_strfreev);

  G_OBJECT_CLASS (limber_autostart_parent_class)->dispose (object);
}

static void
limber_autostart_class_init (LimberAutostartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_autostart_dispose;
}

static void
limber_autostart_init (LimberAutostart *self)
{
}

/**
 * limber_autostart_new:
 * @command: what is to be run after the login
 * @portal: whether the portal is asked first; see limber_autostart_is_known_to_portal()
 *
 * Returns: (transfer full): what does nothing yet
 */
LimberAutostart *
limber_autostart_new (const char *const *command, gboolean portal)
{
  LimberAutostart *self = g_object_new (LIMBER_TYPE_AUTOSTART, NULL);

  self->command = g_strdupv ((char **) command);
  self->portal = portal;

  return self;
}

/**
 * limber_autostart_set_wanted:
 * @wanted: whether the program is to be started after the login
 */
void
limber_autostart_set_wanted (LimberAutostart *self, gboolean wanted)
{
  g_return_if_fail (LIMBER_IS_AUTOSTART (self));

  self->wanted = wanted;
  /* A file may be left from when there was no portal. */
  if (!self->portal || !wanted)
    begin_work (self);
  if (self->portal)
    g_bus_get (G_BUS_TYPE_SESSION, NULL, got_bus_cb, g_object_ref (self));
}

/**
 * limber_autostart_is_known_to_portal:
 *
 * Portals know a program by its sandbox, or by the scope that the desktop gave it. Started in a
 * terminal it would be taken for the terminal, which would then be what is started.
 *
 * Returns: whether a portal would take us for who we are
 */
gboolean
limber_autostart_is_known_to_portal (void)
{
  g_autofree char *scope = NULL;

  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS)
         || (g_file_get_contents ("/proc/self/cgroup", &scope, NULL, NULL)
             && strstr (scope, LIMBER_APPLICATION_ID) != NULL);
}
