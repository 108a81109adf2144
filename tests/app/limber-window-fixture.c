/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-window-fixture.h"

#include "app/limber-settings.h"

/* Without a compositor GTK draws a border inside the window, as no phone does. */
static void
take_border_away (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_data (
      provider, "window { border: none; margin: 0; padding: 0; box-shadow: none; }", -1);
  gtk_style_context_add_provider_for_display (
      gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_USER);
}

/* One for the whole program: the style sheets of the display are its. */
static AdwApplication *
get_application (void)
{
  static AdwApplication *application;
  g_autoptr (GError) error = NULL;

  if (application != NULL)
    return application;

  application = g_object_new (ADW_TYPE_APPLICATION,
                              "application-id",
                              "app.limber.Test",
                              "resource-base-path",
                              "/app/limber/Limber",
                              "flags",
                              G_APPLICATION_NON_UNIQUE,
                              NULL);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  take_border_away ();

  return application;
}

static void
add_sounds_action (LimberWindowFixture *self)
{
  g_autoptr (GAction) sounds = g_settings_create_action (
      limber_services_get_settings (self->services), LIMBER_SETTINGS_SOUNDS);

  g_action_map_add_action (G_ACTION_MAP (self->application), sounds);
}

void
limber_services_answer_screen (LimberServices *services)
{
  limber_advisor_answer_screen (
      limber_guide_get_advisor (limber_services_get_guide (services)), 0, 0);
}

/* Opens the window as a start of the program does, on the history that is there. */
void
limber_window_fixture_open (LimberWindowFixture *self)
{
  g_autoptr (LimberLibrary) library
             = limber_library_new (g_getenv ("LIMBER_DATA_DIR"), g_get_user_data_dir ());
  g_autofree char *history
      = g_build_filename (g_get_user_data_dir (), "limber", "history.db", NULL);

  self->store = limber_store_new (history);
  self->sink = limber_fake_sink_new (NULL, NULL);
  self->services = limber_services_new (
      library, LIMBER_CLOCK (self->clock), self->store, LIMBER_CUE_SINK (self->sink));
  add_sounds_action (self);
  if (!self->keeps_screen)
    limber_services_answer_screen (self->services);
  /* Once is enough, and a later answer must stay. */
  self->keeps_screen = TRUE;
  g_set_weak_pointer (&self->window,
                      limber_window_new (GTK_APPLICATION (self->application), self->services));
  limber_services_prepare (self->services);
  limber_wait_until (limber_services_get_ready (self->services)
                     && limber_services_get_digest (self->services) != NULL);
  gtk_window_present (GTK_WINDOW (self->window));
  limber_window_fixture_settle (self);
}

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *closed = user_data;
  g_autoptr (GError) error = NULL;

  limber_services_close_finish (LIMBER_SERVICES (source), result, &error);
  g_assert_no_error (error);
  *closed = TRUE;
}

/* What is not over by now is cut off, as by a crash. */
void
limber_window_fixture_close (LimberWindowFixture *self)
{
  gboolean closed = FALSE;

  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_weak_pointer (&self->window);
  limber_services_close_async (self->services, closed_cb, &closed);
  limber_wait_until (closed);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (g_steal_pointer (&self->services));
  g_assert_finalize_object (g_steal_pointer (&self->sink));
  g_assert_finalize_object (g_steal_pointer (&self->store));
}

void
limber_window_fixture_set_up (LimberWindowFixture *self, gconstpointer user_data)
{
  /* Nothing moves on its own. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  self->application = get_application ();
  self->clock = limber_fake_clock_new ();
  limber_window_fixture_open (self);
}

void
limber_window_fixture_tear_down (LimberWindowFixture *self, gconstpointer user_data)
{
  limber_window_fixture_close (self);
  g_assert_finalize_object (self->clock);
}

void
limber_window_fixture_add (const char *path, LimberWindowTest test)
{
  g_test_add (path,
              LimberWindowFixture,
              NULL,
              limber_window_fixture_set_up,
              test,
              limber_window_fixture_tear_down);
}

/* Until everything is laid out and drawn. */
void
limber_window_fixture_settle (LimberWindowFixture *self)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_widget_queue_draw (GTK_WIDGET (self->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Draws a window some times over. */
void
limber_widget_settle (GtkWidget *window)
{
  for (guint i = 0; i < 4; i++)
    {
      gtk_widget_queue_draw (window);
      gtk_test_widget_wait_for_draw (window);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

GtkWidget *
limber_widget_find (GtkWidget *root, LimberWidgetMatch match, gconstpointer data)
{
  if (match (root, data))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = limber_widget_find (child, match, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer data)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) data);
}

GtkWidget *
limber_widget_find_type (GtkWidget *root, GType type)
{
  return limber_widget_find (root, is_of_type, &type);
}

static gboolean
does_action (GtkWidget *widget, gconstpointer data)
{
  const char *const *wanted = data;
  GVariant          *target;

  if (!GTK_IS_ACTIONABLE (widget) || !gtk_widget_get_mapped (widget)
      || g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), wanted[0]) != 0)
    return FALSE;

  target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));

  return wanted[1] == NULL
         || (target != NULL && g_strcmp0 (g_variant_get_string (target, NULL), wanted[1]) == 0);
}

/* What can be seen and does that action, with that target if one is given. */
GtkWidget *
limber_widget_find_action (GtkWidget *root, const char *action, const char *target)
{
  const char *const wanted[] = { action, target };

  return limber_widget_find (root, does_action, wanted);
}

static gboolean
is_label_with (GtkWidget *widget, gconstpointer data)
{
  const char *text = NULL;

  if (GTK_IS_LABEL (widget))
    text = gtk_label_get_text (GTK_LABEL (widget));
  else if (GTK_IS_INSCRIPTION (widget))
    text = gtk_inscription_get_text (GTK_INSCRIPTION (widget));

  return text != NULL && gtk_widget_get_mapped (widget) && strstr (text, data) != NULL;
}

/* Whether the text stands there to be read. */
gboolean
limber_widget_shows_text (GtkWidget *root, const char *text)
{
  return limber_widget_find (root, is_label_with, text) != NULL;
}

GtkWidget *
limber_window_fixture_get_focus (LimberWindowFixture *self)
{
  return gtk_window_get_focus (GTK_WINDOW (self->window));
}

GtkWidget *
limber_window_fixture_find (LimberWindowFixture *self, GType type)
{
  return limber_widget_find_type (GTK_WIDGET (self->window), type);
}

GtkWidget *
limber_window_fixture_get_player (LimberWindowFixture *self)
{
  return limber_window_fixture_find (self, LIMBER_TYPE_PLAYER_PAGE);
}

/* On a slow machine there is always another frame. */
static void
go_round (void)
{
  for (guint i = 0; i < 20; i++)
    g_main_context_iteration (NULL, FALSE);
}

/* Whether the text stands there to be read, after all that is under way. */
gboolean
limber_window_fixture_shows (LimberWindowFixture *self, const char *text)
{
  go_round ();

  return limber_widget_shows_text (GTK_WIDGET (self->window), text);
}

gboolean
limber_window_fixture_is_seen (LimberWindowFixture *self, GType type)
{
  GtkWidget *widget;

  go_round ();
  widget = limber_window_fixture_find (self, type);

  return widget != NULL && gtk_widget_get_mapped (widget);
}

void
limber_window_fixture_act (LimberWindowFixture *self, const char *name, const char *target)
{
  GVariant  *value = target != NULL ? g_variant_new_string (target) : NULL;
  GtkWidget *player = limber_window_fixture_get_player (self);
  GtkWidget *from = player != NULL ? player : GTK_WIDGET (self->window);

  g_assert_true (gtk_widget_activate_action_variant (from, name, value));
}

void
limber_window_fixture_begin (LimberWindowFixture *self, const char *routine_id)
{
  limber_window_fixture_act (self, "win.start-routine", routine_id);
  limber_wait_until (limber_window_fixture_get_session (self) != NULL
                     && !limber_session_is_over (limber_window_fixture_get_session (self)));
  limber_window_fixture_assert_page (self, "player");
}

/* Presses one of the keys that the player knows. */
void
limber_window_fixture_press (LimberWindowFixture *self, const char *key)
{
  LimberStage stage = { GTK_WIDGET (self->window), limber_window_fixture_get_player (self) };

  limber_stage_press (&stage, key);
}

LimberSession *
limber_window_fixture_get_session (LimberWindowFixture *self)
{
  return limber_guide_get_session (limber_services_get_guide (self->services));
}

void
limber_window_fixture_assert_page (LimberWindowFixture *self, const char *name)
{
  GtkWidget *stack = limber_window_fixture_find (self, GTK_TYPE_STACK);

  limber_wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), name) == 0);
}

void
limber_window_fixture_assert_state (LimberWindowFixture *self, LimberSessionState state)
{
  g_assert_cmpint (limber_session_get_state (limber_window_fixture_get_session (self)), ==, state);
}

/* Returns: (nullable): what is asked just now */
GtkWindow *
limber_window_fixture_get_dialog (LimberWindowFixture *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (self->window)
          && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

static gboolean
is_button_with (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), data) == 0;
}

/* Presses the button of that answer. */
void
limber_window_fixture_answer (LimberWindowFixture *self, const char *id)
{
  GtkWindow  *dialog = limber_window_fixture_get_dialog (self);
  const char *label;
  GtkWidget  *button;

  g_assert_true (ADW_IS_MESSAGE_DIALOG (dialog));
  g_assert_true (adw_message_dialog_has_response (ADW_MESSAGE_DIALOG (dialog), id));
  label = adw_message_dialog_get_response_label (ADW_MESSAGE_DIALOG (dialog), id);
  button = limber_widget_find (GTK_WIDGET (dialog), is_button_with, label);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  while (g_main_context_iteration (NULL, FALSE))
    ;
}
