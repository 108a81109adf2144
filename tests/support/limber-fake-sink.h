/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coach/limber-cue-sink.h"

G_BEGIN_DECLS

/**
 * LimberFakeSinkClock:
 * @user_data: what was given with it
 *
 * Returns: the present in us
 */
typedef gint64 (*LimberFakeSinkClock) (gpointer user_data);

/**
 * LimberFakeSinkEvent:
 * @call: "play", "prepare", "rest" or "silence"
 * @sound: (nullable): the sound that was played
 * @time_us: when, by the sink's clock
 * @deadline_us: until when the sound was wanted
 * @volume_db: how loud
 *
 * What the sink was asked for.
 */
typedef struct
{
  const char *call;
  char       *sound;
  gint64      time_us;
  gint64      deadline_us;
  double      volume_db;
} LimberFakeSinkEvent;

#define LIMBER_TYPE_FAKE_SINK (limber_fake_sink_get_type ())
G_DECLARE_FINAL_TYPE (LimberFakeSink, limber_fake_sink, LIMBER, FAKE_SINK, GObject)

LimberFakeSink *limber_fake_sink_new (LimberFakeSinkClock clock,
                                      gpointer            user_data) G_GNUC_WARN_UNUSED_RESULT;

guint                      limber_fake_sink_get_n_events (LimberFakeSink *self);
const LimberFakeSinkEvent *limber_fake_sink_get_event (LimberFakeSink *self, guint position);
char *limber_fake_sink_describe (LimberFakeSink *self) G_GNUC_WARN_UNUSED_RESULT;
void  limber_fake_sink_forget (LimberFakeSink *self);
void  limber_fake_sink_set_available (LimberFakeSink *self, gboolean available);

G_END_DECLS
