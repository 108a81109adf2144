/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "content/limber-json-text.h"

#include <string.h>

/*
 * Text that the guard has let through, made into nodes. As nothing can be wrong with it any more,
 * this is short, and faster than json-glib's own parser, whose signals and scanner a library of many
 * files cannot afford; it recurses at most as deep as the guard allows.
 */

typedef struct
{
  const char *at;
  GString    *scratch; /* the text or name read last */
} Build;

/**
 * limber_json_unit:
 * @digits: the four hexadecimal digits of an escape
 *
 * Returns: the UTF-16 code unit they stand for
 */
gunichar
limber_json_unit (const char *digits)
{
  gunichar unit = 0;

  for (int i = 0; i < 4; i++)
    unit = unit << 4 | (gunichar) g_ascii_xdigit_value (digits[i]);

  return unit;
}

/* Appends the character an escape stands for; returns where the escape ends. */
static const char *
append_escape (GString *out, const char *at)
{
  static const char from[] = "\"\\/bfnrt";
  static const char to[] = "\"\\/\b\f\n\r\t";
  gunichar          c = 0;

  if (at[1] != 'u')
    {
      g_string_append_c (out, to[strchr (from, at[1]) - from]);
      return at + 2;
    }

  c = limber_json_unit (at + 2);
  at += 6;
  if (c >= 0xd800 && c < 0xdc00)
    {
      c = 0x10000 + ((c - 0xd800) << 10) + (limber_json_unit (at + 2) - 0xdc00);
      at += 6;
    }
  g_string_append_unichar (out, c);

  return at;
}

/**
 * limber_json_append_unescaped:
 * @out: where to append
 * @start: what stands between quotation marks; checked
 * @end: its end
 *
 * Undoes the escapes of a string.
 */
void
limber_json_append_unescaped (GString *out, const char *start, const char *end)
{
  const char *at = start;

  while (at < end)
    {
      const char *escape = memchr (at, '\\', (gsize) (end - at));

      if (escape == NULL)
        escape = end;
      g_string_append_len (out, at, escape - at);
      at = escape < end ? append_escape (out, escape) : end;
    }
}

/**
 * limber_json_unescape:
 * @start: what stands between quotation marks; checked
 * @end: its end
 *
 * Returns: (transfer full): the string without its escapes
 */
char *
limber_json_unescape (const char *start, const char *end)
{
  GString *out = g_string_sized_new ((gsize) (end - start));

  limber_json_append_unescaped (out, start, end);

  return g_string_free (out, FALSE);
}

static void
skip_space (Build *self)
{
  while (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t')
    self->at++;
}

/* Reads a string into the scratch. */
static void
read_string (Build *self)
{
  const char *start = self->at + 1;
  const char *end = start;

  while (*end != '"')
    end += *end == '\\' ? 2 : 1;
  g_string_truncate (self->scratch, 0);
  limber_json_append_unescaped (self->scratch, start, end);
  self->at = end + 1;
}

static JsonNode *
build_number (Build *self)
{
  const char *end = self->at;
  JsonNode   *node = json_node_alloc ();

  while (*end == '-' || g_ascii_isdigit (*end))
    end++;
  if (*end == '.' || *end == 'e' || *end == 'E')
    json_node_init_double (node, g_ascii_strtod (self->at, (char **) &end));
  else
    json_node_init_int (node, g_ascii_strtoll (self->at, NULL, 10));
  self->at = end;

  return node;
}

static JsonNode *
build_literal (Build *self)
{
  JsonNode *node = json_node_alloc ();

  if (*self->at == 'n')
    json_node_init_null (node);
  else
    json_node_init_boolean (node, *self->at == 't');
  self->at += *self->at == 'f' ? strlen ("false") : strlen ("true");

  return node;
}

static JsonNode *
build_scalar (Build *self)
{
  if (*self->at == '-' || g_ascii_isdigit (*self->at))
    return build_number (self);
  if (*self->at != '"')
    return build_literal (self);

  read_string (self);

  return json_node_init_string (json_node_alloc (), self->scratch->str);
}

static JsonNode *
build_value (Build *self)
{
  gboolean is_object = *self->at == '{';
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (JsonArray) list = NULL;

  if (!is_object && *self->at != '[')
    return build_scalar (self);

  if (is_object)
    object = json_object_new ();
  else
    list = json_array_new ();
  self->at++;
  skip_space (self);
  while (*self->at != '}' && *self->at != ']')
    {
      g_autofree char *name = NULL;

      if (is_object)
        {
          read_string (self);
          name = g_strndup (self->scratch->str, self->scratch->len);
          skip_space (self);
          self->at++; /* : */
          skip_space (self);
          json_object_set_member (object, name, build_value (self));
        }
      else
        {
          json_array_add_element (list, build_value (self));
        }
      skip_space (self);
      if (*self->at == ',')
        self->at++;
      skip_space (self);
    }
  self->at++;

  return is_object ? json_node_init_object (json_node_alloc (), object)
                   : json_node_init_array (json_node_alloc (), list);
}

/**
 * limber_json_build:
 * @text: JSON that the guard has let through, with a NUL at its end
 *
 * Returns: (transfer full): the root of what it says
 */
JsonNode *
limber_json_build (const char *text)
{
  Build     self = { text, g_string_new (NULL) };
  JsonNode *root = NULL;

  skip_space (&self);
  root = build_value (&self);
  g_string_free (self.scratch, TRUE);

  return root;
}
