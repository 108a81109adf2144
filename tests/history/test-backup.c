/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "backup-fixture.h"

#include "history/limber-backup-files.h"
#include "history/limber-backup-shelf.h"
#include "history/limber-backup-write.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DAY_US (G_GINT64_CONSTANT (24) * 3600 * G_USEC_PER_SEC)

static void
test_everything (TestHome *self, gconstpointer data)
{
  g_autoptr(LimberBackupSource) source
             = (test_home_fill (self), test_home_source (self, TEST_START_US, test_settings (0.5)));
  LimberStore     *store = test_open_new (self->path);
  g_autofree char *path = test_backup (store, source, self->target, NULL);
  g_autofree char *date = NULL;
  g_autoptr(LimberBackup) backup = NULL;
  double   volume = 0;
  GStatBuf info;

  g_assert_cmpstr (path, ==, self->target);
  backup = limber_backup_read (path, NULL);
  g_assert_nonnull (backup);
  date = limber_backup_dup_date (backup);
  g_assert_cmpstr (date, ==, "2025-03-30 07:00");
  g_assert_cmpint (backup->reason, ==, LIMBER_BACKUP_BY_HAND);
  g_assert_false (backup->history_only);
  g_assert_cmpint (backup->n_sessions, ==, 3);
  g_assert_cmpuint (backup->first_date, ==, TEST_DATE);
  g_assert_cmpuint (backup->last_date, ==, TEST_DATE + 2);
  g_assert_cmpuint (backup->files->len, ==, 3);
  g_assert_cmpuint (limber_backup_count_files (backup, "routines"), ==, 2);
  g_assert_cmpuint (limber_backup_count_files (backup, "exercises"), ==, 1);
  g_assert_true (g_variant_lookup (backup->settings, "volume", "d", &volume));
  g_assert_cmpfloat (volume, ==, 0.5);

  /* Nobody else's business, and nothing left over beside it. */
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  {
    g_autofree char *folder = g_path_get_dirname (path);
    g_autofree char *listing = test_listing (folder);

    g_assert_cmpstr (listing, ==, "mine.limber-backup");
  }
  test_close (store);
}

/* Without a history, without a folder, without settings. */
static void
test_nothing (TestHome *self, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (self->folder, "none", "history.db", NULL);
  g_autoptr(LimberBackupSource) source
             = limber_backup_source_new (nowhere, self->target, NULL, TEST_START_US, 0);
  g_autoptr(LimberBackup) backup = NULL;

  g_assert_true (
      limber_backup_write (source, LIMBER_BACKUP_BY_HAND, self->target, NULL, NULL, NULL));
  backup = limber_backup_read (self->target, NULL);
  g_assert_cmpint (backup->n_sessions, ==, 0);
  g_assert_cmpuint (backup->first_date, ==, 0);
  g_assert_cmpuint (backup->files->len, ==, 0);
  g_assert_null (backup->settings);
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));
}

/* Sessions go on meanwhile, and what is in the backup is of one moment. */
static void
test_while_writing (TestHome *self, gconstpointer data)
{
  LimberStore *store = test_open_new (self->path);
  g_autoptr(LimberBackupSource) source = test_home_source (self, TEST_START_US, NULL);

  test_begin_session (store, "a");
  for (int round = 0; round < 5; round++)
    {
      g_autofree char *path = g_strdup_printf ("%s-%d", self->target, round);
      g_autofree char *made = NULL;

      for (int i = 0; i < 40; i++)
        test_enter_phase (store, "a", round * 40 + i, i, NULL);
      made = test_backup (store, source, path, NULL);
      g_assert_cmpstr (made, ==, path);
      assert_sql (path, "PRAGMA integrity_check", "ok");
      assert_sql (path, "SELECT count (*) = max (id) FROM entry", "1");
      {
        g_autofree char *expected = g_strdup_printf ("%d", (round + 1) * 40);

        assert_sql (path, "SELECT count (*) FROM entry", expected);
      }
    }
  test_close (store);
}

/* The backup of the day: one a day, and none if nothing has changed. */
static void
test_daily (TestHome *self, gconstpointer data)
{
  LimberStore *store = (test_home_fill (self), test_open_new (self->path));
  const struct
  {
    int         day;
    const char *change; /* (nullable): what is written before */
    double      volume;
    gboolean    made;
  } rows[] = {
    { 0, NULL, 1, TRUE },  { 0, "a", 1, FALSE },  { 1, NULL, 1, TRUE },
    { 2, NULL, 1, FALSE }, { 3, NULL, 1, FALSE }, { 3, "b", 1, TRUE },
    { 4, NULL, 1, FALSE }, { 4, NULL, .5, TRUE }, { 5, "b", .5, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(LimberBackupSource) source = test_home_source (
          self, TEST_START_US + rows[i].day * DAY_US + (gint64) i, test_settings (rows[i].volume));
      g_autofree char *path = NULL;

      if (rows[i].change != NULL)
        test_home_write (self, "routines/a.json", rows[i].change);
      path = test_backup (store, source, NULL, NULL);
      g_assert_nonnull (path);
      g_assert_cmpint (*path != '\0', ==, rows[i].made);
    }
  test_begin_session (store, "new");
  g_assert_true (test_flush (store, NULL));
  {
    g_autoptr(LimberBackupSource) source
               = test_home_source (self, TEST_START_US + 5 * DAY_US, test_settings (.5));
    g_autofree char *path = test_backup (store, source, NULL, NULL);
    g_autoptr(GPtrArray) backups = NULL;

    g_assert_true (g_str_has_suffix (path, "/limber-20250404-070000-daily.limber-backup"));
    backups = test_backups (store);
    /* With the copy that was made when the history was brought to the present version. */
    g_assert_cmpuint (backups->len, ==, 6);
    g_assert_cmpint (((LimberBackup *) backups->pdata[1])->n_sessions, ==, 4);
  }
  test_close (store);
}

/* Names in, names that go out; read by the day. */
static void
test_rotation (void)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) gone = NULL;
  g_autoptr(GString) left = g_string_new (NULL);

  /* Sixty days, two a day, the last on Saturday, the 29th of March 2025. */
  for (int i = 0; i < 60; i++)
    for (int j = 1; j <= 2; j++)
      g_ptr_array_add (names,
                       limber_backup_shelf_name (
                           LIMBER_BACKUP_DAILY, TEST_START_US - i * DAY_US - j * DAY_US / 8, 0));
  for (int i = 0; i < 8; i++)
    g_ptr_array_add (
        names,
        limber_backup_shelf_name (LIMBER_BACKUP_BEFORE_RESTORE, TEST_START_US - i * DAY_US, 0));
  g_ptr_array_add (names, g_strdup ("my-own.limber-backup"));
  g_ptr_array_add (names, g_strdup ("limber-20200101-000000-daily.limber-backup.old"));
  g_ptr_array_add (names, g_strdup ("limber-20201301-000000-daily.limber-backup"));

  gone = limber_backup_shelf_choose (names);
  for (guint i = 0; i < names->len; i++)
    if (!g_ptr_array_find_with_equal_func (gone, names->pdata[i], g_str_equal, NULL)
        && strstr (names->pdata[i], "-daily.limber-backup") != NULL
        && g_str_has_suffix (names->pdata[i], "backup"))
      g_string_append_printf (left, "%.8s ", (char *) names->pdata[i] + strlen ("limber-"));
  g_assert_cmpstr (left->str,
                   ==,
                   "20250330 20250329 20250328 20250327 20250326 20250325 20250324 "
                   "20250323 20250316 20250309 20250302 20201301 ");
  g_assert_cmpuint (gone->len, ==, 120 - 11 + 3);
}

static void
test_names (void)
{
  const struct
  {
    const char *name;
    gboolean    good;
  } rows[] = {
    { "routines/a.json", TRUE },
    { "exercises/über uns.json", TRUE },
    { "drafts/x.json", TRUE },
    { "routines/../history.json", FALSE },
    { "routines/.hidden.json", FALSE },
    { "routines/a/b.json", FALSE },
    { "/etc/passwd.json", FALSE },
    { "../routines/a.json", FALSE },
    { "routine/a.json", FALSE },
    { "routinesx/a.json", FALSE },
    { "routines/a.txt", FALSE },
    { "routines/a\n.json", FALSE },
    { "routines/\xff.json", FALSE },
    { "routines/", FALSE },
    { "routines", FALSE },
    { "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (limber_backup_files_is_name (rows[i].name) != rows[i].good)
      g_error ("%s", rows[i].name);
}

/* What is somebody's file is not replaced by a backup; a backup is. */
static void
test_in_the_way (TestHome *self, gconstpointer data)
{
  LimberStore *store = test_open_new (self->path);
  g_autoptr(LimberBackupSource) source = test_home_source (self, TEST_START_US, NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *text = NULL;

  test_home_write (self, "elsewhere/mine.limber-backup", "A letter");
  g_assert_null (test_backup (store, source, self->target, &error));
  g_assert_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_REFUSED);
  text = test_home_read (self, "elsewhere/mine.limber-backup");
  g_assert_cmpstr (text, ==, "A letter");

  g_assert_cmpint (g_unlink (self->target), ==, 0);
  first = test_backup (store, source, self->target, NULL);
  second = test_backup (store, source, self->target, NULL);
  g_assert_cmpstr (second, ==, self->target);
  g_assert_nonnull (first);
  test_close (store);
}

/* Left by a crash: gone with the next one. Somebody else's, which is being written, stays. */
static void
test_left_over (TestHome *self, gconstpointer data)
{
  LimberStore *store = test_open_new (self->path);
  g_autoptr(LimberBackupSource) source = test_home_source (self, TEST_START_US, NULL);
  g_autofree char *made = NULL;
  g_autofree char *listing = NULL;

  test_home_write (self, "backups/x.limber-backup.abcdef.part", "half");
  made = test_backup (store, source, NULL, NULL);
  listing = test_listing (self->backups);
  g_assert_cmpstr (listing, ==, "limber-20250330-070000-daily.limber-backup");
  test_close (store);
}

static void
test_cancelled (TestHome *self, gconstpointer data)
{
  g_autoptr(LimberBackupSource) source = test_home_source (self, TEST_START_US, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_path_get_dirname (self->target);
  g_autofree char *listing = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (
      limber_backup_write (source, LIMBER_BACKUP_BY_HAND, self->target, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  listing = test_listing (folder);
  g_assert_cmpstr (listing, ==, "");
}

/* A pipe, a folder, something larger than any definition: named, not waited for, not taken along. */
static void
test_odd_files (TestHome *self, gconstpointer data)
{
  LimberStore *store = test_open_new (self->path);
  g_autoptr(LimberBackupSource) source = test_home_source (self, TEST_START_US, NULL);
  g_autofree char *pipe = g_build_filename (self->folder, "routines", "pipe.json", NULL);
  g_autofree char *place = g_build_filename (self->folder, "routines", "folder.json", NULL);
  g_autofree char *lost = g_build_filename (self->folder, "routines", "lost.json", NULL);
  g_autofree char *made = NULL;
  g_autoptr(LimberBackup) backup = NULL;

  test_home_write (self, "routines/good.json", "{}");
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (g_mkdir (place, 0700), ==, 0);
  g_assert_cmpint (symlink ("nowhere", lost), ==, 0);
  made = test_backup (store, source, self->target, NULL);
  backup = limber_backup_read (made, NULL);
  g_assert_cmpuint (backup->files->len, ==, 3);
  g_assert_null (((LimberBackupFile *) backup->files->pdata[0])->digest);
  g_assert_cmpstr (((LimberBackupFile *) backup->files->pdata[1])->name, ==, "routines/good.json");
  g_assert_nonnull (((LimberBackupFile *) backup->files->pdata[1])->digest);
  test_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func)                                                                            \
  g_test_add ("/history/backup/" name, TestHome, NULL, test_home_set_up, func, test_home_tear_down)
  ADD ("everything", test_everything);
  ADD ("nothing", test_nothing);
  ADD ("while-writing", test_while_writing);
  ADD ("daily", test_daily);
  ADD ("in-the-way", test_in_the_way);
  ADD ("left-over", test_left_over);
  ADD ("cancelled", test_cancelled);
  ADD ("odd-files", test_odd_files);
#undef ADD
  g_test_add_func ("/history/backup/rotation", test_rotation);
  g_test_add_func ("/history/backup/names", test_names);

  return g_test_run ();
}
