/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history-fixture.h"

#include "history/limber-schema.h"
#include "history/limber-sql.h"

#include "limber-long-history.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>

#define COLUMNS                                                                                    \
  "SELECT group_concat (t.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' '"   \
  " || c.pk, ',') FROM (SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name) t,"     \
  " pragma_table_info (t.name) c"
#define INDEXES                                                                                    \
  "SELECT group_concat (name, ' ') FROM"                                                           \
  " (SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name)"

#define DIGEST "'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'"

static int
present_version (void)
{
  int n_steps = 0;

  limber_schema_get_steps (&n_steps);

  return n_steps;
}

static void
check_old_sessions (LimberStore *store)
{
  g_autoptr(GPtrArray) sessions = test_sessions (store, 0, 0, NULL);
  g_autoptr(LimberRecord) whole = NULL;
  g_autoptr(LimberRecord) cut_off = NULL;
  g_autoptr(GPtrArray) work = NULL;

  g_assert_cmpuint (sessions->len, ==, 3);
  whole = test_session (store, "0e6a3d0c-6a0e-4c53-9f54-3c1a5c1f0001", NULL);
  g_assert_cmpint (whole->state, ==, LIMBER_RECORD_FINISHED);
  g_assert_cmpstr (whole->routine_name, ==, "Before the run");
  g_assert_cmpstr (whole->note, ==, "Left side stiff");
  g_assert_cmpint (whole->paused_us, ==, SECONDS (12));
  g_assert_cmpint (whole->work_us, ==, SECONDS (95));
  g_assert_cmpint (whole->pain_after, ==, 1);
  work = test_work_of (store, whole->uuid);
  g_assert_cmpuint (work->len, ==, 3);

  cut_off = test_unfinished (store);
  g_assert_cmpstr (cut_off->uuid, ==, "0e6a3d0c-6a0e-4c53-9f54-3c1a5c1f0003");
  g_assert_cmpint (cut_off->position_us, ==, SECONDS (41));
}

/* Version 1 knew nothing of the back; what version 2 knew is still known. */
static void
check_old_health (LimberStore *store, int version)
{
  g_autoptr(LimberHealth) health = test_health_since (store, 0);
  g_autoptr(GPtrArray) log = test_log_since (store, 0);

  g_assert_cmpuint (g_hash_table_size (health->worked), ==, 3);
  g_assert_true (limber_health_has_worked (health, "leg-swing"));
  g_assert_cmpuint (log->len, ==, 2);
  if (version < 2)
    {
      g_assert_cmpuint (health->check_ins->len + health->effects->len + health->levels->len, ==, 0);
      g_assert_cmpuint (health->feels->len + health->shown->len + health->stops->len, ==, 0);
      g_assert_null (health->screening);
      g_assert_null (health->lock);
      return;
    }

  g_assert_cmpuint (health->check_ins->len, ==, 3);
  g_assert_true (
      limber_health_is_barred (health, "hamstring", G_GINT64_CONSTANT (1743483700000000)));
  g_assert_cmpint (health->screening->outcome, ==, LIMBER_SCREENING_CLEAR);
  g_assert_cmpint (health->lock->answers, ==, 16);
  g_assert_cmpint (limber_health_get_level (health, "hip-flexor")->level, ==, 2);
  g_assert_true (limber_health_get_feel (health, "hip-flexor")->here);
  g_assert_true (limber_health_was_shown (health, "persistence-7", 1743310800000000));
  g_assert_cmpuint (health->effects->len, ==, 1);
}

/* What was done is summed up whichever version it comes from; what was deleted stays unseen. */
static void
check_old_diary (LimberStore *store, const char *path, int version)
{
  g_autoptr(GPtrArray) runs = test_runs (store, 0, G_MAXINT32);
  g_autoptr(GPtrArray) activities = test_activities (store, 0, G_MAXINT32);
  g_autoptr(LimberSessionWhole) whole = NULL;
  const LimberRunRecord *run = NULL;

  assert_sql (path,
              "SELECT group_concat (session || ' ' || done, ',') FROM work_sum WHERE session < 4",
              "1 95000000,3 12000000");
  if (version < 3)
    {
      g_assert_cmpuint (runs->len + activities->len, ==, 0);
      return;
    }

  g_assert_cmpuint (runs->len, ==, 2);
  run = g_ptr_array_index (runs, 0);
  g_assert_cmpint (run->distance_m, ==, 7200);
  g_assert_cmpint (run->length_us, ==, SECONDS (2700));
  g_assert_cmpint (run->morning, ==, LIMBER_MORNING_UNASKED);
  run = g_ptr_array_index (runs, 1);
  g_assert_true (run->walk);
  g_assert_cmpint (run->source, ==, LIMBER_RUN_SOURCE_GPX);
  g_assert_cmpuint (activities->len, ==, 1);
  whole = test_whole (store, "0e6a3d0c-6a0e-4c53-9f54-3c1a5c1f0001", NULL);
  g_assert_cmpuint (whole->edited->len, ==, 2);
  g_assert_cmpuint (whole->runs->len, ==, 1);
  assert_sql (path, "SELECT count (*) FROM deleted", "1");
}

/* Each version there ever was can be opened, and becomes what a new database is. */
static void
test_old (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *fresh = g_build_filename (folder, "fresh.db", NULL);
  g_autofree char *columns = NULL;
  g_autofree char *indexes = NULL;

  test_close (test_open_new (fresh));
  columns = test_query (fresh, COLUMNS);
  indexes = test_query (fresh, INDEXES);

  for (int version = 1; version <= present_version (); version++)
    {
      g_autofree char *name = g_strdup_printf ("old-%d.db", version);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *copy = g_strdup_printf ("%s.v%d", path, version);
      LimberStore     *store = NULL;

      test_build_old (path, version);
      store = test_open_new (path);
      g_assert_cmpint (limber_store_get_notice (store), ==, LIMBER_STORE_NOTICE_NONE);
      check_old_sessions (store);
      check_old_health (store, version);
      check_old_diary (store, path, version);
      assert_sql (path, COLUMNS, columns);
      assert_sql (path, INDEXES, indexes);
      test_close (store);
      g_assert_cmpint (g_file_test (copy, G_FILE_TEST_EXISTS), ==, version < present_version ());
    }
}

static gboolean
add_column (sqlite3 *db, GError **error)
{
  return limber_sql_exec (db, "ALTER TABLE session ADD COLUMN mood INTEGER", error);
}

static gboolean
fail_half_way (sqlite3 *db, GError **error)
{
  return limber_sql_exec (db, "DELETE FROM session", error)
         && limber_sql_exec (db, "SELECT * FROM nowhere", error);
}

static sqlite3 *
connect_old (const char *path)
{
  sqlite3 *db = NULL;

  test_build_old (path, 1);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_true (limber_sql_exec (db, "PRAGMA journal_mode = WAL", NULL));

  return db;
}

/* The harness with steps that do not exist yet: a copy is kept, and each step is all or nothing. */
static void
test_upgrade (void)
{
  const LimberSchemaStep steps[] = { NULL, add_column, fail_half_way };
  g_autofree char       *folder = test_folder ();
  g_autofree char       *path = g_build_filename (folder, "history.db", NULL);
  g_autofree char       *copy = g_strconcat (path, ".v1", NULL);
  g_autofree char       *next_copy = g_strconcat (path, ".v2", NULL);
  g_autofree char       *listing = NULL;
  g_autoptr(GError) error = NULL;
  sqlite3 *db = connect_old (path);
  GStatBuf info;

  g_assert_false (limber_schema_upgrade (db, path, steps, G_N_ELEMENTS (steps), &error));
  g_assert_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_SQL);
  sqlite3_close (db);

  /* The second step went well, the third left no trace. */
  assert_sql (path, "PRAGMA user_version", "2");
  assert_sql (path, "SELECT count (*), count (mood) FROM session", "3|0");
  assert_sql (copy, "PRAGMA user_version", "1");
  assert_sql (copy, "SELECT count (*) FROM session", "3");
  assert_sql (copy, "PRAGMA quick_check", "ok");
  g_assert_cmpint (g_stat (copy, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  /* Tried again it begins where it stopped. */
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_clear_error (&error);
  g_assert_false (limber_schema_upgrade (db, path, steps, G_N_ELEMENTS (steps), &error));
  g_assert_true (limber_schema_upgrade (db, path, steps, 2, NULL));
  sqlite3_close (db);
  assert_sql (next_copy, "PRAGMA user_version", "2");
  listing = test_listing (folder);
  g_assert_cmpstr (listing, ==, "history.db history.db.v1 history.db.v2");
}

/* No copy, no change. */
static void
test_no_copy (void)
{
  const LimberSchemaStep steps[] = { NULL, add_column };
  g_autofree char       *folder = test_folder ();
  g_autofree char       *path = g_build_filename (folder, "history.db", NULL);
  g_autofree char       *obstacle = g_strconcat (path, ".v1.part", NULL);
  g_autoptr(GError) error = NULL;
  sqlite3 *db = connect_old (path);

  g_assert_cmpint (g_mkdir (obstacle, 0700), ==, 0);
  g_assert_false (limber_schema_upgrade (db, path, steps, G_N_ELEMENTS (steps), &error));
  g_assert_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_OPEN);
  sqlite3_close (db);
  assert_sql (path, "PRAGMA user_version", "1");
}

/* Rows that would make no sense are not taken, whoever writes them. */
static void
test_constraints (void)
{
  static const char *const sound
      = "INSERT INTO check_in VALUES (9, 1, 1, 0, NULL, 1, -1, 0, 0, 0, 0, 0, NULL, 4);"
        "INSERT INTO screening VALUES (9, 1, 0, 0, 3, 0, 0);"
        "INSERT INTO feel VALUES ('a', 1, NULL, 1);"
        "INSERT INTO level VALUES (9, 'a', 1, 1, 0);"
        "INSERT INTO shown VALUES ('a', 0, 1);"
        "INSERT INTO effect VALUES (9, 'a', 1, NULL, 1);"
        "INSERT INTO deleted VALUES (2, 1);"
        "INSERT INTO edited VALUES (9, 1, 1, 0, -1, NULL);"
        "INSERT INTO run VALUES (9, 'a', 0, 0, 1, 1, '', 0, 0, 0, -1, 0, " DIGEST ", NULL, NULL);"
        "INSERT INTO activity VALUES (9, 'a', 0, 1, 1, '', 0, 0, NULL, NULL)";
  static const char *const refused[] = {
    "UPDATE session SET pain_before = 11",
    "UPDATE session SET effort = -2",
    "UPDATE session SET uuid = ''",
    "UPDATE session SET uuid = 'same'",
    "UPDATE session SET state = 3",
    "UPDATE session SET state = 0 WHERE state = 1",
    "UPDATE session SET pace = 0",
    "UPDATE session SET local_date = 'today'",
    "UPDATE work SET done = -1",
    "UPDATE work SET side = 3",
    "UPDATE work SET session = 99",
    "UPDATE pause SET until = since - 1 WHERE until > 0",
    "UPDATE position SET position = -1",
    "INSERT INTO entry VALUES (99, 99, 0, 0, 0, 0, 0, 0, 0)",
    "INSERT INTO pause (session, since, position, reason) VALUES (1, 1, 0, 0), (1, 2, 0, 0)",
    "UPDATE check_in SET at = 'now'",
    "UPDATE check_in SET local_date = 0",
    "UPDATE check_in SET utc_offset = 86401",
    "UPDATE check_in SET session = ''",
    "UPDATE check_in SET asked = 3",
    "UPDATE check_in SET asked = 0",
    "UPDATE check_in SET pain = 11",
    "UPDATE check_in SET pain = -2",
    "UPDATE check_in SET pain = NULL",
    "UPDATE check_in SET kind = 4",
    "UPDATE check_in SET place = 4",
    "UPDATE check_in SET neuro = 2",
    "UPDATE check_in SET fresh = -1",
    "UPDATE check_in SET morning = 4",
    "UPDATE check_in SET exercise_id = ''",
    "UPDATE check_in SET hurt = 5",
    "UPDATE screening SET answers = -1",
    "UPDATE screening SET not_sure = -1",
    "UPDATE screening SET outcome = 4",
    "UPDATE screening SET cleared = 3",
    "UPDATE screening SET cleared_at = 1, cleared = 0",
    "UPDATE feel SET here = 2",
    "UPDATE feel SET exercise_id = ''",
    "INSERT INTO feel VALUES ('a', 0, NULL, 2)",
    "UPDATE level SET level = -1",
    "UPDATE level SET reason = 4",
    "UPDATE level SET key = ''",
    "INSERT INTO shown VALUES ('a', 0, 2)",
    "UPDATE shown SET key = ''",
    "UPDATE effect SET effect = 0",
    "UPDATE effect SET effect = 5",
    "UPDATE effect SET exercise_id = ''",
    "UPDATE effect SET session = ''",
    "UPDATE work_sum SET done = -1",
    "INSERT INTO deleted VALUES (2, 2)",
    "INSERT INTO deleted VALUES (99, 2)",
    "UPDATE edited SET field = 4",
    "UPDATE edited SET number = 11",
    "UPDATE edited SET session = 99",
    "UPDATE run SET uuid = ''",
    "UPDATE run SET source = 4",
    "UPDATE run SET walk = 2",
    "UPDATE run SET local_date = 0",
    "UPDATE run SET utc_offset = -86401",
    "UPDATE run SET length = -1",
    "UPDATE run SET distance = -1",
    "UPDATE run SET distance = 7.5",
    "UPDATE run SET pain = 11",
    "UPDATE run SET felt = 4",
    "UPDATE run SET digest = 'short'",
    "UPDATE run SET deleted_at = 0",
    "INSERT INTO run VALUES (8, 'a', 0, 0, 1, 1, '', 0, 0, 0, -1, 0, NULL, NULL, NULL)",
    "INSERT INTO run VALUES (8, 'b', 0, 0, 1, 1, '', 0, 0, 0, -1, 0, " DIGEST ", NULL, NULL)",
    "UPDATE activity SET uuid = NULL",
    "UPDATE activity SET kind = 8",
    "UPDATE activity SET length = -1",
    "UPDATE activity SET deleted_at = -1",
  };
  g_autofree char        *folder = test_folder ();
  g_autofree char        *path = g_build_filename (folder, "history.db", NULL);
  sqlite3                *db = connect_old (path);
  int                     n_steps = 0;
  const LimberSchemaStep *steps = limber_schema_get_steps (&n_steps);

  g_assert_true (limber_schema_upgrade (db, NULL, steps, n_steps, NULL));
  g_assert_true (limber_sql_exec (db, "PRAGMA foreign_keys = ON", NULL));
  g_assert_true (limber_sql_exec (db, sound, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (limber_sql_exec (db, refused[i], &error));
      g_assert_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_REFUSED);
    }
  sqlite3_close (db);
}

/* A history of version 2 that takes a while to be led to the next version. */
static void
build_long_old (const char *path)
{
  limber_long_history_write (path, 4000, TEST_START_US, SECONDS (6 * 3600));
  test_execute (path,
                "DROP TRIGGER work_added; DROP TRIGGER work_changed; DROP TRIGGER work_dropped;"
                "DROP TABLE work_sum; DROP TABLE deleted; DROP TABLE edited; DROP TABLE run;"
                "DROP TABLE activity; DROP INDEX session_list; PRAGMA user_version = 2");
}

static GPid
spawn_opening (const char *path)
{
  g_autofree char  *self = g_file_read_link ("/proc/self/exe", NULL);
  const char *const argv[] = { self, "--open", path, NULL };
  g_autoptr(GError) error = NULL;
  GPid pid = 0;

  g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error);
  g_assert_no_error (error);

  return pid;
}

/* Killed in the midst of it, it is the one version or the other, and whole; and the next time goes
 * well. */
static void
test_killed (void)
{
  const int        n_rounds = g_test_slow () ? 100 : 12;
  g_autofree char *folder = test_folder ();
  g_autofree char *old = g_build_filename (folder, "old.db", NULL);
  g_autofree char *bytes = NULL;
  gsize            size = 0;

  build_long_old (old);
  g_assert_true (g_file_get_contents (old, &bytes, &size, NULL));
  for (int i = 0; i < n_rounds; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d.db", i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *version = NULL;
      LimberStore     *store = NULL;
      GPid             pid = 0;

      g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
      pid = spawn_opening (path);
      g_usleep ((gulong) g_test_rand_int_range (1000, 250000));
      kill (pid, SIGKILL);
      waitpid (pid, NULL, 0);

      version = test_query (path, "PRAGMA user_version");
      g_assert_true (g_str_equal (version, "2") || g_str_equal (version, "3"));
      assert_sql (path, "PRAGMA integrity_check", "ok");
      assert_sql (path,
                  "SELECT count (*) FROM sqlite_schema WHERE name = 'run'",
                  g_str_equal (version, "3") ? "1" : "0");

      store = test_open_new (path);
      g_assert_cmpint (limber_store_get_notice (store), ==, LIMBER_STORE_NOTICE_NONE);
      assert_sql (path, "SELECT count (*) FROM session", "4000");
      assert_sql (
          path, "SELECT (SELECT sum (done) FROM work) = (SELECT sum (done) FROM work_sum)", "1");
      test_close (store);
    }
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--open"))
    {
      test_close (test_open_new (argv[2]));
      return 0;
    }

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/history/schema/old", test_old);
  g_test_add_func ("/history/schema/upgrade", test_upgrade);
  g_test_add_func ("/history/schema/no-copy", test_no_copy);
  g_test_add_func ("/history/schema/constraints", test_constraints);
  g_test_add_func ("/history/schema/killed", test_killed);

  return g_test_run ();
}
