/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history/limber-milestones.h"

#include <stdlib.h>
#include <string.h>

#include "days-fixture.h"
#include "limber-plan-fixture.h"

#define TODAY "2026-11-30"

typedef struct
{
  PlanFixture *plan;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->plan = plan_fixture_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  plan_fixture_free (fixture->plan);
}

/* "2026-05-03 supine-hamstring-stretch L 20/30": a day, an exercise, a side (L, R or -), and seconds
 * done of those planned; "8/10r" are repetitions. */
static GArray *
make (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "; ", -1);
  GArray *rows = limber_done_work_new ();

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);
      const int      done = atoi (words[3]);
      const int      planned = atoi (strchr (words[3], '/') + 1);
      const gboolean reps = g_str_has_suffix (words[3], "r");
      LimberDoneWork row = {
        .local_date = days_parse (words[0]),
        .side = strcmp (words[2], "L") == 0   ? 1
                : strcmp (words[2], "R") == 0 ? 2
                                              : 0,
        .exercise_id = g_intern_string (words[1]),
        .exercise_name = g_intern_string (words[1]),
        .done_us = done * (reps ? 5 : 1) * DAYS_SECOND_US,
        .planned_us = planned * (reps ? 5 : 1) * DAYS_SECOND_US,
        .done_reps = reps ? done : 0,
        .planned_reps = reps ? planned : 0,
      };

      g_array_append_val (rows, row);
    }

  return rows;
}

static char *
tell (Fixture *fixture, GArray *rows, GArray *done)
{
  g_autoptr (GArray) milestones = limber_milestones_find (
      rows, done, days_parse (TODAY), plan_fixture_lookup, fixture->plan);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < milestones->len; i++)
    {
      g_autofree char *line = limber_milestone_format (
          &g_array_index (milestones, LimberMilestone, i), days_parse (TODAY));

      g_string_append_printf (told, "%s%s", i > 0 ? "; " : "", line);
    }

  return g_string_free (told, FALSE);
}

#define HAMSTRING "supine-hamstring-stretch"

static const struct
{
  const char *what;
  const char *rows;
  const char *done;
  const char *told;
} cases[] = {
  { "nothing", "", "", "" },
  { "a hold that grew",
    "2026-05-03 " HAMSTRING " L 20/20; 2026-05-03 " HAMSTRING " R 20/20; "
    "2026-11-03 " HAMSTRING " L 45/45; 2026-11-03 " HAMSTRING " R 45/45",
    "",
    HAMSTRING ": 20 → 45 s since May" },
  { "on one side only",
    "2026-05-03 " HAMSTRING " L 20/20; 2026-05-03 " HAMSTRING " R 20/20; "
    "2026-11-03 " HAMSTRING " L 45/45; 2026-11-03 " HAMSTRING " R 20/20",
    "",
    "" },
  { "for whom it is only one side",
    "2026-05-03 " HAMSTRING " L 20/20; 2026-11-03 " HAMSTRING " L 45/45",
    "",
    HAMSTRING ": 20 → 45 s since May" },
  { "broken off", "2026-05-03 " HAMSTRING " L 20/20; 2026-11-03 " HAMSTRING " L 40/45", "", "" },
  { "as good as whole",
    "2026-05-03 " HAMSTRING " L 20/20; 2026-11-03 " HAMSTRING " L 41/45",
    "",
    HAMSTRING ": 20 → 41 s since May" },
  { "the first was broken off",
    "2026-05-03 " HAMSTRING " L 5/20; 2026-06-03 " HAMSTRING " L 20/20; 2026-11-03 " HAMSTRING
    " L 30/30",
    "",
    HAMSTRING ": 20 → 30 s since June" },
  { "shorter again: it was so long all the same",
    "2026-05-03 " HAMSTRING " L 20/20; 2026-08-03 " HAMSTRING " L 45/45; 2026-11-03 " HAMSTRING
    " L 15/15",
    "",
    HAMSTRING ": 20 → 45 s since May" },
  { "the best of the first day counts",
    "2026-05-03 " HAMSTRING " L 20/20; 2026-05-03 " HAMSTRING " L 30/30; 2026-11-03 " HAMSTRING
    " L 32/32",
    "",
    "" },
  { "four seconds are nothing",
    "2026-05-03 " HAMSTRING " L 10/10; 2026-11-03 " HAMSTRING " L 14/14",
    "",
    "" },
  { "five of ten are something",
    "2026-05-03 " HAMSTRING " L 10/10; 2026-11-03 " HAMSTRING " L 15/15",
    "",
    HAMSTRING ": 10 → 15 s since May" },
  { "five of sixty are nothing",
    "2026-05-03 " HAMSTRING " L 60/60; 2026-11-03 " HAMSTRING " L 65/65",
    "",
    "" },
  { "of late it has a day",
    "2026-11-03 " HAMSTRING " L 20/20; 2026-11-29 " HAMSTRING " L 30/30",
    "",
    HAMSTRING ": 20 → 30 s since 3 November" },
  { "of another year",
    "2024-05-03 " HAMSTRING " L 20/20; 2026-11-29 " HAMSTRING " L 30/30",
    "",
    HAMSTRING ": 20 → 30 s since May 2024" },
  { "repetitions",
    "2026-05-03 glute-bridge - 6/6r; 2026-11-03 glute-bridge - 10/12r",
    "",
    "glute-bridge: 6 → 10 reps since May" },
  { "one more is nothing",
    "2026-05-03 glute-bridge - 6/6r; 2026-11-03 glute-bridge - 7/7r",
    "",
    "" },
  { "sides that take turns are added",
    "2026-05-03 dead-bug L 3/3r; 2026-05-03 dead-bug R 3/3r; 2026-11-03 dead-bug L 4/4r; "
    "2026-11-03 dead-bug R 4/4r",
    "",
    "dead-bug: 6 → 8 reps since May" },
  { "marching is no hold",
    "2026-05-03 march-in-place - 30/30; 2026-11-03 march-in-place - 60/60",
    "",
    "" },
  { "unknown exercises are left out", "2026-05-03 gone L 20/20; 2026-11-03 gone L 45/45", "", "" },
  { "a clock that was wrong",
    "2026-05-03 " HAMSTRING " L 20/20; 2027-05-03 " HAMSTRING " L 45/45",
    "",
    "" },
  { "new to somebody who is not",
    "2026-11-20 forearm-plank - 10/10",
    "2026-05-01",
    "forearm-plank: for the first time, 20 November; First session on 1 May" },
  { "all is new to somebody who is",
    "2026-11-20 forearm-plank - 10/10",
    "2026-11-20",
    "First session on 20 November" },
  { "not new any more",
    "2026-11-02 forearm-plank - 10/10",
    "2026-05-01",
    "First session on 1 May" },
  { "new for four weeks",
    "2026-11-03 forearm-plank - 10/10",
    "2026-05-01",
    "forearm-plank: for the first time, 3 November; First session on 1 May" },
  { "one hour",
    "",
    "2026-05-01*30 2026-05-02*29 2026-05-03*1 2026-05-04*10",
    "Reached 1 hour in all on 3 May; First session on 1 May" },
  { "ten hours, and two at once",
    "",
    "2026-05-01*30 2026-05-02*600",
    "Reached 10 hours in all on 2 May; First session on 1 May" },
  { "ten sessions",
    "",
    "2026-05-01 2026-05-02 2026-05-03 2026-05-04 2026-05-05 2026-05-06*1 2026-05-07*1 2026-05-08*1 "
    "2026-05-09*1 2026-05-10*1 2026-05-11*1 2027-01-01*600",
    "Reached 10 sessions in all on 10 May" },
};

static void
test_cases (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) rows = make (cases[i].rows);
      g_autoptr (GArray) done = days_done (cases[i].done);
      g_autofree char *told = tell (fixture, rows, done);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

static void
add_random (GArray *rows, const char *id, guint32 day)
{
  const int      planned = g_test_rand_int_range (5, 61);
  const gboolean reps = g_test_rand_bit ();
  LimberDoneWork row = {
    .local_date = day,
    .side = g_test_rand_int_range (0, 3),
    .exercise_id = g_intern_string (id),
    .exercise_name = g_intern_string (id),
    .planned_us = planned * DAYS_SECOND_US,
    .done_us = g_test_rand_int_range (0, planned + 1) * DAYS_SECOND_US,
    .planned_reps = reps ? 20 : 0,
    .done_reps = reps ? g_test_rand_int_range (0, 21) : 0,
  };

  g_array_append_val (rows, row);
}

/* Nothing is told that was not done, and the order in which it is looked at does not matter. */
static void
test_any (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[]
      = { "supine-hamstring-stretch", "forearm-plank", "glute-bridge", "dead-bug", "bird-dog",
          "march-in-place",           "gone" };

  for (guint round = 0; round < 1000; round++)
    {
      g_autoptr (GArray) rows = limber_done_work_new ();
      g_autoptr (GArray) done = days_done ("2026-01-01");
      g_autoptr (GArray) milestones = NULL;
      g_autofree char *one = NULL;
      g_autofree char *other = NULL;

      for (int i = g_test_rand_int_range (0, 100); i > 0; i--)
        add_random (rows,
                    ids[g_test_rand_int_range (0, G_N_ELEMENTS (ids))],
                    days_parse (TODAY) - (guint32) g_test_rand_int_range (0, 90));
      one = tell (fixture, rows, done);
      days_shuffle (rows);
      other = tell (fixture, rows, done);
      g_assert_cmpstr (one, ==, other);

      milestones = limber_milestones_find (
          rows, done, days_parse (TODAY), plan_fixture_lookup, fixture->plan);
      for (guint i = 0; i < milestones->len; i++)
        {
          const LimberMilestone *told = &g_array_index (milestones, LimberMilestone, i);
          gboolean               seen = told->exercise_id == NULL;

          for (guint k = 0; k < rows->len; k++)
            {
              const LimberDoneWork *row = &g_array_index (rows, LimberDoneWork, k);

              seen
                  = seen || (row->exercise_id == told->exercise_id && row->local_date == told->day);
            }
          g_assert_true (seen);
          g_assert_cmpuint (told->since, <=, told->day);
          g_assert_true (told->kind == LIMBER_MILESTONE_FIRST || told->to > told->from);
          g_assert_true (i == 0 || told[-1].day >= told->day);
        }
    }
}

#define ADD(name, function)                                                                        \
  g_test_add ("/history/milestones/" name, Fixture, NULL, set_up, function, tear_down)

/* The nearest of the round numbers. */
static void
test_next (void)
{
  static const struct
  {
    int         n_sessions;
    int         minutes; /* each */
    int         to;
    const char *words;
  } rows[] = {
    { 0, 0, 1, "1 h to go" },          { 3, 15, 1, "15 min to go" },
    { 9, 10, 10, "1 session to go" },  { 9, 32, 5, "12 min to go" },
    { 20, 2, 25, "5 sessions to go" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) done = g_array_new (FALSE, TRUE, sizeof (LimberDone));
      g_autofree char *words = NULL;
      LimberNext       next;

      for (int k = 0; k < rows[i].n_sessions; k++)
        {
          const LimberDone one
              = { .local_date = 739000 + (guint) k, .work_us = rows[i].minutes * DAYS_MINUTE_US };

          g_array_append_val (done, one);
        }
      next = limber_milestones_find_next (done, 739100);
      words = limber_next_format (&next);
      g_assert_cmpint (next.to, ==, rows[i].to);
      g_assert_cmpstr (words, ==, rows[i].words);
      g_assert_cmpfloat (next.fraction, >=, 0);
      g_assert_cmpfloat (next.fraction, <, 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("cases", test_cases);
  ADD ("any", test_any);
  g_test_add_func ("/history/milestones/next", test_next);

  return g_test_run ();
}
