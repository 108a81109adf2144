/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "limber-plan-fixture.h"

#include "plan/limber-rules.h"
#include "plan/limber-swaps.h"

/* Nothing that is excluded is left, unless in a way that every caution allows. */
static void
assert_right (PlanFixture *fixture, const LimberAdapted *adapted, const LimberToday *today)
{
  for (guint i = 0; i < adapted->routine->steps->len; i++)
    {
      const LimberStep     *step = g_ptr_array_index (adapted->routine->steps, i);
      const LimberExercise *exercise = plan_fixture_get_exercise (fixture, step);
      const char           *way = NULL;

      if (limber_today_judge (today, exercise).kind != LIMBER_COUNSEL_EXCLUDED)
        continue;
      way = limber_today_find_variant (today, exercise);
      if (way == NULL || step->note == NULL || strstr (step->note, way) == NULL)
        g_error ("%s is left in %s", exercise->id, adapted->routine->id);
    }
}

/* Every change says where, what and why; what takes a place may do so. */
static void
assert_changes (PlanFixture *fixture, LimberRoutine *routine, const LimberAdapted *adapted)
{
  gboolean *is_dropped = g_new0 (gboolean, routine->steps->len);
  guint     n_dropped = 0;

  for (guint i = 0; i < adapted->changes->len; i++)
    {
      const LimberPlanChange *change = g_ptr_array_index (adapted->changes, i);
      const LimberStep       *from = g_ptr_array_index (routine->steps, change->from);

      g_assert_cmpstr (change->exercise_id, ==, from->exercise_id);
      g_assert_nonnull (change->code);
      g_assert_nonnull (change->reason);
      g_assert_cmpuint (strlen (change->reason), >, 8);
      g_assert_cmpint (change->kind == LIMBER_PLAN_DROPPED, ==, change->to < 0);
      if (change->kind == LIMBER_PLAN_DROPPED)
        {
          g_assert_false (is_dropped[change->from]);
          is_dropped[change->from] = TRUE;
          n_dropped++;
          continue;
        }
      if (change->swap_id != NULL)
        {
          const LimberStep     *to = g_ptr_array_index (adapted->routine->steps, change->to);
          const LimberExercise *exercise = plan_fixture_get_exercise (fixture, to);

          g_assert_cmpstr (change->swap_id, ==, to->exercise_id);
          g_assert_true (limber_facts_suits (exercise, routine->context));
        }
    }

  g_assert_cmpuint (adapted->routine->steps->len + n_dropped, ==, routine->steps->len);
  g_free (is_dropped);
}

/* What a routine says that is done instead suits its own context only. */
static LimberRoutine *
copy_in_context (const LimberRoutine *routine, LimberContext context)
{
  LimberRoutine *copy = limber_facts_copy_head (routine);

  copy->context = context;
  for (guint i = 0; i < routine->steps->len; i++)
    {
      LimberStep *step = limber_step_copy (g_ptr_array_index (routine->steps, i));

      if (context != routine->context)
        g_ptr_array_set_size (step->instead, 0);
      g_ptr_array_add (copy->steps, step);
    }

  return copy;
}

static void
test_each (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  guint n_changes = 0;

  for (guint own = 0; own < LIMBER_N_OWN; own++)
    for (guint i = 0; i < fixture->routines->len; i++)
      for (guint context = 0; context <= LIMBER_CONTEXT_FLARE; context++)
        {
          LimberAdaptation what = { .today = { .own = 1u << own } };
          g_autoptr (LimberRoutine) routine = copy_in_context (
              g_ptr_array_index (fixture->routines, i), (LimberContext) context);
          g_autoptr (LimberAdapted) adapted = plan_fixture_adapt (fixture, routine, &what);

          assert_right (fixture, adapted, &what.today);
          assert_changes (fixture, routine, adapted);
          n_changes += adapted->changes->len;
        }

  g_assert_cmpuint (n_changes, >, 500);
}

/* Each exercise alone, wherever it suits: whatever one caution excludes has another exercise or
 * another way that it allows and that suits too. */
static void
test_swaps_found (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  g_autoptr (GList) exercises = g_hash_table_get_values (fixture->exercises);
  guint n_excluded = 0;

  for (guint own = 0; own < LIMBER_N_OWN; own++)
    for (GList *node = exercises; node != NULL; node = node->next)
      for (guint context = 0; context < LIMBER_CONTEXT_FLARE; context++)
        {
          const LimberExercise *exercise = node->data;
          LimberAdaptation      what = { .today = { .own = 1u << own } };
          g_autoptr (LimberRoutine) routine
                     = plan_fixture_make_routine ((LimberContext) context, exercise->id);
          g_autoptr (LimberAdapted) adapted = NULL;

          if (!limber_facts_suits (exercise, (LimberContext) context)
              || limber_today_judge (&what.today, exercise).kind != LIMBER_COUNSEL_EXCLUDED)
            continue;
          adapted = plan_fixture_adapt (fixture, routine, &what);
          assert_right (fixture, adapted, &what.today);
          assert_changes (fixture, routine, adapted);
          n_excluded++;
          g_assert_cmpuint (adapted->routine->steps->len, ==, 1);
        }

  g_assert_cmpuint (n_excluded, ==, 102);
}

/* All sets of cautions there can be. */
static void
test_all_sets (void)
{
  static const char *const ids[] = { "low-back-relief", "core-b", "pre-run-full", "rest-day-long" };
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  guint n_left = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    for (guint own = 0; own < 1u << LIMBER_N_OWN; own++)
      {
        LimberAdaptation what = { .today = { .own = own } };
        g_autoptr (LimberAdapted) adapted = plan_fixture_adapt (
            fixture, plan_fixture_get_routine (fixture, ids[i]), &what);

        assert_right (fixture, adapted, &what.today);
        n_left += adapted->routine->steps->len > 0;
      }

  /* Something is left of each, whatever one has to mind. */
  g_assert_cmpuint (n_left, ==, G_N_ELEMENTS (ids) << LIMBER_N_OWN);
}

/* What was adapted needs no adapting, and the original is as it was. */
static void
test_twice (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();

  for (guint i = 0; i < fixture->routines->len; i++)
    {
      LimberRoutine   *routine = g_ptr_array_index (fixture->routines, i);
      g_autofree char *before = plan_fixture_describe (routine);
      g_autofree char *after = NULL;

      for (guint a = 0; a < LIMBER_N_OWN; a++)
        for (guint b = a; b < LIMBER_N_OWN; b++)
          {
            LimberAdaptation what = { .today = { .own = (1u << a) | (1u << b) } };
            g_autoptr (LimberAdapted) once = plan_fixture_adapt (fixture, routine, &what);
            g_autoptr (LimberAdapted) again = plan_fixture_adapt (fixture, once->routine, &what);
            g_autofree char *first = plan_fixture_describe (once->routine);
            g_autofree char *second = plan_fixture_describe (again->routine);

            g_assert_cmpstr (first, ==, second);
          }
      after = plan_fixture_describe (routine);
      g_assert_cmpstr (before, ==, after);
    }
}

/* What is adapted to one caution still keeps the rules, but for the length on the label and what
 * needs a whole warm-up. */
static void
test_rules_kept (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();

  for (guint own = 0; own < LIMBER_N_OWN; own++)
    for (guint i = 0; i < fixture->routines->len; i++)
      {
        LimberAdaptation what = { .today = { .own = 1u << own } };
        g_autoptr (LimberAdapted) adapted
                   = plan_fixture_adapt (fixture, g_ptr_array_index (fixture->routines, i), &what);
        g_autoptr (GPtrArray) findings
                   = limber_rules_check (adapted->routine, plan_fixture_lookup, fixture, -1);

        for (guint j = 0; j < findings->len; j++)
          {
            const LimberFinding *finding = g_ptr_array_index (findings, j);

            g_error ("%s, %s: %s at %d: %s",
                     limber_words_get_id (LIMBER_WORDS_PROFILE, own),
                     adapted->routine->id,
                     finding->rule,
                     finding->step,
                     finding->text);
          }
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/adapt-cautions/each", test_each);
  g_test_add_func ("/adapt-cautions/swaps-found", test_swaps_found);
  g_test_add_func ("/adapt-cautions/all-sets", test_all_sets);
  g_test_add_func ("/adapt-cautions/twice", test_twice);
  g_test_add_func ("/adapt-cautions/rules-kept", test_rules_kept);

  return g_test_run ();
}
