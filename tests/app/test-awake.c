/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "desktop/limber-awake.h"
#include "limber-window-fixture.h"

/* What GtkApplication asks to keep the screen lit. */
typedef struct
{
  GDBusConnection *connection;
  GMainLoop       *loop;
  gint             inhibited; /* atomic: how many are in force */
  gint             asked;     /* atomic: how often it was asked */
  gint             flags;     /* atomic: what the last was for */
  gint             refusing;  /* atomic */
  gint             up;        /* atomic */
} Manager;

static Manager manager;

static const char manager_xml[] = "<node><interface name='org.gnome.SessionManager'>"
                                  "<method name='Inhibit'>"
                                  "<arg type='s' direction='in'/><arg type='u' direction='in'/>"
                                  "<arg type='s' direction='in'/><arg type='u' direction='in'/>"
                                  "<arg type='u' direction='out'/></method>"
                                  "<method name='Uninhibit'><arg type='u' direction='in'/></method>"
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
  if (g_str_equal (method, "Uninhibit"))
    {
      g_atomic_int_add (&manager.inhibited, -1);
      g_dbus_method_invocation_return_value (invocation, NULL);
    }
  else if (g_atomic_int_get (&manager.refusing))
    {
      g_dbus_method_invocation_return_dbus_error (
          invocation, "org.freedesktop.DBus.Error.AccessDenied", "No");
    }
  else
    {
      const char *reason;
      guint32     flags;

      g_variant_get (parameters, "(&su&su)", NULL, NULL, &reason, &flags);
      g_assert_cmpstr (reason, ==, "A session is on");
      g_atomic_int_set (&manager.flags, (int) flags);
      g_atomic_int_add (&manager.asked, 1);
      g_atomic_int_add (&manager.inhibited, 1);
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", 7));
    }
}

/* On a thread of its own, since GTK waits for the answer. */
static gpointer
serve (gpointer address)
{
  static const GDBusInterfaceVTable vtable = { method_cb, NULL, NULL, { 0 } };
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (manager_xml, NULL);
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GError) error = NULL;

  g_main_context_push_thread_default (context);
  manager.connection = g_dbus_connection_new_for_address_sync (
      address,
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
          | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL,
      NULL,
      &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (manager.connection,
                                     "/org/gnome/SessionManager",
                                     node->interfaces[0],
                                     &vtable,
                                     NULL,
                                     NULL,
                                     &error);
  g_assert_no_error (error);
  answer = g_dbus_connection_call_sync (manager.connection,
                                        "org.freedesktop.DBus",
                                        "/org/freedesktop/DBus",
                                        "org.freedesktop.DBus",
                                        "RequestName",
                                        g_variant_new ("(su)", "org.gnome.SessionManager", 0),
                                        G_VARIANT_TYPE ("(u)"),
                                        G_DBUS_CALL_FLAGS_NONE,
                                        -1,
                                        NULL,
                                        &error);
  g_assert_no_error (error);

  manager.loop = g_main_loop_new (context, FALSE);
  g_atomic_int_set (&manager.up, TRUE);
  g_main_loop_run (manager.loop);
  g_main_loop_unref (manager.loop);
  g_object_unref (manager.connection);
  g_main_context_pop_thread_default (context);

  return NULL;
}

static void
assert_awake (gboolean awake)
{
  /* Letting go is not waited for. */
  limber_wait_until (g_atomic_int_get (&manager.inhibited) == (awake ? 1 : 0));
}

static void
test_session (LimberWindowFixture *self, gconstpointer user_data)
{
  assert_awake (FALSE);
  limber_window_fixture_act (self, "win.show-routine", "core-a");
  limber_window_fixture_assert_page (self, "routine");
  assert_awake (FALSE);

  /* From the lead-in on, and only the screen: the computer may be put to sleep. */
  limber_window_fixture_begin (self, "post-run-short");
  assert_awake (TRUE);
  g_assert_cmpint (g_atomic_int_get (&manager.flags), ==, GTK_APPLICATION_INHIBIT_IDLE);
  limber_fake_clock_advance (self->clock, 30 * S);
  assert_awake (TRUE);

  limber_window_fixture_act (self, "session.toggle", NULL);
  assert_awake (FALSE);
  limber_fake_clock_advance (self->clock, 30 * S);
  assert_awake (FALSE);

  /* Counting in, and going on. */
  limber_window_fixture_act (self, "session.toggle", NULL);
  assert_awake (TRUE);
  limber_fake_clock_advance (self->clock, 4 * S);
  assert_awake (TRUE);

  /* A question holds the time. */
  limber_window_fixture_press (self, "h");
  assert_awake (FALSE);
  limber_window_fixture_press (self, "Escape");
  assert_awake (TRUE);

  limber_fake_clock_advance (self->clock, 900 * S);
  limber_window_fixture_assert_page (self, "summary");
  limber_window_fixture_assert_state (self, LIMBER_SESSION_FINISHED);
  assert_awake (FALSE);
}

static void
test_ended (LimberWindowFixture *self, gconstpointer user_data)
{
  limber_window_fixture_begin (self, "post-run-short");
  assert_awake (TRUE);
  limber_window_fixture_act (self, "session.end", NULL);
  limber_window_fixture_answer (self, "end");
  limber_window_fixture_assert_state (self, LIMBER_SESSION_ENDED);
  assert_awake (FALSE);
}

static void
test_close (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberSession *session;

  limber_window_fixture_begin (self, "post-run-short");
  limber_fake_clock_advance (self->clock, 30 * S);
  session = limber_window_fixture_get_session (self);

  gtk_window_close (GTK_WINDOW (self->window));
  g_assert_nonnull (self->window);
  limber_window_fixture_assert_state (self, LIMBER_SESSION_PAUSED);
  assert_awake (FALSE);
  limber_window_fixture_answer (self, "stay");
  limber_window_fixture_assert_page (self, "player");
  g_assert_false (limber_session_is_over (session));
  /* Whoever stays goes on, where time went on before. */
  assert_awake (TRUE);

  g_object_ref (session);
  gtk_window_close (GTK_WINDOW (self->window));
  limber_window_fixture_answer (self, "end");
  limber_wait_until (self->window == NULL);
  g_assert_cmpint (limber_session_get_state (session), ==, LIMBER_SESSION_ENDED);
  assert_awake (FALSE);
  g_object_unref (session);
}

/* Without a question, as when the desktop's session ends. */
static void
test_destroyed (LimberWindowFixture *self, gconstpointer user_data)
{
  limber_window_fixture_begin (self, "post-run-short");
  assert_awake (TRUE);
  gtk_window_destroy (GTK_WINDOW (self->window));
  assert_awake (FALSE);
}

static void
test_refused (LimberWindowFixture *self, gconstpointer user_data)
{
  g_atomic_int_set (&manager.refusing, TRUE);
  limber_widget_fixture_tolerate ("Calling org.gnome.SessionManager.Inhibit failed");
  limber_window_fixture_begin (self, "post-run-short");
  limber_fake_clock_advance (self->clock, 30 * S);
  limber_window_fixture_assert_state (self, LIMBER_SESSION_RUNNING);
  limber_window_fixture_act (self, "session.toggle", NULL);
  assert_awake (FALSE);
  g_atomic_int_set (&manager.refusing, FALSE);
  limber_widget_fixture_tolerate (NULL);
}

/* With no desktop to ask it is active all the same. */
static void
test_alone (void)
{
  g_autoptr (LimberAwake) awake = limber_awake_new (NULL, NULL);
  int asked = g_atomic_int_get (&manager.asked);

  g_assert_false (limber_awake_get_active (awake));
  limber_awake_set_active (awake, TRUE);
  g_assert_true (limber_awake_get_active (awake));
  g_object_set (awake, "active", FALSE, NULL);
  g_assert_false (limber_awake_get_active (awake));
  g_assert_cmpint (g_atomic_int_get (&manager.asked), ==, asked);
}

int
main (int argc, char **argv)
{
  /* Never let go: the application keeps its connection. */
  static GTestDBus *bus;
  GDBusConnection  *session;
  GThread          *thread;
  int               result;

  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);
  session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_dbus_connection_set_exit_on_close (session, FALSE);
  thread = g_thread_new ("manager", serve, (gpointer) g_test_dbus_get_bus_address (bus));
  while (!g_atomic_int_get (&manager.up))
    g_thread_yield ();

  limber_window_fixture_add ("/app/awake/session", test_session);
  limber_window_fixture_add ("/app/awake/ended", test_ended);
  limber_window_fixture_add ("/app/awake/close", test_close);
  limber_window_fixture_add ("/app/awake/destroyed", test_destroyed);
  limber_window_fixture_add ("/app/awake/refused", test_refused);
  g_test_add_func ("/app/awake/alone", test_alone);
  result = g_test_run ();

  g_main_loop_quit (manager.loop);
  g_thread_join (thread);
  g_test_dbus_stop (bus);
  g_object_unref (session);

  return result;
}
