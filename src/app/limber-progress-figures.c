/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-progress-figures.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

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

/* Growth says more than a number of hours. */
static const LimberMilestone *
find_milestone (GArray *milestones)
{
  for (guint i = 0; i < milestones->len; i++)
    {
      const LimberMilestone *one = &g_array_index (milestones, LimberMilestone, i);

      if (one->kind == LIMBER_MILESTONE_HOLD || one->kind == LIMBER_MILESTONE_REPS)
        return one;
    }

  return milestones->len > 0 ? &g_array_index (milestones, LimberMilestone, 0) : NULL;
}

static const char *
get_unit (LimberMilestoneKind kind, int n)
{
  switch (kind)
    {
    case LIMBER_MILESTONE_HOLD:
      return C_ ("unit", "s");

    case LIMBER_MILESTONE_REPS:
      return g_dngettext (GETTEXT_PACKAGE, "rep", "reps", (gulong) n);

    case LIMBER_MILESTONE_HOURS:
      return g_dngettext (GETTEXT_PACKAGE, "hour", "hours", (gulong) n);

    case LIMBER_MILESTONE_SESSIONS:
      return g_dngettext (GETTEXT_PACKAGE, "session", "sessions", (gulong) n);

    case LIMBER_MILESTONE_FIRST:
    default:
      return C_ ("milestone", "new");
    }
}

/**
 * limber_progress_figures_show_milestone:
 * @figure: where it is shown
 * @sums: what the history comes to
 *
 * What came true last, as a fact.
 */
void
limber_progress_figures_show_milestone (LimberProgressFigure     *figure,
                                        const LimberProgressSums *sums)
{
  const LimberMilestone *one = find_milestone (sums->milestones);
  g_autofree char       *number = NULL;
  g_autofree char       *text = NULL;

  if (one == NULL)
    {
      limber_progress_figure_show (figure, "–", "", 0);
      limber_progress_figure_tell (
          figure, _ ("Milestones"), _ ("Longer holds and more repetitions are noted here."));
      return;
    }

  number = one->kind == LIMBER_MILESTONE_FIRST ? g_strdup ("1") : g_strdup_printf ("%d", one->to);
  text = limber_milestone_format (one, sums->today);
  limber_progress_figure_show (figure, number, get_unit (one->kind, one->to), 1);
  limber_progress_figure_tell (figure, _ ("Milestone"), text);
}
