/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-prescription-names.h"

#include <string.h>

#define MAX_CANDIDATES 5
#define MAX_NAME_TOKENS 12
#define MIN_SCORE 0.3

/* Said of so many exercises that they hardly tell one from another. */
#define GENERIC "stretch exercise pose drill"
#define POSTURES "standing lying seated half kneeling single one leg"

/* One name of an exercise. */
typedef struct
{
  guint       exercise; /* index */
  double      weight;   /* of its words together */
  char       *plain;    /* its words as written, folded, without spaces */
  GHashTable *stems;
} Entry;

typedef struct
{
  char *id;
  char *name;
} Known;

struct _LimberPrescriptionNames
{
  LimberPrescriptionCatalogue catalogue;
  GArray                     *known;   /* (element-type Known) */
  GArray                     *entries; /* (element-type Entry) */
  GHashTable                 *phrases; /* stems without spaces -> GArray of indices of entries */
  GHashTable                 *words;   /* stem -> GArray of indices of entries */
  GHashTable                 *alike; /* stem -> GPtrArray of stems in words that are spelt alike */
};

static double
get_weight (const char *stem)
{
  LimberToken token = { .kind = LIMBER_TOKEN_WORD, .fold = (char *) stem };

  if (limber_token_is_filler (&token))
    return 0;
  if (limber_token_is (&token, GENERIC))
    return 0.3;

  return limber_token_is (&token, POSTURES) ? 0.6 : 1;
}

static void
entry_clear (gpointer data)
{
  g_free (((Entry *) data)->plain);
  g_hash_table_unref (((Entry *) data)->stems);
}

static void
known_clear (gpointer data)
{
  g_free (((Known *) data)->id);
  g_free (((Known *) data)->name);
}

static void
add_posting (GHashTable *table, const char *key, guint entry)
{
  GArray *postings = g_hash_table_lookup (table, key);

  if (postings == NULL)
    {
      postings = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (table, g_strdup (key), postings);
    }
  g_array_append_val (postings, entry);
}

/* The stems of the words from @first on, each once. */
static GHashTable *
collect_stems (GArray *tokens, guint first, guint end)
{
  GHashTable *stems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = first; i < end; i++)
    {
      const LimberToken *token = &g_array_index (tokens, LimberToken, i);
      g_auto (GStrv) words = token->stem != NULL ? g_strsplit (token->stem, " ", -1) : NULL;

      for (guint n = 0; words != NULL && words[n] != NULL; n++)
        g_hash_table_add (stems, g_strdup (words[n]));
    }

  return stems;
}

static double
weigh (GHashTable *stems)
{
  GHashTableIter iter;
  gpointer       stem = NULL;
  double         weight = 0;

  g_hash_table_iter_init (&iter, stems);
  while (g_hash_table_iter_next (&iter, &stem, NULL))
    weight += get_weight (stem);

  return weight;
}

/* Words run together, so that "birddog" is "bird dog". */
static char *
run_together (GArray *tokens, guint first, guint end, gboolean plain)
{
  GString *out = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    {
      const LimberToken *token = &g_array_index (tokens, LimberToken, i);
      const char        *word = plain ? token->fold : token->stem;

      if (token->kind == LIMBER_TOKEN_MARK)
        continue;
      for (; *word != '\0'; word++)
        if (*word != ' ')
          g_string_append_c (out, *word);
    }

  return g_string_free (out, FALSE);
}

static void
add_entry (LimberPrescriptionNames *self, guint exercise, GArray *tokens, guint first, guint end)
{
  g_autoptr (GHashTable) stems = collect_stems (tokens, first, end);
  g_autofree char *phrase = run_together (tokens, first, end, FALSE);
  GHashTableIter   iter;
  gpointer         stem = NULL;
  const guint      index = self->entries->len;
  Entry            entry = { .exercise = exercise,
                             .weight = weigh (stems),
                             .plain = run_together (tokens, first, end, TRUE),
                             .stems = g_hash_table_ref (stems) };

  g_array_append_val (self->entries, entry);
  if (*phrase != '\0')
    add_posting (self->phrases, phrase, index);
  g_hash_table_iter_init (&iter, stems);
  while (g_hash_table_iter_next (&iter, &stem, NULL))
    if (get_weight (stem) > 0)
      add_posting (self->words, stem, index);
}

/* "Side plank (side bridge)" is known without what stands in brackets, too. */
static void
add_name (LimberPrescriptionNames *self, guint exercise, const char *name)
{
  g_autoptr (GArray) tokens = limber_tokens_new (name);

  add_entry (self, exercise, tokens, 0, tokens->len);
  for (guint i = 1; i < tokens->len; i++)
    if (limber_token_is (&g_array_index (tokens, LimberToken, i), "("))
      {
        add_entry (self, exercise, tokens, 0, i);
        break;
      }
}

static void
visit_cb (const char *id, const char *name, GPtrArray *aliases, gpointer data)
{
  LimberPrescriptionNames *self = data;
  const guint              exercise = self->known->len;
  Known                    known = { g_strdup (id), g_strdup (name) };

  g_array_append_val (self->known, known);
  add_name (self, exercise, name);
  for (guint i = 0; aliases != NULL && i < aliases->len; i++)
    add_name (self, exercise, g_ptr_array_index (aliases, i));
}

/**
 * limber_prescription_names_new:
 * @catalogue: the exercises there are
 *
 * Makes an index of all names and aliases, by the words they consist of.
 *
 * Returns: (transfer full): the index
 */
LimberPrescriptionNames *
limber_prescription_names_new (const LimberPrescriptionCatalogue *catalogue)
{
  LimberPrescriptionNames *self = g_new0 (LimberPrescriptionNames, 1);

  self->catalogue = *catalogue;
  self->known = g_array_new (FALSE, FALSE, sizeof (Known));
  g_array_set_clear_func (self->known, known_clear);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);
  self->phrases
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->words
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->alike
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  catalogue->each (visit_cb, self, catalogue->data);

  return self;
}

/**
 * limber_prescription_names_free:
 * @self: (transfer full): an index
 */
void
limber_prescription_names_free (LimberPrescriptionNames *self)
{
  g_hash_table_unref (self->alike);
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->phrases);
  g_array_unref (self->entries);
  g_array_unref (self->known);
  g_free (self);
}

/**
 * limber_prescription_names_match:
 * @self: an index
 * @tokens: (element-type LimberToken): a line's tokens
 * @first: where a name may begin
 * @end: where it ends at the latest
 *
 * Finds the longest name that stands there word for word.
 *
 * Returns: the first token after it, or 0 if there is none
 */
guint
limber_prescription_names_match (LimberPrescriptionNames *self,
                                 GArray                  *tokens,
                                 guint                    first,
                                 guint                    end)
{
  guint most = first;

  while (most < MIN (end, first + MAX_NAME_TOKENS)
         && !limber_token_is (&g_array_index (tokens, LimberToken, most), ";"))
    most++;
  for (guint to = most; to > first; to--)
    {
      const LimberToken *last = &g_array_index (tokens, LimberToken, to - 1);
      g_autofree char   *phrase = NULL;

      if (last->kind == LIMBER_TOKEN_MARK)
        continue;
      phrase = run_together (tokens, first, to, FALSE);
      if (g_hash_table_contains (self->phrases, phrase))
        return to;
    }

  return 0;
}

static GPtrArray *
find_alike (LimberPrescriptionNames *self, const char *stem)
{
  GPtrArray     *alike = g_hash_table_lookup (self->alike, stem);
  GHashTableIter iter;
  gpointer       word = NULL;

  if (alike != NULL)
    return alike;

  alike = g_ptr_array_new ();
  if (g_hash_table_lookup_extended (self->words, stem, &word, NULL))
    {
      g_ptr_array_add (alike, word);
    }
  else
    {
      g_hash_table_iter_init (&iter, self->words);
      while (g_hash_table_iter_next (&iter, &word, NULL))
        if (limber_words_are_alike (stem, word))
          g_ptr_array_add (alike, word);
    }
  g_hash_table_insert (self->alike, g_strdup (stem), alike);

  return alike;
}

/**
 * limber_prescription_names_shares:
 * @self: an index
 * @candidate: what was found with it
 * @token: a word
 *
 * Returns: whether the word, or one spelt alike, is in the name by which the candidate was found
 */
gboolean
limber_prescription_names_shares (LimberPrescriptionNames           *self,
                                  const LimberPrescriptionCandidate *candidate,
                                  const LimberToken                 *token)
{
  const Entry *entry = &g_array_index (self->entries, Entry, candidate->entry);
  g_auto (GStrv) words = token->stem != NULL ? g_strsplit (token->stem, " ", -1) : NULL;

  if (candidate->is_same)
    return TRUE;
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      GPtrArray *alike = find_alike (self, words[i]);

      for (guint n = 0; n < alike->len; n++)
        if (g_hash_table_contains (entry->stems, g_ptr_array_index (alike, n)))
          return TRUE;
    }

  return limber_token_is_filler (token);
}

static void
add_word (LimberPrescriptionNames *self, GHashTable *found, const char *stem, gboolean may_add)
{
  GPtrArray *alike = find_alike (self, stem);
  g_autoptr (GHashTable) counted = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < alike->len; i++)
    {
      const char  *word = g_ptr_array_index (alike, i);
      GArray      *postings = g_hash_table_lookup (self->words, word);
      const double worth = get_weight (stem) * (strcmp (word, stem) == 0 ? 1 : 0.9);

      for (guint n = 0; n < postings->len; n++)
        {
          gpointer key = GUINT_TO_POINTER (g_array_index (postings, guint, n));
          double  *sum = g_hash_table_lookup (found, key);

          if (!g_hash_table_add (counted, key) || (sum == NULL && !may_add))
            continue;
          if (sum == NULL)
            g_hash_table_insert (found, key, sum = g_new0 (double, 1));
          *sum += worth;
        }
    }
}

/* index of entry -> what the words that it shares weigh */
static GHashTable *
find_entries (LimberPrescriptionNames *self, GHashTable *stems)
{
  GHashTable    *found = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GHashTableIter iter;
  gpointer       stem = NULL;

  for (guint pass = 0; pass < 2; pass++)
    {
      /* What is said of many is looked for among the few, unless nothing else is said. */
      const gboolean may_add = pass == 0 || g_hash_table_size (found) == 0;

      g_hash_table_iter_init (&iter, stems);
      while (g_hash_table_iter_next (&iter, &stem, NULL))
        if (get_weight (stem) > 0 && (get_weight (stem) < 0.5) == (pass == 1))
          add_word (self, found, stem, may_add);
    }

  return found;
}

static void
candidate_free (gpointer data)
{
  LimberPrescriptionCandidate *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

static int
compare_candidates_cb (gconstpointer a, gconstpointer b)
{
  const LimberPrescriptionCandidate *x = *(LimberPrescriptionCandidate *const *) a;
  const LimberPrescriptionCandidate *y = *(LimberPrescriptionCandidate *const *) b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;

  return x->order < y->order ? -1 : x->order > y->order;
}

/* The best names first, each exercise once, those that do not go with the sides behind. */
static GPtrArray *
sort_candidates (LimberPrescriptionNames *self, GHashTable *best, gboolean one_by_one)
{
  GPtrArray     *list = g_ptr_array_new_with_free_func (candidate_free);
  GHashTableIter iter;
  gpointer       key = NULL;
  gpointer       value = NULL;

  g_hash_table_iter_init (&iter, best);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const Known *known = &g_array_index (self->known, Known, GPOINTER_TO_UINT (key));
      LimberPrescriptionCandidate *candidate = value;

      candidate = g_memdup2 (candidate, sizeof *candidate);
      candidate->id = g_strdup (known->id);
      candidate->name = g_strdup (known->name);
      g_ptr_array_add (list, candidate);
    }
  g_ptr_array_sort (list, compare_candidates_cb);
  if (list->len > 4 * MAX_CANDIDATES)
    g_ptr_array_set_size (list, 4 * MAX_CANDIDATES);
  for (guint i = 0; one_by_one && i < list->len; i++)
    {
      LimberPrescriptionCandidate *candidate = g_ptr_array_index (list, i);
      const LimberExercise *exercise = self->catalogue.lookup (candidate->id, self->catalogue.data);

      if (exercise != NULL && exercise->sides == LIMBER_SIDES_BOTH)
        candidate->score *= 0.85;
    }
  g_ptr_array_sort (list, compare_candidates_cb);
  if (list->len > MAX_CANDIDATES)
    g_ptr_array_set_size (list, MAX_CANDIDATES);

  return list;
}

/**
 * limber_prescription_names_rank:
 * @self: an index
 * @tokens: (element-type LimberToken): a line's tokens
 * @first: the first word of what may be a name
 * @end: the token after its last one
 * @one_by_one: whether one side or each side is spoken of
 *
 * Looks for exercises whose names have most in common with some words, whatever their order.
 *
 * Returns: (transfer full) (element-type LimberPrescriptionCandidate): the best ones, best first
 */
GPtrArray *
limber_prescription_names_rank (LimberPrescriptionNames *self,
                                GArray                  *tokens,
                                guint                    first,
                                guint                    end,
                                gboolean                 one_by_one)
{
  g_autoptr (GHashTable) stems = collect_stems (tokens, first, end);
  g_autoptr (GHashTable) found = find_entries (self, stems);
  g_autoptr (GHashTable) best = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autofree char *phrase = run_together (tokens, first, end, FALSE);
  g_autofree char *plain = run_together (tokens, first, end, TRUE);
  GArray          *same = g_hash_table_lookup (self->phrases, phrase);
  const double     weight = weigh (stems);
  GHashTableIter   iter;
  gpointer         key = NULL;
  gpointer         sum = NULL;

  /* "birddog" shares no word with "bird dog". */
  for (guint i = 0; same != NULL && i < same->len; i++)
    {
      double *all = g_new (double, 1);

      *all = -1;
      g_hash_table_insert (found, GUINT_TO_POINTER (g_array_index (same, guint, i)), all);
    }

  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &key, &sum))
    {
      const Entry *entry = &g_array_index (self->entries, Entry, GPOINTER_TO_UINT (key));
      const double shared = *(double *) sum;
      LimberPrescriptionCandidate  here = { 0 };
      LimberPrescriptionCandidate *there
          = g_hash_table_lookup (best, GUINT_TO_POINTER (entry->exercise));

      here.score = shared < 0 ? (strcmp (entry->plain, plain) == 0 ? 1 : 0.96)
                              : 0.95 * 2 * shared / MAX (weight + entry->weight, 1e-6);
      here.is_whole = shared < 0 || shared > 0.85 * weight;
      here.is_same = shared < 0;
      here.order = entry->exercise;
      here.entry = GPOINTER_TO_UINT (key);
      if (here.score < MIN_SCORE || (there != NULL && there->score >= here.score))
        continue;
      g_hash_table_insert (
          best, GUINT_TO_POINTER (entry->exercise), g_memdup2 (&here, sizeof here));
    }

  return sort_candidates (self, best, one_by_one);
}
