/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "share/limber-import-foreign.h"

/*
 * Other collections come as a list of exercises, as one exercise alone, or as a page of an API whose
 * exercises are its "results".
 */

/**
 * limber_foreign_get:
 * @node: what somebody else's file says
 * @member: the name of a member
 *
 * Returns: (transfer none) (nullable): that member, if there is one and it is not null
 */
JsonNode *
limber_foreign_get (JsonNode *node, const char *member)
{
  JsonNode *value = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  value = json_object_get_member (json_node_get_object (node), member);

  return value != NULL && !JSON_NODE_HOLDS_NULL (value) ? value : NULL;
}

/**
 * limber_foreign_get_text:
 * @node: what somebody else's file says
 * @member: the name of a member
 *
 * Returns: (transfer none) (nullable): that member, if it is a text
 */
const char *
limber_foreign_get_text (JsonNode *node, const char *member)
{
  JsonNode *value = limber_foreign_get (node, member);

  return value != NULL && JSON_NODE_HOLDS_VALUE (value)
                 && json_node_get_value_type (value) == G_TYPE_STRING
             ? json_node_get_string (value)
             : NULL;
}

/**
 * limber_foreign_get_list:
 * @node: what somebody else's file says
 * @member: the name of a member
 *
 * Returns: (transfer none) (nullable): that member, if it is a list
 */
JsonArray *
limber_foreign_get_list (JsonNode *node, const char *member)
{
  JsonNode *value = limber_foreign_get (node, member);

  return value != NULL && JSON_NODE_HOLDS_ARRAY (value) ? json_node_get_array (value) : NULL;
}

/**
 * limber_foreign_add_texts:
 * @texts: (element-type utf8): to which they are added
 * @node: (nullable): a text, or a list with texts in it
 */
void
limber_foreign_add_texts (GPtrArray *texts, JsonNode *node)
{
  if (node == NULL)
    return;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    g_ptr_array_add (texts, json_node_dup_string (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      {
        JsonNode *element = json_array_get_element (json_node_get_array (node), i);

        if (JSON_NODE_HOLDS_VALUE (element) && json_node_get_value_type (element) == G_TYPE_STRING)
          g_ptr_array_add (texts, json_node_dup_string (element));
      }
}

static void
read_one (JsonNode *element, const char *language, LimberImportPlan *plan, guint source)
{
  g_autoptr (LimberForeign) foreign = NULL;

  if (limber_foreign_wger_is (element))
    foreign = limber_foreign_wger_read (element, language);
  else
    foreign = limber_foreign_fed_read (element);

  limber_import_plan_add_item (plan, limber_foreign_to_item (foreign, source));
}

static gboolean
is_foreign (JsonNode *node)
{
  return limber_foreign_wger_is (node) || limber_foreign_fed_is (node);
}

/* Whether a list is one of exercises shows by the first of them that looks like one; a broken one
 * does not make it another list. */
static gboolean
has_foreign (JsonArray *list)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    if (is_foreign (json_array_get_element (list, i)))
      return TRUE;

  return FALSE;
}

/**
 * limber_import_foreign_read:
 * @root: what a file says
 * @language: the user's language, "de"; of a collection in several it is chosen, or else English
 * @plan: to which it is added
 * @source: which of its files it is
 * @tick: (nullable) (scope call): told how far it has got; may stop it
 * @user_data: data for @tick
 *
 * Adds the exercises of another collection, if it is one that we know; of those that cannot be taken,
 * why.
 *
 * Returns: whether it is one
 */
gboolean
limber_import_foreign_read (JsonNode         *root,
                            const char       *language,
                            LimberImportPlan *plan,
                            guint             source,
                            LimberImportTick  tick,
                            gpointer          user_data)
{
  JsonArray *list = limber_foreign_get_list (root, "results");
  guint      n = 0;

  if (list == NULL && JSON_NODE_HOLDS_ARRAY (root))
    list = json_node_get_array (root);
  if (list == NULL && is_foreign (root))
    {
      read_one (root, language, plan, source);
      return TRUE;
    }
  if (list == NULL || !has_foreign (list))
    return FALSE;

  n = json_array_get_length (list);
  for (guint i = 0; i < n; i++)
    {
      read_one (json_array_get_element (list, i), language, plan, source);
      if (tick != NULL && !tick (i + 1, n, user_data))
        break;
    }

  return TRUE;
}
