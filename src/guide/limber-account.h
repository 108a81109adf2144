/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-record.h"
#include "session/limber-session.h"

G_BEGIN_DECLS

GPtrArray *limber_account_get_phase (LimberSession *session, guint phase) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *limber_account_get_all (LimberSession *session) G_GNUC_WARN_UNUSED_RESULT;
void       limber_account_restore (LimberSession *session, GPtrArray *work);

G_END_DECLS
