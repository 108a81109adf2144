/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-rules-day.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#define HOUR_US (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)

/* From strength to a run, and to a hard one: until the next morning is over. */
#define GAP_US (6 * HOUR_US)
#define HARD_GAP_US (18 * HOUR_US)

#define WEEK_DAYS 7
#define PER_WEEK 3

#define RUN_DAYS 30
#define RUN_SHARE 1.1

/**
 * limber_rules_day_check_gap:
 * @strength_us: when a strength routine ends, UTC microseconds
 * @run_us: when a run begins
 * @is_hard: the run is to be a hard one
 *
 * R-STRENGTH-GAP: six hours are what was studied, not a proven limit.
 *
 * Returns: (transfer full) (nullable): what is to be said, if anything
 */
LimberFinding *
limber_rules_day_check_gap (gint64 strength_us, gint64 run_us, gboolean is_hard)
{
  gint64 gap_us = run_us - strength_us;

  if (gap_us < 0 || gap_us >= (is_hard ? HARD_GAP_US : GAP_US))
    return NULL;

  return limber_finding_new (
      "R-STRENGTH-GAP",
      LIMBER_FINDING_WARN,
      -1,
      g_strdup (
          _ ("Run first and do the strength afterwards: tired trunk and legs run less well.")));
}

/**
 * limber_rules_day_check_frequency:
 * @days: (array length=n_days): the strength routines done of late
 * @n_days: how many
 * @routine_id: the one to be done
 * @today: the day, a Julian one
 *
 * R-STRENGTH-FREQ: at most three a week, and not the same one on two days in a row.
 *
 * Returns: (transfer full) (nullable): what is to be said, if anything
 */
LimberFinding *
limber_rules_day_check_frequency (const LimberStrengthDay *days,
                                  gsize                    n_days,
                                  const char              *routine_id,
                                  guint32                  today)
{
  guint n = 0;

  g_return_val_if_fail (routine_id != NULL, NULL);
  g_return_val_if_fail (days != NULL || n_days == 0, NULL);

  for (gsize i = 0; i < n_days; i++)
    {
      guint32 ago = today - days[i].day;

      if (days[i].day > today || ago >= WEEK_DAYS)
        continue;
      if (ago <= 1 && g_strcmp0 (days[i].routine_id, routine_id) == 0)
        return limber_finding_new (
            "R-STRENGTH-FREQ",
            LIMBER_FINDING_WARN,
            -1,
            g_strdup (_ ("Not the same strength on two days in a row: muscles grow on the day "
                         "between.")));
      n++;
    }

  if (n < PER_WEEK)
    return NULL;

  return limber_finding_new (
      "R-STRENGTH-FREQ",
      LIMBER_FINDING_WARN,
      -1,
      g_strdup (
          _ ("Three times of strength in a week are plenty. A stretch would go well today.")));
}

/**
 * limber_rules_day_check_run:
 * @days: (array length=n_days): the runs of late
 * @n_days: how many
 * @today: the day, a Julian one
 * @metres: how far the run is to be
 *
 * R-RUN-SPIKE: a run more than a tenth longer than the longest of the last 30 days. Of somebody who
 * noted no run nothing is known, and nothing is said.
 *
 * Returns: (transfer full) (nullable): what is to be said, if anything
 */
LimberFinding *
limber_rules_day_check_run (const LimberRunDay *days, gsize n_days, guint32 today, double metres)
{
  double longest = 0;

  g_return_val_if_fail (days != NULL || n_days == 0, NULL);

  for (gsize i = 0; i < n_days; i++)
    if (days[i].day <= today && today - days[i].day <= RUN_DAYS)
      longest = MAX (longest, days[i].metres);

  if (longest <= 0 || metres <= longest * RUN_SHARE)
    return NULL;

  return limber_finding_new (
      "R-RUN-SPIKE",
      LIMBER_FINDING_WARN,
      -1,
      g_strdup_printf (
          /* Translators: two distances in kilometres */
          _ ("Your longest run of the last 30 days was %.1f km. More than %.1f km in one go is a "
             "big step; injuries are more frequent after such steps."),
          longest / 1000,
          longest * RUN_SHARE / 1000));
}
