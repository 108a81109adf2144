/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-dates.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>

#define WEEK_DAYS 7
#define MONDAY 1
#define SUNDAY 7
#define DAY_S (G_GINT64_CONSTANT (24) * 3600)

/* 1970-01-01, and the first second of 9999: no calendar is asked for what lies outside. */
#define EPOCH_DAY 719163
#define LAST_S G_GINT64_CONSTANT (253370764800)

/**
 * limber_dates_find_day:
 * @us: a moment, UTC microseconds
 * @zone: where one is
 * @offset_s: (out) (optional): how far that is east of UTC then, seconds
 *
 * Returns: the day that it is there
 */
guint32
limber_dates_find_day (gint64 us, GTimeZone *zone, int *offset_s)
{
  const gint64 s = CLAMP (us / G_USEC_PER_SEC, DAY_S, LAST_S);
  const int    interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, s);
  const gint32 offset = g_time_zone_get_offset (zone, interval);

  if (offset_s != NULL)
    *offset_s = offset;

  /* Local time, taken for UTC, has the days that the zone has, and each of them is as long. */
  return (guint32) (EPOCH_DAY + (s + offset) / DAY_S);
}

/**
 * limber_dates_find_midnight_us:
 * @us: a moment, UTC microseconds
 * @zone: where one is
 *
 * Returns: when the day began that it is there, UTC microseconds; where clocks are put forward at
 *   midnight, its first moment
 */
gint64
limber_dates_find_midnight_us (gint64 us, GTimeZone *zone)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (us / G_USEC_PER_SEC);
  g_autoptr(GDateTime) local = g_date_time_to_timezone (utc, zone);
  g_autoptr(GDateTime) midnight = g_date_time_new (zone,
                                                    g_date_time_get_year (local),
                                                    g_date_time_get_month (local),
                                                    g_date_time_get_day_of_month (local),
                                                    0,
                                                    0,
                                                    0);

  return g_date_time_to_unix (midnight) * G_USEC_PER_SEC;
}

/**
 * limber_dates_get_first_weekday:
 *
 * Returns: the weekday with which weeks begin in the user's locale
 */
int
limber_dates_get_first_weekday (void)
{
#ifdef __GLIBC__
  /* The locale names a day as the first in its list, and which of its list weeks begin with. */
  const char *text = nl_langinfo (_NL_TIME_FIRST_WEEKDAY);
  union
  {
    const char  *text;
    unsigned int number;
  } origin = { .text = nl_langinfo (_NL_TIME_WEEK_1STDAY) };
  const int listed_first = origin.number == 19971201 ? MONDAY : SUNDAY;

  if (text[0] >= 1 && text[0] <= WEEK_DAYS)
    return (listed_first + text[0] - 2) % WEEK_DAYS + 1;
#endif

  return MONDAY;
}

/**
 * limber_dates_find_week:
 * @day: a day
 * @first_weekday: the weekday with which weeks begin
 *
 * Returns: the first day of its week
 */
guint32
limber_dates_find_week (guint32 day, int first_weekday)
{
  const guint32 weekday = (day - 1) % WEEK_DAYS + 1;

  g_return_val_if_fail (first_weekday >= MONDAY && first_weekday <= SUNDAY, day);

  return day - (weekday + WEEK_DAYS - (guint32) first_weekday) % WEEK_DAYS;
}

/**
 * limber_dates_find_month:
 * @day: a day
 * @first_weekday: the weekday with which weeks begin
 *
 * Returns: the month in which it lies
 */
LimberMonth
limber_dates_find_month (guint32 day, int first_weekday)
{
  LimberMonth self = { 0 };
  GDate       date;
  guint       before = 0;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  self.n_days = g_date_get_days_in_month (g_date_get_month (&date), g_date_get_year (&date));
  self.first = day - g_date_get_day (&date) + 1;
  self.grid_from = limber_dates_find_week (self.first, first_weekday);
  before = self.first - self.grid_from;
  self.n_weeks = (before + self.n_days + WEEK_DAYS - 1) / WEEK_DAYS;

  return self;
}

/**
 * limber_dates_add_months:
 * @day: a day
 * @months: how many to go on, or back
 *
 * Returns: the same day of another month, or its last one where that is earlier
 */
guint32
limber_dates_add_months (guint32 day, int months)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (months >= 0)
    g_date_add_months (&date, (guint) months);
  else
    g_date_subtract_months (&date, (guint) -months);

  return g_date_get_julian (&date);
}

static char *
format (guint32 day, const char *pattern)
{
  g_autoptr(GDateTime) noon = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  noon = g_date_time_new_utc (
      g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), 12, 0, 0);

  return g_date_time_format (noon, pattern);
}

static gboolean
is_same_year (guint32 day, guint32 other)
{
  GDate one;
  GDate two;

  g_date_clear (&one, 1);
  g_date_clear (&two, 1);
  g_date_set_julian (&one, day);
  g_date_set_julian (&two, other);

  return g_date_get_year (&one) == g_date_get_year (&two);
}

/**
 * limber_dates_format_day:
 * @day: a day
 * @today: the day on which it is said
 *
 * Returns: (transfer full): "3 May", or "3 May 2024" when that was another year
 */
char *
limber_dates_format_day (guint32 day, guint32 today)
{
  if (is_same_year (day, today))
    /* Translators: a day of this year, for g_date_time_format(): "3 May" */
    return format (day, C_ ("date", "%-d %B"));

  /* Translators: a day of another year, for g_date_time_format(): "3 May 2024" */
  return format (day, C_ ("date", "%-d %B %Y"));
}

/**
 * limber_dates_format_near_day:
 * @day: a day
 * @today: the day on which it is said
 *
 * Returns: (transfer full): "Today", "Yesterday", "Monday" within a week, and "3 May" before that
 */
char *
limber_dates_format_near_day (guint32 day, guint32 today)
{
  if (day == today)
    return g_strdup (C_ ("day", "Today"));
  if (day + 1 == today)
    return g_strdup (C_ ("day", "Yesterday"));
  if (day < today && day + WEEK_DAYS > today)
    return limber_dates_format_weekday (day);

  return limber_dates_format_day (day, today);
}

/**
 * limber_dates_format_month:
 * @day: a day
 * @today: the day on which it is said
 *
 * Returns: (transfer full): "May", or "May 2024" when that was another year
 */
char *
limber_dates_format_month (guint32 day, guint32 today)
{
  if (is_same_year (day, today))
    /* Translators: a month of this year, for g_date_time_format(), as in "since May"; languages that
     * name a month differently when it stands alone may use %OB */
    return format (day, C_ ("date", "%B"));

  /* Translators: a month of another year, for g_date_time_format(), as in "since May 2024" */
  return format (day, C_ ("date", "%B %Y"));
}

/**
 * limber_dates_format_weekday:
 * @day: a day
 *
 * Returns: (transfer full): "Thursday"
 */
char *
limber_dates_format_weekday (guint32 day)
{
  return format (day, "%A");
}

/**
 * limber_dates_format_short_day:
 * @day: a day
 *
 * Returns: (transfer full): "3 May", as short as it goes, for an axis
 */
char *
limber_dates_format_short_day (guint32 day)
{
  /* Translators: a day below a bar of a chart, as short as it goes, for g_date_time_format(): "3 Oct" */
  return format (day, C_ ("date", "%-d %b"));
}

/**
 * limber_dates_format_short_month:
 * @day: a day
 *
 * Returns: (transfer full): "Oct"; the year in January, so that years can be told apart
 */
char *
limber_dates_format_short_month (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return format (day, g_date_get_month (&date) == G_DATE_JANUARY ? "%Y" : "%b");
}

/**
 * limber_dates_format_short_weekday:
 * @day: a day
 *
 * Returns: (transfer full): "Thu"
 */
char *
limber_dates_format_short_weekday (guint32 day)
{
  return format (day, "%a");
}
