/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-search.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/limber-vocabulary.h"

#define N_MUSCLES 23

/* What else people call the muscles, in the order of LIMBER_WORDS_MUSCLE. */
static const char *const other_names[] = {
  /* Translators: in these lists stand the words people may search a muscle by, divided by commas. Put
   * what is said in your language; a list need not be as long as the English one. */
  NC_ ("muscle, other names", "nape"),
  NC_ ("muscle, other names", "traps, trapezius"),
  NC_ ("muscle, other names", "upper back, scapula, traps"),
  NC_ ("muscle, other names", "upper back, mid back, spine"),
  NC_ ("muscle, other names", "lats, dorsi"),
  NC_ ("muscle, other names", "pecs, pectorals"),
  NC_ ("muscle, other names", "delts, deltoids, rotator cuff"),
  NC_ ("muscle, other names", "lower back, back extensors, spine"),
  NC_ ("muscle, other names", "lower back, waist, ql"),
  NC_ ("muscle, other names", "abs, stomach, six-pack, core"),
  NC_ ("muscle, other names", "waist, abs, core"),
  NC_ ("muscle, other names", "abs, core, tva"),
  NC_ ("muscle, other names", "breath"),
  NC_ ("muscle, other names", "iliopsoas, front of the hip, groin"),
  NC_ ("muscle, other names", "quads, thigh"),
  NC_ ("muscle, other names", "glutes, bottom, backside"),
  NC_ ("muscle, other names", "glutes, hip abductors, minimus"),
  NC_ ("muscle, other names", "glutes, deep rotators, sciatic"),
  NC_ ("muscle, other names", "it band, itb, tfl, tensor"),
  NC_ ("muscle, other names", "groin"),
  NC_ ("muscle, other names", "hams, thigh"),
  NC_ ("muscle, other names", "calf, gastrocnemius, lower leg"),
  NC_ ("muscle, other names", "calf, achilles, lower leg"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (other_names) == N_MUSCLES);

/**
 * LimberSearch:
 *
 * What somebody is looking for, made ready for going over many names: each word folded, and which
 * muscles it may mean.
 */
struct _LimberSearch
{
  char **words;   /* (owned) (array zero-terminated=1) */
  guint *muscles; /* (owned): for each word a bit for each muscle */
};

/* Letters that are another one with something through it, or two in one; accents go by themselves. */
static const char *
find_plain (gunichar letter)
{
  static const struct
  {
    gunichar    letter;
    const char *plain;
  } letters[] = {
    { 0xe6, "ae" },
    { 0xf0, "d" },
    { 0xf8, "o" },
    { 0xfe, "th" },
    { 0x111, "d" },
    { 0x127, "h" },
    { 0x131, "i" },
    { 0x142, "l" },
    { 0x153, "oe" },
    { 0x167, "t" },
    /* Apostrophes, hyphens and points within a word are not typed by everybody. */
    { '\'', "" },
    { 0x2bc, "" },
    { 0x2019, "" },
    { '-', "" },
    { 0x2010, "" },
    { 0x2011, "" },
    { '.', "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == letter)
      return letters[i].plain;

  return NULL;
}

/**
 * limber_search_fold:
 * @text: a text
 *
 * Case and compatible forms are made equal, accents dropped, and what joins words, so that people
 * find what they type.
 *
 * Returns: (transfer full): what searches are compared with
 */
char *
limber_search_fold (const char *text)
{
  g_autofree char *decomposed = NULL;
  g_autofree char *folded = NULL;
  GString         *out = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  folded = g_utf8_casefold (decomposed != NULL ? decomposed : "", -1);
  out = g_string_sized_new (strlen (folded));
  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar    letter = g_utf8_get_char (at);
      const char *plain = find_plain (letter);

      if (plain != NULL)
        g_string_append (out, plain);
      else if (!g_unichar_ismark (letter))
        g_string_append_unichar (out, letter);
    }

  return g_string_free (out, FALSE);
}

/* The names of each muscle, folded; made once, as the language does not change. */
static const char *const *
get_muscle_names (void)
{
  static gsize ready = 0;
  static char *names[N_MUSCLES];

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < N_MUSCLES; i++)
        {
          const char *other = g_dpgettext2 (GETTEXT_PACKAGE, "muscle, other names", other_names[i]);
          g_autofree char *all
              = g_strjoin ("\n", limber_words_get_label (LIMBER_WORDS_MUSCLE, i), other, NULL);

          names[i] = limber_search_fold (all);
        }
      g_once_init_leave (&ready, 1);
    }

  return (const char *const *) names;
}

static guint
find_muscles (const char *word)
{
  const char *const *names = get_muscle_names ();
  guint              muscles = 0;

  for (guint i = 0; i < N_MUSCLES; i++)
    if (strstr (names[i], word) != NULL)
      muscles |= 1u << i;

  return muscles;
}

/* "Lower back" is one place, and not whatever is lower, or behind: words beside each other that can
 * mean the same muscle mean just that. */
static void
join_words (LimberSearch *self, guint n_words)
{
  for (guint i = 0, next = 0; i < n_words; i = next)
    {
      guint common = self->muscles[i];

      for (next = i + 1; next < n_words && (common & self->muscles[next]) != 0; next++)
        common &= self->muscles[next];
      for (guint k = i; k < next; k++)
        self->muscles[k] = common;
    }
}

static char **
split (const char *words)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  /* Hyphens divide what somebody types, since the names may have a space there, or nothing. */
  g_auto (GStrv) parts = g_strsplit_set (words, " \t\n\r,;/-", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *folded = limber_search_fold (parts[i]);

      if (*folded != '\0')
        g_strv_builder_add (builder, folded);
    }

  return g_strv_builder_end (builder);
}

/**
 * limber_search_new:
 * @words: what somebody is looking for
 *
 * Returns: (transfer full): the same, ready for many comparisons
 */
LimberSearch *
limber_search_new (const char *words)
{
  LimberSearch *self = NULL;
  guint         n_words = 0;

  g_return_val_if_fail (words != NULL, NULL);

  self = g_new0 (LimberSearch, 1);
  self->words = split (words);
  n_words = g_strv_length (self->words);
  self->muscles = g_new0 (guint, n_words + 1);
  for (guint i = 0; i < n_words; i++)
    self->muscles[i] = find_muscles (self->words[i]);
  join_words (self, n_words);

  return self;
}

/**
 * limber_search_free:
 * @self: (transfer full): a search
 */
void
limber_search_free (LimberSearch *self)
{
  g_strfreev (self->words);
  g_free (self->muscles);
  g_free (self);
}

/**
 * limber_search_is_empty:
 * @self: a search
 *
 * Returns: whether nothing is looked for, so that everything matches
 */
gboolean
limber_search_is_empty (const LimberSearch *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->words[0] == NULL;
}

/**
 * limber_search_matches:
 * @self: a search
 * @folded: names, folded
 * @muscles: muscles, a bit for each
 *
 * Returns: whether each of the words is found in the names, or means one of the muscles
 */
gboolean
limber_search_matches (const LimberSearch *self, const char *folded, guint muscles)
{
  g_return_val_if_fail (self != NULL && folded != NULL, FALSE);

  for (guint i = 0; self->words[i] != NULL; i++)
    if ((self->muscles[i] & muscles) == 0 && strstr (folded, self->words[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* Where a word begins one says what one means; "leg" within "elegant" is chance. */
static gboolean
begins_word (const char *folded, const char *word)
{
  for (const char *at = strstr (folded, word); at != NULL; at = strstr (at + 1, word))
    if (at == folded || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))))
      return TRUE;

  return FALSE;
}

/**
 * limber_search_rank:
 * @self: a search
 * @folded: names, folded
 * @main: what it is done for, a bit for each muscle
 * @all: the same, and the muscles that help
 *
 * Says how near something that matches is to what is looked for: first what is called so, then what
 * has it within a word, then what is done for that muscle, then where it helps. Of several words the
 * one that fits worst counts.
 *
 * Returns: 0 for the nearest, and more the farther
 */
guint
limber_search_rank (const LimberSearch *self, const char *folded, guint main, guint all)
{
  guint rank = 0;

  g_return_val_if_fail (self != NULL && folded != NULL, 0);

  for (guint i = 0; self->words[i] != NULL; i++)
    {
      const char *word = self->words[i];
      const guint own = begins_word (folded, word)       ? 0
                        : strstr (folded, word) != NULL  ? 1
                        : (self->muscles[i] & main) != 0 ? 2
                        : (self->muscles[i] & all) != 0  ? 3
                                                         : 4;

      rank = MAX (rank, own);
    }

  return rank;
}
