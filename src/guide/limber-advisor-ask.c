/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-advisor-private.h"

#include "history/limber-dates.h"

static gint64
find_morning (LimberAdvisor *self)
{
  gint64 morning = 0;

  for (guint i = 0; i < self->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = &g_array_index (self->check_ins, LimberCheckIn, i);

      if (check_in->morning != LIMBER_MORNING_UNASKED)
        morning = check_in->at_us;
    }

  return morning;
}

/* All that decides what is asked now, for a check-in on its own. */
LimberStart
limber_advisor_get_start (LimberAdvisor         *self,
                          const LimberCase      *known,
                          const LimberScreening *screening)
{
  return (LimberStart){
    .now_us = known->now_us,
    .today_us = known->today_us,
    .last = limber_case_find_last (known),
    .last_light = limber_case_get_last_light (known),
    .median = limber_pain_find_median (known->check_ins, known->n_check_ins, known->now_us),
    .session_us = limber_advisor_get_last_exertion (self),
    .morning_us = find_morning (self),
    .screening = screening,
  };
}

/**
 * limber_advisor_find_questions:
 * @length_us: how long the routine takes; 0 for a check-in on its own
 * @answers: (nullable): what was answered so far
 * @chip: whether "leg, numb or new" was touched
 *
 * Says what is to be asked at a start, as [func@questions_find] does. Who does not want check-ins is
 * asked nothing but the screen of red flags.
 *
 * Returns: the questions, as bits
 */
guint
limber_advisor_find_questions (LimberAdvisor       *self,
                               gint64               length_us,
                               const LimberCheckIn *answers,
                               gboolean             chip)
{
  const LimberCheckIn none = LIMBER_CHECK_IN_INIT;
  LimberScreening     screening;
  LimberCase          known;
  LimberStart         start;
  guint               questions;

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), 0);

  screening = limber_advisor_get_screening (self);
  known = limber_advisor_get_case (self);
  start = limber_advisor_get_start (self, &known, &screening);
  start.length_us = length_us;
  questions = limber_questions_find (&start, answers != NULL ? answers : &none, chip);
  if (limber_advisor_is_screen_due (self))
    questions |= LIMBER_ASK_BIT (LIMBER_ASK_SCREEN);
  if (!self->person.asks && length_us != 0 && !chip)
    questions &= LIMBER_ASK_BIT (LIMBER_ASK_SCREEN);

  return questions;
}

/**
 * limber_advisor_may_continue:
 *
 * Returns: whether a session goes on when the question stays unanswered
 */
gboolean
limber_advisor_may_continue (LimberAdvisor *self)
{
  LimberScreening screening;
  LimberCase      known;
  LimberStart     start;

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), FALSE);

  screening = limber_advisor_get_screening (self);
  known = limber_advisor_get_case (self);
  start = limber_advisor_get_start (self, &known, &screening);

  return limber_questions_may_continue (&start);
}

/**
 * limber_advisor_get_last:
 * @last: (out): the answers of the last time, as of now
 *
 * For "same as last time".
 *
 * Returns: whether there was one
 */
gboolean
limber_advisor_get_last (LimberAdvisor *self, LimberCheckIn *last)
{
  LimberScreening screening;
  LimberCase      known;
  LimberStart     start;

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), FALSE);

  screening = limber_advisor_get_screening (self);
  known = limber_advisor_get_case (self);
  start = limber_advisor_get_start (self, &known, &screening);
  *last = limber_questions_repeat (&start);

  return start.last != NULL;
}

static void
remember_stop (LimberAdvisor *self, const LimberCheckInRecord *record)
{
  LimberStop *stop = NULL;

  for (guint i = 0; i < self->health->stops->len && stop == NULL; i++)
    {
      LimberStop *other = g_ptr_array_index (self->health->stops, i);

      if (g_strcmp0 (other->exercise_id, record->exercise_id) == 0)
        stop = other;
    }
  if (stop == NULL)
    {
      stop = g_new0 (LimberStop, 1);
      stop->exercise_id = g_strdup (record->exercise_id);
      g_ptr_array_add (self->health->stops, stop);
    }
  stop->at_us = record->answers.at_us;
}

static void
add_record (LimberAdvisor *self, LimberCheckInRecord *record)
{
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (self->clock);

  record->answers.at_us = limber_advisor_get_now (self);
  record->local_date = limber_dates_find_day (record->answers.at_us, zone, &record->offset_s);
  if (self->store != NULL)
    limber_store_add_check_in (self->store, record);
  g_ptr_array_add (self->health->check_ins, limber_check_in_record_copy (record));
  g_array_append_val (self->check_ins, record->answers);
  if (record->hurt == LIMBER_REACTION_STOPPED && record->exercise_id != NULL)
    remember_stop (self, record);
  limber_advisor_emit_changed (self);
}

/**
 * limber_advisor_check_in:
 * @answers: how the back is now; the time is filled in
 * @session_uuid: (nullable): the session it belongs to
 *
 * Remembers a check-in.
 */
void
limber_advisor_check_in (LimberAdvisor       *self,
                         const LimberCheckIn *answers,
                         const char          *session_uuid)
{
  LimberCheckInRecord record = { .answers = *answers, .session = (char *) session_uuid };

  g_return_if_fail (LIMBER_IS_ADVISOR (self));

  add_record (self, &record);
}

/**
 * limber_advisor_add_hurt:
 * @answers: how it hurts
 * @reaction: what was done about it
 * @exercise_id: (nullable): what hurts
 * @session_uuid: (nullable): in which session
 *
 * Remembers a "this hurts".
 */
void
limber_advisor_add_hurt (LimberAdvisor       *self,
                         const LimberCheckIn *answers,
                         LimberReaction       reaction,
                         const char          *exercise_id,
                         const char          *session_uuid)
{
  LimberCheckInRecord record = {
    .answers = *answers,
    .session = (char *) session_uuid,
    .exercise_id = (char *) exercise_id,
    .hurt = reaction,
  };

  g_return_if_fail (LIMBER_IS_ADVISOR (self));

  record.answers.when = LIMBER_CHECK_IN_DURING;
  add_record (self, &record);
}

/**
 * limber_advisor_is_new:
 *
 * Returns: whether the exercise was never done before, in this session neither
 */
gboolean
limber_advisor_is_new (LimberAdvisor *self, const char *exercise_id)
{
  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), FALSE);

  return !limber_health_has_worked (self->health, exercise_id);
}

/**
 * limber_advisor_add_worked:
 * @exercise_id: an exercise that is being done
 *
 * From now on it is none that was never done before. The history knows by itself.
 */
void
limber_advisor_add_worked (LimberAdvisor *self, const char *exercise_id)
{
  g_return_if_fail (LIMBER_IS_ADVISOR (self));

  g_hash_table_add (self->health->worked, g_strdup (exercise_id));
}

/**
 * limber_advisor_get_feel:
 *
 * Returns: 1 if the exercise was felt where it should be, 0 if not, -1 if that was never answered
 */
int
limber_advisor_get_feel (LimberAdvisor *self, const char *exercise_id)
{
  const LimberFeel *feel = NULL;

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), -1);

  feel = limber_health_get_feel (self->health, exercise_id);

  return feel != NULL ? feel->here != FALSE : -1;
}

/**
 * limber_advisor_set_feel:
 * @exercise_id: an exercise
 * @here: whether it is felt where it should be
 *
 * "Feel it here", or "not here".
 */
void
limber_advisor_set_feel (LimberAdvisor *self, const char *exercise_id, gboolean here)
{
  LimberFeel feel = { .exercise_id = (char *) exercise_id, .here = here };

  g_return_if_fail (LIMBER_IS_ADVISOR (self));

  feel.at_us = limber_advisor_get_now (self);
  if (self->store != NULL)
    limber_store_set_feel (self->store, &feel);
  for (guint i = self->health->feels->len; i > 0; i--)
    {
      const LimberFeel *other = g_ptr_array_index (self->health->feels, i - 1);

      if (g_str_equal (other->exercise_id, exercise_id))
        g_ptr_array_remove_index (self->health->feels, i - 1);
    }
  g_ptr_array_add (self->health->feels, limber_feel_copy (&feel));
  limber_advisor_emit_changed (self);
}
