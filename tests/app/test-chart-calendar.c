/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-chart-calendar.h"

#include <string.h>

#include "app/limber-chart-rows.h"
#include "history/limber-calendar.h"
#include "limber-chart-fixture.h"

#define WIDTH 460
#define HEIGHT 240
#define MINUTE_US (60 * (gint64) G_USEC_PER_SEC)

/* A Monday. */
#define FROM 739341

static GArray *
make_days (guint n, gboolean empty)
{
  GArray *days = g_array_new (FALSE, TRUE, sizeof (LimberCalendarDay));

  g_array_set_size (days, n);
  for (guint i = 0; i < n && !empty; i++)
    if (i % 3 == 0)
      g_array_index (days, LimberCalendarDay, i)
          = (LimberCalendarDay){ .n_sessions = 1 + i % 2, .work_us = (2 + i % 24) * MINUTE_US };

  return days;
}

/* So many days, of which the last is today. */
static LimberStage *
make_stage (guint n)
{
  GtkWidget *calendar = limber_chart_calendar_new ();
  g_autoptr (GArray) days = make_days (n, FALSE);

  limber_chart_calendar_set_days (LIMBER_CHART_CALENDAR (calendar), days, FROM, FROM + n - 1);

  return limber_stage_new (calendar, WIDTH, HEIGHT);
}

static LimberChart *
get_chart (LimberStage *stage)
{
  return LIMBER_CHART (stage->widget);
}

static void
test_points (void)
{
  g_autoptr (LimberStage) stage = make_stage (200);

  limber_chart_assert_points (stage);
  limber_chart_assert_one_stop (stage);
  limber_chart_assert_keys (stage);
}

/* By day and week; the last week has only begun. */
static void
test_walk (void)
{
  static const struct
  {
    const char *key;
    guint       point;
  } steps[] = {
    { "Up", 198 },    { "Left", 191 },  { "Up", 190 },   { "Down", 191 },
    { "Right", 198 }, { "Right", 198 }, { "Down", 199 }, { "Down", 199 },
  };
  g_autoptr (LimberStage) stage = make_stage (200);

  g_assert_true (gtk_widget_grab_focus (stage->widget));
  g_assert_cmpuint (limber_chart_get_current (get_chart (stage)), ==, 199);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      limber_stage_press (stage, steps[i].key);
      g_assert_cmpuint (limber_chart_get_current (get_chart (stage)), ==, steps[i].point);
    }
}

/* What can be walked to comes into sight, years back. */
static void
test_long (void)
{
  g_autoptr (LimberStage) stage = make_stage (30 * 365);
  gboolean earlier = FALSE;
  gboolean later = FALSE;

  g_object_get (stage->widget, "has-earlier", &earlier, "has-later", &later, NULL);
  g_assert_true (earlier);
  g_assert_false (later);
  g_assert_true (gtk_widget_grab_focus (stage->widget));
  for (guint i = 0; i < 40; i++)
    {
      limber_stage_press (stage, "Left");
      limber_stage_settle (stage);
      g_assert_nonnull (limber_chart_find_point (get_chart (stage),
                                                 limber_chart_get_current (get_chart (stage))));
    }
  limber_stage_press (stage, "Home");
  g_object_get (stage->widget, "has-earlier", &earlier, "has-later", &later, NULL);
  g_assert_false (earlier);
  g_assert_true (later);
  limber_stage_settle (stage);
  limber_chart_assert_points (stage);
}

static void
test_mirrored (void)
{
  g_autoptr (LimberStage) stage = make_stage (200);

  limber_chart_assert_mirrored (stage);
  g_assert_true (gtk_widget_grab_focus (stage->widget));
  limber_stage_press (stage, "Right");
  g_assert_cmpuint (limber_chart_get_current (get_chart (stage)), ==, 192);
  limber_stage_press (stage, "Left");
  g_assert_cmpuint (limber_chart_get_current (get_chart (stage)), ==, 199);
}

/* Days without a session are no rows; all others are, once. */
static void
test_table (void)
{
  g_autoptr (LimberStage) stage = make_stage (200);
  g_autoptr (GArray) rows = limber_chart_list_rows (get_chart (stage));

  limber_chart_assert_table (stage);
  g_assert_cmpuint (rows->len, ==, 67);
}

static void
test_words (void)
{
  static const struct
  {
    guint       point;
    const char *text;
  } words[] = {
    { 199, "16 October" }, /* today, and nothing yet */
    { 198, "15 October: 8 min in 1 session" },
    { 197, "14 October: rest" },
    { 195, "12 October: 5 min in 2 sessions" },
  };
  g_autoptr (LimberStage) stage = make_stage (200);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *text = limber_chart_format (get_chart (stage), words[i].point);

      g_assert_cmpstr (text, ==, words[i].text);
    }
  g_assert_cmpstr (limber_chart_get_summary (get_chart (stage)), ==, "100 sessions since March");
}

static void
activated_cb (LimberChart *chart, guint point, guint *activated)
{
  *activated = point;
}

static void
test_open (void)
{
  g_autoptr (LimberStage) stage = make_stage (200);
  guint activated = 0;

  g_signal_connect (stage->widget, "activated", G_CALLBACK (activated_cb), &activated);
  g_assert_true (gtk_widget_grab_focus (stage->widget));
  limber_stage_press (stage, "Up");
  limber_stage_press (stage, "Return");
  g_assert_cmpuint (activated, ==, 198);
  g_assert_cmpuint (
      limber_chart_calendar_get_date (LIMBER_CHART_CALENDAR (stage->widget), 198), ==, FROM + 198);
}

/* The warmer, the larger and the stronger: no warmth is told by colour alone. */
static void
test_sizes (void)
{
  for (int heat = 1; heat < LIMBER_CALENDAR_N_HEATS; heat++)
    {
      g_assert_cmpfloat (
          limber_chart_mark_get_size (heat), >=, limber_chart_mark_get_size (heat - 1) + 0.15);
      g_assert_cmpfloat (
          limber_chart_mark_get_alpha (heat), >=, limber_chart_mark_get_alpha (heat - 1) + 0.05);
    }
  g_assert_cmpfloat (limber_chart_mark_get_size (0), ==, 0);
}

static guint32
get_foot (GdkTexture *texture, const graphene_rect_t *bounds)
{
  return limber_texture_get_pixel (texture,
                                   (int) (bounds->origin.x + bounds->size.width / 2),
                                   (int) (bounds->origin.y + bounds->size.height) - 2);
}

/* A day without a session on which somebody ran is a row, and its mark is seen. */
static void
test_runs (void)
{
  GtkWidget *calendar = limber_chart_calendar_new ();
  GtkWidget *legend = g_object_ref_sink (limber_chart_legend_new ());
  g_autoptr (LimberStage) stage = limber_stage_new (calendar, WIDTH, HEIGHT);
  g_autoptr (GArray) days = make_days (28, TRUE);
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *text = NULL;
  graphene_rect_t  ran, rested;

  limber_chart_calendar_set_days (LIMBER_CHART_CALENDAR (calendar), days, FROM, FROM + 27);
  limber_chart_calendar_fill_legend (LIMBER_CHART_CALENDAR (calendar),
                                     LIMBER_CHART_LEGEND (legend));
  gtk_test_accessible_assert_property (
      legend, GTK_ACCESSIBLE_PROPERTY_LABEL, "under 10, from 10, from 20, from 40 min");
  g_array_index (days, LimberCalendarDay, 2) = (LimberCalendarDay){ .n_runs = 1, .run_m = 8000 };
  limber_chart_calendar_set_days (LIMBER_CHART_CALENDAR (calendar), days, FROM, FROM + 27);
  limber_chart_calendar_fill_legend (LIMBER_CHART_CALENDAR (calendar),
                                     LIMBER_CHART_LEGEND (legend));
  gtk_test_accessible_assert_property (
      legend, GTK_ACCESSIBLE_PROPERTY_LABEL, "under 10, from 10, from 20, from 40 min, run");
  limber_stage_settle (stage);
  rows = limber_chart_list_rows (get_chart (stage));
  g_assert_cmpuint (rows->len, ==, 1);
  text = limber_chart_format (get_chart (stage), 2);
  g_assert_true (g_str_has_suffix (text, ": 1 run, 8 km"));
  g_assert_true (
      gtk_widget_compute_bounds (limber_chart_find_point (get_chart (stage), 2), calendar, &ran));
  g_assert_true (gtk_widget_compute_bounds (
      limber_chart_find_point (get_chart (stage), 3), calendar, &rested));
  texture = limber_stage_render (stage);
  g_assert_cmphex (get_foot (texture, &ran) >> 24, >, 0x80);
  g_assert_cmphex (get_foot (texture, &rested) >> 24, <, 0x40);
  g_object_unref (legend);
}

/* A note over the point, until Escape. */
static void
test_silence (void)
{
  g_autoptr (LimberStage) stage = make_stage (200);

  gtk_root_set_focus (gtk_widget_get_root (stage->widget), NULL);
  g_assert_false (limber_chart_silence (get_chart (stage)));
  g_assert_true (gtk_widget_grab_focus (stage->widget));
  limber_stage_settle (stage);
  limber_stage_press (stage, "Escape");
  g_assert_false (limber_chart_silence (get_chart (stage)));
  limber_stage_press (stage, "Up");
  g_assert_true (limber_chart_silence (get_chart (stage)));
}

static void
test_empty (void)
{
  GtkWidget *calendar = limber_chart_calendar_new ();
  g_autoptr (LimberStage) stage = limber_stage_new (calendar, WIDTH, HEIGHT);
  g_autoptr (GArray) days = make_days (8, TRUE);

  g_assert_false (gtk_widget_child_focus (calendar, GTK_DIR_TAB_FORWARD));
  limber_chart_calendar_set_days (LIMBER_CHART_CALENDAR (calendar), days, FROM, FROM + 7);
  limber_stage_settle (stage);
  limber_chart_assert_points (stage);
  g_assert_cmpstr (limber_chart_get_summary (get_chart (stage)), ==, "No sessions yet");
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/chart-calendar/points", test_points);
  g_test_add_func ("/app/chart-calendar/walk", test_walk);
  g_test_add_func ("/app/chart-calendar/long", test_long);
  g_test_add_func ("/app/chart-calendar/mirrored", test_mirrored);
  g_test_add_func ("/app/chart-calendar/table", test_table);
  g_test_add_func ("/app/chart-calendar/words", test_words);
  g_test_add_func ("/app/chart-calendar/open", test_open);
  g_test_add_func ("/app/chart-calendar/sizes", test_sizes);
  g_test_add_func ("/app/chart-calendar/runs", test_runs);
  g_test_add_func ("/app/chart-calendar/silence", test_silence);
  g_test_add_func ("/app/chart-calendar/empty", test_empty);

  return g_test_run ();
}
