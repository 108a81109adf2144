/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-pose.h"

G_BEGIN_DECLS

void limber_pose_pass (const LimberPose *before,
                       const LimberPose *after,
                       gboolean          through_from,
                       gboolean          through_to,
                       double            part,
                       LimberPose       *from,
                       LimberPose       *to);

G_END_DECLS
