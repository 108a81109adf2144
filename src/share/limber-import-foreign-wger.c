/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "share/limber-import-foreign.h"

#include "content/limber-shape.h"
#include "share/limber-html-text.h"

#include <string.h>

/*
 * The shape of wger's API: an exercise has category, muscles, equipment and licence, each as an object
 * or as a mere number, and translations with a name and a description in HTML. Older pages call the
 * translations "exercises". Pictures and videos are never looked at.
 */

/* What the numbers of wger stand for. */
static const char *const languages[]
    = { NULL, "de", "en", "bg", "es", "ru", "nl", "pt", "el", "cs", "sv", "no", "fr", "it" };
static const char *const licences[] = { NULL, "CC-BY-SA 3", "CC-BY-SA 4", "CC0", "CC-BY 4" };
static const char *const muscle_names[] = { NULL,
                                            "biceps",
                                            "anterior deltoid",
                                            "serratus anterior",
                                            "pectoralis major",
                                            "triceps",
                                            "rectus abdominis",
                                            "gastrocnemius",
                                            "gluteus maximus",
                                            "trapezius",
                                            "quadriceps femoris",
                                            "biceps femoris",
                                            "latissimus dorsi",
                                            "brachialis",
                                            "obliquus externus abdominis",
                                            "soleus",
                                            "erector spinae" };
static const char *const equipment_names[]
    = { NULL,          "barbell", "SZ-bar", "dumbbell",      "gym mat",   "swiss ball",
        "pull-up bar", "none",    "bench",  "incline bench", "kettlebell" };

/* How its licences are called by everybody else. */
static const struct
{
  const char *theirs;
  const char *spdx;
} spdx[] = {
  { "CC-BY-SA 3", "CC-BY-SA-3.0" },
  { "CC-BY-SA 4", "CC-BY-SA-4.0" },
  { "CC-BY 4", "CC-BY-4.0" },
  { "CC0", "CC0-1.0" },
};

/* What a category says of the muscles if nothing else does; legs and arms say too little. */
static const struct
{
  const char *category;
  guint       number;
  const char *muscle;
} categories[] = {
  { "Abs", 10, "rectus-abdominis" }, { "Back", 12, "erector-spinae" }, { "Calves", 14, "calves" },
  { "Chest", 11, "chest" },          { "Shoulders", 13, "shoulders" },
};

static guint
get_number (JsonNode *node)
{
  double number = 0;

  if (node == NULL || !limber_json_get_number (node, &number) || number < 0 || number > 1e6)
    return 0;

  return (guint) number;
}

/* (nullable): what a number stands for, or an object or a text says */
static const char *
find_word (JsonNode *node, const char *member, const char *const *words, guint n_words)
{
  const char *word = limber_foreign_get_text (node, member);
  guint       number = 0;

  if (word != NULL && *word != '\0')
    return word;
  if (node != NULL && JSON_NODE_HOLDS_VALUE (node)
      && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);

  number = get_number (node);
  if (number == 0)
    number = get_number (limber_foreign_get (node, "id"));

  return number < n_words ? words[number] : NULL;
}

#define FIND_WORD(node, member, words) find_word (node, member, words, G_N_ELEMENTS (words))

static JsonArray *
get_translations (JsonNode *element)
{
  JsonArray *translations = limber_foreign_get_list (element, "translations");

  return translations != NULL ? translations : limber_foreign_get_list (element, "exercises");
}

/* (nullable): the one in that language that says how it is done, or else that has a name */
static JsonNode *
find_translation (JsonNode *element, const char *language)
{
  JsonArray *translations = get_translations (element);
  JsonNode  *named = NULL;

  for (guint i = 0; translations != NULL && i < json_array_get_length (translations); i++)
    {
      JsonNode   *translation = json_array_get_element (translations, i);
      const char *name = limber_foreign_get_text (translation, "name");
      const char *description = limber_foreign_get_text (translation, "description");
      const char *its
          = FIND_WORD (limber_foreign_get (translation, "language"), "short_name", languages);

      if (name == NULL || *name == '\0' || g_strcmp0 (its, language) != 0)
        continue;
      if (description != NULL && *description != '\0')
        return translation;
      if (named == NULL)
        named = translation;
    }

  return named;
}

static gboolean
says_how (JsonNode *translation)
{
  const char *description = limber_foreign_get_text (translation, "description");

  return description != NULL && *description != '\0';
}

/* The user's language, else English; one that says how it is done before one that does not. */
static JsonNode *
choose_translation (JsonNode *element, const char *language)
{
  JsonNode *own = find_translation (element, language);
  JsonNode *english = find_translation (element, "en");

  /* A page of one language only has its texts beside everything else. */
  if (own == NULL && english == NULL && get_translations (element) == NULL)
    return element;
  if (own == NULL || (!says_how (own) && english != NULL && says_how (english)))
    return english;

  return own;
}

static void
add_words (GPtrArray         *into,
           JsonNode          *element,
           const char        *member,
           const char *const *words,
           guint              n_words)
{
  JsonArray *list = limber_foreign_get_list (element, member);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      const char *word = find_word (json_array_get_element (list, i), "name", words, n_words);

      if (word != NULL)
        g_ptr_array_add (into, g_strdup (word));
    }
}

static void
set_category (LimberForeign *self, JsonNode *element)
{
  JsonNode   *category = limber_foreign_get (element, "category");
  const char *name = limber_foreign_get_text (category, "name");
  guint       number = get_number (category);

  if (g_strcmp0 (name, "Cardio") == 0 || number == 15)
    self->kind = LIMBER_KIND_DYNAMIC;
  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    if (g_strcmp0 (name, categories[i].category) == 0 || number == categories[i].number)
      self->muscle_reserve = categories[i].muscle;
}

/* The text's own comes before that of the exercise. */
static void
set_licence (LimberForeign *self, JsonNode *element, JsonNode *translation)
{
  JsonNode   *nodes[] = { translation, element };
  const char *licence = NULL;
  const char *author = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    {
      if (licence == NULL || *licence == '\0')
        licence = FIND_WORD (limber_foreign_get (nodes[i], "license"), "short_name", licences);
      if (author == NULL || *author == '\0')
        author = limber_foreign_get_text (nodes[i], "license_author");
    }
  for (guint i = 0; i < G_N_ELEMENTS (spdx); i++)
    if (g_strcmp0 (licence, spdx[i].theirs) == 0)
      licence = spdx[i].spdx;

  self->licence = g_strdup (licence);
  self->author = g_strdup (author);
}

static char *
join_paragraphs (const char *html)
{
  g_autoptr (GPtrArray) paragraphs = limber_html_to_paragraphs (html);

  g_ptr_array_add (paragraphs, NULL);

  return g_strjoinv ("\n", (char **) paragraphs->pdata);
}

/* An array that owns its texts takes those of another one over. */
static void
set_texts (LimberForeign *self, JsonNode *translation, JsonNode *english)
{
  const char *description = limber_foreign_get_text (translation, "description");
  const char *readable = limber_foreign_get_text (english, "description");
  JsonArray  *notes = limber_foreign_get_list (translation, "notes");

  self->name = g_strdup (limber_foreign_get_text (translation, "name"));
  if (description != NULL)
    {
      g_ptr_array_unref (self->paragraphs);
      self->paragraphs = limber_html_to_paragraphs (description);
    }
  for (guint i = 0; notes != NULL && i < json_array_get_length (notes); i++)
    {
      const char *comment = limber_foreign_get_text (json_array_get_element (notes, i), "comment");

      if (comment != NULL)
        g_ptr_array_add (self->paragraphs, join_paragraphs (comment));
    }
  /* Of the languages it is the one we understand best. */
  if (english != NULL && english != translation && readable != NULL && *readable != '\0')
    self->read_by = join_paragraphs (readable);
}

/**
 * limber_foreign_wger_is:
 * @element: an object of somebody else's file
 *
 * Returns: whether it is an exercise in the shape of wger's API
 */
gboolean
limber_foreign_wger_is (JsonNode *element)
{
  return get_translations (element) != NULL
         || (limber_foreign_get (element, "uuid") != NULL
             && limber_foreign_get_text (element, "description") != NULL);
}

/**
 * limber_foreign_wger_read:
 * @element: an exercise in the shape of wger's API
 * @language: the language that is wanted: "de"
 *
 * Returns: (transfer full): what it says
 */
LimberForeign *
limber_foreign_wger_read (JsonNode *element, const char *language)
{
  LimberForeign *self = limber_foreign_new ("wger");
  JsonNode      *translation = choose_translation (element, language);
  JsonNode      *english = find_translation (element, "en");

  set_texts (self, translation, english);
  /* So that it is the same one in every language. */
  if (english != NULL)
    self->id_name = g_strdup (limber_foreign_get_text (english, "name"));
  add_words (self->muscles, element, "muscles", muscle_names, G_N_ELEMENTS (muscle_names));
  add_words (
      self->muscles_too, element, "muscles_secondary", muscle_names, G_N_ELEMENTS (muscle_names));
  add_words (
      self->equipment, element, "equipment", equipment_names, G_N_ELEMENTS (equipment_names));
  set_category (self, element);
  set_licence (self, element, translation);

  return self;
}
