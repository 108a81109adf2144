/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Days are counted from the first of 1970, by the calendar of where one is. A set of weekdays is a
 * mask whose lowest bit is Monday.
 */
#define LIMBER_WEEKDAYS_ALL 0x7fu
#define LIMBER_WEEKDAYS_WORK 0x1fu
#define LIMBER_MINUTES_A_DAY 1440u

gint64   limber_local_time_find_day (gint64 us, GTimeZone *zone, guint *minute);
gint64   limber_local_time_find_us (gint64 day, guint minute, GTimeZone *zone);
gboolean limber_local_time_is_among (gint64 day, guint weekdays);

G_END_DECLS
