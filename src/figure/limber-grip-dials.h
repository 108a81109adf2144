/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-grip-task.h"

G_BEGIN_DECLS

/*
 * What may turn when a body is pulled at one point of it.
 */

void limber_grip_set_dials (LimberGripTask *task, gboolean both);
void limber_grip_set_dials_on_floor (LimberGripTask *task);
void limber_grip_say_pole (LimberGripTask *task);
void limber_grip_say_toes (LimberGripTask *task);

G_END_DECLS
