/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/limber-gate.h"

#include "limber-progress-fixture.h"

/* One day's practice of an exercise at level 3. */
typedef struct
{
  guint         ago;
  int           pain[3]; /* before, worst during, after */
  LimberMorning morning;
  int           effort;
  int           done; /* per cent */
  double        pace;
  int           level;
} Day;

#define DAY(ago_, before, during, after)                                                           \
  {                                                                                                \
    ago_, { before, during, after }, LIMBER_MORNING_UNASKED, -1, 100, 1, 3                         \
  }

typedef struct
{
  const char *what;
  const char *id;
  Day         days[4]; /* done is 0 behind the last */
  int         changed; /* days ago, -1: never */
  LimberGate  gate;
} Case;

static const Case cases[] = {
  { "nothing done", "glute-bridge", { { 0 } }, -1, LIMBER_GATE_TOO_FEW },
  { "once", "glute-bridge", { DAY (0, 1, 1, 1) }, -1, LIMBER_GATE_TOO_FEW },
  { "twice", "glute-bridge", { DAY (0, 1, 1, 1), DAY (3, 0, -1, 1) }, -1, LIMBER_GATE_OPEN },
  { "twice on one day",
    "glute-bridge",
    { DAY (0, 1, 1, 1), DAY (0, 1, 1, 1) },
    -1,
    LIMBER_GATE_TOO_FEW },
  { "this weekday and the last",
    "glute-bridge",
    { DAY (0, 1, 1, 1), DAY (7, 1, 1, 1) },
    -1,
    LIMBER_GATE_OPEN },
  { "too long ago",
    "glute-bridge",
    { DAY (0, 1, 1, 1), DAY (8, 1, 1, 1) },
    -1,
    LIMBER_GATE_TOO_FEW },
  { "a stretch twice",
    "figure-four",
    { DAY (0, 1, 1, 1), DAY (2, 1, 1, 1) },
    -1,
    LIMBER_GATE_TOO_FEW },
  { "a stretch three times",
    "figure-four",
    { DAY (0, 1, 1, 1), DAY (2, 1, 1, 1), DAY (4, 1, 1, 1) },
    -1,
    LIMBER_GATE_OPEN },
  { "a pain of 3 is calm",
    "glute-bridge",
    { DAY (0, 3, 3, 3), DAY (3, 2, 3, 2) },
    -1,
    LIMBER_GATE_OPEN },
  { "4 during", "glute-bridge", { DAY (0, 3, 4, 3), DAY (3, 1, 1, 1) }, -1, LIMBER_GATE_PAIN },
  { "4 after", "glute-bridge", { DAY (0, 3, 3, 4), DAY (3, 1, 1, 1) }, -1, LIMBER_GATE_PAIN },
  { "4 at the start",
    "glute-bridge",
    { DAY (0, 4, 3, 3), DAY (3, 1, 1, 1) },
    -1,
    LIMBER_GATE_PAIN },
  { "2 above the start",
    "glute-bridge",
    { DAY (0, 0, -1, 2), DAY (3, 1, 1, 1) },
    -1,
    LIMBER_GATE_PAIN },
  { "2 above the start during",
    "glute-bridge",
    { DAY (0, 1, 3, 1), DAY (3, 1, 1, 1) },
    -1,
    LIMBER_GATE_PAIN },
  { "the start was not asked",
    "glute-bridge",
    { DAY (0, -1, -1, 3), DAY (3, -1, -1, 2) },
    -1,
    LIMBER_GATE_OPEN },
  { "the end was not asked",
    "glute-bridge",
    { DAY (0, 1, -1, -1), DAY (3, 1, 1, 1) },
    -1,
    LIMBER_GATE_TOO_FEW },
  { "pain beside two good days",
    "glute-bridge",
    { DAY (0, 1, 1, 1), DAY (3, 1, 1, 1), DAY (5, 1, 5, 1) },
    -1,
    LIMBER_GATE_PAIN },
  { "pain eight days ago",
    "glute-bridge",
    { DAY (0, 1, 1, 1), DAY (3, 1, 1, 1), DAY (8, 1, 9, 9) },
    -1,
    LIMBER_GATE_OPEN },
  { "a morning a little worse",
    "glute-bridge",
    { DAY (0, 1, 1, 1), { 3, { 1, 1, 1 }, LIMBER_MORNING_LITTLE_MORE, -1, 100, 1, 3 } },
    -1,
    LIMBER_GATE_MORNING },
  { "a morning as before",
    "glute-bridge",
    { DAY (0, 1, 1, 1), { 3, { 1, 1, 1 }, LIMBER_MORNING_SAME, -1, 100, 1, 3 } },
    -1,
    LIMBER_GATE_OPEN },
  { "an effort of 6",
    "glute-bridge",
    { DAY (0, 1, 1, 1), { 3, { 1, 1, 1 }, LIMBER_MORNING_SAME, 6, 100, 1, 3 } },
    -1,
    LIMBER_GATE_OPEN },
  { "an effort of 7",
    "glute-bridge",
    { DAY (0, 1, 1, 1), { 3, { 1, 1, 1 }, LIMBER_MORNING_SAME, 7, 100, 1, 3 } },
    -1,
    LIMBER_GATE_EFFORT },
  { "not done wholly",
    "glute-bridge",
    { DAY (0, 1, 1, 1), { 3, { 1, 1, 1 }, LIMBER_MORNING_SAME, 3, 80, 1, 3 } },
    -1,
    LIMBER_GATE_TOO_FEW },
  { "a stretch as good as wholly",
    "figure-four",
    { DAY (0, 1, 1, 1), DAY (1, 1, 1, 1), { 3, { 1, 1, 1 }, LIMBER_MORNING_SAME, 3, 91, 1, 3 } },
    -1,
    LIMBER_GATE_OPEN },
  { "a rehearsal",
    "glute-bridge",
    { DAY (0, 1, 1, 1), { 3, { 1, 1, 1 }, LIMBER_MORNING_SAME, 3, 100, 2, 3 } },
    -1,
    LIMBER_GATE_TOO_FEW },
  { "at another level",
    "glute-bridge",
    { DAY (0, 1, 1, 1), { 3, { 1, 1, 1 }, LIMBER_MORNING_SAME, 3, 100, 1, 2 } },
    -1,
    LIMBER_GATE_TOO_FEW },
  { "at a level that is not known",
    "glute-bridge",
    { DAY (0, 1, 1, 1), { 3, { 1, 1, 1 }, LIMBER_MORNING_SAME, 3, 100, 1, 0 } },
    -1,
    LIMBER_GATE_OPEN },
  { "changed six days ago",
    "glute-bridge",
    { DAY (0, 1, 1, 1), DAY (3, 1, 1, 1) },
    6,
    LIMBER_GATE_TOO_SOON },
  { "changed seven days ago",
    "glute-bridge",
    { DAY (0, 1, 1, 1), DAY (3, 1, 1, 1) },
    7,
    LIMBER_GATE_OPEN },
  { "mobility, changed two days ago",
    "cat-cow",
    { DAY (0, 1, 1, 1), DAY (1, 1, 1, 1) },
    2,
    LIMBER_GATE_TOO_SOON },
  { "mobility, changed three days ago",
    "cat-cow",
    { DAY (0, 1, 1, 1), DAY (1, 1, 1, 1) },
    3,
    LIMBER_GATE_OPEN },
};

static void
add_day (Fixture *fixture, const char *id, const Day *day)
{
  LimberPractice *practice = fixture_add (fixture, id, day->level > 0 ? day->level : 3, day->ago);

  practice->level = day->level;
  practice->pain_before = day->pain[0];
  practice->worst_during = day->pain[1];
  practice->pain_after = day->pain[2];
  practice->morning = day->morning;
  practice->effort = day->effort;
  practice->pace = day->pace;
  practice->done_us = practice->planned_us / 100 * day->done;
  practice->done_reps = practice->planned_reps * day->done / 100;
}

static void
lay_out (Fixture *fixture, const Case *row)
{
  fixture_clear (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (row->days) && row->days[i].done > 0; i++)
    add_day (fixture, row->id, &row->days[i]);
  if (row->changed >= 0)
    fixture_change (fixture, row->id, LIMBER_SUGGESTION_STEP_UP, 3, (guint) row->changed);
}

static void
test_cases (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].what);
      lay_out (fixture, &cases[i]);
      g_assert_cmpint (limber_gate_check (&fixture->input, fixture_get (fixture, cases[i].id), 3),
                       ==,
                       cases[i].gate);
    }
}

/* Whatever limits the day shuts every gate. */
static void
test_today (Fixture *fixture, gconstpointer data)
{
  const LimberLimits limits[] = {
    { .no_step_up = TRUE },          { .half_dose = TRUE },
    { .step_down = TRUE },           { .light = LIMBER_LIGHT_AMBER_HOLD },
    { .light = LIMBER_LIGHT_AMBER }, { .light = LIMBER_LIGHT_BLACK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint k = 0; k < G_N_ELEMENTS (limits); k++)
      {
        lay_out (fixture, &cases[i]);
        fixture->input.limits = limits[k];
        g_assert_cmpint (limber_gate_check (&fixture->input, fixture_get (fixture, cases[i].id), 3),
                         ==,
                         LIMBER_GATE_TODAY);
      }
}

/* The plank on the knees is proof for the plank. */
static void
test_family (Fixture *fixture, gconstpointer data)
{
  fixture_add_calm (fixture, "knee-plank", 2, 1);
  fixture_add_calm (fixture, "knee-plank", 2, 3);
  g_assert_cmpint (limber_gate_check (&fixture->input, fixture_get (fixture, "forearm-plank"), 2),
                   ==,
                   LIMBER_GATE_OPEN);
  g_assert_true (limber_gate_is_calm_for (&fixture->input, "forearm-plank", 14, 1));
  g_assert_false (limber_gate_is_calm_for (&fixture->input, "forearm-plank", 14, 0));
  g_assert_true (limber_gate_is_calm_for (&fixture->input, "curl-up", 14, 0));
  g_assert_false (limber_gate_is_calm_for (&fixture->input, NULL, 14, 0));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/gate/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("cases", test_cases);
  ADD ("today", test_today);
  ADD ("family", test_family);

  return g_test_run ();
}
