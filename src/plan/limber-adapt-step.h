/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-adapt.h"
#include "limber-swaps.h"

G_BEGIN_DECLS

/**
 * LimberStepAdapter:
 * @routine: the original
 * @exercises: (element-type LimberExercise): those of its steps
 * @what: what it is adapted to
 * @today: the day, as it is for this routine
 * @search: where swaps are looked for
 * @changes: (element-type LimberPlanChange): where changes are written down
 * @origins: (element-type int): for each step of the result, which one it was
 * @index: the step that is worked at
 * @exercise: its exercise as things stand
 * @step: (nullable): what becomes of it
 *
 * Adapts the steps of a routine one after the other.
 */
typedef struct
{
  const LimberRoutine    *routine;
  GPtrArray              *exercises;
  const LimberAdaptation *what;
  LimberToday             today;
  LimberSwapSearch        search;
  GPtrArray              *changes;
  GArray                 *origins;
  int                     index;
  const LimberExercise   *exercise;
  LimberStep             *step;
} LimberStepAdapter;

LimberStepAdapter *limber_step_adapter_new (const LimberRoutine    *routine,
                                            GPtrArray              *exercises,
                                            const LimberAdaptation *what,
                                            GPtrArray *changes) G_GNUC_WARN_UNUSED_RESULT;
void               limber_step_adapter_free (LimberStepAdapter *self);
LimberStep *limber_step_adapter_run (LimberStepAdapter *self, int index) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberStepAdapter, limber_step_adapter_free)

G_END_DECLS
