/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-database.h"
#include "history/limber-done.h"

G_BEGIN_DECLS

GArray *
limber_read_done (LimberDatabase *db, guint32 from, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GArray *
limber_read_done_work (LimberDatabase *db, guint32 from, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GArray *limber_read_best_work (LimberDatabase *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
