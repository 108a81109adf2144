/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-chart-grid.h"

/**
 * limber_chart_grid_get_all_columns:
 * @self: a grid
 *
 * Returns: how many columns all points take
 */
guint
limber_chart_grid_get_all_columns (const LimberChartGrid *self)
{
  return self->n_rows > 0 ? (self->n_points + self->n_rows - 1) / self->n_rows : 0;
}

/**
 * limber_chart_grid_get_last_first:
 * @self: a grid
 *
 * Returns: the first column that can be seen when the last one can
 */
guint
limber_chart_grid_get_last_first (const LimberChartGrid *self)
{
  const guint all = limber_chart_grid_get_all_columns (self);

  return all > self->n_columns ? all - self->n_columns : 0;
}

/**
 * limber_chart_grid_set:
 * @self: a grid
 * @n_points: how many points there are
 * @n_rows: how many stand in a column, at least 1
 *
 * Takes other points; the latest can be seen.
 */
void
limber_chart_grid_set (LimberChartGrid *self, guint n_points, guint n_rows)
{
  g_return_if_fail (n_rows >= 1);

  self->n_points = n_points;
  self->n_rows = n_rows;
  self->first = limber_chart_grid_get_last_first (self);
}

/**
 * limber_chart_grid_fit:
 * @self: a grid
 * @n_columns: how many columns have room, at least 1
 *
 * The latest column that could be seen stays in sight, so that a wider window shows more of what came
 * before.
 */
void
limber_chart_grid_fit (LimberChartGrid *self, guint n_columns)
{
  const guint end = self->first + self->n_columns;

  g_return_if_fail (n_columns >= 1);

  self->n_columns = n_columns;
  self->first
      = MIN (end > n_columns ? end - n_columns : 0, limber_chart_grid_get_last_first (self));
}

static gboolean
is_along (LimberChartMove move)
{
  return move != LIMBER_CHART_UP && move != LIMBER_CHART_DOWN;
}

/**
 * limber_chart_grid_can:
 * @self: a grid
 * @move: a way to go
 *
 * Returns: whether points lie in that direction at all, so that a key for it is the chart's
 */
gboolean
limber_chart_grid_can (const LimberChartGrid *self, LimberChartMove move)
{
  if (move == LIMBER_CHART_START || move == LIMBER_CHART_END)
    return self->n_points > 0;
  if (!is_along (move))
    return MIN (self->n_rows, self->n_points) > 1;

  return limber_chart_grid_get_all_columns (self) > 1;
}

static guint
go_back (guint point, guint by)
{
  return point >= by ? point - by : point;
}

/* A last column that is not full has no point beside each of those before it. */
static guint
go_on (const LimberChartGrid *self, guint point, guint by)
{
  const guint last = self->n_points - 1;

  if (by <= last - point)
    return point + by;

  return point / self->n_rows < last / self->n_rows ? last : point;
}

/**
 * limber_chart_grid_move:
 * @self: a grid with points
 * @point: one of them
 * @move: where to go
 *
 * Up from the top of a column leads to the end of the one before. Who can go no further stays.
 *
 * Returns: the point that is there
 */
guint
limber_chart_grid_move (const LimberChartGrid *self, guint point, LimberChartMove move)
{
  const guint page = self->n_columns * self->n_rows;

  g_return_val_if_fail (point < self->n_points, 0);

  if (!limber_chart_grid_can (self, move))
    return point;

  switch (move)
    {
    case LIMBER_CHART_BACK:
      return go_back (point, self->n_rows);

    case LIMBER_CHART_ON:
      return go_on (self, point, self->n_rows);

    case LIMBER_CHART_UP:
      return go_back (point, 1);

    case LIMBER_CHART_DOWN:
      return MIN (point + 1, self->n_points - 1);

    case LIMBER_CHART_START:
      return 0;

    case LIMBER_CHART_PAGE_BACK:
      return point >= page ? point - page : point % self->n_rows;

    case LIMBER_CHART_PAGE_ON:
      return MIN (page, self->n_points - 1 - point) + point;

    case LIMBER_CHART_END:
    default:
      return self->n_points - 1;
    }
}

/**
 * limber_chart_grid_scroll:
 * @self: a grid
 * @move: %LIMBER_CHART_PAGE_BACK or %LIMBER_CHART_PAGE_ON
 *
 * Lets other columns be seen; one of those that could be seen stays, to know where one is.
 */
void
limber_chart_grid_scroll (LimberChartGrid *self, LimberChartMove move)
{
  const guint by = MAX (self->n_columns, 2) - 1;

  if (move == LIMBER_CHART_PAGE_BACK)
    self->first -= MIN (by, self->first);
  else
    self->first = MIN (self->first + by, limber_chart_grid_get_last_first (self));
}

/**
 * limber_chart_grid_reveal:
 * @self: a grid
 * @point: one of its points
 *
 * Goes by half of what can be seen, so that whoever walks out of sight sees where the way leads.
 *
 * Returns: whether other columns can be seen now
 */
gboolean
limber_chart_grid_reveal (LimberChartGrid *self, guint point)
{
  const guint column = point / self->n_rows;
  const guint before = self->first;
  const guint half = self->n_columns / 2;

  if (column < self->first)
    self->first = column > half ? column - half : 0;
  else if (column >= self->first + self->n_columns)
    self->first = column + 1 + half - self->n_columns;
  self->first = MIN (self->first, limber_chart_grid_get_last_first (self));

  return self->first != before;
}
