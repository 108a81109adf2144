/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The fixed words of the definitions. The order of each list is the order of the enumeration; the
 * kebab-case id is what stands in the files, the label is what people read, in their language.
 */

typedef enum
{
  LIMBER_KIND_DYNAMIC,
  LIMBER_KIND_MOBILITY,
  LIMBER_KIND_STATIC_STRETCH,
  LIMBER_KIND_STRENGTH_REPS,
  LIMBER_KIND_STRENGTH_HOLD,
  LIMBER_KIND_BREATHING,
  LIMBER_KIND_SELF_MASSAGE,
} LimberKind;

typedef enum
{
  LIMBER_POSITION_STANDING,
  LIMBER_POSITION_SEATED,
  LIMBER_POSITION_KNEELING,
  LIMBER_POSITION_HALF_KNEELING,
  LIMBER_POSITION_QUADRUPED,
  LIMBER_POSITION_PRONE,
  LIMBER_POSITION_SUPINE,
  LIMBER_POSITION_SIDE_LYING,
} LimberPosition;

/**
 * LimberSides:
 * @LIMBER_SIDES_BOTH: both sides work at once, or there are none
 * @LIMBER_SIDES_PER_SIDE: full time on one side, then on the other
 * @LIMBER_SIDES_ALTERNATING: the sides take turns within one bout
 */
typedef enum
{
  LIMBER_SIDES_BOTH,
  LIMBER_SIDES_PER_SIDE,
  LIMBER_SIDES_ALTERNATING,
} LimberSides;

/**
 * LimberSide:
 *
 * Which side of the body a bout works. %LIMBER_SIDE_NONE stands for both at once, or neither.
 */
typedef enum
{
  LIMBER_SIDE_NONE,
  LIMBER_SIDE_LEFT,
  LIMBER_SIDE_RIGHT,
} LimberSide;

/**
 * LimberSidePart:
 *
 * What the badge and the voice call a side: "left leg", "left arm", "left side".
 */
typedef enum
{
  LIMBER_SIDE_PART_LEG,
  LIMBER_SIDE_PART_ARM,
  LIMBER_SIDE_PART_SIDE,
} LimberSidePart;

/**
 * LimberContext:
 *
 * When a routine is done, and what an exercise suits. %LIMBER_CONTEXT_FLARE and
 * %LIMBER_CONTEXT_MORNING (the first hour after getting up) are no phases that an exercise lists as
 * suitable; %LIMBER_CONTEXT_MORNING is none that a routine has.
 */
typedef enum
{
  LIMBER_CONTEXT_PRE_RUN,
  LIMBER_CONTEXT_POST_RUN,
  LIMBER_CONTEXT_REST_DAY,
  LIMBER_CONTEXT_DESK_BREAK,
  LIMBER_CONTEXT_FLARE,
  LIMBER_CONTEXT_MORNING,
} LimberContext;

typedef enum
{
  LIMBER_PRE_RUN_NO,
  LIMBER_PRE_RUN_LIGHT, /* at most 10 repetitions, one set */
  LIMBER_PRE_RUN_SHORT, /* a static hold of at most 20 s, once */
  LIMBER_PRE_RUN_YES,
} LimberPreRun;

typedef enum
{
  LIMBER_FLARE_NO,
  LIMBER_FLARE_IF_EASES,
  LIMBER_FLARE_YES,
} LimberFlare;

typedef enum
{
  LIMBER_BREATH_FREE,
  LIMBER_BREATH_IN,
  LIMBER_BREATH_OUT,
  LIMBER_BREATH_HOLD,
} LimberBreath;

typedef enum
{
  LIMBER_SOUND_PROFILE_FULL,
  LIMBER_SOUND_PROFILE_CALM,  /* no half-way cue, quieter ticks */
  LIMBER_SOUND_PROFILE_TICKS, /* ticks and the start only */
  LIMBER_SOUND_PROFILE_SILENT,
} LimberSoundProfile;

typedef enum
{
  LIMBER_EQUIPMENT_MAT,
  LIMBER_EQUIPMENT_WALL,
  LIMBER_EQUIPMENT_CHAIR,
  LIMBER_EQUIPMENT_FOAM_ROLLER,
  LIMBER_EQUIPMENT_STRAP,
  LIMBER_EQUIPMENT_STABILITY_BALL,
  LIMBER_EQUIPMENT_DOOR_FRAME,
} LimberEquipment;

typedef enum
{
  LIMBER_LADDER_STRETCH,
  LIMBER_LADDER_HOLD,
  LIMBER_LADDER_PLANK,
  LIMBER_LADDER_REPS,
  LIMBER_LADDER_BACK_EXTENSION,
} LimberLadder;

/**
 * LimberTipPlace:
 * @LIMBER_TIP_PLACE_BEFORE_RUN: with a warm-up
 * @LIMBER_TIP_PLACE_AFTER_RUN: with what follows a run
 * @LIMBER_TIP_PLACE_STRENGTH: with a routine that strengthens
 * @LIMBER_TIP_PLACE_DESK: with breaks at the desk
 * @LIMBER_TIP_PLACE_PAIN: where the back is sore
 * @LIMBER_TIP_PLACE_STAYING_PAIN: where pain has stayed for weeks
 * @LIMBER_TIP_PLACE_BACK: where somebody says what their back is like
 * @LIMBER_TIP_PLACE_RUN_LOG: where a run is written down
 *
 * Where a tip applies.
 */
typedef enum
{
  LIMBER_TIP_PLACE_BEFORE_RUN,
  LIMBER_TIP_PLACE_AFTER_RUN,
  LIMBER_TIP_PLACE_STRENGTH,
  LIMBER_TIP_PLACE_DESK,
  LIMBER_TIP_PLACE_PAIN,
  LIMBER_TIP_PLACE_STAYING_PAIN,
  LIMBER_TIP_PLACE_BACK,
  LIMBER_TIP_PLACE_RUN_LOG,
} LimberTipPlace;

/* The questions that may follow a step. */
typedef enum
{
  LIMBER_QUESTION_DIRECTION, /* easier, same, worse, or moved into the leg */
} LimberQuestion;

/* What a LimberWords list enumerates; see limber_words_get(). */
typedef enum
{
  LIMBER_WORDS_KIND,
  LIMBER_WORDS_POSITION,
  LIMBER_WORDS_SIDES,
  LIMBER_WORDS_SIDE, /* "both", "left", "right" */
  LIMBER_WORDS_SIDE_PART,
  LIMBER_WORDS_CONTEXT,
  LIMBER_WORDS_PRE_RUN,
  LIMBER_WORDS_FLARE,
  LIMBER_WORDS_BREATH,
  LIMBER_WORDS_SOUND_PROFILE,
  LIMBER_WORDS_EQUIPMENT,
  LIMBER_WORDS_MUSCLE,  /* 23, in the order of the content's fixed vocabulary */
  LIMBER_WORDS_CAUTION, /* 22 tags */
  LIMBER_WORDS_PROFILE, /* 14 own cautions a user can have, "flexion-sensitive" ... */
  LIMBER_WORDS_LADDER,
  LIMBER_WORDS_QUESTION,
  LIMBER_WORDS_TIP_PLACE,
} LimberWords;

guint       limber_words_get_n (LimberWords words);
const char *limber_words_get_id (LimberWords words, guint value);
const char *limber_words_get_label (LimberWords words, guint value);
gboolean    limber_words_find (LimberWords words, const char *id, guint *value);

gboolean    limber_position_is_floor (LimberPosition position);
LimberSide  limber_side_opposite (LimberSide side);
const char *limber_equipment_get_substitute (LimberEquipment equipment);

G_END_DECLS
