/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-config.h"

#include "limber-rule-check.h"

#include <glib/gi18n-lib.h>

/* The rules that look at one step. Their ids and reasons are those of the list of rules. */

#define SECONDS(n) ((n) *G_USEC_PER_SEC)

static const LimberNotFor *
find_not_for (const LimberExercise *exercise, LimberContext context)
{
  for (guint i = 0; i < exercise->not_for->len; i++)
    {
      const LimberNotFor *not_for = g_ptr_array_index (exercise->not_for, i);

      for (guint j = 0; j < not_for->contexts->len; j++)
        if (g_array_index (not_for->contexts, LimberContext, j) == context)
          return not_for;
    }

  return NULL;
}

static void
check_phase (LimberRuleCheck *check, guint index)
{
  const LimberExercise *exercise = limber_rule_check_get_exercise (check, index);
  const LimberNotFor   *not_for = find_not_for (exercise, check->routine->context);

  /* A sore back has a rule of its own. */
  if (check->routine->context == LIMBER_CONTEXT_FLARE
      || limber_facts_suits (exercise, check->routine->context))
    return;

  if (not_for != NULL && not_for->reason != NULL)
    limber_rule_check_add (
        check,
        (int) index,
        /* Translators: an exercise and what speaks against it here, "Child’s pose: on the floor" */
        g_strdup_printf (
            _ ("%s: %s. It suits another time better."), exercise->name, not_for->reason));
  else
    limber_rule_check_add (check,
                           (int) index,
                           /* Translators: an exercise */
                           g_strdup_printf (_ ("%s suits another time better."), exercise->name));
}

static guint
count_active_after (LimberRuleCheck *check, guint index)
{
  guint n = 0;

  for (guint i = index + 1; i < check->routine->steps->len; i++)
    if (limber_rule_check_get_exercise (check, i)->kind == LIMBER_KIND_DYNAMIC)
      n++;

  return n;
}

static void
check_pre_static (LimberRuleCheck *check, guint index)
{
  const LimberExercise *exercise = limber_rule_check_get_exercise (check, index);
  const LimberDose     *dose = limber_rule_check_get_dose (check, index);

  if (check->routine->context != LIMBER_CONTEXT_PRE_RUN
      || exercise->kind != LIMBER_KIND_STATIC_STRETCH)
    return;

  if (limber_facts_get_side_us (dose) >= SECONDS (60))
    limber_rule_check_add (
        check,
        (int) index,
        g_strdup (
            _ ("A minute or more of holding right before a run costs strength for a while.")));
  else if (limber_facts_get_bout_us (dose) > SECONDS (20))
    limber_rule_check_add (
        check,
        (int) index,
        g_strdup (_ ("Right before a run, hold for 20 seconds at most: long holds take the spring "
                     "out of the legs.")));
  else if (dose->sets > 1)
    limber_rule_check_add (
        check, (int) index, g_strdup (_ ("Right before a run one short hold is enough.")));
  if (count_active_after (check, index) < 2)
    limber_rule_check_add (
        check,
        (int) index,
        g_strdup (_ ("After a hold before a run, two active moves bring the spring back.")));
}

static void
check_strength_before_run (LimberRuleCheck *check, guint index)
{
  const LimberExercise *exercise = limber_rule_check_get_exercise (check, index);
  const LimberDose     *dose = limber_rule_check_get_dose (check, index);

  if (check->routine->context != LIMBER_CONTEXT_PRE_RUN || !limber_facts_is_strength (exercise))
    return;

  if (exercise->kind == LIMBER_KIND_STRENGTH_HOLD || exercise->pre_run < LIMBER_PRE_RUN_LIGHT)
    limber_rule_check_add (
        check,
        (int) index,
        g_strdup (_ ("Strength right before a run tires the trunk that should carry you. Do it "
                     "after the run.")));
  else if (dose->sets > 1 || limber_dose_get_reps (dose, 0) > 10)
    limber_rule_check_add (
        check,
        (int) index,
        g_strdup (_ ("Right before a run, one set of ten is enough to wake the muscles up.")));
}

static void
check_hold (LimberRuleCheck *check, guint index)
{
  const LimberExercise *exercise = limber_rule_check_get_exercise (check, index);
  gint64 hold_us = limber_facts_get_bout_us (limber_rule_check_get_dose (check, index));

  if (exercise->kind != LIMBER_KIND_STATIC_STRETCH || hold_us <= 0)
    return;

  if (hold_us < SECONDS (10))
    limber_rule_check_add (
        check,
        (int) index,
        g_strdup (_ ("A stretch wants ten seconds at least; below that little happens.")));
  else if (hold_us > SECONDS (60))
    limber_rule_check_add (
        check,
        (int) index,
        g_strdup (_ ("A stretch held for more than a minute brings little more.")));
}

static void
check_rest_of_stretch (LimberRuleCheck *check, guint index)
{
  const LimberDose *dose = limber_rule_check_get_dose (check, index);

  if (limber_rule_check_get_exercise (check, index)->kind != LIMBER_KIND_STATIC_STRETCH
      || dose->sets < 2 || dose->rest_us >= SECONDS (5))
    return;

  limber_rule_check_add (
      check,
      (int) index,
      g_strdup (_ ("Let go for five seconds before you stretch the same muscle again.")));
}

/* What is light rests as long as its own dose says, which is never less than 15 seconds. */
static void
check_rest_of_strength (LimberRuleCheck *check, guint index)
{
  const LimberExercise *exercise = limber_rule_check_get_exercise (check, index);
  const LimberDose     *dose = limber_rule_check_get_dose (check, index);
  gint64 least_us = exercise->kind == LIMBER_KIND_STRENGTH_HOLD ? SECONDS (20) : SECONDS (30);

  if (!limber_facts_is_strength (exercise) || dose->sets < 2)
    return;

  if (exercise->dose->rest_us >= SECONDS (15))
    least_us = MIN (least_us, exercise->dose->rest_us);
  if (dose->rest_us >= least_us)
    return;

  limber_rule_check_add (
      check,
      (int) index,
      g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE,
                       "Rest for %d second between these sets, so that each is clean.",
                       "Rest for %d seconds between these sets, so that each is clean.",
                       (gulong) (least_us / G_USEC_PER_SEC)),
          (int) (least_us / G_USEC_PER_SEC)));
}

static void
check_single_hold (LimberRuleCheck *check, guint index)
{
  const LimberExercise *exercise = limber_rule_check_get_exercise (check, index);
  const LimberDose     *dose = limber_rule_check_get_dose (check, index);
  gint64                most_us = limber_dose_is_counted (dose) ? SECONDS (10) : SECONDS (30);

  if (exercise->kind != LIMBER_KIND_STRENGTH_HOLD || limber_facts_get_bout_us (dose) <= most_us)
    return;

  limber_rule_check_add (
      check,
      (int) index,
      g_strdup_printf (
          g_dngettext (
              GETTEXT_PACKAGE,
              "Hold for %d second at most: several short holds are kinder to the back than "
              "a long one.",
              "Hold for %d seconds at most: several short holds are kinder to the back "
              "than a long one.",
              (gulong) (most_us / G_USEC_PER_SEC)),
          (int) (most_us / G_USEC_PER_SEC)));
}

static void
check_breath (LimberRuleCheck *check, guint index)
{
  const LimberExercise *exercise = limber_rule_check_get_exercise (check, index);

  if (exercise->kind != LIMBER_KIND_STRENGTH_HOLD
      || (exercise->breathing != NULL && *exercise->breathing != '\0'))
    return;

  limber_rule_check_add (
      check,
      (int) index,
      /* Translators: an exercise */
      g_strdup_printf (_ ("%s is held, so it needs a word on breathing: a held breath raises the "
                          "blood pressure."),
                       exercise->name));
}

static void
check_flare (LimberRuleCheck *check, guint index)
{
  const LimberExercise *exercise = limber_rule_check_get_exercise (check, index);
  const LimberDose     *dose = limber_rule_check_get_dose (check, index);

  if (check->routine->context != LIMBER_CONTEXT_FLARE)
    return;

  if (!limber_facts_suits (exercise, LIMBER_CONTEXT_FLARE)
      || limber_facts_get_tags (exercise, TRUE) != 0)
    limber_rule_check_add (
        check,
        (int) index,
        /* Translators: an exercise */
        g_strdup_printf (_ ("%s is too much while the back is sore."), exercise->name));
  else if (limber_facts_is_strength (exercise))
    limber_rule_check_add (check,
                           (int) index,
                           g_strdup (_ ("While the back is sore, small movements and short walks "
                                        "help more than strength.")));
  else if (exercise->kind == LIMBER_KIND_STATIC_STRETCH
           && limber_facts_get_bout_us (dose) > SECONDS (20))
    limber_rule_check_add (
        check, (int) index, g_strdup (_ ("While the back is sore, hold for 20 seconds at most.")));
}

static void
check_desk (LimberRuleCheck *check, guint index)
{
  const LimberExercise *exercise = limber_rule_check_get_exercise (check, index);
  const LimberDose     *dose = limber_rule_check_get_dose (check, index);
  guint                 at_hand = (1u << LIMBER_EQUIPMENT_CHAIR) | (1u << LIMBER_EQUIPMENT_WALL)
                  | (1u << LIMBER_EQUIPMENT_DOOR_FRAME);

  if (check->routine->context != LIMBER_CONTEXT_DESK_BREAK)
    return;

  if (limber_position_is_floor (exercise->position)
      || (limber_facts_get_equipment (exercise) & ~at_hand) != 0)
    limber_rule_check_add (
        check,
        (int) index,
        /* Translators: an exercise */
        g_strdup_printf (_ ("%s needs more than a chair and a wall; a desk break should not."),
                         exercise->name));
  else if (exercise->kind == LIMBER_KIND_STATIC_STRETCH
           && limber_facts_get_bout_us (dose) > SECONDS (30))
    limber_rule_check_add (
        check,
        (int) index,
        g_strdup (_ ("At the desk, hold for 30 seconds at most: short and often does more.")));
}

static gboolean
works (const LimberExercise *exercise, const char *muscle)
{
  for (guint i = 0; i < exercise->primary->len; i++)
    if (g_str_equal (
            limber_words_get_id (LIMBER_WORDS_MUSCLE, g_array_index (exercise->primary, guint, i)),
            muscle))
      return TRUE;

  return FALSE;
}

static void
check_roll (LimberRuleCheck *check, guint index)
{
  const LimberExercise *exercise = limber_rule_check_get_exercise (check, index);
  gint64 work_us = limber_dose_get_work_us (limber_rule_check_get_dose (check, index), 0);

  if (exercise->kind != LIMBER_KIND_SELF_MASSAGE)
    return;

  if (works (exercise, "erector-spinae") || works (exercise, "quadratus-lumborum")
      || works (exercise, "neck"))
    limber_rule_check_add (
        check,
        (int) index,
        g_strdup (_ ("Leave the lower back and the neck out: roll the muscles around them.")));
  else if (work_us < SECONDS (30) || work_us > SECONDS (120))
    limber_rule_check_add (
        check, (int) index, g_strdup (_ ("Roll a muscle for half a minute to two minutes.")));
}

const LimberRule limber_step_rules[] = {
  { "R-PHASE", LIMBER_FINDING_WARN, TRUE, check_phase, NULL },
  { "R-PRE-STATIC", LIMBER_FINDING_WARN, TRUE, check_pre_static, NULL },
  { "R-NO-STRENGTH-PRE", LIMBER_FINDING_WARN, FALSE, check_strength_before_run, NULL },
  { "R-HOLD", LIMBER_FINDING_WARN, TRUE, check_hold, NULL },
  { "R-REST-S", LIMBER_FINDING_WARN, TRUE, check_rest_of_stretch, NULL },
  { "R-REST-H", LIMBER_FINDING_WARN, TRUE, check_rest_of_strength, NULL },
  { "R-ISO", LIMBER_FINDING_WARN, TRUE, check_single_hold, NULL },
  { "R-BREATH", LIMBER_FINDING_INFO, FALSE, check_breath, NULL },
  { "R-FLARE", LIMBER_FINDING_WARN, TRUE, check_flare, NULL },
  { "R-DESK", LIMBER_FINDING_WARN, TRUE, check_desk, NULL },
  { "R-ROLL", LIMBER_FINDING_WARN, TRUE, check_roll, NULL },
  { NULL, LIMBER_FINDING_INFO, FALSE, NULL, NULL },
};
