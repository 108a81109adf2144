/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/limber-routine.h"
#include "session/limber-clock.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_DRAFT (limber_routine_draft_get_type ())
G_DECLARE_FINAL_TYPE (LimberRoutineDraft, limber_routine_draft, LIMBER, ROUTINE_DRAFT, GObject)

/* As many as a file may have. */
#define LIMBER_ROUTINE_DRAFT_MAX_STEPS 500

LimberRoutineDraft *limber_routine_draft_new (LimberRoutine       *routine,
                                              LimberExerciseLookup lookup,
                                              gpointer             lookup_data,
                                              LimberClock         *clock) G_GNUC_WARN_UNUSED_RESULT;

LimberRoutine *limber_routine_draft_get_routine (LimberRoutineDraft *self);
void limber_routine_draft_become (LimberRoutineDraft *self, const char *id, const char *name);
void limber_routine_draft_put (LimberRoutineDraft *self,
                               LimberRoutine      *routine,
                               char               *label,
                               const char         *merge_key);

const char *limber_routine_draft_get_exercise_name (LimberRoutineDraft *self,
                                                    const LimberStep   *step);

gboolean limber_routine_draft_insert_steps (LimberRoutineDraft *self, guint at, GPtrArray *steps);
void     limber_routine_draft_remove_steps (LimberRoutineDraft *self, guint at, guint n);
void     limber_routine_draft_duplicate_step (LimberRoutineDraft *self, guint at);
void     limber_routine_draft_move_step (LimberRoutineDraft *self, guint from, guint to);
guint    limber_routine_draft_shift_step (LimberRoutineDraft *self, guint at, int direction);
gboolean limber_routine_draft_can_shift (LimberRoutineDraft *self, guint at, int direction);
void     limber_routine_draft_replace_step (LimberRoutineDraft *self,
                                            guint               at,
                                            const LimberStep   *step,
                                            const char         *label,
                                            const char         *merge_key);

void limber_routine_draft_set_section (LimberRoutineDraft *self, guint at, const char *name);
void limber_routine_draft_set_prescribed (LimberRoutineDraft *self,
                                          guint               at,
                                          const char         *rule,
                                          const char         *by);
void limber_routine_draft_clear_prescribed (LimberRoutineDraft *self, guint at, const char *rule);

void limber_routine_draft_set_name (LimberRoutineDraft *self, const char *name);
void limber_routine_draft_set_context (LimberRoutineDraft *self, LimberContext context);
void limber_routine_draft_set_goal (LimberRoutineDraft *self, const char *goal);
void limber_routine_draft_set_frequency (LimberRoutineDraft *self, const char *frequency);
void limber_routine_draft_set_lead_in (LimberRoutineDraft *self, gint64 lead_in_us);

gboolean limber_routine_draft_can_undo (LimberRoutineDraft *self);
gboolean limber_routine_draft_can_redo (LimberRoutineDraft *self);
char    *limber_routine_draft_dup_undo_label (LimberRoutineDraft *self) G_GNUC_WARN_UNUSED_RESULT;
char    *limber_routine_draft_dup_redo_label (LimberRoutineDraft *self) G_GNUC_WARN_UNUSED_RESULT;
void     limber_routine_draft_undo (LimberRoutineDraft *self);
void     limber_routine_draft_redo (LimberRoutineDraft *self);

G_END_DECLS
