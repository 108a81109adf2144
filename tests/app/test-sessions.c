/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-log-dialog.h"
#include "app/limber-note-row.h"
#include "app/limber-session-list-page.h"
#include "app/limber-session-list-row.h"
#include "app/limber-session-page.h"
#include "app/limber-today-page.h"
#include "history/limber-dates.h"
#include "limber-long-history.h"
#include "limber-window-fixture.h"

#define N_LONG 3000
#define HOUR (3600 * S)

static void
activate (LimberWindowFixture *self, const char *name, GVariant *target)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (self->window), name, target));
}

static gboolean
shows (LimberWindowFixture *self, const char *text)
{
  return limber_window_fixture_shows (self, text);
}

static void
show_sessions (LimberWindowFixture *self, guint32 day)
{
  activate (self, "win.show-sessions", g_variant_new_uint32 (day));
  limber_window_fixture_assert_page (self, "sessions");
}

static GtkWidget *
wait_for_dialog (LimberWindowFixture *self)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget  *dialog = NULL;

  limber_wait_until (g_list_model_get_n_items (windows) > 1);
  for (guint i = 0; dialog == NULL && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (LIMBER_IS_LOG_DIALOG (window))
        dialog = window;
    }
  g_assert_nonnull (dialog);
  limber_widget_settle (dialog);

  return dialog;
}

static gboolean
is_named (GtkWidget *widget, gconstpointer data)
{
  return gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), data) == 0;
}

static GtkWidget *
find_named (GtkWidget *root, const char *name)
{
  GtkWidget *found = limber_widget_find (root, is_named, name);

  g_assert_nonnull (found);

  return found;
}

static gboolean
is_button_of_toast (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), data) == 0;
}

static void
press_toast (LimberWindowFixture *self, const char *label)
{
  GtkWidget *button = NULL;

  limber_wait_until (
      (button = limber_widget_find (GTK_WIDGET (self->window), is_button_of_toast, label)) != NULL);
  g_signal_emit_by_name (button, "clicked");
}

/* The text of the row that is seen at a place of the list; rows are drawn from the top. */
static gboolean
is_row (GtkWidget *widget, gconstpointer data)
{
  return LIMBER_IS_SESSION_LIST_ROW (widget) && gtk_widget_get_mapped (widget)
         && limber_widget_shows_text (widget, data);
}

static gboolean
has_row (LimberWindowFixture *self, const char *text)
{
  return limber_widget_find (GTK_WIDGET (self->window), is_row, text) != NULL;
}

static void
set_note (GtkWidget *note, const char *text)
{
  GtkWidget *view = limber_widget_find_type (note, GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
assert_note (GtkWidget *note, const char *text)
{
  g_autofree char *there = limber_note_row_dup_text (LIMBER_NOTE_ROW (note));

  g_assert_cmpstr (there, ==, text);
}

static gboolean
is_empty (GtkWidget *note)
{
  g_autofree char *there = limber_note_row_dup_text (LIMBER_NOTE_ROW (note));

  return *there == '\0';
}

/* One click notes a run: the stretches come forward, and the list has it. */
static void
test_run (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *dialog = NULL;

  activate (self, "win.log-run", NULL);
  limber_wait_until (limber_services_get_digest (self->services)->after_run);
  limber_wait_until (shows (self, "because you ran"));

  press_toast (self, "Details");
  dialog = wait_for_dialog (self);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_named (dialog, "distance")), 5.2);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_named (dialog, "minutes")), 31);
  gtk_widget_activate_action (dialog, "log.save", NULL);

  show_sessions (self, 0);
  limber_wait_until (has_row (self, "31 min · 5.2 km"));
  g_assert_true (has_row (self, "Run"));
}

/* What was deleted in the dialog comes back. */
static void
test_activity (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *dialog = NULL;

  activate (self, "win.log-activity", g_variant_new_string ("yoga"));
  show_sessions (self, 0);
  limber_wait_until (has_row (self, "Yoga"));
  press_toast (self, "Details");
  dialog = wait_for_dialog (self);
  gtk_widget_activate_action (dialog, "log.delete", NULL);
  limber_wait_until (shows (self, "Nothing here yet"));
  press_toast (self, "Undo");
  limber_wait_until (has_row (self, "Yoga"));
  activate (self, "win.log-activity", g_variant_new_string ("golf"));
}

static void
add_session (LimberWindowFixture *self, gboolean own_words)
{
  GtkWidget   *dialog = NULL;
  AdwComboRow *what = NULL;

  activate (self, "win.add-session", NULL);
  dialog = wait_for_dialog (self);
  what = ADW_COMBO_ROW (find_named (dialog, "what"));
  if (own_words)
    {
      adw_combo_row_set_selected (what,
                                  g_list_model_get_n_items (adw_combo_row_get_model (what)) - 1);
      limber_widget_settle (dialog);
      gtk_editable_set_text (GTK_EDITABLE (find_named (dialog, "words")), "Stretched on the beach");
    }
  gtk_widget_activate_action (dialog, "log.save", NULL);
}

static void
test_add (LimberWindowFixture *self, gconstpointer user_data)
{
  add_session (self, TRUE);
  add_session (self, FALSE);
  show_sessions (self, 0);
  limber_wait_until (has_row (self, "Stretched on the beach"));
  limber_wait_until (has_row (self, "10 min · away from the computer"));
  press_toast (self, "Undo");
  limber_wait_until (!has_row (self, "Stretched on the beach"));
}

static void
open_first (LimberWindowFixture *self)
{
  GtkWidget *list = find_named (GTK_WIDGET (self->window), "list");

  g_signal_emit_by_name (list, "activate", 0);
  limber_window_fixture_assert_page (self, "session");
  limber_wait_until (shows (self, "Planned and done"));
}

/* Answers are changed on the spot, and each change can be taken back. */
static void
test_edit (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *effort = NULL;
  GtkWidget *note = NULL;

  add_session (self, FALSE);
  show_sessions (self, 0);
  limber_wait_until (has_row (self, "away from the computer"));
  open_first (self);
  effort = find_named (GTK_WIDGET (self->window), "effort");
  adw_combo_row_set_selected (ADW_COMBO_ROW (effort), 6);
  limber_wait_until (shows (self, "Effort was not said"));
  note = find_named (GTK_WIDGET (self->window), "note");
  set_note (note, "By the sea\nand back");
  activate (self, "win.back", NULL);
  limber_window_fixture_assert_page (self, "sessions");
  open_first (self);
  limber_wait_until (shows (self, "There was no note"));
  assert_note (note, "By the sea\nand back");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (effort)), ==, 6);
  press_toast (self, "Undo");
  limber_wait_until (is_empty (note));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (effort)), ==, 6);
}

/* Gone from the list, and back again. */
static void
test_delete (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *page = NULL;

  add_session (self, FALSE);
  show_sessions (self, 0);
  limber_wait_until (has_row (self, "away from the computer"));
  open_first (self);
  page = limber_window_fixture_find (self, LIMBER_TYPE_SESSION_PAGE);
  gtk_widget_activate_action (page, "session-page.delete", NULL);
  limber_window_fixture_assert_page (self, "sessions");
  limber_wait_until (shows (self, "Nothing here yet"));
  press_toast (self, "Undo");
  limber_wait_until (has_row (self, "away from the computer"));
}

static guint
count_rows (GtkWidget *root)
{
  guint n = LIMBER_IS_SESSION_LIST_ROW (root) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);

  return n;
}

/* The last of thousands is there as soon as the first, with a month above the first of each. */
static void
test_long (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "limber", "history.db", NULL);
  GtkWidget       *list = NULL;
  GListModel      *model = NULL;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  guint n;

  limber_window_fixture_close (self);
  limber_long_history_write (
      path, N_LONG, limber_clock_get_wall (LIMBER_CLOCK (self->clock)), 6 * HOUR);
  limber_window_fixture_open (self);
  show_sessions (self, 0);
  limber_wait_until (has_row (self, "Pre-run warm-up"));
  list = find_named (GTK_WIDGET (self->window), "list");
  model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  n = g_list_model_get_n_items (model);
  g_assert_cmpuint (n, >, N_LONG);
  g_assert_cmpuint (count_rows (list), <, 300);

  /* A list that has no size yet forgets where it was to go. */
  limber_window_fixture_settle (self);
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", n - 1);
  limber_wait_until (has_row (self, "2"));
  limber_window_fixture_settle (self);
  g_assert_cmpuint (count_rows (list), <, 500);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_named (GTK_WIDGET (self->window), "kinds")), 8);
  limber_wait_until (g_list_model_get_n_items (model) == N_LONG / 3);
  show_sessions (self,
                 limber_dates_find_day (
                     limber_clock_get_wall (LIMBER_CLOCK (self->clock)) - 48 * HOUR, utc, NULL));
  limber_wait_until (g_list_model_get_n_items (model) >= 4
                     && g_list_model_get_n_items (model) < 10);
}

/* A week opens as a day does, and says so when there is nothing in it. */
static void
test_week (LimberWindowFixture *self, gconstpointer user_data)
{
  activate (self, "win.show-sessions-of", g_variant_new ("(uu)", 739700, 7));
  limber_window_fixture_assert_page (self, "sessions");
  limber_wait_until (shows (self, "No sessions in the week of 25 March"));
  g_assert_true (shows (self, "Week of 25 March"));
  show_sessions (self, 739700);
  limber_wait_until (shows (self, "No sessions on 25 March"));
  g_assert_false (shows (self, "Week of"));
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/app/sessions/week", test_week);
  limber_window_fixture_add ("/app/sessions/run", test_run);
  limber_window_fixture_add ("/app/sessions/activity", test_activity);
  limber_window_fixture_add ("/app/sessions/add", test_add);
  limber_window_fixture_add ("/app/sessions/edit", test_edit);
  limber_window_fixture_add ("/app/sessions/delete", test_delete);
  limber_window_fixture_add ("/app/sessions/long", test_long);

  return g_test_run ();
}
