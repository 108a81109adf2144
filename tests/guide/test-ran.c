/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/limber-ran.h"

#define S ((gint64) G_USEC_PER_SEC)
#define MINUTE (60 * S)

/* Wednesday, 2024-05-15, 12:00 UTC. */
#define NOW (G_GINT64_CONSTANT (1715774400) * S)

static LimberDigest *
make_digest (gint64 warmed_up_us)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GPtrArray) records
             = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_record_free);
  LimberRecord *record = limber_record_new ();
  LimberWeek    week;

  record->routine_id = g_strdup ("pre-run-short");
  record->context = g_strdup ("pre-run");
  record->state = LIMBER_RECORD_FINISHED;
  record->pace = 1;
  record->started_us = NOW - warmed_up_us - 5 * MINUTE;
  record->ended_us = NOW - warmed_up_us;
  record->local_date = 738986 - 1000;
  record->planned_us = record->work_us = 5 * MINUTE;
  g_ptr_array_add (records, record);

  limber_week_lay_out (&week, 0, G_DATE_MONDAY);

  return limber_digest_new (records, NULL, &week, NOW, utc);
}

/* Since the warm-up, in whole minutes; too short for a run, or too long ago, tells nothing. */
static void
test_length (void)
{
  static const struct
  {
    gint64 warmed_up_us;
    gint64 length_us;
  } cases[] = {
    { 40 * MINUTE, 40 * MINUTE }, { 40 * MINUTE + 59 * S, 40 * MINUTE }, { 5 * MINUTE, 5 * MINUTE },
    { 5 * MINUTE - S, 0 },        { 299 * MINUTE, 299 * MINUTE },        { 300 * MINUTE, 0 },
  };
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimberDigest) digest = make_digest (cases[i].warmed_up_us);
      g_autoptr(LimberRunRecord) run = limber_ran_new (digest, NOW, utc);

      g_assert_cmpint (limber_ran_get_length_us (digest, NOW), ==, cases[i].length_us);
      g_assert_cmpint (run->length_us, ==, cases[i].length_us);
      g_assert_cmpint (
          run->started_us, ==, cases[i].length_us > 0 ? NOW - cases[i].warmed_up_us : NOW);
      g_assert_cmpint (run->distance_m, ==, 0);
      g_assert_cmpint (run->pain, ==, -1);
      g_assert_true (g_uuid_string_is_valid (run->uuid));
    }
  g_assert_cmpint (limber_ran_get_length_us (NULL, NOW), ==, 0);
}

/* The clock goes on between the reading and the click. */
static void
test_later (void)
{
  g_autoptr(LimberDigest) digest = make_digest (MINUTE);

  g_assert_cmpint (limber_ran_get_length_us (digest, NOW), ==, 0);
  g_assert_cmpint (limber_ran_get_length_us (digest, NOW + 32 * MINUTE), ==, 33 * MINUTE);
}

static void
test_format (void)
{
  g_autoptr(LimberRunRecord) run = limber_run_record_new ();
  g_autofree char *open = limber_ran_format (run);
  g_autofree char *told = NULL;

  run->length_us = 38 * MINUTE;
  told = limber_ran_format (run);
  g_assert_cmpstr (open, ==, "Your run is noted. The stretches come first now.");
  g_assert_cmpstr (told, ==, "Your run is noted: 38 min. The stretches come first now.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ran/length", test_length);
  g_test_add_func ("/ran/later", test_later);
  g_test_add_func ("/ran/format", test_format);

  return g_test_run ();
}
