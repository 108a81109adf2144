/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-cautions.h"
#include "limber-limits.h"

G_BEGIN_DECLS

/**
 * LimberToday:
 * @own: somebody's own cautions, a bit for each #LimberOwnCaution
 * @limits: what today's pain permits
 * @first_hour: it is less than an hour since getting up
 * @pain: 0 to 10 at this moment; 0 when nobody asked
 *
 * What decides whether an exercise is right today. Plain data; all zero is a person without
 * cautions on a day without limits.
 */
typedef struct
{
  guint        own;
  LimberLimits limits;
  gboolean     first_hour;
  int          pain;
} LimberToday;

typedef enum
{
  LIMBER_COUNSEL_FINE,
  LIMBER_COUNSEL_WARNED,   /* a note, and the easier way */
  LIMBER_COUNSEL_EXCLUDED, /* to be exchanged or left out */
} LimberCounselKind;

/**
 * LimberCounsel:
 * @kind: what comes of it
 * @own: the #LimberOwnCaution it is due to, or -1
 * @tag: the #LimberTag it is due to, or -1
 * @hard: it is due to a hard mark, or to today's pain, and not for the user to wave away
 * @rule: (nullable): the safety rule it is due to: "R-MORNING"
 *
 * What somebody's cautions and today's limits say about an exercise. Plain data.
 */
typedef struct
{
  LimberCounselKind kind;
  int               own;
  int               tag;
  gboolean          hard;
  const char       *rule;
} LimberCounsel;

guint         limber_today_get_cautions (const LimberToday *self);
LimberCounsel limber_today_judge (const LimberToday *self, const LimberExercise *exercise);
LimberCounsel
limber_today_judge_tags (const LimberToday *self, guint tags, guint hard_tags, gboolean morning);
gboolean    limber_today_bars_strength (const LimberToday *self);
const char *limber_today_find_variant (const LimberToday *self, const LimberExercise *exercise);
char       *limber_counsel_get_reason (const LimberCounsel  *self,
                                       const LimberExercise *exercise) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
