/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-running.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"

/* A single run is at most this much of the longest of the days before it (R-RUN-SPIKE). */
#define MOST_PERCENT 110
#define LOOK_BACK_DAYS 30

static gint64
find_longest (GArray *runs, guint32 today, gboolean distance)
{
  gint64 longest = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const LimberRun *run = &g_array_index (runs, LimberRun, i);

      if (!run->walk && run->local_date <= today && run->local_date + LOOK_BACK_DAYS >= today)
        longest = MAX (longest, distance ? run->distance_m : run->length_us);
    }

  return longest;
}

/**
 * limber_running_get_limit_m:
 * @runs: (element-type LimberRun): what was run, in any order
 * @today: a Julian day
 *
 * Returns: how far today's run may be, a tenth more than the longest of 30 days, metres; 0 when none
 *   of them was measured
 */
gint64
limber_running_get_limit_m (GArray *runs, guint32 today)
{
  return find_longest (runs, today, TRUE) * MOST_PERCENT / 100;
}

/**
 * limber_running_get_limit_us:
 * @runs: (element-type LimberRun): what was run, in any order
 * @today: a Julian day
 *
 * Returns: how long today's run may take, for whom measures time, microseconds; 0 when there is
 *   nothing to compare with
 */
gint64
limber_running_get_limit_us (GArray *runs, guint32 today)
{
  return find_longest (runs, today, FALSE) * MOST_PERCENT / 100;
}

/**
 * limber_running_format_warning:
 * @runs: (element-type LimberRun): what was run, in any order
 * @today: a Julian day
 * @distance_m: how far a run is to be, metres; 0 when that is open
 * @length_us: how long it is to take, microseconds; 0 when that is open
 *
 * Distance is what counts where it is known, and time where it is not.
 *
 * Returns: (transfer full) (nullable): what speaks against the run, %NULL when nothing does
 */
char *
limber_running_format_warning (GArray *runs, guint32 today, gint64 distance_m, gint64 length_us)
{
  const gint64     limit_m = limber_running_get_limit_m (runs, today);
  const gint64     limit_us = limber_running_get_limit_us (runs, today);
  g_autofree char *limit = NULL;

  if (distance_m > 0 && limit_m > 0)
    {
      if (distance_m <= limit_m)
        return NULL;

      /* Translators: a distance in kilometres */
      return g_strdup_printf (_ ("That is a big step up from your longest run of the last 30 days. "
                                 "Up to %.1f km is a gentler one."),
                              (double) (limit_m / 100) / 10);
    }
  if (length_us <= limit_us || limit_us == 0)
    return NULL;

  limit = limber_format_duration (limit_us / (60 * G_USEC_PER_SEC) * (60 * G_USEC_PER_SEC));

  /* Translators: a length of time, "45 min" */
  return g_strdup_printf (_ ("That is a big step up from your longest run of the last 30 days. Up "
                             "to %s is a gentler one."),
                          limit);
}
