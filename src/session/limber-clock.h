/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_CLOCK (limber_clock_get_type ())
G_DECLARE_INTERFACE (LimberClock, limber_clock, LIMBER, CLOCK, GObject)

/* Called when an alarm is due; it stays silent until it is set again. */
typedef void (*LimberAlarmFunc) (gpointer user_data);

/**
 * LimberClockInterface:
 * @get_monotonic: microseconds that stand still while the computer sleeps
 * @get_boottime: microseconds that go on while it sleeps
 * @get_wall: UTC microseconds since 1970, which can be set at any time
 * @dup_zone: the time zone one lives in
 * @add_alarm: adds an alarm, not yet set; its id is never 0
 * @set_alarm: sets the alarm to a monotonic moment, or with -1 unsets it
 * @remove_alarm: forgets the alarm
 *
 * All time comes through here, so that tests own it.
 */
struct _LimberClockInterface
{
  GTypeInterface parent_interface;

  gint64 (*get_monotonic) (LimberClock *self);
  gint64 (*get_boottime) (LimberClock *self);
  gint64 (*get_wall) (LimberClock *self);
  GTimeZone *(*dup_zone) (LimberClock *self);
  guint (*add_alarm) (LimberClock *self, LimberAlarmFunc func, gpointer user_data);
  void (*set_alarm) (LimberClock *self, guint alarm, gint64 monotonic_us);
  void (*remove_alarm) (LimberClock *self, guint alarm);
};

gint64     limber_clock_get_monotonic (LimberClock *self);
gint64     limber_clock_get_boottime (LimberClock *self);
gint64     limber_clock_get_wall (LimberClock *self);
GTimeZone *limber_clock_dup_zone (LimberClock *self) G_GNUC_WARN_UNUSED_RESULT;
guint      limber_clock_add_alarm (LimberClock *self, LimberAlarmFunc func, gpointer user_data);
void       limber_clock_set_alarm (LimberClock *self, guint alarm, gint64 monotonic_us);
void       limber_clock_remove_alarm (LimberClock *self, guint alarm);
void       limber_clock_emit_jumped (LimberClock *self);

G_END_DECLS
