/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-chart-weeks.h"

#include "app/limber-chart-rows.h"
#include "history/limber-calendar.h"
#include "history/limber-goal.h"
#include "limber-chart-fixture.h"

#define WIDTH 460
#define HEIGHT 220
#define MINUTE_US (60 * (gint64) G_USEC_PER_SEC)
#define TODAY 739700
#define GOAL 60

/* Each week has so many minutes more than the one before. */
static LimberStage *
make_stage (guint n, int step, int goal)
{
  GtkWidget *chart = limber_chart_weeks_new ();
  g_autoptr (GArray) weeks = g_array_new (FALSE, TRUE, sizeof (LimberGoalWeek));
  g_autoptr (GArray) days = g_array_new (FALSE, TRUE, sizeof (LimberCalendarDay));

  for (guint i = 0; i < n; i++)
    {
      const LimberGoalWeek week = {
        .from = TODAY - 7 * (n - 1 - i),
        .n_sessions = i % 5,
        .work_us = (gint64) i * step * MINUTE_US,
        .reached = goal > 0 && (int) i * step >= goal,
      };

      g_array_append_val (weeks, week);
    }
  g_array_set_size (days, 7);
  g_array_index (days, LimberCalendarDay, 0) = (LimberCalendarDay){ .n_runs = 1, .run_m = 5200 };
  g_array_index (days, LimberCalendarDay, 4) = (LimberCalendarDay){ .n_runs = 1, .run_m = 8800 };
  limber_chart_weeks_set_weeks (LIMBER_CHART_WEEKS (chart), weeks, goal, days, TODAY - 7, TODAY);

  return limber_stage_new (chart, WIDTH, HEIGHT);
}

static void
test_points (void)
{
  g_autoptr (LimberStage) stage = make_stage (40, 2, GOAL);

  limber_chart_assert_points (stage);
  limber_chart_assert_one_stop (stage);
  limber_chart_assert_keys (stage);
  limber_chart_assert_table (stage);
  limber_chart_assert_mirrored (stage);
}

static void
test_words (void)
{
  g_autoptr (LimberStage) stage = make_stage (40, 2, GOAL);
  g_autofree char *now = limber_chart_format (LIMBER_CHART (stage->widget), 39);
  g_autofree char *before = limber_chart_format (LIMBER_CHART (stage->widget), 38);

  g_assert_cmpstr (now, ==, "This week: 78 of 60 min in 4 sessions");
  g_assert_cmpstr (before, ==, "Week of 18 March: 76 of 60 min in 3 sessions; 2 runs, 14 km");
  g_assert_cmpstr (limber_chart_get_summary (LIMBER_CHART (stage->widget)),
                   ==,
                   "Goal reached 10 weeks in a row");
}

static void
test_no_goal (void)
{
  g_autoptr (LimberStage) stage = make_stage (10, 3, 0);

  limber_chart_assert_points (stage);
  g_assert_cmpstr (limber_chart_get_summary (LIMBER_CHART (stage->widget)),
                   ==,
                   "This week: 27 min in 4 sessions");
}

/* Up and down are not the chart's: they lead out of it. */
static void
test_walk (void)
{
  g_autoptr (LimberStage) stage = make_stage (40, 2, GOAL);
  LimberChart *chart = LIMBER_CHART (stage->widget);

  g_assert_true (gtk_widget_grab_focus (stage->widget));
  limber_stage_press (stage, "Left");
  g_assert_cmpuint (limber_chart_get_current (chart), ==, 38);
  g_assert_false (limber_chart_go (chart, LIMBER_CHART_UP));
  g_assert_false (limber_chart_go (chart, LIMBER_CHART_DOWN));
  g_assert_cmpuint (limber_chart_get_current (chart), ==, 38);
}

static gboolean
is_drawn (LimberStage *stage, guint point, float below_top)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (
      limber_chart_find_point (LIMBER_CHART (stage->widget), point), stage->widget, &bounds));

  return limber_stage_is_filled (stage,
                                 (int) (bounds.origin.x + bounds.size.width / 2),
                                 (int) (bounds.origin.y + bounds.size.height * below_top));
}

/* A bar that reaches the goal is full; one that does not is a frame: more than a colour. */
static void
test_bars (void)
{
  g_autoptr (LimberStage) stage = make_stage (12, 10, GOAL);

  g_assert_true (is_drawn (stage, 11, 0.9F));
  g_assert_true (is_drawn (stage, 11, 0.5F));
  g_assert_false (is_drawn (stage, 5, 0.9F));
}

/* Bars are high, however far off the goal is. */
static void
test_far_goal (void)
{
  g_autoptr (LimberStage) stage = make_stage (12, 2, GOAL);
  g_autoptr (GdkTexture) texture = limber_stage_render (stage);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (
      limber_chart_find_point (LIMBER_CHART (stage->widget), 11), stage->widget, &bounds));
  g_assert_cmphex (limber_texture_get_pixel (texture,
                                             (int) (bounds.origin.x + bounds.size.width / 2),
                                             (int) (bounds.origin.y + bounds.size.height / 2))
                       >> 24,
                   >,
                   0x30);
}

static void
activated_cb (LimberChart *chart, guint point, guint *activated)
{
  *activated = point;
}

static void
test_open (void)
{
  g_autoptr (LimberStage) stage = make_stage (12, 5, GOAL);
  guint activated = 0;

  g_signal_connect (stage->widget, "activated", G_CALLBACK (activated_cb), &activated);
  g_assert_true (gtk_widget_grab_focus (stage->widget));
  limber_stage_press (stage, "Left");
  limber_stage_press (stage, "Return");
  g_assert_cmpuint (activated, ==, 10);
  g_assert_cmpuint (
      limber_chart_weeks_get_first_day (LIMBER_CHART_WEEKS (stage->widget), 10), ==, TODAY - 7);
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/chart-weeks/points", test_points);
  g_test_add_func ("/app/chart-weeks/words", test_words);
  g_test_add_func ("/app/chart-weeks/no-goal", test_no_goal);
  g_test_add_func ("/app/chart-weeks/walk", test_walk);
  g_test_add_func ("/app/chart-weeks/bars", test_bars);
  g_test_add_func ("/app/chart-weeks/far-goal", test_far_goal);
  g_test_add_func ("/app/chart-weeks/open", test_open);

  return g_test_run ();
}
