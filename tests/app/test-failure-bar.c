/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-failure-bar.h"
#include "content/limber-definition.h"
#include "limber-fake-clock.h"
#include "limber-fixtures.h"
#include "limber-window-fixture.h"

#include <glib/gstdio.h>

#define ROUTINE                                                                                    \
  "{\"format\": 1, \"id\": \"hills\", \"name\": \"After the hill\", \"context\": \"post-run\","    \
  " \"steps\": [{\"exercise\": \"butterfly\"}]}"

static LimberRoutine *
make_routine (void)
{
  g_autoptr(GPtrArray) faults = limber_faults_new ();
  g_autoptr(JsonNode) root = json_from_string (ROUTINE, NULL);
  LimberRoutine *routine = limber_routine_from_json (root, NULL, FALSE, faults, NULL);

  g_assert_nonnull (routine);

  return routine;
}

static GtkWindow *
find_chooser (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (GTK_IS_FILE_CHOOSER_DIALOG (window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

static gboolean
is_in (GtkFileChooser *chooser, GFile *folder)
{
  g_autoptr(GFile) current = gtk_file_chooser_get_current_folder (chooser);

  return current != NULL && (folder == NULL || g_file_equal (current, folder));
}

/* The name that is offered is that of the file it would have had. */
static void
choose_folder (const char *path)
{
  g_autoptr(GFile) folder = g_file_new_for_path (path);
  g_autofree char *name = NULL;
  GtkWindow       *chooser = NULL;

  limber_wait_until ((chooser = find_chooser ()) != NULL);
  limber_widget_settle (GTK_WIDGET (chooser));
  limber_wait_until (is_in (GTK_FILE_CHOOSER (chooser), NULL));
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  limber_wait_until (is_in (GTK_FILE_CHOOSER (chooser), folder));
  limber_widget_settle (GTK_WIDGET (chooser));
  name = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (chooser));
  g_assert_cmpstr (name, ==, "hills.json");
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
}

/* A file is in the way of the folder: the bar says so, a copy can be saved elsewhere, and when the way is
 * free it is saved where it belongs and the bar goes. */
static void
test_elsewhere (void)
{
  g_autofree char  *root = g_dir_make_tmp ("limber-elsewhere-XXXXXX", NULL);
  g_autofree char  *folder = g_build_filename (root, "routines", NULL);
  g_autofree char  *path = g_build_filename (folder, "hills.json", NULL);
  g_autofree char  *copy = g_build_filename (root, "hills.json", NULL);
  LimberFakeClock  *clock = limber_fake_clock_new ();
  LimberDraftSaver *saver = limber_draft_saver_new_routine (path, NULL, LIMBER_CLOCK (clock));
  LimberRoutine    *routine = make_routine ();
  LimberFailureBar *bar = g_object_new (LIMBER_TYPE_FAILURE_BAR, NULL);
  GtkWidget        *window = gtk_window_new ();
  g_autofree char  *text = NULL;
  g_autofree char  *saved = NULL;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (bar));
  gtk_window_present (GTK_WINDOW (window));
  limber_failure_bar_follow (bar, saver);
  limber_widget_settle (window);
  g_assert_null (limber_widget_find_action (window, "failure.save-elsewhere", NULL));

  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  limber_draft_saver_put_routine (saver, routine);
  limber_draft_saver_flush_async (saver, NULL, NULL, NULL);
  limber_wait_until (limber_draft_saver_get_state (saver) == LIMBER_DRAFT_FAILED);
  limber_widget_settle (window);
  g_assert_true (limber_widget_shows_text (window, limber_draft_saver_get_message (saver)));
  g_assert_nonnull (limber_widget_find_action (window, "failure.save-elsewhere", NULL));

  gtk_widget_activate_action (GTK_WIDGET (bar), "failure.save-elsewhere", NULL);
  choose_folder (root);
  limber_wait_until (limber_widget_shows_text (window, "A copy is in "));
  g_assert_true (g_file_get_contents (copy, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\"After the hill\""));
  g_assert_cmpint (limber_draft_saver_get_state (saver), ==, LIMBER_DRAFT_FAILED);

  g_assert_cmpint (g_unlink (folder), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (bar), "failure.try-again", NULL);
  limber_wait_until (limber_draft_saver_get_state (saver) == LIMBER_DRAFT_SAVED);
  limber_wait_until (limber_widget_find_action (window, "failure.save-elsewhere", NULL) == NULL);
  g_assert_true (g_file_get_contents (path, &saved, NULL, NULL));
  g_assert_cmpstr (saved, ==, text);

  gtk_window_destroy (GTK_WINDOW (window));
  limber_routine_unref (routine);
  g_assert_finalize_object (saver);
  g_assert_finalize_object (clock);
  g_unlink (path);
  g_unlink (copy);
  g_rmdir (folder);
  g_rmdir (root);
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/failure-bar/elsewhere", test_elsewhere);

  return g_test_run ();
}
