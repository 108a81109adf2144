/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-pose.h"

G_BEGIN_DECLS

#define LIMBER_MOVEMENT_MAX_KEYS (6)
#define LIMBER_MOVEMENT_MAX_PROPS (6)
#define LIMBER_KEY_NAME_SIZE (48)

/* What a breath lifts where nothing else is said, and the most, body heights. */
#define LIMBER_BREATH_LIFT (0.004)
#define LIMBER_BREATH_LIFT_MOST (0.028)

/**
 * LimberLoop:
 * @LIMBER_LOOP_HOLD: into the last pose, where one stays and breathes
 * @LIMBER_LOOP_CYCLE: from pose to pose and back to the first
 * @LIMBER_LOOP_ALTERNATE: the same, every other time mirrored
 *
 * How a movement goes on.
 */
typedef enum
{
  LIMBER_LOOP_HOLD,
  LIMBER_LOOP_CYCLE,
  LIMBER_LOOP_ALTERNATE,
} LimberLoop;

/**
 * LimberEase:
 * @LIMBER_EASE_SMOOTH: from rest to rest, as a calm hand moves
 * @LIMBER_EASE_LINEAR: at one speed
 * @LIMBER_EASE_SWING: like a pendulum, which does not stay where it turns; among three keyframes or
 *   more that all swing one goes round without a halt
 *
 * How the way into a pose is spread over its time.
 */
typedef enum
{
  LIMBER_EASE_SMOOTH,
  LIMBER_EASE_LINEAR,
  LIMBER_EASE_SWING,
} LimberEase;

/**
 * LimberKeyframe:
 * @pose: how the body is held
 * @name: for people, translated by who shows it
 * @segment: name of the part of the tempo at whose end the pose is reached; empty for none
 * @seconds: the way into it from the keyframe before (into the first one: from the last)
 * @stay: seconds it is held
 * @ease: how the way into it goes
 *
 * A pose and its time.
 */
typedef struct
{
  LimberPose pose;
  char       name[LIMBER_KEY_NAME_SIZE];
  char       segment[LIMBER_KEY_NAME_SIZE];
  double     seconds;
  double     stay;
  LimberEase ease;
} LimberKeyframe;

/**
 * LimberMovement:
 * @loop: how it goes on
 * @keys: the poses, written for the right side
 * @n_keys: how many, at least one
 * @props: what stands about
 * @n_props: how many
 * @breath_lift: body heights that chest and belly go up and down with the breath
 * @yaw: of the camera, see #LimberCamera
 * @pitch: of the camera
 *
 * What a figure does.
 */
typedef struct
{
  LimberLoop     loop;
  LimberKeyframe keys[LIMBER_MOVEMENT_MAX_KEYS];
  guint          n_keys;
  LimberProp     props[LIMBER_MOVEMENT_MAX_PROPS];
  guint          n_props;
  double         breath_lift;
  double         yaw;
  double         pitch;
} LimberMovement;

/**
 * LimberMovementSegment:
 * @name: (nullable): what it is called
 * @seconds: how long it takes
 *
 * A part of the tempo of one repetition.
 */
typedef struct
{
  const char *name;
  double      seconds;
} LimberMovementSegment;

LimberMissed limber_movement_solve (const LimberMovement *self,
                                    double                beat,
                                    LimberBodySide        side,
                                    LimberSkeleton       *skeleton);

double limber_movement_get_last_beat (const LimberMovement *self);
double limber_movement_get_effort (const LimberMovement *self, double beat);
double limber_movement_get_telling_beat (const LimberMovement *self);
double limber_movement_get_seconds (const LimberMovement *self);
double limber_movement_beat_at (const LimberMovement *self, double seconds);
double limber_movement_beat_for_hold (const LimberMovement *self, double elapsed, double remaining);
double limber_movement_beat_for_rep_hold (const LimberMovement *self,
                                          double                hold,
                                          double                gap,
                                          double                elapsed);
double limber_movement_beat_for_segments (const LimberMovement        *movement,
                                          const LimberMovementSegment *segments,
                                          guint                        n_segments,
                                          guint                        segment,
                                          double                       part);

G_END_DECLS
