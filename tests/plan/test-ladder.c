/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/limber-ladder.h"

#include "limber-progress-fixture.h"

#define S G_USEC_PER_SEC

/* Every step of every ladder, as the content's tables have it. */
typedef struct
{
  const char *id;
  int         level;
  gboolean    from_65;
  int         sets; /* 0: not stated */
  int         reps[3];
  int         seconds;
} Row;

static const Row rows[] = {
  { "figure-four", 1, FALSE, 1, { 0 }, 15 },
  { "figure-four", 2, FALSE, 2, { 0 }, 15 },
  { "figure-four", 3, FALSE, 2, { 0 }, 20 },
  { "figure-four", 4, FALSE, 2, { 0 }, 25 },
  { "figure-four", 5, FALSE, 2, { 0 }, 30 },
  { "figure-four", 6, FALSE, 2, { 0 }, 30 },
  { "figure-four", 1, TRUE, 1, { 0 }, 20 },
  { "figure-four", 2, TRUE, 2, { 0 }, 20 },
  { "figure-four", 3, TRUE, 2, { 0 }, 30 },
  { "figure-four", 4, TRUE, 2, { 0 }, 40 },
  { "figure-four", 5, TRUE, 2, { 0 }, 45 },
  { "figure-four", 6, TRUE, 2, { 0 }, 60 },
  { "curl-up", 1, FALSE, 1, { 2 }, 5 },
  { "curl-up", 2, FALSE, 2, { 3, 2 }, 8 },
  { "curl-up", 3, FALSE, 2, { 3, 3 }, 8 },
  { "curl-up", 4, FALSE, 3, { 4, 3, 2 }, 8 },
  { "curl-up", 5, FALSE, 3, { 5, 4, 2 }, 10 },
  { "curl-up", 6, FALSE, 3, { 6, 4, 2 }, 10 },
  { "bird-dog", 6, TRUE, 3, { 6, 4, 2 }, 10 },
  { "knee-side-plank", 3, FALSE, 2, { 3, 3 }, 8 },
  { "side-plank", 4, FALSE, 2, { 2, 2 }, 8 },
  { "side-plank", 5, FALSE, 3, { 5, 4, 2 }, 10 },
  { "knee-plank", 1, FALSE, 3, { 0 }, 8 },
  { "knee-plank", 2, FALSE, 3, { 0 }, 10 },
  { "forearm-plank", 3, FALSE, 3, { 0 }, 10 },
  { "forearm-plank", 4, FALSE, 4, { 0 }, 10 },
  { "forearm-plank", 5, FALSE, 5, { 0 }, 10 },
  { "forearm-plank", 6, FALSE, 4, { 0 }, 15 },
  { "forearm-plank", 7, FALSE, 3, { 0 }, 20 },
  { "forearm-plank", 8, FALSE, 3, { 0 }, 25 },
  { "forearm-plank", 9, FALSE, 3, { 0 }, 30 },
  { "glute-bridge", 1, FALSE, 1, { 6 }, 0 },
  { "dead-bug", 2, FALSE, 1, { 8 }, 0 },
  { "bodyweight-squat", 3, FALSE, 2, { 6 }, 0 },
  { "reverse-lunge", 4, FALSE, 2, { 8 }, 0 },
  { "clamshell", 5, FALSE, 2, { 10 }, 0 },
  { "glute-bridge", 6, FALSE, 2, { 12 }, 0 },
  { "glute-bridge", 7, FALSE, 3, { 10 }, 0 },
  { "prone-back-extension", 1, FALSE, 1, { 5 }, 0 },
  { "prone-back-extension", 2, FALSE, 1, { 6 }, 0 },
  { "prone-back-extension", 3, FALSE, 1, { 8 }, 0 },
  { "prone-back-extension", 4, FALSE, 2, { 6 }, 0 },
  { "prone-back-extension", 5, FALSE, 2, { 8 }, 0 },
  { "prone-back-extension", 6, FALSE, 2, { 10 }, 0 },
  { "cat-cow", 1, FALSE, 0, { 4 }, 0 },
  { "cat-cow", 3, FALSE, 0, { 6 }, 0 },
  { "cat-cow", 5, FALSE, 0, { 10 }, 0 },
  /* Beyond the ends. */
  { "cat-cow", 0, FALSE, 0, { 4 }, 0 },
  { "cat-cow", 99, FALSE, 0, { 10 }, 0 },
  { "curl-up", 99, FALSE, 3, { 6, 4, 2 }, 10 },
};

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const Row *row = &rows[i];
      g_autoptr(LimberDose) dose
                 = limber_ladder_apply (fixture_get (fixture, row->id), row->level, row->from_65);

      g_test_message ("%s at %d", row->id, row->level);
      g_assert_cmpint (dose->sets, ==, row->sets > 0 ? row->sets : LIMBER_DOSE_UNSTATED);
      if (row->reps[0] == 0)
        {
          g_assert_cmpint (dose->length_us, ==, row->seconds * S);
          g_assert_null (dose->reps);
          continue;
        }
      g_assert_cmpint (dose->length_us, ==, LIMBER_DOSE_UNSTATED);
      g_assert_cmpint (
          dose->hold_us, ==, row->seconds > 0 ? row->seconds * S : LIMBER_DOSE_UNSTATED);
      for (int set = 0; set < 3 && row->reps[set] > 0; set++)
        g_assert_cmpint (g_array_index (dose->reps, int, set), ==, row->reps[set]);
      if (row->seconds > 0 && row->sets > 1)
        g_assert_cmpint (dose->rest_us, ==, 30 * S);
    }
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *id;
    int         ladder;
    int         highest;
    int         highest_from_65;
  } cases[] = {
    { "figure-four", LIMBER_LADDER_STRETCH, 5, 6 },
    { "standing-toe-touch", LIMBER_LADDER_STRETCH, 5, 6 },
    { "curl-up", LIMBER_LADDER_HOLD, 6, 6 },
    { "standing-psoas-hold", LIMBER_LADDER_HOLD, 6, 6 },
    { "knee-side-plank", LIMBER_LADDER_HOLD, 3, 3 },
    { "side-plank", LIMBER_LADDER_HOLD, 6, 6 },
    { "knee-plank", LIMBER_LADDER_PLANK, 2, 2 },
    { "forearm-plank", LIMBER_LADDER_PLANK, 9, 9 },
    { "glute-bridge", LIMBER_LADDER_REPS, 7, 7 },
    { "spiderman-plank", LIMBER_LADDER_REPS, 7, 7 },
    { "prone-back-extension", LIMBER_LADDER_BACK_EXTENSION, 6, 6 },
    { "cat-cow", LIMBER_LADDER_MOBILITY, 5, 5 },
    { "arm-circles", LIMBER_LADDER_NONE, 0, 0 },
    { "high-knees", LIMBER_LADDER_NONE, 0, 0 },
    { "diaphragmatic-breathing", LIMBER_LADDER_NONE, 0, 0 },
    { "foam-roll-quads", LIMBER_LADDER_NONE, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LimberExercise *exercise = fixture_get (fixture, cases[i].id);

      g_test_message ("%s", cases[i].id);
      g_assert_cmpint (limber_ladder_find (exercise), ==, cases[i].ladder);
      g_assert_cmpint (limber_ladder_get_highest (exercise, FALSE), ==, cases[i].highest);
      g_assert_cmpint (limber_ladder_get_highest (exercise, TRUE), ==, cases[i].highest_from_65);
      if (cases[i].ladder == LIMBER_LADDER_NONE)
        {
          g_assert_null (limber_ladder_apply (exercise, 3, FALSE));
          g_assert_cmpint (limber_ladder_read (exercise, exercise->dose, FALSE), ==, 0);
          g_assert_cmpint (limber_ladder_get_units (exercise, 3, FALSE), ==, 0);
        }
    }
}

/* What was prescribed beyond a ladder is left alone. */
static void
test_prescribed (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LimberExercise) exercise = limber_exercise_new ();

  exercise->id = g_strdup ("mine");
  exercise->kind = LIMBER_KIND_STRENGTH_HOLD;
  exercise->dose->length_us = 30 * S;
  g_assert_cmpint (limber_ladder_find (exercise), ==, LIMBER_LADDER_PLANK);
  exercise->dose->length_us = 31 * S;
  g_assert_cmpint (limber_ladder_find (exercise), ==, LIMBER_LADDER_NONE);
  exercise->kind = LIMBER_KIND_STATIC_STRETCH;
  g_assert_cmpint (limber_ladder_find (exercise), ==, LIMBER_LADDER_STRETCH);
  exercise->dose->length_us = 90 * S;
  g_assert_cmpint (limber_ladder_find (exercise), ==, LIMBER_LADDER_NONE);
}

static const char *const climbers[] = {
  "figure-four",   "curl-up",      "bird-dog",  "knee-side-plank",      "side-plank", "knee-plank",
  "forearm-plank", "glute-bridge", "clamshell", "prone-back-extension", "cat-cow",    "dead-bug",
};

/* Level to dose to level, and each level is more than the one below, within the caps. */
static void
test_identity (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (climbers) * 2; i++)
    {
      const LimberExercise *exercise = fixture_get (fixture, climbers[i / 2]);
      const gboolean        old = i % 2;
      const gint64 longest_us = limber_ladder_get_longest_us (exercise, LIMBER_CONTEXT_REST_DAY);
      const int    lowest = limber_ladder_get_lowest (exercise);
      const int    highest = limber_ladder_get_highest (exercise, old);

      g_assert_cmpint (lowest, <=, highest);
      for (int level = lowest; level <= highest; level++)
        {
          g_autoptr(LimberDose) over = limber_ladder_apply (exercise, level, old);
          g_autoptr(LimberDose) dose = limber_dose_merge (exercise->dose, over);

          g_assert_cmpint (limber_ladder_read (exercise, dose, old), ==, level);
          g_assert_cmpint (dose->sets, <=, 5);
          if (longest_us > 0)
            g_assert_cmpint (MAX (dose->length_us, dose->hold_us), <=, longest_us);
          if (level > lowest)
            g_assert_cmpint (limber_ladder_get_units (exercise, level, old),
                             >=,
                             limber_ladder_get_units (exercise, level - 1, old));
        }
    }
}

/* Of what may grow one thing at a time grows, but for the rows of the table that say otherwise. */
static void
test_one_thing (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (climbers); i++)
    {
      const LimberExercise *exercise = fixture_get (fixture, climbers[i]);

      for (int level = limber_ladder_get_lowest (exercise) + 1;
           level <= limber_ladder_get_highest (exercise, FALSE);
           level++)
        {
          g_autoptr(LimberDose) old = limber_ladder_apply (exercise, level - 1, FALSE);
          g_autoptr(LimberDose) new = limber_ladder_apply (exercise, level, FALSE);
          const gint64 was_us = MAX (old->hold_us, old->length_us);
          int          grown = 0;

          grown += new->sets > old->sets;
          grown += MAX (new->hold_us, new->length_us) > was_us;
          grown
              += new->reps != NULL &&limber_dose_get_reps (new, 0) > limber_dose_get_reps (old, 0);
          g_test_message ("%s to %d", climbers[i], level);
          if (limber_ladder_find (exercise) == (int) LIMBER_LADDER_HOLD)
            g_assert_cmpint (grown, <=, 3);
          else
            g_assert_cmpint (grown, ==, 1);
        }
    }
}

/* Doses between two levels, and none of any. */
static void
test_read (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *id;
    int         sets, reps, seconds, level;
  } cases[] = {
    { "figure-four", 1, 0, 30, 2 },  { "figure-four", 1, 0, 10, 1 },
    { "figure-four", 3, 0, 60, 5 },  { "figure-four", 2, 0, 28, 4 },
    { "glute-bridge", 2, 7, 0, 3 },  { "glute-bridge", 1, 4, 0, 1 },
    { "glute-bridge", 5, 20, 0, 7 }, { "knee-plank", 9, 0, 30, 2 },
    { "forearm-plank", 1, 0, 5, 3 }, { "forearm-plank", 2, 0, 20, 4 },
    { "clamshell", 1, 12, 0, 3 },    { "cat-cow", 1, 7, 0, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimberDose) dose = limber_dose_new ();

      dose->sets = cases[i].sets;
      if (cases[i].reps > 0)
        {
          dose->reps = g_array_new (FALSE, FALSE, sizeof (int));
          g_array_append_val (dose->reps, cases[i].reps);
        }
      else
        dose->length_us = cases[i].seconds * S;
      g_test_message ("%u: %s", i, cases[i].id);
      g_assert_cmpint (
          limber_ladder_read (fixture_get (fixture, cases[i].id), dose, FALSE), ==, cases[i].level);
    }
}

static void
test_families (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (limber_ladder_get_family ("knee-plank"), ==, "forearm-plank");
  g_assert_cmpstr (limber_ladder_get_family ("curl-up"), ==, "curl-up");
  g_assert_cmpstr (limber_ladder_get_variant ("forearm-plank", 2), ==, "knee-plank");
  g_assert_cmpstr (limber_ladder_get_variant ("knee-plank", 3), ==, "forearm-plank");
  g_assert_cmpstr (limber_ladder_get_variant ("side-plank", 3), ==, "knee-side-plank");
  g_assert_cmpstr (limber_ladder_get_variant ("knee-side-plank", 4), ==, "side-plank");
  g_assert_cmpstr (limber_ladder_get_variant ("curl-up", 1), ==, "curl-up");
  g_assert_cmpint (limber_ladder_restart (6), ==, 4);
  g_assert_cmpint (limber_ladder_restart (1), ==, 1);
}

static void
test_longest (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char   *id;
    LimberContext context;
    int           seconds;
  } cases[] = {
    { "figure-four", LIMBER_CONTEXT_REST_DAY, 60 },
    { "figure-four", LIMBER_CONTEXT_PRE_RUN, 20 },
    { "figure-four", LIMBER_CONTEXT_FLARE, 20 },
    { "figure-four", LIMBER_CONTEXT_DESK_BREAK, 30 },
    { "curl-up", LIMBER_CONTEXT_REST_DAY, 10 },
    { "forearm-plank", LIMBER_CONTEXT_REST_DAY, 30 },
    { "foam-roll-quads", LIMBER_CONTEXT_PRE_RUN, 120 },
    { "cat-cow", LIMBER_CONTEXT_REST_DAY, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (
        limber_ladder_get_longest_us (fixture_get (fixture, cases[i].id), cases[i].context),
        ==,
        cases[i].seconds * S);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/ladder/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("rows", test_rows);
  ADD ("find", test_find);
  ADD ("prescribed", test_prescribed);
  ADD ("identity", test_identity);
  ADD ("one-thing", test_one_thing);
  ADD ("read", test_read);
  ADD ("families", test_families);
  ADD ("longest", test_longest);

  return g_test_run ();
}
