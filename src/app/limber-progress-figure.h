/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_PROGRESS_FIGURE (limber_progress_figure_get_type ())
G_DECLARE_FINAL_TYPE (LimberProgressFigure, limber_progress_figure, LIMBER, PROGRESS_FIGURE, AdwBin)

void limber_progress_figure_show (LimberProgressFigure *self,
                                  const char           *number,
                                  const char           *unit,
                                  double                fraction);
void limber_progress_figure_tell (LimberProgressFigure *self, const char *title, const char *text);

G_END_DECLS
