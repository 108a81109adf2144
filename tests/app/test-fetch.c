/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-run-card.h"
#include "app/limber-settings.h"
#include "app/limber-window.h"
#include "limber-fake-clock.h"
#include "limber-widget-fixture.h"
#include "limber-window-fixture.h"

#include <glib/gstdio.h>

/* The window on a library so big, in proportion, that nothing of it is at hand. */
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

  limber_library_set_room (library, 0);
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
  if (self->window != NULL)
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
  g_autoptr(GVariant) value = NULL;

  if (target != NULL)
    value = g_variant_ref_sink (g_variant_new_string (target));
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (self->window), name, value));
}

static LimberSession *
get_session (Fixture *self)
{
  return limber_guide_get_session (limber_services_get_guide (self->services));
}

static const char *
get_page (Fixture *self)
{
  GtkWidget *stack = find_type (GTK_WIDGET (self->window), GTK_TYPE_STACK);

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static void
wait_for_page (Fixture *self, const char *name)
{
  while (!g_str_equal (get_page (self), name))
    g_main_context_iteration (NULL, TRUE);
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* Whatever was fetched before has come by then, or it was cancelled. */
static void
fetch_another (Fixture *self)
{
  for (guint i = 0; i < 5; i++)
    {
      gboolean done = FALSE;

      limber_services_fetch_async (self->services, "post-run-full", NULL, fetched_cb, &done);
      while (!done)
        g_main_context_iteration (NULL, TRUE);
    }
}

static void
test_start (Fixture *self, gconstpointer user_data)
{
  LimberSession *session;

  /* A double click. */
  do_action (self, "win.start-routine", "core-a");
  do_action (self, "win.start-routine", "core-a");
  g_assert_null (get_session (self));
  wait_for_page (self, "player");
  session = get_session (self);
  g_assert_cmpint (limber_session_get_state (session), ==, LIMBER_SESSION_RUNNING);
  limber_fake_clock_advance (self->clock, 3 * S);
  fetch_another (self);
  g_assert_true (get_session (self) == session);
  g_assert_cmpint (limber_session_get_position_us (session), ==, 3 * S);

  /* While one is on, nothing else is even fetched. */
  do_action (self, "win.start-routine", "core-b");
  fetch_another (self);
  g_assert_true (get_session (self) == session);
}

static void
test_show (Fixture *self, gconstpointer user_data)
{
  do_action (self, "win.show-routine", "core-a");
  g_assert_cmpstr (get_page (self), ==, "today");
  wait_for_page (self, "routine");
  g_assert_cmpstr (
      gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Core strength for runners A");
}

/* What is asked for last is what one gets. */
static void
test_last_wish (Fixture *self, gconstpointer user_data)
{
  do_action (self, "win.start-routine", "core-b");
  do_action (self, "win.show-routine", "core-a");
  wait_for_page (self, "routine");
  fetch_another (self);
  g_assert_cmpstr (get_page (self), ==, "routine");
  g_assert_null (get_session (self));
}

static void
test_back (Fixture *self, gconstpointer user_data)
{
  do_action (self, "win.start-routine", "core-a");
  do_action (self, "win.back", NULL);
  fetch_another (self);
  g_assert_cmpstr (get_page (self), ==, "today");
  g_assert_null (get_session (self));
}

static void
test_close (Fixture *self, gconstpointer user_data)
{
  do_action (self, "win.start-routine", "core-a");
  gtk_window_destroy (GTK_WINDOW (self->window));
  self->window = NULL;
  fetch_another (self);
  g_assert_null (get_session (self));
}

static void
test_not_there (Fixture *self, gconstpointer user_data)
{
  limber_window_open (self->window, "no-such-thing", TRUE);
  fetch_another (self);
  g_assert_cmpstr (get_page (self), ==, "today");
  g_assert_null (get_session (self));
}

static void
test_card (Fixture *self, gconstpointer user_data)
{
  GtkWidget *card = find_type (GTK_WIDGET (self->window), LIMBER_TYPE_RUN_CARD);
  gboolean   found = FALSE;

  while (!found)
    {
      g_autofree char *details = NULL;

      g_object_get (card, "details", &details, NULL);
      found = details != NULL && strstr (details, "You need: wall") != NULL;
      if (!found)
        g_main_context_iteration (NULL, TRUE);
    }
}

/* Lengths follow the settings without anybody waiting for them. */
static void
test_settings (Fixture *self, gconstpointer user_data)
{
  GSettings  *settings = limber_services_get_settings (self->services);
  LimberItem *item
      = limber_library_find_routine (limber_services_get_library (self->services), "core-a");
  gint64 before = limber_item_get_length_us (item);

  g_assert_cmpint (before, >, 0);
  g_settings_set_int (settings, LIMBER_SETTINGS_LEAD_IN, 30);
  while (limber_item_get_length_us (item) != before + 20 * S)
    g_main_context_iteration (NULL, TRUE);
  g_settings_reset (settings, LIMBER_SETTINGS_LEAD_IN);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *, gconstpointer);
  } tests[] = {
    { "/app/fetch/start", test_start },         { "/app/fetch/show", test_show },
    { "/app/fetch/last-wish", test_last_wish }, { "/app/fetch/back", test_back },
    { "/app/fetch/close", test_close },         { "/app/fetch/not-there", test_not_there },
    { "/app/fetch/card", test_card },           { "/app/fetch/settings", test_settings },
  };

  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
