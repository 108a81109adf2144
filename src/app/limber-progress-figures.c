/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-progress-figures.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "history/limber-goal.h"
#include "history/limber-milestones.h"

#define WEEK_DAYS 7

/* A streak is told in weeks as soon as there are two. */
#define FROM_DAYS 14

/**
 * limber_progress_figures_show_week:
 * @figure: where it is shown
 * @sums: what the history comes to
 *
 * This week beside the goal. A ring whose goal is reached is full, however much more was done.
 */
void
limber_progress_figures_show_week (LimberProgressFigure *figure, const LimberProgressSums *sums)
{
  const LimberGoalWeek *week = &g_array_index (sums->weeks, LimberGoalWeek, sums->weeks->len - 1);
  const int             minutes = limber_goal_get_minutes (week);
  const int             goal = sums->goal_minutes;
  g_autofree char      *number = g_strdup_printf ("%d", minutes);
  /* Translators: below a number of minutes, what is aimed at: "of 60 min" */
  g_autofree char *unit
      = goal > 0 ? g_strdup_printf (_ ("of %d min"), goal) : g_strdup (C_ ("unit", "min"));
  g_autofree char *sessions = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u session", "%u sessions", week->n_sessions),
      week->n_sessions);
  g_autofree char *text = week->reached
                              /* Translators: a number of sessions: "4 sessions, goal reached" */
                              ? g_strdup_printf (_ ("%s, goal reached"), sessions)
                              : g_steal_pointer (&sessions);

  limber_progress_figure_show (figure, number, unit, goal > 0 ? (double) minutes / goal : 0);
  limber_progress_figure_tell (figure, _ ("This week"), text);
}

/**
 * limber_progress_figures_show_streak:
 * @figure: where it is shown
 * @sums: what the history comes to
 *
 * How steadily it goes, and that rest is part of it. The ring is full when it never went on for longer.
 */
void
limber_progress_figures_show_streak (LimberProgressFigure *figure, const LimberProgressSums *sums)
{
  const LimberStreak *streak = &sums->streak;
  const guint         span = streak->days + streak->rest_days;
  const gboolean      weeks = span >= FROM_DAYS;
  const guint         n = weeks ? span / WEEK_DAYS : streak->days;
  g_autofree char    *number = g_strdup_printf ("%u", n);
  g_autofree char    *days = limber_streak_format (streak);
  g_autofree char    *rest = limber_streak_format_rest (streak, sums->today);
  g_autofree char *text = rest != NULL ? g_strdup_printf ("%s. %s", days, rest) : g_strdup (days);
  const char      *unit = weeks ? g_dngettext (GETTEXT_PACKAGE, "week", "weeks", n)
                                : g_dngettext (GETTEXT_PACKAGE, "day", "days", n);

  limber_progress_figure_show (figure,
                               n > 0 ? number : "–",
                               unit,
                               streak->longest > 0 ? (double) streak->days / streak->longest : 0);
  limber_progress_figure_tell (figure, C_ ("streak", "Steady"), text);
  g_object_set (figure, "rule", limber_streak_get_rule (), NULL);
}

/**
 * limber_progress_figures_show_milestone:
 * @figure: where it is shown
 * @sums: what the history comes to
 *
 * The way to what comes true next; what came true already is told further down.
 */
void
limber_progress_figures_show_milestone (LimberProgressFigure     *figure,
                                        const LimberProgressSums *sums)
{
  const LimberNext *next = &sums->next;
  const double      hours = (double) next->done_us / (3600.0 * G_USEC_PER_SEC);
  g_autofree char  *number = NULL;
  g_autofree char  *unit = NULL;
  g_autofree char  *text = NULL;

  if (next->to == 0)
    {
      limber_progress_figure_show (figure, NULL, "", 0);
      limber_progress_figure_tell (
          figure, _ ("Milestones"), _ ("Longer holds and more repetitions are noted here."));
      return;
    }

  text = limber_next_format (next);
  if (next->kind == LIMBER_MILESTONE_HOURS)
    {
      /* What is not there yet does not read as if it were. */
      number = g_strdup_printf ("%.1f", floor (hours * 10) / 10);
      /* Translators: below a number of hours: "of 10 h" */
      unit = g_strdup_printf (_ ("of %d h"), next->to);
    }
  else
    {
      number = g_strdup_printf ("%u", next->n_sessions);
      /* Translators: below a number of sessions: "of 250" */
      unit = g_strdup_printf (_ ("of %d"), next->to);
    }
  limber_progress_figure_show (figure, number, unit, next->fraction);
  limber_progress_figure_tell (figure,
                               next->kind == LIMBER_MILESTONE_HOURS ? _ ("Hours in all")
                                                                    : _ ("Sessions in all"),
                               text);
}
