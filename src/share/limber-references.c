/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "share/limber-references.h"

static void
rewrite_member (JsonObject         *object,
                const char         *member,
                gboolean            is_routine,
                LimberReferenceFunc func,
                gpointer            user_data)
{
  JsonNode        *node = json_object_get_member (object, member);
  g_autofree char *before = NULL;
  const char      *after = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return;

  before = json_node_dup_string (node);
  after = func (before, is_routine, user_data);
  if (after != NULL && g_strcmp0 (before, after) != 0)
    json_object_set_string_member (object, member, after);
}

static JsonObject *
get_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* Of every object in a list. */
static void
rewrite_list (JsonObject *object, const char *list, LimberReferenceFunc func, gpointer user_data)
{
  JsonNode  *node = json_object_get_member (object, list);
  JsonArray *array
      = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *element = get_object (json_array_get_element (array, i));

      if (element != NULL)
        rewrite_member (element, "exercise", FALSE, func, user_data);
    }
}

/**
 * limber_references_rewrite:
 * @definition: an exercise or a routine, good or not
 * @func: (scope call): says what is to be referred to
 * @user_data: data for @func
 *
 * Goes through all that a definition refers to by an id. With a @func that returns what it is given
 * nothing changes.
 */
void
limber_references_rewrite (JsonNode *definition, LimberReferenceFunc func, gpointer user_data)
{
  static const char *const variants[] = { "easier", "harder" };
  JsonObject              *object = get_object (definition);
  JsonNode                *steps = object != NULL ? json_object_get_member (object, "steps") : NULL;

  if (object == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      JsonObject *variant = get_object (json_object_get_member (object, variants[i]));

      if (variant != NULL)
        rewrite_member (variant, "exercise", FALSE, func, user_data);
    }
  rewrite_member (object, "variant-of", TRUE, func, user_data);
  rewrite_list (object, "steps", func, user_data);
  if (steps == NULL || !JSON_NODE_HOLDS_ARRAY (steps))
    return;

  for (guint i = 0; i < json_array_get_length (json_node_get_array (steps)); i++)
    {
      JsonObject *step = get_object (json_array_get_element (json_node_get_array (steps), i));

      if (step != NULL)
        rewrite_list (step, "instead", func, user_data);
    }
}
