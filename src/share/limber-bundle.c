/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "limber-config.h"

#include "share/limber-bundle.h"

#include "content/limber-fault.h"
#include "content/limber-shape.h"
#include "share/limber-plain-text.h"
#include "share/limber-references.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BUNDLE_FORMAT 1
#define MAX_ID_CHARS 64

/* Reading a bundle: what a file calls its exercises and routines may be no id at all, but it refers to
 * them all the same. */
typedef struct
{
  LimberImportPlan *plan;
  guint             source;
  GHashTable       *ids[2]; /* (element-type utf8 utf8): what stands there, and the id made of it */
} Bundle;

static JsonNode *
get_member (JsonNode *node, const char *member)
{
  return JSON_NODE_HOLDS_OBJECT (node)
             ? json_object_get_member (json_node_get_object (node), member)
             : NULL;
}

static const char *
get_text (JsonNode *node, const char *member)
{
  JsonNode *value = get_member (node, member);

  if (value == NULL || !JSON_NODE_HOLDS_VALUE (value)
      || json_node_get_value_type (value) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (value);
}

static gboolean
is_id (const char *text)
{
  gsize length = strlen (text);

  return length >= 1 && length <= MAX_ID_CHARS
         && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

static void
fail (Bundle *self, const char *path, JsonNode *node, const char *expected)
{
  g_autofree char *found = node != NULL ? limber_json_describe (node) : g_strdup (_ ("nothing"));
  g_autofree char *message = g_strdup_printf (_ ("%s: %s, expected %s"), path, found, expected);

  limber_import_plan_fail_source (self->plan, self->source, message);
}

/* Gives an id to what has none, or one that is no good. */
static void
name_it (Bundle *self, JsonNode *node, gboolean is_routine)
{
  GHashTable      *ids = self->ids[is_routine ? 1 : 0];
  const char      *before = get_text (node, "id");
  const char      *name = get_text (node, "name");
  g_autofree char *made = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node) || (before != NULL && is_id (before)))
    return;

  made = limber_plain_text_to_id (name != NULL && *name != '\0' ? name : "", "");
  if (before != NULL)
    g_hash_table_insert (ids, g_strdup (before), g_strdup (made));
  json_object_set_string_member (json_node_get_object (node), "id", made);
}

static const char *
find_id_cb (const char *id, gboolean is_routine, gpointer user_data)
{
  Bundle     *self = user_data;
  const char *made = g_hash_table_lookup (self->ids[is_routine ? 1 : 0], id);

  return made != NULL ? made : id;
}

static void
add (Bundle *self, JsonNode *node, gboolean is_routine)
{
  LimberImportItem *item = limber_import_item_new (self->source, is_routine);

  limber_references_rewrite (node, find_id_cb, self);
  limber_import_item_read (item, node);
  limber_import_plan_add_item (self->plan, item);
}

/* (nullable) (element-type JsonNode): copies of what is in a list, each with an id */
static GPtrArray *
read_list (Bundle *self, JsonNode *root, const char *member, gboolean is_routine)
{
  JsonNode        *list = get_member (root, member);
  GPtrArray       *nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  g_autofree char *path = g_strconcat ("/", member, NULL);

  if (list != NULL && !JSON_NODE_HOLDS_ARRAY (list))
    {
      fail (self, path, list, _ ("a list"));
      return nodes;
    }
  for (guint i = 0; list != NULL && i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonNode *node
          = limber_plain_text_clean_json (json_array_get_element (json_node_get_array (list), i));

      name_it (self, node, is_routine);
      g_ptr_array_add (nodes, node);
    }

  return nodes;
}

static gboolean
check_head (Bundle *self, JsonNode *root)
{
  JsonNode *format = get_member (root, "format");
  double    number = 0;

  if (format == NULL || !limber_json_get_number (format, &number) || number < BUNDLE_FORMAT)
    {
      fail (self, "/format", format, "1");
      return FALSE;
    }
  if (number == BUNDLE_FORMAT)
    return TRUE;

  limber_import_plan_fail_source (
      self->plan, self->source, _ ("It was made by a newer Limber than this one."));

  return FALSE;
}

static void
begin (Bundle *self, LimberImportPlan *plan, guint source)
{
  self->plan = plan;
  self->source = source;
  for (guint i = 0; i < G_N_ELEMENTS (self->ids); i++)
    self->ids[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
end (Bundle *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->ids); i++)
    g_hash_table_unref (self->ids[i]);
}

/**
 * limber_bundle_is:
 * @root: what a file says
 *
 * Returns: whether it means to be a bundle
 */
gboolean
limber_bundle_is (JsonNode *root)
{
  return g_strcmp0 (get_text (root, "kind"), LIMBER_BUNDLE_KIND) == 0;
}

/**
 * limber_bundle_read:
 * @root: what a bundle says
 * @plan: to which it is added
 * @source: which of its files it is
 *
 * Adds all that is in the bundle; of what cannot be taken, why.
 */
void
limber_bundle_read (JsonNode *root, LimberImportPlan *plan, guint source)
{
  Bundle self = { 0 };
  g_autoptr (GPtrArray) exercises = NULL;
  g_autoptr (GPtrArray) routines = NULL;

  begin (&self, plan, source);
  if (check_head (&self, root))
    {
      exercises = read_list (&self, root, "exercises", FALSE);
      routines = read_list (&self, root, "routines", TRUE);
      for (guint i = 0; i < exercises->len; i++)
        add (&self, exercises->pdata[i], FALSE);
      for (guint i = 0; i < routines->len; i++)
        add (&self, routines->pdata[i], TRUE);
      if (exercises->len + routines->len == 0
          && ((LimberImportSource *) plan->sources->pdata[source])->fault == NULL)
        limber_import_plan_fail_source (plan, source, _ ("There is nothing in it."));
    }
  end (&self);
}

/**
 * limber_bundle_read_one:
 * @definition: what the file of an exercise or a routine says
 * @is_routine: whether it is a routine
 * @plan: to which it is added
 * @source: which of its files it is
 */
void
limber_bundle_read_one (JsonNode         *definition,
                        gboolean          is_routine,
                        LimberImportPlan *plan,
                        guint             source)
{
  g_autoptr (JsonNode) node = limber_plain_text_clean_json (definition);
  Bundle self = { 0 };

  begin (&self, plan, source);
  name_it (&self, node, is_routine);
  add (&self, node, is_routine);
  end (&self);
}
