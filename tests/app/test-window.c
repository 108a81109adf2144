/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-player-page.h"
#include "app/limber-preferences.h"
#include "app/limber-ring.h"
#include "app/limber-routine-page.h"
#include "app/limber-run-card.h"
#include "app/limber-session-bar.h"
#include "app/limber-settings.h"
#include "app/limber-summary-page.h"
#include "app/limber-today-page.h"
#include "app/limber-window.h"
#include "limber-fake-clock.h"
#include "limber-widget-fixture.h"
#include "limber-window-fixture.h"

/* The whole window on a clock turned by hand, without history and sound. */
typedef struct
{
  LimberFakeClock *clock;
  LimberServices  *services;
  LimberWindow    *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer user_data)
{
  g_autoptr(LimberLibrary) library
             = limber_library_new (g_getenv ("LIMBER_DATA_DIR"), g_get_user_data_dir ());

  self->clock = limber_fake_clock_new ();
  self->services = limber_services_new (library, LIMBER_CLOCK (self->clock), NULL, NULL);
  limber_services_answer_screen (self->services);
  self->window = limber_window_new (NULL, self->services);
  limber_services_prepare (self->services);
  while (!limber_services_get_ready (self->services))
    g_main_context_iteration (NULL, TRUE);
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
  g_assert_finalize_object (self->clock);
}

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
do_action (Fixture *self, const char *name, const char *target)
{
  GVariant  *value = target != NULL ? g_variant_new_string (target) : NULL;
  GtkWidget *page = find_type (GTK_WIDGET (self->window), LIMBER_TYPE_PLAYER_PAGE);
  GtkWidget *from = page != NULL ? page : GTK_WIDGET (self->window);

  g_assert_true (gtk_widget_activate_action_variant (from, name, value));
}

static LimberSession *
get_session (Fixture *self)
{
  return limber_guide_get_session (limber_services_get_guide (self->services));
}

static void
assert_page (Fixture *self, const char *name)
{
  GtkWidget *stack = find_type (GTK_WIDGET (self->window), GTK_TYPE_STACK);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, name);
}

static void
assert_state (Fixture *self, LimberSessionState state)
{
  g_assert_cmpint (limber_session_get_state (get_session (self)), ==, state);
}

static void
test_today (Fixture *self, gconstpointer user_data)
{
  GtkWidget       *card = find_type (GTK_WIDGET (self->window), LIMBER_TYPE_RUN_CARD);
  g_autofree char *details = NULL;

  assert_page (self, "today");
  g_assert_cmpstr (limber_run_card_get_chosen (LIMBER_RUN_CARD (card)), ==, "pre-run-full");
  g_object_get (card, "details", &details, NULL);
  g_assert_nonnull (strstr (details, "You need: wall"));
  g_object_set (card, "short-chosen", TRUE, NULL);
  g_assert_cmpstr (limber_run_card_get_chosen (LIMBER_RUN_CARD (card)), ==, "pre-run-short");
  gtk_test_accessible_assert_role (card, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL, "Before your run");
}

static void
test_routine (Fixture *self, gconstpointer user_data)
{
  g_autofree char *details = NULL;
  GtkWidget       *page;

  do_action (self, "win.show-routine", "core-a");
  assert_page (self, "routine");
  g_assert_cmpstr (
      gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Core strength for runners A");
  page = find_type (GTK_WIDGET (self->window), LIMBER_TYPE_ROUTINE_PAGE);
  g_object_get (page, "details", &details, NULL);
  g_assert_cmpstr (details, ==, "13:58 · 8 exercises · You need: mat");
  do_action (self, "win.back", NULL);
  assert_page (self, "today");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Limber");
}

static void
test_session (Fixture *self, gconstpointer user_data)
{
  do_action (self, "win.start-routine", "pre-run-short");
  assert_page (self, "player");
  assert_state (self, LIMBER_SESSION_RUNNING);
  g_assert_cmpstr (
      gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Get ready: March in place – 10 s");
  limber_fake_clock_advance (self->clock, 12 * S);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "March in place – 90 s");

  do_action (self, "session.toggle", NULL);
  assert_state (self, LIMBER_SESSION_PAUSED);
  do_action (self, "session.toggle", NULL);
  assert_state (self, LIMBER_SESSION_COUNTING_IN);
  limber_fake_clock_advance (self->clock, 3 * S);
  assert_state (self, LIMBER_SESSION_RUNNING);

  do_action (self, "session.longer", NULL);
  g_assert_cmpint (
      limber_timeline_get_phase (limber_session_get_timeline (get_session (self)), 1)->length_us,
      ==,
      100 * S);
  do_action (self, "session.next", NULL);
  g_assert_cmpuint (limber_session_get_phase (get_session (self)), ==, 2);
  do_action (self, "session.previous", NULL);
  g_assert_cmpuint (limber_session_get_phase (get_session (self)), <, 2);

  limber_fake_clock_advance (self->clock, 600 * S);
  assert_state (self, LIMBER_SESSION_FINISHED);
  assert_page (self, "summary");
}

static void
test_back_from_run (Fixture *self, gconstpointer user_data)
{
  g_autofree char *word = NULL;
  g_autofree char *question = NULL;
  GtkWidget       *page;

  do_action (self, "win.start-routine", "pre-run-short");
  limber_fake_clock_advance (self->clock, 600 * S);
  page = find_type (GTK_WIDGET (self->window), LIMBER_TYPE_SUMMARY_PAGE);
  g_object_get (page, "word", &word, "question", &question, NULL);
  g_assert_cmpstr (word, ==, "Go, easy first.");
  g_assert_cmpstr (question, ==, "Back? 6 or 12 minutes");

  do_action (self, "win.start-routine", "post-run-short");
  assert_page (self, "player");
  limber_session_end (get_session (self));
  assert_page (self, "summary");
  g_clear_pointer (&question, g_free);
  g_object_get (page, "question", &question, NULL);
  g_assert_cmpstr (question, ==, "");
  do_action (self, "win.back", NULL);
  assert_page (self, "today");
}

/* While a session is on nothing else begins, and one does not stray from it. */
static void
test_one_at_a_time (Fixture *self, gconstpointer user_data)
{
  LimberSession *session;

  do_action (self, "win.start-routine", "pre-run-short");
  session = get_session (self);
  do_action (self, "win.start-routine", "core-a");
  g_assert_true (get_session (self) == session);
  do_action (self, "win.back", NULL);
  assert_page (self, "player");
  limber_window_open (self->window, "core-a", FALSE);
  assert_page (self, "player");
}

static void
test_command_line (Fixture *self, gconstpointer user_data)
{
  limber_window_open (self->window, "core-a", FALSE);
  assert_page (self, "routine");
  limber_window_open (self->window, "hamstring-break", TRUE);
  assert_page (self, "player");
  g_assert_cmpstr (
      limber_timeline_get_routine (limber_session_get_timeline (get_session (self)))->id,
      ==,
      "hamstring-break");
}

static void
test_heard (Fixture *self, gconstpointer user_data)
{
  GtkWidget *page, *toggle;

  do_action (self, "win.start-routine", "pre-run-short");
  page = find_type (GTK_WIDGET (self->window), LIMBER_TYPE_PLAYER_PAGE);
  toggle = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_true (GTK_IS_BUTTON (toggle));
  gtk_test_accessible_assert_property (toggle, GTK_ACCESSIBLE_PROPERTY_LABEL, "Pause");
  limber_fake_clock_advance (self->clock, 5 * S);
  gtk_test_accessible_assert_property (
      toggle, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "5 seconds left");
  do_action (self, "session.toggle", NULL);
  gtk_test_accessible_assert_property (toggle, GTK_ACCESSIBLE_PROPERTY_LABEL, "Go on");
  gtk_test_accessible_assert_role (find_type (page, GTK_TYPE_PROGRESS_BAR),
                                   GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);
}

/* Lengths are those of the person who reads them. */
static void
test_settings (Fixture *self, gconstpointer user_data)
{
  GSettings  *settings = limber_services_get_settings (self->services);
  LimberItem *item
      = limber_library_find_routine (limber_services_get_library (self->services), "pre-run-short");
  gint64 before = limber_item_get_length_us (item);

  g_settings_set_int (settings, LIMBER_SETTINGS_LEAD_IN, 30);
  g_assert_cmpint (limber_item_get_length_us (item), ==, before + 20 * S);
  do_action (self, "win.start-routine", "pre-run-short");
  g_assert_cmpint (
      limber_timeline_get_phase (limber_session_get_timeline (get_session (self)), 0)->length_us,
      ==,
      30 * S);
  g_settings_reset (settings, LIMBER_SETTINGS_LEAD_IN);
}

static void
test_templates (void)
{
  GType types[] = {
    LIMBER_TYPE_PLAYER_PAGE,  LIMBER_TYPE_ROUTINE_PAGE, LIMBER_TYPE_RUN_CARD,
    LIMBER_TYPE_SUMMARY_PAGE, LIMBER_TYPE_TODAY_PAGE,
  };
  g_autoptr(GSettings) settings = g_settings_new ("app.limber.Limber");
  g_autoptr(LimberFigures) figures = limber_figures_new ();
  g_autoptr(LimberGallery) gallery = limber_gallery_new (figures);
  GtkWidget *preferences = limber_preferences_new (settings, gallery, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *widget = g_object_ref_sink (g_object_new (types[i], NULL));

      g_assert_nonnull (gtk_widget_get_first_child (widget));
      g_assert_finalize_object (widget);
    }
  gtk_window_destroy (GTK_WINDOW (preferences));
}

static void
test_help (void)
{
  g_autoptr(GtkBuilder) builder
             = gtk_builder_new_from_resource ("/app/limber/Limber/limber-help-overlay.ui");
  GObject *window = gtk_builder_get_object (builder, "help_overlay");

  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *, gconstpointer);
  } tests[] = {
    { "/app/window/today", test_today },
    { "/app/window/routine", test_routine },
    { "/app/window/session", test_session },
    { "/app/window/back-from-run", test_back_from_run },
    { "/app/window/one-at-a-time", test_one_at_a_time },
    { "/app/window/command-line", test_command_line },
    { "/app/window/heard", test_heard },
    { "/app/window/settings", test_settings },
  };

  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/templates", test_templates);
  g_test_add_func ("/app/help", test_help);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
