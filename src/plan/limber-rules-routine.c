/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-config.h"

#include "limber-rule-check.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"

/* The rules that look at a routine as a whole. */

#define SECONDS(n) ((n) *G_USEC_PER_SEC)

static gint64
get_work_us (LimberRuleCheck *check, guint index)
{
  return limber_facts_get_step_us (limber_rule_check_get_step (check, index),
                                   limber_rule_check_get_exercise (check, index),
                                   limber_rule_check_get_dose (check, index));
}

static gboolean
is_rhythm (const LimberExercise *exercise)
{
  return exercise->kind == LIMBER_KIND_DYNAMIC && exercise->sides == LIMBER_SIDES_ALTERNATING;
}

/* Only what calls itself a warm-up of ten minutes has to be one; a short version is one by design. */
static void
check_warm_up (LimberRuleCheck *check)
{
  gint64 rhythm_us = 0;

  if (check->routine->context != LIMBER_CONTEXT_PRE_RUN || check->routine->variant_of != NULL)
    return;

  for (guint i = 0; i < check->routine->steps->len; i++)
    {
      if (!is_rhythm (limber_rule_check_get_exercise (check, i)))
        break;
      rhythm_us += get_work_us (check, i);
    }

  if (check->total_us >= 0 && check->total_us < SECONDS (600))
    limber_rule_check_add (
        check,
        -1,
        g_strdup (
            _ ("A full warm-up takes ten minutes. Make up the rest with very easy running.")));
  if (rhythm_us < SECONDS (120))
    limber_rule_check_add (
        check,
        -1,
        g_strdup (_ ("Begin with two minutes of easy rhythm, such as marching: it warms the whole "
                     "body.")));
}

static void
check_warm_first (LimberRuleCheck *check)
{
  gint64 least_us = limber_facts_get_warm_up_us (check->routine->context);
  gint64 moved_us = 0;

  for (guint i = 0; i < check->routine->steps->len; i++)
    {
      if (limber_facts_is_movement (limber_rule_check_get_exercise (check, i)))
        {
          moved_us += get_work_us (check, i);
          continue;
        }
      if (moved_us < least_us)
        {
          g_autofree char *length = limber_format_duration (least_us);

          limber_rule_check_add (
              check,
              (int) i,
              /* Translators: a length of time, "2 min" */
              g_strdup_printf (
                  _ ("Move for %s before the first held stretch: warm muscles give way more "
                     "willingly."),
                  length));
        }
      return;
    }
}

static void
check_volume (LimberRuleCheck *check)
{
  guint              n_muscles = limber_words_get_n (LIMBER_WORDS_MUSCLE);
  g_autofree gint64 *sums_us = g_new0 (gint64, n_muscles);

  for (guint i = 0; i < check->routine->steps->len; i++)
    {
      const LimberExercise *exercise = limber_rule_check_get_exercise (check, i);
      gint64 side_us = limber_facts_get_side_us (limber_rule_check_get_dose (check, i));

      if (exercise->kind != LIMBER_KIND_STATIC_STRETCH)
        continue;
      for (guint j = 0; j < exercise->primary->len; j++)
        {
          guint    muscle = g_array_index (exercise->primary, guint, j);
          gboolean before = sums_us[muscle] > SECONDS (240);

          sums_us[muscle] += side_us;
          if (before || sums_us[muscle] <= SECONDS (240))
            continue;
          limber_rule_check_add (
              check,
              (int) i,
              /* Translators: a muscle */
              g_strdup_printf (_ ("More than four minutes of stretching bring no more: %s."),
                               limber_words_get_label (LIMBER_WORDS_MUSCLE, muscle)));
        }
    }
}

/* The work of an exercise on one side, in steps that name a side. */
static gint64
get_named_us (LimberRuleCheck *check, const char *id, LimberSide side)
{
  gint64 sum_us = 0;

  for (guint i = 0; i < check->routine->steps->len; i++)
    {
      const LimberStep *step = limber_rule_check_get_step (check, i);

      if (step->side == side && g_str_equal (step->exercise_id, id))
        sum_us += limber_facts_get_side_us (limber_rule_check_get_dose (check, i));
    }

  return sum_us;
}

static gboolean
has_odd_set (const LimberDose *dose)
{
  for (int set = 0; set < dose->sets; set++)
    if (limber_dose_get_reps (dose, set) % 2 != 0)
      return TRUE;

  return FALSE;
}

static void
check_sides (LimberRuleCheck *check)
{
  for (guint i = 0; i < check->routine->steps->len; i++)
    {
      const LimberExercise *exercise = limber_rule_check_get_exercise (check, i);
      const LimberStep     *step = limber_rule_check_get_step (check, i);

      if (exercise->sides == LIMBER_SIDES_ALTERNATING
          && has_odd_set (limber_rule_check_get_dose (check, i)))
        limber_rule_check_add (
            check,
            (int) i,
            g_strdup (_ ("The sides take turns: an even number gives both the same.")));
      if (exercise->sides == LIMBER_SIDES_PER_SIDE && step->side != LIMBER_SIDE_NONE
          && get_named_us (check, step->exercise_id, LIMBER_SIDE_LEFT)
                 != get_named_us (check, step->exercise_id, LIMBER_SIDE_RIGHT))
        limber_rule_check_add (
            check, (int) i, g_strdup (_ ("One side gets more of this than the other.")));
    }
}

/* A routine of two holds of the trunk or more is core work, whoever made it. */
static void
check_cat_cow (LimberRuleCheck *check)
{
  gboolean moved = FALSE;
  int      first = -1;
  guint    n = 0;

  for (guint i = 0; i < check->routine->steps->len; i++)
    {
      const LimberExercise *exercise = limber_rule_check_get_exercise (check, i);

      if (first < 0 && limber_facts_is_cat_cow (exercise))
        moved = TRUE;
      if (!limber_facts_is_trunk_hold (exercise))
        continue;
      if (first < 0)
        first = (int) i;
      n++;
    }

  if (n >= 2 && !moved)
    limber_rule_check_add (
        check,
        first,
        g_strdup (
            _ ("A few cat-cows before the first hold let the spine move before it has to keep "
               "still.")));
}

static void
check_desk_length (LimberRuleCheck *check)
{
  if (check->routine->context != LIMBER_CONTEXT_DESK_BREAK || check->total_us <= SECONDS (420))
    return;

  limber_rule_check_add (
      check,
      -1,
      g_strdup (_ ("A desk break of more than seven minutes is seldom taken. Short and often.")));
}

static void
check_label (LimberRuleCheck *check)
{
  double           nominal_s = check->routine->nominal_minutes * 60;
  double           total_s = (double) check->total_us / (double) G_USEC_PER_SEC;
  g_autofree char *length = NULL;

  if (nominal_s <= 0 || check->total_us < 0 || ABS (total_s - nominal_s) <= 36)
    return;

  length = limber_format_duration (check->total_us);
  limber_rule_check_add (check,
                         -1,
                         /* Translators: a number of minutes, and a length of time */
                         g_strdup_printf (_ ("It is said to take %g minutes, and takes %s."),
                                          check->routine->nominal_minutes,
                                          length));
}

const LimberRule limber_routine_rules[] = {
  { "R-WU10", LIMBER_FINDING_INFO, FALSE, NULL, check_warm_up },
  { "R-WARM-FIRST", LIMBER_FINDING_WARN, FALSE, NULL, check_warm_first },
  { "R-VOLUME", LIMBER_FINDING_WARN, TRUE, NULL, check_volume },
  { "R-SIDES", LIMBER_FINDING_WARN, TRUE, NULL, check_sides },
  { "R-CATCOW-FIRST", LIMBER_FINDING_INFO, TRUE, NULL, check_cat_cow },
  { "R-DESK", LIMBER_FINDING_WARN, FALSE, NULL, check_desk_length },
  { "R-TIMELABEL", LIMBER_FINDING_INFO, FALSE, NULL, check_label },
  { NULL, LIMBER_FINDING_INFO, FALSE, NULL, NULL },
};
