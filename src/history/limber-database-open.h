/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-database.h"

G_BEGIN_DECLS

LimberDatabase *limber_database_open (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
