/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coach/limber-voice.h"

G_BEGIN_DECLS

typedef struct _LimberSpeechWorker LimberSpeechWorker;

/**
 * LimberSpeechWorkerFunc:
 * @user_data: what was given with it
 *
 * Called in the worker's main context when limber_speech_worker_get_available() has changed.
 */
typedef void (*LimberSpeechWorkerFunc) (gpointer user_data);

LimberSpeechWorker *limber_speech_worker_new (const char            *language,
                                              LimberSpeechWorkerFunc changed,
                                              gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
void                limber_speech_worker_stop (LimberSpeechWorker *self);

void limber_speech_worker_say (LimberSpeechWorker *self, const LimberUtterance *utterance);
void limber_speech_worker_hush (LimberSpeechWorker *self);
void limber_speech_worker_prepare (LimberSpeechWorker *self);
void limber_speech_worker_set_style (LimberSpeechWorker *self, const LimberVoiceStyle *style);
void limber_speech_worker_set_language (LimberSpeechWorker *self, const char *language);

gboolean limber_speech_worker_get_available (LimberSpeechWorker *self);
gint64   limber_speech_worker_get_busy_since (LimberSpeechWorker *self);
void     limber_speech_worker_give_up (LimberSpeechWorker *self, gint64 busy_since_us);

G_END_DECLS
