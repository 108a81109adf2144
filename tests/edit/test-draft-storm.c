/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/limber-routine-draft.h"

#include "edit-fixture.h"
#include "limber-fake-clock.h"

#define N_WALKS 10000
#define MAX_EDITS 24

static LimberRoutine *
get (LimberRoutineDraft *draft)
{
  return limber_routine_draft_get_routine (draft);
}

static GPtrArray *
make_steps (GRand *rand)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_step_free);
  int        n = g_rand_int_range (rand, 0, 4);

  for (int i = 0; i < n; i++)
    {
      char        id[2] = { (char) g_rand_int_range (rand, 'a', 'z' + 1), '\0' };
      LimberStep *step = limber_step_new (id);

      if (g_rand_boolean (rand))
        step->section = g_strdup (id);
      g_ptr_array_add (steps, step);
    }

  return steps;
}

static void
change_step (LimberRoutineDraft *draft, GRand *rand, guint at)
{
  g_autoptr(LimberStep) step = limber_step_copy (get (draft)->steps->pdata[at]);

  step->dose->length_us = g_rand_int_range (rand, 1, 90) * G_USEC_PER_SEC;
  step->optional = g_rand_boolean (rand);
  limber_routine_draft_replace_step (draft, at, step, NULL, g_rand_boolean (rand) ? "hold" : NULL);
}

static void
edit_steps (LimberRoutineDraft *draft, GRand *rand, int what)
{
  guint n = get (draft)->steps->len;
  guint at = (guint) g_rand_int_range (rand, 0, (int) n);

  switch (what)
    {
    case 0:
      limber_routine_draft_remove_steps (
          draft, at, (guint) g_rand_int_range (rand, 1, (int) MIN (n - at, 3) + 1));
      break;
    case 1:
      limber_routine_draft_duplicate_step (draft, at);
      break;
    case 2:
      limber_routine_draft_move_step (draft, at, (guint) g_rand_int_range (rand, 0, (int) n));
      break;
    case 3:
      limber_routine_draft_shift_step (draft, at, g_rand_boolean (rand) ? 1 : -1);
      break;
    case 4:
      change_step (draft, rand, at);
      break;
    case 5:
      limber_routine_draft_set_section (draft, at, g_rand_boolean (rand) ? "Part" : NULL);
      break;
    case 6:
      limber_routine_draft_set_prescribed (draft, at, "R-HOLD", g_rand_boolean (rand) ? "X" : NULL);
      break;
    default:
      limber_routine_draft_clear_prescribed (draft, at, "R-HOLD");
      break;
    }
}

static void
edit (LimberRoutineDraft *draft, GRand *rand)
{
  int what = g_rand_int_range (rand, 0, 15);
  g_autoptr(GPtrArray) steps = make_steps (rand);

  if (what < 8 && get (draft)->steps->len > 0)
    edit_steps (draft, rand, what);
  else if (what < 10)
    limber_routine_draft_insert_steps (draft, (guint) g_rand_int_range (rand, 0, 9), steps);
  else if (what == 10)
    limber_routine_draft_set_name (draft, g_rand_boolean (rand) ? "One" : "Other");
  else if (what == 11)
    limber_routine_draft_set_goal (draft, g_rand_boolean (rand) ? "Calm" : "");
  else if (what == 12)
    limber_routine_draft_set_lead_in (draft, g_rand_int_range (rand, 0, 60) * G_USEC_PER_SEC);
  else if (what == 13)
    limber_routine_draft_undo (draft);
  else
    limber_routine_draft_redo (draft);
}

static void
walk (guint seed)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr(LimberFakeClock) clock = limber_fake_clock_new ();
  g_autoptr(LimberRoutine) routine = edit_fixture_make ("Warm: a b c Calm: d e");
  g_autoptr(LimberRoutineDraft) draft
             = limber_routine_draft_new (routine, edit_fixture_lookup, NULL, LIMBER_CLOCK (clock));
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *first = edit_fixture_print (routine);
  g_autofree char *again = NULL;

  for (int i = g_rand_int_range (rand, 1, MAX_EDITS); i > 0; i--)
    {
      edit (draft, rand);
      limber_fake_clock_advance (clock, g_rand_int_range (rand, 0, 3) * G_USEC_PER_SEC);
    }
  while (limber_routine_draft_can_redo (draft))
    limber_routine_draft_redo (draft);

  /* To the beginning, and by the same stages to the end. */
  for (; limber_routine_draft_can_undo (draft); limber_routine_draft_undo (draft))
    g_ptr_array_add (texts, edit_fixture_print (get (draft)));
  again = edit_fixture_print (get (draft));
  g_assert_cmpstr (again, ==, first);
  g_assert_true (get (draft) == routine);
  for (guint i = texts->len; i-- > 0;)
    {
      g_autofree char *text = NULL;

      limber_routine_draft_redo (draft);
      text = edit_fixture_print (get (draft));
      g_assert_cmpstr (text, ==, texts->pdata[i]);
    }
  g_assert_false (limber_routine_draft_can_redo (draft));
  g_assert_finalize_object (g_steal_pointer (&draft));
}

static void
test_walks (void)
{
  guint base = (guint) g_test_rand_int ();

  g_test_message ("seeds from %u", base);
  for (guint i = 0; i < N_WALKS; i++)
    walk (base + i);
}

/* A heading is never lost while its section has a step, whatever is moved. */
static void
test_headings_stay (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr(LimberFakeClock) clock = limber_fake_clock_new ();
      g_autoptr(LimberRoutine) routine = edit_fixture_make ("A: a b c d B: e f g h");
      g_autoptr(LimberRoutineDraft) draft = limber_routine_draft_new (
          routine, edit_fixture_lookup, NULL, LIMBER_CLOCK (clock));

      /* Two moves cannot empty a section of four. */
      for (guint i = 0; i < 2; i++)
        {
          guint n_headings = 0;

          limber_routine_draft_move_step (
              draft, (guint) g_test_rand_int_range (0, 8), (guint) g_test_rand_int_range (0, 8));
          for (guint j = 0; j < 8; j++)
            n_headings += ((LimberStep *) get (draft)->steps->pdata[j])->section != NULL;
          g_assert_cmpuint (n_headings, ==, 2);
          g_assert_cmpstr (((LimberStep *) get (draft)->steps->pdata[0])->section, ==, "A");
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/edit/draft-storm/walks", test_walks);
  g_test_add_func ("/edit/draft-storm/headings-stay", test_headings_stay);

  return g_test_run ();
}
