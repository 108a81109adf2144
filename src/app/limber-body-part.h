/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "figure/limber-muscle.h"

G_BEGIN_DECLS

/* A body on a map is so large, and there are two beside each other: from before and from behind. */
#define LIMBER_BODY_WIDTH 100
#define LIMBER_BODY_HEIGHT 230

#define LIMBER_TYPE_BODY_PART (limber_body_part_get_type ())
G_DECLARE_FINAL_TYPE (LimberBodyPart, limber_body_part, LIMBER, BODY_PART, GtkToggleButton)

GtkWidget *limber_body_part_new (LimberMuscle muscle) G_GNUC_WARN_UNUSED_RESULT;

LimberMuscle limber_body_part_get_muscle (LimberBodyPart *self);
void         limber_body_part_set_light (LimberBodyPart *self, double light);
void         limber_body_part_get_area (LimberBodyPart *self, graphene_rect_t *area);

void limber_body_draw (cairo_t *cr);

G_END_DECLS
