/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app/limber-preferences.h"
#include "app/limber-ring.h"
#include "app/limber-session-bar.h"
#include "limber-window-fixture.h"

static gboolean
is_named (GtkWidget *widget)
{
  const char *label = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;

  if (label != NULL && *label != '\0')
    return TRUE;

  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/* A row with words on it is called by them; GTK 4.8 knows those of a button only when it has put
 * them there itself. */
static gboolean
has_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return *gtk_label_get_text (GTK_LABEL (widget)) != '\0';

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_words (child))
      return TRUE;

  return FALSE;
}

/* What can be used. */
static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_SWITCH (widget) || GTK_IS_SCALE (widget)
         || GTK_IS_MENU_BUTTON (widget) || LIMBER_IS_SESSION_BAR (widget)
         || GTK_IS_PROGRESS_BAR (widget) || ADW_IS_ACTION_ROW (widget);
}

/* GTK's and libadwaita's own, which they name themselves. */
static gboolean
is_theirs (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL
         || gtk_widget_get_ancestor (widget, ADW_TYPE_VIEW_SWITCHER) != NULL
         || (GTK_IS_TOGGLE_BUTTON (widget) && GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)));
}

static guint
check (GtkWidget *widget, const char *where)
{
  guint count = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;

  if (is_control (widget) && !is_theirs (widget))
    {
      count++;
      if (!is_named (widget) && !(ADW_IS_ACTION_ROW (widget) && has_words (widget)))
        {
          g_test_message ("%s: a %s has no name", where, G_OBJECT_TYPE_NAME (widget));
          g_test_fail ();
        }
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += check (child, where);

  return count;
}

static void
check_page (LimberWindowFixture *self, const char *page, guint least)
{
  limber_window_fixture_assert_page (self, page);
  limber_window_fixture_settle (self);
  g_assert_cmpuint (check (GTK_WIDGET (self->window), page), >=, least);
}

static void
test_names (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *preferences;

  check_page (self, "today", 20);
  limber_window_fixture_act (self, "win.show-routine", "core-a");
  check_page (self, "routine", 8);
  limber_window_fixture_act (self, "win.back", NULL);
  limber_window_fixture_begin (self, "pre-run-short");
  /* With the question about the back, its eleven answers and two ways round it. */
  check_page (self, "player", 20);
  limber_window_fixture_press (self, "5");
  check_page (self, "player", 11);
  limber_window_fixture_press (self, "Escape");
  limber_window_fixture_press (self, "h");
  check_page (self, "player", 18);
  limber_window_fixture_press (self, "Escape");
  limber_window_fixture_close (self);
  limber_window_fixture_open (self);
  check_page (self, "today", 23);
  limber_window_fixture_begin (self, "pre-run-short");
  limber_fake_clock_advance (self->clock, 900 * S);
  check_page (self, "summary", 5);

  preferences = limber_preferences_new (limber_services_get_settings (self->services),
                                        limber_services_get_gallery (self->services),
                                        limber_services_get_sink (self->services),
                                        limber_services_get_voice (self->services));
  gtk_window_present (GTK_WINDOW (preferences));
  limber_widget_settle (preferences);
  g_assert_cmpuint (check (preferences, "preferences"), >=, 4);
  gtk_window_destroy (GTK_WINDOW (preferences));
}

static void
test_roles (LimberWindowFixture *self, gconstpointer user_data)
{
  static const struct
  {
    GType (*type) (void);
    GtkAccessibleRole role;
  } roles[] = {
    { limber_ring_get_type, GTK_ACCESSIBLE_ROLE_PRESENTATION },
    { limber_session_bar_get_type, GTK_ACCESSIBLE_ROLE_SLIDER },
    { gtk_progress_bar_get_type, GTK_ACCESSIBLE_ROLE_PROGRESS_BAR },
  };

  limber_window_fixture_begin (self, "pre-run-short");
  limber_window_fixture_press (self, "Escape");
  limber_window_fixture_settle (self);
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      GtkWidget *widget
          = limber_widget_find_type (limber_window_fixture_get_player (self), roles[i].type ());

      g_assert_nonnull (widget);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), roles[i].role);
    }
}

/* The only way to tell a number to a screen reader on GTK 4.8. */
static void
test_progress (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget     *bar;
  LimberSession *session;

  limber_window_fixture_begin (self, "pre-run-short");
  limber_window_fixture_press (self, "Escape");
  session = limber_window_fixture_get_session (self);
  bar = limber_widget_find_type (limber_window_fixture_get_player (self), GTK_TYPE_PROGRESS_BAR);
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)), ==, 0);
  limber_fake_clock_advance (
      self->clock, limber_timeline_get_total_us (limber_session_get_timeline (session)) / 2);
  g_assert_cmpfloat_with_epsilon (
      gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)), 0.5, 0.01);
}

/* Where the keyboard is when a page comes, and that everything is reached by Tab. */
static void
test_focus (LimberWindowFixture *self, gconstpointer user_data)
{
  GHashTable *seen = g_hash_table_new (NULL, NULL);
  GtkWidget  *focus;

  limber_window_fixture_begin (self, "pre-run-short");
  limber_window_fixture_press (self, "Escape");
  limber_window_fixture_settle (self);
  focus = limber_window_fixture_get_focus (self);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), ==, "session.toggle");

  for (guint i = 0; i < 40; i++)
    {
      /* After the last comes the first. */
      if (!gtk_widget_child_focus (GTK_WIDGET (self->window), GTK_DIR_TAB_FORWARD))
        gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
      focus = limber_window_fixture_get_focus (self);
      if (focus != NULL)
        g_hash_table_add (seen, focus);
    }
  g_assert_true (
      g_hash_table_contains (seen, limber_window_fixture_find (self, LIMBER_TYPE_SESSION_BAR)));
  for (guint i = 0; i < 5; i++)
    {
      static const char *const actions[]
          = { "session.previous", "session.next", "session.hurts", "session.end", "app.sounds" };
      GtkWidget *button = limber_widget_find_action (GTK_WIDGET (self->window), actions[i], NULL);

      g_assert_nonnull (button);
      g_assert_true (g_hash_table_contains (seen, button));
    }
  g_hash_table_unref (seen);
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/app/accessible/names", test_names);
  limber_window_fixture_add ("/app/accessible/roles", test_roles);
  limber_window_fixture_add ("/app/accessible/progress", test_progress);
  limber_window_fixture_add ("/app/accessible/focus", test_focus);

  return g_test_run ();
}
