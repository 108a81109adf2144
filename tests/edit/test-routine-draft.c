/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/limber-routine-draft.h"

#include <string.h>

#include "edit-fixture.h"
#include "limber-fake-clock.h"
#include "plan/limber-rules.h"

typedef struct
{
  LimberFakeClock    *clock;
  LimberRoutineDraft *draft;
  guint               n_changed;
} Fixture;

static void
changed_cb (LimberRoutineDraft *draft, Fixture *fixture)
{
  fixture->n_changed++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LimberRoutine) routine = edit_fixture_make ("S: a b T: c");

  fixture->clock = limber_fake_clock_new ();
  fixture->draft = limber_routine_draft_new (
      routine, edit_fixture_lookup, NULL, LIMBER_CLOCK (fixture->clock));
  g_signal_connect (fixture->draft, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->draft);
  g_assert_finalize_object (fixture->clock);
}

/* What was done can be undone and redone, and says so. */
static void
assert_done (Fixture *fixture, const char *label, const char *steps)
{
  LimberRoutine   *after = limber_routine_draft_get_routine (fixture->draft);
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;
  g_autofree char *before = NULL;
  g_autofree char *again = NULL;
  g_autofree char *expected_undo = g_strconcat ("Undo: ", label, NULL);
  g_autofree char *expected_redo = g_strconcat ("Redo: ", label, NULL);
  g_autofree char *text = edit_fixture_print (after);

  edit_fixture_assert (after, steps);
  g_object_get (fixture->draft, "undo-label", &undo, NULL);
  g_assert_cmpstr (undo, ==, expected_undo);
  g_assert_cmpuint (fixture->n_changed, ==, 1);

  limber_routine_draft_undo (fixture->draft);
  g_assert_false (limber_routine_draft_can_undo (fixture->draft));
  g_object_get (fixture->draft, "redo-label", &redo, NULL);
  g_assert_cmpstr (redo, ==, expected_redo);
  before = edit_fixture_print (limber_routine_draft_get_routine (fixture->draft));
  g_assert_cmpstr (before, !=, text);
  edit_fixture_assert (limber_routine_draft_get_routine (fixture->draft), "S: a b T: c");
  g_assert_cmpuint (fixture->n_changed, ==, 2);

  limber_routine_draft_redo (fixture->draft);
  again = edit_fixture_print (limber_routine_draft_get_routine (fixture->draft));
  g_assert_cmpstr (again, ==, text);
  limber_routine_draft_undo (fixture->draft);
  fixture->n_changed = 0;
}

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  g_autoptr(LimberRoutine) one = edit_fixture_make ("x");
  g_autoptr(LimberRoutine) two = edit_fixture_make ("x nobody");

  limber_routine_draft_insert_steps (fixture->draft, 1, one->steps);
  assert_done (fixture, "add X", "S: a x b T: c");
  limber_routine_draft_insert_steps (fixture->draft, G_MAXUINT, two->steps);
  assert_done (fixture, "add 2 exercises", "S: a b T: c x nobody");
  limber_routine_draft_remove_steps (fixture->draft, 0, 1);
  assert_done (fixture, "remove A", "S: b T: c");
  limber_routine_draft_remove_steps (fixture->draft, 0, 2);
  assert_done (fixture, "remove 2 exercises", "T: c");
  limber_routine_draft_duplicate_step (fixture->draft, 2);
  assert_done (fixture, "duplicate C", "S: a b T: c c");
  limber_routine_draft_move_step (fixture->draft, 0, 2);
  assert_done (fixture, "move A", "S: b T: c a");
  g_assert_cmpuint (limber_routine_draft_shift_step (fixture->draft, 1, 1), ==, 1);
  assert_done (fixture, "move B", "S: a T: b c");
}

static void
test_sections (Fixture *fixture, gconstpointer data)
{
  limber_routine_draft_set_section (fixture->draft, 1, " New ");
  assert_done (fixture, "write the heading “New”", "S: a New: b T: c");
  limber_routine_draft_set_section (fixture->draft, 0, "Other");
  assert_done (fixture, "write the heading “Other”", "Other: a b T: c");
  limber_routine_draft_set_section (fixture->draft, 2, NULL);
  assert_done (fixture, "take away the heading “T”", "S: a b c");
  limber_routine_draft_set_section (fixture->draft, 2, "T");
  g_assert_cmpuint (fixture->n_changed, ==, 0);
}

static void
test_whole (Fixture *fixture, gconstpointer data)
{
  limber_routine_draft_set_name (fixture->draft, " After  the\nhill ");
  g_assert_cmpstr (limber_routine_draft_get_routine (fixture->draft)->name, ==, "After the hill");
  assert_done (fixture, "rename to “After the hill”", "S: a b T: c");
  limber_routine_draft_set_context (fixture->draft, LIMBER_CONTEXT_REST_DAY);
  assert_done (fixture, "change when it is done", "S: a b T: c");
  limber_routine_draft_set_goal (fixture->draft, "Calm");
  assert_done (fixture, "change what it is for", "S: a b T: c");
  limber_routine_draft_set_frequency (fixture->draft, "Daily");
  assert_done (fixture, "change how often it is done", "S: a b T: c");
  limber_routine_draft_set_lead_in (fixture->draft, 20 * G_USEC_PER_SEC);
  assert_done (fixture, "change the time before the start", "S: a b T: c");
}

/* What is changed takes another time than was said; undone, it does not. */
static void
test_said_minutes (Fixture *fixture, gconstpointer data)
{
  limber_routine_draft_get_routine (fixture->draft)->nominal_minutes = 14;
  limber_routine_draft_set_name (fixture->draft, "Longer");
  g_assert_cmpfloat (limber_routine_draft_get_routine (fixture->draft)->nominal_minutes, ==, 0);
  limber_routine_draft_undo (fixture->draft);
  g_assert_cmpfloat (limber_routine_draft_get_routine (fixture->draft)->nominal_minutes, ==, 14);
}

/* What is so already is not done. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  LimberRoutine *routine = limber_routine_draft_get_routine (fixture->draft);
  g_autoptr(LimberRoutine) nothing = edit_fixture_make ("");
  g_autoptr(LimberRoutine) ages = edit_fixture_make ("x");

  for (guint i = 1; i < LIMBER_ROUTINE_DRAFT_MAX_STEPS - 2; i++)
    g_ptr_array_add (ages->steps, limber_step_new ("x"));

  limber_routine_draft_set_name (fixture->draft, "Mine");
  limber_routine_draft_set_name (fixture->draft, " \t");
  limber_routine_draft_set_goal (fixture->draft, "");
  limber_routine_draft_set_context (fixture->draft, routine->context);
  limber_routine_draft_set_lead_in (fixture->draft, routine->lead_in_us);
  limber_routine_draft_move_step (fixture->draft, 1, 1);
  limber_routine_draft_move_step (fixture->draft, 1, 3);
  limber_routine_draft_replace_step (fixture->draft, 1, routine->steps->pdata[1], NULL, NULL);
  limber_routine_draft_clear_prescribed (fixture->draft, 1, "R-HOLD");
  g_assert_cmpuint (limber_routine_draft_shift_step (fixture->draft, 0, -1), ==, 0);
  g_assert_cmpuint (limber_routine_draft_shift_step (fixture->draft, 2, 1), ==, 2);
  g_assert_false (limber_routine_draft_can_shift (fixture->draft, 0, -1));
  g_assert_true (limber_routine_draft_can_shift (fixture->draft, 1, -1));
  g_assert_false (limber_routine_draft_can_shift (fixture->draft, 2, 1));
  g_assert_true (limber_routine_draft_can_shift (fixture->draft, 1, 1));
  g_assert_true (limber_routine_draft_insert_steps (fixture->draft, 0, nothing->steps));
  g_assert_false (limber_routine_draft_insert_steps (fixture->draft, 0, ages->steps));
  limber_routine_draft_undo (fixture->draft);
  limber_routine_draft_redo (fixture->draft);

  g_assert_cmpuint (fixture->n_changed, ==, 0);
  g_assert_true (limber_routine_draft_get_routine (fixture->draft) == routine);
}

static void
set_hold (Fixture *fixture, guint at, int seconds)
{
  g_autoptr(LimberStep) step = limber_step_copy (
      limber_routine_draft_get_routine (fixture->draft)->steps->pdata[at]);

  step->dose->length_us = seconds * G_USEC_PER_SEC;
  limber_routine_draft_replace_step (fixture->draft, at, step, NULL, "hold");
}

/* Pressing + ten times is one thing; on another step or later it is another. */
static void
test_merges (Fixture *fixture, gconstpointer data)
{
  for (int i = 1; i <= 10; i++)
    {
      set_hold (fixture, 1, 30 + i);
      limber_fake_clock_advance (fixture->clock, G_USEC_PER_SEC);
    }
  set_hold (fixture, 2, 60);
  limber_fake_clock_advance (fixture->clock, 10 * G_USEC_PER_SEC);
  set_hold (fixture, 2, 70);
  g_assert_cmpuint (fixture->n_changed, ==, 12);

  for (guint i = 0; i < 2; i++)
    {
      LimberStep *step = limber_routine_draft_get_routine (fixture->draft)->steps->pdata[1];

      limber_routine_draft_undo (fixture->draft);
      g_assert_cmpint (step->dose->length_us, ==, 40 * G_USEC_PER_SEC);
    }
  limber_routine_draft_undo (fixture->draft);
  g_assert_false (limber_routine_draft_can_undo (fixture->draft));
}

static void
test_prescribed (Fixture *fixture, gconstpointer data)
{
  const LimberStep *step = NULL;

  limber_routine_draft_set_prescribed (fixture->draft, 1, "R-HOLD", NULL);
  assert_done (fixture, "B is prescribed for me", "S: a b T: c");
  limber_routine_draft_redo (fixture->draft);
  limber_routine_draft_set_prescribed (fixture->draft, 1, "R-ISO", "Ms Lee");
  limber_routine_draft_set_prescribed (fixture->draft, 1, "R-ISO", NULL);
  step = limber_routine_draft_get_routine (fixture->draft)->steps->pdata[1];
  g_assert_true (limber_rules_is_prescribed (step, "R-HOLD"));
  g_assert_true (limber_rules_is_prescribed (step, "R-ISO"));
  g_assert_cmpuint (step->prescribed->rules->len, ==, 2);
  g_assert_cmpstr (step->prescribed->by, ==, "Ms Lee");
  g_assert_cmpuint (fixture->n_changed, ==, 2);

  limber_routine_draft_clear_prescribed (fixture->draft, 1, "R-HOLD");
  step = limber_routine_draft_get_routine (fixture->draft)->steps->pdata[1];
  g_assert_false (limber_rules_is_prescribed (step, "R-HOLD"));
  limber_routine_draft_clear_prescribed (fixture->draft, 1, "R-ISO");
  step = limber_routine_draft_get_routine (fixture->draft)->steps->pdata[1];
  g_assert_null (step->prescribed);
}

/* It goes on under another id, whatever is undone. */
static void
test_becomes (Fixture *fixture, gconstpointer data)
{
  limber_routine_draft_remove_steps (fixture->draft, 0, 1);
  limber_routine_draft_become (fixture->draft, "mine-2", "Mine (my changes)");
  g_assert_cmpstr (limber_routine_draft_get_routine (fixture->draft)->id, ==, "mine-2");
  g_assert_cmpstr (
      limber_routine_draft_get_routine (fixture->draft)->name, ==, "Mine (my changes)");
  limber_routine_draft_undo (fixture->draft);
  limber_routine_draft_undo (fixture->draft);
  g_assert_false (limber_routine_draft_can_undo (fixture->draft));
  g_assert_cmpstr (limber_routine_draft_get_routine (fixture->draft)->id, ==, "mine-2");
  g_assert_cmpstr (limber_routine_draft_get_routine (fixture->draft)->name, ==, "Mine");
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_properties (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "can-undo", "can-redo", "undo-label", "redo-label" };
  guint                    n[G_N_ELEMENTS (names)] = { 0 };
  gboolean                 can_undo = TRUE;
  gboolean                 can_redo = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", names[i], NULL);

      g_signal_connect (fixture->draft, signal, G_CALLBACK (count_cb), &n[i]);
    }
  g_object_get (fixture->draft, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  g_assert_false (can_undo);
  g_assert_false (can_redo);
  limber_routine_draft_remove_steps (fixture->draft, 0, 1);
  g_object_get (fixture->draft, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  g_assert_true (can_undo);
  g_assert_false (can_redo);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpuint (n[i], ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/edit/routine-draft/steps", test_steps },
    { "/edit/routine-draft/sections", test_sections },
    { "/edit/routine-draft/whole", test_whole },
    { "/edit/routine-draft/said-minutes", test_said_minutes },
    { "/edit/routine-draft/nothing", test_nothing },
    { "/edit/routine-draft/merges", test_merges },
    { "/edit/routine-draft/prescribed", test_prescribed },
    { "/edit/routine-draft/becomes", test_becomes },
    { "/edit/routine-draft/properties", test_properties },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
