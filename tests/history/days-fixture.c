/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "days-fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "history/limber-dates.h"

/* "2025-03-30" */
guint32
days_parse (const char *date)
{
  GDate parsed;
  int   year = 0;
  int   month = 0;
  int   day = 0;

  g_assert_cmpint (sscanf (date, "%d-%d-%d", &year, &month, &day), ==, 3);
  g_date_clear (&parsed, 1);
  g_date_set_dmy (&parsed, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return g_date_get_julian (&parsed);
}

char *
days_describe (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return g_strdup_printf (
      "%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

void
days_add_done (GArray *done, guint32 day, int offset_s, gint64 work_us)
{
  LimberDone one = {
    .local_date = day,
    .offset_s = offset_s,
    .started_us = day * DAYS_DAY_US - offset_s * DAYS_SECOND_US,
    .work_us = work_us,
  };

  g_array_append_val (done, one);
}

/* Sessions by day: "2025-03-30 2025-03-31*20 2025-04-02@13", with so many minutes of work (10 unless
 * stated), so many hours east of UTC (none unless stated). */
GArray *
days_done (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  GArray *done = g_array_new (FALSE, FALSE, sizeof (LimberDone));

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      const char *minutes = strchr (words[i], '*');
      const char *hours = strchr (words[i], '@');

      days_add_done (done,
                     days_parse (words[i]),
                     hours != NULL ? atoi (hours + 1) * 3600 : 0,
                     (minutes != NULL ? atoi (minutes + 1) : 10) * DAYS_MINUTE_US);
    }

  return done;
}

/* A session as the recorder writes it. */
LimberRecord *
days_record (gint64 started_us, GTimeZone *zone, gint64 work_us)
{
  LimberRecord *record = limber_record_new ();

  record->state = LIMBER_RECORD_FINISHED;
  record->started_us = started_us;
  record->work_us = work_us;
  record->local_date = limber_dates_find_day (started_us, zone, &record->offset_s);

  return record;
}

static const char *const zone_names[DAYS_N_ZONES]
    = { "Europe/Berlin",  "Australia/Sydney", "Pacific/Honolulu",    "Pacific/Auckland",
        "Asia/Kathmandu", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia" };

/* They are read once: that takes long. */
GTimeZone *
days_zone (int index)
{
  static GTimeZone *zones[DAYS_N_ZONES];

  if (zones[index] == NULL)
    zones[index] = g_time_zone_new_identifier (zone_names[index]);
  g_assert_nonnull (zones[index]);

  return zones[index];
}

/* Sessions of three years, all of which count, of somebody who flies about and whose clock is set at
 * times. */
GPtrArray *
days_random_records (guint n)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_record_free);
  GTimeZone *zone = days_zone (0);

  for (guint i = 0; i < n; i++)
    {
      const gint64 at_us
          = 1700000000 * DAYS_SECOND_US + g_test_rand_int_range (0, 1100) * DAYS_DAY_US;

      if (g_test_rand_int_range (0, 4) == 0)
        zone = days_zone (g_test_rand_int_range (0, DAYS_N_ZONES));
      g_ptr_array_add (records,
                       days_record (at_us + g_test_rand_int_range (0, 86400) * DAYS_SECOND_US,
                                    zone,
                                    g_test_rand_int_range (30, 3000) * DAYS_SECOND_US));
    }

  return records;
}

void
days_shuffle_records (GPtrArray *records)
{
  for (guint i = records->len; i > 1; i--)
    {
      const guint k = (guint) g_test_rand_int_range (0, (int) i);
      gpointer    other = records->pdata[k];

      records->pdata[k] = records->pdata[i - 1];
      records->pdata[i - 1] = other;
    }
}

void
days_shuffle (GArray *array)
{
  const guint      size = g_array_get_element_size (array);
  g_autofree char *other = g_malloc (size);

  for (guint i = array->len; i > 1; i--)
    {
      char *one = array->data + (gsize) g_test_rand_int_range (0, (int) i) * size;
      char *last = array->data + (gsize) (i - 1) * size;

      memcpy (other, one, size);
      memmove (one, last, size);
      memcpy (last, other, size);
    }
}

/* Element by element, byte by byte: for types without holes, or made of zeroed memory. */
void
days_assert_same (GArray *one, GArray *other)
{
  const gsize size = g_array_get_element_size (one);

  g_assert_cmpuint (size, ==, g_array_get_element_size (other));
  g_assert_cmpmem (one->data, one->len * size, other->data, other->len * size);
}
