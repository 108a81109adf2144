/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-config.h"

#include "limber-episode.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "limber-pain.h"

#define DAY_US (G_GINT64_CONSTANT (24) * 3600 * G_USEC_PER_SEC)
#define WEEK_US (7 * DAY_US)

/* A back that says 1 is well enough not to be sent anywhere. */
#define PAINFUL 2
#define MEDIUM 4

/* So much less is better, so much more is worse. */
#define CHANGE 1

/* After so long without pain the next one is another episode; after so long it is no longer talked
 * about. */
#define APART_US (28 * DAY_US)
#define QUIET_US (14 * DAY_US)

/* The least for "worsening": before that a beginning looks just like it. */
#define WORSENING_US (10 * DAY_US)

#define LEG_US (3 * WEEK_US)
#define LEAST_LEG_ANSWERS 3

/* Of so many weeks, on so many days there must be an answer: one and a half in a week. */
#define LONGEST_WEEKS 12
#define LEAST_DAYS(weeks) ((weeks) *3 / 2)

/* In the order of the ladder. */
static const struct
{
  const char *id;
  const char *text;
} rungs[] = {
  [LIMBER_RUNG_WEEK]
  = { "week",
      N_ ("A week, and not much better. A call to a physiotherapist or your doctor is a good "
          "idea now.") },
  [LIMBER_RUNG_FORTNIGHT]
  = { "fortnight",
      N_ ("Two weeks have not changed much. Please have your back looked at, and take "
          "your log along.") },
  [LIMBER_RUNG_WORSENING]
  = { "worsening",
      N_ ("It has been getting worse rather than better. Please have your back looked at "
          "soon, and take your log along.") },
  [LIMBER_RUNG_LEG] = { "leg",
                        N_ ("Your leg has been hurting for some weeks now. Please let a doctor "
                            "see it.") },
  [LIMBER_RUNG_SIX_WEEKS]
  = { "six-weeks",
      N_ ("Six weeks is longer than most back pain stays. Please see a doctor or "
          "physiotherapist before you go on.") },
  [LIMBER_RUNG_TWELVE_WEEKS]
  = { "twelve-weeks", N_ ("Pain that has stayed this long deserves a plan made for you.") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (rungs) == LIMBER_N_RUNGS);

/* What an exercise did is no sign of how the days go. */
static gboolean
counts (const LimberCheckIn *check_in, gint64 now_us)
{
  return check_in->when == LIMBER_CHECK_IN_BEFORE && check_in->pain >= 0
         && check_in->at_us <= now_us;
}

/**
 * limber_episode_find:
 * @check_ins: (array length=n_check_ins): all answers, the oldest first
 * @now_us: the present
 *
 * Finds the episode of pain that somebody is in.
 *
 * Returns: the episode; all zero when there is none, or none lately
 */
LimberEpisode
limber_episode_find (const LimberCheckIn *check_ins, gsize n_check_ins, gint64 now_us)
{
  LimberEpisode self = { 0 };

  for (gsize i = 0; i < n_check_ins; i++)
    {
      if (!counts (&check_ins[i], now_us) || check_ins[i].pain < PAINFUL)
        continue;

      if (self.last_us == 0 || check_ins[i].at_us - self.last_us > APART_US)
        self.begun_us = check_ins[i].at_us;
      self.last_us = check_ins[i].at_us;
    }

  return now_us - self.last_us > QUIET_US ? (LimberEpisode){ 0 } : self;
}

/* Whether there was pain on most of the days with an answer. Days are counted back from now. */
static gboolean
is_on_most_days (const LimberCheckIn *check_ins, gsize n_check_ins, gint64 now_us, int weeks)
{
  int worst[LONGEST_WEEKS * 7];
  int n_days = weeks * 7;
  int n_answered = 0;
  int n_painful = 0;

  memset (worst, -1, sizeof worst);
  for (gsize i = 0; i < n_check_ins; i++)
    {
      gint64 day = (now_us - check_ins[i].at_us) / DAY_US;

      if (counts (&check_ins[i], now_us) && day < n_days)
        worst[day] = MAX (worst[day], check_ins[i].pain);
    }
  for (int i = 0; i < n_days; i++)
    {
      n_answered += worst[i] >= 0;
      n_painful += worst[i] >= PAINFUL;
    }

  return n_answered >= LEAST_DAYS (weeks) && n_painful * 2 > n_answered;
}

/* Of pain in the leg, the first answer of the episode is compared with those of the last week: it
 * is asked about rarely, and so a few must do. */
static gboolean
is_leg_lasting (const LimberCheckIn *check_ins,
                gsize                n_check_ins,
                const LimberEpisode *episode,
                gint64               now_us)
{
  const LimberCheckIn *first = NULL;
  guint                n = 0;
  int                  least = G_MAXINT;

  for (gsize i = 0; i < n_check_ins; i++)
    {
      if (!counts (&check_ins[i], now_us) || check_ins[i].at_us < episode->begun_us
          || check_ins[i].pain < PAINFUL || check_ins[i].place < LIMBER_PAIN_PLACE_THIGH)
        continue;

      n++;
      if (first == NULL)
        first = &check_ins[i];
      if (now_us - check_ins[i].at_us < WEEK_US)
        least = MIN (least, check_ins[i].pain);
    }

  return n >= LEAST_LEG_ANSWERS && now_us - first->at_us >= LEG_US && least != G_MAXINT
         && least > first->pain - CHANGE;
}

/* The median of the later half of a time that ends now, less that of the earlier half. */
static gboolean
get_trend (const LimberCheckIn *check_ins,
           gsize                n_check_ins,
           gint64               now_us,
           gint64               half_us,
           double              *trend)
{
  gint64 end_us = now_us + 1;
  double earlier
      = limber_pain_get_median (check_ins, n_check_ins, end_us - 2 * half_us, end_us - half_us);
  double later = limber_pain_get_median (check_ins, n_check_ins, end_us - half_us, end_us);

  *trend = later - earlier;

  return earlier >= 0 && later >= PAINFUL;
}

static double
get_mean (const LimberCheckIn *check_ins, gsize n_check_ins, gint64 from_us, gint64 to_us)
{
  int sum = 0;
  int n = 0;

  for (gsize i = 0; i < n_check_ins; i++)
    if (counts (&check_ins[i], to_us) && check_ins[i].at_us > from_us)
      {
        sum += check_ins[i].pain;
        n++;
      }

  return n > 0 ? (double) sum / n : 0;
}

/* The mean must follow, or good days and bad ones that take turns would do for a trend. */
static gboolean
is_worsening (const LimberCheckIn *check_ins, gsize n_check_ins, gint64 now_us, gint64 age_us)
{
  gint64 half_us = MIN (age_us / 2, WEEK_US);
  double trend;

  if (age_us < WORSENING_US || !get_trend (check_ins, n_check_ins, now_us, half_us, &trend))
    return FALSE;

  return trend >= CHANGE
         && get_mean (check_ins, n_check_ins, now_us - half_us, now_us)
                    - get_mean (check_ins, n_check_ins, now_us - 2 * half_us, now_us - half_us)
                >= CHANGE;
}

/**
 * limber_episode_get_rungs:
 * @check_ins: (array length=n_check_ins): all answers, the oldest first
 * @now_us: the present
 *
 * Finds how far up the ladder somebody is, whether or not it was said before.
 *
 * Returns: the rungs that are reached, as bits
 */
guint
limber_episode_get_rungs (const LimberCheckIn *check_ins, gsize n_check_ins, gint64 now_us)
{
  LimberEpisode episode = limber_episode_find (check_ins, n_check_ins, now_us);
  gint64        age_us = now_us - episode.begun_us;
  double        trend;
  guint         reached = 0;

  if (episode.last_us == 0)
    return 0;

  if (age_us >= WEEK_US
      && limber_pain_get_median (check_ins, n_check_ins, now_us + 1 - WEEK_US, now_us + 1)
             >= MEDIUM)
    reached |= LIMBER_RUNG_BIT (LIMBER_RUNG_WEEK);
  if (age_us >= 2 * WEEK_US && get_trend (check_ins, n_check_ins, now_us, WEEK_US, &trend)
      && trend > -CHANGE)
    reached |= LIMBER_RUNG_BIT (LIMBER_RUNG_FORTNIGHT);
  if (is_worsening (check_ins, n_check_ins, now_us, age_us))
    reached |= LIMBER_RUNG_BIT (LIMBER_RUNG_WORSENING);
  if (is_leg_lasting (check_ins, n_check_ins, &episode, now_us))
    reached |= LIMBER_RUNG_BIT (LIMBER_RUNG_LEG);
  if (age_us >= 6 * WEEK_US && is_on_most_days (check_ins, n_check_ins, now_us, 6))
    reached |= LIMBER_RUNG_BIT (LIMBER_RUNG_SIX_WEEKS);
  if (age_us >= LONGEST_WEEKS * WEEK_US
      && is_on_most_days (check_ins, n_check_ins, now_us, LONGEST_WEEKS))
    reached |= LIMBER_RUNG_BIT (LIMBER_RUNG_TWELVE_WEEKS);

  return reached;
}

/**
 * limber_episode_choose:
 * @check_ins: (array length=n_check_ins): all answers, the oldest first
 * @now_us: the present
 * @shown_us: when each rung's text was shown the last time; 0 for never
 *
 * Chooses what to say. Each text is said once in an episode, and who was told the higher one does
 * not hear the lower ones after it, but about the leg. It is advice; nothing is taken away.
 *
 * Returns: a rung, or %LIMBER_RUNG_NONE
 */
LimberRung
limber_episode_choose (const LimberCheckIn *check_ins,
                       gsize                n_check_ins,
                       gint64               now_us,
                       const gint64         shown_us[LIMBER_N_RUNGS])
{
  LimberEpisode episode = limber_episode_find (check_ins, n_check_ins, now_us);
  guint         reached = limber_episode_get_rungs (check_ins, n_check_ins, now_us);
  gboolean      is_higher_said = FALSE;

  for (guint i = LIMBER_N_RUNGS; i-- > 0;)
    {
      gboolean is_leg = i == LIMBER_RUNG_LEG;
      gboolean is_said = shown_us[i] != 0 && shown_us[i] >= episode.begun_us;

      if ((reached & LIMBER_RUNG_BIT (i)) != 0 && !is_said && (is_leg || !is_higher_said))
        return i;
      is_higher_said |= is_said && !is_leg;
    }

  return LIMBER_RUNG_NONE;
}

/**
 * limber_rung_get_id:
 *
 * Names a rung where it is kept that it was shown.
 */
const char *
limber_rung_get_id (LimberRung rung)
{
  g_return_val_if_fail (rung < LIMBER_N_RUNGS, NULL);

  return rungs[rung].id;
}

const char *
limber_rung_get_text (LimberRung rung)
{
  g_return_val_if_fail (rung < LIMBER_N_RUNGS, NULL);

  return _ (rungs[rung].text);
}
