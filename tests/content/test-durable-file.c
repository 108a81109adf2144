/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-durable-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "limber-fixture.h"

#define N_KILLS 200
#define N_RACES 300

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = limber_fixture_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.json", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  limber_fixture_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static gboolean
put (Fixture *fixture, const char *text, const LimberFileMark *expected, GError **error)
{
  return limber_durable_file_write (fixture->path, text, strlen (text), expected, error);
}

static void
assert_contents (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static LimberFileMark
mark_of (const char *text)
{
  LimberFileMark mark = LIMBER_FILE_MARK_NONE;

  if (text != NULL)
    limber_file_mark_text (&mark, text, strlen (text));

  return mark;
}

static void
test_expected (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *there;
    const char *expected;
    gboolean    written;
  } rows[] = {
    { NULL, NULL, TRUE }, { "a", "a", TRUE }, { "a", NULL, FALSE }, { NULL, "a", FALSE },
    { "b", "a", FALSE },  { "", "a", FALSE }, { "", "", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LimberFileMark expected = mark_of (rows[i].expected);
      g_autoptr (GError) error = NULL;

      g_remove (fixture->path);
      if (rows[i].there != NULL)
        g_assert_true (g_file_set_contents (fixture->path, rows[i].there, -1, NULL));
      g_assert_cmpint (put (fixture, "new", &expected, &error), ==, rows[i].written);
      if (rows[i].written)
        assert_contents (fixture->path, "new");
      else if (rows[i].there != NULL)
        assert_contents (fixture->path, rows[i].there);
      if (!rows[i].written)
        g_assert_error (error, LIMBER_DURABLE_ERROR, LIMBER_DURABLE_ERROR_CHANGED);
      g_assert_cmpuint (
          count_files (fixture->folder), ==, rows[i].written || rows[i].there != NULL);
    }
}

static void
test_permissions (Fixture *fixture, gconstpointer data)
{
  struct stat about = { 0 };

  g_assert_true (put (fixture, "a", NULL, NULL));
  g_assert_cmpint (stat (fixture->path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);
  g_assert_cmpint (chmod (fixture->path, 0640), ==, 0);
  g_assert_true (put (fixture, "b", NULL, NULL));
  g_assert_cmpint (stat (fixture->path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0640);
}

/* What cannot be read is never what it is taken to be. */
static void
test_marks (Fixture *fixture, gconstpointer data)
{
  LimberFileMark folder = LIMBER_FILE_MARK_NONE;
  LimberFileMark gone = mark_of ("a");

  limber_file_mark_file (&folder, fixture->folder);
  g_assert_true (folder.exists);
  g_assert_false (limber_file_mark_is_same (&folder, &folder));
  limber_file_mark_file (&gone, fixture->path);
  g_assert_true (limber_file_mark_is_same (&gone, &LIMBER_FILE_MARK_NONE));
}

static void
test_moves (Fixture *fixture, gconstpointer data)
{
  g_autofree char *to = g_build_filename (fixture->folder, "new", "b.json", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (put (fixture, "a", NULL, NULL));
  g_assert_true (limber_durable_file_move (fixture->path, to, NULL));
  assert_contents (to, "a");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_true (put (fixture, "c", NULL, NULL));
  g_assert_false (limber_durable_file_move (fixture->path, to, &error));
  g_assert_error (error, LIMBER_DURABLE_ERROR, LIMBER_DURABLE_ERROR_CHANGED);
  assert_contents (to, "a");
  assert_contents (fixture->path, "c");
}

/* A folder may lead to another disk. */
static void
test_moves_to_another_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_strdup ("/dev/shm/limber-test-XXXXXX");
  g_autofree char *to = NULL;
  struct stat      here = { 0 };
  struct stat      there = { 0 };

  if (g_mkdtemp (other) == NULL || stat (fixture->folder, &here) != 0 || stat (other, &there) != 0
      || here.st_dev == there.st_dev)
    {
      g_rmdir (other);
      g_test_skip ("there is no other disk");
      return;
    }
  to = g_build_filename (other, "a.json", NULL);
  g_assert_true (put (fixture, "a", NULL, NULL));
  g_assert_true (limber_durable_file_move (fixture->path, to, NULL));
  assert_contents (to, "a");
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
  limber_fixture_remove (other);
}

/* A small disk that is really full. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *ages = g_strnfill (200000, 'x');
  g_autoptr (GError) error = NULL;
  LimberFileMark expected = mark_of ("old");

  if (mount ("none", fixture->folder, "tmpfs", 0, "size=64k") != 0)
    {
      g_test_skip ("no disk can be mounted here");
      return;
    }
  g_assert_true (put (fixture, "old", NULL, NULL));
  g_assert_false (put (fixture, ages, &expected, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
  assert_contents (fixture->path, "old");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_assert_true (put (fixture, "new", &expected, NULL));
  assert_contents (fixture->path, "new");
  g_assert_cmpint (umount2 (fixture->folder, MNT_DETACH), ==, 0);
}

/* A place where nothing can be renamed, as on some network disks: nothing happens at all. */
static void
test_no_renaming (Fixture *fixture, gconstpointer data)
{
  LimberFileMark   expected[] = { mark_of ("old"), LIMBER_FILE_MARK_NONE };
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_true (g_file_set_contents (other, "old", -1, NULL));
  if (mount (other, fixture->path, NULL, MS_BIND, NULL) != 0)
    {
      g_test_skip ("nothing can be mounted here");
      return;
    }
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (put (fixture, "new", i < 2 ? &expected[i] : NULL, &error));
      g_assert_nonnull (error);
      assert_contents (fixture->path, "old");
      g_assert_cmpuint (count_files (fixture->folder), ==, 2);
    }
  g_assert_cmpint (umount2 (fixture->path, MNT_DETACH), ==, 0);
}

/* What the dead left goes, what the living write stays. */
static void
test_sweeps (Fixture *fixture, gconstpointer data)
{
  g_autofree char *left = g_build_filename (fixture->folder, ".a.json.1-1.saving", NULL);
  g_autofree char *of_other = g_build_filename (fixture->folder, ".b.json.1-1.saving", NULL);

  g_assert_true (g_file_set_contents (left, "half", -1, NULL));
  g_assert_true (g_file_set_contents (of_other, "half", -1, NULL));
  g_assert_true (put (fixture, "a", NULL, NULL));
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (of_other, G_FILE_TEST_EXISTS));
}

/* Saves version after version until it is killed. */
static void
save_for_ever (Fixture *fixture)
{
  LimberFileMark mark = LIMBER_FILE_MARK_NONE;

  limber_file_mark_file (&mark, fixture->path);
  for (guint i = 0;; i++)
    {
      g_autofree char *body = g_strnfill (1000 + i % 5000, (char) ('a' + i % 26));
      g_autofree char *text = g_strdup_printf ("<%s>", body);

      if (!put (fixture, text, &mark, NULL))
        _exit (1);
      limber_file_mark_text (&mark, text, strlen (text));
    }
}

static void
test_killed (Fixture *fixture, gconstpointer data)
{
  g_assert_true (put (fixture, "<first>", NULL, NULL));
  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autofree char *text = NULL;
      gsize            length = 0;
      int              status = 0;
      pid_t            pid = fork ();

      if (pid == 0)
        save_for_ever (fixture);
      g_usleep ((gulong) g_test_rand_int_range (0, 8000));
      g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
      g_assert_true (WIFSIGNALED (status));

      /* All of one version, and at most one that was under way beside it. */
      g_assert_true (g_file_get_contents (fixture->path, &text, &length, NULL));
      g_assert_cmpuint (length, >, 2);
      g_assert_cmpint (text[0], ==, '<');
      g_assert_cmpint (text[length - 1], ==, '>');
      g_assert_cmpuint (count_files (fixture->folder), <=, 2);
    }
  g_assert_true (put (fixture, "<last>", NULL, NULL));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* Adds one to a number in a file, again and again, as somebody who may be outrun. */
static void
count_up (Fixture *fixture)
{
  for (guint n = 0; n < N_RACES;)
    {
      LimberFileMark   mark = LIMBER_FILE_MARK_NONE;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      gsize            length = 0;

      if (!g_file_get_contents (fixture->path, &before, &length, NULL))
        _exit (1);
      limber_file_mark_text (&mark, before, length);
      after = g_strdup_printf ("%" G_GUINT64_FORMAT, g_ascii_strtoull (before, NULL, 10) + 1);
      n += put (fixture, after, &mark, NULL) ? 1 : 0;
    }
  _exit (0);
}

/* Nobody's step is lost when several processes write the same file as fast as they can. */
static void
test_races (Fixture *fixture, gconstpointer data)
{
  pid_t pids[3] = { 0 };

  g_assert_true (put (fixture, "0", NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (pids); i++)
    {
      pids[i] = fork ();
      if (pids[i] == 0)
        count_up (fixture);
    }
  for (guint i = 0; i < G_N_ELEMENTS (pids); i++)
    {
      int status = -1;

      g_assert_cmpint (waitpid (pids[i], &status, 0), ==, pids[i]);
      g_assert_cmpint (status, ==, 0);
    }
  assert_contents (fixture->path, "900");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/content/durable-file/expected", test_expected },
    { "/content/durable-file/permissions", test_permissions },
    { "/content/durable-file/marks", test_marks },
    { "/content/durable-file/moves", test_moves },
    { "/content/durable-file/moves-to-another-disk", test_moves_to_another_disk },
    { "/content/durable-file/full-disk", test_full_disk },
    { "/content/durable-file/no-renaming", test_no_renaming },
    { "/content/durable-file/sweeps", test_sweeps },
    { "/content/durable-file/killed", test_killed },
    { "/content/durable-file/races", test_races },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
