/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "share/limber-import-words.h"

#include <string.h>

/* A word of another collection and ours for it. Of a muscle that we have no word for there is none:
 * the arms, the chest's small ones, the serratus. */
typedef struct
{
  const char *theirs; /* in lower case */
  const char *ours;
} Pair;

static const Pair muscles[] = {
  { "abdominals", "rectus-abdominis" },
  { "abs", "rectus-abdominis" },
  { "rectus abdominis", "rectus-abdominis" },
  { "obliquus externus abdominis", "obliques" },
  { "obliques", "obliques" },
  { "abductors", "gluteus-medius" },
  { "adductors", "adductors" },
  { "calves", "calves" },
  { "gastrocnemius", "calves" },
  { "soleus", "soleus" },
  { "chest", "chest" },
  { "pectoralis major", "chest" },
  { "glutes", "gluteus-maximus" },
  { "gluteus maximus", "gluteus-maximus" },
  { "hamstrings", "hamstrings" },
  { "biceps femoris", "hamstrings" },
  { "lats", "latissimus" },
  { "latissimus dorsi", "latissimus" },
  { "lower back", "erector-spinae" },
  { "erector spinae", "erector-spinae" },
  { "middle back", "rhomboids-mid-trapezius" },
  { "neck", "neck" },
  { "quadriceps", "quadriceps" },
  { "quads", "quadriceps" },
  { "quadriceps femoris", "quadriceps" },
  { "shoulders", "shoulders" },
  { "anterior deltoid", "shoulders" },
  { "traps", "upper-trapezius" },
  { "trapezius", "upper-trapezius" },
};

/* What a name tells that the collection has no word for. */
static const Pair names[] = {
  { "hip flexor", "hip-flexors" },  { "psoas", "hip-flexors" },      { "iliopsoas", "hip-flexors" },
  { "piriformis", "piriformis" },   { "figure four", "piriformis" }, { "it band", "tfl-itb" },
  { "iliotibial", "tfl-itb" },      { "soleus", "soleus" },          { "groin", "adductors" },
  { "side plank", "obliques" },     { "side bridge", "obliques" },   { "oblique", "obliques" },
  { "thoracic", "thoracic-spine" }, { "hamstring", "hamstrings" },   { "calf", "calves" },
  { "glute", "gluteus-maximus" },
};

static const Pair equipment_words[] = {
  { "foam roll", "foam-roller" },
  { "foam roller", "foam-roller" },
  { "exercise ball", "stability-ball" },
  { "swiss ball", "stability-ball" },
  { "gym mat", "mat" },
  { "mat", "mat" },
  { "chair", "chair" },
  { "wall", "wall" },
  { "strap", "strap" },
};

static const char *const nothing[]
    = { "", "body only", "none", "bodyweight", "body weight", "none (bodyweight exercise)", NULL };

static const Pair kinds[] = {
  { "smr", "self-massage" },          { "foam roll", "self-massage" },
  { "roller", "self-massage" },       { "massage", "self-massage" },
  { "breathing", "breathing" },       { "stretch", "static-stretch" },
  { "circles", "mobility" },          { "cat cow", "mobility" },
  { "cow cat", "mobility" },          { "plank", "strength-hold" },
  { "side bridge", "strength-hold" }, { "wall sit", "strength-hold" },
};

/* Lower case, and a space for whatever is no letter. */
static char *
to_words (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  GString         *words = g_string_new (" ");

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (words, c);
      else if (words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  if (words->str[words->len - 1] != ' ')
    g_string_append_c (words, ' ');

  return g_string_free (words, FALSE);
}

/* Whether the words of a name, or the beginnings of them, are those. */
static gboolean
has_words (const char *words, const char *sought)
{
  g_autofree char *pattern = g_strconcat (" ", sought, NULL);

  return strstr (words, pattern) != NULL;
}

static void
add (GArray *list, const char *ours)
{
  guint muscle = 0;

  if (!limber_words_find (LIMBER_WORDS_MUSCLE, ours, &muscle))
    return;
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, guint, i) == muscle)
      return;

  g_array_append_val (list, muscle);
}

/**
 * limber_import_words_add_muscle:
 * @muscles: (element-type guint): of LIMBER_WORDS_MUSCLE
 * @word: a muscle in another collection
 *
 * Returns: whether we have a word for it
 */
gboolean
limber_import_words_add_muscle (GArray *list, const char *word)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);
  guint            muscle = 0;

  if (limber_words_find (LIMBER_WORDS_MUSCLE, lower, &muscle))
    {
      add (list, lower);
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (muscles); i++)
    if (strcmp (muscles[i].theirs, lower) == 0)
      {
        add (list, muscles[i].ours);
        return TRUE;
      }

  return FALSE;
}

/**
 * limber_import_words_add_muscles_named:
 * @list: (element-type guint): of LIMBER_WORDS_MUSCLE
 * @name: what an exercise is called
 *
 * Adds the muscles that the name tells of.
 */
void
limber_import_words_add_muscles_named (GArray *list, const char *name)
{
  g_autofree char *words = to_words (name);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (has_words (words, names[i].theirs))
      add (list, names[i].ours);
}

/**
 * limber_import_words_is_nothing:
 * @equipment: what another collection says is needed
 *
 * Returns: whether that is nothing but a body
 */
gboolean
limber_import_words_is_nothing (const char *equipment)
{
  g_autofree char *lower = g_utf8_strdown (equipment, -1);

  return g_strv_contains (nothing, lower);
}

/**
 * limber_import_words_find_equipment:
 * @word: what another collection says is needed
 * @equipment: (out): ours for it
 *
 * Returns: whether we have a word for it
 */
gboolean
limber_import_words_find_equipment (const char *word, LimberEquipment *equipment)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);
  guint            value = 0;

  for (guint i = 0; i < G_N_ELEMENTS (equipment_words); i++)
    if (strcmp (equipment_words[i].theirs, lower) == 0
        && limber_words_find (LIMBER_WORDS_EQUIPMENT, equipment_words[i].ours, &value))
      {
        *equipment = value;
        return TRUE;
      }

  return FALSE;
}

/**
 * limber_import_words_find_kind:
 * @name: what an exercise is called
 * @kind: (out): what kind it is
 *
 * Returns: whether the name tells
 */
gboolean
limber_import_words_find_kind (const char *name, LimberKind *kind)
{
  g_autofree char *words = to_words (name);
  guint            value = 0;

  /* A word of its own elsewhere is the end of one in German. */
  if (strstr (words, "dehnung ") != NULL)
    {
      *kind = LIMBER_KIND_STATIC_STRETCH;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (has_words (words, kinds[i].theirs)
        && limber_words_find (LIMBER_WORDS_KIND, kinds[i].ours, &value))
      {
        *kind = value;
        return TRUE;
      }

  return FALSE;
}
