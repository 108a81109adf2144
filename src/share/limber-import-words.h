/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-vocabulary.h"

G_BEGIN_DECLS

gboolean limber_import_words_add_muscle (GArray *muscles, const char *word);
void     limber_import_words_add_muscles_named (GArray *muscles, const char *name);
gboolean limber_import_words_is_nothing (const char *equipment);
gboolean limber_import_words_find_equipment (const char *word, LimberEquipment *equipment);
gboolean limber_import_words_find_kind (const char *name, LimberKind *kind);

G_END_DECLS
