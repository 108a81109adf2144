/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberClaims:
 *
 * Which running sessions belong to a living program. Each is an advisory lock on one byte of a
 * file beside the database, the byte being the session's row id. The kernel lets go of it when the
 * program ends in whatever way, so that a session that is not finished and not claimed was cut off.
 * Unlike a process id this cannot be taken for another's, and it holds across sandboxes.
 */
typedef struct _LimberClaims LimberClaims;

LimberClaims *limber_claims_new (const char *path) G_GNUC_WARN_UNUSED_RESULT;
void          limber_claims_free (LimberClaims *self);

gboolean limber_claims_take (LimberClaims *self, gint64 session);
void     limber_claims_drop (LimberClaims *self, gint64 session);
void     limber_claims_set_played (LimberClaims *self, gint64 session);
gboolean limber_claims_is_played (LimberClaims *self, gint64 session);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberClaims, limber_claims_free)

G_END_DECLS
