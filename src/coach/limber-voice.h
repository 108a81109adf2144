/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "coach/limber-utterance.h"

G_BEGIN_DECLS

/**
 * LimberVoiceStyle:
 * @name: (nullable): of the voice; %NULL or empty for the usual one
 * @speed: 1 is usual, 2 twice as fast
 * @volume: 0 to 1
 *
 * How a voice speaks.
 */
typedef struct
{
  const char *name;
  double      speed;
  double      volume;
} LimberVoiceStyle;

#define LIMBER_VOICE_STYLE_DEFAULT ((LimberVoiceStyle){ NULL, 1, 1 })

#define LIMBER_TYPE_VOICE (limber_voice_get_type ())
G_DECLARE_INTERFACE (LimberVoice, limber_voice, LIMBER, VOICE, GObject)

/**
 * LimberVoiceInterface:
 * @parent_iface: the parent
 * @say: says something when it is time
 * @hush: ends what is said or waits
 * @prepare: makes ready to speak
 * @set_style: changes how it speaks
 * @list_async: looks for voices
 * @list_finish: hands them over
 *
 * What a voice implements. None of these may block.
 */
struct _LimberVoiceInterface
{
  GTypeInterface parent_iface;

  void (*say) (LimberVoice *self, const LimberUtterance *utterance);
  void (*hush) (LimberVoice *self);
  void (*prepare) (LimberVoice *self);
  void (*set_style) (LimberVoice *self, const LimberVoiceStyle *style);
  void (*list_async) (LimberVoice        *self,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data);
  GStrv (*list_finish) (LimberVoice *self, GAsyncResult *result, GError **error);
};

void     limber_voice_say (LimberVoice *self, const LimberUtterance *utterance);
void     limber_voice_hush (LimberVoice *self);
void     limber_voice_prepare (LimberVoice *self);
void     limber_voice_set_style (LimberVoice *self, const LimberVoiceStyle *style);
gboolean limber_voice_is_available (LimberVoice *self);

void  limber_voice_list_async (LimberVoice        *self,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);
GStrv limber_voice_list_finish (LimberVoice  *self,
                                GAsyncResult *result,
                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
