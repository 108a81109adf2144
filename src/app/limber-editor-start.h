/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-editor-file.h"
#include "app/limber-services.h"

G_BEGIN_DECLS

void limber_editor_start_errand (GtkWidget        *page,
                                 LimberServices   *services,
                                 LimberEditorFile *file,
                                 const char       *action,
                                 guint             step);
void limber_editor_start_leaving (LimberServices *services, LimberEditorFile *file);

G_END_DECLS
