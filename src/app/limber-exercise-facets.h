/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-exercise-filter.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EXERCISE_FACETS (limber_exercise_facets_get_type ())
G_DECLARE_FINAL_TYPE (LimberExerciseFacets,
                      limber_exercise_facets,
                      LIMBER,
                      EXERCISE_FACETS,
                      GtkWidget)

void limber_exercise_facets_set_filter (LimberExerciseFacets *self, LimberExerciseFilter *filter);

char *limber_facet_dup_chosen (LimberExerciseFilter *filter,
                               LimberFacet           facet) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
