/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *limber_json_print_like (JsonNode *root, const char *text, JsonNode *before, gsize *length)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
