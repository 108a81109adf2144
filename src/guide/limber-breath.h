/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-movement.h"
#include "session/limber-timeline.h"

G_BEGIN_DECLS

double limber_breath_at_work (const LimberDose *dose, const LimberMoment *moment);
double limber_breath_at_rest (const LimberDose *dose);
double limber_breath_at_beat (const LimberDose *dose, const LimberMovement *movement, double beat);

G_END_DECLS
