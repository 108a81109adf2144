/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/limber-timeline.h"

G_BEGIN_DECLS

gint64 limber_timeline_cues_get_lateness_us (LimberCueKind kind);
GArray *
limber_timeline_cues_build (GPtrArray *steps, GArray *phases, guint seed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
