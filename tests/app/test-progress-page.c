/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-progress-page.h"

#include <string.h>

#include "app/limber-chart-balance.h"
#include "app/limber-chart-calendar.h"
#include "app/limber-chart-card.h"
#include "app/limber-chart-pain.h"
#include "app/limber-chart-rows.h"
#include "app/limber-chart-weeks.h"
#include "app/limber-settings.h"
#include "history/limber-dates.h"
#include "limber-fit.h"
#include "limber-history-fixture.h"
#include "limber-window-fixture.h"

static LimberChart *
find_chart (LimberWindowFixture *self, GType type)
{
  return LIMBER_CHART (limber_window_fixture_find (self, type));
}

static void
go_there (LimberWindowFixture *self)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-progress", NULL));
  limber_window_fixture_assert_page (self, "progress");
}

static gboolean
is_last_part (GtkWidget *widget, gconstpointer data)
{
  return gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), "recent") == 0;
}

/* Until the history has been read, and the page has unfolded. */
static void
open (LimberWindowFixture *self)
{
  go_there (self);
  limber_wait_until (limber_window_fixture_shows (self, "Minutes a week"));
  limber_wait_until (limber_widget_find (GTK_WIDGET (self->window), is_last_part, NULL) != NULL);
  limber_window_fixture_settle (self);
}

static void
fill (LimberWindowFixture *self, guint days)
{
  limber_history_add_days (self->store, LIMBER_CLOCK (self->clock), days);
}

static void
test_empty (LimberWindowFixture *self, gconstpointer user_data)
{
  go_there (self);
  limber_wait_until (limber_window_fixture_shows (self, "Your story begins here"));
  limber_window_fixture_settle (self);
  g_assert_false (limber_window_fixture_is_seen (self, LIMBER_TYPE_CHART_CARD));
  /* What will be here, and no zeros. */
  g_assert_true (limber_window_fixture_shows (self, "A calendar of your sessions"));
  g_assert_false (limber_window_fixture_shows (self, "0"));
  g_assert_nonnull (
      limber_widget_find_action (GTK_WIDGET (self->window), "win.show-routine", "pre-run-short"));
}

/* The first session is there when one comes back from it. */
static void
test_first (LimberWindowFixture *self, gconstpointer user_data)
{
  go_there (self);
  limber_wait_until (limber_window_fixture_shows (self, "Your story begins here"));
  limber_history_add (self->store, LIMBER_CLOCK (self->clock), 0, 12, 3);
  limber_services_read_history (self->services);
  limber_wait_until (limber_window_fixture_is_seen (self, LIMBER_TYPE_CHART_CARD));
  g_assert_true (limber_window_fixture_shows (self, "of 60 min"));
  limber_wait_until (limber_window_fixture_shows (self, "Post-run stretch session"));
  g_assert_true (limber_window_fixture_shows (self, "back 3"));
}

static void
test_charts (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberChart     *calendar;
  g_autofree char *today = NULL;
  g_autofree char *week = NULL;

  fill (self, 120);
  open (self);
  calendar = find_chart (self, LIMBER_TYPE_CHART_CALENDAR);
  today = limber_chart_format (calendar, limber_chart_get_grid (calendar)->n_points - 1);
  g_assert_nonnull (strstr (today, "in 1 session"));
  week = limber_chart_format (
      find_chart (self, LIMBER_TYPE_CHART_WEEKS),
      limber_chart_get_grid (find_chart (self, LIMBER_TYPE_CHART_WEEKS))->n_points - 1);
  g_assert_nonnull (strstr (week, "of 60 min"));
  g_assert_cmpuint (
      limber_chart_get_grid (find_chart (self, LIMBER_TYPE_CHART_BALANCE))->n_points, >, 3);
  g_assert_nonnull (strstr (limber_chart_get_summary (find_chart (self, LIMBER_TYPE_CHART_PAIN)),
                            "last four weeks"));
  g_assert_true (limber_window_fixture_shows (self, "Lying hamstring stretch: 20 → 45 s"));
}

/* The goal is one for all that shows it, and is kept. */
static void
test_goal (LimberWindowFixture *self, gconstpointer user_data)
{
  GSettings *settings = limber_services_get_settings (self->services);
  GtkWidget *spin;

  fill (self, 20);
  open (self);
  g_assert_true (limber_window_fixture_shows (self, "of 60 min"));
  spin = limber_widget_find_type (limber_window_fixture_find (self, LIMBER_TYPE_PROGRESS_PAGE),
                                  GTK_TYPE_SPIN_BUTTON);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 10);
  g_assert_cmpint (g_settings_get_int (settings, LIMBER_SETTINGS_GOAL), ==, 10);
  limber_wait_until (limber_window_fixture_shows (self, "of 10 min"));
  g_settings_set_int (settings, LIMBER_SETTINGS_GOAL, 0);
  limber_wait_until (!limber_window_fixture_shows (self, "of 10 min"));
  g_settings_reset (settings, LIMBER_SETTINGS_GOAL);
}

static void
test_focus (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *calendar;

  fill (self, 20);
  open (self);
  calendar = GTK_WIDGET (find_chart (self, LIMBER_TYPE_CHART_CALENDAR));
  g_assert_true (gtk_widget_grab_focus (calendar));
  g_assert_true (gtk_widget_is_ancestor (limber_window_fixture_get_focus (self), calendar));
  /* A day can be opened even where the window knows no list as yet. */
  g_assert_true (gtk_widget_activate_action (calendar, "progress.open-day", "u", 739000));
}

/* What is read when the page has gone is not shown anywhere. */
static void
test_gone (LimberWindowFixture *self, gconstpointer user_data)
{
  fill (self, 10);
  go_there (self);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_null (self->window);
}

/* The list is named by its title. */
static gboolean
is_recent (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_LIST_BOX (widget)
         && g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), "recent") == 0;
}

static gboolean
leads_further (GtkWidget *widget, gconstpointer tooltip)
{
  return g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0;
}

/* The last ten that count, the latest first; all of them, and everything rarer, are a press away. */
static void
test_recent (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget *page;
  guint      n = 0;

  fill (self, 40);
  open (self);
  page = limber_window_fixture_find (self, LIMBER_TYPE_PROGRESS_PAGE);
  for (GtkWidget *row = gtk_widget_get_first_child (limber_widget_find (page, is_recent, NULL));
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;
  g_assert_cmpuint (n, ==, 10);
  g_assert_true (limber_window_fixture_shows (self, "Yesterday"));
  g_assert_true (
      gtk_widget_get_mapped (limber_widget_find_action (page, "progress.show-sessions", NULL)));
  g_assert_true (
      gtk_widget_get_mapped (limber_widget_find_action (page, "win.print-report", NULL)));
  g_assert_true (
      gtk_widget_get_mapped (limber_widget_find (page, leads_further, "More about sessions")));
}

/* In one column, however large the letters are. */
static void
test_narrow (LimberWindowFixture *self, gconstpointer user_data)
{
  fill (self, 200);
  open (self);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self->window)), ==, 360);
  limber_fit_check (GTK_WIDGET (self->window), "progress", 0);
}

static void
set_up_narrow (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autoptr (GSettings) settings = g_settings_new ("app.limber.Limber");

  g_settings_set_int (settings, LIMBER_SETTINGS_WIDTH, 360);
  g_settings_set_int (settings, LIMBER_SETTINGS_HEIGHT, 720);
  g_object_set (gtk_settings_get_default (),
                "gtk-xft-dpi",
                96 * 1024 * GPOINTER_TO_INT (user_data),
                "gtk-decoration-layout",
                "appmenu:close",
                NULL);
  limber_window_fixture_set_up (self, NULL);
}

static void
tear_down_narrow (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autoptr (GSettings) settings = g_settings_new ("app.limber.Limber");

  limber_window_fixture_tear_down (self, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  g_settings_reset (settings, LIMBER_SETTINGS_WIDTH);
  g_settings_reset (settings, LIMBER_SETTINGS_HEIGHT);
}

static void
add_narrow (const char *path, int scale)
{
  g_test_add (path,
              LimberWindowFixture,
              GINT_TO_POINTER (scale),
              set_up_narrow,
              test_narrow,
              tear_down_narrow);
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/app/progress-page/empty", test_empty);
  limber_window_fixture_add ("/app/progress-page/first", test_first);
  limber_window_fixture_add ("/app/progress-page/charts", test_charts);
  limber_window_fixture_add ("/app/progress-page/goal", test_goal);
  limber_window_fixture_add ("/app/progress-page/focus", test_focus);
  limber_window_fixture_add ("/app/progress-page/recent", test_recent);
  limber_window_fixture_add ("/app/progress-page/gone", test_gone);
  add_narrow ("/app/progress-page/narrow", 1);
  add_narrow ("/app/progress-page/narrow-large-text", 2);

  return g_test_run ();
}
