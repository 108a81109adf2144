/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberVoicePriority:
 * @LIMBER_VOICE_WORD: a word on form or on breathing: it is no loss when there is no time for it
 * @LIMBER_VOICE_BEAT: belongs to a beat: a number, a breath
 * @LIMBER_VOICE_CUE: something changes
 * @LIMBER_VOICE_NAME: what is done next, and on which side
 *
 * What matters more is said first.
 */
typedef enum
{
  LIMBER_VOICE_WORD,
  LIMBER_VOICE_BEAT,
  LIMBER_VOICE_CUE,
  LIMBER_VOICE_NAME,
} LimberVoicePriority;

/**
 * LimberUtterance:
 * @text: what to say
 * @brief: (nullable): what to say when there is no time for that
 * @from_us: not before this moment, monotonic
 * @until_us: it must be finished by then, monotonic; else it is not begun
 * @priority: what matters more is said first
 * @cuts: rather than miss its moment it cuts off what matters less
 *
 * One thing to say, and when.
 */
typedef struct
{
  char               *text;
  char               *brief;
  gint64              from_us;
  gint64              until_us;
  LimberVoicePriority priority;
  gboolean            cuts;
} LimberUtterance;

LimberUtterance *limber_utterance_copy (const LimberUtterance *self) G_GNUC_WARN_UNUSED_RESULT;
void             limber_utterance_free (LimberUtterance *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberUtterance, limber_utterance_free)

G_END_DECLS
