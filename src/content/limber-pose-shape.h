/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-limb-shape.h"

G_BEGIN_DECLS

/* Both are read into a #LimberPoseReading. */
extern const LimberShape limber_pose_shape;
extern const LimberShape limber_keyframe_shape;

G_END_DECLS
