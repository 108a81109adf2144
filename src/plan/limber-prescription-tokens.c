/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-prescription-tokens.h"

#include <string.h>

/* More digits than this are no number of a dose; what they say does not matter. */
#define MAX_DIGITS 9

/* Words that carry nothing where they join what was understood. */
#define FILLERS "a an and at by de do each for from in of on perform please the then to with your"

typedef struct
{
  const char *word;
  const char *stem;
} Stem;

/* What people write for what the catalogue calls otherwise; sorted by nothing, looked through. */
static const Stem stems[] = {
  { "abs", "abdominal" },         { "bw", "bodyweight" },
  { "calves", "calf" },           { "ext", "extension" },
  { "gastroc", "gastrocnemius" }, { "gluts", "glute" },
  { "ham", "hamstring" },         { "hammie", "hamstring" },
  { "hammies", "hamstring" },     { "hammy", "hamstring" },
  { "hams", "hamstring" },        { "itb", "iliotibial band" },
  { "laying", "lying" },          { "ppt", "posterior pelvic tilt" },
  { "quadricep", "quad" },        { "quadriceps", "quad" },
  { "sitting", "seated" },        { "slr", "straight leg raise" },
  { "str", "stretch" },           { "stretching", "stretch" },
  { "supine", "lying" },
};

typedef struct
{
  gunichar    from;
  const char *to;
} Mark;

static const Mark marks[] = {
  { 0x00d7, "x" },  { 0x2715, "x" },  { 0x2716, "x" },  { 0x2a2f, "x" }, { '*', "*" },
  { 0x2010, "-" },  { 0x2011, "-" },  { 0x2012, "-" },  { 0x2013, "-" }, { 0x2014, "-" },
  { 0x2212, "-" },  { 0x2018, "'" },  { 0x2019, "'" },  { 0x2032, "'" }, { 0x00b4, "'" },
  { 0x201c, "\"" }, { 0x201d, "\"" }, { 0x2033, "\"" }, { 0x2044, "/" }, { 0xff1b, ";" },
  { 0xff1a, ":" },  { 0x2022, "*" },  { 0x25cf, "*" },  { 0x25aa, "*" }, { 0x25e6, "*" },
  { 0x2023, "*" },  { 0x00b7, "*" },  { 0x2043, "*" },  { 0x2713, "*" }, { 0x2714, "*" },
};

/* Case and compatible forms are made equal, accents and apostrophes dropped. */
static char *
fold (const char *text, gsize length)
{
  g_autofree char *decomposed = g_utf8_normalize (text, (gssize) length, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (decomposed != NULL ? decomposed : "", -1);
  GString         *out = g_string_sized_new (length);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (out, g_utf8_get_char (at));

  return g_string_free (out, FALSE);
}

/* The singular of what is probably a plural; wrong for some words, but the same for both sides. */
static char *
make_stem (const char *word)
{
  const gsize length = strlen (word);

  for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
    if (strcmp (stems[i].word, word) == 0)
      return g_strdup (stems[i].stem);

  if (length > 4 && g_str_has_suffix (word, "ies"))
    return g_strdup_printf ("%.*sy", (int) length - 3, word);
  if (length > 4
      && (g_str_has_suffix (word, "ches") || g_str_has_suffix (word, "shes")
          || g_str_has_suffix (word, "xes")))
    return g_strndup (word, length - 2);
  if (length > 2 && word[length - 1] == 's' && strchr ("sui", word[length - 2]) == NULL)
    return g_strndup (word, length - 1);

  return g_strdup (word);
}

static gboolean
is_letter (const char *at)
{
  const gunichar c = g_utf8_get_char (at);

  return (g_unichar_isalnum (c) || g_unichar_ismark (c)) && !g_ascii_isdigit (*at) && c != 0x00bd;
}

/* "30", "1.5", "1,5", "0,75"; the comma of a list is no decimal one. */
static const char *
read_number (const char *at, double *number)
{
  char  plain[MAX_DIGITS + 4] = "";
  gsize n = 0;
  gsize whole = 0;

  for (; g_ascii_isdigit (*at); at++, whole++)
    if (n < MAX_DIGITS)
      plain[n++] = *at;
  if ((*at == '.' || *at == ',') && g_ascii_isdigit (at[1]))
    {
      const gsize digits = strspn (at + 1, "0123456789");
      const char *after = at + 1 + digits;

      if (digits <= 2 && (*at == '.' || digits == 1 || plain[0] == '0')
          && !((*after == '.' || *after == ',') && g_ascii_isdigit (after[1])))
        {
          plain[n++] = '.';
          memcpy (plain + n, at + 1, digits);
          at = after;
        }
    }
  *number = whole > MAX_DIGITS ? 1e9 : g_ascii_strtod (plain, NULL);
  if (g_utf8_get_char (at) == 0x00bd)
    {
      *number += 0.5;
      at = g_utf8_next_char (at);
    }

  return at;
}

static const char *
read_word (const char *at)
{
  while (*at != '\0')
    {
      const gunichar c = g_utf8_get_char (at);
      const char    *next = g_utf8_next_char (at);

      if (!is_letter (at) && !((c == '\'' || c == 0x2019) && is_letter (next)))
        break;
      /* "x10" and "3x8" are no words. */
      at = next;
    }

  return at;
}

static const char *
plain_mark (gunichar c)
{
  static const char ascii[][2] = { ";",  ":", ",", ".", "(", ")", "/", "&", "+", "-", "'",
                                   "\"", "~", "=", "@", "#", "[", "]", "!", "?", "|" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i].from == c)
      return marks[i].to;
  for (guint i = 0; i < G_N_ELEMENTS (ascii); i++)
    if ((gunichar) ascii[i][0] == c)
      return ascii[i];

  return "?";
}

static void
token_clear (gpointer data)
{
  LimberToken *token = data;

  g_free (token->fold);
  g_free (token->stem);
}

static const char *
read_token (const char *text, const char *at, LimberToken *token)
{
  const gunichar c = g_utf8_get_char (at);
  const char    *end = NULL;

  token->start = (gsize) (at - text);
  if (g_ascii_isdigit (*at) || c == 0x00bd)
    {
      token->kind = LIMBER_TOKEN_NUMBER;
      end = read_number (at, &token->number);
      token->fold = fold (at, (gsize) (end - at));
      token->stem = g_strdup (token->fold);
    }
  else if (is_letter (at))
    {
      token->kind = LIMBER_TOKEN_WORD;
      end = read_word (at);
      token->fold = fold (at, (gsize) (end - at));
      token->stem = make_stem (token->fold);
    }
  else
    {
      const char *mark = plain_mark (c);

      end = g_utf8_next_char (at);
      token->kind = *mark == 'x' ? LIMBER_TOKEN_WORD : LIMBER_TOKEN_MARK;
      token->fold = g_strdup (mark);
      token->stem = *mark == 'x' ? g_strdup (mark) : NULL;
    }
  token->end = (gsize) (end - text);

  return end;
}

/**
 * limber_tokens_new:
 * @text: a line, valid UTF-8
 *
 * Takes a line apart. Digits and letters are told apart without a space between them: "3x30s" are
 * five tokens.
 *
 * Returns: (transfer full) (element-type LimberToken): what it consists of, in its order
 */
GArray *
limber_tokens_new (const char *text)
{
  GArray     *tokens = g_array_new (FALSE, TRUE, sizeof (LimberToken));
  const char *at = text;

  g_array_set_clear_func (tokens, token_clear);
  while (*at != '\0')
    {
      LimberToken token = { 0 };

      if (g_unichar_isspace (g_utf8_get_char (at)) || g_unichar_iscntrl (g_utf8_get_char (at)))
        {
          at = g_utf8_next_char (at);
          continue;
        }
      at = read_token (text, at, &token);
      g_array_append_val (tokens, token);
    }

  return tokens;
}

/**
 * limber_token_is:
 * @self: (nullable): a token
 * @words: words with a space between each, folded
 *
 * Returns: whether the token is one of the words
 */
gboolean
limber_token_is (const LimberToken *self, const char *words)
{
  const char *at = words;
  gsize       length = 0;

  if (self == NULL || (length = strlen (self->fold)) == 0)
    return FALSE;

  while ((at = strstr (at, self->fold)) != NULL)
    {
      if ((at == words || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
        return TRUE;
      at += length;
    }

  return FALSE;
}

/**
 * limber_token_is_filler:
 * @self: a token
 *
 * Returns: whether it is a word that only joins others
 */
gboolean
limber_token_is_filler (const LimberToken *self)
{
  return self->kind == LIMBER_TOKEN_WORD && limber_token_is (self, FILLERS);
}

static gboolean
is_text (const LimberToken *token)
{
  return token->kind != LIMBER_TOKEN_MARK;
}

/* Ends a run of tokens that belong together: writes it, unless it only joins what was understood. */
static void
add_run (GString *out, GArray *tokens, const char *text, guint first, guint end, gboolean open)
{
  gboolean is_bare = TRUE;

  while (first < end && !is_text (&g_array_index (tokens, LimberToken, first)))
    first++;
  while (end > first && !is_text (&g_array_index (tokens, LimberToken, end - 1)))
    end--;
  for (guint i = first; i < end; i++)
    is_bare = is_bare
              && (!is_text (&g_array_index (tokens, LimberToken, i))
                  || limber_token_is_filler (&g_array_index (tokens, LimberToken, i)));
  if (first == end || (open && is_bare))
    return;

  if (out->len > 0)
    g_string_append (out, open ? ", " : " ");
  g_string_append_len (out,
                       text + g_array_index (tokens, LimberToken, first).start,
                       (gssize) (g_array_index (tokens, LimberToken, end - 1).end
                                 - g_array_index (tokens, LimberToken, first).start));
}

/**
 * limber_tokens_collect:
 * @tokens: (element-type LimberToken): a line's tokens
 * @text: the line
 * @first: the first token
 * @end: the one after the last
 * @open: whether what is still open is wanted, rather than what was understood
 *
 * Words that only join others count as understood where they stand alone.
 *
 * Returns: (transfer full): those words, as they were written
 */
char *
limber_tokens_collect (GArray *tokens, const char *text, guint first, guint end, gboolean open)
{
  GString *out = g_string_new (NULL);
  guint    from = first;

  while (from < end)
    {
      const gboolean is_open = g_array_index (tokens, LimberToken, from).use == LIMBER_TOKEN_OPEN;
      guint          to = from + 1;

      while (to < end
             && (g_array_index (tokens, LimberToken, to).use == LIMBER_TOKEN_OPEN) == is_open)
        to++;
      if (is_open == open)
        add_run (out, tokens, text, from, to, open);
      else if (!open)
        {
          g_autoptr (GString) run = g_string_new (NULL);

          /* What joins is told with what it joins. */
          add_run (run, tokens, text, from, to, TRUE);
          if (run->len == 0)
            add_run (out, tokens, text, from, to, FALSE);
        }
      from = to;
    }

  return g_string_free (out, FALSE);
}

/**
 * limber_words_are_alike:
 * @a: a stem
 * @b: another one
 *
 * Returns: whether one change of a letter, or two in long words, makes them equal
 */
gboolean
limber_words_are_alike (const char *a, const char *b)
{
  const gsize a_length = strlen (a);
  const gsize b_length = strlen (b);
  const guint most = MIN (a_length, b_length) >= 7 ? 2 : 1;
  guint       row[32];

  if (MIN (a_length, b_length) < 3 || MAX (a_length, b_length) < 4
      || MAX (a_length, b_length) >= G_N_ELEMENTS (row)
      || MAX (a_length, b_length) - MIN (a_length, b_length) > most || a[0] != b[0])
    return FALSE;

  for (guint j = 0; j <= b_length; j++)
    row[j] = j;
  for (guint i = 1; i <= a_length; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= b_length; j++)
        {
          const guint changed = diagonal + (a[i - 1] != b[j - 1]);

          diagonal = row[j];
          row[j] = MIN (changed, MIN (row[j], row[j - 1]) + 1);
        }
    }

  return row[b_length] <= most;
}
