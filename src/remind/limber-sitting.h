/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "remind/limber-local-time.h"

G_BEGIN_DECLS

/* Away for so long is a break; to look rarer than that would miss one. */
#define LIMBER_SITTING_PAUSE_US (G_GINT64_CONSTANT (5) * 60 * G_USEC_PER_SEC)

/* How often somebody has to look; microseconds. */
#define LIMBER_SITTING_SAMPLE_US (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)

/* Nobody can say for how long nothing was touched. */
#define LIMBER_IDLE_UNKNOWN G_GINT64_CONSTANT (-1)

/**
 * LimberSittingRules:
 * @interval_us: after so much sitting a break is due
 * @weekdays: on which days, a mask whose lowest bit is Monday
 * @from: the first minute of the day
 * @until: the minute of the day after the last; before @from it is one of the next day, and the same
 *   is all day
 *
 * When breaks are wanted.
 */
typedef struct
{
  gint64 interval_us;
  guint  weekdays;
  guint  from;
  guint  until;
} LimberSittingRules;

/**
 * LimberSitting:
 * @sitting: whether somebody sits
 * @since_us: since when, UTC
 * @seen_us: when this was looked at last, UTC
 * @told: whether a break was told of
 * @told_us: when, UTC
 *
 * How long somebody has been sitting. Plain data, with nothing to free; all zero is a beginning.
 */
typedef struct
{
  gboolean sitting;
  gint64   since_us;
  gint64   seen_us;
  gboolean told;
  gint64   told_us;
} LimberSitting;

gboolean limber_sitting_sample (LimberSitting            *self,
                                const LimberSittingRules *rules,
                                gint64                    idle_us,
                                gint64                    now_us,
                                GTimeZone                *zone);
void     limber_sitting_rest (LimberSitting *self);
gint64   limber_sitting_find_next (const LimberSittingRules *rules, gint64 now_us, GTimeZone *zone);

G_END_DECLS
