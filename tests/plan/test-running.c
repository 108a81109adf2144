/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/limber-running.h"

#define TODAY ((guint32) 738000)
#define MINUTE (60 * (gint64) G_USEC_PER_SEC)

static GArray *
make (const LimberRun *runs, guint n)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (LimberRun));

  g_array_append_vals (array, runs, n);

  return array;
}

static void
test_limit (void)
{
  const LimberRun runs[] = {
    { TODAY - 31, 30000, 180 * MINUTE }, /* too long ago */
    { TODAY - 30, 10000, 60 * MINUTE },       { TODAY - 3, 8000, 50 * MINUTE },
    { TODAY - 1, 20000, 240 * MINUTE, TRUE }, /* a walk */
    { TODAY + 1, 40000, 300 * MINUTE },       /* a clock that was wrong */
  };
  g_autoptr(GArray) array = make (runs, G_N_ELEMENTS (runs));
  g_autoptr(GArray) none = make (runs, 1);
  g_autofree char *far = limber_running_format_warning (array, TODAY, 11001, 0);
  g_autofree char *long_ = limber_running_format_warning (array, TODAY, 0, 67 * MINUTE);

  g_assert_cmpint (limber_running_get_limit_m (array, TODAY), ==, 11000);
  g_assert_cmpint (limber_running_get_limit_us (array, TODAY), ==, 66 * MINUTE);
  g_assert_cmpint (limber_running_get_limit_m (none, TODAY), ==, 0);
  g_assert_cmpstr (far,
                   ==,
                   "That is a big step up from your longest run of the last 30 days. Up to 11.0 km "
                   "is a gentler one.");
  g_assert_cmpstr (long_,
                   ==,
                   "That is a big step up from your longest run of the last 30 days. Up to 1 h 6 "
                   "min is a gentler one.");
  g_assert_null (limber_running_format_warning (array, TODAY, 11000, 0));
  /* Distance is what counts where it is known. */
  g_assert_null (limber_running_format_warning (array, TODAY, 11000, 300 * MINUTE));
  g_assert_null (limber_running_format_warning (array, TODAY, 0, 66 * MINUTE));
  g_assert_null (limber_running_format_warning (array, TODAY, 0, 0));
  g_assert_null (limber_running_format_warning (none, TODAY, 42195, 300 * MINUTE));
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
        g_assert_cmpint (
            limber_running_find_stage (runs, 1000, cases[i].today), ==, cases[i].stage);
        g_assert_cmpint (
            limber_running_find_stage (turned, 1000, cases[i].today), ==, cases[i].stage);
        g_assert_cmpint (
            limber_running_find_stage (runs, 0, cases[i].today), ==, LIMBER_RUN_STAGE_FREE);
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
          LimberRunStage stage = limber_running_find_stage (runs, 1000, day);

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

static void
test_texts (void)
{
  for (int stage = LIMBER_RUN_STAGE_WALK; stage <= LIMBER_RUN_STAGE_FREE; stage++)
    {
      g_assert_cmpuint (strlen (limber_run_stage_get_text ((LimberRunStage) stage)), >, 20);
      g_assert_cmpuint (strlen (limber_run_stage_get_condition ((LimberRunStage) stage)), >, 20);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/running/limit", test_limit);
  g_test_add_func ("/running/stages", test_stages);
  g_test_add_func ("/running/storm", test_storm);
  g_test_add_func ("/running/texts", test_texts);

  return g_test_run ();
}
