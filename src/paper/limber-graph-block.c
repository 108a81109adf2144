/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-paper"

#include "paper/limber-graph-block.h"

#include "history/limber-dates.h"
#include "history/limber-goal.h"

/* Points. */
#define HEIGHT (104.0)
#define AXIS_WIDTH (26.0)
#define AXIS_HEIGHT (14.0)
#define HEAD (12.0)
#define DOT (1.8)

#define MOST_PAIN 10

static const LimberInk label_ink = { .size = 7.5, .grey = .3 };

/* One column a week; above it minutes or pain. */
typedef struct
{
  LimberBlock parent;

  GArray *starts; /* (element-type guint32): first days of the weeks */
  guint32 today;
  int     goal_minutes;
  GArray *minutes; /* (nullable) (element-type int) */
  GArray *points;  /* (nullable) (element-type LimberTrendPoint) */
} GraphBlock;

static double
measure (LimberBlock *block, PangoContext *context, double width)
{
  return HEIGHT;
}

static double
get_column (const GraphBlock *self, double width)
{
  return (width - AXIS_WIDTH) / MAX (1, self->starts->len);
}

static double
get_y (double value, double most)
{
  return HEIGHT - AXIS_HEIGHT - (HEIGHT - AXIS_HEIGHT - HEAD) * value / most;
}

static void
write_label (cairo_t      *cr,
             PangoContext *context,
             const char   *text,
             double        x,
             double        y,
             double        anchor)
{
  g_autoptr (PangoLayout) layout = limber_ink_lay_out (&label_ink, context, text, -1);
  int width = 0;

  pango_layout_get_size (layout, &width, NULL);
  limber_ink_draw (&label_ink, cr, layout, x - anchor * width / PANGO_SCALE, y);
}

static void
draw_line (cairo_t *cr, double y, double width, gboolean dashed)
{
  const double dash[] = { 3, 3 };

  cairo_save (cr);
  cairo_set_line_width (cr, .6);
  cairo_set_source_rgb (cr, .6, .6, .6);
  if (dashed)
    cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_move_to (cr, AXIS_WIDTH, y);
  cairo_line_to (cr, width, y);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_mark (cairo_t      *cr,
           PangoContext *context,
           int           value,
           double        most,
           double        width,
           gboolean      dashed)
{
  g_autofree char *text = g_strdup_printf ("%d", value);
  const double     y = get_y (value, most);

  draw_line (cr, y, width, dashed);
  write_label (cr, context, text, AXIS_WIDTH - 4, y - 5, 1);
}

static void
draw_weeks (const GraphBlock *self, cairo_t *cr, PangoContext *context, double width)
{
  const double column = get_column (self, width);
  /* So many that the labels do not touch. */
  const guint step = (guint) MAX (1, 44 / MAX (column, 1));

  for (guint i = 0; i < self->starts->len; i += step)
    {
      g_autofree char *text
          = limber_dates_format_day (g_array_index (self->starts, guint32, i), self->today);

      write_label (cr, context, text, AXIS_WIDTH + column * (i + .5), HEIGHT - AXIS_HEIGHT + 3, .5);
    }
}

static void
draw_minutes (const GraphBlock *self, cairo_t *cr, PangoContext *context, double width)
{
  const double column = get_column (self, width);
  int          most = MAX (self->goal_minutes, 1);

  for (guint i = 0; i < self->minutes->len; i++)
    most = MAX (most, g_array_index (self->minutes, int, i));
  draw_line (cr, get_y (0, most), width, FALSE);
  draw_mark (cr, context, self->goal_minutes, most, width, TRUE);
  for (guint i = 0; i < self->minutes->len; i++)
    {
      const int        value = g_array_index (self->minutes, int, i);
      const double     y = get_y (value, most);
      g_autofree char *text = g_strdup_printf ("%d", value);

      if (value == 0)
        continue;

      cairo_set_source_rgb (cr, .12, .46, .5);
      cairo_rectangle (
          cr, AXIS_WIDTH + column * (i + .2), y, column * .6, HEIGHT - AXIS_HEIGHT - y);
      cairo_fill (cr);
      write_label (cr, context, text, AXIS_WIDTH + column * (i + .5), y - 10, .5);
    }
}

static void
draw_pain (const GraphBlock *self, cairo_t *cr, PangoContext *context, double width)
{
  const guint32 from = g_array_index (self->starts, guint32, 0);
  const double  day = get_column (self, width) / 7;

  draw_mark (cr, context, 0, MOST_PAIN, width, FALSE);
  draw_mark (cr, context, MOST_PAIN / 2, MOST_PAIN, width, FALSE);
  draw_mark (cr, context, MOST_PAIN, MOST_PAIN, width, FALSE);
  cairo_set_source_rgb (cr, .55, .2, .45);
  for (guint i = 0; i < self->points->len; i++)
    {
      const LimberTrendPoint *point = &g_array_index (self->points, LimberTrendPoint, i);

      if (point->local_date < from)
        continue;

      cairo_arc (cr,
                 AXIS_WIDTH + day * (point->local_date - from + .5),
                 get_y (point->pain, MOST_PAIN),
                 DOT,
                 0,
                 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
draw (LimberBlock *block, cairo_t *cr, PangoContext *context, double width)
{
  const GraphBlock *self = (GraphBlock *) block;

  if (self->starts->len == 0)
    return;

  if (self->minutes != NULL)
    draw_minutes (self, cr, context, width);
  else
    draw_pain (self, cr, context, width);
  draw_weeks (self, cr, context, width);
}

static void
free_graph (LimberBlock *block)
{
  GraphBlock *self = (GraphBlock *) block;

  g_array_unref (self->starts);
  g_clear_pointer (&self->minutes, g_array_unref);
  g_clear_pointer (&self->points, g_array_unref);
  g_free (self);
}

static GraphBlock *
create (double before)
{
  GraphBlock *self = g_new0 (GraphBlock, 1);

  self->parent
      = (LimberBlock){ .before = before, .measure = measure, .draw = draw, .free = free_graph };
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint32));

  return self;
}

/**
 * limber_weeks_block_new:
 * @weeks: (element-type LimberGoalWeek): the present one last
 * @goal_minutes: a week
 * @before: room above it, points
 *
 * Returns: (transfer full): minutes a week as bars, beside the goal
 */
LimberBlock *
limber_weeks_block_new (GArray *weeks, int goal_minutes, double before)
{
  GraphBlock *self = create (before);

  self->goal_minutes = goal_minutes;
  self->minutes = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < weeks->len; i++)
    {
      const LimberGoalWeek *week = &g_array_index (weeks, LimberGoalWeek, i);
      const int             minutes = limber_goal_get_minutes (week);

      g_array_append_val (self->starts, week->from);
      g_array_append_val (self->minutes, minutes);
      self->today = week->from + 6;
    }

  return &self->parent;
}

/**
 * limber_pain_block_new:
 * @trend: pain over weeks
 * @today: the Julian day
 * @before: room above it, points
 *
 * Returns: (transfer full): every answer as a point, nothing smoothed
 */
LimberBlock *
limber_pain_block_new (const LimberTrend *trend, guint32 today, double before)
{
  GraphBlock *self = create (before);

  self->today = today;
  self->points = g_array_ref (trend->points);
  for (guint i = 0; i < trend->weeks->len; i++)
    g_array_append_val (self->starts, g_array_index (trend->weeks, LimberTrendWeek, i).from);

  return &self->parent;
}
