/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history-fixture.h"
#include "limber-bench.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#define N_PHASES 60
#define TICKS_A_PHASE 10
#define N_SESSIONS 100000

/* What the store itself asks of a database. */
#define PRAGMAS                                                                                    \
  "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"                \
  "PRAGMA secure_delete = ON"

typedef struct
{
  LimberStore  *store;
  sqlite3      *bare;
  sqlite3_stmt *insert;
  GArray       *calls; /* us that each call took */
  int           phase;
} Bench;

static void
note_call (Bench *self, gint64 begin)
{
  double us = (double) (limber_bench_get_thread_us () - begin);

  g_array_append_val (self->calls, us);
}

static void
enter (Bench *self, const char *uuid, int phase)
{
  g_autoptr(GPtrArray) plan = test_plan ();
  gint64 begin = limber_bench_get_thread_us ();

  test_enter_phase (self->store, uuid, phase, SECONDS (phase * TICKS_A_PHASE), plan);
  note_call (self, begin);
}

static void
tick (Bench *self, const char *uuid, int second)
{
  g_autoptr(LimberWork) work = test_work (0, 1, 1, SECONDS (30), SECONDS (second % 30));
  gint64 begin = limber_bench_get_thread_us ();

  limber_store_tick (self->store, uuid, TEST_START_US + SECONDS (second), SECONDS (second), work);
  note_call (self, begin);
}

static void
begin_session (Bench *self, const char *uuid)
{
  g_autoptr(LimberRecord) record = test_record (uuid);
  g_autoptr(GPtrArray) plan = test_plan ();
  gint64 begin;

  /* As long as that of a shipped routine. */
  g_free (record->timeline);
  record->timeline = g_strnfill (32 * 1024, 'x');
  g_free (record->snapshot);
  record->snapshot = g_strnfill (32 * 1024, 'x');
  begin = limber_bench_get_thread_us ();
  limber_store_begin (self->store, record, plan);
  note_call (self, begin);
}

/* What a session costs the thread that leads it. */
static void
tell_calls (Bench *self)
{
  g_autoptr(GPtrArray) plan = test_plan ();
  gint64 begin;

  begin_session (self, "calls");
  for (int phase = 0; phase < N_PHASES; phase++)
    {
      enter (self, "calls", phase);
      for (int i = 0; i < TICKS_A_PHASE; i++)
        tick (self, "calls", phase * TICKS_A_PHASE + i);
    }
  begin = limber_bench_get_thread_us ();
  limber_store_end (self->store,
                    "calls",
                    LIMBER_RECORD_FINISHED,
                    TEST_START_US + SECONDS (N_PHASES * TICKS_A_PHASE),
                    SECONDS (N_PHASES * TICKS_A_PHASE),
                    plan);
  note_call (self, begin);
  g_assert_true (test_flush (self->store, NULL));

  limber_bench_tell (
      "store-call-median", limber_bench_get_rank (self->calls, 0.5), "us", LIMBER_BENCH_NO_BUDGET);
  limber_bench_tell ("store-call-max", limber_bench_get_rank (self->calls, 1), "us", 8000);
}

static void
flush_cb (gpointer user_data)
{
  Bench *self = user_data;

  test_enter_phase (self->store, "flush", self->phase, SECONDS (self->phase), NULL);
  self->phase++;
  g_assert_true (test_flush (self->store, NULL));
}

static void
insert_cb (gpointer user_data)
{
  Bench *self = user_data;

  for (int i = 1; i <= 8; i++)
    sqlite3_bind_int64 (self->insert, i, 1);
  g_assert_cmpint (sqlite3_step (self->insert), ==, SQLITE_DONE);
  sqlite3_reset (self->insert);
}

static void
tell_flush (Bench *self)
{
  double flush_us;
  double insert_us;

  begin_session (self, "flush");
  limber_bench_compare (101, flush_cb, insert_cb, self, &flush_us, &insert_us);
  limber_bench_tell ("store-phase-on-disk", flush_us / 1000, "ms", LIMBER_BENCH_NO_BUDGET);
  limber_bench_tell ("store-bare-insert-yardstick", insert_us / 1000, "ms", LIMBER_BENCH_NO_BUDGET);
  limber_bench_tell (
      "store-phase-on-disk-ratio", flush_us / insert_us, "times", LIMBER_BENCH_NO_BUDGET);
}

static void
open_bare (Bench *self, const char *path)
{
  g_assert_cmpint (sqlite3_open (path, &self->bare), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (self->bare,
                                 PRAGMAS "; CREATE TABLE entry (id INTEGER PRIMARY KEY,"
                                         " session INTEGER, at INTEGER, position INTEGER,"
                                         " phase INTEGER, kind INTEGER, step INTEGER,"
                                         " set_no INTEGER, side INTEGER) STRICT;"
                                         "CREATE INDEX entry_session ON entry (session)",
                                 NULL,
                                 NULL,
                                 NULL),
                   ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (self->bare,
                                       "INSERT INTO entry (session, at, position, phase, kind,"
                                       " step, set_no, side) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                                       -1,
                                       &self->insert,
                                       NULL),
                   ==,
                   SQLITE_OK);
}

static void
close_bare (Bench *self)
{
  sqlite3_finalize (self->insert);
  sqlite3_close (self->bare);
  self->insert = NULL;
  self->bare = NULL;
}

/* A hundred thousand sessions, each with a routine as played and three rows of work. */
static void
fill (const char *path)
{
  test_execute (
      path,
      "BEGIN;"
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
      "INSERT INTO session (uuid, source, state, routine_id, routine_name, context, started, ended,"
      " local_date, zone, utc_offset, pace, first_side, planned, snapshot)"
      " SELECT 'generated-' || i, 0, 1, 'pre-run-full', 'Before the run', 'pre-run',"
      " 1000000000000000 + i * 1000000000, 1000000000000000 + i * 1000000000 + 663000000,"
      " 733000 + i / 87, 'Europe/Berlin', 3600, 1.0, 1, 663000000, hex (zeroblob (500)) FROM n;"
      "INSERT INTO work (session, step, set_no, side, exercise_id, exercise_name, planned, done,"
      " planned_reps, done_reps) SELECT session.id, step.value, 1, 0, 'e' || step.value, "
      "'Exercise',"
      " 30000000, 30000000, 0, 0 FROM session, json_each ('[0,1,2]') step"
      " WHERE uuid LIKE 'generated-%';"
      "COMMIT");
}

static void
newest_cb (gpointer user_data)
{
  Bench *self = user_data;
  g_autoptr(GPtrArray) sessions = test_sessions (self->store, 0, 50, NULL);

  g_assert_cmpuint (sessions->len, ==, 50);
}

static void
select_cb (gpointer user_data)
{
  Bench *self = user_data;
  int    n = 0;

  while (sqlite3_step (self->insert) == SQLITE_ROW)
    n += sqlite3_column_int64 (self->insert, 2) > 0;
  sqlite3_reset (self->insert);
  g_assert_cmpint (n, ==, 50);
}

static void
tell_newest (Bench *self, const char *path)
{
  double newest_us;
  double select_us;
  gint64 begin;

  fill (path);
  g_assert_cmpint (sqlite3_open (path, &self->bare), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (self->bare,
                                       "SELECT id, routine_name, started FROM session"
                                       " ORDER BY started DESC LIMIT 50",
                                       -1,
                                       &self->insert,
                                       NULL),
                   ==,
                   SQLITE_OK);
  limber_bench_compare (21, newest_cb, select_cb, self, &newest_us, &select_us);
  close_bare (self);
  limber_bench_tell ("store-newest-50-of-100000", newest_us / 1000, "ms", 100);
  limber_bench_tell ("store-bare-select-yardstick", select_us / 1000, "ms", LIMBER_BENCH_NO_BUDGET);

  begin = limber_bench_get_thread_us ();
  newest_cb (self);
  limber_bench_tell ("store-newest-50-main-thread",
                     (double) (limber_bench_get_thread_us () - begin) / 1000,
                     "ms",
                     8);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("limber-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "history.db", NULL);
  g_autofree char *lock_path = g_strconcat (path, "-lock", NULL);
  g_autofree char *bare_path = g_build_filename (folder, "bare.db", NULL);
  Bench            self = { 0 };

  self.calls = g_array_new (FALSE, FALSE, sizeof (double));
  self.store = test_open_new (path);
  tell_calls (&self);
  open_bare (&self, bare_path);
  tell_flush (&self);
  close_bare (&self);
  tell_newest (&self, path);

  test_close (self.store);
  g_array_unref (self.calls);
  g_unlink (path);
  g_unlink (lock_path);
  g_unlink (bare_path);
  g_rmdir (folder);

  return 0;
}
