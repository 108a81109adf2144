/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "content/limber-json-span.h"

#include "content/limber-json-text.h"
#include "content/limber-shape.h"

#include <string.h>

/* Goes through text that the guard has let through, so that nothing can be wrong with it. */
typedef struct
{
  const char *text;
  const char *at;
} Look;

static void
skip_blanks (Look *self)
{
  self->at += strspn (self->at, " \t\r\n");
}

static void
skip_string (Look *self)
{
  for (self->at++; *self->at != '"'; self->at++)
    if (*self->at == '\\')
      self->at++;
  self->at++;
}

static char *
read_name (Look *self)
{
  const char *start = self->at + 1;

  skip_string (self);

  return limber_json_unescape (start, self->at - 1);
}

static JsonNode *
get_child (JsonNode *node, const char *name, guint index)
{
  return name != NULL ? json_object_get_member (json_node_get_object (node), name)
                      : json_array_get_element (json_node_get_array (node), index);
}

static void look_at (Look *self, LimberJsonSpan *span);

static LimberJsonSpan *
new_span (JsonNode *node)
{
  LimberJsonSpan *self = g_new0 (LimberJsonSpan, 1);

  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_json_span_free);
  self->node = node;

  return self;
}

static void
look_within (Look *self, LimberJsonSpan *span)
{
  gboolean is_object = JSON_NODE_HOLDS_OBJECT (span->node);

  for (self->at++; skip_blanks (self), *self->at != (is_object ? '}' : ']');)
    {
      gsize           name_start = (gsize) (self->at - self->text);
      char           *name = is_object ? read_name (self) : NULL;
      LimberJsonSpan *child = new_span (get_child (span->node, name, span->children->len));

      child->name_start = name_start;
      child->name = name;
      g_ptr_array_add (span->children, child);
      if (is_object)
        self->at = strchr (self->at, ':') + 1;
      skip_blanks (self);
      look_at (self, child);
      skip_blanks (self);
      if (*self->at == ',')
        self->at++;
    }
  self->at++;
}

/* Goes down as deep as the definition is nested, which the guard has bounded. */
static void
look_at (Look *self, LimberJsonSpan *span)
{
  span->start = (gsize) (self->at - self->text);
  if (*self->at == '"')
    skip_string (self);
  else if (*self->at == '{' || *self->at == '[')
    look_within (self, span);
  else
    self->at += strcspn (self->at, ",]} \t\r\n");
  span->end = (gsize) (self->at - self->text);
}

/**
 * limber_json_span_new:
 * @text: JSON within our bounds
 * @root: what it says; outlives the span
 *
 * Returns: (transfer full): where everything stands in it
 */
LimberJsonSpan *
limber_json_span_new (const char *text, JsonNode *root)
{
  LimberJsonSpan *self = new_span (root);
  Look            look = { text, text };

  skip_blanks (&look);
  look_at (&look, self);

  return self;
}

/**
 * limber_json_span_free:
 * @self: (transfer full): where something stands
 */
void
limber_json_span_free (LimberJsonSpan *self)
{
  g_ptr_array_unref (self->children);
  g_free (self->name);
  g_free (self);
}

static gboolean
is_same_object (JsonObject *a, JsonObject *b)
{
  JsonObjectIter iter;
  const char    *name = NULL;
  JsonNode      *node = NULL;

  if (json_object_get_size (a) != json_object_get_size (b))
    return FALSE;

  json_object_iter_init (&iter, a);
  while (json_object_iter_next (&iter, &name, &node))
    {
      JsonNode *other = json_object_get_member (b, name);

      if (other == NULL || !limber_json_is_same (node, other))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_same_list (JsonArray *a, JsonArray *b)
{
  if (json_array_get_length (a) != json_array_get_length (b))
    return FALSE;

  for (guint i = 0; i < json_array_get_length (a); i++)
    if (!limber_json_is_same (json_array_get_element (a, i), json_array_get_element (b, i)))
      return FALSE;

  return TRUE;
}

/**
 * limber_json_is_same:
 * @a: JSON
 * @b: JSON
 *
 * Returns: whether both mean the same; 10 and 10.0 do, and the order of members means nothing
 */
gboolean
limber_json_is_same (JsonNode *a, JsonNode *b)
{
  double first = 0.0;
  double second = 0.0;

  if (JSON_NODE_TYPE (a) != JSON_NODE_TYPE (b))
    return FALSE;

  if (JSON_NODE_HOLDS_OBJECT (a))
    return is_same_object (json_node_get_object (a), json_node_get_object (b));
  if (JSON_NODE_HOLDS_ARRAY (a))
    return is_same_list (json_node_get_array (a), json_node_get_array (b));
  if (limber_json_get_number (a, &first) && limber_json_get_number (b, &second))
    return first == second;

  return json_node_equal (a, b);
}
