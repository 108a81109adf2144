/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-chart-weeks.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-chart-scale.h"
#include "history/limber-dates.h"
#include "history/limber-goal.h"

#define MOST_WEEKS 16

/* Pixels. */
#define PITCH 36
#define WIDEST 44
#define FILLED 0.66
#define RADIUS 5
#define THICKNESS 2
#define GAP 6
#define PLOT_HEIGHT 150

/* A week that did not reach the goal is a frame with so much of the colour in it. */
#define FILL_ALPHA 0.3F

/**
 * LimberChartWeeks:
 *
 * Minutes a week as bars, beside the goal as a line. A bar that reaches it is full, one that does not
 * is a frame, and over each stands its number.
 */
struct _LimberChartWeeks
{
  LimberChart parent_instance;

  GArray *weeks; /* (element-type LimberGoalWeek) (nullable) */
  guint32 today;
  int     goal;   /* minutes; 0 for none */
  double  left;   /* where the bars begin, pixels */
  double  width;  /* of all bars, pixels */
  double  top;    /* of the highest bar, pixels */
  double  bottom; /* of all bars, pixels */
};

G_DEFINE_FINAL_TYPE (LimberChartWeeks, limber_chart_weeks, LIMBER_TYPE_CHART)

static const LimberGoalWeek *
get_week (LimberChartWeeks *self, guint point)
{
  return &g_array_index (self->weeks, LimberGoalWeek, point);
}

static guint
get_end (LimberChartWeeks *self)
{
  const LimberChartGrid *grid = limber_chart_get_grid (LIMBER_CHART (self));

  return MIN (grid->first + grid->n_columns, grid->n_points);
}

/* Of the weeks that can be seen, so that one long week years ago does not make all others small. */
static int
get_scale (LimberChartWeeks *self)
{
  int most = self->goal;

  for (guint i = limber_chart_get_grid (LIMBER_CHART (self))->first; i < get_end (self); i++)
    most = MAX (most, limber_goal_get_minutes (get_week (self, i)));

  return limber_chart_scale_find_top (most);
}

static int
get_line_height (LimberChart *chart)
{
  int height;

  limber_chart_pen_measure (GTK_WIDGET (chart), "0", NULL, &height);

  return height;
}

static int
get_height (LimberChart *chart)
{
  return PLOT_HEIGHT + 2 * (get_line_height (chart) + GAP);
}

static guint
fit (LimberChart *chart, int width, int height)
{
  LimberChartWeeks *self = LIMBER_CHART_WEEKS (chart);
  const int         line = get_line_height (chart);
  int               label, number;
  guint             n;

  limber_chart_pen_measure (GTK_WIDGET (chart), "000", &number, NULL);
  label = self->goal > 0 ? number + GAP : 0;
  self->left = label;
  self->width = MAX (width - label, 1);
  self->top = line + GAP;
  self->bottom = MAX (height - line - GAP, self->top + 1);
  n = limber_chart_scale_count_slots (self->width, MAX (PITCH, number + GAP), MOST_WEEKS);

  return MIN (n, limber_chart_grid_get_all_columns (limber_chart_get_grid (chart)));
}

static double
find_y (LimberChartWeeks *self, int minutes, int scale)
{
  return self->bottom - (self->bottom - self->top) * minutes / scale;
}

static void
place (LimberChart *chart, guint point, graphene_rect_t *area)
{
  LimberChartWeeks      *self = LIMBER_CHART_WEEKS (chart);
  const LimberChartGrid *grid = limber_chart_get_grid (chart);
  const LimberChartSpan  span = limber_chart_scale_get_slot (
      self->width, grid->n_columns, point - grid->first, FILLED, WIDEST);

  *area = GRAPHENE_RECT_INIT (
      (float) (self->left + span.from), 0, (float) span.length, (float) self->bottom);
}

static void
draw_bar (LimberChartWeeks *self, const LimberChartPen *pen, guint point, int scale)
{
  const LimberGoalWeek *week = get_week (self, point);
  const int             minutes = limber_goal_get_minutes (week);
  g_autofree char      *number = g_strdup_printf ("%d", minutes);
  GdkRGBA               light = pen->fill;
  graphene_rect_t       bar;

  if (minutes == 0)
    return;

  place (LIMBER_CHART (self), point, &bar);
  bar.origin.y = (float) find_y (self, minutes, scale);
  bar.size.height = (float) MAX (self->bottom - bar.origin.y, 2 * THICKNESS);
  bar.origin.y = (float) self->bottom - bar.size.height;
  light.alpha *= FILL_ALPHA;
  if (week->reached || self->goal == 0)
    limber_chart_pen_box (pen, &bar, RADIUS, &pen->fill);
  else
    {
      limber_chart_pen_box (pen, &bar, RADIUS, &light);
      limber_chart_pen_frame (pen, &bar, RADIUS, THICKNESS, &pen->fill);
    }
  limber_chart_pen_write (pen,
                          number,
                          bar.origin.x + bar.size.width / 2,
                          bar.origin.y - self->top + GAP / 2.0,
                          0,
                          LIMBER_CHART_TEXT_AROUND);
}

static void
draw_goal (LimberChartWeeks *self, const LimberChartPen *pen, int scale)
{
  const double     y = find_y (self, self->goal, scale);
  g_autofree char *number = g_strdup_printf ("%d", self->goal);

  if (self->goal == 0)
    return;

  limber_chart_pen_dashes (pen, self->left, pen->width, y);
  limber_chart_pen_write (
      pen, number, self->left - GAP, y - (self->top - GAP) / 2, 0, LIMBER_CHART_TEXT_BEFORE);
}

static void
draw_dates (LimberChartWeeks *self, const LimberChartPen *pen)
{
  const LimberChartGrid *grid = limber_chart_get_grid (LIMBER_CHART (self));
  const guint            end = get_end (self);
  guint                  stride;
  int                    width;

  limber_chart_pen_measure (pen->widget, "30 MMM", &width, NULL);
  stride = limber_chart_scale_find_stride (self->width / grid->n_columns, width);
  for (guint i = grid->first; i < end; i++)
    {
      g_autofree char *text = limber_dates_format_short_day (get_week (self, i)->from);
      graphene_rect_t  area;

      if (!limber_chart_scale_is_labelled (i, end - 1, stride))
        continue;
      place (LIMBER_CHART (self), i, &area);
      limber_chart_pen_write (pen,
                              text,
                              area.origin.x + area.size.width / 2,
                              self->bottom + GAP,
                              0,
                              LIMBER_CHART_TEXT_AROUND);
    }
}

static void
draw (LimberChart *chart, const LimberChartPen *pen)
{
  LimberChartWeeks     *self = LIMBER_CHART_WEEKS (chart);
  const int             scale = get_scale (self);
  const graphene_rect_t base
      = GRAPHENE_RECT_INIT ((float) self->left, (float) self->bottom, (float) self->width, 1);

  limber_chart_pen_box (pen, &base, 0, &pen->faint);
  draw_goal (self, pen, scale);
  for (guint i = limber_chart_get_grid (chart)->first; i < get_end (self); i++)
    draw_bar (self, pen, i, scale);
  draw_dates (self, pen);
}

static void
describe (LimberChart *chart, guint point, char **name, char **value)
{
  LimberChartWeeks     *self = LIMBER_CHART_WEEKS (chart);
  const LimberGoalWeek *week = get_week (self, point);
  g_autofree char      *day = limber_dates_format_day (week->from, self->today);
  g_autofree char      *minutes = limber_goal_format_week (week, self->goal);

  if (point + 1 == self->weeks->len)
    *name = g_strdup (_ ("This week"));
  else
    /* Translators: the first day of a week: "Week of 3 May" */
    *name = g_strdup_printf (_ ("Week of %s"), day);
  /* Translators: what was done in a week: "46 of 40 min in 4 sessions" */
  *value = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s in %u session", "%s in %u sessions", week->n_sessions),
      minutes,
      week->n_sessions);
}

static void
limber_chart_weeks_finalize (GObject *object)
{
  g_clear_pointer (&LIMBER_CHART_WEEKS (object)->weeks, g_array_unref);

  G_OBJECT_CLASS (limber_chart_weeks_parent_class)->finalize (object);
}

static void
limber_chart_weeks_class_init (LimberChartWeeksClass *klass)
{
  LimberChartClass *chart_class = LIMBER_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = limber_chart_weeks_finalize;

  chart_class->most_columns = MOST_WEEKS;
  chart_class->newest_first = TRUE;
  chart_class->get_height = get_height;
  chart_class->fit = fit;
  chart_class->place = place;
  chart_class->draw = draw;
  chart_class->describe = describe;
}

static void
limber_chart_weeks_init (LimberChartWeeks *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "weeks");
}

/**
 * limber_chart_weeks_new:
 *
 * Returns: (transfer floating): a chart without weeks
 */
GtkWidget *
limber_chart_weeks_new (void)
{
  return g_object_new (LIMBER_TYPE_CHART_WEEKS, NULL);
}

static char *
make_summary (LimberChartWeeks *self)
{
  g_autofree char *run = limber_goal_format_run (limber_goal_get_run (self->weeks));
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;

  if (run != NULL)
    return g_steal_pointer (&run);

  describe (LIMBER_CHART (self), self->weeks->len - 1, &name, &value);

  return g_strdup_printf (_ ("%s: %s"), name, value);
}

/**
 * limber_chart_weeks_set_weeks:
 * @weeks: (element-type LimberGoalWeek): weeks, the present one last; not changed any more
 * @goal_minutes: what is aimed at, or 0
 * @today: a Julian day
 */
void
limber_chart_weeks_set_weeks (LimberChartWeeks *self,
                              GArray           *weeks,
                              int               goal_minutes,
                              guint32           today)
{
  g_autofree char *summary = NULL;

  g_return_if_fail (LIMBER_IS_CHART_WEEKS (self));
  g_return_if_fail (weeks->len > 0);

  g_array_ref (weeks);
  g_clear_pointer (&self->weeks, g_array_unref);
  self->weeks = weeks;
  self->goal = goal_minutes;
  self->today = today;
  summary = make_summary (self);
  limber_chart_set_points (LIMBER_CHART (self), weeks->len, 1);
  limber_chart_set_summary (LIMBER_CHART (self), summary);
}
