/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "figure/limber-look.h"
#include "figure/limber-movement.h"
#include "figure/limber-muscle.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_FIGURE_EDITOR_STAGE (limber_figure_editor_stage_get_type ())
G_DECLARE_FINAL_TYPE (LimberFigureEditorStage,
                      limber_figure_editor_stage,
                      LIMBER,
                      FIGURE_EDITOR_STAGE,
                      GtkWidget)

GtkWidget *limber_figure_editor_stage_new (void) G_GNUC_WARN_UNUSED_RESULT;

void limber_figure_editor_stage_set_look (LimberFigureEditorStage *self, const LimberLook *look);
void limber_figure_editor_stage_set_glow (LimberFigureEditorStage *self, LimberGlow glow);
void limber_figure_editor_stage_show (LimberFigureEditorStage *self,
                                      const LimberMovement    *movement,
                                      guint                    key);
void
limber_figure_editor_stage_play (LimberFigureEditorStage *self, double beat, LimberBodySide side);
void limber_figure_editor_stage_stop (LimberFigureEditorStage *self);
void limber_figure_editor_stage_set_both (LimberFigureEditorStage *self, gboolean both);
void limber_figure_editor_stage_turn (LimberFigureEditorStage *self, double right, double down);
void
limber_figure_editor_stage_get_view (LimberFigureEditorStage *self, double *yaw, double *pitch);

gboolean              limber_figure_editor_stage_nudge (LimberFigureEditorStage *self,
                                                        LimberBodyPoint          handle,
                                                        double                   right,
                                                        double                   up,
                                                        double                   near);
const LimberMovement *limber_figure_editor_stage_get_movement (LimberFigureEditorStage *self);

G_END_DECLS
