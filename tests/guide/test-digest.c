/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/limber-digest.h"

#define S ((gint64) G_USEC_PER_SEC)
#define HOUR (3600 * S)
#define DAY (24 * HOUR)

/* Wednesday, 2024-05-15, 12:00 UTC. */
#define NOW (G_GINT64_CONSTANT (1715774400) * S)

static void
add (GPtrArray *records, const char *id, const char *context, gint64 ago_us, gint64 work_us)
{
  LimberRecord *record = limber_record_new ();
  GDate         date;

  g_date_clear (&date, 1);
  g_date_set_time_t (&date, (time_t) ((NOW - ago_us) / S));
  record->routine_id = g_strdup (id);
  record->context = g_strdup (context);
  record->state = LIMBER_RECORD_FINISHED;
  record->pace = 1;
  record->started_us = NOW - ago_us - work_us;
  record->ended_us = NOW - ago_us;
  record->local_date = g_date_get_julian (&date);
  record->work_us = work_us;
  g_ptr_array_add (records, record);
}

static GPtrArray *
new_records (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) limber_record_free);
}

static LimberDigest *
digest (GPtrArray *records)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();

  LimberWeek week;

  limber_week_lay_out (&week, LIMBER_WEEK_RUN_DAYS_DEFAULT, G_DATE_MONDAY);

  return limber_digest_new (records, NULL, &week, NOW, utc);
}

static void
test_nothing (void)
{
  g_autoptr(GPtrArray) records = new_records ();
  g_autoptr(LimberDigest) self = digest (records);

  g_assert_null (limber_digest_format_week (self));
  g_assert_cmpint (self->due->reason, ==, LIMBER_DUE_NEW);
  g_assert_cmpuint (self->recent->len, ==, 0);
}

static void
test_week (void)
{
  g_autoptr(GPtrArray) records = new_records ();
  g_autoptr(LimberDigest) self = NULL;
  g_autofree char *week = NULL;

  add (records, "core-a", "rest-day", DAY, 600 * S);
  add (records, "post", "post-run", 2 * DAY, 720 * S); /* Monday */
  add (records, "post", "post-run", 3 * DAY, 720 * S); /* Sunday: last week */
  self = digest (records);
  week = limber_digest_format_week (self);
  g_assert_cmpstr (week, ==, "22 min this week, in 2 sessions");
  g_assert_cmpuint (self->recent->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (self->recent, 0), ==, "core-a");
  g_assert_cmpstr (g_ptr_array_index (self->recent, 1), ==, "post");
}

static void
test_warmed_up (void)
{
  g_autoptr(GPtrArray) records = new_records ();
  g_autoptr(LimberDigest) self = NULL;

  add (records, "pre", "pre-run", 40 * 60 * S, 300 * S);
  self = digest (records);
  g_assert_cmpint (self->warmed_up_us, ==, 40 * 60 * S);
  g_assert_cmpint (self->due->reason, ==, LIMBER_DUE_WARMED_UP);
}

static void
test_not_warmed_up (void)
{
  static const struct
  {
    const char *newer; /* (nullable) */
    gint64      ago_us;
    gint64      work_us;
    double      pace;
  } rows[] = {
    { "post-run", HOUR, 300 * S, 1 }, /* stretched since */
    { NULL, 6 * HOUR, 300 * S, 1 },   /* long ago */
    { NULL, HOUR, 5 * S, 1 },         /* hardly begun */
    { NULL, HOUR, 300 * S, 60 },      /* a rehearsal */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GPtrArray) records = new_records ();
      g_autoptr(LimberDigest) self = NULL;

      if (rows[i].newer != NULL)
        add (records, "other", rows[i].newer, 0, 300 * S);
      add (records, "pre", "pre-run", rows[i].ago_us, rows[i].work_us);
      ((LimberRecord *) g_ptr_array_index (records, records->len - 1))->pace = rows[i].pace;
      self = digest (records);
      g_assert_cmpint (self->warmed_up_us, ==, -1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/guide/digest/nothing", test_nothing);
  g_test_add_func ("/guide/digest/week", test_week);
  g_test_add_func ("/guide/digest/warmed-up", test_warmed_up);
  g_test_add_func ("/guide/digest/not-warmed-up", test_not_warmed_up);

  return g_test_run ();
}
