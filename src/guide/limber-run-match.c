/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-run-match.h"

#define MINUTE_US (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)

/* By so much somebody is off who says when they began. */
#define SLACK_US (15 * MINUTE_US)

/* Who says no more than that they ran, says it within this time. */
#define TOLD_US (180 * MINUTE_US)

static gint64
get_end_us (const LimberRunRecord *run)
{
  return run->started_us + run->length_us;
}

/* Of a run without a length only the moment is known at which it was told. */
static gboolean
is_noted (const LimberRunRecord *known, const LimberRunRecord *run)
{
  if (known->length_us == 0)
    return known->started_us >= run->started_us - SLACK_US
           && known->started_us <= get_end_us (run) + TOLD_US;

  return known->started_us <= get_end_us (run) + SLACK_US
         && get_end_us (known) >= run->started_us - SLACK_US;
}

/* Nobody runs twice at a time: two files that share half of their time are of one run. */
static gboolean
is_same (const LimberRunRecord *known, const LimberRunRecord *run)
{
  const gint64 begin_us = MAX (known->started_us, run->started_us);
  const gint64 end_us = MIN (get_end_us (known), get_end_us (run));

  if (g_strcmp0 (known->digest, run->digest) == 0)
    return TRUE;

  return end_us > begin_us && (end_us - begin_us) * 2 >= MIN (known->length_us, run->length_us);
}

/**
 * limber_run_match_find:
 * @runs: (element-type LimberRunRecord): those that are known, of about the same time at least
 * @run: a run as a watch wrote it down
 * @known: (out) (optional) (nullable): which of @runs it is
 *
 * Returns: whether it is known, and from where
 */
LimberRunMatch
limber_run_match_find (GPtrArray *runs, const LimberRunRecord *run, const LimberRunRecord **known)
{
  const LimberRunRecord *noted = NULL;

  for (guint i = 0; i < runs->len; i++)
    {
      const LimberRunRecord *other = g_ptr_array_index (runs, i);

      if (other->walk != run->walk)
        continue;
      if (other->digest != NULL && is_same (other, run))
        {
          if (known != NULL)
            *known = other;
          return LIMBER_RUN_MATCH_SAME;
        }
      if (other->digest == NULL && noted == NULL && is_noted (other, run))
        noted = other;
    }

  if (known != NULL)
    *known = noted;

  return noted != NULL ? LIMBER_RUN_MATCH_NOTED : LIMBER_RUN_MATCH_NEW;
}

/**
 * limber_run_match_complete:
 * @noted: a run that was noted by hand
 * @run: the same, as a watch wrote it down
 *
 * Returns: (transfer full): @noted, with the times and the distance of the watch, as far as it has them
 */
LimberRunRecord *
limber_run_match_complete (const LimberRunRecord *noted, const LimberRunRecord *run)
{
  LimberRunRecord *whole = limber_run_record_copy (noted);

  whole->source = run->source;
  whole->started_us = run->started_us;
  whole->local_date = run->local_date;
  whole->offset_s = run->offset_s;
  g_free (whole->zone);
  whole->zone = g_strdup (run->zone);
  g_free (whole->digest);
  whole->digest = g_strdup (run->digest);
  if (run->length_us > 0)
    whole->length_us = run->length_us;
  if (run->distance_m > 0)
    whole->distance_m = run->distance_m;

  return whole;
}
