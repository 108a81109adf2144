/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-run-way.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#define WALK_US (30 * 60 * (gint64) G_USEC_PER_SEC)
#define WALKS 2
#define OUTINGS 2
#define STAGE_DAYS 7

#define MOST_PAIN 3
#define HURTS 6

static const struct
{
  const char *name;
  const char *text;
  const char *condition;
} stages[] = {
  [LIMBER_RUN_STAGE_WALK] = {
    N_ ("Walking"),
    N_ ("Walk for 30 minutes at your usual pace."),
    N_ ("Go on when two days in a row went well: pain of 3 at most, and a good morning after."),
  },
  [LIMBER_RUN_STAGE_RUN_WALK] = {
    N_ ("Running and walking"),
    N_ ("Ten times 15 to 30 seconds of easy running, with two minutes of walking between. On flat "
        "ground, every other day."),
    N_ ("Go on after a week in which this went well at least twice."),
  },
  [LIMBER_RUN_STAGE_LONGER] = {
    N_ ("Longer bits of running"),
    N_ ("Make the running bits longer, a little each time, and keep the walks between. Every other "
        "day."),
    N_ ("Go on after a week in which this went well at least twice."),
  },
  [LIMBER_RUN_STAGE_EASY] = {
    N_ ("Easy running"),
    N_ ("Run easily without walking breaks, no further than feels comfortable."),
    N_ ("After a good week, add distance: a run at most a tenth longer than your longest of the "
        "last 30 days."),
  },
  [LIMBER_RUN_STAGE_FREE] = {
    N_ ("Running as you like"),
    N_ ("Run as you like. Distance first, speed last."),
    N_ ("Keep each run within a tenth more than your longest of the last 30 days."),
  },
};

G_STATIC_ASSERT (G_N_ELEMENTS (stages) == LIMBER_N_RUN_STAGES);

static const char *const verdicts[] = {
  [LIMBER_RUN_COUNTS] = N_ ("Went well: it counts."),
  [LIMBER_RUN_UNSAID] = N_ ("How was the back? Then it can count."),
  [LIMBER_RUN_TOO_SHORT] = N_ ("From 30 minutes on a walk counts."),
  [LIMBER_RUN_BESIDE] = N_ ("Good, on top of what this stage asks."),
  [LIMBER_RUN_SORE] = N_ ("A little too much: this stage once more."),
  [LIMBER_RUN_HURT] = N_ ("Too much: one stage back."),
};

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  const LimberRun *first = a;
  const LimberRun *second = b;

  return (first->local_date > second->local_date) - (first->local_date < second->local_date);
}

typedef struct
{
  LimberRunWay *way;
  guint32       last; /* the last day that went well */
} Return;

static void
enter (Return *self, LimberRunStage stage, guint32 date)
{
  self->way->stage = stage;
  self->way->since = date;
  self->way->good = 0;
  self->last = 0;
}

/* Of walks only those count that are in a row. */
static LimberRunVerdict
add_good (Return *self, const LimberRun *run)
{
  const gboolean walking = self->way->stage == LIMBER_RUN_STAGE_WALK;

  if (walking && run->length_us < WALK_US)
    return LIMBER_RUN_TOO_SHORT;
  if ((!walking && run->walk) || run->local_date == self->last)
    return LIMBER_RUN_BESIDE;

  if (walking && run->local_date != self->last + 1)
    self->way->good = 0;
  self->way->good++;
  self->last = run->local_date;

  return LIMBER_RUN_COUNTS;
}

static guint
get_needed (LimberRunStage stage)
{
  if (stage == LIMBER_RUN_STAGE_FREE)
    return 0;

  return stage == LIMBER_RUN_STAGE_WALK ? WALKS : OUTINGS;
}

/* One stage a week at most, and never on the day on which the last one went well: its morning is
 * still to come. */
static gboolean
is_ready (const Return *self, guint32 date)
{
  const LimberRunWay *way = self->way;

  if (date <= self->last || way->stage == LIMBER_RUN_STAGE_FREE
      || way->good < get_needed (way->stage))
    return FALSE;

  return way->stage == LIMBER_RUN_STAGE_WALK || date >= way->since + STAGE_DAYS;
}

static LimberRunVerdict
judge (Return *self, const LimberRun *run)
{
  const LimberRunStage stage = self->way->stage;

  if (run->pain >= HURTS || run->morning == LIMBER_MORNING_CLEARLY_MORE)
    {
      enter (self, stage > LIMBER_RUN_STAGE_WALK ? stage - 1 : stage, run->local_date);
      return LIMBER_RUN_HURT;
    }
  if (run->pain > MOST_PAIN || run->morning == LIMBER_MORNING_LITTLE_MORE)
    {
      self->way->good = 0;
      self->last = run->local_date;
      return LIMBER_RUN_SORE;
    }

  return run->pain >= 0 ? add_good (self, run) : LIMBER_RUN_UNSAID;
}

static void
add_run (Return *self, const LimberRun *run)
{
  LimberRunStep step = { .index = run->index };

  if (is_ready (self, run->local_date))
    enter (self, self->way->stage + 1, run->local_date);
  step.stage = self->way->stage;
  step.verdict = judge (self, run);
  g_array_append_val (self->way->steps, step);
}

/* A walk that no other can follow on the day after it leads nowhere any more. */
static void
finish (Return *self, guint32 today)
{
  LimberRunWay *way = self->way;

  if (is_ready (self, today))
    enter (self, way->stage + 1, today);
  else if (way->stage == LIMBER_RUN_STAGE_WALK && self->last + 1 < today)
    way->good = 0;
  way->needed = get_needed (way->stage);
  if (way->needed > 0 && way->stage != LIMBER_RUN_STAGE_WALK)
    way->earliest = way->since + STAGE_DAYS;
}

/**
 * limber_run_way_new:
 * @runs: (element-type LimberRun): walks and runs, in any order
 * @flare: the Julian day on which the back flared up, 0 if it did not
 * @today: a Julian day
 *
 * Follows the way back day by day. A stage is left when it went well, a week after it was begun at
 * the earliest; a day that hurt leads one stage back. What was not answered proves nothing.
 *
 * Returns: (transfer full): how far one has come; where there was no flare, all of it
 */
LimberRunWay *
limber_run_way_new (GArray *runs, guint32 flare, guint32 today)
{
  LimberRunWay *way = g_new0 (LimberRunWay, 1);
  Return        self = { way, 0 };
  g_autoptr(GArray) sorted = g_array_copy (runs);

  way->steps = g_array_new (FALSE, FALSE, sizeof (LimberRunStep));
  enter (&self, flare != 0 ? LIMBER_RUN_STAGE_WALK : LIMBER_RUN_STAGE_FREE, flare);
  if (flare == 0)
    return way;

  g_array_sort (sorted, compare_runs);
  for (guint i = 0; i < sorted->len; i++)
    {
      const LimberRun *run = &g_array_index (sorted, LimberRun, i);

      if (run->local_date >= flare && run->local_date <= today)
        add_run (&self, run);
    }
  finish (&self, today);

  return way;
}

void
limber_run_way_free (LimberRunWay *self)
{
  g_array_unref (self->steps);
  g_free (self);
}

/**
 * limber_run_stage_get_name:
 * @stage: a stage
 *
 * Returns: what it is called
 */
const char *
limber_run_stage_get_name (LimberRunStage stage)
{
  g_return_val_if_fail ((guint) stage < G_N_ELEMENTS (stages), NULL);

  return _ (stages[stage].name);
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

/**
 * limber_run_verdict_get_text:
 * @verdict: a verdict
 *
 * Returns: it, in a sentence
 */
const char *
limber_run_verdict_get_text (LimberRunVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < G_N_ELEMENTS (verdicts), NULL);

  return _ (verdicts[verdict]);
}
