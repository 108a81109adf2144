/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-desktop"

#include "limber-idle.h"

#define MS_US 1000

/* Who may be asked, the best first. All of them count milliseconds. */
static const struct
{
  const char *name;
  const char *path;
  const char *interface;
  const char *method;
  const char *type;
} monitors[] = {
  { "org.gnome.Mutter.IdleMonitor",
    "/org/gnome/Mutter/IdleMonitor/Core",
    "org.gnome.Mutter.IdleMonitor",
    "GetIdletime",
    "(t)" },
  { "org.freedesktop.ScreenSaver",
    "/org/freedesktop/ScreenSaver",
    "org.freedesktop.ScreenSaver",
    "GetSessionIdleTime",
    "(u)" },
};

/**
 * LimberIdle:
 *
 * For how long neither key nor pointer was touched, where the session tells. It is asked, and
 * follows nothing by itself.
 */
struct _LimberIdle
{
  GObject parent_instance;

  GDBusConnection *bus; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (LimberIdle, limber_idle, G_TYPE_OBJECT)

static void ask (GTask *task, guint monitor);

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GVariant) answer = NULL;
  const guint monitor = GPOINTER_TO_UINT (g_task_get_task_data (task));
  guint64     long_ms = 0;
  guint       short_ms = 0;

  answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  if (answer == NULL)
    {
      ask (g_steal_pointer (&task), monitor + 1);
      return;
    }

  if (g_variant_is_of_type (answer, G_VARIANT_TYPE ("(t)")))
    g_variant_get (answer, "(t)", &long_ms);
  else
    g_variant_get (answer, "(u)", &short_ms);
  g_task_return_int (task, (gssize) MIN (MAX (long_ms, short_ms), G_MAXINT) * MS_US);
}

/* Takes the task. */
static void
ask (GTask *task, guint monitor)
{
  LimberIdle *self = g_task_get_source_object (task);

  if (monitor == G_N_ELEMENTS (monitors))
    {
      g_task_return_int (task, -1);
      g_object_unref (task);
      return;
    }

  g_task_set_task_data (task, GUINT_TO_POINTER (monitor), NULL);
  g_dbus_connection_call (self->bus,
                          monitors[monitor].name,
                          monitors[monitor].path,
                          monitors[monitor].interface,
                          monitors[monitor].method,
                          NULL,
                          G_VARIANT_TYPE (monitors[monitor].type),
                          G_DBUS_CALL_FLAGS_NO_AUTO_START,
                          -1,
                          g_task_get_cancellable (task),
                          answered_cb,
                          task);
}

static void
got_bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  LimberIdle *self = g_task_get_source_object (task);
  g_autoptr(GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL)
    {
      g_task_return_int (task, -1);
      return;
    }

  g_set_object (&self->bus, bus);
  ask (g_steal_pointer (&task), 0);
}

static void
limber_idle_dispose (GObject *object)
{
  g_clear_object (&LIMBER_IDLE (object)->bus);

  G_OBJECT_CLASS (limber_idle_parent_class)->dispose (object);
}

static void
limber_idle_class_init (LimberIdleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_idle_dispose;
}

static void
limber_idle_init (LimberIdle *self)
{
}

/**
 * limber_idle_new:
 *
 * Returns: (transfer full): one to be asked
 */
LimberIdle *
limber_idle_new (void)
{
  return g_object_new (LIMBER_TYPE_IDLE, NULL);
}

/**
 * limber_idle_ask_async:
 *
 * Asks once. What answers need not be there.
 */
void
limber_idle_ask_async (LimberIdle         *self,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  GTask *task;

  g_return_if_fail (LIMBER_IS_IDLE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, limber_idle_ask_async);
  /* A bus may die and come back. */
  g_bus_get (G_BUS_TYPE_SESSION, cancellable, got_bus_cb, task);
}

/**
 * limber_idle_ask_finish:
 *
 * Returns: microseconds; -1 if nobody can say
 */
gint64
limber_idle_ask_finish (LimberIdle *self, GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), -1);

  return g_task_propagate_int (G_TASK (result), NULL);
}
