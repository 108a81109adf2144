/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberStopwatch:
 * @base_us: monotonic moment at which @banked_us was the position; valid while running
 * @banked_us: position when last stopped or set
 * @pace_milli: thousandths of a second of position in a millisecond of time: 1000 is real time
 * @running: whether it runs
 *
 * A position in microseconds that follows from the time: nothing is counted, so nothing drifts.
 */
typedef struct
{
  gint64   base_us;
  gint64   banked_us;
  gint64   pace_milli;
  gboolean running;
} LimberStopwatch;

static inline gint64
limber_stopwatch_get_position (const LimberStopwatch *self, gint64 now_us)
{
  if (!self->running)
    return self->banked_us;

  return self->banked_us + (now_us - self->base_us) * self->pace_milli / 1000;
}

/* Stays in motion, or at rest, as it was. */
static inline void
limber_stopwatch_set_position (LimberStopwatch *self, gint64 position_us, gint64 now_us)
{
  self->banked_us = position_us;
  self->base_us = now_us;
}

static inline void
limber_stopwatch_start (LimberStopwatch *self, gint64 now_us)
{
  if (!self->running)
    self->base_us = now_us;
  self->running = TRUE;
}

static inline void
limber_stopwatch_stop (LimberStopwatch *self, gint64 now_us)
{
  self->banked_us = limber_stopwatch_get_position (self, now_us);
  self->running = FALSE;
}

/* The first monotonic moment at which the position is reached; -1 when it does not run. */
static inline gint64
limber_stopwatch_when (const LimberStopwatch *self, gint64 position_us)
{
  gint64 ahead = position_us - self->banked_us;

  if (!self->running)
    return -1;

  return self->base_us + (ahead * 1000 + self->pace_milli - 1) / self->pace_milli;
}

G_END_DECLS
