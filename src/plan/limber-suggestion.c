/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-suggestion.h"

/**
 * limber_suggestion_new:
 * @kind: what is suggested
 *
 * Returns: (transfer full): a suggestion of which only that is known
 */
LimberSuggestion *
limber_suggestion_new (LimberSuggestionKind kind)
{
  LimberSuggestion *self = g_new0 (LimberSuggestion, 1);

  self->kind = kind;

  return self;
}

void
limber_suggestion_free (LimberSuggestion *self)
{
  g_free (self->exercise_id);
  g_free (self->to_id);
  g_free (self->family);
  g_clear_pointer (&self->dose, limber_dose_free);
  g_free (self->way);
  g_free (self->reason);
  g_free (self);
}
