/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-read.h"

#include "history/limber-sql.h"

/* A record's columns, in the order in which read_record() takes them. */
#define RECORD_COLUMNS                                                                             \
  "s.id, s.uuid, s.source, s.state, s.routine_id, s.routine_name, s.context, s.started, s.ended,"  \
  " s.local_date, s.zone, s.utc_offset, s.pace, s.first_side, s.planned, s.pain_before,"           \
  " s.pain_after, s.effort, s.note, s.level, s.swaps,"                                             \
  " coalesce ((SELECT position FROM position WHERE session = s.id), 0),"                           \
  " coalesce ((SELECT sum (done) FROM work WHERE session = s.id), 0),"                             \
  " coalesce ((SELECT sum (until - since) FROM pause WHERE session = s.id AND until > 0), 0)"

static LimberRecord *
read_record (LimberStatement *row)
{
  LimberRecord *record = limber_record_new ();

  record->id = sqlite3_column_int64 (row, 0);
  record->uuid = limber_sql_dup_text (row, 1);
  record->source = sqlite3_column_int (row, 2);
  record->state = sqlite3_column_int (row, 3);
  record->routine_id = limber_sql_dup_text (row, 4);
  record->routine_name = limber_sql_dup_text (row, 5);
  record->context = limber_sql_dup_text (row, 6);
  record->started_us = sqlite3_column_int64 (row, 7);
  record->ended_us = sqlite3_column_int64 (row, 8);
  record->local_date = (guint32) sqlite3_column_int64 (row, 9);
  record->zone = limber_sql_dup_text (row, 10);
  record->offset_s = sqlite3_column_int (row, 11);
  record->pace = sqlite3_column_double (row, 12);
  record->first_side = sqlite3_column_int (row, 13);
  record->planned_us = sqlite3_column_int64 (row, 14);
  record->pain_before = sqlite3_column_int (row, 15);
  record->pain_after = sqlite3_column_int (row, 16);
  record->effort = sqlite3_column_int (row, 17);
  record->note = limber_sql_dup_text (row, 18);
  record->level = limber_sql_dup_text (row, 19);
  record->swaps = limber_sql_dup_text (row, 20);
  record->position_us = sqlite3_column_int64 (row, 21);
  record->work_us = sqlite3_column_int64 (row, 22);
  record->paused_us = sqlite3_column_int64 (row, 23);

  return record;
}

/* With the two long texts, which follow RECORD_COLUMNS. */
static LimberRecord *
read_whole_record (LimberStatement *row)
{
  LimberRecord *record = read_record (row);

  record->snapshot = limber_sql_dup_text (row, 24);
  record->timeline = limber_sql_dup_text (row, 25);

  return record;
}

static gpointer
read_work (LimberStatement *row)
{
  LimberWork *work = limber_work_new ();

  work->step = sqlite3_column_int (row, 0);
  work->set = sqlite3_column_int (row, 1);
  work->side = sqlite3_column_int (row, 2);
  work->exercise_id = limber_sql_dup_text (row, 3);
  work->exercise_name = limber_sql_dup_text (row, 4);
  work->planned_us = sqlite3_column_int64 (row, 5);
  work->done_us = sqlite3_column_int64 (row, 6);
  work->planned_reps = sqlite3_column_int (row, 7);
  work->done_reps = sqlite3_column_int (row, 8);

  return work;
}

static gpointer
read_pause (LimberStatement *row)
{
  LimberPause *pause = g_new0 (LimberPause, 1);

  pause->from_us = sqlite3_column_int64 (row, 0);
  pause->until_us = sqlite3_column_int64 (row, 1);
  pause->position_us = sqlite3_column_int64 (row, 2);
  pause->reason = sqlite3_column_int (row, 3);

  return pause;
}

static gpointer
read_entry (LimberStatement *row)
{
  LimberEntry *entry = g_new0 (LimberEntry, 1);

  entry->at_us = sqlite3_column_int64 (row, 0);
  entry->position_us = sqlite3_column_int64 (row, 1);
  entry->phase = sqlite3_column_int (row, 2);
  entry->kind = sqlite3_column_int (row, 3);
  entry->step = sqlite3_column_int (row, 4);
  entry->set = sqlite3_column_int (row, 5);
  entry->side = sqlite3_column_int (row, 6);

  return entry;
}

static GPtrArray *
collect_of_session (LimberDatabase *db,
                    const char     *sql,
                    const char     *uuid,
                    gpointer (*read) (LimberStatement *row),
                    GDestroyNotify destroy,
                    GError       **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (db->handle, sql, error);

  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, uuid, -1, SQLITE_STATIC);

  return limber_sql_collect (statement, read, destroy, error);
}

/**
 * limber_read_sessions:
 * @db: an open database
 * @offset: how many of the newest to leave out
 * @limit: how many to read at most; 0 for all
 * @error: return location for a #LimberStoreError
 *
 * Reads sessions, the newest first, without the routine as played and its timeline.
 *
 * Returns: (transfer full) (element-type LimberRecord) (nullable): the sessions
 */
GPtrArray *
limber_read_sessions (LimberDatabase *db, guint offset, guint limit, GError **error)
{
  g_autoptr(LimberStatement) statement = NULL;

  statement = limber_sql_prepare (db->handle,
                                  "SELECT " RECORD_COLUMNS " FROM session s"
                                  " WHERE " LIMBER_READ_KEPT
                                  " ORDER BY s.started DESC, s.id DESC LIMIT ?1 OFFSET ?2",
                                  error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, limit != 0 ? (gint64) limit : -1);
  sqlite3_bind_int64 (statement, 2, offset);

  return limber_sql_collect (statement,
                             (gpointer (*) (LimberStatement *)) read_record,
                             (GDestroyNotify) limber_record_free,
                             error);
}

/**
 * limber_read_session:
 * @db: an open database
 * @uuid: a session
 * @error: return location for a #LimberStoreError
 *
 * Reads one session with all there is about it.
 *
 * Returns: (transfer full) (nullable): the session
 */
LimberRecord *
limber_read_session (LimberDatabase *db, const char *uuid, GError **error)
{
  g_autoptr(GPtrArray) found = NULL;

  found = collect_of_session (
      db,
      "SELECT " RECORD_COLUMNS
      ", s.snapshot, s.timeline FROM session s WHERE s.uuid = ?1 AND " LIMBER_READ_KEPT,
      uuid,
      (gpointer (*) (LimberStatement *)) read_whole_record,
      (GDestroyNotify) limber_record_free,
      error);
  if (found == NULL)
    return NULL;
  if (found->len > 0)
    return g_ptr_array_steal_index (found, 0);

  g_set_error (
      error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_NOT_FOUND, "There is no session %s", uuid);
  return NULL;
}

/**
 * limber_read_unfinished:
 * @db: an open database
 * @record: (out) (transfer full) (nullable): the session, or %NULL if there is none
 * @error: return location for a #LimberStoreError
 *
 * Finds the newest guided session that was cut off: it has not ended, and nobody is playing it. It
 * is claimed, so that it is not offered in two places at once. Where nothing can be written there
 * is nothing to resume either.
 *
 * Returns: %FALSE on failure
 */
gboolean
limber_read_unfinished (LimberDatabase *db, LimberRecord **record, GError **error)
{
  g_autoptr(LimberStatement) statement = NULL;
  gboolean row = FALSE;

  *record = NULL;
  if (!limber_database_is_writable (db))
    return TRUE;

  statement = limber_sql_prepare (db->handle,
                                  "SELECT " RECORD_COLUMNS ", s.snapshot, s.timeline"
                                  " FROM session s WHERE s.state = 0 AND s.source = 0"
                                  " ORDER BY s.started DESC, s.id DESC",
                                  error);
  if (statement == NULL || !limber_sql_step (statement, &row, error))
    return FALSE;

  while (row)
    {
      const gint64 session = sqlite3_column_int64 (statement, 0);

      if (!limber_claims_is_played (db->claims, session)
          && limber_claims_take (db->claims, session))
        {
          *record = read_whole_record (statement);
          return TRUE;
        }
      if (!limber_sql_step (statement, &row, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * limber_read_work:
 * @db: an open database
 * @uuid: a session
 * @error: return location for a #LimberStoreError
 *
 * Reads what was planned and done in a session, in the order of the routine.
 *
 * Returns: (transfer full) (element-type LimberWork) (nullable): the rows
 */
GPtrArray *
limber_read_work (LimberDatabase *db, const char *uuid, GError **error)
{
  return collect_of_session (
      db,
      "SELECT step, set_no, side, exercise_id, exercise_name, planned, done, planned_reps,"
      " done_reps FROM work WHERE session = (SELECT id FROM session WHERE uuid = ?1)"
      " ORDER BY step, set_no, side",
      uuid,
      read_work,
      (GDestroyNotify) limber_work_free,
      error);
}

GPtrArray *
limber_read_pauses (LimberDatabase *db, const char *uuid, GError **error)
{
  return collect_of_session (
      db,
      "SELECT since, until, position, reason FROM pause"
      " WHERE session = (SELECT id FROM session WHERE uuid = ?1) ORDER BY id",
      uuid,
      read_pause,
      g_free,
      error);
}

GPtrArray *
limber_read_entries (LimberDatabase *db, const char *uuid, GError **error)
{
  return collect_of_session (
      db,
      "SELECT at, position, phase, kind, step, set_no, side FROM entry"
      " WHERE session = (SELECT id FROM session WHERE uuid = ?1) ORDER BY id",
      uuid,
      read_entry,
      g_free,
      error);
}

/**
 * limber_read_last_first_side:
 * @db: an open database
 * @side: (out): a #LimberSide; none if there was no session yet
 * @error: return location for a #LimberStoreError
 *
 * Finds the side with which the newest guided session began that was no rehearsal, so that the next
 * can begin with the other.
 *
 * Returns: %FALSE on failure
 */
gboolean
limber_read_last_first_side (LimberDatabase *db, int *side, GError **error)
{
  gint64   value = 0;
  gboolean found = limber_sql_int64 (db->handle,
                                     "SELECT first_side FROM session s WHERE " LIMBER_READ_KEPT
                                     " AND source = 0 AND pace = 1.0 AND first_side != 0"
                                     " ORDER BY started DESC, id DESC LIMIT 1",
                                     &value,
                                     error);

  *side = (int) value;
  return found;
}

/**
 * limber_read_prepare_sessions:
 * @db: an open database
 * @from: the first day, Julian; 0 for all
 * @limit: how many of the newest at most; 0 for all
 * @error: return location for a #LimberStoreError
 *
 * Prepares to read sessions one by one, the oldest first; see limber_read_take_session().
 *
 * Returns: (transfer full) (nullable): the statement
 */
LimberStatement *
limber_read_prepare_sessions (LimberDatabase *db, guint32 from, guint limit, GError **error)
{
  LimberStatement *statement = limber_sql_prepare (
      db->handle,
      limit == 0 ? "SELECT " RECORD_COLUMNS " FROM session s WHERE " LIMBER_READ_KEPT
                   " AND s.local_date >= ?1 ORDER BY s.started, s.id"
                 : "SELECT * FROM (SELECT " RECORD_COLUMNS " FROM session s WHERE " LIMBER_READ_KEPT
                   " AND s.local_date >= ?1 ORDER BY s.started DESC, s.id DESC LIMIT ?2)"
                   " ORDER BY started, id",
      error);

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, from);
  if (limit != 0)
    sqlite3_bind_int64 (statement, 2, limit);

  return statement;
}

/**
 * limber_read_take_session:
 * @row: a statement that stands on a row, see limber_read_prepare_sessions()
 *
 * Returns: (transfer full): the session
 */
LimberRecord *
limber_read_take_session (LimberStatement *row)
{
  return read_record (row);
}

LimberStatement *
limber_read_prepare_work (LimberDatabase *db, GError **error)
{
  return limber_sql_prepare (db->handle,
                             "SELECT step, set_no, side, exercise_id, exercise_name, planned,"
                             " done, planned_reps, done_reps FROM work WHERE session = ?1"
                             " ORDER BY step, set_no, side",
                             error);
}

/**
 * limber_read_work_of:
 * @statement: of limber_read_prepare_work()
 * @session: row id of a session
 * @error: return location for a #LimberStoreError
 *
 * Returns: (transfer full) (element-type LimberWork) (nullable): its work
 */
GPtrArray *
limber_read_work_of (LimberStatement *statement, gint64 session, GError **error)
{
  sqlite3_bind_int64 (statement, 1, session);

  return limber_sql_collect (statement, read_work, (GDestroyNotify) limber_work_free, error);
}

LimberStatement *
limber_read_prepare_pauses (LimberDatabase *db, GError **error)
{
  return limber_sql_prepare (
      db->handle,
      "SELECT since, until, position, reason FROM pause WHERE session = ?1 ORDER BY id",
      error);
}

/**
 * limber_read_pauses_of:
 * @statement: of limber_read_prepare_pauses()
 * @session: row id of a session
 * @error: return location for a #LimberStoreError
 *
 * Returns: (transfer full) (element-type LimberPause) (nullable): its pauses
 */
GPtrArray *
limber_read_pauses_of (LimberStatement *statement, gint64 session, GError **error)
{
  sqlite3_bind_int64 (statement, 1, session);

  return limber_sql_collect (statement, read_pause, g_free, error);
}
