/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-word-setting.h"

/* One word of a setting that is a list of words. */
typedef struct
{
  GSettings *settings; /* it holds the binding, not the other way round */
  char      *key;
  char      *word;
  gboolean   inverted;
} Word;

static void
word_free (gpointer data)
{
  Word *self = data;

  g_free (self->key);
  g_free (self->word);
  g_free (self);
}

static gboolean
get_word (GValue *value, GVariant *variant, gpointer user_data)
{
  Word                   *self = user_data;
  g_autofree const char **words = g_variant_get_strv (variant, NULL);

  g_value_set_boolean (value, g_strv_contains (words, self->word) != self->inverted);

  return TRUE;
}

/* All other words stay as they are, those that are not known, too. */
static GVariant *
set_word (const GValue *value, const GVariantType *type, gpointer user_data)
{
  Word *self = user_data;
  g_auto(GStrv) words = g_settings_get_strv (self->settings, self->key);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) changed = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (!g_str_equal (words[i], self->word))
      g_strv_builder_add (builder, words[i]);
  if (g_value_get_boolean (value) != self->inverted)
    g_strv_builder_add (builder, self->word);
  changed = g_strv_builder_end (builder);

  return g_variant_new_strv ((const char *const *) changed, -1);
}

/**
 * limber_word_setting_bind:
 * @settings: the settings
 * @key: a list of words in them
 * @word: one that may stand in it
 * @inverted: whether the property is true when the word is not there
 * @object: what shows and changes it
 * @property: a boolean
 *
 * Binds whether a word is in the list.
 */
void
limber_word_setting_bind (GSettings  *settings,
                          const char *key,
                          const char *word,
                          gboolean    inverted,
                          gpointer    object,
                          const char *property)
{
  Word *self = g_new (Word, 1);

  *self = (Word){ settings, g_strdup (key), g_strdup (word), inverted };
  g_settings_bind_with_mapping (settings,
                                key,
                                object,
                                property,
                                G_SETTINGS_BIND_DEFAULT,
                                get_word,
                                set_word,
                                self,
                                word_free);
}
