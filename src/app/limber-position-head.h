/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-position-brush.h"

G_BEGIN_DECLS

LimberVec limber_head_get_point (const LimberBrush *self, double gaze, double crown, double right);
void      limber_position_head_paint (const LimberBrush *self);

G_END_DECLS
