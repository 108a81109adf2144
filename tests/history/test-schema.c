/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history-fixture.h"

#include "history/limber-schema.h"
#include "history/limber-sql.h"

#include <glib/gstdio.h>

#define COLUMNS                                                                                    \
  "SELECT group_concat (t.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' '"   \
  " || c.pk, ',') FROM (SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name) t,"     \
  " pragma_table_info (t.name) c"
#define INDEXES                                                                                    \
  "SELECT group_concat (name, ' ') FROM"                                                           \
  " (SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name)"

static int
present_version (void)
{
  int n_steps = 0;

  limber_schema_get_steps (&n_steps);

  return n_steps;
}

/* A database as the program left it that had this version: see fixtures/vN.sql. */
static void
build_old (const char *path, int version)
{
  g_autofree char *name = g_strdup_printf ("v%d.sql", version);
  g_autofree char *fixture = NULL;
  g_autofree char *sql = NULL;
  g_autoptr(GError) error = NULL;

  fixture = g_test_build_filename (G_TEST_DIST, "history", "fixtures", name, NULL);
  g_file_get_contents (fixture, &sql, NULL, &error);
  g_assert_no_error (error);
  test_execute (path, sql);
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

      build_old (path, version);
      store = test_open_new (path);
      g_assert_cmpint (limber_store_get_notice (store), ==, LIMBER_STORE_NOTICE_NONE);
      check_old_sessions (store);
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

  build_old (path, 1);
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
  };
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "history.db", NULL);
  sqlite3         *db = connect_old (path);

  g_assert_true (limber_sql_exec (db, "PRAGMA foreign_keys = ON", NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (limber_sql_exec (db, refused[i], &error));
      g_assert_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_REFUSED);
    }
  sqlite3_close (db);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/history/schema/old", test_old);
  g_test_add_func ("/history/schema/upgrade", test_upgrade);
  g_test_add_func ("/history/schema/no-copy", test_no_copy);
  g_test_add_func ("/history/schema/constraints", test_constraints);

  return g_test_run ();
}
