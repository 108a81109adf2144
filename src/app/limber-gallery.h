/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/limber-sight.h"
#include "figure/limber-muscle.h"
#include "figure/limber-palette.h"
#include "guide/limber-figures.h"

G_BEGIN_DECLS

/**
 * LimberSmallPicture:
 * @figure: what is shown
 * @side: the side that works
 * @glow: muscles that are lit
 * @look: how the figure looks
 * @palette: for which background
 * @size: width and height, pixels of the screen
 *
 * All that a small picture of a figure is made of.
 */
typedef struct
{
  const LimberFigure *figure;
  LimberBodySide      side;
  LimberGlow          glow;
  const LimberLook   *look;
  LimberPaletteKind   palette;
  int                 size;
} LimberSmallPicture;

gboolean limber_small_picture_equal (gconstpointer a, gconstpointer b);

#define LIMBER_TYPE_GALLERY (limber_gallery_get_type ())
G_DECLARE_FINAL_TYPE (LimberGallery, limber_gallery, LIMBER, GALLERY, GObject)

LimberGallery *limber_gallery_new (LimberFigures *figures) G_GNUC_WARN_UNUSED_RESULT;

LimberFigures *limber_gallery_get_figures (LimberGallery *self);
LimberSight   *limber_gallery_get_sight (LimberGallery *self);
GdkTexture    *limber_gallery_find (LimberGallery *self, const LimberSmallPicture *picture);
GdkTexture    *limber_gallery_paint (LimberGallery *self, const LimberSmallPicture *picture);

G_END_DECLS
