/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-database.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LimberImported:
 * @n_new: how many lines were taken in
 * @n_known: how many were there already
 * @n_refused: how many make no sense
 * @reasons: (element-type utf8): why, "line 3: /started: expected a time"; the first hundred of them
 * @uuids: (element-type utf8): the sessions, runs and activities that are new
 * @check_ins: (element-type gint64): row ids of the check-ins that are new
 *
 * What has come of an import, and what there is to undo of it.
 */
typedef struct
{
  guint      n_new;
  guint      n_known;
  guint      n_refused;
  GPtrArray *reasons;
  GPtrArray *uuids;
  GArray    *check_ins;
} LimberImported;

void     limber_imported_free (LimberImported *self);
gboolean limber_history_import_recognises (const char *text, gsize length);

LimberImported *limber_history_import_read (LimberDatabase *db,
                                            GInputStream   *stream,
                                            GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
limber_history_import_undo (LimberDatabase *db, const LimberImported *imported, GError **error);

void limber_store_import_async (LimberStore        *self,
                                GFile              *file,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);
LimberImported          *
limber_store_import_finish (LimberStore *self, GAsyncResult *result, GError **error);
void     limber_store_unimport_async (LimberStore        *self,
                                      LimberImported     *imported,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
gboolean limber_store_unimport_finish (LimberStore *self, GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberImported, limber_imported_free)

G_END_DECLS
