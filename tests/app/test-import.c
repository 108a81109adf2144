/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <glib/gstdio.h>

#include "app/limber-import-dialog.h"
#include "app/limber-share-actions.h"
#include "app/limber-share-dialog.h"
#include "limber-widget-fixture.h"
#include "limber-window-fixture.h"

#define EXERCISE                                                                                   \
  "{\"format\": 1, \"id\": \"%s\", \"name\": \"%s\", \"author\": \"Ada\", \"licence\": "           \
  "\"CC0-1.0\","                                                                                   \
  " \"kind\": \"static-stretch\", \"position\": \"standing\", \"sides\": \"both\","                \
  " \"dose\": {\"seconds\": 30}, \"muscles\": {\"primary\": [\"calves\"]},"                        \
  " \"instructions\": [\"Stand tall.\"]}"

typedef struct
{
  LimberFakeClock *clock;
  LimberLibrary   *library;
  LimberServices  *services;
  LimberWindow    *window;
  char            *user_dir;
} Fixture;

static void
set_up (Fixture *self, gconstpointer user_data)
{
  self->user_dir = g_build_filename (g_get_user_data_dir (), "limber", NULL);
  self->library = limber_library_new (g_getenv ("LIMBER_DATA_DIR"), self->user_dir);
  self->clock = limber_fake_clock_new ();
  self->services = limber_services_new (self->library, LIMBER_CLOCK (self->clock), NULL, NULL);
  limber_services_answer_screen (self->services);
  self->window = limber_window_new (NULL, self->services);
  limber_share_actions_add (ADW_APPLICATION_WINDOW (self->window), self->services);
  limber_services_prepare (self->services);
  limber_wait_until (limber_services_get_ready (self->services));
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
}

static void
tear_down (Fixture *self, gconstpointer user_data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->services);
  g_assert_finalize_object (self->library);
  g_assert_finalize_object (self->clock);
  g_free (self->user_dir);
}

static char *
put (const char *name, const char *text)
{
  char *path = g_build_filename (g_get_user_cache_dir (), name, NULL);

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return path;
}

static char *
make_bundle (const char *exercises)
{
  return g_strdup_printf ("{\"format\": 1, \"kind\": \"limber-bundle\", \"exercises\": [%s]}",
                          exercises);
}

static LimberImportDialog *
find_dialog (Fixture *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (LIMBER_IS_IMPORT_DIALOG (window))
        return LIMBER_IMPORT_DIALOG (window);
    }

  return NULL;
}

static gboolean
shows (Fixture *self, const char *text)
{
  LimberImportDialog *dialog = find_dialog (self);

  return dialog != NULL && limber_widget_shows_text (GTK_WIDGET (dialog), text);
}

static void
open_files (Fixture *self, const char *const *paths)
{
  g_assert_true (gtk_widget_activate_action_variant (
      GTK_WIDGET (self->window), "win.import-files", g_variant_new_strv (paths, -1)));
}

static void
act (Fixture *self, const char *name, GVariant *target)
{
  g_assert_true (
      gtk_widget_activate_action_variant (GTK_WIDGET (find_dialog (self)), name, target));
}

static gboolean
has_file (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->user_dir, "exercises", name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* What comes in is shown first, then there, and gone again. */
static void
test_take_and_undo (Fixture *self, gconstpointer user_data)
{
  g_autofree char *own = g_strdup_printf (EXERCISE, "own", "Own <b>&</b> \\u202estretch");
  g_autofree char *bundle = make_bundle (own);
  g_autofree char *path = put ("in.limber", bundle);
  const char      *paths[] = { path, NULL };

  open_files (self, paths);
  limber_wait_until (shows (self, "1 exercise comes in."));
  limber_wait_until (shows (self, "\u2068Own <b>&</b> stretch\u2069"));
  g_assert_true (shows (self, "By \u2068Ada\u2069, CC0-1.0"));
  g_assert_true (shows (self, "New exercise · 30 s"));
  g_assert_false (has_file (self, "own.json"));

  act (self, "import.take", NULL);
  limber_wait_until (find_dialog (self) == NULL);
  g_assert_true (has_file (self, "own.json"));
  limber_wait_until (limber_widget_shows_text (GTK_WIDGET (self->window), "1 exercise came in."));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo-import", NULL));
  limber_wait_until (!has_file (self, "own.json"));
  limber_wait_until (limber_widget_shows_text (GTK_WIDGET (self->window), "Taken back."));
}

static void
test_choices (Fixture *self, gconstpointer user_data)
{
  g_autofree char *one = g_strdup_printf (EXERCISE, "butterfly", "Mine");
  g_autofree char *two = g_strdup_printf (EXERCISE, "bird-dog", "Mine too");
  g_autofree char *both = g_strdup_printf ("%s, %s", one, two);
  g_autofree char *bundle = make_bundle (both);
  g_autofree char *path = put ("in.limber", bundle);
  const char      *paths[] = { path, NULL };

  open_files (self, paths);
  limber_wait_until (shows (self, "2 exercises come in."));
  g_assert_true (shows (self, "Another one is already there · 30 s"));
  act (self, "import.choose", g_variant_new ("(uu)", 0, LIMBER_IMPORT_SKIP));
  limber_wait_until (shows (self, "1 exercise comes in."));
  act (self, "import.choose-all", g_variant_new_uint32 (LIMBER_IMPORT_SKIP));
  limber_wait_until (shows (self, "Nothing new comes in."));
  act (self, "import.choose-all", g_variant_new_uint32 (LIMBER_IMPORT_REPLACE));
  limber_wait_until (shows (self, "2 exercises come in."));
  act (self, "import.take", NULL);
  limber_wait_until (find_dialog (self) == NULL);
  g_assert_true (has_file (self, "butterfly.json"));
  g_assert_false (has_file (self, "butterfly-2.json"));
}

/* one dialog, whatever is dropped. */
static void
test_many_files (Fixture *self, gconstpointer user_data)
{
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  guint       n_dialogs = 0;
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.limber", i);
      g_autofree char *id = g_strdup_printf ("own-%u", i);
      g_autofree char *own = g_strdup_printf (EXERCISE, id, id);
      g_autofree char *bundle = i % 4 == 0 ? g_strdup ("broken") : make_bundle (own);

      g_ptr_array_add (paths, put (name, bundle));
    }
  g_ptr_array_add (paths, NULL);
  open_files (self, (const char *const *) paths->pdata);
  limber_wait_until (shows (self, "150 exercises come in. 50 cannot be taken."));
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      n_dialogs += LIMBER_IS_IMPORT_DIALOG (window);
    }
  g_assert_cmpuint (n_dialogs, ==, 1);
  gtk_window_close (GTK_WINDOW (find_dialog (self)));
  limber_wait_until (find_dialog (self) == NULL);
  g_assert_false (has_file (self, "own-1.json"));
}

/* what cannot be read is named, and there is nothing to take. */
static void
test_unreadable (Fixture *self, gconstpointer user_data)
{
  g_autofree char *empty = put ("empty.limber", "");
  const char      *paths[] = { empty, "/dev/zero", "file:///no/such.limber", NULL };

  open_files (self, paths);
  limber_wait_until (shows (self, "Nothing new comes in. 3 cannot be taken."));
  g_assert_true (shows (self, "empty.limber"));
  g_assert_true (shows (self, "zero"));
  g_assert_true (shows (self, "such.limber"));
  act (self, "import.take", NULL);
  g_assert_nonnull (find_dialog (self));
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (find_dialog (self)), "window.close", NULL));
  limber_wait_until (find_dialog (self) == NULL);
}

/* The window may go while it is being read. */
static void
test_gone (Fixture *self, gconstpointer user_data)
{
  g_autofree char *own = g_strdup_printf (EXERCISE, "own", "Own");
  g_autofree char *bundle = make_bundle (own);
  g_autofree char *path = put ("in.limber", bundle);
  const char      *paths[] = { path, NULL };

  open_files (self, paths);
  g_assert_nonnull (find_dialog (self));
  gtk_window_close (GTK_WINDOW (find_dialog (self)));
  limber_wait_until (find_dialog (self) == NULL);
  open_files (self, paths);
  limber_wait_until (shows (self, "1 exercise comes in."));
  act (self, "import.choose", g_variant_new ("(uu)", 0, LIMBER_IMPORT_SKIP));
  gtk_window_close (GTK_WINDOW (find_dialog (self)));
  limber_wait_until (find_dialog (self) == NULL);
}

static void
test_share_several (Fixture *self, gconstpointer user_data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget  *dialog = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.choose-share", NULL));
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (LIMBER_IS_SHARE_DIALOG (window))
        dialog = window;
    }
  g_assert_nonnull (dialog);
  g_assert_true (limber_widget_shows_text (dialog, "\u2068Core strength for runners A\u2069"));
  gtk_window_close (GTK_WINDOW (dialog));
}

#define ADD(name, func) g_test_add ("/app/import/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  ADD ("take-and-undo", test_take_and_undo);
  ADD ("choices", test_choices);
  ADD ("A-18-many-files", test_many_files);
  ADD ("A-1-A-6-unreadable", test_unreadable);
  ADD ("gone", test_gone);
  ADD ("share-several", test_share_several);

  return g_test_run ();
}
