/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/limber-stopwatch.h"
#include "session/limber-timeline.h"

G_BEGIN_DECLS

/**
 * LimberPlayheadEvent:
 * @LIMBER_PLAYHEAD_NOTHING: nothing more is due
 * @LIMBER_PLAYHEAD_CUE: a cue is due
 * @LIMBER_PLAYHEAD_ENTERED: another phase has begun
 * @LIMBER_PLAYHEAD_TICK: a second of the phase has passed
 * @LIMBER_PLAYHEAD_WAITING: the end of an open phase is reached; it stands there until it is moved
 * @LIMBER_PLAYHEAD_FINISHED: the end is reached
 */
typedef enum
{
  LIMBER_PLAYHEAD_NOTHING,
  LIMBER_PLAYHEAD_CUE,
  LIMBER_PLAYHEAD_ENTERED,
  LIMBER_PLAYHEAD_TICK,
  LIMBER_PLAYHEAD_WAITING,
  LIMBER_PLAYHEAD_FINISHED,
} LimberPlayheadEvent;

/**
 * LimberPlayhead:
 * @timeline: (owned): what is played
 * @watch: where it stands
 * @played: (owned) (element-type gint64): what was really played of each phase, microseconds of
 *   position
 * @phase: index of the phase that is on
 * @next_cue: index of the first cue to come
 * @next_tick_us: position of the next tick
 * @settled_us: position up to which @played is right
 * @waiting: it stands at the end of an open phase, which goes on
 * @since_us: monotonic moment up to which the waiting is in @played
 *
 * A place on a timeline that moves with time and keeps account of what it passed. It knows no
 * clock: whoever holds it says what time it is, in monotonic microseconds.
 */
typedef struct
{
  LimberTimeline *timeline;
  LimberStopwatch watch;
  GArray         *played;
  guint           phase;
  guint           next_cue;
  gint64          next_tick_us;
  gint64          settled_us;
  gboolean        waiting;
  gint64          since_us;
} LimberPlayhead;

void limber_playhead_init (LimberPlayhead *self, LimberTimeline *timeline, double pace);
void limber_playhead_clear (LimberPlayhead *self);

gint64             limber_playhead_get_position (const LimberPlayhead *self, gint64 now_us);
gint64             limber_playhead_get_alarm (const LimberPlayhead *self);
const LimberPhase *limber_playhead_get_phase (const LimberPlayhead *self);

void limber_playhead_start (LimberPlayhead *self, gint64 now_us);
void limber_playhead_stop (LimberPlayhead *self, gint64 now_us);
void limber_playhead_settle (LimberPlayhead *self, gint64 now_us);
LimberPlayheadEvent
     limber_playhead_step (LimberPlayhead *self, gint64 now_us, const LimberCue **cue);
void limber_playhead_jump (LimberPlayhead *self, gint64 position_us, gint64 now_us);
void limber_playhead_change (LimberPlayhead *self, LimberTimeline *timeline, gint64 now_us);

G_END_DECLS
