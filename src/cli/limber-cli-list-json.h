/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-library.h"
#include "session/limber-timeline.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

LimberTimeline *limber_cli_list_compile (LimberLibrary *library,
                                         LimberItem    *item) G_GNUC_WARN_UNUSED_RESULT;
guint           limber_cli_list_equipment (LimberTimeline *timeline);
JsonNode       *limber_cli_list_to_json (LimberLibrary *library,
                                         gboolean       routines,
                                         gboolean       exercises) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
