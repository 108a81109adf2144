/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-prescription-words.h"

#include <string.h>

/* Folded: without case and accents. English, German, Spanish and French, as far as units go. */
#define SECOND_WORDS                                                                               \
  "s sec secs second seconds sek sekunde sekunden seg segs segundo segundos seconde secondes"
#define MINUTE_WORDS "min mins minute minutes minuten minuto minutos mn"
#define REP_WORDS                                                                                  \
  "rep reps repetition repetitions repeats wdh wiederholung wiederholungen repeticion "            \
  "repeticiones"
#define SET_WORDS "set sets satz satze serie series round rounds durchgang durchgange bouts"
#define RANGE_WORDS "- to bis or until"

static const char *const number_words[]
    = { "zero",  "one",   "two",  "three", "four",   "five",  "six",
        "seven", "eight", "nine", "ten",   "eleven", "twelve" };

/**
 * limber_word_scan_at:
 * @self: a scan
 * @i: a token
 *
 * Returns: (transfer none) (nullable): the token, if it is within the part and still open
 */
const LimberToken *
limber_word_scan_at (const LimberWordScan *self, guint i)
{
  const LimberToken *token = NULL;

  if (i < self->first || i >= self->end)
    return NULL;

  token = &g_array_index (self->tokens, LimberToken, i);

  return token->use == LIMBER_TOKEN_OPEN ? token : NULL;
}

/**
 * limber_word_scan_is:
 * @self: a scan
 * @i: a token
 * @words: words with a space between each, folded
 *
 * Returns: whether the token is open and one of the words
 */
gboolean
limber_word_scan_is (const LimberWordScan *self, guint i, const char *words)
{
  return limber_token_is (limber_word_scan_at (self, i), words);
}

/**
 * limber_word_scan_skip:
 * @self: a scan
 * @i: a token
 * @words: words with a space between each, folded
 *
 * Returns: the first token from @i on that is none of the words
 */
guint
limber_word_scan_skip (const LimberWordScan *self, guint i, const char *words)
{
  while (limber_word_scan_is (self, i, words))
    i++;

  return i;
}

/**
 * limber_word_scan_is_word:
 * @self: a scan
 * @i: a token
 *
 * Returns: whether there is an open word that says more than it joins
 */
gboolean
limber_word_scan_is_word (const LimberWordScan *self, guint i)
{
  const LimberToken *token = limber_word_scan_at (self, i);

  return token != NULL && token->kind == LIMBER_TOKEN_WORD;
}

/**
 * limber_word_scan_get_number:
 * @self: a scan
 * @i: a token
 * @number: (out): its value
 *
 * Returns: whether the token is an open number, in digits or in words
 */
gboolean
limber_word_scan_get_number (const LimberWordScan *self, guint i, double *number)
{
  const LimberToken *token = limber_word_scan_at (self, i);

  if (token == NULL || token->kind == LIMBER_TOKEN_MARK)
    return FALSE;
  if (token->kind == LIMBER_TOKEN_NUMBER)
    {
      *number = token->number;
      return TRUE;
    }

  for (guint n = 0; n < G_N_ELEMENTS (number_words); n++)
    if (strcmp (token->fold, number_words[n]) == 0)
      {
        *number = n;
        return TRUE;
      }

  return FALSE;
}

static gboolean
touches (const LimberWordScan *self, guint i)
{
  return i > self->first && i < self->end
         && g_array_index (self->tokens, LimberToken, i - 1).end
                == g_array_index (self->tokens, LimberToken, i).start;
}

static gboolean
is_touching_mark (const LimberWordScan *self, guint i, const char *mark)
{
  return limber_word_scan_is (self, i, mark) && touches (self, i);
}

/* The unit that follows a number: its length in tokens, and what one of it is worth. */
static guint
read_unit (const LimberWordScan *self, guint i, LimberUnit *unit, double *worth)
{
  const guint hyphen = is_touching_mark (self, i, "-") && touches (self, i + 1) ? 1 : 0;

  *worth = 1;
  *unit = LIMBER_UNIT_SECONDS;
  if (is_touching_mark (self, i, "\""))
    return 1;
  if (is_touching_mark (self, i, "'") && is_touching_mark (self, i + 1, "'"))
    return 2;

  i += hyphen;
  if (limber_word_scan_is (self, i, SECOND_WORDS))
    return 1 + hyphen + (is_touching_mark (self, i + 1, ".") ? 1 : 0);

  *worth = 60;
  if (limber_word_scan_is (self, i, MINUTE_WORDS))
    return 1 + hyphen + (is_touching_mark (self, i + 1, ".") ? 1 : 0);
  if (hyphen == 0 && is_touching_mark (self, i, "'"))
    return 1;

  *worth = 1;
  *unit = LIMBER_UNIT_REPS;
  if (limber_word_scan_is (self, i, REP_WORDS))
    return 1 + hyphen;

  *unit = LIMBER_UNIT_SETS;
  if (limber_word_scan_is (self, i, SET_WORDS))
    return 1 + hyphen;

  *unit = LIMBER_UNIT_NONE;

  return 0;
}

/* "1:30", or ":30" from the token before it on */
static guint
read_clock (const LimberWordScan *self, guint i, double minutes, LimberQuantity *quantity)
{
  const LimberToken *seconds = limber_word_scan_at (self, i + 2);

  if (!limber_word_scan_is (self, i + 1, ":") || seconds == NULL || !touches (self, i + 2)
      || seconds->kind != LIMBER_TOKEN_NUMBER || seconds->end - seconds->start != 2
      || seconds->number >= 60)
    return 0;

  quantity->value = quantity->upper = minutes * 60 + seconds->number;
  quantity->unit = LIMBER_UNIT_SECONDS;

  return i + 3 + (limber_word_scan_is (self, i + 3, MINUTE_WORDS) ? 1 : 0);
}

/* The seconds of "1 min 30 s" and of 1'30. */
static guint
read_rest_of_minute (const LimberWordScan *self,
                     guint                 i,
                     gboolean              is_short,
                     LimberQuantity       *quantity)
{
  double     more = 0;
  double     worth = 1;
  LimberUnit unit = LIMBER_UNIT_NONE;
  guint      at = limber_word_scan_is (self, i, "and") ? i + 1 : i;
  guint      n = 0;

  if (!limber_word_scan_get_number (self, at, &more) || more >= 60)
    return i;
  n = read_unit (self, at + 1, &unit, &worth);
  if (unit == LIMBER_UNIT_SECONDS && worth == 1)
    at += 1 + n;
  else if (is_short && unit == LIMBER_UNIT_NONE && touches (self, at))
    at++;
  else
    return i;
  quantity->value += more;
  quantity->upper = quantity->value;

  return at;
}

/**
 * limber_word_scan_read:
 * @self: a scan
 * @i: where a number may stand
 * @quantity: (out): what is read
 *
 * Reads a number or a range with its unit, if there is one: "8", "8-12 reps", "1 min 30 s", "1:30",
 * "30s".
 *
 * Returns: the first token after it, or 0 if there is none
 */
guint
limber_word_scan_read (const LimberWordScan *self, guint i, LimberQuantity *quantity)
{
  double     upper = 0;
  double     worth = 1;
  LimberUnit first_unit = LIMBER_UNIT_NONE;
  guint      at = i + 1;
  guint      n = 0;

  if (limber_word_scan_is (self, i, ":") && limber_word_scan_at (self, at) != NULL
      && touches (self, at) && !(i > self->first && touches (self, i)))
    return read_clock (self, i - 1, 0, quantity);
  if (!limber_word_scan_get_number (self, i, &quantity->value))
    return 0;
  n = touches (self, at) ? read_clock (self, i, quantity->value, quantity) : 0;
  if (n > 0)
    return n;

  n = read_unit (self, at, &first_unit, &worth);
  quantity->unit = first_unit;
  quantity->value *= worth;
  quantity->upper = quantity->value;
  at += n;
  if (first_unit == LIMBER_UNIT_SECONDS && worth > 1)
    {
      const guint after
          = read_rest_of_minute (self, at, limber_word_scan_is (self, at - 1, "'"), quantity);

      if (after > at)
        return after;
    }
  if (!limber_word_scan_is (self, at, RANGE_WORDS)
      || !limber_word_scan_get_number (self, at + 1, &upper)
      || (limber_word_scan_is (self, at + 2, "-") && limber_word_scan_at (self, at + 3) != NULL
          && limber_word_scan_at (self, at + 3)->kind == LIMBER_TOKEN_NUMBER))
    return at;

  n = read_unit (self, at + 2, &quantity->unit, &worth);
  if (first_unit != LIMBER_UNIT_NONE && quantity->unit != first_unit)
    {
      quantity->unit = first_unit;
      return at;
    }
  quantity->upper = upper * worth;
  if (first_unit == LIMBER_UNIT_NONE)
    quantity->value *= worth;
  if (quantity->upper < quantity->value)
    {
      const double lower = quantity->upper;

      quantity->upper = quantity->value;
      quantity->value = lower;
    }

  return at + 2 + n;
}

/**
 * limber_word_scan_read_chain:
 * @self: a scan
 * @i: where numbers may stand
 * @numbers: (element-type double): where to put them
 *
 * Reads at least three numbers in a row: "3-1-3", "4/3/2".
 *
 * Returns: the first token after them, or 0 if there are none
 */
guint
limber_word_scan_read_chain (const LimberWordScan *self, guint i, GArray *numbers)
{
  double      number = 0;
  const char *mark = limber_word_scan_is (self, i + 1, "/")   ? "/"
                     : limber_word_scan_is (self, i + 1, ",") ? ","
                                                              : "-";

  g_array_set_size (numbers, 0);
  while (limber_word_scan_get_number (self, i, &number))
    {
      g_array_append_val (numbers, number);
      if (!limber_word_scan_is (self, i + 1, mark)
          || !limber_word_scan_get_number (self, i + 2, &number))
        return numbers->len >= 3 ? i + 1 : 0;
      i += 2;
    }

  return 0;
}

/**
 * limber_word_scan_claim:
 * @self: a scan
 * @from: a token
 * @to: the one after the last
 *
 * Marks tokens as understood.
 */
void
limber_word_scan_claim (const LimberWordScan *self, guint from, guint to)
{
  for (guint i = from; i < MIN (to, self->end); i++)
    g_array_index (self->tokens, LimberToken, i).use = LIMBER_TOKEN_DOSE;
}

/**
 * limber_word_scan_get_text:
 * @self: a scan
 * @from: a token
 * @to: the one after the last, which is more than @from
 *
 * Returns: (transfer full): what was written there
 */
char *
limber_word_scan_get_text (const LimberWordScan *self, guint from, guint to)
{
  const gsize start = g_array_index (self->tokens, LimberToken, from).start;

  return g_strndup (self->text + start,
                    g_array_index (self->tokens, LimberToken, to - 1).end - start);
}
