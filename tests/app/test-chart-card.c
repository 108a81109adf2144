/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-chart-card.h"

#include "app/limber-chart-calendar.h"
#include "app/limber-chart-rows.h"
#include "history/limber-calendar.h"
#include "limber-window-fixture.h"

/* A Monday. */
#define FROM 739341
#define N_DAYS 365
#define TODAY (FROM + N_DAYS - 1)

typedef struct
{
  LimberStage *stage;
  LimberChart *chart;
} Fixture;

static void
set_up (Fixture *self, gconstpointer user_data)
{
  GtkWidget *chart = limber_chart_calendar_new ();
  g_autoptr (GArray) days = g_array_new (FALSE, TRUE, sizeof (LimberCalendarDay));

  g_array_set_size (days, N_DAYS);
  for (guint i = 0; i < N_DAYS; i += 2)
    g_array_index (days, LimberCalendarDay, i)
        = (LimberCalendarDay){ .n_sessions = 1, .work_us = 600 * G_USEC_PER_SEC };
  self->chart = LIMBER_CHART (chart);
  self->stage = limber_stage_new (
      g_object_new (LIMBER_TYPE_CHART_CARD, "title", "Sessions", "chart", chart, NULL), 480, 320);
  limber_chart_calendar_set_days (LIMBER_CHART_CALENDAR (chart), days, FROM, TODAY);
  limber_stage_settle (self->stage);
}

static void
tear_down (Fixture *self, gconstpointer user_data)
{
  limber_stage_free (self->stage);
}

static GtkWidget *
find_list (Fixture *self)
{
  return limber_widget_find_type (self->stage->widget, GTK_TYPE_LIST_VIEW);
}

/* The chart is called what the card is, and what it says stands below it to be read. */
static void
test_words (Fixture *self, gconstpointer user_data)
{
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE_PROPERTY_LABEL, "Sessions");
  g_assert_true (limber_widget_shows_text (self->stage->widget, "183 sessions since March"));
}

static void
test_table (Fixture *self, gconstpointer user_data)
{
  GtkWidget         *card = self->stage->widget;
  g_autofree char   *last = limber_chart_format (self->chart, N_DAYS - 1);
  GtkSelectionModel *model;
  gboolean           table = FALSE;

  g_assert_null (gtk_list_view_get_model (GTK_LIST_VIEW (find_list (self))));
  g_assert_true (gtk_widget_activate_action (card, "card.table", NULL));
  g_object_get (card, "table", &table, NULL);
  g_assert_true (table);
  limber_widget_settle (self->stage->window);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->chart)));
  model = gtk_list_view_get_model (GTK_LIST_VIEW (find_list (self)));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, (N_DAYS + 1) / 2);
  g_assert_true (limber_widget_shows_text (card, "10 min in 1 session"));
  /* The first row, as it is said. */
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (gtk_widget_get_first_child (find_list (self))),
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      last);

  g_assert_true (gtk_widget_activate_action (card, "card.table", NULL));
  limber_widget_settle (self->stage->window);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->chart)));
}

static void
activated_cb (LimberChart *chart, guint point, guint *activated)
{
  *activated = point;
}

/* A row opens what its point opens. */
static void
test_open_row (Fixture *self, gconstpointer user_data)
{
  guint activated = 0;

  g_signal_connect (self->chart, "activated", G_CALLBACK (activated_cb), &activated);
  g_object_set (self->stage->widget, "table", TRUE, NULL);
  limber_widget_settle (self->stage->window);
  g_signal_emit_by_name (find_list (self), "activate", 1);
  g_assert_cmpuint (activated, ==, N_DAYS - 3);
}

/* The table follows the chart. */
static void
test_follows (Fixture *self, gconstpointer user_data)
{
  g_autoptr (GArray) days = g_array_new (FALSE, TRUE, sizeof (LimberCalendarDay));
  GtkSelectionModel *model;

  g_object_set (self->stage->widget, "table", TRUE, NULL);
  limber_widget_settle (self->stage->window);
  g_array_set_size (days, N_DAYS);
  g_array_index (days, LimberCalendarDay, 5) = (LimberCalendarDay){ 1, 60 * G_USEC_PER_SEC };
  limber_chart_calendar_set_days (LIMBER_CHART_CALENDAR (self->chart), days, FROM, TODAY);
  model = gtk_list_view_get_model (GTK_LIST_VIEW (find_list (self)));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 1);
}

/* The buttons lead to what came before, and back. */
static void
test_scroll (Fixture *self, gconstpointer user_data)
{
  GtkWidget  *card = self->stage->widget;
  const guint first = limber_chart_get_grid (self->chart)->first;
  GtkWidget  *earlier = limber_widget_find_action (card, "card.earlier", NULL);
  GtkWidget  *later = limber_widget_find_action (card, "card.later", NULL);

  g_assert_true (gtk_widget_get_sensitive (earlier));
  g_assert_false (gtk_widget_get_sensitive (later));
  g_assert_true (gtk_widget_activate_action (card, "card.earlier", NULL));
  g_assert_cmpuint (limber_chart_get_grid (self->chart)->first, <, first);
  g_assert_true (gtk_widget_get_sensitive (later));
  /* What had the focus went out of sight: it is now on what can be seen. */
  limber_widget_settle (self->stage->window);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (self->chart)));
  g_assert_true (gtk_widget_activate_action (card, "card.later", NULL));
  g_assert_cmpuint (limber_chart_get_grid (self->chart)->first, ==, first);
}

static void
add (const char *path, void (*test) (Fixture *self, gconstpointer user_data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  add ("/app/chart-card/words", test_words);
  add ("/app/chart-card/table", test_table);
  add ("/app/chart-card/open-row", test_open_row);
  add ("/app/chart-card/follows", test_follows);
  add ("/app/chart-card/scroll", test_scroll);

  return g_test_run ();
}
