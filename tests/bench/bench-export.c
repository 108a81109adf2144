/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What it costs, in time of one processor, to let a long history out, beside reading all of it and doing
 * nothing with it, and beside a bare loop that writes every bout as a line; and to put it into a backup. */

#include "history-fixture.h"
#include "limber-bench.h"

#include "history/limber-backup-write.h"
#include "history/limber-history-export-stream.h"
#include <glib/gstdio.h>
#include <sqlite3.h>

static const struct
{
  const char        *name;
  LimberExportFormat format;
} formats[] = {
  { "json", LIMBER_EXPORT_JSON_LINES },
  { "csv", LIMBER_EXPORT_CSV },
  { "ical", LIMBER_EXPORT_ICALENDAR },
};

#define BUFFER_BYTES 65536

/* Sessions of twelve bouts each, one a day. */
static void
fill (const char *path, guint n_sessions)
{
  LimberStore     *store = test_open_new (path);
  g_autofree char *sql = NULL;

  test_close (store);
  sql = g_strdup_printf (
      "BEGIN;"
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %u)"
      " INSERT INTO session (id, uuid, source, state, routine_id, routine_name, started, ended,"
      " local_date, zone, utc_offset, pace, first_side, planned, note)"
      " SELECT i, 'session-' || i, 0, 1, 'post-run-full', 'After the run', i * 3600000000,"
      " i * 3600000000 + 600000000, 700000 + i, 'Europe/Berlin', 3600, 1.0, 1, 600000000,"
      " 'A note that says how it went' FROM n;"
      "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 11)"
      " INSERT INTO work (session, step, set_no, side, exercise_id, exercise_name, planned, done,"
      " planned_reps, done_reps) SELECT id, i / 2, 1, 1 + i %% 2, 'exercise-' || i,"
      " 'Exercise ' || i, 30000000, 29000000, 0, 0 FROM session, n;"
      "COMMIT",
      n_sessions);
  test_execute (path, sql);
}

static double
read_all_ms (const char *path)
{
  const gint64     start_us = limber_bench_get_thread_us ();
  g_autofree char *sum = test_query (
      path,
      "SELECT sum (length (uuid)) + (SELECT sum (done) + sum (length (exercise_name)) FROM work)"
      " FROM session");

  return (double) (limber_bench_get_thread_us () - start_us) / 1000 + (sum == NULL);
}

static GFileOutputStream *
create_target (const char *path)
{
  g_autofree char *target = g_strconcat (path, ".out", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (target);

  return g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL);
}

/* As many lines as a table of all bouts has, with as many words, and no care taken of any. */
static double
write_lines_ms (const char *path)
{
  g_autoptr(GFileOutputStream) file = create_target (path);
  g_autoptr(GOutputStream) out
             = g_buffered_output_stream_new_sized (G_OUTPUT_STREAM (file), BUFFER_BYTES);
  g_autoptr(GString) text = g_string_new (NULL);
  const gint64  start_us = limber_bench_get_thread_us ();
  sqlite3      *db = NULL;
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_prepare_v2 (db,
                          "SELECT s.uuid, s.started, s.ended, s.zone, s.routine_id, s.routine_name,"
                          " s.planned, s.note, w.step, w.side, w.exercise_id, w.exercise_name,"
                          " w.planned, w.done FROM session s JOIN work w ON w.session = s.id"
                          " ORDER BY s.started, s.id, w.step, w.set_no, w.side",
                          -1,
                          &statement,
                          NULL),
      ==,
      SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      g_string_truncate (text, 0);
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        g_string_append_printf (text, "%s,", (const char *) sqlite3_column_text (statement, i));
      g_string_append_c (text, '\n');
      g_assert_true (g_output_stream_write_all (out, text->str, text->len, NULL, NULL, NULL));
    }
  g_assert_true (g_output_stream_close (out, NULL, NULL));
  sqlite3_finalize (statement);
  sqlite3_close (db);

  return (double) (limber_bench_get_thread_us () - start_us) / 1000;
}

static double
export_ms (const char *path, LimberExportFormat format)
{
  const LimberExportWish wish = { .format = format };
  g_autoptr(GFileOutputStream) out = create_target (path);
  const gint64 start_us = limber_bench_get_thread_us ();

  g_assert_true (
      limber_history_export_stream (path, &wish, G_OUTPUT_STREAM (out), NULL, NULL, NULL, NULL));

  return (double) (limber_bench_get_thread_us () - start_us) / 1000;
}

static double
backup_ms (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *target = g_strconcat (path, ".limber-backup", NULL);
  g_autoptr(LimberBackupSource) source
             = limber_backup_source_new (path, folder, NULL, TEST_START_US, 0);
  const gint64 start_us = limber_bench_get_thread_us ();

  g_assert_true (limber_backup_write (source, LIMBER_BACKUP_BY_HAND, target, NULL, NULL, NULL));

  return (double) (limber_bench_get_thread_us () - start_us) / 1000;
}

/* Twenty thousand sessions, fifty years of them, are to be out within a second. */
static void
tell (const char *what, const char *how, guint n_sessions, double ms, double budget_ms)
{
  g_autofree char *name = g_strdup_printf ("%s-%u-%s", what, n_sessions, how);

  limber_bench_tell (name, ms, "ms", budget_ms);
}

static void
measure (guint n_sessions)
{
  static const char *const suffixes[] = { "", "-lock", ".out", ".limber-backup" };
  g_autofree char         *folder = g_dir_make_tmp ("limber-bench-XXXXXX", NULL);
  g_autofree char         *path = g_build_filename (folder, "history.db", NULL);

  fill (path, n_sessions);
  tell ("export", "read-yardstick", n_sessions, read_all_ms (path), LIMBER_BENCH_NO_BUDGET);
  tell ("export", "lines-yardstick", n_sessions, write_lines_ms (path), LIMBER_BENCH_NO_BUDGET);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    tell ("export",
          formats[i].name,
          n_sessions,
          export_ms (path, formats[i].format),
          (double) n_sessions / 20);
  tell ("backup", "write", n_sessions, backup_ms (path), LIMBER_BENCH_NO_BUDGET);

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      g_unlink (name);
    }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  measure (20000);
  measure (100000);

  return 0;
}
