/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-health-read.h"

#include "history/limber-read.h"
#include "history/limber-sql.h"

/* In the order in which read_check_in() takes them. */
#define CHECK_IN_COLUMNS                                                                           \
  "at, local_date, utc_offset, session, asked, pain, kind, place, neuro, fresh, morning,"          \
  " exercise_id, hurt"

/* A morning answer is about the last session, if that was no longer ago than this, and was asked on
 * another day: what is answered on the same day is about the session before. */
#define MORNING_WINDOW_US "129600000000"

static gpointer
read_check_in (LimberStatement *row)
{
  LimberCheckInRecord *record = limber_check_in_record_new ();
  LimberCheckIn       *answers = &record->answers;

  answers->at_us = sqlite3_column_int64 (row, 0);
  record->local_date = (guint32) sqlite3_column_int64 (row, 1);
  record->offset_s = sqlite3_column_int (row, 2);
  record->session = limber_sql_dup_text (row, 3);
  answers->when = sqlite3_column_int (row, 4);
  answers->pain = sqlite3_column_int (row, 5);
  answers->kind = sqlite3_column_int (row, 6);
  answers->place = sqlite3_column_int (row, 7);
  answers->neuro = sqlite3_column_int (row, 8);
  answers->fresh = sqlite3_column_int (row, 9);
  answers->morning = sqlite3_column_int (row, 10);
  record->exercise_id = limber_sql_dup_text (row, 11);
  record->hurt = sqlite3_column_int (row, 12);

  return record;
}

static gpointer
read_screening (LimberStatement *row)
{
  LimberScreeningRecord *screening = g_new0 (LimberScreeningRecord, 1);

  screening->at_us = sqlite3_column_int64 (row, 0);
  screening->answers = (guint32) sqlite3_column_int64 (row, 1);
  screening->not_sure = (guint32) sqlite3_column_int64 (row, 2);
  screening->outcome = sqlite3_column_int (row, 3);
  screening->cleared_us = sqlite3_column_int64 (row, 4);
  screening->cleared = sqlite3_column_int (row, 5);

  return screening;
}

static gpointer
read_feel (LimberStatement *row)
{
  LimberFeel *feel = g_new0 (LimberFeel, 1);

  feel->exercise_id = limber_sql_dup_text (row, 0);
  feel->here = sqlite3_column_int (row, 1);
  feel->part = limber_sql_dup_text (row, 2);
  feel->at_us = sqlite3_column_int64 (row, 3);

  return feel;
}

static gpointer
read_level (LimberStatement *row)
{
  LimberLevel *level = g_new0 (LimberLevel, 1);

  level->key = limber_sql_dup_text (row, 0);
  level->level = sqlite3_column_int (row, 1);
  level->at_us = sqlite3_column_int64 (row, 2);
  level->reason = sqlite3_column_int (row, 3);

  return level;
}

static gpointer
read_shown (LimberStatement *row)
{
  LimberShown *shown = g_new0 (LimberShown, 1);

  shown->key = limber_sql_dup_text (row, 0);
  shown->episode_us = sqlite3_column_int64 (row, 1);
  shown->at_us = sqlite3_column_int64 (row, 2);

  return shown;
}

static gpointer
read_effect (LimberStatement *row)
{
  LimberEffectRecord *record = g_new0 (LimberEffectRecord, 1);

  record->exercise_id = limber_sql_dup_text (row, 0);
  record->effect = sqlite3_column_int (row, 1);
  record->session = limber_sql_dup_text (row, 2);
  record->at_us = sqlite3_column_int64 (row, 3);

  return record;
}

static gpointer
read_stop (LimberStatement *row)
{
  LimberStop *stop = g_new0 (LimberStop, 1);

  stop->exercise_id = limber_sql_dup_text (row, 0);
  stop->at_us = sqlite3_column_int64 (row, 1);

  return stop;
}

static gpointer
read_text (LimberStatement *row)
{
  return limber_sql_dup_text (row, 0);
}

static gpointer
read_log_row (LimberStatement *row)
{
  LimberLogRow *entry = g_new0 (LimberLogRow, 1);

  entry->exercise_id = limber_sql_dup_text (row, 0);
  entry->session = limber_sql_dup_text (row, 1);
  entry->local_date = (guint32) sqlite3_column_int64 (row, 2);
  entry->started_us = sqlite3_column_int64 (row, 3);
  entry->planned_us = sqlite3_column_int64 (row, 4);
  entry->done_us = sqlite3_column_int64 (row, 5);
  entry->planned_reps = sqlite3_column_int (row, 6);
  entry->done_reps = sqlite3_column_int (row, 7);
  entry->pain_before = sqlite3_column_int (row, 8);
  entry->pain_after = sqlite3_column_int (row, 9);
  entry->pain_during = sqlite3_column_int (row, 10);
  entry->pain_during_here = sqlite3_column_int (row, 11);
  entry->effort = sqlite3_column_int (row, 12);
  entry->morning = sqlite3_column_int (row, 13);

  return entry;
}

/* Runs a query whose only parameter, if it has one, is a time. */
static GPtrArray *
collect_since (LimberDatabase *db,
               const char     *sql,
               gint64          since_us,
               gpointer (*read) (LimberStatement *row),
               GDestroyNotify destroy,
               GError       **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (db->handle, sql, error);

  if (statement == NULL)
    return NULL;
  if (sqlite3_bind_parameter_count (statement) > 0)
    sqlite3_bind_int64 (statement, 1, since_us);

  return limber_sql_collect (statement, read, destroy, error);
}

/* The order in which they were written tells which is the newest, whatever became of the clock. */
static gboolean
read_one_screening (LimberDatabase         *db,
                    const char             *sql,
                    LimberScreeningRecord **screening,
                    GError                **error)
{
  g_autoptr(GPtrArray) found = NULL;

  found = collect_since (
      db, sql, 0, read_screening, (GDestroyNotify) limber_screening_record_free, error);
  if (found == NULL)
    return FALSE;
  if (found->len > 0)
    *screening = g_ptr_array_steal_index (found, 0);

  return TRUE;
}

static gboolean
read_screenings (LimberDatabase *db, LimberHealth *health, GError **error)
{
  return read_one_screening (db,
                             "SELECT at, answers, not_sure, outcome, cleared_at, cleared"
                             " FROM screening ORDER BY id DESC LIMIT 1",
                             &health->screening,
                             error)
         && read_one_screening (db,
                                "SELECT at, answers, not_sure, outcome, cleared_at, cleared"
                                " FROM screening WHERE cleared = 0 AND outcome = 3"
                                " ORDER BY id DESC LIMIT 1",
                                &health->lock,
                                error);
}

/* From one exercise to the next along the index, without looking at all that was ever done. */
static gboolean
read_worked (LimberDatabase *db, LimberHealth *health, GError **error)
{
  g_autoptr(GPtrArray) ids = NULL;

  ids = collect_since (db,
                       "WITH RECURSIVE each (id) AS (SELECT min (exercise_id) FROM work UNION ALL"
                       " SELECT (SELECT min (exercise_id) FROM work WHERE exercise_id > each.id)"
                       " FROM each WHERE each.id IS NOT NULL)"
                       " SELECT id FROM each WHERE id != '' AND EXISTS (SELECT 1 FROM work"
                       " WHERE exercise_id = each.id AND (done > 0 OR done_reps > 0)"
                       " AND session NOT IN (SELECT session FROM deleted))",
                       0,
                       read_text,
                       g_free,
                       error);
  if (ids == NULL)
    return FALSE;

  health->worked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  while (ids->len > 0)
    g_hash_table_add (health->worked, g_ptr_array_steal_index (ids, ids->len - 1));

  return TRUE;
}

static gboolean
read_lists (LimberDatabase *db, LimberHealth *health, gint64 since_us, GError **error)
{
  const struct
  {
    GPtrArray **list;
    const char *sql;
    gpointer (*read) (LimberStatement *row);
    GDestroyNotify destroy;
  } lists[] = {
    { &health->check_ins,
      "SELECT " CHECK_IN_COLUMNS " FROM check_in WHERE at >= ?1 ORDER BY at, id",
      read_check_in,
      (GDestroyNotify) limber_check_in_record_free },
    { &health->effects,
      "SELECT exercise_id, effect, session, at FROM effect WHERE at >= ?1 ORDER BY at, id",
      read_effect,
      (GDestroyNotify) limber_effect_record_free },
    { &health->levels,
      "SELECT key, level, at, reason FROM level WHERE at >= ?1"
      " OR id IN (SELECT max (id) FROM level GROUP BY key) ORDER BY id",
      read_level,
      (GDestroyNotify) limber_level_free },
    { &health->feels,
      "SELECT exercise_id, here, part, at FROM feel ORDER BY exercise_id",
      read_feel,
      (GDestroyNotify) limber_feel_free },
    { &health->shown,
      "SELECT key, episode, at FROM shown ORDER BY at, key, episode",
      read_shown,
      (GDestroyNotify) limber_shown_free },
    { &health->stops,
      "SELECT exercise_id, max (at) AS last FROM check_in"
      " WHERE hurt = 4 AND exercise_id IS NOT NULL GROUP BY exercise_id ORDER BY last, exercise_id",
      read_stop,
      (GDestroyNotify) limber_stop_free },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      *lists[i].list
          = collect_since (db, lists[i].sql, since_us, lists[i].read, lists[i].destroy, error);
      if (*lists[i].list == NULL)
        return FALSE;
    }

  return TRUE;
}

/**
 * limber_read_health:
 * @db: an open database
 * @since_us: how far back check-ins, effects and changes of level are of interest, UTC microseconds
 * @error: return location for a #LimberStoreError
 *
 * Reads what is to be known before anything is offered, as it is at one moment.
 *
 * Returns: (transfer full) (nullable): what is known
 */
LimberHealth *
limber_read_health (LimberDatabase *db, gint64 since_us, GError **error)
{
  g_autoptr(LimberHealth) health = g_new0 (LimberHealth, 1);
  gboolean done = FALSE;

  if (!limber_sql_exec (db->handle, "BEGIN", error))
    return NULL;

  done = read_lists (db, health, since_us, error) && read_screenings (db, health, error)
         && read_worked (db, health, error);
  sqlite3_exec (db->handle, "COMMIT", NULL, NULL, NULL);

  return done ? g_steal_pointer (&health) : NULL;
}

/**
 * limber_read_log:
 * @db: an open database
 * @since_us: from when on sessions are of interest, UTC microseconds
 * @error: return location for a #LimberStoreError
 *
 * Reads how each exercise went in each session, the oldest session first, and within one in the
 * order of its routine. Where pain was asked in the session's own row and in a check-in, the row
 * counts.
 *
 * Returns: (transfer full) (element-type LimberLogRow) (nullable): the rows
 */
GPtrArray *
limber_read_log (LimberDatabase *db, gint64 since_us, GError **error)
{
  return collect_since (
      db,
      "WITH over AS MATERIALIZED (SELECT s.id, s.uuid, s.local_date, s.started, s.effort,"
      " iif (s.pain_before >= 0, s.pain_before, coalesce ((SELECT pain FROM check_in"
      "  WHERE session = s.uuid AND asked = 0 AND pain >= 0 ORDER BY at DESC, id DESC LIMIT 1),"
      "  -1)) AS before,"
      " iif (s.pain_after >= 0, s.pain_after, coalesce ((SELECT pain FROM check_in"
      "  WHERE session = s.uuid AND asked = 2 AND pain >= 0 ORDER BY at DESC, id DESC LIMIT 1),"
      "  -1)) AS after,"
      " coalesce ((SELECT max (pain) FROM check_in WHERE session = s.uuid AND asked = 1), -1)"
      "  AS during,"
      " coalesce ((SELECT morning FROM check_in WHERE morning > 0 AND at > s.ended"
      "  AND at <= s.ended + " MORNING_WINDOW_US " AND local_date > s.local_date"
      "  ORDER BY at, id LIMIT 1), 0) AS morning"
      " FROM session s WHERE s.started >= ?1 AND s.state != 0 AND s.pace = 1.0"
      " AND " LIMBER_READ_KEPT ")"
      " SELECT w.exercise_id, o.uuid, o.local_date, o.started, sum (w.planned), sum (w.done),"
      " sum (w.planned_reps), sum (w.done_reps), o.before, o.after, o.during,"
      " coalesce ((SELECT max (pain) FROM check_in WHERE session = o.uuid AND asked = 1"
      "  AND exercise_id = w.exercise_id), -1), o.effort, o.morning"
      " FROM over o JOIN work w ON w.session = o.id GROUP BY o.id, w.exercise_id"
      " ORDER BY o.started, o.id, min (w.step)",
      since_us,
      read_log_row,
      (GDestroyNotify) limber_log_row_free,
      error);
}

/**
 * limber_read_check_ins:
 * @db: an open database
 * @from: the first day, Julian; 0 for all
 * @error: return location for a #LimberStoreError
 *
 * Reads how the back was, by the date it had where it was said.
 *
 * Returns: (transfer full) (element-type LimberCheckInRecord) (nullable): the oldest first
 */
GPtrArray *
limber_read_check_ins (LimberDatabase *db, guint32 from, GError **error)
{
  return collect_since (db,
                        "SELECT " CHECK_IN_COLUMNS
                        " FROM check_in WHERE local_date >= ?1 ORDER BY at, id",
                        from,
                        read_check_in,
                        (GDestroyNotify) limber_check_in_record_free,
                        error);
}

LimberStatement *
limber_read_prepare_check_ins (LimberDatabase *db, GError **error)
{
  return limber_sql_prepare (db->handle,
                             "SELECT " CHECK_IN_COLUMNS
                             " FROM check_in WHERE session = ?1 ORDER BY at, id",
                             error);
}

/**
 * limber_read_check_ins_of:
 * @statement: what limber_read_prepare_check_ins() made
 * @uuid: a session
 * @error: return location for a #LimberStoreError
 *
 * Reads the check-ins of a session, the oldest first.
 *
 * Returns: (transfer full) (element-type LimberCheckInRecord) (nullable): the check-ins
 */
GPtrArray *
limber_read_check_ins_of (LimberStatement *statement, const char *uuid, GError **error)
{
  sqlite3_bind_text (statement, 1, uuid, -1, SQLITE_STATIC);

  return limber_sql_collect (
      statement, read_check_in, (GDestroyNotify) limber_check_in_record_free, error);
}
