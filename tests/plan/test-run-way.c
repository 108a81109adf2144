/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/limber-run-way.h"

#define MINUTE (60 * (gint64) G_USEC_PER_SEC)

static GArray *
make (const LimberRun *runs, guint n)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (LimberRun));

  g_array_append_vals (array, runs, n);

  return array;
}

#define WALK(day, minutes, pain)                                                                   \
  {                                                                                                \
    day, 0, (minutes) *MINUTE, TRUE, pain, LIMBER_MORNING_UNASKED                                  \
  }
#define RUN(day, pain, morning)                                                                    \
  {                                                                                                \
    day, 3000, 25 * MINUTE, FALSE, pain, morning                                                   \
  }
#define OK_ LIMBER_MORNING_SAME

/* Days count from the flare, which is on day 1000. */
static const struct
{
  const char    *what;
  LimberRun      runs[10];
  guint32        today;
  LimberRunStage stage;
} cases[] = {
  { "nothing yet", { { 0 } }, 1005, LIMBER_RUN_STAGE_WALK },
  { "one walk", { WALK (1001, 30, 2) }, 1002, LIMBER_RUN_STAGE_WALK },
  { "two walks", { WALK (1001, 30, 2), WALK (1002, 30, 3) }, 1003, LIMBER_RUN_STAGE_RUN_WALK },
  { "the morning is to come",
    { WALK (1001, 30, 2), WALK (1002, 30, 3) },
    1002,
    LIMBER_RUN_STAGE_WALK },
  { "not in a row", { WALK (1001, 30, 2), WALK (1003, 30, 3) }, 1004, LIMBER_RUN_STAGE_WALK },
  { "twice on one day", { WALK (1001, 30, 2), WALK (1001, 30, 3) }, 1004, LIMBER_RUN_STAGE_WALK },
  { "too short", { WALK (1001, 30, 2), WALK (1002, 29, 3) }, 1004, LIMBER_RUN_STAGE_WALK },
  { "it hurt", { WALK (1001, 30, 2), WALK (1002, 30, 4) }, 1004, LIMBER_RUN_STAGE_WALK },
  { "it was not asked", { WALK (1001, 30, 2), WALK (1002, 30, -1) }, 1004, LIMBER_RUN_STAGE_WALK },
  { "before the flare", { WALK (998, 30, 2), WALK (999, 30, 1) }, 1004, LIMBER_RUN_STAGE_WALK },
  { "a week of run and walk",
    { WALK (1001, 30, 2), WALK (1002, 30, 3), RUN (1003, 1, OK_), RUN (1005, 1, OK_) },
    1010,
    LIMBER_RUN_STAGE_LONGER },
  { "less than a week",
    { WALK (1001, 30, 2), WALK (1002, 30, 3), RUN (1003, 1, OK_), RUN (1005, 1, OK_) },
    1009,
    LIMBER_RUN_STAGE_RUN_WALK },
  { "once only",
    { WALK (1001, 30, 2), WALK (1002, 30, 3), RUN (1003, 1, OK_) },
    1020,
    LIMBER_RUN_STAGE_RUN_WALK },
  { "a morning a little worse begins anew",
    { WALK (1001, 30, 2),
      WALK (1002, 30, 3),
      RUN (1003, 1, OK_),
      RUN (1005, 1, LIMBER_MORNING_LITTLE_MORE),
      RUN (1007, 1, OK_) },
    1012,
    LIMBER_RUN_STAGE_RUN_WALK },
  { "it hurt much: one stage back",
    { WALK (1001, 30, 2),
      WALK (1002, 30, 3),
      RUN (1003, 1, OK_),
      RUN (1005, 1, OK_),
      RUN (1010, 6, OK_) },
    1011,
    LIMBER_RUN_STAGE_RUN_WALK },
  { "a bad morning: one stage back",
    { WALK (1001, 30, 2), WALK (1002, 30, 3), RUN (1003, 1, LIMBER_MORNING_CLEARLY_MORE) },
    1004,
    LIMBER_RUN_STAGE_WALK },
  { "all the way",
    { WALK (1001, 30, 2),
      WALK (1002, 30, 3),
      RUN (1003, 1, OK_),
      RUN (1005, 1, OK_),
      RUN (1010, 1, OK_),
      RUN (1012, 1, OK_),
      RUN (1017, 1, OK_),
      RUN (1019, 1, OK_) },
    1024,
    LIMBER_RUN_STAGE_FREE },
};

static LimberRunStage
find_stage (GArray *runs, guint32 flare, guint32 today)
{
  g_autoptr(LimberRunWay) way = limber_run_way_new (runs, flare, today);

  return way->stage;
}

static void
test_stages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n = 0;

      while (n < G_N_ELEMENTS (cases[i].runs) && cases[i].runs[n].local_date > 0)
        n++;
      g_test_message ("%s", cases[i].what);
      {
        g_autoptr(GArray) runs = make (cases[i].runs, n);
        g_autoptr(GArray) turned = g_array_new (FALSE, FALSE, sizeof (LimberRun));

        for (guint k = n; k > 0; k--)
          g_array_append_val (turned, cases[i].runs[k - 1]);
        g_assert_cmpint (find_stage (runs, 1000, cases[i].today), ==, cases[i].stage);
        g_assert_cmpint (find_stage (turned, 1000, cases[i].today), ==, cases[i].stage);
        g_assert_cmpint (find_stage (runs, 0, cases[i].today), ==, LIMBER_RUN_STAGE_FREE);
      }
    }
}

/* Never two stages within a week, whatever is done. */
static void
test_storm (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr(GArray) runs = g_array_new (FALSE, FALSE, sizeof (LimberRun));
      LimberRunStage before = LIMBER_RUN_STAGE_WALK;
      guint32        entered = 1000;

      for (guint32 day = 1001; day < 1060; day++)
        {
          LimberRun      run = { .local_date = day, .distance_m = 1000, .length_us = 40 * MINUTE };
          LimberRunStage stage = find_stage (runs, 1000, day);

          g_assert_cmpint (stage, <=, before + 1);
          if (stage > before && before > LIMBER_RUN_STAGE_WALK)
            g_assert_cmpuint (day - entered, >=, 7);
          /* A bad day shows on the next one. */
          if (stage != before)
            entered = stage < before ? day - 1 : day;
          before = stage;
          run.walk = g_test_rand_int_range (0, 2);
          run.pain = g_test_rand_int_range (-1, 5) + g_test_rand_int_range (0, 2);
          run.morning = (LimberMorning) g_test_rand_int_range (0, 4);
          if (g_test_rand_int_range (0, 3) > 0)
            g_array_append_val (runs, run);
        }
    }
}

/* Each run is told what it meant, whatever the order in which they come. */
static void
test_steps (void)
{
  const LimberRun runs[] = {
    { 1004, 0, 40 * MINUTE, TRUE, 2, OK_, 0 },     { 1001, 0, 20 * MINUTE, TRUE, 1, OK_, 1 },
    { 1003, 0, 40 * MINUTE, TRUE, 2, OK_, 2 },     { 1003, 0, 40 * MINUTE, TRUE, 2, OK_, 3 },
    { 1005, 0, 40 * MINUTE, TRUE, 2, OK_, 4 },     { 1006, 3000, 25 * MINUTE, FALSE, -1, OK_, 5 },
    { 1007, 3000, 25 * MINUTE, FALSE, 4, OK_, 6 }, { 1009, 3000, 25 * MINUTE, FALSE, 2, OK_, 7 },
    { 1011, 3000, 25 * MINUTE, FALSE, 7, OK_, 8 }, { 999, 3000, 25 * MINUTE, FALSE, 0, OK_, 9 },
  };
  static const LimberRunStep expected[] = {
    { 1, LIMBER_RUN_STAGE_WALK, LIMBER_RUN_TOO_SHORT },
    { 2, LIMBER_RUN_STAGE_WALK, LIMBER_RUN_COUNTS },
    { 3, LIMBER_RUN_STAGE_WALK, LIMBER_RUN_BESIDE },
    { 0, LIMBER_RUN_STAGE_WALK, LIMBER_RUN_COUNTS },
    { 4, LIMBER_RUN_STAGE_RUN_WALK, LIMBER_RUN_BESIDE },
    { 5, LIMBER_RUN_STAGE_RUN_WALK, LIMBER_RUN_UNSAID },
    { 6, LIMBER_RUN_STAGE_RUN_WALK, LIMBER_RUN_SORE },
    { 7, LIMBER_RUN_STAGE_RUN_WALK, LIMBER_RUN_COUNTS },
    { 8, LIMBER_RUN_STAGE_RUN_WALK, LIMBER_RUN_HURT },
  };
  g_autoptr(GArray) array = make (runs, G_N_ELEMENTS (runs));
  g_autoptr(LimberRunWay) way = limber_run_way_new (array, 1000, 1011);
  g_autoptr(LimberRunWay) before = limber_run_way_new (array, 1000, 1010);

  g_assert_cmpuint (way->steps->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < way->steps->len; i++)
    {
      const LimberRunStep *step = &g_array_index (way->steps, LimberRunStep, i);

      g_assert_cmpuint (step->index, ==, expected[i].index);
      g_assert_cmpint (step->stage, ==, expected[i].stage);
      g_assert_cmpint (step->verdict, ==, expected[i].verdict);
    }
  g_assert_cmpint (way->stage, ==, LIMBER_RUN_STAGE_WALK);
  g_assert_cmpuint (way->since, ==, 1011);

  /* One good day of two, and a week that is not over. */
  g_assert_cmpint (before->stage, ==, LIMBER_RUN_STAGE_RUN_WALK);
  g_assert_cmpuint (before->since, ==, 1005);
  g_assert_cmpuint (before->good, ==, 1);
  g_assert_cmpuint (before->needed, ==, 2);
  g_assert_cmpuint (before->earliest, ==, 1012);
}

/* A walk is one of two as long as the second can still follow it. */
static void
test_in_a_row (void)
{
  const LimberRun runs[] = { WALK (1001, 30, 2) };
  g_autoptr(GArray) array = make (runs, 1);

  for (guint32 today = 1001; today < 1005; today++)
    {
      g_autoptr(LimberRunWay) way = limber_run_way_new (array, 1000, today);

      g_assert_cmpuint (way->good, ==, today <= 1002 ? 1 : 0);
      g_assert_cmpuint (way->needed, ==, 2);
      g_assert_cmpuint (way->earliest, ==, 0);
    }
}

static void
test_texts (void)
{
  for (int stage = LIMBER_RUN_STAGE_WALK; stage <= LIMBER_RUN_STAGE_FREE; stage++)
    {
      g_assert_cmpuint (strlen (limber_run_stage_get_text ((LimberRunStage) stage)), >, 20);
      g_assert_cmpuint (strlen (limber_run_stage_get_condition ((LimberRunStage) stage)), >, 20);
      g_assert_cmpuint (strlen (limber_run_stage_get_name ((LimberRunStage) stage)), >, 5);
    }
  for (int verdict = LIMBER_RUN_COUNTS; verdict <= LIMBER_RUN_HURT; verdict++)
    g_assert_cmpuint (strlen (limber_run_verdict_get_text ((LimberRunVerdict) verdict)), >, 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/run-way/stages", test_stages);
  g_test_add_func ("/run-way/steps", test_steps);
  g_test_add_func ("/run-way/in-a-row", test_in_a_row);
  g_test_add_func ("/run-way/storm", test_storm);
  g_test_add_func ("/run-way/texts", test_texts);

  return g_test_run ();
}
