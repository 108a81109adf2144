/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "remind/limber-local-time.h"

#include "limber-moment-of.h"

static const struct
{
  const char *zone;
  const char *date;
  guint       minute;
  const char *utc;
} cases[] = {
  { "UTC", "2026-05-01", 7 * 60, "2026-05-01T07:00" },
  { "Europe/Berlin", "2026-01-15", 7 * 60, "2026-01-15T06:00" },
  { "Europe/Berlin", "2026-07-15", 7 * 60, "2026-07-15T05:00" },
  /* Put forward from 2 to 3: what is left out comes at 3. */
  { "Europe/Berlin", "2026-03-29", 119, "2026-03-29T00:59" },
  { "Europe/Berlin", "2026-03-29", 120, "2026-03-29T01:00" },
  { "Europe/Berlin", "2026-03-29", 150, "2026-03-29T01:00" },
  { "Europe/Berlin", "2026-03-29", 180, "2026-03-29T01:00" },
  /* Put back from 3 to 2: what comes twice, comes the first time. */
  { "Europe/Berlin", "2026-10-25", 150, "2026-10-25T00:30" },
  { "Europe/Berlin", "2026-10-25", 180, "2026-10-25T02:00" },
  { "America/New_York", "2026-03-08", 150, "2026-03-08T07:00" },
  { "America/New_York", "2026-11-01", 90, "2026-11-01T05:30" },
  /* Half an hour, and at midnight. */
  { "Australia/Lord_Howe", "2026-10-04", 135, "2026-10-03T15:30" },
  { "America/Sao_Paulo", "2018-11-04", 0, "2018-11-04T03:00" },
  { "America/Sao_Paulo", "2018-11-04", 30, "2018-11-04T03:00" },
  /* A day that there never was. */
  { "Pacific/Apia", "2011-12-30", 12 * 60, "2011-12-30T10:00" },
  { "Pacific/Apia", "2011-12-31", 0, "2011-12-30T10:00" },
};

static void
test_moments (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (cases[i].zone);

      g_assert_nonnull (zone);
      g_test_message ("%s %s %u", cases[i].zone, cases[i].date, cases[i].minute);
      g_assert_cmpint (
          limber_local_time_find_us (limber_day_of (cases[i].date), cases[i].minute, zone),
          ==,
          limber_moment_of (cases[i].utc));
    }
}

/* Whatever a clock shows, that is when it shows it, or an hour that comes twice. */
static void
test_there_and_back (void)
{
  static const char *const zones[]
      = { "UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Pacific/Kiritimati" };

  for (guint i = 0; i < 4000; i++)
    {
      const char *name = zones[g_test_rand_int_range (0, G_N_ELEMENTS (zones))];
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (name);
      const gint64 us = g_test_rand_int_range (0, 40000000) * MINUTE_US;
      guint        minute;
      const gint64 day = limber_local_time_find_day (us, zone, &minute);
      const gint64 back = limber_local_time_find_us (day, minute, zone);
      g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (us / G_USEC_PER_SEC);
      g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);

      g_assert_cmpuint (
          minute, ==, (guint) (g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local)));
      g_assert_true (limber_local_time_is_among (
          day, 1u << (guint) (g_date_time_get_day_of_week (local) - 1)));
      g_assert_true (back == us || (back < us && us - back <= 2 * HOUR_US));
    }
}

static void
test_weekdays (void)
{
  g_assert_true (limber_local_time_is_among (limber_day_of ("2026-11-30"), 1));
  g_assert_false (limber_local_time_is_among (limber_day_of ("2026-11-30"), 2));
  g_assert_true (limber_local_time_is_among (limber_day_of ("2026-11-29"), 1 << 6));
  g_assert_false (limber_local_time_is_among (limber_day_of ("2026-11-29"), LIMBER_WEEKDAYS_WORK));
  g_assert_true (limber_local_time_is_among (-4, 1 << 6));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/remind/local-time/moments", test_moments);
  g_test_add_func ("/remind/local-time/there-and-back", test_there_and_back);
  g_test_add_func ("/remind/local-time/weekdays", test_weekdays);

  return g_test_run ();
}
