/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Lists of words up to this long are shown whole in a message. */
#define MAX_WORDS_SHOWN 8

typedef struct
{
  guint       max_chars;
  const char *prefix;     /* (nullable): begins an identifier */
  const char *characters; /* (nullable): of which the rest of it is made */
  const char *contexts[4];
} Role;

static const Role roles[] = {
  [LIMBER_ROLE_TEXT] = { 500, NULL, NULL, { NULL, "exercise text", "routine text", "tip" } },
  [LIMBER_ROLE_LABEL] = { 80, NULL, NULL, { NULL, "exercise text", "routine text", "tip" } },
  [LIMBER_ROLE_TITLE] = { 80, NULL, NULL, { NULL, "exercise name", "routine name", "tip" } },
  [LIMBER_ROLE_PHASE] = { 80, NULL, NULL, { NULL, "tempo phase", "tempo phase", NULL } },
  [LIMBER_ROLE_SIDE] = { 500, NULL, NULL, { NULL, "side meaning", "side meaning", NULL } },
  [LIMBER_ROLE_PLAIN] = { 500, NULL, NULL, { NULL, NULL, NULL, NULL } },
  [LIMBER_ROLE_ID]
  = { 64, "", "abcdefghijklmnopqrstuvwxyz0123456789-", { NULL, NULL, NULL, NULL } },
  [LIMBER_ROLE_SOURCE]
  = { 16, "", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-", { NULL, NULL, NULL, NULL } },
  [LIMBER_ROLE_RULE]
  = { 24, "R-", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-", { NULL, NULL, NULL, NULL } },
};

/**
 * limber_reader_init:
 * @self: a reader
 * @faults: (element-type LimberFault): where to note what is wrong
 * @notes: (element-type LimberFault) (nullable): where to note what is worth a mention
 * @translate: whether and how texts are translated
 */
void
limber_reader_init (LimberReader   *self,
                    GPtrArray      *faults,
                    GPtrArray      *notes,
                    LimberTranslate translate)
{
  self->faults = faults;
  self->notes = notes;
  self->path = g_string_new (NULL);
  self->translate = translate;
}

/**
 * limber_reader_clear:
 * @self: a reader
 */
void
limber_reader_clear (LimberReader *self)
{
  g_string_free (g_steal_pointer (&self->path), TRUE);
}

/**
 * limber_reader_enter:
 * @self: a reader
 * @name: the member that is read next
 *
 * Returns: a mark for [func@reader_leave]
 */
gsize
limber_reader_enter (LimberReader *self, const char *name)
{
  gsize mark = self->path->len;

  limber_pointer_append (self->path, name);

  return mark;
}

/**
 * limber_reader_enter_index:
 * @self: a reader
 * @index: the element that is read next
 *
 * Returns: a mark for [func@reader_leave]
 */
gsize
limber_reader_enter_index (LimberReader *self, guint index)
{
  gsize mark = self->path->len;

  g_string_append_printf (self->path, "/%u", index);

  return mark;
}

/**
 * limber_reader_leave:
 * @self: a reader
 * @mark: what entering returned
 */
void
limber_reader_leave (LimberReader *self, gsize mark)
{
  g_string_truncate (self->path, mark);
}

/**
 * limber_reader_fault:
 * @self: a reader
 * @format: what is wrong here and what was expected
 * @...: values for @format
 */
void
limber_reader_fault (LimberReader *self, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_ptr_array_add (self->faults,
                   limber_fault_new (LIMBER_FAULT_VALUE, self->path->str, "%s", message));
}

/**
 * limber_reader_unexpected:
 * @self: a reader
 * @node: what stands here
 * @expected: what should
 */
void
limber_reader_unexpected (LimberReader *self, JsonNode *node, const char *expected)
{
  g_autofree char *found = limber_json_describe (node);

  /* Translators: what was found in a file, then what should stand there. */
  limber_reader_fault (self, _ ("%s, expected %s"), found, expected);
}

static void
fault_range (LimberReader *self, JsonNode *node, double min, double max, gboolean whole)
{
  g_autofree char *found = limber_json_describe (node);
  g_autofree char *low = limber_json_format_number (min);
  g_autofree char *high = limber_json_format_number (max);
  double           number = 0.0;

  if (limber_json_get_number (node, &number) && (!whole || floor (number) == number))
    limber_reader_fault (self, _ ("%s is not between %s and %s"), found, low, high);
  else if (whole)
    limber_reader_fault (
        self, _ ("%s, expected a whole number between %s and %s"), found, low, high);
  else
    limber_reader_fault (self, _ ("%s, expected a number between %s and %s"), found, low, high);
}

/**
 * limber_reader_get_number:
 * @self: a reader
 * @node: what stands here
 * @min: the least it may be
 * @max: the most it may be
 * @value: (out): the number
 *
 * Returns: whether it is a number within the bounds; if not, that is noted
 */
gboolean
limber_reader_get_number (LimberReader *self, JsonNode *node, double min, double max, double *value)
{
  double number = 0.0;

  if (!limber_json_get_number (node, &number) || !(number >= min && number <= max))
    {
      fault_range (self, node, min, max, FALSE);
      return FALSE;
    }
  *value = number;

  return TRUE;
}

/**
 * limber_reader_get_integer:
 * @self: a reader
 * @node: what stands here
 * @min: the least it may be
 * @max: the most it may be
 * @value: (out): the number
 *
 * A number without a fraction is whole however it is written: 30.0 and 3e1 are.
 *
 * Returns: whether it is a whole number within the bounds; if not, that is noted
 */
gboolean
limber_reader_get_integer (LimberReader *self, JsonNode *node, double min, double max, int *value)
{
  double number = 0.0;

  if (!limber_json_get_number (node, &number) || !(number >= min && number <= max)
      || floor (number) != number)
    {
      fault_range (self, node, min, max, TRUE);
      return FALSE;
    }
  *value = (int) number;

  return TRUE;
}

/* Levenshtein's distance, for words of a vocabulary. */
static guint
get_distance (const char *a, const char *b)
{
  gsize             length = strlen (b);
  g_autofree guint *row = g_new (guint, length + 1);

  for (gsize j = 0; j <= length; j++)
    row[j] = (guint) j;
  for (gsize i = 0; a[i] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = (guint) i + 1;
      for (gsize j = 0; j < length; j++)
        {
          guint above = row[j + 1];
          guint changed = diagonal + (a[i] != b[j]);

          row[j + 1] = MIN (MIN (above, row[j]) + 1, changed);
          diagonal = above;
        }
    }

  return row[length];
}

static const char *
find_nearest (LimberWords words, guint max, const char *text)
{
  guint best = 0;
  guint best_distance = G_MAXUINT;

  for (guint i = 0; i <= max; i++)
    {
      guint distance = get_distance (text, limber_words_get_id (words, i));

      if (distance >= best_distance)
        continue;
      best = i;
      best_distance = distance;
    }

  return limber_words_get_id (words, best);
}

static void
fault_word (LimberReader *self, JsonNode *node, LimberWords words, guint max)
{
  g_autofree char *found = limber_json_describe (node);
  g_autoptr (GString) known = g_string_new (NULL);
  const char *text = "";

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    text = json_node_get_string (node);
  if (max >= MAX_WORDS_SHOWN && strlen (text) <= 64)
    {
      limber_reader_fault (self,
                           _ ("%s, expected one of %u words such as %s"),
                           found,
                           max + 1,
                           find_nearest (words, max, text));
      return;
    }

  for (guint i = 0; i <= MIN (max, MAX_WORDS_SHOWN - 1); i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", limber_words_get_id (words, i));
  limber_reader_fault (self, _ ("%s, expected one of: %s"), found, known->str);
}

/**
 * limber_reader_get_word:
 * @self: a reader
 * @node: what stands here
 * @words: a list of words
 * @max: the last of them that may stand here
 * @value: (out): which of them it is
 *
 * Returns: whether it is one of the words; if not, that is noted
 */
gboolean
limber_reader_get_word (LimberReader *self,
                        JsonNode     *node,
                        LimberWords   words,
                        guint         max,
                        guint        *value)
{
  guint found = 0;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING
      || !limber_words_find (words, json_node_get_string (node), &found) || found > max)
    {
      fault_word (self, node, words, max);
      return FALSE;
    }
  *value = found;

  return TRUE;
}

/**
 * limber_reader_get_choice:
 * @self: a reader
 * @node: what stands here
 * @words: (array length=n_words): what may stand here
 * @n_words: how many there are
 * @value: (out): which of them it is
 *
 * As limber_reader_get_word(), for words that people never see outside a file.
 *
 * Returns: whether it is one of the words; if not, that is noted
 */
gboolean
limber_reader_get_choice (LimberReader      *self,
                          JsonNode          *node,
                          const char *const *words,
                          guint              n_words,
                          guint             *value)
{
  g_autoptr (GString) known = g_string_new (NULL);
  g_autofree char *found = NULL;

  for (guint i = 0; i < n_words; i++)
    {
      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
          && g_str_equal (json_node_get_string (node), words[i]))
        {
          *value = i;
          return TRUE;
        }
      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", words[i]);
    }

  found = limber_json_describe (node);
  limber_reader_fault (self, _ ("%s, expected one of: %s"), found, known->str);

  return FALSE;
}

static gboolean
has_control_character (const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    if ((guchar) *at < 0x20 || *at == 0x7f)
      return TRUE;

  return FALSE;
}

static gboolean
check_identifier (LimberReader *self, JsonNode *node, const Role *role)
{
  const char      *text = json_node_get_string (node);
  const char      *rest = text + strlen (role->prefix);
  g_autofree char *found = NULL;

  if (g_str_has_prefix (text, role->prefix) && *rest != '\0' && strlen (rest) <= role->max_chars
      && strspn (rest, role->characters) == strlen (rest))
    return TRUE;

  found = limber_json_describe (node);
  limber_reader_fault (self,
                       _ ("%s, expected %s1 to %u of the characters %s"),
                       found,
                       role->prefix,
                       role->max_chars,
                       g_ascii_islower (*role->characters) ? "a-z 0-9 -" : "A-Z 0-9 -");

  return FALSE;
}

static gboolean
check_text (LimberReader *self, JsonNode *node, const Role *role)
{
  const char *text = json_node_get_string (node);
  glong       n_chars = g_utf8_strlen (text, -1);

  if (n_chars > role->max_chars)
    {
      limber_reader_fault (
          self, _ ("a text of %ld characters, expected 1 to %u"), n_chars, role->max_chars);
      return FALSE;
    }
  if (n_chars == 0)
    {
      limber_reader_fault (self, _ ("an empty text, expected 1 to %u characters"), role->max_chars);
      return FALSE;
    }
  if (has_control_character (text))
    {
      limber_reader_unexpected (self, node, _ ("a text without control characters"));
      return FALSE;
    }

  return TRUE;
}

/**
 * limber_reader_get_text:
 * @self: a reader
 * @node: what stands here
 * @role: what the text is for
 *
 * Returns: (transfer full) (nullable): the text, in the user's language if that was asked for;
 *   %NULL if it is none or not as the role wants it, which is noted
 */
char *
limber_reader_get_text (LimberReader *self, JsonNode *node, LimberRole role)
{
  const char *context = roles[role].contexts[self->translate];

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      limber_reader_unexpected (self, node, _ ("a text"));
      return NULL;
    }
  if (roles[role].characters != NULL ? !check_identifier (self, node, &roles[role])
                                     : !check_text (self, node, &roles[role]))
    return NULL;

  if (context != NULL)
    return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, context, json_node_get_string (node)));

  return json_node_dup_string (node);
}

/**
 * limber_reader_get_list:
 * @self: a reader
 * @node: what stands here
 * @min: how many elements it has at least
 * @max: how many it may have
 *
 * Returns: (transfer none) (nullable): the list; %NULL if it is none or not as long, which is noted
 */
JsonArray *
limber_reader_get_list (LimberReader *self, JsonNode *node, guint min, guint max)
{
  guint length = 0;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      limber_reader_unexpected (self, node, _ ("a list"));
      return NULL;
    }
  length = json_array_get_length (json_node_get_array (node));
  if (length < min || length > max)
    {
      limber_reader_fault (self, _ ("a list of %u, expected %u to %u entries"), length, min, max);
      return NULL;
    }

  return json_node_get_array (node);
}
