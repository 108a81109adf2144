/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-record.h"

G_BEGIN_DECLS

/**
 * LimberDiaryKind:
 *
 * What there is to be looked at of what was done.
 */
typedef enum
{
  LIMBER_DIARY_SESSION,
  LIMBER_DIARY_RUN,
  LIMBER_DIARY_ACTIVITY,
} LimberDiaryKind;

/* Where a run is known from. */
typedef enum
{
  LIMBER_RUN_SOURCE_MANUAL,
  LIMBER_RUN_SOURCE_GPX,
  LIMBER_RUN_SOURCE_TCX,
  LIMBER_RUN_SOURCE_FIT,
} LimberRunSource;

typedef enum
{
  LIMBER_FELT_UNASKED,
  LIMBER_FELT_EASY,
  LIMBER_FELT_RIGHT,
  LIMBER_FELT_HARD,
} LimberFelt;

typedef enum
{
  LIMBER_ACTIVITY_YOGA,
  LIMBER_ACTIVITY_SWIMMING,
  LIMBER_ACTIVITY_CYCLING,
  LIMBER_ACTIVITY_WEIGHTS,
  LIMBER_ACTIVITY_PILATES,
  LIMBER_ACTIVITY_POOL,
  LIMBER_ACTIVITY_MASSAGE,
  LIMBER_ACTIVITY_OTHER,
  LIMBER_N_ACTIVITIES,
} LimberActivityKind;

/**
 * LimberRunRecord:
 *
 * A run, or a walk, as it is remembered. Like a session it belongs to the local date of its start.
 */
typedef struct
{
  char           *uuid;
  LimberRunSource source;
  gboolean        walk;
  gint64          started_us; /* UTC */
  guint32         local_date; /* Julian day of the start */
  char           *zone;       /* IANA name or offset */
  int             offset_s;   /* east of UTC at the start */
  gint64          length_us;  /* 0 when it was not said */
  gint64          distance_m; /* 0 when it was not said */
  int             pain;       /* the worst of it, 0 to 10, or -1 */
  int        morning; /* a #LimberMorning, as the check-in of the day after has it; read only */
  LimberFelt felt;
  char      *digest; /* (nullable): SHA-256 of the file it was read from, in hex */
  char      *note;   /* (nullable) */
} LimberRunRecord;

/* Something else that is good for the back, or for running. */
typedef struct
{
  char              *uuid;
  LimberActivityKind kind;
  gint64             started_us; /* UTC */
  guint32            local_date; /* Julian day of the start */
  char              *zone;
  int                offset_s;
  gint64             length_us; /* 0 when it was not said */
  char              *note;      /* (nullable) */
} LimberActivity;

/* Which of the fields of a session are meant. */
typedef enum
{
  LIMBER_EDIT_PAIN_BEFORE = 1 << 0,
  LIMBER_EDIT_PAIN_AFTER = 1 << 1,
  LIMBER_EDIT_EFFORT = 1 << 2,
  LIMBER_EDIT_NOTE = 1 << 3,
} LimberEditFields;

/**
 * LimberSessionEdit:
 * @fields: what is to be changed; the others are left as they are
 * @at_us: when it is changed, UTC
 *
 * What somebody said differently afterwards.
 */
typedef struct
{
  LimberEditFields fields;
  gint64           at_us;
  int              pain_before; /* 0 to 10, or -1: not answered */
  int              pain_after;
  int              effort;
  char            *note; /* (nullable): none */
} LimberSessionEdit;

/* What a field was before it was changed. */
typedef struct
{
  gint64           at_us;
  LimberEditFields field;  /* one of them */
  int              number; /* -1: not answered, or it is the note */
  char            *text;   /* (nullable): of the note */
} LimberEdited;

/**
 * LimberDiaryFilter:
 * @kinds: bits, 1 << #LimberDiaryKind
 * @routine_id: (nullable): only sessions of this routine
 * @context: (nullable): only sessions of this kind, "pre-run"
 * @day: only this Julian day and those that follow on it; 0 for all
 * @n_days: how many days that are; 0 for one
 * @by_hand: only sessions that were done away from the computer
 *
 * Which rows of the diary are wanted. Plain data that belongs to whoever asks.
 */
typedef struct
{
  guint    kinds;
  char    *routine_id;
  char    *context;
  guint32  day;
  guint    n_days;
  gboolean by_hand;
} LimberDiaryFilter;

#define LIMBER_DIARY_ALL                                                                           \
  ((1 << LIMBER_DIARY_SESSION) | (1 << LIMBER_DIARY_RUN) | (1 << LIMBER_DIARY_ACTIVITY))

/* Where a row stands: the newest come first, and nothing has the same place. */
typedef struct
{
  gint64          started_us;
  LimberDiaryKind kind;
  gint64          id;
} LimberDiaryKey;

/* A row of the diary, as a list shows it. */
typedef struct
{
  LimberDiaryKey    key;
  char             *uuid;
  guint32           local_date;
  int               offset_s;
  char             *name;    /* (nullable): of the routine */
  char             *context; /* (nullable) */
  LimberSource      source;
  LimberRecordState state;
  gboolean          rehearsal; /* at another pace than 1 */
  int               what;      /* a #LimberActivityKind; of a run, whether it was a walk */
  gint64            length_us; /* at work, or as it was said */
  gint64            planned_us;
  gint64            distance_m;
  int               pain_before;
  int               pain_after;
  gboolean          has_note;
} LimberDiaryRow;

/**
 * LimberDiaryIndex:
 * @n_rows: how many rows there are
 * @page_rows: how many of them to a page
 * @pages: (element-type LimberDiaryKey): the first of each page
 * @months: (element-type guint32): for each page the first of the month of the row before it, 0 for
 *   none, so that a page knows whether it begins with a new month
 *
 * How a diary lies in pages, each of which can be read without those before it.
 */
typedef struct
{
  guint   n_rows;
  guint   page_rows;
  GArray *pages;
  GArray *months;
} LimberDiaryIndex;

/**
 * LimberSessionWhole:
 * @work: (element-type LimberWork): in the order of the routine
 * @pauses: (element-type LimberPause): the oldest first
 * @entries: (element-type LimberEntry): the journal
 * @check_ins: (element-type LimberCheckInRecord): what was asked in it
 * @edited: (element-type LimberEdited): what was changed afterwards, the oldest first
 * @runs: (element-type LimberRunRecord): of the same day
 * @activities: (element-type LimberActivity): of the same day
 *
 * All there is about a session.
 */
typedef struct
{
  LimberRecord *record;
  GPtrArray    *work;
  GPtrArray    *pauses;
  GPtrArray    *entries;
  GPtrArray    *check_ins;
  GPtrArray    *edited;
  GPtrArray    *runs;
  GPtrArray    *activities;
} LimberSessionWhole;

LimberRunRecord *limber_run_record_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberRunRecord *limber_run_record_copy (const LimberRunRecord *self) G_GNUC_WARN_UNUSED_RESULT;
void             limber_run_record_free (LimberRunRecord *self);

LimberActivity *limber_activity_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberActivity *limber_activity_copy (const LimberActivity *self) G_GNUC_WARN_UNUSED_RESULT;
void            limber_activity_free (LimberActivity *self);

LimberSessionEdit      *
limber_session_edit_copy (const LimberSessionEdit *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_session_edit_free (LimberSessionEdit *self);
void limber_edited_free (LimberEdited *self);

LimberDiaryFilter      *
limber_diary_filter_copy (const LimberDiaryFilter *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_diary_filter_free (LimberDiaryFilter *self);
void limber_diary_row_free (LimberDiaryRow *self);

LimberDiaryIndex *limber_diary_index_new (guint page_rows) G_GNUC_WARN_UNUSED_RESULT;
void              limber_diary_index_free (LimberDiaryIndex *self);

void limber_session_whole_free (LimberSessionWhole *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberRunRecord, limber_run_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberActivity, limber_activity_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberSessionEdit, limber_session_edit_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberDiaryFilter, limber_diary_filter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberDiaryIndex, limber_diary_index_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberSessionWhole, limber_session_whole_free)

G_END_DECLS
