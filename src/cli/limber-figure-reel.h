/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "guide/limber-choreography.h"

G_BEGIN_DECLS

/**
 * LimberFigureReel:
 * @timeline: (owned): a session of nothing but the exercise
 * @figure: how it is shown
 * @length_us: of the work that is shown, microseconds
 *
 * One exercise in the tempo of its own dose, without anything before or after it.
 */
typedef struct
{
  LimberTimeline     *timeline;
  const LimberFigure *figure;
  gint64              length_us;
} LimberFigureReel;

LimberFigureReel *limber_figure_reel_new (const LimberExercise *exercise,
                                          const LimberFigure   *figure,
                                          LimberSide            side,
                                          gboolean              once) G_GNUC_WARN_UNUSED_RESULT;
void              limber_figure_reel_free (LimberFigureReel *self);
void              limber_figure_reel_find (const LimberFigureReel *self,
                                           double                  seconds,
                                           LimberChoreography     *choreography);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberFigureReel, limber_figure_reel_free)

G_END_DECLS
