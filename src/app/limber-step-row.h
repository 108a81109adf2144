/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-gallery.h"
#include "guide/limber-preview.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_STEP_ROW (limber_step_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberStepRow, limber_step_row, LIMBER, STEP_ROW, GtkListBoxRow)

GtkWidget *limber_step_row_new (LimberGallery           *gallery,
                                const LimberPreviewLine *line) G_GNUC_WARN_UNUSED_RESULT;

gboolean limber_step_row_focus (LimberStepRow *self);

G_END_DECLS
