/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "content/limber-dose.h"

G_BEGIN_DECLS

/* A cue to say in the course of a bout; at_us and at_fraction are negative when not stated. */
typedef struct
{
  char  *text;
  gint64 at_us;       /* from the beginning of the bout */
  double at_fraction; /* of the bout, 0 to 1 */
} LimberCueText;

/* An easier or harder way: another exercise, a way in words, or both. */
typedef struct
{
  char *exercise_id; /* (nullable) */
  char *text;        /* (nullable) */
} LimberVariant;

typedef struct
{
  guint    tag;  /* of LIMBER_WORDS_CAUTION */
  gboolean hard; /* excludes the exercise for whom it concerns; else a note and the easier way */
} LimberCaution;

/* Where an exercise does not belong, and why. */
typedef struct
{
  GArray *contexts; /* (element-type LimberContext) */
  char   *reason;   /* (nullable) */
} LimberNotFor;

typedef enum
{
  LIMBER_CHANGE_FROM_SET,
  LIMBER_CHANGE_FROM_REP,
  LIMBER_CHANGE_AT_FRACTION,
  LIMBER_CHANGE_AT_TIME,
} LimberChangeWhen;

/**
 * LimberChange:
 * @text: what to do differently, said at that moment: "Bend the rear knee"
 * @label: (nullable): shown beside the name while it applies: "rear knee bent"
 * @when: which of the following says when
 * @from: the set or repetition it begins with, counted from 1
 * @fraction: of the bout, 0 to 1
 * @at_us: from the beginning of the bout, microseconds
 * @muscles: (nullable) (element-type guint): what works from there on, of LIMBER_WORDS_MUSCLE
 *
 * Something that is done differently from a point on within a step.
 */
typedef struct
{
  char            *text;
  char            *label;
  LimberChangeWhen when;
  int              from;
  double           fraction;
  gint64           at_us;
  GArray          *muscles;
} LimberChange;

/**
 * LimberExercise:
 *
 * The body of an exercise, as its file says it; immutable once read, reference counted, safe to
 * hand to another thread. Lists are never %NULL unless marked nullable.
 */
typedef struct
{
  int            format; /* a newer one than ours is read as far as we understand it */
  char          *id;
  char          *name;    /* in the user's language for built-in exercises */
  char          *licence; /* (nullable): SPDX */
  char          *author;  /* (nullable) */
  GPtrArray     *aliases; /* (element-type utf8) */
  LimberKind     kind;
  LimberPosition position;
  LimberSides    sides;
  LimberSidePart side_part;
  char          *side_meaning; /* (nullable): "the kneeling leg" */
  GArray        *equipment;    /* (element-type LimberEquipment) */
  LimberDose    *dose;         /* complete */
  LimberDose    *opening;      /* (nullable): what to begin with in the first weeks */
  GArray        *primary;      /* (element-type guint): LIMBER_WORDS_MUSCLE */
  GArray        *secondary;    /* (element-type guint) */
  char          *benefit;      /* (nullable) */
  GPtrArray     *instructions; /* (element-type utf8) */
  GPtrArray     *cues;         /* (element-type LimberCueText) */
  char          *breathing;    /* (nullable) */
  LimberVariant *easier;       /* (nullable) */
  LimberVariant *harder;       /* (nullable) */
  GArray        *cautions;     /* (element-type LimberCaution) */
  GArray        *suits;        /* (element-type LimberContext) */
  LimberPreRun   pre_run;
  LimberFlare    flare;
  GPtrArray     *not_for; /* (element-type LimberNotFor) */
  GPtrArray     *changes; /* (element-type LimberChange) */
  int            sounds;  /* LimberSoundProfile, or -1: the routine's */
  GPtrArray     *sources; /* (element-type utf8): ids in sources.json */
  GPtrArray     *seeds;   /* (element-type utf8) */
  JsonNode      *figure;  /* (nullable): as the file has it; see limber_figure_new_for_exercise() */
} LimberExercise;

/**
 * LimberExerciseLookup:
 * @id: the id of an exercise
 * @data: what was handed over with the function
 *
 * Finds the body of an exercise.
 *
 * Returns: (transfer none) (nullable): the exercise, or %NULL if there is none of that id
 */
typedef const LimberExercise *(*LimberExerciseLookup) (const char *id, gpointer data);

LimberExercise *limber_exercise_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberExercise *limber_exercise_ref (LimberExercise *self);
void            limber_exercise_unref (LimberExercise *self);

LimberCueText *limber_cue_text_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberCueText *limber_cue_text_copy (const LimberCueText *self) G_GNUC_WARN_UNUSED_RESULT;
void           limber_cue_text_free (LimberCueText *self);
void           limber_variant_free (LimberVariant *self);
void           limber_not_for_free (LimberNotFor *self);
LimberChange  *limber_change_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberChange  *limber_change_copy (const LimberChange *self) G_GNUC_WARN_UNUSED_RESULT;
void           limber_change_free (LimberChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberExercise, limber_exercise_unref)

G_END_DECLS
