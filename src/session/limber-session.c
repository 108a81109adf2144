/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-session"

#include "limber-session.h"

#include "limber-count-in.h"
#include "limber-playhead.h"
#include "limber-suspend-watch.h"
#include "limber-timeline-cues.h"

/**
 * LimberSession:
 *
 * Plays a timeline against a clock. It holds where one is, hands out what is due, and keeps account
 * of what was really played; it shows, sounds and stores nothing. It wakes for the next cue, the
 * end of the phase and every second while time goes on, by one alarm; otherwise it sleeps.
 *
 * Everything runs on the thread that made it.
 */
struct _LimberSession
{
  GObject parent_instance;

  LimberClock       *clock; /* (owned) */
  guint              alarm;
  LimberSessionState state;
  LimberPlayhead     head;
  LimberCountIn      count_in;
  LimberSuspendWatch suspend;
  guint              epoch; /* changes with every command: what was going on is then over */
};

G_DEFINE_FINAL_TYPE (LimberSession, limber_session, G_TYPE_OBJECT)

typedef enum
{
  PROP_STATE = 1,
  PROP_TIMELINE,
} LimberSessionProperty;
static GParamSpec *props[PROP_TIMELINE + 1];

enum
{
  SIGNAL_ENTERED,
  SIGNAL_CUE,
  SIGNAL_TICK,
  SIGNAL_JUMPED,
  SIGNAL_PAUSED,
  SIGNAL_RESUMED,
  SIGNAL_OVER,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static gint64
get_now (LimberSession *self)
{
  return limber_clock_get_monotonic (self->clock);
}

static void
set_state (LimberSession *self, LimberSessionState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

static void
rearm (LimberSession *self)
{
  gint64 at = limber_playhead_get_alarm (&self->head);

  if (self->state == LIMBER_SESSION_COUNTING_IN)
    at = limber_count_in_get_alarm (&self->count_in, get_now (self));

  limber_clock_set_alarm (self->clock, self->alarm, at);
}

static void
emit_entered (LimberSession *self, gint64 position_us)
{
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0, self->head.phase, position_us);
}

static void
finish (LimberSession *self, LimberSessionState state)
{
  self->epoch++;
  limber_playhead_stop (&self->head, get_now (self));
  set_state (self, state);
  rearm (self);
  g_signal_emit (self, signals[SIGNAL_OVER], 0);
}

static void
handle (LimberSession *self, LimberPlayheadEvent event, const LimberCue *cue)
{
  switch (event)
    {
    case LIMBER_PLAYHEAD_CUE:
      g_signal_emit (self, signals[SIGNAL_CUE], 0, cue);
      break;

    case LIMBER_PLAYHEAD_ENTERED:
      emit_entered (self, limber_playhead_get_phase (&self->head)->start_us);
      break;

    case LIMBER_PLAYHEAD_TICK:
      g_signal_emit (self, signals[SIGNAL_TICK], 0);
      break;

    case LIMBER_PLAYHEAD_WAITING:
      set_state (self, LIMBER_SESSION_WAITING);
      break;

    case LIMBER_PLAYHEAD_FINISHED:
      finish (self, LIMBER_SESSION_FINISHED);
      break;

    case LIMBER_PLAYHEAD_NOTHING:
    default:
      break;
    }
}

/* Does everything that has become due. Whoever is told may give a command, which ends this. */
static void
advance (LimberSession *self)
{
  /* A cue is part of its timeline, which must last until everybody has been told of it. */
  g_autoptr(LimberTimeline) timeline G_GNUC_UNUSED = limber_timeline_ref (self->head.timeline);
  gint64                              now = get_now (self);
  guint                               epoch = self->epoch;
  const LimberCue                    *cue;

  while (epoch == self->epoch)
    {
      LimberPlayheadEvent event = limber_playhead_step (&self->head, now, &cue);

      if (event == LIMBER_PLAYHEAD_NOTHING)
        break;
      handle (self, event, cue);
    }
}

/* Hands out a cue that stands in no timeline: the counting in. */
static void
emit_now (LimberSession *self, LimberCueKind kind)
{
  LimberCue cue = { .kind = kind, .phase = self->head.phase };

  cue.at_us = limber_session_get_position_us (self);
  /* Whoever sounds it takes a moment to: a cue without time to spare would never be heard. */
  cue.latest_us = cue.at_us + limber_timeline_cues_get_lateness_us (kind);
  g_signal_emit (self, signals[SIGNAL_CUE], 0, &cue);
}

static void
go_on (LimberSession *self)
{
  const LimberPhase *phase;
  gint64             position = limber_session_get_position_us (self);
  guint              epoch = self->epoch;

  limber_playhead_start (&self->head, get_now (self));
  set_state (self, LIMBER_SESSION_RUNNING);
  g_signal_emit (self, signals[SIGNAL_RESUMED], 0);
  if (epoch != self->epoch)
    return;

  phase = limber_playhead_get_phase (&self->head);
  if (phase->kind == LIMBER_PHASE_WORK && position > phase->start_us)
    emit_now (self, LIMBER_CUE_START);
}

static void
begin_count_in (LimberSession *self)
{
  self->epoch++;
  limber_count_in_begin (&self->count_in, get_now (self), self->head.watch.pace_milli);
  limber_suspend_watch_reset (&self->suspend, self->clock);
  set_state (self, LIMBER_SESSION_COUNTING_IN);
  rearm (self);
  emit_now (self, LIMBER_CUE_TICK);
}

static gboolean
is_going_on (LimberSession *self)
{
  return self->state == LIMBER_SESSION_RUNNING || self->state == LIMBER_SESSION_WAITING
         || self->state == LIMBER_SESSION_COUNTING_IN;
}

static void
pause_for (LimberSession *self, LimberSessionPause reason)
{
  self->epoch++;
  limber_playhead_stop (&self->head, get_now (self));
  set_state (self, LIMBER_SESSION_PAUSED);
  rearm (self);
  g_signal_emit (self, signals[SIGNAL_PAUSED], 0, reason);
}

/* Pauses at the moment of suspend when the computer slept: what passed since counts for nothing. */
static gboolean
notice_suspend (LimberSession *self)
{
  gint64 now = get_now (self);
  gint64 alarm = limber_playhead_get_alarm (&self->head);

  if (!limber_suspend_watch_notice (&self->suspend, self->clock) || !is_going_on (self))
    return FALSE;

  /* The alarm would have rung by then: what is beyond it passed after waking. */
  limber_playhead_stop (&self->head, alarm >= 0 ? MIN (now, alarm) : now);
  pause_for (self, LIMBER_SESSION_PAUSE_SUSPEND);

  return TRUE;
}

static void
alarm_cb (gpointer user_data)
{
  g_autoptr(LimberSession) self = g_object_ref (user_data);

  if (notice_suspend (self))
    return;

  if (self->state != LIMBER_SESSION_COUNTING_IN)
    advance (self);
  else if (limber_session_get_count_in (self) > 0)
    emit_now (self, LIMBER_CUE_TICK);
  else
    go_on (self);
  rearm (self);
}

static void
clock_jumped_cb (LimberClock *clock, LimberSession *self)
{
  g_assert (LIMBER_IS_SESSION (self));

  notice_suspend (self);
}

static void
jump (LimberSession *self, gint64 position_us)
{
  guint  epoch = ++self->epoch;
  gint64 position;

  limber_playhead_jump (&self->head, position_us, get_now (self));
  if (self->state == LIMBER_SESSION_WAITING)
    set_state (self, LIMBER_SESSION_RUNNING);
  position = self->head.settled_us;

  g_signal_emit (self, signals[SIGNAL_JUMPED], 0);
  if (epoch == self->epoch && position < limber_timeline_get_total_us (self->head.timeline))
    emit_entered (self, position);
  if (epoch != self->epoch)
    return;

  if (position < limber_timeline_get_total_us (self->head.timeline))
    advance (self);
  else if (self->state != LIMBER_SESSION_READY)
    finish (self, LIMBER_SESSION_FINISHED);
  rearm (self);
}

static void
limber_session_dispose (GObject *object)
{
  LimberSession *self = LIMBER_SESSION (object);

  if (self->alarm != 0)
    limber_clock_remove_alarm (self->clock, self->alarm);
  self->alarm = 0;
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (limber_session_parent_class)->dispose (object);
}

static void
limber_session_finalize (GObject *object)
{
  LimberSession *self = LIMBER_SESSION (object);

  limber_playhead_clear (&self->head);

  G_OBJECT_CLASS (limber_session_parent_class)->finalize (object);
}

static void
limber_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberSession *self = LIMBER_SESSION (object);

  switch ((LimberSessionProperty) prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;

    case PROP_TIMELINE:
      g_value_set_pointer (value, self->head.timeline);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static guint
new_signal (const char *name, guint n_params, GType first, GType second)
{
  return g_signal_new (name,
                       LIMBER_TYPE_SESSION,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       n_params,
                       first,
                       second);
}

static void
limber_session_class_init (LimberSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_session_dispose;
  object_class->finalize = limber_session_finalize;
  object_class->get_property = limber_session_get_property;

  props[PROP_STATE] = g_param_spec_enum (
      "state", NULL, NULL, LIMBER_TYPE_SESSION_STATE, LIMBER_SESSION_READY, flags);
  props[PROP_TIMELINE] = g_param_spec_pointer ("timeline", NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * LimberSession::entered:
   * @phase: index in the timeline
   * @position: microseconds
   *
   * A phase is on: reached by playing, or jumped to.
   */
  signals[SIGNAL_ENTERED] = new_signal ("entered", 2, G_TYPE_UINT, G_TYPE_INT64);
  /**
   * LimberSession::cue:
   * @cue: (type LimberCue): what is due now
   */
  signals[SIGNAL_CUE] = new_signal ("cue", 1, G_TYPE_POINTER, G_TYPE_NONE);
  /**
   * LimberSession::tick:
   *
   * Another second of the phase has passed; the account is up to date.
   */
  signals[SIGNAL_TICK] = new_signal ("tick", 0, G_TYPE_NONE, G_TYPE_NONE);
  /**
   * LimberSession::jumped:
   *
   * The position was changed by a command: what still sounds no longer applies.
   */
  signals[SIGNAL_JUMPED] = new_signal ("jumped", 0, G_TYPE_NONE, G_TYPE_NONE);
  /**
   * LimberSession::paused:
   * @reason: a LimberSessionPause
   */
  signals[SIGNAL_PAUSED] = new_signal ("paused", 1, G_TYPE_INT, G_TYPE_NONE);
  /**
   * LimberSession::resumed:
   *
   * Time goes on again; the counting in is over.
   */
  signals[SIGNAL_RESUMED] = new_signal ("resumed", 0, G_TYPE_NONE, G_TYPE_NONE);
  /**
   * LimberSession::over:
   *
   * Finished or ended; the state tells which. Comes once.
   */
  signals[SIGNAL_OVER] = new_signal ("over", 0, G_TYPE_NONE, G_TYPE_NONE);
}

static void
limber_session_init (LimberSession *self)
{
}

/**
 * limber_session_new:
 * @clock: what tells the time
 * @timeline: what to play
 * @pace: seconds of session in a second of time; 1 but for rehearsals
 *
 * Returns: (transfer full): a session that stands at the beginning
 */
LimberSession *
limber_session_new (LimberClock *clock, LimberTimeline *timeline, double pace)
{
  LimberSession *self;

  g_return_val_if_fail (LIMBER_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (timeline != NULL, NULL);
  g_return_val_if_fail (pace >= 0.1 && pace <= 1000, NULL);

  self = g_object_new (LIMBER_TYPE_SESSION, NULL);
  self->clock = g_object_ref (clock);
  limber_playhead_init (&self->head, timeline, pace);
  limber_suspend_watch_reset (&self->suspend, self->clock);
  self->alarm = limber_clock_add_alarm (clock, alarm_cb, self);
  g_signal_connect_object (clock, "jumped", G_CALLBACK (clock_jumped_cb), self, 0);

  return self;
}

/**
 * limber_session_get_timeline:
 *
 * Returns: (transfer none): what is played; another one after a change
 */
LimberTimeline *
limber_session_get_timeline (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), NULL);

  return self->head.timeline;
}

double
limber_session_get_pace (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), 1);

  return (double) self->head.watch.pace_milli / 1000;
}

LimberSessionState
limber_session_get_state (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), LIMBER_SESSION_ENDED);

  return self->state;
}

gboolean
limber_session_is_over (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), TRUE);

  return self->state == LIMBER_SESSION_FINISHED || self->state == LIMBER_SESSION_ENDED;
}

/**
 * limber_session_get_position_us:
 *
 * Returns: where on the timeline it stands, microseconds; never past the phase that is on, however
 *   late the main loop is
 */
gint64
limber_session_get_position_us (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), 0);

  return limber_playhead_get_position (&self->head, get_now (self));
}

/**
 * limber_session_get_phase:
 *
 * Returns: index of the phase that is on
 */
guint
limber_session_get_phase (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), 0);

  return self->head.phase;
}

/**
 * limber_session_get_moment:
 * @moment: (out caller-allocates): what is at the present position
 */
void
limber_session_get_moment (LimberSession *self, LimberMoment *moment)
{
  gint64 position;

  g_return_if_fail (LIMBER_IS_SESSION (self));

  position = limber_session_get_position_us (self);
  /* Waiting at the end of an open phase is still that phase, not the next one. */
  if (self->state == LIMBER_SESSION_WAITING)
    position--;
  limber_timeline_get_moment (self->head.timeline, position, moment);
}

/**
 * limber_session_get_count_in:
 *
 * Returns: seconds until it goes on after a pause; 0 when it is not counting
 */
int
limber_session_get_count_in (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), 0);

  if (self->state != LIMBER_SESSION_COUNTING_IN)
    return 0;

  return limber_count_in_get_left (&self->count_in, get_now (self));
}

/**
 * limber_session_get_played_us:
 * @phase: index of a phase
 *
 * Returns: how long that phase was really played, microseconds: what was skipped is not in it, what
 *   was repeated is in it twice. Up to date as of the last signal or command.
 */
gint64
limber_session_get_played_us (LimberSession *self, guint phase)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), 0);
  g_return_val_if_fail (phase < self->head.played->len, 0);

  return g_array_index (self->head.played, gint64, phase);
}

/**
 * limber_session_set_played_us:
 * @phase: index of a phase
 * @played_us: microseconds
 *
 * For a session that was cut off and is taken up again: tells it what was played before.
 */
void
limber_session_set_played_us (LimberSession *self, guint phase, gint64 played_us)
{
  g_return_if_fail (LIMBER_IS_SESSION (self));
  g_return_if_fail (phase < self->head.played->len);

  g_array_index (self->head.played, gint64, phase) = played_us;
}

/**
 * limber_session_start:
 *
 * Begins. At the beginning of the timeline time goes on at once; elsewhere it is counted in.
 */
void
limber_session_start (LimberSession *self)
{
  g_return_if_fail (LIMBER_IS_SESSION (self));

  if (self->state != LIMBER_SESSION_READY)
    return;

  if (limber_session_get_position_us (self) > 0)
    {
      begin_count_in (self);
      return;
    }

  self->epoch++;
  limber_suspend_watch_reset (&self->suspend, self->clock);
  limber_playhead_start (&self->head, get_now (self));
  set_state (self, LIMBER_SESSION_RUNNING);
  emit_entered (self, 0);
  advance (self);
  rearm (self);
}

/**
 * limber_session_pause:
 *
 * Stops time. Does nothing when it does not go on.
 */
void
limber_session_pause (LimberSession *self)
{
  g_return_if_fail (LIMBER_IS_SESSION (self));

  if (limber_session_update (self) && is_going_on (self))
    pause_for (self, LIMBER_SESSION_PAUSE_USER);
}

/**
 * limber_session_resume:
 *
 * Goes on after a pause, counted in.
 */
void
limber_session_resume (LimberSession *self)
{
  g_return_if_fail (LIMBER_IS_SESSION (self));

  if (self->state == LIMBER_SESSION_PAUSED)
    begin_count_in (self);
}

/**
 * limber_session_update:
 *
 * Does everything that is due, and brings the account up to now. Every command does this first.
 *
 * Returns: whether the session can be commanded: it is not over
 */
gboolean
limber_session_update (LimberSession *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION (self), FALSE);

  if (!notice_suspend (self))
    advance (self);
  limber_playhead_settle (&self->head, get_now (self));

  return !limber_session_is_over (self);
}

/**
 * limber_session_seek:
 * @position_us: where to; clamped to the timeline
 *
 * Goes there, and stays in motion or at rest as it was. What lies between is not credited.
 */
void
limber_session_seek (LimberSession *self, gint64 position_us)
{
  g_return_if_fail (LIMBER_IS_SESSION (self));

  if (limber_session_update (self))
    jump (self, position_us);
}

/**
 * limber_session_change:
 * @timeline: another timeline, identical up to now
 *
 * Goes on with another timeline from here; what was played stays in the account.
 */
void
limber_session_change (LimberSession *self, LimberTimeline *timeline)
{
  g_return_if_fail (LIMBER_IS_SESSION (self));
  g_return_if_fail (timeline != NULL);

  if (!limber_session_update (self))
    return;

  self->epoch++;
  limber_playhead_change (&self->head, timeline, get_now (self));
  if (self->state == LIMBER_SESSION_WAITING)
    set_state (self, LIMBER_SESSION_RUNNING);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TIMELINE]);
  advance (self);
  rearm (self);
}

/**
 * limber_session_end:
 *
 * Ends early; what was done stays in the account.
 */
void
limber_session_end (LimberSession *self)
{
  g_return_if_fail (LIMBER_IS_SESSION (self));

  if (limber_session_update (self))
    finish (self, LIMBER_SESSION_ENDED);
}
