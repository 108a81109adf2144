/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-shell.h"

#define BUS "org.freedesktop.DBus"

static void
signal_cb (GDBusConnection *connection,
           const char      *sender,
           const char      *path,
           const char      *interface,
           const char      *signal,
           GVariant        *parameters,
           gpointer         user_data)
{
  LimberShell     *self = user_data;
  g_autofree char *text = g_variant_print (parameters, FALSE);

  g_string_append_printf (self->heard, "%s %s\n", signal, text);
  self->n_heard++;
}

LimberShell *
limber_shell_new (void)
{
  LimberShell *self = g_new0 (LimberShell, 1);
  g_autoptr(GError) error = NULL;

  self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (self->bus);
  self->heard = g_string_new (NULL);
  self->connection = g_dbus_connection_new_for_address_sync (
      g_test_dbus_get_bus_address (self->bus),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
          | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL,
      NULL,
      &error);
  g_assert_no_error (error);
  g_dbus_connection_signal_subscribe (self->connection,
                                      NULL,
                                      NULL,
                                      NULL,
                                      LIMBER_SHELL_PATH,
                                      NULL,
                                      G_DBUS_SIGNAL_FLAGS_NONE,
                                      signal_cb,
                                      self,
                                      NULL);

  return self;
}

void
limber_shell_free (LimberShell *self)
{
  g_clear_object (&self->connection);
  g_test_dbus_down (self->bus);
  g_clear_object (&self->bus);
  g_string_free (self->heard, TRUE);
  g_free (self);
}

/* Returns when it is known that the bus is gone. */
void
limber_shell_kill_bus (LimberShell *self)
{
  g_test_dbus_stop (self->bus);
  while (!g_dbus_connection_is_closed (self->connection))
    g_main_context_iteration (NULL, TRUE);
}

static void
reply_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* The player runs on the same thread: an answer is waited for in the main loop. */
static GVariant *
call (LimberShell *self,
      const char  *name,
      const char  *path,
      const char  *interface,
      const char  *method,
      GVariant    *parameters,
      GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  g_dbus_connection_call (self->connection,
                          name,
                          path,
                          interface,
                          method,
                          parameters,
                          NULL,
                          G_DBUS_CALL_FLAGS_NO_AUTO_START,
                          -1,
                          NULL,
                          reply_cb,
                          &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  return g_dbus_connection_call_finish (self->connection, result, error);
}

GVariant *
limber_shell_try (LimberShell *self,
                  const char  *interface,
                  const char  *method,
                  GVariant    *parameters,
                  GError     **error)
{
  return call (self, LIMBER_SHELL_NAME, LIMBER_SHELL_PATH, interface, method, parameters, error);
}

static GVariant *
call_player (LimberShell *self, const char *interface, const char *method, GVariant *parameters)
{
  g_autoptr(GError) error = NULL;
  GVariant *answer = limber_shell_try (self, interface, method, parameters, &error);

  g_assert_no_error (error);

  return answer;
}

void
limber_shell_call (LimberShell *self,
                   const char  *interface,
                   const char  *method,
                   GVariant    *parameters)
{
  g_variant_unref (call_player (self, interface, method, parameters));
}

static GVariant *
call_bus (LimberShell *self, const char *method, GVariant *parameters)
{
  g_autoptr(GError) error = NULL;
  GVariant *answer = call (self, BUS, "/org/freedesktop/DBus", BUS, method, parameters, &error);

  g_assert_no_error (error);

  return answer;
}

guint32
limber_shell_call_bus (LimberShell *self, const char *method, GVariant *parameters)
{
  g_autoptr(GVariant) answer = call_bus (self, method, parameters);
  guint32 result;

  g_variant_get (answer, "(u)", &result);

  return result;
}

gboolean
limber_shell_sees_player (LimberShell *self)
{
  g_autoptr(GVariant) answer
             = call_bus (self, "NameHasOwner", g_variant_new ("(s)", LIMBER_SHELL_NAME));
  gboolean there;

  g_variant_get (answer, "(b)", &there);

  return there;
}

void
limber_shell_wait_for_player (LimberShell *self, gboolean there)
{
  while (limber_shell_sees_player (self) != there)
    ;
}

void
limber_shell_assert_property (LimberShell *self, const char *property, const char *expected)
{
  g_autoptr(GVariant) answer = call_player (
      self, LIMBER_SHELL_PROPERTIES, "Get", g_variant_new ("(ss)", LIMBER_SHELL_PLAYER, property));
  g_autoptr(GVariant) value = NULL;
  g_autofree char *text = NULL;

  g_variant_get (answer, "(v)", &value);
  text = g_variant_print (value, FALSE);
  g_assert_cmpstr (text, ==, expected);
}

/* These and no others. */
void
limber_shell_assert_all (LimberShell               *self,
                         const char                *interface,
                         const LimberShellProperty *expected)
{
  g_autoptr(GVariant) answer = call_player (
      self, LIMBER_SHELL_PROPERTIES, "GetAll", g_variant_new ("(s)", interface));
  g_autoptr(GVariant) all = g_variant_get_child_value (answer, 0);
  guint n = 0;

  for (; expected[n].name != NULL; n++)
    {
      g_autoptr(GVariant) value = g_variant_lookup_value (all, expected[n].name, NULL);
      g_autofree char *text = value != NULL ? g_variant_print (value, FALSE) : NULL;

      g_assert_cmpstr (text, ==, expected[n].value);
    }
  g_assert_cmpuint (g_variant_n_children (all), ==, n);
}

/* What it was told since the last time, that and nothing else; %NULL for whatever it was. */
void
limber_shell_assert_heard (LimberShell *self, const char *expected)
{
  /* All that was sent before this answer has come before it. */
  limber_shell_assert_property (self, "CanControl", "true");
  if (expected != NULL)
    g_assert_cmpstr (self->heard->str, ==, expected);
  g_string_truncate (self->heard, 0);
}
