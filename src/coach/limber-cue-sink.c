/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "limber-coach"

#include "coach/limber-cue-sink.h"

/**
 * LimberCueSink:
 *
 * Where cue sounds go: the sound server in the app, a notebook in the tests.
 *
 * Sounds are named as their files are, without the ending: "get-ready", "tick", "start",
 * "half-way", "switch", "rest", "next" and "finish". All functions belong to one thread, the one
 * that made the sink, return at once, and never fail: a cue that cannot be heard is seen all the
 * same.
 */
G_DEFINE_INTERFACE (LimberCueSink, limber_cue_sink, G_TYPE_OBJECT)

static void
limber_cue_sink_default_init (LimberCueSinkInterface *iface)
{
  /**
   * LimberCueSink:available:
   *
   * Whether sounds can be heard as far as is known; it is taken for granted until something
   * fails. A user interface tells of the loss once, quietly, when this is notified.
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
 * limber_cue_sink_play:
 * @self: a cue sink
 * @sound: the name of the sound
 * @deadline_us: the last moment, as g_get_monotonic_time() counts, at which the sound may begin
 * @volume_db: change of volume in decibels, 0 or below
 *
 * Begins a sound now, together with any that sounds already. If it cannot begin by the deadline
 * it is dropped.
 */
void
limber_cue_sink_play (LimberCueSink *self, const char *sound, gint64 deadline_us, double volume_db)
{
  g_return_if_fail (LIMBER_IS_CUE_SINK (self));
  g_return_if_fail (sound != NULL);

  LIMBER_CUE_SINK_GET_IFACE (self)->play (self, sound, deadline_us, volume_db);
}

/**
 * limber_cue_sink_prepare:
 * @self: a cue sink
 *
 * Makes ready for a session: connects, hands over the samples, wakes the sound card and keeps it
 * awake until limber_cue_sink_rest(). Best called two seconds or more before the first cue.
 */
void
limber_cue_sink_prepare (LimberCueSink *self)
{
  g_return_if_fail (LIMBER_IS_CUE_SINK (self));

  LIMBER_CUE_SINK_GET_IFACE (self)->prepare (self);
}

/**
 * limber_cue_sink_rest:
 * @self: a cue sink
 *
 * Lets the sound card sleep, because the session pauses or has ended. What sounds, sounds on.
 */
void
limber_cue_sink_rest (LimberCueSink *self)
{
  g_return_if_fail (LIMBER_IS_CUE_SINK (self));

  LIMBER_CUE_SINK_GET_IFACE (self)->rest (self);
}

/**
 * limber_cue_sink_silence:
 * @self: a cue sink
 *
 * Ends what sounds and drops what waits, because a skip or a pause has made it wrong.
 */
void
limber_cue_sink_silence (LimberCueSink *self)
{
  g_return_if_fail (LIMBER_IS_CUE_SINK (self));

  LIMBER_CUE_SINK_GET_IFACE (self)->silence (self);
}

/**
 * limber_cue_sink_is_available:
 * @self: a cue sink
 *
 * Returns: the value of #LimberCueSink:available
 */
gboolean
limber_cue_sink_is_available (LimberCueSink *self)
{
  gboolean available = FALSE;

  g_return_val_if_fail (LIMBER_IS_CUE_SINK (self), FALSE);

  g_object_get (self, "available", &available, NULL);
  return available;
}
