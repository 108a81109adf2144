/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberPerson:
 * @own: somebody's cautions, a bit for each #LimberOwnCaution
 * @lacks: equipment that is not there, a bit for each #LimberEquipment
 * @from_65: the person is 65 or older
 * @asks: check-ins are wanted
 *
 * What somebody said of themselves in the preferences. Plain data, with nothing to free.
 */
typedef struct
{
  guint    own;
  guint    lacks;
  gboolean from_65;
  gboolean asks;
} LimberPerson;

#define LIMBER_PERSON_INIT ((LimberPerson){ .asks = TRUE })

void limber_person_set_words (LimberPerson      *self,
                              const char *const *cautions,
                              const char *const *missing);

G_END_DECLS
