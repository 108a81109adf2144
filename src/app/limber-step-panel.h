/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-gallery.h"
#include "content/limber-routine.h"

G_BEGIN_DECLS

/* With this key it is the heading above the step that was changed. */
#define LIMBER_STEP_PANEL_SECTION "section"

#define LIMBER_TYPE_STEP_PANEL (limber_step_panel_get_type ())
G_DECLARE_FINAL_TYPE (LimberStepPanel, limber_step_panel, LIMBER, STEP_PANEL, AdwBin)

void limber_step_panel_set_gallery (LimberStepPanel *self, LimberGallery *gallery);
void limber_step_panel_show (LimberStepPanel      *self,
                             const LimberStep     *step,
                             const LimberExercise *exercise,
                             gint64                transition_us);
void limber_step_panel_set_findings (LimberStepPanel *self, GtkWidget *findings);
void limber_step_panel_set_open (LimberStepPanel *self, gboolean open);
void limber_step_panel_play (LimberStepPanel *self);
void limber_step_panel_focus (LimberStepPanel *self);
void limber_step_panel_focus_section (LimberStepPanel *self);

const LimberStep *limber_step_panel_get_step (LimberStepPanel *self);

G_END_DECLS
