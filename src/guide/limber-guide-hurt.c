/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-config.h"

#include "limber-guide-private.h"

#include <glib/gi18n-lib.h>

static const LimberTimelineStep *
get_step (LimberGuide *self)
{
  LimberTimeline    *timeline = limber_session_get_timeline (self->session);
  const LimberPhase *phase
      = limber_timeline_get_phase (timeline, limber_session_get_phase (self->session));

  return limber_timeline_get_step (timeline, (guint) phase->step);
}

/* What was done about what hurts is known only then. */
void
limber_guide_settle_hurt (LimberGuide *self, LimberReaction reaction)
{
  if (!self->is_hurt)
    return;

  self->is_hurt = FALSE;
  limber_advisor_add_hurt (
      self->advisor, &self->hurt, reaction, self->hurt_id, limber_guide_get_uuid (self));
}

static gboolean
is_steerable (LimberGuide *self)
{
  return self->course != NULL && self->session != NULL && !limber_session_is_over (self->session);
}

/**
 * limber_guide_hurt:
 * @answers: how it hurts
 * @moves_up: whether pain in the leg is moving up, towards the back
 *
 * Judges "this hurts", and remembers it. What follows is for the caller to do, after it was read:
 * [method@Guide.ease] or [method@Guide.drop] where the easier version is offered, [method@Guide.drop]
 * where the exercise ends, [method@Guide.close_gently] where it was too much, and the end of the session
 * where it stops.
 *
 * Returns: what follows
 */
LimberHurt
limber_guide_hurt (LimberGuide *self, const LimberCheckIn *answers, gboolean moves_up)
{
  LimberHurt hurt;

  g_return_val_if_fail (LIMBER_IS_GUIDE (self), LIMBER_HURT_CONTINUE);
  g_return_val_if_fail (self->session != NULL, LIMBER_HURT_CONTINUE);

  limber_guide_settle_hurt (self, LIMBER_REACTION_WENT_ON);
  hurt = limber_hurt_judge (answers, moves_up, self->n_ends);
  self->hurt = *answers;
  self->hurt_id = g_intern_string (get_step (self)->exercise->id);
  self->is_hurt = TRUE;
  if (limber_hurt_is_end (hurt))
    {
      self->n_ends++;
      limber_guide_settle_hurt (self, LIMBER_REACTION_STOPPED);
    }
  else if (hurt == LIMBER_HURT_CONTINUE)
    limber_guide_settle_hurt (self, LIMBER_REACTION_WENT_ON);

  return hurt;
}

/**
 * limber_guide_ease:
 *
 * Goes on with the easier version: another exercise from here on, or the same one in the way that
 * [method@Guide.dup_easier] says.
 */
void
limber_guide_ease (LimberGuide *self)
{
  g_autoptr(LimberTimeline) timeline = NULL;

  g_return_if_fail (LIMBER_IS_GUIDE (self));

  if (!is_steerable (self))
    return;

  limber_guide_settle_hurt (self, LIMBER_REACTION_EASIER);
  timeline = limber_course_ease (self->course,
                                 limber_session_get_timeline (self->session),
                                 limber_session_get_position_us (self->session));
  if (timeline != NULL)
    limber_guide_steer (self, timeline);
}

/**
 * limber_guide_drop:
 *
 * Ends the exercise for today, here and wherever it would come again, and goes to the next step. With
 * nothing left the session is over.
 */
void
limber_guide_drop (LimberGuide *self)
{
  g_autoptr(LimberTimeline) timeline = NULL;

  g_return_if_fail (LIMBER_IS_GUIDE (self));

  if (!is_steerable (self))
    return;

  limber_guide_settle_hurt (self, LIMBER_REACTION_SKIPPED);
  timeline = limber_course_leave (self->course,
                                  limber_session_get_timeline (self->session),
                                  limber_session_get_position_us (self->session));
  if (timeline != NULL)
    limber_guide_steer (self, timeline);
  else
    limber_session_end (self->session);
}

/**
 * limber_guide_close_gently:
 *
 * Puts easy breathing in place of all that is left.
 */
void
limber_guide_close_gently (LimberGuide *self)
{
  g_autoptr(LimberTimeline) timeline = NULL;

  g_return_if_fail (LIMBER_IS_GUIDE (self));

  if (!is_steerable (self))
    return;

  timeline = limber_course_close (self->course,
                                  limber_session_get_timeline (self->session),
                                  limber_session_get_position_us (self->session));
  if (timeline != NULL)
    limber_guide_steer (self, timeline);
  else
    limber_session_end (self->session);
}

/**
 * limber_guide_dup_easier:
 *
 * Returns: (transfer full): the easier version of what is on, in words for a button
 */
char *
limber_guide_dup_easier (LimberGuide *self)
{
  const LimberExercise *exercise = NULL;
  const LimberExercise *easier = NULL;

  g_return_val_if_fail (LIMBER_IS_GUIDE (self), NULL);
  g_return_val_if_fail (self->session != NULL, NULL);

  exercise = get_step (self)->exercise;
  if (self->course != NULL)
    easier = limber_course_find_easier (self->course, exercise);
  if (easier != NULL)
    return g_strdup (easier->name);
  if (exercise->easier != NULL && exercise->easier->text != NULL)
    return g_strdup (exercise->easier->text);

  return g_strdup (_ ("Smaller and slower"));
}
