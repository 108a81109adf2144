/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-judgement.h"

#define DAY_US (G_GINT64_CONSTANT (24) * 3600 * G_USEC_PER_SEC)

/* The answer that is judged was given from then on; one of the future was given before a clock was set
 * back, and still is an answer. */
static gint64
get_since_us (const LimberCase *self)
{
  return MIN (self->today_us, self->now_us - DAY_US);
}

static gboolean
is_about_now (const LimberCheckIn *check_in)
{
  return check_in->when != LIMBER_CHECK_IN_DURING && check_in->pain >= 0;
}

/* The pain that was given before that answer; -1 when there was none. */
static int
find_previous (const LimberCase *self, const LimberCheckIn *check_in)
{
  for (const LimberCheckIn *other = check_in; other > self->check_ins; other--)
    if (is_about_now (other - 1))
      return (other - 1)->pain;

  return -1;
}

static guint
judge_answer (const LimberCase    *self,
              const LimberCheckIn *before,
              const LimberCheckIn *answers,
              LimberLimits        *limits)
{
  LimberPainBackground background = LIMBER_PAIN_BACKGROUND_INIT;
  gint64               at_us = answers->at_us != 0 ? answers->at_us : self->now_us;

  background.median
      = limber_pain_find_median (self->check_ins, (gsize) (before - self->check_ins), at_us);
  background.previous = find_previous (self, before);
  background.screen = self->screen;
  background.flexion_sensitive = self->flexion_sensitive;

  return limber_pain_judge (answers, &background, limits);
}

/* What was answered about the morning holds for the day, whatever is answered about the rest. */
static LimberMorning
find_morning (const LimberCase *self)
{
  LimberMorning morning = LIMBER_MORNING_UNASKED;

  for (gsize i = 0; i < self->n_check_ins; i++)
    if (self->check_ins[i].at_us >= self->today_us)
      morning = MAX (morning, self->check_ins[i].morning);

  return morning;
}

static const LimberCheckIn *
find_before (const LimberCase *self)
{
  for (gsize i = self->n_check_ins; i > 0; i--)
    {
      const LimberCheckIn *check_in = &self->check_ins[i - 1];

      if (check_in->when == LIMBER_CHECK_IN_BEFORE
          && (check_in->pain >= 0 || check_in->neuro || check_in->fresh))
        return check_in->at_us >= get_since_us (self) ? check_in : NULL;
    }

  return NULL;
}

/* What came after the answer can only make the day stricter: how the back was after a session, and what
 * feels numb or weak. */
static void
add_later (const LimberCase *self, const LimberCheckIn *from, LimberJudgement *judgement)
{
  for (const LimberCheckIn *i = from; i < self->check_ins + self->n_check_ins; i++)
    {
      LimberCheckIn answers = *i;
      LimberLimits  limits;
      guint         rows;

      if (i->at_us < get_since_us (self) || (i->when == LIMBER_CHECK_IN_DURING && !i->neuro))
        continue;
      if (i->when == LIMBER_CHECK_IN_DURING)
        answers = (LimberCheckIn){ .pain = -1, .at_us = i->at_us, .neuro = TRUE };
      rows = judge_answer (self, i, &answers, &limits);
      if (limber_limits_is_as_strict (&judgement->limits, &limits))
        continue;
      limber_limits_merge (&judgement->limits, &limits);
      judgement->rows |= rows;
    }

  if (judgement->limits.light != LIMBER_LIGHT_GREEN)
    judgement->rows &= ~(LIMBER_PAIN_ROW_BIT (LIMBER_PAIN_ROW_GOOD)
                         | LIMBER_PAIN_ROW_BIT (LIMBER_PAIN_ROW_UNKNOWN));
}

/**
 * limber_case_judge:
 *
 * Judges the day by the last answer from before a session, if it is of today or less than a day old,
 * and by what came after it.
 *
 * Returns: what that permits, and why
 */
LimberJudgement
limber_case_judge (const LimberCase *self)
{
  const LimberCheckIn *end = self->check_ins + self->n_check_ins;
  const LimberCheckIn *before = find_before (self);
  LimberCheckIn        answers = before != NULL ? *before : LIMBER_CHECK_IN_INIT;
  LimberJudgement      judgement = { .pain = answers.pain };

  answers.morning = find_morning (self);
  judgement.rows = judge_answer (self, before != NULL ? before : end, &answers, &judgement.limits);
  add_later (self, before != NULL ? before + 1 : self->check_ins, &judgement);

  return judgement;
}

/**
 * limber_case_find_last:
 *
 * Returns: (nullable): the last answer about the back as it was at that moment, however old
 */
const LimberCheckIn *
limber_case_find_last (const LimberCase *self)
{
  for (gsize i = self->n_check_ins; i > 0; i--)
    if (is_about_now (&self->check_ins[i - 1]))
      return &self->check_ins[i - 1];

  return NULL;
}

/**
 * limber_case_get_last_light:
 *
 * Returns: what the last answer came to, however old
 */
LimberLight
limber_case_get_last_light (const LimberCase *self)
{
  const LimberCheckIn *last = limber_case_find_last (self);
  LimberLimits         limits;

  if (last == NULL)
    return LIMBER_LIGHT_GREEN;

  judge_answer (self, last, last, &limits);

  return limits.light;
}
