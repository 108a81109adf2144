/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* ppoll() */

#include "history-fixture.h"

#include "history/limber-statement.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct
{
  guint   n_trouble;
  guint   n_recovered;
  GError *error;
} Spells;

static void
trouble_cb (LimberStore *store, const GError *error, gpointer user_data)
{
  Spells *spells = user_data;

  spells->n_trouble++;
  g_clear_error (&spells->error);
  spells->error = g_error_copy (error);
}

static void
recovered_cb (LimberStore *store, gpointer user_data)
{
  Spells *spells = user_data;

  spells->n_recovered++;
}

static void
enter (LimberStore *store, const char *uuid, int phase)
{
  const LimberEntry entry
      = { .at_us = TEST_START_US + phase, .position_us = phase, .phase = phase };

  limber_store_enter (store, uuid, &entry, NULL);
}

static void
hurt (LimberStore *store, int phase)
{
  g_autoptr(LimberCheckInRecord) record = test_check_in (LIMBER_CHECK_IN_DURING, phase, 3);

  record->session = g_strdup ("a");
  limber_store_add_check_in (store, record);
}

static void
wait_for (guint *count, guint n)
{
  while (*count < n)
    g_main_context_iteration (NULL, TRUE);
}

/* Another program holds the database: nobody waits, reading goes on, and in the end all is there. */
static void
test_locked (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "history.db", NULL);
  LimberStore     *store = test_open_new (path);
  g_autoptr(LimberRecord) record = test_record ("a");
  g_autoptr(GPtrArray) sessions = NULL;
  g_autoptr(GError) error = NULL;
  Spells   spells = { 0, 0, NULL };
  sqlite3 *other = NULL;

  g_signal_connect (store, "trouble", G_CALLBACK (trouble_cb), &spells);
  g_signal_connect (store, "recovered", G_CALLBACK (recovered_cb), &spells);
  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);

  limber_store_begin (store, record, NULL);
  for (int i = 0; i < 100; i++)
    {
      enter (store, "a", i);
      hurt (store, i);
      limber_store_tick (store, "a", TEST_START_US + i, i, NULL);
    }
  wait_for (&spells.n_trouble, 1);
  g_assert_error (spells.error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_BUSY);
  g_assert_true (limber_store_get_trouble (store));
  sessions = test_sessions (store, 0, 0, NULL);
  g_assert_cmpuint (sessions->len, ==, 0);
  g_assert_false (test_flush (store, &error));
  g_assert_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_BUSY);

  g_assert_cmpint (sqlite3_exec (other, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  wait_for (&spells.n_recovered, 1);
  assert_sql (path, "SELECT count (*), sum (id = phase + 1) FROM entry", "100|100");
  assert_sql (path, "SELECT count (*), max (id) FROM check_in", "100|100");
  assert_sql (path, "SELECT position FROM position", "99");
  g_assert_cmpuint (spells.n_trouble, ==, 1);
  g_assert_cmpuint (spells.n_recovered, ==, 1);
  g_assert_false (limber_store_get_trouble (store));

  /* The next spell is told again. */
  g_assert_cmpint (sqlite3_exec (other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  enter (store, "a", 100);
  wait_for (&spells.n_trouble, 2);
  g_assert_cmpint (sqlite3_exec (other, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (test_flush (store, NULL));
  wait_for (&spells.n_recovered, 2);

  g_clear_error (&spells.error);
  sqlite3_close (other);
  test_close (store);
}

/* Locked from before it is opened: an existing one can be read all the same. */
static void
test_locked_opening (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "history.db", NULL);
  LimberStore     *store = test_open_new (path);
  g_autoptr(LimberRecord) record = test_record ("a");
  g_autoptr(GPtrArray) sessions = NULL;
  sqlite3 *other = NULL;

  limber_store_begin (store, record, NULL);
  test_close (store);
  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);

  store = test_open_new (path);
  sessions = test_sessions (store, 0, 0, NULL);
  g_assert_cmpuint (sessions->len, ==, 1);
  enter (store, "a", 1);
  g_assert_cmpint (sqlite3_exec (other, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (other);
  g_assert_true (test_flush (store, NULL));
  assert_sql (path, "SELECT count (*) FROM entry", "1");
  test_close (store);
}

static void
limit_file_size (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = size;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* In a process of its own, whose files cannot grow any more for a while. */
static int
write_on_full_disk (const char *path)
{
  LimberStore     *store = test_open_new (path);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autoptr(LimberRecord) record = test_record ("a");
  g_autoptr(GPtrArray) sessions = NULL;
  g_autoptr(GError) error = NULL;
  Spells   spells = { 0, 0, NULL };
  GStatBuf info;

  signal (SIGXFSZ, SIG_IGN);
  g_signal_connect (store, "trouble", G_CALLBACK (trouble_cb), &spells);
  g_signal_connect (store, "recovered", G_CALLBACK (recovered_cb), &spells);
  limber_store_begin (store, record, NULL);
  enter (store, "a", 0);
  g_assert_true (test_flush (store, NULL));

  g_assert_cmpint (g_stat (log, &info), ==, 0);
  limit_file_size ((rlim_t) info.st_size + 100);
  for (int i = 1; i < 500; i++)
    {
      enter (store, "a", i);
      hurt (store, i);
      limber_store_tick (store, "a", TEST_START_US + i, i, NULL);
    }
  wait_for (&spells.n_trouble, 1);
  g_assert_error (spells.error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_FULL);
  g_assert_false (test_flush (store, &error));
  g_assert_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_FULL);
  sessions = test_sessions (store, 0, 0, NULL);
  g_assert_cmpuint (sessions->len, ==, 1);

  limit_file_size (RLIM_INFINITY);
  wait_for (&spells.n_recovered, 1);
  g_assert_cmpuint (spells.n_trouble, ==, 1);
  g_assert_cmpuint (spells.n_recovered, ==, 1);
  test_close (store);
  assert_sql (path, "SELECT count (*), sum (id = phase + 1) FROM entry", "500|500");
  assert_sql (path, "SELECT count (*), max (id) FROM check_in", "499|499");
  assert_sql (path, "SELECT position FROM position", "499");
  assert_sql (path, "PRAGMA integrity_check", "ok");
  g_clear_error (&spells.error);

  return 0;
}

/* The disk stays full to the end: what was written before is sound, and closing says what is not. */
static int
close_on_full_disk (const char *path)
{
  LimberStore     *store = test_open_new (path);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autoptr(LimberRecord) record = test_record ("a");
  g_autoptr(GError) error = NULL;
  GStatBuf info;

  signal (SIGXFSZ, SIG_IGN);
  limber_store_begin (store, record, NULL);
  g_assert_true (test_flush (store, NULL));
  g_assert_cmpint (g_stat (log, &info), ==, 0);
  limit_file_size ((rlim_t) info.st_size);
  enter (store, "a", 1);
  g_assert_false (test_flush (store, &error));
  g_assert_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_FULL);
  /* Not closed but dropped: a warning is all there is to be had. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_assert_finalize_object (store);
  limit_file_size (RLIM_INFINITY);
  assert_sql (path, "SELECT count (*) FROM session", "1");
  assert_sql (path, "PRAGMA integrity_check", "ok");

  return 0;
}

static void
run_child (const char *what)
{
  g_autofree char  *folder = test_folder ();
  g_autofree char  *path = g_build_filename (folder, "history.db", NULL);
  g_autofree char  *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char  *noise = NULL;
  const char *const argv[] = { self, what, path, NULL };
  g_autoptr(GError) error = NULL;
  int status = -1;

  g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, NULL, &noise, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s\n%s", what, error->message, noise);
}

static void
test_disk_full (void)
{
  run_child ("--full");
}

static void
test_disk_full_to_the_end (void)
{
  run_child ("--full-to-the-end");
}

/* Plays a session without end, and says on its output which entry and which tick is written. */
static int
play_until_killed (const char *path)
{
  LimberStore *store = test_open_new (path);
  g_autoptr(LimberRecord) record = test_record ("a");
  g_autoptr(GPtrArray) plan = test_plan ();

  limber_store_begin (store, record, plan);
  for (gint32 i = 0;; i++)
    {
      g_autoptr(LimberWork) work = test_work (0, 1, 1, SECONDS (30), i);
      g_autoptr(GPtrArray) left
                 = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);
      const LimberEntry entry = { .at_us = TEST_START_US + i, .position_us = i, .phase = i };

      g_ptr_array_add (left, limber_work_copy (work));
      limber_store_enter (store, "a", &entry, left);
      limber_store_tick (store, "a", TEST_START_US + i, i, work);
      if (!test_flush (store, NULL) || write (STDOUT_FILENO, &i, sizeof i) != sizeof i)
        return 1;
    }
}

/* Reads what is acknowledged until a moment that nobody can foresee, then kills the writer. */
static gint32
kill_writer (GPid pid, int output)
{
  struct pollfd   poll = { .fd = output, .events = POLLIN };
  struct timespec rest = { 0, g_test_rand_int_range (0, 3000000) };
  gint32          n_read = g_test_rand_int_range (0, 60);
  gint32          last = -1;
  gint32          number = 0;

  while (n_read-- > 0 && read (output, &number, sizeof number) == sizeof number)
    last = number;
  while (ppoll (&poll, 1, &rest, NULL) > 0 && read (output, &number, sizeof number) == sizeof number
         && g_test_rand_int_range (0, 4) != 0)
    last = number;
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
  while (read (output, &number, sizeof number) == sizeof number)
    last = number;
  close (output);

  return last;
}

static void
assert_nothing_lost (const char *path, gint32 last)
{
  LimberStore *store = test_open_new (path);
  g_autoptr(LimberRecord) record = test_unfinished (store);
  g_autofree char *entries = test_query (path, "SELECT count (*) FROM entry");
  g_autofree char *done = test_query (path, "SELECT coalesce (max (done), 0) FROM work");

  g_assert_cmpint (limber_store_get_notice (store), ==, LIMBER_STORE_NOTICE_NONE);
  assert_sql (path, "PRAGMA integrity_check", "ok");
  assert_sql (path, "SELECT count (*) FROM pragma_foreign_key_check", "0");
  g_assert_cmpint (atoi (entries), >=, last + 1);
  assert_sql (path, "SELECT count (*) = coalesce (max (phase), -1) + 1 FROM entry", "1");
  g_assert_cmpint (atoi (done), >=, MAX (last, 0));
  g_assert_true (record != NULL || last < 0);
  if (record != NULL)
    {
      g_assert_cmpstr (record->uuid, ==, "a");
      g_assert_cmpint (record->position_us, >=, MAX (last, 0));
      limber_store_reopen (store, record->uuid, TEST_START_US + SECONDS (1000));
      limber_store_end (store, record->uuid, LIMBER_RECORD_ENDED, 0, 0, NULL);
      g_assert_true (test_flush (store, NULL));
      assert_sql (path, "SELECT state, ended - started FROM session", "2|1000000000");
    }
  test_close (store);
}

static void
test_killed (void)
{
  const int        n_rounds = g_test_slow () ? 200 : 40;
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);

  for (int i = 0; i < n_rounds; i++)
    {
      g_autofree char  *folder = test_folder ();
      g_autofree char  *path = g_build_filename (folder, "history.db", NULL);
      const char *const argv[] = { self, "--play", path, NULL };
      g_autoptr(GError) error = NULL;
      GPid pid = 0;
      int  output = -1;

      g_spawn_async_with_pipes (NULL,
                                (char **) argv,
                                NULL,
                                G_SPAWN_DO_NOT_REAP_CHILD,
                                NULL,
                                NULL,
                                &pid,
                                NULL,
                                &output,
                                NULL,
                                &error);
      g_assert_no_error (error);
      assert_nothing_lost (path, kill_writer (pid, output));
    }
}

/* A session that is played in another process is not offered here; when that one dies, it is. */
static void
test_other_process (void)
{
  g_autofree char  *folder = test_folder ();
  g_autofree char  *path = g_build_filename (folder, "history.db", NULL);
  g_autofree char  *self = g_file_read_link ("/proc/self/exe", NULL);
  const char *const argv[] = { self, "--play", path, NULL };
  LimberStore      *store = NULL;
  g_autoptr(LimberRecord) record = NULL;
  gint32 number = -1;
  GPid   pid = 0;
  int    output = -1;

  g_assert_true (g_spawn_async_with_pipes (NULL,
                                           (char **) argv,
                                           NULL,
                                           G_SPAWN_DO_NOT_REAP_CHILD,
                                           NULL,
                                           NULL,
                                           &pid,
                                           NULL,
                                           &output,
                                           NULL,
                                           NULL));
  g_assert_cmpint (read (output, &number, sizeof number), ==, sizeof number);
  store = test_open_new (path);
  g_assert_cmpint (limber_store_get_notice (store), ==, LIMBER_STORE_NOTICE_NONE);
  g_assert_null (test_unfinished (store));

  kill_writer (pid, output);
  record = test_unfinished (store);
  g_assert_cmpstr (record->uuid, ==, "a");
  test_close (store);
}

/* Holds a database until nobody listens any more; a byte says that it does. */
static int
hold_locked (const char *path)
{
  sqlite3 *db = NULL;
  char     byte = 0;

  if (sqlite3_open (path, &db) != SQLITE_OK
      || sqlite3_exec (db, "BEGIN EXCLUSIVE", NULL, NULL, NULL) != SQLITE_OK
      || write (STDOUT_FILENO, "!", 1) != 1)
    return 1;

  /* Until the other end is closed. */
  while (read (STDIN_FILENO, &byte, 1) > 0)
    ;
  sqlite3_exec (db, "COMMIT", NULL, NULL, NULL);
  sqlite3_close (db);

  return 0;
}

static gboolean
beat_cb (gpointer user_data)
{
  guint *n_beats = user_data;

  (*n_beats)++;

  return G_SOURCE_CONTINUE;
}

#define BEAT_MS 20

/* Another process has the database for a minute, while a session is played: nobody on the main thread
 * waits for it, and in the end nothing is missing. */
static void
test_locked_by_another (void)
{
  const gint64      length_us = SECONDS (g_test_slow () ? 60 : 2);
  g_autofree char  *folder = test_folder ();
  g_autofree char  *path = g_build_filename (folder, "history.db", NULL);
  g_autofree char  *self = g_file_read_link ("/proc/self/exe", NULL);
  const char *const argv[] = { self, "--hold", path, NULL };
  LimberStore      *store = test_open_new (path);
  g_autoptr(LimberRecord) record = test_record ("a");
  Spells           spells = { 0, 0, NULL };
  guint            n_beats = 0;
  guint            beat = g_timeout_add (BEAT_MS, beat_cb, &n_beats);
  gint64           end_us = 0;
  gint64           longest_us = 0;
  int              phase = 0;
  int              in = -1;
  int              out = -1;
  char             byte = 0;
  GPid             pid = 0;
  g_autofree char *expected = NULL;

  g_signal_connect (store, "trouble", G_CALLBACK (trouble_cb), &spells);
  g_signal_connect (store, "recovered", G_CALLBACK (recovered_cb), &spells);
  limber_store_begin (store, record, NULL);
  g_assert_true (test_flush (store, NULL));
  g_assert_true (g_spawn_async_with_pipes (NULL,
                                           (char **) argv,
                                           NULL,
                                           G_SPAWN_DO_NOT_REAP_CHILD,
                                           NULL,
                                           NULL,
                                           &pid,
                                           &in,
                                           &out,
                                           NULL,
                                           NULL));
  g_assert_cmpint (read (out, &byte, 1), ==, 1);

  for (end_us = g_get_monotonic_time () + length_us; g_get_monotonic_time () < end_us;)
    {
      const guint  before = n_beats;
      const gint64 begun_us = g_get_monotonic_time ();

      enter (store, "a", phase++);
      longest_us = MAX (longest_us, g_get_monotonic_time () - begun_us);
      while (n_beats == before)
        g_main_context_iteration (NULL, TRUE);
    }
  g_assert_cmpint (longest_us, <, SECONDS (1));
  assert_sql (path, "SELECT count (*) FROM entry", "0");
  wait_for (&spells.n_trouble, 1);

  close (in);
  waitpid (pid, NULL, 0);
  close (out);
  wait_for (&spells.n_recovered, 1);
  g_assert_cmpuint (spells.n_trouble, ==, 1);
  g_assert_true (test_flush (store, NULL));
  expected = g_strdup_printf ("%d|%d", phase, phase);
  assert_sql (path, "SELECT count (*), sum (id = phase + 1) FROM entry", expected);
  g_source_remove (beat);
  g_clear_error (&spells.error);
  test_close (store);
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--play"))
    return play_until_killed (argv[2]);
  if (argc == 3 && g_str_equal (argv[1], "--full"))
    return write_on_full_disk (argv[2]);
  if (argc == 3 && g_str_equal (argv[1], "--full-to-the-end"))
    return close_on_full_disk (argv[2]);

  if (argc == 3 && g_str_equal (argv[1], "--hold"))
    return hold_locked (argv[2]);

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/history/fault/locked", test_locked);
  g_test_add_func ("/history/fault/locked-by-another", test_locked_by_another);
  g_test_add_func ("/history/fault/locked-opening", test_locked_opening);
  g_test_add_func ("/history/fault/disk-full", test_disk_full);
  g_test_add_func ("/history/fault/disk-full-to-the-end", test_disk_full_to_the_end);
  g_test_add_func ("/history/fault/killed", test_killed);
  g_test_add_func ("/history/fault/other-process", test_other_process);

  return g_test_run ();
}
