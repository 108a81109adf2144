/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-chart-balance.h"

#include <string.h>

#include "app/limber-chart-rows.h"
#include "limber-chart-fixture.h"

#define WIDTH 460
#define HEIGHT 320
#define MINUTE_US (60 * (gint64) G_USEC_PER_SEC)

static LimberBalance *
make_balance (guint n)
{
  LimberBalance *balance = g_new0 (LimberBalance, 1);

  balance->muscles = g_array_new (FALSE, TRUE, sizeof (LimberBalanceMuscle));
  for (guint i = 0; i < n; i++)
    {
      const LimberBalanceMuscle muscle = {
        .muscle = i,
        .done_us = (i + 1) * 3 * MINUTE_US,
        .left_us = (i + 1) * 2 * MINUTE_US,
        .right_us = (i + 1) * MINUTE_US,
        .expected_us = 10 * MINUTE_US,
        .neglected = i == 0,
      };

      g_array_append_val (balance->muscles, muscle);
      balance->work_us += muscle.done_us;
      balance->left_us += muscle.left_us;
      balance->right_us += muscle.right_us;
    }

  return balance;
}

static LimberStage *
make_stage (guint n)
{
  GtkWidget *chart = limber_chart_balance_new ();
  g_autoptr (LimberBalance) balance = make_balance (n);

  limber_chart_balance_set_balance (LIMBER_CHART_BALANCE (chart), balance);

  return limber_stage_new (chart, WIDTH, HEIGHT);
}

static void
test_points (void)
{
  g_autoptr (LimberStage) stage = make_stage (6);

  limber_chart_assert_points (stage);
  limber_chart_assert_one_stop (stage);
  limber_chart_assert_keys (stage);
  limber_chart_assert_table (stage);
  limber_chart_assert_mirrored (stage);
}

/* Left and right are not the chart's: there is one column. */
static void
test_walk (void)
{
  g_autoptr (LimberStage) stage = make_stage (6);
  LimberChart *chart = LIMBER_CHART (stage->widget);

  g_assert_true (gtk_widget_grab_focus (stage->widget));
  limber_stage_press (stage, "Down");
  g_assert_cmpuint (limber_chart_get_current (chart), ==, 1);
  g_assert_false (limber_chart_go (chart, LIMBER_CHART_ON));
  limber_stage_press (stage, "Up");
  g_assert_cmpuint (limber_chart_get_current (chart), ==, 0);
}

/* What misses most comes first, and all muscles are there, in the chart by turns. */
static void
test_choice (void)
{
  g_autoptr (LimberStage) stage = make_stage (15);
  LimberChart     *chart = LIMBER_CHART (stage->widget);
  const guint      n = limber_chart_get_grid (chart)->n_points;
  g_autofree char *first = limber_chart_format (chart, 0);
  g_autofree char *last = limber_chart_format (chart, n - 1);
  gboolean         earlier = TRUE;
  gboolean         later = FALSE;

  g_assert_cmpuint (n, ==, 15);
  g_assert_cmpstr (first, ==, "Neck: left 2 min, right 1 min; had little, the plan has 5 min each");
  g_assert_cmpstr (last,
                   ==,
                   "Front of the thigh (quadriceps): left 30 min, right 15 min; the plan has 5 min"
                   " each");
  g_object_get (chart, "has-earlier", &earlier, "has-later", &later, NULL);
  g_assert_false (earlier);
  g_assert_true (later);
  g_assert_nonnull (limber_chart_find_point (chart, 0));
  limber_chart_scroll (chart, LIMBER_CHART_PAGE_ON);
  limber_stage_settle (stage);
  g_assert_nonnull (limber_chart_find_point (chart, 14));
  limber_chart_assert_table (stage);
  g_assert_nonnull (strstr (limber_chart_get_summary (chart), "Had little: neck"));
  g_assert_nonnull (strstr (limber_chart_get_summary (chart), "Left 4 h, right 2 h"));
}

static void
test_little (void)
{
  g_autoptr (LimberStage) stage = make_stage (0);

  g_assert_false (gtk_widget_child_focus (stage->widget, GTK_DIR_TAB_FORWARD));
  g_assert_cmpstr (limber_chart_get_summary (LIMBER_CHART (stage->widget)),
                   ==,
                   "Too little in these four weeks to judge by");
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/chart-balance/points", test_points);
  g_test_add_func ("/app/chart-balance/walk", test_walk);
  g_test_add_func ("/app/chart-balance/choice", test_choice);
  g_test_add_func ("/app/chart-balance/little", test_little);

  return g_test_run ();
}
