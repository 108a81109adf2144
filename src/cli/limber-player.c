/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "limber-player-private.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli/limber-cli-person.h"
#include "cli/limber-play-summary.h"
#include "cli/limber-play-view.h"
#include "coach/limber-canberra-sink.h"
#include "coach/limber-speech.h"
#include "content/limber-format.h"
#include "guide/limber-phrases.h"
#include "session/limber-system-clock.h"

/* The picture moves this often while time goes on; the session does not depend on it. */
#define FRAME_US (G_USEC_PER_SEC / 8)

/* The last sound is given the time to ring out. */
#define RING_OUT_US (2 * G_USEC_PER_SEC)

/* The sound server has so long to answer and to take the sounds before a session begins; nobody notices
 * that at the start of a program. */
#define CONNECT_US (G_USEC_PER_SEC * 3 / 10)

/* How long a message stays in place of the keys. */
#define MESSAGE_US (6 * G_USEC_PER_SEC)

/**
 * LimberPlayer:
 *
 * Leads a session in a terminal: it shows and asks, and leaves everything else to the guide. With
 * nobody at the terminal it writes plain lines.
 */

LimberSession *
limber_player_get_session (LimberPlayer *self)
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

void
limber_player_redraw (LimberPlayer *self)
{
  LimberSession *session = limber_player_get_session (self);
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
  LimberSessionState state = limber_session_get_state (limber_player_get_session (self));
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
  if (self->question == LIMBER_PLAYER_ASKS_NOTHING
      && limber_clock_get_monotonic (self->clock) > self->message_until_us)
    g_clear_pointer (&self->message, g_free);
}

static void
frame_cb (gpointer user_data)
{
  LimberPlayer *self = user_data;

  expire_message (self);
  limber_player_redraw (self);
  if (limber_player_get_session (self) != NULL)
    schedule_frame (self);
}

void
limber_player_set_message (LimberPlayer *self, const char *message)
{
  char *copy = g_strdup (message);

  g_free (self->message);
  self->message = copy;
  self->message_until_us = limber_clock_get_monotonic (self->clock) + MESSAGE_US;
  limber_player_redraw (self);
}

static void
message_cb (LimberGuide *guide, const char *text, LimberPlayer *self)
{
  if (self->terminal != NULL)
    limber_player_set_message (self, text);
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

  if (limber_timeline_get_phase (timeline, phase)->kind != LIMBER_PHASE_LEAD_IN)
    limber_player_stop_asking (self);
  if (self->terminal != NULL)
    {
      limber_player_redraw (self);
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

  limber_player_redraw (self);
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
void
limber_player_leave (LimberPlayer *self)
{
  if (self->is_leaving)
    return;

  self->is_leaving = TRUE;
  limber_clock_set_alarm (self->clock, self->frame, -1);
  limber_clock_set_alarm (self->clock, self->ring_out, -1);
  limber_clock_set_alarm (self->clock, self->start, -1);
  limber_guide_close_async (self->guide, NULL, closed_cb, self);
}

static void
ring_out_cb (gpointer user_data)
{
  limber_player_leave (user_data);
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
  limber_play_summary_draw (
      &canvas, session, limber_guide_is_kept (self->guide) && self->options.remember);
  print_canvas (&canvas);
  limber_canvas_clear (&canvas);

  if (rings)
    limber_clock_set_alarm (
        self->clock, self->ring_out, limber_clock_get_monotonic (self->clock) + RING_OUT_US);
  else
    limber_player_leave (self);
}

static void
lead (LimberPlayer *self)
{
  LimberSession *session = limber_player_get_session (self);

  g_signal_connect (session, "entered", G_CALLBACK (entered_cb), self);
  g_signal_connect (session, "cue", G_CALLBACK (cue_cb), self);
  g_signal_connect (session, "notify::state", G_CALLBACK (state_cb), self);
  g_signal_connect (session, "over", G_CALLBACK (over_cb), self);
  limber_player_print_reasons (self);
  if (self->terminal != NULL)
    limber_terminal_enter (self->terminal);
  limber_session_start (session);
  limber_player_ask_back (self);
  schedule_frame (self);
  limber_player_redraw (self);
}

static void
give_up (LimberPlayer *self, const char *message)
{
  g_printerr ("%s\n", message);
  self->status = EXIT_FAILURE;
  limber_player_leave (self);
}

static void
refuse (LimberPlayer *self, const GError *error)
{
  give_up (self, error->message);
  if (g_error_matches (error, LIMBER_GUIDE_ERROR, LIMBER_GUIDE_ERROR_LOCKED))
    g_printerr (_ ("“limber check-in” says what you can do.\n"));
}

void
limber_player_begin (LimberPlayer *self)
{
  g_autoptr(GError) error = NULL;

  if (limber_player_ask_screen (self))
    return;

  if (limber_guide_begin (self->guide,
                          self->routine,
                          limber_library_lookup,
                          self->library,
                          &self->options.guide,
                          &error))
    lead (self);
  else
    refuse (self, error);
}

void
limber_player_take_up (LimberPlayer *self)
{
  g_autoptr(GError) error = NULL;

  if (limber_guide_take_up (
          self->guide, limber_library_lookup, self->library, &self->options.guide, &error))
    lead (self);
  else
    refuse (self, error);
}

static void
ask_unfinished (LimberPlayer *self, const LimberRecord *record)
{
  g_autofree char *position = limber_format_clock (record->position_us);

  self->question = LIMBER_PLAYER_ASKS_UNFINISHED;
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
set_guide (LimberPlayer *self)
{
  LimberPerson person;

  g_clear_object (&self->guide);
  self->guide = limber_guide_new (self->clock, self->store, self->sink);
  limber_guide_set_voice (self->guide, self->voice);
  g_signal_connect (self->guide, "message", G_CALLBACK (message_cb), self);
  limber_cli_get_person (&person);
  limber_advisor_set_person (limber_guide_get_advisor (self->guide), &person);
}

static void
start_cb (gpointer user_data)
{
  limber_player_begin (user_data);
}

/* The first sound belongs to the first moment: it is not to wait for the sound server. */
static void
begin_connected (LimberPlayer *self)
{
  if (self->sink != NULL && limber_clock_get_monotonic (self->clock) < self->connected_us)
    limber_clock_set_alarm (self->clock, self->start, self->connected_us);
  else
    limber_player_begin (self);
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
      set_guide (self);
    }

  unfinished = self->options.remember ? limber_guide_get_unfinished (self->guide) : NULL;
  if (self->options.resume && unfinished == NULL)
    give_up (self, _ ("There is no session to go on with."));
  else if (self->options.resume)
    limber_player_take_up (self);
  else if (unfinished != NULL && self->terminal != NULL)
    ask_unfinished (self, unfinished);
  else
    {
      if (unfinished != NULL)
        tell_unfinished (unfinished);
      begin_connected (self);
    }
}

/* Interrupted, or the terminal is gone: what was done is kept. */
static gboolean
signal_cb (gpointer user_data)
{
  LimberPlayer  *self = user_data;
  LimberSession *session = limber_player_get_session (self);

  if (session != NULL && !limber_session_is_over (session))
    limber_session_end (session);
  else
    limber_player_leave (self);

  return G_SOURCE_CONTINUE;
}

static gboolean
resized_cb (gpointer user_data)
{
  limber_player_redraw (user_data);

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
  self->start = limber_clock_add_alarm (self->clock, start_cb, self);
  /* What is forgotten is led all the same by what is known. */
  if (options->remember || g_file_test (history_path, G_FILE_TEST_EXISTS))
    self->store = limber_store_new (history_path);
  self->options.guide.forget = !options->remember;
  if (!options->silent)
    self->sink = LIMBER_CUE_SINK (limber_canberra_sink_new (sounds_dir));
  self->voice = options->voice ? limber_speech_new (NULL) : NULL;
  self->options.guide.speaking = self->voice != NULL;
  set_guide (self);

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
  /* It connects while the history is read: the first sound may come with the first moment. */
  if (self->sink != NULL)
    limber_cue_sink_prepare (self->sink);
  self->connected_us = limber_clock_get_monotonic (self->clock) + CONNECT_US;
  self->terminal = limber_terminal_new (limber_player_key, self);
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
  limber_clock_remove_alarm (self->clock, self->start);
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
