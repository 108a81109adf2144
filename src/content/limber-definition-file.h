/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "content/limber-fault.h"

G_BEGIN_DECLS

char *limber_definition_file_read (const char   *path,
                                   gsize         max_length,
                                   gsize        *length,
                                   LimberFault **fault) G_GNUC_WARN_UNUSED_RESULT;

JsonNode *limber_definition_text_parse (const char   *text,
                                        gsize         length,
                                        gsize         max_length,
                                        LimberFault **fault) G_GNUC_WARN_UNUSED_RESULT;

JsonNode *limber_definition_file_parse (const char   *path,
                                        gsize         max_length,
                                        LimberFault **fault) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
