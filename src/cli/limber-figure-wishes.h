/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/limber-figure-sheet.h"

G_BEGIN_DECLS

/**
 * LimberFigureWishes:
 * @at: seconds into the work
 * @beat: the pose, in place of that; negative for none
 * @side: (nullable): which works
 * @size: (nullable): of a picture
 * @look: (nullable): of the figure
 * @output: (nullable): the file to write
 * @frames: (nullable): the folder to write a movement into
 * @only: (nullable): the exercises of a sheet
 * @fps: frames a second
 * @columns: of a sheet
 * @yaw: degrees the view is turned
 * @pitch: degrees it looks further down
 * @dark: for a dark background
 * @contrast: with outlines
 * @sheet: all exercises
 * @check: say what is wrong in place of drawing
 *
 * What was asked of `limber figure`.
 */
typedef struct
{
  double   at;
  double   beat;
  char    *side;
  char    *size;
  char    *look;
  char    *output;
  char    *frames;
  char    *only;
  int      fps;
  int      columns;
  double   yaw;
  double   pitch;
  gboolean dark;
  gboolean contrast;
  gboolean sheet;
  gboolean check;
} LimberFigureWishes;

#define LIMBER_FIGURE_WISHES_DEFAULT                                                               \
  {                                                                                                \
    .beat = -1, .fps = 24, .columns = 4                                                            \
  }

gboolean limber_figure_wishes_parse (LimberFigureWishes  *self,
                                     int                 *argc,
                                     char              ***argv,
                                     LimberFigurePicture *picture,
                                     int                 *status);
void     limber_figure_wishes_clear (LimberFigureWishes *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimberFigureWishes, limber_figure_wishes_clear)

G_END_DECLS
