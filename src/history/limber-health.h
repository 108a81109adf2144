/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-check-in.h"

G_BEGIN_DECLS

/* For how long an exercise that was stopped because it hurt is not offered again as it was. */
#define LIMBER_BAR_US (G_GINT64_CONSTANT (14) * 24 * 3600 * G_USEC_PER_SEC)

/* What came of "this hurts". */
typedef enum
{
  LIMBER_REACTION_UNASKED,
  LIMBER_REACTION_WENT_ON,
  LIMBER_REACTION_EASIER,  /* went on with the easier form */
  LIMBER_REACTION_SKIPPED, /* left the exercise out, this once */
  LIMBER_REACTION_STOPPED, /* the exercise was ended because of it, by choice or by rule */
} LimberReaction;

/* What the questions of the red-flag screen came to, from the mildest to the worst. */
typedef enum
{
  LIMBER_SCREENING_CLEAR,
  LIMBER_SCREENING_SOON,
  LIMBER_SCREENING_URGENT, /* the same day */
  LIMBER_SCREENING_EMERGENCY,
} LimberScreeningOutcome;

typedef enum
{
  LIMBER_CLEARED_NOT,
  LIMBER_CLEARED_EXAMINED,  /* a professional has looked at it */
  LIMBER_CLEARED_CORRECTED, /* it was misread */
} LimberCleared;

typedef enum
{
  LIMBER_LEVEL_SET, /* chosen, or where it begins */
  LIMBER_LEVEL_STEPPED_UP,
  LIMBER_LEVEL_STEPPED_DOWN, /* because of pain, that day or the morning after */
  LIMBER_LEVEL_PAUSE,        /* down, after days without it */
} LimberLevelReason;

/**
 * LimberCheckInRecord:
 *
 * A check-in, as it is remembered. It is about the back, not about the session in which it was
 * asked: when that is forgotten it stays, on its own.
 */
typedef struct
{
  LimberCheckIn  answers;
  guint32        local_date;  /* Julian day, as g_date_get_julian() has it */
  int            offset_s;    /* east of UTC */
  char          *session;     /* (nullable): its uuid; it need not have begun yet */
  char          *exercise_id; /* (nullable): what hurts */
  LimberReaction hurt;        /* what was done about it */
} LimberCheckInRecord;

/* The answers to the red-flag screen, and what became of them. */
typedef struct
{
  gint64                 at_us;    /* UTC */
  guint32                answers;  /* bits, as the questions have them */
  guint32                not_sure; /* likewise */
  LimberScreeningOutcome outcome;
  gint64                 cleared_us; /* UTC; 0 while it holds */
  LimberCleared          cleared;
} LimberScreeningRecord;

/* "Feel it here" or "not here": the last answer for an exercise. */
typedef struct
{
  char    *exercise_id;
  gboolean here;
  char    *part; /* (nullable): the muscle or place that was asked about */
  gint64   at_us;
} LimberFeel;

/* A change of level. */
typedef struct
{
  char             *key; /* an exercise's id, or what stands for a ladder */
  int               level;
  gint64            at_us;
  LimberLevelReason reason;
} LimberLevel;

/* A text that is shown once has been shown. */
typedef struct
{
  char  *key;
  gint64 episode_us; /* when the episode began, UTC; 0 for a text that is shown once and no more */
  gint64 at_us;
} LimberShown;

/* An answer for the direction finder. */
typedef struct
{
  char        *exercise_id;
  LimberEffect effect;
  char        *session; /* (nullable): its uuid */
  gint64       at_us;
} LimberEffectRecord;

/* An exercise that was stopped because it hurt, and when that was last so. */
typedef struct
{
  char  *exercise_id;
  gint64 at_us;
} LimberStop;

/**
 * LimberHealth:
 *
 * What is to be known about somebody before anything is offered, as it was at one moment. Lists
 * have the oldest first.
 */
typedef struct
{
  GPtrArray  *check_ins; /* (element-type LimberCheckInRecord): since the time asked for */
  GPtrArray  *effects;   /* (element-type LimberEffectRecord): since the time asked for */
  GPtrArray  *levels;    /* (element-type LimberLevel): since then, and the present ones */
  GPtrArray  *feels;     /* (element-type LimberFeel): all, in the order of their ids */
  GPtrArray  *shown;     /* (element-type LimberShown): all */
  GPtrArray  *stops;     /* (element-type LimberStop): the last of each exercise */
  GHashTable *worked;    /* (element-type utf8): ids of exercises that were ever done */
  LimberScreeningRecord *screening; /* (nullable): the newest */
  LimberScreeningRecord *lock;      /* (nullable): the newest emergency that was not cleared */
} LimberHealth;

/**
 * LimberLogRow:
 *
 * An exercise in a session that is over and was no rehearsal: all of its sets and sides.
 */
typedef struct
{
  char         *exercise_id;
  char         *session; /* its uuid */
  guint32       local_date;
  gint64        started_us; /* of the session, UTC */
  gint64        planned_us;
  gint64        done_us;
  int           planned_reps;
  int           done_reps;
  int           pain_before;      /* 0 to 10, or -1; so are those that follow */
  int           pain_after;       /* of the session */
  int           pain_during;      /* the worst of the session */
  int           pain_during_here; /* the worst at this exercise */
  int           effort;
  LimberMorning morning; /* the first answer on a later day, within 36 hours of the session's end */
} LimberLogRow;

LimberCheckInRecord *limber_check_in_record_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberCheckInRecord      *
limber_check_in_record_copy (const LimberCheckInRecord *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_check_in_record_free (LimberCheckInRecord *self);

LimberScreeningRecord      *
limber_screening_record_copy (const LimberScreeningRecord *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_screening_record_free (LimberScreeningRecord *self);

LimberFeel *limber_feel_copy (const LimberFeel *self) G_GNUC_WARN_UNUSED_RESULT;
void        limber_feel_free (LimberFeel *self);

LimberLevel *limber_level_copy (const LimberLevel *self) G_GNUC_WARN_UNUSED_RESULT;
void         limber_level_free (LimberLevel *self);

LimberShown *limber_shown_copy (const LimberShown *self) G_GNUC_WARN_UNUSED_RESULT;
void         limber_shown_free (LimberShown *self);

LimberEffectRecord      *
limber_effect_record_copy (const LimberEffectRecord *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_effect_record_free (LimberEffectRecord *self);

void limber_stop_free (LimberStop *self);
void limber_log_row_free (LimberLogRow *self);

void               limber_health_free (LimberHealth *self);
const LimberLevel *limber_health_get_level (const LimberHealth *self, const char *key);
const LimberFeel  *limber_health_get_feel (const LimberHealth *self, const char *exercise_id);
gboolean limber_health_is_barred (const LimberHealth *self, const char *exercise_id, gint64 now_us);
gboolean limber_health_was_shown (const LimberHealth *self, const char *key, gint64 episode_us);
gboolean limber_health_has_worked (const LimberHealth *self, const char *exercise_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberCheckInRecord, limber_check_in_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberScreeningRecord, limber_screening_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberFeel, limber_feel_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberLevel, limber_level_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberShown, limber_shown_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberEffectRecord, limber_effect_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberStop, limber_stop_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberLogRow, limber_log_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberHealth, limber_health_free)

G_END_DECLS
