/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-write.h"

#include "history/limber-sql.h"

/* Runs a statement whose parameters are numbers. */
static gboolean
run_int64s (LimberDatabase *db, const char *sql, const gint64 *values, int n, GError **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (db->handle, sql, error);

  if (statement == NULL)
    return FALSE;
  limber_sql_bind_int64s (statement, 1, values, n);

  return limber_sql_finish (statement, error);
}

static gboolean
find_session (LimberDatabase    *db,
              const LimberWrite *write,
              gboolean           running,
              gint64            *session,
              GError           **error)
{
  g_autoptr(LimberStatement) statement = NULL;
  gboolean row = FALSE;

  statement = limber_sql_prepare (
      db->handle, "SELECT id FROM session WHERE uuid = ?1 AND (state = 0 OR ?2)", error);
  if (statement == NULL)
    return FALSE;
  limber_sql_bind_texts (statement, 1, (const char *const[]){ write->uuid }, 1);
  sqlite3_bind_int (statement, 2, !running);
  if (!limber_sql_step (statement, &row, error))
    return FALSE;
  if (row)
    {
      *session = sqlite3_column_int64 (statement, 0);
      return TRUE;
    }

  g_set_error (error,
               LIMBER_STORE_ERROR,
               LIMBER_STORE_ERROR_NOT_FOUND,
               running ? "No session %s is running" : "There is no session %s",
               write->uuid);
  return FALSE;
}

/* What was planned stays what it was when it began, however much longer or shorter it was made on
 * the way; another exercise in its place is another plan. */
#define UPSERT_WORK                                                                                \
  "INSERT INTO work (session, step, set_no, side, planned, done, planned_reps, done_reps,"         \
  " exercise_id, exercise_name) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"                  \
  " ON CONFLICT (session, step, set_no, side) DO UPDATE SET"                                       \
  " planned = iif (exercise_id = excluded.exercise_id, planned, excluded.planned),"                \
  " planned_reps = iif (exercise_id = excluded.exercise_id, planned_reps, excluded.planned_reps)," \
  " exercise_id = excluded.exercise_id,"                                                           \
  " exercise_name = excluded.exercise_name, "

#define WORK_AS_GIVEN UPSERT_WORK "done = excluded.done, done_reps = excluded.done_reps"
#define WORK_NEVER_LESS                                                                            \
  UPSERT_WORK                                                                                      \
  "done = max (done, excluded.done), done_reps = max (done_reps, excluded.done_reps)"

static gboolean
put_work (LimberDatabase *db, gint64 session, GPtrArray *rows, const char *sql, GError **error)
{
  g_autoptr(LimberStatement) statement = NULL;

  if (rows == NULL || rows->len == 0)
    return TRUE;

  statement = limber_sql_prepare (db->handle, sql, error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const LimberWork *work = g_ptr_array_index (rows, i);
      const gint64      numbers[]
          = { session,          work->step,    work->set,          work->side,
              work->planned_us, work->done_us, work->planned_reps, work->done_reps };
      const char *const texts[] = { work->exercise_id != NULL ? work->exercise_id : "",
                                    work->exercise_name != NULL ? work->exercise_name : "" };

      limber_sql_bind_int64s (statement, 1, numbers, G_N_ELEMENTS (numbers));
      limber_sql_bind_texts (statement, 9, texts, G_N_ELEMENTS (texts));
      if (!limber_sql_finish (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
put_position (LimberDatabase *db, gint64 session, gint64 at_us, gint64 position_us, GError **error)
{
  return run_int64s (db,
                     "INSERT INTO position (session, at, position) VALUES (?1, ?2, ?3)"
                     " ON CONFLICT (session) DO UPDATE SET at = excluded.at,"
                     " position = excluded.position",
                     (const gint64[]){ session, at_us, position_us },
                     3,
                     error);
}

/* The clock on the wall may have been set back meanwhile: no pause is shorter than nothing. */
static gboolean
close_pause (LimberDatabase *db, gint64 session, gint64 at_us, GError **error)
{
  return run_int64s (db,
                     "UPDATE pause SET until = max (since, ?2) WHERE session = ?1 AND until = 0",
                     (const gint64[]){ session, at_us },
                     2,
                     error);
}

static gboolean
insert_session (LimberDatabase *db, const LimberRecord *record, GError **error)
{
  g_autoptr(LimberStatement) statement = NULL;
  const gboolean running = record->state == LIMBER_RECORD_RUNNING;
  const gint64   ended_us = record->ended_us != 0 ? record->ended_us : record->started_us;
  const gint64   numbers[]
      = { record->source,      record->state,      record->started_us, running ? 0 : ended_us,
          record->local_date,  record->offset_s,   record->first_side, record->planned_us,
          record->pain_before, record->pain_after, record->effort };
  const char *const texts[] = { record->uuid,
                                record->routine_id,
                                record->routine_name != NULL ? record->routine_name : "",
                                record->context,
                                record->zone != NULL ? record->zone : "",
                                record->note,
                                record->level,
                                record->swaps,
                                record->snapshot,
                                running ? record->timeline : NULL };

  statement = limber_sql_prepare (
      db->handle,
      "INSERT INTO session (source, state, started, ended, local_date, utc_offset, first_side,"
      " planned, pain_before, pain_after, effort, uuid, routine_id, routine_name, context, zone,"
      " note, level, swaps, snapshot, timeline, pace) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,"
      " ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)",
      error);
  if (statement == NULL)
    return FALSE;

  limber_sql_bind_int64s (statement, 1, numbers, G_N_ELEMENTS (numbers));
  limber_sql_bind_texts (statement, 12, texts, G_N_ELEMENTS (texts));
  sqlite3_bind_double (statement, 22, record->pace);

  return limber_sql_finish (statement, error);
}

/* The claim is taken before the row can be seen, or another program might offer to resume it. */
gboolean
limber_write_begin (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  const LimberRecord *record = write->record;
  gint64              session = 0;

  if (!insert_session (db, record, error))
    return FALSE;

  session = sqlite3_last_insert_rowid (db->handle);
  if (record->state == LIMBER_RECORD_RUNNING && limber_claims_take (db->claims, session))
    {
      limber_claims_set_played (db->claims, session);
      db->claimed = session;
    }

  return put_position (db, session, record->started_us, record->position_us, error)
         && put_work (db, session, write->work, WORK_AS_GIVEN, error);
}

gboolean
limber_write_enter (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  const LimberEntry *entry = &write->entry;
  gint64             session = 0;

  if (!find_session (db, write, FALSE, &session, error))
    return FALSE;

  return run_int64s (db,
                     "INSERT INTO entry (session, at, position, phase, kind, step, set_no, side)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                     (const gint64[]){ session,
                                       entry->at_us,
                                       entry->position_us,
                                       entry->phase,
                                       entry->kind,
                                       entry->step,
                                       entry->set,
                                       entry->side },
                     8,
                     error)
         && put_position (db, session, entry->at_us, entry->position_us, error)
         && put_work (db, session, write->work, WORK_AS_GIVEN, error);
}

gboolean
limber_write_tick (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  gint64 session = 0;

  return find_session (db, write, TRUE, &session, error)
         && put_position (db, session, write->at_us, write->position_us, error)
         && put_work (db, session, write->work, WORK_AS_GIVEN, error);
}

static gboolean
insert_pause (LimberDatabase *db, gint64 session, const LimberPause *pause, GError **error)
{
  return run_int64s (
      db,
      "INSERT INTO pause (session, since, until, position, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
      (const gint64[]){ session,
                        pause->from_us,
                        pause->until_us != 0 ? MAX (pause->from_us, pause->until_us) : 0,
                        pause->position_us,
                        pause->reason },
      5,
      error);
}

/* A sleep that is told afterwards may have fallen into a pause that still lasts; that pause counts
 * it already. A pause that follows another takes over from it. */
gboolean
limber_write_pause (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  const LimberPause *pause = &write->pause;
  const gint64       at_us = MAX (pause->from_us, pause->until_us);
  g_autoptr(LimberStatement) lasting = NULL;
  gint64   session = 0;
  gboolean row = FALSE;

  if (!find_session (db, write, TRUE, &session, error))
    return FALSE;

  lasting = limber_sql_prepare (
      db->handle, "SELECT 1 FROM pause WHERE session = ?1 AND until = 0", error);
  if (lasting == NULL)
    return FALSE;
  sqlite3_bind_int64 (lasting, 1, session);
  if (!limber_sql_step (lasting, &row, error))
    return FALSE;
  sqlite3_reset (lasting);
  if (row && pause->until_us != 0)
    return TRUE;

  return close_pause (db, session, pause->from_us, error)
         && insert_pause (db, session, pause, error)
         && put_position (db, session, at_us, pause->position_us, error);
}

gboolean
limber_write_resume (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  gint64 session = 0;

  return find_session (db, write, FALSE, &session, error)
         && close_pause (db, session, write->at_us, error)
         && run_int64s (db,
                        "UPDATE position SET at = max (at, ?2) WHERE session = ?1",
                        (const gint64[]){ session, write->at_us },
                        2,
                        error);
}

/* Rows of which nothing was done and that are planned no more. */
static gboolean
drop_unplanned (LimberDatabase *db, gint64 session, GPtrArray *work, GError **error)
{
  g_autoptr(GString) planned = g_string_new ("[");
  g_autoptr(LimberStatement) statement = NULL;

  for (guint i = 0; work != NULL && i < work->len; i++)
    {
      const LimberWork *row = g_ptr_array_index (work, i);

      g_string_append_printf (
          planned, "%s\"%d.%d.%d\"", i > 0 ? "," : "", row->step, row->set, row->side);
    }
  g_string_append_c (planned, ']');

  statement = limber_sql_prepare (db->handle,
                                  "DELETE FROM work WHERE session = ?1 AND done = 0"
                                  " AND done_reps = 0 AND step || '.' || set_no || '.' || side"
                                  " NOT IN (SELECT value FROM json_each (?2))",
                                  error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, session);
  limber_sql_bind_texts (statement, 2, (const char *const[]){ planned->str }, 1);

  return limber_sql_finish (statement, error);
}

gboolean
limber_write_change (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  g_autoptr(LimberStatement) statement = NULL;
  gint64 session = 0;

  if (!find_session (db, write, FALSE, &session, error))
    return FALSE;

  statement = limber_sql_prepare (db->handle,
                                  "UPDATE session SET timeline = ?2,"
                                  " snapshot = coalesce (?3, snapshot), planned = ?4"
                                  " WHERE id = ?1",
                                  error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, session);
  limber_sql_bind_texts (statement, 2, (const char *const[]){ write->text, write->subject }, 2);
  sqlite3_bind_int64 (statement, 4, write->planned_us);

  return limber_sql_finish (statement, error) && drop_unplanned (db, session, write->work, error)
         && put_work (db, session, write->work, WORK_NEVER_LESS, error);
}

/* What lies between the last that was heard of the session and now was no practice. A pause that
 * was on when the program stopped ends there, and the gap goes on from it. */
gboolean
limber_write_reopen (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  gint64 session = 0;

  if (!find_session (db, write, TRUE, &session, error))
    return FALSE;
  if (!limber_claims_take (db->claims, session))
    {
      g_set_error (error,
                   LIMBER_STORE_ERROR,
                   LIMBER_STORE_ERROR_NOT_FOUND,
                   "Session %s goes on in another program",
                   write->uuid);
      return FALSE;
    }
  limber_claims_set_played (db->claims, session);

  return run_int64s (db,
                     "UPDATE pause SET until = max (since, (SELECT at FROM position"
                     " WHERE session = ?1)) WHERE session = ?1 AND until = 0",
                     &session,
                     1,
                     error)
         && run_int64s (db,
                        "INSERT INTO pause (session, since, until, position, reason)"
                        " SELECT session, at, max (at, ?2), position, ?3 FROM position"
                        " WHERE session = ?1",
                        (const gint64[]){ session, write->at_us, LIMBER_PAUSE_CUT_OFF },
                        3,
                        error)
         && run_int64s (db,
                        "UPDATE position SET at = max (at, ?2) WHERE session = ?1",
                        (const gint64[]){ session, write->at_us },
                        2,
                        error);
}

gboolean
limber_write_annotate (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  g_autoptr(LimberStatement) statement = NULL;
  gint64 session = 0;

  if (!find_session (db, write, FALSE, &session, error))
    return FALSE;

  statement = limber_sql_prepare (db->handle,
                                  "UPDATE session SET"
                                  " pain_before = iif (?2 < 0, pain_before, ?2),"
                                  " pain_after = iif (?3 < 0, pain_after, ?3),"
                                  " effort = iif (?4 < 0, effort, ?4),"
                                  " note = coalesce (?5, note) WHERE id = ?1",
                                  error);
  if (statement == NULL)
    return FALSE;
  limber_sql_bind_int64s (
      statement,
      1,
      (const gint64[]){ session, write->pain_before, write->pain_after, write->effort },
      4);
  limber_sql_bind_texts (statement, 5, (const char *const[]){ write->text }, 1);

  return limber_sql_finish (statement, error);
}

gboolean
limber_write_swaps (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  g_autoptr(LimberStatement) statement = NULL;
  gint64 session = 0;

  if (!find_session (db, write, FALSE, &session, error))
    return FALSE;

  statement = limber_sql_prepare (db->handle, "UPDATE session SET swaps = ?2 WHERE id = ?1", error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, session);
  limber_sql_bind_texts (statement, 2, (const char *const[]){ write->text }, 1);

  return limber_sql_finish (statement, error);
}

/* The moment of the end: given, or else when the session was last heard of. */
static gboolean
find_end (LimberDatabase    *db,
          const LimberWrite *write,
          gint64             session,
          gint64            *at_us,
          GError           **error)
{
  g_autoptr(LimberStatement) statement = NULL;
  gboolean row = FALSE;

  *at_us = write->at_us;
  if (*at_us != 0)
    return put_position (db, session, *at_us, write->position_us, error);

  statement = limber_sql_prepare (db->handle,
                                  "SELECT coalesce (p.at, s.started) FROM session s"
                                  " LEFT JOIN position p ON p.session = s.id WHERE s.id = ?1",
                                  error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, session);
  if (!limber_sql_step (statement, &row, error))
    return FALSE;
  if (row)
    *at_us = sqlite3_column_int64 (statement, 0);

  return TRUE;
}

/* A timeline is there to resume by, so it goes. */
gboolean
limber_write_end (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  gint64 session = 0;
  gint64 at_us = 0;

  if (!find_session (db, write, TRUE, &session, error)
      || !find_end (db, write, session, &at_us, error) || !close_pause (db, session, at_us, error)
      || !put_work (db, session, write->work, WORK_AS_GIVEN, error))
    return FALSE;

  db->released = session;
  return run_int64s (db,
                     "UPDATE session SET state = ?2, ended = ?3, timeline = NULL WHERE id = ?1",
                     (const gint64[]){ session, write->state, at_us },
                     3,
                     error);
}

static gboolean
run_uuid (LimberDatabase *db, const char *sql, const char *uuid, GError **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (db->handle, sql, error);

  if (statement == NULL)
    return FALSE;
  limber_sql_bind_texts (statement, 1, &uuid, 1);

  return limber_sql_finish (statement, error);
}

/* What was answered about the back stays: nothing that it keeps from somebody comes back by this. */
gboolean
limber_write_forget (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  gint64 session = 0;

  if (!find_session (db, write, FALSE, &session, error))
    return FALSE;

  db->released = session;
  return run_uuid (db, "UPDATE check_in SET session = NULL WHERE session = ?1", write->uuid, error)
         && run_uuid (db, "UPDATE effect SET session = NULL WHERE session = ?1", write->uuid, error)
         && run_int64s (db, "DELETE FROM session WHERE id = ?1", &session, 1, error);
}

/**
 * limber_write_new:
 * @run: the kind of write
 * @uuid: (nullable): the session it is about
 *
 * Creates a write that has nothing in it yet.
 *
 * Returns: (transfer full): the write
 */
LimberWrite *
limber_write_new (LimberWriteFunc run, const char *uuid)
{
  LimberWrite *self = g_new0 (LimberWrite, 1);

  self->run = run;
  self->uuid = g_strdup (uuid);

  return self;
}

void
limber_write_free (LimberWrite *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->work, g_ptr_array_unref);
  limber_record_free (self->record);
  if (self->subject != NULL)
    self->free_subject (self->subject);
  g_free (self->uuid);
  g_free (self->text);
  g_free (self);
}

/* Whether it is one of the many that only say how far the session has come. */
gboolean
limber_write_is_tick (const LimberWrite *self)
{
  return self->run == limber_write_tick;
}

static void
settle_claims (LimberDatabase *db, gboolean committed)
{
  if (!committed && db->claimed != 0)
    limber_claims_drop (db->claims, db->claimed);
  if (committed && db->released != 0)
    limber_claims_drop (db->claims, db->released);
  db->claimed = 0;
  db->released = 0;
}

/**
 * limber_write_run:
 * @self: a write
 * @db: a database that is open for writing
 * @error: return location for a #LimberStoreError
 *
 * Does a write in one transaction. Unless it is a tick, it is on the disk when this returns.
 *
 * Returns: %FALSE on failure; then nothing was written
 */
gboolean
limber_write_run (const LimberWrite *self, LimberDatabase *db, GError **error)
{
  gboolean done = FALSE;

  if (!limber_database_set_lax (db, limber_write_is_tick (self), error)
      || !limber_sql_begin (db->handle, error))
    return FALSE;

  done = self->run (db, self, error) && limber_sql_commit (db->handle, error);
  if (!done && !sqlite3_get_autocommit (db->handle))
    sqlite3_exec (db->handle, "ROLLBACK", NULL, NULL, NULL);
  settle_claims (db, done);

  return done;
}
