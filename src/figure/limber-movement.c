/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-movement.h"

#include "figure/limber-pose-pass.h"

#include <string.h>

/* Seconds of a way that has none of its own. */
#define WAY (1.5)

/* The most of a hold that may pass with going into it, and with leaving it. */
#define HOLD_PART (0.3)

/*
 * Smooth: the polynomial of least jerk, at rest at both ends (Flash and Hogan, Journal of
 * Neuroscience 5, 1985), as hands move. Swing: the sine of a pendulum.
 */
static double
ease (LimberEase how, double part)
{
  switch (how)
    {
    case LIMBER_EASE_LINEAR:
      return part;
    case LIMBER_EASE_SWING:
      return (1 - cos (G_PI * part)) / 2;
    case LIMBER_EASE_SMOOTH:
    default:
      return part * part * part * (10 + part * (6 * part - 15));
    }
}

static double
get_way (const LimberMovement *self, guint key)
{
  return self->keys[key].seconds > 0 ? self->keys[key].seconds : WAY;
}

/* Seconds from the first keyframe to where one arrives at the last one. */
static double
get_way_in (const LimberMovement *self)
{
  double seconds = 0;

  for (guint i = 1; i < self->n_keys; i++)
    seconds += get_way (self, i) + self->keys[i - 1].stay;

  return seconds;
}

/**
 * limber_movement_get_last_beat:
 * @self: a movement
 *
 * Returns: where it begins anew: for a hold the beat of the held pose, for a cycle the number of
 *   keyframes, and twice that if it alternates
 */
double
limber_movement_get_last_beat (const LimberMovement *self)
{
  if (self->loop == LIMBER_LOOP_HOLD)
    return self->n_keys - 1.0;

  return self->loop == LIMBER_LOOP_ALTERNATE ? 2.0 * self->n_keys : self->n_keys;
}

/**
 * limber_movement_get_telling_beat:
 * @self: a movement
 *
 * Returns: the beat of the pose that a still picture shows: where a hold arrives, or what is halfway
 *   round
 */
double
limber_movement_get_telling_beat (const LimberMovement *self)
{
  return self->loop == LIMBER_LOOP_HOLD ? self->n_keys - 1 : self->n_keys / 2;
}

/* More poses in a circle than these are a swing without a rest. */
#define MOST_OF_TO_AND_FRO (3)

static double
smooth (double part)
{
  return part * part * (3 - 2 * part);
}

/**
 * limber_movement_get_effort:
 * @self: a movement
 * @beat: see limber_movement_solve()
 *
 * A hold begins where one is at ease and goes on to where it is held; what goes to and fro is at
 * ease in its first pose. Where one goes round all is effort.
 *
 * Returns: 0 at ease to 1; it changes steadily
 */
double
limber_movement_get_effort (const LimberMovement *self, double beat)
{
  const double last = limber_movement_get_last_beat (self);
  double       from_rest;

  if (self->n_keys < 2)
    return 1;
  if (self->loop == LIMBER_LOOP_HOLD)
    return smooth (CLAMP (beat / last, 0, 1));
  if (self->loop == LIMBER_LOOP_CYCLE && self->n_keys > MOST_OF_TO_AND_FRO)
    return 1;

  from_rest = fabs (remainder (beat, self->n_keys));

  return smooth (MIN (from_rest, 1));
}

/**
 * limber_movement_get_seconds:
 * @self: a movement
 *
 * Returns: how long it takes until limber_movement_get_last_beat() in its own time
 */
double
limber_movement_get_seconds (const LimberMovement *self)
{
  double seconds = get_way_in (self);

  if (self->loop == LIMBER_LOOP_HOLD)
    return seconds;
  seconds += self->keys[self->n_keys - 1].stay + get_way (self, 0);

  return self->loop == LIMBER_LOOP_ALTERNATE ? 2 * seconds : seconds;
}

/* One pass; seconds beyond its end are its end. */
static double
get_beat_of_pass (const LimberMovement *self, double seconds)
{
  for (guint i = 0; i < self->n_keys; i++)
    {
      double way = get_way (self, (i + 1) % self->n_keys);

      seconds -= self->keys[i].stay;
      if (seconds <= 0 || (self->loop == LIMBER_LOOP_HOLD && i + 1 == self->n_keys))
        return i;
      if (seconds < way)
        return i + seconds / way;
      seconds -= way;
    }

  return self->n_keys;
}

/**
 * limber_movement_beat_at:
 * @self: a movement
 * @seconds: since it began
 *
 * Returns: the beat in the movement's own time: a hold arrives and stays, all else goes round
 */
double
limber_movement_beat_at (const LimberMovement *self, double seconds)
{
  double pass = limber_movement_get_seconds (self);
  double before = 0;

  if (self->loop == LIMBER_LOOP_HOLD)
    return get_beat_of_pass (self, seconds);
  if (self->loop == LIMBER_LOOP_ALTERNATE)
    pass /= 2;
  before = floor (seconds / pass);

  return fmod (before * self->n_keys, limber_movement_get_last_beat (self))
         + get_beat_of_pass (self, seconds - before * pass);
}

/* From the first keyframe to the last within @most seconds. */
static double
go_in (const LimberMovement *self, double elapsed, double most)
{
  double way = get_way_in (self);

  if (elapsed >= MIN (way, most))
    return self->n_keys - 1.0;

  return get_beat_of_pass (self, way > most ? elapsed * way / most : elapsed);
}

/**
 * limber_movement_beat_for_hold:
 * @self: a movement
 * @elapsed: seconds of work that have passed
 * @remaining: seconds of work that are left; negative if nobody knows
 *
 * One goes into the last pose and stays there to the end; a short hold is gone into faster.
 *
 * Returns: the beat
 */
double
limber_movement_beat_for_hold (const LimberMovement *self, double elapsed, double remaining)
{
  double most = remaining < 0 ? G_MAXDOUBLE : HOLD_PART * (elapsed + remaining);

  return go_in (self, elapsed, most);
}

/**
 * limber_movement_beat_for_rep_hold:
 * @self: a movement
 * @hold: seconds that each repetition is held
 * @gap: seconds of pause after that, may be 0
 * @elapsed: seconds since the repetition began
 *
 * One goes into the last pose, holds it, and comes back in the pause, or towards the end of the hold
 * if there is none. Of a movement that alternates this is the first side; the next repetition is
 * as many beats on as there are keyframes.
 *
 * Returns: the beat
 */
double
limber_movement_beat_for_rep_hold (const LimberMovement *self,
                                   double                hold,
                                   double                gap,
                                   double                elapsed)
{
  gboolean reversed = self->loop == LIMBER_LOOP_HOLD;
  double   last = self->n_keys - 1.0;
  double   way = reversed ? get_way_in (self) : get_way (self, 0);
  double   back = MIN (way, gap > 0 ? gap : HOLD_PART * hold);
  double   begins = gap > 0 ? hold : hold - back;
  double   part;

  if (elapsed < begins || back <= 0)
    return go_in (self, elapsed, HOLD_PART * hold);
  part = MIN ((elapsed - begins) / back, 1);

  return reversed ? last * (1 - part) : last + part;
}

/* The keyframe that is reached at the end of a part of the tempo; -1 for none. */
static int
find_key (const LimberMovement *self, const char *segment)
{
  for (guint i = 0; segment && *segment && i < self->n_keys; i++)
    if (strcmp (self->keys[i].segment, segment) == 0)
      return (int) i;

  return -1;
}

/* Where one is when a part of the tempo begins: where the one before it ended. */
static int
find_key_before (const LimberMovement        *self,
                 const LimberMovementSegment *segments,
                 guint                        n_segments,
                 guint                        segment)
{
  for (guint i = 1; i <= n_segments; i++)
    {
      int key = find_key (self, segments[(segment + n_segments - i) % n_segments].name);

      if (key >= 0)
        return key;
    }

  return -1;
}

static double
get_part_of_rep (const LimberMovementSegment *segments,
                 guint                        n_segments,
                 guint                        segment,
                 double                       part)
{
  double before = 0;
  double whole = 0;

  for (guint i = 0; i < n_segments; i++)
    {
      before += i < segment ? segments[i].seconds : i == segment ? part * segments[i].seconds : 0;
      whole += segments[i].seconds;
    }

  return whole > 0 ? before / whole : 0;
}

/**
 * limber_movement_beat_for_segments:
 * @self: a movement
 * @segments: (array length=n_segments): the parts of one repetition
 * @n_segments: how many, at least one
 * @segment: which of them it is
 * @part: how much of that has passed, 0 to 1
 *
 * Where in a movement one is that is done to a tempo. A keyframe that names a part of the tempo is
 * reached at its end; in a part that no keyframe names one stays. If none is named and there are as
 * many keyframes as parts, the second keyframe is reached at the end of the first part, and so on.
 * Else the repetition is stretched over the movement's own times. A hold stays held.
 *
 * Of a movement that alternates this is the first side.
 *
 * Returns: the beat
 */
double
limber_movement_beat_for_segments (const LimberMovement        *self,
                                   const LimberMovementSegment *segments,
                                   guint                        n_segments,
                                   guint                        segment,
                                   double                       part)
{
  int    n_keys = (int) self->n_keys;
  int    from = find_key_before (self, segments, n_segments, segment);
  int    to = find_key (self, segments[segment].name);
  double seconds;

  if (self->loop == LIMBER_LOOP_HOLD)
    return n_keys - 1.0;
  part = CLAMP (part, 0, 1);
  if (from >= 0)
    return to < 0 ? from : from + part * ((to - from + n_keys) % n_keys);
  if (n_segments == self->n_keys)
    return segment + part;

  seconds = limber_movement_get_seconds (self) / (self->loop == LIMBER_LOOP_ALTERNATE ? 2 : 1);

  return get_beat_of_pass (self, seconds * get_part_of_rep (segments, n_segments, segment, part));
}

static guint
get_index (const LimberMovement *self, int beat)
{
  int last = (int) limber_movement_get_last_beat (self);

  if (self->loop == LIMBER_LOOP_HOLD)
    return (guint) CLAMP (beat, 0, last);

  return (guint) ((beat % last + last) % last);
}

static const LimberKeyframe *
get_key (const LimberMovement *self, int beat)
{
  return &self->keys[get_index (self, beat) % self->n_keys];
}

/* The pose at a beat; those behind the last keyframe are mirrored. */
static const LimberPose *
get_pose (const LimberMovement *self, int beat, LimberPose *image)
{
  guint             index = get_index (self, beat);
  const LimberPose *pose = &self->keys[index % self->n_keys].pose;

  if (index < self->n_keys)
    return pose;
  limber_pose_mirror (pose, image);

  return image;
}

/* Whether one passes through the keyframe at a beat: to and fro is a pendulum, which turns there, but
 * among three or more one goes round. */
static gboolean
is_passed (const LimberMovement *self, int beat)
{
  return self->n_keys > 2 && self->loop != LIMBER_LOOP_HOLD
         && get_key (self, beat)->ease == LIMBER_EASE_SWING && get_key (self, beat)->stay <= 0
         && get_key (self, beat + 1)->ease == LIMBER_EASE_SWING;
}

static LimberMissed
solve_passing (const LimberMovement *self, int beat, double part, LimberSkeleton *skeleton)
{
  LimberPose from;
  LimberPose to;
  LimberPose images[2];

  from = *get_pose (self, beat, &images[0]);
  to = *get_pose (self, beat + 1, &images[0]);
  limber_pose_pass (get_pose (self, beat - 1, &images[0]),
                    get_pose (self, beat + 2, &images[1]),
                    is_passed (self, beat),
                    is_passed (self, beat + 1),
                    part,
                    &from,
                    &to);

  return limber_pose_solve_between (&from, &to, part, self->props, self->n_props, skeleton);
}

static LimberMissed
solve_beat (const LimberMovement *self, double beat, LimberSkeleton *skeleton)
{
  int               from = (int) floor (beat);
  double            part = beat - from;
  LimberPose        images[2];
  const LimberPose *poses[2];

  if (is_passed (self, from) || is_passed (self, from + 1))
    return solve_passing (self, from, part, skeleton);
  poses[0] = get_pose (self, from, &images[0]);
  poses[1] = get_pose (self, from + 1, &images[1]);

  return limber_pose_solve_between (poses[0],
                                    poses[1],
                                    ease (get_key (self, from + 1)->ease, part),
                                    self->props,
                                    self->n_props,
                                    skeleton);
}

/**
 * limber_movement_solve:
 * @self: a movement
 * @beat: 0 at the first keyframe, 1 at the second, and so on; in a cycle as many as there are
 *   keyframes is the first again. Of a movement that alternates the next as many are its mirror
 *   image. Any number will do: a hold stays at its ends, all else goes round
 * @side: which side works; the left one is the mirror image of what is written
 * @skeleton: (out): the body at that moment
 *
 * Allocates nothing.
 *
 * Returns: which limbs did not reach what they reach for
 */
LimberMissed
limber_movement_solve (const LimberMovement *self,
                       double                beat,
                       LimberBodySide        side,
                       LimberSkeleton       *skeleton)
{
  double       last;
  LimberMissed missed;

  g_return_val_if_fail (self->n_keys > 0 && self->n_keys <= LIMBER_MOVEMENT_MAX_KEYS,
                        LIMBER_MISSED_NOTHING);

  last = limber_movement_get_last_beat (self);
  if (self->loop == LIMBER_LOOP_HOLD)
    beat = CLAMP (beat, 0, last);
  else
    beat -= floor (beat / last) * last;
  missed = solve_beat (self, beat, skeleton);
  if (side == LIMBER_BODY_LEFT)
    {
      limber_skeleton_mirror (skeleton, skeleton);
      missed = ((missed & 0x5) << 1) | ((missed & 0xa) >> 1);
    }

  return missed;
}
