/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "figure/limber-muscle.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_BODY_MAP (limber_body_map_get_type ())
G_DECLARE_FINAL_TYPE (LimberBodyMap, limber_body_map, LIMBER, BODY_MAP, GtkWidget)

void  limber_body_map_set_muscles (LimberBodyMap *self, guint muscles);
guint limber_body_map_get_muscles (LimberBodyMap *self);
void  limber_body_map_show_only (LimberBodyMap *self, LimberGlow glow);

G_END_DECLS
