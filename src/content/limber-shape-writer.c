/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "content/limber-shape-writer.h"

#include <string.h>

static JsonNode *
new_string (const char *text)
{
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  json_node_set_string (node, text);

  return node;
}

static JsonNode *
new_list (JsonArray *list)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, list);

  return node;
}

static JsonNode *
new_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);

  return node;
}

static double
get_number (const LimberField *field, gconstpointer self)
{
  switch (field->type)
    {
    case LIMBER_FIELD_SECONDS:
    case LIMBER_FIELD_MOMENT:
      {
        gint64 time_us = LIMBER_FIELD_AT (gint64, self, field);

        return time_us < 0 ? -1.0 : (double) time_us / G_USEC_PER_SEC;
      }
    case LIMBER_FIELD_NUMBER:
      return LIMBER_FIELD_AT (double, self, field);
    case LIMBER_FIELD_WORD:
    case LIMBER_FIELD_INTEGER:
    case LIMBER_FIELD_BOOLEAN:
    case LIMBER_FIELD_TEXT:
    case LIMBER_FIELD_TEXTS:
    case LIMBER_FIELD_WORDS:
    case LIMBER_FIELD_OBJECT:
    case LIMBER_FIELD_OBJECTS:
    case LIMBER_FIELD_RECORDS:
    case LIMBER_FIELD_GROUP:
    case LIMBER_FIELD_SPREAD:
    case LIMBER_FIELD_OWN:
    default:
      return LIMBER_FIELD_AT (int, self, field);
    }
}

static JsonNode *
write_number (const LimberField *field, gconstpointer self, JsonNode *base)
{
  double    value = get_number (field, self);
  gboolean  is_stated = value >= field->min && value <= field->max;
  JsonNode *node = NULL;

  if (value == field->fallback && (!is_stated || (base == NULL && !field->required)))
    return NULL;

  if (field->type == LIMBER_FIELD_WORD)
    return new_string (limber_words_get_id (field->words, (guint) value));
  if (field->type != LIMBER_FIELD_BOOLEAN)
    return limber_json_new_number (value);

  node = json_node_new (JSON_NODE_VALUE);
  json_node_set_boolean (node, value > 0.0);

  return node;
}

/* An empty list is written only where it means something, or where the file had the list before. */
static gboolean
is_left_out (const LimberField *field, gconstpointer list, guint length, JsonNode *base)
{
  if (list == NULL)
    return TRUE;

  return length == 0 && !field->nullable && !field->required && base == NULL;
}

static JsonNode *
write_texts (const LimberField *field, gconstpointer self, JsonNode *base)
{
  GPtrArray *texts = LIMBER_FIELD_AT (GPtrArray *, self, field);
  JsonArray *list = NULL;

  if (is_left_out (field, texts, texts != NULL ? texts->len : 0, base))
    return NULL;

  list = json_array_new ();
  for (guint i = 0; i < texts->len; i++)
    json_array_add_string_element (list, texts->pdata[i]);

  return new_list (list);
}

static JsonNode *
write_words (const LimberField *field, gconstpointer self, JsonNode *base)
{
  GArray    *words = LIMBER_FIELD_AT (GArray *, self, field);
  JsonArray *list = NULL;

  if (is_left_out (field, words, words != NULL ? words->len : 0, base))
    return NULL;

  list = json_array_new ();
  for (guint i = 0; i < words->len; i++)
    json_array_add_string_element (
        list, limber_words_get_id (field->words, g_array_index (words, guint, i)));

  return new_list (list);
}

static JsonObject *
get_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static const char *
get_string_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

/* The text by which an element is known again. */
static const char *
get_key (const LimberShape *shape, gconstpointer element)
{
  for (guint i = 0; shape->key != NULL && i < shape->n_fields; i++)
    if (strcmp (shape->fields[i].name, shape->key) == 0)
      return LIMBER_FIELD_AT (const char *, element, &shape->fields[i]);

  return NULL;
}

static JsonObject *
get_if_same (JsonArray *base, guint index, const LimberShape *shape, const char *key)
{
  JsonObject *object = get_object (json_array_get_element (base, index));

  if (object == NULL || shape->key == NULL
      || g_strcmp0 (get_string_member (object, shape->key), key) == 0)
    return object;

  return NULL;
}

/*
 * Finds for each element the one of the file that it was: the one in the same place if it has the
 * same key, else the first with that key that no other element was.
 */
static JsonObject **
match_elements (const LimberShape *shape, gconstpointer *elements, guint n, JsonNode *base)
{
  JsonObject         **matches = g_new0 (JsonObject *, n + 1);
  JsonArray           *list = NULL;
  g_autofree gboolean *taken = NULL;
  guint                n_base = 0;

  if (base == NULL || !JSON_NODE_HOLDS_ARRAY (base))
    return matches;

  list = json_node_get_array (base);
  n_base = json_array_get_length (list);
  taken = g_new0 (gboolean, n_base + 1);
  for (guint i = 0; i < MIN (n, n_base); i++)
    {
      matches[i] = get_if_same (list, i, shape, get_key (shape, elements[i]));
      taken[i] = matches[i] != NULL;
    }
  for (guint i = 0; i < n && shape->key != NULL; i++)
    for (guint j = 0; j < n_base && matches[i] == NULL; j++)
      if (!taken[j])
        {
          matches[i] = get_if_same (list, j, shape, get_key (shape, elements[i]));
          taken[j] = matches[i] != NULL;
        }

  return matches;
}

static JsonNode *
write_element (const LimberShape *shape, gconstpointer element, JsonObject *base)
{
  JsonObject *object = limber_shape_write (shape, element, base);
  const char *text = NULL;

  if (!shape->shorthand || base != NULL || json_object_get_size (object) > 1)
    return new_object (object);

  text = get_string_member (object, shape->fields[0].name);
  if (text != NULL)
    {
      JsonNode *node = new_string (text);

      json_object_unref (object);
      return node;
    }

  return new_object (object);
}

static JsonNode *
write_elements (const LimberField *field, gconstpointer *elements, guint n, JsonNode *base)
{
  g_autofree JsonObject **matches = match_elements (field->shape, elements, n, base);
  JsonArray              *list = json_array_new ();

  for (guint i = 0; i < n; i++)
    json_array_add_element (list, write_element (field->shape, elements[i], matches[i]));

  return new_list (list);
}

static JsonNode *
write_objects (const LimberField *field, gconstpointer self, JsonNode *base)
{
  GPtrArray *objects = LIMBER_FIELD_AT (GPtrArray *, self, field);

  if (is_left_out (field, objects, objects != NULL ? objects->len : 0, base))
    return NULL;

  return write_elements (field, (gconstpointer *) objects->pdata, objects->len, base);
}

static JsonNode *
write_records (const LimberField *field, gconstpointer self, JsonNode *base)
{
  GArray                   *records = LIMBER_FIELD_AT (GArray *, self, field);
  g_autofree gconstpointer *elements = NULL;

  if (records == NULL || records->len == 0)
    return NULL;

  elements = g_new0 (gconstpointer, records->len);
  for (guint i = 0; i < records->len; i++)
    elements[i] = records->data + i * field->shape->size;

  return write_elements (field, elements, records->len, base);
}

static JsonNode *
write_object (const LimberField *field, gconstpointer self, JsonNode *base)
{
  gconstpointer object = LIMBER_FIELD_AT (gconstpointer, self, field);

  if (object == NULL)
    return NULL;

  return new_object (limber_shape_write (field->shape, object, get_object (base)));
}

static JsonNode *
write_group (const LimberField *field, gconstpointer self, JsonNode *base)
{
  JsonObject *object = limber_shape_write (field->shape, self, get_object (base));

  if (json_object_get_size (object) > 0 || field->required)
    return new_object (object);

  json_object_unref (object);

  return NULL;
}

static JsonNode *
write_field (const LimberField *field, gconstpointer self, JsonNode *base)
{
  switch (field->type)
    {
    case LIMBER_FIELD_TEXT:
      {
        const char *text = LIMBER_FIELD_AT (const char *, self, field);

        return text != NULL ? new_string (text) : NULL;
      }
    case LIMBER_FIELD_WORD:
    case LIMBER_FIELD_INTEGER:
    case LIMBER_FIELD_SECONDS:
    case LIMBER_FIELD_MOMENT:
    case LIMBER_FIELD_NUMBER:
    case LIMBER_FIELD_BOOLEAN:
      return write_number (field, self, base);
    case LIMBER_FIELD_TEXTS:
      return write_texts (field, self, base);
    case LIMBER_FIELD_WORDS:
      return write_words (field, self, base);
    case LIMBER_FIELD_OBJECT:
      return write_object (field, self, base);
    case LIMBER_FIELD_OBJECTS:
      return write_objects (field, self, base);
    case LIMBER_FIELD_RECORDS:
      return write_records (field, self, base);
    case LIMBER_FIELD_GROUP:
      return write_group (field, self, base);
    case LIMBER_FIELD_OWN:
      return field->write (field, self, base);
    case LIMBER_FIELD_SPREAD:
    default:
      g_assert_not_reached ();
    }
}

static void
write_members (const LimberShape *shape, gconstpointer self, JsonObject *base, JsonObject *into)
{
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const LimberField *field = &shape->fields[i];
      JsonNode          *before = NULL;
      JsonNode          *node = NULL;

      if (field->type == LIMBER_FIELD_SPREAD)
        {
          write_members (field->shape, LIMBER_FIELD_AT (gconstpointer, self, field), base, into);
          continue;
        }
      before = base != NULL ? json_object_get_member (base, field->name) : NULL;
      node = write_field (field, self, before);
      if (node != NULL)
        json_object_set_member (into, field->name, node);
    }
}

/**
 * limber_shape_write:
 * @shape: what is written
 * @self: a struct of the shape
 * @base: (nullable): what a file said before
 *
 * Writes a struct as an object, its members in the order of the shape. Members of @base that the
 * shape does not know follow, also those of objects within it.
 *
 * Returns: (transfer full): the object
 */
JsonObject *
limber_shape_write (const LimberShape *shape, gconstpointer self, JsonObject *base)
{
  JsonObject    *object = json_object_new ();
  JsonObjectIter iter;
  const char    *name = NULL;
  JsonNode      *node = NULL;

  write_members (shape, self, base, object);
  if (base == NULL)
    return object;

  json_object_iter_init_ordered (&iter, base);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!limber_shape_knows (shape, name))
      json_object_set_member (object, name, json_node_copy (node));

  return object;
}
