/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/limber-run-way-words.h"

#define TODAY ((guint32) 739000)
#define MINUTE (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)

static void
test_advice (void)
{
  LimberLimits limits = { 0 };

  g_assert_null (limber_run_way_get_advice (&limits));
  limits.run = LIMBER_RUN_SHORTER;
  g_assert_nonnull (strstr (limber_run_way_get_advice (&limits), "shorter"));
  limits.run = LIMBER_RUN_NONE;
  g_assert_nonnull (strstr (limber_run_way_get_advice (&limits), "No run today"));
}

static void
test_progress (void)
{
  LimberRunWay     way = { .stage = LIMBER_RUN_STAGE_RUN_WALK, .good = 1, .needed = 2 };
  g_autofree char *note = limber_run_way_format_note (&way);
  g_autofree char *days = limber_run_way_format_progress (&way, TODAY);
  g_autofree char *week = NULL;

  g_assert_true (g_str_has_prefix (note, "The way back to running, 2 of 5: Ten times"));
  g_assert_cmpstr (days, ==, "1 of 2 good days so far.");
  way.good = 3;
  way.earliest = TODAY + 3;
  week = limber_run_way_format_progress (&way, TODAY);
  g_assert_true (g_str_has_prefix (week, "2 of 2 good days so far. The next stage begins on "));
  g_assert_true (g_str_has_suffix (week, " at the earliest."));
  way.needed = 0;
  g_assert_null (limber_run_way_format_progress (&way, TODAY));
}

static void
test_outing (void)
{
  g_autoptr(LimberRunRecord) run = limber_run_record_new ();
  g_autofree char *open = NULL;
  g_autofree char *told = NULL;

  run->local_date = TODAY - 1;
  run->started_us = G_GINT64_CONSTANT (1800000000) * G_USEC_PER_SEC;
  run->length_us = 32 * MINUTE;
  open = limber_run_way_format_outing (run, LIMBER_RUN_UNSAID, TODAY);
  g_assert_true (g_str_has_suffix (open, ", 08:00 · 32 min\nHow was the back? Then it can count."));
  run->pain = 2;
  run->morning = LIMBER_MORNING_LITTLE_MORE;
  told = limber_run_way_format_outing (run, LIMBER_RUN_SORE, TODAY);
  g_assert_true (g_str_has_suffix (told,
                                   ", 08:00 · 32 min · back 2 · the morning after: A little more "
                                   "sore\nA little too much: this stage once more."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/run-way-words/advice", test_advice);
  g_test_add_func ("/run-way-words/progress", test_progress);
  g_test_add_func ("/run-way-words/outing", test_outing);

  return g_test_run ();
}
