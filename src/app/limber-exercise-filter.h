/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/limber-item.h"
#include "plan/limber-today.h"

G_BEGIN_DECLS

/**
 * LimberFacet:
 * @LIMBER_FACET_SEARCH: the words that were typed; it has no values
 * @LIMBER_FACET_PHASE: when it is done, values of #LimberContext
 * @LIMBER_FACET_KIND: values of #LimberKind
 * @LIMBER_FACET_MUSCLE: what it is done for, values of %LIMBER_WORDS_MUSCLE
 * @LIMBER_FACET_POSITION: values of #LimberPosition
 * @LIMBER_FACET_EQUIPMENT: what there is, values of #LimberEquipment, or %LIMBER_NO_EQUIPMENT
 * @LIMBER_FACET_FITS: whether it fits one's cautions, value 0
 *
 * What exercises are sifted by. Of the values of one facet any will do; what is chosen in several
 * facets must all be true.
 */
typedef enum
{
  LIMBER_FACET_SEARCH,
  LIMBER_FACET_PHASE,
  LIMBER_FACET_KIND,
  LIMBER_FACET_MUSCLE,
  LIMBER_FACET_POSITION,
  LIMBER_FACET_EQUIPMENT,
  LIMBER_FACET_FITS,
  LIMBER_N_FACETS,
} LimberFacet;

/* The value that stands for needing nothing. */
#define LIMBER_NO_EQUIPMENT 31

#define LIMBER_TYPE_EXERCISE_FILTER (limber_exercise_filter_get_type ())
G_DECLARE_FINAL_TYPE (LimberExerciseFilter,
                      limber_exercise_filter,
                      LIMBER,
                      EXERCISE_FILTER,
                      GtkFilter)

LimberExerciseFilter *limber_exercise_filter_new (void) G_GNUC_WARN_UNUSED_RESULT;

void     limber_exercise_filter_set_words (LimberExerciseFilter *self, const char *words);
void     limber_exercise_filter_set (LimberExerciseFilter *self, LimberFacet facet, guint values);
guint    limber_exercise_filter_get (LimberExerciseFilter *self, LimberFacet facet);
gboolean limber_exercise_filter_is_on (LimberExerciseFilter *self, LimberFacet facet);
void     limber_exercise_filter_set_today (LimberExerciseFilter *self, const LimberToday *today);
void     limber_exercise_filter_clear (LimberExerciseFilter *self);

GtkSorter *limber_exercise_filter_new_sorter (LimberExerciseFilter *self) G_GNUC_WARN_UNUSED_RESULT;

guint limber_exercise_filter_find_faults (LimberExerciseFilter *self, LimberItem *item);
void  limber_exercise_filter_count_without (LimberExerciseFilter *self,
                                            GListModel           *items,
                                            guint                 counts[LIMBER_N_FACETS]);

G_END_DECLS
