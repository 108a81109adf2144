/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* a mount namespace of our own, where there may be one */

#include "history-fixture.h"

#include "history/limber-sql.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = test_folder ();
  self->path = g_build_filename (self->folder, "history.db", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->path);
  g_free (self->folder);
}

/* A history with one session, closed. */
static void
make_history (const char *path)
{
  LimberStore *store = test_open_new (path);
  g_autoptr(LimberRecord) record = test_record ("a");
  g_autoptr(GPtrArray) plan = test_plan ();

  limber_store_begin (store, record, plan);
  limber_store_end (store, "a", LIMBER_RECORD_FINISHED, TEST_START_US + 1, 1, NULL);
  test_close (store);
}

/* Leaves what @sql does in the log, as a program does that is killed. */
static void
leave_log (const char *path, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_db_config (db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
count_cb (LimberStore *store, const GError *error, gpointer user_data)
{
  guint *n_times = user_data;

  g_assert_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_READ_ONLY);
  (*n_times)++;
}

/* Reads, and tries to write twice; then closes. */
static void
use_for_reading (LimberStore *store, guint n_sessions)
{
  g_autoptr(GPtrArray) sessions = NULL;
  g_autoptr(LimberRecord) record = test_record ("b");
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) forget = NULL;
  guint n_times = 0;

  g_signal_connect (store, "trouble", G_CALLBACK (count_cb), &n_times);
  sessions = test_sessions (store, 0, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sessions->len, ==, n_sessions);
  g_assert_null (test_unfinished (store));
  g_assert_true (test_flush (store, NULL));
  g_assert_false (limber_store_get_trouble (store));

  limber_store_begin (store, record, NULL);
  g_assert_false (test_flush (store, &error));
  g_assert_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_READ_ONLY);
  limber_store_resume (store, "b", 1);
  g_assert_false (test_flush (store, NULL));
  g_assert_cmpuint (n_times, ==, 1);
  g_assert_true (limber_store_get_trouble (store));
  g_assert_false (test_forget (store, "a", &forget));
  g_assert_error (forget, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_READ_ONLY);

  test_close (store);
}

/* Opens what must not be changed, and makes sure that it was not. */
static void
assert_untouched (Fixture *self, LimberStoreNotice notice, guint n_sessions)
{
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  g_autofree char *checksum = test_checksum (self->path);
  g_autofree char *log_checksum = test_checksum (log);
  g_autofree char *listing = test_listing (self->folder);
  g_autofree char *checksum_after = NULL;
  g_autofree char *log_checksum_after = NULL;
  g_autofree char *listing_after = NULL;
  LimberStore     *store = test_open_new (self->path);

  g_assert_cmpint (limber_store_get_notice (store), ==, notice);
  use_for_reading (store, n_sessions);

  checksum_after = test_checksum (self->path);
  log_checksum_after = test_checksum (log);
  listing_after = test_listing (self->folder);
  g_assert_cmpstr (checksum_after, ==, checksum);
  g_assert_cmpstr (log_checksum_after, ==, log_checksum);
  g_assert_cmpstr (listing_after, ==, listing);
}

static void
test_newer (Fixture *self, gconstpointer data)
{
  make_history (self->path);
  test_execute (self->path, "PRAGMA user_version = 99; ALTER TABLE session ADD COLUMN mood TEXT");
  assert_untouched (self, LIMBER_STORE_NOTICE_NEWER, 1);
}

/* The newer program was killed: what it wrote last is in its log, and can be read. */
static void
test_newer_with_log (Fixture *self, gconstpointer data)
{
  g_autofree char *memory = g_strconcat (self->path, "-shm", NULL);

  make_history (self->path);
  test_execute (self->path, "PRAGMA user_version = 99");
  leave_log (self->path,
             "INSERT INTO session SELECT 2, 'z', 0, 0, NULL, '', NULL, 1, 0, 1, '', 0, 1, 0, 0, 1,"
             " 1, 1, NULL, NULL, NULL, NULL, NULL");
  g_unlink (memory);
  assert_untouched (self, LIMBER_STORE_NOTICE_NEWER, 2);
}

/* Its very version is in the log only, because it was killed while it upgraded. */
static void
test_newer_in_log (Fixture *self, gconstpointer data)
{
  make_history (self->path);
  leave_log (self->path, "PRAGMA user_version = 99");
  assert_untouched (self, LIMBER_STORE_NOTICE_NEWER, 1);
}

static void
assert_foreign (Fixture *self)
{
  LimberStore     *store = limber_store_new (self->path);
  g_autofree char *checksum = test_checksum (self->path);
  g_autofree char *listing = test_listing (self->folder);
  g_autofree char *checksum_after = NULL;
  g_autofree char *listing_after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (test_open (store, &error));
  g_assert_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_FOREIGN);
  g_assert_nonnull (strstr (error->message, self->path));
  checksum_after = test_checksum (self->path);
  listing_after = test_listing (self->folder);
  g_assert_cmpstr (checksum_after, ==, checksum);
  g_assert_cmpstr (listing_after, ==, listing);
  g_assert_finalize_object (store);
}

static void
test_foreign (Fixture *self, gconstpointer data)
{
  static const char *const texts[] = { "dear diary,\ntoday", "h\xc3\xbc", "SQLite is good" };

  test_execute (self->path, "PRAGMA application_id = 42; CREATE TABLE a (b)");
  assert_foreign (self);
  g_unlink (self->path);
  test_execute (self->path, "PRAGMA journal_mode = WAL; CREATE TABLE a (b)");
  assert_foreign (self);
  g_unlink (self->path);
  test_execute (self->path, "PRAGMA user_version = 7");
  assert_foreign (self);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_file_set_contents (self->path, texts[i], -1, NULL));
      assert_foreign (self);
    }
}

static void
assert_cannot_open (const char *path, const char *reason)
{
  LimberStore *store = limber_store_new (path);
  g_autoptr(LimberRecord) record = test_record ("a");
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) late = NULL;

  g_assert_false (test_open (store, &error));
  g_assert_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_OPEN);
  if (strstr (error->message, reason) == NULL)
    g_error ("\"%s\" does not say \"%s\"", error->message, reason);
  g_assert_nonnull (strstr (error->message, "history"));

  /* It can still be used, and says that it takes nothing. */
  limber_store_begin (store, record, NULL);
  g_assert_false (test_flush (store, &late));
  g_assert_error (late, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_OPEN);
  g_assert_true (limber_store_get_trouble (store));
  g_assert_finalize_object (store);
}

static void
test_places (Fixture *self, gconstpointer data)
{
  g_autofree char *below_file = g_build_filename (self->path, "history.db", NULL);
  g_autofree char *fifo = g_build_filename (self->folder, "fifo", NULL);
  g_autofree char *loop = g_build_filename (self->folder, "loop", NULL);

  assert_cannot_open (self->folder, "it is a folder");
  g_assert_true (g_file_set_contents (self->path, "x", 1, NULL));
  assert_cannot_open (below_file, g_strerror (ENOTDIR));
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  assert_cannot_open (fifo, "it is not a file");
  g_assert_cmpint (symlink ("loop", loop), ==, 0);
  assert_cannot_open (loop, g_strerror (ELOOP));
  assert_cannot_open ("/dev/zero", "it is not a file");
  assert_cannot_open ("/proc/limber/history.db", "No such file");
}

/* An open that failed may be tried again. */
static void
test_again (Fixture *self, gconstpointer data)
{
  LimberStore *store = limber_store_new (self->path);
  g_autoptr(LimberRecord) record = test_record ("a");

  g_assert_cmpint (g_mkdir (self->path, 0700), ==, 0);
  g_assert_false (test_open (store, NULL));
  limber_store_begin (store, record, NULL);
  g_assert_false (test_flush (store, NULL));
  g_assert_true (limber_store_get_trouble (store));

  g_assert_cmpint (g_rmdir (self->path), ==, 0);
  g_assert_true (test_open (store, NULL));
  limber_store_begin (store, record, NULL);
  g_assert_true (test_flush (store, NULL));
  g_assert_false (limber_store_get_trouble (store));
  test_close (store);
}

static void
test_empty_file (Fixture *self, gconstpointer data)
{
  g_assert_true (g_file_set_contents (self->path, "", 0, NULL));
  make_history (self->path);
  assert_sql (self->path, "SELECT uuid FROM session", "a");

  /* A database without anything, as one that was killed before its first transaction. */
  g_unlink (self->path);
  test_execute (self->path, "PRAGMA journal_mode = WAL");
  make_history (self->path);
  assert_sql (self->path, "SELECT uuid FROM session", "a");
}

static void
test_link (Fixture *self, gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (self->folder, "elsewhere", NULL);
  g_autofree char *target = g_build_filename (elsewhere, "real.db", NULL);
  g_autofree char *listing = NULL;

  g_assert_cmpint (g_mkdir (elsewhere, 0700), ==, 0);
  g_assert_cmpint (symlink (target, self->path), ==, 0);
  make_history (self->path);
  g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
  assert_sql (target, "SELECT uuid FROM session", "a");
  listing = test_listing (elsewhere);
  g_assert_cmpstr (listing, ==, "real.db real.db-lock");
}

/* Opens what is damaged; gives back the name under which it is kept. */
static char *
open_damaged (Fixture *self, const char *path)
{
  LimberStore *store = test_open_new (path);
  char        *name = g_strdup (limber_store_get_set_aside (store));

  g_assert_cmpint (limber_store_get_notice (store), ==, LIMBER_STORE_NOTICE_SET_ASIDE);
  g_assert_nonnull (name);
  test_close (store);
  assert_sql (path, "SELECT count (*) FROM session", "0");

  return name;
}

static void
test_set_aside (Fixture *self, gconstpointer data)
{
  g_autofree char *pattern
      = g_strconcat ("^", self->path, "\\.corrupt-\\d{8}-\\d{6}(-\\d+)?$", NULL);
  g_autofree char *bytes = NULL;
  gsize            size = 0;
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *first_log = NULL;
  g_autofree char *checksum = NULL;
  g_autofree char *kept = NULL;

  make_history (self->path);
  g_assert_true (g_file_get_contents (self->path, &bytes, &size, NULL));
  memset (bytes, 0, 4096);
  g_assert_true (g_file_set_contents (self->path, bytes, (gssize) size, NULL));
  g_assert_true (g_file_set_contents (log, "torn", -1, NULL));
  checksum = test_checksum (self->path);

  first = open_damaged (self, self->path);
  g_assert_true (g_regex_match_simple (pattern, first, 0, 0));
  kept = test_checksum (first);
  g_assert_cmpstr (kept, ==, checksum);
  first_log = g_strconcat (first, "-wal", NULL);
  g_assert_true (g_file_test (first_log, G_FILE_TEST_EXISTS));

  /* A second one of the same second gets a name of its own. */
  g_assert_true (g_file_set_contents (self->path, bytes, (gssize) size, NULL));
  {
    GStatBuf               info;
    const struct timespec *changed = NULL;
    struct timespec        times[2];

    g_assert_cmpint (g_stat (first, &info), ==, 0);
    changed = &info.st_mtim;
    times[0] = *changed;
    times[1] = *changed;
    g_assert_cmpint (utimensat (AT_FDCWD, self->path, times, 0), ==, 0);
  }
  second = open_damaged (self, self->path);
  g_assert_true (g_str_has_prefix (second, first));
  g_assert_true (g_str_has_suffix (second, "-2"));
}

/* A log whose database is gone holds somebody's sessions all the same. */
static void
test_stray_log (Fixture *self, gconstpointer data)
{
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  g_autofree char *name = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *checksum = NULL;
  g_autofree char *kept_checksum = NULL;

  for (int i = 0; i < 2; i++)
    {
      make_history (self->path);
      leave_log (self->path, "UPDATE session SET note = 'in the log'");
      checksum = test_checksum (log);
      if (i == 0)
        g_unlink (self->path);
      else
        g_assert_cmpint (truncate (self->path, 0), ==, 0);

      name = open_damaged (self, self->path);
      kept = g_strconcat (name, "-wal", NULL);
      kept_checksum = test_checksum (kept);
      g_assert_nonnull (checksum);
      g_assert_cmpstr (kept_checksum, ==, checksum);
      g_clear_pointer (&name, g_free);
      g_clear_pointer (&kept, g_free);
      g_clear_pointer (&checksum, g_free);
      g_clear_pointer (&kept_checksum, g_free);
      g_unlink (self->path);
    }
}

/* The pages are sound, but what we ask for is not there. */
static void
test_wrong_schema (Fixture *self, gconstpointer data)
{
  g_autofree char *name = NULL;

  make_history (self->path);
  test_execute (self->path, "ALTER TABLE session RENAME COLUMN pace TO pase");
  name = open_damaged (self, self->path);
  assert_sql (name, "SELECT count (*) FROM session", "1");
}

/* What was not closed properly is as good as what was. */
static void
test_log (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberRecord) record = NULL;
  LimberStore *store = NULL;

  make_history (self->path);
  leave_log (self->path, "UPDATE session SET note = 'in the log'");
  store = test_open_new (self->path);
  g_assert_cmpint (limber_store_get_notice (store), ==, LIMBER_STORE_NOTICE_NONE);
  record = test_session (store, "a", NULL);
  g_assert_cmpstr (record->note, ==, "in the log");
  test_close (store);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  guint *n_open = user_data;
  g_autoptr(GError) error = NULL;

  limber_store_open_finish (LIMBER_STORE (source), result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (limber_store_get_notice (LIMBER_STORE (source)), ==, LIMBER_STORE_NOTICE_NONE);
  (*n_open)++;
}

/* Several begin the same history at the same moment. */
static void
test_together (Fixture *self, gconstpointer data)
{
  for (int round = 0; round < 10; round++)
    {
      g_autofree char *name = g_strdup_printf ("history-%d.db", round);
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      LimberStore     *stores[4] = { NULL };
      guint            n_open = 0;

      for (gsize i = 0; i < G_N_ELEMENTS (stores); i++)
        {
          g_autofree char *uuid = g_strdup_printf ("session-%" G_GSIZE_FORMAT, i);
          g_autoptr(LimberRecord) record = test_record (uuid);

          stores[i] = limber_store_new (path);
          limber_store_open_async (stores[i], NULL, opened_cb, &n_open);
          limber_store_begin (stores[i], record, NULL);
        }
      while (n_open < G_N_ELEMENTS (stores))
        g_main_context_iteration (NULL, TRUE);
      for (gsize i = 0; i < G_N_ELEMENTS (stores); i++)
        test_close (stores[i]);
      assert_sql (path, "SELECT count (*), group_concat (uuid) IS NOT NULL FROM session", "4|1");
    }
}

/* Only in a process of its own: the folder becomes one that even root cannot write to. */
static gboolean
make_read_only (const char *folder)
{
  return unshare (CLONE_NEWNS) == 0 && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0
         && mount (folder, folder, NULL, MS_BIND, NULL) == 0
         && mount (NULL, folder, NULL, MS_REMOUNT | MS_BIND | MS_RDONLY, NULL) == 0;
}

#define CANNOT_MOUNT 3

/* One of version 1 cannot become one of the present version here, and yet can be asked anything. */
static void
read_old (const char *path, guint n_sessions)
{
  LimberStore *store = test_open_new (path);
  g_autoptr(LimberHealth) health = test_health_since (store, 0);
  g_autoptr(GPtrArray) log = test_log_since (store, 0);
  g_autofree char *text = test_export (store, LIMBER_EXPORT_JSON_LINES);

  g_assert_cmpint (limber_store_get_notice (store), ==, LIMBER_STORE_NOTICE_READ_ONLY);
  g_assert_true (limber_health_has_worked (health, "leg-swing"));
  g_assert_cmpuint (health->check_ins->len, ==, 0);
  g_assert_cmpuint (log->len, ==, 2);
  g_assert_nonnull (strstr (text, "Left side stiff"));
  use_for_reading (store, n_sessions);
}

static int
read_in_read_only_place (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "history.db", NULL);
  g_autofree char *damaged = g_build_filename (folder, "damaged.db", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing.db", NULL);
  g_autofree char *unclean = g_build_filename (folder, "unclean.db", NULL);
  g_autofree char *old = g_build_filename (folder, "old.db", NULL);
  g_autofree char *old_log = g_build_filename (folder, "old-with-log.db", NULL);
  LimberStore     *store = NULL;

  if (!make_read_only (folder))
    return CANNOT_MOUNT;

  store = test_open_new (path);
  g_assert_cmpint (limber_store_get_notice (store), ==, LIMBER_STORE_NOTICE_READ_ONLY);
  use_for_reading (store, 1);
  store = test_open_new (unclean);
  g_assert_cmpint (limber_store_get_notice (store), ==, LIMBER_STORE_NOTICE_READ_ONLY);
  use_for_reading (store, 0);
  read_old (old, 3);
  read_old (old_log, 2);
  assert_cannot_open (damaged, g_strerror (EROFS));
  assert_cannot_open (missing, g_strerror (EROFS));

  return 0;
}

static int
open_as_nobody (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "history.db", NULL);

  g_assert_cmpint (setresuid (65534, 65534, 65534), ==, 0);
  assert_cannot_open (path, g_strerror (EACCES));

  return 0;
}

/* Runs one of the two above in a process of its own. */
static int
run_child (const char *what, const char *folder)
{
  g_autofree char  *self = g_file_read_link ("/proc/self/exe", NULL);
  const char *const argv[] = { self, what, folder, NULL };
  g_autoptr(GError) error = NULL;
  int status = -1;

  g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

static void
test_read_only (Fixture *self, gconstpointer data)
{
  g_autofree char *damaged = g_build_filename (self->folder, "damaged.db", NULL);
  g_autofree char *unclean = g_build_filename (self->folder, "unclean.db", NULL);
  g_autofree char *old = g_build_filename (self->folder, "old.db", NULL);
  g_autofree char *old_log = g_build_filename (self->folder, "old-with-log.db", NULL);
  int              status = 0;

  make_history (self->path);
  make_history (unclean);
  leave_log (unclean, "DELETE FROM session");
  test_build_old (old, 1);
  test_execute (old, "PRAGMA journal_mode = WAL");
  test_build_old (old_log, 1);
  test_execute (old_log, "PRAGMA journal_mode = WAL");
  leave_log (old_log, "DELETE FROM session WHERE id = 2");
  g_assert_true (g_file_set_contents (damaged, "\0\0\0\0", 4, NULL));
  status = run_child ("--read-only", self->folder);
  if (status == CANNOT_MOUNT)
    g_test_skip ("No mount namespace to be had, so no place that root cannot write to");
  else
    g_assert_cmpint (status, ==, 0);
}

static void
test_no_permission (Fixture *self, gconstpointer data)
{
  if (getuid () != 0)
    {
      g_test_skip ("Only root can become nobody");
      return;
    }

  make_history (self->path);
  g_assert_cmpint (run_child ("--nobody", self->folder), ==, 0);
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--read-only"))
    return read_in_read_only_place (argv[2]);
  if (argc == 3 && g_str_equal (argv[1], "--nobody"))
    return open_as_nobody (argv[2]);

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add ("/history/open/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("newer", test_newer);
  ADD ("newer-with-log", test_newer_with_log);
  ADD ("newer-in-log", test_newer_in_log);
  ADD ("foreign", test_foreign);
  ADD ("places", test_places);
  ADD ("again", test_again);
  ADD ("empty-file", test_empty_file);
  ADD ("link", test_link);
  ADD ("set-aside", test_set_aside);
  ADD ("stray-log", test_stray_log);
  ADD ("wrong-schema", test_wrong_schema);
  ADD ("log", test_log);
  ADD ("together", test_together);
  ADD ("read-only", test_read_only);
  ADD ("no-permission", test_no_permission);
#undef ADD

  return g_test_run ();
}
