/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-export-file.h"
#include "app/limber-preferences-data.h"
#include "app/limber-preferences.h"
#include "app/limber-settings.h"
#include "app/limber-wait-row.h"
#include "limber-history-fixture.h"
#include "limber-window-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define N_DAYS 5

/* What the application is asked for, which is not that of the program here. */
static guint n_starts;
static char *told;

static void
start_over_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  n_starts++;
}

static void
tell_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_free (told);
  told = g_variant_dup_string (parameter, NULL);
}

static char *
make_folder (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("limber-data-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

static void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static char *
list_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  GString    *names = g_string_new (NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_string_append_printf (names, "%s ", name);

  return g_string_free (names, FALSE);
}

static void
assert_content (const char *path, const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static void
sessions_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GPtrArray **sessions = user_data;
  g_autoptr(GError) error = NULL;

  *sessions = limber_store_sessions_finish (LIMBER_STORE (source), result, &error);
  g_assert_no_error (error);
}

static GPtrArray *
read_sessions (LimberStore *store)
{
  GPtrArray *sessions = NULL;

  limber_store_sessions_async (store, 0, 0, NULL, sessions_cb, &sessions);
  limber_wait_until (sessions != NULL);

  return sessions;
}

static guint
count_sessions (LimberStore *store)
{
  g_autoptr(GPtrArray) sessions = read_sessions (store);

  return sessions->len;
}

static void
forgotten_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *done = user_data;
  g_autoptr(GError) error = NULL;

  limber_store_forget_finish (LIMBER_STORE (source), result, &error);
  g_assert_no_error (error);
  *done = TRUE;
}

static void
forget_newest (LimberStore *store)
{
  g_autoptr(GPtrArray) sessions = read_sessions (store);
  const LimberRecord *newest = g_ptr_array_index (sessions, 0);
  gboolean            done = FALSE;

  limber_store_forget_async (store, newest->uuid, NULL, forgotten_cb, &done);
  limber_wait_until (done);
}

/* The preferences as the application shows them, at that page. */
static GtkWindow *
open_preferences (LimberWindowFixture *self)
{
  const GActionEntry entries[] = {
    { "start-over", start_over_cb, NULL, NULL, NULL, { 0 } },
    { "tell", tell_cb, "s", NULL, NULL, { 0 } },
  };
  GtkWidget *preferences = limber_preferences_new (limber_services_get_settings (self->services),
                                                   limber_services_get_gallery (self->services),
                                                   limber_services_get_sink (self->services),
                                                   limber_services_get_voice (self->services));

  n_starts = 0;
  g_clear_pointer (&told, g_free);
  g_action_map_add_action_entries (
      G_ACTION_MAP (self->application), entries, G_N_ELEMENTS (entries), self);
  limber_history_add_days (self->store, LIMBER_CLOCK (self->clock), N_DAYS);
  limber_preferences_set_store (LIMBER_PREFERENCES (preferences), self->store);
  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (preferences), "data");
  gtk_window_set_transient_for (GTK_WINDOW (preferences), GTK_WINDOW (self->window));
  gtk_window_present (GTK_WINDOW (preferences));
  limber_widget_settle (preferences);
  limber_wait_until (limber_widget_shows_text (preferences, "From now on Limber keeps one a day"));

  return GTK_WINDOW (preferences);
}

static GtkWidget *
find_data (GtkWindow *preferences)
{
  return limber_widget_find_type (GTK_WIDGET (preferences), LIMBER_TYPE_PREFERENCES_DATA);
}

static GtkWindow *
find_over (GtkWindow *parent, GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == parent
          && G_TYPE_CHECK_INSTANCE_TYPE (window, type)
          && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

/* @folder: (nullable): %NULL for anywhere */
static gboolean
is_somewhere (GtkWindow *chooser, GFile *folder)
{
  g_autoptr(GFile) current = gtk_file_chooser_get_current_folder (GTK_FILE_CHOOSER (chooser));

  return current != NULL && gtk_widget_get_mapped (GTK_WIDGET (chooser))
         && (folder == NULL || g_file_equal (current, folder));
}

static gboolean
is_chosen (GtkWindow *chooser, GFile *file)
{
  g_autoptr(GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  return chosen != NULL && g_file_equal (chosen, file);
}

/* Nothing goes on any more that was begun before. */
static gboolean
is_free (GtkWindow *preferences)
{
  GtkWidget *row = limber_widget_find_action (GTK_WIDGET (preferences), "data.back-up", NULL);

  return row != NULL && gtk_widget_is_sensitive (row);
}

/* Does what a click on a row does, and answers which file. */
static void
act_on_file (GtkWindow *preferences, const char *action, const char *target, const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  GtkWindow       *dialog = NULL;
  gboolean         saves = FALSE;

  limber_wait_until (is_free (preferences));
  if (target != NULL)
    gtk_widget_activate_action (find_data (preferences), action, "s", target);
  else
    gtk_widget_activate_action (find_data (preferences), action, NULL);
  limber_wait_until ((dialog = find_over (preferences, GTK_TYPE_FILE_CHOOSER_DIALOG)) != NULL);
  saves = gtk_file_chooser_get_action (GTK_FILE_CHOOSER (dialog)) == GTK_FILE_CHOOSER_ACTION_SAVE;
  /* It begins somewhere else, or with what was used lately, and takes its time to get there. */
  limber_widget_settle (GTK_WIDGET (dialog));
  limber_wait_until (!saves || is_somewhere (dialog, NULL));
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
  limber_wait_until (is_somewhere (dialog, folder));
  limber_widget_settle (GTK_WIDGET (dialog));
  if (saves)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  else
    gtk_file_chooser_set_file (GTK_FILE_CHOOSER (dialog), file, NULL);
  limber_wait_until (is_chosen (dialog, file));
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  limber_wait_until (find_over (preferences, GTK_TYPE_FILE_CHOOSER_DIALOG) == NULL);
}

static gboolean
has_label (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), data) == 0;
}

/* Answers the question that is asked over the preferences. */
static void
answer (GtkWindow *preferences, const char *says, const char *id)
{
  AdwMessageDialog *dialog = NULL;
  const char       *body, *heading, *label;

  limber_wait_until ((dialog = (gpointer) find_over (preferences, ADW_TYPE_MESSAGE_DIALOG))
                     != NULL);
  heading = adw_message_dialog_get_heading (dialog);
  body = adw_message_dialog_get_body (dialog);
  if (strstr (heading, says) == NULL && strstr (body, says) == NULL)
    g_error ("“%s: %s” does not say “%s”", heading, body, says);
  label = adw_message_dialog_get_response_label (dialog, id);
  g_signal_emit_by_name (limber_widget_find (GTK_WIDGET (dialog), has_label, label), "clicked");
  limber_wait_until (find_over (preferences, ADW_TYPE_MESSAGE_DIALOG) != (gpointer) dialog);
}

/* Each of the forms, chosen by its row, ends up in the file that was chosen, for nobody else to read. */
static void
test_export (LimberWindowFixture *self, gconstpointer user_data)
{
  static const struct
  {
    const char *format;
    const char *start;
    const char *within;
  } forms[] = {
    { "csv", "\xef\xbb\xbfstarted,ended,", ",session\r\n" },
    { "ics", "BEGIN:VCALENDAR\r\n", "END:VEVENT\r\n" },
    { "jsonl", "{\"type\":\"session\",", "\n{\"type\":\"session\"," },
  };
  g_autofree char *folder = make_folder ();
  GtkWindow       *preferences = open_preferences (self);

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *name = g_strconcat ("history.", forms[i].format, NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;
      GStatBuf         info;

      act_on_file (preferences, "data.export", forms[i].format, path);
      limber_wait_until (g_file_test (path, G_FILE_TEST_EXISTS));
      limber_wait_until (
          limber_widget_shows_text (GTK_WIDGET (preferences), "Your history is exported"));
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      if (!g_str_has_prefix (content, forms[i].start))
        g_error ("It begins with %.200s", content);
      g_assert_nonnull (strstr (content, forms[i].within));
      g_assert_cmpint (g_stat (path, &info), ==, 0);
      g_assert_cmpint (info.st_mode & 0777, ==, 0600);
    }

  gtk_window_destroy (preferences);
  remove_folder (folder);
}

typedef struct
{
  gboolean done;
  GError  *error;
} Outcome;

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  limber_export_file_finish (LIMBER_STORE (source), result, &outcome->error);
  outcome->done = TRUE;
}

static GError *
write_to (LimberWindowFixture *self, const char *path, GCancellable *cancellable)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  Outcome outcome = { FALSE, NULL };

  limber_export_file_async (
      self->store, file, LIMBER_EXPORT_JSON_LINES, cancellable, written_cb, &outcome);
  limber_wait_until (outcome.done);

  return outcome.error;
}

static void
limit_file_size (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = size;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* A disk that fills up, and somebody who stops it: what was there before is there, and no half file
 * beside it. */
static void
test_whole_or_nothing (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "history.jsonl", NULL);
  g_autofree char *link = g_build_filename (folder, "link.jsonl", NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *other = g_build_filename (folder, "other.jsonl", NULL);
  g_autoptr(GError) full = NULL;
  g_autoptr(GError) new = NULL;
  g_autoptr(GError) stopped = NULL;
  g_autoptr(GError) good = NULL;
  g_autofree char *names = NULL;
  g_autofree char *content = NULL;

  limber_history_add_days (self->store, LIMBER_CLOCK (self->clock), N_DAYS);
  g_assert_cmpuint (count_sessions (self->store), >, 1);
  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  limit_file_size (100);
  full = write_to (self, path, NULL);
  limit_file_size (RLIM_INFINITY);
  g_assert_nonnull (full);
  g_assert_nonnull (strstr (full->message, "“history.jsonl” could not be written: "));
  assert_content (path, "before");

  g_cancellable_cancel (cancellable);
  stopped = write_to (self, path, cancellable);
  g_assert_error (stopped, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_content (path, "before");
  /* Neither where there was nothing before. */
  limit_file_size (100);
  new = write_to (self, other, NULL);
  limit_file_size (RLIM_INFINITY);
  g_assert_nonnull (new);
  names = list_folder (folder);
  g_assert_cmpstr (names, ==, "history.jsonl ");

  /* A link stays one. */
  g_assert_cmpint (symlink ("history.jsonl", link), ==, 0);
  good = write_to (self, link, NULL);
  g_assert_no_error (good);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "{\"type\":\"session\","));
  remove_folder (folder);
}

/* What can be no file says so, by its name. */
static void
test_odd_places (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autofree char  *folder = make_folder ();
  g_autofree char  *missing = g_build_filename (folder, "no", "history.csv", NULL);
  g_autofree char  *fifo = g_build_filename (folder, "fifo", NULL);
  const char *const paths[] = { folder, missing, fifo, "/dev/full", "/proc/version" };

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr(GError) error = write_to (self, paths[i], NULL);
      g_autofree char *name = g_path_get_basename (paths[i]);

      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, name));
    }
  remove_folder (folder);
}

/* Everything into a file, and back from it: first it is shown what would change, then it is done, and
 * then undone. */
static void
test_restore (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "all.limber-backup", NULL);
  GSettings       *settings = limber_services_get_settings (self->services);
  GtkWindow       *preferences = open_preferences (self);
  const guint      n_sessions = count_sessions (self->store);

  g_settings_set_int (settings, LIMBER_SETTINGS_GOAL, 90);
  act_on_file (preferences, "data.back-up", NULL, path);
  limber_wait_until (
      limber_widget_shows_text (GTK_WIDGET (preferences), "Everything is in the backup"));
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));

  forget_newest (self->store);
  g_settings_set_int (settings, LIMBER_SETTINGS_GOAL, 45);

  /* Only looked at. */
  act_on_file (preferences, "data.restore", NULL, path);
  answer (preferences, "1 session comes back", "keep");
  g_assert_cmpuint (count_sessions (self->store), ==, n_sessions - 1);

  act_on_file (preferences, "data.restore", NULL, path);
  answer (preferences, "1 setting changes", "restore");
  answer (preferences, "It is back", "undo");
  answer (preferences, "It is back", "done");
  g_assert_cmpuint (n_starts, ==, 1);
  g_assert_cmpuint (count_sessions (self->store), ==, n_sessions - 1);
  g_assert_cmpint (g_settings_get_int (settings, LIMBER_SETTINGS_GOAL), ==, 45);

  act_on_file (preferences, "data.restore", NULL, path);
  answer (preferences, "1 session comes back", "restore");
  /* In tests there is nowhere to keep settings, which is said. */
  answer (preferences, "only until Limber is closed", "done");
  g_assert_cmpuint (n_starts, ==, 2);
  g_assert_cmpuint (count_sessions (self->store), ==, n_sessions);
  g_assert_cmpint (g_settings_get_int (settings, LIMBER_SETTINGS_GOAL), ==, 90);

  /* There is nothing left to do. */
  act_on_file (preferences, "data.restore", NULL, path);
  answer (preferences, "just as it is in the backup", "close");

  g_assert_true (g_file_set_contents (path, "no backup", -1, NULL));
  act_on_file (preferences, "data.restore", NULL, path);
  answer (preferences, "This cannot be brought back", "close");
  g_assert_cmpuint (count_sessions (self->store), ==, n_sessions);

  g_settings_reset (settings, LIMBER_SETTINGS_GOAL);
  gtk_window_destroy (preferences);
  remove_folder (folder);
}

/* What was exported comes in again, and knows itself. */
static void
test_import (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "history.jsonl", NULL);
  GtkWindow       *preferences = open_preferences (self);
  const guint      n_sessions = count_sessions (self->store);
  GtkWidget       *undo = NULL;

  act_on_file (preferences, "data.export", "jsonl", path);
  limber_wait_until (g_file_test (path, G_FILE_TEST_EXISTS));
  forget_newest (self->store);
  act_on_file (preferences, "data.import", NULL, path);
  limber_wait_until (limber_widget_shows_text (GTK_WIDGET (preferences), "1 taken in"));
  g_assert_cmpuint (count_sessions (self->store), ==, n_sessions);
  limber_wait_until ((undo = limber_widget_find (GTK_WIDGET (preferences), has_label, "_Undo"))
                     != NULL);
  g_signal_emit_by_name (undo, "clicked");
  limber_wait_until (limber_widget_shows_text (GTK_WIDGET (preferences), "It is as it was before"));
  g_assert_cmpuint (count_sessions (self->store), ==, n_sessions - 1);

  gtk_window_destroy (preferences);
  remove_folder (folder);
}

/* Nothing is erased before the word is typed; then everything is. */
static void
test_erase (LimberWindowFixture *self, gconstpointer user_data)
{
  GSettings       *settings = limber_services_get_settings (self->services);
  GtkWindow       *preferences = open_preferences (self);
  GtkWidget       *data = find_data (preferences);
  GtkWidget       *entry = limber_widget_find_type (data, ADW_TYPE_ENTRY_ROW);
  GtkWidget       *button = limber_widget_find (data, has_label, "Erase");
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "limber", NULL);

  g_settings_set_int (settings, LIMBER_SETTINGS_GOAL, 90);
  g_assert_cmpuint (count_sessions (self->store), >, 1);
  for (const char *const *typed = (const char *const[]){ "", "eras", "erase it", NULL };
       *typed != NULL;
       typed++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), *typed);
      g_assert_false (gtk_widget_get_sensitive (button));
      gtk_widget_activate_action (data, "data.erase", NULL);
    }
  limber_widget_settle (GTK_WIDGET (preferences));
  g_assert_cmpuint (n_starts, ==, 0);
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));

  gtk_editable_set_text (GTK_EDITABLE (entry), " Erase ");
  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_widget_activate_action (data, "data.erase", NULL);
  limber_wait_until (n_starts == 1);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_settings_get_int (settings, LIMBER_SETTINGS_GOAL), ==, 60);
  gtk_window_destroy (preferences);
}

/* Preferences that are closed at once stop nothing, and how it went is told in the window. */
static void
test_closed (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "all.limber-backup", NULL);
  GtkWindow       *preferences = open_preferences (self);

  act_on_file (preferences, "data.back-up", NULL, path);
  gtk_window_destroy (preferences);
  limber_wait_until (told != NULL);
  g_assert_cmpstr (told, ==, "Everything is in the backup");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  remove_folder (folder);
}

/* What takes its time is shown after a moment and can be stopped; what does not is not shown. */
static void
test_wait (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWindow     *preferences = open_preferences (self);
  LimberWaitRow *row
      = LIMBER_WAIT_ROW (limber_widget_find_type (find_data (preferences), LIMBER_TYPE_WAIT_ROW));
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  const gint64 begun_us = g_get_monotonic_time ();
  GtkWidget   *cancel = limber_widget_find (GTK_WIDGET (row), has_label, "Cancel");

  limber_wait_row_begin (row, "A & B…", cancellable);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (row)));
  limber_wait_until (gtk_widget_get_visible (GTK_WIDGET (row)));
  g_assert_cmpint (g_get_monotonic_time () - begun_us, >=, S * 4 / 10);
  g_assert_true (limber_widget_shows_text (GTK_WIDGET (preferences), "A & B…"));
  g_signal_emit_by_name (cancel, "clicked");
  g_assert_true (g_cancellable_is_cancelled (cancellable));
  g_assert_false (gtk_widget_get_sensitive (cancel));
  limber_wait_row_end (row);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (row)));

  limber_wait_row_begin (row, "Soon over", NULL);
  g_assert_false (gtk_widget_get_visible (cancel));
  limber_wait_row_end (row);
  limber_widget_settle (GTK_WIDGET (preferences));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (row)));

  /* Gone while it waits. */
  limber_wait_row_begin (row, "Still on", cancellable);
  gtk_window_destroy (preferences);
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  /* GTK keeps a list of the files that were chosen, in a folder that has gone with the test before. */
  limber_widget_fixture_tolerate ("Attempting to s");

#define ADD(name, func) limber_window_fixture_add ("/app/preferences-data/" name, func)
  ADD ("export", test_export);
  ADD ("whole-or-nothing", test_whole_or_nothing);
  ADD ("odd-places", test_odd_places);
  ADD ("restore", test_restore);
  ADD ("import", test_import);
  ADD ("closed", test_closed);
  ADD ("wait", test_wait);
  ADD ("erase", test_erase);
#undef ADD

  return g_test_run ();
}
