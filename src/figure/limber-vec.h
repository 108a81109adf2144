/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

/**
 * LimberVec:
 * @x: forward
 * @y: up; the floor is at 0
 * @z: to the right of a figure that looks forward
 *
 * A place or a direction. The unit of length is one body height.
 */
typedef struct
{
  double x;
  double y;
  double z;
} LimberVec;

/* @a and @scale times @b. */
static inline LimberVec
limber_vec_add (LimberVec a, LimberVec b, double scale)
{
  return (LimberVec){ a.x + b.x * scale, a.y + b.y * scale, a.z + b.z * scale };
}

static inline LimberVec
limber_vec_sub (LimberVec a, LimberVec b)
{
  return (LimberVec){ a.x - b.x, a.y - b.y, a.z - b.z };
}

static inline LimberVec
limber_vec_scale (LimberVec a, double scale)
{
  return (LimberVec){ a.x * scale, a.y * scale, a.z * scale };
}

/* From @a, 0, to @b, 1. */
static inline LimberVec
limber_vec_mix (LimberVec a, LimberVec b, double part)
{
  return limber_vec_add (a, limber_vec_sub (b, a), part);
}

static inline double
limber_vec_dot (LimberVec a, LimberVec b)
{
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

static inline LimberVec
limber_vec_cross (LimberVec a, LimberVec b)
{
  return (LimberVec){ a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x };
}

static inline double
limber_vec_length (LimberVec a)
{
  return sqrt (limber_vec_dot (a, a));
}

/* @a at length 1, or @otherwise where it has none. */
static inline LimberVec
limber_vec_unit (LimberVec a, LimberVec otherwise)
{
  double length = limber_vec_length (a);

  return length > 1e-12 ? limber_vec_scale (a, 1 / length) : otherwise;
}

G_END_DECLS
