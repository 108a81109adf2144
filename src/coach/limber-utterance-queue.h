/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coach/limber-speech-pace.h"
#include "coach/limber-utterance.h"

G_BEGIN_DECLS

typedef struct _LimberUtteranceQueue LimberUtteranceQueue;

LimberUtteranceQueue *limber_utterance_queue_new (guint capacity) G_GNUC_WARN_UNUSED_RESULT;
void                  limber_utterance_queue_free (LimberUtteranceQueue *self);

guint limber_utterance_queue_get_length (LimberUtteranceQueue *self);
void  limber_utterance_queue_push (LimberUtteranceQueue *self, const LimberUtterance *utterance);
LimberUtterance *limber_utterance_queue_pop (LimberUtteranceQueue   *self,
                                             const LimberSpeechPace *pace,
                                             gint64 now_us) G_GNUC_WARN_UNUSED_RESULT;
gboolean         limber_utterance_queue_wants_cut (LimberUtteranceQueue   *self,
                                                   const LimberSpeechPace *pace,
                                                   LimberVoicePriority     spoken,
                                                   gint64                  end_us,
                                                   gint64                  now_us);
gint64           limber_utterance_queue_get_wake (LimberUtteranceQueue *self, gint64 now_us);
void             limber_utterance_queue_clear (LimberUtteranceQueue *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberUtteranceQueue, limber_utterance_queue_free)

G_END_DECLS
