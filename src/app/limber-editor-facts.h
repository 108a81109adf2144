/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-editor-findings.h"
#include "app/limber-editor-row.h"
#include "app/limber-services.h"

G_BEGIN_DECLS

typedef struct _LimberEditorFacts LimberEditorFacts;

LimberEditorFacts *limber_editor_facts_new (LimberServices *services,
                                            LimberRoutine  *routine) G_GNUC_WARN_UNUSED_RESULT;
void               limber_editor_facts_free (LimberEditorFacts *self);

char *limber_editor_facts_format (LimberEditorFacts *self) G_GNUC_WARN_UNUSED_RESULT;
char *limber_editor_facts_format_end (LimberEditorFacts *self,
                                      LimberClock       *clock) G_GNUC_WARN_UNUSED_RESULT;

guint                   limber_editor_facts_get_n_lines (LimberEditorFacts *self);
const LimberEditorLine *limber_editor_facts_get_lines (LimberEditorFacts *self);
const LimberEditorFinding             *
limber_editor_facts_get_findings (LimberEditorFacts *self, int step, guint *n);
guint       limber_editor_facts_count_open (LimberEditorFacts *self);
const char *limber_editor_facts_get_problem (LimberEditorFacts *self);
gboolean    limber_editor_facts_is_blocked (LimberEditorFacts *self);
gint64      limber_editor_facts_get_transition_us (LimberEditorFacts *self, guint step);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberEditorFacts, limber_editor_facts_free)

G_END_DECLS
