/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-vocabulary.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_POSITION_PICTURE (limber_position_picture_get_type ())

G_DECLARE_FINAL_TYPE (LimberPositionPicture,
                      limber_position_picture,
                      LIMBER,
                      POSITION_PICTURE,
                      GtkWidget)

GtkWidget *limber_position_picture_new (void) G_GNUC_WARN_UNUSED_RESULT;

LimberPosition limber_position_picture_get_position (LimberPositionPicture *self);
void limber_position_picture_set_position (LimberPositionPicture *self, LimberPosition position);

LimberSide limber_position_picture_get_side (LimberPositionPicture *self);
void       limber_position_picture_set_side (LimberPositionPicture *self, LimberSide side);

gboolean limber_position_picture_get_moving (LimberPositionPicture *self);
void     limber_position_picture_set_moving (LimberPositionPicture *self, gboolean moving);

G_END_DECLS
