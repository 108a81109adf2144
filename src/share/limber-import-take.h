/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-batch.h"
#include "share/limber-import-plan.h"

G_BEGIN_DECLS

/**
 * LimberImportUndo:
 *
 * What an import wrote and what was there before, so that it can be taken back as a whole.
 */
typedef struct _LimberImportUndo LimberImportUndo;

LimberImportUndo *limber_import_take (LimberImportPlan   *plan,
                                      LimberBatchProgress progress,
                                      gpointer            user_data,
                                      GCancellable       *cancellable,
                                      GError            **error) G_GNUC_WARN_UNUSED_RESULT;

guint    limber_import_undo_count (const LimberImportUndo *self, gboolean routines);
gboolean limber_import_undo_run (LimberImportUndo *self, guint *n_left, GError **error);
void     limber_import_undo_free (LimberImportUndo *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberImportUndo, limber_import_undo_free)

G_END_DECLS
