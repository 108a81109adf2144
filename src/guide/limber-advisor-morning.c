/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-advisor-private.h"

#define MINUTE_US (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)

/* What is shorter leaves no trace the next morning. */
#define BREAK_US (4 * MINUTE_US)

#define SKIP_KEY "morning"

/* The end of the last session that was more than a break. */
static gint64
find_session (LimberAdvisor *self)
{
  gint64 ended = 0;
  gint64 started = 0;
  gint64 done = 0;

  for (guint i = 0; i < self->log->len; i++)
    {
      const LimberLogRow *row = g_ptr_array_index (self->log, i);

      if (row->started_us != started)
        done = 0;
      started = row->started_us;
      done += row->done_us;
      if (done >= BREAK_US)
        ended = started + done;
    }

  return ended;
}

/* When the back was used last, in a session or on a run, so that it may be felt the next morning; 0 for
 * never. */
gint64
limber_advisor_get_last_exertion (LimberAdvisor *self)
{
  return MAX (find_session (self), limber_advisor_get_last_outing (self));
}

/**
 * limber_advisor_get_morning_due:
 *
 * Whether the morning after is to be asked about now. It is asked from four o'clock on, for as long as
 * the exertion of the day before can be felt, until it is answered here or at a check-in, or skipped.
 *
 * Returns: what was done the day before: %LIMBER_MORNING_AFTER_NOTHING when nothing is to be asked
 */
LimberMorningAfter
limber_advisor_get_morning_due (LimberAdvisor *self)
{
  LimberScreening screening;
  LimberCase      known;
  LimberStart     start;

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), LIMBER_MORNING_AFTER_NOTHING);

  screening = limber_advisor_get_screening (self);
  known = limber_advisor_get_case (self);
  start = limber_advisor_get_start (self, &known, &screening);
  if (!self->person.asks || limber_advisor_is_locked (self)
      || !limber_questions_is_morning_due (&start)
      || limber_advisor_was_put_away (self, SKIP_KEY, known.today_us))
    return LIMBER_MORNING_AFTER_NOTHING;

  return start.session_us == limber_advisor_get_last_outing (self) ? LIMBER_MORNING_AFTER_RUN
                                                                   : LIMBER_MORNING_AFTER_SESSION;
}

/**
 * limber_advisor_answer_morning:
 * @morning: how the back was
 *
 * Remembers the answer about the morning, as a check-in that says nothing else.
 *
 * Returns: by which it can be taken back
 */
gint64
limber_advisor_answer_morning (LimberAdvisor *self, LimberMorning morning)
{
  LimberCheckIn answers = LIMBER_CHECK_IN_INIT;

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), 0);

  answers.morning = morning;
  limber_advisor_check_in (self, &answers, NULL);

  return g_array_index (self->check_ins, LimberCheckIn, self->check_ins->len - 1).at_us;
}

/**
 * limber_advisor_take_back_morning:
 * @at_us: what [method@Advisor.answer_morning] returned
 *
 * It was a slip: the question is open again.
 */
void
limber_advisor_take_back_morning (LimberAdvisor *self, gint64 at_us)
{
  g_return_if_fail (LIMBER_IS_ADVISOR (self));

  for (guint i = self->check_ins->len; i > 0; i--)
    {
      const LimberCheckIn *check_in = &g_array_index (self->check_ins, LimberCheckIn, i - 1);

      if (check_in->at_us != at_us || check_in->pain >= 0
          || check_in->morning == LIMBER_MORNING_UNASKED)
        continue;

      g_array_remove_index (self->check_ins, i - 1);
      g_ptr_array_remove_index (self->health->check_ins, i - 1);
      if (self->store != NULL)
        limber_store_drop_morning (self->store, at_us);
      limber_advisor_emit_changed (self);
      return;
    }
}

/**
 * limber_advisor_skip_morning:
 *
 * It is not asked again today, but with the next check-in.
 */
void
limber_advisor_skip_morning (LimberAdvisor *self)
{
  LimberCase known;

  g_return_if_fail (LIMBER_IS_ADVISOR (self));

  known = limber_advisor_get_case (self);
  limber_advisor_put_away (self, SKIP_KEY, known.today_us);
}
