/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-calendar.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/limber-format.h"
#include "history/limber-dates.h"
#include "history/limber-diary.h"
#include "history/limber-done.h"

#define MINUTE_US (60 * (gint64) G_USEC_PER_SEC)

/* With fewer days than these one's own say nothing. */
#define ENOUGH_DAYS 12

/* Until then. */
static const int first_minutes[LIMBER_CALENDAR_N_HEATS] = { 0, 0, 10, 20, 40 };

/**
 * limber_calendar_new:
 * @done: (element-type LimberDone): sessions, as they were collected
 * @from: a Julian day
 * @until: the last day, not before @from
 *
 * Returns: (transfer full) (element-type LimberCalendarDay): what was done on each of these days,
 *   @from first
 */
GArray *
limber_calendar_new (GArray *done, guint32 from, guint32 until)
{
  GArray     *days = g_array_new (FALSE, TRUE, sizeof (LimberCalendarDay));
  const guint end = limber_done_find (done, until + 1);

  g_return_val_if_fail (from <= until, days);

  g_array_set_size (days, until - from + 1);
  for (guint i = limber_done_find (done, from); i < end; i++)
    {
      const LimberDone  *one = &g_array_index (done, LimberDone, i);
      LimberCalendarDay *day = &g_array_index (days, LimberCalendarDay, one->local_date - from);

      day->n_sessions++;
      day->work_us += one->work_us;
    }

  return days;
}

/* Returns: (nullable): that day of them */
static LimberCalendarDay *
find_day (GArray *days, guint32 from, guint32 date)
{
  return date >= from && date - from < days->len
             ? &g_array_index (days, LimberCalendarDay, date - from)
             : NULL;
}

/**
 * limber_calendar_add_runs:
 * @days: (element-type LimberCalendarDay): days
 * @from: the first of them
 * @runs: (element-type LimberRunRecord): runs and walks, as they are remembered
 *
 * A walk is one of the other things that were done.
 */
void
limber_calendar_add_runs (GArray *days, guint32 from, GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const LimberRunRecord *run = g_ptr_array_index (runs, i);
      LimberCalendarDay     *day = find_day (days, from, run->local_date);

      if (day == NULL)
        continue;
      if (run->walk)
        {
          day->n_activities++;
          continue;
        }
      day->n_runs++;
      day->run_us += MAX (run->length_us, 0);
      day->run_m += MAX (run->distance_m, 0);
    }
}

/**
 * limber_calendar_add_activities:
 * @days: (element-type LimberCalendarDay): days
 * @from: the first of them
 * @activities: (element-type LimberActivity): other things that were done
 */
void
limber_calendar_add_activities (GArray *days, guint32 from, GPtrArray *activities)
{
  for (guint i = 0; i < activities->len; i++)
    {
      const LimberActivity *activity = g_ptr_array_index (activities, i);
      LimberCalendarDay    *day = find_day (days, from, activity->local_date);

      if (day != NULL)
        day->n_activities++;
    }
}

/**
 * limber_calendar_sum:
 * @days: (element-type LimberCalendarDay): days
 * @from: the first of them
 * @first: the first day that is wanted
 * @n_days: how many are
 *
 * Returns: what was done on these together, as far as they are among @days
 */
LimberCalendarDay
limber_calendar_sum (GArray *days, guint32 from, guint32 first, guint n_days)
{
  LimberCalendarDay sum = { 0 };

  for (guint32 date = first; date < first + n_days; date++)
    {
      const LimberCalendarDay *day = find_day (days, from, date);

      if (day == NULL)
        continue;
      sum.n_sessions += day->n_sessions;
      sum.work_us += day->work_us;
      sum.n_runs += day->n_runs;
      sum.run_us += day->run_us;
      sum.run_m += day->run_m;
      sum.n_activities += day->n_activities;
    }

  return sum;
}

/**
 * limber_calendar_has_outing:
 * @day: a day
 *
 * Returns: whether there was a run, or something else beside the sessions
 */
gboolean
limber_calendar_has_outing (const LimberCalendarDay *day)
{
  return day->n_runs > 0 || day->n_activities > 0;
}

static int
compare_int_cb (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Few minutes are told exactly, many in fives and tens. */
static int
round_minutes (int minutes)
{
  const int step = minutes < 10 ? 1 : minutes < 40 ? 5 : 10;

  return (minutes + step / 2) / step * step;
}

/**
 * limber_calendar_find_scale:
 * @days: (element-type LimberCalendarDay): all days
 *
 * Parts one's own days with a session into four of about the same number, at round numbers of minutes,
 * so that somebody with short sessions sees as much of a difference as somebody with long ones.
 *
 * Returns: from how many minutes on a day is how warm
 */
LimberCalendarScale
limber_calendar_find_scale (GArray *days)
{
  g_autoptr(GArray) minutes = g_array_new (FALSE, FALSE, sizeof (int));
  LimberCalendarScale scale;

  memcpy (scale.minutes, first_minutes, sizeof first_minutes);
  for (guint i = 0; i < days->len; i++)
    {
      const LimberCalendarDay *day = &g_array_index (days, LimberCalendarDay, i);
      const int                n = (int) ((day->work_us + MINUTE_US / 2) / MINUTE_US);

      if (day->n_sessions > 0)
        g_array_append_val (minutes, n);
    }
  if (minutes->len < ENOUGH_DAYS)
    return scale;

  g_array_sort (minutes, compare_int_cb);
  for (guint heat = 2; heat < LIMBER_CALENDAR_N_HEATS; heat++)
    {
      const guint at = minutes->len * (heat - 1) / (LIMBER_CALENDAR_N_HEATS - 1);
      const int   own = round_minutes (g_array_index (minutes, int, at));

      scale.minutes[heat] = MAX (own, MAX (scale.minutes[heat - 1] + 1, 2));
    }

  return scale;
}

/**
 * limber_calendar_get_heat:
 * @scale: see [func@calendar_find_scale]
 * @day: a day
 *
 * Returns: how warm it is shown, 0 for a day without a session to %LIMBER_CALENDAR_N_HEATS - 1
 */
int
limber_calendar_get_heat (const LimberCalendarScale *scale, const LimberCalendarDay *day)
{
  const gint64 minutes = (day->work_us + MINUTE_US / 2) / MINUTE_US;
  int          heat = day->n_sessions > 0 ? 1 : 0;

  while (heat > 0 && heat + 1 < LIMBER_CALENDAR_N_HEATS && minutes >= scale->minutes[heat + 1])
    heat++;

  return heat;
}

/**
 * limber_calendar_format_heat:
 * @scale: see [func@calendar_find_scale]
 * @heat: how warm a day is shown, at least 1
 *
 * Returns: (transfer full): what that stands for: "under 5", "5", "20 min or more"
 */
char *
limber_calendar_format_heat (const LimberCalendarScale *scale, int heat)
{
  g_return_val_if_fail (heat >= 1 && heat < LIMBER_CALENDAR_N_HEATS, NULL);

  if (heat == 1)
    /* Translators: a number of minutes, in the legend of a calendar: "under 5 · from 5 · from 10 · from 20 min" */
    return g_strdup_printf (C_ ("heat", "under %d"), scale->minutes[2]);
  if (heat + 1 == LIMBER_CALENDAR_N_HEATS)
    /* Translators: a number of minutes, the last in the legend of a calendar */
    return g_strdup_printf (C_ ("heat", "from %d min"), scale->minutes[heat]);

  /* Translators: a number of minutes, in the legend of a calendar */
  return g_strdup_printf (C_ ("heat", "from %d"), scale->minutes[heat]);
}

static char *
format_distance (gint64 distance_m)
{
  const gint64 tenths = (distance_m + 50) / 100;

  if (tenths >= 100 || tenths % 10 == 0)
    /* Translators: a distance in whole kilometres */
    return g_strdup_printf (C_ ("distance", "%d km"), (int) MIN ((tenths + 5) / 10, G_MAXINT));

  /* Translators: a distance in kilometres */
  return g_strdup_printf (_ ("%.1f km"), (double) tenths / 10);
}

/**
 * limber_calendar_format_runs:
 * @day: a day, or some of them together
 *
 * Returns: (transfer full) (nullable): its runs: "2 runs, 14 km", "1 run, 35 min", "1 run"; %NULL for none
 */
char *
limber_calendar_format_runs (const LimberCalendarDay *day)
{
  g_autofree char *runs = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u run", "%u runs", day->n_runs), day->n_runs);
  g_autofree char *much = NULL;

  if (day->n_runs == 0)
    return NULL;
  if (day->run_m > 0)
    much = format_distance (day->run_m);
  else if (day->run_us > 0)
    much = limber_format_about (day->run_us);
  if (much == NULL)
    return g_steal_pointer (&runs);

  /* Translators: a number of runs, and how far or long they were: "2 runs, 14 km" */
  return g_strdup_printf (_ ("%s, %s"), runs, much);
}

/**
 * limber_calendar_format_what:
 * @day: a day
 *
 * Returns: (transfer full) (nullable): what was done: "12 min in 2 sessions; 1 run, 8 km"; %NULL for nothing
 */
char *
limber_calendar_format_what (const LimberCalendarDay *day)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *length = limber_format_about (day->work_us);
  g_autofree char *runs = limber_calendar_format_runs (day);

  if (day->n_sessions > 0)
    /* Translators: the time spent on a day, and the number of sessions: "12 min in 2 sessions" */
    g_string_printf (
        text,
        g_dngettext (GETTEXT_PACKAGE, "%s in %u session", "%s in %u sessions", day->n_sessions),
        length,
        day->n_sessions);
  if (runs != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", runs);
  if (day->n_activities > 0)
    {
      g_string_append (text, text->len > 0 ? "; " : "");
      /* Translators: swimming, yoga, a walk and the like */
      g_string_append_printf (
          text,
          g_dngettext (GETTEXT_PACKAGE, "%u activity", "%u activities", day->n_activities),
          day->n_activities);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/**
 * limber_calendar_format:
 * @day: a day
 * @date: which one that is
 * @today: the day on which it is said
 *
 * Returns: (transfer full): the day in words: "3 May: 12 min in 2 sessions", "4 May: rest"
 */
char *
limber_calendar_format (const LimberCalendarDay *day, guint32 date, guint32 today)
{
  g_autofree char *name = limber_dates_format_day (date, today);
  g_autofree char *what = limber_calendar_format_what (day);

  if (what == NULL && date >= today)
    return g_steal_pointer (&name);
  if (what == NULL)
    /* Translators: a day on which nothing was done: "4 May: rest" */
    return g_strdup_printf (_ ("%s: rest"), name);

  /* Translators: a day, and what was done on it: "3 May: 12 min in 2 sessions" */
  return g_strdup_printf (_ ("%s: %s"), name, what);
}
