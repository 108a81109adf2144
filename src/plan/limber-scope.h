/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-routine.h"
#include "limber-limits.h"

G_BEGIN_DECLS

gboolean    limber_scope_allows_routine (LimberScope scope, const LimberRoutine *routine);
gboolean    limber_scope_allows_exercise (LimberScope scope, const char *exercise_id);
const char *limber_scope_get_offer (const LimberLimits *limits);

G_END_DECLS
