/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-database.h"
#include "history/limber-health.h"

G_BEGIN_DECLS

LimberHealth *limber_read_health (LimberDatabase *db, gint64 since_us, GError **error);
GPtrArray    *limber_read_log (LimberDatabase *db, gint64 since_us, GError **error);
GPtrArray    *limber_read_check_ins (LimberDatabase *db, guint32 from, GError **error);

LimberStatement *limber_read_prepare_check_ins (LimberDatabase *db,
                                                GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *limber_read_check_ins_of (LimberStatement *statement, const char *uuid, GError **error);

G_END_DECLS
