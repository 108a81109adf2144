/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-search.h"

#include "content/limber-vocabulary.h"

#define BIT(muscle) (1u << (muscle))

enum
{
  LATISSIMUS = 4,
  ERECTOR = 7,
  QUADRATUS = 8,
  HIP_FLEXORS = 13,
  GLUTEUS_MAXIMUS = 15,
  GLUTEUS_MEDIUS = 16,
  HAMSTRINGS = 20,
  CALVES = 21,
  SOLEUS = 22,
};

static gboolean
finds (const char *words, const char *name, guint muscles)
{
  g_autoptr (LimberSearch) search = limber_search_new (words);
  g_autofree char *folded = limber_search_fold (name);

  return limber_search_matches (search, folded, muscles);
}

static void
test_names (void)
{
  static const struct
  {
    const char *words;
    const char *name;
    gboolean    found;
  } rows[] = {
    { "", "Cat-cow", TRUE },
    { "  \t", "Cat-cow", TRUE },
    { "cat", "Cat-cow", TRUE },
    { "COW cat", "Cat-cow", TRUE },
    { "cat-cow", "Cat-cow", TRUE },
    { "cat cow", "Cat-cow", TRUE },
    { "catcow", "Cat-cow", TRUE },
    { "press-up", "Press up", TRUE },
    { "pressup", "Press-up", TRUE },
    { "dog", "Cat-cow", FALSE },
    { "cat dog", "Cat-cow", FALSE },
    { "runners lunge", "Runner\xe2\x80\x99s lunge", TRUE },
    { "runner's", "Runner\xe2\x80\x99s lunge", TRUE },
    { "runner\xe2\x80\x99s", "Runner's lunge", TRUE },
    { "hufte",
      "H\xc3\xbc"
      "fte \xc3\xb6"
      "ffnen",
      TRUE },
    { "h\xc3\xbc"
      "fte",
      "Hu\xcc\x88"
      "fte",
      TRUE },
    { "H\xc3\x9c"
      "FTE OFFNEN",
      "H\xc3\xbc"
      "fte \xc3\xb6"
      "ffnen",
      TRUE },
    { "strasse",
      "Stra\xc3\x9f"
      "e",
      TRUE },
    { "skrot", "Skr\xc3\xb8t", TRUE },
    { "\xc5\x82ydka", "Lydka", TRUE },
    { "90/90", "90/90 hip", TRUE },
    { "mckenzie", "McKenzie press-up", TRUE },
    { "\xef\xbd\x83\xef\xbd\x81\xef\xbd\x94", "Cat-cow", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("“%s” in “%s”", rows[i].words, rows[i].name);
      g_assert_true (finds (rows[i].words, rows[i].name, 0) == rows[i].found);
    }
}

static void
test_muscles (void)
{
  g_assert_true (finds ("hamstring", "Toe touch", BIT (HAMSTRINGS)));
  g_assert_false (finds ("hamstring", "Toe touch", BIT (CALVES)));
  g_assert_true (finds ("psoas", "Long lunge", BIT (HIP_FLEXORS)));
  g_assert_true (finds ("glutes", "Bridge", BIT (GLUTEUS_MAXIMUS)));
  g_assert_true (finds ("glutes", "Bridge", BIT (GLUTEUS_MEDIUS)));
  g_assert_true (finds ("bridge glutes", "Bridge", BIT (GLUTEUS_MAXIMUS)));
  g_assert_true (finds ("it band", "Roll", BIT (18)));
  /* Two muscles may be named, each with a word. */
  g_assert_true (finds ("hamstrings calves", "Fold", BIT (HAMSTRINGS) | BIT (CALVES)));
  g_assert_false (finds ("hamstrings calves", "Fold", BIT (HAMSTRINGS)));
}

/* Several words for one place do not mean each place that one of them is said of. */
static void
test_places (void)
{
  g_assert_true (finds ("lower back", "Rocks", BIT (QUADRATUS)));
  g_assert_true (finds ("lower back", "Rocks", BIT (ERECTOR)));
  g_assert_false (finds ("lower back", "Rocks", BIT (SOLEUS) | BIT (HAMSTRINGS)));
  g_assert_false (finds ("lower back", "Rocks", BIT (SOLEUS) | BIT (LATISSIMUS)));
  g_assert_true (finds ("back of the thigh", "Fold", BIT (HAMSTRINGS)));
}

/* Every label of a muscle that is shown finds that muscle. */
static void
test_every_label (void)
{
  for (guint i = 0; i < limber_words_get_n (LIMBER_WORDS_MUSCLE); i++)
    {
      const char *label = limber_words_get_label (LIMBER_WORDS_MUSCLE, i);

      g_test_message ("%s", label);
      g_assert_true (finds (label, "X", BIT (i)));
      g_assert_false (finds (label, "X", 0));
    }
}

static void
test_empty (void)
{
  g_autoptr (LimberSearch) nothing = limber_search_new (" - ");
  g_autoptr (LimberSearch) something = limber_search_new ("a");

  g_assert_true (limber_search_is_empty (nothing));
  g_assert_false (limber_search_is_empty (something));
}

/* Whatever is typed is no reason to fall over. */
static void
test_storm (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      GString         *text = g_string_new (NULL);
      g_autofree char *words = NULL;

      for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
        {
          gunichar letter = (gunichar) g_test_rand_int_range (1, 0x2fff);

          if (g_unichar_validate (letter))
            g_string_append_unichar (text, letter);
        }
      words = g_string_free (text, FALSE);
      finds (words, "Cat-cow", 0);
      /* What is called so is found by that. */
      g_assert_true (finds (words, words, 0));
    }
}

/* What is called so comes before what works there, and that before what only helps. */
static void
test_rank (void)
{
  static const struct
  {
    const char *words;
    const char *name;
    guint       main;
    guint       helping;
    guint       rank;
  } rows[] = {
    { "", "Cat-cow", 0, 0, 0 },
    { "calf", "Calf stretch", BIT (CALVES), 0, 0 },
    { "calf", "Wall lean\nStraight calf stretch", BIT (CALVES), 0, 0 },
    { "figure", "Lying figure-four (piriformis stretch)", 0, 0, 0 },
    { "piriformis", "Lying figure-four (piriformis stretch)", 0, 0, 0 },
    { "retch", "Calf stretch", 0, 0, 1 },
    { "calf", "Heel drop", BIT (SOLEUS), 0, 2 },
    { "calf", "Squat", BIT (GLUTEUS_MAXIMUS), BIT (CALVES), 3 },
    { "calf", "Cat-cow", 0, 0, 4 },
    { "calf heel", "Heel drop", BIT (CALVES), 0, 2 },
    { "calf drop", "Heel drop", 0, BIT (CALVES), 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LimberSearch) search = limber_search_new (rows[i].words);
      g_autofree char *folded = limber_search_fold (rows[i].name);

      g_test_message ("%s in %s", rows[i].words, rows[i].name);
      g_assert_cmpuint (
          limber_search_rank (search, folded, rows[i].main, rows[i].main | rows[i].helping),
          ==,
          rows[i].rank);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/names", test_names);
  g_test_add_func ("/search/rank", test_rank);
  g_test_add_func ("/search/muscles", test_muscles);
  g_test_add_func ("/search/places", test_places);
  g_test_add_func ("/search/every-label", test_every_label);
  g_test_add_func ("/search/empty", test_empty);
  g_test_add_func ("/search/storm", test_storm);

  return g_test_run ();
}
