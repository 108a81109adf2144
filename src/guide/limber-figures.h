/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "content/limber-exercise.h"
#include "content/limber-figure.h"
#include "figure/limber-look.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_FIGURES (limber_figures_get_type ())
G_DECLARE_FINAL_TYPE (LimberFigures, limber_figures, LIMBER, FIGURES, GObject)

LimberFigures *limber_figures_new (void) G_GNUC_WARN_UNUSED_RESULT;

void     limber_figures_load_async (LimberFigures      *self,
                                    const char         *path,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
gboolean limber_figures_load_finish (LimberFigures *self, GAsyncResult *result, GError **error);
void     limber_figures_set_bases (LimberFigures *self, LimberBasePoses *bases);

const LimberFigure *limber_figures_get (LimberFigures *self, const LimberExercise *exercise);
const LimberFigure *limber_figures_lookup (const LimberExercise *exercise, gpointer figures);
const LimberFigure *limber_figures_get_stand_in (LimberFigures *self, LimberPosition position);

const LimberLook *limber_figures_get_look (LimberFigures *self);
void              limber_figures_set_look (LimberFigures *self, const char *id);

G_END_DECLS
