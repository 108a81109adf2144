/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "limber-coach"

#include "coach/limber-script.h"

#include "coach/limber-sentences.h"

/* Which cue becomes which sound and which sentence. */

typedef char *(*Sentence) (LimberTimeline *timeline, const LimberCue *cue);

/* Where something is heard, by sound profile. */
typedef enum
{
  FULL = 1 << LIMBER_SOUND_PROFILE_FULL,
  CALM = 1 << LIMBER_SOUND_PROFILE_CALM,
  TICKS = 1 << LIMBER_SOUND_PROFILE_TICKS,
  SOME = FULL | CALM,
  ALL = FULL | CALM | TICKS,
} Profiles;

/* A sentence that belongs to its phase, and not to one moment. */
#define PHASE 0

typedef struct
{
  const char         *sound; /* NULL: is not sounded */
  Profiles            sounds;
  double              calm_db;
  Sentence            say; /* NULL: is not said */
  Sentence            brief;
  Profiles            speaks;
  LimberVoicePriority priority;
  gboolean            cuts;
  int                 delay_ms; /* the sound comes first */
  int                 until_ms; /* it must be finished this long after its moment; or PHASE */
  LimberCueWishes     wish;
} Row;

/* clang-format off */
static const Row table[LIMBER_N_CUES] = {
  [LIMBER_CUE_GET_READY] = { "get-ready", SOME, -3, limber_sentences_get_name, NULL, SOME, LIMBER_VOICE_NAME, TRUE, 500, PHASE, 0 },
  [LIMBER_CUE_TICK] = { "tick", ALL, -9, NULL, NULL, 0, 0, FALSE, 0, PHASE, 0 },
  [LIMBER_CUE_START] = { "start", ALL, -3, NULL, NULL, 0, 0, FALSE, 0, PHASE, 0 },
  [LIMBER_CUE_HALF_WAY] = { "half-way", FULL, 0, limber_sentences_get_half_way, NULL, FULL, LIMBER_VOICE_CUE, FALSE, 300, 2500, LIMBER_CUE_WISH_HALF_WAY },
  [LIMBER_CUE_SWITCH] = { "switch", SOME, -3, limber_sentences_get_switch, limber_sentences_get_side, SOME, LIMBER_VOICE_NAME, TRUE, 400, PHASE, 0 },
  [LIMBER_CUE_REST] = { "rest", SOME, -3, limber_sentences_get_rest, limber_sentences_get_rest_brief, SOME, LIMBER_VOICE_NAME, TRUE, 400, PHASE, 0 },
  [LIMBER_CUE_NEXT] = { "next", SOME, -3, limber_sentences_get_next, limber_sentences_get_name, SOME, LIMBER_VOICE_NAME, TRUE, 400, PHASE, 0 },
  [LIMBER_CUE_FINISH] = { "finish", ALL, -3, limber_sentences_get_done, NULL, SOME, LIMBER_VOICE_NAME, TRUE, 800, 5000, 0 },
  [LIMBER_CUE_CHANGE] = { "half-way", SOME, -3, limber_sentences_get_text, NULL, SOME, LIMBER_VOICE_CUE, TRUE, 300, 8000, 0 },
  [LIMBER_CUE_FORM] = { NULL, 0, 0, limber_sentences_get_text, NULL, FULL, LIMBER_VOICE_WORD, FALSE, 0, 8000, LIMBER_CUE_WISH_FORM },
  [LIMBER_CUE_SET_UP] = { NULL, 0, 0, limber_sentences_get_set_up, NULL, SOME, LIMBER_VOICE_CUE, FALSE, 0, PHASE, 0 },
  [LIMBER_CUE_TEN_SECONDS] = { NULL, 0, 0, limber_sentences_get_ten_seconds, NULL, FULL, LIMBER_VOICE_CUE, TRUE, 0, 2500, LIMBER_CUE_WISH_TEN_SECONDS },
  [LIMBER_CUE_COUNT] = { NULL, 0, 0, limber_sentences_get_count, limber_sentences_get_count_brief, FULL, LIMBER_VOICE_BEAT, FALSE, 0, 1300, LIMBER_CUE_WISH_COUNT },
  [LIMBER_CUE_RELEASE] = { NULL, 0, 0, limber_sentences_get_part, NULL, FULL, LIMBER_VOICE_BEAT, FALSE, 0, 1500, LIMBER_CUE_WISH_COUNT },
  [LIMBER_CUE_BREATH] = { NULL, 0, 0, limber_sentences_get_breath, NULL, SOME, LIMBER_VOICE_WORD, FALSE, 0, 2000, LIMBER_CUE_WISH_BREATHING },
  [LIMBER_CUE_BREATHING] = { NULL, 0, 0, limber_sentences_get_text, NULL, FULL, LIMBER_VOICE_WORD, FALSE, 0, 8000, LIMBER_CUE_WISH_BREATHING },
};
/* clang-format on */

/**
 * limber_script_is_wanted:
 * @wishes: what a person wants to hear
 *
 * Returns: whether that cue is given at all
 */
gboolean
limber_script_is_wanted (LimberCueKind kind, LimberCueWishes wishes)
{
  g_return_val_if_fail (kind < LIMBER_N_CUES, FALSE);

  return table[kind].wish == 0 || (table[kind].wish & wishes) != 0;
}

static gboolean
is_in (Profiles profiles, LimberSoundProfile profile)
{
  return (profiles & (1u << profile)) != 0;
}

/**
 * limber_script_get_sound:
 * @kind: a cue
 * @profile: which sounds are wanted
 * @gain_db: (out): how much louder than usual, decibels
 *
 * Returns: (transfer none) (nullable): the sound for it, or %NULL when it does not sound
 */
const char *
limber_script_get_sound (LimberCueKind kind, LimberSoundProfile profile, double *gain_db)
{
  const Row *row;

  g_return_val_if_fail (kind < LIMBER_N_CUES, NULL);

  row = &table[kind];
  *gain_db = profile == LIMBER_SOUND_PROFILE_CALM ? row->calm_db : 0;

  return is_in (row->sounds, profile) ? row->sound : NULL;
}

/**
 * limber_script_get_utterance:
 * @timeline: a session
 * @cue: one of its cues
 *
 * Returns: (transfer full) (nullable): what is said of it; its moments are positions in the session.
 *   %NULL when nothing is said
 */
LimberUtterance *
limber_script_get_utterance (LimberTimeline *timeline, const LimberCue *cue)
{
  const LimberPhase *phase = limber_timeline_get_phase (timeline, cue->phase);
  gint64             end_us = phase->start_us + phase->length_us;
  const Row         *row;
  LimberUtterance    utterance;

  g_return_val_if_fail (cue->kind < LIMBER_N_CUES, NULL);

  row = &table[cue->kind];
  if (row->say == NULL || !is_in (row->speaks, phase->sounds))
    return NULL;

  utterance = (LimberUtterance){ .priority = row->priority, .cuts = row->cuts };
  utterance.text = row->say (timeline, cue);
  if (utterance.text == NULL)
    return NULL;

  utterance.brief = row->brief != NULL ? row->brief (timeline, cue) : NULL;
  utterance.from_us = cue->at_us + row->delay_ms * G_GINT64_CONSTANT (1000);
  utterance.until_us = end_us;
  if (row->until_ms != PHASE)
    utterance.until_us = cue->at_us + row->until_ms * G_GINT64_CONSTANT (1000);
  if (cue->kind != LIMBER_CUE_FINISH)
    utterance.until_us = MIN (utterance.until_us, end_us);

  return g_memdup2 (&utterance, sizeof utterance);
}
