/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-skeleton.h"

G_BEGIN_DECLS

/*
 * Turning frames and directions. Angles are in degrees; a turn is about the frame's own axes.
 */

#define LIMBER_RADIANS (G_PI / 180)

static const LimberFrame limber_frame_upright = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } };

/* @a and @b turned towards one another: a·cos + b·sin. */
static inline LimberVec
limber_vec_turn (LimberVec a, LimberVec b, double c, double s)
{
  return limber_vec_add (limber_vec_scale (a, c), b, s);
}

/* What of @a is at right angles to the unit vector @axis. */
static inline LimberVec
limber_vec_reject (LimberVec a, LimberVec axis)
{
  return limber_vec_add (a, axis, -limber_vec_dot (a, axis));
}

static inline LimberVec
limber_vec_negate (LimberVec a)
{
  return (LimberVec){ -a.x, -a.y, -a.z };
}

/* The up axis goes forward. */
static inline LimberFrame
limber_frame_flex (LimberFrame frame, double degrees)
{
  double c = cos (degrees * LIMBER_RADIANS);
  double s = sin (degrees * LIMBER_RADIANS);

  return (LimberFrame){ limber_vec_turn (frame.forward, frame.up, c, -s),
                        limber_vec_turn (frame.up, frame.forward, c, s),
                        frame.right };
}

/* The up axis goes to the right. */
static inline LimberFrame
limber_frame_tilt (LimberFrame frame, double degrees)
{
  double c = cos (degrees * LIMBER_RADIANS);
  double s = sin (degrees * LIMBER_RADIANS);

  return (LimberFrame){ frame.forward,
                        limber_vec_turn (frame.up, frame.right, c, s),
                        limber_vec_turn (frame.right, frame.up, c, -s) };
}

/* The front goes to the right. */
static inline LimberFrame
limber_frame_twist (LimberFrame frame, double degrees)
{
  double c = cos (degrees * LIMBER_RADIANS);
  double s = sin (degrees * LIMBER_RADIANS);

  return (LimberFrame){ limber_vec_turn (frame.forward, frame.right, c, s),
                        frame.up,
                        limber_vec_turn (frame.right, frame.forward, c, -s) };
}

/* A place that @frame sees at @own from @origin. */
static inline LimberVec
limber_frame_place (LimberFrame frame, LimberVec origin, LimberVec own)
{
  LimberVec place = limber_vec_add (origin, frame.forward, own.x);

  place = limber_vec_add (place, frame.up, own.y);

  return limber_vec_add (place, frame.right, own.z);
}

/* @a as @frame sees it. */
static inline LimberVec
limber_frame_see (LimberFrame frame, LimberVec a)
{
  return (LimberVec){ limber_vec_dot (a, frame.forward),
                      limber_vec_dot (a, frame.up),
                      limber_vec_dot (a, frame.right) };
}

/* The frame of a segment that runs down along @down, whose right is about @right. */
static inline LimberFrame
limber_frame_along (LimberVec down, LimberVec right)
{
  LimberFrame frame;

  frame.up = limber_vec_negate (down);
  frame.right = limber_vec_unit (limber_vec_reject (right, down), (LimberVec){ 0, 0, 1 });
  frame.forward = limber_vec_cross (frame.up, frame.right);

  return frame;
}

/* @a turned the shortest way as the unit vector @from is turned into @to; not for opposite ones.
 * Rodrigues' formula, with the sine and cosine of the angle as the cross and dot products. */
static inline LimberVec
limber_vec_carry (LimberVec a, LimberVec from, LimberVec to)
{
  LimberVec axis = limber_vec_cross (from, to);
  double    c = limber_vec_dot (from, to);
  double    part = limber_vec_dot (axis, a) / MAX (1 + c, 1e-9);
  LimberVec turned = limber_vec_add (limber_vec_scale (a, c), limber_vec_cross (axis, a), 1);

  return limber_vec_add (turned, axis, part);
}

/* Two unit vectors mixed into one; the first where they are opposite. */
static inline LimberVec
limber_vec_mix_units (LimberVec a, LimberVec b, double part)
{
  double    c = CLAMP (limber_vec_dot (a, b), -1, 1);
  double    angle;
  LimberVec across;

  if (c > 1 - 1e-12)
    return limber_vec_unit (limber_vec_mix (a, b, part), a);
  angle = acos (c) * part;
  across = limber_vec_unit (limber_vec_reject (b, a), (LimberVec){ a.y, -a.x, 0 });

  return limber_vec_unit (limber_vec_turn (a, across, cos (angle), sin (angle)), a);
}

G_END_DECLS
