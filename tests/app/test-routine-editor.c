/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-editor-number.h"
#include "app/limber-editor-row.h"
#include "app/limber-editor-view.h"
#include "app/limber-prescription-page.h"
#include "app/limber-routine-editor.h"
#include "app/limber-routine-row.h"
#include "app/limber-settings.h"
#include "app/limber-step-panel.h"
#include "edit/limber-draft-saver.h"
#include "limber-window-fixture.h"

#include <glib/gstdio.h>

static GtkWidget *
get_page (LimberWindowFixture *self)
{
  return limber_window_fixture_find (self, LIMBER_TYPE_ROUTINE_EDITOR);
}

static GtkStack *
get_stack (LimberWindowFixture *self)
{
  GtkWidget *view = limber_widget_find_type (get_page (self), LIMBER_TYPE_EDITOR_VIEW);

  return GTK_STACK (gtk_widget_get_ancestor (view, GTK_TYPE_STACK));
}

static LimberEditorView *
get_view (LimberWindowFixture *self)
{
  return LIMBER_EDITOR_VIEW (limber_widget_find_type (get_page (self), LIMBER_TYPE_EDITOR_VIEW));
}

static void
edit (LimberWindowFixture *self, const char *id)
{
  limber_window_fixture_act (self, "win.edit-routine", id);
  limber_window_fixture_assert_page (self, "editor");
  limber_wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (get_stack (self)), "loading")
                     != 0);
  limber_window_fixture_settle (self);
}

static void
act (LimberWindowFixture *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (get_page (self), action, NULL));
  limber_window_fixture_settle (self);
}

/* As the button says it. */
static gboolean
can (LimberWindowFixture *self, const char *action)
{
  return gtk_widget_is_sensitive (limber_widget_find_action (get_page (self), action, NULL));
}

static gboolean
is_row (GtkWidget *widget, gconstpointer data)
{
  return LIMBER_IS_EDITOR_ROW (widget)
         && gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (widget)) == *(const int *) data;
}

static GtkWidget *
get_row (LimberWindowFixture *self, int index)
{
  GtkWidget *row = limber_widget_find (get_page (self), is_row, &index);

  g_assert_nonnull (row);

  return row;
}

static void
act_on (LimberWindowFixture *self, int index, const char *action)
{
  g_assert_true (gtk_widget_activate_action (get_row (self, index), action, NULL));
  limber_window_fixture_settle (self);
}

static void
assert_row (LimberWindowFixture *self, int index, const char *text)
{
  g_assert_true (limber_widget_shows_text (get_row (self, index), text));
}

static gboolean
is_number (GtkWidget *widget, gconstpointer title)
{
  return LIMBER_IS_EDITOR_NUMBER (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static GtkWidget *
get_number (LimberWindowFixture *self, const char *title)
{
  GtkWidget *row = limber_widget_find (get_page (self), is_number, title);

  g_assert_nonnull (row);

  return row;
}

static void
set_number (LimberWindowFixture *self, const char *title, double value)
{
  GtkWidget *spin = limber_widget_find_type (get_number (self, title), GTK_TYPE_SPIN_BUTTON);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  limber_window_fixture_settle (self);
}

static char *
get_path (LimberWindowFixture *self, const char *id)
{
  return limber_library_get_user_path (limber_services_get_library (self->services), TRUE, id);
}

static char *
read_file (LimberWindowFixture *self, const char *id)
{
  g_autofree char *path = get_path (self, id);
  char            *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);

  return text;
}

static gboolean
is_there (LimberWindowFixture *self, const char *id)
{
  g_autofree char *path = get_path (self, id);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* A moment after the last change it is in the file. */
static void
wait_for_file (LimberWindowFixture *self, const char *id, const char *text)
{
  gboolean found = FALSE;

  limber_fake_clock_advance (self->clock, LIMBER_DRAFT_SAVER_LATEST_US);
  limber_wait_until (({
    g_autofree char *now = read_file (self, id);

    found = now != NULL && strstr (now, text) != NULL;
    found;
  }));
}

/* One hold of what came with Limber: the file says just that, and undoing takes it back. */
static void
test_built_in (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autofree char *text = NULL;

  edit (self, "post-run-full");
  assert_row (self, 0, "March in place");
  g_assert_false (is_there (self, "post-run-full"));
  limber_editor_view_select (get_view (self), 1);
  limber_window_fixture_settle (self);
  set_number (self, "Hold", 45);
  assert_row (self, 1, "2 × 45 s each side");
  g_assert_true (limber_widget_shows_text (get_page (self), "12:50"));
  g_assert_true (limber_widget_shows_text (get_number (self, "Hold"), "Usually 30 s"));
  wait_for_file (self, "post-run-full", "\"seconds\": 45");
  limber_wait_until (limber_window_fixture_shows (self, "This routine is yours now"));

  act (self, "editor.undo");
  assert_row (self, 1, "2 × 30 s each side");
  act (self, "editor.redo");
  assert_row (self, 1, "2 × 45 s each side");
  g_assert_true (gtk_widget_activate_action (get_number (self, "Hold"), "number.put-back", NULL));
  limber_window_fixture_settle (self);
  assert_row (self, 1, "2 × 30 s each side");
  g_assert_true (limber_widget_shows_text (get_page (self), "11:50"));
}

static void
test_steps (LimberWindowFixture *self, gconstpointer user_data)
{
  edit (self, "post-run-full");
  act_on (self, 0, "step.move-down");
  assert_row (self, 0, "Wall calf stretch");
  assert_row (self, 1, "March in place");
  g_assert_cmpint (limber_editor_view_get_selected (get_view (self)), ==, 1);
  g_assert_true (limber_window_fixture_get_focus (self) == get_row (self, 1));
  act_on (self, 1, "step.move-last");
  assert_row (self, 6, "March in place");
  act_on (self, 6, "step.move-first");
  assert_row (self, 0, "March in place");
  act_on (self, 0, "step.duplicate");
  assert_row (self, 1, "March in place");
  g_assert_true (limber_widget_shows_text (get_page (self), "8 exercises"));
  act_on (self, 1, "step.remove");
  act_on (self, 0, "step.remove");
  assert_row (self, 0, "Wall calf stretch");
  g_assert_true (limber_widget_shows_text (get_page (self), "6 exercises"));
  for (guint i = 0; i < 6; i++)
    act (self, "editor.undo");
  assert_row (self, 0, "March in place");
  assert_row (self, 1, "Wall calf stretch");
  g_assert_false (can (self, "editor.undo"));
}

/* What a rule says stands at the step; the answer silences it, and can be taken back. */
static void
test_findings (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *answer;

  edit (self, "post-run-full");
  limber_editor_view_select (get_view (self), 1);
  limber_window_fixture_settle (self);
  set_number (self, "Hold", 300);
  answer = limber_widget_find_action (
      limber_widget_find_type (get_page (self), LIMBER_TYPE_STEP_PANEL), "finding.prescribe", NULL);
  g_assert_nonnull (answer);
  g_assert_true (limber_widget_shows_text (get_page (self), "worth a second look"));
  g_signal_emit_by_name (answer, "clicked");
  limber_window_fixture_settle (self);
  answer = limber_widget_find_action (
      limber_widget_find_type (get_page (self), LIMBER_TYPE_STEP_PANEL), "finding.take-back", NULL);
  g_assert_nonnull (answer);
  wait_for_file (self, "post-run-full", "\"prescribed\"");
  g_signal_emit_by_name (answer, "clicked");
  limber_window_fixture_settle (self);
  g_assert_nonnull (
      limber_widget_find_action (limber_widget_find_type (get_page (self), LIMBER_TYPE_STEP_PANEL),
                                 "finding.prescribe",
                                 NULL));
}

/* A new one is not there before there is something in it, and then it can be played from anywhere. */
static void
test_new (LimberWindowFixture *self, gconstpointer user_data)
{
  const char *const ids[] = { "cat-cow", "childs-pose", "glute-bridge", NULL };
  LimberSession    *session;
  LimberMoment      moment;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.add-to-routine", "(s^as)", "", ids);
  limber_window_fixture_assert_page (self, "editor");
  limber_window_fixture_settle (self);
  assert_row (self, 2, "Glute bridge");
  wait_for_file (self, "my-routine", "glute-bridge");

  act_on (self, 1, "step.play");
  limber_wait_until (limber_window_fixture_get_session (self) != NULL);
  limber_window_fixture_settle (self);
  limber_window_fixture_assert_page (self, "player");
  session = limber_window_fixture_get_session (self);
  limber_session_get_moment (session, &moment);
  g_assert_cmpint (moment.phase->step, ==, 1);
  limber_session_end (session);
  limber_window_fixture_act (self, "win.back", NULL);
  limber_window_fixture_assert_page (self, "editor");
  assert_row (self, 2, "Glute bridge");
}

/* With no step there is nothing to keep. */
static void
test_empty (LimberWindowFixture *self, gconstpointer user_data)
{
  edit (self, "");
  g_assert_true (limber_widget_shows_text (get_page (self), "Add the first exercise"));
  g_assert_false (can (self, "editor.play"));
  limber_window_fixture_act (self, "win.back", NULL);
  limber_window_fixture_assert_page (self, "today");
  limber_fake_clock_advance (self->clock, 60 * S);
  limber_window_fixture_settle (self);
  g_assert_false (is_there (self, "my-routine"));
}

static void
test_reset (LimberWindowFixture *self, gconstpointer user_data)
{
  edit (self, "post-run-full");
  act_on (self, 0, "step.remove");
  wait_for_file (self, "post-run-full", "standing-calf-stretch");
  limber_wait_until (limber_item_get_origin (limber_library_find_routine (
                         limber_services_get_library (self->services), "post-run-full"))
                     == LIMBER_ORIGIN_CHANGED);
  /* The menu knows of it when something happens next. */
  act_on (self, 0, "step.duplicate");
  act (self, "editor.reset");
  limber_wait_until (!is_there (self, "post-run-full"));
  limber_wait_until (limber_widget_shows_text (get_page (self), "7 exercises"));
  limber_window_fixture_settle (self);
  assert_row (self, 0, "March in place");
}

/* In a narrow window the step takes the place of the list, and back leads to that. */
static void
test_narrow (LimberWindowFixture *self, gconstpointer user_data)
{
  edit (self, "post-run-full");
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 720);
  limber_window_fixture_settle (self);
  g_assert_true (gtk_widget_get_mapped (get_row (self, 0)));
  g_assert_false (limber_window_fixture_is_seen (self, LIMBER_TYPE_STEP_PANEL));
  g_signal_emit_by_name (get_row (self, 1), "activate");
  limber_window_fixture_settle (self);
  g_assert_true (limber_window_fixture_is_seen (self, LIMBER_TYPE_STEP_PANEL));
  g_assert_false (gtk_widget_get_mapped (get_row (self, 0)));
  limber_window_fixture_act (self, "win.back", NULL);
  limber_window_fixture_assert_page (self, "editor");
  g_assert_true (gtk_widget_get_mapped (get_row (self, 0)));
  limber_window_fixture_act (self, "win.back", NULL);
  limber_window_fixture_assert_page (self, "today");
}

static gboolean
is_button (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static GtkTextBuffer *
get_buffer (LimberWindowFixture *self)
{
  GtkWidget *text = limber_widget_find_type (get_page (self), GTK_TYPE_TEXT_VIEW);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
}

static void
message_cb (LimberServices *services, const char *text, gpointer user_data)
{
  g_test_message ("%s", text);
}

/* What is typed becomes a routine of its own, once every line is answered for. */
static void
test_prescription (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *page;
  GtkWidget *answer;

  g_signal_connect (self->services, "message", G_CALLBACK (message_cb), NULL);
  edit (self, LIMBER_ROUTINE_EDITOR_PRESCRIPTION);
  page = limber_widget_find_type (get_page (self), LIMBER_TYPE_PRESCRIPTION_PAGE);
  g_assert_true (gtk_widget_get_mapped (page));
  gtk_text_buffer_set_text (
      get_buffer (self), "bird dog 3x8 each side 10 s hold\nSLR 3x10\ntwice a day", -1);
  limber_wait_until (limber_widget_shows_text (page, "Bird dog: 3 × 8 reps, hold 10 s, each side"));
  g_assert_true (limber_widget_shows_text (page, "1 line needs an answer"));
  g_assert_false (can (self, "prescription.add"));
  answer = limber_widget_find (page, is_button, "Make it an own exercise");
  g_assert_nonnull (answer);
  g_signal_emit_by_name (answer, "clicked");
  limber_window_fixture_settle (self);
  g_assert_true (can (self, "prescription.add"));
  g_assert_true (gtk_widget_activate_action (page, "prescription.add", NULL));
  limber_wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (get_stack (self)), "view") == 0);
  limber_window_fixture_settle (self);
  assert_row (self, 0, "Bird dog");
  assert_row (self, 1, "SLR");
  wait_for_file (self, "my-routine", "\"frequency\": \"twice a day\"");
  wait_for_file (self, "my-routine", "My prescription");
  act (self, "editor.undo");
  g_assert_true (limber_widget_shows_text (get_page (self), "Nothing in it yet"));
}

/* Routines are hidden and ordered without a change to their files. */
static void
test_order (LimberWindowFixture *self, gconstpointer user_data)
{
  GSettings *settings = limber_services_get_settings (self->services);
  GtkWidget *today = gtk_widget_get_ancestor (
      limber_window_fixture_find (self, LIMBER_TYPE_ROUTINE_ROW), LIMBER_TYPE_PAGE);
  g_auto(GStrv) order = NULL;
  g_auto(GStrv) hidden = NULL;

  gtk_widget_activate_action (today, "routines.move-down", "s", "pre-run-full");
  limber_window_fixture_settle (self);
  order = g_settings_get_strv (settings, LIMBER_SETTINGS_ROUTINE_ORDER);
  g_assert_cmpstr (order[1], ==, "pre-run-full");
  gtk_widget_activate_action (today, "routines.hide", "s", "pre-run-full");
  limber_window_fixture_settle (self);
  hidden = g_settings_get_strv (settings, LIMBER_SETTINGS_HIDDEN_ROUTINES);
  g_assert_cmpstr (hidden[0], ==, "pre-run-full");
  gtk_widget_activate_action (today, "routines.unhide", "s", "pre-run-full");
  limber_window_fixture_settle (self);
  g_settings_reset (settings, LIMBER_SETTINGS_ROUTINE_ORDER);
  limber_window_fixture_settle (self);
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/app/routine-editor/built-in", test_built_in);
  limber_window_fixture_add ("/app/routine-editor/steps", test_steps);
  limber_window_fixture_add ("/app/routine-editor/findings", test_findings);
  limber_window_fixture_add ("/app/routine-editor/new", test_new);
  limber_window_fixture_add ("/app/routine-editor/empty", test_empty);
  limber_window_fixture_add ("/app/routine-editor/reset", test_reset);
  limber_window_fixture_add ("/app/routine-editor/narrow", test_narrow);
  limber_window_fixture_add ("/app/routine-editor/prescription", test_prescription);
  limber_window_fixture_add ("/app/routine-editor/order", test_order);

  return g_test_run ();
}
