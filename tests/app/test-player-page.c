/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-session-bar.h"
#include "app/limber-settings.h"
#include "limber-window-fixture.h"

static gint64
get_length (LimberWindowFixture *self, guint phase)
{
  LimberTimeline *timeline = limber_session_get_timeline (limber_window_fixture_get_session (self));

  return limber_timeline_get_phase (timeline, phase)->length_us;
}

/* In the first exercise, twenty seconds from the start. */
static LimberSession *
begin (LimberWindowFixture *self)
{
  limber_window_fixture_begin (self, "post-run-short");
  limber_fake_clock_advance (self->clock, 20 * S);
  g_assert_cmpuint (limber_session_get_phase (limber_window_fixture_get_session (self)), ==, 1);

  return limber_window_fixture_get_session (self);
}

static void
test_pause (LimberWindowFixture *self, gconstpointer user_data)
{
  static const char *const keys[] = { "space", "AudioPlay", "AudioPause" };
  LimberSession           *session = begin (self);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gint64 position = limber_session_get_position_us (session);

      limber_window_fixture_press (self, keys[i]);
      limber_window_fixture_assert_state (self, LIMBER_SESSION_PAUSED);
      limber_fake_clock_advance (self->clock, 5 * S);
      g_assert_cmpint (limber_session_get_position_us (session), ==, position);
      limber_window_fixture_press (self, keys[i]);
      limber_window_fixture_assert_state (self, LIMBER_SESSION_COUNTING_IN);
      limber_fake_clock_advance (self->clock, 4 * S);
      g_assert_cmpint (limber_session_get_position_us (session), ==, position + S);
    }
}

static void
assert_goes (LimberWindowFixture *self, const char *key, gboolean forward)
{
  LimberSession *session = limber_window_fixture_get_session (self);
  guint          before = limber_session_get_phase (session);

  limber_window_fixture_press (self, key);
  g_assert_cmpuint (limber_session_get_phase (session), !=, before);
  g_assert_cmpint (limber_session_get_phase (session) > before, ==, forward);
}

static void
test_steps (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberSession *session = begin (self);

  assert_goes (self, "Right", TRUE);
  assert_goes (self, "AudioNext", TRUE);
  assert_goes (self, "AudioPrev", FALSE);
  assert_goes (self, "Right", TRUE);
  assert_goes (self, "Left", FALSE);

  /* Time flows the other way, and so do the arrows; what plays music does not. */
  gtk_widget_set_direction (limber_window_fixture_get_player (self), GTK_TEXT_DIR_RTL);
  assert_goes (self, "Left", TRUE);
  assert_goes (self, "Right", FALSE);
  assert_goes (self, "AudioNext", TRUE);
  g_assert_false (limber_session_is_over (session));
}

static void
test_repeat (LimberWindowFixture *self, gconstpointer user_data)
{
  static const char *const keys[] = { "<Shift>Left", "r" };
  LimberSession           *session = begin (self);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      LimberTimeline *timeline = limber_session_get_timeline (session);

      guint  bout;
      gint64 back;

      limber_session_seek (session, limber_timeline_find_step (timeline, 2) + 20 * S);
      bout = limber_session_get_phase (session);
      limber_window_fixture_press (self, keys[i]);

      /* A moment before it begins. */
      g_assert_cmpuint (limber_session_get_phase (session), ==, bout - 1);
      back = limber_timeline_get_phase (timeline, bout)->start_us
             - limber_session_get_position_us (session);
      g_assert_cmpint (back, >, 0);
      g_assert_cmpint (back, <=, 10 * S);
    }
}

static void
test_length (LimberWindowFixture *self, gconstpointer user_data)
{
  static const struct
  {
    const char *key;
    int         seconds;
  } keys[] = {
    { "plus", 10 }, { "KP_Add", 10 }, { "equal", 10 }, { "minus", -10 }, { "KP_Subtract", -10 },
  };
  LimberSession *session = begin (self);
  gint64         position = limber_session_get_position_us (session);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gint64 before = get_length (self, 1);

      limber_window_fixture_press (self, keys[i].key);
      g_assert_cmpint (get_length (self, 1) - before, ==, keys[i].seconds * S);
      g_assert_cmpint (limber_session_get_position_us (session), ==, position);
    }
}

static void
test_sounds (LimberWindowFixture *self, gconstpointer user_data)
{
  GSettings *settings = limber_services_get_settings (self->services);

  begin (self);
  g_assert_true (g_settings_get_boolean (settings, LIMBER_SETTINGS_SOUNDS));
  limber_window_fixture_press (self, "m");
  g_assert_false (g_settings_get_boolean (settings, LIMBER_SETTINGS_SOUNDS));
  limber_fake_sink_forget (self->sink);
  limber_window_fixture_press (self, "Right");
  limber_fake_clock_advance (self->clock, 10 * S);
  for (guint i = 0; i < limber_fake_sink_get_n_events (self->sink); i++)
    g_assert_cmpstr (limber_fake_sink_get_event (self->sink, i)->call, !=, "play");
  limber_window_fixture_press (self, "m");
  g_assert_true (g_settings_get_boolean (settings, LIMBER_SETTINGS_SOUNDS));
}

/* Without a window manager nobody fills the screen, but it is asked for. */
static void
test_full_screen (LimberWindowFixture *self, gconstpointer user_data)
{
  begin (self);
  limber_window_fixture_press (self, "f");
  limber_window_fixture_assert_state (self, LIMBER_SESSION_RUNNING);
  limber_window_fixture_assert_page (self, "player");
}

static void
test_end (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberSession *session = begin (self);

  limber_window_fixture_press (self, "Escape");
  limber_window_fixture_assert_state (self, LIMBER_SESSION_PAUSED);
  limber_window_fixture_answer (self, "on");
  g_assert_null (limber_window_fixture_get_dialog (self));
  limber_window_fixture_assert_state (self, LIMBER_SESSION_COUNTING_IN);
  limber_fake_clock_advance (self->clock, 4 * S);
  limber_window_fixture_assert_state (self, LIMBER_SESSION_RUNNING);

  /* A session that was paused stays so. */
  limber_window_fixture_press (self, "space");
  limber_window_fixture_press (self, "Escape");
  limber_window_fixture_answer (self, "on");
  limber_window_fixture_assert_state (self, LIMBER_SESSION_PAUSED);

  limber_window_fixture_press (self, "Escape");
  limber_window_fixture_answer (self, "end");
  g_assert_true (limber_session_is_over (session));
  limber_window_fixture_assert_page (self, "summary");
}

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *parent = g_build_filename (g_get_user_data_dir (), folder, NULL);
  g_autofree char *path = g_build_filename (parent, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* An exercise at one's own pace waits for the same keys. */
static void
test_own_pace (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberSession *session;
  guint          phase;

  limber_window_fixture_close (self);
  write_file (
      "exercises",
      "heel-drop.json",
      "{\"format\": 1, \"id\": \"heel-drop\", \"name\": \"Heel drop\", \"kind\": \"strength-reps\","
      " \"position\": \"standing\", \"sides\": \"both\","
      " \"dose\": {\"sets\": 1, \"reps\": 8, \"self-paced\": true},"
      " \"muscles\": {\"primary\": [\"calves\"]}, \"instructions\": [\"Down slowly.\"],"
      " \"cues\": [\"Slowly\"]}");
  write_file ("routines",
              "heels.json",
              "{\"format\": 1, \"id\": \"heels\", \"name\": \"Heels\", \"context\": \"rest-day\","
              " \"steps\": [{\"exercise\": \"heel-drop\"}, {\"exercise\": \"march-in-place\"}]}");
  limber_window_fixture_open (self);

  limber_window_fixture_begin (self, "heels");
  session = limber_window_fixture_get_session (self);
  limber_fake_clock_advance (self->clock, 600 * S);
  limber_window_fixture_assert_state (self, LIMBER_SESSION_WAITING);
  phase = limber_session_get_phase (session);
  g_assert_true (limber_widget_shows_text (limber_window_fixture_get_player (self),
                                           "Go on when you are ready"));
  limber_window_fixture_press (self, "space");
  limber_window_fixture_assert_state (self, LIMBER_SESSION_RUNNING);
  g_assert_cmpuint (limber_session_get_phase (session), ==, phase + 1);
}

static GtkEventController *
find_drag (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return controller;
    }
  g_assert_not_reached ();
}

/* GTK makes no events for tests, so the bar is told what the pointer did. */
static void
click (GtkWidget *bar, double x)
{
  GtkEventController *drag = find_drag (bar);

  g_signal_emit_by_name (drag, "drag-begin", x, 5.0);
  g_signal_emit_by_name (drag, "drag-end", 0.0, 0.0);
}

static void
test_bar (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberSession  *session = begin (self);
  LimberTimeline *timeline = limber_session_get_timeline (session);
  GtkWidget      *bar = limber_window_fixture_find (self, LIMBER_TYPE_SESSION_BAR);
  LimberStage     stage = { GTK_WIDGET (self->window), bar };
  gint64          total = limber_timeline_get_total_us (timeline);
  double          width;

  limber_window_fixture_settle (self);
  width = gtk_widget_get_width (bar);
  click (bar, width / 2);
  g_assert_cmpint (ABS (limber_session_get_position_us (session) - total / 2), <, total / 10);
  limber_window_fixture_assert_state (self, LIMBER_SESSION_RUNNING);
  g_assert_cmpint (limber_session_bar_get_position (LIMBER_SESSION_BAR (bar)),
                   ==,
                   limber_session_get_position_us (session));

  click (bar, 0);
  g_assert_cmpint (limber_session_get_position_us (session), ==, 0);
  /* What was left out by jumping is not the end. */
  click (bar, width);
  g_assert_false (limber_session_is_over (session));

  g_assert_true (gtk_widget_grab_focus (bar));
  limber_stage_press (&stage, "Home");
  g_assert_cmpint (limber_session_get_position_us (session), ==, 0);
  limber_stage_press (&stage, "End");
  g_assert_cmpint (
      limber_session_get_position_us (session),
      ==,
      limber_timeline_find_step (timeline, (int) limber_timeline_get_n_steps (timeline) - 1));
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  *count += 1;
}

static void
entered_cb (LimberSession *session, guint phase, gint64 position, guint *count)
{
  *count += 1;
}

/* The name of the window is what a screen reader says when it changes. */
static void
test_announced_once (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberSession *session;
  guint          titles = 0;
  guint          phases = 0;

  limber_window_fixture_begin (self, "post-run-short");
  session = limber_window_fixture_get_session (self);
  g_signal_connect (self->window, "notify::title", G_CALLBACK (count_cb), &titles);
  g_signal_connect (session, "entered", G_CALLBACK (entered_cb), &phases);
  while (limber_session_get_phase (session) + 1
         < limber_timeline_get_n_phases (limber_session_get_timeline (session)))
    {
      limber_fake_clock_advance (self->clock, S / 2);
      g_assert_cmpuint (titles, ==, phases);
    }
  g_assert_cmpuint (phases, >, 10);

  /* Pausing and going on is told by the button. */
  limber_window_fixture_press (self, "space");
  limber_window_fixture_press (self, "space");
  limber_fake_clock_advance (self->clock, 4 * S);
  g_assert_cmpuint (titles, ==, phases);
  g_signal_handlers_disconnect_by_func (session, entered_cb, &phases);
}

typedef struct
{
  guint    frames;
  gboolean over;
} Frames;

static void
frame_cb (GdkFrameClock *clock, Frames *frames)
{
  frames->frames += 1;
}

static gboolean
over_cb (gpointer user_data)
{
  Frames *frames = user_data;

  frames->over = TRUE;

  return G_SOURCE_REMOVE;
}

/* Frames that are asked for within a third of a second. */
static guint
count_frames (LimberWindowFixture *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));
  Frames         frames = { 0 };
  gulong         id;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_nonnull (clock);
  id = g_signal_connect (clock, "update", G_CALLBACK (frame_cb), &frames);
  g_timeout_add (333, over_cb, &frames);
  while (!frames.over)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, id);

  return frames.frames;
}

/* However slow the machine is, they come. */
static void
wait_for_frames (LimberWindowFixture *self)
{
  guint n = 0;

  limber_wait_until ((n += count_frames (self)) > 0);
}

static void
records_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GPtrArray **records = user_data;
  g_autoptr (GError) error = NULL;

  *records = limber_store_sessions_finish (LIMBER_STORE (source), result, &error);
  g_assert_no_error (error);
}

static gint64
get_recorded (LimberWindowFixture *self)
{
  g_autoptr (GPtrArray) records = NULL;
  const LimberRecord *record;

  limber_store_sessions_async (self->store, 0, 10, NULL, records_cb, &records);
  limber_wait_until (records != NULL);
  g_assert_cmpuint (records->len, ==, 1);
  record = g_ptr_array_index (records, 0);
  g_assert_cmpint (record->state, ==, LIMBER_RECORD_RUNNING);

  return record->position_us;
}

static guint
count_sounds (LimberWindowFixture *self)
{
  guint count = 0;

  for (guint i = 0; i < limber_fake_sink_get_n_events (self->sink); i++)
    count += g_str_equal (limber_fake_sink_get_event (self->sink, i)->call, "play");

  return count;
}

/* A window that cannot be seen keeps time, sounds and records; it draws nothing. */
static void
test_hidden (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberSession *session;
  gint64         position;
  guint          sounds;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  session = begin (self);
  wait_for_frames (self);
  position = limber_session_get_position_us (session);
  sounds = count_sounds (self);

  gtk_widget_set_visible (GTK_WIDGET (self->window), FALSE);
  g_assert_cmpuint (count_frames (self), ==, 0);
  limber_fake_clock_advance (self->clock, 100 * S);
  g_assert_cmpuint (count_frames (self), ==, 0);
  g_assert_cmpint (limber_session_get_position_us (session), ==, position + 100 * S);
  g_assert_cmpuint (count_sounds (self), >, sounds + 3);
  g_assert_cmpint (get_recorded (self), >=, position + 99 * S);

  gtk_widget_set_visible (GTK_WIDGET (self->window), TRUE);
  limber_window_fixture_settle (self);
  wait_for_frames (self);
  limber_window_fixture_press (self, "space");
  limber_window_fixture_settle (self);
  /* On a busy machine the last of what the pause changed may come late, but it does come to rest:
   * a second goes by without a frame. */
  for (guint i = 0, quiet = 0; quiet < 3; i++)
    {
      g_assert_cmpuint (i, <, 20);
      quiet = count_frames (self) == 0 ? quiet + 1 : 0;
    }
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/app/player-page/pause", test_pause);
  limber_window_fixture_add ("/app/player-page/steps", test_steps);
  limber_window_fixture_add ("/app/player-page/repeat", test_repeat);
  limber_window_fixture_add ("/app/player-page/length", test_length);
  limber_window_fixture_add ("/app/player-page/sounds", test_sounds);
  limber_window_fixture_add ("/app/player-page/full-screen", test_full_screen);
  limber_window_fixture_add ("/app/player-page/end", test_end);
  limber_window_fixture_add ("/app/player-page/own-pace", test_own_pace);
  limber_window_fixture_add ("/app/player-page/bar", test_bar);
  limber_window_fixture_add ("/app/player-page/announced-once", test_announced_once);
  limber_window_fixture_add ("/app/player-page/hidden", test_hidden);

  return g_test_run ();
}
