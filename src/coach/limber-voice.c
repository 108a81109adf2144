/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "limber-coach"

#include "coach/limber-voice.h"

/**
 * LimberVoice:
 *
 * What speaks: speech-dispatcher in the app, a notebook in the tests.
 *
 * All functions belong to one thread, the one that made the voice, return at once, and never fail:
 * what cannot be heard is seen all the same.
 */
G_DEFINE_INTERFACE (LimberVoice, limber_voice, G_TYPE_OBJECT)

static void
limber_voice_default_init (LimberVoiceInterface *iface)
{
  /**
   * LimberVoice:available:
   *
   * Whether it can be heard as far as is known; it is taken for granted until something fails.
   */
  g_object_interface_install_property (
      iface,
      g_param_spec_boolean ("available",
                            NULL,
                            NULL,
                            TRUE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
}

/**
 * limber_voice_say:
 * @utterance: what to say, and when; copied
 *
 * Says it when it is its turn. Of what waits the most important is said first; what is being said is
 * cut off only by what may cut, matters more and would otherwise come too late; and what cannot be
 * finished in time is not begun.
 */
void
limber_voice_say (LimberVoice *self, const LimberUtterance *utterance)
{
  g_return_if_fail (LIMBER_IS_VOICE (self));
  g_return_if_fail (utterance != NULL && utterance->text != NULL);

  LIMBER_VOICE_GET_IFACE (self)->say (self, utterance);
}

/**
 * limber_voice_hush:
 *
 * Ends what is said and drops what waits, because a skip or a pause has made it wrong.
 */
void
limber_voice_hush (LimberVoice *self)
{
  g_return_if_fail (LIMBER_IS_VOICE (self));

  LIMBER_VOICE_GET_IFACE (self)->hush (self);
}

/**
 * limber_voice_prepare:
 *
 * Makes ready to speak, which may take a second. Best called before the first sentence.
 */
void
limber_voice_prepare (LimberVoice *self)
{
  g_return_if_fail (LIMBER_IS_VOICE (self));

  LIMBER_VOICE_GET_IFACE (self)->prepare (self);
}

/**
 * limber_voice_set_style:
 * @style: how to speak from the next sentence on; copied
 */
void
limber_voice_set_style (LimberVoice *self, const LimberVoiceStyle *style)
{
  g_return_if_fail (LIMBER_IS_VOICE (self));
  g_return_if_fail (style != NULL);

  LIMBER_VOICE_GET_IFACE (self)->set_style (self, style);
}

/**
 * limber_voice_is_available:
 *
 * Returns: the value of #LimberVoice:available
 */
gboolean
limber_voice_is_available (LimberVoice *self)
{
  gboolean available = FALSE;

  g_return_val_if_fail (LIMBER_IS_VOICE (self), FALSE);

  g_object_get (self, "available", &available, NULL);

  return available;
}

/**
 * limber_voice_list_async:
 *
 * Looks for voices that speak the language of the sentences, which may take seconds in which
 * nothing is said. If there are none, it stays quiet from then on rather than read them in the accent of
 * another.
 */
void
limber_voice_list_async (LimberVoice        *self,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_return_if_fail (LIMBER_IS_VOICE (self));

  LIMBER_VOICE_GET_IFACE (self)->list_async (self, cancellable, callback, user_data);
}

/**
 * limber_voice_list_finish:
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the names of the voices; empty when none speaks it
 */
GStrv
limber_voice_list_finish (LimberVoice *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (LIMBER_IS_VOICE (self), NULL);

  return LIMBER_VOICE_GET_IFACE (self)->list_finish (self, result, error);
}
