/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-media-keys.h"
#include "limber-fake-clock.h"
#include "limber-fixtures.h"
#include "limber-shell.h"

#define S ((gint64) G_USEC_PER_SEC)

/*
 * A session on a clock turned by hand, and a shell that sees it.
 *
 * Lead-in 0-5, calf left 5-25, switch 25-30, right 30-50, transition 50-55, squat (at one's own
 * pace) 55-67.
 */
typedef struct
{
  LimberFixtures  *fixtures;
  LimberFakeClock *clock;
  LimberSession   *session;
  LimberMediaKeys *keys;
  LimberShell     *shell;
} Fixture;

static LimberSession *
new_session (Fixture *self)
{
  g_autoptr(LimberRoutine) routine
             = limber_fixtures_routine (self->fixtures, "calf", "squat", NULL);
  g_autoptr(LimberTimeline) timeline = NULL;

  routine->lead_in_us = 5 * S;
  timeline = limber_fixtures_compile (self->fixtures, routine, NULL);

  return limber_session_new (LIMBER_CLOCK (self->clock), timeline, 1);
}

static void
set_up (Fixture *self, gconstpointer user_data)
{
  LimberExercise *squat;

  self->shell = limber_shell_new ();
  self->fixtures = limber_fixtures_new ();
  limber_fixtures_add_timed (self->fixtures, "calf", LIMBER_SIDES_PER_SIDE, 20);
  squat = limber_fixtures_add_counted (self->fixtures, "squat", LIMBER_SIDES_BOTH, 4, 3);
  squat->dose->self_paced = TRUE;
  self->clock = limber_fake_clock_new ();
  self->session = new_session (self);
  self->keys = limber_media_keys_new (NULL);
}

static void
tear_down (Fixture *self, gconstpointer user_data)
{
  g_assert_finalize_object (self->keys);
  g_assert_finalize_object (self->session);
  g_assert_finalize_object (self->clock);
  limber_fixtures_free (self->fixtures);
  limber_shell_free (self->shell);
}

static void
press (Fixture *self, const char *method)
{
  limber_shell_call (self->shell, LIMBER_SHELL_PLAYER, method, NULL);
}

static void
begin (Fixture *self)
{
  limber_media_keys_set_session (self->keys, self->session);
  limber_shell_wait_for_player (self->shell, TRUE);
  limber_session_start (self->session);
}

static void
assert_state (Fixture *self, LimberSessionState state)
{
  g_assert_cmpint (limber_session_get_state (self->session), ==, state);
}

static void
assert_position (Fixture *self, gint64 position)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, position);

  g_assert_cmpint (limber_session_get_position_us (self->session), ==, position);
  limber_shell_assert_property (self->shell, "Position", text);
}

static void
test_appears (Fixture *self, gconstpointer user_data)
{
  static const LimberShellProperty root[] = {
    { "CanQuit", "true" },
    { "CanRaise", "true" },
    { "HasTrackList", "false" },
    { "Identity", "'Limber'" },
    { "DesktopEntry", "'app.limber.Limber'" },
    { "SupportedUriSchemes", "[]" },
    { "SupportedMimeTypes", "[]" },
    { NULL, NULL },
  };
  static const LimberShellProperty player[] = {
    { "PlaybackStatus", "'Playing'" },
    { "Rate", "1.0" },
    { "MinimumRate", "1.0" },
    { "MaximumRate", "1.0" },
    { "Volume", "1.0" },
    { "Position", "7000000" },
    { "CanGoNext", "true" },
    { "CanGoPrevious", "true" },
    { "CanPlay", "true" },
    { "CanPause", "true" },
    { "CanSeek", "true" },
    { "CanControl", "true" },
    { "Metadata",
      "{'mpris:trackid': <objectpath '/app/limber/Limber/session/1'>, "
      "'mpris:length': <int64 67000000>, 'xesam:title': <'calf — Left leg'>, "
      "'xesam:artist': <['Hold']>, 'xesam:album': <'Fixture'>, 'xesam:trackNumber': <1>}" },
    { NULL, NULL },
  };

  g_assert_false (limber_shell_sees_player (self->shell));
  limber_media_keys_set_session (self->keys, self->session);
  limber_shell_wait_for_player (self->shell, TRUE);
  limber_shell_assert_property (self->shell, "PlaybackStatus", "'Stopped'");
  press (self, "Play");
  assert_state (self, LIMBER_SESSION_RUNNING);
  limber_fake_clock_advance (self->clock, 7 * S);
  limber_shell_assert_all (self->shell, LIMBER_SHELL_ROOT, root);
  limber_shell_assert_all (self->shell, LIMBER_SHELL_PLAYER, player);
}

static void
test_pauses (Fixture *self, gconstpointer user_data)
{
  begin (self);
  limber_fake_clock_advance (self->clock, 10 * S);
  press (self, "Play");
  assert_state (self, LIMBER_SESSION_RUNNING);
  press (self, "Pause");
  assert_state (self, LIMBER_SESSION_PAUSED);
  limber_shell_assert_property (self->shell, "PlaybackStatus", "'Paused'");
  press (self, "Pause");
  assert_state (self, LIMBER_SESSION_PAUSED);

  /* Goes on counted in, and can be stopped in the counting. */
  press (self, "Play");
  assert_state (self, LIMBER_SESSION_COUNTING_IN);
  limber_shell_assert_property (self->shell, "PlaybackStatus", "'Playing'");
  press (self, "PlayPause");
  assert_state (self, LIMBER_SESSION_PAUSED);
  press (self, "PlayPause");
  limber_fake_clock_advance (self->clock, 3 * S);
  assert_state (self, LIMBER_SESSION_RUNNING);
  assert_position (self, 10 * S);

  /* Nothing is lost by it. */
  press (self, "Stop");
  assert_state (self, LIMBER_SESSION_PAUSED);
  assert_position (self, 10 * S);
  g_assert_true (limber_shell_sees_player (self->shell));
}

static void
test_steps (Fixture *self, gconstpointer user_data)
{
  begin (self);
  press (self, "Next");
  assert_position (self, 5 * S);
  press (self, "Next");
  assert_position (self, 50 * S);
  press (self, "Previous");
  assert_position (self, 0);
  press (self, "Pause");
  press (self, "Next");
  assert_state (self, LIMBER_SESSION_PAUSED);
  assert_position (self, 5 * S);
}

/* At the end of a phase at one's own pace "play" is what goes on; it stands still until then. */
static void
test_waits (Fixture *self, gconstpointer user_data)
{
  begin (self);
  limber_session_seek (self->session, 60 * S);
  limber_fake_clock_advance (self->clock, 20 * S);
  assert_state (self, LIMBER_SESSION_WAITING);
  limber_shell_assert_property (self->shell, "PlaybackStatus", "'Paused'");
  assert_position (self, 67 * S);
  press (self, "Pause");
  assert_state (self, LIMBER_SESSION_PAUSED);
  press (self, "Play");
  limber_fake_clock_advance (self->clock, 4 * S);
  assert_state (self, LIMBER_SESSION_WAITING);
  press (self, "Play");
  assert_state (self, LIMBER_SESSION_FINISHED);
  limber_shell_wait_for_player (self->shell, FALSE);
}

static void
seek (Fixture *self, gint64 offset)
{
  limber_shell_call (self->shell, LIMBER_SHELL_PLAYER, "Seek", g_variant_new ("(x)", offset));
}

static void
set_position (Fixture *self, const char *track, gint64 position)
{
  limber_shell_call (
      self->shell, LIMBER_SHELL_PLAYER, "SetPosition", g_variant_new ("(ox)", track, position));
}

static void
test_seeks (Fixture *self, gconstpointer user_data)
{
  static const char track[] = "/app/limber/Limber/session/1";

  begin (self);
  limber_fake_clock_advance (self->clock, 6 * S);
  seek (self, 10 * S);
  assert_position (self, 16 * S);
  seek (self, -4 * S);
  assert_position (self, 12 * S);
  seek (self, -13 * S);
  assert_position (self, 0);
  seek (self, G_MININT64);
  assert_position (self, 0);
  seek (self, G_MAXINT64);
  assert_position (self, 5 * S);
  seek (self, 63 * S);
  assert_position (self, 50 * S);

  set_position (self, track, 31 * S);
  assert_position (self, 31 * S);
  set_position (self, "/app/limber/Limber/session/2", 7 * S);
  set_position (self, track, -1);
  set_position (self, track, 67 * S + 1);
  assert_position (self, 31 * S);
  assert_state (self, LIMBER_SESSION_RUNNING);
}

static void
test_tells (Fixture *self, gconstpointer user_data)
{
  begin (self);
  limber_shell_assert_heard (self->shell,
                             "PropertiesChanged ('org.mpris.MediaPlayer2.Player', "
                             "{'PlaybackStatus': <'Playing'>}, [])\n");

  /* Seconds pass by themselves. */
  limber_fake_clock_advance (self->clock, 4 * S);
  limber_shell_assert_heard (self->shell, "");
  limber_fake_clock_advance (self->clock, 22 * S);
  limber_shell_assert_heard (
      self->shell,
      "PropertiesChanged ('org.mpris.MediaPlayer2.Player', {'Metadata': <"
      "{'mpris:trackid': <objectpath '/app/limber/Limber/session/1'>, "
      "'mpris:length': <int64 67000000>, 'xesam:title': <'calf — Left leg'>, "
      "'xesam:artist': <['Hold']>, 'xesam:album': <'Fixture'>, 'xesam:trackNumber': <1>}>}, [])\n"
      "PropertiesChanged ('org.mpris.MediaPlayer2.Player', {'Metadata': <"
      "{'mpris:trackid': <objectpath '/app/limber/Limber/session/1'>, "
      "'mpris:length': <int64 67000000>, 'xesam:title': <'calf — Right leg'>, "
      "'xesam:artist': <['Switch sides']>, 'xesam:album': <'Fixture'>, "
      "'xesam:trackNumber': <1>}>}, [])\n");

  limber_session_pause (self->session);
  limber_session_pause (self->session);
  limber_shell_assert_heard (self->shell,
                             "PropertiesChanged ('org.mpris.MediaPlayer2.Player', "
                             "{'PlaybackStatus': <'Paused'>}, [])\n");
  limber_session_resume (self->session);
  limber_shell_assert_heard (self->shell,
                             "PropertiesChanged ('org.mpris.MediaPlayer2.Player', "
                             "{'PlaybackStatus': <'Playing'>}, [])\n");
  limber_fake_clock_advance (self->clock, 3 * S);
  limber_shell_assert_heard (self->shell, "Seeked (26000000,)\n");

  limber_session_seek (self->session, 51 * S);
  limber_shell_assert_heard (
      self->shell,
      "PropertiesChanged ('org.mpris.MediaPlayer2.Player', {'Metadata': <"
      "{'mpris:trackid': <objectpath '/app/limber/Limber/session/1'>, "
      "'mpris:length': <int64 67000000>, 'xesam:title': <'squat'>, "
      "'xesam:artist': <['Next']>, 'xesam:album': <'Fixture'>, 'xesam:trackNumber': <2>}>}, [])\n"
      "Seeked (51000000,)\n");
  limber_session_adjust (self->session, 10 * S);
  limber_shell_assert_heard (
      self->shell,
      "PropertiesChanged ('org.mpris.MediaPlayer2.Player', {'Metadata': <"
      "{'mpris:trackid': <objectpath '/app/limber/Limber/session/1'>, "
      "'mpris:length': <int64 77000000>, 'xesam:title': <'squat'>, "
      "'xesam:artist': <['Next']>, 'xesam:album': <'Fixture'>, 'xesam:trackNumber': <2>}>}, [])\n");
}

static void
test_sleeps (Fixture *self, gconstpointer user_data)
{
  begin (self);
  limber_fake_clock_advance (self->clock, 7 * S);
  limber_shell_assert_heard (self->shell, NULL);
  limber_fake_clock_suspend (self->clock, 3600 * S);
  assert_state (self, LIMBER_SESSION_PAUSED);
  limber_shell_assert_heard (self->shell,
                             "PropertiesChanged ('org.mpris.MediaPlayer2.Player', "
                             "{'PlaybackStatus': <'Paused'>}, [])\n"
                             "Seeked (7000000,)\n");
}

static void
set_property (Fixture *self, const char *property, double value)
{
  limber_shell_call (
      self->shell,
      LIMBER_SHELL_PROPERTIES,
      "Set",
      g_variant_new ("(ssv)", LIMBER_SHELL_PLAYER, property, g_variant_new_double (value)));
}

static void
test_sets (Fixture *self, gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) answer = NULL;

  begin (self);
  set_property (self, "Rate", 2);
  set_property (self, "Volume", 0.5);
  assert_state (self, LIMBER_SESSION_RUNNING);
  limber_shell_assert_property (self->shell, "Rate", "1.0");
  limber_shell_assert_property (self->shell, "Volume", "1.0");
  set_property (self, "Rate", 0);
  assert_state (self, LIMBER_SESSION_PAUSED);

  answer = limber_shell_try (
      self->shell, LIMBER_SHELL_PLAYER, "OpenUri", g_variant_new ("(s)", "file:///song"), &error);
  g_assert_error (error, G_DBUS_ERROR, G_DBUS_ERROR_NOT_SUPPORTED);
  assert_state (self, LIMBER_SESSION_PAUSED);

  /* Without a window there is nothing to be raised or closed. */
  limber_shell_call (self->shell, LIMBER_SHELL_ROOT, "Raise", NULL);
  limber_shell_call (self->shell, LIMBER_SHELL_ROOT, "Quit", NULL);
  g_assert_true (limber_shell_sees_player (self->shell));
}

static void
test_over (Fixture *self, gconstpointer user_data)
{
  begin (self);
  limber_session_end (self->session);
  limber_shell_wait_for_player (self->shell, FALSE);

  g_assert_finalize_object (self->session);
  self->session = new_session (self);
  begin (self);
  limber_shell_assert_property (self->shell, "PlaybackStatus", "'Playing'");
  set_position (self, "/app/limber/Limber/session/1", 20 * S);
  assert_position (self, 0);
  set_position (self, "/app/limber/Limber/session/2", 20 * S);
  assert_position (self, 20 * S);

  /* The last "next" is the end, and is answered as every other. */
  press (self, "Next");
  press (self, "Next");
  press (self, "Next");
  assert_state (self, LIMBER_SESSION_FINISHED);
  limber_shell_wait_for_player (self->shell, FALSE);

  /* What is over is not steered. */
  limber_media_keys_set_session (self->keys, self->session);
  g_assert_false (limber_shell_sees_player (self->shell));
}

/* The window may be gone while the bus has not answered yet. */
static void
test_hurries (Fixture *self, gconstpointer user_data)
{
  for (int i = 0; i < 3; i++)
    {
      limber_media_keys_set_session (self->keys, self->session);
      limber_media_keys_set_session (self->keys, NULL);
    }
  g_assert_false (limber_shell_sees_player (self->shell));
  limber_media_keys_set_session (self->keys, self->session);
  limber_media_keys_set_session (self->keys, NULL);
  limber_media_keys_set_session (self->keys, self->session);
  limber_shell_wait_for_player (self->shell, TRUE);
  limber_media_keys_set_session (self->keys, NULL);
  limber_media_keys_set_session (self->keys, self->session);
  limber_shell_wait_for_player (self->shell, TRUE);
  limber_shell_assert_property (self->shell, "PlaybackStatus", "'Stopped'");
}

/* Somebody else has the name: the session goes on, and has it after them. */
static void
test_taken (Fixture *self, gconstpointer user_data)
{
  g_assert_cmpuint (limber_shell_call_bus (
                        self->shell, "RequestName", g_variant_new ("(su)", LIMBER_SHELL_NAME, 4)),
                    ==,
                    1);
  limber_media_keys_set_session (self->keys, self->session);
  limber_session_start (self->session);
  /* Only then is it sure that we have asked for it. */
  for (gboolean pause = TRUE; self->shell->n_heard == 0; pause = !pause)
    {
      if (pause)
        limber_session_pause (self->session);
      else
        limber_session_resume (self->session);
      g_assert_true (limber_shell_sees_player (self->shell));
    }
  g_assert_false (limber_session_is_over (self->session));
  g_assert_cmpuint (
      limber_shell_call_bus (self->shell, "ReleaseName", g_variant_new ("(s)", LIMBER_SHELL_NAME)),
      ==,
      1);
  limber_shell_assert_property (self->shell, "CanPlay", "true");
}

static void
test_bus_dies (Fixture *self, gconstpointer user_data)
{
  begin (self);
  limber_fake_clock_advance (self->clock, 6 * S);
  limber_shell_kill_bus (self->shell);

  limber_fake_clock_advance (self->clock, 20 * S);
  limber_session_pause (self->session);
  limber_session_resume (self->session);
  limber_fake_clock_advance (self->clock, 4 * S);
  limber_session_next (self->session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  assert_state (self, LIMBER_SESSION_RUNNING);
  limber_session_end (self->session);

  /* Nor does the next one mind. */
  g_assert_finalize_object (self->session);
  self->session = new_session (self);
  limber_media_keys_set_session (self->keys, self->session);
  limber_session_start (self->session);
  for (int i = 0; i < 100; i++)
    g_main_context_iteration (NULL, FALSE);
  assert_state (self, LIMBER_SESSION_RUNNING);
  limber_media_keys_set_session (self->keys, NULL);
}

static gboolean
has_all (const GDBusInterfaceInfo *info, const char *const *methods, const char *const *properties)
{
  for (; *methods != NULL; methods++)
    if (g_dbus_interface_info_lookup_method ((GDBusInterfaceInfo *) info, *methods) == NULL)
      return FALSE;
  for (; *properties != NULL; properties++)
    if (g_dbus_interface_info_lookup_property ((GDBusInterfaceInfo *) info, *properties) == NULL)
      return FALSE;

  return TRUE;
}

/* What every such player must have. */
static void
test_introspection (Fixture *self, gconstpointer user_data)
{
  static const char *const root_methods[] = { "Raise", "Quit", NULL };
  static const char *const root_properties[] = {
    "CanQuit", "CanRaise", "HasTrackList", "Identity", "SupportedUriSchemes", "SupportedMimeTypes",
    NULL
  };
  static const char *const player_methods[]
      = { "Next", "Previous", "Pause",       "PlayPause", "Stop",
          "Play", "Seek",     "SetPosition", "OpenUri",   NULL };
  static const char *const player_properties[]
      = { "PlaybackStatus", "Rate",          "Metadata",   "Volume",   "Position",
          "MinimumRate",    "MaximumRate",   "CanPlay",    "CanPause", "CanSeek",
          "CanGoNext",      "CanGoPrevious", "CanControl", NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) answer = NULL;
  g_autoptr(GDBusNodeInfo) node = NULL;
  GDBusInterfaceInfo *player;
  const char         *xml;

  begin (self);
  answer = limber_shell_try (
      self->shell, "org.freedesktop.DBus.Introspectable", "Introspect", NULL, &error);
  g_assert_no_error (error);
  g_variant_get (answer, "(&s)", &xml);
  node = g_dbus_node_info_new_for_xml (xml, &error);
  g_assert_no_error (error);
  g_assert_true (has_all (
      g_dbus_node_info_lookup_interface (node, LIMBER_SHELL_ROOT), root_methods, root_properties));
  player = g_dbus_node_info_lookup_interface (node, LIMBER_SHELL_PLAYER);
  g_assert_true (has_all (player, player_methods, player_properties));
  g_assert_nonnull (g_dbus_interface_info_lookup_signal (player, "Seeked"));
}

static void
reply_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* No bus at all. */
static void
test_alone (void)
{
  g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr(LimberFakeClock) clock = limber_fake_clock_new ();
  g_autoptr(LimberMediaKeys) keys = limber_media_keys_new (NULL);
  g_autoptr(LimberRoutine) routine = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  g_autoptr(LimberSession) session = NULL;
  g_autoptr(GAsyncResult) result = NULL;

  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/dev/null/bus", TRUE);
  limber_fixtures_add_timed (fixtures, "calf", LIMBER_SIDES_BOTH, 20);
  routine = limber_fixtures_routine (fixtures, "calf", NULL);
  timeline = limber_fixtures_compile (fixtures, routine, NULL);
  session = limber_session_new (LIMBER_CLOCK (clock), timeline, 1);
  limber_media_keys_set_session (keys, session);
  limber_session_start (session);
  /* Whoever asks after it has the answer that there is none, too. */
  g_bus_get (G_BUS_TYPE_SESSION, NULL, reply_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  limber_fake_clock_advance (clock, 10 * S);
  limber_session_seek (session, 15 * S);
  limber_fake_clock_advance (clock, 30 * S);
  g_assert_true (limber_session_is_over (session));
  g_assert_null (g_bus_get_finish (result, NULL));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/media-keys/appears", test_appears },
    { "/media-keys/pauses", test_pauses },
    { "/media-keys/steps", test_steps },
    { "/media-keys/waits", test_waits },
    { "/media-keys/seeks", test_seeks },
    { "/media-keys/tells", test_tells },
    { "/media-keys/sleeps", test_sleeps },
    { "/media-keys/sets", test_sets },
    { "/media-keys/over", test_over },
    { "/media-keys/hurries", test_hurries },
    { "/media-keys/taken", test_taken },
    { "/media-keys/bus-dies", test_bus_dies },
    { "/media-keys/introspection", test_introspection },
  };
  g_autofree char *daemon = g_find_program_in_path ("dbus-daemon");

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (daemon == NULL)
    {
      g_print ("1..0 # SKIP dbus-daemon is not installed\n");
      return 0;
    }

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/media-keys/alone", test_alone);

  return g_test_run ();
}
