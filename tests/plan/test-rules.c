/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-plan-fixture.h"

#include "plan/limber-rules.h"

/* Every routine that is shipped keeps every rule. */
static void
test_builtin (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();

  for (guint i = 0; i < fixture->routines->len; i++)
    {
      LimberRoutine *routine = g_ptr_array_index (fixture->routines, i);
      g_autoptr (GPtrArray) findings = limber_rules_check (
          routine, plan_fixture_lookup, fixture, plan_fixture_measure (routine, fixture));

      for (guint j = 0; j < findings->len; j++)
        {
          const LimberFinding *finding = g_ptr_array_index (findings, j);

          g_test_message (
              "%s: %s at %d: %s", routine->id, finding->rule, finding->step, finding->text);
        }
      g_assert_cmpuint (findings->len, ==, 0);
    }
}

#define MARCH "march-in-place seconds=300; "

static const struct
{
  const char        *rule; /* (nullable): nothing is to be found */
  LimberContext      context;
  const char        *steps;
  int                step;
  LimberFindingLevel level;
  gboolean           prescribable;
} rows[] = {
  /* clang-format off */
  { "R-PLAY", LIMBER_CONTEXT_REST_DAY, "", -1, LIMBER_FINDING_BLOCK, FALSE },
  { "R-PLAY", LIMBER_CONTEXT_REST_DAY, "no-such-thing", 0, LIMBER_FINDING_BLOCK, FALSE },
  { "R-PHASE", LIMBER_CONTEXT_POST_RUN, "high-knees", 0, LIMBER_FINDING_WARN, TRUE },
  { "R-PHASE", LIMBER_CONTEXT_POST_RUN, "march-in-place; spiderman-plank", 1, LIMBER_FINDING_WARN, TRUE },
  { "R-PHASE", LIMBER_CONTEXT_PRE_RUN, MARCH MARCH "childs-pose seconds=20 sets=1; leg-swing-side; leg-swing-side", 2, LIMBER_FINDING_WARN, TRUE },
  { "R-WU10", LIMBER_CONTEXT_PRE_RUN, MARCH "leg-swing-side", -1, LIMBER_FINDING_INFO, FALSE },
  { "R-WU10", LIMBER_CONTEXT_PRE_RUN, "leg-swing-side; march-in-place seconds=900", -1, LIMBER_FINDING_INFO, FALSE },
  { NULL, LIMBER_CONTEXT_PRE_RUN, "march-in-place seconds=120; leg-swing-side; march-in-place seconds=500", 0, 0, 0 },
  { "R-WARM-FIRST", LIMBER_CONTEXT_REST_DAY, "march-in-place seconds=119; figure-four", 1, LIMBER_FINDING_WARN, FALSE },
  { NULL, LIMBER_CONTEXT_REST_DAY, "march-in-place seconds=120; figure-four", 0, 0, 0 },
  { NULL, LIMBER_CONTEXT_REST_DAY, "diaphragmatic-breathing seconds=120; figure-four", 0, 0, 0 },
  { "R-WARM-FIRST", LIMBER_CONTEXT_POST_RUN, "standing-calf-stretch; march-in-place seconds=60", 0, LIMBER_FINDING_WARN, FALSE },
  { NULL, LIMBER_CONTEXT_POST_RUN, "march-in-place seconds=30; standing-calf-stretch", 0, 0, 0 },
  { "R-WARM-FIRST", LIMBER_CONTEXT_DESK_BREAK, "upper-trap-stretch", 0, LIMBER_FINDING_WARN, FALSE },
  { "R-PRE-STATIC", LIMBER_CONTEXT_PRE_RUN, MARCH "standing-calf-stretch sets=1 seconds=21; march-in-place seconds=300; butt-kicks", 1, LIMBER_FINDING_WARN, TRUE },
  { "R-PRE-STATIC", LIMBER_CONTEXT_PRE_RUN, MARCH "standing-calf-stretch sets=1 seconds=60; march-in-place seconds=300; butt-kicks", 1, LIMBER_FINDING_WARN, TRUE },
  { "R-PRE-STATIC", LIMBER_CONTEXT_PRE_RUN, MARCH "standing-calf-stretch sets=2 seconds=15; march-in-place seconds=300; butt-kicks", 1, LIMBER_FINDING_WARN, TRUE },
  { "R-PRE-STATIC", LIMBER_CONTEXT_PRE_RUN, MARCH MARCH "standing-calf-stretch sets=1 seconds=20; butt-kicks", 2, LIMBER_FINDING_WARN, TRUE },
  { NULL, LIMBER_CONTEXT_PRE_RUN, MARCH "standing-calf-stretch sets=1 seconds=20; march-in-place seconds=300; butt-kicks", 0, 0, 0 },
  { "R-NO-STRENGTH-PRE", LIMBER_CONTEXT_PRE_RUN, MARCH MARCH "bodyweight-squat sets=2 reps=10", 2, LIMBER_FINDING_WARN, FALSE },
  { "R-NO-STRENGTH-PRE", LIMBER_CONTEXT_PRE_RUN, MARCH MARCH "bodyweight-squat sets=1 reps=11", 2, LIMBER_FINDING_WARN, FALSE },
  { NULL, LIMBER_CONTEXT_PRE_RUN, MARCH MARCH "bodyweight-squat sets=1 reps=10", 0, 0, 0 },
  { "R-HOLD", LIMBER_CONTEXT_POST_RUN, "march-in-place; figure-four seconds=9", 1, LIMBER_FINDING_WARN, TRUE },
  { "R-HOLD", LIMBER_CONTEXT_POST_RUN, "march-in-place; figure-four seconds=61", 1, LIMBER_FINDING_WARN, TRUE },
  { NULL, LIMBER_CONTEXT_POST_RUN, "march-in-place; figure-four seconds=61 prescribed=R-HOLD", 0, 0, 0 },
  { NULL, LIMBER_CONTEXT_POST_RUN, "march-in-place; figure-four seconds=60; figure-four seconds=10", 0, 0, 0 },
  { "R-VOLUME", LIMBER_CONTEXT_POST_RUN, "march-in-place; standing-calf-stretch sets=4 seconds=60; standing-calf-stretch sets=1 seconds=10", 2, LIMBER_FINDING_WARN, TRUE },
  { NULL, LIMBER_CONTEXT_POST_RUN, "march-in-place; standing-calf-stretch sets=4 seconds=60", 0, 0, 0 },
  { NULL, LIMBER_CONTEXT_POST_RUN, "march-in-place; standing-calf-stretch sets=5 seconds=60 prescribed=R-VOLUME", 0, 0, 0 },
  { "R-REST-S", LIMBER_CONTEXT_POST_RUN, "march-in-place; figure-four sets=2 rest=4", 1, LIMBER_FINDING_WARN, TRUE },
  { NULL, LIMBER_CONTEXT_POST_RUN, "march-in-place; figure-four sets=2 rest=5", 0, 0, 0 },
  { "R-REST-H", LIMBER_CONTEXT_REST_DAY, "bird-dog sets=2 rest=19", 0, LIMBER_FINDING_WARN, TRUE },
  { "R-REST-H", LIMBER_CONTEXT_REST_DAY, "glute-bridge sets=2 rest=29", 0, LIMBER_FINDING_WARN, TRUE },
  { "R-REST-H", LIMBER_CONTEXT_REST_DAY, "clamshell sets=2 rest=14", 0, LIMBER_FINDING_WARN, TRUE },
  { NULL, LIMBER_CONTEXT_REST_DAY, "clamshell sets=2 rest=15", 0, 0, 0 },
  { NULL, LIMBER_CONTEXT_REST_DAY, "glute-bridge sets=2 rest=10 prescribed=R-REST-H", 0, 0, 0 },
  { "R-ISO", LIMBER_CONTEXT_REST_DAY, "bird-dog hold=11", 0, LIMBER_FINDING_WARN, TRUE },
  { "R-ISO", LIMBER_CONTEXT_REST_DAY, "forearm-plank seconds=31", 0, LIMBER_FINDING_WARN, TRUE },
  { NULL, LIMBER_CONTEXT_REST_DAY, "forearm-plank seconds=30", 0, 0, 0 },
  { "R-SIDES", LIMBER_CONTEXT_POST_RUN, "march-in-place; figure-four side=left", 1, LIMBER_FINDING_WARN, TRUE },
  { "R-SIDES", LIMBER_CONTEXT_POST_RUN, "march-in-place; figure-four side=left prescribed=R-SIDES; knee-rolls reps=9", 2, LIMBER_FINDING_WARN, TRUE },
  { NULL, LIMBER_CONTEXT_POST_RUN, "march-in-place; figure-four side=left; figure-four side=right", 0, 0, 0 },
  { "R-CATCOW-FIRST", LIMBER_CONTEXT_REST_DAY, "bird-dog; curl-up; cat-cow", 0, LIMBER_FINDING_INFO, TRUE },
  { NULL, LIMBER_CONTEXT_REST_DAY, "cat-cow; bird-dog; curl-up", 0, 0, 0 },
  { NULL, LIMBER_CONTEXT_REST_DAY, "bird-dog; standing-psoas-hold", 0, 0, 0 },
  { "R-FLARE", LIMBER_CONTEXT_FLARE, "hamstring-sweep", 0, LIMBER_FINDING_WARN, TRUE },
  { "R-FLARE", LIMBER_CONTEXT_FLARE, "prone-press-up", 0, LIMBER_FINDING_WARN, TRUE },
  { "R-FLARE", LIMBER_CONTEXT_FLARE, "bird-dog", 0, LIMBER_FINDING_WARN, TRUE },
  { "R-FLARE", LIMBER_CONTEXT_FLARE, "march-in-place seconds=120; single-knee-to-chest seconds=21", 1, LIMBER_FINDING_WARN, TRUE },
  { NULL, LIMBER_CONTEXT_FLARE, "march-in-place seconds=120; single-knee-to-chest seconds=20", 0, 0, 0 },
  { "R-DESK", LIMBER_CONTEXT_DESK_BREAK, "march-in-place; standing-calf-stretch seconds=31 sets=1", 1, LIMBER_FINDING_WARN, TRUE },
  { "R-DESK", LIMBER_CONTEXT_DESK_BREAK, "march-in-place seconds=415", -1, LIMBER_FINDING_WARN, FALSE },
  { NULL, LIMBER_CONTEXT_DESK_BREAK, "march-in-place; standing-calf-stretch seconds=30 sets=1", 0, 0, 0 },
  { "R-ROLL", LIMBER_CONTEXT_POST_RUN, "foam-roll-quads seconds=29", 0, LIMBER_FINDING_WARN, TRUE },
  { "R-ROLL", LIMBER_CONTEXT_POST_RUN, "foam-roll-quads seconds=121", 0, LIMBER_FINDING_WARN, TRUE },
  { NULL, LIMBER_CONTEXT_POST_RUN, "foam-roll-quads seconds=120", 0, 0, 0 },
  /* clang-format on */
};

static GPtrArray *
check_routine (PlanFixture *fixture, LimberRoutine *routine)
{
  gint64 total_us = -1;

  for (guint i = 0; i < routine->steps->len; i++)
    {
      const LimberStep *step = g_ptr_array_index (routine->steps, i);

      if (plan_fixture_lookup (step->exercise_id, fixture) == NULL)
        return limber_rules_check (routine, plan_fixture_lookup, fixture, -1);
    }
  if (routine->steps->len > 0)
    total_us = plan_fixture_measure (routine, fixture);

  return limber_rules_check (routine, plan_fixture_lookup, fixture, total_us);
}

static void
test_broken (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LimberRoutine) routine
                 = plan_fixture_make_routine (rows[i].context, rows[i].steps);
      g_autoptr (GPtrArray) findings = check_routine (fixture, routine);
      const LimberFinding *finding = NULL;

      g_test_message ("%s: %s", rows[i].rule != NULL ? rows[i].rule : "nothing", rows[i].steps);
      for (guint j = 0; j < findings->len; j++)
        {
          finding = g_ptr_array_index (findings, j);
          g_test_message ("  %s at %d: %s", finding->rule, finding->step, finding->text);
        }
      g_assert_cmpuint (findings->len, ==, rows[i].rule != NULL ? 1 : 0);
      if (rows[i].rule == NULL)
        continue;
      g_assert_cmpstr (finding->rule, ==, rows[i].rule);
      g_assert_cmpint (finding->step, ==, rows[i].step);
      g_assert_cmpint (finding->level, ==, rows[i].level);
      g_assert_cmpint (finding->prescribable, ==, rows[i].prescribable);
      g_assert_true (g_str_has_suffix (finding->text, "."));
    }
}

/* What is wrong with an exercise rather than with the routine. */
static void
test_exercise (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  g_autoptr (LimberRoutine) routine
             = plan_fixture_make_routine (LIMBER_CONTEXT_REST_DAY, "bird-dog; foam-roll-quads");
  LimberExercise *hold = g_hash_table_lookup (fixture->exercises, "bird-dog");
  LimberExercise *roll = g_hash_table_lookup (fixture->exercises, "foam-roll-quads");
  guint           muscle = 0;
  g_autoptr (GPtrArray) findings = NULL;
  const LimberFinding *finding = NULL;

  g_assert_true (limber_words_find (LIMBER_WORDS_MUSCLE, "erector-spinae", &muscle));
  g_clear_pointer (&hold->breathing, g_free);
  g_array_append_val (roll->primary, muscle);
  routine->nominal_minutes = 20;
  findings = check_routine (fixture, routine);

  g_assert_cmpuint (findings->len, ==, 3);
  finding = g_ptr_array_index (findings, 0);
  g_assert_cmpstr (finding->rule, ==, "R-TIMELABEL");
  finding = g_ptr_array_index (findings, 1);
  g_assert_cmpstr (finding->rule, ==, "R-BREATH");
  finding = g_ptr_array_index (findings, 2);
  g_assert_cmpstr (finding->rule, ==, "R-ROLL");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/rules/builtin", test_builtin);
  g_test_add_func ("/rules/broken", test_broken);
  g_test_add_func ("/rules/exercise", test_exercise);

  return g_test_run ();
}
