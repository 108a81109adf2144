/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-skeleton.h"

G_BEGIN_DECLS

gboolean limber_joints_get_angle (const LimberSkeleton *skeleton,
                                  LimberJointAngle      angle,
                                  LimberBodySide        side,
                                  double               *degrees);
void     limber_joints_get_limits (const LimberSkeleton *skeleton,
                                   LimberJointAngle      angle,
                                   LimberBodySide        side,
                                   double               *least,
                                   double               *most);
double   limber_joints_get_excess (const LimberSkeleton *skeleton,
                                   LimberJointAngle      angle,
                                   LimberBodySide        side,
                                   double               *degrees,
                                   double               *limit);

G_END_DECLS
