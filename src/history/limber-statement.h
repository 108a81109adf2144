/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* A prepared statement that is finalized where its g_autoptr goes out of scope. */
typedef sqlite3_stmt LimberStatement;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberStatement, sqlite3_finalize)

G_END_DECLS
