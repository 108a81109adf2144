/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* When somebody is asked. */
typedef enum
{
  LIMBER_CHECK_IN_BEFORE, /* a session, or on its own */
  LIMBER_CHECK_IN_DURING, /* "this hurts" */
  LIMBER_CHECK_IN_AFTER,  /* a session */
} LimberCheckInWhen;

/* The answers to each question stand from the mildest to the worst; what was not asked comes first. */

/* Burning and sharp are both worse than an ache. Neither is worse than the other: a mild sharp pain
 * costs an exercise and a mild burning one asks for a gentler plan, while a strong sharp one costs the
 * day. */
typedef enum
{
  LIMBER_PAIN_KIND_UNASKED,
  LIMBER_PAIN_KIND_ACHE,    /* stiff or aching */
  LIMBER_PAIN_KIND_BURNING, /* burning or electric */
  LIMBER_PAIN_KIND_SHARP,
} LimberPainKind;

typedef enum
{
  LIMBER_PAIN_PLACE_UNASKED,
  LIMBER_PAIN_PLACE_BACK,
  LIMBER_PAIN_PLACE_THIGH, /* buttock or thigh */
  LIMBER_PAIN_PLACE_BELOW_KNEE,
} LimberPainPlace;

/* This morning, compared with before the session that was the last one. */
typedef enum
{
  LIMBER_MORNING_UNASKED,
  LIMBER_MORNING_SAME, /* or better */
  LIMBER_MORNING_LITTLE_MORE,
  LIMBER_MORNING_CLEARLY_MORE,
} LimberMorning;

/* What a movement did to the back; the direction finder asks it after a step. */
typedef enum
{
  LIMBER_EFFECT_UNASKED,
  LIMBER_EFFECT_EASIER,
  LIMBER_EFFECT_SAME,
  LIMBER_EFFECT_WORSE,
  LIMBER_EFFECT_INTO_LEG,
} LimberEffect;

/**
 * LimberCheckIn:
 * @when: when it was asked
 * @at_us: when it was answered, UTC microseconds
 * @pain: 0 to 10, or -1 when it was not asked
 * @kind: what it is like
 * @place: where it is
 * @neuro: there is new numbness, tingling or weakness; "not sure" counts
 * @fresh: the pain, or where it goes, is new
 * @morning: the morning after the last session
 *
 * How the back is, as somebody answered it. Plain data, with nothing to free.
 */
typedef struct
{
  LimberCheckInWhen when;
  gint64            at_us;
  int               pain;
  LimberPainKind    kind;
  LimberPainPlace   place;
  gboolean          neuro;
  gboolean          fresh;
  LimberMorning     morning;
} LimberCheckIn;

#define LIMBER_CHECK_IN_INIT ((LimberCheckIn){ .pain = -1 })

G_END_DECLS
