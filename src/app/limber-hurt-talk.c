/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-hurt-talk.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

/**
 * LimberHurtTalk:
 *
 * What the player does when something hurts: time stands still, the sheet asks, the guide judges, and
 * what is wished then is done.
 */
struct _LimberHurtTalk
{
  GObject parent_instance;

  LimberHurtSheet *sheet;   /* (owned) */
  LimberGuide     *guide;   /* (owned) (nullable) */
  LimberLibrary   *library; /* (owned) (nullable) */
  gboolean         was_moving;
};

G_DEFINE_FINAL_TYPE (LimberHurtTalk, limber_hurt_talk, G_TYPE_OBJECT)

static LimberSession *
get_session (LimberHurtTalk *self)
{
  return self->guide != NULL ? limber_guide_get_session (self->guide) : NULL;
}

static const LimberExercise *
get_exercise (LimberSession *session, LimberMoment *moment)
{
  limber_session_get_moment (session, moment);

  return limber_timeline_get_step (limber_session_get_timeline (session),
                                   (guint) moment->phase->step)
      ->exercise;
}

static void
answered_cb (LimberHurtSheet     *sheet,
             const LimberCheckIn *answers,
             gboolean             moves_up,
             LimberHurtTalk      *self)
{
  LimberSession        *session = get_session (self);
  const LimberExercise *exercise;
  const LimberExercise *variant = NULL;
  LimberMoment          moment;
  LimberHurt            hurt;
  g_autofree char      *easier = NULL;

  g_assert (LIMBER_IS_HURT_TALK (self));

  if (session == NULL || limber_session_is_over (session))
    return;

  exercise = get_exercise (session, &moment);
  if (exercise->easier != NULL && exercise->easier->exercise_id != NULL)
    variant = limber_library_peek (exercise->easier->exercise_id, self->library);
  easier = limber_guide_dup_easier (self->guide);
  hurt = limber_guide_hurt (self->guide, answers, moves_up);
  limber_hurt_sheet_offer (sheet, hurt, easier, variant, moment.side);
}

static void
wished_cb (LimberHurtSheet *sheet, int wish, LimberHurtTalk *self)
{
  LimberSession *session = get_session (self);

  g_assert (LIMBER_IS_HURT_TALK (self));

  if (session == NULL || limber_session_is_over (session))
    return;

  switch ((LimberHurtWish) wish)
    {
    case LIMBER_HURT_WISH_EASE:
      limber_guide_ease (self->guide);
      break;

    case LIMBER_HURT_WISH_SKIP:
      limber_guide_drop (self->guide);
      break;

    case LIMBER_HURT_WISH_CLOSE:
      limber_guide_close_gently (self->guide);
      break;

    case LIMBER_HURT_WISH_STOP:
      limber_session_end (session);
      return;

    case LIMBER_HURT_WISH_GO_ON:
    default:
      break;
    }

  if (self->was_moving && !limber_session_is_over (session))
    limber_session_resume (session);
}

static void
limber_hurt_talk_dispose (GObject *object)
{
  LimberHurtTalk *self = LIMBER_HURT_TALK (object);

  g_clear_object (&self->sheet);
  g_clear_object (&self->guide);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (limber_hurt_talk_parent_class)->dispose (object);
}

static void
limber_hurt_talk_class_init (LimberHurtTalkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_hurt_talk_dispose;
}

static void
limber_hurt_talk_init (LimberHurtTalk *self)
{
}

/**
 * limber_hurt_talk_new:
 * @sheet: what asks
 *
 * Returns: (transfer full): who acts on it, once there is a guide
 */
LimberHurtTalk *
limber_hurt_talk_new (LimberHurtSheet *sheet)
{
  LimberHurtTalk *self = g_object_new (LIMBER_TYPE_HURT_TALK, NULL);

  self->sheet = g_object_ref (sheet);
  g_signal_connect_object (sheet, "answered", G_CALLBACK (answered_cb), self, 0);
  g_signal_connect_object (sheet, "wished", G_CALLBACK (wished_cb), self, 0);

  return self;
}

/**
 * limber_hurt_talk_set_guide:
 * @guide: who conducts the session
 * @library: where easier exercises are
 */
void
limber_hurt_talk_set_guide (LimberHurtTalk *self, LimberGuide *guide, LimberLibrary *library)
{
  g_return_if_fail (LIMBER_IS_HURT_TALK (self));

  g_set_object (&self->guide, guide);
  g_set_object (&self->library, library);
}

/**
 * limber_hurt_talk_begin:
 *
 * Stops the clock, and asks.
 */
void
limber_hurt_talk_begin (LimberHurtTalk *self)
{
  LimberSession     *session;
  LimberSessionState state;

  g_return_if_fail (LIMBER_IS_HURT_TALK (self));

  session = get_session (self);
  if (session == NULL || limber_session_is_over (session))
    return;

  state = limber_session_get_state (session);
  self->was_moving = state == LIMBER_SESSION_RUNNING || state == LIMBER_SESSION_WAITING
                     || state == LIMBER_SESSION_COUNTING_IN;
  limber_session_pause (session);
  limber_hurt_sheet_ask (self->sheet);
}
