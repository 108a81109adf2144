/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-session"

#include "limber-playhead.h"

/**
 * limber_playhead_init:
 * @self: (out caller-allocates): a playhead
 * @timeline: what to play
 * @pace: seconds of position in a second of time
 *
 * Puts it at rest at the beginning.
 */
void
limber_playhead_init (LimberPlayhead *self, LimberTimeline *timeline, double pace)
{
  *self = (LimberPlayhead){ .timeline = limber_timeline_ref (timeline) };
  self->watch.pace_milli = (gint64) (pace * 1000 + 0.5);
  self->played = g_array_new (FALSE, TRUE, sizeof (gint64));
  g_array_set_size (self->played, limber_timeline_get_n_phases (timeline));
  limber_playhead_jump (self, 0, 0);
}

void
limber_playhead_clear (LimberPlayhead *self)
{
  g_clear_pointer (&self->played, g_array_unref);
  g_clear_pointer (&self->timeline, limber_timeline_unref);
}

const LimberPhase *
limber_playhead_get_phase (const LimberPlayhead *self)
{
  return limber_timeline_get_phase (self->timeline, self->phase);
}

static gint64
get_phase_end (const LimberPlayhead *self)
{
  const LimberPhase *phase = limber_playhead_get_phase (self);

  return phase->start_us + phase->length_us;
}

/**
 * limber_playhead_get_position:
 *
 * Returns: where it stands, microseconds; never past the phase that is on, however late one asks
 */
gint64
limber_playhead_get_position (const LimberPlayhead *self, gint64 now_us)
{
  return MIN (limber_stopwatch_get_position (&self->watch, now_us), get_phase_end (self));
}

/* The position of the next thing that happens. */
static gint64
get_next_event (const LimberPlayhead *self)
{
  gint64 next = MIN (get_phase_end (self), self->next_tick_us);

  if (self->next_cue < limber_timeline_get_n_cues (self->timeline))
    next = MIN (next, limber_timeline_get_cue (self->timeline, self->next_cue)->at_us);

  return next;
}

/**
 * limber_playhead_get_alarm:
 *
 * Returns: the monotonic moment at which [method@Playhead.step] is due next; -1 when it stands
 */
gint64
limber_playhead_get_alarm (const LimberPlayhead *self)
{
  if (self->waiting)
    return self->since_us + G_USEC_PER_SEC;

  return limber_stopwatch_when (&self->watch, get_next_event (self));
}

/* A second of time, in position: one tick a second is enough at any pace. */
static gint64
get_tick_step (const LimberPlayhead *self)
{
  return MAX (self->watch.pace_milli * 1000, G_USEC_PER_SEC);
}

static void
set_next_tick (LimberPlayhead *self, gint64 position_us)
{
  gint64 start = limber_playhead_get_phase (self)->start_us;
  gint64 step = get_tick_step (self);

  self->next_tick_us = start + ((position_us - start) / step + 1) * step;
}

static void
account (LimberPlayhead *self, gint64 played_us)
{
  g_array_index (self->played, gint64, self->phase) += played_us;
}

/* Taking one's time counts, up to as much again as was planned; whoever left is not at work. */
static void
account_waiting (LimberPlayhead *self, gint64 waited_us)
{
  gint64 most = 2 * limber_playhead_get_phase (self)->length_us;
  gint64 played = g_array_index (self->played, gint64, self->phase);

  account (self, CLAMP (most - played, 0, waited_us));
}

static void
settle_to (LimberPlayhead *self, gint64 position_us)
{
  if (position_us > self->settled_us)
    account (self, position_us - self->settled_us);
  self->settled_us = position_us;
}

/**
 * limber_playhead_settle:
 *
 * Brings the account up to now.
 */
void
limber_playhead_settle (LimberPlayhead *self, gint64 now_us)
{
  settle_to (self, limber_playhead_get_position (self, now_us));
  if (self->waiting)
    account_waiting (self, (now_us - self->since_us) * self->watch.pace_milli / 1000);
  self->since_us = now_us;
}

/**
 * limber_playhead_start:
 *
 * Sets it in motion. Where it stood waiting at the end of an open phase, it waits on.
 */
void
limber_playhead_start (LimberPlayhead *self, gint64 now_us)
{
  self->since_us = now_us;
  limber_stopwatch_start (&self->watch, now_us);
}

/**
 * limber_playhead_stop:
 *
 * Puts it to rest; the account is then right.
 */
void
limber_playhead_stop (LimberPlayhead *self, gint64 now_us)
{
  gint64 position = limber_playhead_get_position (self, now_us);

  limber_playhead_settle (self, now_us);
  limber_stopwatch_stop (&self->watch, now_us);
  self->watch.banked_us = position;
  self->waiting = FALSE;
}

static LimberPlayheadEvent
wait_at (LimberPlayhead *self, gint64 end_us, gint64 now_us)
{
  gint64 reached = limber_stopwatch_when (&self->watch, end_us);

  limber_stopwatch_stop (&self->watch, now_us);
  self->watch.banked_us = end_us;
  self->waiting = TRUE;
  self->since_us = MIN (reached, now_us);

  return LIMBER_PLAYHEAD_WAITING;
}

static LimberPlayheadEvent
pass_phase (LimberPlayhead *self, gint64 now_us, const LimberCue **cue)
{
  gint64 end = get_phase_end (self);

  settle_to (self, end);
  if (limber_playhead_get_phase (self)->open)
    return wait_at (self, end, now_us);

  if (self->phase + 1 < limber_timeline_get_n_phases (self->timeline))
    {
      self->phase++;
      set_next_tick (self, end);
      return LIMBER_PLAYHEAD_ENTERED;
    }

  if (self->next_cue < limber_timeline_get_n_cues (self->timeline))
    {
      *cue = limber_timeline_get_cue (self->timeline, self->next_cue++);
      return LIMBER_PLAYHEAD_CUE;
    }

  limber_stopwatch_stop (&self->watch, now_us);
  self->watch.banked_us = end;

  return LIMBER_PLAYHEAD_FINISHED;
}

/* Whether a cue that is due would mislead by now. */
static gboolean
is_too_late (const LimberPlayhead *self, const LimberCue *cue, gint64 position_us)
{
  gint64 late = (position_us - cue->at_us) * 1000 / self->watch.pace_milli;

  return late > cue->latest_us - cue->at_us;
}

static LimberPlayheadEvent
step_waiting (LimberPlayhead *self, gint64 now_us)
{
  if (now_us < limber_playhead_get_alarm (self))
    return LIMBER_PLAYHEAD_NOTHING;

  limber_playhead_settle (self, now_us);

  return LIMBER_PLAYHEAD_TICK;
}

/**
 * limber_playhead_step:
 * @now_us: monotonic moment
 * @cue: (out) (transfer none): the cue, when one is due
 *
 * Takes the next thing that is due by now, in order; call until nothing is. Cues that come too late
 * to make sense are passed over.
 *
 * Returns: what happened
 */
LimberPlayheadEvent
limber_playhead_step (LimberPlayhead *self, gint64 now_us, const LimberCue **cue)
{
  *cue = NULL;
  if (self->waiting)
    return step_waiting (self, now_us);

  while (self->watch.running)
    {
      gint64 position = limber_stopwatch_get_position (&self->watch, now_us);
      gint64 next = get_next_event (self);

      if (next > position)
        break;

      if (next >= get_phase_end (self))
        return pass_phase (self, now_us, cue);

      if (next == self->next_tick_us)
        {
          settle_to (self, next);
          set_next_tick (self, next);
          return LIMBER_PLAYHEAD_TICK;
        }

      *cue = limber_timeline_get_cue (self->timeline, self->next_cue++);
      if (!is_too_late (self, *cue, position))
        return LIMBER_PLAYHEAD_CUE;
    }

  return LIMBER_PLAYHEAD_NOTHING;
}

/**
 * limber_playhead_jump:
 * @position_us: where to; clamped to the timeline
 *
 * Goes there, in motion or at rest as it was; from waiting it goes on. What lies between does not
 * come into the account.
 */
void
limber_playhead_jump (LimberPlayhead *self, gint64 position_us, gint64 now_us)
{
  gint64 position = CLAMP (position_us, 0, limber_timeline_get_total_us (self->timeline));

  limber_playhead_settle (self, now_us);
  if (self->waiting)
    limber_stopwatch_start (&self->watch, now_us);
  self->waiting = FALSE;
  limber_stopwatch_set_position (&self->watch, position, now_us);
  self->settled_us = position;
  self->phase = limber_timeline_find_phase (self->timeline, position);
  self->next_cue = limber_timeline_find_cue (self->timeline, position);
  set_next_tick (self, position);
}

static gint64
find_played (const LimberPlayhead *self, const LimberPhase *wanted)
{
  for (guint i = 0; i < self->played->len; i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (self->timeline, i);

      if (phase->kind == wanted->kind && phase->step == wanted->step && phase->set == wanted->set
          && phase->side == wanted->side)
        return g_array_index (self->played, gint64, i);
    }

  return 0;
}

/* What was handed out at this very moment is not handed out again. */
static guint
find_cue_to_come (const LimberPlayhead *self, gint64 position_us)
{
  guint index = limber_timeline_find_cue (self->timeline, position_us);
  guint n = limber_timeline_get_n_cues (self->timeline);

  for (; index < n; index++)
    {
      const LimberCue *cue = limber_timeline_get_cue (self->timeline, index);

      if (cue->at_us > position_us || cue->phase > self->phase || cue->kind == LIMBER_CUE_FINISH)
        break;
    }

  return index;
}

/* A phase that was made to end at a moment ends then, however little later that is carried out. */
static void
end_on_time (LimberPlayhead *self, gint64 now_us)
{
  gint64 over = self->settled_us - get_phase_end (self);

  if (over <= 0)
    return;

  account (self, -over);
  self->settled_us -= over;
  limber_stopwatch_set_position (&self->watch, self->settled_us, now_us);
}

/**
 * limber_playhead_change:
 * @timeline: another timeline, identical up to now
 *
 * Goes on with another timeline from here. The account follows each phase by its step, set and
 * side.
 */
void
limber_playhead_change (LimberPlayhead *self, LimberTimeline *timeline, gint64 now_us)
{
  GArray *played = g_array_new (FALSE, TRUE, sizeof (gint64));

  limber_playhead_settle (self, now_us);
  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    {
      gint64 us = find_played (self, limber_timeline_get_phase (timeline, i));

      g_array_append_val (played, us);
    }
  g_array_unref (self->played);
  self->played = played;

  limber_timeline_ref (timeline);
  limber_timeline_unref (self->timeline);
  self->timeline = timeline;
  end_on_time (self, now_us);
  self->next_cue = find_cue_to_come (self, self->settled_us);
  set_next_tick (self, self->settled_us);

  /* An open phase that was made longer goes on. */
  if (self->waiting)
    {
      self->waiting = FALSE;
      limber_stopwatch_start (&self->watch, now_us);
    }
}
