/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Going on after a pause is counted in: three, two, one. */
#define LIMBER_COUNT_IN_FROM 3

/**
 * LimberCountIn:
 * @since_us: monotonic moment at which it began
 * @second_us: how long one counts for each, microseconds; rehearsals count faster
 *
 * The counting in. It follows from the time, like a stopwatch.
 */
typedef struct
{
  gint64 since_us;
  gint64 second_us;
} LimberCountIn;

void   limber_count_in_begin (LimberCountIn *self, gint64 now_us, gint64 pace_milli);
int    limber_count_in_get_left (const LimberCountIn *self, gint64 now_us);
gint64 limber_count_in_get_alarm (const LimberCountIn *self, gint64 now_us);

G_END_DECLS
