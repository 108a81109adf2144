/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LimberPlanChangeKind:
 * @LIMBER_PLAN_SWAPPED: another exercise takes its place
 * @LIMBER_PLAN_DROPPED: it falls away
 * @LIMBER_PLAN_REDUCED: less of it
 * @LIMBER_PLAN_EASED: the easier way, in words or as an exercise; or only a note why to take care
 * @LIMBER_PLAN_FITTED: less or more of it, or nothing, for a wished length
 */
typedef enum
{
  LIMBER_PLAN_SWAPPED,
  LIMBER_PLAN_DROPPED,
  LIMBER_PLAN_REDUCED,
  LIMBER_PLAN_EASED,
  LIMBER_PLAN_FITTED,
} LimberPlanChangeKind;

/**
 * LimberPlanCause:
 * @LIMBER_PLAN_CAUTION: an own caution; the code is its id
 * @LIMBER_PLAN_PAIN: today's limits; the code is "R-PROFILE", "R-IMPACT" or "pain"
 * @LIMBER_PLAN_RULE: another safety rule; the code is its id
 * @LIMBER_PLAN_STOPPED: the exercise hurt lately; the code is "R-STOP-RADIATE"
 * @LIMBER_PLAN_LEVEL: somebody's level; the code is "level"
 * @LIMBER_PLAN_EQUIPMENT: what is there or missing; the code is the equipment's id
 * @LIMBER_PLAN_TIME: a wished length; the code is "time"
 */
typedef enum
{
  LIMBER_PLAN_CAUTION,
  LIMBER_PLAN_PAIN,
  LIMBER_PLAN_RULE,
  LIMBER_PLAN_STOPPED,
  LIMBER_PLAN_LEVEL,
  LIMBER_PLAN_EQUIPMENT,
  LIMBER_PLAN_TIME,
} LimberPlanCause;

/**
 * LimberPlanChange:
 * @kind: what was done
 * @cause: what it is due to
 * @code: the caution, rule or thing that it is due to; a stable id
 * @from: index of the step in the original routine
 * @to: its index in the result, or -1
 * @exercise_id: the exercise of the original step
 * @swap_id: (nullable): the one in its place
 * @way: (nullable): how to do it, in the user's language
 * @reason: why, a sentence in the user's language
 * @keepable: the user may keep the original
 *
 * One thing in which a routine for today differs from the routine.
 */
typedef struct
{
  LimberPlanChangeKind kind;
  LimberPlanCause      cause;
  const char          *code;
  int                  from;
  int                  to;
  char                *exercise_id;
  char                *swap_id;
  char                *way;
  char                *reason;
  gboolean             keepable;
} LimberPlanChange;

GPtrArray        *limber_plan_changes_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberPlanChange *limber_plan_changes_add (GPtrArray           *changes,
                                           LimberPlanChangeKind kind,
                                           LimberPlanCause      cause,
                                           const char          *code,
                                           int                  from,
                                           const char          *exercise_id);
JsonNode         *limber_plan_changes_to_json (GPtrArray *changes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
