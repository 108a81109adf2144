/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-routine.h"

G_BEGIN_DECLS

/* Marks a number that a step does not state, so that the exercise's own holds. */
#define LIMBER_EDITOR_UNSTATED (-1.0)

/**
 * LimberEditorField:
 *
 * A number of a step. Times are in seconds.
 */
typedef enum
{
  LIMBER_EDITOR_LENGTH,
  LIMBER_EDITOR_REPS,
  LIMBER_EDITOR_HOLD,
  LIMBER_EDITOR_GAP,
  LIMBER_EDITOR_SETS,
  LIMBER_EDITOR_REST,
  LIMBER_EDITOR_SWITCH,
  LIMBER_EDITOR_TRANSITION,
  LIMBER_EDITOR_N_FIELDS,
} LimberEditorField;

/**
 * LimberEditorWork:
 * @LIMBER_EDITOR_TIMED: for so many seconds
 * @LIMBER_EDITOR_HELD: repetitions, each held
 * @LIMBER_EDITOR_TEMPO: repetitions whose parts take so long
 * @LIMBER_EDITOR_OWN_PACE: repetitions at one's own pace
 *
 * How the work of a step is measured.
 */
typedef enum
{
  LIMBER_EDITOR_TIMED,
  LIMBER_EDITOR_HELD,
  LIMBER_EDITOR_TEMPO,
  LIMBER_EDITOR_OWN_PACE,
} LimberEditorWork;

/**
 * LimberEditorRange:
 * @seconds: it is a time
 * @least: what the format permits
 * @most: what the format permits
 * @stride: how far one press of + leads
 *
 * What a number can be.
 */
typedef struct
{
  gboolean seconds;
  double   least;
  double   most;
  double   stride;
} LimberEditorRange;

const LimberEditorRange *limber_editor_dose_get_range (LimberEditorField field);

gboolean limber_editor_dose_applies (const LimberStep     *step,
                                     const LimberExercise *exercise,
                                     LimberEditorField     field);
double   limber_editor_dose_get (const LimberStep *step, LimberEditorField field);
double   limber_editor_dose_get_usual (const LimberStep     *step,
                                       const LimberExercise *exercise,
                                       LimberEditorField     field);
void     limber_editor_dose_set (LimberStep           *step,
                                 const LimberExercise *exercise,
                                 LimberEditorField     field,
                                 double                value);

LimberEditorWork limber_editor_dose_get_work (const LimberStep     *step,
                                              const LimberExercise *exercise);
void             limber_editor_dose_set_work (LimberStep           *step,
                                              const LimberExercise *exercise,
                                              LimberEditorWork      work);

gboolean limber_editor_dose_has_series (const LimberStep *step, const LimberExercise *exercise);
void
limber_editor_dose_set_series (LimberStep *step, const LimberExercise *exercise, gboolean series);
void
limber_editor_dose_set_reps (LimberStep *step, const LimberExercise *exercise, guint set, int reps);

void limber_editor_dose_set_tempo (LimberStep           *step,
                                   const LimberExercise *exercise,
                                   guint                 segment,
                                   double                seconds);

G_END_DECLS
