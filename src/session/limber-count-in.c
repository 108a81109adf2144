/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-session"

#include "limber-count-in.h"

/**
 * limber_count_in_begin:
 * @now_us: monotonic moment
 * @pace_milli: thousandths of a second of session in a millisecond
 *
 * Begins to count.
 */
void
limber_count_in_begin (LimberCountIn *self, gint64 now_us, gint64 pace_milli)
{
  self->since_us = now_us;
  self->second_us = G_USEC_PER_SEC * 1000 / pace_milli;
}

/**
 * limber_count_in_get_left:
 * @now_us: monotonic moment
 *
 * Returns: how far it has counted: 3, 2, 1, and 0 when it is over
 */
int
limber_count_in_get_left (const LimberCountIn *self, gint64 now_us)
{
  return (int) MAX (LIMBER_COUNT_IN_FROM - (now_us - self->since_us) / self->second_us, 0);
}

/**
 * limber_count_in_get_alarm:
 * @now_us: monotonic moment
 *
 * Returns: the monotonic moment at which it counts next
 */
gint64
limber_count_in_get_alarm (const LimberCountIn *self, gint64 now_us)
{
  gint64 counted = LIMBER_COUNT_IN_FROM - limber_count_in_get_left (self, now_us);

  return self->since_us + (counted + 1) * self->second_us;
}
