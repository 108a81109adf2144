/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-painter.h"
#include "guide/limber-choreography.h"

G_BEGIN_DECLS

/**
 * LimberFigurePicture:
 * @shown: what is to be seen
 * @width: pixels
 * @height: pixels
 * @yaw: degrees the view is turned
 * @pitch: degrees it looks further down
 * @palette: for which background
 * @look: (nullable): how the figure looks
 *
 * A picture of one moment of an exercise.
 */
typedef struct
{
  LimberChoreography shown;
  int                width;
  int                height;
  double             yaw;
  double             pitch;
  LimberPaletteKind  palette;
  const LimberLook  *look;
} LimberFigurePicture;

typedef struct _LimberFigureSheet LimberFigureSheet;

void limber_figure_picture_set_beat (LimberFigurePicture  *self,
                                     const LimberExercise *exercise,
                                     const LimberFigure   *figure,
                                     double                beat);
cairo_surface_t *
limber_figure_picture_draw (const LimberFigurePicture *self) G_GNUC_WARN_UNUSED_RESULT;

LimberFigureSheet *limber_figure_sheet_new (const LimberFigurePicture *picture,
                                            int columns) G_GNUC_WARN_UNUSED_RESULT;
void               limber_figure_sheet_free (LimberFigureSheet *self);
void
limber_figure_sheet_add (LimberFigureSheet *self, LimberExercise *exercise, LimberFigure *figure);
cairo_surface_t *limber_figure_sheet_draw (LimberFigureSheet *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberFigureSheet, limber_figure_sheet_free)

G_END_DECLS
