/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

gunichar limber_json_unit (const char *digits);
char    *limber_json_unescape (const char *start, const char *end) G_GNUC_WARN_UNUSED_RESULT;
void     limber_json_append_unescaped (GString *out, const char *start, const char *end);

JsonNode *limber_json_build (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
