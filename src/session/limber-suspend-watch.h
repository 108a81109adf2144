/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/limber-clock.h"

G_BEGIN_DECLS

/**
 * LimberSuspendWatch:
 * @ahead_us: how far the boot-time clock was ahead of the monotonic one, microseconds
 *
 * Tells whether the computer slept: only one of the two clocks goes on meanwhile.
 */
typedef struct
{
  gint64 ahead_us;
} LimberSuspendWatch;

void     limber_suspend_watch_reset (LimberSuspendWatch *self, LimberClock *clock);
gboolean limber_suspend_watch_notice (LimberSuspendWatch *self, LimberClock *clock);

G_END_DECLS
