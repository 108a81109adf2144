/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-json-guard.h"

#include "content/limber-json-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/*
 * The gate before json-glib, which reads more than JSON (comments, single quotes, octal numbers,
 * `var x =`), wraps integers, keeps the last of two members of one name, and overflows its stack on
 * deep nesting. What passes here means the same to every reader of JSON.
 */

typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END,
  EXPECT_NAME,
  EXPECT_NAME_OR_END,
  EXPECT_COMMA_OR_END,
  EXPECT_NOTHING,
} Expect;

/* A list or object that is open. */
typedef struct
{
  gboolean    is_object;
  guint       index; /* of the element being read, in a list */
  const char *name;  /* of the member being read, in an object, as written */
  const char *name_end;
  guint       first_name; /* where the object's names begin in Guard.names */
} Level;

typedef struct
{
  gboolean    escaped; /* whether it is written with any */
  const char *start;
  const char *end;
} Name;

typedef struct
{
  const char  *start;
  const char  *end;
  const char  *at;
  Expect       expect;
  Level        levels[LIMBER_JSON_MAX_DEPTH];
  guint        depth;
  GArray      *names;  /* (element-type Name): of all open objects, the innermost last */
  GArray      *hashes; /* (element-type guint): of the same names without their escapes */
  guint        seed;
  LimberFault *fault;
} Guard;

static char *
get_path (const Guard *self)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (guint i = 0; i < self->depth; i++)
    {
      const Level *level = &self->levels[i];

      if (!level->is_object)
        {
          g_string_append_printf (path, "/%u", level->index);
        }
      else if (level->name != NULL)
        {
          g_autofree char *name = limber_json_unescape (level->name, level->name_end);

          limber_pointer_append (path, name);
        }
    }

  return g_string_free (g_steal_pointer (&path), FALSE);
}

/* Notes what is wrong at a place; everything before it has been seen to be UTF-8. */
G_GNUC_PRINTF (3, 4)
static gboolean
fail (Guard *self, const char *at, const char *format, ...)
{
  g_autofree char *path = get_path (self);
  g_autofree char *message = NULL;
  const char      *line_start = self->start;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  self->fault = limber_fault_new (LIMBER_FAULT_SYNTAX, path, "%s", message);
  self->fault->line = 1;
  for (const char *c = self->start; c < at; c++)
    {
      if (*c != '\n')
        continue;
      self->fault->line++;
      line_start = c + 1;
    }
  self->fault->column = 1 + (guint) g_utf8_strlen (line_start, at - line_start);

  return FALSE;
}

/* What stands at a place, for a message. */
static char *
describe (Guard *self, const char *at)
{
  const char      *end = at;
  g_autofree char *word = NULL;

  if (at >= self->end)
    return g_strdup (_ ("the file ends"));

  while (end < self->end && end - at < 20 && (g_ascii_isalnum (*end) || strchr ("+-.", *end)))
    end++;
  if (end == at)
    end = g_utf8_find_next_char (at, self->end + 1);
  word = g_strndup (at, (gsize) (end - at));

  return limber_quote (word);
}

static gboolean
fail_expected (Guard *self, const char *at, const char *expected)
{
  g_autofree char *found = describe (self, at);

  /* Translators: what was found in a file, then what should stand there. */
  return fail (self, at, _ ("%s, expected %s"), found, expected);
}

static gboolean
check_unicode_escape (Guard *self, const char **at)
{
  const char *digits = *at + 2;
  gunichar    unit = 0;

  for (int i = 0; i < 4; i++)
    if (digits + i >= self->end || !g_ascii_isxdigit (digits[i]))
      return fail_expected (
          self, MIN (digits + i, self->end), _ ("four hexadecimal digits after \\u"));

  unit = limber_json_unit (digits);
  if (unit == 0)
    return fail (self, *at, _ ("\\u0000 in a text, expected none"));
  if (unit >= 0xdc00 && unit < 0xe000)
    return fail (self, *at, _ ("the second half of a surrogate pair alone, expected a character"));
  *at += 6;
  if (unit < 0xd800 || unit >= 0xdc00)
    return TRUE;

  digits = *at + 2;
  for (int i = -2; i < 4; i++)
    if (digits + i >= self->end || (i == -2 && digits[i] != '\\') || (i == -1 && digits[i] != 'u')
        || (i >= 0 && !g_ascii_isxdigit (digits[i])))
      return fail (self, *at - 6, _ ("half of a surrogate pair alone, expected a character"));
  unit = limber_json_unit (digits);
  if (unit < 0xdc00 || unit >= 0xe000)
    return fail (self, *at - 6, _ ("half of a surrogate pair alone, expected a character"));
  *at += 6;

  return TRUE;
}

/* Checks a string from its opening quotation mark on. */
static gboolean
check_string (Guard *self, const char **start, const char **end)
{
  const char *at = self->at + 1;

  *start = at;
  for (;;)
    {
      while (at < self->end && *at != '"' && *at != '\\' && (guchar) *at >= 0x20)
        at++;
      if (at >= self->end)
        return fail_expected (self, at, _ ("a quotation mark at the end of the text"));
      if (*at == '"')
        break;
      if ((guchar) *at < 0x20)
        return fail (self,
                     at,
                     _ ("control character 0x%02x in a text, expected an escape such as \\n"),
                     *at);
      if (at + 1 < self->end && at[1] == 'u')
        {
          if (!check_unicode_escape (self, &at))
            return FALSE;
          continue;
        }
      if (at + 1 >= self->end || strchr ("\"\\/bfnrt", at[1]) == NULL)
        return fail_expected (self, at + 1, _ ("an escape that JSON has, such as \\n"));
      at += 2;
    }
  *end = at;
  self->at = at + 1;

  return TRUE;
}

static const char *
skip_digits (Guard *self, const char *at)
{
  while (at < self->end && g_ascii_isdigit (*at))
    at++;

  return at;
}

/* Whether the digits make a number of 63 bits. */
static gboolean
fits_integer (const char *at, const char *end)
{
  guint64 value = 0;

  for (; at < end; at++)
    {
      guint64 digit = (guint64) g_ascii_digit_value (*at);

      if (value > (G_MAXINT64 - digit) / 10)
        return FALSE;
      value = value * 10 + digit;
    }

  return TRUE;
}

static gboolean
check_size_of_number (Guard *self, const char *digits, const char *end, gboolean is_integer)
{
  g_autofree char *number = NULL;

  if (is_integer && fits_integer (digits, end))
    return TRUE;

  number = g_strndup (self->at, (gsize) (end - self->at));
  if (!is_integer && isfinite (g_ascii_strtod (number, NULL)))
    return TRUE;

  return fail (self, self->at, _ ("a number too large for Limber, expected a smaller one"));
}

static gboolean
check_number (Guard *self)
{
  const char *digits = *self->at == '-' ? self->at + 1 : self->at;
  const char *at = skip_digits (self, digits);
  gboolean    is_integer = TRUE;

  if (at == digits)
    return fail_expected (self, at, _ ("a digit"));
  if (*digits == '0' && at - digits > 1)
    return fail (self, self->at, _ ("a number with a leading zero, expected it without"));

  if (at < self->end && *at == '.')
    {
      is_integer = FALSE;
      digits = ++at;
      at = skip_digits (self, at);
      if (at == digits)
        return fail_expected (self, at, _ ("a digit after the decimal point"));
    }
  if (at < self->end && (*at == 'e' || *at == 'E'))
    {
      is_integer = FALSE;
      at++;
      if (at < self->end && (*at == '+' || *at == '-'))
        at++;
      digits = at;
      at = skip_digits (self, at);
      if (at == digits)
        return fail_expected (self, at, _ ("a digit in the exponent"));
    }

  if (!check_size_of_number (self, digits, at, is_integer))
    return FALSE;
  self->at = at;

  return TRUE;
}

static gboolean
check_literal (Guard *self)
{
  static const char *const literals[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (literals); i++)
    {
      gsize length = strlen (literals[i]);

      if ((gsize) (self->end - self->at) < length || memcmp (self->at, literals[i], length) != 0)
        continue;
      self->at += length;
      return TRUE;
    }

  return fail_expected (self, self->at, _ ("a value"));
}

static gboolean
open_level (Guard *self, gboolean is_object)
{
  Level *level = NULL;

  if (self->depth == LIMBER_JSON_MAX_DEPTH)
    return fail (self,
                 self->at,
                 _ ("more than %d lists and objects within each other, expected at most %d"),
                 LIMBER_JSON_MAX_DEPTH,
                 LIMBER_JSON_MAX_DEPTH);

  level = &self->levels[self->depth++];
  level->is_object = is_object;
  level->index = 0;
  level->name = NULL;
  level->first_name = self->names->len;
  self->expect = is_object ? EXPECT_NAME_OR_END : EXPECT_VALUE_OR_END;
  self->at++;

  return TRUE;
}

static void
close_level (Guard *self)
{
  self->depth--;
  g_array_set_size (self->names, self->levels[self->depth].first_name);
  g_array_set_size (self->hashes, self->levels[self->depth].first_name);
  self->expect = self->depth > 0 ? EXPECT_COMMA_OR_END : EXPECT_NOTHING;
  self->at++;
}

/* FNV-1a from a start that is another in each run, so that nobody can prepare names that collide. */
static guint
hash_name (guint seed, const char *start, const char *end)
{
  guint hash = 2166136261u ^ seed;

  for (const char *at = start; at < end; at++)
    hash = (hash ^ (guchar) *at) * 16777619u;

  return hash;
}

static gboolean
is_same_name (const Name *a, const Name *b)
{
  g_autofree char *name_a = NULL;
  g_autofree char *name_b = NULL;

  if (!a->escaped && !b->escaped)
    return a->end - a->start == b->end - b->start
           && memcmp (a->start, b->start, (gsize) (a->end - a->start)) == 0;

  name_a = limber_json_unescape (a->start, a->end);
  name_b = limber_json_unescape (b->start, b->end);

  return strcmp (name_a, name_b) == 0;
}

/* Looks a name up among those of its object. The hashes stand side by side, and an object has a
 * limited number of members, so that this is quick and the whole stays linear. */
static gboolean
is_known_name (Guard *self, const Level *level, const Name *name, guint hash)
{
  const guint *hashes = (const guint *) (gpointer) self->hashes->data;

  for (guint i = level->first_name; i < self->hashes->len; i++)
    if (hashes[i] == hash && is_same_name (&g_array_index (self->names, Name, i), name))
      return TRUE;

  return FALSE;
}

static gboolean
add_name (Guard *self, Level *level, const char *at)
{
  Name  name = { FALSE, level->name, level->name_end };
  guint hash = 0;

  name.escaped = memchr (name.start, '\\', (gsize) (name.end - name.start)) != NULL;
  if (name.escaped)
    {
      g_autofree char *plain = limber_json_unescape (name.start, name.end);

      hash = hash_name (self->seed, plain, plain + strlen (plain));
    }
  else
    {
      hash = hash_name (self->seed, name.start, name.end);
    }

  if (self->names->len - level->first_name == LIMBER_JSON_MAX_MEMBERS)
    return fail (self,
                 at,
                 _ ("more than %d members in an object, expected at most %d"),
                 LIMBER_JSON_MAX_MEMBERS,
                 LIMBER_JSON_MAX_MEMBERS);
  if (is_known_name (self, level, &name, hash))
    return fail (self, at, _ ("the member is there twice, expected it once"));
  g_array_append_val (self->names, name);
  g_array_append_val (self->hashes, hash);

  return TRUE;
}

static gboolean
check_name (Guard *self)
{
  Level      *level = &self->levels[self->depth - 1];
  const char *at = self->at;
  const char *start = NULL;
  const char *end = NULL;

  if (at >= self->end || *at != '"')
    return fail_expected (self, at, _ ("the name of a member in double quotation marks"));
  if (!check_string (self, &start, &end))
    return FALSE;
  level->name = start;
  level->name_end = end;

  return add_name (self, level, at);
}

static void
skip_space (Guard *self)
{
  while (self->at < self->end
         && (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
    self->at++;
}

static gboolean
check_member (Guard *self)
{
  if (!check_name (self))
    return FALSE;
  skip_space (self);
  if (self->at >= self->end || *self->at != ':')
    return fail_expected (self, self->at, _ ("a colon after the name"));
  self->at++;
  self->expect = EXPECT_VALUE;

  return TRUE;
}

static gboolean
check_value (Guard *self)
{
  const char *start = NULL;
  const char *end = NULL;

  if (self->at >= self->end)
    return fail_expected (self, self->at, _ ("a value"));

  self->expect = self->depth > 0 ? EXPECT_COMMA_OR_END : EXPECT_NOTHING;
  if (*self->at == '{' || *self->at == '[')
    return open_level (self, *self->at == '{');
  if (*self->at == '"')
    return check_string (self, &start, &end);
  if (*self->at == '-' || g_ascii_isdigit (*self->at))
    return check_number (self);

  return check_literal (self);
}

static gboolean
check_comma_or_end (Guard *self)
{
  Level *level = &self->levels[self->depth - 1];
  char   closing = level->is_object ? '}' : ']';

  if (self->at < self->end && *self->at == closing)
    {
      close_level (self);
      return TRUE;
    }
  if (self->at >= self->end || *self->at != ',')
    return fail_expected (
        self, self->at, level->is_object ? _ ("a comma or }") : _ ("a comma or ]"));
  self->at++;
  level->index++;
  level->name = NULL;
  self->expect = level->is_object ? EXPECT_NAME : EXPECT_VALUE;

  return TRUE;
}

/* One token and what belongs to it. */
static gboolean
check_next (Guard *self)
{
  char next = self->at < self->end ? *self->at : '\0';

  switch (self->expect)
    {
    case EXPECT_NAME_OR_END:
    case EXPECT_VALUE_OR_END:
      if (next == (self->expect == EXPECT_NAME_OR_END ? '}' : ']'))
        {
          close_level (self);
          return TRUE;
        }
      return self->expect == EXPECT_NAME_OR_END ? check_member (self) : check_value (self);
    case EXPECT_NAME:
      return check_member (self);
    case EXPECT_VALUE:
      return check_value (self);
    case EXPECT_COMMA_OR_END:
      return check_comma_or_end (self);
    case EXPECT_NOTHING:
    default:
      return fail_expected (self, self->at, _ ("nothing after the end of the definition"));
    }
}

static gboolean
check_encoding (Guard *self)
{
  const char *invalid = NULL;

  if (self->end - self->start >= 3 && memcmp (self->start, "\xef\xbb\xbf", 3) == 0)
    return fail (self, self->start, _ ("a byte order mark, expected UTF-8 without one"));
  if (g_utf8_validate_len (self->start, (gsize) (self->end - self->start), &invalid))
    return TRUE;

  return fail (self, invalid, _ ("byte 0x%02x, expected text in UTF-8"), (guchar) *invalid);
}

static void
check_all (Guard *self)
{
  if (!check_encoding (self))
    return;

  skip_space (self);
  if (self->at >= self->end)
    {
      fail (self, self->at, _ ("the file is empty, expected a definition"));
      return;
    }
  do
    {
      if (!check_next (self))
        return;
      skip_space (self);
    }
  while (self->at < self->end || self->expect != EXPECT_NOTHING);
}

/**
 * limber_json_guard:
 * @text: what a file holds
 * @length: of @text, bytes
 * @max_length: how long it may be, bytes
 *
 * Checks that a text is JSON as RFC 8259 has it and within bounds, before a parser sees it: UTF-8
 * without a byte order mark, one value and nothing after it, nested at most
 * %LIMBER_JSON_MAX_DEPTH deep, no name twice in an object and at most %LIMBER_JSON_MAX_MEMBERS of
 * them, no half surrogate pairs and no NUL in texts, integers of at most 63 bits and a sign, all
 * numbers finite. Takes time in proportion to the length, and no recursion.
 *
 * Returns: (transfer full) (nullable): what is wrong first, with its line; %NULL if nothing is
 */
LimberFault *
limber_json_guard (const char *text, gsize length, gsize max_length)
{
  Guard self = { 0 };

  g_return_val_if_fail (text != NULL, NULL);

  if (length > max_length)
    return limber_fault_new (LIMBER_FAULT_SYNTAX,
                             "",
                             _ ("longer than %" G_GSIZE_FORMAT " KiB, expected at most that"),
                             max_length / 1024);

  self.start = text;
  self.at = text;
  self.end = text + length;
  self.expect = EXPECT_VALUE;
  self.seed = g_random_int ();
  self.names = g_array_new (FALSE, FALSE, sizeof (Name));
  self.hashes = g_array_new (FALSE, FALSE, sizeof (guint));
  check_all (&self);
  g_array_unref (self.names);
  g_array_unref (self.hashes);

  return self.fault;
}
