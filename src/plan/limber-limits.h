/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The traffic light of content and window, from free to shut. */
typedef enum
{
  LIMBER_LIGHT_GREEN,
  LIMBER_LIGHT_AMBER_HOLD, /* as last time, nothing more */
  LIMBER_LIGHT_AMBER,
  LIMBER_LIGHT_AMBER_DOWN, /* one step back */
  LIMBER_LIGHT_RED_AMBER,  /* pain that travels */
  LIMBER_LIGHT_RED,        /* a quiet day */
  LIMBER_LIGHT_RED_PLUS,   /* to be examined today */
  LIMBER_LIGHT_BLACK,      /* an emergency: locked */
} LimberLight;

/* Which routines are fit for today. */
typedef enum
{
  LIMBER_SCOPE_ANY,
  LIMBER_SCOPE_GENTLE, /* return-from-flare, low-back-relief */
  LIMBER_SCOPE_REST,   /* rest positions, easy breathing, walking */
  LIMBER_SCOPE_NONE,
} LimberScope;

typedef enum
{
  LIMBER_RUN_AS_PLANNED,
  LIMBER_RUN_SHORTER, /* run-walk, and shorter */
  LIMBER_RUN_NONE,
} LimberRunAdvice;

/**
 * LimberLimits:
 * @light: how serious it is
 * @scope: which routines are offered
 * @half_dose: one set of each step, strength dropped unless it is @gentle_strength, end-range items
 *   (hard marks) swapped
 * @gentle_strength: with @half_dose, strength stays, one set of it
 * @no_strength: strength is dropped
 * @no_hard: what has a hard mark for acute pain is swapped or dropped
 * @no_impact: hops and runs in place are swapped
 * @leg_symptoms: the caution "leg-symptoms" applies, whether or not somebody has set it
 * @no_step_up: nothing is made harder
 * @step_down: what was done last goes one level down for a week
 * @no_bending: what bends the back to its end is swapped, and bending stays small
 * @drop_cause: the exercise that brought sharp pain on is left out, and the rest of the day stays
 * @run: what to do about a run
 *
 * What today permits. Plain data, with nothing to free; all zero is a day without limits.
 */
typedef struct
{
  LimberLight     light;
  LimberScope     scope;
  gboolean        half_dose;
  gboolean        gentle_strength;
  gboolean        no_strength;
  gboolean        no_hard;
  gboolean        no_impact;
  gboolean        leg_symptoms;
  gboolean        no_step_up;
  gboolean        step_down;
  gboolean        no_bending;
  gboolean        drop_cause;
  LimberRunAdvice run;
} LimberLimits;

/* How much strength work is left, from all of it to none. */
typedef enum
{
  LIMBER_STRENGTH_ALL,
  LIMBER_STRENGTH_GENTLE, /* one set */
  LIMBER_STRENGTH_NONE,
} LimberStrength;

LimberStrength limber_limits_get_strength (const LimberLimits *self);

void     limber_limits_merge (LimberLimits *self, const LimberLimits *other);
gboolean limber_limits_is_as_strict (const LimberLimits *self, const LimberLimits *other);

G_END_DECLS
