/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-exercise.h"

G_BEGIN_DECLS

#define LIMBER_ROUTINE_DEFAULT_LEAD_IN_US (10 * G_USEC_PER_SEC)

typedef enum
{
  LIMBER_IF_CAUTION,     /* value: of LIMBER_WORDS_PROFILE */
  LIMBER_IF_MISSING,     /* value: LimberEquipment */
  LIMBER_IF_HAS,         /* value: LimberEquipment */
  LIMBER_IF_BELOW_LEVEL, /* value: 1 to 10, on the ladder if one is named */
  LIMBER_IF_FROM_LEVEL,
} LimberIf;

/* What a step gives way to, and when. */
typedef struct
{
  LimberIf    condition;
  guint       value;
  int         ladder;      /* LimberLadder, or -1 */
  gboolean    drop;        /* the step falls away */
  char       *exercise_id; /* (nullable): the one done instead */
  LimberDose *dose;        /* with what differs from that exercise's own */
} LimberInstead;

/* A safety rule's warning that was answered with "prescribed for me". */
typedef struct
{
  GPtrArray *rules; /* (element-type utf8): "R-HOLD" */
  char      *by;    /* (nullable) */
} LimberPrescribed;

/**
 * LimberStep:
 *
 * One step of a routine: an exercise, and what is done differently from its own dose.
 */
typedef struct
{
  char             *exercise_id;
  LimberDose       *dose;          /* states only what differs */
  gint64            transition_us; /* to get to the next step, or LIMBER_DOSE_UNSTATED */
  LimberSide        side;          /* a one-sided prescription; LIMBER_SIDE_NONE for both */
  char             *note;          /* (nullable) */
  char             *section;       /* (nullable): the heading that begins here */
  gboolean          optional;
  LimberDose       *minimum;       /* (nullable): the least when fitting to a time */
  GPtrArray        *instead;       /* (element-type LimberInstead) */
  int               question;      /* LimberQuestion asked afterwards, or -1 */
  char             *question_text; /* (nullable) */
  GPtrArray        *changes;       /* (element-type LimberChange): beside the exercise's own */
  GPtrArray        *cues;          /* (element-type LimberCueText) (nullable): in place of them */
  int               sounds;        /* LimberSoundProfile, or -1 */
  LimberPrescribed *prescribed;    /* (nullable) */
} LimberStep;

/**
 * LimberRoutine:
 *
 * The body of a routine, as its file says it; immutable once read, reference counted.
 */
typedef struct
{
  int                format;
  char              *id;
  char              *name;
  char              *licence; /* (nullable) */
  char              *author;  /* (nullable) */
  LimberContext      context;
  char              *goal;            /* (nullable) */
  char              *frequency;       /* (nullable) */
  double             nominal_minutes; /* 0 when not stated */
  int                order;           /* place in lists; G_MAXINT when not stated */
  char              *variant_of;      /* (nullable): the id of the routine it is a version of */
  char              *variant;         /* (nullable): "Short" */
  gint64             lead_in_us;
  LimberSoundProfile sounds;
  GPtrArray         *steps; /* (element-type LimberStep) */
} LimberRoutine;

LimberRoutine *limber_routine_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberRoutine *limber_routine_ref (LimberRoutine *self);
void           limber_routine_unref (LimberRoutine *self);

LimberStep    *limber_step_new (const char *exercise_id) G_GNUC_WARN_UNUSED_RESULT;
LimberStep    *limber_step_copy (const LimberStep *self) G_GNUC_WARN_UNUSED_RESULT;
LimberStep    *limber_step_ref (LimberStep *self);
void           limber_step_free (LimberStep *self);
LimberInstead *limber_instead_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberInstead *limber_instead_copy (const LimberInstead *self) G_GNUC_WARN_UNUSED_RESULT;
void           limber_instead_free (LimberInstead *self);

LimberPrescribed *limber_prescribed_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberPrescribed *limber_prescribed_copy (const LimberPrescribed *self) G_GNUC_WARN_UNUSED_RESULT;
void              limber_prescribed_free (LimberPrescribed *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberRoutine, limber_routine_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberStep, limber_step_free)

G_END_DECLS
