/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-facts.h"
#include "limber-finding.h"

G_BEGIN_DECLS

typedef struct _LimberRuleCheck LimberRuleCheck;

/**
 * LimberRule:
 * @id: as it stands in the list of rules, "R-HOLD"
 * @level: how serious it is not to keep it
 * @prescribable: it can be answered with "prescribed for me"
 * @check_step: (nullable): looks at one step
 * @check_routine: (nullable): looks at the whole
 *
 * A safety rule.
 */
typedef struct
{
  const char        *id;
  LimberFindingLevel level;
  gboolean           prescribable;
  void (*check_step) (LimberRuleCheck *check, guint index);
  void (*check_routine) (LimberRuleCheck *check);
} LimberRule;

/**
 * LimberRuleCheck:
 * @routine: a routine
 * @exercises: (element-type LimberExercise): those of its steps
 * @doses: (element-type LimberDose): how much of each is done, complete
 * @total_us: how long it takes, microseconds; negative if that is not known
 * @findings: (element-type LimberFinding): what was found
 * @rule: the rule that is looked at
 *
 * A routine before its rules.
 */
struct _LimberRuleCheck
{
  const LimberRoutine *routine;
  GPtrArray           *exercises;
  GPtrArray           *doses;
  gint64               total_us;
  GPtrArray           *findings;
  const LimberRule    *rule;
};

extern const LimberRule limber_step_rules[];
extern const LimberRule limber_routine_rules[];

void limber_rule_check_add (LimberRuleCheck *self, int step, char *text);

const LimberStep     *limber_rule_check_get_step (const LimberRuleCheck *self, guint index);
const LimberExercise *limber_rule_check_get_exercise (const LimberRuleCheck *self, guint index);
const LimberDose     *limber_rule_check_get_dose (const LimberRuleCheck *self, guint index);

G_END_DECLS
