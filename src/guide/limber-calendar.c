/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-calendar.h"

static GDateTime *
get_local (gint64 wall_us, GTimeZone *zone)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (wall_us / G_USEC_PER_SEC);

  return g_date_time_to_timezone (utc, zone);
}

/**
 * limber_calendar_get_date:
 * @wall_us: a moment, UTC microseconds
 * @zone: where one is
 * @offset_s: (out) (optional): how far that is east of UTC, seconds
 *
 * Returns: the Julian day there
 */
guint32
limber_calendar_get_date (gint64 wall_us, GTimeZone *zone, int *offset_s)
{
  g_autoptr(GDateTime) local = get_local (wall_us, zone);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date,
                  (GDateDay) g_date_time_get_day_of_month (local),
                  (GDateMonth) g_date_time_get_month (local),
                  (GDateYear) g_date_time_get_year (local));
  if (offset_s != NULL)
    *offset_s = (int) (g_date_time_get_utc_offset (local) / G_USEC_PER_SEC);

  return g_date_get_julian (&date);
}

/**
 * limber_calendar_get_midnight_us:
 * @wall_us: a moment, UTC microseconds
 * @zone: where one is
 *
 * Returns: when its day began there, UTC microseconds
 */
gint64
limber_calendar_get_midnight_us (gint64 wall_us, GTimeZone *zone)
{
  g_autoptr(GDateTime) local = get_local (wall_us, zone);
  g_autoptr(GDateTime) midnight = g_date_time_new (zone,
                                                    g_date_time_get_year (local),
                                                    g_date_time_get_month (local),
                                                    g_date_time_get_day_of_month (local),
                                                    0,
                                                    0,
                                                    0);

  return g_date_time_to_unix (midnight) * G_USEC_PER_SEC;
}
