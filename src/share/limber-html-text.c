/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "share/limber-html-text.h"

#include "share/limber-plain-text.h"

#include <string.h>

/*
 * HTML is read once from front to back and only for its text: whatever a tag would do, no picture,
 * link, style or script of it is honoured. What is no tag is text, "a < b" for instance.
 */

#define MAX_ENTITY 10 /* characters between & and ; */

typedef struct
{
  const char *name;
  const char *text;
} Entity;

static const Entity entities[] = {
  { "amp", "&" },    { "lt", "<" },     { "gt", ">" },     { "quot", "\"" },  { "apos", "'" },
  { "nbsp", " " },   { "ndash", "–" },  { "mdash", "—" },  { "hellip", "…" }, { "lsquo", "‘" },
  { "rsquo", "’" },  { "ldquo", "“" },  { "rdquo", "”" },  { "laquo", "«" },  { "raquo", "»" },
  { "bull", "•" },   { "middot", "·" }, { "deg", "°" },    { "times", "×" },  { "frac12", "½" },
  { "auml", "ä" },   { "ouml", "ö" },   { "uuml", "ü" },   { "Auml", "Ä" },   { "Ouml", "Ö" },
  { "Uuml", "Ü" },   { "szlig", "ß" },  { "eacute", "é" }, { "egrave", "è" }, { "ecirc", "ê" },
  { "agrave", "à" }, { "aacute", "á" }, { "iacute", "í" }, { "oacute", "ó" }, { "uacute", "ú" },
  { "ntilde", "ñ" }, { "ccedil", "ç" }, { "iexcl", "¡" },  { "iquest", "¿" }, { "shy", "" },
};

/* What ends the paragraph before it. */
static const char *const blocks[]
    = { "address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "h1",
        "h2",      "h3",      "h4",         "h5", "h6", "hr",  "li", "ol", "p",
        "pre",     "section", "table",      "td", "th", "tr",  "ul", NULL };

/* What is not there to be read. */
static const char *const silent[] = { "script", "style", "template", "iframe",   "object", "svg",
                                      "math",   "head",  "noscript", "textarea", "select", NULL };

typedef struct
{
  const char *at;
  GPtrArray  *paragraphs; /* (element-type utf8) */
  GString    *text;       /* of the paragraph that is open */
} Reader;

static void
end_paragraph (Reader *self)
{
  g_autofree char *plain = limber_plain_text (self->text->str);

  if (*plain != '\0')
    g_ptr_array_add (self->paragraphs, g_steal_pointer (&plain));
  g_string_truncate (self->text, 0);
}

static gboolean
append_number (GString *text, const char *digits)
{
  gboolean is_hex = *digits == 'x' || *digits == 'X';
  char    *end = NULL;
  guint64  c = g_ascii_strtoull (digits + is_hex, &end, is_hex ? 16 : 10);

  if (end == digits + is_hex || *end != '\0' || c == 0 || c > 0x10ffff
      || !g_unichar_validate ((gunichar) c))
    return FALSE;

  g_string_append_unichar (text, (gunichar) c);

  return TRUE;
}

static gboolean
append_entity (GString *text, const char *name)
{
  if (*name == '#')
    return append_number (text, name + 1);

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (strcmp (entities[i].name, name) == 0)
      {
        g_string_append (text, entities[i].text);
        return TRUE;
      }

  return FALSE;
}

/* At an ampersand. */
static void
read_entity (Reader *self)
{
  gsize length = strcspn (self->at + 1, "; <&\n\t");

  if (length > 0 && length <= MAX_ENTITY && self->at[1 + length] == ';')
    {
      g_autofree char *name = g_strndup (self->at + 1, length);

      if (append_entity (self->text, name))
        {
          self->at += length + 2;
          return;
        }
    }
  g_string_append_c (self->text, '&');
  self->at++;
}

static gboolean
begins_tag (const char *at)
{
  return g_ascii_isalpha (at[1]) || at[1] == '!' || at[1] == '?'
         || (at[1] == '/' && g_ascii_isalpha (at[2]));
}

/* Past the tag that begins here, whose values may have ">" in quotation marks. */
static const char *
find_tag_end (const char *at)
{
  char quote = '\0';

  if (g_str_has_prefix (at, "<!--"))
    {
      const char *end = strstr (at + 4, "-->");

      return end != NULL ? end + 3 : at + strlen (at);
    }

  for (; *at != '\0'; at++)
    {
      if (quote != '\0' && *at == quote)
        quote = '\0';
      else if (quote == '\0' && (*at == '"' || *at == '\''))
        quote = *at;
      else if (quote == '\0' && *at == '>')
        return at + 1;
    }

  return at;
}

/* Past the end of an element that is not to be read; without one, past everything. */
static const char *
skip_element (const char *at, const char *name)
{
  gsize length = strlen (name);

  while ((at = strstr (at, "</")) != NULL)
    {
      if (g_ascii_strncasecmp (at + 2, name, length) == 0 && !g_ascii_isalnum (at[2 + length]))
        return find_tag_end (at);
      at += 2;
    }

  return "";
}

/* At a "<" that begins a tag. */
static void
read_tag (Reader *self)
{
  const char      *start = self->at + (self->at[1] == '/' ? 2 : 1);
  gsize            length = 0;
  g_autofree char *name = NULL;
  gboolean         is_end = self->at[1] == '/';
  const char      *end = find_tag_end (self->at);

  while (g_ascii_isalnum (start[length]))
    length++;
  name = g_ascii_strdown (start, (gssize) length);

  if (g_strv_contains (blocks, name))
    end_paragraph (self);
  self->at = end;
  if (!is_end && g_strv_contains (silent, name) && !(end[-1] == '>' && end[-2] == '/'))
    self->at = skip_element (end, name);
}

/**
 * limber_html_to_paragraphs:
 * @html: HTML, or something like it
 *
 * Returns: (transfer full) (element-type utf8): its text, plain, a paragraph or an entry of a list each
 */
GPtrArray *
limber_html_to_paragraphs (const char *html)
{
  g_autofree char *valid = g_utf8_make_valid (html, -1);
  Reader           self = { valid, g_ptr_array_new_with_free_func (g_free), g_string_new (NULL) };

  while (*self.at != '\0')
    {
      if (*self.at == '<' && begins_tag (self.at))
        read_tag (&self);
      else if (*self.at == '&')
        read_entity (&self);
      else
        g_string_append_c (self.text, *self.at++);
    }
  end_paragraph (&self);
  g_string_free (self.text, TRUE);

  return self.paragraphs;
}
