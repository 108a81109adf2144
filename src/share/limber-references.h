/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Called for every id of an exercise, or of a routine, that a definition refers to; what it returns is
 * written in its place. */
typedef const char *(*LimberReferenceFunc) (const char *id,
                                            gboolean    is_routine,
                                            gpointer    user_data);

void limber_references_rewrite (JsonNode *definition, LimberReferenceFunc func, gpointer user_data);

G_END_DECLS
