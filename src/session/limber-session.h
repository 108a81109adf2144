/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/limber-clock.h"
#include "session/limber-session-state.h"
#include "session/limber-timeline.h"

G_BEGIN_DECLS

typedef enum
{
  LIMBER_SESSION_PAUSE_USER,
  LIMBER_SESSION_PAUSE_SUSPEND, /* the computer slept */
} LimberSessionPause;

#define LIMBER_TYPE_SESSION (limber_session_get_type ())
G_DECLARE_FINAL_TYPE (LimberSession, limber_session, LIMBER, SESSION, GObject)

LimberSession *limber_session_new (LimberClock    *clock,
                                   LimberTimeline *timeline,
                                   double          pace) G_GNUC_WARN_UNUSED_RESULT;

LimberTimeline    *limber_session_get_timeline (LimberSession *self);
double             limber_session_get_pace (LimberSession *self);
LimberSessionState limber_session_get_state (LimberSession *self);
gboolean           limber_session_is_over (LimberSession *self);
gint64             limber_session_get_position_us (LimberSession *self);
guint              limber_session_get_phase (LimberSession *self);
void               limber_session_get_moment (LimberSession *self, LimberMoment *moment);
int                limber_session_get_count_in (LimberSession *self);
gint64             limber_session_get_played_us (LimberSession *self, guint phase);
void limber_session_set_played_us (LimberSession *self, guint phase, gint64 played_us);

void     limber_session_start (LimberSession *self);
void     limber_session_pause (LimberSession *self);
void     limber_session_resume (LimberSession *self);
void     limber_session_seek (LimberSession *self, gint64 position_us);
void     limber_session_change (LimberSession *self, LimberTimeline *timeline);
void     limber_session_end (LimberSession *self);
gboolean limber_session_update (LimberSession *self);

/* What the keys and buttons do. */
void     limber_session_toggle (LimberSession *self);
void     limber_session_next (LimberSession *self);
void     limber_session_previous (LimberSession *self);
void     limber_session_repeat (LimberSession *self);
gboolean limber_session_adjust (LimberSession *self, gint64 delta_us);

G_END_DECLS
