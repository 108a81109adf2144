/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *limber_json_print (JsonNode *root, gsize *length) G_GNUC_WARN_UNUSED_RESULT;
void  limber_json_print_into (GString *out, JsonNode *node, guint depth, gboolean is_last);
void  limber_json_print_inline (GString *out, JsonNode *node);

G_END_DECLS
