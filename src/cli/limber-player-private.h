/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/limber-player.h"
#include "cli/limber-terminal.h"

G_BEGIN_DECLS

/* What the next key answers. */
typedef enum
{
  LIMBER_PLAYER_ASKS_NOTHING,
  LIMBER_PLAYER_ASKS_UNFINISHED,
  LIMBER_PLAYER_ASKS_SCREEN,
  LIMBER_PLAYER_ASKS_BACK, /* one question of a check-in after the other */
  LIMBER_PLAYER_ASKS_WHERE_TO,
  LIMBER_PLAYER_ASKS_EASIER,
  LIMBER_PLAYER_ASKS_END,
} LimberPlayerAsk;

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
  guint               start;    /* alarm */
  gint64          connected_us; /* monotonic: by then the sound server has answered, if it does */
  char           *message;
  gint64          message_until_us; /* monotonic; a question stays */
  LimberPlayerAsk question;
  LimberCheckIn   answers;     /* so far */
  guint           asked;       /* likewise */
  guint           answered;    /* bits of LIMBER_ASK_BIT */
  LimberAsk       ask;         /* the one that is asked, of a check-in */
  gboolean        is_hurt;     /* the answers are about an exercise that hurts */
  gboolean        was_running; /* before the question */
  gboolean        is_leaving;
  int             status;
};

/* For the files of the player. */
LimberSession *limber_player_get_session (LimberPlayer *self);
void           limber_player_redraw (LimberPlayer *self);
void           limber_player_set_message (LimberPlayer *self, const char *message);
void           limber_player_begin (LimberPlayer *self);
void           limber_player_take_up (LimberPlayer *self);
void           limber_player_leave (LimberPlayer *self);
void           limber_player_key (LimberKey key, char character, gpointer user_data);

/* What is asked about the back. */
gboolean limber_player_ask_screen (LimberPlayer *self);
void     limber_player_ask_back (LimberPlayer *self);
void     limber_player_ask_hurt (LimberPlayer *self);
void     limber_player_stop_asking (LimberPlayer *self);
void     limber_player_answer_screen (LimberPlayer *self, char character);
void     limber_player_answer (LimberPlayer *self, LimberKey key, char character);
void     limber_player_print_reasons (LimberPlayer *self);

G_END_DECLS
