/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-moment-of.h"

/* "2026-03-29T01:30", UTC. */
gint64
limber_moment_of (const char *iso_utc)
{
  g_autofree char *text = g_strconcat (iso_utc, ":00Z", NULL);
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (text, NULL);

  g_assert_nonnull (moment);

  return g_date_time_to_unix (moment) * G_USEC_PER_SEC;
}

/* Days since 1970. */
gint64
limber_day_of (const char *iso_date)
{
  g_autofree char *text = g_strconcat (iso_date, "T00:00", NULL);

  return limber_moment_of (text) / DAY_US;
}
