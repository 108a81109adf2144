/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-shape.h"

G_BEGIN_DECLS

JsonObject *limber_shape_write (const LimberShape *shape,
                                gconstpointer      self,
                                JsonObject        *base) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
