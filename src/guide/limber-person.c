/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-person.h"

#include "content/limber-vocabulary.h"

static guint
read_words (LimberWords words, const char *const *ids)
{
  guint bits = 0;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      guint value = 0;

      /* A word that a newer version knows is none of ours. */
      if (limber_words_find (words, ids[i], &value))
        bits |= 1u << value;
    }

  return bits;
}

/**
 * limber_person_set_words:
 * @cautions: (nullable): ids of own cautions, as the settings keep them: "flexion-sensitive"
 * @missing: (nullable): ids of equipment that is not there
 *
 * Takes the cautions and the equipment from their words; unknown ones are left out.
 */
void
limber_person_set_words (LimberPerson      *self,
                         const char *const *cautions,
                         const char *const *missing)
{
  g_return_if_fail (self != NULL);

  self->own = read_words (LIMBER_WORDS_PROFILE, cautions);
  self->lacks = read_words (LIMBER_WORDS_EQUIPMENT, missing);
}
