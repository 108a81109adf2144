/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-prescription-split.h"

#include "plan/limber-prescription-dose.h"

typedef struct
{
  GArray     *phrases;
  GArray     *tokens;
  const char *text;
} Line;

static LimberToken *
get (GArray *tokens, guint i)
{
  return i < tokens->len ? &g_array_index (tokens, LimberToken, i) : NULL;
}

static gboolean
touches (GArray *tokens, guint i)
{
  return get (tokens, i) != NULL && get (tokens, i - 1)->end == get (tokens, i)->start;
}

/* "1)", "1.", "a)", "(1)", "Exercise 1:", "#1": the token after it, or @i. */
static guint
skip_number (GArray *tokens, guint i)
{
  const guint from = i;
  gboolean    is_named = FALSE;

  if (limber_token_is (get (tokens, i), "exercise ex no number #"))
    {
      is_named = TRUE;
      i += limber_token_is (get (tokens, i + 1), ".") ? 2 : 1;
    }
  else if (limber_token_is (get (tokens, i), "("))
    i++;
  if (get (tokens, i) == NULL
      || (get (tokens, i)->kind != LIMBER_TOKEN_NUMBER
          && !(get (tokens, i)->kind == LIMBER_TOKEN_WORD
               && get (tokens, i)->end - get (tokens, i)->start == 1)))
    return from;
  if (touches (tokens, i + 1) && limber_token_is (get (tokens, i + 1), ") . :")
      && !(get (tokens, i + 2) != NULL && touches (tokens, i + 2)
           && get (tokens, i + 2)->kind == LIMBER_TOKEN_NUMBER)
      && (is_named || !limber_token_is (get (tokens, i + 1), ":")))
    return i + 2;

  return is_named && get (tokens, i)->kind == LIMBER_TOKEN_NUMBER ? i + 1 : from;
}

/**
 * limber_prescription_skip_marker:
 * @tokens: (element-type LimberToken): a line's tokens
 *
 * Marks what a line of a list begins with as understood.
 *
 * Returns: the first token after it
 */
guint
limber_prescription_skip_marker (GArray *tokens)
{
  guint to = 0;

  while (limber_token_is (get (tokens, to), "* - + ? ~ |"))
    to++;
  if (limber_token_is (get (tokens, to), "["))
    {
      const guint close = to + (limber_token_is (get (tokens, to + 1), "x") ? 2 : 1);

      if (limber_token_is (get (tokens, close), "]"))
        to = close + 1;
    }
  to = skip_number (tokens, to);
  while (limber_token_is (get (tokens, to), "- :"))
    to++;
  for (guint i = 0; i < to; i++)
    get (tokens, i)->use = LIMBER_TOKEN_DOSE;

  return to;
}

/**
 * limber_prescription_find_phrases:
 * @names: the names there are
 * @tokens: (element-type LimberToken): a line's tokens
 * @first: where to begin
 * @end: where to stop
 *
 * Returns: (transfer full) (element-type LimberTokenSpan): where names stand word for word
 */
GArray *
limber_prescription_find_phrases (LimberPrescriptionNames *names,
                                  GArray                  *tokens,
                                  guint                    first,
                                  guint                    end)
{
  GArray *phrases = g_array_new (FALSE, FALSE, sizeof (LimberTokenSpan));

  for (guint i = first; i < end; i++)
    {
      LimberTokenSpan span = { i, 0 };

      if (get (tokens, i)->kind == LIMBER_TOKEN_MARK)
        continue;
      span.end = limber_prescription_names_match (names, tokens, i, end);
      if (span.end == 0)
        continue;
      g_array_append_val (phrases, span);
      i = span.end - 1;
    }

  return phrases;
}

static guint
count_words (GArray *tokens, LimberTokenSpan span)
{
  guint n = 0;

  for (guint i = span.first; i < span.end; i++)
    n += get (tokens, i)->kind != LIMBER_TOKEN_MARK;

  return n;
}

/**
 * limber_prescription_choose_phrase:
 * @phrases: (element-type LimberTokenSpan): where names stand
 * @tokens: (element-type LimberToken): a line's tokens
 * @first: where a part of it begins
 * @end: where it ends
 * @phrase: (out): the longest one in it
 *
 * Returns: whether there is one
 */
gboolean
limber_prescription_choose_phrase (GArray          *phrases,
                                   GArray          *tokens,
                                   guint            first,
                                   guint            end,
                                   LimberTokenSpan *phrase)
{
  guint most = 0;

  for (guint i = 0; i < phrases->len; i++)
    {
      const LimberTokenSpan span = g_array_index (phrases, LimberTokenSpan, i);
      const guint           n = count_words (tokens, span);

      if (span.first < first || span.end > end || n <= most)
        continue;
      most = n;
      *phrase = span;
    }

  return most > 0;
}

static gboolean
is_within_phrase (const Line *self, guint token)
{
  for (guint i = 0; i < self->phrases->len; i++)
    {
      const LimberTokenSpan *span = &g_array_index (self->phrases, LimberTokenSpan, i);

      if (token >= span->first && token < span->end)
        return TRUE;
    }

  return FALSE;
}

/* Whether a name leads a part, whether it has words of its own, and whether it has a dose. */
typedef struct
{
  gboolean leads;
  gboolean has_words;
  gboolean has_dose;
} Content;

/* Reads a part on trial. */
static Content
look_at (const Line *self, guint first, guint end)
{
  Content         content = { 0 };
  LimberTokenSpan phrase = { 0 };
  gboolean        is_first = TRUE;
  const gboolean  has_phrase
      = limber_prescription_choose_phrase (self->phrases, self->tokens, first, end, &phrase);
  g_autoptr (LimberSaidDose) said = NULL;

  for (guint i = phrase.first; has_phrase && i < phrase.end; i++)
    get (self->tokens, i)->use = LIMBER_TOKEN_NAME;
  said = limber_prescription_read_dose (self->tokens, self->text, first, end);
  content.has_dose = !limber_said_dose_is_empty (said);
  for (guint i = first; i < end; i++)
    {
      LimberToken   *token = get (self->tokens, i);
      const gboolean is_word = token->kind == LIMBER_TOKEN_WORD && token->use != LIMBER_TOKEN_DOSE
                               && !limber_token_is_filler (token);

      if (is_word || token->use == LIMBER_TOKEN_NAME)
        {
          content.has_words = TRUE;
          content.leads = content.leads || (is_first && token->use == LIMBER_TOKEN_NAME);
          is_first = FALSE;
        }
      token->use = LIMBER_TOKEN_OPEN;
    }

  return content;
}

static gboolean
is_hard (const Line *self, guint i)
{
  return limber_token_is (get (self->tokens, i), "; then");
}

static gboolean
is_separator (const Line *self, guint i)
{
  return (is_hard (self, i) || limber_token_is (get (self->tokens, i), ", . + & and"))
         && !is_within_phrase (self, i);
}

/* Whether the exercise ends before a separator and another one follows it. */
static gboolean
divides (const Line *self, guint first, guint at, guint end)
{
  guint         next = at + 1;
  const Content before = look_at (self, first, at);
  Content       after = { 0 };

  while (next < end && !is_separator (self, next))
    next++;
  after = look_at (self, at + 1, next);
  if (is_hard (self, at))
    return before.has_words && after.has_words && (after.leads || after.has_dose);

  return before.leads && after.leads;
}

/**
 * limber_prescription_split:
 * @phrases: (element-type LimberTokenSpan): where names stand
 * @tokens: (element-type LimberToken): a line's tokens
 * @text: the line
 * @first: where to begin
 * @end: where to stop
 *
 * Finds the exercises that a line tells one after the other.
 *
 * Returns: (transfer full) (element-type LimberTokenSpan): the part of each, at least one
 */
GArray *
limber_prescription_split (GArray     *phrases,
                           GArray     *tokens,
                           const char *text,
                           guint       first,
                           guint       end)
{
  const Line      line = { phrases, tokens, text };
  GArray         *parts = g_array_new (FALSE, FALSE, sizeof (LimberTokenSpan));
  LimberTokenSpan part = { first, end };

  for (guint i = first; i < end; i++)
    {
      if (!is_separator (&line, i) || !divides (&line, part.first, i, end))
        continue;
      part.end = i;
      g_array_append_val (parts, part);
      /* What divides is understood. */
      get (tokens, i)->use = LIMBER_TOKEN_DOSE;
      part.first = i;
      part.end = end;
    }
  g_array_append_val (parts, part);

  return parts;
}
