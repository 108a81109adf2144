/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-shape.h"

#include "content/limber-fault.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Doubles hold whole numbers exactly up to here. */
#define MAX_EXACT 9007199254740992.0

/**
 * limber_json_new_number:
 * @value: a finite number
 *
 * Returns: (transfer full): a node with an integer if the number is whole, else a double
 */
JsonNode *
limber_json_new_number (double value)
{
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  if (floor (value) == value && fabs (value) < MAX_EXACT)
    json_node_set_int (node, (gint64) value);
  else
    json_node_set_double (node, value);

  return node;
}

/**
 * limber_json_format_number:
 * @value: a finite number
 *
 * Returns: (transfer full): the shortest digits that read back as the same number
 */
char *
limber_json_format_number (double value)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char                     buffer[G_ASCII_DTOSTR_BUF_SIZE] = "";

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (buffer, sizeof buffer, formats[i], value);
      if (g_ascii_strtod (buffer, NULL) == value)
        break;
    }

  return g_strdup (buffer);
}

/**
 * limber_json_get_number:
 * @node: any node
 * @value: (out): its number
 *
 * Returns: whether the node is a number
 */
gboolean
limber_json_get_number (JsonNode *node, double *value)
{
  if (!JSON_NODE_HOLDS_VALUE (node))
    return FALSE;

  if (json_node_get_value_type (node) == G_TYPE_INT64)
    *value = (double) json_node_get_int (node);
  else if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    *value = json_node_get_double (node);
  else
    return FALSE;

  return TRUE;
}

/**
 * limber_json_describe:
 * @node: any node
 *
 * Returns: (transfer full): the node for a message: its value, or what it is
 */
char *
limber_json_describe (JsonNode *node)
{
  double number = 0.0;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup (_ ("an object"));
  if (JSON_NODE_HOLDS_ARRAY (node))
    return g_strdup (_ ("a list"));
  if (JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("null");
  if (limber_json_get_number (node, &number))
    return limber_json_format_number (number);
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? "true" : "false");

  return limber_quote (json_node_get_string (node));
}

/**
 * limber_shape_knows:
 * @self: a shape
 * @name: the name of a member
 *
 * Returns: whether an object of the shape has a member of that name
 */
gboolean
limber_shape_knows (const LimberShape *self, const char *name)
{
  for (guint i = 0; i < self->n_fields; i++)
    {
      const LimberField *field = &self->fields[i];

      if (field->type == LIMBER_FIELD_SPREAD ? limber_shape_knows (field->shape, name)
                                             : strcmp (field->name, name) == 0)
        return TRUE;
    }

  return FALSE;
}
