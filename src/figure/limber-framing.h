/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-camera.h"
#include "figure/limber-movement.h"

G_BEGIN_DECLS

void limber_frame_movement (const LimberMovement *movement,
                            LimberBodySide        side,
                            double                yaw,
                            double                pitch,
                            double                width,
                            double                height,
                            LimberCamera         *camera);

G_END_DECLS
