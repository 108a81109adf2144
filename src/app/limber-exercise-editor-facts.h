/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-library.h"
#include "edit/limber-draft-saver.h"
#include "edit/limber-exercise-draft.h"
#include "figure/limber-body.h"
#include "figure/limber-muscle.h"

G_BEGIN_DECLS

LimberGlow  limber_exercise_editor_facts_get_glow (const LimberExercise *exercise);
const char *limber_exercise_editor_facts_get_figure_text (const LimberExercise *exercise);
char       *limber_exercise_editor_facts_dup_figure_text (const LimberExercise *exercise,
                                                          const char *text) G_GNUC_WARN_UNUSED_RESULT;
char       *limber_exercise_editor_facts_warn (LimberLibrary *library,
                                               const char    *id) G_GNUC_WARN_UNUSED_RESULT;
char       *limber_exercise_editor_facts_describe_waiting (LimberExerciseDraft *draft)
    G_GNUC_WARN_UNUSED_RESULT;
char *
limber_exercise_editor_facts_describe_state (LimberExerciseDraft *draft,
                                             LimberDraftSaver    *saver) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
