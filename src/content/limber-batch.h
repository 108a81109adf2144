/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LimberBatch:
 *
 * Several of the user's definitions that are written, or removed, all of them or none.
 */
typedef struct _LimberBatch LimberBatch;

/* Called on the thread that writes. */
typedef void (*LimberBatchProgress) (guint n_done, guint n_all, gpointer user_data);

LimberBatch *limber_batch_new (const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void         limber_batch_free (LimberBatch *self);

void limber_batch_write (LimberBatch *self, gboolean is_routine, const char *id, GBytes *content);
void limber_batch_remove (LimberBatch *self, gboolean is_routine, const char *id);
gboolean limber_batch_run (LimberBatch        *self,
                           LimberBatchProgress progress,
                           gpointer            user_data,
                           GCancellable       *cancellable,
                           GError            **error);

void limber_batch_recover (const char *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberBatch, limber_batch_free)

G_END_DECLS
