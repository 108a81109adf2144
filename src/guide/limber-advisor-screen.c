/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-advisor-private.h"

#define DAY_US (G_GINT64_CONSTANT (24) * 3600 * G_USEC_PER_SEC)

/* After so long without a session the red flags are asked about again. */
#define AWAY_US (42 * DAY_US)

/**
 * limber_advisor_is_screen_due:
 *
 * Whether the screen of red flags is to be shown before the next session: it never was, it was 90 days
 * ago, or one comes back after weeks. Answers of a check-in can make it due as well; see
 * [method@Advisor.find_questions].
 */
gboolean
limber_advisor_is_screen_due (LimberAdvisor *self)
{
  LimberCheckIn   now = LIMBER_CHECK_IN_INIT;
  LimberScreening screening;
  gint64          session;

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), FALSE);

  screening = limber_advisor_get_screening (self);
  session = limber_advisor_get_last_session (self);
  now.at_us = limber_advisor_get_now (self);
  if (session != 0 && now.at_us - session > AWAY_US && now.at_us - screening.at_us > AWAY_US)
    return TRUE;

  return limber_screening_is_due (&screening, &now, NULL);
}

/**
 * limber_advisor_is_locked:
 *
 * Returns: whether every way to start is locked: by an emergency that was neither corrected nor examined
 */
gboolean
limber_advisor_is_locked (LimberAdvisor *self)
{
  LimberScreening screening;

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), FALSE);

  screening = limber_advisor_get_screening (self);

  return limber_screening_is_locked (&screening);
}

/**
 * limber_advisor_get_screen:
 *
 * Returns: what still holds of the last answers to the screen of red flags
 */
LimberScreen
limber_advisor_get_screen (LimberAdvisor *self)
{
  LimberScreening screening;

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), LIMBER_SCREEN_CLEAR);

  screening = limber_advisor_get_screening (self);

  return limber_screening_get_screen (&screening);
}

static void
clear_screening (LimberAdvisor *self, LimberCleared how)
{
  gint64                 now = limber_advisor_get_now (self);
  LimberScreeningRecord *screening = self->health->screening;

  if (self->store != NULL)
    limber_store_clear_screening (self->store, how, now);
  g_clear_pointer (&self->health->lock, limber_screening_record_free);
  if (screening != NULL && screening->cleared == LIMBER_CLEARED_NOT
      && screening->outcome != LIMBER_SCREENING_CLEAR)
    {
      screening->cleared = how;
      screening->cleared_us = now;
    }
}

/**
 * limber_advisor_answer_screen:
 * @yes: the red flags that were answered with yes
 * @unsure: those that were answered with "not sure"; %LIMBER_RED_FLAGS_ALL for "one of these, or not
 *   sure" and no word about which
 *
 * Answers the screen of red flags. While an emergency locks this corrects it: "I misread that".
 *
 * Returns: what the answers come to
 */
LimberScreen
limber_advisor_answer_screen (LimberAdvisor *self, guint yes, guint unsure)
{
  LimberScreen          screen = limber_red_flags_judge (yes, unsure);
  LimberScreeningRecord record = { 0 };

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), LIMBER_SCREEN_CLEAR);

  if (limber_advisor_is_locked (self))
    clear_screening (self, LIMBER_CLEARED_CORRECTED);
  record.at_us = limber_advisor_get_now (self);
  record.answers = yes;
  record.not_sure = unsure;
  record.outcome = (LimberScreeningOutcome) screen;
  if (self->store != NULL)
    limber_store_add_screening (self->store, &record);
  limber_screening_record_free (self->health->screening);
  self->health->screening = limber_screening_record_copy (&record);
  if (screen == LIMBER_SCREEN_EMERGENCY)
    self->health->lock = limber_screening_record_copy (&record);
  limber_advisor_emit_changed (self);

  return screen;
}

/**
 * limber_advisor_set_examined:
 *
 * "A professional has examined me": lifts the lock, and whatever else the screen limits.
 */
void
limber_advisor_set_examined (LimberAdvisor *self)
{
  g_return_if_fail (LIMBER_IS_ADVISOR (self));

  clear_screening (self, LIMBER_CLEARED_EXAMINED);
  limber_advisor_emit_changed (self);
}

/**
 * limber_advisor_get_rung:
 *
 * Returns: the advice to somebody whose pain stays that is due, or %LIMBER_RUNG_NONE
 */
LimberRung
limber_advisor_get_rung (LimberAdvisor *self)
{
  gint64 shown_us[LIMBER_N_RUNGS] = { 0 };

  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), LIMBER_RUNG_NONE);

  for (guint i = 0; i < self->health->shown->len; i++)
    {
      const LimberShown *shown = g_ptr_array_index (self->health->shown, i);

      for (LimberRung rung = 0; rung < LIMBER_N_RUNGS; rung++)
        if (g_str_equal (shown->key, limber_rung_get_id (rung)))
          shown_us[rung] = MAX (shown_us[rung], shown->at_us);
    }

  return limber_episode_choose ((const LimberCheckIn *) (gpointer) self->check_ins->data,
                                self->check_ins->len,
                                limber_advisor_get_now (self),
                                shown_us);
}

/**
 * limber_advisor_put_away:
 * @key: what was shown or asked
 * @episode_us: of which time it speaks
 *
 * It is not shown or asked again of that time.
 */
void
limber_advisor_put_away (LimberAdvisor *self, const char *key, gint64 episode_us)
{
  LimberShown shown = { .key = (char *) key, .episode_us = episode_us };

  g_return_if_fail (LIMBER_IS_ADVISOR (self));
  g_return_if_fail (key != NULL);

  shown.at_us = limber_advisor_get_now (self);
  if (self->store != NULL)
    limber_store_set_shown (self->store, &shown);
  g_ptr_array_add (self->health->shown, limber_shown_copy (&shown));
  limber_advisor_emit_changed (self);
}

/**
 * limber_advisor_was_put_away:
 * @key: what is to be shown or asked
 * @episode_us: of which time it speaks
 *
 * Returns: whether it is not to be, any more
 */
gboolean
limber_advisor_was_put_away (LimberAdvisor *self, const char *key, gint64 episode_us)
{
  g_return_val_if_fail (LIMBER_IS_ADVISOR (self), FALSE);

  return limber_health_was_shown (self->health, key, episode_us);
}

/**
 * limber_advisor_set_rung_shown:
 * @rung: a rung
 *
 * It was shown, and is not again in this time of pain.
 */
void
limber_advisor_set_rung_shown (LimberAdvisor *self, LimberRung rung)
{
  LimberEpisode episode;

  g_return_if_fail (LIMBER_IS_ADVISOR (self));
  g_return_if_fail (rung < LIMBER_N_RUNGS);

  episode = limber_episode_find ((const LimberCheckIn *) (gpointer) self->check_ins->data,
                                 self->check_ins->len,
                                 limber_advisor_get_now (self));
  limber_advisor_put_away (self, limber_rung_get_id (rung), episode.begun_us);
}
