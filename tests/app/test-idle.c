/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "desktop/limber-idle.h"
#include "limber-shell.h"

#define MS 1000

static const char mutter_xml[]
    = "<node><interface name='org.gnome.Mutter.IdleMonitor'>"
      "<method name='GetIdletime'><arg type='t' direction='out'/></method>"
      "</interface></node>";

static const char saver_xml[]
    = "<node><interface name='org.freedesktop.ScreenSaver'>"
      "<method name='GetSessionIdleTime'><arg type='u' direction='out'/></method>"
      "</interface></node>";

static void
method_cb (GDBusConnection       *connection,
           const char            *sender,
           const char            *path,
           const char            *interface,
           const char            *method,
           GVariant              *parameters,
           GDBusMethodInvocation *invocation,
           gpointer               user_data)
{
  const char *type = g_str_equal (method, "GetIdletime") ? "(t)" : "(u)";

  g_dbus_method_invocation_return_value (invocation,
                                         g_str_equal (type, "(t)")
                                             ? g_variant_new (type, G_GUINT64_CONSTANT (90000))
                                             : g_variant_new (type, 7000u));
}

/* Returns the id of the object that answers. */
static guint
serve (LimberShell *shell, const char *name, const char *path, const char *xml)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_cb };
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (xml, NULL);
  guint id;

  id = g_dbus_connection_register_object (
      shell->connection, path, info->interfaces[0], &vtable, NULL, NULL, NULL);
  g_assert_cmpuint (id, !=, 0);
  g_assert_cmpuint (
      limber_shell_call_bus (shell, "RequestName", g_variant_new ("(su)", name, 0)), ==, 1);

  return id;
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(gint64 *) user_data = limber_idle_ask_finish (LIMBER_IDLE (source), result);
}

static gint64
ask (LimberIdle *idle)
{
  gint64 us = G_MININT64;

  limber_idle_ask_async (idle, NULL, answered_cb, &us);
  while (us == G_MININT64)
    g_main_context_iteration (NULL, TRUE);

  return us;
}

/* The best of those that are there is asked, and one may come or go at any time. */
static void
test_ask (void)
{
  LimberShell *shell = limber_shell_new ();
  g_autoptr (LimberIdle) idle = limber_idle_new ();

  g_assert_cmpint (ask (idle), ==, -1);
  serve (shell, "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", saver_xml);
  g_assert_cmpint (ask (idle), ==, 7000 * MS);
  serve (shell, "org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core", mutter_xml);
  g_assert_cmpint (ask (idle), ==, 90000 * MS);
  limber_shell_call_bus (
      shell, "ReleaseName", g_variant_new ("(s)", "org.gnome.Mutter.IdleMonitor"));
  g_assert_cmpint (ask (idle), ==, 7000 * MS);
  g_assert_finalize_object (g_steal_pointer (&idle));
  limber_shell_free (shell);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/app/idle/ask", test_ask);

  return g_test_run ();
}
