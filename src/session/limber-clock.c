/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-session"

#include "limber-clock.h"

/**
 * LimberClock:
 *
 * Where time comes from: the system's, or one that a test turns by hand.
 */
G_DEFINE_INTERFACE (LimberClock, limber_clock, G_TYPE_OBJECT)

enum
{
  SIGNAL_JUMPED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
limber_clock_default_init (LimberClockInterface *iface)
{
  /**
   * LimberClock::jumped:
   *
   * The wall clock was set, or the computer woke from sleep. Compare the monotonic clock with the
   * boot-time clock to tell which.
   */
  signals[SIGNAL_JUMPED] = g_signal_new (
      "jumped", LIMBER_TYPE_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * limber_clock_get_monotonic:
 *
 * Returns: microseconds; they stand still while the computer sleeps
 */
gint64
limber_clock_get_monotonic (LimberClock *self)
{
  g_return_val_if_fail (LIMBER_IS_CLOCK (self), 0);

  return LIMBER_CLOCK_GET_IFACE (self)->get_monotonic (self);
}

/**
 * limber_clock_get_boottime:
 *
 * Returns: microseconds; they go on while the computer sleeps
 */
gint64
limber_clock_get_boottime (LimberClock *self)
{
  g_return_val_if_fail (LIMBER_IS_CLOCK (self), 0);

  return LIMBER_CLOCK_GET_IFACE (self)->get_boottime (self);
}

/**
 * limber_clock_get_wall:
 *
 * Returns: UTC microseconds since 1970, for history only: it can be set at any time
 */
gint64
limber_clock_get_wall (LimberClock *self)
{
  g_return_val_if_fail (LIMBER_IS_CLOCK (self), 0);

  return LIMBER_CLOCK_GET_IFACE (self)->get_wall (self);
}

/**
 * limber_clock_dup_zone:
 *
 * Returns: (transfer full): the time zone one lives in at this moment
 */
GTimeZone *
limber_clock_dup_zone (LimberClock *self)
{
  g_return_val_if_fail (LIMBER_IS_CLOCK (self), NULL);

  return LIMBER_CLOCK_GET_IFACE (self)->dup_zone (self);
}

/**
 * limber_clock_add_alarm:
 * @func: called on the main context when the alarm is due
 *
 * Adds an alarm, which is silent until it is set.
 *
 * Returns: its id, never 0
 */
guint
limber_clock_add_alarm (LimberClock *self, LimberAlarmFunc func, gpointer user_data)
{
  g_return_val_if_fail (LIMBER_IS_CLOCK (self), 0);
  g_return_val_if_fail (func != NULL, 0);

  return LIMBER_CLOCK_GET_IFACE (self)->add_alarm (self, func, user_data);
}

/**
 * limber_clock_set_alarm:
 * @alarm: an id from [method@Clock.add_alarm]
 * @monotonic_us: when it is due; -1 for not at all
 */
void
limber_clock_set_alarm (LimberClock *self, guint alarm, gint64 monotonic_us)
{
  g_return_if_fail (LIMBER_IS_CLOCK (self));
  g_return_if_fail (alarm != 0);

  LIMBER_CLOCK_GET_IFACE (self)->set_alarm (self, alarm, monotonic_us);
}

/**
 * limber_clock_remove_alarm:
 * @alarm: an id from [method@Clock.add_alarm]
 */
void
limber_clock_remove_alarm (LimberClock *self, guint alarm)
{
  g_return_if_fail (LIMBER_IS_CLOCK (self));
  g_return_if_fail (alarm != 0);

  LIMBER_CLOCK_GET_IFACE (self)->remove_alarm (self, alarm);
}

/**
 * limber_clock_emit_jumped:
 *
 * For implementations: emits [signal@Clock::jumped].
 */
void
limber_clock_emit_jumped (LimberClock *self)
{
  g_return_if_fail (LIMBER_IS_CLOCK (self));

  g_signal_emit (self, signals[SIGNAL_JUMPED], 0);
}
