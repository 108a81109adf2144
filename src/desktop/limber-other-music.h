/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LimberOtherMusicWay:
 * @LIMBER_OTHER_MUSIC_LEAVE: as it is
 * @LIMBER_OTHER_MUSIC_LOWER: softer while a cue sounds
 * @LIMBER_OTHER_MUSIC_PAUSE: paused while a session goes on
 *
 * What becomes of the music that others play. The numbers are those of the settings.
 */
typedef enum
{
  LIMBER_OTHER_MUSIC_LEAVE,
  LIMBER_OTHER_MUSIC_LOWER,
  LIMBER_OTHER_MUSIC_PAUSE,
} LimberOtherMusicWay;

#define LIMBER_TYPE_OTHER_MUSIC (limber_other_music_get_type ())
G_DECLARE_FINAL_TYPE (LimberOtherMusic, limber_other_music, LIMBER, OTHER_MUSIC, GObject)

LimberOtherMusic *limber_other_music_new (void) G_GNUC_WARN_UNUSED_RESULT;

void limber_other_music_set_way (LimberOtherMusic *self, LimberOtherMusicWay way);
void limber_other_music_set_running (LimberOtherMusic *self, gboolean running);
void limber_other_music_set_quiet (LimberOtherMusic *self, gboolean quiet);

G_END_DECLS
