/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-position-brush.h"

G_BEGIN_DECLS

void limber_ground_get_reach (const LimberFigure *figure, double *from, double *to);
void limber_ground_paint_mat (const LimberBrush *self);
void limber_ground_paint_shadow (const LimberBrush *self);
void limber_ground_paint_chair (const LimberBrush *self);

G_END_DECLS
