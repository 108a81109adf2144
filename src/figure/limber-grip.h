/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-camera.h"
#include "figure/limber-grip-task.h"

G_BEGIN_DECLS

/* What a body is taken hold of by. */
#define LIMBER_GRIP_N_HANDLES (15)

/**
 * LimberGrip:
 * @task: what is pulled at, and what holds it
 * @origin: where the handle was when it was taken hold of
 * @pulled: whether it was pulled at yet
 * @before: the pose it had then
 * @pose: what has come of it
 *
 * A body that is taken hold of at one point, until it is let go. Plain data; to let go is to forget
 * it. What comes of a pull depends on where one pulls to and not on the way there: who goes back to
 * where they began has the pose they began with.
 */
typedef struct
{
  LimberGripTask task;
  LimberVec      origin;
  gboolean       pulled;
  LimberPose     before;
  LimberPose     pose;
} LimberGrip;

const LimberBodyPoint *limber_grip_get_handles (void);
gboolean               limber_grip_pick (const LimberSkeleton *skeleton,
                                         const LimberCamera   *camera,
                                         double                x,
                                         double                y,
                                         double                radius,
                                         LimberBodyPoint      *handle);
gboolean
limber_grip_is_symmetrical (const LimberPose *pose, const LimberProp *props, guint n_props);

void   limber_grip_take (LimberGrip       *self,
                         const LimberPose *pose,
                         const LimberProp *props,
                         guint             n_props,
                         LimberBodyPoint   handle,
                         gboolean          both);
double limber_grip_pull (LimberGrip *self, LimberVec target, LimberVec loose);

G_END_DECLS
