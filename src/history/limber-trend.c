/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-trend.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "history/limber-dates.h"
#include "history/limber-done.h"
#include "history/limber-goal.h"
#include "history/limber-health.h"

#define WEEK_DAYS 7
#define PAIN_MOST 10

/* The last fortnight is compared with the one before. */
#define HALF_DAYS 14

/* On so many days of each somebody has to have said how the back was. */
#define LEAST_DAYS 3

/* Less of a difference than this is none: people do not tell 3 from 3.5. */
#define LEAST_DIFFERENCE 1

/* Answers, counted by their number: enough for a median. */
typedef struct
{
  guint   counts[PAIN_MOST + 1];
  guint   n;
  guint   n_days;
  guint32 last_day;
} Tally;

/* Points come by day. */
static void
add_to_tally (Tally *tally, const LimberTrendPoint *point)
{
  if (point->when != LIMBER_CHECK_IN_BEFORE)
    return;

  tally->counts[point->pain]++;
  tally->n++;
  tally->n_days += tally->n == 1 || point->local_date != tally->last_day;
  tally->last_day = point->local_date;
}

static int
get_nth (const Tally *tally, guint n)
{
  int pain = 0;

  for (guint below = tally->counts[0]; below <= n && pain < PAIN_MOST; below += tally->counts[pain])
    pain++;

  return pain;
}

/* Of two in the middle, what lies between them. */
static double
get_median (const Tally *tally)
{
  if (tally->n == 0)
    return -1;

  return (get_nth (tally, (tally->n - 1) / 2) + get_nth (tally, tally->n / 2)) / 2.0;
}

static int
compare_points_cb (gconstpointer a, gconstpointer b)
{
  const LimberTrendPoint *one = a;
  const LimberTrendPoint *other = b;

  if (one->local_date != other->local_date)
    return one->local_date < other->local_date ? -1 : 1;
  if (one->at_us != other->at_us)
    return one->at_us < other->at_us ? -1 : 1;
  if (one->when != other->when)
    return one->when < other->when ? -1 : 1;

  return one->pain - other->pain;
}

static GArray *
collect_points (GPtrArray *check_ins, guint32 from, guint32 until)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (LimberTrendPoint));

  for (guint i = 0; i < check_ins->len; i++)
    {
      const LimberCheckInRecord *record = g_ptr_array_index (check_ins, i);
      const LimberTrendPoint     point = {
            .local_date = record->local_date,
            .at_us = record->answers.at_us,
            .when = record->answers.when,
            .pain = record->answers.pain,
      };

      if (point.pain < 0 || point.pain > PAIN_MOST || point.local_date < from
          || point.local_date > until)
        continue;
      g_array_append_val (points, point);
    }
  limber_done_put_in_order (points, compare_points_cb);

  return points;
}

static GArray *
make_weeks (GArray *points, GArray *done, guint32 today, int first_weekday, guint n_weeks)
{
  g_autoptr(GArray) sessions = limber_goal_new (done, today, first_weekday, n_weeks, 0);
  GArray *weeks = g_array_new (FALSE, FALSE, sizeof (LimberTrendWeek));
  guint   next = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      const LimberGoalWeek *beneath = &g_array_index (sessions, LimberGoalWeek, i);
      LimberTrendWeek       week = { .from = beneath->from, .n_sessions = beneath->n_sessions };
      Tally                 tally = { 0 };

      for (; next < points->len; next++)
        {
          const LimberTrendPoint *point = &g_array_index (points, LimberTrendPoint, next);

          if (point->local_date >= week.from + WEEK_DAYS)
            break;
          if (point->local_date >= week.from)
            add_to_tally (&tally, point);
        }
      week.n_answers = tally.n;
      week.median = get_median (&tally);
      g_array_append_val (weeks, week);
    }

  return weeks;
}

static void
compare_halves (LimberTrend *self, guint32 today)
{
  Tally before = { 0 };
  Tally now = { 0 };

  for (guint i = 0; i < self->points->len; i++)
    {
      const LimberTrendPoint *point = &g_array_index (self->points, LimberTrendPoint, i);

      if (point->local_date + HALF_DAYS > today)
        add_to_tally (&now, point);
      else if (point->local_date + 2 * HALF_DAYS > today)
        add_to_tally (&before, point);
    }
  self->before = get_median (&before);
  self->now = get_median (&now);
  if (before.n_days < LEAST_DAYS || now.n_days < LEAST_DAYS)
    self->word = LIMBER_TREND_UNKNOWN;
  else if (self->now <= self->before - LEAST_DIFFERENCE)
    self->word = LIMBER_TREND_BETTER;
  else if (self->now >= self->before + LEAST_DIFFERENCE)
    self->word = LIMBER_TREND_WORSE;
  else
    self->word = LIMBER_TREND_SAME;
}

/* Leaves out what is compared, but not shown. */
static void
drop_before (GArray *points, guint32 day)
{
  guint n = 0;

  while (n < points->len && g_array_index (points, LimberTrendPoint, n).local_date < day)
    n++;
  if (n > 0)
    g_array_remove_range (points, 0, n);
}

/**
 * limber_trend_new:
 * @check_ins: (element-type LimberCheckInRecord): how the back was, in any order
 * @done: (element-type LimberDone): sessions, as they were collected
 * @today: a Julian day
 * @first_weekday: the weekday with which weeks begin
 * @n_weeks: how many weeks to look at
 *
 * Medians and the trend are of what was said before sessions and apart from them: what is said in
 * the middle of one or at its end says something about that session. Answers of later days come
 * from a clock that was wrong, and are left out. The trend looks at the same four weeks, however
 * many are shown.
 *
 * Returns: (transfer full): pain over weeks
 */
LimberTrend *
limber_trend_new (GPtrArray *check_ins,
                  GArray    *done,
                  guint32    today,
                  int        first_weekday,
                  guint      n_weeks)
{
  LimberTrend  *self = g_new0 (LimberTrend, 1);
  const guint32 week = limber_dates_find_week (today, first_weekday);
  const guint32 shown = week - WEEK_DAYS * (n_weeks - 1);
  const guint32 compared = today - 2 * HALF_DAYS + 1;

  self->points = collect_points (check_ins, MIN (shown, compared), today + 1);
  self->weeks = make_weeks (self->points, done, today, first_weekday, n_weeks);
  compare_halves (self, today);
  drop_before (self->points, shown);

  return self;
}

void
limber_trend_free (LimberTrend *self)
{
  g_array_unref (self->points);
  g_array_unref (self->weeks);
  g_free (self);
}

/**
 * limber_trend_get_label:
 * @word: which way it goes
 *
 * Returns: (transfer none): "Better", "About the same" …
 */
const char *
limber_trend_get_label (LimberTrendWord word)
{
  switch (word)
    {
    case LIMBER_TREND_BETTER:
      return C_ ("pain", "Better");

    case LIMBER_TREND_SAME:
      return C_ ("pain", "About the same");

    case LIMBER_TREND_WORSE:
      return C_ ("pain", "Worse");

    case LIMBER_TREND_UNKNOWN:
    default:
      return C_ ("pain", "Too few answers to say");
    }
}

/* "3", or "2.5" */
static char *
format_number (double median)
{
  if ((int) (median * 2) % 2 == 0)
    return g_strdup_printf ("%d", (int) median);

  return g_strdup_printf ("%.1f", median);
}

/**
 * limber_trend_format:
 * @self: pain over weeks
 *
 * Returns: (transfer full) (nullable): "3 → 1 over the last four weeks"; %NULL with too few answers
 */
char *
limber_trend_format (const LimberTrend *self)
{
  g_autofree char *before = NULL;
  g_autofree char *now = NULL;

  if (self->word == LIMBER_TREND_UNKNOWN)
    return NULL;

  before = format_number (self->before);
  now = format_number (self->now);
  if (self->before >= self->now && self->before <= self->now)
    /* Translators: pain from 0 to 10 */
    return g_strdup_printf (_ ("%s over the last four weeks"), now);

  /* Translators: pain from 0 to 10, as it was and as it is: "3 → 1 over the last four weeks" */
  return g_strdup_printf (_ ("%s → %s over the last four weeks"), before, now);
}

/**
 * limber_trend_format_answers:
 * @week: a week
 *
 * Returns: (transfer full): what was in it, without which one it is: "pain 2, 4 sessions"
 */
char *
limber_trend_format_answers (const LimberTrendWeek *week)
{
  g_autofree char *pain = NULL;
  g_autofree char *sessions = NULL;

  sessions = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u session", "%u sessions", week->n_sessions),
      week->n_sessions);
  if (week->n_answers == 0)
    return g_steal_pointer (&sessions);

  pain = format_number (week->median);

  /* Translators: pain from 0 to 10, a number of sessions: "pain 2, 4 sessions" */
  return g_strdup_printf (_ ("pain %s, %s"), pain, sessions);
}

/**
 * limber_trend_format_week:
 * @week: a week
 * @today: the day on which it is said
 *
 * Returns: (transfer full): the week in words: "Week of 3 May: pain 2, 4 sessions"
 */
char *
limber_trend_format_week (const LimberTrendWeek *week, guint32 today)
{
  g_autofree char *name = limber_dates_format_day (week->from, today);
  g_autofree char *answers = limber_trend_format_answers (week);

  /* Translators: a day, and what was in the week that begins with it: "Week of 3 May: pain 2, 4
   * sessions" */
  return g_strdup_printf (_ ("Week of %s: %s"), name, answers);
}
