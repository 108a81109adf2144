/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-library.h"
#include "guide/limber-guide.h"

G_BEGIN_DECLS

/**
 * LimberPlayerOptions:
 * @guide: how the session is led
 * @silent: nothing sounds, and no sound server is asked for
 * @voice: a voice says what is next
 * @resume: take up the session that was cut off
 * @remember: put it into the history
 */
typedef struct
{
  LimberGuideOptions guide;
  gboolean           silent;
  gboolean           voice;
  gboolean           resume;
  gboolean           remember;
} LimberPlayerOptions;

#define LIMBER_PLAYER_OPTIONS_DEFAULT                                                              \
  ((LimberPlayerOptions){ LIMBER_GUIDE_OPTIONS_DEFAULT, FALSE, FALSE, FALSE, TRUE })

typedef struct _LimberPlayer LimberPlayer;

LimberPlayer *limber_player_new (LimberLibrary             *library,
                                 LimberRoutine             *routine,
                                 const char                *history_path,
                                 const char                *sounds_dir,
                                 const LimberPlayerOptions *options) G_GNUC_WARN_UNUSED_RESULT;
int           limber_player_run (LimberPlayer *self);
void          limber_player_free (LimberPlayer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberPlayer, limber_player_free)

G_END_DECLS
