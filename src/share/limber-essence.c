/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "share/limber-shelf.h"

#include "content/limber-definition.h"
#include "content/limber-json-printer.h"

#include <string.h>

/*
 * Two definitions are the same if they say the same, whatever they are called by: an id is a name that
 * we may have given, and so are the number behind it and the one behind the title of a copy.
 */

/* Without the "-2" of a copy's id. */
static void
strip_id (JsonObject *object, const char *member)
{
  JsonNode        *node = object != NULL ? json_object_get_member (object, member) : NULL;
  g_autofree char *id = NULL;
  gsize            length = 0;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return;

  id = json_node_dup_string (node);
  for (length = strlen (id); length > 0 && g_ascii_isdigit (id[length - 1]); length--)
    ;
  if (length > 1 && id[length] != '\0' && id[length - 1] == '-')
    id[length - 1] = '\0';
  json_object_set_string_member (object, member, id);
}

/* Without the " (2)" of a copy's name. */
static void
strip_name (JsonObject *object)
{
  const char *name = json_object_get_string_member_with_default (object, "name", "");
  g_autoptr (GRegex) number = g_regex_new (" \\([0-9]+\\)$", G_REGEX_DOLLAR_ENDONLY, 0, NULL);
  g_autofree char *bare = g_regex_replace_literal (number, name, -1, 0, "", 0, NULL);

  json_object_set_string_member (object, "name", bare);
}

static JsonObject *
get_object (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static void
strip_exercise (JsonObject *object)
{
  strip_id (get_object (object, "easier"), "exercise");
  strip_id (get_object (object, "harder"), "exercise");
}

/* What a definition says, in the order of our format and without members we do not know. */
static JsonNode *
create_essence (JsonNode *node, gboolean is_routine)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (LimberExercise) exercise = NULL;
  g_autoptr (LimberRoutine) routine = NULL;

  if (is_routine)
    routine = limber_routine_from_json (node, NULL, FALSE, faults, NULL);
  else
    exercise = limber_exercise_from_json (node, NULL, FALSE, faults, NULL);
  if (faults->len > 0)
    return NULL;

  return is_routine ? limber_routine_to_json (routine, NULL)
                    : limber_exercise_to_json (exercise, NULL);
}

/**
 * limber_essence:
 * @node: a definition
 * @is_routine: whether it is a routine, rather than an exercise
 *
 * Returns: (transfer full) (nullable): what it says as a text to compare; %NULL if it is faulty
 */
char *
limber_essence (JsonNode *node, gboolean is_routine)
{
  g_autoptr (JsonNode) essence = create_essence (node, is_routine);
  JsonObject *object = NULL;

  if (essence == NULL)
    return NULL;

  object = json_node_get_object (essence);
  json_object_set_string_member (object, "id", "id");
  strip_name (object);
  if (!is_routine)
    strip_exercise (object);
  else
    strip_id (object, "variant-of");

  return limber_json_print (essence, NULL);
}
