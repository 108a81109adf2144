/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "limber-config.h"

#include "history/limber-restore-rows.h"

#include "history/limber-sql.h"

/* Of a session what can be said differently later; of the rest everything. */
#define SESSION                                                                                    \
  "SELECT uuid, state || ',' || started || ',' || pain_before || ',' || pain_after || ',' || "     \
  "effort"                                                                                         \
  " || ',' || coalesce (note, '') FROM session"
#define LEFT " WHERE id NOT IN (SELECT session FROM deleted)"
#define RUN                                                                                        \
  "SELECT uuid, walk || ',' || started || ',' || length || ',' || distance || ',' || pain || ','"  \
  " || felt || ',' || coalesce (note, '') FROM run WHERE deleted_at IS NULL"
#define ACTIVITY                                                                                   \
  "SELECT uuid, kind || ',' || started || ',' || length || ',' || coalesce (note, '')"             \
  " FROM activity WHERE deleted_at IS NULL"

/* All that is only ever added to has its number, and a time when something was last added. */
#define ANSWERS                                                                                    \
  "SELECT count (*) || ',' || coalesce (max (at), 0) FROM check_in UNION ALL"                      \
  " SELECT count (*) || ',' || coalesce (max (max (at, cleared_at)), 0) FROM screening UNION ALL"  \
  " SELECT count (*) || ',' || coalesce (max (at), 0) FROM feel UNION ALL"                         \
  " SELECT count (*) || ',' || coalesce (max (at), 0) FROM level UNION ALL"                        \
  " SELECT count (*) || ',' || coalesce (max (at), 0) FROM effect"

void
limber_restore_rows_free (LimberRestoreRows *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->sessions);
  g_hash_table_unref (self->outings);
  g_free (self->answers);
  g_free (self);
}

static gboolean
add_rows (GHashTable *rows, sqlite3 *db, const char *sql, GError **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (db, sql, error);
  gboolean row = FALSE;

  if (statement == NULL || !limber_sql_step (statement, &row, error))
    return FALSE;
  while (row)
    {
      g_hash_table_insert (
          rows, limber_sql_dup_text (statement, 0), limber_sql_dup_text (statement, 1));
      if (!limber_sql_step (statement, &row, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_answers (LimberRestoreRows *self, sqlite3 *db, GError **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (db, ANSWERS, error);
  g_autoptr(GString) text = g_string_new (NULL);
  gboolean row = FALSE;

  if (statement == NULL || !limber_sql_step (statement, &row, error))
    return FALSE;
  while (row)
    {
      g_autofree char *part = limber_sql_dup_text (statement, 0);

      g_string_append_printf (text, "%s;", part);
      if (!limber_sql_step (statement, &row, error))
        return FALSE;
    }
  self->answers = g_string_free (g_steal_pointer (&text), FALSE);

  return TRUE;
}

/**
 * limber_restore_rows_read:
 * @db: a history, or a backup, of any version
 * @error: return location for a #LimberStoreError
 *
 * Returns: (transfer full) (nullable): what is in it
 */
LimberRestoreRows *
limber_restore_rows_read (sqlite3 *db, GError **error)
{
  g_autoptr(LimberRestoreRows) self = g_new0 (LimberRestoreRows, 1);
  gint64 version = 0;

  self->sessions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->outings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!limber_sql_int64 (db, "PRAGMA user_version", &version, error)
      || !add_rows (self->sessions, db, version >= 3 ? SESSION LEFT : SESSION, error)
      || (version >= 2 && !read_answers (self, db, error))
      || (version >= 3
          && (!add_rows (self->outings, db, RUN, error)
              || !add_rows (self->outings, db, ACTIVITY, error))))
    return NULL;

  return g_steal_pointer (&self);
}

static guint
count_missing (GHashTable *some, GHashTable *from)
{
  GHashTableIter iter;
  gpointer       uuid = NULL;
  guint          n = 0;

  g_hash_table_iter_init (&iter, some);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    n += !g_hash_table_contains (from, uuid);

  return n;
}

/**
 * limber_restore_rows_compare:
 * @then: (element-type utf8 utf8): rows of a backup
 * @now: (element-type utf8 utf8): those of now
 * @count: (out): what becomes of them if the backup is brought back
 */
void
limber_restore_rows_compare (GHashTable *then, GHashTable *now, LimberRestoreCount *count)
{
  GHashTableIter iter;
  gpointer       uuid = NULL;
  gpointer       was = NULL;

  *count = (LimberRestoreCount){ .coming = count_missing (then, now),
                                 .going = count_missing (now, then) };
  g_hash_table_iter_init (&iter, then);
  while (g_hash_table_iter_next (&iter, &uuid, &was))
    {
      const char *is = g_hash_table_lookup (now, uuid);

      count->changing += is != NULL && !g_str_equal (is, was);
    }
}
