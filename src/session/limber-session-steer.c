/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-session"

#include "limber-session.h"

/**
 * limber_session_toggle:
 *
 * What one key does: starts, continues an open phase, pauses or goes on.
 */
void
limber_session_toggle (LimberSession *self)
{
  switch (limber_session_get_state (self))
    {
    case LIMBER_SESSION_READY:
      limber_session_start (self);
      break;

    case LIMBER_SESSION_PAUSED:
      limber_session_resume (self);
      break;

    case LIMBER_SESSION_WAITING:
      limber_session_next (self);
      break;

    case LIMBER_SESSION_RUNNING:
    case LIMBER_SESSION_COUNTING_IN:
      limber_session_pause (self);
      break;

    case LIMBER_SESSION_FINISHED:
    case LIMBER_SESSION_ENDED:
    default:
      break;
    }
}

/**
 * limber_session_next:
 *
 * While getting ready: begins the work now. At work: goes to the next step, which one then gets
 * ready for; after the last one the session is finished. In an open phase: continues. What is
 * skipped is not credited.
 */
void
limber_session_next (LimberSession *self)
{
  if (limber_session_update (self))
    limber_session_seek (self,
                         limber_timeline_find_next (limber_session_get_timeline (self),
                                                    limber_session_get_phase (self)));
}

/**
 * limber_session_previous:
 *
 * Goes back to the beginning of the step, or, in its first seconds and while getting ready for it,
 * to the step before.
 */
void
limber_session_previous (LimberSession *self)
{
  if (limber_session_update (self))
    limber_session_seek (self,
                         limber_timeline_find_previous (limber_session_get_timeline (self),
                                                        limber_session_get_phase (self),
                                                        limber_session_get_position_us (self)));
}

/**
 * limber_session_repeat:
 *
 * Does the bout again, or the last one while getting ready for the next; up to three seconds of
 * getting ready come first.
 */
void
limber_session_repeat (LimberSession *self)
{
  if (limber_session_update (self))
    limber_session_seek (self,
                         limber_timeline_find_repeat (limber_session_get_timeline (self),
                                                      limber_session_get_phase (self)));
}

/**
 * limber_session_adjust:
 * @delta_us: microseconds more, or less when negative
 *
 * Makes the phase that is on longer or shorter, see [method@Timeline.adjust].
 *
 * Returns: whether anything changed
 */
gboolean
limber_session_adjust (LimberSession *self, gint64 delta_us)
{
  g_autoptr(LimberTimeline) timeline = NULL;
  LimberMoment moment;

  if (!limber_session_update (self))
    return FALSE;

  /* While waiting at the end of an open phase it is that phase that is on. */
  limber_session_get_moment (self, &moment);
  timeline = limber_timeline_adjust (
      limber_session_get_timeline (self), moment.phase->start_us + moment.elapsed_us, delta_us);
  if (timeline == NULL)
    return FALSE;

  limber_session_change (self, timeline);

  return TRUE;
}
