/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-routine.h"

G_BEGIN_DECLS

/**
 * LimberLevelling:
 * @changes: (element-type LimberLevelChange): the suggestions taken, oldest first
 * @lengths: (nullable): (element-type utf8 int): seconds that are kept, by
 *   [func@level_get_length_key]
 * @light_week: one set fewer of everything
 * @from_65: the person is 65 or older
 * @lookup: finds exercises
 * @lookup_data: for @lookup
 *
 * What somebody agreed to. It borrows everything.
 */
typedef struct
{
  GPtrArray           *changes;
  GHashTable          *lengths;
  gboolean             light_week;
  gboolean             from_65;
  LimberExerciseLookup lookup;
  gpointer             lookup_data;
} LimberLevelling;

LimberRoutine *limber_level_apply (const LimberLevelling *self,
                                   LimberRoutine         *routine) G_GNUC_WARN_UNUSED_RESULT;
char          *limber_level_get_length_key (const char   *exercise_id,
                                            LimberContext context) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
