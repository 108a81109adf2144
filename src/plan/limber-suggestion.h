/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-exercise.h"

G_BEGIN_DECLS

/**
 * LimberSuggestionKind:
 * @LIMBER_SUGGESTION_STEP_UP: a level up, or a harder way
 * @LIMBER_SUGGESTION_STEP_DOWN: a level down for a week
 * @LIMBER_SUGGESTION_RESTART: one begins again a little lower
 * @LIMBER_SUGGESTION_DELOAD: this week one set fewer of everything
 * @LIMBER_SUGGESTION_KEEP: the length that was set by hand several times
 */
typedef enum
{
  LIMBER_SUGGESTION_STEP_UP,
  LIMBER_SUGGESTION_STEP_DOWN,
  LIMBER_SUGGESTION_RESTART,
  LIMBER_SUGGESTION_DELOAD,
  LIMBER_SUGGESTION_KEEP,
} LimberSuggestionKind;

/**
 * LimberSuggestion:
 * @kind: what is suggested
 * @exercise_id: (nullable): the exercise that was done; %NULL for all of them
 * @to_id: (nullable): the exercise that is to be done, as a rule the same
 * @family: (nullable): under which the level is kept; see limber_ladder_get_family()
 * @from: the level now, 0 when it is not about levels
 * @to: the level suggested
 * @dose: (nullable): what that changes; states nothing else
 * @way: (nullable): an easier or harder way in words
 * @reason: why, in a sentence or two, for people
 *
 * Something that may be changed, and is only when somebody says so.
 */
typedef struct
{
  LimberSuggestionKind kind;
  char                *exercise_id;
  char                *to_id;
  char                *family;
  int                  from;
  int                  to;
  LimberDose          *dose;
  char                *way;
  char                *reason;
} LimberSuggestion;

LimberSuggestion *limber_suggestion_new (LimberSuggestionKind kind) G_GNUC_WARN_UNUSED_RESULT;
void              limber_suggestion_free (LimberSuggestion *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberSuggestion, limber_suggestion_free)

G_END_DECLS
