/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "backup-fixture.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define MARK "Marienkaefer-7391"

/* Whether a text is in any file, or in any name, below a folder. */
static gboolean
is_on_disk (const char *folder, const char *text)
{
  const char *const argv[] = { "grep", "-rlaF", text, folder, NULL };
  g_autofree char  *found = NULL;

  g_assert_true (g_spawn_sync (
      NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &found, NULL, NULL, NULL));

  return *found != '\0';
}

/* Everything somebody ever wrote is gone from the disk, and what is outside is not touched. */
static void
test_everything (TestHome *self, gconstpointer data)
{
  g_autofree char  *home = g_build_filename (self->folder, "data", NULL);
  g_autofree char  *cache = g_build_filename (self->folder, "cache", NULL);
  g_autofree char  *outside = g_build_filename (self->folder, "outside", NULL);
  g_autofree char  *link = g_build_filename (home, "routines", "link.json", NULL);
  const char *const folders[] = { home, cache, "/nowhere/at/all", NULL };
  TestHome          own = { .folder = home, .path = g_build_filename (home, "history.db", NULL) };
  LimberStore      *store = NULL;
  g_autoptr(LimberBackupSource) source = NULL;
  g_autofree char *made = NULL;
  g_autofree char *left = NULL;
  g_autoptr(GPtrArray) kept = NULL;

  test_home_write (self, "cache/pictures/x.png", MARK);
  test_home_write (self, "outside/mine.json", "stays");
  test_home_write (&own, "routines/a.json", MARK);
  test_home_write (&own, "exercises/" MARK ".json", "{}");
  test_home_write (&own, "history.db.corrupt-20250101-000000", MARK);
  test_home_write (&own, "history.db.v1", MARK);
  test_home_write (&own, "pending.json", MARK);
  g_assert_cmpint (symlink ("../../outside/mine.json", link), ==, 0);

  store = test_open_new (own.path);
  test_begin_session (store, "a");
  limber_store_annotate (store, "a", 1, 1, 1, MARK);
  limber_store_end (store, "a", LIMBER_RECORD_FINISHED, TEST_START_US + 1, 0, NULL);
  source = test_home_source (&own, TEST_START_US, NULL);
  made = test_backup (store, source, NULL, NULL);
  g_assert_true (is_on_disk (self->folder, MARK));

  /* What is on its way is not written afterwards. */
  limber_store_annotate (store, "a", 1, 1, 1, MARK "-late");
  kept = test_erase (store, folders, NULL);
  g_assert_nonnull (kept);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_true (g_str_has_suffix (kept->pdata[0], "/outside/mine.json"));
  limber_store_annotate (store, "a", 1, 1, 1, MARK "-later");
  g_assert_false (test_flush (store, NULL));
  g_assert_finalize_object (store);

  left = test_listing (self->folder);
  g_assert_cmpstr (left, ==, "outside");
  g_assert_false (is_on_disk (self->folder, MARK));
  g_assert_true (is_on_disk (outside, "stays"));

  /* As new. */
  store = test_open_new (own.path);
  g_assert_cmpint (limber_store_get_notice (store), ==, LIMBER_STORE_NOTICE_NONE);
  assert_sql (own.path, "SELECT count (*) FROM session", "0");
  test_close (store);
  g_free (own.path);
}

/* One file that cannot be erased is told, and does not keep the rest. */
static void
test_stubborn (TestHome *self, gconstpointer data)
{
  LimberStore      *store = test_open_new (self->path);
  const char *const folders[] = { self->folder, NULL };
  g_autoptr(GError) error = NULL;
  g_autofree char *deep = g_strdup (self->folder);
  g_autofree char *left = NULL;

  for (int i = 0; i < 20; i++)
    {
      g_autofree char *above = deep;

      deep = g_build_filename (above, "deep", NULL);
    }
  g_assert_cmpint (g_mkdir_with_parents (deep, 0700), ==, 0);
  test_home_write (self, "routines/a.json", MARK);
  g_assert_null (test_erase (store, folders, &error));
  g_assert_nonnull (error);
  left = test_listing (self->folder);
  g_assert_cmpstr (left, ==, "deep");
  g_assert_finalize_object (store);
}

/* What was forgotten one by one is gone from the file as well. */
static void
test_forgotten (TestHome *self, gconstpointer data)
{
  LimberStore *store = test_open_new (self->path);

  for (int i = 0; i < 50; i++)
    {
      g_autofree char *uuid = g_strdup_printf ("session-%d", i);

      test_begin_session (store, uuid);
      limber_store_annotate (store, uuid, 1, 1, 1, MARK);
      limber_store_end (store, uuid, LIMBER_RECORD_FINISHED, TEST_START_US + 1, 0, NULL);
    }
  g_assert_true (test_flush (store, NULL));
  g_assert_true (is_on_disk (self->folder, MARK));
  for (int i = 0; i < 50; i++)
    {
      g_autofree char *uuid = g_strdup_printf ("session-%d", i);

      g_assert_true (test_forget (store, uuid, NULL));
    }
  test_close (store);
  g_assert_false (is_on_disk (self->folder, MARK));
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  limber_store_backup_finish (LIMBER_STORE (source), result, NULL, NULL);
  *(gboolean *) user_data = TRUE;
}

/* A backup that is being made just then does not survive it. */
static void
test_while_backed_up (TestHome *self, gconstpointer data)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char  *home = g_build_filename (self->folder, "data", NULL);
      const char *const folders[] = { home, NULL };
      TestHome     own = { .folder = home, .path = g_build_filename (home, "history.db", NULL) };
      LimberStore *store = NULL;
      gboolean     is_over = FALSE;
      g_autoptr(LimberBackupSource) source = NULL;
      g_autoptr(GPtrArray) kept = NULL;

      test_home_write (&own, "routines/a.json", MARK);
      store = test_open_new (own.path);
      test_begin_session (store, "a");
      limber_store_annotate (store, "a", 1, 1, 1, MARK);
      limber_store_end (store, "a", LIMBER_RECORD_FINISHED, TEST_START_US + 1, 0, NULL);
      source = test_home_source (&own, TEST_START_US, NULL);
      limber_store_backup_async (store, source, NULL, NULL, backed_up_cb, &is_over);
      kept = test_erase (store, folders, NULL);
      g_assert_nonnull (kept);
      while (!is_over)
        g_main_context_iteration (NULL, TRUE);
      g_assert_false (is_on_disk (self->folder, MARK));
      g_assert_finalize_object (store);
      g_free (own.path);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func)                                                                            \
  g_test_add ("/history/erase/" name, TestHome, NULL, test_home_set_up, func, test_home_tear_down)
  ADD ("everything", test_everything);
  ADD ("while-backed-up", test_while_backed_up);
  ADD ("stubborn", test_stubborn);
  ADD ("forgotten", test_forgotten);
#undef ADD

  return g_test_run ();
}
