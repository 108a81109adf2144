/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-desktop"

#include "limber-notices.h"

/* GLib asks this one first; it is there or it is not. */
#define GTK_SERVER "org.gtk.Notifications"

/* May have to be started first. */
#define SERVER "org.freedesktop.Notifications"
#define PORTAL "org.freedesktop.portal.Desktop"

/**
 * LimberNotices:
 *
 * One notification of the desktop: another one takes its place. Nothing is sent where nobody would
 * show it, which GLib alone would complain of every time.
 */
struct _LimberNotices
{
  GObject parent_instance;

  GApplication  *application; /* (owned) (nullable): there is no desktop to tell */
  char          *id;
  GNotification *next;   /* (owned) (nullable): to be sent as soon as it is known who listens */
  GCancellable  *asking; /* (owned) (nullable) */
  gboolean       shown;
};

G_DEFINE_FINAL_TYPE (LimberNotices, limber_notices, G_TYPE_OBJECT)

static void
stop_asking (LimberNotices *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->next);
}

/* In a sandbox it is the portal that shows them. */
static const char *
get_server (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) ? PORTAL : SERVER;
}

static void
ask_for_names (LimberNotices *self, const char *method, GAsyncReadyCallback callback)
{
  g_dbus_connection_call (g_application_get_dbus_connection (self->application),
                          "org.freedesktop.DBus",
                          "/org/freedesktop/DBus",
                          "org.freedesktop.DBus",
                          method,
                          NULL,
                          G_VARIANT_TYPE ("(as)"),
                          G_DBUS_CALL_FLAGS_NO_AUTO_START,
                          -1,
                          self->asking,
                          callback,
                          g_object_ref (self));
}

/* Sends it when one of those who answer would show it. */
static gboolean
send_if_heard (LimberNotices *self, GVariant *answer, gboolean running)
{
  g_autofree const char **names = NULL;

  g_variant_get (answer, "(^a&s)", &names);
  if (!g_strv_contains (names, get_server ()) && !(running && g_strv_contains (names, GTK_SERVER)))
    return FALSE;

  g_application_send_notification (self->application, self->id, self->next);
  self->shown = TRUE;
  stop_asking (self);

  return TRUE;
}

/* Returns: (transfer full) (nullable): the names, unless it was given up */
static GVariant *
finish (LimberNotices *self, GObject *source, GAsyncResult *result)
{
  g_autoptr(GError) error = NULL;
  GVariant *answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  /* Whoever gave it up may have asked anew. */
  if (answer == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    stop_asking (self);

  return answer;
}

static void
startable_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberNotices) self = user_data;
  g_autoptr(GVariant) answer = finish (self, source, result);

  if (answer != NULL && !send_if_heard (self, answer, FALSE))
    stop_asking (self);
}

static void
running_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberNotices) self = user_data;
  g_autoptr(GVariant) answer = finish (self, source, result);

  if (answer != NULL && !send_if_heard (self, answer, TRUE))
    ask_for_names (self, "ListActivatableNames", startable_cb);
}

static void
limber_notices_dispose (GObject *object)
{
  LimberNotices *self = LIMBER_NOTICES (object);

  limber_notices_withdraw (self);
  g_clear_object (&self->application);

  G_OBJECT_CLASS (limber_notices_parent_class)->dispose (object);
}

static void
limber_notices_finalize (GObject *object)
{
  g_free (LIMBER_NOTICES (object)->id);

  G_OBJECT_CLASS (limber_notices_parent_class)->finalize (object);
}

static void
limber_notices_class_init (LimberNoticesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_notices_dispose;
  object_class->finalize = limber_notices_finalize;
}

static void
limber_notices_init (LimberNotices *self)
{
}

/**
 * limber_notices_new:
 * @application: (nullable): who tells
 * @id: the name of what is told
 *
 * Returns: (transfer full): with nothing to tell yet
 */
LimberNotices *
limber_notices_new (GApplication *application, const char *id)
{
  LimberNotices *self = g_object_new (LIMBER_TYPE_NOTICES, NULL);

  self->application = application != NULL ? g_object_ref (application) : NULL;
  self->id = g_strdup (id);

  return self;
}

/**
 * limber_notices_is_shown:
 *
 * Returns: whether something was sent, and not taken back
 */
gboolean
limber_notices_is_shown (LimberNotices *self)
{
  g_return_val_if_fail (LIMBER_IS_NOTICES (self), FALSE);

  return self->shown;
}

/**
 * limber_notices_show:
 * @notification: what to tell, in place of what was told before
 */
void
limber_notices_show (LimberNotices *self, GNotification *notification)
{
  g_return_if_fail (LIMBER_IS_NOTICES (self));

  if (self->application == NULL || g_application_get_dbus_connection (self->application) == NULL)
    return;

  g_set_object (&self->next, notification);
  if (self->asking != NULL)
    return;

  self->asking = g_cancellable_new ();
  ask_for_names (self, "ListNames", running_cb);
}

/**
 * limber_notices_withdraw:
 *
 * Takes it back: it was seen, or is no longer true.
 */
void
limber_notices_withdraw (LimberNotices *self)
{
  g_return_if_fail (LIMBER_IS_NOTICES (self));

  stop_asking (self);
  if (self->shown)
    g_application_withdraw_notification (self->application, self->id);
  self->shown = FALSE;
}
