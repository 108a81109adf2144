/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-suggestion.h"

G_BEGIN_DECLS

/**
 * LimberLevelChange:
 * @family: the exercise, as limber_ladder_get_family() has it
 * @local_date: the Julian day on which somebody agreed to it
 * @kind: what was suggested
 * @from: the level until then
 * @to: the level from then on
 * @harder: from then on it is done the harder way that its exercise names
 *
 * A suggestion that was taken. A list of them stands oldest first.
 */
typedef struct
{
  char                *family;
  guint32              local_date;
  LimberSuggestionKind kind;
  int                  from;
  int                  to;
  gboolean             harder;
} LimberLevelChange;

LimberLevelChange *limber_level_change_new (const char          *family,
                                            guint32              local_date,
                                            LimberSuggestionKind kind,
                                            int                  from,
                                            int                  to) G_GNUC_WARN_UNUSED_RESULT;
LimberLevelChange *limber_level_change_take (const LimberSuggestion *suggestion,
                                             GPtrArray              *changes,
                                             guint32 local_date) G_GNUC_WARN_UNUSED_RESULT;
void               limber_level_change_free (LimberLevelChange *self);

const LimberLevelChange *limber_level_find_change (GPtrArray *changes, const char *exercise_id);
const LimberLevelChange *
limber_level_find_first (GPtrArray *changes, const char *exercise_id, guint32 since);

int limber_level_get (GPtrArray *changes, const LimberExercise *exercise, gboolean from_65);
int limber_level_get_on_ladder (GPtrArray *changes, LimberLadder ladder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberLevelChange, limber_level_change_free)

G_END_DECLS
