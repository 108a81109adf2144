/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-chart-balance.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/limber-format.h"

/* So many muscles are shown at once. */
#define MOST_ROWS 8

/* The names take so much of the width. */
#define NAME_PART 0.38

/* Pixels. */
#define BAR 8
#define BAR_GAP 3
#define ROW_GAP 10
#define GAP 6
#define TICK 2

/**
 * LimberChartBalance:
 *
 * What four weeks were for: two bars a muscle, the left side above the right one, each with its letter and
 * its time, and a tick at what the week's plan would have come to in the same time. The most neglected comes
 * first; what was neglected is told by length and in words. All others are a page away, and in the table.
 */
struct _LimberChartBalance
{
  LimberChart parent_instance;

  GArray *muscles; /* (element-type LimberBalanceMuscle): as they are shown */
  gint64  most_us; /* the longest of all bars and ticks */
  double  left;    /* where the bars begin, pixels */
  double  letter;  /* how wide the letters are, pixels */
  double  width;   /* of the longest bar, pixels */
  double  number;  /* how wide the times are, pixels */
};

G_DEFINE_FINAL_TYPE (LimberChartBalance, limber_chart_balance, LIMBER_TYPE_CHART)

static const LimberBalanceMuscle *
get_muscle (LimberChartBalance *self, guint point)
{
  return &g_array_index (self->muscles, LimberBalanceMuscle, point);
}

static int
get_line_height (LimberChart *chart)
{
  int height;

  limber_chart_pen_measure (GTK_WIDGET (chart), "0", NULL, &height);

  return height;
}

/* Two bars, each with its letter. */
static int
get_row_height (LimberChart *chart)
{
  return 2 * MAX (get_line_height (chart) - 2, BAR + BAR_GAP) + ROW_GAP;
}

static int
get_height (LimberChart *chart)
{
  LimberChartBalance *self = LIMBER_CHART_BALANCE (chart);

  return (int) CLAMP (self->muscles->len, 1, MOST_ROWS) * get_row_height (chart);
}

/* Translators: one letter for the left side of the body */
#define LEFT_LETTER C_ ("side letter", "L")
/* Translators: one letter for the right side of the body */
#define RIGHT_LETTER C_ ("side letter", "R")

static int
measure_number (LimberChartBalance *self, gint64 us)
{
  g_autofree char *text = limber_format_about (us);
  int              width;

  limber_chart_pen_measure (GTK_WIDGET (self), text, &width, NULL);

  return width;
}

static int
find_number_width (LimberChartBalance *self)
{
  int most = 0;

  for (guint i = 0; i < self->muscles->len; i++)
    {
      most = MAX (most, measure_number (self, get_muscle (self, i)->left_us));
      most = MAX (most, measure_number (self, get_muscle (self, i)->right_us));
    }

  return most;
}

static guint
fit (LimberChart *chart, int width, int height)
{
  LimberChartBalance *self = LIMBER_CHART_BALANCE (chart);
  int                 left, right;

  limber_chart_pen_measure (GTK_WIDGET (chart), LEFT_LETTER, &left, NULL);
  limber_chart_pen_measure (GTK_WIDGET (chart), RIGHT_LETTER, &right, NULL);
  self->letter = MAX (left, right) + GAP;
  self->left = width * NAME_PART + self->letter;
  self->number = find_number_width (self);
  self->width = MAX (width - self->left - self->number - GAP - TICK, 1);

  return 1;
}

static void
place (LimberChart *chart, guint point, graphene_rect_t *area)
{
  const int row = get_row_height (chart);

  *area = GRAPHENE_RECT_INIT (0,
                              (float) (point % MOST_ROWS * (guint) row),
                              (float) gtk_widget_get_width (GTK_WIDGET (chart)),
                              (float) (row - BAR_GAP));
}

static double
get_length (LimberChartBalance *self, gint64 us)
{
  return self->most_us > 0 ? self->width * (double) us / (double) self->most_us : 0;
}

/* "back of the thigh (hamstrings)" becomes "Back of the thigh". */
static char *
make_name (guint muscle, gboolean brief)
{
  const char      *label = limber_words_get_label (LIMBER_WORDS_MUSCLE, muscle);
  const char      *more = brief ? strstr (label, " (") : NULL;
  g_autofree char *text
      = more != NULL ? g_strndup (label, (gsize) (more - label)) : g_strdup (label);
  char first[7] = { 0 };

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), first);

  return g_strconcat (first, *text != '\0' ? g_utf8_next_char (text) : "", NULL);
}

static void
draw_bar (LimberChartBalance   *self,
          const LimberChartPen *pen,
          const char           *letter,
          gint64                us,
          double                y,
          double                line)
{
  const double          length = get_length (self, us);
  const double          middle = y + (line - BAR) / 2;
  const graphene_rect_t track
      = GRAPHENE_RECT_INIT ((float) self->left, (float) middle, (float) self->width, BAR);
  g_autofree char      *number = limber_format_about (us);
  const graphene_rect_t bar = GRAPHENE_RECT_INIT (
      (float) self->left, (float) middle, (float) (us > 0 ? MAX (length, TICK) : 0), BAR);

  limber_chart_pen_write (pen, letter, self->left - GAP, y - 1, 0, LIMBER_CHART_TEXT_BEFORE);
  limber_chart_pen_ground (pen, &track, BAR / 2.0);
  limber_chart_pen_box (pen, &bar, BAR / 2.0, &pen->fill);
  limber_chart_pen_write (pen,
                          number,
                          self->left + self->width + TICK + GAP + self->number,
                          y - 1,
                          0,
                          LIMBER_CHART_TEXT_BEFORE);
}

/* Behind bar and tick, or else between them; the summary says it, too. */
static void
draw_word (LimberChartBalance *self, const LimberChartPen *pen, double end, double tick, double y)
{
  /* Translators: beside the bars of a muscle that was neglected */
  const char *word = _ ("had little");
  int         width;

  limber_chart_pen_measure (pen->widget, word, &width, NULL);
  if (MAX (end, tick) + GAP + width <= self->width)
    limber_chart_pen_write (
        pen, word, self->left + MAX (end, tick) + GAP, y, 0, LIMBER_CHART_TEXT_AFTER);
  else if (end + 2 * GAP + width <= tick)
    limber_chart_pen_write (pen, word, self->left + tick - GAP, y, 0, LIMBER_CHART_TEXT_BEFORE);
}

static void
draw_row (LimberChartBalance *self, const LimberChartPen *pen, guint point)
{
  const LimberBalanceMuscle *muscle = get_muscle (self, point);
  LimberChart               *chart = LIMBER_CHART (self);
  const int                  row = get_row_height (chart);
  const double               line = (row - ROW_GAP) / 2.0;
  const double               y = (double) (point % MOST_ROWS) * row + (ROW_GAP - BAR_GAP) / 2.0;
  const double               tick = get_length (self, muscle->expected_us / 2);
  const double               end = get_length (self, MAX (muscle->left_us, muscle->right_us));
  const double               text_y = y + line - get_line_height (chart) / 2.0;
  g_autofree char           *name = make_name (muscle->muscle, TRUE);

  limber_chart_pen_write (
      pen, name, 0, text_y, self->left - self->letter - GAP, LIMBER_CHART_TEXT_AFTER);
  draw_bar (self, pen, LEFT_LETTER, muscle->left_us, y, line);
  draw_bar (self, pen, RIGHT_LETTER, muscle->right_us, y + line, line);
  if (muscle->expected_us > 0)
    limber_chart_mark_draw (pen,
                            LIMBER_CHART_MARK_PLAN,
                            &GRAPHENE_RECT_INIT ((float) (int) (self->left + tick),
                                                 (float) (y + (line - BAR) / 2 - 1),
                                                 TICK,
                                                 (float) (line + BAR + 2)));
  if (muscle->neglected)
    draw_word (self, pen, end, tick, text_y);
}

static void
draw (LimberChart *chart, const LimberChartPen *pen)
{
  LimberChartBalance *self = LIMBER_CHART_BALANCE (chart);

  const guint first = limber_chart_get_grid (chart)->first * MOST_ROWS;

  for (guint i = first; i < MIN (first + MOST_ROWS, self->muscles->len); i++)
    draw_row (self, pen, i);
}

static void
describe (LimberChart *chart, guint point, char **name, char **value)
{
  const LimberBalanceMuscle *muscle = get_muscle (LIMBER_CHART_BALANCE (chart), point);
  g_autofree char           *left = limber_format_about (muscle->left_us);
  g_autofree char           *right = limber_format_about (muscle->right_us);
  g_autofree char           *expected = limber_format_about (muscle->expected_us / 2);

  *name = make_name (muscle->muscle, FALSE);
  if (muscle->neglected)
    /* Translators: times spent on the sides of a muscle, and what each would have had by the plan */
    *value = g_strdup_printf (
        _ ("left %s, right %s; had little, the plan has %s each"), left, right, expected);
  else if (muscle->expected_us == 0)
    *value = g_strdup_printf (_ ("left %s, right %s"), left, right);
  else
    /* Translators: times spent on the sides of a muscle, and what each would have had by the plan */
    *value = g_strdup_printf (_ ("left %s, right %s; the plan has %s each"), left, right, expected);
}

static void
limber_chart_balance_finalize (GObject *object)
{
  g_array_unref (LIMBER_CHART_BALANCE (object)->muscles);

  G_OBJECT_CLASS (limber_chart_balance_parent_class)->finalize (object);
}

static void
limber_chart_balance_class_init (LimberChartBalanceClass *klass)
{
  LimberChartClass *chart_class = LIMBER_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = limber_chart_balance_finalize;

  chart_class->most_columns = 1;
  chart_class->get_height = get_height;
  chart_class->fit = fit;
  chart_class->place = place;
  chart_class->draw = draw;
  chart_class->describe = describe;
}

static void
limber_chart_balance_init (LimberChartBalance *self)
{
  self->muscles = g_array_new (FALSE, FALSE, sizeof (LimberBalanceMuscle));
  gtk_widget_add_css_class (GTK_WIDGET (self), "balance");
}

/**
 * limber_chart_balance_new:
 *
 * Returns: (transfer floating): a chart without muscles
 */
GtkWidget *
limber_chart_balance_new (void)
{
  return g_object_new (LIMBER_TYPE_CHART_BALANCE, NULL);
}

/* What misses most comes first, and last of all what is neither in the plan nor was done. */
static int
compare_missing_cb (gconstpointer a, gconstpointer b)
{
  const LimberBalanceMuscle *one = a;
  const LimberBalanceMuscle *other = b;
  const gint64               one_us = one->expected_us - one->done_us;
  const gint64               other_us = other->expected_us - other->done_us;
  const gboolean             one_idle = MAX (one->done_us, one->expected_us) == 0;
  const gboolean             other_idle = MAX (other->done_us, other->expected_us) == 0;

  if (one->neglected != other->neglected)
    return one->neglected ? -1 : 1;
  if (one_idle != other_idle)
    return one_idle ? 1 : -1;
  if (one_us != other_us)
    return one_us > other_us ? -1 : 1;

  return (int) one->muscle - (int) other->muscle;
}

static void
choose (LimberChartBalance *self, const LimberBalance *balance)
{
  gint64 sum_us = 0;

  for (guint i = 0; i < balance->muscles->len; i++)
    sum_us += g_array_index (balance->muscles, LimberBalanceMuscle, i).done_us;

  g_array_set_size (self->muscles, 0);
  if (sum_us > 0)
    g_array_append_vals (self->muscles, balance->muscles->data, balance->muscles->len);
  g_array_sort (self->muscles, compare_missing_cb);

  self->most_us = 0;
  for (guint i = 0; i < self->muscles->len; i++)
    {
      const LimberBalanceMuscle *muscle = get_muscle (self, i);
      const gint64               most_us = MAX (muscle->left_us, muscle->right_us);

      self->most_us = MAX (self->most_us, MAX (most_us, muscle->expected_us / 2));
    }
}

static char *
make_summary (const LimberBalance *balance)
{
  g_autofree char *neglected = limber_balance_format_neglected (balance);
  g_autofree char *sides = limber_balance_format_sides (balance);

  if (neglected == NULL)
    return g_strdup (_ ("Too little in these four weeks to judge by"));
  if (sides == NULL)
    return g_steal_pointer (&neglected);

  return g_strdup_printf ("%s\n%s", neglected, sides);
}

/**
 * limber_chart_balance_set_balance:
 * @balance: what four weeks were for
 */
void
limber_chart_balance_set_balance (LimberChartBalance *self, const LimberBalance *balance)
{
  g_autofree char *summary = make_summary (balance);

  g_return_if_fail (LIMBER_IS_CHART_BALANCE (self));

  choose (self, balance);
  limber_chart_set_points (LIMBER_CHART (self), self->muscles->len, MOST_ROWS);
  limber_chart_set_summary (LIMBER_CHART (self), summary);
  while (limber_chart_get_grid (LIMBER_CHART (self))->first > 0)
    limber_chart_scroll (LIMBER_CHART (self), LIMBER_CHART_PAGE_BACK);
}

/**
 * limber_chart_balance_fill_legend:
 * @legend: where it is told
 */
void
limber_chart_balance_fill_legend (LimberChartBalance *self, LimberChartLegend *legend)
{
  g_return_if_fail (LIMBER_IS_CHART_BALANCE (self));

  limber_chart_legend_clear (legend);
  limber_chart_legend_add (
      legend, LIMBER_CHART_MARK_PLAN, C_ ("legend", "what the week’s plan would give"));
}
