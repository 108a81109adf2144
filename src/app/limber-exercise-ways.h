/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-exercise-filter.h"

G_BEGIN_DECLS

gboolean limber_exercise_ways_fill (GtkBox               *box,
                                    LimberExerciseFilter *filter,
                                    GListModel           *exercises,
                                    const char           *words);

G_END_DECLS
