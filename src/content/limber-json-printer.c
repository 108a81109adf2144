/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "content/limber-json-printer.h"

#include "content/limber-shape.h"

#include <string.h>

#define INDENT 2
#define MAX_COLUMNS 100

static void
print_string (GString *out, const char *text)
{
  static const char from[] = "\"\\\b\f\n\r\t";
  static const char to[] = "\"\\bfnrt";

  g_string_append_c (out, '"');
  for (const char *at = text; *at != '\0'; at++)
    {
      const char *escape = strchr (from, *at);

      if (escape != NULL)
        g_string_append_printf (out, "\\%c", to[escape - from]);
      else if ((guchar) *at < 0x20)
        g_string_append_printf (out, "\\u%04x", (guint) *at);
      else
        g_string_append_c (out, *at);
    }
  g_string_append_c (out, '"');
}

/* A double stays one, so that a member we do not know reads back as it was. */
static void
print_double (GString *out, double value)
{
  g_autofree char *digits = limber_json_format_number (value);

  g_string_append (out, digits);
  if (strpbrk (digits, ".e") == NULL)
    g_string_append (out, ".0");
}

static void
print_scalar (GString *out, JsonNode *node)
{
  if (JSON_NODE_HOLDS_NULL (node))
    g_string_append (out, "null");
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    print_string (out, json_node_get_string (node));
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
  else if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    print_double (out, json_node_get_double (node));
  else
    g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
}

static gboolean
is_scalar (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) || JSON_NODE_HOLDS_NULL (node);
}

static void
start_line (GString *out, guint depth)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < depth * INDENT; i++)
    g_string_append_c (out, ' ');
}

static glong
get_column (GString *out)
{
  const char *line = strrchr (out->str, '\n');

  return g_utf8_strlen (line != NULL ? line + 1 : out->str, -1);
}

/* Prints a list in the line it begins in if it consists of scalars and fits, else nothing. */
static gboolean
print_short_list (GString *out, JsonArray *list, gboolean is_last)
{
  g_autoptr (GString) line = g_string_new ("[");

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonNode *element = json_array_get_element (list, i);

      if (!is_scalar (element) || line->len > 4 * MAX_COLUMNS)
        return FALSE;
      if (i > 0)
        g_string_append (line, ", ");
      print_scalar (line, element);
    }
  g_string_append_c (line, ']');
  if (get_column (out) + g_utf8_strlen (line->str, -1) + !is_last > MAX_COLUMNS)
    return FALSE;
  g_string_append_len (out, line->str, (gssize) line->len);

  return TRUE;
}

/* Goes down as deep as the definition is nested, which the guard has bounded. */
static void
print_node (GString *out, JsonNode *node, guint depth, gboolean is_last)
{
  if (is_scalar (node))
    {
      print_scalar (out, node);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject    *object = json_node_get_object (node);
      guint          left = json_object_get_size (object);
      JsonObjectIter iter;
      const char    *name = NULL;
      JsonNode      *member = NULL;

      g_string_append_c (out, '{');
      json_object_iter_init_ordered (&iter, object);
      while (json_object_iter_next_ordered (&iter, &name, &member))
        {
          start_line (out, depth + 1);
          print_string (out, name);
          g_string_append (out, ": ");
          print_node (out, member, depth + 1, --left == 0);
          if (left > 0)
            g_string_append_c (out, ',');
        }
      if (json_object_get_size (object) > 0)
        start_line (out, depth);
      g_string_append_c (out, '}');
    }
  else if (!print_short_list (out, json_node_get_array (node), is_last))
    {
      JsonArray *list = json_node_get_array (node);
      guint      n = json_array_get_length (list);

      g_string_append_c (out, '[');
      for (guint i = 0; i < n; i++)
        {
          start_line (out, depth + 1);
          print_node (out, json_array_get_element (list, i), depth + 1, i + 1 == n);
          if (i + 1 < n)
            g_string_append_c (out, ',');
        }
      start_line (out, depth);
      g_string_append_c (out, ']');
    }
}

/**
 * limber_json_print_into:
 * @out: a text, up to where the node begins
 * @node: what to print
 * @depth: within how many objects and lists it stands
 * @is_last: whether no comma follows
 *
 * Prints a part of our files.
 */
void
limber_json_print_into (GString *out, JsonNode *node, guint depth, gboolean is_last)
{
  g_return_if_fail (out != NULL && node != NULL);

  print_node (out, node, depth, is_last);
}

/**
 * limber_json_print_inline:
 * @out: a text, up to where the node begins
 * @node: what to print
 *
 * Prints it in the line it begins in, however long that becomes.
 */
void
limber_json_print_inline (GString *out, JsonNode *node)
{
  g_return_if_fail (out != NULL && node != NULL);

  if (is_scalar (node))
    {
      print_scalar (out, node);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char    *name = NULL;
      JsonNode      *member = NULL;
      const char    *before = "{ ";

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &member))
        {
          g_string_append (out, before);
          print_string (out, name);
          g_string_append (out, ": ");
          limber_json_print_inline (out, member);
          before = ", ";
        }
      g_string_append (out, *before == '{' ? "{}" : " }");
    }
  else
    {
      JsonArray *list = json_node_get_array (node);

      g_string_append_c (out, '[');
      for (guint i = 0; i < json_array_get_length (list); i++)
        {
          g_string_append (out, i > 0 ? ", " : "");
          limber_json_print_inline (out, json_array_get_element (list, i));
        }
      g_string_append_c (out, ']');
    }
}

/**
 * limber_json_print:
 * @root: what to print
 * @length: (out) (optional): of the text, bytes
 *
 * Prints JSON as our files have it: two spaces a level, a member a line, a list of scalars in one
 * line if it fits into 100 columns, a line end at the end. Text stays UTF-8.
 *
 * Returns: (transfer full): the text
 */
char *
limber_json_print (JsonNode *root, gsize *length)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (root != NULL, NULL);

  print_node (out, root, 0, TRUE);
  g_string_append_c (out, '\n');
  if (length != NULL)
    *length = out->len;

  return g_string_free (out, FALSE);
}
