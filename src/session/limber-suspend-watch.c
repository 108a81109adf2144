/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-session"

#include "limber-suspend-watch.h"

/* A gap between the clocks above this means that the computer slept. */
#define SUSPEND_US (2 * G_USEC_PER_SEC)

static gint64
get_ahead (LimberClock *clock)
{
  return limber_clock_get_boottime (clock) - limber_clock_get_monotonic (clock);
}

/**
 * limber_suspend_watch_reset:
 * @clock: what tells the time
 *
 * Begins anew: what was before counts for nothing.
 */
void
limber_suspend_watch_reset (LimberSuspendWatch *self, LimberClock *clock)
{
  self->ahead_us = get_ahead (clock);
}

/**
 * limber_suspend_watch_notice:
 * @clock: what tells the time
 *
 * Returns: whether the computer slept since this was last asked
 */
gboolean
limber_suspend_watch_notice (LimberSuspendWatch *self, LimberClock *clock)
{
  gint64 before = self->ahead_us;

  self->ahead_us = get_ahead (clock);

  return self->ahead_us - before >= SUSPEND_US;
}
