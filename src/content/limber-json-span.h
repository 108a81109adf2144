/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LimberJsonSpan:
 * @start: where the value begins, bytes
 * @end: where it ends
 * @name_start: of a member, where its name begins; else @start
 * @name: (nullable): of a member, its name
 * @node: the value
 * @children: (element-type LimberJsonSpan): members or elements, as they follow one another
 *
 * Where a value stands in a text.
 */
typedef struct
{
  gsize      start;
  gsize      end;
  gsize      name_start;
  char      *name;
  JsonNode  *node;
  GPtrArray *children;
} LimberJsonSpan;

LimberJsonSpan *limber_json_span_new (const char *text, JsonNode *root) G_GNUC_WARN_UNUSED_RESULT;
void            limber_json_span_free (LimberJsonSpan *self);

gboolean limber_json_is_same (JsonNode *a, JsonNode *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberJsonSpan, limber_json_span_free)

G_END_DECLS
