/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-finding.h"

/**
 * limber_finding_new:
 * @rule: a static string, the rule's id
 * @level: how serious it is
 * @step: index of the step it is about, or -1
 * @text: (transfer full): what it is and why
 *
 * Returns: (transfer full): a finding that nobody can have prescribed
 */
LimberFinding *
limber_finding_new (const char *rule, LimberFindingLevel level, int step, char *text)
{
  LimberFinding *self = g_new0 (LimberFinding, 1);

  self->rule = rule;
  self->level = level;
  self->step = step;
  self->text = text;

  return self;
}

/**
 * limber_finding_free:
 * @self: (transfer full): a finding
 */
void
limber_finding_free (LimberFinding *self)
{
  g_free (self->text);
  g_free (self);
}
