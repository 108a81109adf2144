/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history/limber-balance.h"

#include <string.h>

#include "days-fixture.h"
#include "history/limber-goal.h"
#include "limber-plan-fixture.h"
#include "plan/limber-facts.h"

#define TODAY 739700

typedef struct
{
  PlanFixture *plan;
  LimberWeek   week;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->plan = plan_fixture_new ();
  limber_week_lay_out (&fixture->week, LIMBER_WEEK_RUN_DAYS_DEFAULT, 1);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  plan_fixture_free (fixture->plan);
}

static void
add (GArray *rows, const char *id, LimberSide side, guint ago, int seconds)
{
  const LimberDoneWork row = {
    .local_date = TODAY - ago,
    .side = (int) side,
    .exercise_id = g_intern_string (id),
    .exercise_name = g_intern_string (id),
    .planned_us = seconds * DAYS_SECOND_US,
    .done_us = seconds * DAYS_SECOND_US,
  };

  g_array_append_val (rows, row);
}

static LimberBalance *
make (Fixture *fixture, GArray *rows)
{
  return limber_balance_new (
      rows, TODAY, &fixture->week, fixture->plan->routines, plan_fixture_lookup, fixture->plan);
}

static const LimberBalanceMuscle *
get (const LimberBalance *balance, const char *id)
{
  guint muscle = 0;

  g_assert_true (limber_words_find (LIMBER_WORDS_MUSCLE, id, &muscle));

  return &g_array_index (balance->muscles, LimberBalanceMuscle, muscle);
}

/* One row of work, and what comes of it. */
static const struct
{
  const char *exercise;
  guint       ago;
  int         seconds;
  const char *muscle;
  int         muscle_s;
} cases[] = {
  { "glute-bridge", 0, 100, "gluteus-maximus", 100 },
  { "glute-bridge", 0, 100, "hamstrings", 50 },
  { "glute-bridge", 0, 100, "transverse-abdominis", 50 },
  { "glute-bridge", 0, 100, "calves", 0 },
  { "glute-bridge", 27, 100, "hamstrings", 50 }, /* four weeks, today among them */
  { "glute-bridge", 28, 100, "hamstrings", 0 },
  { "forearm-plank", 5, 40, "rectus-abdominis", 40 },
  { "forearm-plank", 5, 40, "quadriceps", 20 },
  { "not-there-any-more", 5, 40, "hamstrings", 0 },
};

static void
test_cases (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) rows = limber_done_work_new ();
      g_autoptr (LimberBalance) balance = NULL;

      add (rows, cases[i].exercise, LIMBER_SIDE_NONE, cases[i].ago, cases[i].seconds);
      balance = make (fixture, rows);
      g_test_message ("%s, %s", cases[i].exercise, cases[i].muscle);
      g_assert_cmpint (
          get (balance, cases[i].muscle)->done_us, ==, cases[i].muscle_s * DAYS_SECOND_US);
      g_assert_cmpint (
          balance->work_us, ==, cases[i].ago < 28 ? cases[i].seconds * DAYS_SECOND_US : 0);
      g_assert_true ((balance->unknown_us > 0)
                     == (strcmp (cases[i].exercise, "not-there-any-more") == 0));
    }
}

static void
test_future (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) rows = limber_done_work_new ();
  g_autoptr (LimberBalance) balance = NULL;

  add (rows, "glute-bridge", LIMBER_SIDE_NONE, (guint) -1, 100);
  balance = make (fixture, rows);
  g_assert_cmpint (balance->work_us, ==, 0);
  g_assert_cmpuint (balance->until - balance->from, ==, 27);
}

static void
test_sides (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int         left_s;
    int         right_s;
    const char *text; /* (nullable) */
  } sides[] = {
    { 0, 0, NULL },
    { 720, 720, "Left 12 min, right 12 min: about even" },
    { 720, 540, "Left 12 min, right 9 min" },
    { 540, 720, "Left 9 min, right 12 min" },
    { 30, 0, "Left 30 s, right 0 min: about even" }, /* less than a minute is chance */
    { 60, 0, "Left 1 min, right 0 min" },
    { 6000, 5460, "Left 1 h 40 min, right 1 h 31 min: about even" }, /* so is one part in eleven */
    { 6000, 5400, "Left 1 h 40 min, right 1 h 30 min" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr (GArray) rows = limber_done_work_new ();
      g_autoptr (LimberBalance) balance = NULL;
      g_autofree char *text = NULL;

      add (rows, "clamshell", LIMBER_SIDE_LEFT, 3, sides[i].left_s);
      add (rows, "clamshell", LIMBER_SIDE_RIGHT, 2, sides[i].right_s);
      add (rows, "glute-bridge", LIMBER_SIDE_NONE, 2, 600);
      balance = make (fixture, rows);
      text = limber_balance_format_sides (balance);
      g_assert_cmpint (balance->left_us, ==, sides[i].left_s * DAYS_SECOND_US);
      g_assert_cmpint (balance->right_us, ==, sides[i].right_s * DAYS_SECOND_US);
      g_assert_cmpstr (text, ==, sides[i].text);
    }
}

/* Each side of a muscle has its own, and half of what was for both. */
static void
test_muscle_sides (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) rows = limber_done_work_new ();
  g_autoptr (LimberBalance) balance = NULL;
  const LimberBalanceMuscle *maximus = NULL;

  add (rows, "glute-bridge", LIMBER_SIDE_NONE, 0, 100);
  add (rows, "glute-bridge", LIMBER_SIDE_LEFT, 1, 60);
  add (rows, "glute-bridge", LIMBER_SIDE_RIGHT, 2, 20);
  balance = make (fixture, rows);
  maximus = get (balance, "gluteus-maximus");
  g_assert_cmpint (maximus->left_us, ==, 110 * DAYS_SECOND_US);
  g_assert_cmpint (maximus->right_us, ==, 70 * DAYS_SECOND_US);
  g_assert_cmpint (get (balance, "hamstrings")->left_us, ==, 55 * DAYS_SECOND_US);
  for (guint i = 0; i < balance->muscles->len; i++)
    {
      const LimberBalanceMuscle *one = &g_array_index (balance->muscles, LimberBalanceMuscle, i);

      g_assert_cmpint (one->left_us + one->right_us, ==, one->done_us);
    }
}

/* Does a routine, as it is written. */
static void
do_routine (Fixture *fixture, GArray *rows, const LimberRoutine *routine, guint ago)
{
  for (guint i = 0; i < routine->steps->len; i++)
    {
      const LimberStep     *step = g_ptr_array_index (routine->steps, i);
      const LimberExercise *exercise = plan_fixture_lookup (step->exercise_id, fixture->plan);
      g_autoptr (LimberDose) dose = limber_facts_get_dose (step, exercise);

      add (rows,
           step->exercise_id,
           LIMBER_SIDE_NONE,
           ago,
           (int) (limber_facts_get_step_us (step, exercise, dose) / G_USEC_PER_SEC));
    }
}

/* Who does the whole plan for four weeks, or a part of it evenly, neglects nothing. */
static void
test_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) rows = limber_done_work_new ();
  g_autoptr (LimberBalance) balance = NULL;
  g_autofree char *text = NULL;
  guint            n_times = 0;

  for (guint i = 0; i < fixture->plan->routines->len; i++)
    {
      const LimberRoutine *routine = g_ptr_array_index (fixture->plan->routines, i);

      n_times += limber_week_get_times (&fixture->week, routine->id);
      for (guint n = 0; n < limber_week_get_times (&fixture->week, routine->id); n++)
        do_routine (fixture, rows, routine, n);
    }
  /* Runs on three days with something before and after, four other days, and breaks on one. */
  g_assert_cmpuint (n_times, ==, 2 * (3 * 2 + 4 + 2));

  balance = make (fixture, rows);
  text = limber_balance_format_neglected (balance);
  g_assert_cmpstr (text, ==, "Every part had its share.");
  /* The goal that nobody chose is about two thirds of a week of it. */
  g_assert_cmpint (LIMBER_GOAL_DEFAULT_MINUTES * DAYS_MINUTE_US, >, balance->work_us / 2 / 2);
  g_assert_cmpint (LIMBER_GOAL_DEFAULT_MINUTES * DAYS_MINUTE_US, <, balance->work_us / 2 * 3 / 4);
  for (guint i = 0; i < balance->muscles->len; i++)
    {
      const LimberBalanceMuscle *muscle = &g_array_index (balance->muscles, LimberBalanceMuscle, i);

      /* Seconds were rounded down, exercise by exercise. */
      g_assert_cmpint (ABS (muscle->done_us - muscle->expected_us), <, 30 * DAYS_SECOND_US);
    }
}

/* The plan is that of somebody's own week: who never runs is not held against warm-ups. */
static void
test_run_days (Fixture *fixture, gconstpointer data)
{
  static const guint run_days[] = { 0x00, 0x15, 0x7f };
  gint64             expected_us[G_N_ELEMENTS (run_days)] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (run_days); i++)
    {
      g_autoptr (GArray) rows = limber_done_work_new ();
      g_autoptr (GArray) core = limber_done_work_new ();
      g_autoptr (LimberBalance) balance = NULL;
      g_autoptr (LimberBalance) of_core = NULL;
      g_autofree char *text = NULL;

      limber_week_lay_out (&fixture->week, run_days[i], 1);
      for (guint k = 0; k < fixture->plan->routines->len; k++)
        {
          const LimberRoutine *routine = g_ptr_array_index (fixture->plan->routines, k);

          for (guint n = 0; n < limber_week_get_times (&fixture->week, routine->id); n++)
            do_routine (fixture, rows, routine, n);
        }
      balance = make (fixture, rows);
      text = limber_balance_format_neglected (balance);
      g_assert_cmpstr (text, ==, "Every part had its share.");

      add (core, "forearm-plank", LIMBER_SIDE_NONE, 1, 3600);
      of_core = make (fixture, core);
      expected_us[i] = get (of_core, "calves")->expected_us;
    }

  /* Calves are stretched and warmed up around runs. */
  g_assert_cmpint (expected_us[0], <, expected_us[1]);
  g_assert_cmpint (expected_us[1], <, expected_us[2]);
}

static void
test_neglected (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) rows = limber_done_work_new ();
  g_autoptr (LimberBalance) little = NULL;
  g_autoptr (LimberBalance) enough = NULL;
  g_autoptr (GArray) neglected = NULL;
  g_autofree char *little_text = NULL;
  g_autofree char *text = NULL;

  /* Nineteen minutes are too little to judge by, twenty are not; what is unknown is neither. */
  add (rows, "forearm-plank", LIMBER_SIDE_NONE, 1, 19 * 60);
  add (rows, "not-there-any-more", LIMBER_SIDE_NONE, 1, 60 * 60);
  little = make (fixture, rows);
  little_text = limber_balance_format_neglected (little);
  g_assert_false (limber_balance_is_enough (little));
  g_assert_null (little_text);

  add (rows, "forearm-plank", LIMBER_SIDE_NONE, 1, 60);
  enough = make (fixture, rows);
  neglected = limber_balance_get_neglected (enough);
  text = limber_balance_format_neglected (enough);
  g_assert_true (limber_balance_is_enough (enough));
  g_assert_cmpstr (
      text,
      ==,
      "Had little: hip flexors (psoas), calves, back of the thigh (hamstrings) and 6 more");
  g_assert_true (get (enough, "hip-flexors")->neglected);
  g_assert_true (get (enough, "hamstrings")->neglected);
  g_assert_false (get (enough, "rectus-abdominis")->neglected);
  g_assert_false (get (enough, "obliques")->neglected);
  /* The plan itself has as good as nothing for it. */
  g_assert_cmpint (get (enough, "neck")->done_us, ==, 0);
  g_assert_cmpint (get (enough, "neck")->expected_us, <, 20 * 60 * DAYS_SECOND_US * 4 / 50);
  g_assert_false (get (enough, "neck")->neglected);
  /* The worst first. */
  for (guint i = 1; i < neglected->len; i++)
    {
      const LimberBalanceMuscle *one = &g_array_index (neglected, LimberBalanceMuscle, i - 1);

      g_assert_cmpint (one->expected_us - one->done_us, >=, one[1].expected_us - one[1].done_us);
    }
}

/* What muscles had is what was done, counted as often as it counts; the order does not matter. */
static void
test_any (Fixture *fixture, gconstpointer data)
{
  g_autofree LimberExercise **all
      = (LimberExercise **) g_hash_table_get_keys_as_array (fixture->plan->exercises, NULL);
  const int n = (int) g_hash_table_size (fixture->plan->exercises);

  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (GArray) rows = limber_done_work_new ();
      g_autoptr (LimberBalance) one = NULL;
      g_autoptr (LimberBalance) other = NULL;
      gint64 halves_us = 0;
      gint64 work_us = 0;
      gint64 expected_us = 0;
      gint64 sided_us = 0;

      for (int i = g_test_rand_int_range (1, 200); i > 0; i--)
        {
          const char           *id = (const char *) all[g_test_rand_int_range (0, n)];
          const LimberExercise *exercise = plan_fixture_lookup (id, fixture->plan);
          const int             seconds = g_test_rand_int_range (0, 100);
          const LimberSide      side = (LimberSide) g_test_rand_int_range (0, 3);

          add (rows, id, side, (guint) g_test_rand_int_range (0, 28), seconds);
          work_us += seconds * DAYS_SECOND_US;
          sided_us += side != LIMBER_SIDE_NONE ? seconds * DAYS_SECOND_US : 0;
          halves_us
              += seconds * DAYS_SECOND_US * (2 * exercise->primary->len + exercise->secondary->len);
        }
      one = make (fixture, rows);
      g_assert_cmpint (one->work_us, ==, work_us);
      g_assert_cmpint (one->left_us + one->right_us, ==, sided_us);
      for (guint i = 0; i < one->muscles->len; i++)
        {
          const LimberBalanceMuscle *muscle = &g_array_index (one->muscles, LimberBalanceMuscle, i);

          halves_us -= muscle->done_us * 2;
          expected_us += muscle->expected_us - muscle->done_us;
        }
      g_assert_cmpint (halves_us, ==, 0);
      /* The same whole, spread otherwise: to a microsecond for each muscle. */
      g_assert_cmpint (ABS (expected_us), <=, one->muscles->len);

      days_shuffle (rows);
      other = make (fixture, rows);
      for (guint i = 0; i < one->muscles->len; i++)
        g_assert_cmpint (g_array_index (one->muscles, LimberBalanceMuscle, i).done_us,
                         ==,
                         g_array_index (other->muscles, LimberBalanceMuscle, i).done_us);
    }
}

#define ADD(name, function)                                                                        \
  g_test_add ("/history/balance/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("cases", test_cases);
  ADD ("future", test_future);
  ADD ("sides", test_sides);
  ADD ("muscle-sides", test_muscle_sides);
  ADD ("plan", test_plan);
  ADD ("run-days", test_run_days);
  ADD ("neglected", test_neglected);
  ADD ("any", test_any);

  return g_test_run ();
}
