/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-routine.h"
#include "content/limber-shape.h"

G_BEGIN_DECLS

extern const LimberShape limber_routine_shape;

G_END_DECLS
