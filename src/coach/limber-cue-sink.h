/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_CUE_SINK (limber_cue_sink_get_type ())
G_DECLARE_INTERFACE (LimberCueSink, limber_cue_sink, LIMBER, CUE_SINK, GObject)

/**
 * LimberCueSinkInterface:
 * @parent_iface: the parent
 * @play: begins a sound
 * @prepare: makes ready for a session
 * @rest: lets the sound card sleep
 * @silence: ends what sounds or waits
 *
 * What a cue sink implements. None of these may block.
 */
struct _LimberCueSinkInterface
{
  GTypeInterface parent_iface;

  void (*play) (LimberCueSink *self, const char *sound, gint64 deadline_us, double volume_db);
  void (*prepare) (LimberCueSink *self);
  void (*rest) (LimberCueSink *self);
  void (*silence) (LimberCueSink *self);
};

void
limber_cue_sink_play (LimberCueSink *self, const char *sound, gint64 deadline_us, double volume_db);
void     limber_cue_sink_prepare (LimberCueSink *self);
void     limber_cue_sink_rest (LimberCueSink *self);
void     limber_cue_sink_silence (LimberCueSink *self);
gboolean limber_cue_sink_is_available (LimberCueSink *self);

G_END_DECLS
