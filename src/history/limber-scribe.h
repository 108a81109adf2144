/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-write.h"

G_BEGIN_DECLS

/**
 * LimberScribe:
 *
 * Keeps what is to be written, in order, until it has been written. Any thread may add to it; the
 * database's thread writes it down.
 *
 * What fails for a reason that may pass (a full disk, a lock) stays, and all that follows it. Of the
 * ticks that wait, only the newest is kept: it says all that those before it said. Nothing else is
 * ever dropped, except what the database refuses for making no sense.
 */
typedef struct _LimberScribe LimberScribe;

/**
 * LimberScribeFunc:
 * @error: (nullable): why writing fails, or %NULL: all that had waited is written
 * @retry_ms: when to try again, in milliseconds; 0 for never
 *
 * Told by the database's thread, after each attempt that fails and when it is over.
 */
typedef void (*LimberScribeFunc) (const GError *error, guint retry_ms, gpointer user_data);

LimberScribe *limber_scribe_new (LimberScribeFunc report,
                                 gpointer         user_data) G_GNUC_WARN_UNUSED_RESULT;
void          limber_scribe_free (LimberScribe *self);

gboolean limber_scribe_add (LimberScribe *self, LimberWrite *write);
void     limber_scribe_wake (LimberScribe *self);
gboolean limber_scribe_write (LimberScribe *self, LimberDatabase *db, gboolean now, GError **error);
void     limber_scribe_clear (LimberScribe *self);
gboolean limber_scribe_discard (LimberScribe *self, const GError *reason);
guint    limber_scribe_get_n_waiting (LimberScribe *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberScribe, limber_scribe_free)

G_END_DECLS
