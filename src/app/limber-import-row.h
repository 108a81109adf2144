/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "share/limber-import-plan.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_IMPORT_ROW (limber_import_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberImportRow, limber_import_row, LIMBER, IMPORT_ROW, GObject)

LimberImportRow *limber_import_row_new (guint index) G_GNUC_WARN_UNUSED_RESULT;
LimberImportRow *
limber_import_row_new_fault (const LimberImportSource *source) G_GNUC_WARN_UNUSED_RESULT;

void limber_import_row_update (LimberImportRow        *self,
                               const LimberImportPlan *plan,
                               LimberExerciseLookup    lookup,
                               gpointer                lookup_data);

guint                 limber_import_row_get_index (LimberImportRow *self);
const char           *limber_import_row_get_name (LimberImportRow *self);
const char           *limber_import_row_get_what (LimberImportRow *self);
const char           *limber_import_row_get_reason (LimberImportRow *self);
const char           *limber_import_row_get_origin (LimberImportRow *self);
const LimberExercise *limber_import_row_get_exercise (LimberImportRow *self);
gboolean              limber_import_row_has_choice (LimberImportRow *self);
gboolean              limber_import_row_is_conflict (LimberImportRow *self);
gboolean              limber_import_row_may_replace (LimberImportRow *self);
LimberImportChoice    limber_import_row_get_choice (LimberImportRow *self);

G_END_DECLS
