/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-prescription-find.h"

/* A name that fits this well is taken; one in which all words are found may fit less well. */
#define SCORE_TAKEN 0.75
#define SCORE_TAKEN_WHOLE 0.6
#define SCORE_LIKELY 0.8
#define SCORE_SURE 0.94
#define RIVAL 0.15

typedef struct
{
  GArray         *tokens;
  LimberTokenSpan span;
} Finding;

static LimberToken *
get (const Finding *self, guint i)
{
  return &g_array_index (self->tokens, LimberToken, i);
}

static gboolean
is_open (const Finding *self, guint i)
{
  return get (self, i)->use == LIMBER_TOKEN_OPEN && get (self, i)->kind != LIMBER_TOKEN_MARK;
}

/* A name goes on over a hyphen, and ends with a comma. */
static gboolean
joins (const Finding *self, guint i)
{
  return get (self, i)->use == LIMBER_TOKEN_OPEN
         && (get (self, i)->kind != LIMBER_TOKEN_MARK
             || limber_token_is (get (self, i), "- / ' &"));
}

/* The next words that stand together, without such as only join at either end. */
static gboolean
next_run (const Finding *self, guint *at, LimberTokenSpan *run)
{
  for (; *at < self->span.end; (*at)++)
    {
      if (!is_open (self, *at))
        continue;
      run->first = *at;
      while (*at < self->span.end && joins (self, *at))
        (*at)++;
      run->end = *at;
      while (run->first < run->end
             && (!is_open (self, run->first) || limber_token_is_filler (get (self, run->first))))
        run->first++;
      while (
          run->end > run->first
          && (!is_open (self, run->end - 1) || limber_token_is_filler (get (self, run->end - 1))))
        run->end--;
      if (run->first < run->end)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_word (const Finding *self, LimberTokenSpan run)
{
  for (guint i = run.first; i < run.end; i++)
    if (get (self, i)->kind == LIMBER_TOKEN_WORD)
      return TRUE;

  return FALSE;
}

/**
 * limber_prescription_is_taken:
 * @candidates: (element-type LimberPrescriptionCandidate) (nullable): exercises that may be meant
 *
 * Returns: whether the first one goes well enough with what was written
 */
gboolean
limber_prescription_is_taken (GPtrArray *candidates)
{
  const LimberPrescriptionCandidate *best = NULL;

  if (candidates == NULL || candidates->len == 0)
    return FALSE;

  best = g_ptr_array_index (candidates, 0);

  return best->score >= SCORE_TAKEN || (best->is_whole && best->score >= SCORE_TAKEN_WHOLE);
}

static double
get_score (GPtrArray *candidates)
{
  return ((const LimberPrescriptionCandidate *) g_ptr_array_index (candidates, 0))->score;
}

/**
 * limber_prescription_judge:
 * @candidates: (element-type LimberPrescriptionCandidate): exercises, of which the first is taken
 *
 * Returns: how sure it is that it is the one that is meant
 */
LimberTrust
limber_prescription_judge (GPtrArray *candidates)
{
  const LimberPrescriptionCandidate *best = g_ptr_array_index (candidates, 0);
  const LimberPrescriptionCandidate *rival
      = candidates->len > 1 ? g_ptr_array_index (candidates, 1) : NULL;

  if (best->score < SCORE_LIKELY
      || (rival != NULL && rival->score > best->score - (best->score < 1 ? RIVAL : 0.01)))
    return LIMBER_TRUST_UNSURE;

  return best->score < SCORE_SURE ? LIMBER_TRUST_LIKELY : LIMBER_TRUST_SURE;
}

/* "Copenhagen plank" is no plank. */
static gboolean
is_modified (const Finding *self, LimberTokenSpan phrase)
{
  guint n = 0;
  guint before = phrase.first;

  for (guint i = phrase.first; i < phrase.end; i++)
    n += get (self, i)->kind != LIMBER_TOKEN_MARK;
  if (before > self->span.first && limber_token_is (get (self, before - 1), "-"))
    before--;

  return n == 1 && before > self->span.first && is_open (self, before - 1)
         && get (self, before - 1)->kind == LIMBER_TOKEN_WORD
         && !limber_token_is_filler (get (self, before - 1));
}

/* Of the words that are left, those that go best with a name; the first ones if none does. */
static GPtrArray *
find_best (const Finding           *self,
           LimberPrescriptionNames *names,
           gboolean                 one_by_one,
           LimberTokenSpan         *name)
{
  LimberTokenSpan run = { 0 };
  GPtrArray      *best = NULL;
  guint           at = self->span.first;

  while (next_run (self, &at, &run))
    {
      g_autoptr (GPtrArray) candidates = NULL;

      if (!has_word (self, run))
        continue;
      candidates
          = limber_prescription_names_rank (names, self->tokens, run.first, run.end, one_by_one);
      if (best != NULL
          && (!limber_prescription_is_taken (candidates)
              || (limber_prescription_is_taken (best)
                  && get_score (best) >= get_score (candidates))))
        continue;
      *name = run;
      g_clear_pointer (&best, g_ptr_array_unref);
      best = g_steal_pointer (&candidates);
    }

  return best;
}

/**
 * limber_prescription_find_name:
 * @names: the names there are
 * @tokens: (element-type LimberToken): a line's tokens, of which the dose's are claimed
 * @span: the part that speaks of one exercise
 * @phrase: a name that stands in it word for word; its end is 0 if there is none
 * @one_by_one: whether one side or each side is spoken of
 * @name: (out): the words that are the name; the end is 0 if there are none
 *
 * Finds what is said to be done.
 *
 * Returns: (transfer full) (nullable) (element-type LimberPrescriptionCandidate): exercises that
 *   may be meant, best first
 */
GPtrArray *
limber_prescription_find_name (LimberPrescriptionNames *names,
                               GArray                  *tokens,
                               LimberTokenSpan          span,
                               LimberTokenSpan          phrase,
                               gboolean                 one_by_one,
                               LimberTokenSpan         *name)
{
  const Finding finding = { tokens, span };

  *name = (LimberTokenSpan){ 0 };
  if (phrase.end > 0 && !is_modified (&finding, phrase))
    {
      *name = phrase;
      return limber_prescription_names_rank (names, tokens, phrase.first, phrase.end, one_by_one);
    }

  for (guint i = phrase.first; i < phrase.end; i++)
    get (&finding, i)->use = LIMBER_TOKEN_OPEN;

  return find_best (&finding, names, one_by_one, name);
}
