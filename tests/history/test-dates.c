/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history/limber-dates.h"

#include <glib/gstdio.h>
#include <locale.h>

#include "days-fixture.h"

static const struct
{
  const char *what;
  const char *utc;
  const char *zone;
  const char *date;
  int         offset_min;
} moments[] = {
  { "plain", "2025-06-15T12:00:00Z", "UTC", "2025-06-15", 0 },
  { "last second of a day", "2025-06-15T23:59:59Z", "UTC", "2025-06-15", 0 },
  { "first second of the next", "2025-06-16T00:00:00Z", "UTC", "2025-06-16", 0 },
  { "midnight in Berlin", "2025-06-15T22:00:00Z", "Europe/Berlin", "2025-06-16", 120 },
  { "just before", "2025-06-15T21:59:59Z", "Europe/Berlin", "2025-06-15", 120 },
  /* 23 hours long: 2025-03-30 in Berlin. */
  { "it begins in winter", "2025-03-29T23:00:00Z", "Europe/Berlin", "2025-03-30", 60 },
  { "before the jump", "2025-03-30T00:59:59Z", "Europe/Berlin", "2025-03-30", 60 },
  { "after the jump", "2025-03-30T01:00:00Z", "Europe/Berlin", "2025-03-30", 120 },
  { "it ends in summer", "2025-03-30T21:59:59Z", "Europe/Berlin", "2025-03-30", 120 },
  { "it is over", "2025-03-30T22:00:00Z", "Europe/Berlin", "2025-03-31", 120 },
  /* 25 hours long: 2025-10-26 in Berlin. */
  { "it begins in summer", "2025-10-25T22:00:00Z", "Europe/Berlin", "2025-10-26", 120 },
  { "half past two", "2025-10-26T00:30:00Z", "Europe/Berlin", "2025-10-26", 120 },
  { "half past two again", "2025-10-26T01:30:00Z", "Europe/Berlin", "2025-10-26", 60 },
  { "it ends in winter", "2025-10-26T22:59:59Z", "Europe/Berlin", "2025-10-26", 60 },
  { "that is over too", "2025-10-26T23:00:00Z", "Europe/Berlin", "2025-10-27", 60 },
  /* In the south it is the other way round. */
  { "Sydney before", "2026-04-04T12:59:59Z", "Australia/Sydney", "2026-04-04", 660 },
  { "Sydney, the long day", "2026-04-05T13:59:59Z", "Australia/Sydney", "2026-04-05", 600 },
  { "Sydney after", "2026-04-05T14:00:00Z", "Australia/Sydney", "2026-04-06", 600 },
  /* Where there is no midnight once a year: the day begins at one. */
  { "Beirut before", "2025-03-29T21:59:59Z", "Asia/Beirut", "2025-03-29", 120 },
  { "Beirut after", "2025-03-29T22:00:00Z", "Asia/Beirut", "2025-03-30", 180 },
  /* One moment, three dates. */
  { "far west", "2025-06-15T10:30:00Z", "Pacific/Midway", "2025-06-14", -660 },
  { "between", "2025-06-15T10:30:00Z", "Europe/Berlin", "2025-06-15", 120 },
  { "far east", "2025-06-15T10:30:00Z", "Pacific/Kiritimati", "2025-06-16", 840 },
  { "three quarters", "2025-06-15T18:15:00Z", "Asia/Kathmandu", "2025-06-16", 345 },
  /* Samoa went to the other side of the date line: there was no 2011-12-30. */
  { "Samoa before", "2011-12-30T09:59:59Z", "Pacific/Apia", "2011-12-29", -600 },
  { "Samoa after", "2011-12-30T10:00:00Z", "Pacific/Apia", "2011-12-31", 840 },
  { "a clock without a battery", "1970-01-01T00:00:30Z", "UTC", "1970-01-02", 0 },
};

static void
test_moments (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (moments[i].zone);
      g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (moments[i].utc, NULL);
      g_autofree char *date = NULL;
      int              offset_s = -1;

      g_test_message ("%s", moments[i].what);
      g_assert_nonnull (zone);
      date = days_describe (
          limber_dates_find_day (g_date_time_to_unix (moment) * DAYS_SECOND_US, zone, &offset_s));
      g_assert_cmpstr (date, ==, moments[i].date);
      g_assert_cmpint (offset_s, ==, moments[i].offset_min * 60);
    }
}

/* Any moment anywhere, against the calendar of GLib. */
static void
test_any_moment (void)
{
  for (guint i = 0; i < 50000; i++)
    {
      const gint64 s = 200000 + (gint64) g_test_rand_int_range (0, G_MAXINT) * 2;
      GTimeZone   *zone = days_zone (g_test_rand_int_range (0, DAYS_N_ZONES));
      g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (s);
      g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
      g_autofree char *expected = g_date_time_format (local, "%Y-%m-%d");
      g_autofree char *date = NULL;
      int              offset_s = 0;

      date = days_describe (limber_dates_find_day (s * DAYS_SECOND_US, zone, &offset_s));
      g_assert_cmpstr (date, ==, expected);
      g_assert_cmpint (offset_s, ==, g_date_time_get_utc_offset (local) / G_USEC_PER_SEC);
    }
}

/* Hour by hour no day is left out and none comes twice, whatever the clocks do. */
static void
test_every_hour (void)
{
  GTimeZone *zone = days_zone (0);
  guint32    before = days_parse ("2024-01-01");

  for (gint64 hour = 0; hour < 3 * 8766; hour++)
    {
      guint32 day
          = limber_dates_find_day (1704063600 * DAYS_SECOND_US + hour * DAYS_HOUR_US, zone, NULL);

      g_assert_cmpuint (day - before, <=, 1);
      before = day;
    }
  g_assert_cmpuint (before, ==, days_parse ("2026-12-31"));
}

static void
test_weeks (void)
{
  static const struct
  {
    const char *day;
    int         first_weekday;
    const char *week;
  } rows[] = {
    { "2026-11-30", 1, "2026-11-30" }, /* a Monday */
    { "2026-11-30", 7, "2026-11-29" }, { "2026-11-30", 6, "2026-11-28" },
    { "2026-11-30", 2, "2026-11-24" }, { "2026-11-29", 1, "2026-11-23" }, /* a Sunday */
    { "2026-11-29", 7, "2026-11-29" }, { "2027-01-01", 1, "2026-12-28" },
    { "2024-03-01", 5, "2024-03-01" }, /* a Friday */
    { "2024-02-29", 5, "2024-02-23" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *week = days_describe (
          limber_dates_find_week (days_parse (rows[i].day), rows[i].first_weekday));

      g_assert_cmpstr (week, ==, rows[i].week);
    }

  for (guint32 day = 719163; day < 719163 + 20000; day++)
    for (int first = 1; first <= 7; first++)
      {
        const guint32 week = limber_dates_find_week (day, first);
        GDate         date;

        g_date_clear (&date, 1);
        g_date_set_julian (&date, week);
        g_assert_cmpuint (day - week, <, 7);
        g_assert_cmpint (g_date_get_weekday (&date), ==, first);
      }
}

static void
test_months (void)
{
  static const struct
  {
    const char *day;
    int         first_weekday;
    const char *first;
    const char *grid_from;
    guint       n_days;
    guint       n_weeks;
  } rows[] = {
    { "2027-02-14", 1, "2027-02-01", "2027-02-01", 28, 4 }, /* the 1st is a Monday */
    { "2027-02-28", 7, "2027-02-01", "2027-01-31", 28, 5 },
    { "2027-05-01", 1, "2027-05-01", "2027-04-26", 31, 6 }, /* the 1st is a Saturday */
    { "2027-05-31", 6, "2027-05-01", "2027-05-01", 31, 5 },
    { "2024-02-29", 1, "2024-02-01", "2024-01-29", 29, 5 },
    { "2026-12-31", 7, "2026-12-01", "2026-11-29", 31, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LimberMonth month = limber_dates_find_month (days_parse (rows[i].day), rows[i].first_weekday);

      g_assert_cmpuint (month.first, ==, days_parse (rows[i].first));
      g_assert_cmpuint (month.grid_from, ==, days_parse (rows[i].grid_from));
      g_assert_cmpuint (month.n_days, ==, rows[i].n_days);
      g_assert_cmpuint (month.n_weeks, ==, rows[i].n_weeks);
    }

  /* Every day of its month, and no more weeks than that takes. */
  for (guint32 day = 719163; day < 719163 + 20000; day++)
    for (int first = 1; first <= 7; first++)
      {
        LimberMonth month = limber_dates_find_month (day, first);

        g_assert_cmpuint (day - month.first, <, month.n_days);
        g_assert_cmpuint (month.first - month.grid_from, <, 7);
        g_assert_cmpuint (month.grid_from + month.n_weeks * 7, >=, month.first + month.n_days);
        g_assert_cmpuint (month.grid_from + month.n_weeks * 7, <, month.first + month.n_days + 7);
      }
}

static void
test_add_months (void)
{
  static const struct
  {
    const char *day;
    int         months;
    const char *then;
  } rows[] = {
    { "2026-01-31", 1, "2026-02-28" },   { "2024-01-31", 1, "2024-02-29" },
    { "2026-03-31", -1, "2026-02-28" },  { "2026-01-15", -1, "2025-12-15" },
    { "2026-12-01", 1, "2027-01-01" },   { "2026-06-10", 0, "2026-06-10" },
    { "2024-02-29", -12, "2023-02-28" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *then
          = days_describe (limber_dates_add_months (days_parse (rows[i].day), rows[i].months));

      g_assert_cmpstr (then, ==, rows[i].then);
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char *day;
    const char *said;
  } near[] = {
    { "2024-05-03", "Today" },      { "2024-05-02", "Yesterday" }, { "2024-05-01", "Wednesday" },
    { "2024-04-27", "Saturday" },   { "2024-04-26", "26 April" },  { "2024-05-04", "4 May" },
    { "2023-05-03", "3 May 2023" },
  };
  const guint32    today = days_parse ("2026-11-30");
  g_autofree char *day = limber_dates_format_day (days_parse ("2026-05-03"), today);
  g_autofree char *old_day = limber_dates_format_day (days_parse ("2025-05-03"), today);
  g_autofree char *month = limber_dates_format_month (days_parse ("2026-05-03"), today);
  g_autofree char *old_month = limber_dates_format_month (days_parse ("2024-05-03"), today);
  g_autofree char *weekday = limber_dates_format_weekday (today);
  g_autofree char *short_day = limber_dates_format_short_day (days_parse ("2024-05-03"));
  g_autofree char *short_weekday = limber_dates_format_short_weekday (days_parse ("2024-05-03"));
  g_autofree char *short_month = limber_dates_format_short_month (days_parse ("2024-05-03"));
  g_autofree char *january = limber_dates_format_short_month (days_parse ("2024-01-31"));

  for (guint i = 0; i < G_N_ELEMENTS (near); i++)
    {
      g_autofree char *said
          = limber_dates_format_near_day (days_parse (near[i].day), days_parse ("2024-05-03"));

      g_assert_cmpstr (said, ==, near[i].said);
    }
  g_assert_cmpstr (day, ==, "3 May");
  g_assert_cmpstr (old_day, ==, "3 May 2025");
  g_assert_cmpstr (month, ==, "May");
  g_assert_cmpstr (old_month, ==, "May 2024");
  g_assert_cmpstr (weekday, ==, "Monday");
  g_assert_cmpstr (short_day, ==, "3 May");
  g_assert_cmpstr (short_weekday, ==, "Fri");
  g_assert_cmpstr (short_month, ==, "May");
  g_assert_cmpstr (january, ==, "2024");
}

/* The least that a locale can say of time. */
#define LOCALE_SOURCE                                                                              \
  "comment_char %%\nescape_char /\nLC_TIME\n"                                                      \
  "abday \"a\";\"b\";\"c\";\"d\";\"e\";\"f\";\"g\"\n"                                              \
  "day \"a\";\"b\";\"c\";\"d\";\"e\";\"f\";\"g\"\n"                                                \
  "abmon \"a\";\"b\";\"c\";\"d\";\"e\";\"f\";\"g\";\"h\";\"i\";\"j\";\"k\";\"l\"\n"                \
  "mon \"a\";\"b\";\"c\";\"d\";\"e\";\"f\";\"g\";\"h\";\"i\";\"j\";\"k\";\"l\"\n"                  \
  "d_t_fmt \"%%c\"\nd_fmt \"%%d\"\nt_fmt \"%%T\"\nam_pm \"\";\"\"\nt_fmt_ampm \"\"\ndate_fmt "     \
  "\"%%c\"\n"                                                                                      \
  "week 7;%d;4\nfirst_weekday %d\nEND LC_TIME\n"

/* Makes a locale in a folder of its own. */
static gboolean
make_locale (const char *folder, const char *name, int origin, int first)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *source_path = g_strconcat (path, ".src", NULL);
  g_autofree char *source = g_strdup_printf (LOCALE_SOURCE, origin, first);
  const char *argv[] = { "localedef", "-c", "-i", source_path, "-f", "ANSI_X3.4-1968", path, NULL };

  g_assert_true (g_file_set_contents (source_path, source, -1, NULL));

  /* It complains of all that the locale does not say, and makes it. */
  return g_spawn_sync (NULL,
                       (char **) argv,
                       NULL,
                       G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL
                           | G_SPAWN_STDERR_TO_DEV_NULL,
                       NULL,
                       NULL,
                       NULL,
                       NULL,
                       NULL,
                       NULL)
         && g_file_test (path, G_FILE_TEST_IS_DIR);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static void
test_locale (void)
{
  static const struct
  {
    const char *name;
    int         origin; /* a Sunday or a Monday: with which the list of days begins */
    int         first;  /* in that list */
    int         first_weekday;
  } rows[] = {
    { "from-sunday-2", 19971130, 2, 1 }, { "from-sunday-1", 19971130, 1, 7 },
    { "from-sunday-7", 19971130, 7, 6 }, { "from-monday-1", 19971201, 1, 1 },
    { "from-monday-7", 19971201, 7, 7 }, { "from-monday-6", 19971201, 6, 6 },
  };
  g_autofree char *folder = g_dir_make_tmp ("limber-locales-XXXXXX", NULL);
  guint            n = 0;

  /* The C locale lists Sunday first, and begins with it. */
  g_assert_nonnull (setlocale (LC_TIME, "C"));
  g_assert_cmpint (limber_dates_get_first_weekday (), ==, 7);

  g_setenv ("LOCPATH", folder, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (make_locale (folder, rows[i].name, rows[i].origin, rows[i].first))
      {
        g_assert_nonnull (setlocale (LC_TIME, rows[i].name));
        g_assert_cmpint (limber_dates_get_first_weekday (), ==, rows[i].first_weekday);
        n++;
      }
  setlocale (LC_TIME, "C");
  g_unsetenv ("LOCPATH");
  remove_folder (folder);
  if (n == 0)
    g_test_skip ("there is no localedef");
  else
    g_assert_cmpuint (n, ==, G_N_ELEMENTS (rows));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/history/dates/moments", test_moments);
  g_test_add_func ("/history/dates/any-moment", test_any_moment);
  g_test_add_func ("/history/dates/every-hour", test_every_hour);
  g_test_add_func ("/history/dates/weeks", test_weeks);
  g_test_add_func ("/history/dates/months", test_months);
  g_test_add_func ("/history/dates/add-months", test_add_months);
  g_test_add_func ("/history/dates/words", test_words);
  g_test_add_func ("/history/dates/locale", test_locale);

  return g_test_run ();
}
