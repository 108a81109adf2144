/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-diary-read.h"

#include "history/limber-dates.h"
#include "history/limber-health-read.h"
#include "history/limber-read.h"
#include "history/limber-sql.h"

/* The parameters of the filter: kinds, by hand, routine, context; and those of the place from which
 * on rows are wanted: start, kind, id, and the days. */
#define FROM_HERE(kind, id)                                                                        \
  " AND (?8 = 0 OR local_date BETWEEN ?8 AND ?10) AND started <= ?5 AND (started < ?5 OR " kind    \
  " > ?6 OR (" kind " = ?6 AND " id " <= ?7))"
#define DIARY                                                                                      \
  "SELECT started, 0 AS kind, id, local_date FROM session s INDEXED BY session_list"               \
  " WHERE ?1 & 1 AND state != 0 AND (NOT ?2 OR source = 1) AND (?3 IS NULL OR routine_id = ?3)"    \
  " AND (?4 IS NULL OR context = ?4) AND " LIMBER_READ_KEPT FROM_HERE (                            \
      "0", "id") " UNION ALL SELECT started, 1, id, local_date FROM run"                           \
                 " WHERE ?1 & 2 AND deleted_at IS NULL" FROM_HERE (                                \
                     "1", "id") " UNION ALL SELECT started, 2, id, local_date FROM activity"       \
                                " WHERE ?1 & 4 AND deleted_at IS NULL" FROM_HERE (                 \
                                    "2", "id") " ORDER BY 1 DESC, 2, 3 DESC"

#define PAGE                                                                                       \
  "WITH page AS MATERIALIZED (" DIARY " LIMIT ?9)"                                                 \
  " SELECT p.started, p.kind, p.id, coalesce (s.uuid, r.uuid, a.uuid), p.local_date,"              \
  " coalesce (s.utc_offset, r.utc_offset, a.utc_offset), s.routine_name, s.context,"               \
  " coalesce (s.source, 1), coalesce (s.state, 1), coalesce (s.pace, 1.0) != 1.0,"                 \
  " coalesce (a.kind, r.walk, 0),"                                                                 \
  " coalesce (r.length, a.length, (SELECT done FROM work_sum WHERE session = s.id), 0),"           \
  " coalesce (s.planned, 0), coalesce (r.distance, 0),"                                            \
  " coalesce (r.pain, iif (s.pain_before >= 0, s.pain_before, (SELECT pain FROM check_in"          \
  "  WHERE session = s.uuid AND asked = 0 AND pain >= 0 ORDER BY at DESC, id DESC LIMIT 1)), -1)," \
  " coalesce (iif (s.pain_after >= 0, s.pain_after, (SELECT pain FROM check_in"                    \
  "  WHERE session = s.uuid AND asked = 2 AND pain >= 0 ORDER BY at DESC, id DESC LIMIT 1)), -1)," \
  " length (coalesce (s.note, r.note, a.note, '')) > 0"                                            \
  " FROM page p LEFT JOIN session s ON p.kind = 0 AND s.id = p.id"                                 \
  " LEFT JOIN run r ON p.kind = 1 AND r.id = p.id"                                                 \
  " LEFT JOIN activity a ON p.kind = 2 AND a.id = p.id"                                            \
  " ORDER BY 1 DESC, 2, 3 DESC"

#define MORNING_WINDOW_US "129600000000"

static void
bind_filter (LimberStatement         *statement,
             const LimberDiaryFilter *filter,
             const LimberDiaryKey    *from)
{
  static const LimberDiaryKey newest = { .started_us = G_MAXINT64, .kind = LIMBER_DIARY_SESSION };
  guint                       kinds = filter->kinds;

  if (from == NULL)
    from = &newest;
  if (filter->by_hand || filter->routine_id != NULL || filter->context != NULL)
    kinds &= 1 << LIMBER_DIARY_SESSION;

  limber_sql_bind_int64s (statement, 1, (const gint64[]){ kinds, filter->by_hand != FALSE }, 2);
  limber_sql_bind_texts (
      statement, 3, (const char *const[]){ filter->routine_id, filter->context }, 2);
  limber_sql_bind_int64s (
      statement, 5, (const gint64[]){ from->started_us, from->kind, from->id, filter->day }, 4);
  sqlite3_bind_int64 (statement, 10, (gint64) filter->day + MAX (filter->n_days, 1) - 1);
}

static LimberDiaryKey
read_key (LimberStatement *row)
{
  return (LimberDiaryKey){
    .started_us = sqlite3_column_int64 (row, 0),
    .kind = sqlite3_column_int (row, 1),
    .id = sqlite3_column_int64 (row, 2),
  };
}

static gpointer
read_row (LimberStatement *row)
{
  LimberDiaryRow *self = g_new0 (LimberDiaryRow, 1);

  self->key = read_key (row);
  self->uuid = limber_sql_dup_text (row, 3);
  self->local_date = (guint32) sqlite3_column_int64 (row, 4);
  self->offset_s = sqlite3_column_int (row, 5);
  self->name = limber_sql_dup_text (row, 6);
  self->context = limber_sql_dup_text (row, 7);
  self->source = sqlite3_column_int (row, 8);
  self->state = sqlite3_column_int (row, 9);
  self->rehearsal = sqlite3_column_int (row, 10);
  self->what = sqlite3_column_int (row, 11);
  self->length_us = sqlite3_column_int64 (row, 12);
  self->planned_us = sqlite3_column_int64 (row, 13);
  self->distance_m = sqlite3_column_int64 (row, 14);
  self->pain_before = sqlite3_column_int (row, 15);
  self->pain_after = sqlite3_column_int (row, 16);
  self->has_note = sqlite3_column_int (row, 17);

  return self;
}

/**
 * limber_read_diary_index:
 * @db: an open database
 * @filter: which rows are wanted
 * @page_rows: how many to a page
 * @error: return location for a #LimberStoreError
 *
 * Counts the rows of the diary, and finds where each page begins. Only indexes are read.
 *
 * Returns: (transfer full) (nullable): the index
 */
LimberDiaryIndex *
limber_read_diary_index (LimberDatabase          *db,
                         const LimberDiaryFilter *filter,
                         guint                    page_rows,
                         GError                 **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (db->handle, DIARY, error);
  g_autoptr(LimberDiaryIndex) index = limber_diary_index_new (page_rows);
  guint32  month = 0;
  gboolean row = FALSE;

  if (statement == NULL)
    return NULL;
  bind_filter (statement, filter, NULL);
  if (!limber_sql_step (statement, &row, error))
    return NULL;

  for (; row; index->n_rows++)
    {
      if (index->n_rows % page_rows == 0)
        {
          const LimberDiaryKey key = read_key (statement);

          g_array_append_val (index->pages, key);
          g_array_append_val (index->months, month);
        }
      if (index->n_rows % page_rows == page_rows - 1)
        month = limber_dates_find_month ((guint32) sqlite3_column_int64 (statement, 3), 1).first;
      if (!limber_sql_step (statement, &row, error))
        return NULL;
    }

  return g_steal_pointer (&index);
}

/**
 * limber_read_diary_page:
 * @db: an open database
 * @filter: which rows are wanted
 * @from: the first row of the page
 * @page_rows: how many to read at most
 * @error: return location for a #LimberStoreError
 *
 * Reads a page of the diary, the newest first.
 *
 * Returns: (transfer full) (element-type LimberDiaryRow) (nullable): the rows
 */
GPtrArray *
limber_read_diary_page (LimberDatabase          *db,
                        const LimberDiaryFilter *filter,
                        const LimberDiaryKey    *from,
                        guint                    page_rows,
                        GError                 **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (db->handle, PAGE, error);

  if (statement == NULL)
    return NULL;
  bind_filter (statement, filter, from);
  sqlite3_bind_int64 (statement, 9, page_rows);

  return limber_sql_collect (statement, read_row, (GDestroyNotify) limber_diary_row_free, error);
}

static gpointer
read_run (LimberStatement *row)
{
  LimberRunRecord *run = limber_run_record_new ();

  run->uuid = limber_sql_dup_text (row, 0);
  run->source = sqlite3_column_int (row, 1);
  run->walk = sqlite3_column_int (row, 2);
  run->started_us = sqlite3_column_int64 (row, 3);
  run->local_date = (guint32) sqlite3_column_int64 (row, 4);
  run->zone = limber_sql_dup_text (row, 5);
  run->offset_s = sqlite3_column_int (row, 6);
  run->length_us = sqlite3_column_int64 (row, 7);
  run->distance_m = sqlite3_column_int64 (row, 8);
  run->pain = sqlite3_column_int (row, 9);
  run->felt = sqlite3_column_int (row, 10);
  run->digest = limber_sql_dup_text (row, 11);
  run->note = limber_sql_dup_text (row, 12);
  run->morning = sqlite3_column_int (row, 13);

  return run;
}

static gpointer
read_activity (LimberStatement *row)
{
  LimberActivity *activity = limber_activity_new ();

  activity->uuid = limber_sql_dup_text (row, 0);
  activity->kind = sqlite3_column_int (row, 1);
  activity->started_us = sqlite3_column_int64 (row, 2);
  activity->local_date = (guint32) sqlite3_column_int64 (row, 3);
  activity->zone = limber_sql_dup_text (row, 4);
  activity->offset_s = sqlite3_column_int (row, 5);
  activity->length_us = sqlite3_column_int64 (row, 6);
  activity->note = limber_sql_dup_text (row, 7);

  return activity;
}

static GPtrArray *
collect_days (LimberDatabase *db,
              const char     *sql,
              guint32         from,
              guint32         until,
              gpointer (*read) (LimberStatement *row),
              GDestroyNotify destroy,
              GError       **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (db->handle, sql, error);

  if (statement == NULL)
    return NULL;
  limber_sql_bind_int64s (statement, 1, (const gint64[]){ from, until }, 2);

  return limber_sql_collect (statement, read, destroy, error);
}

/**
 * limber_read_runs:
 * @db: an open database
 * @from: the first day, Julian
 * @until: the last one
 * @error: return location for a #LimberStoreError
 *
 * Reads runs and walks, the oldest first, each with what was said of the morning after.
 *
 * Returns: (transfer full) (element-type LimberRunRecord) (nullable): the runs
 */
GPtrArray *
limber_read_runs (LimberDatabase *db, guint32 from, guint32 until, GError **error)
{
  return collect_days (
      db,
      "SELECT uuid, source, walk, started, local_date, zone, utc_offset, length, distance, pain,"
      " felt, digest, note, coalesce ((SELECT morning FROM check_in WHERE morning > 0"
      "  AND at > run.started + run.length"
      "  AND at <= run.started + run.length + " MORNING_WINDOW_US
      "  AND local_date > run.local_date ORDER BY at, id LIMIT 1), 0)"
      " FROM run WHERE local_date BETWEEN ?1 AND ?2 AND deleted_at IS NULL"
      " ORDER BY started, id",
      from,
      until,
      read_run,
      (GDestroyNotify) limber_run_record_free,
      error);
}

/**
 * limber_read_activities:
 * @db: an open database
 * @from: the first day, Julian
 * @until: the last one
 * @error: return location for a #LimberStoreError
 *
 * Reads activities, the oldest first.
 *
 * Returns: (transfer full) (element-type LimberActivity) (nullable): the activities
 */
GPtrArray *
limber_read_activities (LimberDatabase *db, guint32 from, guint32 until, GError **error)
{
  return collect_days (db,
                       "SELECT uuid, kind, started, local_date, zone, utc_offset, length, note"
                       " FROM activity WHERE local_date BETWEEN ?1 AND ?2 AND deleted_at IS NULL"
                       " ORDER BY started, id",
                       from,
                       until,
                       read_activity,
                       (GDestroyNotify) limber_activity_free,
                       error);
}

static gpointer
read_edited (LimberStatement *row)
{
  LimberEdited *edited = g_new0 (LimberEdited, 1);

  edited->at_us = sqlite3_column_int64 (row, 0);
  edited->field = 1 << sqlite3_column_int (row, 1);
  edited->number = sqlite3_column_int (row, 2);
  edited->text = limber_sql_dup_text (row, 3);

  return edited;
}

static GPtrArray *
read_edits (LimberDatabase *db, gint64 session, GError **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (
      db->handle,
      "SELECT at, field, number, text FROM edited WHERE session = ?1 ORDER BY id",
      error);

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, session);

  return limber_sql_collect (statement, read_edited, (GDestroyNotify) limber_edited_free, error);
}

static GPtrArray *
read_check_ins (LimberDatabase *db, const char *uuid, GError **error)
{
  g_autoptr(LimberStatement) statement = limber_read_prepare_check_ins (db, error);

  return statement != NULL ? limber_read_check_ins_of (statement, uuid, error) : NULL;
}

static gboolean
read_parts (LimberDatabase *db, LimberSessionWhole *whole, GError **error)
{
  const char   *uuid = whole->record->uuid;
  const guint32 day = whole->record->local_date;

  return (whole->work = limber_read_work (db, uuid, error)) != NULL
         && (whole->pauses = limber_read_pauses (db, uuid, error)) != NULL
         && (whole->entries = limber_read_entries (db, uuid, error)) != NULL
         && (whole->check_ins = read_check_ins (db, uuid, error)) != NULL
         && (whole->edited = read_edits (db, whole->record->id, error)) != NULL
         && (whole->runs = limber_read_runs (db, day, day, error)) != NULL
         && (whole->activities = limber_read_activities (db, day, day, error)) != NULL;
}

/**
 * limber_read_whole:
 * @db: an open database
 * @uuid: a session
 * @error: return location for a #LimberStoreError
 *
 * Reads all there is about a session, as it is at one moment.
 *
 * Returns: (transfer full) (nullable): all of it
 */
LimberSessionWhole *
limber_read_whole (LimberDatabase *db, const char *uuid, GError **error)
{
  g_autoptr(LimberSessionWhole) whole = g_new0 (LimberSessionWhole, 1);
  gboolean done = FALSE;

  if (!limber_sql_exec (db->handle, "BEGIN", error))
    return NULL;

  whole->record = limber_read_session (db, uuid, error);
  done = whole->record != NULL && read_parts (db, whole, error);
  sqlite3_exec (db->handle, "COMMIT", NULL, NULL, NULL);

  return done ? g_steal_pointer (&whole) : NULL;
}
