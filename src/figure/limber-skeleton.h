/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-body.h"
#include "figure/limber-vec.h"

G_BEGIN_DECLS

/**
 * LimberFrame:
 * @forward: where the front of the segment looks
 * @up: along the segment, towards the head
 * @right: to the figure's right
 *
 * How a segment is turned; three unit vectors at right angles, forward × up = right.
 */
typedef struct
{
  LimberVec forward;
  LimberVec up;
  LimberVec right;
} LimberFrame;

/**
 * LimberSkeletonLeg:
 * @ball: where the toes begin, on the sole
 * @toe: their tips, on the sole
 * @heel: hindmost of the heel, on the sole
 * @sole: where the sole looks, unit
 */
typedef struct
{
  LimberVec hip;
  LimberVec knee;
  LimberVec ankle;
  LimberVec heel;
  LimberVec ball;
  LimberVec toe;
  LimberVec sole;
} LimberSkeletonLeg;

/**
 * LimberSkeletonArm:
 * @fingers: tips of the fingers
 * @palm: where the palm looks, unit
 */
typedef struct
{
  LimberVec shoulder;
  LimberVec elbow;
  LimberVec wrist;
  LimberVec fingers;
  LimberVec palm;
} LimberSkeletonArm;

/**
 * LimberSkeleton:
 * @pelvis: middle between the centres of the hips
 * @neck: where the neck begins
 * @head: middle of the head
 * @lumbar_frame: of the segment from @waist to @chest
 * @chest_frame: of the segment from @chest to @neck
 * @leg: by #LimberBodySide
 * @arm: by #LimberBodySide
 *
 * A body whose joints all have their places: what is painted and checked.
 */
typedef struct
{
  LimberVec         pelvis;
  LimberVec         waist;
  LimberVec         chest;
  LimberVec         neck;
  LimberVec         head;
  LimberFrame       pelvis_frame;
  LimberFrame       lumbar_frame;
  LimberFrame       chest_frame;
  LimberFrame       neck_frame;
  LimberFrame       head_frame;
  LimberSkeletonLeg leg[LIMBER_N_BODY_SIDES];
  LimberSkeletonArm arm[LIMBER_N_BODY_SIDES];
} LimberSkeleton;

void limber_skeleton_mirror (const LimberSkeleton *skeleton, LimberSkeleton *mirrored);
void limber_skeleton_get_spine (const LimberSkeleton *skeleton,
                                double                part,
                                LimberVec            *place,
                                LimberFrame          *frame);
LimberVec
limber_skeleton_get_point (const LimberSkeleton *skeleton, LimberBodyPoint point, double *radius);
LimberVec limber_skeleton_get_point_along (const LimberSkeleton *skeleton,
                                           LimberBodyPoint       point,
                                           double                along,
                                           double               *radius);
double    limber_skeleton_get_extent (const LimberSkeleton *skeleton,
                                      LimberBodyPoint       point,
                                      double                along,
                                      LimberVec             towards);
double
limber_skeleton_get_floor_gap (const LimberSkeleton *skeleton, LimberBodyPoint point, double along);
const LimberBodyPoint *limber_skeleton_get_solids (guint *n_solids);

G_END_DECLS
