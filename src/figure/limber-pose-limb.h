/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-frame.h"
#include "figure/limber-pose.h"

G_BEGIN_DECLS

/*
 * Solving one leg or arm of a body whose trunk is known.
 */

/**
 * LimberPoseSolver:
 * @pose: on the way from the first to the second
 * @part: how far on that way, 0 to 1
 * @skeleton: what is being solved
 */
typedef struct
{
  const LimberPose *pose[2];
  double            part;
  const LimberProp *props;
  guint             n_props;
  LimberSkeleton   *skeleton;
} LimberPoseSolver;

/**
 * LimberLimbPlan:
 * @frame: of the segment that the limb hangs on
 * @root: hip or shoulder
 * @outwards: 1 on the right, -1 on the left
 *
 * A limb before it is solved.
 */
typedef struct
{
  const LimberPoseSolver *solver;
  gboolean                is_arm;
  LimberBodySide          side;
  LimberFrame             frame;
  LimberVec               root;
  double                  outwards;
} LimberLimbPlan;

/**
 * LimberLimbBones:
 * @upper: of thigh or upper arm; up is towards the root
 * @lower: of shank or forearm
 *
 * A limb without its hand or foot.
 */
typedef struct
{
  LimberVec   middle;
  LimberVec   end;
  LimberFrame upper;
  LimberFrame lower;
} LimberLimbBones;

/* Where a reach ends: on what, how that is turned, and where the hand then points. */
typedef struct
{
  LimberVec place;
  LimberVec outward;
  LimberVec fingers;
} LimberHold;

/* How the angles of two poses are mixed: the shorter way round. */
static inline double
limber_pose_mix_angle (double from, double to, double part)
{
  double way = to - from;

  if (way > 180 || way < -180)
    way = remainder (way, 360);

  return from + way * part;
}

static inline const LimberReach *
limber_pose_get_reach (const LimberPose *pose, gboolean is_arm, LimberBodySide side)
{
  return is_arm ? &pose->arm[side].reach : &pose->leg[side].reach;
}

LimberLimbPlan
         limber_limb_plan (const LimberPoseSolver *solver, gboolean is_arm, LimberBodySide side);
gboolean limber_limb_solve (const LimberLimbPlan *plan, LimberLimbBones *limb);
void     limber_limb_bend (const LimberLimbPlan *plan, LimberLimbBones *limb);
void     limber_limb_get_hold (const LimberLimbPlan *plan, guint end, LimberHold *hold);
gboolean limber_limb_is_flat (const LimberLimbPlan *plan, guint end);

void limber_foot_solve (const LimberLimbPlan *plan, const LimberLimbBones *limb, gboolean grounded);
void limber_hand_solve (const LimberLimbPlan *plan, const LimberLimbBones *limb);

G_END_DECLS
