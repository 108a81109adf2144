/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-statement.h"

G_BEGIN_DECLS

gboolean limber_schema_add_diary (sqlite3 *db, GError **error);

G_END_DECLS
