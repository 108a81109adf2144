/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "guide/limber-advisor.h"
#include "plan/limber-judgement.h"

G_BEGIN_DECLS

/* Presses of + and − at one exercise, in this program. */
typedef struct
{
  const char   *exercise_id; /* interned */
  LimberContext context;
  gint64        length_us;   /* as planned */
  GArray       *adjustments; /* (element-type LimberAdjustment) */
} LimberHabitLog;

struct _LimberAdvisor
{
  GObject parent_instance;

  LimberClock    *clock;     /* (owned) */
  LimberStore    *store;     /* (owned) (nullable): it is known for as long as the program runs */
  LimberHealth   *health;    /* (owned): never NULL */
  GPtrArray      *log;       /* (owned) (element-type LimberLogRow) */
  GPtrArray      *runs;      /* (owned) (element-type LimberRunRecord): of the last months */
  GArray         *check_ins; /* (owned) (element-type LimberCheckIn): those of health */
  GPtrArray      *changes;   /* (owned) (element-type LimberLevelChange): likewise */
  GHashTable     *lengths;   /* (owned) (element-type utf8 int): seconds, likewise */
  gint64          deload_us; /* when a light week was agreed to; 0 for never */
  GPtrArray      *habits;    /* (owned) (element-type LimberHabitLog) */
  LimberPerson    person;
  LimberJudgement judgement;  /* at the moment when it was asked for last */
  guint           generation; /* what was written since it was read */
  gboolean        was_locked;
};

/* Under this the history keeps, as the level of no exercise, the Julian day from which somebody counts
 * the way back to running, or 0 if they left it. */
#define LIMBER_ADVISOR_RUN_WAY_KEY "way-back/running"

/* For the files of the advisor. */
gint64                 limber_advisor_get_now (LimberAdvisor *self);
void                   limber_advisor_emit_changed (LimberAdvisor *self);
void                   limber_advisor_renew_levels (LimberAdvisor *self);
gboolean               limber_advisor_is_light_week (LimberAdvisor *self);
gboolean               limber_advisor_is_flare (LimberAdvisor *self);
LimberCase             limber_advisor_get_case (LimberAdvisor *self);
gint64                 limber_advisor_get_last_session (LimberAdvisor *self);
gint64                 limber_advisor_get_last_outing (LimberAdvisor *self);
gint64                 limber_advisor_get_last_exertion (LimberAdvisor *self);
LimberStart            limber_advisor_get_start (LimberAdvisor         *self,
                                                 const LimberCase      *known,
                                                 const LimberScreening *screening);
const LimberJudgement *limber_advisor_judge (LimberAdvisor *self);

G_END_DECLS
