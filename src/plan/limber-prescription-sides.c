/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-prescription-sides.h"

#define PLACES "side sides leg legs arm arms foot feet knee knees hip hips way direction"

static gboolean
is (const LimberWordScan *self, guint i, const char *words)
{
  return limber_word_scan_is (self, i, words);
}

static guint
skip (const LimberWordScan *self, guint i, const char *words)
{
  return limber_word_scan_skip (self, i, words);
}

static guint
read_both_sides (const LimberWordScan *self, guint i)
{
  guint at = i;

  if (is (self, i, "left l"))
    at = skip (self, i + 1, "/ & + and then -");
  else if (is (self, i, "right r"))
    at = skip (self, i + 1, "/ & + and then -");
  if (at <= i + 1 || !is (self, at, is (self, i, "left l") ? "right r" : "left l"))
    return 0;

  return at + 1;
}

/* The words that say which sides: the token after them, or 0. */
static guint
read_sides (const LimberWordScan *self, guint i, LimberSaidSides *sides)
{
  guint to = read_both_sides (self, i);

  *sides = LIMBER_SAID_EACH;
  if (to > 0)
    return is (self, to, "side sides") ? to + 1 : to;
  if (is (self, i, "each per every either a / on"))
    {
      const guint at = is (self, i, "on") && is (self, i + 1, "each every either") ? i + 2 : i + 1;

      if (!(is (self, i, "on") && at == i + 1) && is (self, at, PLACES)
          && !(is (self, i, "a") && limber_word_scan_is_word (self, at + 1)))
        return at + 1;
    }
  if (is (self, i, "each ea") && !limber_word_scan_is_word (self, i + 1) && i > self->first
      && g_array_index (self->tokens, LimberToken, i - 1).kind == LIMBER_TOKEN_NUMBER)
    return i + 1;
  if (is (self, i, "unilateral unilaterally"))
    return i + 1;
  if (is (self, i, "e") && is (self, i + 1, "/") && is (self, i + 2, "s"))
    return i + 3;

  *sides = LIMBER_SAID_BOTH;
  if (is (self, i, "bilateral bilaterally"))
    return i + 1;
  if (is (self, i, "both") && is (self, i + 1, "sides legs arms feet knees hips ways directions"))
    return i + 2;
  if (is (self, i, "on") && is (self, i + 1, "both") && is (self, i + 2, "sides legs"))
    return i + 3;

  *sides = LIMBER_SAID_ALTERNATING;
  if (is (self, i, "sides") && is (self, i + 1, "taking") && is (self, i + 2, "turns"))
    return i + 3;
  if (is (self, i, "alternating alternate alternately alternated alt abwechselnd"))
    return is (self, i + 1, PLACES) ? i + 2 : i + 1;

  return 0;
}

/* "left only", "on the right side", "(L)"; not "with the left knee bent". */
static guint
read_one_side (const LimberWordScan *self, guint i, LimberSaidSides *sides)
{
  guint at = skip (self, i, "on the only just");
  guint to = 0;

  if (!is (self, at, "left l right r"))
    return 0;
  if (i > self->first && limber_word_scan_is_word (self, i - 1)
      && is (self, i - 1, "with bend bent straighten your to from turn look rotate lean"))
    return 0;

  *sides = is (self, at, "left l") ? LIMBER_SAID_LEFT : LIMBER_SAID_RIGHT;
  to = at + 1;
  /* "L5" is a vertebra. */
  if (limber_word_scan_at (self, to) != NULL && is (self, at, "l r")
      && g_array_index (self->tokens, LimberToken, at).end
             == g_array_index (self->tokens, LimberToken, to).start
      && g_array_index (self->tokens, LimberToken, to).kind != LIMBER_TOKEN_MARK)
    return 0;
  if (is (self, to, PLACES))
    to++;
  if (is (self, to, "only"))
    to++;

  return limber_word_scan_is_word (self, to) && !is (self, to, "x hold rest then") ? 0 : to;
}

/**
 * limber_prescription_read_sides:
 * @scan: a scan
 * @i: a token
 * @sides: (out): what is said
 *
 * Reads which sides are to be worked: "each side", "l/r", "left only", "alternating".
 *
 * Returns: the first token after it, or 0 if it is not said there
 */
guint
limber_prescription_read_sides (const LimberWordScan *scan, guint i, LimberSaidSides *sides)
{
  const guint to = read_sides (scan, i, sides);

  return to > 0 ? to : read_one_side (scan, i, sides);
}
