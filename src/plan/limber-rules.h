/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-routine.h"
#include "limber-finding.h"

G_BEGIN_DECLS

GPtrArray *limber_rules_check (const LimberRoutine *routine,
                               LimberExerciseLookup lookup,
                               gpointer             lookup_data,
                               gint64               total_us) G_GNUC_WARN_UNUSED_RESULT;
gboolean   limber_rules_is_prescribed (const LimberStep *step, const char *rule);

G_END_DECLS
