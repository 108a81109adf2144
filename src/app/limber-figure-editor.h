/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "content/limber-dose.h"
#include "figure/limber-movement.h"
#include "figure/limber-muscle.h"
#include "guide/limber-figures.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_FIGURE_EDITOR (limber_figure_editor_get_type ())
G_DECLARE_FINAL_TYPE (LimberFigureEditor, limber_figure_editor, LIMBER, FIGURE_EDITOR, AdwBin)

void limber_figure_editor_set_figures (LimberFigureEditor *self, LimberFigures *figures);
void limber_figure_editor_set_exercises (LimberFigureEditor *self, GListModel *exercises);
void limber_figure_editor_show (LimberFigureEditor *self, const LimberMovement *movement);
void limber_figure_editor_set_glow (LimberFigureEditor *self, LimberGlow glow);
void limber_figure_editor_set_dose (LimberFigureEditor *self, const LimberDose *dose);
void limber_figure_editor_stop (LimberFigureEditor *self);
const LimberMovement *limber_figure_editor_get_movement (LimberFigureEditor *self);

G_END_DECLS
