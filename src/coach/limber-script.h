/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coach/limber-utterance.h"
#include "session/limber-timeline.h"

G_BEGIN_DECLS

/**
 * LimberCueWishes:
 * @LIMBER_CUE_WISH_HALF_WAY: half way through a bout
 * @LIMBER_CUE_WISH_TEN_SECONDS: ten seconds before its end
 * @LIMBER_CUE_WISH_FORM: a word on form
 * @LIMBER_CUE_WISH_BREATHING: how to breathe
 * @LIMBER_CUE_WISH_COUNT: the repetitions
 *
 * Cues that not everybody wants. All others are always given.
 */
typedef enum
{
  LIMBER_CUE_WISH_HALF_WAY = 1 << 0,
  LIMBER_CUE_WISH_TEN_SECONDS = 1 << 1,
  LIMBER_CUE_WISH_FORM = 1 << 2,
  LIMBER_CUE_WISH_BREATHING = 1 << 3,
  LIMBER_CUE_WISH_COUNT = 1 << 4,
} LimberCueWishes;

#define LIMBER_CUE_WISHES_ALL ((LimberCueWishes) 31)

gboolean limber_script_is_wanted (LimberCueKind kind, LimberCueWishes wishes);
const char *
limber_script_get_sound (LimberCueKind kind, LimberSoundProfile profile, double *gain_db);
LimberUtterance *limber_script_get_utterance (LimberTimeline  *timeline,
                                              const LimberCue *cue) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
