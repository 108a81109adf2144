/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-schema-diary.h"

#include "history/limber-sql.h"

/*
 * Version 3: what is done away from the computer, what was changed afterwards, and what a long
 * history is read by.
 *
 * Nothing is added to the rows of the sessions: it would stand behind their long texts, and a list
 * would have to read the pages these fill.
 */
static const char version_3[]
    /* All that a list of sessions is sorted, filtered and counted by. */
    = "CREATE INDEX session_list ON session (started, local_date, utc_offset, state, pace, source,"
      " context, routine_id);"

      /* What was done in each session, kept by triggers, so that nobody can forget it. */
      "CREATE TABLE work_sum ("
      "  session INTEGER PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,"
      "  done    INTEGER NOT NULL CHECK (done >= 0)"
      ") STRICT;"
      "INSERT INTO work_sum (session, done)"
      " SELECT session, sum (done) FROM work GROUP BY session;"
      "CREATE TRIGGER work_added AFTER INSERT ON work BEGIN"
      " INSERT INTO work_sum (session, done) VALUES (new.session, new.done)"
      " ON CONFLICT (session) DO UPDATE SET done = done + excluded.done;"
      " END;"
      "CREATE TRIGGER work_changed AFTER UPDATE OF done ON work WHEN old.done != new.done BEGIN"
      " UPDATE work_sum SET done = done + new.done - old.done WHERE session = new.session;"
      " END;"
      "CREATE TRIGGER work_dropped AFTER DELETE ON work BEGIN"
      " UPDATE work_sum SET done = done - old.done WHERE session = old.session;"
      " END;"

      /* Sessions that can still be brought back. */
      "CREATE TABLE deleted ("
      "  session INTEGER PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,"
      "  at      INTEGER NOT NULL"
      ") STRICT;"

      /* What an answer or the note was before it was changed. */
      "CREATE TABLE edited ("
      "  id      INTEGER PRIMARY KEY,"
      "  session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,"
      "  at      INTEGER NOT NULL,"
      "  field   INTEGER NOT NULL CHECK (field BETWEEN 0 AND 3),"
      "  number  INTEGER NOT NULL CHECK (number BETWEEN -1 AND 10),"
      "  text    TEXT"
      ") STRICT;"
      "CREATE INDEX edited_session ON edited (session);"

      "CREATE TABLE run ("
      "  id         INTEGER PRIMARY KEY,"
      "  uuid       TEXT    NOT NULL UNIQUE CHECK (length (uuid) BETWEEN 1 AND 64),"
      "  source     INTEGER NOT NULL CHECK (source BETWEEN 0 AND 3),"
      "  walk       INTEGER NOT NULL CHECK (walk BETWEEN 0 AND 1),"
      "  started    INTEGER NOT NULL,"
      "  local_date INTEGER NOT NULL CHECK (local_date > 0),"
      "  zone       TEXT    NOT NULL,"
      "  utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -86400 AND 86400),"
      "  length     INTEGER NOT NULL CHECK (length >= 0),"
      "  distance   INTEGER NOT NULL CHECK (distance >= 0),"
      "  pain       INTEGER NOT NULL CHECK (pain BETWEEN -1 AND 10),"
      "  felt       INTEGER NOT NULL CHECK (felt BETWEEN 0 AND 3),"
      "  digest     TEXT    CHECK (length (digest) = 64),"
      "  note       TEXT,"
      "  deleted_at INTEGER CHECK (deleted_at > 0)"
      ") STRICT;"
      "CREATE INDEX run_started ON run (started);"
      "CREATE INDEX run_date ON run (local_date);"
      /* A file is one run, however often it is read; what was deleted may be read again. */
      "CREATE UNIQUE INDEX run_digest ON run (digest)"
      " WHERE digest IS NOT NULL AND deleted_at IS NULL;"

      "CREATE TABLE activity ("
      "  id         INTEGER PRIMARY KEY,"
      "  uuid       TEXT    NOT NULL UNIQUE CHECK (length (uuid) BETWEEN 1 AND 64),"
      "  kind       INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 7),"
      "  started    INTEGER NOT NULL,"
      "  local_date INTEGER NOT NULL CHECK (local_date > 0),"
      "  zone       TEXT    NOT NULL,"
      "  utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -86400 AND 86400),"
      "  length     INTEGER NOT NULL CHECK (length >= 0),"
      "  note       TEXT,"
      "  deleted_at INTEGER CHECK (deleted_at > 0)"
      ") STRICT;"
      "CREATE INDEX activity_started ON activity (started);"
      "CREATE INDEX activity_date ON activity (local_date);";

/**
 * limber_schema_add_diary:
 * @db: a database of version 2, within a transaction
 * @error: return location for a #LimberStoreError
 *
 * Leads from version 2 to version 3.
 *
 * Returns: %FALSE on failure
 */
gboolean
limber_schema_add_diary (sqlite3 *db, GError **error)
{
  return limber_sql_exec (db, version_3, error);
}
