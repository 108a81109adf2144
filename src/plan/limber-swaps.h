/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-today.h"

G_BEGIN_DECLS

/**
 * LimberSwapSearch:
 * @today: the day it is for
 * @context: when the routine is done
 * @lookup: finds exercises
 * @lookup_data: for @lookup
 * @lacks: equipment that is not there, a bit for each #LimberEquipment
 * @barred: (nullable) (element-type utf8): ids of exercises that are not to be done today
 * @present: (element-type utf8): ids of what the routine has
 * @taken: (element-type utf8): ids of what is in the result already
 * @equipment: what the routine needs, a bit for each #LimberEquipment
 * @before: (nullable): the id of the exercise before it
 * @after: (nullable): the id of the one after it
 *
 * Where something is looked for that takes an exercise's place.
 */
typedef struct
{
  const LimberToday   *today;
  LimberContext        context;
  LimberExerciseLookup lookup;
  gpointer             lookup_data;
  guint                lacks;
  GHashTable          *barred;
  GHashTable          *present;
  GHashTable          *taken;
  guint                equipment;
  const char          *before;
  const char          *after;
} LimberSwapSearch;

gboolean limber_swap_is_right (const LimberSwapSearch *search, const LimberExercise *exercise);
gboolean limber_swap_is_allowed (const LimberSwapSearch *search, const LimberExercise *exercise);
const LimberExercise *limber_swap_find (const LimberSwapSearch *search, const LimberExercise *from);
LimberStep           *limber_swap_make_step (LimberContext         context,
                                             const LimberStep     *step,
                                             const LimberExercise *from,
                                             const LimberExercise *to) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
