/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "backup-fixture.h"

#include "history/limber-backup-shelf.h"

#include <glib/gstdio.h>

void
test_home_set_up (TestHome *self, gconstpointer data)
{
  self->folder = test_folder ();
  self->path = g_build_filename (self->folder, "history.db", NULL);
  self->backups = limber_backup_shelf_dup_folder (self->path);
  self->target = g_build_filename (self->folder, "elsewhere", "mine.limber-backup", NULL);
}

void
test_home_tear_down (TestHome *self, gconstpointer data)
{
  g_free (self->folder);
  g_free (self->path);
  g_free (self->backups);
  g_free (self->target);
}

void
test_home_write (TestHome *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *place = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* (nullable): not there */
char *
test_home_read (TestHome *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  char            *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? text : NULL;
}

/* Three sessions, an exercise and two routines. */
void
test_home_fill (TestHome *self)
{
  test_build_old (self->path, 1);
  test_home_write (self, "exercises/mine.json", "{\"id\":\"mine\"}");
  test_home_write (self, "routines/a.json", "{\"id\":\"a\"}");
  test_home_write (self, "routines/b.json", "");
}

GVariant *
test_settings (double volume)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "volume", "d", volume);
  g_variant_dict_insert (&dict, "look", "s", "it's \"teal\"");

  return g_variant_dict_end (&dict);
}

LimberBackupSource *
test_home_source (TestHome *self, gint64 now_us, GVariant *settings)
{
  return limber_backup_source_new (self->path, self->folder, settings, now_us, 7200);
}

static void
answer_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **answer = user_data;

  *answer = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **answer)
{
  while (*answer == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *answer;
}

/* The path; "" if none was needed; (nullable): %NULL on failure. */
char *
test_backup (LimberStore *store, const LimberBackupSource *source, const char *path, GError **error)
{
  g_autoptr(GAsyncResult) answer = NULL;
  char *made = NULL;

  limber_store_backup_async (store, source, path, NULL, answer_cb, &answer);
  if (!limber_store_backup_finish (store, wait_for (&answer), &made, error))
    return NULL;

  return made != NULL ? made : g_strdup ("");
}

GPtrArray *
test_backups (LimberStore *store)
{
  g_autoptr(GAsyncResult) answer = NULL;

  limber_store_backups_async (store, NULL, answer_cb, &answer);

  return limber_store_backups_finish (store, wait_for (&answer), NULL);
}

LimberRestorePreview *
test_preview (LimberStore              *store,
              const LimberBackupSource *source,
              const char               *path,
              GError                  **error)
{
  g_autoptr(GAsyncResult) answer = NULL;

  limber_store_preview_async (store, source, path, NULL, answer_cb, &answer);

  return limber_store_preview_finish (store, wait_for (&answer), error);
}

LimberRestoreOutcome *
test_restore (LimberStore              *store,
              const LimberBackupSource *source,
              const char               *path,
              GError                  **error)
{
  g_autoptr(GAsyncResult) answer = NULL;

  limber_store_restore_async (store, source, path, NULL, answer_cb, &answer);

  return limber_store_restore_finish (store, wait_for (&answer), error);
}

GPtrArray *
test_erase (LimberStore *store, const char *const *folders, GError **error)
{
  g_autoptr(GAsyncResult) answer = NULL;

  limber_store_erase_async (store, folders, NULL, answer_cb, &answer);

  return limber_store_erase_finish (store, wait_for (&answer), error);
}
