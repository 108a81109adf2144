/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * limber_reader_count:
 * @object: an object
 * @names: (array zero-terminated=1): names of members
 *
 * Returns: how many of the members the object has
 */
guint
limber_reader_count (JsonObject *object, const char *const *names)
{
  guint n = 0;

  for (; *names != NULL; names++)
    n += json_object_has_member (object, *names);

  return n;
}

static void
read_seconds (LimberReader *self, const LimberField *field, JsonNode *node, gpointer into)
{
  double seconds = 0.0;
  int    whole = 0;

  if (field->type == LIMBER_FIELD_SECONDS
      && limber_reader_get_integer (self, node, field->min, field->max, &whole))
    LIMBER_FIELD_AT (gint64, into, field) = (gint64) whole * G_USEC_PER_SEC;
  else if (field->type == LIMBER_FIELD_MOMENT
           && limber_reader_get_number (self, node, field->min, field->max, &seconds))
    LIMBER_FIELD_AT (gint64, into, field) = llround (seconds * 1000.0) * 1000;
}

static void
read_texts (LimberReader *self, const LimberField *field, JsonNode *node, gpointer into)
{
  JsonArray *list = limber_reader_get_list (self, node, (guint) field->min, (guint) field->max);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      gsize mark = limber_reader_enter_index (self, i);
      char *text = limber_reader_get_text (self, json_array_get_element (list, i), field->role);

      if (text != NULL)
        g_ptr_array_add (LIMBER_FIELD_AT (GPtrArray *, into, field), text);
      limber_reader_leave (self, mark);
    }
}

static void
read_words (LimberReader *self, const LimberField *field, JsonNode *node, gpointer into)
{
  JsonArray *list = limber_reader_get_list (self, node, (guint) field->min, 64);
  GArray   **words = &LIMBER_FIELD_AT (GArray *, into, field);

  if (list != NULL && *words == NULL)
    *words = g_array_new (FALSE, TRUE, sizeof (guint));

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      gsize mark = limber_reader_enter_index (self, i);
      guint word = 0;

      if (limber_reader_get_word (
              self, json_array_get_element (list, i), field->words, (guint) field->max, &word))
        g_array_append_val (*words, word);
      limber_reader_leave (self, mark);
    }
}

static void
read_object (LimberReader *self, const LimberField *field, JsonNode *node, gpointer into)
{
  gpointer *object = &LIMBER_FIELD_AT (gpointer, into, field);

  if (*object == NULL)
    *object = field->shape->create ();
  limber_reader_read (self, node, field->shape, *object);
}

static void
read_objects (LimberReader *self, const LimberField *field, JsonNode *node, gpointer into)
{
  JsonArray  *list = limber_reader_get_list (self, node, (guint) field->min, (guint) field->max);
  GPtrArray **objects = &LIMBER_FIELD_AT (GPtrArray *, into, field);

  if (list != NULL && *objects == NULL)
    *objects = g_ptr_array_new_with_free_func (field->shape->destroy);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      gsize    mark = limber_reader_enter_index (self, i);
      gpointer object = field->shape->create ();

      g_ptr_array_add (*objects, object);
      limber_reader_read (self, json_array_get_element (list, i), field->shape, object);
      limber_reader_leave (self, mark);
    }
}

static void
read_records (LimberReader *self, const LimberField *field, JsonNode *node, gpointer into)
{
  JsonArray *list = limber_reader_get_list (self, node, (guint) field->min, (guint) field->max);
  GArray   **records = &LIMBER_FIELD_AT (GArray *, into, field);

  if (list != NULL && *records == NULL)
    *records = field->shape->create ();

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      gsize mark = limber_reader_enter_index (self, i);

      g_array_set_size (*records, i + 1);
      limber_reader_read (self,
                          json_array_get_element (list, i),
                          field->shape,
                          (*records)->data + i * field->shape->size);
      limber_reader_leave (self, mark);
    }
}

static void
read_plain (LimberReader *self, const LimberField *field, JsonNode *node, gpointer into)
{
  guint word = 0;

  if (field->type == LIMBER_FIELD_TEXT)
    {
      char **text = &LIMBER_FIELD_AT (char *, into, field);

      g_free (*text);
      *text = limber_reader_get_text (self, node, field->role);
    }
  else if (field->type == LIMBER_FIELD_WORD)
    {
      if (limber_reader_get_word (self, node, field->words, (guint) field->max, &word))
        LIMBER_FIELD_AT (guint, into, field) = word;
    }
  else if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    {
      limber_reader_unexpected (self, node, _ ("true or false"));
    }
  else
    {
      LIMBER_FIELD_AT (gboolean, into, field) = json_node_get_boolean (node);
    }
}

static void
read_field (LimberReader *self, const LimberField *field, JsonNode *node, gpointer into)
{
  switch (field->type)
    {
    case LIMBER_FIELD_TEXT:
    case LIMBER_FIELD_WORD:
    case LIMBER_FIELD_BOOLEAN:
      read_plain (self, field, node, into);
      break;
    case LIMBER_FIELD_INTEGER:
      limber_reader_get_integer (
          self, node, field->min, field->max, &LIMBER_FIELD_AT (int, into, field));
      break;
    case LIMBER_FIELD_SECONDS:
    case LIMBER_FIELD_MOMENT:
      read_seconds (self, field, node, into);
      break;
    case LIMBER_FIELD_NUMBER:
      limber_reader_get_number (
          self, node, field->min, field->max, &LIMBER_FIELD_AT (double, into, field));
      break;
    case LIMBER_FIELD_TEXTS:
      read_texts (self, field, node, into);
      break;
    case LIMBER_FIELD_WORDS:
      read_words (self, field, node, into);
      break;
    case LIMBER_FIELD_OBJECT:
      read_object (self, field, node, into);
      break;
    case LIMBER_FIELD_OBJECTS:
      read_objects (self, field, node, into);
      break;
    case LIMBER_FIELD_RECORDS:
      read_records (self, field, node, into);
      break;
    case LIMBER_FIELD_GROUP:
      limber_reader_read (self, node, field->shape, into);
      break;
    case LIMBER_FIELD_OWN:
      field->read (self, field, node, into);
      break;
    case LIMBER_FIELD_SPREAD:
    default:
      g_assert_not_reached ();
    }
}

/* Returns how many members of the object the shape knows. */
static guint
read_members (LimberReader *self, JsonObject *object, const LimberShape *shape, gpointer into)
{
  guint n_known = 0;

  for (guint i = 0; i < shape->n_fields; i++)
    {
      const LimberField *field = &shape->fields[i];
      JsonNode          *node = NULL;
      gsize              mark = 0;

      if (field->type == LIMBER_FIELD_SPREAD)
        {
          n_known
              += read_members (self, object, field->shape, LIMBER_FIELD_AT (gpointer, into, field));
          continue;
        }
      node = json_object_get_member (object, field->name);
      if (node == NULL && field->required)
        limber_reader_fault (self, _ ("\"%s\" is missing, expected it here"), field->name);
      if (node == NULL)
        continue;

      n_known++;
      mark = limber_reader_enter (self, field->name);
      read_field (self, field, node, into);
      limber_reader_leave (self, mark);
    }

  if (shape->check != NULL)
    shape->check (self, object, into);

  return n_known;
}

static void
note_unknown (LimberReader *self, JsonObject *object, const LimberShape *shape)
{
  JsonObjectIter iter;
  const char    *name = NULL;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    {
      gsize mark = 0;

      if (limber_shape_knows (shape, name))
        continue;
      mark = limber_reader_enter (self, name);
      g_ptr_array_add (self->notes,
                       limber_fault_new (LIMBER_FAULT_NOTE,
                                         self->path->str,
                                         _ ("Limber does not know this member and keeps it")));
      limber_reader_leave (self, mark);
    }
}

/**
 * limber_reader_read:
 * @self: a reader
 * @node: what stands here
 * @shape: what should
 * @into: (inout): a struct of the shape
 *
 * Reads an object, or the text that is short for one. Whatever is wrong in it is noted, and the
 * rest is read all the same.
 */
void
limber_reader_read (LimberReader *self, JsonNode *node, const LimberShape *shape, gpointer into)
{
  JsonObject *object = NULL;

  if (shape->shorthand && JSON_NODE_HOLDS_VALUE (node)
      && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      read_plain (self, &shape->fields[0], node, into);
      return;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      limber_reader_unexpected (
          self, node, shape->shorthand ? _ ("a text or an object") : _ ("an object"));
      return;
    }

  object = json_node_get_object (node);
  if (read_members (self, object, shape, into) < json_object_get_size (object)
      && self->notes != NULL)
    note_unknown (self, object, shape);
}
