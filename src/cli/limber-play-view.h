/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/limber-canvas.h"
#include "session/limber-session.h"

G_BEGIN_DECLS

/* Terminals lower than this do without the large figures. */
#define LIMBER_PLAY_VIEW_TALL 20

/* In such a low one the lines down to the clock, which matter most: routine, bar, what, which, cue. */
#define LIMBER_PLAY_VIEW_HEAD 6

typedef enum
{
  LIMBER_PLAY_SOUND_NONE, /* there is none to be had */
  LIMBER_PLAY_SOUND_OFF,
  LIMBER_PLAY_SOUND_ON,
} LimberPlaySound;

guint limber_play_view_draw (LimberCanvas   *canvas,
                             LimberSession  *session,
                             gboolean        tall,
                             LimberPlaySound sound,
                             const char     *message);
char *limber_play_view_describe (LimberTimeline    *timeline,
                                 const LimberPhase *phase) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
