/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-tip-line.h"
#include "app/limber-tips-page.h"
#include "limber-window-fixture.h"

static gboolean
is_tip_button (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.show-tips")
                == 0;
}

static gboolean
is_expanded (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_EXPANDER_ROW (widget) && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (widget))
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static void
wait_for_tips (LimberWindowFixture *self)
{
  LimberTipRack *rack = limber_services_get_tip_rack (self->services);

  while (limber_tip_rack_get (rack) == NULL)
    g_main_context_iteration (NULL, TRUE);
  limber_window_fixture_settle (self);
}

/* The page of a warm-up has one line, which leads to that tip on the page of all, and back. */
static void
test_line (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget       *line = NULL;
  GtkWidget       *button = NULL;
  const LimberTip *tip = NULL;
  g_autoptr (GVariant) target = NULL;

  limber_window_fixture_act (self, "win.show-routine", "pre-run-short");
  wait_for_tips (self);
  line = limber_window_fixture_find (self, LIMBER_TYPE_TIP_LINE);
  g_assert_true (gtk_widget_get_visible (line));
  button = limber_widget_find (line, is_tip_button, NULL);
  target = g_variant_ref (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)));
  tip = limber_tips_find (limber_tip_rack_get (limber_services_get_tip_rack (self->services)),
                          g_variant_get_string (target, NULL));
  g_assert_true (limber_tip_belongs (tip, LIMBER_TIP_PLACE_BEFORE_RUN));

  g_signal_emit_by_name (button, "clicked");
  limber_window_fixture_assert_page (self, "tips");
  g_assert_nonnull (limber_widget_find (GTK_WIDGET (self->window), is_expanded, tip->title));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Good to know");

  limber_window_fixture_act (self, "win.back", NULL);
  limber_window_fixture_assert_page (self, "routine");
  limber_window_fixture_act (self, "win.back", NULL);
  limber_window_fixture_assert_page (self, "today");
}

/* A routine for which nothing is to be said says nothing. */
static void
test_nothing (LimberWindowFixture *self, gconstpointer user_data)
{
  limber_window_fixture_act (self, "win.show-routine", "evening-wind-down");
  wait_for_tips (self);
  g_assert_false (gtk_widget_get_visible (limber_window_fixture_find (self, LIMBER_TYPE_TIP_LINE)));
}

/* All are there, and what is asked for is open and has the focus. */
static void
test_page (LimberWindowFixture *self, gconstpointer user_data)
{
  const LimberTips *tips = NULL;
  GtkWidget        *page = NULL;

  limber_window_fixture_act (self, "win.show-tips", "leg-length");
  wait_for_tips (self);
  tips = limber_tip_rack_get (limber_services_get_tip_rack (self->services));
  for (guint i = 0; i < limber_tips_get_n (tips); i++)
    g_assert_true (limber_window_fixture_shows (self, limber_tips_get (tips, i)->title));
  page = limber_window_fixture_find (self, LIMBER_TYPE_TIPS_PAGE);
  g_assert_nonnull (
      limber_widget_find (page, is_expanded, limber_tips_find (tips, "leg-length")->title));
  g_assert_null (limber_widget_find (page, is_expanded, limber_tips_find (tips, "belt")->title));
  limber_window_fixture_act (self, "win.show-tips", "belt");
  g_assert_nonnull (limber_widget_find (page, is_expanded, limber_tips_find (tips, "belt")->title));
  g_assert_true (limber_window_fixture_shows (self, "No evidence found for or against it."));
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/app/tips/line", test_line);
  limber_window_fixture_add ("/app/tips/nothing", test_nothing);
  limber_window_fixture_add ("/app/tips/page", test_page);

  return g_test_run ();
}
