/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-bout.h"

#include <math.h>

#define SECONDS(s) ((gint64) ((s) *G_USEC_PER_SEC))

/* How long one takes into a hold and out of it, at the most; and which part of a short one. */
#define HOLD_IN_US SECONDS (2.5)
#define HOLD_IN_PART 0.3
#define HOLD_OUT_US SECONDS (1)
#define HOLD_OUT_PART 0.15

/* How long one takes back to the beginning when there is no time for another pass. */
#define BREAK_OFF_US SECONDS (1.5)

/* What is shown first leaves so much of the phase before and after it, needs so much, and is at
 * most so many times as quick as it would be; a hold is held for a moment. */
#define SHOWN_MARGIN_US SECONDS (1)
#define SHOWN_LEAST_US SECONDS (2)
#define SHOWN_HASTE 2
#define SHOWN_HOLD_US SECONDS (1)

/* Key poses that follow each other quicker than that flicker: one of them stands for all. */
#define STILL_LEAST_US SECONDS (1)

#define MAX_SEGMENTS 12

/* A time in its own hands: repetitions without any other tempo are planned with. */
static const LimberMovementSegment whole_rep[] = { { NULL, 1 } };

/**
 * limber_bout_init:
 * @self: (out caller-allocates): what is set up
 * @movement: what the figure does
 * @step: the step that the phase belongs to
 * @phase: the phase
 * @first_side: the side that begins in this session
 */
void
limber_bout_init (LimberBout               *self,
                  const LimberMovement     *movement,
                  const LimberTimelineStep *step,
                  const LimberPhase        *phase,
                  LimberSide                first_side)
{
  const gboolean turns = movement->loop == LIMBER_LOOP_ALTERNATE
                         && step->exercise->sides == LIMBER_SIDES_ALTERNATING;

  *self = (LimberBout){ .movement = movement,
                        .dose = step->dose,
                        .phase = phase,
                        .first_turn = turns && first_side == LIMBER_SIDE_LEFT ? 1 : 0 };
}

static double
to_seconds (gint64 us)
{
  return (double) us / G_USEC_PER_SEC;
}

static gboolean
has_tempo (const LimberBout *self)
{
  return self->dose->tempo != NULL && self->dose->tempo->len > 0;
}

static gboolean
has_holds (const LimberBout *self)
{
  return limber_dose_is_counted (self->dose) && self->dose->hold_us > 0;
}

/**
 * limber_bout_get_pass_us:
 * @self: a bout
 *
 * Returns: how long it takes until the movement comes round, or until it is the other side's turn,
 *   microseconds. Where there are repetitions or a tempo it is theirs, else the movement's own; of a
 *   timed hold it is the way into it.
 */
gint64
limber_bout_get_pass_us (const LimberBout *self)
{
  double own = limber_movement_get_seconds (self->movement);

  if (limber_dose_is_counted (self->dose)
      || (has_tempo (self) && self->movement->loop != LIMBER_LOOP_HOLD))
    return limber_dose_get_rep_us (self->dose);
  if (self->movement->loop == LIMBER_LOOP_ALTERNATE)
    own /= 2;

  return MAX (1, SECONDS (own));
}

/* Within the pass; the tempo's parts go to the poses that name them. */
static double
get_beat_in_tempo (const LimberBout *self, gint64 us)
{
  const GArray         *tempo = self->dose->tempo;
  const guint           n = MIN (tempo->len, MAX_SEGMENTS);
  LimberMovementSegment segments[MAX_SEGMENTS];
  guint                 at = 0;
  gint64                before = 0;

  for (guint i = 0; i < n; i++)
    {
      const LimberTempoSegment *segment = &g_array_index (tempo, LimberTempoSegment, i);

      /* One that is alone is the whole repetition, whatever pose it is named for. */
      segments[i] = (LimberMovementSegment){ n > 1 ? segment->name : NULL,
                                             to_seconds (segment->length_us) };
      if (at == i && i + 1 < n && us >= before + segment->length_us)
        {
          before += segment->length_us;
          at = i + 1;
        }
    }

  return limber_movement_beat_for_segments (
      self->movement, segments, n, at, to_seconds (us - before) / segments[at].seconds);
}

/* Within a repetition, or a pass. */
static double
get_beat_in_pass (const LimberBout *self, gint64 us)
{
  const double pass = to_seconds (limber_bout_get_pass_us (self));
  const double seconds = to_seconds (us);

  if (has_holds (self))
    return limber_movement_beat_for_rep_hold (
        self->movement, to_seconds (self->dose->hold_us), to_seconds (self->dose->gap_us), seconds);
  if (self->movement->loop == LIMBER_LOOP_HOLD)
    return limber_movement_beat_for_rep_hold (self->movement, pass, 0, seconds);
  if (has_tempo (self))
    return get_beat_in_tempo (self, us);
  if (limber_dose_is_counted (self->dose))
    return limber_movement_beat_for_segments (
        self->movement, whole_rep, G_N_ELEMENTS (whole_rep), 0, seconds / pass);

  return limber_movement_beat_at (self->movement, seconds);
}

/* The beats before a pass: those of the other side, if it is its turn. */
static double
get_turn (const LimberBout *self, gint64 pass)
{
  if (self->movement->loop != LIMBER_LOOP_ALTERNATE)
    return 0;

  return (self->first_turn + (guint) (pass % 2)) % 2 * self->movement->n_keys;
}

static double
get_beat_round (const LimberBout *self, gint64 us)
{
  const gint64 pass_us = limber_bout_get_pass_us (self);
  gint64       pass = us / pass_us;

  if (self->phase->reps > 0)
    pass = MIN (pass, self->phase->reps - 1);

  return get_turn (self, pass) + get_beat_in_pass (self, MIN (us - pass * pass_us, pass_us));
}

static double
get_beat_of_hold (const LimberBout *self, gint64 us)
{
  const gint64 length = self->phase->length_us;
  const gint64 in = MIN (HOLD_IN_US, (gint64) (HOLD_IN_PART * (double) length));
  const gint64 out = MIN (HOLD_OUT_US, (gint64) (HOLD_OUT_PART * (double) length));
  const double last = limber_movement_get_last_beat (self->movement);
  const gint64 way = limber_bout_get_pass_us (self);

  if (us >= length - out)
    return out > 0 ? last * to_seconds (length - us) / to_seconds (out) : 0;
  if (us >= in)
    return last;

  return limber_movement_beat_at (self->movement,
                                  to_seconds (us) * MAX (1, (double) way / (double) in));
}

/* Timed work goes round; what would be cut off at its end goes to where a pass begins instead. */
static double
get_beat_of_time (const LimberBout *self, gint64 us)
{
  const gint64 pass_us = limber_bout_get_pass_us (self);
  const gint64 length = self->phase->length_us;
  const gint64 off = MIN (length % pass_us, BREAK_OFF_US);
  const gint64 begins = length - off;
  double       from;
  double       to;

  if (off == 0 || us <= begins)
    return get_beat_round (self, us);

  from = get_beat_round (self, begins);
  to = get_beat_round (self, begins / pass_us * pass_us);
  if (from - to > self->movement->n_keys / 2.0)
    to += self->movement->n_keys;

  return from + (to - from) * to_seconds (us - begins) / to_seconds (off);
}

static double
wrap (const LimberBout *self, double beat)
{
  const double last = limber_movement_get_last_beat (self->movement);

  if (self->movement->loop == LIMBER_LOOP_HOLD)
    return CLAMP (beat, 0, last);

  return beat - floor (beat / last) * last;
}

/**
 * limber_bout_get_beat:
 * @self: a bout of work
 * @elapsed_us: since it began, microseconds
 *
 * Returns: the beat, see limber_movement_solve()
 */
double
limber_bout_get_beat (const LimberBout *self, gint64 elapsed_us)
{
  const gint64 us = CLAMP (elapsed_us, 0, self->phase->length_us);

  if (limber_dose_is_counted (self->dose))
    return wrap (self, get_beat_round (self, us));
  if (self->movement->loop == LIMBER_LOOP_HOLD)
    return wrap (self, get_beat_of_hold (self, us));

  return wrap (self, get_beat_of_time (self, us));
}

/**
 * limber_bout_get_beat_still:
 * @self: a bout of work
 * @elapsed_us: since it began, microseconds
 *
 * Returns: the beat of the pose that one goes to at that moment; where poses follow each other
 *   quickly, of the one in the middle throughout
 */
double
limber_bout_get_beat_still (const LimberBout *self, gint64 elapsed_us)
{
  const guint n_keys = self->movement->n_keys;

  if (self->movement->loop != LIMBER_LOOP_HOLD
      && limber_bout_get_pass_us (self) < STILL_LEAST_US * n_keys)
    return wrap (self, get_turn (self, 0) + n_keys / 2);

  return wrap (self, ceil (limber_bout_get_beat (self, elapsed_us) - 1e-9));
}

/**
 * limber_bout_get_beat_at_rest:
 * @self: a bout, or a phase in which one gets ready for it
 *
 * Returns: the beat with which the work begins
 */
double
limber_bout_get_beat_at_rest (const LimberBout *self)
{
  if (self->movement->loop == LIMBER_LOOP_HOLD)
    return 0;

  return wrap (self, get_turn (self, 0) + get_beat_in_pass (self, 0));
}

/* Once there, and back if it is a hold. */
static gint64
get_shown_us (const LimberBout *self)
{
  const gint64 own = SECONDS (limber_movement_get_seconds (self->movement));

  if (self->movement->loop == LIMBER_LOOP_HOLD)
    return 2 * own + SHOWN_HOLD_US;
  if (has_holds (self))
    return self->movement->loop == LIMBER_LOOP_ALTERNATE ? own / 2 : own;

  return limber_bout_get_pass_us (self);
}

/**
 * limber_bout_is_shown_first:
 * @self: a phase in which one gets ready
 *
 * Returns: whether it is one between exercises, with enough time to show what comes once
 */
gboolean
limber_bout_is_shown_first (const LimberBout *self)
{
  const gint64 room = self->phase->length_us - 2 * SHOWN_MARGIN_US;

  if (self->phase->kind != LIMBER_PHASE_LEAD_IN && self->phase->kind != LIMBER_PHASE_TRANSITION)
    return FALSE;

  return room >= SHOWN_LEAST_US && get_shown_us (self) <= SHOWN_HASTE * room;
}

/**
 * limber_bout_get_beat_shown_first:
 * @self: a phase of which limber_bout_is_shown_first() holds
 * @elapsed_us: since it began, microseconds
 *
 * Returns: the beat: the movement is shown once, faster if time is short
 */
double
limber_bout_get_beat_shown_first (const LimberBout *self, gint64 elapsed_us)
{
  const gint64 room = self->phase->length_us - 2 * SHOWN_MARGIN_US;
  const gint64 whole = get_shown_us (self);
  const double haste = MAX (1, (double) whole / (double) room);
  const gint64 us = CLAMP ((gint64) ((double) (elapsed_us - SHOWN_MARGIN_US) * haste), 0, whole);

  if (self->movement->loop == LIMBER_LOOP_HOLD)
    return limber_movement_beat_at (self->movement, to_seconds (MIN (us, whole - us)));
  if (us == whole)
    return limber_bout_get_beat_at_rest (self);
  if (has_holds (self))
    return wrap (self,
                 get_turn (self, 0) + limber_movement_beat_at (self->movement, to_seconds (us)));

  return wrap (self, get_turn (self, 0) + get_beat_in_pass (self, us));
}
