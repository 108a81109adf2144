/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "figure/limber-palette.h"

G_BEGIN_DECLS

/**
 * LimberFigureDisc:
 * @node: (owned) (nullable): the disc as it was drawn last
 * @bounds: where
 * @palette: in which colours
 * @recorded: whether for the cairo renderer
 *
 * The disc behind a figure. It is made once, for it stays while the body moves. All zero is a disc
 * that has not been drawn yet.
 */
typedef struct
{
  GskRenderNode    *node;
  graphene_rect_t   bounds;
  LimberPaletteKind palette;
  gboolean          recorded;
} LimberFigureDisc;

void limber_figure_disc_append (LimberFigureDisc *self,
                                GtkSnapshot      *snapshot,
                                int               width,
                                int               height,
                                gboolean          recorded);
void limber_figure_disc_clear (LimberFigureDisc *self);

G_END_DECLS
