/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "share/limber-import-take.h"

G_BEGIN_DECLS

char *limber_import_tell_count (guint n_routines, guint n_exercises) G_GNUC_WARN_UNUSED_RESULT;
char *limber_import_tell_result (const LimberImportUndo *undo) G_GNUC_WARN_UNUSED_RESULT;
char *limber_import_tell_origin (const LimberImportItem *item,
                                 gboolean                isolate) G_GNUC_WARN_UNUSED_RESULT;
char *limber_import_tell_dose (const LimberImportItem *item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
