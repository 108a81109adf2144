/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "backup-fixture.h"

#include "history/limber-backup-form.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static const char *const kinds[] = { "+", "~", "-" };

static char *
describe_files (const LimberRestorePreview *preview)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < preview->files->len; i++)
    {
      const LimberRestoreChange *change = preview->files->pdata[i];

      g_string_append_printf (text, "%s%s ", kinds[change->kind], change->name);
    }

  return g_string_free (text, FALSE);
}

/* There and back again, and there. */
static void
test_way (TestHome *self, gconstpointer data)
{
  LimberStore *store = (test_home_fill (self), test_open_new (self->path));
  g_autoptr(LimberBackupSource) then = test_home_source (self, TEST_START_US, test_settings (.5));
  g_autoptr(LimberBackupSource) now
             = test_home_source (self, TEST_START_US + SECONDS (60), test_settings (1));
  g_autofree char *path = test_backup (store, then, self->target, NULL);
  g_autoptr(LimberRestorePreview) preview = NULL;
  g_autoptr(LimberRestoreOutcome) outcome = NULL;
  g_autoptr(LimberRestoreOutcome) undone = NULL;
  g_autofree char *files = NULL;
  g_autofree char *text = NULL;
  g_autofree char *changed = NULL;
  double           volume = 0;

  preview = test_preview (store, then, path, NULL);
  g_assert_true (limber_restore_preview_is_empty (preview));
  g_clear_pointer (&preview, limber_restore_preview_free);

  test_begin_session (store, "new");
  limber_store_end (store, "new", LIMBER_RECORD_FINISHED, TEST_START_US + 1, 0, NULL);
  g_assert_true (test_forget (store, "0e6a3d0c-6a0e-4c53-9f54-3c1a5c1f0001", NULL));
  test_home_write (self, "routines/a.json", "changed");
  test_home_write (self, "routines/c.json", "new");
  {
    g_autofree char *gone = g_build_filename (self->folder, "exercises", "mine.json", NULL);

    g_assert_cmpint (g_unlink (gone), ==, 0);
  }

  preview = test_preview (store, now, path, NULL);
  files = describe_files (preview);
  g_assert_cmpuint (preview->sessions.coming, ==, 1);
  g_assert_cmpuint (preview->sessions.changing, ==, 0);
  g_assert_cmpuint (preview->sessions.going, ==, 1);
  g_assert_cmpuint (preview->n_settings, ==, 1);
  g_assert_cmpstr (files, ==, "+exercises/mine.json ~routines/a.json -routines/c.json ");
  g_assert_false (limber_restore_preview_is_empty (preview));
  text = test_home_read (self, "routines/a.json");
  g_assert_cmpstr (text, ==, "changed");

  outcome = test_restore (store, now, path, NULL);
  g_assert_nonnull (outcome);
  g_assert_cmpuint (outcome->n_failed, ==, 0);
  g_assert_true (g_variant_lookup (outcome->backup->settings, "volume", "d", &volume));
  g_assert_cmpfloat (volume, ==, .5);
  assert_sql (self->path, "SELECT count (*), sum (uuid = 'new') FROM session", "3|0");
  assert_sql (self->path, "PRAGMA integrity_check", "ok");
  assert_sql (self->path, "PRAGMA journal_mode", "wal");
  assert_sql (self->path, "PRAGMA application_id", "1281977698");
  assert_sql (self->path, "SELECT count (*) FROM sqlite_schema WHERE name LIKE 'backup%'", "0");
  g_clear_pointer (&preview, limber_restore_preview_free);
  preview = test_preview (store, then, path, NULL);
  g_assert_true (limber_restore_preview_is_empty (preview));

  /* The store goes on, in what was brought back. */
  test_begin_session (store, "later");
  limber_store_end (store, "later", LIMBER_RECORD_FINISHED, TEST_START_US + 1, 0, NULL);
  g_assert_true (test_flush (store, NULL));
  assert_sql (self->path, "SELECT count (*) FROM session", "4");

  undone = test_restore (store, now, outcome->undo_path, NULL);
  g_assert_nonnull (undone);
  assert_sql (self->path, "SELECT count (*), sum (uuid = 'new') FROM session", "3|1");
  changed = test_home_read (self, "routines/c.json");
  g_assert_cmpstr (changed, ==, "new");
  g_assert_null (test_home_read (self, "exercises/mine.json"));
  test_close (store);
}

/* Whatever was said, deleted or done since is told, and nothing when all of it is as it was. */
static void
test_told (TestHome *self, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    const char *line;
  } rows[] = {
    { "INSERT INTO deleted SELECT id, 1 FROM session ORDER BY id LIMIT 1", "1 session comes back" },
    { "UPDATE session SET note = 'x' WHERE id = (SELECT max (id) FROM session)",
      "1 session becomes what it was" },
    { "INSERT INTO run (uuid, source, walk, started, local_date, zone, utc_offset, length, "
      "distance,"
      " pain, felt) VALUES ('a', 0, 0, 1, 1, 'UTC', 0, 1, 1, -1, 0), ('b', 0, 0, 1, 1, 'UTC', 0, 1,"
      " 1, -1, 0)",
      "2 runs and other activities go, as they are not in the backup" },
    { "INSERT INTO activity (uuid, kind, started, local_date, zone, utc_offset, length)"
      " VALUES ('c', 0, 1, 1, 'UTC', 0, 1)",
      "1 run or other activity goes, as it is not in the backup" },
    { "INSERT INTO check_in (at, local_date, utc_offset, asked, pain, kind, place, neuro, fresh,"
      " morning, hurt) VALUES (1, 1, 0, 0, 3, 0, 0, 0, 0, 0, 0)",
      "What you said of your back becomes what it was" },
  };
  LimberStore *store = (test_home_fill (self), test_open_new (self->path));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(LimberBackupSource) now
                 = test_home_source (self, TEST_START_US, test_settings (1));
      g_autofree char *path = test_backup (store, now, self->target, NULL);
      g_autoptr(LimberRestorePreview) before = test_preview (store, now, path, NULL);
      g_autoptr(LimberRestorePreview) after = NULL;
      g_auto(GStrv) nothing = limber_restore_preview_dup_lines (before);
      g_auto(GStrv) lines = NULL;

      g_assert_true (limber_restore_preview_is_empty (before));
      g_assert_cmpuint (g_strv_length (nothing), ==, 0);

      test_execute (self->path, rows[i].sql);
      after = test_preview (store, now, path, NULL);
      lines = limber_restore_preview_dup_lines (after);
      g_assert_false (limber_restore_preview_is_empty (after));
      g_assert_cmpuint (g_strv_length (lines), ==, 1);
      g_assert_cmpstr (lines[0], ==, rows[i].line);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  test_close (store);
}

/* Each is refused with its reason, and nothing has changed. */
static void
test_refused (TestHome *self, gconstpointer data)
{
  LimberStore *store = (test_home_fill (self), test_open_new (self->path));
  g_autoptr(LimberBackupSource) now = test_home_source (self, TEST_START_US, NULL);
  g_autofree char *path = test_backup (store, now, self->target, NULL);
  const struct
  {
    const char *sql;
    int         code;
    const char *reason;
  } rows[] = {
    { "PRAGMA user_version = 99", LIMBER_STORE_ERROR_READ_ONLY, "newer" },
    { "PRAGMA application_id = 7", LIMBER_STORE_ERROR_FOREIGN, "not a backup" },
    { "PRAGMA user_version = 0", LIMBER_STORE_ERROR_DAMAGED, "damaged" },
    { "DROP TABLE session", LIMBER_STORE_ERROR_DAMAGED, "damaged" },
    { "DROP TABLE backup_file", LIMBER_STORE_ERROR_DAMAGED, "damaged" },
    { "UPDATE backup_file SET bytes = x'00' WHERE name = 'routines/a.json'",
      LIMBER_STORE_ERROR_DAMAGED,
      "routines/a.json" },
    { "UPDATE backup_file SET name = 'routines/../../x.json'",
      LIMBER_STORE_ERROR_DAMAGED,
      "would not have put there" },
    { "CREATE TRIGGER t AFTER INSERT ON session BEGIN DELETE FROM session; END",
      LIMBER_STORE_ERROR_DAMAGED,
      "would not have put there" },
    { "CREATE VIEW v AS SELECT * FROM session",
      LIMBER_STORE_ERROR_DAMAGED,
      "would not have put there" },
    { "PRAGMA foreign_keys = OFF; DELETE FROM session WHERE id = 1",
      LIMBER_STORE_ERROR_DAMAGED,
      "parts of sessions" },
    { "DROP INDEX session_date", LIMBER_STORE_ERROR_DAMAGED, "session_date" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *bad = g_strdup_printf ("%s-%u", self->target, (guint) i);
      g_autofree char *bytes = NULL;
      g_autoptr(GError) error = NULL;
      gsize size = 0;

      g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
      g_assert_true (g_file_set_contents (bad, bytes, (gssize) size, NULL));
      if (i == 6)
        test_execute (bad, "DELETE FROM backup_file WHERE name != 'routines/a.json'");
      test_execute (bad, rows[i].sql);
      g_assert_null (test_restore (store, now, bad, &error));
      if (error->code != rows[i].code || strstr (error->message, rows[i].reason) == NULL)
        g_error ("%s: %d, %s", rows[i].sql, error->code, error->message);
    }

  assert_sql (self->path, "SELECT count (*) FROM session", "3");
  g_assert_false (g_file_test (self->backups, G_FILE_TEST_EXISTS));
  test_close (store);
}

static void
test_no_backups (TestHome *self, gconstpointer data)
{
  LimberStore *store = (test_home_fill (self), test_open_new (self->path));
  g_autoptr(LimberBackupSource) now = test_home_source (self, TEST_START_US, NULL);
  const struct
  {
    const char *path;
    const char *reason;
  } rows[] = {
    { "/nowhere/at-all", "No such file" },
    { "/dev/zero", "not a file" },
    { "/", "not a file" },
    { "/proc/self/mem", "" },
    { "empty", "empty" },
    { "text", "not a backup" },
    { "history.db", "history itself" },
  };

  test_home_write (self, "empty", "");
  test_home_write (self, "text", "Dear diary, this is no backup at all.");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, rows[i].path, NULL);
      g_autoptr(GError) error = NULL;

      g_assert_null (
          test_restore (store, now, rows[i].path[0] == '/' ? rows[i].path : path, &error));
      if (strstr (error->message, rows[i].reason) == NULL)
        g_error ("%s: %s", rows[i].path, error->message);
    }
  test_close (store);
}

/* Bits turn over in a backup: it is refused, or what comes back is a sound history. */
static void
test_bit_flips (TestHome *self, gconstpointer data)
{
  LimberStore *store = (test_home_fill (self), test_open_new (self->path));
  g_autoptr(LimberBackupSource) now = test_home_source (self, TEST_START_US, test_settings (1));
  g_autofree char *path = test_backup (store, now, self->target, NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *bad = g_strconcat (self->target, "-bad", NULL);
  gsize            size = 0;
  guint            n_refused = 0;
  const int        n_rounds = g_test_slow () ? 1000 : 60;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  for (int i = 0; i < n_rounds; i++)
    {
      g_autofree char *copy = g_memdup2 (bytes, size);
      gsize length = i % 4 == 3 ? (gsize) g_test_rand_int_range (1, (gint32) size) : size;
      g_autoptr(LimberRestoreOutcome) outcome = NULL;

      for (int n = 0; n < 3; n++)
        copy[g_test_rand_int_range (0, (gint32) size)]
            ^= (char) (1 << g_test_rand_int_range (0, 8));
      g_assert_true (g_file_set_contents (bad, copy, (gssize) length, NULL));
      outcome = test_restore (store, now, bad, NULL);
      n_refused += outcome == NULL;
      assert_sql (self->path, "PRAGMA integrity_check", "ok");
    }
  g_assert_cmpuint (n_refused, >, n_rounds / 4);
  test_close (store);
}

/* A copy of an old version, from before it was changed: its history comes back, files stay. */
static void
test_old_version (TestHome *self, gconstpointer data)
{
  LimberStore *store = (test_home_fill (self), test_open_new (self->path));
  g_autoptr(LimberBackupSource) now = test_home_source (self, TEST_START_US, NULL);
  g_autofree char *old = g_strconcat (self->path, ".v1", NULL);
  g_autoptr(LimberRestoreOutcome) outcome = NULL;
  g_autofree char *file = NULL;

  g_assert_true (test_forget (store, "0e6a3d0c-6a0e-4c53-9f54-3c1a5c1f0001", NULL));
  outcome = test_restore (store, now, old, NULL);
  g_assert_true (outcome->backup->history_only);
  assert_sql (self->path, "SELECT count (*) FROM session", "3");
  assert_sql (self->path, "SELECT count (*) FROM check_in", "0");
  file = test_home_read (self, "routines/a.json");
  g_assert_cmpstr (file, ==, "{\"id\":\"a\"}");
  test_close (store);
}

/* Nobody pulls the floor from under a session. */
static void
test_while_playing (TestHome *self, gconstpointer data)
{
  LimberStore *store = test_open_new (self->path);
  LimberStore *other = NULL;
  g_autoptr(LimberBackupSource) now = test_home_source (self, TEST_START_US, NULL);
  g_autofree char *path = test_backup (store, now, self->target, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) here = NULL;
  g_autoptr(GPtrArray) kept = NULL;
  const char *const folders[] = { self->folder, NULL };

  test_begin_session (store, "a");
  g_assert_true (test_flush (store, NULL));
  g_assert_null (test_restore (store, now, path, &here));
  g_assert_error (here, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_BUSY);
  other = test_open_new (self->path);
  g_assert_null (test_restore (other, now, path, &error));
  g_assert_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_null (test_erase (other, folders, &error));
  g_assert_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_BUSY);
  test_close (other);
  test_close (store);
}

/* Links of whoever keeps his routines elsewhere stay links. */
static void
test_links (TestHome *self, gconstpointer data)
{
  LimberStore *store = (test_home_fill (self), test_open_new (self->path));
  g_autoptr(LimberBackupSource) now = test_home_source (self, TEST_START_US, NULL);
  g_autofree char *link = g_build_filename (self->folder, "routines", "linked.json", NULL);
  g_autofree char *made = NULL;
  g_autofree char *text = NULL;
  g_autoptr(LimberRestoreOutcome) outcome = NULL;

  test_home_write (self, "dotfiles/linked.json", "one");
  g_assert_cmpint (symlink ("../dotfiles/linked.json", link), ==, 0);
  made = test_backup (store, now, self->target, NULL);
  test_home_write (self, "dotfiles/linked.json", "two");
  outcome = test_restore (store, now, made, NULL);
  g_assert_cmpuint (outcome->n_failed, ==, 0);
  text = test_home_read (self, "dotfiles/linked.json");
  g_assert_cmpstr (text, ==, "one");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  test_close (store);
}

/* A damaged history comes back from the newest backup that is sound, and is kept. */
static void
test_revived (TestHome *self, gconstpointer data)
{
  LimberStore     *store = (test_home_fill (self), test_open_new (self->path));
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *old = NULL;

  for (int day = 0; day < 2; day++)
    {
      g_autoptr(LimberBackupSource) source
                 = test_home_source (self, TEST_START_US + day * SECONDS (86400), NULL);

      if (day == 1)
        test_home_write (self, "routines/a.json", "x");
      *(day == 0 ? &first : &second) = test_backup (store, source, NULL, NULL);
    }
  test_close (store);
  /* Of a day when the clock was right, unlike those above. */
  old = g_strconcat (self->path, ".v1", NULL);
  g_assert_cmpint (g_unlink (old), ==, 0);

  /* The newest backup is no better than the history. */
  g_assert_cmpint (truncate (second, 6000), ==, 0);
  g_assert_true (g_file_set_contents (self->path, "SQLite format 3\0garbage", 24, NULL));
  store = test_open_new (self->path);
  g_assert_cmpint (limber_store_get_notice (store), ==, LIMBER_STORE_NOTICE_SET_ASIDE);
  g_assert_cmpstr (limber_store_get_restored (store), ==, "2025-03-30 07:00");
  g_assert_true (g_file_test (limber_store_get_set_aside (store), G_FILE_TEST_EXISTS));
  assert_sql (self->path, "SELECT count (*) FROM session", "3");
  {
    g_autofree char *text = test_home_read (self, "routines/a.json");

    g_assert_cmpstr (text, ==, "x");
  }
  test_close (store);

  /* Told once. */
  store = test_open_new (self->path);
  g_assert_cmpint (limber_store_get_notice (store), ==, LIMBER_STORE_NOTICE_NONE);
  g_assert_null (limber_store_get_restored (store));
  test_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func)                                                                            \
  g_test_add ("/history/restore/" name, TestHome, NULL, test_home_set_up, func, test_home_tear_down)
  ADD ("way", test_way);
  ADD ("told", test_told);
  ADD ("refused", test_refused);
  ADD ("no-backups", test_no_backups);
  ADD ("bit-flips", test_bit_flips);
  ADD ("old-version", test_old_version);
  ADD ("while-playing", test_while_playing);
  ADD ("links", test_links);
  ADD ("revived", test_revived);
#undef ADD

  return g_test_run ();
}
