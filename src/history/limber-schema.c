/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "limber-config.h"

#include "history/limber-schema.h"

#include "history/limber-schema-diary.h"
#include "history/limber-sql.h"
#include "history/limber-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/*
 * Version 1. Times are UTC microseconds, lengths microseconds, dates Julian days.
 *
 * The long texts of a session stand last in its row, so that a list of sessions need not read the
 * pages they fill.
 */
static const char version_1[]
    = "CREATE TABLE session ("
      "  id           INTEGER PRIMARY KEY,"
      "  uuid         TEXT    NOT NULL UNIQUE CHECK (length (uuid) BETWEEN 1 AND 64),"
      "  source       INTEGER NOT NULL CHECK (source BETWEEN 0 AND 2),"
      "  state        INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),"
      "  routine_id   TEXT,"
      "  routine_name TEXT    NOT NULL,"
      "  context      TEXT,"
      "  started      INTEGER NOT NULL,"
      "  ended        INTEGER NOT NULL DEFAULT 0,"
      "  local_date   INTEGER NOT NULL CHECK (local_date > 0),"
      "  zone         TEXT    NOT NULL,"
      "  utc_offset   INTEGER NOT NULL CHECK (utc_offset BETWEEN -86400 AND 86400),"
      "  pace         REAL    NOT NULL CHECK (pace > 0),"
      "  first_side   INTEGER NOT NULL CHECK (first_side BETWEEN 0 AND 2),"
      "  planned      INTEGER NOT NULL CHECK (planned >= 0),"
      "  pain_before  INTEGER NOT NULL DEFAULT -1 CHECK (pain_before BETWEEN -1 AND 10),"
      "  pain_after   INTEGER NOT NULL DEFAULT -1 CHECK (pain_after BETWEEN -1 AND 10),"
      "  effort       INTEGER NOT NULL DEFAULT -1 CHECK (effort BETWEEN -1 AND 10),"
      "  note         TEXT,"
      "  level        TEXT,"
      "  swaps        TEXT,"
      "  snapshot     TEXT,"
      "  timeline     TEXT,"
      "  CHECK ((state = 0) = (ended = 0))"
      ") STRICT;"
      "CREATE INDEX session_started ON session (started);"
      "CREATE INDEX session_date ON session (local_date);"
      "CREATE INDEX session_running ON session (started) WHERE state = 0;"

      /* The journal: one row for each phase that was entered. */
      "CREATE TABLE entry ("
      "  id       INTEGER PRIMARY KEY,"
      "  session  INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,"
      "  at       INTEGER NOT NULL,"
      "  position INTEGER NOT NULL CHECK (position >= 0),"
      "  phase    INTEGER NOT NULL CHECK (phase >= 0),"
      "  kind     INTEGER NOT NULL CHECK (kind >= 0),"
      "  step     INTEGER NOT NULL,"
      "  set_no   INTEGER NOT NULL,"
      "  side     INTEGER NOT NULL CHECK (side BETWEEN 0 AND 2)"
      ") STRICT;"
      "CREATE INDEX entry_session ON entry (session);"

      "CREATE TABLE pause ("
      "  id       INTEGER PRIMARY KEY,"
      "  session  INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,"
      "  since    INTEGER NOT NULL,"
      "  until    INTEGER NOT NULL DEFAULT 0 CHECK (until = 0 OR until >= since),"
      "  position INTEGER NOT NULL CHECK (position >= 0),"
      "  reason   INTEGER NOT NULL CHECK (reason BETWEEN 0 AND 2)"
      ") STRICT;"
      "CREATE INDEX pause_session ON pause (session);"
      "CREATE UNIQUE INDEX pause_open ON pause (session) WHERE until = 0;"

      "CREATE TABLE work ("
      "  session       INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,"
      "  step          INTEGER NOT NULL CHECK (step >= 0),"
      "  set_no        INTEGER NOT NULL CHECK (set_no >= 1),"
      "  side          INTEGER NOT NULL CHECK (side BETWEEN 0 AND 2),"
      "  exercise_id   TEXT    NOT NULL,"
      "  exercise_name TEXT    NOT NULL,"
      "  planned       INTEGER NOT NULL CHECK (planned >= 0),"
      "  done          INTEGER NOT NULL CHECK (done >= 0),"
      "  planned_reps  INTEGER NOT NULL CHECK (planned_reps >= 0),"
      "  done_reps     INTEGER NOT NULL CHECK (done_reps >= 0),"
      "  PRIMARY KEY (session, step, set_no, side)"
      ") STRICT, WITHOUT ROWID;"
      "CREATE INDEX work_exercise ON work (exercise_id);"

      /* Where a session stands, or stood when it was last heard of. */
      "CREATE TABLE position ("
      "  session  INTEGER PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,"
      "  at       INTEGER NOT NULL,"
      "  position INTEGER NOT NULL CHECK (position >= 0)"
      ") STRICT;";

/*
 * Version 2: how the back is, and what follows from it. A session is named by its uuid and not
 * referred to: a check-in may come before the session has begun, and stays when it is forgotten.
 */
static const char version_2[]
    = "CREATE TABLE check_in ("
      "  id          INTEGER PRIMARY KEY,"
      "  at          INTEGER NOT NULL,"
      "  local_date  INTEGER NOT NULL CHECK (local_date > 0),"
      "  utc_offset  INTEGER NOT NULL CHECK (utc_offset BETWEEN -86400 AND 86400),"
      "  session     TEXT    CHECK (length (session) BETWEEN 1 AND 64),"
      "  asked       INTEGER NOT NULL CHECK (asked BETWEEN 0 AND 2),"
      "  pain        INTEGER NOT NULL CHECK (pain BETWEEN -1 AND 10),"
      "  kind        INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),"
      "  place       INTEGER NOT NULL CHECK (place BETWEEN 0 AND 3),"
      "  neuro       INTEGER NOT NULL CHECK (neuro BETWEEN 0 AND 1),"
      "  fresh       INTEGER NOT NULL CHECK (fresh BETWEEN 0 AND 1),"
      "  morning     INTEGER NOT NULL CHECK (morning BETWEEN 0 AND 3),"
      "  exercise_id TEXT    CHECK (length (exercise_id) > 0),"
      "  hurt        INTEGER NOT NULL CHECK (hurt BETWEEN 0 AND 4),"
      "  CHECK (hurt = 0 OR asked = 1)"
      ") STRICT;"
      "CREATE INDEX check_in_at ON check_in (at);"
      "CREATE INDEX check_in_session ON check_in (session) WHERE session IS NOT NULL;"
      "CREATE INDEX check_in_stop ON check_in (exercise_id, at) WHERE hurt = 4;"

      "CREATE TABLE screening ("
      "  id         INTEGER PRIMARY KEY,"
      "  at         INTEGER NOT NULL,"
      "  answers    INTEGER NOT NULL CHECK (answers >= 0),"
      "  not_sure   INTEGER NOT NULL CHECK (not_sure >= 0),"
      "  outcome    INTEGER NOT NULL CHECK (outcome BETWEEN 0 AND 3),"
      "  cleared_at INTEGER NOT NULL DEFAULT 0,"
      "  cleared    INTEGER NOT NULL DEFAULT 0 CHECK (cleared BETWEEN 0 AND 2),"
      "  CHECK (cleared != 0 OR cleared_at = 0)"
      ") STRICT;"
      "CREATE INDEX screening_open ON screening (outcome) WHERE cleared = 0 AND outcome > 0;"

      /* The last answer of each exercise. */
      "CREATE TABLE feel ("
      "  exercise_id TEXT    PRIMARY KEY CHECK (length (exercise_id) > 0),"
      "  here        INTEGER NOT NULL CHECK (here BETWEEN 0 AND 1),"
      "  part        TEXT,"
      "  at          INTEGER NOT NULL"
      ") STRICT, WITHOUT ROWID;"

      /* Every change; the newest row of a key is the present level. */
      "CREATE TABLE level ("
      "  id     INTEGER PRIMARY KEY,"
      "  key    TEXT    NOT NULL CHECK (length (key) > 0),"
      "  level  INTEGER NOT NULL CHECK (level >= 0),"
      "  at     INTEGER NOT NULL,"
      "  reason INTEGER NOT NULL CHECK (reason BETWEEN 0 AND 3)"
      ") STRICT;"
      "CREATE INDEX level_key ON level (key);"
      "CREATE INDEX level_at ON level (at);"

      "CREATE TABLE shown ("
      "  key     TEXT    NOT NULL CHECK (length (key) > 0),"
      "  episode INTEGER NOT NULL,"
      "  at      INTEGER NOT NULL,"
      "  PRIMARY KEY (key, episode)"
      ") STRICT, WITHOUT ROWID;"

      "CREATE TABLE effect ("
      "  id          INTEGER PRIMARY KEY,"
      "  exercise_id TEXT    NOT NULL CHECK (length (exercise_id) > 0),"
      "  effect      INTEGER NOT NULL CHECK (effect BETWEEN 1 AND 4),"
      "  session     TEXT    CHECK (length (session) BETWEEN 1 AND 64),"
      "  at          INTEGER NOT NULL"
      ") STRICT;"
      "CREATE INDEX effect_at ON effect (at);";

static gboolean
step_to_1 (sqlite3 *db, GError **error)
{
  return limber_sql_exec (db, version_1, error);
}

static gboolean
step_to_2 (sqlite3 *db, GError **error)
{
  return limber_sql_exec (db, version_2, error);
}

/* steps[n] leads from version n to n + 1. A step that was ever released is never changed. */
static const LimberSchemaStep schema_steps[] = {
  step_to_1,
  step_to_2,
  limber_schema_add_diary,
};

/**
 * limber_schema_get_steps:
 * @n_steps: (out): how many there are, which is the version of the schema as we know it
 *
 * Gives the steps from nothing to the present schema.
 *
 * Returns: (transfer none) (array length=n_steps): the steps
 */
const LimberSchemaStep *
limber_schema_get_steps (int *n_steps)
{
  *n_steps = G_N_ELEMENTS (schema_steps);
  return schema_steps;
}

/* Copies a database, as it is, into another. */
static sqlite3 *
copy_to (sqlite3 *db, const char *path, GError **error)
{
  sqlite3        *target = NULL;
  sqlite3_backup *backup = NULL;

  if (sqlite3_open_v2 (path, &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL)
      == SQLITE_OK)
    backup = sqlite3_backup_init (target, "main", db, "main");
  if (backup != NULL)
    {
      sqlite3_backup_step (backup, -1);
      if (sqlite3_backup_finish (backup) == SQLITE_OK)
        return target;
    }

  limber_sql_set_error (target, error);
  sqlite3_close (target);
  return NULL;
}

/**
 * limber_schema_copy_to_memory:
 * @db: a connection
 * @error: return location for a #LimberStoreError
 *
 * Copies a database into one that is nowhere but in memory.
 *
 * Returns: (transfer full) (nullable): a connection to the copy
 */
sqlite3 *
limber_schema_copy_to_memory (sqlite3 *db, GError **error)
{
  return copy_to (db, ":memory:", error);
}

static gboolean
copy_pages (sqlite3 *db, const char *path, GError **error)
{
  sqlite3 *copy = copy_to (db, path, error);

  sqlite3_close (copy);

  return copy != NULL;
}

/* The copy is called NAME.vN, N being the version it has. It stays; a newer one of the same version
 * takes its place, whole, so that an upgrade that is tried again and again leaves one copy. */
static gboolean
copy_aside (sqlite3 *db, const char *path, int version, GError **error)
{
  g_autofree char *name = g_strdup_printf ("%s.v%d", path, version);
  g_autofree char *part = g_strdup_printf ("%s.part", name);
  int              fd = g_open (part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

  if (fd >= 0)
    close (fd);
  if (fd >= 0 && !copy_pages (db, part, error))
    return FALSE;
  if (fd >= 0 && g_rename (part, name) == 0)
    return TRUE;

  g_set_error (error,
               LIMBER_STORE_ERROR,
               LIMBER_STORE_ERROR_OPEN,
               _ ("Cannot copy the history to %s before changing it: %s"),
               name,
               g_strerror (errno));
  return FALSE;
}

/* The steps from one version to another, all or nothing. */
static gboolean
take_steps (sqlite3 *db, const LimberSchemaStep *steps, int from, int to, GError **error)
{
  g_autofree char *marks = g_strdup_printf (
      "PRAGMA application_id = %d; PRAGMA user_version = %d", LIMBER_SCHEMA_APPLICATION_ID, to);
  gint64   present = 0;
  gboolean done = FALSE;

  if (!limber_sql_begin (db, error))
    return FALSE;

  /* Another program may have taken them while we waited for the lock. */
  done = limber_sql_int64 (db, "PRAGMA user_version", &present, error);
  if (present == from)
    {
      for (int version = from; done && version < to; version++)
        done = steps[version](db, error);
      done = done && limber_sql_exec (db, marks, error);
    }
  if (done && limber_sql_commit (db, error))
    return TRUE;

  if (!sqlite3_get_autocommit (db))
    sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

/**
 * limber_schema_upgrade:
 * @db: a connection that may write
 * @path: (nullable): the database's file, beside which a copy is kept before it is changed; %NULL
 *   for none
 * @steps: (array length=n_steps): the steps from version 0 up
 * @n_steps: their number
 * @error: return location for a #LimberStoreError
 *
 * Brings a database to the version @n_steps, each step in a transaction of its own. A new one gets
 * all of them in a single one.
 *
 * Returns: %FALSE on failure; then the database has the version up to which it went well
 */
gboolean
limber_schema_upgrade (sqlite3                *db,
                       const char             *path,
                       const LimberSchemaStep *steps,
                       int                     n_steps,
                       GError                **error)
{
  gint64 first = 0;

  if (!limber_sql_int64 (db, "PRAGMA user_version", &first, error))
    return FALSE;

  if (first > 0 && first < n_steps && path != NULL && !copy_aside (db, path, (int) first, error))
    return FALSE;

  for (gint64 version = first; version < n_steps;)
    if (!take_steps (db, steps, (int) version, version == 0 ? n_steps : (int) version + 1, error)
        || !limber_sql_int64 (db, "PRAGMA user_version", &version, error))
      return FALSE;

  /* The version must stand in the file itself: that is where the next one to open it looks. */
  if (first < n_steps)
    sqlite3_wal_checkpoint_v2 (db, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);

  return TRUE;
}

/* Every table and index that we know has to be there, word for word. What somebody added beside them
 * is none of our business. */
static gboolean
compare_schema (sqlite3 *db, sqlite3 *model, GError **error)
{
  const char *sql = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL";
  g_autoptr(LimberStatement) expected = limber_sql_prepare (model, sql, error);
  g_autoptr(LimberStatement) found = NULL;
  gboolean row = FALSE;

  found
      = limber_sql_prepare (db, "SELECT 1 FROM sqlite_schema WHERE name = ?1 AND sql = ?2", error);
  if (expected == NULL || found == NULL || !limber_sql_step (expected, &row, error))
    return FALSE;

  while (row)
    {
      const char *name = (const char *) sqlite3_column_text (expected, 0);
      const char *text = (const char *) sqlite3_column_text (expected, 1);

      sqlite3_bind_text (found, 1, name, -1, SQLITE_STATIC);
      sqlite3_bind_text (found, 2, text, -1, SQLITE_STATIC);
      if (!limber_sql_step (found, &row, error))
        return FALSE;
      if (!row)
        {
          g_set_error (error,
                       LIMBER_STORE_ERROR,
                       LIMBER_STORE_ERROR_DAMAGED,
                       "%s is not what it should be",
                       name);
          return FALSE;
        }
      sqlite3_reset (found);
      if (!limber_sql_step (expected, &row, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * limber_schema_check:
 * @db: a connection to a database of the present version
 * @error: return location for a #LimberStoreError
 *
 * Makes sure that the schema is what the steps lead to: damage within its own text goes unnoticed
 * by SQLite's check of the pages. A step that alters a table must leave the same text, whichever
 * version it starts from.
 *
 * Returns: %FALSE if it is not
 */
gboolean
limber_schema_check (sqlite3 *db, GError **error)
{
  int      n_steps = 0;
  sqlite3 *model = NULL;
  gboolean same = FALSE;

  limber_schema_get_steps (&n_steps);
  if (sqlite3_open_v2 (":memory:", &model, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL)
      != SQLITE_OK)
    limber_sql_set_error (model, error);
  else
    same = limber_schema_upgrade (model, NULL, schema_steps, n_steps, error)
           && compare_schema (db, model, error);
  sqlite3_close (model);

  return same;
}
