/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "limber-player-private.h"

#include <glib/gi18n-lib.h>

#define STEP_US (10 * G_USEC_PER_SEC)

static void
answer_unfinished (LimberPlayer *self, char character)
{
  switch (character)
    {
    case 'r':
      self->question = LIMBER_PLAYER_ASKS_NOTHING;
      limber_player_take_up (self);
      break;

    case 'k':
      self->question = LIMBER_PLAYER_ASKS_NOTHING;
      limber_guide_keep_unfinished (self->guide);
      limber_player_begin (self);
      break;

    case 'd':
      self->question = LIMBER_PLAYER_ASKS_NOTHING;
      limber_guide_drop_unfinished (self->guide);
      limber_player_begin (self);
      break;

    case 'q':
      limber_player_leave (self);
      break;

    default:
      break;
    }
}

static void
ask_end (LimberPlayer *self)
{
  LimberSessionState state = limber_session_get_state (limber_player_get_session (self));

  self->was_running = state == LIMBER_SESSION_RUNNING || state == LIMBER_SESSION_WAITING
                      || state == LIMBER_SESSION_COUNTING_IN;
  limber_session_pause (limber_player_get_session (self));
  self->question = LIMBER_PLAYER_ASKS_END;
  limber_player_set_message (self, _ ("End here? What you did is kept.   y\u00a0yes   n\u00a0no"));
}

static void
answer_end (LimberPlayer *self, LimberKey key, char character)
{
  if (character == 'y' || character == 'q' || key == LIMBER_KEY_ENTER)
    {
      self->question = LIMBER_PLAYER_ASKS_NOTHING;
      limber_session_end (limber_player_get_session (self));
    }
  else if (character == 'n' || key == LIMBER_KEY_ESCAPE || key == LIMBER_KEY_SPACE)
    {
      self->question = LIMBER_PLAYER_ASKS_NOTHING;
      limber_player_set_message (self, NULL);
      if (self->was_running)
        limber_session_resume (limber_player_get_session (self));
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
  LimberSession *session = limber_player_get_session (self);

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

    case 'h':
      limber_player_ask_hurt (self);
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
  LimberSession *session = limber_player_get_session (self);

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

void
limber_player_key (LimberKey key, char character, gpointer user_data)
{
  LimberPlayer  *self = user_data;
  LimberSession *session = limber_player_get_session (self);

  if (self->is_leaving)
    return;

  if (key == LIMBER_KEY_SUSPEND)
    {
      if (session != NULL)
        limber_session_pause (session);
      limber_terminal_suspend (self->terminal);
    }
  else if (self->question == LIMBER_PLAYER_ASKS_UNFINISHED)
    {
      answer_unfinished (self, character);
    }
  else if (self->question == LIMBER_PLAYER_ASKS_SCREEN)
    {
      limber_player_answer_screen (self, character);
    }
  else if (session == NULL || limber_session_is_over (session))
    {
      return;
    }
  else if (self->question == LIMBER_PLAYER_ASKS_END)
    {
      answer_end (self, key, character);
    }
  else if (self->question != LIMBER_PLAYER_ASKS_NOTHING)
    {
      limber_player_answer (self, key, character);
    }
  else
    {
      steer (self, key, character);
    }
  limber_player_redraw (self);
}
