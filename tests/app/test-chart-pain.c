/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-chart-pain.h"

#include "app/limber-chart-rows.h"
#include "history/limber-calendar.h"
#include "limber-chart-fixture.h"

#define WIDTH 460
#define HEIGHT 240
#define TODAY 739704
#define N_WEEKS 40
#define FROM (TODAY + 1 - 7 * N_WEEKS)

static LimberTrend *
make_trend (void)
{
  LimberTrend *trend = g_new0 (LimberTrend, 1);

  trend->points = g_array_new (FALSE, TRUE, sizeof (LimberTrendPoint));
  trend->weeks = g_array_new (FALSE, TRUE, sizeof (LimberTrendWeek));
  for (guint i = 0; i < N_WEEKS; i++)
    {
      const LimberTrendWeek week = {
        .from = FROM + 7 * i,
        .n_answers = i % 4 == 0 ? 0 : 2,
        .median = i % 4 == 0 ? -1 : (i % 10) / 2.0,
        .n_sessions = i % 3,
      };
      const LimberTrendPoint answer = {
        .local_date = FROM + 7 * i + i % 7,
        .when = i % 2 == 0 ? LIMBER_CHECK_IN_BEFORE : LIMBER_CHECK_IN_AFTER,
        .pain = (int) (i % 11),
      };

      g_array_append_val (trend->weeks, week);
      g_array_append_val (trend->points, answer);
    }
  trend->word = LIMBER_TREND_BETTER;
  trend->before = 3;
  trend->now = 1;

  return trend;
}

static LimberStage *
make_stage (void)
{
  GtkWidget *chart = limber_chart_pain_new ();
  g_autoptr (LimberTrend) trend = make_trend ();
  g_autoptr (GArray) days = g_array_new (FALSE, TRUE, sizeof (LimberCalendarDay));

  g_array_set_size (days, 7 * N_WEEKS);
  g_array_index (days, LimberCalendarDay, 7 * N_WEEKS - 3).n_sessions = 1;
  g_array_index (days, LimberCalendarDay, 7 * N_WEEKS - 5).n_runs = 1;
  limber_chart_pain_set_trend (LIMBER_CHART_PAIN (chart), trend, days, FROM, TODAY);

  return limber_stage_new (chart, WIDTH, HEIGHT);
}

static void
test_points (void)
{
  g_autoptr (LimberStage) stage = make_stage ();

  limber_chart_assert_points (stage);
  limber_chart_assert_one_stop (stage);
  limber_chart_assert_keys (stage);
  limber_chart_assert_table (stage);
  limber_chart_assert_mirrored (stage);
}

static void
test_words (void)
{
  g_autoptr (LimberStage) stage = make_stage ();
  LimberChart     *chart = LIMBER_CHART (stage->widget);
  g_autofree char *answered = limber_chart_format (chart, 32 + 4 + 2);
  g_autofree char *silent = limber_chart_format (chart, 36);

  g_assert_cmpstr (answered, ==, "Week of 16 March: pain 4, 2 sessions");
  g_assert_cmpstr (silent, ==, "Week of 2 March: 0 sessions");
  g_assert_cmpstr (limber_chart_get_summary (chart), ==, "Better: 3 → 1 over the last four weeks");
}

static guint32
get_colour (LimberStage *stage, guint point, double across, double down)
{
  g_autoptr (GdkTexture) texture = limber_stage_render (stage);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (
      limber_chart_find_point (LIMBER_CHART (stage->widget), point), stage->widget, &bounds));

  return limber_texture_get_pixel (texture,
                                   (int) (bounds.origin.x + bounds.size.width * across),
                                   (int) (bounds.origin.y + bounds.size.height * down));
}

/* The first full pixel of the week before the last, from above. */
static guint32
find_pain (LimberStage *stage)
{
  for (double down = 0; down < 0.9; down += 0.004)
    {
      const guint32 pixel = get_colour (stage, N_WEEKS - 2, 0.5, down);

      if (pixel >> 24 > 0xe0)
        return pixel;
    }
  g_assert_not_reached ();
}

/* A session lies beneath, on its day, and a run below that; pain is not drawn in its colour. */
static void
test_colours (void)
{
  g_autoptr (LimberStage) stage = make_stage ();
  LimberChart    *chart = LIMBER_CHART (stage->widget);
  graphene_rect_t bounds;
  guint32         session, pain;
  double          down;

  g_assert_true (gtk_widget_compute_bounds (
      limber_chart_find_point (chart, N_WEEKS - 1), stage->widget, &bounds));
  down = 1 - 16 / (double) bounds.size.height;
  session = get_colour (stage, N_WEEKS - 1, 4.5 / 7, down);
  g_assert_cmphex (session >> 24, >, 0xe0);
  g_assert_cmphex (get_colour (stage, N_WEEKS - 1, 2.5 / 7, down) >> 24, <, 0x40);
  /* A run has a row of its own. */
  down = 1 - 6 / (double) bounds.size.height;
  g_assert_cmphex (get_colour (stage, N_WEEKS - 1, 2.5 / 7, down) >> 24, >, 0x80);
  g_assert_cmphex (get_colour (stage, N_WEEKS - 1, 4.5 / 7, down) >> 24, <, 0x40);
  /* The bar at the middle, in the week of which no answer lies on it. */
  pain = find_pain (stage);
  g_assert_cmphex (pain & 0xffffff, !=, session & 0xffffff);
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/chart-pain/points", test_points);
  g_test_add_func ("/app/chart-pain/words", test_words);
  g_test_add_func ("/app/chart-pain/colours", test_colours);

  return g_test_run ();
}
