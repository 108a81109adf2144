/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-test"

#include "limber-fake-clock.h"

/* A clock that is turned by hand: an hour passes in microseconds, in the order it would. */
struct _LimberFakeClock
{
  GObject parent_instance;

  gint64     now_us;
  gint64     slept_us;
  gint64     wall_us; /* when now_us was 0 */
  gint64     late_us; /* how much later than asked each alarm rings */
  GTimeZone *zone;
  GArray    *alarms; /* Alarm */
  guint      n_rings;
};

typedef struct
{
  LimberAlarmFunc func; /* NULL when removed */
  gpointer        user_data;
  gint64          at_us;
} Alarm;

static gint64
limber_fake_clock_get_monotonic (LimberClock *clock)
{
  return LIMBER_FAKE_CLOCK (clock)->now_us;
}

static gint64
limber_fake_clock_get_boottime (LimberClock *clock)
{
  LimberFakeClock *self = LIMBER_FAKE_CLOCK (clock);

  return self->now_us + self->slept_us;
}

static gint64
limber_fake_clock_get_wall (LimberClock *clock)
{
  LimberFakeClock *self = LIMBER_FAKE_CLOCK (clock);

  return self->wall_us + self->now_us + self->slept_us;
}

static GTimeZone *
limber_fake_clock_dup_zone (LimberClock *clock)
{
  return g_time_zone_ref (LIMBER_FAKE_CLOCK (clock)->zone);
}

static guint
limber_fake_clock_add_alarm (LimberClock *clock, LimberAlarmFunc func, gpointer user_data)
{
  LimberFakeClock *self = LIMBER_FAKE_CLOCK (clock);
  Alarm            alarm = { func, user_data, -1 };

  g_array_append_val (self->alarms, alarm);

  return self->alarms->len;
}

static void
limber_fake_clock_set_alarm (LimberClock *clock, guint alarm, gint64 monotonic_us)
{
  LimberFakeClock *self = LIMBER_FAKE_CLOCK (clock);

  g_array_index (self->alarms, Alarm, alarm - 1).at_us = monotonic_us;
}

static void
limber_fake_clock_remove_alarm (LimberClock *clock, guint alarm)
{
  LimberFakeClock *self = LIMBER_FAKE_CLOCK (clock);

  g_array_index (self->alarms, Alarm, alarm - 1) = (Alarm){ NULL, NULL, -1 };
}

static void
limber_fake_clock_iface_init (LimberClockInterface *iface)
{
  iface->get_monotonic = limber_fake_clock_get_monotonic;
  iface->get_boottime = limber_fake_clock_get_boottime;
  iface->get_wall = limber_fake_clock_get_wall;
  iface->dup_zone = limber_fake_clock_dup_zone;
  iface->add_alarm = limber_fake_clock_add_alarm;
  iface->set_alarm = limber_fake_clock_set_alarm;
  iface->remove_alarm = limber_fake_clock_remove_alarm;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberFakeClock,
                               limber_fake_clock,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LIMBER_TYPE_CLOCK,
                                                      limber_fake_clock_iface_init))

static void
limber_fake_clock_finalize (GObject *object)
{
  LimberFakeClock *self = LIMBER_FAKE_CLOCK (object);

  g_array_unref (self->alarms);
  g_time_zone_unref (self->zone);

  G_OBJECT_CLASS (limber_fake_clock_parent_class)->finalize (object);
}

static void
limber_fake_clock_class_init (LimberFakeClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_fake_clock_finalize;
}

static void
limber_fake_clock_init (LimberFakeClock *self)
{
  self->now_us = G_GINT64_CONSTANT (1000000000000);
  self->wall_us = G_GINT64_CONSTANT (1800000000000000) - self->now_us;
  self->alarms = g_array_new (FALSE, FALSE, sizeof (Alarm));
  self->zone = g_time_zone_new_utc ();
}

LimberFakeClock *
limber_fake_clock_new (void)
{
  return g_object_new (LIMBER_TYPE_FAKE_CLOCK, NULL);
}

static Alarm *
find_due (LimberFakeClock *self, gint64 until_us)
{
  Alarm *due = NULL;

  for (guint i = 0; i < self->alarms->len; i++)
    {
      Alarm *alarm = &g_array_index (self->alarms, Alarm, i);

      if (alarm->func != NULL && alarm->at_us >= 0 && alarm->at_us + self->late_us <= until_us
          && (due == NULL || alarm->at_us < due->at_us))
        due = alarm;
    }

  return due;
}

static void
ring (LimberFakeClock *self, Alarm *alarm)
{
  Alarm copy = *alarm;

  alarm->at_us = -1;
  self->n_rings++;
  copy.func (copy.user_data);
}

/* Lets time pass; each alarm rings at its moment, in order. */
void
limber_fake_clock_advance (LimberFakeClock *self, gint64 us)
{
  gint64 until = self->now_us + us;
  Alarm *due;

  while ((due = find_due (self, until)) != NULL)
    {
      self->now_us = MAX (self->now_us, due->at_us + self->late_us);
      ring (self, due);
    }
  self->now_us = until;
}

/* Lets time pass while nothing can run; what was due rings only afterwards. */
void
limber_fake_clock_block (LimberFakeClock *self, gint64 us)
{
  self->now_us += us;
  limber_fake_clock_advance (self, 0);
}

/* The computer sleeps for a while and wakes. */
void
limber_fake_clock_suspend (LimberFakeClock *self, gint64 us)
{
  self->slept_us += us;
  limber_clock_emit_jumped (LIMBER_CLOCK (self));
}

/* Somebody sets the wall clock. */
void
limber_fake_clock_set_wall (LimberFakeClock *self, gint64 wall_us)
{
  self->wall_us = wall_us - self->now_us - self->slept_us;
  limber_clock_emit_jumped (LIMBER_CLOCK (self));
}

void
limber_fake_clock_set_zone (LimberFakeClock *self, const char *zone)
{
  g_time_zone_unref (self->zone);
  self->zone = g_time_zone_new_identifier (zone);
  g_assert_nonnull (self->zone);
}

/* Every alarm rings so much later than it was asked for, as on a busy machine. */
void
limber_fake_clock_set_late (LimberFakeClock *self, gint64 us)
{
  self->late_us = us;
}

guint
limber_fake_clock_get_n_rings (LimberFakeClock *self)
{
  return self->n_rings;
}
