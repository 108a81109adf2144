/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-desktop"

#include "limber-absence.h"

#include "limber-config.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#define LOGIN_NAME "org.freedesktop.login1"
#define LOGIN_PATH "/org/freedesktop/login1"
#define LOGIN_MANAGER LOGIN_NAME ".Manager"
#define LOGIN_SESSION LOGIN_NAME ".Session"

/* Desktops that do not tell the login manager tell by one of these, which are interfaces as well. */
static const char *const savers[] = {
  "org.gnome.ScreenSaver",
  "org.freedesktop.ScreenSaver",
  "org.cinnamon.ScreenSaver",
  "org.mate.ScreenSaver",
};

/**
 * LimberAbsence:
 *
 * Notices that nobody looks any more, while it watches: the computer is about to sleep, or the
 * screen has been locked. It asks the computer to wait with its sleep for as long as it takes to
 * tell.
 *
 * Where there is no login manager and no screen saver nothing is ever noticed. It waits for no
 * answer.
 */
struct _LimberAbsence
{
  GObject parent_instance;

  GCancellable    *watching; /* (owned) (nullable): all that is asked for while it watches */
  GDBusConnection *buses[2]; /* (owned) (nullable): the system's and the session's */
  GArray          *heard[2]; /* of guint: what is subscribed to there */
  int              delay;    /* the login manager waits until this is closed; -1 for none */
};

G_DEFINE_FINAL_TYPE (LimberAbsence, limber_absence, G_TYPE_OBJECT)

enum
{
  SYSTEM,
  SESSION,
};

enum
{
  SIGNAL_AWAY,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
tell (LimberAbsence *self)
{
  g_signal_emit (self, signals[SIGNAL_AWAY], 0);
}

static void
subscribe (LimberAbsence      *self,
           guint               bus,
           const char         *sender,
           const char         *path,
           const char         *interface,
           const char         *signal,
           GDBusSignalCallback callback)
{
  guint id = g_dbus_connection_signal_subscribe (self->buses[bus],
                                                 sender,
                                                 interface,
                                                 signal,
                                                 path,
                                                 NULL,
                                                 G_DBUS_SIGNAL_FLAGS_NONE,
                                                 callback,
                                                 self,
                                                 NULL);

  g_array_append_val (self->heard[bus], id);
}

static void
let_sleep (LimberAbsence *self)
{
  if (self->delay >= 0)
    close (self->delay);
  self->delay = -1;
}

static void
delayed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberAbsence) self = user_data;
  g_autoptr(GUnixFDList) fds = NULL;
  g_autoptr(GVariant) answer = NULL;

  answer = g_dbus_connection_call_with_unix_fd_list_finish (
      G_DBUS_CONNECTION (source), &fds, result, NULL);
  if (answer == NULL || fds == NULL || g_unix_fd_list_get_length (fds) == 0)
    return;

  let_sleep (self);
  self->delay = g_unix_fd_list_get (fds, 0, NULL);
}

static void
ask_for_delay (LimberAbsence *self)
{
  g_dbus_connection_call_with_unix_fd_list (
      self->buses[SYSTEM],
      LOGIN_NAME,
      LOGIN_PATH,
      LOGIN_MANAGER,
      "Inhibit",
      g_variant_new ("(ssss)", "sleep", "Limber", _ ("The session is paused first"), "delay"),
      G_VARIANT_TYPE ("(h)"),
      G_DBUS_CALL_FLAGS_NONE,
      -1,
      NULL,
      self->watching,
      delayed_cb,
      g_object_ref (self));
}

static void
sleep_cb (GDBusConnection *connection,
          const char      *sender,
          const char      *path,
          const char      *interface,
          const char      *signal,
          GVariant        *parameters,
          gpointer         user_data)
{
  g_autoptr(LimberAbsence) self = g_object_ref (user_data);
  gboolean begins;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;

  g_variant_get (parameters, "(b)", &begins);
  if (begins)
    {
      tell (self);
      let_sleep (self);
    }
  else if (self->watching != NULL)
    {
      ask_for_delay (self);
    }
}

static void
lock_cb (GDBusConnection *connection,
         const char      *sender,
         const char      *path,
         const char      *interface,
         const char      *signal,
         GVariant        *parameters,
         gpointer         user_data)
{
  tell (user_data);
}

static void
hint_cb (GDBusConnection *connection,
         const char      *sender,
         const char      *path,
         const char      *interface,
         const char      *signal,
         GVariant        *parameters,
         gpointer         user_data)
{
  g_autoptr(GVariant) changes = NULL;
  gboolean locked = FALSE;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(sa{sv}as)")))
    return;

  changes = g_variant_get_child_value (parameters, 1);
  if (g_variant_lookup (changes, "LockedHint", "b", &locked) && locked)
    tell (user_data);
}

static void
saver_cb (GDBusConnection *connection,
          const char      *sender,
          const char      *path,
          const char      *interface,
          const char      *signal,
          GVariant        *parameters,
          gpointer         user_data)
{
  gboolean active = FALSE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &active);
  if (active)
    tell (user_data);
}

/* Those of other users are locked as well, and are none of our business. */
static void
got_session_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberAbsence) self = user_data;
  g_autoptr(GVariant) answer = NULL;
  const char *path;

  answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  if (answer == NULL)
    return;

  g_variant_get (answer, "(&o)", &path);
  subscribe (self, SYSTEM, LOGIN_NAME, path, LOGIN_SESSION, "Lock", lock_cb);
  subscribe (self,
             SYSTEM,
             LOGIN_NAME,
             path,
             "org.freedesktop.DBus.Properties",
             "PropertiesChanged",
             hint_cb);
}

/* Programs that a desktop starts as services belong to no session of their own: "auto" is then the
 * one that is on the screen. */
static void
ask_for_session (LimberAbsence *self)
{
  const char *id = g_getenv ("XDG_SESSION_ID");

  g_dbus_connection_call (self->buses[SYSTEM],
                          LOGIN_NAME,
                          LOGIN_PATH,
                          LOGIN_MANAGER,
                          "GetSession",
                          g_variant_new ("(s)", id != NULL && *id != '\0' ? id : "auto"),
                          G_VARIANT_TYPE ("(o)"),
                          G_DBUS_CALL_FLAGS_NONE,
                          -1,
                          self->watching,
                          got_session_cb,
                          g_object_ref (self));
}

static gboolean
take_bus (LimberAbsence *self, guint bus, GAsyncResult *result)
{
  g_autoptr(GDBusConnection) connection = g_bus_get_finish (result, NULL);

  if (connection == NULL)
    return FALSE;

  /* Otherwise the end of the bus would be that of the program, in the middle of a session. */
  g_dbus_connection_set_exit_on_close (connection, FALSE);
  g_set_object (&self->buses[bus], connection);

  return TRUE;
}

static void
got_system_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberAbsence) self = user_data;

  if (!take_bus (self, SYSTEM, result))
    return;

  subscribe (self, SYSTEM, LOGIN_NAME, LOGIN_PATH, LOGIN_MANAGER, "PrepareForSleep", sleep_cb);
  ask_for_delay (self);
  ask_for_session (self);
}

static void
got_bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberAbsence) self = user_data;

  if (!take_bus (self, SESSION, result))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (savers); i++)
    subscribe (self, SESSION, savers[i], NULL, savers[i], "ActiveChanged", saver_cb);
}

static void
forget (LimberAbsence *self)
{
  g_cancellable_cancel (self->watching);
  g_clear_object (&self->watching);
  for (guint bus = 0; bus < G_N_ELEMENTS (self->buses); bus++)
    {
      for (guint i = 0; i < self->heard[bus]->len; i++)
        g_dbus_connection_signal_unsubscribe (self->buses[bus],
                                              g_array_index (self->heard[bus], guint, i));
      g_array_set_size (self->heard[bus], 0);
      g_clear_object (&self->buses[bus]);
    }
  let_sleep (self);
}

static void
limber_absence_dispose (GObject *object)
{
  forget (LIMBER_ABSENCE (object));

  G_OBJECT_CLASS (limber_absence_parent_class)->dispose (object);
}

static void
limber_absence_finalize (GObject *object)
{
  LimberAbsence *self = LIMBER_ABSENCE (object);

  for (guint bus = 0; bus < G_N_ELEMENTS (self->heard); bus++)
    g_array_unref (self->heard[bus]);

  G_OBJECT_CLASS (limber_absence_parent_class)->finalize (object);
}

static void
limber_absence_class_init (LimberAbsenceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_absence_dispose;
  object_class->finalize = limber_absence_finalize;

  /**
   * LimberAbsence::away:
   *
   * Nobody looks any more. It may come several times for one absence.
   */
  signals[SIGNAL_AWAY] = g_signal_new (
      "away", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_absence_init (LimberAbsence *self)
{
  self->delay = -1;
  for (guint bus = 0; bus < G_N_ELEMENTS (self->heard); bus++)
    self->heard[bus] = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * limber_absence_new:
 *
 * Returns: (transfer full): one that does not watch yet
 */
LimberAbsence *
limber_absence_new (void)
{
  return g_object_new (LIMBER_TYPE_ABSENCE, NULL);
}

/**
 * limber_absence_set_watching:
 * @watching: whether it matters now
 */
void
limber_absence_set_watching (LimberAbsence *self, gboolean watching)
{
  g_return_if_fail (LIMBER_IS_ABSENCE (self));

  if ((self->watching != NULL) == !!watching)
    return;

  if (!watching)
    {
      forget (self);
      return;
    }

  self->watching = g_cancellable_new ();
  g_bus_get (G_BUS_TYPE_SYSTEM, self->watching, got_system_cb, g_object_ref (self));
  g_bus_get (G_BUS_TYPE_SESSION, self->watching, got_bus_cb, g_object_ref (self));
}
