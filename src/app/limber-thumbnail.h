/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-gallery.h"
#include "content/limber-exercise.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_THUMBNAIL (limber_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (LimberThumbnail, limber_thumbnail, LIMBER, THUMBNAIL, GtkWidget)

GtkWidget *limber_thumbnail_new (LimberGallery *gallery, int size) G_GNUC_WARN_UNUSED_RESULT;

void limber_thumbnail_set_gallery (LimberThumbnail *self, LimberGallery *gallery);
void limber_thumbnail_set_look (LimberThumbnail *self, const LimberLook *look);
void limber_thumbnail_show (LimberThumbnail    *self,
                            const LimberFigure *figure,
                            LimberBodySide      side,
                            LimberGlow          glow);
void limber_thumbnail_show_exercise (LimberThumbnail      *self,
                                     const LimberExercise *exercise,
                                     LimberSide            side);

G_END_DECLS
