/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-paper"

#include "limber-config.h"

#include "paper/limber-report-sheet.h"

#include "history/limber-adherence.h"
#include "history/limber-dates.h"
#include "history/limber-done.h"
#include "history/limber-goal.h"
#include "history/limber-trend.h"
#include "paper/limber-graph-block.h"
#include "paper/limber-table-block.h"

#include <glib/gi18n-lib.h>

/* What fits one page and tells enough. */
#define LIMBER_REPORT_WEEKS 12
#define MOST_ROWS 16

#define N_COLUMNS 5

static const LimberInk title_ink = { .size = 20, .bold = TRUE };
static const LimberInk heading_ink = { .size = 11.5, .bold = TRUE };
static const LimberInk text_ink = { .size = 9.5, .grey = .15 };

static const double widths[N_COLUMNS] = { .46, .12, .14, .14, .14 };

static void
add_text (LimberPaper *paper, const char *text, const LimberInk *ink, double before, gboolean keeps)
{
  LimberBlock *block = limber_text_block_new (text, ink, before);

  block->keeps = keeps;
  limber_paper_add (paper, block);
}

static char *
format_share (double share)
{
  return share < 0 ? g_strdup ("") : g_strdup_printf ("%d %%", (int) (share * 100 + .5));
}

static void
add_row (LimberPaper *paper, const LimberAdherence *row)
{
  g_autofree char  *days = g_strdup_printf ("%u", row->n_days);
  g_autofree char  *done = format_share (row->done);
  g_autofree char  *left = format_share (row->left);
  g_autofree char  *right = format_share (row->right);
  const char *const cells[N_COLUMNS] = { row->exercise_name, days, done, left, right };

  limber_paper_add (paper, limber_row_block_new (cells, widths, N_COLUMNS, FALSE));
}

static void
add_table (LimberPaper *paper, GArray *adherences)
{
  const char *const head[N_COLUMNS] = {
    _ ("Exercise"), _ ("Days"), _ ("As planned"), _ ("Left"), _ ("Right"),
  };
  const guint n = MIN (adherences->len, MOST_ROWS);

  limber_paper_add (paper, limber_row_block_new (head, widths, N_COLUMNS, TRUE));
  for (guint i = 0; i < n; i++)
    add_row (paper, &g_array_index (adherences, LimberAdherence, i));
  if (adherences->len > n)
    {
      const guint      more = adherences->len - n;
      g_autofree char *text = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", more), more);

      add_text (paper, text, &text_ink, 3, FALSE);
    }
}

static guint
count_sessions (GArray *weeks)
{
  guint n = 0;

  for (guint i = 0; i < weeks->len; i++)
    n += g_array_index (weeks, LimberGoalWeek, i).n_sessions;

  return n;
}

/* "24 sessions in 12 weeks. Of what was planned, 91 % was done." */
static char *
make_summary (GArray *weeks, GArray *adherences)
{
  const guint      n = count_sessions (weeks);
  const double     all = limber_adherence_get_all (adherences);
  g_autofree char *share = format_share (all);
  /* Translators: a number of sessions, then a number of weeks */
  g_autofree char *first = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                         "%u session in the last %u weeks.",
                                                         "%u sessions in the last %u weeks.",
                                                         n),
                                            n,
                                            weeks->len);
  g_autofree char *second = NULL;

  if (all < 0)
    return g_steal_pointer (&first);

  /* Translators: a share such as "91 %" */
  second = g_strdup_printf (_ ("Of what was planned, %s was done."), share);

  return g_strdup_printf ("%s %s", first, second);
}

static void
add_pain (LimberPaper *paper, const LimberReportFacts *facts)
{
  g_autoptr (LimberTrend) trend = limber_trend_new (
      facts->check_ins, facts->done, facts->today, facts->first_weekday, LIMBER_REPORT_WEEKS);
  g_autofree char *said = limber_trend_format (trend);

  add_text (paper, _ ("The back, 0 to 10"), &heading_ink, 14, TRUE);
  if (said != NULL)
    add_text (paper, said, &text_ink, 2, TRUE);
  limber_paper_add (paper, limber_pain_block_new (trend, facts->today, 4));
}

/**
 * limber_report_sheet_new:
 * @facts: what was done
 *
 * Returns: (transfer full): one page for a therapist: what was done of what was planned, on each side,
 *   and how the back was meanwhile
 */
LimberPaper *
limber_report_sheet_new (const LimberReportFacts *facts)
{
  LimberPaper *paper = limber_paper_new (
      _ ("What was done"),
      _ ("Written down by Limber, as it was done and answered. General education, no diagnosis."));
  g_autoptr (GArray) weeks = limber_goal_new (
      facts->done, facts->today, facts->first_weekday, LIMBER_REPORT_WEEKS, facts->goal_minutes);
  const guint32 from = g_array_index (weeks, LimberGoalWeek, 0).from;
  g_autoptr (GArray) adherences = limber_adherence_find (facts->work, from, facts->today);
  /* On paper a date needs its year, as said on a day of another one. */
  g_autofree char *begin = limber_dates_format_day (from, 1);
  g_autofree char *end = limber_dates_format_day (facts->today, 1);
  /* Translators: two dates */
  g_autofree char *period = g_strdup_printf (_ ("%s to %s"), begin, end);
  g_autofree char *summary = make_summary (weeks, adherences);

  add_text (paper, _ ("What was done"), &title_ink, 0, TRUE);
  add_text (paper, period, &text_ink, 2, FALSE);
  add_text (paper, summary, &text_ink, 6, FALSE);
  add_text (paper, _ ("Minutes a week"), &heading_ink, 12, TRUE);
  limber_paper_add (paper, limber_weeks_block_new (weeks, facts->goal_minutes, 4));
  add_pain (paper, facts);
  if (adherences->len > 0)
    {
      add_text (paper, _ ("Exercises"), &heading_ink, 14, TRUE);
      add_table (paper, adherences);
    }

  return paper;
}
