/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/limber-draft-facts.h"

#include "edit/limber-routine-draft.h"
#include "limber-fake-clock.h"
#include "limber-plan-fixture.h"
#include "plan/limber-rules.h"

static const LimberTimelineOptions options = { LIMBER_SIDE_LEFT, LIMBER_CHANGE_TIME_NORMAL, -1, 0 };

static LimberDraftFacts *
get_facts (PlanFixture *fixture, LimberRoutine *routine)
{
  return limber_draft_facts_new (routine, plan_fixture_lookup, fixture, &options);
}

/* What is told of all that is shipped is what a session does. */
static void
test_shipped (void)
{
  g_autoptr(PlanFixture) fixture = plan_fixture_new ();

  for (guint i = 0; i < fixture->routines->len; i++)
    {
      LimberRoutine *routine = fixture->routines->pdata[i];
      g_autoptr(LimberDraftFacts) facts = get_facts (fixture, routine);
      g_autoptr(LimberTimeline) timeline
                 = limber_timeline_compile (routine, plan_fixture_lookup, fixture, &options, NULL);
      gint64 between_us = 0;
      gint64 sum_us = 0;

      for (guint j = 0; j < limber_timeline_get_n_phases (timeline); j++)
        {
          const LimberPhase *phase = limber_timeline_get_phase (timeline, j);

          if (phase->kind == LIMBER_PHASE_LEAD_IN || phase->kind == LIMBER_PHASE_TRANSITION)
            between_us += phase->length_us;
        }
      for (guint j = 0; j < routine->steps->len; j++)
        {
          g_assert_cmpint (limber_draft_facts_get_step_us (facts, j), >, 0);
          sum_us += limber_draft_facts_get_step_us (facts, j);
        }
      g_assert_cmpint (facts->total_us, ==, limber_timeline_get_total_us (timeline));
      g_assert_cmpint (sum_us + between_us, ==, facts->total_us);
      g_assert_cmpuint (facts->prescribed->len, ==, 0);
      g_assert_null (facts->problem);
      g_assert_cmpint (limber_draft_facts_get_step_us (facts, routine->steps->len), ==, 0);
    }
}

/* A step whose exercise is gone keeps its place. */
static void
test_unknown_exercise (void)
{
  g_autoptr(PlanFixture) fixture = plan_fixture_new ();
  LimberRoutine *routine = plan_fixture_get_routine (fixture, "post-run-short");
  g_autoptr(LimberRoutineDraft) draft = NULL;
  g_autoptr(LimberFakeClock) clock = limber_fake_clock_new ();
  g_autoptr(LimberStep) nobody = limber_step_new ("nobody-does-this");
  g_autoptr(LimberDraftFacts) before = get_facts (fixture, routine);
  g_autoptr(LimberDraftFacts) facts = NULL;

  draft = limber_routine_draft_new (routine, plan_fixture_lookup, fixture, LIMBER_CLOCK (clock));
  limber_routine_draft_replace_step (draft, 1, nobody, NULL, NULL);
  facts = get_facts (fixture, limber_routine_draft_get_routine (draft));
  g_assert_cmpint (limber_draft_facts_get_step_us (facts, 1), ==, 0);
  for (guint i = 0; i < routine->steps->len; i++)
    if (i != 1)
      g_assert_cmpint (limber_draft_facts_get_step_us (facts, i),
                       ==,
                       limber_draft_facts_get_step_us (before, i));
  g_assert_cmpint (facts->total_us, <, before->total_us);
  g_assert_cmpuint (limber_draft_facts_get_n_warnings (facts, 1), ==, 1);
  g_assert_cmpuint (facts->findings->len, ==, 1);
}

static void
test_empty (void)
{
  g_autoptr(PlanFixture) fixture = plan_fixture_new ();
  g_autoptr(LimberRoutine) routine = limber_routine_new ();
  g_autoptr(LimberFakeClock) clock = limber_fake_clock_new ();
  g_autoptr(LimberDraftFacts) facts = get_facts (fixture, routine);

  g_assert_cmpint (facts->total_us, ==, 0);
  g_assert_cmpuint (facts->equipment, ==, 0);
  g_assert_cmpuint (limber_draft_facts_get_n_warnings (facts, -1), ==, 1);
  g_assert_null (limber_draft_facts_format_end (facts, LIMBER_CLOCK (clock)));
}

static void
test_too_long (void)
{
  g_autoptr(PlanFixture) fixture = plan_fixture_new ();
  LimberRoutine *routine = plan_fixture_get_routine (fixture, "post-run-short");
  g_autoptr(LimberRoutine) ages = limber_routine_new ();
  g_autoptr(LimberDraftFacts) facts = NULL;

  for (guint i = 0; i < 500; i++)
    {
      LimberStep *step = limber_step_copy (routine->steps->pdata[0]);

      step->dose->sets = 1;
      step->dose->length_us = LIMBER_PHASE_MAX_US;
      g_ptr_array_add (ages->steps, step);
    }
  facts = get_facts (fixture, ages);
  g_assert_nonnull (facts->problem);
  g_assert_cmpint (facts->total_us, ==, 0);
}

/* An answer moves what was said to the other list, and back when it is taken away. */
static void
test_prescribed (void)
{
  g_autoptr(PlanFixture) fixture = plan_fixture_new ();
  g_autoptr(LimberFakeClock) clock = limber_fake_clock_new ();
  g_autoptr(LimberRoutineDraft) draft = NULL;
  g_autoptr(LimberStep) step = NULL;
  LimberRoutine *routine = plan_fixture_get_routine (fixture, "post-run-full");
  const char    *rule = NULL;
  guint          n_before = 0;
  guint          at = 0;

  while (plan_fixture_get_exercise (fixture, routine->steps->pdata[at])->kind
         != LIMBER_KIND_STATIC_STRETCH)
    at++;
  draft = limber_routine_draft_new (routine, plan_fixture_lookup, fixture, LIMBER_CLOCK (clock));
  step = limber_step_copy (routine->steps->pdata[at]);
  step->dose->length_us = 900 * G_USEC_PER_SEC;
  limber_routine_draft_replace_step (draft, at, step, NULL, NULL);

  for (guint round = 0; round < 3; round++)
    {
      g_autoptr(LimberDraftFacts) facts
                 = get_facts (fixture, limber_routine_draft_get_routine (draft));
      guint n = limber_draft_facts_get_n_warnings (facts, (int) at);

      if (round == 0)
        {
          for (guint i = 0; i < facts->findings->len && rule == NULL; i++)
            {
              const LimberFinding *finding = facts->findings->pdata[i];

              if (finding->step == (int) at && finding->prescribable)
                rule = finding->rule;
            }
          g_assert_nonnull (rule);
          n_before = n;
          limber_routine_draft_set_prescribed (draft, at, rule, NULL);
        }
      else if (round == 1)
        {
          const LimberFinding *answered = facts->prescribed->pdata[0];

          g_assert_cmpuint (facts->prescribed->len, ==, 1);
          g_assert_cmpstr (answered->rule, ==, rule);
          g_assert_cmpint (answered->step, ==, at);
          g_assert_cmpuint (n, ==, n_before - 1);
          limber_routine_draft_clear_prescribed (draft, at, rule);
        }
      else
        {
          g_assert_cmpuint (facts->prescribed->len, ==, 0);
          g_assert_cmpuint (n, ==, n_before);
        }
    }
}

static void
test_ends_at (void)
{
  g_autoptr(PlanFixture) fixture = plan_fixture_new ();
  g_autoptr(LimberFakeClock) clock = limber_fake_clock_new ();
  g_autoptr(LimberDraftFacts) facts
             = get_facts (fixture, plan_fixture_get_routine (fixture, "post-run-short"));
  g_autofree char *end = NULL;

  facts->total_us = 20 * 60 * G_USEC_PER_SEC;
  limber_fake_clock_set_zone (clock, "+02");
  /* 2026-11-30 23:45 UTC */
  limber_fake_clock_set_wall (clock, G_GINT64_CONSTANT (1796082300) * G_USEC_PER_SEC);
  end = limber_draft_facts_format_end (facts, LIMBER_CLOCK (clock));
  g_assert_cmpstr (end, ==, "Ends at 02:05");
  g_assert_cmpuint (facts->equipment, !=, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/edit/draft-facts/shipped", test_shipped);
  g_test_add_func ("/edit/draft-facts/unknown-exercise", test_unknown_exercise);
  g_test_add_func ("/edit/draft-facts/empty", test_empty);
  g_test_add_func ("/edit/draft-facts/too-long", test_too_long);
  g_test_add_func ("/edit/draft-facts/prescribed", test_prescribed);
  g_test_add_func ("/edit/draft-facts/ends-at", test_ends_at);

  return g_test_run ();
}
