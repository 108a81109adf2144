/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/limber-habit.h"

#include "limber-progress-fixture.h"
#include "plan/limber-ladder.h"

#define S ((gint64) G_USEC_PER_SEC)

typedef struct
{
  const char      *what;
  const char      *id;
  LimberContext    context;
  int              length_s;
  LimberAdjustment presses[8]; /* seconds are 0 behind the last */
  int              keep_s;     /* 0: nothing is offered */
  const char      *reason;
} Case;

#define REST LIMBER_CONTEXT_REST_DAY

static const Case cases[] = {
  { "never", "figure-four", REST, 30, { { 0 } }, 0, NULL },
  { "twice", "figure-four", REST, 30, { { 1, 10 }, { 2, 10 } }, 0, NULL },
  { "in three bouts",
    "figure-four",
    REST,
    30,
    { { 1, 10 }, { 2, 10 }, { 3, 10 } },
    40,
    "You pressed + 3 times. Keep 40 s?" },
  { "in one bout",
    "figure-four",
    REST,
    30,
    { { 1, 10 }, { 1, 10 }, { 1, 10 } },
    60,
    "You pressed + 3 times. Keep 60 s?" },
  { "the middle one",
    "figure-four",
    REST,
    20,
    { { 1, 10 }, { 2, 10 }, { 2, 10 }, { 3, 10 } },
    30,
    "You pressed + 4 times. Keep 30 s?" },
  { "to and fro",
    "figure-four",
    REST,
    30,
    { { 1, 10 }, { 1, -10 }, { 2, 10 }, { 3, 10 } },
    0,
    NULL },
  { "back in the end",
    "figure-four",
    REST,
    30,
    { { 1, 10 }, { 2, 10 }, { 3, 10 }, { 3, -10 } },
    0,
    NULL },
  { "within the cap",
    "figure-four",
    REST,
    50,
    { { 1, 30 }, { 2, 30 }, { 3, 30 } },
    60,
    "You pressed + 3 times. Keep 60 s?" },
  { "at the cap", "figure-four", REST, 60, { { 1, 10 }, { 2, 10 }, { 3, 10 } }, 0, NULL },
  { "at the desk",
    "figure-four",
    LIMBER_CONTEXT_DESK_BREAK,
    30,
    { { 1, 10 }, { 2, 10 }, { 3, 10 } },
    0,
    NULL },
  { "before a run",
    "standing-calf-stretch",
    LIMBER_CONTEXT_PRE_RUN,
    15,
    { { 1, 10 }, { 2, 10 }, { 3, 10 } },
    20,
    "You pressed + 3 times. Keep 20 s?" },
  { "a plank",
    "forearm-plank",
    REST,
    10,
    { { 1, 10 }, { 2, 10 }, { 3, 10 } },
    20,
    "You pressed + 3 times. Keep 20 s?" },
  { "a long plank", "forearm-plank", REST, 30, { { 1, 10 }, { 2, 10 }, { 3, 10 } }, 0, NULL },
  { "shorter",
    "figure-four",
    REST,
    30,
    { { 1, -10 }, { 2, -10 }, { 3, -10 } },
    20,
    "You pressed − 3 times. Keep 20 s?" },
  { "not below ten", "figure-four", REST, 10, { { 1, -10 }, { 2, -10 }, { 3, -10 } }, 0, NULL },
  { "counted", "glute-bridge", REST, 40, { { 1, 10 }, { 2, 10 }, { 3, 10 } }, 0, NULL },
  { "breathing",
    "diaphragmatic-breathing",
    REST,
    60,
    { { 1, 10 }, { 2, 10 }, { 3, 10 } },
    0,
    NULL },
};

static GArray *
make (const LimberAdjustment *presses, guint n)
{
  GArray *adjustments = g_array_new (FALSE, FALSE, sizeof (LimberAdjustment));

  for (guint i = 0; i < n && presses[i].seconds != 0; i++)
    g_array_append_val (adjustments, presses[i]);

  return adjustments;
}

static void
test_cases (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *row = &cases[i];
      g_autoptr(GArray) adjustments = make (row->presses, G_N_ELEMENTS (row->presses));
      g_autoptr(LimberSuggestion) suggestion = limber_habit_suggest (
          fixture_get (fixture, row->id), row->context, row->length_s * S, adjustments, FALSE);
      g_autoptr(LimberSuggestion) limited = limber_habit_suggest (
          fixture_get (fixture, row->id), row->context, row->length_s * S, adjustments, TRUE);

      g_test_message ("%s", row->what);
      g_assert_cmpint (suggestion != NULL ? suggestion->dose->length_us : 0, ==, row->keep_s * S);
      g_assert_cmpstr (suggestion != NULL ? suggestion->reason : NULL, ==, row->reason);
      /* On a day with limits only less is offered. */
      g_assert_true ((limited != NULL) == (row->keep_s > 0 && row->keep_s < row->length_s));
    }
}

static void
test_storm (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "figure-four", "forearm-plank", "foam-roll-quads", "cat-cow" };

  for (guint round = 0; round < 20000; round++)
    {
      const LimberExercise *exercise = fixture_get (fixture, ids[g_test_rand_int_range (0, 4)]);
      const LimberContext   context = (LimberContext) g_test_rand_int_range (0, 5);
      const gint64          longest_us = limber_ladder_get_longest_us (exercise, context);
      const gint64          length_us = g_test_rand_int_range (5, 121) * S;
      g_autoptr(GArray) adjustments = g_array_new (FALSE, FALSE, sizeof (LimberAdjustment));
      g_autoptr(LimberSuggestion) suggestion = NULL;

      for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
        {
          LimberAdjustment press
              = { (guint) g_test_rand_int_range (0, 4), g_test_rand_int_range (-1, 3) * 10 };

          g_array_append_val (adjustments, press);
        }
      suggestion = limber_habit_suggest (exercise, context, length_us, adjustments, FALSE);
      if (suggestion == NULL)
        continue;
      g_assert_cmpint (suggestion->dose->length_us, <=, longest_us);
      g_assert_cmpint (suggestion->dose->length_us, >=, 5 * S);
      g_assert_cmpint (suggestion->dose->length_us % (5 * S), ==, 0);
      g_assert_cmpint (suggestion->dose->length_us, !=, length_us);
      g_assert_cmpuint (adjustments->len, >=, 3);
    }
}

#define ADD(name, function)                                                                        \
  g_test_add ("/habit/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("cases", test_cases);
  ADD ("storm", test_storm);

  return g_test_run ();
}
