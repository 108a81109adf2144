/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-fit-plan.h"

G_BEGIN_DECLS

/* How far work may be shortened; see limber_fit_plan_shorten(). */
typedef enum
{
  LIMBER_FIT_NOT,  /* not at all */
  LIMBER_FIT_TOP,  /* what was made longer, back to what the routine says */
  LIMBER_FIT_MILD, /* by a third at most */
  LIMBER_FIT_FULL, /* to the least that makes sense */
} LimberFitDepth;

gboolean limber_fit_plan_add_set (LimberFitPlan *self);
gboolean limber_fit_plan_remove_set (LimberFitPlan *self);
void     limber_fit_plan_lengthen (LimberFitPlan *self);
gboolean limber_fit_plan_drop_optional (LimberFitPlan *self);
gboolean limber_fit_plan_drop (LimberFitPlan *self);
int      limber_fit_plan_shorten (LimberFitPlan *self, LimberFitDepth depth, int n_quanta);

G_END_DECLS
