/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-database.h"

G_BEGIN_DECLS

/* Of a session s: it was not deleted. */
#define LIMBER_READ_KEPT "s.id NOT IN (SELECT session FROM deleted)"

GPtrArray    *limber_read_sessions (LimberDatabase *db, guint offset, guint limit, GError **error);
LimberRecord *limber_read_session (LimberDatabase *db, const char *uuid, GError **error);
gboolean      limber_read_unfinished (LimberDatabase *db, LimberRecord **record, GError **error);
GPtrArray    *limber_read_work (LimberDatabase *db, const char *uuid, GError **error);
GPtrArray    *limber_read_pauses (LimberDatabase *db, const char *uuid, GError **error);
GPtrArray    *limber_read_entries (LimberDatabase *db, const char *uuid, GError **error);
gboolean      limber_read_last_first_side (LimberDatabase *db, int *side, GError **error);

/* For reading a long history piece by piece. */
LimberStatement *limber_read_prepare_sessions (LimberDatabase *db,
                                               guint32         from,
                                               guint           limit,
                                               GError        **error) G_GNUC_WARN_UNUSED_RESULT;
LimberRecord    *limber_read_take_session (LimberStatement *row) G_GNUC_WARN_UNUSED_RESULT;
LimberStatement *limber_read_prepare_work (LimberDatabase *db,
                                           GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray       *limber_read_work_of (LimberStatement *statement, gint64 session, GError **error);
LimberStatement *limber_read_prepare_pauses (LimberDatabase *db,
                                             GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray       *limber_read_pauses_of (LimberStatement *statement, gint64 session, GError **error);

G_END_DECLS
