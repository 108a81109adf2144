/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LIMBER_FINDING_INFO,
  LIMBER_FINDING_WARN,
  LIMBER_FINDING_BLOCK, /* it cannot be played */
} LimberFindingLevel;

/**
 * LimberFinding:
 * @rule: the rule's id, "R-HOLD"
 * @level: how serious it is
 * @step: index of the step it is about, or -1 for the whole
 * @prescribable: it can be answered with "prescribed for me"
 * @text: what it is and why, in the user's language
 *
 * What a safety rule has to say.
 */
typedef struct
{
  const char        *rule;
  LimberFindingLevel level;
  int                step;
  gboolean           prescribable;
  char              *text;
} LimberFinding;

LimberFinding *limber_finding_new (const char *rule, LimberFindingLevel level, int step, char *text)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_finding_free (LimberFinding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberFinding, limber_finding_free)

G_END_DECLS
