/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-statement.h"

G_BEGIN_DECLS

void     limber_sql_set_error (sqlite3 *db, GError **error);
gboolean limber_sql_exec (sqlite3 *db, const char *sql, GError **error);
LimberStatement *
limber_sql_prepare (sqlite3 *db, const char *sql, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_sql_step (LimberStatement *statement, gboolean *row, GError **error);
gboolean limber_sql_finish (LimberStatement *statement, GError **error);
gboolean limber_sql_int64 (sqlite3 *db, const char *sql, gint64 *value, GError **error);
void limber_sql_bind_int64s (LimberStatement *statement, int first, const gint64 *values, int n);
void limber_sql_bind_texts (LimberStatement *statement, int first, const char *const *texts, int n);
char      *limber_sql_dup_text (LimberStatement *statement, int column) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *limber_sql_collect (LimberStatement *statement,
                               gpointer (*read) (LimberStatement *row),
                               GDestroyNotify destroy,
                               GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   limber_sql_begin (sqlite3 *db, GError **error);
gboolean   limber_sql_commit (sqlite3 *db, GError **error);

G_END_DECLS
