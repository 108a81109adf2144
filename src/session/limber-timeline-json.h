/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "session/limber-timeline.h"

G_BEGIN_DECLS

JsonNode       *limber_timeline_to_json (LimberTimeline *self) G_GNUC_WARN_UNUSED_RESULT;
LimberTimeline *limber_timeline_from_json (JsonNode            *root,
                                           LimberRoutine       *routine,
                                           LimberExerciseLookup lookup,
                                           gpointer             lookup_data,
                                           GError             **error) G_GNUC_WARN_UNUSED_RESULT;

const char *limber_phase_kind_get_id (LimberPhaseKind kind);
const char *limber_cue_kind_get_id (LimberCueKind kind);

G_END_DECLS
