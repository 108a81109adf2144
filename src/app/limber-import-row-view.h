/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-gallery.h"
#include "app/limber-import-row.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_IMPORT_ROW_VIEW (limber_import_row_view_get_type ())
G_DECLARE_FINAL_TYPE (LimberImportRowView,
                      limber_import_row_view,
                      LIMBER,
                      IMPORT_ROW_VIEW,
                      GtkWidget)

GtkWidget *limber_import_row_view_new (LimberGallery *gallery,
                                       gboolean       narrow) G_GNUC_WARN_UNUSED_RESULT;

void limber_import_row_view_set_row (LimberImportRowView *self, LimberImportRow *row);

G_END_DECLS
