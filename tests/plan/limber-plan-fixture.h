/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-adapt.h"

G_BEGIN_DECLS

/* All that is built in, as it is shipped. */
typedef struct
{
  GHashTable *exercises; /* id -> LimberExercise */
  GPtrArray  *routines;  /* (element-type LimberRoutine), by id */
} PlanFixture;

PlanFixture *plan_fixture_new (void);
void         plan_fixture_free (PlanFixture *self);

LimberRoutine        *plan_fixture_get_routine (PlanFixture *self, const char *id);
LimberRoutine        *plan_fixture_make_routine (LimberContext context, const char *steps);
const LimberExercise *plan_fixture_lookup (const char *id, gpointer self);
gint64                plan_fixture_measure (LimberRoutine *routine, gpointer self);
LimberAdapted *
plan_fixture_adapt (PlanFixture *self, LimberRoutine *routine, const LimberAdaptation *what);
LimberExercise *plan_fixture_get_exercise (PlanFixture *self, const LimberStep *step);
char           *plan_fixture_describe (const LimberRoutine *routine);
char           *plan_fixture_list (const LimberRoutine *routine);
const LimberPlanChange *
plan_fixture_find_change (GPtrArray *changes, int from, LimberPlanChangeKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlanFixture, plan_fixture_free)

G_END_DECLS
