/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-store.h"
#include "session/limber-clock.h"
#include "session/limber-timeline.h"

G_BEGIN_DECLS

/**
 * LimberElsewhere:
 * @started_us: when it began, UTC
 * @length_us: how long it took, microseconds
 * @zone: where that was
 * @timeline: (nullable): the routine, laid out; %NULL for what was described in words
 * @as_planned: each step was done, as far as the time allows; else only the time is known
 * @words: (nullable): what was done, in somebody's own words
 * @note: (nullable): a note
 *
 * A session that was done away from the computer. Plain data that belongs to whoever asks.
 */
typedef struct
{
  gint64          started_us;
  gint64          length_us;
  GTimeZone      *zone;
  LimberTimeline *timeline;
  gboolean        as_planned;
  const char     *words;
  const char     *note;
} LimberElsewhere;

char *limber_elsewhere_keep (const LimberElsewhere *self,
                             LimberStore           *store,
                             LimberClock           *clock) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
