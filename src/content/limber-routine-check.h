/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-routine.h"

G_BEGIN_DECLS

void limber_routine_check (const LimberRoutine *routine,
                           LimberExerciseLookup lookup,
                           gpointer             lookup_data,
                           GPtrArray           *faults);

G_END_DECLS
