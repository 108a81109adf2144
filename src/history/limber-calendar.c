/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-calendar.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"
#include "history/limber-dates.h"
#include "history/limber-done.h"

/*
 * What is warmer takes so many minutes or more. They are fixed, so that a day keeps its colour
 * whatever comes after it.
 */
static const struct
{
  int         minutes;
  const char *label;
} heats[LIMBER_CALENDAR_N_HEATS] = {
  { 0, NC_ ("heat", "rest") },
  { 0, NC_ ("heat", "under 5 min") },
  { 5, NC_ ("heat", "5 to 10 min") },
  { 10, NC_ ("heat", "10 to 20 min") },
  { 20, NC_ ("heat", "20 min or more") },
};

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

/**
 * limber_calendar_get_heat:
 * @day: a day
 *
 * Returns: how warm it is shown, 0 for rest to %LIMBER_CALENDAR_N_HEATS - 1
 */
int
limber_calendar_get_heat (const LimberCalendarDay *day)
{
  int heat = day->n_sessions > 0 ? 1 : 0;

  while (heat > 0 && heat + 1 < LIMBER_CALENDAR_N_HEATS
         && day->work_us >= heats[heat + 1].minutes * 60 * (gint64) G_USEC_PER_SEC)
    heat++;

  return heat;
}

/**
 * limber_calendar_get_heat_label:
 * @heat: how warm a day is shown
 *
 * Returns: (transfer none): what that stands for: "5 to 10 min"
 */
const char *
limber_calendar_get_heat_label (int heat)
{
  g_return_val_if_fail (heat >= 0 && heat < LIMBER_CALENDAR_N_HEATS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "heat", heats[heat].label);
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
  g_autofree char *length = limber_format_duration (day->work_us);

  if (day->n_sessions == 0 && date >= today)
    return g_steal_pointer (&name);
  if (day->n_sessions == 0)
    /* Translators: a day on which nothing was done: "4 May: rest" */
    return g_strdup_printf (_ ("%s: rest"), name);

  /* Translators: a day, the time spent, the number of sessions */
  return g_strdup_printf (
      g_dngettext (
          GETTEXT_PACKAGE, "%s: %s in %u session", "%s: %s in %u sessions", day->n_sessions),
      name,
      length,
      day->n_sessions);
}
