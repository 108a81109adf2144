/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "share/limber-plain-text.h"

#include <string.h>

/*
 * What is done with every text that comes from somebody else: line ends, tabs and other spaces become
 * one space; control characters, those that turn the direction of writing around (U+202A to U+202E,
 * U+2066 to U+2069), invisible ones that hide words or letters (U+200B, U+2060 to U+2064, U+FEFF, tags)
 * and what is no character are left out. Marks that only say which way a neighbour is written (U+200E,
 * U+200F, U+061C) and joiners (U+200C, U+200D), which words and emoji are made with, stay. Anything
 * that looks like markup is text like any other.
 */

#define MAX_ID_CHARS 56
#define MAX_NAME_CHARS 60

static gboolean
is_dropped (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0x200b || c == 0xfeff
         || c == 0xad || (c >= 0xe0000 && c <= 0xe007f) || (c >= 0xfff9 && c <= 0xfffb)
         || (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe
         || g_unichar_type (c) == G_UNICODE_PRIVATE_USE;
}

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x2028 || c == 0x2029 || c == 0x85 || c == 0xa0;
}

/**
 * limber_plain_text:
 * @text: a text of somebody else
 *
 * Returns: (transfer full): the text in one line, without what does not belong into a plain one; may
 *   be empty
 */
char *
limber_plain_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString         *plain = g_string_sized_new (strlen (valid));
  gboolean         has_gap = FALSE;

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_space (c))
        {
          has_gap = plain->len > 0;
          continue;
        }
      if (g_unichar_iscntrl (c) || is_dropped (c))
        continue;

      if (has_gap)
        g_string_append_c (plain, ' ');
      has_gap = FALSE;
      g_string_append_unichar (plain, c);
    }

  return g_string_free (plain, FALSE);
}

/**
 * limber_plain_text_cut:
 * @text: a plain text
 * @max_chars: how long it may be, at least 2
 *
 * Returns: (transfer full): the text, cut after a word and with an ellipsis if it is longer
 */
char *
limber_plain_text_cut (const char *text, guint max_chars)
{
  g_autofree char *head = NULL;
  char            *space = NULL;

  if (g_utf8_strlen (text, -1) <= max_chars)
    return g_strdup (text);

  head = g_utf8_substring (text, 0, max_chars - 1);
  space = strrchr (head, ' ');
  if (space != NULL && space > head + strlen (head) / 2)
    *space = '\0';

  return g_strconcat (g_strchomp (head), "…", NULL);
}

/**
 * limber_plain_text_isolate:
 * @text: a plain text
 *
 * For a text in a line with others: whichever way it is written, it leaves them in their places.
 *
 * Returns: (transfer full): the text between marks that isolate it (U+2068, U+2069)
 */
char *
limber_plain_text_isolate (const char *text)
{
  return g_strconcat ("\u2068", text, "\u2069", NULL);
}

/* ASCII letters and digits in lower case, a hyphen for whatever lies between them. */
static char *
to_words (const char *text, guint max_chars)
{
  g_autofree char *plain = limber_plain_text (text);
  g_autofree char *ascii = g_str_to_ascii (plain, "C");
  GString         *words = g_string_new (NULL);

  for (const char *at = ascii; *at != '\0' && words->len < max_chars; at++)
    {
      if (g_ascii_isalnum (*at))
        g_string_append_c (words, g_ascii_tolower (*at));
      else if (*at != '\'' && *at != '?' && words->len > 0 && words->str[words->len - 1] != '-')
        g_string_append_c (words, '-');
    }
  while (words->len > 0 && words->str[words->len - 1] == '-')
    g_string_truncate (words, words->len - 1);

  return g_string_free (words, FALSE);
}

/**
 * limber_plain_text_to_id:
 * @text: a name
 * @prefix: what the id begins with, or all there is of it: a-z, 0-9 and hyphens
 *
 * Returns: (transfer full): an id of our own making
 */
char *
limber_plain_text_to_id (const char *text, const char *prefix)
{
  g_autofree char *words = to_words (text, MAX_ID_CHARS - (guint) strlen (prefix));
  g_autofree char *hash = NULL;

  if (*words != '\0')
    return *prefix != '\0' ? g_strconcat (prefix, "-", words, NULL) : g_strdup (words);

  /* Nothing of it can be said in ASCII. */
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  hash[8] = '\0';

  return g_strconcat (*prefix != '\0' ? prefix : "own", "-", hash, NULL);
}

/**
 * limber_plain_text_to_file_name:
 * @text: a name
 *
 * Returns: (transfer full): the name as one of a file, without an ending, on whatever disk; no path
 */
char *
limber_plain_text_to_file_name (const char *text)
{
  g_autofree char *plain = limber_plain_text (text);
  g_autofree char *cut = limber_plain_text_cut (plain, MAX_NAME_CHARS);
  char            *name = NULL;

  g_strdelimit (cut, "/\\:*?\"<>|", '-');
  name = cut + strspn (cut, ".- ");
  while (*name != '\0' && strchr (". ", name[strlen (name) - 1]) != NULL)
    name[strlen (name) - 1] = '\0';

  return g_strdup (*name != '\0' ? name : "limber");
}

static JsonNode *
clean_text (JsonNode *node)
{
  g_autofree char *plain = limber_plain_text (json_node_get_string (node));

  return json_node_init_string (json_node_alloc (), plain);
}

static JsonNode *
take_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);

  return node;
}

static void
clean_member_cb (JsonObject *object, const char *name, JsonNode *member, gpointer user_data)
{
  json_object_set_member (user_data, name, limber_plain_text_clean_json (member));
}

/**
 * limber_plain_text_clean_json:
 * @node: what somebody else's file says, as deep as the guard lets it be
 *
 * Returns: (transfer full): the same with all its texts plain; names of members stay
 */
JsonNode *
limber_plain_text_clean_json (JsonNode *node)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return clean_text (node);

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_object_new ();

      json_object_foreach_member (json_node_get_object (node), clean_member_cb, object);

      return take_object (object);
    }

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *from = json_node_get_array (node);
      JsonArray *list = json_array_sized_new (json_array_get_length (from));
      JsonNode  *clean = json_node_new (JSON_NODE_ARRAY);

      for (guint i = 0; i < json_array_get_length (from); i++)
        json_array_add_element (list,
                                limber_plain_text_clean_json (json_array_get_element (from, i)));
      json_node_take_array (clean, list);

      return clean;
    }

  return json_node_copy (node);
}
