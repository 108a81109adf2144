/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "figure/limber-movement.h"

G_BEGIN_DECLS

JsonNode *limber_figure_write (const LimberMovement *movement,
                               const char           *text,
                               JsonNode             *base) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
