/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plan/limber-suggestion.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SUGGESTION_ROW (limber_suggestion_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberSuggestionRow, limber_suggestion_row, LIMBER, SUGGESTION_ROW, AdwBin)

GtkWidget *limber_suggestion_row_new (LimberSuggestion     *suggestion,
                                      const LimberExercise *exercise,
                                      const LimberExercise *to) G_GNUC_WARN_UNUSED_RESULT;

const LimberSuggestion *limber_suggestion_row_get_suggestion (LimberSuggestionRow *self);
gboolean                limber_suggestion_row_is_taken (LimberSuggestionRow *self);

G_END_DECLS
