/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/limber-library.h"

G_BEGIN_DECLS

void limber_exercise_add_sources (GtkBox               *box,
                                  const LimberExercise *exercise,
                                  LimberLibrary        *library,
                                  GCancellable         *cancellable);

G_END_DECLS
