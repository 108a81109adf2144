/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-chart-grid.h"
#include "app/limber-chart-scale.h"

#define N_ROUNDS 2000

static const LimberChartMove all_moves[] = {
  LIMBER_CHART_BACK,  LIMBER_CHART_ON,  LIMBER_CHART_UP,        LIMBER_CHART_DOWN,
  LIMBER_CHART_START, LIMBER_CHART_END, LIMBER_CHART_PAGE_BACK, LIMBER_CHART_PAGE_ON,
};

/* A calendar of 17 days in columns of seven, of which two can be seen. */
static const struct
{
  guint           from;
  LimberChartMove move;
  guint           to;
} cases[] = {
  { 0, LIMBER_CHART_BACK, 0 },       { 8, LIMBER_CHART_BACK, 1 },
  { 1, LIMBER_CHART_ON, 8 },         { 9, LIMBER_CHART_ON, 16 },
  { 12, LIMBER_CHART_ON, 16 }, /* the last week is not over: its last day is as near as it gets */
  { 15, LIMBER_CHART_ON, 15 },       { 16, LIMBER_CHART_ON, 16 },
  { 7, LIMBER_CHART_UP, 6 },         { 0, LIMBER_CHART_UP, 0 },
  { 6, LIMBER_CHART_DOWN, 7 },       { 16, LIMBER_CHART_DOWN, 16 },
  { 9, LIMBER_CHART_START, 0 },      { 3, LIMBER_CHART_END, 16 },
  { 16, LIMBER_CHART_PAGE_BACK, 2 }, { 9, LIMBER_CHART_PAGE_BACK, 2 },
  { 1, LIMBER_CHART_PAGE_ON, 15 },   { 9, LIMBER_CHART_PAGE_ON, 16 },
};

static void
test_cases (void)
{
  LimberChartGrid grid = { .n_rows = 1, .n_columns = 1 };

  limber_chart_grid_set (&grid, 17, 7);
  limber_chart_grid_fit (&grid, 2);
  g_assert_cmpuint (limber_chart_grid_get_all_columns (&grid), ==, 3);
  g_assert_cmpuint (grid.first, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%u by %d", cases[i].from, (int) cases[i].move);
      g_assert_cmpuint (
          limber_chart_grid_move (&grid, cases[i].from, cases[i].move), ==, cases[i].to);
    }
}

static LimberChartGrid
make_random (void)
{
  LimberChartGrid grid = { .n_rows = 1, .n_columns = 1 };

  limber_chart_grid_set (
      &grid, (guint) g_test_rand_int_range (1, 400), (guint) g_test_rand_int_range (1, 9));
  limber_chart_grid_fit (&grid, (guint) g_test_rand_int_range (1, 30));

  return grid;
}

static gboolean
shows (const LimberChartGrid *grid, guint point)
{
  const guint column = point / grid->n_rows;

  return column >= grid->first && column < grid->first + grid->n_columns;
}

/* Wherever one walks, one stays among the points, and sees where one is. */
static void
test_walks (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      LimberChartGrid grid = make_random ();
      guint           point = (guint) g_test_rand_int_range (0, (int) grid.n_points);

      for (guint k = 0; k < 30; k++)
        {
          const LimberChartMove move
              = all_moves[g_test_rand_int_range (0, G_N_ELEMENTS (all_moves))];

          point = limber_chart_grid_move (&grid, point, move);
          g_assert_cmpuint (point, <, grid.n_points);
          limber_chart_grid_reveal (&grid, point);
          g_assert_true (shows (&grid, point));
          g_assert_cmpuint (grid.first, <=, limber_chart_grid_get_last_first (&grid));
          if (!limber_chart_grid_can (&grid, move))
            g_assert_cmpuint (limber_chart_grid_move (&grid, point, move), ==, point);
        }
    }
}

/* Each point can be reached by the arrows alone: along by columns, up and down by points. */
static void
test_reach (void)
{
  for (guint i = 0; i < N_ROUNDS / 10; i++)
    {
      const LimberChartGrid grid = make_random ();
      guint                 point = 0;

      for (guint k = 1; k < grid.n_points; k++)
        {
          point = limber_chart_grid_move (
              &grid, point, grid.n_rows > 1 ? LIMBER_CHART_DOWN : LIMBER_CHART_ON);
          g_assert_cmpuint (point, ==, k);
        }
      for (guint k = 0; point >= grid.n_rows; k++)
        {
          const guint before = point;

          point = limber_chart_grid_move (&grid, point, LIMBER_CHART_BACK);
          g_assert_cmpuint (before - point, ==, grid.n_rows);
          g_assert_cmpuint (k, <, grid.n_points);
        }
    }
}

/* Going on by pages sees every column, and ends at the last. */
static void
test_scroll (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      LimberChartGrid grid = make_random ();
      const guint     all = limber_chart_grid_get_all_columns (&grid);
      guint           seen = 0;

      grid.first = 0;
      for (guint k = 0; k < all && seen < all; k++)
        {
          g_assert_cmpuint (grid.first, <=, seen);
          seen = MAX (seen, grid.first + grid.n_columns);
          limber_chart_grid_scroll (&grid, LIMBER_CHART_PAGE_ON);
        }
      g_assert_cmpuint (seen, >=, all);
      g_assert_cmpuint (grid.first, ==, limber_chart_grid_get_last_first (&grid));
      for (guint k = 0; k < all; k++)
        limber_chart_grid_scroll (&grid, LIMBER_CHART_PAGE_BACK);
      g_assert_cmpuint (grid.first, ==, 0);
    }
}

/* However the width changes, what was seen last stays, and nothing is shown beyond the end. */
static void
test_fit (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      LimberChartGrid grid = make_random ();
      const guint     end = grid.first + grid.n_columns;
      const guint     all = limber_chart_grid_get_all_columns (&grid);

      limber_chart_grid_fit (&grid, (guint) g_test_rand_int_range (1, 60));
      g_assert_cmpuint (grid.first, <=, limber_chart_grid_get_last_first (&grid));
      if (end <= all)
        g_assert_cmpuint (MAX (grid.first + grid.n_columns, 1), >=, MIN (end, all));
    }
}

static void
test_top (void)
{
  static const struct
  {
    int most;
    int top;
  } tops[] = { { 0, 10 },  { 10, 10 },   { 11, 15 },   { 46, 50 },   { 60, 60 },
               { 61, 80 }, { 101, 150 }, { 250, 250 }, { 301, 400 }, { 990, 1000 } };

  for (guint i = 0; i < G_N_ELEMENTS (tops); i++)
    g_assert_cmpint (limber_chart_scale_find_top (tops[i].most), ==, tops[i].top);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      const int most = g_test_rand_int_range (10, 1000000);
      const int top = limber_chart_scale_find_top (most);

      g_assert_cmpint (top, >=, most);
      g_assert_cmpint (top, <=, most + most / 2);
    }
  g_assert_cmpint (limber_chart_scale_find_top (G_MAXINT), ==, G_MAXINT);
}

/* Slots follow one another, lie within the axis and do not overlap. */
static void
test_slots (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      const double length = g_test_rand_int_range (40, 1200);
      const guint  n = limber_chart_scale_count_slots (length, g_test_rand_int_range (8, 60), 27);
      const double filled = g_test_rand_double_range (0.2, 1);
      double       end = 0;

      g_assert_cmpuint (n, >=, 1);
      g_assert_cmpuint (n, <=, 27);
      for (guint k = 0; k < n; k++)
        {
          const LimberChartSpan span = limber_chart_scale_get_slot (length, n, k, filled, 44);

          g_assert_cmpfloat (span.from, >=, end - 1);
          g_assert_cmpfloat (span.length, >=, 1);
          g_assert_cmpfloat (span.length, <=, 44);
          end = span.from + span.length;
        }
      g_assert_cmpfloat (end, <=, length);
    }
}

/* The last has a label, and no two are nearer than their length. */
static void
test_labels (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      const double slot = g_test_rand_double_range (5, 80);
      const double label = g_test_rand_double_range (5, 120);
      const guint  stride = limber_chart_scale_find_stride (slot, label);
      const guint  last = (guint) g_test_rand_int_range (0, 30);
      int          before = -1;

      g_assert_true (limber_chart_scale_is_labelled (last, last, stride));
      for (guint k = 0; k <= last; k++)
        if (limber_chart_scale_is_labelled (k, last, stride))
          {
            if (before >= 0)
              g_assert_cmpfloat (((int) k - before) * slot, >=, label - 1e-6);
            before = (int) k;
          }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/chart-grid/cases", test_cases);
  g_test_add_func ("/app/chart-grid/walks", test_walks);
  g_test_add_func ("/app/chart-grid/reach", test_reach);
  g_test_add_func ("/app/chart-grid/scroll", test_scroll);
  g_test_add_func ("/app/chart-grid/fit", test_fit);
  g_test_add_func ("/app/chart-scale/top", test_top);
  g_test_add_func ("/app/chart-scale/slots", test_slots);
  g_test_add_func ("/app/chart-scale/labels", test_labels);

  return g_test_run ();
}
