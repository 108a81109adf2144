/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/limber-exercise.h"
#include "session/limber-clock.h"

G_BEGIN_DECLS

/* As many instructions and cues as a file may have. */
#define LIMBER_EXERCISE_DRAFT_MAX_LINES 20

/**
 * LimberExerciseField:
 * @LIMBER_EXERCISE_FIELD_NONE: none of them
 * @LIMBER_EXERCISE_FIELD_NAME: its name
 * @LIMBER_EXERCISE_FIELD_SIDE: what a side means
 * @LIMBER_EXERCISE_FIELD_DOSE: how much of it is done
 * @LIMBER_EXERCISE_FIELD_MUSCLES: what works
 * @LIMBER_EXERCISE_FIELD_INSTRUCTIONS: its steps
 * @LIMBER_EXERCISE_FIELD_CUES: what is said meanwhile
 *
 * Where something is missing.
 */
typedef enum
{
  LIMBER_EXERCISE_FIELD_NONE,
  LIMBER_EXERCISE_FIELD_NAME,
  LIMBER_EXERCISE_FIELD_SIDE,
  LIMBER_EXERCISE_FIELD_DOSE,
  LIMBER_EXERCISE_FIELD_MUSCLES,
  LIMBER_EXERCISE_FIELD_INSTRUCTIONS,
  LIMBER_EXERCISE_FIELD_CUES,
  LIMBER_N_EXERCISE_FIELDS,
} LimberExerciseField;

#define LIMBER_TYPE_EXERCISE_DRAFT (limber_exercise_draft_get_type ())
G_DECLARE_FINAL_TYPE (LimberExerciseDraft, limber_exercise_draft, LIMBER, EXERCISE_DRAFT, GObject)

LimberExerciseDraft *limber_exercise_draft_new (LimberExercise *exercise,
                                                LimberClock    *clock) G_GNUC_WARN_UNUSED_RESULT;
LimberExercise      *limber_exercise_draft_begin (const char *id) G_GNUC_WARN_UNUSED_RESULT;
LimberExercise      *limber_exercise_draft_begin_like (const LimberExercise *other,
                                                       const char           *id,
                                                       const char *name) G_GNUC_WARN_UNUSED_RESULT;

LimberExercise *limber_exercise_draft_get_exercise (LimberExerciseDraft *self);
LimberExercise      *
limber_exercise_draft_take_copy (LimberExerciseDraft *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_exercise_draft_put (LimberExerciseDraft *self,
                                LimberExercise      *exercise,
                                const char          *label,
                                const char          *merge_key);

void limber_exercise_draft_become (LimberExerciseDraft *self, const char *id, const char *name);

const char *limber_exercise_draft_get_fault (LimberExerciseDraft *self, LimberExerciseField field);
LimberExerciseField limber_exercise_draft_get_first_fault (LimberExerciseDraft *self);

gboolean    limber_exercise_draft_can_undo (LimberExerciseDraft *self);
gboolean    limber_exercise_draft_can_redo (LimberExerciseDraft *self);
const char *limber_exercise_draft_get_undo_label (LimberExerciseDraft *self);
const char *limber_exercise_draft_get_redo_label (LimberExerciseDraft *self);
void        limber_exercise_draft_undo (LimberExerciseDraft *self);
void        limber_exercise_draft_redo (LimberExerciseDraft *self);

G_END_DECLS
