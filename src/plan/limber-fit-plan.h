/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-facts.h"

G_BEGIN_DECLS

/**
 * LimberFitItem:
 * @step: a step
 * @exercise: its exercise
 * @base: its complete dose
 * @group: index of the first step that it belongs together with; they share their lot
 * @least_sets: fewer make no sense
 * @most_sets: more neither
 * @least_us: the shortest bout of timed work, microseconds
 * @least_reps: the fewest repetitions of counted work
 *
 * A step, as far as its length is concerned.
 */
typedef struct
{
  const LimberStep     *step;
  const LimberExercise *exercise;
  LimberDose           *base;
  int                   group;
  int                   least_sets;
  int                   most_sets;
  gint64                least_us;
  int                   least_reps;
} LimberFitItem;

/**
 * LimberFitState:
 * @dropped: the step falls away
 * @sets: number of sets
 * @length_us: of a bout, when it is timed; microseconds
 * @fewer_reps: repetitions that fall away, when it is counted
 *
 * What becomes of a step.
 */
typedef struct
{
  gboolean dropped;
  int      sets;
  gint64   length_us;
  int      fewer_reps;
} LimberFitState;

/**
 * LimberFitPlan:
 * @context: when the routine is done
 * @items: (element-type LimberFitItem): its steps
 * @states: (element-type LimberFitState): what becomes of them
 * @warm_up_us: the movement that has to stay before the first held stretch, microseconds
 * @moves_spine: the spine has to move before the trunk is held still
 * @family: the kind of work that the routine is about
 *
 * A routine as it is being fitted. Everything is done to whole groups: left and right, when they are
 * steps of their own, and the two movements that are compared with one another.
 */
typedef struct
{
  LimberContext context;
  GArray       *items;
  GArray       *states;
  gint64        warm_up_us;
  gboolean      moves_spine;
  int           family;
} LimberFitPlan;

LimberFitPlan *limber_fit_plan_new (const LimberRoutine *routine,
                                    LimberExerciseLookup lookup,
                                    gpointer             lookup_data) G_GNUC_WARN_UNUSED_RESULT;
void           limber_fit_plan_free (LimberFitPlan *self);

int    limber_fit_item_get_sides (const LimberFitItem *self);
int    limber_fit_item_get_fewest_reps (const LimberFitItem *self);
int    limber_fit_item_get_family (const LimberFitItem *self);
gint64 limber_fit_plan_get_work_us (const LimberFitPlan *self, guint index);
int    limber_fit_plan_get_weight (const LimberFitPlan *self, int group);

gboolean limber_fit_plan_is_sound (const LimberFitPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberFitPlan, limber_fit_plan_free)

G_END_DECLS
