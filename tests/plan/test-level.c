/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-progress-fixture.h"

static int
get (Fixture *fixture, const char *id)
{
  return limber_level_get (fixture->input.changes, fixture_get (fixture, id), FALSE);
}

/* As long as nothing was changed the exercise's own dose says it. */
static void
test_own (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (get (fixture, "figure-four"), ==, 5);
  g_assert_cmpint (get (fixture, "knee-side-plank"), ==, 3);
  g_assert_cmpint (get (fixture, "forearm-plank"), ==, 4);
  g_assert_cmpint (get (fixture, "glute-bridge"), ==, 5);
  g_assert_cmpint (get (fixture, "dead-bug"), ==, 4);
  g_assert_cmpint (get (fixture, "prone-back-extension"), ==, 5);
  g_assert_cmpint (get (fixture, "arm-circles"), ==, 0);
}

static void
test_changes (Fixture *fixture, gconstpointer data)
{
  GPtrArray *changes = fixture->input.changes;

  fixture_change (fixture, "knee-plank", LIMBER_SUGGESTION_STEP_DOWN, 2, 9);
  fixture_change (fixture, "glute-bridge", LIMBER_SUGGESTION_STEP_UP, 6, 8);
  fixture_change (fixture, "forearm-plank", LIMBER_SUGGESTION_STEP_UP, 3, 2);
  g_assert_cmpint (get (fixture, "forearm-plank"), ==, 3);
  g_assert_cmpint (get (fixture, "knee-plank"), ==, 3);
  g_assert_cmpint (get (fixture, "glute-bridge"), ==, 6);
  g_assert_cmpint (get (fixture, "curl-up"), ==, 3);
  g_assert_cmpint (limber_level_find_change (changes, "knee-plank")->to, ==, 3);
  g_assert_cmpint (limber_level_find_first (changes, "knee-plank", 0)->to, ==, 2);
  g_assert_cmpint (
      limber_level_find_first (changes, "knee-plank", fixture->input.today - 5)->to, ==, 3);
  g_assert_null (limber_level_find_first (changes, "knee-plank", fixture->input.today));
  g_assert_null (limber_level_find_change (changes, "curl-up"));
}

static void
test_ladder (Fixture *fixture, gconstpointer data)
{
  GPtrArray *changes = fixture->input.changes;

  g_assert_cmpint (limber_level_get_on_ladder (changes, LIMBER_LADDER_HOLD), ==, 3);
  g_assert_cmpint (limber_level_get_on_ladder (changes, LIMBER_LADDER_PLANK), ==, 4);
  g_assert_cmpint (limber_level_get_on_ladder (changes, LIMBER_LADDER_STRETCH), ==, 0);
  g_assert_cmpint (limber_level_get_on_ladder (changes, LIMBER_LADDER_BACK_EXTENSION), ==, 0);
  fixture_change (fixture, "knee-side-plank", LIMBER_SUGGESTION_STEP_UP, 4, 2);
  fixture_change (fixture, "curl-up", LIMBER_SUGGESTION_STEP_UP, 6, 2);
  fixture_change (fixture, "forearm-plank", LIMBER_SUGGESTION_STEP_UP, 5, 2);
  g_assert_cmpint (limber_level_get_on_ladder (changes, LIMBER_LADDER_HOLD), ==, 4);
  g_assert_cmpint (limber_level_get_on_ladder (changes, LIMBER_LADDER_PLANK), ==, 5);
}

/* A harder way stays through all levels but the first. */
static void
test_take (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    LimberSuggestionKind kind;
    const char          *way;
    int                  from;
    int                  to;
    gboolean             harder;
  } steps[] = {
    { LIMBER_SUGGESTION_STEP_UP, NULL, 6, 7, FALSE },
    { LIMBER_SUGGESTION_STEP_UP, "One foot hovering", 7, 5, TRUE },
    { LIMBER_SUGGESTION_STEP_DOWN, NULL, 5, 4, TRUE },
    { LIMBER_SUGGESTION_STEP_UP, NULL, 4, 5, TRUE },
    { LIMBER_SUGGESTION_RESTART, NULL, 5, 1, FALSE },
    { LIMBER_SUGGESTION_STEP_DOWN, "Lift less", 1, 1, FALSE },
  };
  GPtrArray *changes = fixture->input.changes;
  g_autoptr(LimberSuggestion) light = limber_suggestion_new (LIMBER_SUGGESTION_DELOAD);

  g_assert_null (limber_level_change_take (light, changes, MONDAY));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr(LimberSuggestion) suggestion = limber_suggestion_new (steps[i].kind);
      LimberLevelChange *change = NULL;

      suggestion->family = g_strdup ("glute-bridge");
      suggestion->way = g_strdup (steps[i].way);
      suggestion->from = steps[i].from;
      suggestion->to = steps[i].to;
      change = limber_level_change_take (suggestion, changes, MONDAY + i);
      g_ptr_array_add (changes, change);
      g_assert_cmpint (change->harder, ==, steps[i].harder);
      g_assert_cmpuint (change->local_date, ==, MONDAY + i);
      g_assert_cmpint (get (fixture, "glute-bridge"), ==, steps[i].to);
    }
}

#define ADD(name, function)                                                                        \
  g_test_add ("/level/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("own", test_own);
  ADD ("changes", test_changes);
  ADD ("ladder", test_ladder);
  ADD ("take", test_take);

  return g_test_run ();
}
