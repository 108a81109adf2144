/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-chart-calendar.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-chart-scale.h"
#include "content/limber-format.h"
#include "history/limber-calendar.h"
#include "history/limber-dates.h"

#define WEEK_DAYS 7
#define MOST_WEEKS 27

/* Pixels. A day is as large as a finger can meet, the gap between two of them counted. */
#define PITCH 24
#define GAP 4
#define RADIUS 4
#define LABEL_GAP 8

/**
 * LimberChartCalendar:
 *
 * A calendar: a column a week, a square a day, and in it another that is the larger and the stronger the
 * more was done, by one's own days. No warmth is told by colour alone. A bar along the foot is a run, a dot
 * there another activity. Left and right go by weeks, up and down by days.
 */
struct _LimberChartCalendar
{
  LimberChart parent_instance;

  LimberCalendarScale scale;

  GArray *days;  /* (element-type LimberCalendarDay) (nullable) */
  guint32 from;  /* the first of them, with which a week begins */
  guint32 today; /* the last of them */
  double  left;  /* where the weeks begin, pixels */
  double  top;   /* where the days begin, pixels */
  double  width; /* of all weeks, pixels */
};

G_DEFINE_FINAL_TYPE (LimberChartCalendar, limber_chart_calendar, LIMBER_TYPE_CHART)

static const LimberCalendarDay *
get_day (LimberChartCalendar *self, guint point)
{
  return &g_array_index (self->days, LimberCalendarDay, point);
}

static int
get_line_height (LimberChart *chart)
{
  int height;

  limber_chart_pen_measure (GTK_WIDGET (chart), "0", NULL, &height);

  return height;
}

/* Letters that are large have days that are. */
static int
get_pitch (LimberChart *chart)
{
  return MAX (PITCH, get_line_height (chart) + GAP);
}

static int
get_height (LimberChart *chart)
{
  return get_line_height (chart) + LABEL_GAP + WEEK_DAYS * get_pitch (chart);
}

static double
get_label_width (LimberChartCalendar *self)
{
  int most = 0;

  for (guint row = 0; row < WEEK_DAYS; row += 2)
    {
      g_autofree char *text = limber_dates_format_short_weekday (self->from + row);
      int              width;

      limber_chart_pen_measure (GTK_WIDGET (self), text, &width, NULL);
      most = MAX (most, width);
    }

  return most + LABEL_GAP;
}

static guint
fit (LimberChart *chart, int width, int height)
{
  LimberChartCalendar *self = LIMBER_CHART_CALENDAR (chart);
  guint                n;

  self->left = get_label_width (self);
  self->top = get_line_height (chart) + LABEL_GAP;
  self->width = MAX (width - self->left, 1);
  n = limber_chart_scale_count_slots (self->width, get_pitch (chart), MOST_WEEKS);
  n = MIN (n, limber_chart_grid_get_all_columns (limber_chart_get_grid (chart)));
  /* Few weeks stand close together, and what is left over is shared by many. */
  self->width = MIN (self->width, n * get_pitch (chart) * 1.25);

  return n;
}

static void
place (LimberChart *chart, guint point, graphene_rect_t *area)
{
  LimberChartCalendar   *self = LIMBER_CHART_CALENDAR (chart);
  const LimberChartGrid *grid = limber_chart_get_grid (chart);
  const int              pitch = get_pitch (chart);
  const LimberChartSpan  span = limber_chart_scale_get_slot (
      self->width, grid->n_columns, point / WEEK_DAYS - grid->first, 1, pitch - GAP);

  *area = GRAPHENE_RECT_INIT ((float) (self->left + span.from),
                              (float) (self->top + point % WEEK_DAYS * (guint) pitch),
                              (float) span.length,
                              (float) (pitch - GAP));
}

static LimberChartMark
get_outing (const LimberCalendarDay *day)
{
  if (day->n_runs > 0)
    return LIMBER_CHART_MARK_RUN;

  return day->n_activities > 0 ? LIMBER_CHART_MARK_ACTIVITY : LIMBER_CHART_MARK_NONE;
}

static void
draw_day (LimberChartCalendar *self, const LimberChartPen *pen, guint point)
{
  const LimberCalendarDay *day = get_day (self, point);
  graphene_rect_t          area;

  place (LIMBER_CHART (self), point, &area);
  limber_chart_mark_draw_day (
      pen, &area, limber_calendar_get_heat (&self->scale, day), get_outing (day));
  if (self->from + point == self->today)
    {
      graphene_rect_inset (&area, -2, -2);
      limber_chart_pen_frame (pen, &area, RADIUS + 2, 1.5, &pen->ink);
    }
}

/* The name of a month stands over the first week that begins in it, where there is room. */
static void
draw_months (LimberChartCalendar *self, const LimberChartPen *pen)
{
  const LimberChartGrid *grid = limber_chart_get_grid (LIMBER_CHART (self));
  double                 end = 0;

  for (guint column = grid->first; column < grid->first + grid->n_columns; column++)
    {
      const guint32    day = self->from + column * WEEK_DAYS;
      g_autofree char *now = limber_dates_format_short_month (day);
      g_autofree char *before = limber_dates_format_short_month (day - WEEK_DAYS);
      graphene_rect_t  area;
      int              width;

      if (column * WEEK_DAYS >= grid->n_points || g_str_equal (now, before))
        continue;
      place (LIMBER_CHART (self), column * WEEK_DAYS, &area);
      limber_chart_pen_measure (pen->widget, now, &width, NULL);
      if (area.origin.x < end || area.origin.x + (float) width > pen->width)
        continue;
      limber_chart_pen_write (pen, now, area.origin.x, 0, 0, LIMBER_CHART_TEXT_AFTER);
      end = area.origin.x + width + LABEL_GAP;
    }
}

static void
draw (LimberChart *chart, const LimberChartPen *pen)
{
  LimberChartCalendar   *self = LIMBER_CHART_CALENDAR (chart);
  const LimberChartGrid *grid = limber_chart_get_grid (chart);
  const guint            first = grid->first * WEEK_DAYS;
  const guint            end = MIN (first + grid->n_columns * WEEK_DAYS, grid->n_points);
  const int              pitch = get_pitch (chart);

  draw_months (self, pen);
  for (guint row = 0; row < WEEK_DAYS; row += 2)
    {
      g_autofree char *text = limber_dates_format_short_weekday (self->from + row);
      const double     y = self->top + row * (guint) pitch;

      limber_chart_pen_write (pen,
                              text,
                              0,
                              y + (pitch - GAP - get_line_height (chart)) / 2.0,
                              0,
                              LIMBER_CHART_TEXT_AFTER);
    }
  for (guint point = first; point < end; point++)
    draw_day (self, pen, point);
}

static void
describe (LimberChart *chart, guint point, char **name, char **value)
{
  LimberChartCalendar *self = LIMBER_CHART_CALENDAR (chart);
  const guint32        date = self->from + point;

  *name = limber_dates_format_day (date, self->today);
  *value = limber_calendar_format_what (get_day (self, point));
  if (*value == NULL)
    *value = g_strdup (date < self->today ? C_ ("heat", "rest") : "");
}

static char *
format (LimberChart *chart, guint point)
{
  LimberChartCalendar *self = LIMBER_CHART_CALENDAR (chart);

  return limber_calendar_format (get_day (self, point), self->from + point, self->today);
}

static gboolean
is_row (LimberChart *chart, guint point)
{
  const LimberCalendarDay *day = get_day (LIMBER_CHART_CALENDAR (chart), point);

  return day->n_sessions > 0 || limber_calendar_has_outing (day);
}

static void
limber_chart_calendar_finalize (GObject *object)
{
  g_clear_pointer (&LIMBER_CHART_CALENDAR (object)->days, g_array_unref);

  G_OBJECT_CLASS (limber_chart_calendar_parent_class)->finalize (object);
}

static void
limber_chart_calendar_class_init (LimberChartCalendarClass *klass)
{
  LimberChartClass *chart_class = LIMBER_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = limber_chart_calendar_finalize;

  chart_class->most_columns = MOST_WEEKS;
  chart_class->newest_first = TRUE;
  chart_class->get_height = get_height;
  chart_class->fit = fit;
  chart_class->place = place;
  chart_class->draw = draw;
  chart_class->describe = describe;
  chart_class->format = format;
  chart_class->is_row = is_row;
}

static void
limber_chart_calendar_init (LimberChartCalendar *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "calendar");
}

/**
 * limber_chart_calendar_new:
 *
 * Returns: (transfer floating): a calendar without days
 */
GtkWidget *
limber_chart_calendar_new (void)
{
  return g_object_new (LIMBER_TYPE_CHART_CALENDAR, NULL);
}

static char *
make_summary (LimberChartCalendar *self)
{
  guint n = 0;
  guint first = self->days->len;

  for (guint i = self->days->len; i > 0; i--)
    if (get_day (self, i - 1)->n_sessions > 0)
      {
        n += get_day (self, i - 1)->n_sessions;
        first = i - 1;
      }
  if (n == 0)
    return g_strdup (_ ("No sessions yet"));

  {
    g_autofree char *month = limber_dates_format_month (self->from + first, self->today);

    /* Translators: a number of sessions, and a month: "34 sessions since May" */
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u session since %s", "%u sessions since %s", n), n, month);
  }
}

/**
 * limber_chart_calendar_set_days:
 * @days: (element-type LimberCalendarDay): what was done on each day, today last; not changed any more
 * @from: the first of them, with which a week begins
 * @today: the last of them
 */
void
limber_chart_calendar_set_days (LimberChartCalendar *self,
                                GArray              *days,
                                guint32              from,
                                guint32              today)
{
  g_autofree char *summary = NULL;

  g_return_if_fail (LIMBER_IS_CHART_CALENDAR (self));
  g_return_if_fail (days->len > 0 && today == from + days->len - 1);

  g_array_ref (days);
  g_clear_pointer (&self->days, g_array_unref);
  self->days = days;
  self->from = from;
  self->today = today;
  self->scale = limber_calendar_find_scale (days);
  summary = make_summary (self);
  limber_chart_set_points (LIMBER_CHART (self), days->len, WEEK_DAYS);
  limber_chart_set_summary (LIMBER_CHART (self), summary);
}

/**
 * limber_chart_calendar_get_date:
 * @point: one of its points
 *
 * Returns: which day that is, Julian
 */
guint32
limber_chart_calendar_get_date (LimberChartCalendar *self, guint point)
{
  g_return_val_if_fail (LIMBER_IS_CHART_CALENDAR (self), 0);

  return self->from + point;
}

/* Whether there is such a mark at all. */
static gboolean
has_outing (LimberChartCalendar *self, LimberChartMark outing)
{
  for (guint i = 0; i < self->days->len; i++)
    if (get_outing (get_day (self, i)) == outing)
      return TRUE;

  return FALSE;
}

/**
 * limber_chart_calendar_fill_legend:
 * @legend: where it is told
 *
 * Tells how many minutes the squares stand for, and what else is marked.
 */
void
limber_chart_calendar_fill_legend (LimberChartCalendar *self, LimberChartLegend *legend)
{
  g_return_if_fail (LIMBER_IS_CHART_CALENDAR (self));
  g_return_if_fail (self->days != NULL);

  limber_chart_legend_clear (legend);
  for (int heat = 1; heat < LIMBER_CALENDAR_N_HEATS; heat++)
    {
      g_autofree char *text = limber_calendar_format_heat (&self->scale, heat);

      limber_chart_legend_add (legend, LIMBER_CHART_MARK_HEAT + (guint) heat - 1, text);
    }
  if (has_outing (self, LIMBER_CHART_MARK_RUN))
    limber_chart_legend_add (legend, LIMBER_CHART_MARK_RUN, C_ ("legend", "run"));
  if (has_outing (self, LIMBER_CHART_MARK_ACTIVITY))
    limber_chart_legend_add (legend, LIMBER_CHART_MARK_ACTIVITY, C_ ("legend", "other activity"));
}
