/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-rules.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "limber-rule-check.h"

/**
 * limber_rules_is_prescribed:
 * @step: a step
 * @rule: a rule's id
 *
 * Returns: whether what the rule says about the step was answered with "prescribed for me"
 */
gboolean
limber_rules_is_prescribed (const LimberStep *step, const char *rule)
{
  g_return_val_if_fail (step != NULL && rule != NULL, FALSE);

  return step->prescribed != NULL
         && g_ptr_array_find_with_equal_func (step->prescribed->rules, rule, g_str_equal, NULL);
}

/**
 * limber_rule_check_add:
 * @self: a routine before its rules
 * @step: index of the step that does not keep the rule, or -1
 * @text: (transfer full): what it is and why
 *
 * Writes down that a rule is not kept, unless somebody prescribed just that.
 */
void
limber_rule_check_add (LimberRuleCheck *self, int step, char *text)
{
  LimberFinding *finding = NULL;

  if (step >= 0 && self->rule->prescribable
      && limber_rules_is_prescribed (limber_rule_check_get_step (self, (guint) step),
                                     self->rule->id))
    {
      g_free (text);
      return;
    }

  finding = limber_finding_new (self->rule->id, self->rule->level, step, text);
  finding->prescribable = step >= 0 && self->rule->prescribable;
  g_ptr_array_add (self->findings, finding);
}

/**
 * limber_rule_check_get_step:
 * @self: a routine before its rules
 * @index: a step
 *
 * Returns: what the routine says of it
 */
const LimberStep *
limber_rule_check_get_step (const LimberRuleCheck *self, guint index)
{
  return g_ptr_array_index (self->routine->steps, index);
}

/**
 * limber_rule_check_get_exercise:
 * @self: a routine before its rules
 * @index: a step
 *
 * Returns: its exercise
 */
const LimberExercise *
limber_rule_check_get_exercise (const LimberRuleCheck *self, guint index)
{
  return g_ptr_array_index (self->exercises, index);
}

/**
 * limber_rule_check_get_dose:
 * @self: a routine before its rules
 * @index: a step
 *
 * Returns: how much of it is done, complete
 */
const LimberDose *
limber_rule_check_get_dose (const LimberRuleCheck *self, guint index)
{
  return g_ptr_array_index (self->doses, index);
}

/* What cannot be played has no other faults worth talking about. */
static gboolean
check_playable (LimberRuleCheck *self, LimberExerciseLookup lookup, gpointer lookup_data)
{
  static const LimberRule rule = { "R-PLAY", LIMBER_FINDING_BLOCK, FALSE, NULL, NULL };

  self->rule = &rule;
  if (self->routine->steps->len == 0)
    limber_rule_check_add (self, -1, g_strdup (_ ("There is nothing to do in it yet.")));

  for (guint i = 0; i < self->routine->steps->len; i++)
    {
      const LimberStep     *step = limber_rule_check_get_step (self, i);
      const LimberExercise *exercise = lookup (step->exercise_id, lookup_data);

      if (exercise == NULL)
        {
          limber_rule_check_add (
              self,
              (int) i,
              /* Translators: the id of an exercise */
              g_strdup_printf (_ ("There is no exercise “%s” here."), step->exercise_id));
          continue;
        }
      g_ptr_array_add (self->exercises, (gpointer) exercise);
      g_ptr_array_add (self->doses, limber_facts_get_dose (step, exercise));
    }

  return self->findings->len == 0;
}

static int
compare_findings_cb (gconstpointer a, gconstpointer b)
{
  const LimberFinding *first = *(const LimberFinding *const *) a;
  const LimberFinding *second = *(const LimberFinding *const *) b;

  return first->step - second->step;
}

/**
 * limber_rules_check:
 * @routine: a routine
 * @lookup: finds the exercises that it names
 * @lookup_data: for @lookup
 * @total_us: how long it takes, microseconds; negative if that is not known
 *
 * Holds a routine against all safety rules that can be seen in it. Only what cannot be played
 * blocks; everything else is said, with its reason, and most of that can be answered with
 * "prescribed for me". What was is silent.
 *
 * Returns: (transfer full) (element-type LimberFinding): what was found, that about the whole first,
 *   then step by step
 */
GPtrArray *
limber_rules_check (const LimberRoutine *routine,
                    LimberExerciseLookup lookup,
                    gpointer             lookup_data,
                    gint64               total_us)
{
  g_autoptr (GPtrArray) exercises = g_ptr_array_new ();
  g_autoptr (GPtrArray) doses = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_dose_free);
  GPtrArray      *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_finding_free);
  LimberRuleCheck self = { routine, exercises, doses, total_us, findings, NULL };

  g_return_val_if_fail (routine != NULL && lookup != NULL, findings);

  if (!check_playable (&self, lookup, lookup_data))
    return findings;

  for (self.rule = limber_routine_rules; self.rule->id != NULL; self.rule++)
    self.rule->check_routine (&self);
  for (self.rule = limber_step_rules; self.rule->id != NULL; self.rule++)
    for (guint i = 0; i < routine->steps->len; i++)
      self.rule->check_step (&self, i);
  g_ptr_array_sort (findings, compare_findings_cb);

  return findings;
}
