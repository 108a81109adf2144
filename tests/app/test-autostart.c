/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-config.h"

#include "desktop/limber-autostart.h"
#include "limber-shell.h"

#define PORTAL_PATH "/org/freedesktop/portal/desktop"

static const char portal_xml[]
    = "<node><interface name='org.freedesktop.portal.Background'>"
      "<method name='RequestBackground'><arg type='s' direction='in'/>"
      "<arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
      "</interface></node>";

/* A portal, what it was asked, and what it says. */
typedef struct
{
  LimberShell *shell;
  guint        n_asked;
  gboolean     autostart;
  char        *command;
  gboolean     grants;
} Portal;

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
  Portal *portal = user_data;
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
  g_autofree char *who = g_strdup (sender + 1);
  g_autofree char *handle = NULL;
  g_auto (GStrv) command = NULL;
  const char     *token;
  GVariantBuilder results;

  g_assert_true (g_variant_lookup (options, "handle_token", "&s", &token));
  g_assert_true (g_variant_lookup (options, "autostart", "b", &portal->autostart));
  g_assert_true (g_variant_lookup (options, "commandline", "^as", &command));
  g_free (portal->command);
  portal->command = g_strjoinv (" ", command);
  g_strdelimit (who, ".", '_');
  handle = g_strdup_printf (PORTAL_PATH "/request/%s/%s", who, token);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", handle));

  g_variant_builder_init (&results, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (
      &results, "{sv}", "autostart", g_variant_new_boolean (portal->grants && portal->autostart));
  g_dbus_connection_emit_signal (connection,
                                 NULL,
                                 handle,
                                 "org.freedesktop.portal.Request",
                                 "Response",
                                 g_variant_new ("(ua{sv})", portal->grants ? 0 : 2, &results),
                                 NULL);
  portal->n_asked++;
}

static void
open_portal (Portal *portal)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_cb };
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (portal_xml, NULL);

  g_assert_cmpuint (
      g_dbus_connection_register_object (
          portal->shell->connection, PORTAL_PATH, info->interfaces[0], &vtable, portal, NULL, NULL),
      !=,
      0);
  limber_shell_call_bus (
      portal->shell, "RequestName", g_variant_new ("(su)", "org.freedesktop.portal.Desktop", 0));
}

static char *
get_path (void)
{
  return g_build_filename (
      g_get_user_config_dir (), "autostart", LIMBER_APPLICATION_ID ".desktop", NULL);
}

static gboolean
is_file_there (void)
{
  g_autofree char *path = get_path ();

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Until it has been so, which takes a thread. */
static void
wait_for_file (gboolean there)
{
  const gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (is_file_there () != there)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }
}

static void
settle (void)
{
  const gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 4;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

/* The desktop makes of the line what was meant. */
static void
assert_line (const char *line, const char *const *expected)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) text = g_string_new (line);
  g_autoptr (GError) error = NULL;

  g_string_replace (text, "%%", "%", 0);
  g_shell_parse_argv (text->str, NULL, &words, &error);
  g_assert_no_error (error);
  g_assert_true (g_strv_equal ((const char *const *) words, expected));
}

static void
test_file (void)
{
  static const char *const command[]
      = { "env", "A=b c", "/opt/it's \"new\" $1 100% \\/limber", "--background", NULL };
  g_autoptr (LimberAutostart) autostart = limber_autostart_new (command, FALSE);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = get_path ();
  g_autofree char *line = NULL;

  limber_autostart_set_wanted (autostart, FALSE);
  settle ();
  g_assert_false (is_file_there ());
  limber_autostart_set_wanted (autostart, TRUE);
  wait_for_file (TRUE);
  settle ();
  g_assert_true (g_key_file_load_from_file (file, path, 0, NULL));
  line = g_key_file_get_string (file, "Desktop Entry", "Exec", NULL);
  assert_line (line, command);

  /* What is wanted last is what remains. */
  for (guint i = 0; i < 7; i++)
    limber_autostart_set_wanted (autostart, i % 2 == 1);
  wait_for_file (FALSE);
  settle ();
  g_assert_false (is_file_there ());
}

static void
test_portal (void)
{
  static const char *const command[] = { "limber", "--background", NULL };
  Portal                   portal = { .shell = limber_shell_new (), .grants = TRUE };
  g_autoptr (LimberAutostart) autostart = limber_autostart_new (command, TRUE);

  open_portal (&portal);
  limber_autostart_set_wanted (autostart, TRUE);
  settle ();
  g_assert_cmpuint (portal.n_asked, ==, 1);
  g_assert_true (portal.autostart);
  g_assert_cmpstr (portal.command, ==, "limber --background");
  g_assert_false (is_file_there ());
  limber_autostart_set_wanted (autostart, FALSE);
  settle ();
  g_assert_cmpuint (portal.n_asked, ==, 2);
  g_assert_false (portal.autostart);

  /* One that cannot do it leaves it to the file. */
  portal.grants = FALSE;
  limber_autostart_set_wanted (autostart, TRUE);
  wait_for_file (TRUE);
  g_assert_cmpuint (portal.n_asked, ==, 3);
  limber_autostart_set_wanted (autostart, FALSE);
  wait_for_file (FALSE);
  settle ();

  /* There is none. */
  limber_shell_call_bus (
      portal.shell, "ReleaseName", g_variant_new ("(s)", "org.freedesktop.portal.Desktop"));
  limber_autostart_set_wanted (autostart, TRUE);
  wait_for_file (TRUE);
  settle ();
  g_assert_finalize_object (g_steal_pointer (&autostart));
  g_free (portal.command);
  limber_shell_free (portal.shell);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/app/autostart/file", test_file);
  g_test_add_func ("/app/autostart/portal", test_portal);

  return g_test_run ();
}
