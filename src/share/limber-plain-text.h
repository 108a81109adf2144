/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char     *limber_plain_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char     *limber_plain_text_cut (const char *text, guint max_chars) G_GNUC_WARN_UNUSED_RESULT;
char     *limber_plain_text_isolate (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char     *limber_plain_text_to_id (const char *text, const char *prefix) G_GNUC_WARN_UNUSED_RESULT;
char     *limber_plain_text_to_file_name (const char *text) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *limber_plain_text_clean_json (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
