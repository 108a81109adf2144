/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-chart-pain.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-chart-scale.h"
#include "history/limber-calendar.h"
#include "history/limber-dates.h"

#define WEEK_DAYS 7
#define PAIN_MOST 10
#define MOST_WEEKS 26

/* Pixels. */
#define PITCH 30
#define GAP 6
#define DOT 3.5
#define THICKNESS 3
#define PLOT_HEIGHT 130
#define ROW 10
#define BAND 16

/* Sessions and runs. */
#define SESSIONS_HEIGHT (2 * ROW)

/**
 * LimberChartPain:
 *
 * How the back was, week by week: a dot for each answer, full when it was given before a session or apart
 * from one, a ring when it was given within or after one; behind them a light band from the least to the
 * greatest, and a line at the middle of the full ones, which goes by steps from week to week. Nothing is
 * smoothed. Beneath, a small dot for each day with a session, and a stroke for each with a run.
 */
struct _LimberChartPain
{
  LimberChart parent_instance;

  GArray *weeks;  /* (element-type LimberTrendWeek) (nullable) */
  GArray *points; /* (element-type LimberTrendPoint) (nullable): by day */
  GArray *days;   /* (element-type LimberCalendarDay) (nullable) */
  guint32 from;   /* the first of these */
  guint32 today;
  double  left;   /* where the weeks begin, pixels */
  double  width;  /* of all weeks, pixels */
  double  top;    /* where pain is 10, pixels */
  double  bottom; /* where it is 0, pixels */
};

G_DEFINE_FINAL_TYPE (LimberChartPain, limber_chart_pain, LIMBER_TYPE_CHART)

static const LimberTrendWeek *
get_week (LimberChartPain *self, guint point)
{
  return &g_array_index (self->weeks, LimberTrendWeek, point);
}

static guint
get_end (LimberChartPain *self)
{
  const LimberChartGrid *grid = limber_chart_get_grid (LIMBER_CHART (self));

  return MIN (grid->first + grid->n_columns, grid->n_points);
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
  return PLOT_HEIGHT + SESSIONS_HEIGHT + 2 * (get_line_height (chart) + GAP);
}

/* The ends have words. */
static char *
format_pain (int pain)
{
  if (pain == 0)
    return g_strdup (_ ("none 0"));
  if (pain == PAIN_MOST)
    return g_strdup (_ ("worst 10"));

  return g_strdup_printf ("%d", pain);
}

static guint
fit (LimberChart *chart, int width, int height)
{
  LimberChartPain *self = LIMBER_CHART_PAIN (chart);
  const int        line = get_line_height (chart);
  int              label;
  guint            n;

  self->left = GAP;
  for (int pain = 0; pain <= PAIN_MOST; pain += PAIN_MOST / 2)
    {
      g_autofree char *text = format_pain (pain);

      limber_chart_pen_measure (GTK_WIDGET (chart), text, &label, NULL);
      self->left = MAX (self->left, label + GAP);
    }
  self->width = MAX (width - self->left, 1);
  self->top = line / 2.0;
  self->bottom = MAX (height - line - 2 * GAP - SESSIONS_HEIGHT, self->top + 1);
  n = limber_chart_scale_count_slots (self->width, PITCH, MOST_WEEKS);

  return MIN (n, limber_chart_grid_get_all_columns (limber_chart_get_grid (chart)));
}

static LimberChartSpan
get_span (LimberChartPain *self, guint point)
{
  const LimberChartGrid *grid = limber_chart_get_grid (LIMBER_CHART (self));

  return limber_chart_scale_get_slot (
      self->width, grid->n_columns, point - grid->first, 1, self->width);
}

static void
place (LimberChart *chart, guint point, graphene_rect_t *area)
{
  LimberChartPain      *self = LIMBER_CHART_PAIN (chart);
  const LimberChartSpan span = get_span (self, point);

  *area = GRAPHENE_RECT_INIT ((float) (self->left + span.from),
                              0,
                              (float) span.length,
                              (float) (self->bottom + GAP + SESSIONS_HEIGHT));
}

static double
find_y (LimberChartPain *self, double pain)
{
  return self->bottom - (self->bottom - self->top) * pain / PAIN_MOST;
}

/* In the middle of its day. */
static double
find_x (LimberChartPain *self, guint point, guint32 day)
{
  const LimberChartSpan span = get_span (self, point);

  return self->left + span.from
         + span.length * (day - get_week (self, point)->from + 0.5) / WEEK_DAYS;
}

/* The first answer on that day or later. */
static guint
find_answer (LimberChartPain *self, guint32 day)
{
  guint low = 0;
  guint high = self->points->len;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (g_array_index (self->points, LimberTrendPoint, middle).local_date < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
draw_answer (LimberChartPain        *self,
             const LimberChartPen   *pen,
             guint                   week,
             const LimberTrendPoint *answer)
{
  const double          x = find_x (self, week, answer->local_date);
  const double          y = find_y (self, answer->pain);
  const graphene_rect_t area = GRAPHENE_RECT_INIT (
      (float) (x - DOT), (float) (y - DOT), (float) (2 * DOT), (float) (2 * DOT));

  limber_chart_mark_draw (pen,
                          answer->when == LIMBER_CHECK_IN_BEFORE ? LIMBER_CHART_MARK_BEFORE
                                                                 : LIMBER_CHART_MARK_AFTER,
                          &area);
}

/* A step: the line of the week, and what joins it to that of the week before. */
static void
draw_step (LimberChartPain *self, const LimberChartPen *pen, guint point)
{
  const LimberTrendWeek *week = get_week (self, point);
  const LimberTrendWeek *before = point > limber_chart_get_grid (LIMBER_CHART (self))->first
                                      ? get_week (self, point - 1)
                                      : NULL;
  const LimberChartSpan  span = get_span (self, point);
  const double           x = self->left + span.from;
  const double           y = find_y (self, week->median);
  graphene_rect_t        line = GRAPHENE_RECT_INIT (
      (float) x, (float) (y - THICKNESS / 2.0), (float) (span.length + 1), THICKNESS);

  if (week->median < 0)
    return;

  limber_chart_pen_box (pen, &line, THICKNESS / 2.0, &pen->fill);
  if (before == NULL || before->median < 0)
    return;

  line = GRAPHENE_RECT_INIT ((float) (x - THICKNESS / 4.0),
                             (float) (MIN (y, find_y (self, before->median)) - THICKNESS / 2.0),
                             THICKNESS / 2.0F,
                             (float) (ABS (y - find_y (self, before->median)) + THICKNESS));
  limber_chart_pen_box (pen, &line, 0, &pen->fill);
}

/* From the least to the greatest. */
static void
draw_range (LimberChartPain *self, const LimberChartPen *pen, guint point, guint first, guint end)
{
  const LimberChartSpan span = get_span (self, point);
  const double          width = MIN (span.length / 2, BAND);
  int                   least = PAIN_MOST;
  int                   most = 0;

  for (guint i = first; i < end; i++)
    {
      const int pain = g_array_index (self->points, LimberTrendPoint, i).pain;

      least = MIN (least, pain);
      most = MAX (most, pain);
    }
  if (most > least)
    limber_chart_mark_draw (
        pen,
        LIMBER_CHART_MARK_RANGE,
        &GRAPHENE_RECT_INIT ((float) (self->left + span.from + (span.length - width) / 2),
                             (float) find_y (self, most),
                             (float) width,
                             (float) (find_y (self, least) - find_y (self, most))));
}

static void
draw_beneath (LimberChartPain *self, const LimberChartPen *pen, guint point)
{
  const LimberTrendWeek *week = get_week (self, point);
  const double           top = self->bottom + GAP;

  for (guint32 day = MAX (week->from, self->from); day < week->from + WEEK_DAYS; day++)
    {
      const LimberCalendarDay *done
          = day - self->from < self->days->len
                ? &g_array_index (self->days, LimberCalendarDay, day - self->from)
                : NULL;
      graphene_rect_t area = GRAPHENE_RECT_INIT (
          (float) (find_x (self, point, day) - DOT), (float) top, 2 * DOT, ROW - 2);

      if (done == NULL)
        continue;
      if (done->n_sessions > 0)
        limber_chart_mark_draw (pen, LIMBER_CHART_MARK_SESSION_DAY, &area);
      area.origin.y += ROW;
      if (done->n_runs > 0)
        limber_chart_mark_draw (pen, LIMBER_CHART_MARK_RUN_DAY, &area);
    }
}

static void
draw_week (LimberChartPain *self, const LimberChartPen *pen, guint point)
{
  const LimberTrendWeek *week = get_week (self, point);
  const guint            first = find_answer (self, week->from);
  const guint            end = find_answer (self, week->from + WEEK_DAYS);

  draw_range (self, pen, point, first, end);
  draw_step (self, pen, point);
  for (guint i = first; i < end; i++)
    draw_answer (self, pen, point, &g_array_index (self->points, LimberTrendPoint, i));
  draw_beneath (self, pen, point);
}

static void
draw_axis (LimberChartPain *self, const LimberChartPen *pen)
{
  for (int pain = 0; pain <= PAIN_MOST; pain += PAIN_MOST / 2)
    {
      g_autofree char *text = format_pain (pain);
      const double     y = find_y (self, pain);

      limber_chart_pen_box (
          pen,
          &GRAPHENE_RECT_INIT ((float) self->left, (float) (int) y, (float) self->width, 1),
          0,
          &pen->faint);
      limber_chart_pen_write (pen,
                              text,
                              self->left - GAP,
                              y - get_line_height (LIMBER_CHART (self)) / 2.0,
                              0,
                              LIMBER_CHART_TEXT_BEFORE);
    }
}

static void
draw_dates (LimberChartPain *self, const LimberChartPen *pen)
{
  const LimberChartGrid *grid = limber_chart_get_grid (LIMBER_CHART (self));
  const guint            end = get_end (self);
  guint                  stride;
  int                    width;

  limber_chart_pen_measure (pen->widget, "30 MMM", &width, NULL);
  stride = limber_chart_scale_find_stride (self->width / grid->n_columns, width);
  for (guint i = grid->first; i < end; i++)
    {
      g_autofree char      *text = limber_dates_format_short_day (get_week (self, i)->from);
      const LimberChartSpan span = get_span (self, i);

      if (limber_chart_scale_is_labelled (i, end - 1, stride))
        limber_chart_pen_write (pen,
                                text,
                                self->left + span.from + span.length / 2,
                                self->bottom + GAP + SESSIONS_HEIGHT + GAP / 2.0,
                                0,
                                LIMBER_CHART_TEXT_AROUND);
    }
}

static void
draw (LimberChart *chart, const LimberChartPen *pen)
{
  LimberChartPain *self = LIMBER_CHART_PAIN (chart);

  draw_axis (self, pen);
  for (guint i = limber_chart_get_grid (chart)->first; i < get_end (self); i++)
    draw_week (self, pen, i);
  draw_dates (self, pen);
}

/* Returns: (nullable): what was run in that week */
static char *
format_runs (LimberChartPain *self, guint point)
{
  const LimberCalendarDay sum
      = limber_calendar_sum (self->days, self->from, get_week (self, point)->from, WEEK_DAYS);

  return limber_calendar_format_runs (&sum);
}

static void
describe (LimberChart *chart, guint point, char **name, char **value)
{
  LimberChartPain       *self = LIMBER_CHART_PAIN (chart);
  const LimberTrendWeek *week = get_week (self, point);
  g_autofree char       *day = limber_dates_format_day (week->from, self->today);
  g_autofree char       *answers = limber_trend_format_answers (week);
  g_autofree char       *runs = format_runs (self, point);

  *name = g_strdup_printf (_ ("Week of %s"), day);
  *value
      = runs != NULL ? g_strdup_printf (_ ("%s; %s"), answers, runs) : g_steal_pointer (&answers);
}

static char *
format (LimberChart *chart, guint point)
{
  LimberChartPain *self = LIMBER_CHART_PAIN (chart);
  g_autofree char *week = limber_trend_format_week (get_week (self, point), self->today);
  g_autofree char *runs = format_runs (self, point);

  return runs != NULL ? g_strdup_printf (_ ("%s; %s"), week, runs) : g_steal_pointer (&week);
}

static void
clear (LimberChartPain *self)
{
  g_clear_pointer (&self->weeks, g_array_unref);
  g_clear_pointer (&self->points, g_array_unref);
  g_clear_pointer (&self->days, g_array_unref);
}

static void
limber_chart_pain_finalize (GObject *object)
{
  clear (LIMBER_CHART_PAIN (object));

  G_OBJECT_CLASS (limber_chart_pain_parent_class)->finalize (object);
}

static void
limber_chart_pain_class_init (LimberChartPainClass *klass)
{
  LimberChartClass *chart_class = LIMBER_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = limber_chart_pain_finalize;

  chart_class->most_columns = MOST_WEEKS;
  chart_class->newest_first = TRUE;
  chart_class->get_height = get_height;
  chart_class->fit = fit;
  chart_class->place = place;
  chart_class->draw = draw;
  chart_class->describe = describe;
  chart_class->format = format;
}

static void
limber_chart_pain_init (LimberChartPain *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "pain");
}

/**
 * limber_chart_pain_new:
 *
 * Returns: (transfer floating): a chart without weeks
 */
GtkWidget *
limber_chart_pain_new (void)
{
  return g_object_new (LIMBER_TYPE_CHART_PAIN, NULL);
}

/**
 * limber_chart_pain_set_trend:
 * @trend: pain over weeks; its arrays are not changed any more
 * @days: (element-type LimberCalendarDay): what was done on each day; not changed any more
 * @from: the first of them
 * @today: a Julian day
 */
void
limber_chart_pain_set_trend (LimberChartPain   *self,
                             const LimberTrend *trend,
                             GArray            *days,
                             guint32            from,
                             guint32            today)
{
  g_autofree char *change = limber_trend_format (trend);
  const char      *word = limber_trend_get_label (trend->word);
  g_autofree char *summary
      = change != NULL ? g_strdup_printf (_ ("%s: %s"), word, change) : g_strdup (word);

  g_return_if_fail (LIMBER_IS_CHART_PAIN (self));

  clear (self);
  self->weeks = g_array_ref (trend->weeks);
  self->points = g_array_ref (trend->points);
  self->days = g_array_ref (days);
  self->from = from;
  self->today = today;
  limber_chart_set_points (LIMBER_CHART (self), trend->weeks->len, 1);
  limber_chart_set_summary (LIMBER_CHART (self), summary);
}

/**
 * limber_chart_pain_fill_legend:
 * @legend: where it is told
 */
void
limber_chart_pain_fill_legend (LimberChartPain *self, LimberChartLegend *legend)
{
  static const struct
  {
    LimberChartMark mark;
    const char     *text;
  } entries[] = {
    { LIMBER_CHART_MARK_BEFORE, NC_ ("legend", "before a session") },
    { LIMBER_CHART_MARK_AFTER, NC_ ("legend", "during or after") },
    { LIMBER_CHART_MARK_MIDDLE, NC_ ("legend", "middle of the week") },
    { LIMBER_CHART_MARK_RANGE, NC_ ("legend", "least to greatest") },
    { LIMBER_CHART_MARK_SESSION_DAY, NC_ ("legend", "session") },
    { LIMBER_CHART_MARK_RUN_DAY, NC_ ("legend", "run") },
  };

  g_return_if_fail (LIMBER_IS_CHART_PAIN (self));

  gtk_widget_add_css_class (GTK_WIDGET (legend), "pain");
  limber_chart_legend_clear (legend);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    limber_chart_legend_add (
        legend, entries[i].mark, g_dpgettext2 (GETTEXT_PACKAGE, "legend", entries[i].text));
}
