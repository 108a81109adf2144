/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A widget in a window of its own, and what it looks like. */

typedef struct
{
  GtkWidget *window;
  GtkWidget *widget;
} LimberStage;

gboolean limber_widget_fixture_init (int *argc, char ***argv);
void     limber_widget_fixture_tolerate (const char *warning);

LimberStage *limber_stage_new (GtkWidget *widget, int width, int height);
void         limber_stage_free (LimberStage *self);
void         limber_stage_settle (LimberStage *self);
GdkTexture  *limber_stage_render (LimberStage *self);
guint32      limber_texture_get_pixel (GdkTexture *texture, int x, int y);
gboolean     limber_stage_is_filled (LimberStage *self, int x, int y);
gboolean     limber_stage_draws (LimberStage *self, void (*change) (GtkWidget *widget));
void         limber_stage_press (LimberStage *self, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberStage, limber_stage_free)

G_END_DECLS
