/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coach/limber-voice.h"

G_BEGIN_DECLS

typedef enum
{
  LIMBER_SPEECH_BEGUN,
  LIMBER_SPEECH_ENDED,
  LIMBER_SPEECH_CANCELLED,
} LimberSpeechEvent;

/**
 * LimberSpeechLinkFunc:
 * @event: what has happened
 * @id: to which message
 * @user_data: what was given with it
 *
 * Called on a thread of libspeechd, which may be cancelled at any point where it waits: it must not
 * wait, log, or call the link.
 */
typedef void (*LimberSpeechLinkFunc) (LimberSpeechEvent event, int id, gpointer user_data);

typedef struct _LimberSpeechLink LimberSpeechLink;

LimberSpeechLink *limber_speech_link_open (LimberSpeechLinkFunc heard,
                                           gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
void              limber_speech_link_close (LimberSpeechLink *self);

gboolean limber_speech_link_set_style (LimberSpeechLink       *self,
                                       const char             *language,
                                       const LimberVoiceStyle *style);
int      limber_speech_link_say (LimberSpeechLink *self, const char *text);
gboolean limber_speech_link_cancel (LimberSpeechLink *self);
GStrv    limber_speech_link_list (LimberSpeechLink *self,
                                  const char       *language) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberSpeechLink, limber_speech_link_close)

G_END_DECLS
