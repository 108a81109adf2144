/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-remind"

#include "limber-local-time.h"

#define DAY_S (G_GINT64_CONSTANT (24) * 3600)

/* The first day that was counted was a Thursday. */
#define FIRST_WEEKDAY 3

static gint64
get_offset (gint64 s, GTimeZone *zone)
{
  return g_time_zone_get_offset (zone, g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, s));
}

static gint64
floor_days (gint64 s)
{
  return s >= 0 ? s / DAY_S : -((DAY_S - 1 - s) / DAY_S);
}

/**
 * limber_local_time_find_day:
 * @us: a moment, UTC microseconds
 * @zone: where one is
 * @minute: (out) (optional): the minute of that day, as the clock on the wall has it
 *
 * Returns: the day that it is there
 */
gint64
limber_local_time_find_day (gint64 us, GTimeZone *zone, guint *minute)
{
  const gint64 s = us / G_USEC_PER_SEC;
  const gint64 local = s + get_offset (s, zone);
  const gint64 day = floor_days (local);

  if (minute != NULL)
    *minute = (guint) ((local - day * DAY_S) / 60);

  return day;
}

/* The earliest moment at which clocks there show so many seconds; -1 when they never do. */
static gint64
find_shown (gint64 local_s, GTimeZone *zone)
{
  gint64 best = -1;

  /* Clocks are changed by less than a day and not twice within two. */
  for (int side = -1; side <= 1; side += 2)
    {
      const gint64 offset = get_offset (local_s + side * DAY_S, zone);
      const gint64 s = local_s - offset;

      if (get_offset (s, zone) == offset && (best < 0 || s < best))
        best = s;
    }

  return best;
}

/**
 * limber_local_time_find_us:
 * @day: a day
 * @minute: of that day
 * @zone: where one is
 *
 * Returns: when the clock on the wall shows that, UTC microseconds; the first of two such moments,
 *   and where clocks are put forward over it the next minute that there is
 */
gint64
limber_local_time_find_us (gint64 day, guint minute, GTimeZone *zone)
{
  gint64 s = -1;

  /* Islands have left out a whole day. */
  for (guint i = 0; i <= LIMBER_MINUTES_A_DAY && s < 0; i++)
    s = find_shown (day * DAY_S + ((gint64) minute + i) * 60, zone);

  return s * G_USEC_PER_SEC;
}

gboolean
limber_local_time_is_among (gint64 day, guint weekdays)
{
  return (weekdays >> (guint) (((day + FIRST_WEEKDAY) % 7 + 7) % 7)) & 1u;
}
