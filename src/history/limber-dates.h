/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Days are Julian ones, as g_date_get_julian() has them; weekdays are 1 for Monday to 7 for Sunday.
 * Nothing here divides a number of seconds by those of a day: not every day has 86400.
 */

/**
 * LimberMonth:
 * @first: its first day
 * @n_days: how many days it has
 * @grid_from: the day in the first cell of its grid, on or before @first
 * @n_weeks: rows of seven days that it takes, 4 to 6
 *
 * A month, laid out in weeks.
 */
typedef struct
{
  guint32 first;
  guint   n_days;
  guint32 grid_from;
  guint   n_weeks;
} LimberMonth;

guint32 limber_dates_find_day (gint64 us, GTimeZone *zone, int *offset_s);
gint64  limber_dates_find_midnight_us (gint64 us, GTimeZone *zone);

int         limber_dates_get_first_weekday (void);
guint32     limber_dates_find_week (guint32 day, int first_weekday);
LimberMonth limber_dates_find_month (guint32 day, int first_weekday);
guint32     limber_dates_add_months (guint32 day, int months);

char *limber_dates_format_day (guint32 day, guint32 today) G_GNUC_WARN_UNUSED_RESULT;
char *limber_dates_format_near_day (guint32 day, guint32 today) G_GNUC_WARN_UNUSED_RESULT;
char *limber_dates_format_month (guint32 day, guint32 today) G_GNUC_WARN_UNUSED_RESULT;
char *limber_dates_format_weekday (guint32 day) G_GNUC_WARN_UNUSED_RESULT;

char *limber_dates_format_short_day (guint32 day) G_GNUC_WARN_UNUSED_RESULT;
char *limber_dates_format_short_month (guint32 day) G_GNUC_WARN_UNUSED_RESULT;
char *limber_dates_format_short_weekday (guint32 day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
