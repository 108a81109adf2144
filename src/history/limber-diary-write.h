/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-write.h"

G_BEGIN_DECLS

/* Kinds of writes; these are for the field @run. */
gboolean limber_write_edit (LimberDatabase *db, const LimberWrite *write, GError **error);
gboolean limber_write_run_record (LimberDatabase *db, const LimberWrite *write, GError **error);
gboolean limber_write_activity (LimberDatabase *db, const LimberWrite *write, GError **error);
gboolean limber_write_delete (LimberDatabase *db, const LimberWrite *write, GError **error);
gboolean limber_write_restore (LimberDatabase *db, const LimberWrite *write, GError **error);

gboolean limber_write_purge (LimberDatabase *db, GError **error);

G_END_DECLS
