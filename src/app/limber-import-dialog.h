/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-services.h"
#include "share/limber-import-take.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_IMPORT_DIALOG (limber_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LimberImportDialog, limber_import_dialog, LIMBER, IMPORT_DIALOG, AdwWindow)

/* Called once when something has come in; @undo takes it back. */
typedef void (*LimberImportTaken) (LimberImportUndo *undo, gpointer user_data);

void limber_import_dialog_show (GtkWindow        *parent,
                                LimberServices   *services,
                                GPtrArray        *files,
                                LimberImportTaken taken,
                                gpointer          user_data);

G_END_DECLS
