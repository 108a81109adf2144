/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-running.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"

/* A single run is at most this much of the longest of the days before it (R-RUN-SPIKE). */
#define MOST_PERCENT 110
#define LOOK_BACK_DAYS 30

#define WALK_US (30 * 60 * (gint64) G_USEC_PER_SEC)
#define WALKS 2
#define OUTINGS 2
#define STAGE_DAYS 7

#define MOST_PAIN 3
#define HURTS 6

static const struct
{
  const char *text;
  const char *condition;
} stages[] = {
  [LIMBER_RUN_STAGE_WALK] = {
    N_ ("Walk for 30 minutes at your usual pace."),
    N_ ("Go on when two days in a row went well: pain of 3 at most, and a good morning after."),
  },
  [LIMBER_RUN_STAGE_RUN_WALK] = {
    N_ ("Ten times 15 to 30 seconds of easy running, with two minutes of walking between. On flat "
        "ground, every other day."),
    N_ ("Go on after a week in which this went well at least twice."),
  },
  [LIMBER_RUN_STAGE_LONGER] = {
    N_ ("Make the running bits longer, a little each time, and keep the walks between. Every other "
        "day."),
    N_ ("Go on after a week in which this went well at least twice."),
  },
  [LIMBER_RUN_STAGE_EASY] = {
    N_ ("Run easily without walking breaks, no further than feels comfortable."),
    N_ ("After a good week, add distance: a run at most a tenth longer than your longest of the "
        "last 30 days."),
  },
  [LIMBER_RUN_STAGE_FREE] = {
    N_ ("Run as you like. Distance first, speed last."),
    N_ ("Keep each run within a tenth more than your longest of the last 30 days."),
  },
};

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

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  const LimberRun *first = a;
  const LimberRun *second = b;

  return (first->local_date > second->local_date) - (first->local_date < second->local_date);
}

/* The way back, as far as one has come on it. */
typedef struct
{
  LimberRunStage stage;
  guint32        since; /* of the stage */
  guint32        last;  /* the last day that went well */
  guint          good;  /* such days at this stage; of walks, in a row */
} Return;

static void
enter (Return *self, LimberRunStage stage, guint32 date)
{
  self->stage = stage;
  self->since = date;
  self->last = 0;
  self->good = 0;
}

static void
add_good (Return *self, const LimberRun *run)
{
  if (self->stage == LIMBER_RUN_STAGE_WALK)
    {
      if (run->length_us < WALK_US || run->local_date == self->last)
        return;
      self->good = run->local_date == self->last + 1 ? self->good + 1 : 1;
    }
  else if (!run->walk && run->local_date != self->last)
    self->good++;
  else
    return;
  self->last = run->local_date;
}

/* One stage a week at most, and never on the day on which the last one went well: its morning is
 * still to come. */
static gboolean
is_ready (const Return *self, guint32 date)
{
  if (date <= self->last)
    return FALSE;
  if (self->stage == LIMBER_RUN_STAGE_WALK)
    return self->good >= WALKS;

  return self->stage < LIMBER_RUN_STAGE_FREE && self->good >= OUTINGS
         && date >= self->since + STAGE_DAYS;
}

static void
add_run (Return *self, const LimberRun *run)
{
  if (is_ready (self, run->local_date))
    enter (self, self->stage + 1, run->local_date);

  if (run->pain >= HURTS || run->morning == LIMBER_MORNING_CLEARLY_MORE)
    enter (self,
           self->stage > LIMBER_RUN_STAGE_WALK ? self->stage - 1 : LIMBER_RUN_STAGE_WALK,
           run->local_date);
  else if (run->pain > MOST_PAIN || run->morning == LIMBER_MORNING_LITTLE_MORE)
    {
      self->good = 0;
      self->last = run->local_date;
    }
  else if (run->pain >= 0)
    add_good (self, run);
}

/**
 * limber_running_find_stage:
 * @runs: (element-type LimberRun): walks and runs, in any order
 * @flare: the Julian day on which the back flared up, 0 if it did not
 * @today: a Julian day
 *
 * Follows the way back day by day. A stage is left when it went well, a week after it was begun at
 * the earliest; a day that hurt leads one stage back. What was not answered proves nothing.
 *
 * Returns: the stage that is fit for today
 */
LimberRunStage
limber_running_find_stage (GArray *runs, guint32 flare, guint32 today)
{
  g_autoptr(GArray) sorted = NULL;
  Return self = { 0 };

  if (flare == 0)
    return LIMBER_RUN_STAGE_FREE;

  sorted = g_array_copy (runs);
  g_array_sort (sorted, compare_runs);
  enter (&self, LIMBER_RUN_STAGE_WALK, flare);
  for (guint i = 0; i < sorted->len; i++)
    {
      const LimberRun *run = &g_array_index (sorted, LimberRun, i);

      if (run->local_date >= flare && run->local_date <= today)
        add_run (&self, run);
    }
  if (is_ready (&self, today))
    self.stage++;

  return self.stage;
}

/**
 * limber_run_stage_get_text:
 * @stage: a stage
 *
 * Returns: what is done at that stage
 */
const char *
limber_run_stage_get_text (LimberRunStage stage)
{
  g_return_val_if_fail ((guint) stage < G_N_ELEMENTS (stages), NULL);

  return _ (stages[stage].text);
}

/**
 * limber_run_stage_get_condition:
 * @stage: a stage
 *
 * Returns: when the next stage begins
 */
const char *
limber_run_stage_get_condition (LimberRunStage stage)
{
  g_return_val_if_fail ((guint) stage < G_N_ELEMENTS (stages), NULL);

  return _ (stages[stage].condition);
}
