/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-done-read.h"

#include "history/limber-done-best.h"
#include "history/limber-sql.h"

/* The first of January 1970, as g_date_get_julian() has it. */
#define EPOCH_DAY 719163
#define DAY_US (G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC)

/* What limber_done_counts() says, in the words of the index session_list, which has all of it. The
 * parameters are a moment before the first day, that day, and LIMBER_DONE_LEAST_US. */
#define COUNTED                                                                                    \
  " FROM session s INDEXED BY session_list CROSS JOIN work_sum d ON d.session = s.id"              \
  " WHERE s.started >= ?1 AND s.local_date >= ?2 AND s.state != 0"                                 \
  " AND s.pace > 0.999 AND s.pace < 1.001 AND d.done >= ?3"                                        \
  " AND s.id NOT IN (SELECT session FROM deleted)"

/* By day, since a flight may bring an earlier one after a later. */
#define WORK                                                                                       \
  "WITH counted AS MATERIALIZED (SELECT s.id AS id, s.local_date AS day" COUNTED                   \
  " ORDER BY s.local_date, s.started)"                                                             \
  " SELECT c.day, w.side, w.exercise_id, w.exercise_name, w.planned, w.done, w.planned_reps,"      \
  " w.done_reps FROM counted c CROSS JOIN work w ON w.session = c.id"

/* Nowhere is a date more than a day off that of UTC. */
static gint64
get_lower_bound (guint32 from)
{
  return ((gint64) from - EPOCH_DAY - 2) * DAY_US;
}

static LimberStatement *
prepare_counted (LimberDatabase *db, const char *sql, guint32 from, GError **error)
{
  LimberStatement *statement = limber_sql_prepare (db->handle, sql, error);

  if (statement != NULL)
    limber_sql_bind_int64s (
        statement,
        1,
        (const gint64[]){ get_lower_bound (from), (gint64) from, LIMBER_DONE_LEAST_US },
        3);

  return statement;
}

/**
 * limber_read_done:
 * @db: an open database
 * @from: the first day, Julian; 0 for all
 * @error: return location for a #LimberStoreError
 *
 * Reads the sessions that count, as limber_done_collect() would give them.
 *
 * Returns: (transfer full) (element-type LimberDone) (nullable): by day and start
 */
GArray *
limber_read_done (LimberDatabase *db, guint32 from, GError **error)
{
  g_autoptr(LimberStatement) statement = NULL;
  g_autoptr(GArray) done = g_array_new (FALSE, FALSE, sizeof (LimberDone));
  gboolean row = FALSE;

  statement = prepare_counted (db,
                               "SELECT s.local_date, s.utc_offset, s.started, d.done" COUNTED
                               " ORDER BY s.started",
                               from,
                               error);
  if (statement == NULL || !limber_sql_step (statement, &row, error))
    return NULL;

  while (row)
    {
      const LimberDone one = {
        .local_date = (guint32) sqlite3_column_int64 (statement, 0),
        .offset_s = sqlite3_column_int (statement, 1),
        .started_us = sqlite3_column_int64 (statement, 2),
        .work_us = sqlite3_column_int64 (statement, 3),
      };

      g_array_append_val (done, one);
      if (!limber_sql_step (statement, &row, error))
        return NULL;
    }
  limber_done_sort (done);

  return g_steal_pointer (&done);
}

static const char *
intern_text (LimberStatement *row, int column)
{
  g_autofree char *text = limber_sql_dup_text (row, column);

  return g_intern_string (text != NULL ? text : "");
}

/* One exercise follows itself, set after set and side after side. */
static void
read_names (LimberStatement *row, LimberDoneWork *work, const LimberDoneWork *before)
{
  const char *id = (const char *) sqlite3_column_text (row, 2);
  const char *name = (const char *) sqlite3_column_text (row, 3);

  if (before != NULL && g_strcmp0 (before->exercise_id, id) == 0
      && g_strcmp0 (before->exercise_name, name) == 0)
    {
      work->exercise_id = before->exercise_id;
      work->exercise_name = before->exercise_name;
      return;
    }

  work->exercise_id = intern_text (row, 2);
  work->exercise_name = intern_text (row, 3);
}

static gboolean
read_work_rows (LimberDatabase *db,
                guint32         from,
                void (*take) (const LimberDoneWork *row, gpointer user_data),
                gpointer user_data,
                GError **error)
{
  g_autoptr(LimberStatement) statement = prepare_counted (db, WORK, from, error);
  LimberDoneWork work = { 0 };
  gboolean       row = FALSE;

  if (statement == NULL || !limber_sql_step (statement, &row, error))
    return FALSE;

  while (row)
    {
      const LimberDoneWork before = work;

      work.local_date = (guint32) sqlite3_column_int64 (statement, 0);
      work.side = sqlite3_column_int (statement, 1);
      read_names (statement, &work, before.exercise_id != NULL ? &before : NULL);
      work.planned_us = sqlite3_column_int64 (statement, 4);
      work.done_us = sqlite3_column_int64 (statement, 5);
      work.planned_reps = sqlite3_column_int (statement, 6);
      work.done_reps = sqlite3_column_int (statement, 7);
      take (&work, user_data);
      if (!limber_sql_step (statement, &row, error))
        return FALSE;
    }

  return TRUE;
}

static void
append_row (const LimberDoneWork *row, gpointer user_data)
{
  g_array_append_vals (user_data, row, 1);
}

/**
 * limber_read_done_work:
 * @db: an open database
 * @from: the first day, Julian; 0 for all
 * @error: return location for a #LimberStoreError
 *
 * Reads the work of the sessions that count.
 *
 * Returns: (transfer full) (element-type LimberDoneWork) (nullable): by day
 */
GArray *
limber_read_done_work (LimberDatabase *db, guint32 from, GError **error)
{
  g_autoptr(GArray) rows = limber_done_work_new ();

  if (!read_work_rows (db, from, append_row, rows, error))
    return NULL;

  return g_steal_pointer (&rows);
}

static void
add_to_best (const LimberDoneWork *row, gpointer user_data)
{
  limber_done_best_add (user_data, row);
}

/**
 * limber_read_best_work:
 * @db: an open database
 * @error: return location for a #LimberStoreError
 *
 * Reads of all that was ever done what milestones are made of: see #LimberDoneBest.
 *
 * Returns: (transfer full) (element-type LimberDoneWork) (nullable): by day
 */
GArray *
limber_read_best_work (LimberDatabase *db, GError **error)
{
  g_autoptr(LimberDoneBest) best = limber_done_best_new ();

  if (!read_work_rows (db, 0, add_to_best, best, error))
    return NULL;

  return limber_done_best_end (best);
}
