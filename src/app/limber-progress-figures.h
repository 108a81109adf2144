/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-progress-figure.h"
#include "app/limber-progress-sums.h"

G_BEGIN_DECLS

void limber_progress_figures_show_week (LimberProgressFigure     *figure,
                                        const LimberProgressSums *sums);
void limber_progress_figures_show_streak (LimberProgressFigure     *figure,
                                          const LimberProgressSums *sums);
void limber_progress_figures_show_milestone (LimberProgressFigure     *figure,
                                             const LimberProgressSums *sums);

G_END_DECLS
