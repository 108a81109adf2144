/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-pose.h"

G_BEGIN_DECLS

/*
 * Bringing a point of a body to where it is pulled: what may turn for that, what has to stay, and
 * how far everything goes.
 */

#define LIMBER_GRIP_MAX_DIALS (16)

/* Angles of joints, those in pairs on either side. */
#define LIMBER_GRIP_N_JOINTS (LIMBER_N_JOINT_ANGLES + LIMBER_JOINT_LUMBAR_FLEX)

/**
 * LimberGripDial:
 * @offset: of a number of a #LimberPose that may change
 * @stiffness: how unwilling, by its own unit: of two ways the one with less of it is gone
 * @step: a small one
 *
 * A number that a pull may change.
 */
typedef struct
{
  gsize  offset;
  double stiffness;
  double step;
} LimberGripDial;

/**
 * LimberGripHold:
 * @point: what has to stay
 * @along: where along it
 * @place: where it is
 *
 * A point that rests on something and goes on to do so.
 */
typedef struct
{
  LimberBodyPoint point;
  double          along;
  LimberVec       place;
} LimberGripHold;

/**
 * LimberGripTask:
 * @start: where all begins, and what is kept as far as can be
 * @both: whether left and right stay alike
 * @copies: whether the limb of @side is copied to the other side, as its mirror image
 * @is_arm: whether that is an arm
 * @target: where @handle is pulled to
 * @loose: a direction in which it need not quite come there; all zero for none
 * @joint_slack: how far joints of @start are beyond their limits, degrees: no further is allowed
 * @floor_slack: the same of how deep solids are in the floor
 * @reach_slack: the same of how far limbs end from what they reach for
 * @depth_slack: the same of how deep parts of the body are in others and in props
 *
 * A pull at a body.
 */
typedef struct
{
  LimberPose        start;
  const LimberProp *props;
  guint             n_props;
  LimberBodyPoint   handle;
  gboolean          both;
  gboolean          copies;
  gboolean          is_arm;
  LimberBodySide    side;
  LimberVec         target;
  LimberVec         loose;
  LimberGripDial    dials[LIMBER_GRIP_MAX_DIALS];
  guint             n_dials;
  LimberGripHold    holds[LIMBER_POSE_MAX_CONTACTS];
  guint             n_holds;
  double            joint_slack[LIMBER_GRIP_N_JOINTS];
  double            floor_slack[LIMBER_N_BODY_POINTS];
  double            reach_slack[2 * LIMBER_N_BODY_SIDES];
  double            depth_slack;
} LimberGripTask;

/* What is pulled at by its end is a limb, what belongs to the trunk is not. */
static inline gboolean
limber_grip_is_end (LimberBodyPoint handle)
{
  return handle == LIMBER_BODY_POINT_LEFT_HAND || handle == LIMBER_BODY_POINT_RIGHT_HAND
         || handle == LIMBER_BODY_POINT_LEFT_ANKLE || handle == LIMBER_BODY_POINT_RIGHT_ANKLE;
}

static inline gboolean
limber_grip_is_trunk (LimberBodyPoint handle)
{
  return handle < LIMBER_BODY_POINT_LEFT_ELBOW;
}

void     limber_grip_task_allow (LimberGripTask *self, const LimberPose *pose);
void     limber_grip_task_copy_limb (const LimberGripTask *self, LimberPose *pose);
gboolean limber_grip_task_allows (const LimberGripTask *self, const LimberPose *pose);
double   limber_grip_task_get_miss (const LimberGripTask *self, const LimberPose *pose);
double   limber_grip_task_get_cost (const LimberGripTask *self, const LimberPose *pose);
void limber_grip_task_solve (const LimberGripTask *self, const LimberPose *from, LimberPose *pose);

G_END_DECLS
