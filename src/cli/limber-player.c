/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-player.h"

#include "limber-config.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli/limber-play-summary.h"
#include "cli/limber-play-view.h"
#include "cli/limber-terminal.h"
#include "coach/limber-canberra-sink.h"
#include "coach/limber-speech.h"
#include "content/limber-format.h"
#include "guide/limber-phrases.h"
#include "session/limber-system-clock.h"

/* The picture moves this often while time goes on; the session does not depend on it. */
#define FRAME_US (G_USEC_PER_SEC / 8)

/* The last sound is given the time to ring out. */
#define RING_OUT_US (2 * G_USEC_PER_SEC)

/* How long a message stays in place of the keys. */
#define MESSAGE_US (6 * G_USEC_PER_SEC)

#define STEP_US (10 * G_USEC_PER_SEC)

typedef enum
{
  ASK_NOTHING,
  ASK_UNFINISHED,
  ASK_END,
} Question;

/**
 * LimberPlayer:
 *
 * Leads a session in a terminal: it shows and asks, and leaves everything else to the guide. With
 * nobody at the terminal it writes plain lines.
 */
struct _LimberPlayer
{
  LimberLibrary      *library;
  LimberRoutine      *routine;
  LimberPlayerOptions options;
  LimberClock        *clock;
  LimberStore        *store; /* (nullable) */
  LimberCueSink      *sink;  /* (nullable) */
  LimberVoice        *voice; /* (nullable) */
  LimberGuide        *guide;
  LimberTerminal     *terminal; /* (nullable): nobody is there */
  GMainLoop          *loop;
  guint               frame;    /* alarm */
  guint               ring_out; /* alarm */
  char               *message;
  gint64              message_until_us; /* monotonic; a question stays */
  Question            question;
  gboolean            was_running; /* before the question */
  gboolean            is_leaving;
  int                 status;
};

static LimberSession *
get_session (LimberPlayer *self)
{
  return limber_guide_get_session (self->guide);
}

static gboolean
is_muted (LimberPlayer *self)
{
  LimberCoach *coach = limber_guide_get_coach (self->guide);

  return coach == NULL || limber_coach_get_muted (coach);
}

static LimberPlaySound
get_sound (LimberPlayer *self)
{
  if (limber_guide_get_coach (self->guide) == NULL)
    return LIMBER_PLAY_SOUND_NONE;

  return is_muted (self) ? LIMBER_PLAY_SOUND_OFF : LIMBER_PLAY_SOUND_ON;
}

static void
init_canvas (LimberPlayer *self, LimberCanvas *canvas, guint *rows)
{
  guint columns = 80;

  *rows = 0;
  if (self->terminal != NULL)
    limber_terminal_get_size (self->terminal, &columns, rows);
  limber_canvas_init (canvas,
                      columns,
                      g_get_charset (NULL),
                      self->terminal != NULL && g_getenv ("NO_COLOR") == NULL);
}

static void
redraw (LimberPlayer *self)
{
  LimberSession *session = get_session (self);
  LimberCanvas   canvas;
  guint          rows;
  guint          told;

  if (self->terminal == NULL || session == NULL || limber_session_is_over (session))
    return;

  init_canvas (self, &canvas, &rows);
  told = limber_play_view_draw (
      &canvas, session, rows >= LIMBER_PLAY_VIEW_TALL, get_sound (self), self->message);
  limber_canvas_squeeze (&canvas, rows, LIMBER_PLAY_VIEW_HEAD, told);
  limber_terminal_show (self->terminal, canvas.lines);
  limber_canvas_clear (&canvas);
}

static void
schedule_frame (LimberPlayer *self)
{
  LimberSessionState state = limber_session_get_state (get_session (self));
  gboolean moving = state == LIMBER_SESSION_RUNNING || state == LIMBER_SESSION_COUNTING_IN;

  if (self->terminal != NULL)
    limber_clock_set_alarm (self->clock,
                            self->frame,
                            moving ? limber_clock_get_monotonic (self->clock) + FRAME_US : -1);
}

/* A message has been there long enough to be read. */
static void
expire_message (LimberPlayer *self)
{
  if (self->question == ASK_NOTHING
      && limber_clock_get_monotonic (self->clock) > self->message_until_us)
    g_clear_pointer (&self->message, g_free);
}

static void
frame_cb (gpointer user_data)
{
  LimberPlayer *self = user_data;

  expire_message (self);
  redraw (self);
  if (get_session (self) != NULL)
    schedule_frame (self);
}

static void
set_message (LimberPlayer *self, const char *message)
{
  char *copy = g_strdup (message);

  g_free (self->message);
  self->message = copy;
  self->message_until_us = limber_clock_get_monotonic (self->clock) + MESSAGE_US;
  redraw (self);
}

static void
message_cb (LimberGuide *guide, const char *text, LimberPlayer *self)
{
  if (self->terminal != NULL)
    set_message (self, text);
  else
    g_printerr ("%s\n", text);
}

static void
print_line (LimberPlayer *self, gint64 position_us, const char *text)
{
  g_autofree char *clock = limber_format_clock (position_us);

  g_print ("%7s  %s\n", clock, text);
}

static void
entered_cb (LimberSession *session, guint phase, gint64 position, LimberPlayer *self)
{
  LimberTimeline  *timeline = limber_session_get_timeline (session);
  LimberMoment     moment;
  g_autofree char *cue = NULL;
  g_autofree char *line = NULL;

  if (self->terminal != NULL)
    {
      redraw (self);
      return;
    }

  line = limber_play_view_describe (timeline, limber_timeline_get_phase (timeline, phase));
  print_line (self, position, line);
  limber_timeline_get_moment (timeline, position, &moment);
  cue = limber_phrases_get_cue (timeline, &moment);
  if (moment.phase->kind != LIMBER_PHASE_WORK && cue != NULL)
    g_print ("%7s  %s\n", "", cue);
}

static void
cue_cb (LimberSession *session, const LimberCue *cue, LimberPlayer *self)
{
  const LimberPhase *phase
      = limber_timeline_get_phase (limber_session_get_timeline (session), cue->phase);

  if (self->terminal == NULL && cue->text != NULL && phase->kind == LIMBER_PHASE_WORK)
    print_line (self, cue->at_us, cue->text);
}

static void
state_cb (LimberSession *session, GParamSpec *pspec, LimberPlayer *self)
{
  /* With nobody there to say that they are ready it would wait for ever. */
  if (self->terminal == NULL && limber_session_get_state (session) == LIMBER_SESSION_WAITING)
    {
      limber_session_next (session);
      return;
    }

  redraw (self);
  schedule_frame (self);
}

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LimberPlayer *self = user_data;
  g_autoptr(GError) error = NULL;

  if (!limber_guide_close_finish (LIMBER_GUIDE (source), result, &error))
    {
      g_printerr (_ ("Your history could not be saved: %s\n"), error->message);
      self->status = EXIT_FAILURE;
    }
  g_main_loop_quit (self->loop);
}

/* Once: impatient people press the key again. */
static void
leave (LimberPlayer *self)
{
  if (self->is_leaving)
    return;

  self->is_leaving = TRUE;
  limber_clock_set_alarm (self->clock, self->frame, -1);
  limber_clock_set_alarm (self->clock, self->ring_out, -1);
  limber_guide_close_async (self->guide, NULL, closed_cb, self);
}

static void
ring_out_cb (gpointer user_data)
{
  leave (user_data);
}

static void
print_canvas (LimberCanvas *canvas)
{
  for (guint i = 0; i < canvas->lines->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (canvas->lines, i));
}

static void
over_cb (LimberSession *session, LimberPlayer *self)
{
  gboolean rings
      = limber_session_get_state (session) == LIMBER_SESSION_FINISHED && !is_muted (self);
  LimberCanvas canvas;
  guint        rows;

  if (self->terminal != NULL)
    limber_terminal_leave (self->terminal);
  init_canvas (self, &canvas, &rows);
  limber_play_summary_draw (&canvas, session, limber_guide_is_kept (self->guide));
  print_canvas (&canvas);
  limber_canvas_clear (&canvas);

  if (rings)
    limber_clock_set_alarm (
        self->clock, self->ring_out, limber_clock_get_monotonic (self->clock) + RING_OUT_US);
  else
    leave (self);
}

static void
lead (LimberPlayer *self)
{
  LimberSession *session = get_session (self);

  g_signal_connect (session, "entered", G_CALLBACK (entered_cb), self);
  g_signal_connect (session, "cue", G_CALLBACK (cue_cb), self);
  g_signal_connect (session, "notify::state", G_CALLBACK (state_cb), self);
  g_signal_connect (session, "over", G_CALLBACK (over_cb), self);
  if (self->terminal != NULL)
    limber_terminal_enter (self->terminal);
  limber_session_start (session);
  schedule_frame (self);
  redraw (self);
}

static void
give_up (LimberPlayer *self, const char *message)
{
  g_printerr ("%s\n", message);
  self->status = EXIT_FAILURE;
  leave (self);
}

static void
begin (LimberPlayer *self)
{
  g_autoptr(GError) error = NULL;

  if (limber_guide_begin (self->guide,
                          self->routine,
                          limber_library_lookup,
                          self->library,
                          &self->options.guide,
                          &error))
    lead (self);
  else
    give_up (self, error->message);
}

static void
take_up (LimberPlayer *self)
{
  g_autoptr(GError) error = NULL;

  if (limber_guide_take_up (self->guide, &self->options.guide, &error))
    lead (self);
  else
    give_up (self, error->message);
}

static void
ask_unfinished (LimberPlayer *self, const LimberRecord *record)
{
  g_autofree char *position = limber_format_clock (record->position_us);

  self->question = ASK_UNFINISHED;
  g_print (_ ("\n  %s was cut off at %s.\n\n"), record->routine_name, position);
  g_print (_ ("  r  go on from there\n  k  keep what was done, and begin anew\n"
              "  d  forget it, and begin anew\n  q  leave it for now\n\n"));
}

/* Nobody is there to be asked. */
static void
tell_unfinished (const LimberRecord *record)
{
  g_autofree char *position = limber_format_clock (record->position_us);

  g_printerr (_ ("%s was cut off at %s. “limber play --resume” goes on with it.\n"),
              record->routine_name,
              position);
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LimberPlayer *self = user_data;
  g_autoptr(GError) error = NULL;
  const LimberRecord *unfinished;
  gboolean is_ready = limber_guide_prepare_finish (LIMBER_GUIDE (source), result, &error);

  if (self->is_leaving)
    return;

  if (!is_ready)
    {
      g_printerr (_ ("Your history cannot be opened, so this session will not be kept: %s\n"),
                  error->message);
      g_clear_object (&self->store);
      g_clear_object (&self->guide);
      self->guide = limber_guide_new (self->clock, NULL, self->sink);
      limber_guide_set_voice (self->guide, self->voice);
      g_signal_connect (self->guide, "message", G_CALLBACK (message_cb), self);
    }

  unfinished = limber_guide_get_unfinished (self->guide);
  if (self->options.resume && unfinished == NULL)
    give_up (self, _ ("There is no session to go on with."));
  else if (self->options.resume)
    take_up (self);
  else if (unfinished != NULL && self->terminal != NULL)
    ask_unfinished (self, unfinished);
  else
    {
      if (unfinished != NULL)
        tell_unfinished (unfinished);
      begin (self);
    }
}

static void
answer_unfinished (LimberPlayer *self, char character)
{
  switch (character)
    {
    case 'r':
      self->question = ASK_NOTHING;
      take_up (self);
      break;

    case 'k':
      self->question = ASK_NOTHING;
      limber_guide_keep_unfinished (self->guide);
      begin (self);
      break;

    case 'd':
      self->question = ASK_NOTHING;
      limber_guide_drop_unfinished (self->guide);
      begin (self);
      break;

    case 'q':
      leave (self);
      break;

    default:
      break;
    }
}

static void
ask_end (LimberPlayer *self)
{
  LimberSessionState state = limber_session_get_state (get_session (self));

  self->was_running = state == LIMBER_SESSION_RUNNING || state == LIMBER_SESSION_WAITING
                      || state == LIMBER_SESSION_COUNTING_IN;
  limber_session_pause (get_session (self));
  self->question = ASK_END;
  set_message (self, _ ("End here? What you did is kept.   y\u00a0yes   n\u00a0no"));
}

static void
answer_end (LimberPlayer *self, LimberKey key, char character)
{
  if (character == 'y' || character == 'q' || key == LIMBER_KEY_ENTER)
    {
      self->question = ASK_NOTHING;
      limber_session_end (get_session (self));
    }
  else if (character == 'n' || key == LIMBER_KEY_ESCAPE || key == LIMBER_KEY_SPACE)
    {
      self->question = ASK_NOTHING;
      set_message (self, NULL);
      if (self->was_running)
        limber_session_resume (get_session (self));
    }
}

static void
toggle_muted (LimberPlayer *self)
{
  LimberCoach *coach = limber_guide_get_coach (self->guide);

  if (coach != NULL)
    limber_coach_set_muted (coach, !limber_coach_get_muted (coach));
}

static void
steer_by_character (LimberPlayer *self, char character)
{
  LimberSession *session = get_session (self);

  switch (character)
    {
    case 'n':
      limber_session_next (session);
      break;

    case 'b':
    case 'p':
      limber_session_previous (session);
      break;

    case 'r':
      limber_session_repeat (session);
      break;

    case '+':
    case '=':
      limber_session_adjust (session, STEP_US);
      break;

    case '-':
      limber_session_adjust (session, -STEP_US);
      break;

    case 'm':
      toggle_muted (self);
      break;

    case 'q':
      ask_end (self);
      break;

    default:
      break;
    }
}

static void
steer (LimberPlayer *self, LimberKey key, char character)
{
  LimberSession *session = get_session (self);

  switch (key)
    {
    case LIMBER_KEY_SPACE:
      limber_session_toggle (session);
      break;

    case LIMBER_KEY_LEFT:
      limber_session_previous (session);
      break;

    case LIMBER_KEY_RIGHT:
      limber_session_next (session);
      break;

    case LIMBER_KEY_SHIFT_LEFT:
      limber_session_repeat (session);
      break;

    case LIMBER_KEY_ESCAPE:
      ask_end (self);
      break;

    case LIMBER_KEY_CHARACTER:
      steer_by_character (self, character);
      break;

    case LIMBER_KEY_ENTER:
      if (limber_session_get_state (session) == LIMBER_SESSION_WAITING)
        limber_session_next (session);
      break;

    case LIMBER_KEY_SUSPEND:
    case LIMBER_KEY_NONE:
    default:
      break;
    }
}

static void
key_cb (LimberKey key, char character, gpointer user_data)
{
  LimberPlayer  *self = user_data;
  LimberSession *session = get_session (self);

  if (self->is_leaving)
    return;

  if (key == LIMBER_KEY_SUSPEND)
    {
      if (session != NULL)
        limber_session_pause (session);
      limber_terminal_suspend (self->terminal);
    }
  else if (self->question == ASK_UNFINISHED)
    {
      answer_unfinished (self, character);
    }
  else if (session == NULL || limber_session_is_over (session))
    {
      return;
    }
  else if (self->question == ASK_END)
    {
      answer_end (self, key, character);
    }
  else
    {
      steer (self, key, character);
    }
  redraw (self);
}

/* Interrupted, or the terminal is gone: what was done is kept. */
static gboolean
signal_cb (gpointer user_data)
{
  LimberPlayer  *self = user_data;
  LimberSession *session = get_session (self);

  if (session != NULL && !limber_session_is_over (session))
    limber_session_end (session);
  else
    leave (self);

  return G_SOURCE_CONTINUE;
}

static gboolean
resized_cb (gpointer user_data)
{
  redraw (user_data);

  return G_SOURCE_CONTINUE;
}

/**
 * limber_player_new:
 * @library: where exercises are found
 * @routine: what to do
 * @history_path: the history's database
 * @sounds_dir: where the sounds lie
 * @options: how
 *
 * Returns: (transfer full): a player; see [method@Player.run]
 */
LimberPlayer *
limber_player_new (LimberLibrary             *library,
                   LimberRoutine             *routine,
                   const char                *history_path,
                   const char                *sounds_dir,
                   const LimberPlayerOptions *options)
{
  LimberPlayer *self = g_new0 (LimberPlayer, 1);

  self->library = g_object_ref (library);
  self->routine = limber_routine_ref (routine);
  self->options = *options;
  self->loop = g_main_loop_new (NULL, FALSE);
  self->clock = LIMBER_CLOCK (limber_system_clock_new ());
  self->frame = limber_clock_add_alarm (self->clock, frame_cb, self);
  self->ring_out = limber_clock_add_alarm (self->clock, ring_out_cb, self);
  if (options->remember)
    self->store = limber_store_new (history_path);
  if (!options->silent)
    self->sink = LIMBER_CUE_SINK (limber_canberra_sink_new (sounds_dir));
  self->voice = options->voice ? limber_speech_new (NULL) : NULL;
  self->options.guide.speaking = self->voice != NULL;
  self->guide = limber_guide_new (self->clock, self->store, self->sink);
  limber_guide_set_voice (self->guide, self->voice);
  g_signal_connect (self->guide, "message", G_CALLBACK (message_cb), self);

  return self;
}

/**
 * limber_player_run:
 *
 * Leads the session, and comes back when it is over and stored.
 *
 * Returns: the program's exit status
 */
int
limber_player_run (LimberPlayer *self)
{
  guint signals[] = {
    g_unix_signal_add (SIGINT, signal_cb, self),
    g_unix_signal_add (SIGTERM, signal_cb, self),
    g_unix_signal_add (SIGHUP, signal_cb, self),
    g_unix_signal_add (SIGWINCH, resized_cb, self),
  };

  /* Whoever reads along in a pipe gets each line when it is due. */
  setvbuf (stdout, NULL, _IOLBF, 0);
  self->terminal = limber_terminal_new (key_cb, self);
  limber_guide_prepare_async (self->guide, NULL, prepared_cb, self);
  g_main_loop_run (self->loop);

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_source_remove (signals[i]);
  g_clear_pointer (&self->terminal, limber_terminal_free);

  return self->status;
}

void
limber_player_free (LimberPlayer *self)
{
  g_clear_pointer (&self->terminal, limber_terminal_free);
  limber_clock_remove_alarm (self->clock, self->frame);
  limber_clock_remove_alarm (self->clock, self->ring_out);
  g_clear_object (&self->guide);
  g_clear_object (&self->sink);
  g_clear_object (&self->voice);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_object (&self->library);
  g_clear_pointer (&self->routine, limber_routine_unref);
  g_clear_pointer (&self->loop, g_main_loop_unref);
  g_clear_pointer (&self->message, g_free);
  g_free (self);
}
