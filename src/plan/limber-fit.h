/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-routine.h"
#include "limber-plan-change.h"

G_BEGIN_DECLS

/**
 * LimberMeasure:
 * @routine: a routine
 * @data: what was handed over with the function
 *
 * Returns: how long the routine takes, all in all, microseconds
 */
typedef gint64 (*LimberMeasure) (LimberRoutine *routine, gpointer data);

/**
 * LimberFitting:
 * @length_us: the wished length, microseconds
 * @may_grow: there may be more of something than the routine says
 * @lookup: finds exercises
 * @lookup_data: for @lookup
 * @measure: tells how long a routine takes
 * @measure_data: for @measure
 *
 * What a routine is fitted to.
 */
typedef struct
{
  gint64               length_us;
  gboolean             may_grow;
  LimberExerciseLookup lookup;
  gpointer             lookup_data;
  LimberMeasure        measure;
  gpointer             measure_data;
} LimberFitting;

/**
 * LimberFitted:
 * @routine: the routine of that length
 * @changes: (element-type LimberPlanChange): in what it differs
 * @places: (element-type int): for each step where it went, or -1
 * @length_us: how long it takes, microseconds
 * @fits: that is no longer than was wished
 *
 * A routine, made shorter or longer.
 */
typedef struct
{
  LimberRoutine *routine;
  GPtrArray     *changes;
  GArray        *places;
  gint64         length_us;
  gboolean       fits;
} LimberFitted;

LimberFitted *limber_fit (LimberRoutine       *routine,
                          const LimberFitting *fitting) G_GNUC_WARN_UNUSED_RESULT;
void          limber_fitted_free (LimberFitted *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberFitted, limber_fitted_free)

G_END_DECLS
