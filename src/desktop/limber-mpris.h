/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What every player's name on the bus begins with. */
#define LIMBER_MPRIS_NAME_PREFIX "org.mpris.MediaPlayer2."

typedef enum
{
  LIMBER_MPRIS_STOPPED,
  LIMBER_MPRIS_PLAYING,
  LIMBER_MPRIS_PAUSED,
} LimberMprisStatus;

/**
 * LimberMprisNow:
 * @status: whether time goes on
 * @rate: seconds played in a second; 1 but for rehearsals
 * @track: number of what is played; another one makes positions of the last one void
 * @title: what is done
 * @artist: a word on it; desktops show it below the title, and complain where there is none
 * @album: what it is part of
 * @number: its place in that, counted from 1
 * @length_us: of the whole, microseconds
 *
 * What the desktop is told.
 */
typedef struct
{
  LimberMprisStatus status;
  double            rate;
  guint             track;
  const char       *title;
  const char       *artist;
  const char       *album;
  int               number;
  gint64            length_us;
} LimberMprisNow;

/**
 * LimberMprisCommand:
 * @LIMBER_MPRIS_SEEK: so many microseconds on from here, or back when negative; any number
 * @LIMBER_MPRIS_SET_POSITION: to that position, microseconds; within the length
 * @LIMBER_MPRIS_RAISE: to be brought to view
 *
 * What the desktop asks for, or somebody by a key of it.
 */
typedef enum
{
  LIMBER_MPRIS_PLAY,
  LIMBER_MPRIS_PAUSE,
  LIMBER_MPRIS_PLAY_PAUSE,
  LIMBER_MPRIS_STOP,
  LIMBER_MPRIS_NEXT,
  LIMBER_MPRIS_PREVIOUS,
  LIMBER_MPRIS_SEEK,
  LIMBER_MPRIS_SET_POSITION,
  LIMBER_MPRIS_RAISE,
  LIMBER_MPRIS_QUIT,
} LimberMprisCommand;

/**
 * LimberMprisPlayer:
 * @command: does what is asked; the number is for seeking only
 * @get_position: where it stands now, microseconds
 *
 * Whoever plays. Neither is called once nothing is shown any more.
 */
typedef struct
{
  void (*command) (LimberMprisCommand command, gint64 value, gpointer user_data);
  gint64 (*get_position) (gpointer user_data);
} LimberMprisPlayer;

#define LIMBER_TYPE_MPRIS (limber_mpris_get_type ())
G_DECLARE_FINAL_TYPE (LimberMpris, limber_mpris, LIMBER, MPRIS, GObject)

LimberMpris *limber_mpris_new (const LimberMprisPlayer *player,
                               gpointer                 user_data) G_GNUC_WARN_UNUSED_RESULT;

void limber_mpris_show (LimberMpris *self, const LimberMprisNow *now);
void limber_mpris_seeked (LimberMpris *self);
void limber_mpris_hide (LimberMpris *self);

G_END_DECLS
