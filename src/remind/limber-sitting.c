/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-remind"

#include "limber-sitting.h"

/* Within so many days every weekday comes. */
#define AHEAD_DAYS 8

/* The content of Limber has these breaks an hour apart at least. */
#define APART_US (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)

/* Hours that last over midnight belong to the day on which they begin. */
static gboolean
is_within (const LimberSittingRules *rules, gint64 now_us, GTimeZone *zone)
{
  guint        minute;
  const gint64 day = limber_local_time_find_day (now_us, zone, &minute);

  if (rules->from == rules->until)
    return limber_local_time_is_among (day, rules->weekdays);
  if (rules->from < rules->until)
    return limber_local_time_is_among (day, rules->weekdays) && minute >= rules->from
           && minute < rules->until;

  return (minute >= rules->from && limber_local_time_is_among (day, rules->weekdays))
         || (minute < rules->until && limber_local_time_is_among (day - 1, rules->weekdays));
}

static void
sit_down (LimberSitting *self, gint64 now_us)
{
  self->sitting = TRUE;
  self->since_us = now_us;
}

/* Nobody sits before a computer that sleeps, and a clock that was set says nothing. */
static void
notice_gap (LimberSitting *self, gint64 now_us)
{
  if (now_us < self->seen_us || now_us - self->seen_us >= LIMBER_SITTING_PAUSE_US)
    self->sitting = FALSE;
  if (now_us < self->told_us)
    self->told_us = now_us;
  self->seen_us = now_us;
}

/**
 * limber_sitting_sample:
 * @rules: when breaks are wanted
 * @idle_us: for how long nothing was touched, microseconds; %LIMBER_IDLE_UNKNOWN if nobody can say,
 *   and then it goes by the clock
 * @now_us: the present, UTC
 * @zone: where one is
 *
 * Looks once more, which is to be done every %LIMBER_SITTING_SAMPLE_US. What has been told is told
 * again only after as much sitting.
 *
 * Returns: whether a break is due
 */
gboolean
limber_sitting_sample (LimberSitting            *self,
                       const LimberSittingRules *rules,
                       gint64                    idle_us,
                       gint64                    now_us,
                       GTimeZone                *zone)
{
  notice_gap (self, now_us);
  if (!is_within (rules, now_us, zone) || idle_us >= LIMBER_SITTING_PAUSE_US)
    {
      self->sitting = FALSE;
      return FALSE;
    }

  if (!self->sitting)
    sit_down (self, now_us);
  if (now_us - self->since_us < rules->interval_us
      || (self->told && now_us - self->told_us < MAX (rules->interval_us, APART_US)))
    return FALSE;

  self->told = TRUE;
  self->told_us = now_us;
  sit_down (self, now_us);

  return TRUE;
}

/**
 * limber_sitting_rest:
 *
 * Begins anew: somebody got up.
 */
void
limber_sitting_rest (LimberSitting *self)
{
  self->sitting = FALSE;
}

/**
 * limber_sitting_find_next:
 * @rules: when breaks are wanted
 * @now_us: the present, UTC
 * @zone: where one is
 *
 * Returns: when to look again, UTC microseconds: not before the next hours that are wanted;
 *   %G_MAXINT64 for never
 */
gint64
limber_sitting_find_next (const LimberSittingRules *rules, gint64 now_us, GTimeZone *zone)
{
  const gint64 today = limber_local_time_find_day (now_us, zone, NULL);

  if (is_within (rules, now_us, zone))
    return now_us + LIMBER_SITTING_SAMPLE_US;

  for (gint64 day = today; day <= today + AHEAD_DAYS; day++)
    {
      const guint  from = rules->from == rules->until ? 0 : rules->from;
      const gint64 at_us = limber_local_time_find_us (day, from, zone);

      if (limber_local_time_is_among (day, rules->weekdays) && at_us > now_us)
        return at_us;
    }

  return G_MAXINT64;
}
