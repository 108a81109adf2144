/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-finding.h"
#include "session/limber-clock.h"
#include "session/limber-timeline.h"

G_BEGIN_DECLS

/**
 * LimberDraftFacts:
 * @total_us: how long it takes, microseconds; 0 if nothing in it can be played
 * @steps_us: (element-type gint64): how long each step takes with its rests and changes of side, but
 *   without getting ready for it, microseconds; 0 for one that cannot be played
 * @equipment: what it needs, a bit for each LimberEquipment
 * @findings: (element-type LimberFinding): what the safety rules have to say
 * @prescribed: (element-type LimberFinding): what they would have to say if that had not been answered
 *   with "prescribed for me"
 * @problem: (nullable): why it cannot be laid out, in the user's language
 *
 * What is told of a routine while it is edited.
 */
typedef struct
{
  gint64     total_us;
  GArray    *steps_us;
  guint      equipment;
  GPtrArray *findings;
  GPtrArray *prescribed;
  char      *problem;
} LimberDraftFacts;

LimberDraftFacts      *
limber_draft_facts_new (const LimberRoutine         *routine,
                             LimberExerciseLookup         lookup,
                             gpointer                     lookup_data,
                             const LimberTimelineOptions *options) G_GNUC_WARN_UNUSED_RESULT;
void limber_draft_facts_free (LimberDraftFacts *self);

gint64 limber_draft_facts_get_step_us (const LimberDraftFacts *self, guint at);
guint  limber_draft_facts_get_n_warnings (const LimberDraftFacts *self, int at);
char  *limber_draft_facts_format_end (const LimberDraftFacts *self,
                                      LimberClock            *clock) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberDraftFacts, limber_draft_facts_free)

G_END_DECLS
