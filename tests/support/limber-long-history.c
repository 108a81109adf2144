/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-long-history.h"

#include "history/limber-schema.h"
#include "history/limber-sql.h"

/* One session after another, the last at ?2, ?3 microseconds between them. Nothing in it is left to
 * chance: the same numbers give the same history. */
#define NUMBERS                                                                                    \
  "WITH RECURSIVE number (i, at) AS (SELECT 0, ?2 UNION ALL SELECT i + 1, at - ?3 FROM number"     \
  " WHERE i + 1 < ?1), moment (i, at, day) AS (SELECT i, at,"                                      \
  " 699163 + (at / 1000000 + 3600 + 1728000000) / 86400 FROM number)"

static const char *const parts[] = {
  /* Of ten sessions two are cut short, one is a rehearsal, one was done elsewhere. */
  NUMBERS
  "INSERT INTO session (uuid, source, state, routine_id, routine_name, context, started, ended,"
  " local_date, zone, utc_offset, pace, first_side, planned, pain_before, pain_after, effort, note,"
  " snapshot) SELECT 'long-' || i, i % 10 = 7, 1 + (i % 10 IN (3, 6)), r.id, r.name, r.context, at,"
  " at + 663000000, day, 'Europe/Berlin', 3600, iif (i % 10 = 9, 30.0, 1.0), 1 + i % 2, 663000000,"
  " (i * 7) % 5, (i * 7) % 4, 2 + i % 5, iif (i % 12 = 0, 'Left side a little stiff.', NULL),"
  " hex (zeroblob (500)) FROM moment JOIN (SELECT 0 AS turn, 'pre-run-full' AS id,"
  " 'Pre-run warm-up' AS name, 'pre-run' AS context UNION ALL SELECT 1, 'post-run-full',"
  " 'Post-run stretch', 'post-run' UNION ALL SELECT 2, 'core-a', 'Core strength for runners A',"
  " 'anytime') r ON r.turn = i % 3 ORDER BY i DESC",

  /* Holds and repetitions grow with the years, and one in a few falls short. */
  "INSERT INTO work (session, step, set_no, side, exercise_id, exercise_name, planned, done,"
  " planned_reps, done_reps) SELECT s.id, e.step, 1, side.value, e.id, e.name,"
  " 1000000 * (20 + min (25, s.id / 50)), iif (s.state = 2 AND e.step = 3, 0, 1000000"
  " * (20 + min (25, s.id / 50) - (s.id * 7919 + e.step + side.value) % 4 * 3)),"
  " iif (e.reps > 0, e.reps + min (4, s.id / 300), 0),"
  " iif (e.reps > 0, e.reps + min (4, s.id / 300) - (s.id + side.value) % 3, 0) FROM session s,"
  " (SELECT 0 AS step, 'supine-hamstring-stretch' AS id, 'Lying hamstring stretch' AS name, 0 AS"
  " reps UNION ALL SELECT 1, 'glute-bridge', 'Glute bridge', 8 UNION ALL SELECT 2, 'dead-bug',"
  " 'Dead bug', 6 UNION ALL SELECT 3, 'clamshell', 'Clamshell', 10) e, json_each ('[1,2]') side"
  " WHERE s.uuid LIKE 'long-%'",

  "INSERT INTO position (session, at, position) SELECT id, ended, planned FROM session"
  " WHERE uuid LIKE 'long-%'",

  NUMBERS "INSERT INTO check_in (at, local_date, utc_offset, session, asked, pain, kind, place,"
          " neuro, fresh, morning, hurt) SELECT at, day, 3600, 'long-' || i, 0, (i * 7) % 5,"
          " 0, 0, 0, 0, 0, 0 FROM moment",

  NUMBERS "INSERT INTO run (uuid, source, walk, started, local_date, zone, utc_offset, length,"
          " distance, pain, felt) SELECT 'long-run-' || i, 0, i % 21 = 0, at - 3600000000, 699163 +"
          " (at / 1000000 + 1728000000) / 86400, 'Europe/Berlin', 3600, 1800000000 + i % 9 * "
          "60000000, 5000 + i"
          " % 9 * 250, -1, 0 FROM moment WHERE i % 3 = 0",

  NUMBERS
  "INSERT INTO activity (uuid, kind, started, local_date, zone, utc_offset, length)"
  " SELECT 'long-activity-' || i, i / 10 % 8, at - 7200000000, 699163 +"
  " (at / 1000000 - 3600 + 1728000000) / 86400, 'Europe/Berlin', 3600, 2400000000 FROM moment"
  " WHERE i % 10 = 0",
};

static void
run_part (sqlite3 *db, const char *sql, const gint64 numbers[3])
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LimberStatement) statement = limber_sql_prepare (db, sql, &error);

  g_assert_no_error (error);
  if (sqlite3_bind_parameter_count (statement) > 0)
    limber_sql_bind_int64s (statement, 1, numbers, 3);
  limber_sql_finish (statement, &error);
  g_assert_no_error (error);
}

/**
 * limber_long_history_write:
 * @path: where the history is to be; there may be one already
 * @n_sessions: how many sessions
 * @last_us: when the last of them began, UTC microseconds
 * @gap_us: from one to the next
 *
 * Writes a long history: sessions of four exercises on two sides, and among them runs and
 * activities, as the program would have written them.
 */
void
limber_long_history_write (const char *path, guint n_sessions, gint64 last_us, gint64 gap_us)
{
  const gint64            numbers[] = { n_sessions, last_us, gap_us };
  int                     n_steps = 0;
  const LimberSchemaStep *steps = limber_schema_get_steps (&n_steps);
  sqlite3                *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_true (limber_sql_exec (
      db,
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000",
      NULL));
  g_assert_true (limber_schema_upgrade (db, NULL, steps, n_steps, NULL));
  g_assert_true (limber_sql_exec (db, "BEGIN", NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    run_part (db, parts[i], numbers);
  g_assert_true (limber_sql_exec (db, "COMMIT", NULL));
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}
