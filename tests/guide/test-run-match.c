/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/limber-run-match.h"

#define MINUTE (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)
#define NOW (G_GINT64_CONSTANT (1800000000) * G_USEC_PER_SEC)

static LimberRunRecord *
make (gint64 start, gint64 minutes, gboolean walk, const char *digest)
{
  LimberRunRecord *run = limber_run_record_new ();

  run->uuid = g_uuid_string_random ();
  run->started_us = NOW + start * MINUTE;
  run->length_us = minutes * MINUTE;
  run->walk = walk;
  run->digest = g_strdup (digest);
  run->source = digest != NULL ? LIMBER_RUN_SOURCE_GPX : LIMBER_RUN_SOURCE_MANUAL;

  return run;
}

/* The run of the watch begins at 0 and takes 40 minutes. */
static const struct
{
  const char    *what;
  gint64         start;
  gint64         minutes;
  gboolean       walk;
  const char    *digest;
  LimberRunMatch match;
} cases[] = {
  { "told when it was over", 45, 0, FALSE, NULL, LIMBER_RUN_MATCH_NOTED },
  { "told three hours later", 220, 0, FALSE, NULL, LIMBER_RUN_MATCH_NOTED },
  { "told later still", 221, 0, FALSE, NULL, LIMBER_RUN_MATCH_NEW },
  { "told as it began", -15, 0, FALSE, NULL, LIMBER_RUN_MATCH_NOTED },
  { "told before", -16, 0, FALSE, NULL, LIMBER_RUN_MATCH_NEW },
  { "by the clock since the warm-up", -3, 50, FALSE, NULL, LIMBER_RUN_MATCH_NOTED },
  { "a little early", -40, 25, FALSE, NULL, LIMBER_RUN_MATCH_NOTED },
  { "an earlier run", -60, 44, FALSE, NULL, LIMBER_RUN_MATCH_NEW },
  { "a later run", 56, 30, FALSE, NULL, LIMBER_RUN_MATCH_NEW },
  { "a walk", 10, 20, TRUE, NULL, LIMBER_RUN_MATCH_NEW },
  { "the same file", 0, 40, FALSE, "a", LIMBER_RUN_MATCH_SAME },
  { "the same file, corrected since", 500, 10, FALSE, "a", LIMBER_RUN_MATCH_SAME },
  { "another file of it", 1, 38, FALSE, "b", LIMBER_RUN_MATCH_SAME },
  { "one of another run", 41, 38, FALSE, "b", LIMBER_RUN_MATCH_NEW },
  { "one that begins as it ends", 39, 38, FALSE, "b", LIMBER_RUN_MATCH_NEW },
};

static void
test_match (void)
{
  g_autoptr(LimberRunRecord) run = make (0, 40, FALSE, "a");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) runs
                 = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_run_record_free);
      const LimberRunRecord *known = NULL;

      g_test_message ("%s", cases[i].what);
      g_ptr_array_add (runs, make (-5000, 40, FALSE, NULL));
      g_ptr_array_add (runs,
                       make (cases[i].start, cases[i].minutes, cases[i].walk, cases[i].digest));
      g_assert_cmpint (limber_run_match_find (runs, run, &known), ==, cases[i].match);
      g_assert_true (
          known == (cases[i].match != LIMBER_RUN_MATCH_NEW ? g_ptr_array_index (runs, 1) : NULL));
    }
}

/* A file that was taken in counts before what was noted by hand beside it. */
static void
test_both (void)
{
  g_autoptr(LimberRunRecord) run = make (0, 40, FALSE, "a");
  g_autoptr(GPtrArray) runs
             = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_run_record_free);

  g_ptr_array_add (runs, make (0, 40, FALSE, NULL));
  g_ptr_array_add (runs, make (0, 40, FALSE, "a"));
  g_assert_cmpint (limber_run_match_find (runs, run, NULL), ==, LIMBER_RUN_MATCH_SAME);
}

/* What the watch knows better is taken from it, and nothing else. */
static void
test_complete (void)
{
  g_autoptr(LimberRunRecord) noted = make (45, 0, FALSE, NULL);
  g_autoptr(LimberRunRecord) run = make (0, 40, FALSE, "a");
  g_autoptr(LimberRunRecord) whole = NULL;
  g_autoptr(LimberRunRecord) kept = NULL;

  noted->pain = 3;
  noted->felt = LIMBER_FELT_HARD;
  noted->note = g_strdup ("Uphill");
  run->distance_m = 6000;
  run->zone = g_strdup ("Europe/Berlin");
  run->local_date = 5;
  whole = limber_run_match_complete (noted, run);
  g_assert_cmpstr (whole->uuid, ==, noted->uuid);
  g_assert_cmpstr (whole->digest, ==, "a");
  g_assert_cmpstr (whole->zone, ==, "Europe/Berlin");
  g_assert_cmpstr (whole->note, ==, "Uphill");
  g_assert_cmpint (whole->source, ==, LIMBER_RUN_SOURCE_GPX);
  g_assert_cmpint (whole->started_us, ==, NOW);
  g_assert_cmpint (whole->length_us, ==, 40 * MINUTE);
  g_assert_cmpint (whole->distance_m, ==, 6000);
  g_assert_cmpuint (whole->local_date, ==, 5);
  g_assert_cmpint (whole->pain, ==, 3);
  g_assert_cmpint (whole->felt, ==, LIMBER_FELT_HARD);

  /* A watch that does not know how far leaves what somebody knew. */
  noted->distance_m = 5800;
  run->distance_m = 0;
  kept = limber_run_match_complete (noted, run);
  g_assert_cmpint (kept->distance_m, ==, 5800);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/run-match/match", test_match);
  g_test_add_func ("/run-match/both", test_both);
  g_test_add_func ("/run-match/complete", test_complete);

  return g_test_run ();
}
