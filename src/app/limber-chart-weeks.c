/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-chart-weeks.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-chart-scale.h"
#include "history/limber-calendar.h"
#include "history/limber-dates.h"
#include "history/limber-goal.h"

#define WEEK_DAYS 7
#define MOST_WEEKS 16

/* Pixels. */
#define PITCH 36
#define WIDEST 44
#define FILLED 0.66
#define THICKNESS 2
#define GAP 6
#define PLOT_HEIGHT 150

/* A goal that is so many times the highest bar would leave the chart empty: it stands at the top instead. */
#define FAR_OFF 2

/**
 * LimberChartWeeks:
 *
 * Minutes a week as bars, beside the goal as a line. A bar that reaches it is full, one that does not
 * is a frame, and over each stands its number. A goal that is far above all bars has an arrow at the top
 * instead of its place on the axis. What was run in a week is told beside its minutes.
 */
struct _LimberChartWeeks
{
  LimberChart parent_instance;

  GArray *weeks; /* (element-type LimberGoalWeek) (nullable) */
  GArray *days;  /* (element-type LimberCalendarDay) (nullable) */
  guint32 from;  /* the first of these */
  guint32 today;
  int     goal;   /* minutes; 0 for none */
  double  left;   /* where the bars begin, pixels */
  double  width;  /* of all bars, pixels */
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
get_most (LimberChartWeeks *self)
{
  int most = 0;

  for (guint i = limber_chart_get_grid (LIMBER_CHART (self))->first; i < get_end (self); i++)
    most = MAX (most, limber_goal_get_minutes (get_week (self, i)));

  return most;
}

/* Whether the goal has its place on the axis. */
static gboolean
is_near (LimberChartWeeks *self)
{
  return self->goal <= FAR_OFF * get_most (self) || get_most (self) == 0;
}

static int
get_scale (LimberChartWeeks *self)
{
  const int most = get_most (self);

  return limber_chart_scale_find_top (is_near (self) ? MAX (most, self->goal) : most);
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
  return PLOT_HEIGHT + 3 * (get_line_height (chart) + GAP);
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
  self->bottom = MAX (height - line - GAP, 2 * (line + GAP) + 1);
  n = limber_chart_scale_count_slots (self->width, MAX (PITCH, number + GAP), MOST_WEEKS);

  return MIN (n, limber_chart_grid_get_all_columns (limber_chart_get_grid (chart)));
}

/* Of the highest bar: below its number, and below a goal that is far off. */
static double
get_top (LimberChartWeeks *self)
{
  return (is_near (self) ? 1 : 2) * (get_line_height (LIMBER_CHART (self)) + GAP);
}

static double
find_y (LimberChartWeeks *self, int minutes, int scale)
{
  const double top = get_top (self);

  return self->bottom - (self->bottom - top) * minutes / scale;
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
  const int             line = get_line_height (LIMBER_CHART (self));
  graphene_rect_t       bar;

  if (minutes == 0)
    return;

  place (LIMBER_CHART (self), point, &bar);
  bar.origin.y = (float) find_y (self, minutes, scale);
  bar.size.height = (float) MAX (self->bottom - bar.origin.y, 2 * THICKNESS);
  bar.origin.y = (float) self->bottom - bar.size.height;
  limber_chart_mark_draw (pen,
                          week->reached || self->goal == 0 ? LIMBER_CHART_MARK_REACHED
                                                           : LIMBER_CHART_MARK_UNDER,
                          &bar);
  limber_chart_pen_write (pen,
                          number,
                          bar.origin.x + bar.size.width / 2,
                          bar.origin.y - line - GAP / 2.0,
                          0,
                          LIMBER_CHART_TEXT_AROUND);
}

/* Above all bars, where the axis does not reach. */
static void
draw_far_goal (LimberChartWeeks *self, const LimberChartPen *pen)
{
  const int line = get_line_height (LIMBER_CHART (self));
  /* Translators: a goal in minutes that is far above the chart, to which the arrow points */
  g_autofree char *text = g_strdup_printf (_ ("Goal %d ↑"), self->goal);

  limber_chart_pen_write (pen, text, 0, 0, 0, LIMBER_CHART_TEXT_AFTER);
  limber_chart_pen_dashes (pen, 0, pen->width, line + GAP / 2.0);
}

static void
draw_goal (LimberChartWeeks *self, const LimberChartPen *pen, int scale)
{
  const int        line = get_line_height (LIMBER_CHART (self));
  const double     y = find_y (self, self->goal, scale);
  g_autofree char *number = g_strdup_printf ("%d", self->goal);

  if (self->goal == 0)
    return;
  if (!is_near (self))
    {
      draw_far_goal (self, pen);
      return;
    }

  limber_chart_pen_dashes (pen, self->left, pen->width, y);
  limber_chart_pen_write (
      pen, number, self->left - GAP, y - line / 2.0, 0, LIMBER_CHART_TEXT_BEFORE);
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

static LimberCalendarDay
sum_week (LimberChartWeeks *self, guint point)
{
  return limber_calendar_sum (self->days, self->from, get_week (self, point)->from, WEEK_DAYS);
}

static void
describe (LimberChart *chart, guint point, char **name, char **value)
{
  LimberChartWeeks       *self = LIMBER_CHART_WEEKS (chart);
  const LimberGoalWeek   *week = get_week (self, point);
  const LimberCalendarDay sum = sum_week (self, point);
  g_autofree char        *day = limber_dates_format_day (week->from, self->today);
  g_autofree char        *minutes = limber_goal_format_week (week, self->goal);
  g_autofree char        *runs = limber_calendar_format_runs (&sum);
  g_autofree char        *sessions = NULL;

  if (point + 1 == self->weeks->len)
    *name = g_strdup (_ ("This week"));
  else
    /* Translators: the first day of a week: "Week of 3 May" */
    *name = g_strdup_printf (_ ("Week of %s"), day);
  /* Translators: what was done in a week: "46 of 40 min in 4 sessions" */
  sessions = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s in %u session", "%s in %u sessions", week->n_sessions),
      minutes,
      week->n_sessions);
  if (runs != NULL)
    /* Translators: what was done in a week: "46 of 40 min in 4 sessions; 2 runs, 14 km" */
    *value = g_strdup_printf (_ ("%s; %s"), sessions, runs);
  else
    *value = g_steal_pointer (&sessions);
}

static void
limber_chart_weeks_finalize (GObject *object)
{
  g_clear_pointer (&LIMBER_CHART_WEEKS (object)->weeks, g_array_unref);
  g_clear_pointer (&LIMBER_CHART_WEEKS (object)->days, g_array_unref);

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
  const LimberCalendarDay sum = sum_week (self, self->weeks->len - 1);
  g_autofree char        *run = limber_goal_format_run (limber_goal_get_run (self->weeks));
  g_autofree char        *runs = limber_calendar_format_runs (&sum);
  g_autofree char        *name = NULL;
  g_autofree char        *value = NULL;

  if (run != NULL && runs == NULL)
    return g_steal_pointer (&run);
  if (run != NULL)
    /* Translators: what was run this week: "This week: 2 runs, 14 km" */
    return g_strdup_printf (_ ("%s\nThis week: %s"), run, runs);

  describe (LIMBER_CHART (self), self->weeks->len - 1, &name, &value);

  return g_strdup_printf (_ ("%s: %s"), name, value);
}

/**
 * limber_chart_weeks_set_weeks:
 * @weeks: (element-type LimberGoalWeek): weeks, the present one last; not changed any more
 * @goal_minutes: what is aimed at, or 0
 * @days: (element-type LimberCalendarDay): what was done on each day; not changed any more
 * @from: the first of them
 * @today: a Julian day
 */
void
limber_chart_weeks_set_weeks (LimberChartWeeks *self,
                              GArray           *weeks,
                              int               goal_minutes,
                              GArray           *days,
                              guint32           from,
                              guint32           today)
{
  g_autofree char *summary = NULL;

  g_return_if_fail (LIMBER_IS_CHART_WEEKS (self));
  g_return_if_fail (weeks->len > 0);

  g_array_ref (weeks);
  g_array_ref (days);
  g_clear_pointer (&self->weeks, g_array_unref);
  g_clear_pointer (&self->days, g_array_unref);
  self->weeks = weeks;
  self->days = days;
  self->from = from;
  self->goal = goal_minutes;
  self->today = today;
  summary = make_summary (self);
  limber_chart_set_points (LIMBER_CHART (self), weeks->len, 1);
  limber_chart_set_summary (LIMBER_CHART (self), summary);
}

/**
 * limber_chart_weeks_get_first_day:
 * @point: one of its points
 *
 * Returns: the first day of that week, Julian
 */
guint32
limber_chart_weeks_get_first_day (LimberChartWeeks *self, guint point)
{
  g_return_val_if_fail (LIMBER_IS_CHART_WEEKS (self), 0);
  g_return_val_if_fail (point < self->weeks->len, 0);

  return get_week (self, point)->from;
}

/**
 * limber_chart_weeks_fill_legend:
 * @legend: where it is told
 */
void
limber_chart_weeks_fill_legend (LimberChartWeeks *self, LimberChartLegend *legend)
{
  g_return_if_fail (LIMBER_IS_CHART_WEEKS (self));

  limber_chart_legend_clear (legend);
  if (self->goal == 0)
    return;

  limber_chart_legend_add (legend, LIMBER_CHART_MARK_REACHED, C_ ("legend", "goal reached"));
  limber_chart_legend_add (legend, LIMBER_CHART_MARK_UNDER, C_ ("legend", "below the goal"));
}
