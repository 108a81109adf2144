/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-grip-task.h"

G_BEGIN_DECLS

/*
 * Where to begin to look for the pose that a pull leads to.
 */

void limber_grip_guess (const LimberGripTask *task, LimberVec way, LimberPose *pose);
void limber_grip_guess_anew (const LimberGripTask *task, LimberVec way, LimberPose *best);

G_END_DECLS
