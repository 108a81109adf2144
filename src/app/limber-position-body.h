/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-position-brush.h"

G_BEGIN_DECLS

void limber_body_paint (const LimberBrush *self);

G_END_DECLS
