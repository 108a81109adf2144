/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a session came from. */
typedef enum
{
  LIMBER_SOURCE_GUIDED, /* conducted by us */
  LIMBER_SOURCE_MANUAL, /* entered afterwards */
  LIMBER_SOURCE_IMPORTED,
} LimberSource;

/**
 * LimberRecordState:
 * @LIMBER_RECORD_RUNNING: not ended: still going on, or cut off
 * @LIMBER_RECORD_FINISHED: played to its end
 * @LIMBER_RECORD_ENDED: ended early; what was done counts
 */
typedef enum
{
  LIMBER_RECORD_RUNNING,
  LIMBER_RECORD_FINISHED,
  LIMBER_RECORD_ENDED,
} LimberRecordState;

typedef enum
{
  LIMBER_PAUSE_USER,
  LIMBER_PAUSE_SUSPEND, /* the computer slept */
  LIMBER_PAUSE_CUT_OFF, /* the program stopped in mid-session, and the session was resumed */
} LimberPauseReason;

/**
 * LimberRecord:
 *
 * One session, as it is remembered. Times of day are UTC microseconds, with the zone they were
 * lived in beside them: a session belongs to the local date of its start, wherever one is later.
 */
typedef struct
{
  gint64            id; /* 0 before it is stored */
  char             *uuid;
  LimberSource      source;
  LimberRecordState state;
  char             *routine_id; /* (nullable) */
  char             *routine_name;
  char             *context;     /* (nullable): "pre-run" */
  char             *snapshot;    /* (nullable): the routine as played, JSON */
  char             *timeline;    /* (nullable): its timeline as it is now, JSON, to resume by */
  gint64            started_us;  /* UTC */
  gint64            ended_us;    /* UTC; 0 while running */
  guint32           local_date;  /* Julian day of the start, as g_date_get_julian() has it */
  char             *zone;        /* IANA name or offset, "Europe/Berlin" */
  int               offset_s;    /* east of UTC at the start */
  double            pace;        /* 1 is real time; any other is a rehearsal, out of progress */
  int               first_side;  /* LimberSide */
  gint64            planned_us;  /* the timeline's total */
  gint64            position_us; /* where it stands, or stood at the end */
  gint64            work_us;     /* done at work, the sum of its LimberWork rows */
  gint64            paused_us;   /* sum of its pauses */
  int               pain_before; /* 0 to 10, or -1 */
  int               pain_after;  /* 0 to 10, or -1 */
  int               effort;      /* 0 to 10, or -1 */
  char             *note;        /* (nullable) */
  char             *level;       /* (nullable): planned level, JSON */
  char             *swaps;       /* (nullable): what was exchanged and why, JSON */
} LimberRecord;

/**
 * LimberWork:
 *
 * What was planned and what was done in one set, on one side, of one step.
 */
typedef struct
{
  int    step; /* index in the routine as played */
  int    set;  /* counted from 1 */
  int    side; /* LimberSide; an alternating exercise has one row a side, half each */
  char  *exercise_id;
  char  *exercise_name;
  gint64 planned_us;
  gint64 done_us;
  int    planned_reps; /* 0 when timed */
  int    done_reps;
} LimberWork;

/* A pause; until_us is 0 while it lasts. */
typedef struct
{
  gint64            from_us;  /* UTC */
  gint64            until_us; /* UTC */
  gint64            position_us;
  LimberPauseReason reason;
} LimberPause;

/* One row of the journal: the session entered a phase. */
typedef struct
{
  gint64 at_us;       /* UTC */
  gint64 position_us; /* on the timeline */
  int    phase;       /* index in the timeline of that moment */
  int    kind;        /* LimberPhaseKind */
  int    step;
  int    set;
  int    side;
} LimberEntry;

LimberRecord *limber_record_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberRecord *limber_record_copy (const LimberRecord *self) G_GNUC_WARN_UNUSED_RESULT;
void          limber_record_free (LimberRecord *self);

LimberWork *limber_work_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberWork *limber_work_copy (const LimberWork *self) G_GNUC_WARN_UNUSED_RESULT;
void        limber_work_free (LimberWork *self);
GPtrArray  *limber_work_copy_all (GPtrArray *work) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberRecord, limber_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberWork, limber_work_free)

G_END_DECLS
